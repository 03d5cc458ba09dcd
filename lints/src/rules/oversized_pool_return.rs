//! Finds pools that take back buffers whatever their size.
//!
//! One large request grows a buffer to many megabytes; given back as it is, it stays so for the life of the program, and with time
//! all buffers of the pool are as large as the largest request ever was.  A limit on how many buffers are kept does not help: it
//! is the capacity of each that counts.
//!
//! Reported is a list that buffers are taken from and given back to where nobody who does either looks at `capacity` or shrinks.

use crate::cx::{Chosen, Cx};
use crate::facts::FreeList;

const CHOSEN: Chosen = Chosen { name: "MAX_CAPACITY", value: "64 * 1024" };

/// Reports where a buffer is given back.
pub fn check(cx: &Cx<'_>) {
    for list in cx.facts.free_lists().iter().filter(|l| !l.capped) {
        report(cx, list);
    }
}

fn report(cx: &Cx<'_>, list: &FreeList) {
    let facts = cx.facts;
    let name = facts.place_name(list.place);
    for (owner, give) in &list.gives {
        let Some(span) = facts.expr_span(*owner, *give) else { continue };
        let mut draft = cx
            .report(span, format!("`{name}` keeps what it is given whatever its capacity"))
            .primary("given back here")
            .label(facts.place_span(list.place), "kept here")
            .place(name.clone());
        if let Some(span) = list.takes.first().and_then(|(owner, take)| facts.expr_span(*owner, *take)) {
            draft = draft.label(span, "used again here");
        }
        draft.help("drop what has grown beyond a limit (`capacity()`), or shrink it (`shrink_to`), before it is kept").fix(
            cx.before_return(
                *owner,
                *give,
                "shrink_to",
                Some(CHOSEN),
                "give back what room it has beyond a limit before it is kept",
            ),
        );
    }
}
