//! Permits that are forgotten to be given back by hand: a way out on which nobody does.

use rustc_hash::FxHashSet;

use super::Way;
use crate::base::Name;
use crate::facts::{BodyInfo, Facts};
use crate::flow::{BlockId, Cfg, Exit, Step};
use crate::hir::{Body, ExprId, ExprKind};
use crate::types::{Owner, Ty};

/// A permit that a body forgets, and makes up for on some ways only.
#[derive(Debug)]
pub struct Unpaid {
    /// In which body.
    pub owner: Owner,
    /// The call that forgets it.
    pub forget: ExprId,
    /// The call that makes up for it.
    pub refill: ExprId,
    /// The ways out on which nothing does.
    pub ways: Vec<Way>,
}

pub(super) fn unpaid(facts: &Facts<'_>) -> Vec<Unpaid> {
    let words = &facts.vocabulary.pools;
    let refilling: FxHashSet<Owner> = words.refills.iter().flat_map(|name| facts.words().bodies(*name)).copied().collect();
    let forgetting: FxHashSet<Owner> = facts.words().bodies(Name::from("forget")).iter().copied().collect();
    let mut owners: Vec<Owner> = refilling.intersection(&forgetting).copied().filter(|o| facts.loc(*o).live).collect();
    owners.sort_unstable();
    owners.into_iter().flat_map(|owner| unpaid_in(facts, owner)).collect()
}

fn unpaid_in(facts: &Facts<'_>, owner: Owner) -> Vec<Unpaid> {
    let (Some(info), Some(body), Some(cfg)) = (facts.body(owner), facts.source(owner), facts.cfg(owner)) else {
        return Vec::new();
    };
    let refills: Vec<ExprId> = calls(body, |_, method| facts.vocabulary.pools.refills.contains(&method));
    let forgets = body.exprs_with_ids().filter(|(_, e)| forgets(facts, info, body, &e.kind)).map(|(id, _)| id);
    let found = forgets.filter_map(|forget| {
        // what is handed to somebody else is made up for there
        if refills.iter().any(|refill| is_deferred(info, body, *refill, forget)) {
            return None;
        }
        let (refill, mut ways) = ways(cfg, forget, &refills)?;
        facts.keep_panics(owner, body.expr(forget).range, &mut ways);
        if ways.is_empty() {
            return None;
        }
        Some(Unpaid { owner, forget, refill, ways })
    });
    found.collect()
}

fn calls(body: &Body, is: impl Fn(ExprId, Name) -> bool) -> Vec<ExprId> {
    let call = |(id, e): (ExprId, &crate::hir::Expr)| match &e.kind {
        ExprKind::MethodCall { receiver, method, .. } => is(*receiver, *method).then_some(id),
        _ => None,
    };
    body.exprs_with_ids().filter_map(call).collect()
}

/// `permit.forget()`, `mem::forget(permit)`.
fn forgets(facts: &Facts<'_>, info: &BodyInfo, body: &Body, kind: &ExprKind) -> bool {
    let (value, name) = match kind {
        ExprKind::MethodCall { receiver, method, .. } => (*receiver, *method),
        ExprKind::Call(callee, args) => match (&body.expr(*callee).kind, &args[..]) {
            (ExprKind::Path(path), [value]) if path.last() == "forget" => (*value, path.last()),
            _ => return false,
        },
        _ => return false,
    };
    let Ty::Adt(adt, _) = info.types.expr(value) else { return false };
    facts.vocabulary.pools.guards.get(adt).is_some_and(|forget| forget.contains(&name))
}

/// Whether a call stands in a closure or task in which the other one does not.
fn is_deferred(info: &BodyInfo, body: &Body, call: ExprId, other: ExprId) -> bool {
    info.context.ancestors(call).any(|around| {
        matches!(body.expr(around).kind, ExprKind::Closure { .. } | ExprKind::Async(..)) && !info.context.is_inside(other, around)
    })
}

/// The first of some calls to which control comes from another, and the ways out before any of them.
fn ways(cfg: &Cfg, from: ExprId, to: &[ExprId]) -> Option<(ExprId, Vec<Way>)> {
    let start = cfg.block_of(from)?;
    let met = |block: BlockId, first: bool| {
        let steps = cfg.block(block).steps.iter();
        let steps = steps.skip_while(|s| first && **s != Step::Eval(from));
        steps.copied().find(|s| matches!(s, Step::Eval(id) if to.contains(id)))
    };
    let (mut seen, mut open) = (FxHashSet::default(), vec![(start, true)]);
    let (mut paid, mut ways) = (None, Vec::new());
    while let Some((block, first)) = open.pop() {
        if let Some(Step::Eval(refill)) = met(block, first) {
            paid = paid.min(Some(refill)).or(Some(refill));
            continue;
        }
        match cfg.block(block).exit {
            Some(Exit::Try(at)) => ways.push(Way::Try(at)),
            Some(Exit::Return(at)) => ways.push(Way::Return(at)),
            Some(Exit::Panic(at)) => ways.push(Way::Panic(at)),
            _ => open.extend(cfg.block(block).edges.iter().map(|e| (e.to, false)).filter(|(to, _)| seen.insert(*to))),
        }
    }
    ways.sort_unstable();
    ways.dedup();
    paid.filter(|_| !ways.is_empty()).map(|paid| (paid, ways))
}
