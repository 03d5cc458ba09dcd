//! Finds maps and sets that are made for every item and dropped before the next.
//!
//! A hash map takes its memory with the first insertion and again each time it doubles; made anew in every iteration it pays that
//! for every item, and gives all of it back at once.  Made once before the loop and emptied with `clear()` it keeps its room.
//!
//! Reported are maps and sets made in a loop, in a closure that an iterator runs per item, or in a function called from either in
//! the same workspace, when nothing moves them out of the iteration.  Left alone: ordered trees (their `clear` frees), loops that
//! run once or only again after an error, code that only runs while the program starts, keys borrowed from the item, loops that
//! wait for the outside or run over an answer that was waited for, and loops over a few things: written in the source, as many as
//! the machine has processors, or what an object was set up with for good.
//!
//! In a program a single loop is reported where something tells that it takes many turns: a loop elsewhere calls it for each of
//! its items, or it goes over text, bytes or parsed documents while the program runs.
//!
//! The suggestion moves the declaration before the outermost loop that the map may outlive, and empties it where it was made.  It
//! may be applied without a look where the entries are nothing but data (no borrows, no `Arc`, nothing with a `Drop` of its own),
//! the name is free, and nobody sees an order that depends on the map's room.  Mind that emptying a hash map takes the longer the
//! more room it has: where one item needs far more than the others, a new map for each may be the better choice.

use crate::cx::Cx;
use crate::facts::Asked;

/// Reports the expression that makes the map.
pub fn check(cx: &Cx<'_>) {
    for churn in cx.facts.churns(Asked::Keyed) {
        let Some(draft) = cx.report_churn(&churn) else { continue };
        let how = if churn.fate.consumed { "take its entries with `drain()`" } else { "`clear()` it" };
        let help = if cx.facts.is_passed_on(churn.owner, churn.expr) {
            "give the iterator itself to `extend`: what is collected is taken apart on the spot".to_owned()
        } else if churn.per_item.calls.is_empty() {
            format!("make it once before the loop and {how} in each iteration, which keeps its room")
        } else {
            format!("let the caller make it once and pass it as `&mut`, and {how} here, which keeps its room")
        };
        draft
            .note("nothing moves it out of the iteration: it is only borrowed, and dropped at the end")
            .help(help)
            .fix(cx.hoist(&churn));
    }
}
