//! The worker threads, and what happens when one of them fails.

use std::any::Any;
use std::cell::RefCell;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};

use mapcheck_lints::base::{FileId, SourceFile};
use mapcheck_lints::{engine, hir};
use rayon::{ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder};

use crate::progress::Progress;

/// Source may nest deeply, and the parser is recursive.  The memory is only reserved, not used.
const STACK: usize = 256 << 20;

thread_local! {
    static PANIC_AT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Notes where a panic happened instead of printing it: whoever catches it says which file it was about.
pub fn keep_panics_quiet() {
    std::panic::set_hook(Box::new(|info| {
        let at = info.location().map(ToString::to_string);
        PANIC_AT.with(|slot| *slot.borrow_mut() = at);
    }));
}

/// Runs the work; a panic becomes its message.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| words(&*payload))
}

fn words(payload: &(dyn Any + Send)) -> String {
    let message = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let message = message.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default();
    match PANIC_AT.with(|slot| slot.borrow_mut().take()) {
        Some(at) => format!("{message} (at {at})"),
        None => message,
    }
}

/// The pool that all parallel work runs on.
pub fn pool(jobs: Option<NonZeroUsize>) -> Result<ThreadPool, ThreadPoolBuildError> {
    ThreadPoolBuilder::new().stack_size(STACK).num_threads(jobs.map_or(0, NonZeroUsize::get)).build()
}

/// The lowered files, in the order of the input, and what went wrong.
#[derive(Debug, Default)]
pub struct Lowered {
    /// One for each file of the input; an empty one where the analysis failed.
    pub files: Vec<hir::File>,
    /// Files that could not be lowered, with the panic's words.
    pub failed: Vec<(FileId, String)>,
}

/// Lowers all files on the pool, the biggest first, so that no worker is left with one at the end.  `tests`: test modules, too.
pub fn all(pool: &ThreadPool, files: &[SourceFile], tests: bool, progress: &Progress) -> Lowered {
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(files[*at].text.len()));
    let next = AtomicUsize::new(0);
    let by_worker = pool.broadcast(|_| {
        let mut done = Vec::new();
        while let Some(at) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.push((*at, guarded(|| engine::lower(&files[*at], tests))));
            progress.step();
        }
        done
    });
    let mut all: Vec<_> = by_worker.into_iter().flatten().collect();
    all.sort_unstable_by_key(|(at, _)| *at);
    let mut lowered = Lowered::default();
    for (at, result) in all {
        lowered.files.push(match result {
            Ok(file) => file,
            Err(words) => {
                lowered.failed.push((FileId(u32::try_from(at).unwrap_or(u32::MAX)), words));
                hir::File::default()
            }
        });
    }
    lowered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_words() {
        keep_panics_quiet();
        let words = guarded(|| panic!("no {}", "luck")).unwrap_err();
        assert!(words.starts_with("no luck (at driver/lower.rs:"), "{words}");
    }
}
