//! Places that are filled while the program runs and that nothing empties or bounds.

use std::collections::BTreeSet;

use super::made::Part;
use super::{Act, Event, Evidence, Facts, PlaceId, Reach, Shape};
use crate::base::Span;
use crate::hir::{ExprId, ExprKind};
use crate::index::FnId;
use crate::types::{Owner, Ty};

/// Why a place is taken to outlive what fills it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LongLife {
    /// It is a static.
    Static,
    /// Its type lives long.
    Type(Evidence),
    /// It has several owners or a lock of its own.
    Wrapped,
    /// A local variable of a function with a loop that waits for what comes from outside; that loop.
    Loop(ExprId),
}

/// A place that only grows.
#[derive(Clone, Debug)]
pub struct Growth {
    /// The name it is reported under.
    pub place: PlaceId,
    /// What it is.
    pub shape: Shape,
    /// Why it lives long.
    pub life: LongLife,
    /// Where it grows while the program runs, in the order of declaration.
    pub grows: Vec<Event>,
    /// When it grows: at run time, or whenever someone outside calls.
    pub reach: Reach,
    /// What would empty it, were it ever called.
    pub uncalled: Vec<Event>,
    /// What empties it only when the work is over.
    pub tear_down: Vec<Event>,
    /// What empties its values only.
    pub value_evictions: Vec<Event>,
    /// Functions that touch it.
    pub touched_by: usize,
    /// Whether anything ever looks at what it holds.
    pub read: bool,
    /// Code outside the workspace can reach it.
    pub exposed: bool,
}

impl Facts<'_> {
    /// All places that only grow, sorted.
    pub fn growths(&self) -> Vec<Growth> {
        use rayon::prelude::*;
        let places = self.life().places();
        places.par_iter().filter_map(|place| self.growth(*place)).collect()
    }

    fn growth(&self, representative: PlaceId) -> Option<Growth> {
        let mut growth = self.long_lived(representative)?;
        if self.may_be_emptied_elsewhere(representative, &growth.shape) {
            return None;
        }
        let events = self.live_events(representative);
        let tasks = self.holds_tasks(&growth.shape);
        let fills = |owner: Owner| events.iter().any(|e| e.act == Act::Grow && e.owner == owner);
        for event in events.iter().filter(|e| matches!(e.act, Act::Evict | Act::Replace | Act::Bound | Act::Escape)) {
            // a drain behind the loop comes too late; what leaves it may be emptied by anyone
            if !self.is_in_time(event, &growth) && (tasks || event.act != Act::Escape) {
                growth.tear_down.push(*event);
                continue;
            }
            match event.owner {
                Owner::Fn(f) if event.act == Act::Replace && self.is_constructor(f) => {}
                // one task that is taken out by its key is done with, wherever that happens
                Owner::Fn(f) if tasks && self.is_final_drain(event) && !fills(event.owner) && self.is_tear_down(f, 0) => {
                    growth.tear_down.push(*event);
                }
                Owner::Fn(f) if self.is_uncalled(f) => growth.uncalled.push(*event),
                _ => return None,
            }
        }
        self.with_sites(growth, &events)
    }

    fn live_events(&self, place: PlaceId) -> Vec<Event> {
        self.life().of(place).iter().copied().filter(|e| e.live).collect()
    }

    /// A place that grows and lives long, with nothing yet of where and when.
    fn long_lived(&self, representative: PlaceId) -> Option<Growth> {
        let grows = self.life().of(representative).iter().any(|e| e.live && e.act == Act::Grow);
        let (place, shape, life) = self.long_lived_name(representative).filter(|_| grows)?;
        let bounded = shape.info(&self.vocabulary).bounded || self.is_promised(representative);
        (!bounded).then(|| Growth {
            place,
            shape,
            life,
            grows: Vec::new(),
            reach: Reach::Never,
            uncalled: Vec::new(),
            tear_down: Vec::new(),
            value_evictions: Vec::new(),
            touched_by: 0,
            read: true,
            exposed: self.is_exposed(representative),
        })
    }

    /// A keyed place that lives long and grows while the program runs, whatever else happens to it.
    pub(super) fn growing(&self, representative: PlaceId) -> Option<Growth> {
        let growth = self.long_lived(representative).filter(|_| !self.is_named_in_broken_code(representative))?;
        self.with_sites(growth, &self.live_events(representative))
    }

    /// Inside the loop that a local variable outlives.
    fn is_within(&self, event: &Event, life: LongLife, place: PlaceId) -> bool {
        match (life, place) {
            (LongLife::Loop(around), PlaceId::Local(owner, _)) => {
                event.owner == owner && self.body(owner).is_some_and(|b| b.context.is_inside(event.expr, around))
            }
            _ => true,
        }
    }

    /// Whether what an event takes out is taken out while the loop that a local variable outlives goes on: in it and not on the way
    /// out of it, or beside it, in other code that holds the collection as well.
    fn is_in_time(&self, event: &Event, growth: &Growth) -> bool {
        let (LongLife::Loop(around), PlaceId::Local(owner, _)) = (growth.life, growth.place) else { return true };
        // under another name, by code that holds it as well
        if event.owner != owner {
            return true;
        }
        let (Some(info), Some(body)) = (self.body(event.owner), self.source(event.owner)) else { return true };
        if info.context.is_inside(event.expr, around) {
            // what else is emptied where a loop is left may be a result that is given up
            return !self.holds_tasks(&growth.shape) || !info.context.is_left_after(body, event.expr, around);
        }
        let deferred = |at: &ExprId| matches!(body.expr(*at).kind, ExprKind::Closure { .. } | ExprKind::Async(..));
        let beside = info.context.ancestors(event.expr).any(|at| deferred(&at) && !info.context.is_inside(around, at));
        let begun = event.via.is_some() && body.expr(event.expr).range.lo < body.expr(around).range.lo;
        growth.shape.shared && (beside || begun)
    }

    /// With where it grows; none where that is not while the program runs.
    fn with_sites(&self, growth: Growth, events: &[Event]) -> Option<Growth> {
        let grows = |e: &Event| e.act == Act::Grow && self.is_within(e, growth.life, growth.place);
        // that a program's own code may start one more task does not say that it does so again and again
        let tasks = self.holds_tasks(&growth.shape);
        let own = |f: FnId| tasks && self.is_internal(self.index.module(self.index.func(f).loc.module).krate);
        let mut grows: Vec<(Reach, Event)> = events
            .iter()
            .filter(|e| grows(e) && !self.is_being_made(e, growth.place) && !self.has_constant_key(e))
            .filter(|e| !tasks || !self.goes_on_by_itself(e))
            .map(|e| (self.reach_of_growth(e), *e))
            .filter(|(reach, e)| match (reach, e.owner) {
                (Reach::RunTime, _) => true,
                (Reach::Api, Owner::Fn(f)) => !(own(f) || self.is_set_up_name(f)),
                _ => false,
            })
            .collect();
        let reach = grows.iter().map(|(reach, _)| *reach).max()?;
        grows.retain(|(r, _)| *r == reach);
        let touched: BTreeSet<Owner> = events.iter().map(|e| e.owner).collect();
        Some(Growth {
            grows: grows.into_iter().map(|(_, e)| e).collect(),
            reach,
            value_evictions: events.iter().copied().filter(|e| e.act == Act::EvictValue).collect(),
            touched_by: touched.len(),
            read: self.is_read(events) || self.names_in_macros(growth.place).next().is_some(),
            ..growth
        })
    }

    /// A task that is started outside of any loop and has one itself is part of the object that starts it: it ends with it.
    fn goes_on_by_itself(&self, event: &Event) -> bool {
        let (Some(body), Some(info)) = (self.source(event.owner), self.body(event.owner)) else { return false };
        if info.context.loops(body, event.expr).next().is_some() {
            return false;
        }
        let ExprKind::MethodCall { args, .. } = &body.expr(event.expr).kind else { return false };
        let started = args.iter().map(|arg| match body.expr(*arg).kind {
            ExprKind::Local(local) => body.bound_to(local).unwrap_or(*arg),
            _ => *arg,
        });
        started.into_iter().any(|at| {
            let called = info.types.callees.get(&at).and_then(|c| self.source(Owner::Fn(c.function)));
            super::loops::has_waiting_loop(body, at) || called.is_some_and(|b| super::loops::has_waiting_loop(b, b.root))
        })
    }

    /// Whether the source says of one of its names that it is bounded: `// mapcheck: bounded(by what)`.
    fn is_promised(&self, representative: PlaceId) -> bool {
        self.life().names(representative).iter().any(|place| {
            let Span { file, range } = self.place_span(*place);
            let remarks = &self.index.hir(file).remarks;
            remarks
                .iter()
                .any(|r| r.verb.name == "bounded" && r.fault.is_none() && r.scope.lo <= range.lo && range.lo < r.scope.hi)
        })
    }

    /// When a place grows: while the program runs where the function that does it waits for what comes from outside.
    fn reach_of_growth(&self, event: &Event) -> Reach {
        let waits = |f| self.body(Owner::Fn(f)).is_some_and(|b| !b.event_loops.is_empty());
        if event.via.is_some_and(waits) {
            return Reach::RunTime;
        }
        self.reach_on(event.owner, event.expr, self.part_of(event.place))
    }

    /// The type that has a field.
    fn part_of(&self, place: PlaceId) -> Option<Part> {
        match place {
            PlaceId::Field(field) => {
                Some(Part { adt: field.adt, shared: self.field_shapes.get(&field).is_none_or(|shape| shape.shared) })
            }
            PlaceId::Static(_) | PlaceId::Local(..) => None,
        }
    }

    /// Part of a type that by its name remembers whoever comes.
    pub fn is_limiter(&self, place: PlaceId) -> bool {
        let PlaceId::Field(field) = place else { return false };
        let words = super::made::words_of(self.index.adt(field.adt).name);
        words.iter().any(|word| self.vocabulary.limiters.iter().any(|l| l == word))
    }

    /// A set of tasks, or of handles to them.
    pub fn holds_tasks(&self, shape: &Shape) -> bool {
        let is_handle = |ty: &Ty| ty.as_adt().is_some_and(|(id, _)| self.vocabulary.task_handles.contains(&id));
        shape.info(&self.vocabulary).kind == super::Kind::Tasks || shape.value(&self.vocabulary).is_some_and(is_handle)
    }

    /// A drain of the whole set that is no part of a loop that goes on.
    fn is_final_drain(&self, event: &Event) -> bool {
        let (Some(info), Some(body)) = (self.body(event.owner), self.source(event.owner)) else { return false };
        let goes_on = info
            .context
            .ancestors(event.expr)
            .any(|at| matches!(body.expr(at).kind, ExprKind::Select(_)) || super::loops::is_endless(self, body, at));
        // taking the whole object apart is the end of a builder, not of its work
        let taken_apart = event.act == Act::Replace && event.expr == ExprId(0);
        event.act != Act::Escape && event.method != "remove" && !goes_on && !taken_apart
    }

    /// Called when the work is over: takes its object with it, says so in its name, or is called by such functions only.
    fn is_tear_down(&self, function: FnId, depth: u32) -> bool {
        let name = self.index.func(function).name;
        let receiver = self.index.signature(function).receiver.as_ref();
        let by_value = receiver.is_some_and(|r| r.ty.as_path().and_then(|p| p.as_ident()).is_some_and(|n| n == "Self"));
        let named = name.split('_').any(|word| self.vocabulary.tear_down_words.iter().any(|w| w == word));
        // an event loop that owns its object is the work itself
        let works = self.body(Owner::Fn(function)).is_some_and(|b| !b.event_loops.is_empty());
        if (by_value && !works) || named {
            return true;
        }
        let callers = self.callers(function);
        depth < 3
            && !callers.is_empty()
            && callers.iter().all(|c| matches!(c.owner, Owner::Fn(f) if f != function && self.is_tear_down(f, depth + 1)))
    }

    /// Filled before it is put into its place, or while the object around it is made: that is how it comes to be.
    fn is_being_made(&self, event: &Event, place: PlaceId) -> bool {
        let (Some(body), Some(info)) = (self.source(event.owner), self.body(event.owner)) else { return false };
        let moved = |shape: &Shape| !shape.shared && !shape.by_ref;
        match event.place {
            PlaceId::Local(owner, local) if event.place != place => {
                let declared = body.local(local).range;
                let outlives = |l: &ExprId| info.context.is_inside(event.expr, *l) && !body.expr(*l).range.contains(declared);
                let shape = super::shape_of(&self.types, &self.vocabulary, info.types.local(local));
                owner == event.owner && shape.is_some_and(|s| moved(&s)) && !info.event_loops.iter().any(outlives)
            }
            PlaceId::Field(field) => {
                let moved = self.field_shapes.get(&field).is_some_and(moved);
                let builder = event.place != place && self.lifetimes().evidence(field.adt).is_none();
                moved && (builder || self.grows_on_fresh(event, field))
            }
            _ => false,
        }
    }

    /// All that an event does to a field it does to an object that the same body has just made.
    fn grows_on_fresh(&self, event: &Event, field: crate::types::FieldRef) -> bool {
        let (Some(body), Some(info)) = (self.source(event.owner), self.body(event.owner)) else { return false };
        let within = body.expr(event.expr).range;
        let mut bases = info
            .types
            .fields
            .iter()
            .filter(|(id, found)| **found == field && within.contains(body.expr(**id).range))
            .map(|(id, _)| super::made::base_local(body, *id))
            .peekable();
        bases.peek().is_some() && bases.all(|base| base.is_some_and(|local| self.is_fresh(event.owner, body, local, event.expr)))
    }

    /// A clone of its handle is emptied somewhere, or the workspace's own macros remove from something of its name: which one
    /// that is, is not known.  Nor is what code does that could not be read.
    fn may_be_emptied_elsewhere(&self, representative: PlaceId, shape: &Shape) -> bool {
        let empties = |e: &Event| e.live && matches!(e.act, Act::Evict | Act::Replace | Act::Escape);
        let handle = |adt: &crate::index::AdtId| {
            let inner = crate::types::FieldRef { adt: *adt, variant: 0, field: 0 };
            super::shape::is_newtype(self.index, *adt)
                && self.field_shapes.get(&inner).is_some_and(|s| s.shared)
                && self
                    .life()
                    .of(PlaceId::Field(inner))
                    .iter()
                    .any(|e| empties(e) && matches!(e.owner, Owner::Fn(f) if !self.is_uncalled(f) && !self.is_constructor(f)))
        };
        let methods = &shape.info(&self.vocabulary).methods;
        let evicting = |word: &crate::base::Name| methods.get(word) == Some(&super::vocabulary::Role::Evict);
        shape.newtypes.iter().any(handle)
            || self.names_in_macros(representative).any(|words| words.iter().any(evicting))
            || self.is_named_in_broken_code(representative)
    }

    /// The words of the workspace's own macros that name one of a place's fields or statics.
    fn names_in_macros(&self, representative: PlaceId) -> impl Iterator<Item = &[crate::base::Name]> {
        let names = self.life().names(representative).iter().filter_map(|place| match place {
            PlaceId::Field(field) => Some((self.field_name(*field), self.index.adt(field.adt).loc)),
            PlaceId::Static(id) => Some((self.index.statics[id.index()].name, self.index.statics[id.index()].loc)),
            PlaceId::Local(..) => None,
        });
        names.flat_map(|(name, loc)| self.words().macros(self.index, name, self.index.module(loc.module).krate))
    }

    /// Code that is not here can take entries out: a public field of a public type of a library.
    fn is_exposed(&self, representative: PlaceId) -> bool {
        self.life().names(representative).iter().any(|place| match place {
            PlaceId::Field(field) => {
                let adt = self.index.adt(field.adt);
                self.field_hir(*field).vis == crate::hir::Vis::Public
                    && self.index.item(adt.loc).vis == crate::hir::Vis::Public
                    && self.index.krate_of(adt.loc.module).kind == crate::base::CrateKind::Lib
                    && !self.is_internal(self.index.module(adt.loc.module).krate)
            }
            _ => false,
        })
    }

    fn is_read(&self, events: &[Event]) -> bool {
        let looks = |e: &Event| match e.act {
            Act::Read | Act::GrowValue | Act::EvictValue | Act::Bound => true,
            // an insert whose answer is used
            Act::Grow => self.is_value_used(e.owner, e.expr),
            _ => false,
        };
        events.iter().any(looks)
    }

    /// Whether the value of an expression goes anywhere.
    pub fn is_value_used(&self, owner: Owner, expr: ExprId) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return true };
        match info.context.parent(expr).map(|p| &body.expr(p).kind) {
            Some(ExprKind::Block(block)) => {
                block.tail == Some(expr) || !block.stmts.iter().any(|s| matches!(s, crate::hir::Stmt::Expr(e, _) if *e == expr))
            }
            _ => true,
        }
    }
}
