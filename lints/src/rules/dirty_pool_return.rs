//! Finds buffers that are used again with what was in them.
//!
//! A pool's buffer that nobody empties carries one user's content to the next, and grows with each use.  Reported is a list that
//! buffers are taken from and given back to where neither those who take nor those who give, nor their callers, empty it.
//!
//! An object that is used again is a pool of one: where each use begins by emptying several of its collections, one that the
//! same use fills and that nothing empties was forgotten, and is reported too.  So is one that is added to where an object that was
//! taken to be used again gets new values for its other fields.

use crate::base::{Applicability, Suggestion};
use crate::cx::{Cx, Fix};
use crate::facts::{LeftOut, PlaceId, Refilled, statement_of};
use crate::hir::ExprKind;

/// Reports where a buffer is given back, and the part that was forgotten.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    for left in facts.left_out() {
        report_left_out(cx, &left);
    }
    for refilled in facts.added_to() {
        report_refilled(cx, &refilled);
    }
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
            let fix = cx.before_return(*owner, *give, "clear", None, "empty it before it is given back");
            draft.help("`clear()` it before it is given back, or when it is taken").fix(fix);
        }
    }
}

fn report_refilled(cx: &Cx<'_>, refilled: &Refilled) {
    let facts = cx.facts;
    let spans = |at| facts.expr_span(refilled.owner, at);
    let place = PlaceId::Field(refilled.field);
    let name = facts.place_name(place);
    let (Some(span), Some(taken)) = (spans(refilled.grows), spans(refilled.taken)) else { return };
    let mut draft = cx
        .report(span, format!("`{name}` of an object that is used again grows with each use"))
        .primary("added to what former uses left")
        .label(taken, "taken to be used again")
        .label(facts.place_span(place), "nothing empties it")
        .place(name.clone());
    for span in refilled.assigned.iter().take(MAX_NEIGHBOURS).filter_map(|at| spans(*at)) {
        draft = draft.label(span, "gets a new value");
    }
    draft.help(format!("`clear()` `{name}` before it is filled, or when the object is given back"));
}

/// More neighbours than this say nothing new.
const MAX_NEIGHBOURS: usize = 4;

fn report_left_out(cx: &Cx<'_>, left: &LeftOut) {
    let facts = cx.facts;
    let place = PlaceId::Field(left.field);
    let name = facts.place_name(place);
    let mut draft = cx
        .report(facts.place_span(place), format!("`{name}` is never emptied, where its neighbours are for each use"))
        .primary("keeps what former uses left")
        .place(name.clone());
    if let Some(span) = facts.expr_span(left.grows.0, left.grows.1) {
        draft = draft.label(span, "filled here");
    }
    for (owner, expr) in left.cleared.iter().take(MAX_NEIGHBOURS) {
        if let Some(span) = facts.expr_span(*owner, *expr) {
            draft = draft.label(span, "a neighbour is emptied here");
        }
    }
    draft
        .help(format!("empty `{name}` too, or make the object anew from a literal that names each field"))
        .fix(emptied_too(cx, left));
}

/// The forgotten part is emptied beside its neighbours.
fn emptied_too(cx: &Cx<'_>, left: &LeftOut) -> Option<Suggestion> {
    let facts = cx.facts;
    let (owner, cleared) = *left.cleared.first()?;
    let (info, body) = (facts.body(owner)?, facts.source(owner)?);
    let ExprKind::MethodCall { receiver, .. } = body.expr(cleared).kind else { return None };
    let ExprKind::Field(of, ..) = body.expr(receiver).kind else { return None };
    let ty = facts.types.fields(left.field.adt).get(left.field.variant as usize)?.get(left.field.field as usize)?;
    let own = info.types.expr(of).peel_refs().as_adt().is_some_and(|(adt, _)| adt == left.field.adt);
    if !own || !facts.has_method(ty, "clear") || !facts.is_access_path(body, of, body.expr(cleared).range.lo) {
        return None;
    }
    let place = statement_of(info, body, cleared)?;
    let line = format!("{}.{}.clear();", facts.text_in(owner, body.expr(of).range), facts.field_name(left.field));
    let fix = Fix::new(facts, owner, Applicability::MaybeIncorrect).lines_before(place.range, &[line]);
    fix.finish("empty it with its neighbours")
}
