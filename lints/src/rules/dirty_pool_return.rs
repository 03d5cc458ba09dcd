//! Finds buffers that are used again with what was in them.
//!
//! A pool's buffer that nobody empties carries one user's content to the next, and grows with each use.  Reported is a list that
//! buffers are taken from and given back to where neither those who take nor those who give, nor their callers, empty it.

use crate::cx::Cx;

/// Reports where a buffer is given back.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    for list in facts.free_lists().iter().filter(|l| !l.cleaned) {
        let name = facts.place_name(list.place);
        for (owner, give) in &list.gives {
            let Some(span) = facts.expr_span(*owner, *give) else { continue };
            let mut draft = cx
                .report(span, format!("`{name}` takes back what nobody empties"))
                .primary("given back here")
                .label(facts.place_span(list.place), "kept here")
                .place(name.clone());
            if let Some(span) = list.takes.first().and_then(|(owner, take)| facts.expr_span(*owner, *take)) {
                draft = draft.label(span, "used again here");
            }
            draft.help("`clear()` it before it is given back, or when it is taken");
        }
    }
}
