//! Finds lists, queues, heaps and strings in long-lived places that are filled at run time and never emptied or bounded.
//!
//! The same leak as [`unbounded_map_growth`](unbounded_map_growth.md), without a key: a history nobody trims, a list of `Weak`
//! references whose targets are gone, senders of subscribers that left.
//!
//! A plain `Vec` in a struct is nearly always a result under construction, so more evidence is asked for: a static, a lock, a
//! type that itself runs an event loop or handles messages, or items (`Weak<_>`, `Sender<_>`) that stand for something which
//! ends by itself.

use crate::cx::Cx;
use crate::facts::{Facts, Growth, Kind, LongLife};
use crate::types::Ty;

/// Reports each such place once, at its declaration.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    for growth in facts.growths() {
        let kind = growth.shape.info(&facts.vocabulary).kind;
        let listed = matches!(kind, Kind::List | Kind::Queue | Kind::Heap | Kind::String | Kind::Bytes);
        if !listed || facts.holds_tasks(&growth.shape) || !is_evident(facts, &growth) {
            continue;
        }
        let help = if ends_by_itself(facts, &growth) {
            "prune it where it grows: `retain` the items that are still alive"
        } else {
            "drop the oldest items when it reaches a limit, or take them out where they are used"
        };
        cx.report_growth(&growth, "grows and nothing ever takes from it").help(help);
    }
}

fn is_evident(facts: &Facts<'_>, growth: &Growth) -> bool {
    let strong = match growth.life {
        LongLife::Static | LongLife::Loop(_) => true,
        LongLife::Type(evidence) => evidence.rank() <= 2,
        LongLife::Wrapped => false,
    };
    strong || growth.shape.lock || ends_by_itself(facts, growth)
}

/// Items that outlive what they stand for.
fn ends_by_itself(facts: &Facts<'_>, growth: &Growth) -> bool {
    let item = growth.shape.value(&facts.vocabulary).map(Ty::peel_refs);
    item.and_then(Ty::as_adt).is_some_and(|(id, _)| {
        let name = facts.index.adt(id).name;
        facts.index.is_stub(facts.index.adt(id).loc) && (name == "Weak" || name.ends_with("Sender"))
    })
}
