//! What is given back before its successor is sure: where the new one cannot be had, the old one is gone.

use super::Pools;
use super::held::passes_on;
use super::learn::{Pair, same};
use crate::facts::shape::optional;
use crate::facts::{BodyInfo, Facts};
use crate::hir::{Body, ExprId, ExprKind, Stmt};
use crate::types::Owner;

/// A release, and the `?` of the acquisition that is to follow.
#[derive(Debug)]
pub struct Unsure {
    /// In which body.
    pub owner: Owner,
    /// The pair, as an index into [`Pools::pairs`].
    pub pair: usize,
    /// Gives the old one back.
    pub release: ExprId,
    /// Asks for the new one.
    pub acquire: ExprId,
    /// Leaves where it cannot be had.
    pub fails: ExprId,
}

pub(super) fn unsure(facts: &Facts<'_>, pools: &Pools) -> Vec<Unsure> {
    let mut found = Vec::new();
    for (at, pair) in pools.pairs.iter().enumerate().filter(|(_, p)| p.strong && asks_for(facts, p)) {
        let name = |f| facts.index.func(f).name;
        let releasing = |o: &&Owner| facts.loc(**o).live && facts.names(**o, name(pair.release));
        for &owner in facts.words().bodies(name(pair.acquire)).iter().filter(releasing) {
            let (Some(info), Some(body)) = (facts.body(owner), facts.source(owner)) else { continue };
            for expr in &body.exprs {
                if let ExprKind::Block(block) = &expr.kind {
                    let stmts: Vec<ExprId> = block.stmts.iter().filter_map(value).chain(block.tail).collect();
                    found.extend(in_block(info, body, pair, &stmts).map(|(release, acquire, fails)| Unsure {
                        owner,
                        pair: at,
                        release,
                        acquire,
                        fails,
                    }));
                }
            }
        }
    }
    found.sort_by_key(|u| (u.owner, u.release));
    found.dedup_by_key(|u| (u.owner, u.release));
    found
}

/// Whether the caller says which one it wants: another will not do.
fn asks_for(facts: &Facts<'_>, pair: &Pair) -> bool {
    facts.types.sig(pair.acquire).params.iter().any(|p| same(optional(facts, p), &pair.what))
}

fn value(stmt: &Stmt) -> Option<ExprId> {
    match stmt {
        Stmt::Expr(e, _) => Some(*e),
        Stmt::Let(stmt) => stmt.init,
    }
}

/// A statement that gives back, and a later one of the same block that asks the same pool anew and leaves where it has none.
fn in_block(info: &BodyInfo, body: &Body, pair: &Pair, stmts: &[ExprId]) -> Option<(ExprId, ExprId, ExprId)> {
    let at = stmts.iter().position(|s| is_call(info, *s, pair.release))?;
    let release = stmts[at];
    let from = receiver(body, release)?;
    stmts[at + 1..].iter().find_map(|stmt| {
        let ExprKind::Try(inner) = body.expr(*stmt).kind else { return None };
        let acquire = opened(body, inner);
        (is_call(info, acquire, pair.acquire) && receiver(body, acquire) == Some(from)).then_some((release, acquire, *stmt))
    })
}

fn is_call(info: &BodyInfo, id: ExprId, function: crate::index::FnId) -> bool {
    info.types.callees.get(&id).is_some_and(|c| c.function == function)
}

/// The call behind what only turns its failure into an error.
fn opened(body: &Body, id: ExprId) -> ExprId {
    match &body.expr(id).kind {
        ExprKind::MethodCall { receiver, method, .. } if passes_on(method) && method != "or_else" => opened(body, *receiver),
        _ => id,
    }
}

/// The variable a method is called on, or a field of it.
fn receiver(body: &Body, call: ExprId) -> Option<(crate::hir::LocalId, Option<crate::base::Name>)> {
    let ExprKind::MethodCall { receiver, .. } = &body.expr(call).kind else { return None };
    match &body.expr(*receiver).kind {
        ExprKind::Local(local) => Some((*local, None)),
        ExprKind::Field(base, name, _) => match body.expr(*base).kind {
            ExprKind::Local(local) => Some((local, Some(*name))),
            _ => None,
        },
        _ => None,
    }
}
