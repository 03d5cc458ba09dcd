//! What would come back when it is dropped, and is not dropped.

use rustc_hash::FxHashSet;

use super::learn::gives_back_itself;
use crate::base::Name;
use crate::facts::Facts;
use crate::facts::shape::optional;
use crate::hir::{Body, ExprId, ExprKind};
use crate::index::{AdtId, FnId};
use crate::types::{FieldRef, Owner, Ty};

/// A call that keeps something from being dropped that would come back then.
#[derive(Debug)]
pub struct Forgotten {
    /// In which body.
    pub owner: Owner,
    /// The call.
    pub call: ExprId,
    /// What is forgotten.
    pub adt: AdtId,
    /// Its part that would come back; none where it is the whole.
    pub part: Option<FieldRef>,
}

pub(super) fn forgotten(facts: &Facts<'_>) -> Vec<Forgotten> {
    let mut found = Vec::new();
    let forget: FxHashSet<FnId> = facts.index.stub_functions("std::mem::forget").into_iter().collect();
    for (owner, call) in facts.calls_to(&forget) {
        let (Some(info), Some(body)) = (facts.body(owner), facts.source(owner)) else { continue };
        let ExprKind::Call(_, args) = &body.expr(call).kind else { continue };
        let Some(adt) = args.first().and_then(|a| info.types.expr(*a).as_adt()).map(|(id, _)| id) else { continue };
        if facts.vocabulary.pools.guards.contains_key(&adt) {
            found.push(Forgotten { owner, call, adt, part: None });
        } else if let Some(part) = part_of(facts, adt).filter(|part| !is_taken_out(facts, body, *part))
            && !is_handed_on(facts, owner, body)
        {
            found.push(Forgotten { owner, call, adt, part: Some(part) });
        }
    }
    found.extend(by_method(facts));
    found.sort_by_key(|f| (f.owner, f.call));
    found
}

/// A part of a type of the workspace, not the whole, that does something when it is dropped.
fn part_of(facts: &Facts<'_>, adt: AdtId) -> Option<FieldRef> {
    if facts.index.is_stub(facts.index.adt(adt).loc) {
        return None;
    }
    let fields = facts.types.fields(adt).first()?;
    (0..).zip(fields).find_map(|(field, ty)| {
        let gives_back = match optional(facts, ty) {
            Ty::Adt(part, _) => *part != adt && (gives_back_itself(facts, *part, 0) || owns_parameter(facts, *part)),
            _ => false,
        };
        gives_back.then_some(FieldRef { adt, variant: 0, field })
    })
}

/// An own `enum` that holds either a reference or the thing itself, of whatever type its user says.
fn owns_parameter(facts: &Facts<'_>, adt: AdtId) -> bool {
    let variants = facts.types.fields(adt);
    !facts.index.is_stub(facts.index.adt(adt).loc)
        && variants.iter().any(|fields| matches!(&fields[..], [Ty::Param(_)]))
        && variants.iter().any(|fields| matches!(&fields[..], [Ty::Ref(..)]))
}

/// Whether the body takes the part out before: by a read, a `take`, a `replace`, by taking the whole apart.
fn is_taken_out(facts: &Facts<'_>, body: &Body, part: FieldRef) -> bool {
    let field = facts.field_name(part);
    body.exprs.iter().any(|e| match &e.kind {
        ExprKind::MethodCall { method, receiver, .. } => {
            matches!(method.as_str(), "take" | "replace" | "read" | "assume_init_read")
                && matches!(&body.expr(*receiver).kind, ExprKind::Field(_, name, _) if *name == field)
        }
        // a handle copied out of the part lives on
        ExprKind::Field(base, ..) => matches!(&body.expr(*base).kind, ExprKind::Field(_, name, _) if *name == field),
        ExprKind::Call(callee, _) => match &body.expr(*callee).kind {
            ExprKind::Path(path) => {
                matches!(path.last().as_str(), "read" | "take" | "replace" | "drop_in_place" | "drop" | "transmute_copy" | "swap")
            }
            _ => false,
        },
        _ => false,
    })
}

/// Whether the body may hand on what it forgets in another form: it returns something, or works with pointers.
fn is_handed_on(facts: &Facts<'_>, owner: Owner, body: &Body) -> bool {
    let Owner::Fn(function) = owner else { return true };
    let returns = *optional(facts, &facts.types.sig(function).ret) != Ty::UNIT;
    returns || body.exprs.iter().any(|e| matches!(&e.kind, ExprKind::Block(block) if block.is_unsafe))
}

/// `permit.forget()`, where nothing in the workspace makes up for it.
fn by_method(facts: &Facts<'_>) -> Vec<Forgotten> {
    let words = &facts.vocabulary.pools;
    let lives = |name: &Name| facts.words().bodies(*name).iter().any(|o| facts.loc(*o).live && facts.names(*o, *name));
    if words.refills.iter().any(lives) {
        return Vec::new();
    }
    let names: FxHashSet<Name> = words.guards.values().flatten().copied().collect();
    let mut owners: Vec<Owner> = names.iter().flat_map(|n| facts.words().bodies(*n)).copied().collect();
    owners.sort_unstable();
    owners.dedup();
    let mut found = Vec::new();
    for owner in owners.into_iter().filter(|o| facts.loc(*o).live) {
        let (Some(info), Some(body)) = (facts.body(owner), facts.source(owner)) else { continue };
        for (call, expr) in body.exprs_with_ids() {
            let ExprKind::MethodCall { receiver, method, .. } = &expr.kind else { continue };
            let Ty::Adt(adt, _) = info.types.expr(*receiver) else { continue };
            if words.guards.get(adt).is_some_and(|forget| forget.contains(method)) {
                found.push(Forgotten { owner, call, adt: *adt, part: None });
            }
        }
    }
    found
}
