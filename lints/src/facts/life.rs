//! The life of places: what all bodies together do to each.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::ops::{Act, Level, Op, Root};
use super::{Facts, Kind, Shape};
use crate::base::Name;
use crate::hir::{AdtKind, Body, ExprId, ExprKind, LocalId, Vis, Word};
use crate::index::{Container, FnId, ModId, StaticId};
use crate::types::{FieldRef, Owner, Ty};

/// A place that outlives a function call, or a local that may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceId {
    /// A field, of whichever value of its type.
    Field(FieldRef),
    /// A static.
    Static(StaticId),
    /// A local variable of a body.
    Local(Owner, LocalId),
}

/// Something done to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// What; never [`Act::Pass`].
    pub act: Act,
    /// In which body.
    pub owner: Owner,
    /// By which expression.
    pub expr: ExprId,
    /// Under which of the collection's names.
    pub place: PlaceId,
    /// The method's name, where it is one.
    pub method: Name,
    /// What is added.
    pub key: Option<ExprId>,
    /// The function that does it, where the expression only calls that.
    pub via: Option<FnId>,
    /// In code that is shipped.
    pub live: bool,
}

/// The lives of all places that may outlive a call.
#[derive(Debug, Default)]
pub struct Life {
    events: FxHashMap<PlaceId, Vec<Event>>,
    /// Places that are one and the same collection, by their representative.
    classes: FxHashMap<PlaceId, Vec<PlaceId>>,
    representative: FxHashMap<PlaceId, PlaceId>,
}

/// What a function does to a parameter: a set of acts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Effects(u16);

impl Effects {
    const ALL: [Act; 8] =
        [Act::Grow, Act::Evict, Act::Replace, Act::Read, Act::Bound, Act::GrowValue, Act::EvictValue, Act::Escape];

    fn add(&mut self, act: Act) {
        if let Some(bit) = Self::ALL.iter().position(|a| *a == act) {
            self.0 |= 1 << bit;
        }
    }

    fn merge(&mut self, other: Self) -> bool {
        let before = self.0;
        self.0 |= other.0;
        self.0 != before
    }

    fn acts(self) -> impl Iterator<Item = Act> {
        Self::ALL.into_iter().enumerate().filter(move |(bit, _)| self.0 & (1 << bit) != 0).map(|(_, act)| act)
    }
}

/// A place or parameter, when the same collection has several names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Node {
    Place(PlaceId),
    Param(FnId, u32),
}

impl Life {
    /// What happens to a place, under all its names, in the order of declaration.
    pub fn of(&self, place: PlaceId) -> &[Event] {
        let of = self.representative(place);
        self.events.get(&of).map_or(&[], Vec::as_slice)
    }

    /// All names of the place's collection, itself included; sorted.
    pub fn names(&self, place: PlaceId) -> &[PlaceId] {
        let of = self.representative(place);
        self.classes.get(&of).map_or(&[], Vec::as_slice)
    }

    /// The name that stands for all names of the place's collection.
    pub fn representative(&self, place: PlaceId) -> PlaceId {
        self.representative.get(&place).copied().unwrap_or(place)
    }

    /// All places with events, one for each collection; sorted.
    pub fn places(&self) -> Vec<PlaceId> {
        let mut all: Vec<PlaceId> = self.events.keys().copied().collect();
        all.sort_unstable();
        all
    }

    /// Reads all bodies that may touch such a place.
    pub(super) fn collect(facts: &Facts<'_>) -> Self {
        let bodies = read_bodies(facts);
        let effects = find_effects(facts, &bodies);
        let mut union = Union::default();
        for &owner in &bodies {
            link(facts, owner, &mut union);
        }
        let mut life = Self::default();
        for &owner in &bodies {
            life.add_body(facts, owner, &effects, &mut union);
            if let Owner::Fn(function) = owner {
                life.add_handed_out(facts, function, &mut union);
            }
        }
        life.name_classes(&mut union);
        life
    }

    fn add_body(&mut self, facts: &Facts<'_>, owner: Owner, effects: &FxHashMap<(FnId, u32), Effects>, union: &mut Union) {
        let Some(info) = facts.body(owner) else { return };
        let live = facts.loc(owner).live;
        for op in &info.ops.ops {
            let Some(place) = place_of(owner, op.root) else { continue };
            let of = union.place(place);
            let list = self.events.entry(of).or_default();
            let event = |act, via| Event { act, owner, expr: op.expr, place, method: op.method, key: op.key, via, live };
            match op.act {
                Act::Pass(function, param) => {
                    let all = targets(facts, function);
                    // a trait's function that nobody here implements, or one that could not be read
                    if all.iter().all(|t| facts.source(Owner::Fn(*t)).is_none()) || facts.may_run_broken_code(function) {
                        list.push(event(Act::Escape, Some(function)));
                    }
                    for target in all {
                        let found = effects.get(&(target, param)).copied().unwrap_or_default();
                        list.extend(found.acts().map(|act| event(act, Some(target))));
                    }
                }
                act => list.push(event(act, None)),
            }
        }
    }

    /// What a public function of a library hands out can be emptied by whoever calls it.
    fn add_handed_out(&mut self, facts: &Facts<'_>, function: FnId, union: &mut Union) {
        let krate = facts.index.module(facts.index.func(function).loc.module).krate;
        let Some(info) = facts.body(Owner::Fn(function)).filter(|i| !i.ops.ret.is_empty()) else { return };
        let ty = &facts.types.sig(function).ret;
        let can_change = match (ty, super::shape_of(&facts.types, &facts.vocabulary, ty)) {
            (_, None) => false,
            (Ty::Ref(false, _), Some(shape)) => shape.lock || shape.info(&facts.vocabulary).shared,
            _ => true,
        };
        if !can_change || !facts.is_api(function) || facts.is_internal(krate) {
            return;
        }
        let Some(root) = facts.source(Owner::Fn(function)).map(|b| b.root) else { return };
        for alias in info.ops.ret.iter().filter(|a| a.level == Level::Whole) {
            let Some(place) = place_of(Owner::Fn(function), alias.root) else { continue };
            let live = facts.loc(Owner::Fn(function)).live;
            let owner = Owner::Fn(function);
            let event = Event { act: Act::Escape, owner, expr: root, place, method: Name::default(), key: None, via: None, live };
            self.events.entry(union.place(place)).or_default().push(event);
        }
    }

    fn name_classes(&mut self, union: &mut Union) {
        let nodes: Vec<Node> = union.parent.keys().copied().collect();
        for node in nodes {
            let Node::Place(place) = node else { continue };
            let of = union.place(place);
            self.representative.insert(place, of);
            self.classes.entry(of).or_default().push(place);
        }
        for &place in self.events.keys() {
            self.classes.entry(place).or_insert_with(|| vec![place]);
        }
        for class in self.classes.values_mut() {
            class.sort_unstable();
            class.dedup();
        }
    }
}

fn place_of(owner: Owner, root: Root) -> Option<PlaceId> {
    match root {
        Root::Field(f) => Some(PlaceId::Field(f)),
        Root::Static(s) => Some(PlaceId::Static(s)),
        Root::Local(l) => Some(PlaceId::Local(owner, l)),
        Root::Param(_) => None,
    }
}

/// The functions a call may lead to: for a trait's, all implementations in the workspace.
fn targets(facts: &Facts<'_>, function: FnId) -> Vec<FnId> {
    let mut all = vec![function];
    if let Container::Trait(id) = facts.index.func(function).container {
        all.extend(facts.index.implementations(id, facts.index.func(function).name));
    }
    all
}

/// The bodies that may touch a place worth asking about, and those they hand it to.
fn read_bodies(facts: &Facts<'_>) -> Vec<Owner> {
    let mut wanted: FxHashSet<Owner> = seeing(facts, worthwhile(facts), &FxHashSet::default());
    let waiting: Vec<Name> = facts.vocabulary.event_names.iter().chain(&facts.vocabulary.stream_names).copied().collect();
    let waits = super::loops::Waiting::new(facts);
    let has_event_loop = |o: &Owner| facts.source(*o).is_some_and(|body| super::loops::event_loop(facts, body).is_some());
    wanted.extend(facts.naming(&waiting, |owner, _| waits.may_wait(owner)).into_iter().filter(has_event_loop));
    let tasks = facts.vocabulary.collections.iter().filter(|(_, c)| c.kind == Kind::Tasks);
    let tasks: Vec<Name> = tasks.map(|(id, _)| facts.index.adt(*id).name).collect();
    let loops = [Word::of("loop"), Word::of("while"), Word::of("for")];
    let has_loop = |o: &Owner| facts.source(*o).is_some_and(has_loop);
    wanted.extend(facts.naming(&tasks, |owner, _| facts.may_name(owner, |w| loops.contains(&w))).into_iter().filter(has_loop));
    let mut all: FxHashSet<Owner> = FxHashSet::default();
    while !wanted.is_empty() {
        let mut round: Vec<Owner> = wanted.drain().collect();
        round.sort_unstable();
        all.extend(&round);
        let passed: Vec<FnId> = round
            .par_iter()
            .filter_map(|&owner| facts.body(owner))
            .flat_map_iter(|info| info.ops.ops.iter().filter_map(passed_to))
            .collect();
        let more: Vec<(Name, ModId, Vis)> = round.iter().flat_map(|owner| more_names(facts, *owner)).collect();
        wanted.extend(seeing(facts, more, &all));
        for function in passed {
            wanted.extend(targets(facts, function).into_iter().map(Owner::Fn).filter(|o| !all.contains(o)));
        }
    }
    let mut all: Vec<Owner> = all.into_iter().collect();
    all.sort_unstable();
    all
}

/// The bodies that name one of the places and can see it, without those known already.
fn seeing(facts: &Facts<'_>, places: Vec<(Name, ModId, Vis)>, known: &FxHashSet<Owner>) -> FxHashSet<Owner> {
    let mut by_name: FxHashMap<Name, Vec<(ModId, Vis)>> = FxHashMap::default();
    for (name, module, vis) in places {
        let list = by_name.entry(name).or_default();
        if !list.contains(&(module, vis)) {
            list.push((module, vis));
        }
    }
    let names: Vec<Name> = by_name.keys().copied().collect();
    let sees = |owner: Owner, name: Name| {
        let from = facts.module(owner);
        !known.contains(&owner) && by_name[&name].iter().any(|(module, vis)| facts.index.can_see(from, *module, *vis))
    };
    facts.naming(&names, sees).into_iter().collect()
}

/// Names under which a place goes on: the function that hands it out, the field it is moved into.
fn more_names(facts: &Facts<'_>, owner: Owner) -> Vec<(Name, ModId, Vis)> {
    let Some(info) = facts.body(owner) else { return Vec::new() };
    let mut names = Vec::new();
    if let Owner::Fn(function) = owner
        && info.ops.ret.iter().any(|a| matches!(a.root, Root::Field(_) | Root::Static(_)))
    {
        let data = facts.index.func(function);
        let in_trait = matches!(data.container, Container::Trait(_))
            || matches!(data.container, Container::Impl(id) if facts.index.impl_hir(id).of_trait.is_some());
        let vis = if in_trait { Vis::Public } else { facts.index.item(data.loc).vis };
        names.push((data.name, data.loc.module, vis));
    }
    for (from, to) in &info.ops.links {
        for root in [from, to] {
            if let Root::Field(field) = root {
                let hir = facts.field_hir(*field);
                names.push((hir.name, facts.index.adt(field.adt).loc.module, hir.vis));
            }
        }
    }
    names
}

fn passed_to(op: &Op) -> Option<FnId> {
    match op.act {
        Act::Pass(function, _) => Some(function),
        _ => None,
    }
}

/// Fields and statics whose collection may live long (the type does, or the collection is shared or locked), by name, with
/// where they can be named.
fn worthwhile(facts: &Facts<'_>) -> Vec<(Name, ModId, Vis)> {
    let lifetimes = facts.lifetimes();
    let shared = |shape: &Shape| shape.shared || shape.lock || shape.lazy || shape.info(&facts.vocabulary).shared;
    let asked = |shape: &Shape| facts.is_asked(shape);
    let fields = facts
        .field_shapes
        .iter()
        .filter(|(field, shape)| {
            let live = facts.index.adt(field.adt).loc.live;
            live && asked(shape) && (shared(shape) || lifetimes.is_long_lived(field.adt))
        })
        .map(|(field, _)| {
            let hir = facts.field_hir(*field);
            let of_enum = facts.index.adt_hir(field.adt).kind == AdtKind::Enum;
            (hir.name, facts.index.adt(field.adt).loc.module, if of_enum { Vis::Public } else { hir.vis })
        });
    let statics = facts.static_shapes.iter().filter(|(_, shape)| asked(shape)).map(|(id, _)| {
        let data = &facts.index.statics[id.index()];
        (data.name, data.loc.module, facts.index.item(data.loc).vis)
    });
    let mut all: Vec<(Name, ModId, Vis)> = fields.chain(statics).collect();
    all.sort_unstable_by_key(|(name, module, _)| (*name, *module));
    all
}

fn has_loop(body: &Body) -> bool {
    body.exprs.iter().any(|e| matches!(e.kind, ExprKind::Loop { .. }))
}

/// What each function does to its parameters, through all that it calls.
fn find_effects(facts: &Facts<'_>, bodies: &[Owner]) -> FxHashMap<(FnId, u32), Effects> {
    let mut effects: FxHashMap<(FnId, u32), Effects> = FxHashMap::default();
    let mut passes: Vec<((FnId, u32), (FnId, u32))> = Vec::new();
    for &owner in bodies {
        let (Owner::Fn(function), Some(info)) = (owner, facts.body(owner)) else { continue };
        for op in &info.ops.ops {
            let Root::Param(param) = op.root else { continue };
            match op.act {
                Act::Pass(callee, at) => {
                    passes.extend(targets(facts, callee).into_iter().map(|t| ((function, param), (t, at))));
                }
                act => effects.entry((function, param)).or_default().add(act),
            }
        }
    }
    loop {
        let mut changed = false;
        for (from, to) in &passes {
            let found = effects.get(to).copied().unwrap_or_default();
            changed |= effects.entry(*from).or_default().merge(found);
        }
        if !changed {
            return effects;
        }
    }
}

/// Puts the names of one collection together: moved or shared from one place to another, in this body or by way of a
/// function that stores its parameter.
fn link(facts: &Facts<'_>, owner: Owner, union: &mut Union) {
    let Some(info) = facts.body(owner) else { return };
    let node = |root: Root| match (root, owner) {
        (Root::Param(at), Owner::Fn(function)) => Some(Node::Param(function, at)),
        _ => place_of(owner, root).map(Node::Place),
    };
    for (from, to) in &info.ops.links {
        if let (Some(from), Some(to)) = (node(*from), node(*to)) {
            union.join(from, to);
        }
    }
    for op in &info.ops.ops {
        if let Act::Pass(function, at) = op.act
            && let Some(from) = node(op.root)
            && stores(facts, function, at, 0)
        {
            union.join(from, Node::Param(function, at));
        }
    }
}

/// Whether a function moves a parameter into a place.
fn stores(facts: &Facts<'_>, function: FnId, param: u32, depth: u32) -> bool {
    let Some(info) = facts.body(Owner::Fn(function)) else { return false };
    let root = Root::Param(param);
    info.ops.links.iter().any(|(from, to)| *from == root || *to == root)
        || (depth < 4
            && info.ops.ops.iter().any(|op| match op.act {
                Act::Pass(next, at) => op.root == root && stores(facts, next, at, depth + 1),
                _ => false,
            }))
}

/// Union-find.
#[derive(Debug, Default)]
struct Union {
    parent: FxHashMap<Node, Node>,
}

impl Union {
    fn find(&mut self, node: Node) -> Node {
        let mut at = *self.parent.entry(node).or_insert(node);
        while self.parent[&at] != at {
            at = self.parent[&at];
        }
        self.parent.insert(node, at);
        at
    }

    /// The smaller one represents: places before parameters.
    fn join(&mut self, a: Node, b: Node) {
        let (a, b) = (self.find(a), self.find(b));
        let (low, high) = if a < b { (a, b) } else { (b, a) };
        self.parent.insert(high, low);
    }

    fn place(&mut self, place: PlaceId) -> PlaceId {
        match self.find(Node::Place(place)) {
            Node::Place(found) => found,
            Node::Param(..) => place,
        }
    }
}
