//! Objects that are used again, and emptied part by part: which part was left out.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use crate::base::Name;
use crate::facts::{Act, Facts, Root};
use crate::hir::{ExprId, TypeRef};
use crate::index::{AdtId, FnId};
use crate::types::{FieldRef, Owner};

/// A collection of an object that is used again, which is filled with each use and never emptied, where its neighbours are.
#[derive(Debug)]
pub struct LeftOut {
    /// The collection.
    pub field: FieldRef,
    /// Where it is filled.
    pub grows: (Owner, ExprId),
    /// Where its neighbours are emptied, in the order of the source.
    pub cleared: Vec<(Owner, ExprId)>,
}

/// So many neighbours that are emptied show that the object is meant to be empty at the start of a use.
const MIN_CLEARED: usize = 3;
/// How many calls lie between the use and what fills the collection, at most.
const MAX_CALLS: usize = 8;

/// Something a body does to a field.
type Site = (Owner, ExprId);

pub(super) fn left_out(facts: &Facts<'_>) -> Vec<LeftOut> {
    let mut by_type: BTreeMap<AdtId, BTreeMap<FieldRef, Site>> = BTreeMap::new();
    for &owner in facts.words().bodies(Name::from("clear")) {
        let Some(adt) = facts.self_adt(owner).filter(|_| facts.loc(owner).live && changes_self(facts, owner)) else { continue };
        let Some(info) = facts.body(owner) else { continue };
        for op in info.ops.ops.iter().filter(|op| op.method == "clear") {
            if let Root::Field(field) = op.root
                && field.adt == adt
            {
                by_type.entry(adt).or_default().entry(field).or_insert((owner, op.expr));
            }
        }
    }
    by_type.into_iter().flat_map(|(adt, c)| of_type(facts, adt, &c)).collect()
}

/// `&mut self`: the object stays, and is used again.
fn changes_self(facts: &Facts<'_>, owner: Owner) -> bool {
    let Owner::Fn(function) = owner else { return false };
    let receiver = &facts.index.signature(function).receiver;
    receiver.as_ref().is_some_and(|r| matches!(r.ty, TypeRef::Ref { mutable: true, .. }))
}

fn of_type(facts: &Facts<'_>, adt: AdtId, cleared: &BTreeMap<FieldRef, Site>) -> Vec<LeftOut> {
    // a method that empties so many at once begins a new use; here one and there another is something else
    let by = |owner: Owner| cleared.values().filter(|site| site.0 == owner).count();
    let resets: FxHashSet<FnId> =
        cleared.values().filter(|site| by(site.0) >= MIN_CLEARED).filter_map(|site| function(site.0)).collect();
    if resets.is_empty() {
        return Vec::new();
    }
    let mut sites: Vec<Site> = cleared.values().copied().collect();
    sites.sort_unstable();
    let mut fields: Vec<FieldRef> = facts.field_shapes.keys().copied().filter(|f| f.adt == adt).collect();
    fields.sort_unstable();
    fields.retain(|f| !cleared.contains_key(f) && facts.field_shapes[f].info(&facts.vocabulary).kind.is_keyed());
    let grown = fields.into_iter().filter_map(|field| {
        let grows = grows_only(facts, field)?.into_iter().find(|site| is_reached(facts, *site, &resets))?;
        Some(LeftOut { field, grows, cleared: sites.clone() })
    });
    grown.collect()
}

/// Where a field is filled; none where anything may empty it.
pub(super) fn grows_only(facts: &Facts<'_>, field: FieldRef) -> Option<Vec<Site>> {
    let (hir, home) = (facts.field_hir(field), facts.index.adt(field.adt).loc.module);
    if facts.is_field_in_broken_code(field) {
        return None;
    }
    let shared = facts.field_shapes.get(&field).is_none_or(|shape| shape.shared);
    let mut grows = Vec::new();
    for &owner in facts.words().bodies(hir.name) {
        if !facts.index.can_see(facts.module(owner), home, hir.vis) {
            continue;
        }
        let Some(info) = facts.body(owner) else { continue };
        for op in info.ops.ops.iter().filter(|op| op.root == Root::Field(field)) {
            match op.act {
                Act::Grow if facts.loc(owner).live => grows.push((owner, op.expr)),
                Act::Evict | Act::Replace | Act::Escape | Act::Bound | Act::Pass(..) => return None,
                _ => {}
            }
        }
        // what shares it under another name may empty it; a variable that it is moved from is gone
        let other = |root: &Root| shared || !matches!(root, Root::Local(_));
        let of = Root::Field(field);
        if info.ops.links.iter().any(|(a, b)| (*a == of && other(b)) || (*b == of && other(a))) {
            return None;
        }
    }
    Some(grows)
}

fn function(owner: Owner) -> Option<FnId> {
    match owner {
        Owner::Fn(function) => Some(function),
        Owner::Static(_) => None,
    }
}

/// Whether what empties the neighbours leads, by calls, to what fills the collection.
fn is_reached(facts: &Facts<'_>, grows: Site, resets: &FxHashSet<FnId>) -> bool {
    let mut open: Vec<FnId> = function(grows.0).into_iter().collect();
    let mut seen: FxHashSet<FnId> = open.iter().copied().collect();
    for _ in 0..MAX_CALLS {
        if open.iter().any(|f| resets.contains(f)) {
            return true;
        }
        let callers = open.iter().flat_map(|f| facts.callers(*f)).filter(|c| c.certain);
        let next: Vec<FnId> = callers
            .filter_map(|c| match c.owner {
                Owner::Fn(f) => Some(f),
                Owner::Static(_) => None,
            })
            .collect();
        open = next.into_iter().filter(|f| seen.insert(*f)).collect();
    }
    false
}
