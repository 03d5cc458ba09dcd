//! Places with room for one thing that is used again: taken out, and not put back.

use rustc_hash::FxHashSet;

use crate::base::Name;
use crate::facts::{BodyInfo, Facts};
use crate::hir::{AssignOp, Body, ExprId, ExprKind, LocalId, PatKind, Stmt};
use crate::types::{FieldRef, Owner};

/// A value that is taken out of its slot to be used again, and never put back.
#[derive(Debug)]
pub struct Emptied {
    /// In which body.
    pub owner: Owner,
    /// The call that takes it.
    pub call: ExprId,
    /// The slot.
    pub slot: FieldRef,
    /// The variable that holds it.
    pub local: LocalId,
    /// The call that empties it, which shows that only its room is wanted.
    pub cleared: ExprId,
}

pub(super) fn emptied(facts: &Facts<'_>) -> Vec<Emptied> {
    let named = |name: &str| facts.words().bodies(Name::from(name));
    let clearing: FxHashSet<Owner> = named("clear").iter().copied().collect();
    let mut owners: Vec<Owner> = named("take").iter().chain(named("replace")).copied().collect();
    owners.retain(|o| clearing.contains(o) && facts.loc(*o).live);
    owners.sort_unstable();
    owners.dedup();
    owners.into_iter().flat_map(|owner| emptied_in(facts, owner)).collect()
}

fn emptied_in(facts: &Facts<'_>, owner: Owner) -> Vec<Emptied> {
    let (Some(info), Some(body)) = (facts.body(owner), facts.source(owner)) else { return Vec::new() };
    let mut found = Vec::new();
    for expr in &body.exprs {
        let ExprKind::Block(block) = &expr.kind else { continue };
        for (at, stmt) in block.stmts.iter().enumerate() {
            let Stmt::Let(stmt) = stmt else { continue };
            let (PatKind::Bind(local, None), Some(init)) = (&body.pat(stmt.pat).kind, stmt.init) else { continue };
            let Some((call, slot)) = taken(info, body, init) else { continue };
            let next = block.stmts.get(at + 1);
            let cleared = next.and_then(|s| match s {
                Stmt::Expr(e, _) if is_cleared(body, *e, *local) => Some(*e),
                _ => None,
            });
            let Some(cleared) = cleared else { continue };
            if !is_put_back(info, body, slot, call) && !goes_on(info, body, *local) {
                found.push(Emptied { owner, call, slot, local: *local, cleared });
            }
        }
    }
    found
}

/// The call that takes a value out of a field, behind what opens or wraps it.
fn taken(info: &BodyInfo, body: &Body, init: ExprId) -> Option<(ExprId, FieldRef)> {
    match &body.expr(init).kind {
        ExprKind::MethodCall { receiver, method, .. } if matches!(method.as_str(), "take" | "replace") => {
            Some((init, field(info, body, *receiver)?))
        }
        ExprKind::MethodCall { receiver, method, .. } if super::held::passes_on(method) => taken(info, body, *receiver),
        ExprKind::Call(callee, args) => match &body.expr(*callee).kind {
            ExprKind::Path(path) if matches!(path.last().as_str(), "take" | "replace") => {
                Some((init, field(info, body, *args.first()?)?))
            }
            _ => None,
        },
        ExprKind::Try(inner) => taken(info, body, *inner),
        _ => None,
    }
}

/// The field an expression names, behind references, locks and cells.
fn field(info: &BodyInfo, body: &Body, id: ExprId) -> Option<FieldRef> {
    match &body.expr(id).kind {
        ExprKind::Field(..) => info.types.fields.get(&id).copied(),
        ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) | ExprKind::Await(inner) | ExprKind::Try(inner) => {
            field(info, body, *inner)
        }
        ExprKind::MethodCall { receiver, method, .. }
            if matches!(
                method.as_str(),
                "lock" | "write" | "borrow_mut" | "get_mut" | "unwrap" | "expect" | "as_mut" | "deref_mut" | "unwrap_or_else"
            ) =>
        {
            field(info, body, *receiver)
        }
        _ => None,
    }
}

fn is_cleared(body: &Body, id: ExprId, local: LocalId) -> bool {
    matches!(&body.expr(id).kind, ExprKind::MethodCall { receiver, method, .. }
        if method == "clear" && matches!(body.expr(*receiver).kind, ExprKind::Local(l) if l == local))
}

/// Whether anything else in the body may fill the slot: an assignment, a call on it, a reference to it given away.
fn is_put_back(info: &BodyInfo, body: &Body, slot: FieldRef, call: ExprId) -> bool {
    body.exprs_with_ids().any(|(id, e)| match &e.kind {
        ExprKind::Assign(AssignOp::Plain, left, _) => field(info, body, *left) == Some(slot),
        ExprKind::Field(..) => {
            info.types.fields.get(&id) == Some(&slot) && !info.context.is_inside(id, call) && !is_assigned(info, body, id)
        }
        _ => false,
    })
}

/// Whether the value goes where it is not followed: into a call, another field, a list.
fn goes_on(info: &BodyInfo, body: &Body, local: LocalId) -> bool {
    let mentions = body.exprs_with_ids().filter(|(_, e)| matches!(e.kind, ExprKind::Local(l) if l == local));
    mentions.into_iter().any(|(id, _)| {
        info.context.parent(id).is_some_and(|parent| match &body.expr(parent).kind {
            // what takes its entries loses its room
            ExprKind::MethodCall { method, args, .. } => args.contains(&id) && !matches!(method.as_str(), "extend" | "append"),
            ExprKind::Call(callee, _) => *callee != id,
            ExprKind::Assign(_, _, value) => *value == id,
            kind => matches!(kind, ExprKind::Struct { .. }),
        })
    })
}

fn is_assigned(info: &BodyInfo, body: &Body, id: ExprId) -> bool {
    info.context.parent(id).is_some_and(|p| matches!(body.expr(p).kind, ExprKind::Assign(..)))
}
