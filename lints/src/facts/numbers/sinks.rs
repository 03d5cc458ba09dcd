//! What is sized by a number.

use rayon::prelude::*;

use crate::facts::Facts;
use crate::facts::vocabulary::{Allocation, BoundKind};
use crate::hir::{Body, Expr, ExprId, ExprKind};
use crate::types::Owner;

/// An allocation whose size is a number.
#[derive(Clone, Copy, Debug)]
pub struct Sized {
    /// In which body.
    pub owner: Owner,
    /// The call or macro.
    pub call: ExprId,
    /// The number.
    pub size: ExprId,
    /// What is known of it.
    pub allocation: Allocation,
}

impl Facts<'_> {
    /// All allocations in shipped code that are sized by a number, in the order of declaration.
    pub fn sized_allocations(&self) -> Vec<Sized> {
        let words = &self.vocabulary.numbers;
        let mut owners: Vec<Owner> = words.allocation_words.iter().flat_map(|n| self.words().calling(*n)).copied().collect();
        owners.sort_unstable();
        owners.dedup();
        owners.into_par_iter().filter(|o| self.loc(*o).live).flat_map_iter(|owner| self.sized_in(owner)).collect()
    }

    fn sized_in(&self, owner: Owner) -> Vec<Sized> {
        let words = &self.vocabulary.numbers;
        // the cheap question first: inference is dear
        let Some(body) = self.source(owner).filter(|b| b.exprs.iter().any(|e| self.may_be_sized(b, e))) else {
            return Vec::new();
        };
        let Some(info) = self.body(owner) else { return Vec::new() };
        let mut found = Vec::new();
        for (call, expr) in body.exprs_with_ids() {
            let args = match &expr.kind {
                ExprKind::Macro(made) => {
                    if let (Some(allocation), Some(arg)) = (words.allocation_macros.get(&made.name), made.args.first())
                        && let ExprKind::Repeat(_, size) = body.expr(*arg).kind
                    {
                        found.push(Sized { owner, call, size, allocation: *allocation });
                    }
                    continue;
                }
                ExprKind::Call(_, args) => &args[..],
                ExprKind::MethodCall { args, .. } => &args[..],
                _ => continue,
            };
            let Some(callee) = info.types.callees.get(&call) else { continue };
            let Some(allocation) = words.allocations.get(&callee.function) else { continue };
            if let (Some(makers), ExprKind::MethodCall { receiver, .. }) = (words.endless.get(&callee.function), &expr.kind)
                && !body.called(body.expr(*receiver)).is_some_and(|name| makers.contains(&name))
            {
                continue;
            }
            // `Vec::reserve(&mut v, n)`
            let has_receiver = self.index.signature(callee.function).receiver.is_some();
            let skip = usize::from(has_receiver && matches!(expr.kind, ExprKind::Call(..)));
            if let Some(size) = args.get(allocation.arg + skip) {
                found.push(Sized { owner, call, size: *size, allocation: *allocation });
            }
        }
        found
    }

    /// Whether an expression may be an allocation of a size that is neither written there nor the length of something.
    fn may_be_sized(&self, body: &Body, expr: &Expr) -> bool {
        let words = &self.vocabulary.numbers;
        if !body.called(expr).is_some_and(|name| words.allocation_names.contains(&name)) {
            return false;
        }
        let open = |id: &ExprId| match &body.expr(*id).kind {
            ExprKind::Lit(_) | ExprKind::Path(_) | ExprKind::Ref { .. } => false,
            ExprKind::MethodCall { method, .. } => words.bounds.get(method) != Some(&BoundKind::Available),
            _ => true,
        };
        match &expr.kind {
            ExprKind::MethodCall { args, .. } | ExprKind::Call(_, args) => args.iter().any(open),
            ExprKind::Macro(call) => call.args.iter().any(|arg| match &body.expr(*arg).kind {
                ExprKind::Repeat(_, size) => open(size),
                _ => false,
            }),
            _ => false,
        }
    }
}
