//! Finds counts of characters where a number of bytes is meant.
//!
//! `String::with_capacity` takes bytes.  `s.chars().count()` walks over the whole string to find a number that is too small for
//! every text that is not ASCII, so the string is allocated anew while it is filled; `s.len()` is right, and free.

use crate::base::{Applicability, Confidence, Edit};
use crate::cx::Cx;
use crate::facts::{Sized, Unit};
use crate::hir::{ExprId, ExprKind};
use crate::types::Owner;

/// Reports the count.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    for sized in facts.sized_allocations() {
        if sized.allocation.unit != Unit::Bytes && !fills_string(cx, &sized) {
            continue;
        }
        let Some((count, text)) = char_count(cx, sized.owner, sized.size, 0) else { continue };
        let (Some(span), Some(made)) = (facts.expr_span(sized.owner, count), facts.expr_span(sized.owner, sized.call)) else {
            continue;
        };
        let Some(whole) = facts.expr_span(sized.owner, text) else { continue };
        let mut rest = span;
        rest.range.lo = whole.range.hi;
        let draft = cx
            .report(span, "a count of characters is used as a number of bytes")
            .primary("too small for any text that is not ASCII, and walks over all of it")
            .confidence(Confidence::High)
            .help("use `len()`, the number of bytes");
        let draft = if made == span { draft } else { draft.label(made, "room for this many bytes is allocated") };
        // a count that has a name may be used for something else too
        let sure = if count == sized.size { Applicability::MachineApplicable } else { Applicability::MaybeIncorrect };
        draft.suggest("use the length in bytes", vec![Edit { span: rest, text: ".len()".to_owned() }], sure);
    }
}

/// `String::reserve` and its kind count bytes.
fn fills_string(cx: &Cx<'_>, sized: &Sized) -> bool {
    cx.allocation_label(sized).starts_with("String::")
}

/// The count, and the text whose characters are counted.
fn char_count(cx: &Cx<'_>, owner: Owner, id: ExprId, depth: u32) -> Option<(ExprId, ExprId)> {
    let body = cx.facts.source(owner)?;
    match &body.expr(id).kind {
        ExprKind::MethodCall { receiver, method, .. } if method == "count" => match &body.expr(*receiver).kind {
            ExprKind::MethodCall { receiver: text, method, args, .. } if method == "chars" && args.is_empty() => {
                Some((id, *text))
            }
            _ => None,
        },
        ExprKind::Local(local) if depth < 3 => char_count(cx, owner, cx.facts.initializer(body, *local)?, depth + 1),
        _ => None,
    }
}
