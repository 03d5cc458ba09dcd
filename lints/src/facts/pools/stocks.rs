//! Lists whose names say that what is in them is used again: a body that takes something out, and puts it back on some ways, owes it
//! on the others, too.

use rustc_hash::FxHashSet;

use super::free_lists::is_pool_name;
use super::uses::place_of;
use crate::base::Name;
use crate::facts::{BodyInfo, Facts, Kind, shape_of};
use crate::hir::{Body, ExprId, ExprKind};

/// What is done to such a list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stock {
    /// Something is taken out.
    Take,
    /// Something is put in.
    Put,
}

/// Methods that take something out of a list.
pub(super) const TAKING: [&str; 4] = ["pop", "pop_front", "pop_back", "swap_remove"];
/// Methods that put something in.
pub(super) const PUTTING: [&str; 4] = ["push", "push_back", "push_front", "force_push"];

/// The names of the lists.
pub(super) fn names(facts: &Facts<'_>) -> FxHashSet<Name> {
    let listed = |kind: Kind| matches!(kind, Kind::List | Kind::Queue);
    let fields = facts.field_shapes.iter().filter(|(_, s)| listed(s.info(&facts.vocabulary).kind));
    let statics = facts.static_shapes.iter().filter(|(_, s)| listed(s.info(&facts.vocabulary).kind));
    let names = fields.map(|(f, _)| facts.field_name(*f)).chain(statics.map(|(s, _)| facts.index.statics[s.index()].name));
    names.filter(|name| is_pool_name(name) || name.contains("idle") || name.contains("avail")).collect()
}

/// The list that a call takes from or puts into.
pub(super) fn stock_of(
    facts: &Facts<'_>,
    info: &BodyInfo,
    body: &Body,
    stocks: &FxHashSet<Name>,
    call: ExprId,
) -> Option<(Name, Stock)> {
    let ExprKind::MethodCall { receiver, method, .. } = &body.expr(call).kind else { return None };
    let does = match method.as_str() {
        taking if TAKING.contains(&taking) => Stock::Take,
        putting if PUTTING.contains(&putting) => Stock::Put,
        _ => return None,
    };
    let name = place_of(info, body, *receiver).filter(|name| stocks.contains(name))?;
    let shape = shape_of(&facts.types, &facts.vocabulary, info.types.expr(*receiver))?;
    matches!(shape.info(&facts.vocabulary).kind, Kind::List | Kind::Queue).then_some((name, does))
}
