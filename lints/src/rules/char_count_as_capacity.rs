//! Finds counts of characters where a number of bytes is meant.
//!
//! `String::with_capacity` takes bytes.  `s.chars().count()` walks over the whole string to find a number that is too small for
//! every text that is not ASCII, so the string is allocated anew while it is filled; `s.len()` is right, and free.

use crate::base::{Applicability, Confidence, Suggestion, TextRange};
use crate::cx::{Cx, Fix};
use crate::facts::{Sized, Unit, let_of};
use crate::hir::{Body, Expr, ExprId, ExprKind};
use crate::types::Owner;

/// Reports the count.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    for sized in facts.sized_allocations() {
        if sized.allocation.unit != Unit::Bytes && !fills_string(cx, &sized) {
            continue;
        }
        let Some(count) = char_count(cx, sized.owner, sized.size, 0) else { continue };
        let (Some(span), Some(made)) = (facts.expr_span(sized.owner, count), facts.expr_span(sized.owner, sized.call)) else {
            continue;
        };
        let draft = cx
            .report(span, "a count of characters is used as a number of bytes")
            .primary("too small for any text that is not ASCII, and walks over all of it")
            .confidence(Confidence::High)
            .help("use `len()`, the number of bytes");
        let draft = if made == span { draft } else { draft.label(made, "room for this many bytes is allocated") };
        draft.fix(length(cx, &sized, count));
    }
}

/// `String::reserve` and its kind count bytes.
fn fills_string(cx: &Cx<'_>, sized: &Sized) -> bool {
    cx.allocation_label(sized).starts_with("String::")
}

/// `len()` in the place of `chars().count()`.
fn length(cx: &Cx<'_>, sized: &Sized, count: ExprId) -> Option<Suggestion> {
    let facts = cx.facts;
    let (body, info) = (facts.source(sized.owner)?, facts.body(sized.owner)?);
    let ExprKind::MethodCall { receiver: chars, .. } = body.expr(count).kind else { return None };
    let ExprKind::MethodCall { receiver: text, method_range, .. } = &body.expr(chars).kind else { return None };
    let from = facts.dot_before(sized.owner, *method_range);
    // a count that has a name may be used for something else too; what is no text may have another length
    let sure = is_only_size(body, sized.size, count) && facts.is_text(info.types.expr(*text));
    let level = if sure { Applicability::MachineApplicable } else { Applicability::MaybeIncorrect };
    let rest = TextRange::new(from, body.expr(count).range.hi);
    Fix::new(facts, sized.owner, level).replace(rest, ".len()").finish("use the length in bytes")
}

/// Whether a count is the size itself, or the value of a variable that is used as the size and nowhere else.
fn is_only_size(body: &Body, size: ExprId, count: ExprId) -> bool {
    let ExprKind::Local(local) = body.expr(size).kind else { return size == count };
    let used = |e: &&Expr| match &e.kind {
        ExprKind::Local(l) => *l == local,
        ExprKind::Macro(call) => call.opaque && call.mentions.contains(&body.local(local).name),
        _ => false,
    };
    let_of(body, count).is_some_and(|(bound, made)| bound == local && made.ty.is_none())
        && !body.local(local).mutable
        && body.exprs.iter().filter(used).count() == 1
}

/// The count of a text's characters.
fn char_count(cx: &Cx<'_>, owner: Owner, id: ExprId, depth: u32) -> Option<ExprId> {
    let body = cx.facts.source(owner)?;
    match &body.expr(id).kind {
        ExprKind::MethodCall { receiver, method, .. } if method == "count" => match &body.expr(*receiver).kind {
            ExprKind::MethodCall { method, args, .. } => (method == "chars" && args.is_empty()).then_some(id),
            _ => None,
        },
        ExprKind::Local(local) if depth < 3 => char_count(cx, owner, cx.facts.initializer(body, *local)?, depth + 1),
        _ => None,
    }
}
