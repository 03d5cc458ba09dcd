//! How much time has gone into each file, and whether there is any left.

use std::cell::Cell;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::base::{FileId, TimeLimit};

thread_local! {
    /// Whether this thread is at work for a file: what that asks for is part of it.
    static AT_WORK: Cell<bool> = const { Cell::new(false) };
}

/// The files' shares of the time.
#[derive(Debug)]
pub(super) struct Patience {
    limit: TimeLimit,
    /// In nanoseconds, by file.
    spent: Vec<AtomicU64>,
}

impl Patience {
    pub(super) fn new(limit: TimeLimit, files: usize) -> Self {
        Self { limit, spent: (0..files).map(|_| AtomicU64::new(0)).collect() }
    }

    /// Does some work for a file; none where its time is over.  What has begun is done to its end.
    pub(super) fn spend<T>(&self, file: FileId, work: impl FnOnce() -> T) -> Option<T> {
        let Some(spent) = self.spent.get(file.index()) else { return Some(work()) };
        if spent.load(Ordering::Relaxed) > self.limit.of_file {
            return None;
        }
        if AT_WORK.replace(true) {
            return Some(work());
        }
        let since = (self.limit.clock)();
        let done = work();
        let took = (self.limit.clock)().saturating_sub(since);
        AT_WORK.set(false);
        spent.fetch_add(took, Ordering::Relaxed);
        Some(done)
    }
}
