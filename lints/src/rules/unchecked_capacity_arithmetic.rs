//! Finds sizes that are products or sums of numbers from outside, computed without a check for overflow.
//!
//! `width * height` of two numbers from a header can wrap around: the buffer is then smaller than what is written to it, or a
//! debug build panics.  `checked_mul` and `checked_add` turn that into an error; a limit for each number does as well.

use rayon::prelude::*;

use crate::base::{Applicability, Suggestion};
use crate::cx::{Cx, Fix};
use crate::facts::Sized;
use crate::hir::{BinaryOp, ExprId, ExprKind, Literal};
use crate::types::Owner;

/// Reports the multiplication or addition.
pub fn check(cx: &Cx<'_>) {
    cx.facts.sized_allocations().par_iter().for_each(|sized| report(cx, sized));
}

fn report(cx: &Cx<'_>, sized: &Sized) {
    let facts = cx.facts;
    let mut sums = Vec::new();
    arithmetic(cx, sized.owner, sized.size, 0, &mut sums);
    for (sum, a, b) in sums {
        let outside = |e: ExprId| facts.ways_from_outside(sized.owner, e).into_iter().find(|w| w.spent == (sized.owner, e));
        let body = facts.source(sized.owner);
        let times = body.is_some_and(|b| matches!(b.expr(sum).kind, ExprKind::Binary(BinaryOp::Mul, ..)));
        let (left, right) = (outside(a), outside(b));
        // `n + 1` only overflows for the very largest number
        let way = if times { left.or(right) } else { left.filter(|_| right.is_some()) };
        let (Some(way), Some(span)) = (way, facts.expr_span(sized.owner, sum)) else { continue };
        let (op, checked) = if times { ("product", "checked_mul") } else { ("sum", "checked_add") };
        let mut draft = cx
            .report(
                span,
                format!("a {op} of numbers from outside is used as a size, and nothing checks that it does not overflow"),
            )
            .primary("may wrap around")
            .help(format!("use `{checked}` and refuse what overflows"))
            .place(cx.allocation_label(sized));
        for step in way.before {
            draft = draft.label(step.span, step.text);
        }
        draft.fix(checked_forms(cx, sized.owner, sum, times));
    }
}

/// `a.checked_mul(b)` where the function can refuse, and `a.saturating_mul(b)`, which no allocation survives quietly.
fn checked_forms(cx: &Cx<'_>, owner: Owner, sum: ExprId, times: bool) -> Vec<Suggestion> {
    let facts = cx.facts;
    let (Some(body), Some(info)) = (facts.source(owner), facts.body(owner)) else { return Vec::new() };
    let ExprKind::Binary(_, mut a, mut b) = body.expr(sum).kind else { return Vec::new() };
    if !facts.has_own_type(info, body, a) {
        std::mem::swap(&mut a, &mut b);
    }
    // a method needs to know what it is called on
    if !facts.has_own_type(info, body, a) {
        return Vec::new();
    }
    let word = if times { "mul" } else { "add" };
    let other = facts.text_in(owner, body.expr(b).range);
    let left = facts.operand(owner, a);
    let form = |kind: &str, rest: &str, message: &str| {
        let text = format!("{left}.{kind}_{word}({other}){rest}");
        Fix::new(facts, owner, Applicability::MaybeIncorrect).replace(body.expr(sum).range, text).finish(message)
    };
    let refusal = facts.refusal(owner, sum).map(|refusal| refusal.of_option());
    let checked = refusal.and_then(|rest| form("checked", &rest, "refuse what overflows"));
    let saturating = form("saturating", "", "ask for as much as there can be, which no allocation gives");
    checked.into_iter().chain(saturating).collect()
}

/// The products and sums that a size is computed by, with their two sides.
fn arithmetic(cx: &Cx<'_>, owner: Owner, id: ExprId, depth: u32, found: &mut Vec<(ExprId, ExprId, ExprId)>) {
    let Some(body) = cx.facts.source(owner) else { return };
    if depth > 8 {
        return;
    }
    match &body.expr(id).kind {
        ExprKind::Binary(op @ (BinaryOp::Mul | BinaryOp::Add), a, b) => {
            let one = |e: ExprId| matches!(body.expr(e).kind, ExprKind::Lit(Literal::Int(Some(0 | 1), _)));
            if *op == BinaryOp::Add || !(one(*a) || one(*b)) {
                found.push((id, *a, *b));
            }
            arithmetic(cx, owner, *a, depth + 1, found);
            arithmetic(cx, owner, *b, depth + 1, found);
        }
        ExprKind::Cast(a, _) => arithmetic(cx, owner, *a, depth + 1, found),
        ExprKind::Local(local) => {
            if let Some(init) = cx.facts.initializer(body, *local) {
                arithmetic(cx, owner, init, depth + 1, found);
            }
        }
        _ => {}
    }
}
