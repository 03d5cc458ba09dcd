//! Finds lists, strings, big arrays and compiled patterns that are made for every item and dropped before the next.
//!
//! A buffer made in every iteration asks the allocator once or more per item for what one buffer before the loop could hold.  A
//! pattern compiled in every iteration costs far more than matching it.
//!
//! Reported are those that nothing moves out of the iteration; for patterns and other costly values also that what they are made
//! of does not change from item to item.  The rule is strict: for small and rare loops the code may be clearer as it is.
//!
//! The suggestion moves the declaration before the outermost loop that the value may outlive, and empties it where it was made.
//! What a private function makes at each call its callers make once and lend to it, where nothing else names the function.  Either
//! may be applied without a look where the items are nothing but data, their type is known without the making, and nobody asks how
//! much room there is.

use crate::cx::Cx;
use crate::facts::{Asked, Made};

/// Reports the expression that makes the collection.
pub fn check(cx: &Cx<'_>) {
    for churn in cx.facts.churns(Asked::Others) {
        let Some(draft) = cx.report_churn(&churn) else { continue };
        let help = match (&churn.made, churn.per_item.calls.is_empty()) {
            (Made::Costly(_), _) => "make it once, outside of what runs per item, and keep it (a field, a `LazyLock`)",
            (Made::Collected(_), _) => "run over the iterator itself; `peekable()` tells whether there is anything",
            (Made::Array(_), _) => "make it once before the loop; what each iteration overwrites need not be filled anew",
            (_, true) => "make it once before the loop and `clear()` it in each iteration, which keeps its room",
            (_, false) => "let the caller make it once and pass it as `&mut`, and `clear()` it here, which keeps its room",
        };
        draft
            .note("nothing moves it out of the iteration: it is only borrowed, and dropped at the end")
            .help(help)
            .fix(cx.hoist(&churn));
    }
}
