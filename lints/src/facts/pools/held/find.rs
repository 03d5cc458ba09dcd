//! Which variables hold what was lent, and who lent it.

use super::{Held, Tracked, passes_on};
use crate::facts::pools::Lent;
use crate::facts::pools::learn::{Pair, given, same};
use crate::facts::pools::stocks::{Stock, stock_of};
use crate::facts::shape::optional;
use crate::hir::{Body, ExprId, ExprKind, LocalId, PatId, PatKind};
use crate::types::{Owner, Ty};

impl Held<'_> {
    /// The variables to follow.
    pub(super) fn find(&mut self, owner: Owner) {
        if let Owner::Fn(function) = owner {
            for pat in &self.body.params {
                let PatKind::Bind(local, None) = self.body.pat(*pat).kind else { continue };
                // a release is given what it is to take back
                if let Some(at) = self.pools.pairs.iter().position(|p| p.release == function) {
                    if same(self.info.types.local(local), &self.pools.pairs[at].what) {
                        self.track(local, Lent::Pair(at), None);
                    }
                } else if let Some(at) = self.pools.holder_of(self.info.types.local(local))
                    && self.pools.holders[at].keeper != function
                {
                    self.track(local, Lent::Holder(at), None);
                }
            }
        }
        // twice: a variable may be given another's value
        for _ in 0..2 {
            for (pat, init) in bindings(self.body) {
                self.find_in(pat, init);
            }
        }
    }

    fn find_in(&mut self, pat: PatId, init: ExprId) {
        let from = self.origin(init, 0);
        let mut locals = Vec::new();
        bound(self.body, pat, &mut locals);
        for &local in &locals {
            let ty = self.info.types.local(local);
            if let Some(at) = self.pools.holder_of(ty) {
                self.track(local, Lent::Holder(at), Some(init));
                continue;
            }
            let Some((lent, call)) = from else { continue };
            let Lent::Pair(pair) = lent else {
                if let ([_], Lent::Stock(_)) = (&locals[..], lent) {
                    self.track(local, lent, Some(call));
                }
                continue;
            };
            let pair_of = &self.pools.pairs[pair];
            let what = &pair_of.what;
            let fits = given(self.facts, ty).iter().any(|t| same(t, what));
            let vague = matches!(what, Ty::Param(_) | Ty::Assoc(..)) && !matches!(ty, Ty::Ref(..) | Ty::Prim(_));
            if fits || self.part(pat, pair_of) == Some(local) || (locals.len() == 1 && (ty.is_unknown() || vague)) {
                self.track(local, lent, Some(call));
            }
        }
    }

    /// The variable that a tuple's pattern gives to the part that is lent.
    fn part(&self, pat: PatId, pair: &Pair) -> Option<LocalId> {
        let Ty::Tuple(parts) = optional(self.facts, &self.facts.types.sig(pair.acquire).ret) else { return None };
        match &self.body.pat(pat).kind {
            PatKind::Tuple(list) if list.len() == parts.len() => {
                let at = parts.iter().position(|part| same(part, &pair.what))?;
                match self.body.pat(list[at]).kind {
                    PatKind::Bind(local, _) => Some(local),
                    _ => None,
                }
            }
            PatKind::TupleStruct(_, list) => list.iter().find_map(|p| self.part(*p, pair)),
            _ => None,
        }
    }

    pub(super) fn track(&mut self, local: LocalId, lent: Lent, from: Option<ExprId>) {
        if !self.by_local.contains_key(&local) && !self.body.local(local).by_ref {
            self.by_local.insert(local, self.tracked.len());
            self.tracked.push(Tracked { local, lent, from });
        }
    }

    /// The call of a pool that an expression's value comes from, through what only opens or passes it on.
    pub(super) fn origin(&self, id: ExprId, depth: u32) -> Option<(Lent, ExprId)> {
        if depth > 12 {
            return None;
        }
        if let Some(callee) = self.info.types.callees.get(&id)
            && let Some(&pair) = self.pools.by_acquire.get(&callee.function)
        {
            return Some((Lent::Pair(pair), id));
        }
        if let Some((name, Stock::Take)) = stock_of(self.facts, self.info, self.body, &self.pools.stocks, id) {
            return Some((Lent::Stock(name), id));
        }
        let on = |e: ExprId| self.origin(e, depth + 1);
        match &self.body.expr(id).kind {
            ExprKind::Try(inner) | ExprKind::Await(inner) => on(*inner),
            ExprKind::MethodCall { receiver, method, .. } if passes_on(method) => on(*receiver),
            ExprKind::Block(block) => on(block.tail?),
            ExprKind::If { then, otherwise, .. } => on(*then).or_else(|| on((*otherwise)?)),
            ExprKind::Match(_, arms) => arms.iter().find_map(|a| on(a.body)),
            ExprKind::Local(local) => {
                let tracked = &self.tracked[*self.by_local.get(local)?];
                Some((tracked.lent, tracked.from.unwrap_or(id)))
            }
            _ => None,
        }
    }
}

/// Patterns with the expression whose value they take apart, in the order of the source.
fn bindings(body: &Body) -> Vec<(PatId, ExprId)> {
    let mut all = Vec::new();
    for (_, expr) in body.exprs_with_ids() {
        match &expr.kind {
            ExprKind::Block(block) | ExprKind::Async(_, block) => {
                all.extend(block.stmts.iter().filter_map(|s| match s {
                    crate::hir::Stmt::Let(stmt) => Some((stmt.pat, stmt.init?)),
                    crate::hir::Stmt::Expr(..) => None,
                }));
            }
            ExprKind::Let(pat, value) => all.push((*pat, *value)),
            ExprKind::Match(value, arms) => all.extend(arms.iter().map(|a| (a.pat, *value))),
            _ => {}
        }
    }
    all.sort_unstable_by_key(|(_, init)| *init);
    all
}

/// The variables of a pattern that take parts of its value by value.
pub(super) fn bound(body: &Body, pat: PatId, into: &mut Vec<LocalId>) {
    match &body.pat(pat).kind {
        PatKind::Bind(local, inner) => {
            into.push(*local);
            inner.iter().for_each(|p| bound(body, *p, into));
        }
        PatKind::TupleStruct(_, list) | PatKind::Tuple(list) | PatKind::Slice(list) | PatKind::Or(list) => {
            list.iter().for_each(|p| bound(body, *p, into));
        }
        PatKind::Struct(_, fields) => fields.iter().for_each(|f| bound(body, f.pat, into)),
        PatKind::Ref(_) | PatKind::Wild | PatKind::Rest | PatKind::Path(_) | PatKind::Lit(_) | PatKind::Range(..) => {}
    }
}
