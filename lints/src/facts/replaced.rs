//! Fields that are given a new value while their owner lives.

use super::Facts;
use super::words::assigned_field;
use crate::base::Name;
use crate::hir::{AssignOp, ExprId, ExprKind, Word};
use crate::types::{FieldRef, Owner, Ty};

/// Whether a field, or what its lock guards, is given a new value somewhere, as far as the types there are known.
pub(super) fn is_assigned(facts: &Facts<'_>, field: FieldRef) -> bool {
    let (name, home, vis) = (facts.field_name(field), facts.index.adt(field.adt).loc.module, facts.field_hir(field).vis);
    let may = |owner: &&Owner| facts.loc(**owner).live && facts.index.can_see(facts.module(**owner), home, vis);
    let is_it = |owner: Owner, id: ExprId| facts.body(owner).is_some_and(|i| i.types.fields.get(&id).is_none_or(|f| *f == field));
    let assigned = facts.words().assigning(name).iter().filter(may).any(|&owner| {
        let Some(body) = facts.source(owner) else { return false };
        body.exprs.iter().any(|e| match &e.kind {
            ExprKind::Assign(AssignOp::Plain, left, _) => {
                assigned_field(body, *left).is_some_and(|(id, n)| n == name && is_it(owner, id))
            }
            _ => false,
        })
    });
    let takers: Vec<Word> = ["replace", "swap", "take"].iter().map(|word| Word::of(word)).collect();
    let swaps = |owner: &&Owner| facts.may_name(**owner, |w| takers.contains(&w));
    let swapped = || {
        facts.words().bodies(name).iter().filter(may).filter(swaps).any(|&owner| {
            let (Some(body), Some(info)) = (facts.source(owner), facts.body(owner)) else { return false };
            body.exprs_with_ids().any(|(call, e)| match &e.kind {
                // `mem::replace(&mut *guard, new)`
                ExprKind::Call(_, args)
                    if info.types.callees.get(&call).is_some_and(|c| facts.vocabulary.takers.contains(&c.function)) =>
                {
                    args.iter().any(|arg| match body.expr(*arg).kind {
                        ExprKind::Ref { inner, .. } => {
                            assigned_field(body, inner).is_some_and(|(id, n)| n == name && is_it(owner, id))
                        }
                        _ => false,
                    })
                }
                _ => false,
            })
        })
    };
    let putting = putting_methods(facts, field);
    let words: Vec<Word> = putting.iter().map(|m| Word::from(*m)).collect();
    let puts = |owner: &&Owner| !words.is_empty() && facts.may_name(**owner, |w| words.contains(&w));
    assigned
        || swapped()
        || facts.words().bodies(name).iter().filter(may).filter(puts).any(|&owner| {
            let (Some(body), Some(info)) = (facts.source(owner), facts.body(owner)) else { return false };
            let on_wrapper = |call: ExprId| {
                let on = info.types.callees.get(&call).and_then(|c| c.self_ty.as_adt());
                on.is_some_and(|(id, _)| facts.vocabulary.wrappers.contains_key(&id))
            };
            body.exprs_with_ids().any(|(call, e)| match &e.kind {
                // without a new value it is only taken out
                ExprKind::MethodCall { receiver, method, args, .. }
                    if !args.is_empty() && putting.contains(method) && on_wrapper(call) =>
                {
                    super::words::guarded_field(body, *receiver, 0).is_some_and(|(id, n)| n == name && is_it(owner, id))
                }
                _ => false,
            })
        })
}

/// The methods that put a new value into a field: of a cell that is swapped whole, of an `Option` behind whatever lock.
fn putting_methods(facts: &Facts<'_>, field: FieldRef) -> Vec<Name> {
    let Some(ty) = facts.types.fields(field.adt).get(field.variant as usize).and_then(|v| v.get(field.field as usize)) else {
        return Vec::new();
    };
    let mut found: Vec<Name> = Vec::new();
    let mut at = ty;
    while let Ty::Adt(id, args) = at {
        let Some(wrapper) = facts.vocabulary.wrappers.get(id) else { break };
        found.extend(&wrapper.take);
        let Some(inner) = args.get(wrapper.arg) else { break };
        at = inner;
    }
    found.sort_unstable();
    found
}
