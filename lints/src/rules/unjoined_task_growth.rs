//! Finds sets of tasks that are filled inside a loop and drained nowhere in that loop.
//!
//! A `JoinSet`, a `FuturesUnordered`, a list or map of `JoinHandle`s keeps the result of each finished task until somebody asks
//! for it.  Filled by an accept loop and drained behind that loop, or only at shutdown, it grows with every connection.
//!
//! A set that is filled once (a `for` over the workers to start) and then joined is fine, and so is a `TaskTracker`, which keeps
//! no results.

use crate::cx::Cx;

/// Reports each such place once, at its declaration.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    for growth in facts.growths() {
        if !facts.holds_tasks(&growth.shape) {
            continue;
        }
        let name = facts.index.adt(growth.shape.collection).name;
        let help = match name.as_str() {
            "JoinSet" => {
                "drain it where it grows: a `join_next()` arm in the `select!`, `while set.try_join_next().is_some() {}`, or a `TaskTracker`, which keeps no results"
            }
            "FuturesUnordered" | "FuturesOrdered" => {
                "drain it where it grows: a `next()` arm in the `select!`, or spawn the futures and count them with a `TaskTracker`"
            }
            _ => {
                "remove the handles of finished tasks (`retain(|h| !h.is_finished())`), or use a `TaskTracker`, which keeps none"
            }
        };
        cx.report_growth(&growth, "keeps every finished task: nothing drains it while it grows").help(help);
    }
}
