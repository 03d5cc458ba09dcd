//! Where a key's life ends, and who is told.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::origin::origin;
use super::ties::{Tie, Tied};
use super::turns::Turns;
use super::{Finder, Side};
use crate::facts::{Act, Event, PlaceId};
use crate::flow::{BlockId, Edge, EdgeKind};
use crate::hir::{Body, ExprId, ExprKind, PatId, PatKind};
use crate::types::Owner;

/// The expressions that may take entries out of a place, through whatever calls.
#[derive(Debug, Default)]
pub(super) struct Takers {
    sites: FxHashMap<Owner, Vec<ExprId>>,
    /// Too many to follow.
    everywhere: bool,
}

/// More functions than this that lead to a removal are not followed.
const MAX_TAKERS: usize = 400;

/// How many calls up from a removal are looked at.
const MAX_CALLS: usize = 6;

/// Calls, the outermost last.
pub(super) type Calls = Vec<(Owner, ExprId)>;

impl Takers {
    /// Those of a body.
    pub(super) fn sites(&self, owner: Owner) -> &[ExprId] {
        self.sites.get(&owner).map_or(&[], Vec::as_slice)
    }
}

impl Finder<'_> {
    /// Where a sibling's key ends and nothing is taken from the side, by the first such end.
    pub(super) fn end_of(&self, side: &Side, tied: &Tied) -> Option<(Event, Calls)> {
        // a stage of a key's life ends before the key does
        if tied.same_key && self.is_transient(tied.place) {
            return None;
        }
        let asked = matches!(tied.tie, Tie::Asked(..));
        // its own entries end well and badly by themselves, or before those of its sibling begin
        if tied.same_key && (self.ends_both_ways(side) || (!asked && self.is_transient(side.place))) {
            return None;
        }
        if !asked && side.removals.iter().all(|r| self.untold(r.owner, r.expr, tied.place).is_none()) {
            return None;
        }
        let events = self.facts.life().of(tied.place).iter().filter(|e| e.live && self.is_by_key(e));
        let meant = |e: &&Event| !matches!(tied.tie, Tie::Cleaned(owner, _) if owner != e.owner);
        for event in events.filter(meant) {
            let Owner::Fn(function) = event.owner else { continue };
            let guard = self.of_drop(event.owner);
            if guard || self.facts.is_uncalled(function) || self.facts.is_constructor(function) || self.goes_on(event) {
                continue;
            }
            let Some(calls) = self.untold(event.owner, event.expr, side.place) else { continue };
            let around = std::iter::once((event.owner, event.expr)).chain(calls.iter().copied());
            let mut words = around.flat_map(|(owner, expr)| self.words_around(owner, expr));
            if words.any(|w| self.facts.vocabulary.sides.endings.contains(&w)) {
                return Some((*event, calls));
            }
        }
        None
    }

    /// Whether a side's entries are removed when what they stand for fails, and also when it does not.
    fn ends_both_ways(&self, side: &Side) -> bool {
        let fails =
            |e: &Event| self.words_around(e.owner, e.expr).iter().any(|w| self.facts.vocabulary.sides.failures.contains(w));
        side.removals.iter().any(&fails) && !side.removals.iter().all(fails)
    }

    /// Whether what makes an entry also takes it out, in the same turn.
    pub(super) fn is_scoped(&self, side: &Side) -> bool {
        side.growth.grows.iter().all(|e| self.untold(e.owner, e.expr, side.place).is_none())
    }

    /// The removed key goes on in another place, or in the same one again, on every way on which it was there.
    fn goes_on(&self, event: &Event) -> bool {
        let owner = event.owner;
        let (Some(body), Some(turns)) = (self.facts.source(owner), Turns::of(self.facts, owner)) else { return true };
        let Some(key) = event.key.and_then(|key| origin(self.facts, body, key)) else { return false };
        let same = |e: &Event| e.key.and_then(|k| origin(self.facts, body, k)).as_ref() == Some(&key);
        let grows = self.acts(owner).iter().filter(|(_, e)| e.act == Act::Grow && same(e) && turns.leads(event.expr, e.expr));
        let blocks: FxHashSet<BlockId> = grows.filter_map(|(_, e)| turns.place(e.expr)).map(|(block, _)| block).collect();
        let Some((start, _)) = turns.arrival(event.expr) else { return true };
        !blocks.is_empty()
            && (blocks.contains(&start) || !turns.can_end(start, &blocks, &|edge| is_missing(body, edge, event.expr)))
    }

    /// The calls that lead to an expression in whose turn nothing is taken from a place; none where each way takes something.
    pub(super) fn untold(&self, owner: Owner, expr: ExprId, place: PlaceId) -> Option<Calls> {
        let takers = self.takers_of(place);
        let mut seen = FxHashSet::default();
        if takers.everywhere { None } else { self.way_without(owner, expr, &takers, &mut seen, 0) }
    }

    /// Whether nothing is taken from a place around a call, whatever the call itself does.
    pub(super) fn untold_at_call(&self, owner: Owner, call: ExprId, place: PlaceId) -> bool {
        self.untold(owner, call, place).is_some()
    }

    fn way_without(
        &self,
        owner: Owner,
        expr: ExprId,
        takers: &Takers,
        seen: &mut FxHashSet<Owner>,
        depth: usize,
    ) -> Option<Calls> {
        let sites = takers.sites(owner);
        if !sites.is_empty() {
            let turns = Turns::of(self.facts, owner)?;
            // the call that leads here may take something on another way through the function it calls
            if sites.iter().any(|site| *site != expr && turns.together(*site, expr)) {
                return None;
            }
        }
        let Owner::Fn(function) = owner else { return Some(Calls::new()) };
        if depth >= MAX_CALLS || !seen.insert(owner) || self.facts.runs_again(owner, expr) {
            return Some(Calls::new());
        }
        let callers = self.facts.callers(function);
        if callers.iter().any(|c| !c.certain) {
            return None;
        }
        let mut others = callers.into_iter().filter(|c| c.owner != owner && !seen.contains(&c.owner)).peekable();
        if others.peek().is_none() {
            return Some(Calls::new());
        }
        for caller in others.collect::<Vec<_>>() {
            if let Some(mut calls) = self.way_without(caller.owner, caller.expr, takers, seen, depth + 1) {
                calls.insert(0, (caller.owner, caller.expr));
                return Some(calls);
            }
        }
        None
    }

    pub(super) fn takers_of(&self, place: PlaceId) -> Arc<Takers> {
        if let Some(known) = self.takers.lock().ok().and_then(|t| t.get(&place).cloned()) {
            return known;
        }
        let found = Arc::new(self.find_takers(place));
        if let Ok(mut known) = self.takers.lock() {
            known.insert(place, Arc::clone(&found));
        }
        found
    }

    fn find_takers(&self, place: PlaceId) -> Takers {
        let mut takers = Takers::default();
        let mut open = Vec::new();
        let takes = |e: &&Event| e.live && matches!(e.act, Act::Evict | Act::Replace | Act::Escape);
        for event in self.facts.life().of(place).iter().filter(takes) {
            takers.sites.entry(event.owner).or_default().push(event.expr);
            open.push(event.owner);
        }
        let mut seen: FxHashSet<Owner> = open.iter().copied().collect();
        while let Some(owner) = open.pop() {
            let Owner::Fn(function) = owner else { continue };
            for caller in self.facts.callers(function) {
                takers.sites.entry(caller.owner).or_default().push(caller.expr);
                if seen.insert(caller.owner) {
                    open.push(caller.owner);
                }
            }
            if seen.len() > MAX_TAKERS {
                takers.everywhere = true;
                break;
            }
        }
        takers
    }
}

/// Whether an edge is taken only where a call's answer says that there was nothing.
pub(super) fn is_missing(body: &Body, edge: &Edge, call: ExprId) -> bool {
    let answers = |value: ExprId| answers(body, value, call);
    match edge.kind {
        EdgeKind::Fits(value, pat, fits) => says(body, pat).is_some_and(|there| there != fits) && answers(value),
        EdgeKind::Try(expr, found) => !found && answers(expr),
        EdgeKind::When(cond, holds) => match &body.expr(cond).kind {
            ExprKind::MethodCall { method, .. } if *method == "is_none" => holds && answers(cond),
            ExprKind::MethodCall { .. } => !holds && answers(cond),
            _ => false,
        },
        _ => false,
    }
}

/// Whether a value is the answer of a call, or a part of it.
pub(super) fn answers(body: &Body, value: ExprId, call: ExprId) -> bool {
    std::iter::successors(Some(value), |at| handed_on(body, *at)).take(8).any(|at| at == call)
}

/// What an expression hands on.
fn handed_on(body: &Body, at: ExprId) -> Option<ExprId> {
    match &body.expr(at).kind {
        ExprKind::MethodCall { receiver, .. } => Some(*receiver),
        ExprKind::Await(inner) | ExprKind::Try(inner) | ExprKind::Ref { inner, .. } => Some(*inner),
        ExprKind::Local(local) => body.bound_to(*local),
        _ => None,
    }
}

/// Whether a pattern fits only what is there, or only what is not; none where it says neither.
fn says(body: &Body, pat: PatId) -> Option<bool> {
    match &body.pat(pat).kind {
        PatKind::TupleStruct(path, _) | PatKind::Path(path) => match path.last().as_str() {
            "Some" | "Ok" | "Ready" | "Occupied" => Some(true),
            "None" | "Err" | "Pending" | "Vacant" => Some(false),
            _ => None,
        },
        PatKind::Ref(inner) => says(body, *inner),
        _ => None,
    }
}
