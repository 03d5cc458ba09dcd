//! The worker threads, and what happens when one of them fails.

use std::any::Any;
use std::cell::RefCell;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use mapcheck_lints::base::TimeLimit;
use rayon::{ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder};

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

fn nanoseconds(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}

/// The limit for each file; none for no time at all.
pub fn time_limit(of_file: Duration) -> Option<TimeLimit> {
    static BEGIN: OnceLock<Instant> = OnceLock::new();
    let clock = || nanoseconds(BEGIN.get_or_init(Instant::now).elapsed());
    (!of_file.is_zero()).then_some(TimeLimit { clock, of_file: nanoseconds(of_file) })
}

/// The pool that all parallel work runs on.
pub fn pool(jobs: Option<NonZeroUsize>) -> Result<ThreadPool, ThreadPoolBuildError> {
    ThreadPoolBuilder::new().stack_size(STACK).num_threads(jobs.map_or(0, NonZeroUsize::get)).build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_words() {
        keep_panics_quiet();
        let words = guarded(|| panic!("no {}", "luck")).unwrap_err();
        assert!(words.starts_with("no luck (at driver/workers.rs:"), "{words}");
    }
}
