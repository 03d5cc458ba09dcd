//! Entries that stay behind: a key's life ends, and one of the collections that hold it is not told.
//!
//! Asked are only places that have no sweep: each entry goes by its own key, so one whose key is forgotten stays for ever.

mod bounded;
mod ends;
mod known;
mod leaving;
mod origin;
mod tasks;
mod ties;
mod turns;

use std::sync::{Arc, Mutex};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use self::ends::Takers;
use super::made::words_of;
use super::{Act, Event, Facts, Growth, Kind, PlaceId, Shape};
use crate::base::Name;
use crate::hir::{Body, ExprId, ExprKind, PatId, PatKind};
use crate::index::Container;
use crate::types::Owner;

pub use ties::Tie;

/// An entry that stays.
#[derive(Clone, Debug)]
pub struct Stale {
    /// The place it stays in.
    pub growth: Growth,
    /// What removes from that place, by keys.
    pub removals: Vec<Event>,
    /// Why nothing removes it.
    pub why: Behind,
}

/// Why an entry stays.
#[derive(Clone, Debug)]
pub enum Behind {
    /// Its key is removed from the place beside it.
    Sibling {
        /// The place that is told of the key's end.
        sibling: PlaceId,
        /// What shows that the entry belongs to the sibling's.
        tie: Tie,
        /// Where the key is removed from the sibling.
        end: Event,
        /// The calls that lead there, the outermost last.
        calls: Vec<(Owner, ExprId)>,
    },
    /// The task that it was made with is over.
    Task {
        /// Where the task is started.
        start: Event,
        /// Where its result arrives.
        over: Event,
        /// The results after which nothing removes it; none for all.
        arm: Option<PatId>,
    },
    /// It leaves only when its answer comes, which may be never.
    Unanswered {
        /// Where the answer comes.
        answer: Event,
    },
    /// The cache beside it drops keys by itself.
    Forgotten {
        /// The cache.
        cache: PlaceId,
        /// Where a key is removed from both.
        removal: Event,
    },
    /// The function that made it leaves without it.
    Left {
        /// Where it is made.
        made: Event,
        /// Where the function leaves; none for its end.
        exit: Option<ExprId>,
        /// Nobody waits for its answer any more; else the function removes it on other ways.
        unanswered: bool,
    },
}

/// A place without a sweep.
struct Side {
    place: PlaceId,
    growth: Growth,
    removals: Vec<Event>,
}

struct Finder<'a> {
    facts: &'a Facts<'a>,
    /// What each body does to keyed places, caches and sets of tasks, under the name that stands for all.
    by_owner: FxHashMap<Owner, Vec<(PlaceId, Event)>>,
    takers: Mutex<FxHashMap<PlaceId, Arc<Takers>>>,
}

impl Facts<'_> {
    /// All entries that stay when their key is removed from a sibling, one for each place, in the order of the places.
    pub fn stale_sides(&self) -> Vec<Stale> {
        let finder = Finder::new(self);
        let places = self.life().places();
        let sides = places.par_iter().filter_map(|place| finder.side(*place));
        let mut found: Vec<Stale> = sides.filter_map(|side| finder.stale(&side)).collect();
        found.sort_by_key(|stale| stale.growth.place);
        found
    }
}

impl<'a> Finder<'a> {
    fn new(facts: &'a Facts<'a>) -> Self {
        let mut by_owner: FxHashMap<Owner, Vec<(PlaceId, Event)>> = FxHashMap::default();
        for place in facts.life().places() {
            let asked = |shape: Shape| {
                let info = shape.info(&facts.vocabulary);
                info.kind.is_keyed() || info.kind == Kind::Cache || facts.holds_tasks(&shape)
            };
            if !facts.place_shape(place).is_some_and(asked) {
                continue;
            }
            for event in facts.life().of(place).iter().filter(|e| e.live) {
                by_owner.entry(event.owner).or_default().push((place, *event));
            }
        }
        Self { facts, by_owner, takers: Mutex::default() }
    }

    /// What a body does to keyed places, caches and sets of tasks.
    fn acts(&self, owner: Owner) -> &[(PlaceId, Event)] {
        self.by_owner.get(&owner).map_or(&[], Vec::as_slice)
    }

    /// A place that grows while the program runs and loses entries only by their keys.
    fn side(&self, place: PlaceId) -> Option<Side> {
        let facts = self.facts;
        let shape = facts.place_shape(place)?;
        let closed = shape.key(&facts.vocabulary).is_some_and(|key| facts.is_closed_key(key));
        if !shape.info(&facts.vocabulary).kind.is_keyed() || closed || facts.holds_tasks(&shape) {
            return None;
        }
        let mut removals = Vec::new();
        for event in facts.life().of(place).iter().filter(|e| e.live) {
            match event.act {
                Act::Evict if self.is_by_key(event) => removals.push(*event),
                Act::Replace if matches!(event.owner, Owner::Fn(f) if facts.is_constructor(f)) => {}
                Act::Evict | Act::Replace | Act::Escape | Act::Bound => {
                    let never = matches!(event.owner, Owner::Fn(f) if facts.is_uncalled(f));
                    if !never {
                        return None;
                    }
                }
                _ => {}
            }
        }
        removals.retain(|e| !matches!(e.owner, Owner::Fn(f) if facts.is_uncalled(f)));
        if removals.is_empty() || removals.iter().any(|e| self.is_sweep(e)) {
            return None;
        }
        Some(Side { place, growth: facts.growing(place)?, removals })
    }

    /// One entry is taken out, by its key.
    fn is_by_key(&self, event: &Event) -> bool {
        let Some(body) = self.facts.source(event.owner) else { return false };
        let by_closure = |key: ExprId| matches!(body.expr(key).kind, ExprKind::Closure { .. });
        event.act == Act::Evict
            && event.via.is_none()
            && self.facts.vocabulary.sides.removals.contains(&event.method)
            && event.key.is_some_and(|key| !by_closure(key))
    }

    /// Runs over many keys, by their age, or by itself when something is dropped.
    fn is_sweep(&self, event: &Event) -> bool {
        let facts = self.facts;
        let (Some(info), Some(body)) = (facts.body(event.owner), facts.source(event.owner)) else { return true };
        let turns = turns::turn_loops(facts, event.owner);
        let deferred = |at: ExprId| matches!(body.expr(at).kind, ExprKind::Closure { .. } | ExprKind::Async(..));
        let made = matches!(event.owner, Owner::Fn(f) if facts.is_constructor(f));
        self.of_drop(event.owner)
            || info.context.loops(body, event.expr).any(|l| !turns.contains(&l))
            || (made && info.context.ancestors(event.expr).any(deferred))
            || self.words_around(event.owner, event.expr).iter().any(|w| facts.vocabulary.sides.expiry.contains(w))
    }

    /// What runs when a value is dropped.
    fn of_drop(&self, owner: Owner) -> bool {
        let Owner::Fn(function) = owner else { return false };
        let Container::Impl(id) = self.facts.index.func(function).container else { return false };
        self.facts.index.impl_hir(id).of_trait.as_ref().is_some_and(|path| path.last() == "Drop")
    }

    /// The words of the function's name, and of the patterns under which an expression runs.
    fn words_around(&self, owner: Owner, expr: ExprId) -> Vec<String> {
        let (Some(info), Some(body)) = (self.facts.body(owner), self.facts.source(owner)) else { return Vec::new() };
        let mut names: Vec<Name> = match owner {
            Owner::Fn(f) => vec![self.facts.index.func(f).name],
            Owner::Static(_) => Vec::new(),
        };
        let mut below = expr;
        for at in info.context.ancestors(expr) {
            let came_from = std::mem::replace(&mut below, at);
            match &body.expr(at).kind {
                ExprKind::Match(_, arms) => {
                    arms.iter().filter(|arm| arm.body == came_from).for_each(|arm| pattern_names(body, arm.pat, &mut names));
                }
                ExprKind::If { cond, then, .. } if *then == came_from => {
                    if let ExprKind::Let(pat, _) = &body.expr(*cond).kind {
                        pattern_names(body, *pat, &mut names);
                    }
                }
                _ => {}
            }
        }
        names.into_iter().flat_map(words_of).collect()
    }

    /// By its name a place that holds a key for one stage of its life only.
    fn is_transient(&self, place: PlaceId) -> bool {
        self.facts.has_word(place, &self.facts.vocabulary.sides.transient)
    }

    /// By its name a place that remembers a key after its end.
    fn outlives(&self, place: PlaceId) -> bool {
        self.facts.has_word(place, &self.facts.vocabulary.sides.lasting)
    }
}

fn pattern_names(body: &Body, pat: PatId, names: &mut Vec<Name>) {
    match &body.pat(pat).kind {
        PatKind::TupleStruct(path, list) => {
            names.push(path.last());
            list.iter().for_each(|p| pattern_names(body, *p, names));
        }
        PatKind::Struct(path, _) | PatKind::Path(path) => names.push(path.last()),
        PatKind::Tuple(list) | PatKind::Or(list) => list.iter().for_each(|p| pattern_names(body, *p, names)),
        PatKind::Ref(inner) => pattern_names(body, *inner, names),
        _ => {}
    }
}

impl Facts<'_> {
    /// What collection a place is.
    pub fn place_shape(&self, place: PlaceId) -> Option<Shape> {
        match place {
            PlaceId::Field(field) => self.field_shapes.get(&field).cloned(),
            PlaceId::Static(id) => self.static_shapes.get(&id).cloned(),
            PlaceId::Local(owner, local) => super::shape_of(&self.types, &self.vocabulary, self.body(owner)?.types.local(local)),
        }
    }
}

impl Finder<'_> {
    /// Why entries stay in a place: the first reason that is found.
    fn stale(&self, side: &Side) -> Option<Stale> {
        let why = self.told_of_siblings(side).or_else(|| self.told_of_tasks(side)).or_else(|| self.left_behind(side));
        let why = why.or_else(|| self.unanswered(side)).or_else(|| self.forgotten(side))?;
        Some(Stale { growth: side.growth.clone(), removals: side.removals.clone(), why })
    }

    /// The first end of a sibling's key that a side is not told of.
    fn told_of_siblings(&self, side: &Side) -> Option<Behind> {
        if self.is_scoped(side) {
            return None;
        }
        let mut tried: FxHashSet<PlaceId> = FxHashSet::default();
        let mut tied = self.siblings(side).into_iter().filter(|tied| tried.insert(tied.place));
        tied.find_map(|tied| {
            let (end, calls) = self.end_of(side, &tied)?;
            Some(Behind::Sibling { sibling: tied.place, tie: tied.tie, end, calls })
        })
    }
}
