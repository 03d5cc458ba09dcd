//! Objects that are taken to be used again and get new values field by field: a collection among the fields that is only added to
//! keeps what former uses put there.

use rustc_hash::FxHashSet;

use super::free_lists::is_pool_name;
use super::resets::grows_only;
use super::stocks::{self, Stock, TAKING, stock_of};
use crate::base::Name;
use crate::facts::{Act, BodyInfo, Facts, Root, Source};
use crate::hir::{AssignOp, Body, ExprId, ExprKind, LocalId};
use crate::types::{FieldRef, Owner};

/// A collection that grows by each use of its object.
#[derive(Debug)]
pub struct Refilled {
    /// The collection.
    pub field: FieldRef,
    /// In which body.
    pub owner: Owner,
    /// Where it is added to.
    pub grows: ExprId,
    /// Where other fields get new values.
    pub assigned: Vec<ExprId>,
    /// Where the object is taken.
    pub taken: ExprId,
}

/// So many fields with new values show that the object is made ready for its next use.
const MIN_ASSIGNED: usize = 2;
/// Over so many variables an object is followed back to where it was taken.
const MAX_STEPS: usize = 4;

pub(super) fn refilled(facts: &Facts<'_>) -> Vec<Refilled> {
    let taking: FxHashSet<Owner> = TAKING.iter().flat_map(|name| facts.words().bodies(Name::from(name))).copied().collect();
    let lists = stocks::names(facts);
    // those that take, and those that call them
    let direct = taking.iter().copied();
    let functions: FxHashSet<_> = direct
        .clone()
        .filter_map(|owner| match owner {
            Owner::Fn(function) if takes(facts, owner, &lists) => Some(function),
            _ => None,
        })
        .collect();
    let calling = functions.iter().flat_map(|f| facts.words().bodies(facts.index.func(*f).name)).copied();
    let mut owners: Vec<Owner> = direct.chain(calling).filter(|o| facts.loc(*o).live).collect();
    owners.sort_unstable();
    owners.dedup();
    let is_taken = |owner: Owner, info: &BodyInfo, body: &Body, call: ExprId| {
        info.types.callees.get(&call).is_some_and(|c| functions.contains(&c.function) && Owner::Fn(c.function) != owner)
            || matches!(stock_of(facts, info, body, &lists, call), Some((_, Stock::Take)))
    };
    owners.into_iter().flat_map(|owner| refilled_in(facts, owner, &is_taken)).collect()
}

/// Whether a function takes something out of a list for reuse: one that is called so, or one of a type that is.
fn takes(facts: &Facts<'_>, owner: Owner, lists: &FxHashSet<Name>) -> bool {
    let (Some(info), Some(body)) = (facts.body(owner), facts.source(owner)) else { return false };
    let of_pool = facts.self_adt(owner).is_some_and(|adt| is_pool_name(&facts.index.adt(adt).name));
    body.exprs_with_ids().any(|(id, e)| {
        let own = of_pool && matches!(&e.kind, ExprKind::MethodCall { method, .. } if TAKING.contains(&method.as_str()));
        own || matches!(stock_of(facts, info, body, lists, id), Some((_, Stock::Take)))
    })
}

fn refilled_in(facts: &Facts<'_>, owner: Owner, is_taken: &dyn Fn(Owner, &BodyInfo, &Body, ExprId) -> bool) -> Vec<Refilled> {
    let (Some(info), Some(body)) = (facts.body(owner), facts.source(owner)) else { return Vec::new() };
    let grown = info.ops.ops.iter().filter(|op| op.act == Act::Grow);
    let found = grown.filter_map(|op| {
        let Root::Field(field) = op.root else { return None };
        let ExprKind::MethodCall { receiver, .. } = body.expr(op.expr).kind else { return None };
        let ExprKind::Field(object, ..) = body.expr(receiver).kind else { return None };
        let ExprKind::Local(object) = body.expr(object).kind else { return None };
        let taken = taken_from(info, body, object).filter(|call| is_taken(owner, info, body, *call))?;
        let assigned = assigned_to(info, body, object, field);
        let enough = assigned.len() >= MIN_ASSIGNED;
        (enough && grows_only(facts, field).is_some()).then_some(Refilled { field, owner, grows: op.expr, assigned, taken })
    });
    found.collect()
}

/// Where fields of the variable's object, the collection's neighbours, get new values.
fn assigned_to(info: &BodyInfo, body: &Body, object: LocalId, beside: FieldRef) -> Vec<ExprId> {
    let assigned = body.exprs_with_ids().filter(|(_, e)| match &e.kind {
        ExprKind::Assign(AssignOp::Plain, left, _) => match body.expr(*left).kind {
            ExprKind::Field(of, ..) => {
                matches!(body.expr(of).kind, ExprKind::Local(l) if l == object)
                    && info.types.fields.get(left).is_some_and(|f| f.adt == beside.adt && *f != beside)
            }
            _ => false,
        },
        _ => false,
    });
    assigned.map(|(id, _)| id).collect()
}

/// The call that a variable's object comes from, behind what opens or borrows it.
fn taken_from(info: &BodyInfo, body: &Body, mut object: LocalId) -> Option<ExprId> {
    for _ in 0..MAX_STEPS {
        let Some(Source::Value(mut at)) = info.locals(body).source(object) else { return None };
        object = loop {
            at = match &body.expr(at).kind {
                ExprKind::Local(local) => break *local,
                ExprKind::Try(inner) | ExprKind::Await(inner) | ExprKind::Ref { inner, .. } | ExprKind::Field(inner, ..) => {
                    *inner
                }
                ExprKind::MethodCall { receiver, method, .. } if super::held::passes_on(method) => *receiver,
                // `Rc::get_mut(&mut object)`
                ExprKind::Call(callee, args) => match &body.expr(*callee).kind {
                    ExprKind::Path(path) if matches!(path.last().as_str(), "get_mut" | "make_mut") => *args.first()?,
                    _ => return Some(at),
                },
                ExprKind::MethodCall { .. } => return Some(at),
                _ => return None,
            };
        };
    }
    None
}
