//! Places that are filled while the program runs and that nothing empties or bounds.

use std::collections::BTreeSet;

use super::{Act, Event, Evidence, Facts, PlaceId, Reach, Shape};
use crate::hir::{ExprId, ExprKind};
use crate::index::Def;
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
        let events: Vec<Event> = self.life().of(representative).iter().copied().filter(|e| e.live).collect();
        if !events.iter().any(|e| e.act == Act::Grow) {
            return None;
        }
        let (place, shape, life) = self.long_lived_name(representative)?;
        if shape.info(&self.vocabulary).bounded {
            return None;
        }
        let inside = |e: &Event| match life {
            LongLife::Loop(around) => self.body(e.owner).is_some_and(|b| b.context.is_inside(e.expr, around)),
            _ => true,
        };
        let tasks = self.holds_tasks(&shape);
        let (mut uncalled, mut tear_down) = (Vec::new(), Vec::new());
        for event in events.iter().filter(|e| matches!(e.act, Act::Evict | Act::Replace | Act::Bound | Act::Escape)) {
            // a drain behind the loop comes too late; what leaves it may be emptied by anyone
            if !inside(event) && (tasks || event.act != Act::Escape) {
                tear_down.push(*event);
                continue;
            }
            match event.owner {
                Owner::Fn(f) if event.act == Act::Replace && self.is_constructor(f) => {}
                // one task that is taken out by its key is done with, wherever that happens
                Owner::Fn(f) if tasks && self.is_final_drain(event) && self.is_tear_down(f, 0) => tear_down.push(*event),
                Owner::Fn(f) if self.is_uncalled(f) => uncalled.push(*event),
                _ => return None,
            }
        }
        // filled before it is moved into its place: that is how it is made, unless it is shared
        let is_made = |e: &Event| matches!(e.place, PlaceId::Local(..)) && e.place != place && !shape.shared;
        let mut grows: Vec<(Reach, Event)> = events
            .iter()
            .filter(|e| e.act == Act::Grow && inside(e) && !is_made(e) && !self.has_constant_key(e))
            .map(|e| (self.reach_of(e.owner, e.expr), *e))
            .filter(|(reach, e)| match (reach, e.owner) {
                (Reach::RunTime, _) => true,
                (Reach::Api, Owner::Fn(f)) => !self.is_set_up_name(f),
                _ => false,
            })
            .collect();
        let reach = grows.iter().map(|(reach, _)| *reach).max()?;
        grows.retain(|(r, _)| *r == reach);
        let touched: BTreeSet<Owner> = events.iter().map(|e| e.owner).collect();
        Some(Growth {
            place,
            life,
            grows: grows.into_iter().map(|(_, e)| e).collect(),
            reach,
            uncalled,
            tear_down,
            value_evictions: events.iter().copied().filter(|e| e.act == Act::EvictValue).collect(),
            touched_by: touched.len(),
            read: self.is_read(&events),
            exposed: self.is_exposed(representative),
            shape,
        })
    }

    /// The name under which a collection lives longest, and why.
    fn long_lived_name(&self, representative: PlaceId) -> Option<(PlaceId, Shape, LongLife)> {
        let mut best: Option<(u32, PlaceId, Shape, LongLife)> = None;
        for &place in self.life().names(representative) {
            let Some((rank, shape, life)) = self.long_life(place) else { continue };
            if best.as_ref().is_none_or(|(old, ..)| rank < *old) {
                best = Some((rank, place, shape, life));
            }
        }
        best.map(|(_, place, shape, life)| (place, shape, life))
    }

    fn long_life(&self, place: PlaceId) -> Option<(u32, Shape, LongLife)> {
        match place {
            PlaceId::Static(id) => Some((0, self.static_shapes.get(&id)?.clone(), LongLife::Static)),
            PlaceId::Field(field) => {
                let shape = self.field_shapes.get(&field)?.clone();
                // what a newtype holds is reported where the newtype is held
                let held = || self.field_shapes.values().any(|s| s.newtypes.contains(&field.adt));
                if !self.index.adt(field.adt).loc.live || (super::shape::is_newtype(self.index, field.adt) && held()) {
                    return None;
                }
                // behind `&` alone nothing is added
                let open =
                    shape.lock || shape.cell || shape.info(&self.vocabulary).shared || self.lifetimes().is_writable(field.adt);
                let plain_data = self.is_data(field.adt) && !shape.lock && !shape.shared;
                if let Some(evidence) =
                    self.lifetimes().evidence(field.adt).filter(|e| !plain_data || e.rank() <= 1).filter(|_| open)
                {
                    return Some((1 + evidence.rank(), shape, LongLife::Type(evidence)));
                }
                let shared = shape.info(&self.vocabulary).shared;
                // an `Arc` alone gives out nothing that could change what it holds
                let wrapped = shape.lock || shape.lazy || shared;
                if self.index.adt_hir(field.adt).kind == crate::hir::AdtKind::Enum {
                    return None;
                }
                let goes_on = self.lifetimes().is_long_running(self.index.module(self.index.adt(field.adt).loc.module).krate);
                (wrapped && goes_on && !shape.by_ref).then_some((8, shape, LongLife::Wrapped))
            }
            PlaceId::Local(owner, local) => {
                let info = self.body(owner)?;
                let shape = super::shape_of(&self.types, &self.vocabulary, info.types.local(local))?;
                // what is returned is a result under construction
                if info.ops.ret.iter().any(|a| a.root == super::Root::Local(local)) {
                    return None;
                }
                let around = self.loop_that_outlives(place, owner, local, self.holds_tasks(&shape))?;
                self.loc(owner).live.then_some((9, shape, LongLife::Loop(around)))
            }
        }
    }

    /// The loop in which a local variable grows and that has no end of its own: it waits for what comes from outside; for tasks
    /// a `loop` or `while` with an `.await` is enough, since their results are kept until somebody asks.
    fn loop_that_outlives(&self, place: PlaceId, owner: Owner, local: crate::hir::LocalId, tasks: bool) -> Option<ExprId> {
        let (info, body) = (self.body(owner)?, self.source(owner)?);
        let declared = body.local(local).range;
        let grows = self.life().of(place).iter().filter(|e| e.act == Act::Grow && e.owner == owner);
        let mut loops = grows.flat_map(|e| info.context.loops(body, e.expr));
        loops.find(|&at| {
            !body.expr(at).range.contains(declared)
                && super::lifetime::is_endless(body, at)
                && (super::lifetime::is_event_loop(self, body, at) || (tasks && super::lifetime::is_awaiting_loop(body, at)))
        })
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
            .any(|at| matches!(body.expr(at).kind, ExprKind::Select(_)) || super::lifetime::is_endless(body, at));
        // taking the whole object apart is the end of a builder, not of its work
        let taken_apart = event.act == Act::Replace && event.expr == ExprId(0);
        event.act != Act::Escape && event.method != "remove" && !goes_on && !taken_apart
    }

    /// Called when the work is over: takes its object with it, says so in its name, or is called by such functions only.
    fn is_tear_down(&self, function: crate::index::FnId, depth: u32) -> bool {
        let name = self.index.func(function).name;
        let receiver = self.index.func_hir(function).receiver.as_ref();
        let by_value = receiver.is_some_and(|r| r.ty.as_path().and_then(|p| p.as_ident()).is_some_and(|n| n == "Self"));
        let named = name.split('_').any(|word| self.vocabulary.tear_down_words.iter().any(|w| w == word));
        if by_value || named {
            return true;
        }
        let callers = self.callers(function);
        depth < 3
            && !callers.is_empty()
            && callers.iter().all(|c| matches!(c.owner, Owner::Fn(f) if f != function && self.is_tear_down(f, depth + 1)))
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

    /// A key written in the source: it adds one entry, however often it runs.
    fn has_constant_key(&self, event: &Event) -> bool {
        let (Some(key), Some(body), Some(info)) = (event.key, self.source(event.owner), self.body(event.owner)) else {
            return false;
        };
        if event.via.is_some() {
            return false;
        }
        let mut at = key;
        loop {
            match &body.expr(at).kind {
                ExprKind::Lit(_) => return true,
                ExprKind::Path(_) => return matches!(info.types.paths.get(&at), Some(Def::Static(_) | Def::Variant(..))),
                ExprKind::Ref { inner, .. } => at = *inner,
                ExprKind::MethodCall { receiver, args, .. } if args.is_empty() => at = *receiver,
                ExprKind::Call(_, args) if args.len() == 1 => at = args[0],
                _ => return false,
            }
        }
    }

    /// Whether a key has so few values that a map of it cannot grow.
    pub fn is_closed_key(&self, ty: &Ty) -> bool {
        // a long-lived place that names no lifetime holds `&'static str`
        if matches!(ty, Ty::Ref(false, inner) if matches!(&**inner, Ty::Prim(name) if *name == "str")) {
            return true;
        }
        match ty.peel_refs() {
            Ty::Prim(name) => self.vocabulary.closed_prims.contains(name),
            Ty::Tuple(list) => list.iter().all(|t| self.is_closed_key(t)),
            Ty::Adt(id, args) => {
                if self.vocabulary.closed_keys.contains(id) {
                    return true;
                }
                if Some(*id) == self.index.lang.option {
                    return args.first().is_some_and(|t| self.is_closed_key(t));
                }
                let hir = self.index.adt_hir(*id);
                let own = !self.index.is_stub(self.index.adt(*id).loc);
                own && hir.kind == crate::hir::AdtKind::Enum
                    && self.types.fields(*id).iter().flatten().all(|t| self.is_closed_key(t))
            }
            _ => false,
        }
    }

    /// What a user calls a body's owner.
    pub fn label_of(&self, owner: Owner) -> String {
        match owner {
            Owner::Fn(id) => self.index.fn_label(id),
            Owner::Static(id) => self.index.statics[id.index()].name.to_string(),
        }
    }

    /// The functions among a list of events, by name, each once, in order.
    pub fn labels_of(&self, events: &[Event]) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for event in events {
            let name = self.label_of(event.owner);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// What a user calls a place.
    pub fn place_name(&self, place: PlaceId) -> String {
        match place {
            PlaceId::Field(field) => format!("{}::{}", self.index.adt(field.adt).name, self.field_name(field)),
            PlaceId::Static(id) => self.index.statics[id.index()].name.to_string(),
            PlaceId::Local(owner, local) => self.source(owner).map_or_else(String::new, |b| b.local(local).name.to_string()),
        }
    }

    /// Where a place is declared.
    pub fn place_span(&self, place: PlaceId) -> crate::base::Span {
        match place {
            PlaceId::Field(field) => self.index.span(self.index.adt(field.adt).loc, self.field_hir(field).range),
            PlaceId::Static(id) => {
                let loc = self.index.statics[id.index()].loc;
                self.index.span(loc, self.index.item(loc).name_range)
            }
            PlaceId::Local(owner, local) => {
                let range = self.source(owner).map(|b| b.local(local).range).unwrap_or_default();
                self.span(owner, range)
            }
        }
    }
}
