//! The way of a run: lower, link, run the rules, sort.

mod reveal;
mod why;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use crate::base::{Catalogue, CrateId, FileId, Finding, Input, Level, Name, RULES_TOML, Settings, SourceFile};
use crate::cx::Cx;
use crate::facts::Facts;
use crate::index::{self, Index};
use crate::{hir, rules, syntax};

pub use reveal::{Revealed, reveal, reveal_origins};
pub use why::why;

/// What a run found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Sorted by file, position, rule; each with the level in force.
    pub findings: Vec<(Level, Finding)>,
    /// How much was understood.
    pub coverage: Coverage,
    /// For each file of the input the crate it belongs to (the first, where several include it); none where no `mod` reaches it.
    pub crate_of_file: Vec<Option<CrateId>>,
}

/// How much was read and understood.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    /// Files that were analysed.
    pub files: usize,
    /// Their lines.
    pub lines: u64,
    /// Function bodies that were lowered.
    pub functions: usize,
    /// Files that no `mod` reaches.
    pub unreached: usize,
    /// Source that was not understood.
    pub losses: Vec<(FileId, hir::Loss)>,
}

/// All files of a run, linked to each other.
#[derive(Debug)]
pub struct Workspace {
    index: Index,
}

/// Lowers one file; the bodies of its functions are parsed when a rule needs them, test modules only where `tests` asks for
/// them.  Needs a large stack where the source nests deeply, and so does [`check`].
pub fn lower(file: &SourceFile, tests: bool) -> hir::File {
    syntax::lower(&file.text, tests)
}

/// Lowers one file with all bodies: nothing else comes of it, which is for tests to see.
pub fn lower_whole(file: &SourceFile) -> hir::File {
    syntax::lower_whole(&file.text)
}

/// Links the lowered files, which are in the order of the input's.
pub fn link(input: Input, lowered: Vec<hir::File>) -> Workspace {
    Workspace { index: index::build(input, lowered) }
}

/// Runs the rules that are on.
///
/// # Panics
/// Where the embedded catalogue is not of its shape, which a test excludes.
pub fn check(workspace: &Workspace, settings: &Settings) -> Report {
    let index = &workspace.index;
    let facts = Facts::new(index, RULES_TOML, settings.level(Name::from("unbounded_collection_growth")) != Level::Allow)
        .expect("the embedded rules.toml is checked by a test");
    let on: Vec<(Name, &rules::Rule)> = rules::ALL
        .iter()
        .map(|rule| (Name::from(rule.name), rule))
        .filter(|(name, _)| settings.level(*name) != Level::Allow)
        .collect();
    facts.prepare();
    let found: Vec<Finding> = on
        .par_iter()
        .flat_map_iter(|(name, rule)| {
            let cx = Cx::new(&facts, settings, *name);
            (rule.check)(&cx);
            cx.finish()
        })
        .collect();
    Report {
        findings: arrange(found, settings),
        coverage: coverage(index),
        crate_of_file: index.files[..index.own_files].iter().map(|f| f.krate).collect(),
    }
}

/// Drops what is below the wished confidence and what two crates that share a file found twice; sorts.
fn arrange(mut found: Vec<Finding>, settings: &Settings) -> Vec<(Level, Finding)> {
    found.retain(|f| f.confidence >= settings.confidence);
    found.sort_by(|a, b| (a.primary.span, a.rule, &a.message).cmp(&(b.primary.span, b.rule, &b.message)));
    let mut seen = FxHashSet::default();
    found.retain(|f| seen.insert((f.primary.span, f.rule, f.message.clone())));
    found.into_iter().map(|f| (settings.level(f.rule), f)).collect()
}

fn coverage(index: &Index) -> Coverage {
    let own = &index.files[..index.own_files];
    let reached = || own.iter().filter(|f| f.krate.is_some());
    Coverage {
        files: reached().count(),
        lines: reached().map(|f| u64::from(f.hir.lines)).sum(),
        functions: reached().map(|f| f.hir.bodies.len()).sum(),
        unreached: own.len() - reached().count(),
        losses: (own.iter().enumerate())
            .filter(|(_, f)| f.krate.is_some())
            // what nobody asked for is no gap
            .flat_map(|(at, f)| {
                let later = f.hir.bodies.iter().flat_map(|slot| slot.losses());
                f.hir.losses.iter().chain(later).map(move |loss| (FileId(at as u32), loss.clone()))
            })
            .collect(),
    }
}

/// The rules that the catalogue and the sources name.  A test compares them.
pub fn rule_names() -> (Vec<Name>, Vec<Name>) {
    let listed = Catalogue::get().rules().iter().map(|r| r.name).collect();
    (listed, rules::ALL.iter().map(|r| Name::from(r.name)).collect())
}
