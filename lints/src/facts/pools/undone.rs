//! Counterparts of what takes something: `remove_mapping` undoes what `create_mapping` does, is told which slot it is about, and
//! nobody gives that back.

use rustc_hash::FxHashSet;

use super::held::passes_on;
use super::{Pair, Pools};
use crate::base::Name;
use crate::facts::{BodyInfo, Facts};
use crate::hir::{AssignOp, Body, ExprId, ExprKind, LocalId, PatId, PatKind, Stmt};
use crate::index::{FnId, Head};
use crate::types::{FieldRef, Owner};

/// A number or handle that one function takes from a pool, and its counterpart does not give back.
#[derive(Debug)]
pub struct Undone {
    /// The counterpart.
    pub owner: Owner,
    /// What it has of the thing: the field that it reads, or the use of its parameter.
    pub known: ExprId,
    /// The last thing done for it, after which it is lost; none where nothing follows.
    pub last: Option<ExprId>,
    /// What the thing is called.
    pub name: Name,
    /// The function that takes it, and the call.
    pub taken: (Owner, ExprId),
    /// What lends it, as an index into [`Pools::pairs`].
    pub pair: usize,
}

/// Where a function puts what it takes.
enum Put {
    /// Into a field.
    Field(FieldRef),
    /// Into its result, under that name.
    Result(Name),
}

pub(super) fn undone(facts: &Facts<'_>, pools: &Pools) -> Vec<Undone> {
    let lenders = pools.by_acquire.iter().filter(|(_, at)| pools.pairs[**at].copy && pools.pairs[**at].strong);
    let mut found: Vec<Undone> = lenders
        .flat_map(|(lends, at)| {
            let owners = facts.words().bodies(facts.index.func(*lends).name).iter();
            owners.filter(|o| facts.loc(**o).live).filter_map(|owner| undone_by(facts, pools, *owner, *lends, *at))
        })
        .collect();
    found.sort_by_key(|u| (u.owner, u.known));
    found.dedup_by_key(|u| (u.owner, u.name));
    found
}

fn undone_by(facts: &Facts<'_>, pools: &Pools, owner: Owner, lends: FnId, pair: usize) -> Option<Undone> {
    let counterpart = counterpart(facts, owner)?;
    let (info, body) = (facts.body(owner)?, facts.source(owner)?);
    let mut calls: Vec<ExprId> = info.types.callees.iter().filter(|(_, c)| c.function == lends).map(|(id, _)| *id).collect();
    calls.sort_unstable();
    let releases = pools.releases_of(facts, pools.pairs[pair].acquire);
    calls.into_iter().find_map(|call| {
        let put = put(facts, info, body, call)?;
        let (known, name) = known(facts, counterpart, &put, &pools.pairs[pair])?;
        let elsewhere = match put {
            // a pattern that takes the struct apart names it, too
            Put::Field(field) => {
                let naming = facts.words().bodies(facts.field_name(field)).iter();
                facts.is_field_in_broken_code(field) || naming.copied().any(|owner| may_release(facts, owner, &releases))
            }
            Put::Result(_) => false,
        };
        let owner_of = Owner::Fn(counterpart);
        let kept = elsewhere || releases_around(facts, counterpart, &releases);
        let last = last(facts, owner_of, known);
        (!kept).then_some(Undone { owner: owner_of, known, last, name, taken: (owner, call), pair })
    })
}

/// The method of the same type that undoes by its name what another does.
fn counterpart(facts: &Facts<'_>, owner: Owner) -> Option<FnId> {
    let Owner::Fn(function) = owner else { return None };
    let (name, adt) = (facts.index.func(function).name, facts.self_adt(owner)?);
    facts.vocabulary.pools.counterparts.iter().find_map(|(does, undoes)| {
        let rest = name.strip_prefix(does.as_str()).filter(|rest| rest.is_empty() || rest.starts_with('_'))?;
        let named = facts.index.methods(Head::Adt(adt), Name::from(format!("{undoes}{rest}").as_str()));
        named.iter().copied().find(|f| facts.index.func(*f).loc.live)
    })
}

/// Where the value of a call goes: into a field of a struct, or out of the function.
fn put(facts: &Facts<'_>, info: &BodyInfo, body: &Body, call: ExprId) -> Option<Put> {
    let local = local_of(info, body, call);
    let is_it = |at: ExprId| at == call || matches!(body.expr(at).kind, ExprKind::Local(l) if Some(l) == local);
    let field = body.exprs_with_ids().find_map(|(id, e)| match &e.kind {
        ExprKind::Struct { fields, .. } => {
            let name = fields.iter().find(|f| is_it(opened(body, f.value)))?.name;
            let (adt, _) = info.types.expr(id).as_adt()?;
            let of_struct = &facts.index.adt_hir(adt).variants;
            let at = of_struct.first().filter(|_| of_struct.len() == 1)?.fields.iter().position(|f| f.name == name)?;
            Some(FieldRef { adt, variant: 0, field: at as u32 })
        }
        ExprKind::Assign(AssignOp::Plain, left, right) if is_it(opened(body, *right)) => info.types.fields.get(left).copied(),
        _ => None,
    });
    field.map(Put::Field).or_else(|| {
        let name = body.local(local?).name;
        returned(body, body.root).is_some_and(is_it).then_some(Put::Result(name))
    })
}

/// The variable that a call's value is bound to.
fn local_of(info: &BodyInfo, body: &Body, call: ExprId) -> Option<LocalId> {
    let blocks = info.context.ancestors(call).filter_map(|at| match &body.expr(at).kind {
        ExprKind::Block(block) => Some(block),
        _ => None,
    });
    let mut lets = blocks.flat_map(|block| &block.stmts).filter_map(|stmt| match stmt {
        Stmt::Let(stmt) => Some(stmt),
        Stmt::Expr(..) => None,
    });
    let stmt = lets.find(|stmt| stmt.init.is_some_and(|init| opened(body, init) == call))?;
    variable(body, stmt.pat)
}

fn variable(body: &Body, pat: PatId) -> Option<LocalId> {
    match &body.pat(pat).kind {
        PatKind::Bind(local, None) => Some(*local),
        PatKind::TupleStruct(_, list) => list.first().and_then(|p| variable(body, *p)),
        _ => None,
    }
}

/// What an expression is the value of, behind what opens it.
fn opened(body: &Body, id: ExprId) -> ExprId {
    match &body.expr(id).kind {
        ExprKind::Try(inner) | ExprKind::Await(inner) => opened(body, *inner),
        ExprKind::MethodCall { receiver, method, .. } if passes_on(method) => opened(body, *receiver),
        _ => id,
    }
}

/// What a body ends with, in `Ok(..)` or `Some(..)` or as it is.
fn returned(body: &Body, id: ExprId) -> Option<ExprId> {
    match &body.expr(id).kind {
        ExprKind::Block(block) => returned(body, block.tail?),
        ExprKind::Call(_, args) => args.first().copied().filter(|_| args.len() == 1),
        _ => Some(id),
    }
}

/// How the counterpart knows the thing: it reads the field that holds it, or is given it under the same name.
fn known(facts: &Facts<'_>, counterpart: FnId, put: &Put, pair: &Pair) -> Option<(ExprId, Name)> {
    let owner = Owner::Fn(counterpart);
    let (info, body) = (facts.body(owner)?, facts.source(owner)?);
    match put {
        Put::Field(field) => {
            let reads = info.types.fields.iter().filter(|(_, f)| *f == field).map(|(id, _)| *id);
            Some((reads.min()?, facts.field_name(*field)))
        }
        Put::Result(name) => {
            let local = body.params.iter().filter_map(|p| variable(body, *p)).find(|l| body.local(*l).name == *name)?;
            let used = info.locals(body).uses(local).min()?;
            super::learn::same(info.types.local(local), &pair.what).then_some((used, *name))
        }
    }
}

/// What the turn of a loop, or the function, ends with that an expression stands in.
fn last(facts: &Facts<'_>, owner: Owner, of: ExprId) -> Option<ExprId> {
    let (info, body) = (facts.body(owner)?, facts.source(owner)?);
    let turn = info.context.loops(body, of).next().and_then(|around| match body.expr(around).kind {
        ExprKind::Loop { body: inner, .. } => Some(inner),
        _ => None,
    });
    let ExprKind::Block(block) = &body.expr(turn.unwrap_or(body.root)).kind else { return None };
    let stmt = block.stmts.last().and_then(|stmt| match stmt {
        Stmt::Let(stmt) => stmt.init,
        Stmt::Expr(e, _) => Some(*e),
    });
    block.tail.or(stmt).filter(|last| !info.context.is_inside(of, *last))
}

fn may_release(facts: &Facts<'_>, owner: Owner, releases: &[Name]) -> bool {
    releases.iter().any(|name| facts.names(owner, *name))
}

/// Whether a function, one that calls it or one that it calls may give back.
fn releases_around(facts: &Facts<'_>, function: FnId, releases: &[Name]) -> bool {
    if facts.is_called_in_broken_code(function) {
        return true;
    }
    let owner = Owner::Fn(function);
    let called = facts.body(owner).into_iter().flat_map(|info| info.types.callees.values().map(|c| c.function));
    let callees = called.flat_map(|f| facts.implementations(f).into_iter().chain([f])).map(Owner::Fn);
    let callers = facts.callers(function).into_iter().map(|caller| caller.owner);
    let around: FxHashSet<Owner> = callees.chain(callers).chain([owner]).collect();
    around.into_iter().any(|owner| may_release(facts, owner, releases))
}
