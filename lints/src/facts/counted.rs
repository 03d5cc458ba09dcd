//! Numbers that are counted: another one each time, or positions in something.

use super::{BodyInfo, Facts};
use crate::hir::{AssignOp, BinaryOp, Body, ExprId, ExprKind, LocalId, LoopSource, PatId, PatKind};
use crate::types::{FieldRef, Owner};

impl Facts<'_> {
    /// A field that is counted up somewhere.
    pub(super) fn is_counter(&self, field: FieldRef) -> bool {
        let (name, home, vis) = (self.field_name(field), self.index.adt(field.adt).loc.module, self.field_hir(field).vis);
        let may = |owner: &&Owner| self.loc(**owner).live && self.index.can_see(self.module(**owner), home, vis);
        let is_it = |owner: Owner, id: ExprId| self.body(owner).is_some_and(|i| i.types.fields.get(&id) == Some(&field));
        self.words().bodies(name).iter().filter(may).any(|&owner| {
            let Some(body) = self.source(owner) else { return false };
            let is_own = |left: ExprId| {
                let base = super::made::base_local(body, left);
                base.is_some() && base == body.self_param && is_it(owner, left)
            };
            body.exprs.iter().any(|e| match &e.kind {
                ExprKind::Assign(AssignOp::Op(BinaryOp::Add), left, by) => {
                    matches!(body.expr(*by).kind, ExprKind::Lit(_)) && is_own(*left)
                }
                ExprKind::Assign(AssignOp::Plain, left, right) => match &body.expr(*right).kind {
                    ExprKind::Binary(BinaryOp::Add, ..) => is_own(*left),
                    ExprKind::MethodCall { method, .. } => method.ends_with("_add") && is_own(*left),
                    _ => false,
                },
                _ => false,
            })
        })
    }
}

/// Counted up in a loop that waits for what comes from outside.
pub(super) fn is_counted(body: &Body, info: &BodyInfo, local: LocalId) -> bool {
    let within = |at: ExprId| info.event_loops.iter().any(|l| info.context.is_inside(at, *l));
    let declared = |l: &ExprId| body.expr(*l).range.contains(body.local(local).range);
    !info.event_loops.iter().any(declared)
        && body.exprs_with_ids().any(|(at, e)| match &e.kind {
            ExprKind::Assign(AssignOp::Op(BinaryOp::Add), left, by) => {
                matches!(body.expr(*left).kind, ExprKind::Local(l) if l == local)
                    && matches!(body.expr(*by).kind, ExprKind::Lit(_))
                    && within(at)
            }
            _ => false,
        })
}

/// The first of the pair in `for (at, item) in items.iter().enumerate()`.
pub(super) fn is_position(body: &Body, local: LocalId, from: ExprId) -> bool {
    let counts = matches!(&body.expr(from).kind, ExprKind::MethodCall { method, .. } if *method == "enumerate");
    let first =
        |pat: PatId| matches!(&body.pat(pat).kind, PatKind::Tuple(list) if list.first().is_some_and(|p| body.binds(*p, local)));
    counts
        && body
            .exprs
            .iter()
            .any(|e| matches!(&e.kind, ExprKind::Loop { source: LoopSource::For(pat, iter), .. } if *iter == from && first(*pat)))
}
