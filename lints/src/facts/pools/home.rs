//! Whether a pool dies with the error on which something is not given back to it: then nothing is lost.

use rustc_hash::FxHashSet;

use super::held::passes_on;
use super::learn::implements;
use super::{Tracked, Way};
use crate::facts::{Facts, Input};
use crate::hir::{Body, ExprId, ExprKind, LocalId, PatKind, Stmt};
use crate::index::FnId;
use crate::types::{Owner, Ty};

/// Over how many functions a pool is followed back to who owns it.
const MAX_FUNCTIONS: usize = 80;

impl Facts<'_> {
    /// Whether the way out on which something is lost ends what lent it, too.
    pub(super) fn dies_with_pool(&self, owner: Owner, of: &Tracked, way: Way) -> bool {
        let (Some(call), Way::Try(_) | Way::Return(_)) = (of.from, way) else { return false };
        let Some(body) = self.source(owner) else { return false };
        let lender = match &body.expr(call).kind {
            ExprKind::MethodCall { receiver, .. } => Some(*receiver),
            ExprKind::Call(_, args) => args.first().copied(),
            _ => None,
        };
        lender.is_some_and(|lender| self.ends_here(owner, lender, &mut FxHashSet::default()))
    }

    /// Whether a value is gone when the body is left with an error: it is the body's own, or that of all its callers, which leave,
    /// too.
    fn ends_here(&self, owner: Owner, value: ExprId, seen: &mut FxHashSet<(FnId, Input)>) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return false };
        let (Some(local), Owner::Fn(function)) = (root(body, value), owner) else { return false };
        let param = body.params.iter().position(|p| matches!(body.pat(*p).kind, PatKind::Bind(l, _) if l == local));
        let ty = info.types.local(local);
        // what a closure of the body is given is what the function was given
        let lent =
            || body.params.iter().position(|p| matches!(body.pat(*p).kind, PatKind::Bind(l, _) if info.types.local(l) == ty));
        let param = param.or_else(|| lent().filter(|_| matches!(ty, Ty::Ref(..))));
        let input = if body.self_param == Some(local) { Some(Input::Receiver) } else { param.map(|at| Input::Param(at as u32)) };
        if self.is_sole_owner(ty) {
            // what is made here, or given for good
            return input.is_some() || self.initializer(body, local).is_some_and(|init| is_made(body, init));
        }
        let (Some(input), Ty::Ref(..)) = (input, ty) else { return false };
        if !seen.insert((function, input)) {
            return true;
        }
        // it may be the only one
        if self.is_called_in_broken_code(function) {
            return true;
        }
        let callers = self.callers(function);
        seen.len() < MAX_FUNCTIONS
            && !callers.is_empty()
            && callers.iter().all(|caller| {
                let given = self.given_by(caller, input).filter(|_| caller.certain);
                given.is_some_and(|given| {
                    self.hands_on_errors(caller.owner, caller.expr) && self.ends_here(caller.owner, given, seen)
                })
            })
    }

    /// Whether a type's values have one owner, and go with it: not one of several handles to the same thing.
    fn is_sole_owner(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Adt(id, args) if Some(*id) == self.index.lang.boxed => {
                args.first().is_some_and(|inner| matches!(inner, Ty::Dyn(_)) || self.is_sole_owner(inner))
            }
            Ty::Adt(id, _) => {
                let cloned = self.index.item(self.index.adt(*id).loc).attrs.derives.iter().any(|d| d == "Clone");
                !self.index.is_stub(self.index.adt(*id).loc) && !cloned && !implements(self, *id, "Clone")
            }
            _ => false,
        }
    }

    /// Whether an error of a call leaves the body around it, too.
    fn hands_on_errors(&self, owner: Owner, call: ExprId) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return false };
        let mut below = call;
        for at in info.context.ancestors(call) {
            let came_from = std::mem::replace(&mut below, at);
            let on = match &body.expr(at).kind {
                ExprKind::Try(_) | ExprKind::Return(_) => return true,
                ExprKind::Await(_) => true,
                ExprKind::Call(callee, _) => *callee == came_from,
                // `items.iter().try_for_each(|item| ..)?`; one that has a name is called here, too
                ExprKind::Closure { .. } => match info.context.parent(at).map(|around| &body.expr(around).kind) {
                    Some(ExprKind::Block(_)) => return true,
                    _ => true,
                },
                ExprKind::MethodCall { receiver, method, .. } if *receiver == came_from => {
                    passes_on(method) || method == "collect"
                }
                ExprKind::MethodCall { .. } => matches!(body.expr(came_from).kind, ExprKind::Closure { .. }),
                ExprKind::Block(block) => block.tail == Some(came_from),
                ExprKind::If { cond, .. } => *cond != came_from,
                ExprKind::Match(value, arms) if *value == came_from => {
                    return arms.iter().any(|arm| is_error(body, arm.pat) && leaves(body, arm.body));
                }
                ExprKind::Match(..) => true,
                _ => false,
            };
            if !on {
                return false;
            }
        }
        true
    }
}

/// The variable that holds what an expression looks at, or a part of it.
fn root(body: &Body, mut at: ExprId) -> Option<LocalId> {
    loop {
        at = match &body.expr(at).kind {
            ExprKind::Local(local) => return Some(*local),
            ExprKind::Field(inner, ..) | ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) | ExprKind::Index(inner, _) => {
                *inner
            }
            ExprKind::MethodCall { receiver, args, .. } if args.is_empty() => *receiver,
            _ => return None,
        };
    }
}

/// Whether an expression makes a value: `Pool::new(..)`, `Pool { .. }`.
fn is_made(body: &Body, id: ExprId) -> bool {
    match &body.expr(id).kind {
        ExprKind::Struct { .. } | ExprKind::Call(..) => true,
        ExprKind::Try(inner) | ExprKind::Await(inner) => is_made(body, *inner),
        _ => false,
    }
}

fn is_error(body: &Body, pat: crate::hir::PatId) -> bool {
    matches!(&body.pat(pat).kind, PatKind::TupleStruct(path, _) if path.last() == "Err")
}

/// Whether an expression ends by leaving the function.
fn leaves(body: &Body, id: ExprId) -> bool {
    match &body.expr(id).kind {
        ExprKind::Return(_) => true,
        ExprKind::Block(block) => {
            let last = block.stmts.last().and_then(|stmt| match stmt {
                Stmt::Expr(e, _) => Some(*e),
                Stmt::Let(_) => None,
            });
            block.tail.or(last).is_some_and(|last| leaves(body, last))
        }
        _ => false,
    }
}
