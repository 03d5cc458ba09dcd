//! One round: the fixes that do not get into each other's way are applied together.

use std::collections::BTreeMap;
use std::ops::Range;

use mapcheck_lints::base::{FileId, SourceFile};
use mapcheck_lints::engine;
use rayon::ThreadPool;
use rustfix::{CodeFix, LinePosition, LineRange, Replacement, Snippet, Solution};

use super::choose::{Fix, bytes};
use super::shift::Shift;
use crate::workers;

/// What a round made of the texts.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The files that changed.
    pub texts: BTreeMap<FileId, String>,
    /// How their bytes moved.
    pub shifts: BTreeMap<FileId, Shift>,
    /// The fixes that were applied.
    pub taken: Vec<Fix>,
    /// Those after which a file could no longer be read as before, or whose edits fit nowhere.
    pub refused: Vec<Fix>,
}

/// Applies what can be applied at once.  Of fixes that overlap the first is taken; the others will be found again.
pub fn apply(pool: &ThreadPool, files: &[SourceFile], fixes: Vec<Fix>) -> Outcome {
    let mut round =
        Round { pool, files, drafts: BTreeMap::new(), sound: BTreeMap::new(), taken: Vec::new(), refused: Vec::new() };
    round.settle(apart(fixes));
    let texts = round.drafts.iter().filter_map(|(file, draft)| Some((*file, draft.finish().ok()?))).collect();
    let mut edits: BTreeMap<FileId, Vec<_>> = BTreeMap::new();
    for edit in round.taken.iter().flat_map(|fix| &fix.edits) {
        edits.entry(edit.span.file).or_default().push((bytes(edit), edit.text.len()));
    }
    let shifts = edits.into_iter().map(|(file, edits)| (file, Shift::new(edits))).collect();
    Outcome { texts, shifts, taken: round.taken, refused: round.refused }
}

/// The fixes none of which reaches into what lies between the edits of another.
fn apart(fixes: Vec<Fix>) -> Vec<Fix> {
    let mut taken: BTreeMap<FileId, Vec<Range<usize>>> = BTreeMap::new();
    let mut apart = Vec::new();
    for fix in fixes {
        let hulls = fix.hulls();
        let meets = |(file, hull): &(FileId, Range<usize>)| {
            taken.get(file).is_some_and(|taken| taken.iter().any(|other| hull.start <= other.end && other.start <= hull.end))
        };
        if !hulls.iter().any(meets) {
            hulls.into_iter().for_each(|(file, hull)| taken.entry(file).or_default().push(hull));
            apart.push(fix);
        }
    }
    apart
}

struct Round<'a> {
    pool: &'a ThreadPool,
    files: &'a [SourceFile],
    drafts: BTreeMap<FileId, CodeFix>,
    /// How well each file could be read before.
    sound: BTreeMap<FileId, Option<Soundness>>,
    taken: Vec<Fix>,
    refused: Vec<Fix>,
}

impl Round<'_> {
    /// Takes all fixes; where that spoils a file, each half on its own, down to the one that does.
    fn settle(&mut self, mut fixes: Vec<Fix>) {
        if fixes.is_empty() {
            return;
        }
        if let Some(drafts) = self.with(&fixes).filter(|drafts| drafts.iter().all(|(file, draft)| self.reads(*file, draft))) {
            self.drafts.extend(drafts);
            self.taken.append(&mut fixes);
        } else if fixes.len() == 1 {
            self.refused.append(&mut fixes);
        } else {
            let rest = fixes.split_off(fixes.len() / 2);
            self.settle(fixes);
            self.settle(rest);
        }
    }

    /// The files that the fixes change, changed; none where an edit does not fit.
    fn with(&self, fixes: &[Fix]) -> Option<BTreeMap<FileId, CodeFix>> {
        let mut drafts = BTreeMap::new();
        for fix in fixes {
            for (file, _) in fix.hulls() {
                let text = &self.files.get(file.index())?.text;
                let draft =
                    drafts.entry(file).or_insert_with(|| self.drafts.get(&file).cloned().unwrap_or_else(|| CodeFix::new(text)));
                draft.apply_solution(&solution(fix, file, text)?).ok()?;
            }
        }
        Some(drafts)
    }

    fn reads(&mut self, file: FileId, draft: &CodeFix) -> bool {
        let Ok(after) = draft.finish() else { return false };
        let (pool, before) = (self.pool, &self.files[file.index()]);
        let before = self.sound.entry(file).or_insert_with(|| Soundness::of(pool, before));
        let after = Soundness::of(pool, &SourceFile { path: "".into(), text: after.into() });
        match (before, after) {
            (Some(before), Some(after)) => after.is_no_worse_than(before),
            _ => false,
        }
    }
}

/// What the fix does in one file, for rustfix; none where it does not fit into the text.
fn solution(fix: &Fix, file: FileId, text: &str) -> Option<Solution> {
    let nowhere = LinePosition { line: 0, column: 0 };
    let edits = fix.edits.iter().filter(|edit| edit.span.file == file);
    let replacements = edits.map(|edit| {
        text.get(bytes(edit))?;
        let line_range = LineRange { start: nowhere, end: nowhere };
        let snippet = Snippet { file_name: String::new(), line_range, range: bytes(edit) };
        Some(Replacement { snippet, replacement: edit.text.clone() })
    });
    Some(Solution { message: fix.key.message.clone(), replacements: replacements.collect::<Option<_>>()? })
}

/// How well a text can be read as Rust.
#[derive(Clone, Copy, Debug)]
struct Soundness {
    losses: usize,
    items: usize,
    bodies: usize,
}

impl Soundness {
    /// None where the reading itself failed.
    fn of(pool: &ThreadPool, file: &SourceFile) -> Option<Self> {
        let read = workers::guarded(|| pool.install(|| engine::lower_whole(file))).ok()?;
        Some(Self { losses: read.losses.len(), items: read.items.len(), bodies: read.bodies.len() })
    }

    fn is_no_worse_than(self, before: &Self) -> bool {
        self.losses <= before.losses && self.items >= before.items && self.bodies >= before.bodies
    }
}
