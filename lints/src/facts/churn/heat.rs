//! How hot a loop is: what tells that code runs often enough for an allocation to be felt.

use rustc_hash::FxHashSet;

use super::super::context::children;
use super::super::{BodyInfo, Caller, Facts, Reach, Source};
use super::{Made, PerItem};
use crate::base::{Confidence, Name};
use crate::hir::{Body, ExprId, ExprKind, LocalId, LoopSource};
use crate::index::FnId;
use crate::types::{Owner, Ty};

/// Through so many calls a loop is still near enough for its allocations to be its matter.
const MAX_CALLS: usize = 3;

/// So many functions that lead to a loop are looked at.
const MAX_CALLERS: usize = 24;

impl Facts<'_> {
    /// How likely it is that the making is felt.
    pub(super) fn churn_confidence(&self, owner: Owner, expr: ExprId, made: &Made, per_item: &PerItem) -> Confidence {
        let (Some(info), Some(body)) = (self.body(per_item.owner), self.source(per_item.owner)) else { return Confidence::Low };
        let answered = || self.are_items_awaited(per_item.owner, per_item.at);
        if self.is_handful(info, body, per_item.at)
            || !self.is_over_data(body, per_item.at)
            || self.is_cold_place(owner)
            || (self.is_keyed(made) && self.is_for_one_walk(owner, expr))
            || (!matches!(made, Made::Array(_)) && (self.waits(per_item) || answered()))
        {
            return Confidence::Low;
        }
        let busy = per_item.around.iter().any(|r| !self.is_handful(info, body, *r));
        match (&per_item.calls[..], made) {
            ([], _) if busy => Confidence::High,
            ([], _) if self.is_keyed(made) && !self.is_hot(owner, expr, per_item) => Confidence::Low,
            ([], _) => Confidence::Medium,
            // a function that works on much at once pays for its map; one that is called for each of many things does not
            ([call], _) if self.is_keyed(made) => {
                if busy && self.is_helper_of(owner, call.owner) {
                    Confidence::Medium
                } else {
                    Confidence::Low
                }
            }
            _ if self.is_keyed(made) => Confidence::Low,
            (calls, Made::Empty(_) | Made::Filled(_) | Made::Collected(_)) if calls.len() > MAX_CALLS => Confidence::Low,
            _ => Confidence::Medium,
        }
    }

    /// Whether something tells that a loop, with none around it in its body, takes many turns: whoever uses the library runs it,
    /// a loop elsewhere does for each of its items, it goes over text or documents.
    /// What is made for nothing need not be made often.
    fn is_hot(&self, owner: Owner, expr: ExprId, per_item: &PerItem) -> bool {
        let (Some(info), Some(body)) = (self.body(per_item.owner), self.source(per_item.owner)) else { return false };
        let krate = self.index.module(self.module(owner)).krate;
        let often = || self.reach_of(per_item.owner, per_item.at) == Reach::RunTime;
        !self.is_internal(krate)
            || self.is_called_per_item(per_item.owner)
            || (often() && (self.is_passed_on(owner, expr) || self.is_over_input(info, body, per_item.at)))
    }

    /// Whether a function is called for each item of a loop that takes many turns and waits for nothing.
    fn is_called_per_item(&self, owner: Owner) -> bool {
        let Owner::Fn(function) = owner else { return false };
        let mut seen: FxHashSet<FnId> = FxHashSet::default();
        let mut open = vec![function];
        while let Some(at) = open.pop() {
            if !seen.insert(at) || seen.len() > MAX_CALLERS {
                continue;
            }
            for caller in self.callers(at).iter().filter(|c| c.certain) {
                let (Some(info), Some(body)) = (self.body(caller.owner), self.source(caller.owner)) else { continue };
                let around = self.iterations(info, body, caller.expr);
                if around.cold || self.is_set_up_only(caller.owner) || self.is_cold_place(caller.owner) {
                    continue;
                }
                let hot = |repeat: &ExprId| {
                    self.comes_again(caller.owner, *repeat, caller.expr)
                        && self.is_over_data(body, *repeat)
                        && !self.is_handful(info, body, *repeat)
                        && !self.waits_in(caller.owner, *repeat)
                };
                if around.repeats.iter().any(hot) {
                    return true;
                }
                if let (Owner::Fn(next), true) = (caller.owner, around.plain) {
                    open.push(next);
                }
            }
        }
        false
    }

    /// `all.extend(items.collect::<HashMap<_, _>>())`: a map that is made to be taken apart on the spot.
    pub fn is_passed_on(&self, owner: Owner, expr: ExprId) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return false };
        let Some(into) = info.context.parent(expr) else { return false };
        match &body.expr(into).kind {
            ExprKind::MethodCall { receiver, method, args, .. } if *method == "extend" && args.contains(&expr) => {
                let held = info.types.expr(*receiver).peel_refs().as_adt();
                held.and_then(|(adt, _)| self.vocabulary.collections.get(&adt)).is_some_and(|c| c.kind.is_keyed())
            }
            _ => false,
        }
    }

    /// Whether a loop goes over the parts of a text, or over documents that were parsed.
    fn is_over_input(&self, info: &BodyInfo, body: &Body, repeat: ExprId) -> bool {
        let Some(mut at) = items_of(body, repeat) else { return false };
        loop {
            let ty = info.types.expr(at);
            if ty.any(&mut |t| t.as_adt().is_some_and(|(adt, _)| self.vocabulary.churn.documents.contains(&adt))) {
                return true;
            }
            at = match &body.expr(at).kind {
                ExprKind::MethodCall { receiver, method, .. } => {
                    if self.is_bytes_or_text(info.types.expr(*receiver)) && self.vocabulary.iteration.starts.contains(method) {
                        return true;
                    }
                    *receiver
                }
                ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) | ExprKind::Try(inner) => *inner,
                ExprKind::Local(local) => match info.locals(body).source(*local) {
                    Some(Source::Value(value)) => value,
                    _ => return false,
                },
                _ => return false,
            };
        }
    }

    fn is_keyed(&self, made: &Made) -> bool {
        match made {
            Made::Empty(adt) | Made::Filled(adt) | Made::Collected(adt) => self.vocabulary.collections[adt].kind.is_keyed(),
            Made::Array(_) | Made::Costly(_) => false,
        }
    }

    /// `walk(node, &mut HashSet::new())`: what a walk has seen, which has no name here and ends with it.
    fn is_for_one_walk(&self, owner: Owner, expr: ExprId) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return false };
        let Some(lent) = info.context.parent(expr) else { return false };
        let called = info.context.parent(lent).map(|at| &body.expr(at).kind);
        matches!(body.expr(lent).kind, ExprKind::Ref { mutable: true, .. })
            && matches!(called, Some(ExprKind::Call(..) | ExprKind::MethodCall { .. }))
    }

    /// Whether a function is private and stands beside the one that calls it: its signature can be changed, and it is not made
    /// for anything else.
    fn is_helper_of(&self, owner: Owner, caller: Owner) -> bool {
        let Owner::Fn(function) = owner else { return false };
        let loc = self.index.func(function).loc;
        owner != caller && self.loc(caller).file == loc.file && self.index.item(loc).vis == crate::hir::Vis::Private
    }

    /// Whether a loop runs over items: one that only goes on until it is done may run once or twice.
    fn is_over_data(&self, body: &Body, repeat: ExprId) -> bool {
        let ExprKind::Loop { source, body: inner, .. } = &body.expr(repeat).kind else { return true };
        let at = match source {
            LoopSource::For(_, iter) => return !matches!(body.expr(*iter).kind, ExprKind::Range { end: None, .. }),
            LoopSource::While(cond) => match &body.expr(*cond).kind {
                ExprKind::Let(..) => return true,
                _ => *inner,
            },
            LoopSource::Loop => *inner,
        };
        let mut open = vec![at];
        while let Some(at) = open.pop() {
            match &body.expr(at).kind {
                ExprKind::MethodCall { method, .. } if self.vocabulary.iteration.steps.contains(method) => return true,
                // `i += 1`, where the head looks at it
                ExprKind::Assign(crate::hir::AssignOp::Op(_), ..) if matches!(source, LoopSource::While(_)) => return true,
                ExprKind::Loop { .. } | ExprKind::Closure { .. } => {}
                _ => children(body, at, &mut |child| open.push(child)),
            }
        }
        false
    }

    /// Whether code handles what the operator wrote, once in a while: by the names of its crate, modules and function.
    fn is_cold_place(&self, owner: Owner) -> bool {
        let name = match owner {
            Owner::Fn(function) => self.index.func(function).name,
            Owner::Static(_) => return true,
        };
        let path = self.index.path_of(self.loc(owner).module, name).to_lowercase();
        path.split("::").flat_map(|segment| segment.split('_')).any(|word| {
            let word = Name::from(word);
            self.vocabulary.churn.cold.contains(&word) || self.vocabulary.pools.rare.contains(&word)
        })
    }

    fn is_bytes_or_text(&self, ty: &Ty) -> bool {
        let byte = |ty: &Ty| matches!(ty, Ty::Prim(name) if *name == "u8");
        self.is_text(ty)
            || match ty.peel_refs() {
                Ty::Slice(item) | Ty::Array(item, _) => byte(item),
                Ty::Adt(_, args) => matches!(&args[..], [item] if byte(item)),
                _ => false,
            }
    }

    /// Whether each iteration waits for a device, another process or the network: beside that an allocation is nothing.
    fn waits(&self, per_item: &PerItem) -> bool {
        let at = std::iter::once((per_item.owner, per_item.at));
        let calls = per_item.calls.iter().map(|c| (c.owner, c.expr));
        at.chain(calls).any(|(owner, expr)| self.waits_in(owner, expr))
    }

    fn waits_in(&self, owner: Owner, expr: ExprId) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return true };
        let mut open = vec![expr];
        while let Some(at) = open.pop() {
            match &body.expr(at).kind {
                ExprKind::Await(_) | ExprKind::Select(_) => return true,
                // an object of a library that talks to a database
                ExprKind::MethodCall { receiver, .. } if self.is_slow_object(info.types.expr(*receiver)) => return true,
                _ => {}
            }
            if info.types.callees.get(&at).is_some_and(|c| self.is_slow(c.function)) {
                return true;
            }
            children(body, at, &mut |child| open.push(child));
        }
        false
    }

    /// Whether what a loop runs over was waited for just before, in the function or where that is called: so was each of its
    /// turns, once for all of them.
    fn are_items_awaited(&self, owner: Owner, repeat: ExprId) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return false };
        let Some(items) = items_of(body, repeat) else { return false };
        if self.is_awaited(info, body, items) {
            return true;
        }
        let (Owner::Fn(function), Some(index)) = (owner, param_of(body, items)) else { return false };
        let callers = self.callers(function);
        let given = |caller: &Caller| {
            let (Some(info), Some(body)) = (self.body(caller.owner), self.source(caller.owner)) else { return false };
            caller.certain
                && info.context.parent(caller.expr).is_some_and(|call| match &body.expr(call).kind {
                    ExprKind::Call(callee, args) if *callee == caller.expr => {
                        args.get(index).is_some_and(|arg| self.is_awaited(info, body, *arg))
                    }
                    _ => false,
                })
        };
        !callers.is_empty() && callers.iter().all(given)
    }

    /// Whether a value comes out of something that was waited for.
    fn is_awaited(&self, info: &BodyInfo, body: &Body, value: ExprId) -> bool {
        let mut seen: FxHashSet<LocalId> = FxHashSet::default();
        let mut open = vec![value];
        while let Some(at) = open.pop() {
            match &body.expr(at).kind {
                ExprKind::Await(_) => return true,
                ExprKind::Local(local) if seen.insert(*local) => {
                    if let Some(Source::Value(from) | Source::Item(from)) = info.locals(body).source(*local) {
                        open.push(from);
                    }
                }
                _ => children(body, at, &mut |child| open.push(child)),
            }
        }
        false
    }

    fn is_slow_object(&self, ty: &Ty) -> bool {
        match ty.peel_refs() {
            Ty::Foreign(path, _) => self.vocabulary.iteration.slow.iter().any(|module| path.starts_with(module.as_str())),
            _ => false,
        }
    }

    fn is_slow(&self, function: crate::index::FnId) -> bool {
        let data = self.index.func(function);
        if !self.index.is_stub(data.loc) {
            return false;
        }
        let path = self.index.path_of(data.loc.module, data.name);
        self.vocabulary.iteration.slow.iter().any(|module| path.starts_with(module.as_str()))
    }
}

/// What an iteration runs over.
fn items_of(body: &Body, repeat: ExprId) -> Option<ExprId> {
    match &body.expr(repeat).kind {
        ExprKind::Loop { source: LoopSource::For(_, items), .. } | ExprKind::MethodCall { receiver: items, .. } => Some(*items),
        _ => None,
    }
}

/// Of which parameter a chain of calls gives the items, by its place.
fn param_of(body: &Body, items: ExprId) -> Option<usize> {
    match &body.expr(items).kind {
        ExprKind::MethodCall { receiver: inner, .. } | ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) => {
            param_of(body, *inner)
        }
        ExprKind::Local(local) => body.params.iter().position(|p| body.binds(*p, *local)),
        _ => None,
    }
}
