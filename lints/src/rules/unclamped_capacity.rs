//! Finds allocations that are sized by a number from outside which nothing bounds.
//!
//! A length that was read from a file or the wire says whatever its writer wanted.  Memory that is asked for by such a number,
//! before anything was compared with it, lets a few bytes of input take all memory of the machine.  Read as much as is there
//! and let the collection grow with it, or compare the number with what is left of the input or with a limit first.

use rayon::prelude::*;

use crate::cx::Cx;
use crate::facts::{Sized, Unit};

/// Reports the number where it becomes a size.
pub fn check(cx: &Cx<'_>) {
    cx.facts.sized_allocations().par_iter().filter(|s| !s.allocation.fails).for_each(|sized| report(cx, sized));
}

fn report(cx: &Cx<'_>, sized: &Sized) {
    let label = cx.allocation_label(sized);
    let unit = match sized.allocation.unit {
        Unit::Elements => "room for this many elements is allocated",
        Unit::Bytes => "this many bytes are allocated",
        Unit::Pages => "this many pages are allocated",
    };
    for way in cx.facts.ways_from_outside(sized.owner, sized.size) {
        let message = format!("`{label}` is sized by a number from outside that nothing bounds");
        if let Some(draft) = cx.report_size(&way, message, unit) {
            draft
                .note("no comparison with a limit, `min` or `clamp` was found on the way of the number")
                .help(
                    "reserve no more than a limit up front, `n.min(LIMIT)`, and let the rest grow with what really arrives; \
                     or refuse numbers beyond a limit",
                )
                .place(label.clone());
        }
    }
}
