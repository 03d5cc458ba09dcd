//! Finds keyed collections in long-lived places that are filled at run time and never emptied or bounded.
//!
//! A map that gains an entry for each request, peer or message, and loses none, grows until the kernel kills the process.
//! That takes days, so no test sees it, and the heap profile points at the hash table, not at the missing `remove`.
//!
//! A place is reported once, at its declaration, when there is evidence that it lives long (a static, a type with an event
//! loop, an actor, something shared behind `Arc` or a lock), when it is filled while the program runs and not only while it is
//! set up, and when nothing in the workspace removes from it, replaces it, moves it out or compares its length with a limit.
//! What is removed from its *values* does not count: the keys stay.  Keys with few values (`bool`, fieldless enums, `TypeId`)
//! cannot grow.
//!
//! It is reported with confidence where something says that new keys keep coming: each is made anew, or is the address of whoever
//! connects; keys of the same kind are taken out elsewhere; they come with what the program is sent.  A place that only grows and of
//! whose keys nothing is known, as the names of a few tenants would be, has low confidence: `--confidence low` shows it.

use crate::cx::Cx;
use crate::facts::{Facts, Growth};

/// Reports each such place once, at its declaration.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    for growth in facts.growths() {
        let kind = growth.shape.info(&facts.vocabulary).kind;
        let closed = growth.shape.key(&facts.vocabulary).is_some_and(|key| facts.is_closed_key(key));
        if !kind.is_keyed() || closed || facts.holds_tasks(&growth.shape) {
            continue;
        }
        let verdict = if growth.read {
            "grows and nothing ever removes from it"
        } else {
            "is filled but never read, and nothing ever removes from it"
        };
        cx.report_growth(&growth, verdict).help(help(facts, &growth)).fix(cx.remove_at_end(&growth));
    }
}

/// What to do, by what the place is for.
fn help(facts: &Facts<'_>, growth: &Growth) -> &'static str {
    let name = facts.place_name(growth.place);
    let last = name.rsplit("::").next().unwrap_or(&name).to_lowercase();
    let named = |words: &[&str]| words.iter().any(|w| last.contains(w));
    if !growth.read {
        "remove the collection: nothing reads it"
    } else if named(&["cache", "memo"]) {
        "give it a limit: `lru::LruCache`, or `moka` with `max_capacity` or `time_to_live`"
    } else if named(&["seen", "dedup", "processed", "visited", "known"]) {
        "keep a window: forget the oldest keys by age or number"
    } else if named(&["lock", "limiter", "bucket", "rate"]) {
        "remove the entry when its last user is done, or `retain` the ones in use from time to time"
    } else {
        "remove the entry where its key ends (disconnect, completion, expiry), or `retain` the live ones from time to time"
    }
}
