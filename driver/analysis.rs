//! The analysis of a run's parts on the worker threads: each lowers, links and checks one part after another, and helps the others
//! when no part is left.

use std::fmt;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use mapcheck_lints::base::{FileId, Policy, SourceFile};
use mapcheck_lints::engine::{self, Part, Report, Workspace};
use mapcheck_lints::hir;
use rayon::ThreadPool;

use crate::progress::Progress;
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
    /// Paths of the user's vocabulary that lead nowhere in any part.
    pub unknown: Vec<String>,
    /// Time spent, summed over the threads that began the work.
    pub spent: Spent,
}

/// How long the phases took.
#[derive(Debug, Default)]
pub struct Spent {
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
        let (lower, link, check) = (seconds(&self.lower), seconds(&self.link), seconds(&self.check));
        write!(f, "parse {lower:.3} s, link {link:.3} s, check {check:.3} s")
    }
}

/// The work, and those who do it.
#[derive(Clone, Copy, Debug)]
pub struct Analyst<'a> {
    /// The threads.
    pub pool: &'a ThreadPool,
    /// The settings of the whole run.
    pub policy: &'a Policy,
    /// Told of each file.
    pub progress: &'a Progress,
}

impl Analyst<'_> {
    /// Analyses all parts.
    pub fn analyse(&self, parts: &[Part]) -> Analysis {
        let files = parts.iter().map(|part| part.files.len()).sum();
        let whole = Mutex::new(Analysis { report: Report::of(files), ..Analysis::default() });
        let spent = Spent::default();
        let alone = parts.len() == 1;
        self.each(parts, |part| {
            let linked = self.link(part, &spent);
            let policy = part.policy(self.policy);
            let checked = linked.workspace.and_then(|mut workspace| {
                let unknown = engine::unknown_paths(&workspace, &policy);
                let report = Spent::on(&spent.check, || guarded(|| engine::check(&mut workspace, &policy)))?;
                // the program is about to end: to take its millions of pieces down one by one is of no use
                if alone {
                    std::mem::forget(workspace);
                }
                Ok((report, unknown))
            });
            let mut whole = whole.lock().unwrap_or_else(PoisonError::into_inner);
            whole.failed.extend(linked.failed.into_iter().map(|(file, words)| (part.files[file.index()], words)));
            match checked {
                Err(words) => whole.broken.push(words),
                Ok((report, unknown)) => {
                    whole.unknown.extend(unknown);
                    whole.report.add(part, report);
                }
            }
        });
        let mut whole = whole.into_inner().unwrap_or_else(PoisonError::into_inner);
        whole.report.sort();
        whole.failed.sort();
        whole.broken.sort();
        whole.unknown = in_all(whole.unknown, parts.len());
        whole.spent = spent;
        whole
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
    fn each(&self, parts: &[Part], work: impl Fn(&Part) + Sync) {
        self.pool.install(engine::prepare);
        let next = AtomicUsize::new(0);
        self.pool.broadcast(|_| {
            while let Some(part) = parts.get(next.fetch_add(1, Ordering::Relaxed)) {
                work(part);
            }
        });
    }

    fn link(&self, part: &Part, spent: &Spent) -> Linked {
        let lowered = Spent::on(&spent.lower, || self.lower(&part.input.files));
        let mut linked = Linked { workspace: Err(String::new()), failed: Vec::new() };
        let mut files = Vec::with_capacity(lowered.len());
        for (at, result) in lowered.into_iter().enumerate() {
            files.push(Arc::new(result.unwrap_or_else(|words| {
                linked.failed.push((FileId(u32::try_from(at).unwrap_or(u32::MAX)), words));
                hir::File::default()
            })));
        }
        linked.workspace = Spent::on(&spent.link, || guarded(|| engine::link(&part.input, files)));
        linked
    }

    /// All files, in their order; the biggest are begun first, so that no worker is left with one at the end.
    fn lower(&self, files: &[SourceFile]) -> Vec<Result<hir::File, String>> {
        let tests = self.policy.asks_for_tests();
        let mut order: Vec<usize> = (0..files.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(files[*at].text.len()));
        let next = AtomicUsize::new(0);
        let lowered: Vec<OnceLock<_>> = files.iter().map(|_| OnceLock::new()).collect();
        rayon::scope(|scope| {
            for _ in 0..rayon::current_num_threads() {
                scope.spawn(|_| {
                    while let Some(&at) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let done = lowered[at].set(guarded(|| engine::lower(&files[at], tests)));
                        debug_assert!(done.is_ok(), "each file is lowered once");
                        self.progress.step();
                    }
                });
            }
        });
        lowered.into_iter().map(|slot| slot.into_inner().unwrap_or_else(|| Err("not lowered".to_owned()))).collect()
    }
}

/// A part that has been linked, or the words of what went wrong.
struct Linked {
    workspace: Result<Workspace, String>,
    failed: Vec<(FileId, String)>,
}

/// What was said by all parts.
fn in_all(mut said: Vec<String>, parts: usize) -> Vec<String> {
    said.sort();
    let groups = said.chunk_by(|a, b| a == b).filter(|group| group.len() == parts);
    groups.filter_map(|group| group.first().cloned()).collect()
}
