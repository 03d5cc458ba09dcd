//! Panics after which the program goes on: what is held there is lost, as nothing runs that would give it back.

use super::Way;
use crate::base::TextRange;
use crate::facts::shape::is_std;
use crate::facts::{BodyInfo, Facts};
use crate::hir::{Body, ExprId, ExprKind};
use crate::index::FnId;
use crate::types::{Owner, Ty};

/// Over so many callers it is followed who goes on.
const MAX_CALLERS: usize = 3;

impl Facts<'_> {
    /// Leaves of the ways that are panics those that lose what is held, where nothing else does.
    pub(super) fn keep_panics(&self, owner: Owner, held: TextRange, ways: &mut Vec<Way>) {
        let others = ways.iter().any(|way| !matches!(way, Way::Panic(_)));
        ways.retain(|way| match way {
            Way::Panic(at) => !others && self.may_panic(owner, *at) && self.is_survived(owner, *at, held),
            _ => true,
        });
    }

    /// Whether an expression panics because of what is outside the program, which it cannot rule out: text that does not parse, a
    /// peer that is gone.
    pub fn panics_by_outside(&self, owner: Owner, at: ExprId) -> bool {
        self.unwrapped_error(owner, at).and_then(Ty::as_adt).is_some_and(|(id, _)| self.vocabulary.pools.outside.contains(&id))
    }

    /// Whether a panic comes about when something fails, and does not only say what never happens.
    fn may_panic(&self, owner: Owner, at: ExprId) -> bool {
        let Some(body) = self.source(owner) else { return false };
        match &body.expr(at).kind {
            ExprKind::Macro(call) => !self.vocabulary.pools.promises.contains(&call.name),
            // a broken lock is the trace of an earlier one
            _ => self.unwrapped_error(owner, at).is_some_and(|error| match error {
                Ty::Adt(id, _) => !self.vocabulary.pools.broken.contains(id),
                _ => true,
            }),
        }
    }

    /// The error that `unwrap` or `expect` panics with; none for an `Option`, or where it is not known.
    fn unwrapped_error(&self, owner: Owner, at: ExprId) -> Option<&Ty> {
        let (info, body) = (self.body(owner)?, self.source(owner)?);
        let ExprKind::MethodCall { receiver, .. } = body.expr(at).kind else { return None };
        match info.types.expr(receiver) {
            Ty::Adt(id, args) if is_std(self, *id, &["Result"]) => args.get(1).filter(|error| !error.is_unknown()),
            _ => None,
        }
    }

    /// Whether somebody goes on after a panic that leaves what is held behind.
    fn is_survived(&self, owner: Owner, at: ExprId, held: TextRange) -> bool {
        match self.caught(owner, at, false) {
            Some(inside) => inside.contains(held),
            None => matches!(owner, Owner::Fn(function) if self.is_run_caught(function, 0)),
        }
    }

    /// The code around a panic after whose end by that panic the rest of the body goes on.  `called` says that the expression is
    /// itself such code: the future of a call, or the name of a function.
    fn caught(&self, owner: Owner, at: ExprId, called: bool) -> Option<TextRange> {
        let (info, body) = (self.body(owner)?, self.source(owner)?);
        let (mut below, mut deferred) = (at, called);
        info.context.ancestors(at).find_map(|around| {
            let came_from = std::mem::replace(&mut below, around);
            deferred |= matches!(body.expr(came_from).kind, ExprKind::Closure { .. } | ExprKind::Async(..));
            (deferred && self.goes_on(info, body, around, came_from)).then(|| body.expr(came_from).range)
        })
    }

    /// Whether a call goes on, or lets others go on, when the code that it is given panics.
    fn goes_on(&self, info: &BodyInfo, body: &Body, call: ExprId, code: ExprId) -> bool {
        let name = match &body.expr(call).kind {
            ExprKind::MethodCall { method, .. } => *method,
            ExprKind::Call(callee, _) if *callee != code => match &body.expr(*callee).kind {
                ExprKind::Path(path) => path.last(),
                _ => return false,
            },
            _ => return false,
        };
        self.vocabulary.pools.catching.contains(&name)
            || self.spawns(info, body, call)
            || self.takes_handler(info, body, call, code)
    }

    /// Whether a function is surely run where somebody goes on when it panics.
    fn is_run_caught(&self, function: FnId, depth: usize) -> bool {
        let is_async = matches!(self.types.sig(function).ret, Ty::Future(_));
        self.callers(function).iter().filter(|caller| caller.certain).any(|caller| {
            let Some((info, body)) = self.body(caller.owner).zip(self.source(caller.owner)) else { return false };
            let call = match info.context.parent(caller.expr) {
                Some(parent) if matches!(body.expr(parent).kind, ExprKind::Call(callee, _) if callee == caller.expr) => parent,
                _ => caller.expr,
            };
            let named = matches!(body.expr(call).kind, ExprKind::Path(_));
            self.caught(caller.owner, call, named || is_async).is_some()
                || matches!(caller.owner, Owner::Fn(f) if depth < MAX_CALLERS && self.is_run_caught(f, depth + 1))
        })
    }
}
