//! Which places outlive what fills them, and why that is thought.

use std::collections::BTreeSet;

use super::{Act, Evidence, Facts, Growth, LongLife, PlaceId, Shape};
use crate::hir::ExprId;
use crate::types::{FieldRef, Owner};

impl Facts<'_> {
    /// The name under which a collection lives longest, and why.
    pub(super) fn long_lived_name(&self, representative: PlaceId) -> Option<(PlaceId, Shape, LongLife)> {
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
        let home = match place {
            PlaceId::Static(id) => self.index.statics[id.index()].loc.module,
            PlaceId::Field(field) => self.index.adt(field.adt).loc.module,
            PlaceId::Local(owner, _) => self.module(owner),
        };
        if self.lifetimes().is_compilers(self.index.module(home).krate) {
            return None;
        }
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
                let open = shape.lock
                    || shape.cell
                    || shape.info(&self.vocabulary).shared
                    || (self.lifetimes().is_writable(field.adt) && !shape.shared);
                let plain_data = self.is_data(field.adt) && !shape.lock && !shape.shared;
                let evidence = self.lifetimes().evidence(field.adt).filter(|e| !plain_data || e.rank() <= 1);
                // what is let go with its key lives no longer than that
                let weak = |e: Evidence| match e {
                    Evidence::EventLoop(of, _) => self.self_adt(Owner::Fn(of)) != Some(field.adt),
                    _ => e.rank() >= 3,
                };
                let bound = evidence.is_some_and(weak) && self.is_entry(field.adt);
                if bound && !shape.shared {
                    return None;
                }
                if let Some(evidence) = evidence.filter(|_| open) {
                    // a static or a framework holds it, whoever makes it
                    let held = matches!(evidence, Evidence::Static(_) | Evidence::Role(..) | Evidence::Derive(_));
                    let lives = held || !self.is_passing(field.adt);
                    return lives.then_some((1 + evidence.rank(), shape, LongLife::Type(evidence)));
                }
                let shared = shape.info(&self.vocabulary).shared;
                // an `Arc` alone gives out nothing that could change what it holds
                let wrapped = shape.lock || shape.lazy || shared;
                if self.index.adt_hir(field.adt).kind == crate::hir::AdtKind::Enum {
                    return None;
                }
                let goes_on = self.lifetimes().is_long_running(self.index.module(self.index.adt(field.adt).loc.module).krate);
                let wrapped = wrapped && goes_on && !shape.by_ref && !self.is_passing(field.adt);
                wrapped.then_some((8, shape, LongLife::Wrapped))
            }
            PlaceId::Local(owner, local) => {
                let info = self.body(owner)?;
                let shape = super::shape_of(&self.types, &self.vocabulary, info.types.local(local))?;
                // what is returned is a result under construction; tasks are kept for their results, and nobody asks meanwhile
                let tasks = self.holds_tasks(&shape);
                if !tasks && info.ops.ret.iter().any(|a| a.root == super::Root::Local(local)) {
                    return None;
                }
                let around = self.loop_that_outlives(place, owner, local, tasks)?;
                // with what came in for one connection it ends as well
                let ends = || self.source(owner).is_some_and(|b| super::loops::has_way_out(self, b, around));
                if !tasks && self.is_run_per_call(owner, 0) && ends() {
                    return None;
                }
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
        let loops = grows.flat_map(|e| info.context.loops(body, e.expr));
        // the outermost: what an outer loop takes out is taken out again and again, too
        loops
            .filter(|&at| {
                !body.expr(at).range.contains(declared)
                    && super::loops::is_endless(self, body, at)
                    && (super::loops::is_event_loop(self, body, Some(&info.types), at)
                        || (tasks && super::loops::is_awaiting_loop(self, body, at)))
            })
            .max_by_key(|&at| body.expr(at).range.hi - body.expr(at).range.lo)
    }

    /// Whether all that is known of how long a place lives is that several hold it, or something that it is part of.
    pub fn is_only_shared(&self, growth: &Growth) -> bool {
        let LongLife::Type(mut evidence) = growth.life else { return growth.life == LongLife::Wrapped };
        let mut seen: BTreeSet<FieldRef> = BTreeSet::new();
        while let Evidence::Part(field) = evidence {
            match self.lifetimes().evidence(field.adt) {
                Some(next) if seen.insert(field) => evidence = next,
                _ => return true,
            }
        }
        matches!(evidence, Evidence::Shared(..))
    }
}
