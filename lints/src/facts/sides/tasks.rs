//! Entries made together with a task, and what becomes of them when it is over.

use rustc_hash::FxHashSet;

use super::origin::{Origin, parts};
use super::turns::Turns;
use super::{Behind, Finder, Side};
use crate::facts::context::children;
use crate::facts::{Act, Event, PlaceId};
use crate::flow::{BlockId, EdgeKind};
use crate::hir::{Body, ExprId, ExprKind, LocalId, PatId, PatKind};
use crate::types::{Owner, Ty};

impl Finder<'_> {
    /// The first task whose end a side is not told of.
    pub(super) fn told_of_tasks(&self, side: &Side) -> Option<Behind> {
        side.growth.grows.iter().filter(|e| e.via.is_none()).find_map(|event| {
            let (body, turns) = (self.facts.source(event.owner)?, Turns::of(self.facts, event.owner)?);
            let starts = self.acts(event.owner).iter().filter(|(_, e)| e.act == Act::Grow);
            starts.filter(|(tasks, _)| self.is_tasks(*tasks)).find_map(|(tasks, start)| {
                let captured = locals_in(body, start.key?);
                let mut keys: Vec<Origin> = Vec::new();
                parts(self.facts, body, event.key?, &mut keys);
                let same = keys.iter().any(|key| captured.contains(&key.local));
                if !same || !turns.together(event.expr, start.expr) {
                    return None;
                }
                let halved = other_half(body, event).is_some_and(|half| captured.contains(&half));
                self.over(side, *tasks, halved).map(|(over, arm)| Behind::Task { start: *start, over, arm })
            })
        })
    }

    fn is_tasks(&self, place: PlaceId) -> bool {
        self.facts.place_shape(place).is_some_and(|shape| self.facts.holds_tasks(&shape))
    }

    /// Where the result of a task arrives and nothing is taken from the side, with the arm for such results where others do.
    fn over(&self, side: &Side, tasks: PlaceId, halved: bool) -> Option<(Event, Option<PatId>)> {
        let results = self.facts.life().of(tasks).iter().filter(|e| e.live && e.via.is_none());
        let results: Vec<&Event> = results.filter(|e| self.facts.vocabulary.sides.completions.contains(&e.method)).collect();
        let takers = self.takers_of(side.place);
        let mut found = None;
        for over in results {
            let (body, turns) = (self.facts.source(over.owner)?, Turns::of(self.facts, over.owner)?);
            let told: Vec<ExprId> = takers.sites(over.owner).iter().copied().filter(|s| turns.leads(over.expr, *s)).collect();
            if told.is_empty() {
                found = found.or((halved && self.gives_back(side, over)).then_some((*over, None)));
                continue;
            }
            // what removes is all there is
            let only = |r: &Event| self.is_behind(r, over.owner, over.expr, &turns);
            if !side.removals.iter().all(only) {
                return None;
            }
            // mapcheck: allow(map_alloc_in_loop) one for each result that tasks give in a body: there are few
            let blocks: FxHashSet<BlockId> = told.iter().filter_map(|s| turns.place(*s)).map(|(block, _)| block).collect();
            found = found.or_else(|| self.silent_arm(body, &turns, over, tasks, &blocks).map(|arm| (*over, Some(arm))));
        }
        found
    }

    /// Whether a removal happens only after the result of a task.
    fn is_behind(&self, removal: &Event, owner: Owner, over: ExprId, turns: &Turns<'_>) -> bool {
        if removal.owner == owner {
            return turns.leads(over, removal.expr);
        }
        let Owner::Fn(function) = removal.owner else { return false };
        let callers = self.facts.callers(function);
        !callers.is_empty() && callers.iter().all(|c| c.owner == owner && turns.leads(over, c.expr))
    }

    /// An arm for results after which no block of some can run.
    fn silent_arm(
        &self,
        body: &Body,
        turns: &Turns<'_>,
        over: &Event,
        tasks: PlaceId,
        told: &FxHashSet<BlockId>,
    ) -> Option<PatId> {
        let panics = self.facts.place_shape(tasks).is_some_and(|s| {
            let joins = s.value(&self.facts.vocabulary).and_then(Ty::as_adt);
            self.facts.index.adt(s.collection).name == "JoinSet"
                || joins.is_some_and(|(id, _)| self.facts.vocabulary.task_handles.contains(&id))
        });
        let (start, _) = turns.arrival(over.expr)?;
        let mut after: Vec<BlockId> = turns.after(start, &mut |_| true).into_iter().chain([start]).collect();
        after.sort_unstable();
        let edges = after.iter().flat_map(|block| &turns.cfg.block(*block).edges);
        let mut arms = edges.filter_map(|edge| match edge.kind {
            EdgeKind::Fits(value, pat, true) if super::ends::answers(body, value, over.expr) => Some((edge.to, pat)),
            _ => None,
        });
        arms.find(|(to, pat)| {
            is_result(body, *pat)
                && !(panics && names_error(body, *pat))
                && !told.contains(to)
                && turns.after(*to, &mut |_| true).is_disjoint(told)
        })
        .map(|(_, pat)| pat)
    }

    /// Whether the result of a task has the side's key in it, in a variable of its own.
    fn gives_back(&self, side: &Side, over: &Event) -> bool {
        let (Some(info), Some(body)) = (self.facts.body(over.owner), self.facts.source(over.owner)) else { return false };
        let Some(key) = side.growth.shape.key(&self.facts.vocabulary) else { return false };
        let own = key.as_adt().is_some_and(|(id, _)| !self.facts.index.is_stub(self.facts.index.adt(id).loc));
        let bound = (0..body.locals.len() as u32).map(LocalId).filter(|l| info.types.local(*l).peel_refs() == key);
        own && bound.filter_map(|local| body.bound_to(local)).any(|value| super::ends::answers(body, value, over.expr))
    }
}

/// All variables that are named in an expression, also in closures.
pub(super) fn locals_in(body: &Body, expr: ExprId) -> FxHashSet<LocalId> {
    let mut found = FxHashSet::default();
    let mut open = vec![expr];
    while let Some(at) = open.pop() {
        match &body.expr(at).kind {
            ExprKind::Local(local) => drop(found.insert(*local)),
            _ => children(body, at, &mut |child| open.push(child)),
        }
    }
    found
}

/// The other end of what an entry holds one end of: `let (sender, receiver) = channel()`.
pub(super) fn other_half(body: &Body, event: &Event) -> Option<LocalId> {
    let ExprKind::MethodCall { args, .. } = &body.expr(event.expr).kind else { return None };
    let held: FxHashSet<LocalId> = args.iter().skip(usize::from(args.len() > 1)).flat_map(|a| locals_in(body, *a)).collect();
    body.pats.iter().find_map(|pat| {
        let PatKind::Tuple(list) = &pat.kind else { return None };
        let [PatKind::Bind(a, None), PatKind::Bind(b, None)] = [&body.pat(*list.first()?).kind, &body.pat(*list.get(1)?).kind]
        else {
            return None;
        };
        let made = body.bound_to(*a).is_some_and(|init| matches!(body.expr(init).kind, ExprKind::Call(..)));
        match (held.contains(a), held.contains(b)) {
            (true, false) if made && list.len() == 2 => Some(*b),
            (false, true) if made && list.len() == 2 => Some(*a),
            _ => None,
        }
    })
}

/// A pattern for one kind of result: neither for none, nor for all there are.
fn is_result(body: &Body, pat: PatId) -> bool {
    match &body.pat(pat).kind {
        PatKind::TupleStruct(path, list) => {
            let opens = matches!(path.last().as_str(), "Some" | "Ready");
            if opens { list.iter().any(|p| is_result(body, *p)) } else { true }
        }
        PatKind::Struct(..) => true,
        PatKind::Ref(inner) => is_result(body, *inner),
        _ => false,
    }
}

fn names_error(body: &Body, pat: PatId) -> bool {
    match &body.pat(pat).kind {
        PatKind::TupleStruct(path, list) => path.last() == "Err" || list.iter().any(|p| names_error(body, *p)),
        PatKind::Ref(inner) => names_error(body, *inner),
        _ => false,
    }
}
