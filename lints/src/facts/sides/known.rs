//! Which keys are known to be in which places: what was asked for and found on every way to an expression.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use super::origin::{Origin, origin};
use crate::facts::{Act, Event, Facts, PlaceId};
use crate::flow::{Analysis, Cfg, Edge, EdgeKind, Lattice, Step, replay, solve};
use crate::hir::{Body, ExprId, ExprKind, PatId, PatKind};

/// Keys that are in their places.
pub(super) type Known = BTreeSet<(PlaceId, Origin)>;

#[derive(Clone)]
struct State(Known);

impl Lattice for State {
    fn weight(&self) -> usize {
        64 * self.0.len()
    }

    fn join(&mut self, other: &Self) -> bool {
        let before = self.0.len();
        self.0.retain(|key| other.0.contains(key));
        self.0.len() != before
    }
}

struct Lookups<'a> {
    facts: &'a Facts<'a>,
    body: &'a Body,
    asked: FxHashMap<ExprId, (PlaceId, Origin)>,
    taken: FxHashMap<ExprId, Vec<PlaceId>>,
}

/// What is known before some of a body's expressions.
pub(super) fn known_at(
    facts: &Facts<'_>,
    body: &Body,
    cfg: &Cfg,
    acts: &[(PlaceId, Event)],
    wanted: &FxHashSet<ExprId>,
) -> FxHashMap<ExprId, Known> {
    let mut lookups = Lookups { facts, body, asked: FxHashMap::default(), taken: FxHashMap::default() };
    for (place, event) in acts {
        match event.act {
            Act::Read if facts.vocabulary.sides.lookups.contains(&event.method) => {
                if let Some(key) = event.key.and_then(|key| origin(facts, body, key)) {
                    lookups.asked.insert(event.expr, (*place, key));
                }
            }
            Act::Evict | Act::Replace | Act::Escape => lookups.taken.entry(event.expr).or_default().push(*place),
            _ => {}
        }
    }
    let mut found = FxHashMap::default();
    if lookups.asked.is_empty() {
        return found;
    }
    let Some(states) = solve(cfg, &mut lookups) else { return found };
    replay(cfg, &mut lookups, &states, |_, state, _, step| {
        if let Some(Step::Eval(expr)) = step
            && wanted.contains(&expr)
        {
            found.insert(expr, state.0.clone());
        }
    });
    found
}

impl Lookups<'_> {
    /// The lookup whose answer an expression is, behind what hands answers on.
    fn answer(&self, mut at: ExprId) -> Option<&(PlaceId, Origin)> {
        for _ in 0..8 {
            if let Some(found) = self.asked.get(&at) {
                return Some(found);
            }
            at = match &self.body.expr(at).kind {
                ExprKind::MethodCall { receiver, .. } => *receiver,
                ExprKind::Await(inner) | ExprKind::Try(inner) | ExprKind::Ref { inner, .. } => *inner,
                ExprKind::Local(local) => self.facts.initializer(self.body, *local)?,
                _ => return None,
            };
        }
        None
    }

    /// Whether a pattern fits only what is there.
    fn is_there(&self, pat: PatId) -> bool {
        match &self.body.pat(pat).kind {
            PatKind::TupleStruct(path, _) => matches!(path.last().as_str(), "Some" | "Ok" | "Occupied"),
            PatKind::Ref(inner) => self.is_there(*inner),
            _ => false,
        }
    }
}

impl Analysis for Lookups<'_> {
    type State = State;

    fn start(&mut self) -> State {
        State(Known::new())
    }

    fn step(&mut self, state: &mut State, step: Step, _: &Cfg) {
        if let Step::Eval(expr) = step
            && let Some(places) = self.taken.get(&expr)
        {
            state.0.retain(|(place, _)| !places.contains(place));
        }
    }

    fn edge(&mut self, state: &mut State, edge: &Edge) -> bool {
        let found = match edge.kind {
            EdgeKind::Fits(value, pat, true) if self.is_there(pat) => self.answer(value),
            EdgeKind::Try(expr, true) => self.answer(expr),
            EdgeKind::When(cond, holds) => match &self.body.expr(cond).kind {
                ExprKind::MethodCall { method, receiver, .. } if matches!(method.as_str(), "is_some" | "is_none") => {
                    self.answer(*receiver).filter(|_| holds == (*method == "is_some"))
                }
                ExprKind::MethodCall { .. } | ExprKind::Await(_) => self.answer(cond).filter(|_| holds),
                _ => None,
            },
            _ => None,
        };
        state.0.extend(found.cloned());
        true
    }
}
