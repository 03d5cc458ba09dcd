//! The analysis of a run's parts on the worker threads: each lowers, links and checks one part after another, and helps the others
//! when no part is left.

use std::fmt;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use mapcheck_lints::base::{FileId, Input, Policy};
use mapcheck_lints::engine::{self, Part, Report, Workspace};
use mapcheck_lints::hir;
use rayon::ThreadPool;
use rayon::prelude::*;

use crate::cache::{Cache, Forms, Key, Known};
use crate::kept::Kept;
use crate::progress::Progress;
use crate::shelf::{Changes, Shelf};
use crate::text::Unread;
use crate::workers::guarded;

/// What came of an analysis.
#[derive(Debug, Default)]
pub struct Analysis {
    /// Of all parts, in order.
    pub report: Report,
    /// Files that could not be lowered, with the panic's words; they count as empty.
    pub failed: Vec<(FileId, String)>,
    /// The words of what went wrong in parts of which nothing is known now.
    pub broken: Vec<String>,
    /// Files that could be read before, and not when their turn came; they count as empty.
    pub gone: Vec<(FileId, Unread)>,
    /// Texts with findings.
    pub texts: Vec<(FileId, Arc<str>)>,
    /// Paths of the user's vocabulary that lead nowhere in any part.
    pub unknown: Vec<String>,
    /// How many parts were known from earlier runs.
    pub known: usize,
    /// Time spent, summed over the threads that began the work.
    pub spent: Spent,
}

/// How long the phases took.
#[derive(Debug, Default)]
pub struct Spent {
    read: AtomicU64,
    lower: AtomicU64,
    link: AtomicU64,
    check: AtomicU64,
}

impl Spent {
    fn on<T>(phase: &AtomicU64, work: impl FnOnce() -> T) -> T {
        let since = Instant::now();
        let done = work();
        phase.fetch_add(u64::try_from(since.elapsed().as_nanos()).unwrap_or(u64::MAX), Ordering::Relaxed);
        done
    }
}

impl fmt::Display for Spent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = |phase: &AtomicU64| Duration::from_nanos(phase.load(Ordering::Relaxed)).as_secs_f64();
        let [read, lower, link, check] = [&self.read, &self.lower, &self.link, &self.check].map(seconds);
        write!(f, "read {read:.3} s, parse {lower:.3} s, link {link:.3} s, check {check:.3} s")
    }
}

/// The work, and those who do it.
#[derive(Clone, Copy, Debug)]
pub struct Analyst<'a> {
    /// The threads.
    pub pool: &'a ThreadPool,
    /// Where the texts are.
    pub shelf: &'a Shelf,
    /// The settings of the whole run.
    pub policy: &'a Policy,
    /// Told of each file.
    pub progress: &'a Progress,
    /// What there is from before.
    pub kept: Option<&'a Kept>,
    /// What is known from earlier runs.
    pub cache: &'a Cache,
}

impl Analyst<'_> {
    /// Analyses all parts.
    pub fn analyse(&self, parts: &[Part]) -> Analysis {
        let files = parts.iter().map(|part| part.files.len()).sum();
        let mut whole = Analysis { report: Report::of(files), ..Analysis::default() };
        let mut tasks = Vec::new();
        for (part, found) in parts.iter().zip(self.ask(parts)) {
            match found {
                Ok(known) => whole.add(part, known),
                Err(task) => tasks.push(*task),
            }
        }
        whole.known = parts.len() - tasks.len();
        let whole = Mutex::new(whole);
        let spent = Spent::default();
        self.each(&tasks, |task| {
            let linked = self.link(task.part, &spent);
            let sound = linked.failed.is_empty() && !linked.changes.any;
            let kept = (self.kept, linked.forms);
            let checked = linked.workspace.and_then(|workspace| task.check(workspace, &spent, kept, parts.len() == 1));
            if let (true, Some(key), Ok(known)) = (sound, task.key, &checked)
                && known.report.is_finished()
            {
                self.cache.put(key, known);
            }
            let mut whole = whole.lock().unwrap_or_else(PoisonError::into_inner);
            whole.failed.extend(linked.failed.into_iter().map(|(file, words)| (task.part.files[file.index()], words)));
            whole.gone.extend(linked.changes.gone);
            match checked {
                Err(words) => whole.broken.push(words),
                Ok(known) => {
                    let shown = known.report.shown().into_iter().map(|file| (task.part.files[file.index()], file));
                    whole.texts.extend(shown.map(|(whole, file)| (whole, linked.input.files[file.index()].text.clone())));
                    whole.add(task.part, known);
                }
            }
        });
        if tasks.iter().any(|task| task.key.is_some()) {
            self.cache.trim();
        }
        let mut whole = whole.into_inner().unwrap_or_else(PoisonError::into_inner);
        whole.report.sort();
        whole.failed.sort();
        whole.gone.sort_by_key(|(file, _)| *file);
        whole.broken.sort();
        whole.unknown = in_all(whole.unknown, parts.len());
        whole.spent = spent;
        whole
    }

    /// What earlier runs have found in the parts; what there is to do where they have not.
    fn ask<'a>(&self, parts: &'a [Part]) -> Vec<Result<Known, Box<Task<'a>>>> {
        let ask = |part: &'a Part| {
            let policy = part.policy(self.policy);
            let key = self.cache.key((part, self.shelf), &policy);
            match key.and_then(|key| self.cache.get(key, (part, self.shelf))) {
                Some(known) => {
                    self.progress.steps(part.files.len());
                    Ok(known)
                }
                None => Err(Box::new(Task { part, policy, key })),
            }
        };
        self.pool.install(|| parts.par_iter().map(ask).collect())
    }

    /// What is known of a place, in the parts that have it.
    pub fn why(&self, parts: &[Part], place: &str) -> Vec<String> {
        let answers = Mutex::new(Vec::new());
        self.each(parts, |part| {
            let linked = self.link(part, &Spent::default()).workspace;
            let answer = linked.and_then(|workspace| guarded(|| engine::why(&workspace, &part.policy(self.policy), place)));
            let answer = answer.unwrap_or_else(|words| format!("internal error; please report it: {words}\n"));
            answers.lock().unwrap_or_else(PoisonError::into_inner).push((part.files.first().copied(), answer));
        });
        let mut answers = answers.into_inner().unwrap_or_else(PoisonError::into_inner);
        answers.sort();
        answers.into_iter().map(|(_, answer)| answer).collect()
    }

    /// Never more parts at a time than there are threads: that bounds the memory.
    fn each<T: Sync>(&self, parts: &[T], work: impl Fn(&T) + Sync) {
        if parts.is_empty() {
            return;
        }
        self.pool.install(|| self.cache.prepare_engine());
        let next = AtomicUsize::new(0);
        self.pool.broadcast(|_| {
            while let Some(part) = parts.get(next.fetch_add(1, Ordering::Relaxed)) {
                work(part);
            }
        });
    }

    fn link<'a>(&'a self, part: &Part, spent: &Spent) -> Linked<'a> {
        let tests = self.policy.asks_for_tests();
        let (texts, changes) = Spent::on(&spent.read, || self.shelf.take(&part.files));
        let input = part.input(texts);
        let failed = Mutex::new(Vec::new());
        let forms = self.cache.forms((part, self.shelf), tests);
        let lower = |file: FileId| {
            self.progress.step();
            self.form(file, &input, tests, forms.as_ref()).unwrap_or_else(|words| {
                failed.lock().unwrap_or_else(PoisonError::into_inner).push((file, words));
                Arc::default()
            })
        };
        let files = Spent::on(&spent.lower, || engine::lower_reached(&input, tests, lower));
        let before = self.kept.zip(part.files.first()).and_then(|(kept, first)| kept.take(*first));
        let link = || match before {
            Some(before) => engine::relink(before, &input, files),
            None => engine::link(&input, files),
        };
        let workspace = Spent::on(&spent.link, || guarded(link));
        Linked { workspace, forms, input, changes, failed: failed.into_inner().unwrap_or_else(PoisonError::into_inner) }
    }

    /// What a file is lowered to, or was before.
    fn form(&self, at: FileId, input: &Input, tests: bool, forms: Option<&Forms<'_>>) -> Result<Arc<hir::File>, String> {
        let file = &input.files[at.index()];
        let lower = || guarded(|| engine::lower(file, tests));
        match (self.kept, forms) {
            (Some(kept), _) => kept.form(file, tests, lower),
            (None, Some(forms)) => forms.form(at, &file.text, lower).map(Arc::new),
            (None, None) => lower().map(Arc::new),
        }
    }
}

impl Analysis {
    fn add(&mut self, part: &Part, known: Known) {
        self.unknown.extend(known.unknown);
        self.report.add(part, known.report);
    }
}

/// A part of which nothing is known yet.
struct Task<'a> {
    part: &'a Part,
    /// Of its files.
    policy: Policy,
    /// Under which what is found is kept.
    key: Option<Key>,
}

impl Task<'_> {
    fn check(
        &self,
        mut workspace: Workspace,
        spent: &Spent,
        (kept, forms): (Option<&Kept>, Option<Forms<'_>>),
        alone: bool,
    ) -> Result<Known, String> {
        let unknown = engine::unknown_paths(&workspace, &self.policy);
        let report = Spent::on(&spent.check, || guarded(|| engine::check(&mut workspace, &self.policy)))?;
        forms.into_iter().for_each(|forms| forms.keep(&workspace));
        match (kept, self.part.files.first()) {
            (Some(kept), Some(first)) => kept.put(*first, workspace),
            // the program is about to end: to take its millions of pieces down one by one is of no use
            _ if alone => std::mem::forget(workspace),
            _ => {}
        }
        Ok(Known { report, unknown })
    }
}

/// A part that has been linked, or the words of what went wrong.
struct Linked<'a> {
    workspace: Result<Workspace, String>,
    /// Where forms of the files are kept.
    forms: Option<Forms<'a>>,
    input: Input,
    changes: Changes,
    failed: Vec<(FileId, String)>,
}

/// What was said by all parts.
fn in_all(mut said: Vec<String>, parts: usize) -> Vec<String> {
    said.sort();
    let groups = said.chunk_by(|a, b| a == b).filter(|group| group.len() == parts);
    groups.filter_map(|group| group.first().cloned()).collect()
}
