//! Finds allocations that are sized by a number from outside which nothing bounds.
//!
//! A length that was read from a file or the wire says whatever its writer wanted.  Memory that is asked for by such a number,
//! before anything was compared with it, lets a few bytes of input take all memory of the machine.  Read as much as is there
//! and let the collection grow with it, or compare the number with what is left of the input or with a limit first.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::base::Span;
use crate::cx::Cx;
use crate::facts::{Route, Sized, Unit};
use crate::types::Owner;

/// An allocation, and a way of its number.
type Spent = (Sized, Route);

/// Reports each number where it first becomes a size.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    let sized: Vec<Sized> = facts.sized_allocations().into_iter().filter(|s| !s.allocation.fails).collect();
    let spent: Vec<Spent> = sized
        .par_iter()
        .flat_map_iter(|sized| facts.ways_from_outside(sized.owner, sized.size).into_iter().map(|way| (*sized, way)))
        .collect();
    // a number that sizes several things in one function is one mistake
    let mut by_number: BTreeMap<(Owner, Option<Span>), Vec<Spent>> = BTreeMap::new();
    for (sized, way) in spent {
        let number = way.before.last().map(|step| step.span);
        by_number.entry((way.spent.0, number)).or_default().push((sized, way));
    }
    by_number.values().for_each(|all| report(cx, all));
}

fn report(cx: &Cx<'_>, all: &[Spent]) {
    let Some(((sized, way), others)) = all.split_first() else { return };
    let label = cx.allocation_label(sized);
    let unit = match sized.allocation.unit {
        Unit::Elements => "room for this many elements is allocated",
        Unit::Bytes => "this many bytes are allocated",
        Unit::Pages => "this many pages are allocated",
    };
    let message = format!("`{label}` is sized by a number from outside that nothing bounds");
    let Some(mut draft) = cx.report_size(way, message, unit) else { return };
    for (_, other) in others.iter().filter(|(_, other)| other.spent != way.spent) {
        if let Some(span) = cx.facts.expr_span(other.spent.0, other.spent.1) {
            draft = draft.label(span, "the same number is spent here");
        }
    }
    draft
        .note("no comparison with a limit, `min` or `clamp` was found on the way of the number")
        .help(
            "reserve no more than a limit up front, `n.min(LIMIT)`, and let the rest grow with what really arrives; or refuse \
             numbers beyond a limit",
        )
        .place(label)
        .fix(cx.bound_size(all));
}
