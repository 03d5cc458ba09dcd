//! What is done to a place: a method called on it, on one of its entries or values; an assignment; a comparison of its length.

use super::{Walker, merge};
use crate::base::Name;
use crate::facts::Facts;
use crate::facts::ops::{Act, Alias, Aliases, Level, Root};
use crate::facts::shape::{handle_of, optional};
use crate::facts::vocabulary::Role;
use crate::hir::{AssignOp, BinaryOp, ExprId, ExprKind};
use crate::index::{Container, FnId};
use crate::types::Ty;

impl Walker<'_> {
    pub(super) fn assign(&mut self, id: ExprId, op: AssignOp, left: ExprId, right: ExprId) {
        let value = self.expr(right);
        if let (ExprKind::Local(local), AssignOp::Plain) = (&self.body.expr(left).kind, op) {
            let slot = local.0 as usize;
            let own: Aliases = self.locals[slot].iter().copied().filter(|a| a.root == Root::Local(*local)).collect();
            self.each(&own, Level::Whole, Act::Replace, id);
            let mut known = std::mem::take(&mut self.locals[slot]);
            merge(&mut known, &value);
            self.locals[slot] = known;
            return;
        }
        let place = self.expr(left);
        match op {
            AssignOp::Plain => {
                self.each(&place, Level::Whole, Act::Replace, id);
                self.link(&value, &place);
            }
            AssignOp::Op(BinaryOp::Add) => self.each(&place, Level::Whole, Act::Grow, id),
            AssignOp::Op(BinaryOp::Sub | BinaryOp::Bit) => self.each(&place, Level::Whole, Act::Evict, id),
            AssignOp::Op(_) => {}
        }
    }

    pub(super) fn link(&mut self, from: &[Alias], to: &[Alias]) {
        for f in from.iter().filter(|a| a.level == Level::Whole) {
            for t in to.iter().filter(|a| a.level == Level::Whole && a.root != f.root) {
                self.out.links.push((f.root, t.root));
            }
        }
    }

    /// A value goes where its life is not followed; harmless where nobody there could change it.
    pub(super) fn leave(&mut self, aliases: &[Alias], value: ExprId) {
        if aliases.iter().all(|a| a.level != Level::Whole) || !self.can_change(value) {
            return;
        }
        self.each(aliases, Level::Whole, Act::Escape, value);
    }

    /// Whether whoever holds the value can take entries out of the collection behind it.
    pub(super) fn can_change(&self, value: ExprId) -> bool {
        let ty = self.types.expr(value);
        match (ty, self.shape(ty)) {
            (_, None) => false,
            (Ty::Ref(false, _), Some(shape)) => shape.lock || shape.info(&self.facts.vocabulary).shared,
            _ => true,
        }
    }

    /// A comparison with a place's length.
    pub(super) fn bound_test(&mut self, id: ExprId, left: ExprId, right: ExprId) {
        for (side, other) in [(left, right), (right, left)] {
            let is_zero = matches!(&self.body.expr(other).kind, ExprKind::Lit(crate::hir::Literal::Int(Some(0 | 1), _)));
            if is_zero {
                continue;
            }
            let found = self.length_of(side);
            self.each(&found, Level::Whole, Act::Bound, id);
        }
    }

    /// The places whose `len()` an expression is, directly, in arithmetic, or through a local variable.
    pub(super) fn length_of(&self, id: ExprId) -> Aliases {
        match &self.body.expr(id).kind {
            ExprKind::MethodCall { receiver, method, .. } if matches!(method.as_str(), "len" | "entry_count" | "capacity") => {
                self.aliases_again(*receiver)
            }
            ExprKind::Binary(_, left, right) => {
                let mut all = self.length_of(*left);
                merge(&mut all, &self.length_of(*right));
                all
            }
            ExprKind::Cast(inner, _) | ExprKind::Ref { inner, .. } | ExprKind::Await(inner) => self.length_of(*inner),
            ExprKind::Local(local) => {
                self.facts.initializer(self.body, *local).map_or_else(Aliases::new, |init| self.length_of(init))
            }
            _ => Aliases::new(),
        }
    }

    /// What an expression stands for, without walking it a second time.
    pub(super) fn aliases_again(&self, id: ExprId) -> Aliases {
        match &self.body.expr(id).kind {
            ExprKind::Local(local) => self.locals[local.0 as usize].clone(),
            ExprKind::Path(_) => self.static_place(id),
            ExprKind::Field(..) => self.field_place(id),
            ExprKind::MethodCall { receiver, .. } => self.aliases_again(*receiver),
            ExprKind::Ref { inner, .. } | ExprKind::Try(inner) | ExprKind::Await(inner) | ExprKind::Unary(_, inner) => {
                self.aliases_again(*inner)
            }
            _ => Aliases::new(),
        }
    }

    pub(super) fn collection_of(&self, root: Root) -> Option<crate::index::AdtId> {
        match root {
            Root::Field(f) => self.facts.field_shapes.get(&f).map(|s| s.collection),
            Root::Static(s) => self.facts.static_shapes.get(&s).map(|s| s.collection),
            Root::Local(l) => self.shape(self.types.local(l)).map(|s| s.collection),
            Root::Param(at) => {
                let at = at as usize;
                let ty = match self.body.self_param {
                    Some(local) if at == 0 => self.types.local(local),
                    Some(_) => self.types.pat(*self.body.params.get(at - 1)?),
                    None => self.types.pat(*self.body.params.get(at)?),
                };
                self.shape(ty).map(|s| s.collection)
            }
        }
    }

    /// A method called on the collection or on a wrapper around it.
    pub(super) fn on_whole(&mut self, id: ExprId, receiver: ExprId, method: Name, args: &[ExprId], alias: Alias) -> Aliases {
        let facts = self.facts;
        let callee = self.types.callees.get(&id);
        let found_on = callee.and_then(|c| c.self_ty.as_adt()).map(|(id, _)| id);
        if let Some(wrapper) = found_on.and_then(|adt| facts.vocabulary.wrappers.get(&adt)) {
            if wrapper.take.contains(&method) {
                self.op(alias.root, Act::Replace, id, method, None);
                return Aliases::new();
            }
            // `impl Stream for Pin<P>`: what a trait's impl for a wrapper forwards is done to what it wraps
            if !self.is_forwarded(id) {
                return self.keep(id, alias);
            }
        }
        // not known which method it is, or one of an adapter (`set.next()` is a stream's): the name tells, among those of the
        // place's collection
        let by_name = || {
            let own = callee.is_some_and(|c| !facts.index.is_stub(facts.index.func(c.function).loc));
            let info = self.collection_of(alias.root).and_then(|adt| facts.vocabulary.collections.get(&adt));
            info.filter(|info| !own && info.methods.contains_key(&method))
        };
        let info = found_on.and_then(|adt| facts.vocabulary.collections.get(&adt)).or_else(by_name);
        let Some(info) = info else {
            return match callee {
                Some(c) if !facts.index.is_stub(facts.index.func(c.function).loc) => {
                    self.op(alias.root, Act::Pass(c.function, 0), id, method, None);
                    if self.hands_back(id, c.function, 0) {
                        return self.handed_back(id, alias);
                    }
                    let returned = (self.ret_of)(c.function);
                    returned.iter().filter(|a| a.root == Root::Param(0)).map(|a| Alias { level: a.level, ..alias }).collect()
                }
                Some(_) => self.keep(id, alias),
                None if facts.vocabulary.plain.access.contains(&method) => vec![alias],
                None => {
                    self.op(alias.root, Act::Escape, id, method, None);
                    Aliases::new()
                }
            };
        };
        let act = match info.methods.get(&method) {
            Some(Role::Grow) => Act::Grow,
            // `(&map).into_iter()`
            Some(Role::Evict) if self.looks_only(callee.map(|c| c.function), receiver) => Act::Read,
            Some(Role::Evict) => Act::Evict,
            Some(Role::Read | Role::Value | Role::Handle) => Act::Read,
            None => self.unlisted(callee.map(|c| c.function), receiver),
        };
        self.op(alias.root, act, id, method, args.first().copied());
        if info.methods.get(&method) == Some(&Role::Handle)
            || handle_of(&facts.types, &facts.vocabulary, self.types.expr(id)).is_some()
        {
            return vec![Alias { level: Level::Handle, ..alias }];
        }
        match info.methods.get(&method) {
            Some(Role::Value | Role::Grow) => vec![Alias { level: Level::Value, ..alias }],
            _ => self.keep_by_ref(id, alias),
        }
    }

    /// Whether an own function that does not know what it is given hands back a guard or reference of just that: `fn lock<T>(m:
    /// &Mutex<T>) -> MutexGuard<'_, T>`, an own trait's method on all locks.
    pub(super) fn hands_back(&self, call: ExprId, function: FnId, param: u32) -> bool {
        let facts = self.facts;
        let sig = facts.types.sig(function);
        let given = match (&sig.receiver, param) {
            (Some(receiver), 0) => Some(receiver),
            (Some(_), at) => sig.params.get(at as usize - 1),
            (None, at) => sig.params.get(at as usize),
        };
        // `Self` of a trait, `T` of a function
        let generic = given.is_some_and(|ty| self.shape(ty).is_none());
        generic && is_view(facts, self.types.expr(call))
    }

    /// What such a function hands back: the same collection, as far as its type is known.
    pub(super) fn handed_back(&self, call: ExprId, alias: Alias) -> Aliases {
        let known = self.keep(call, alias);
        let ty = self.types.expr(call);
        let unknown = self.shape(ty).is_none() && ty.any(&mut |t| matches!(t, Ty::Unknown | Ty::Param(_)));
        if unknown { vec![alias] } else { known }
    }

    /// Whether a call leads to a function of a trait.
    pub(super) fn is_forwarded(&self, id: ExprId) -> bool {
        let index = self.facts.index;
        self.types.callees.get(&id).is_some_and(|c| match index.func(c.function).container {
            Container::Trait(of) => Some(of) != index.lang.clone,
            Container::Impl(of) => index.impl_hir(of).of_trait.is_some() && index.impls[of.index()].of_trait != index.lang.clone,
            Container::Module => false,
        })
    }

    /// A method that takes its receiver by value, called on a reference.
    pub(super) fn looks_only(&self, function: Option<FnId>, receiver: ExprId) -> bool {
        function.is_some_and(|f| !matches!(self.facts.types.sig(f).receiver, Some(Ty::Ref(..)) | None))
            && (matches!(self.types.expr(receiver), Ty::Ref(..)) || matches!(self.body.expr(receiver).kind, ExprKind::Ref { .. }))
    }

    /// A method of the collection that the vocabulary does not list: its receiver tells.
    pub(super) fn unlisted(&self, function: Option<FnId>, receiver: ExprId) -> Act {
        match function.and_then(|f| self.facts.types.sig(f).receiver.as_ref()) {
            Some(Ty::Ref(false, _)) => Act::Read,
            Some(Ty::Ref(true, _)) | None => Act::Escape,
            Some(_) if matches!(self.types.expr(receiver), Ty::Ref(..)) || !self.is_place_expr(receiver) => Act::Read,
            Some(_) => Act::Replace,
        }
    }

    /// A wrapper's method hands on what it wraps, where the result still is that collection or a handle of it.
    pub(super) fn keep(&self, id: ExprId, alias: Alias) -> Aliases {
        let ty = self.types.expr(id);
        let known = self.shape(ty).map(|s| s.collection);
        if known.is_some() && known == self.collection_of(alias.root) || ty.is_unknown() { vec![alias] } else { Aliases::new() }
    }

    /// `by_ref`, `iter().by_ref()` and the like: still the collection only behind a reference.
    pub(super) fn keep_by_ref(&self, id: ExprId, alias: Alias) -> Aliases {
        match self.types.expr(id) {
            Ty::Ref(..) => self.keep(id, alias),
            _ => Aliases::new(),
        }
    }

    pub(super) fn on_handle(&mut self, id: ExprId, receiver: ExprId, method: Name, alias: Alias) -> Aliases {
        let facts = self.facts;
        let found_on = self.types.callees.get(&id).and_then(|c| c.self_ty.as_adt()).map(|(id, _)| id);
        let role = match found_on {
            Some(adt) => facts.vocabulary.handles.get(&adt).and_then(|m| m.get(&method)).copied(),
            None => facts.vocabulary.handles.values().find_map(|m| m.get(&method)).copied(),
        };
        match role {
            Some(Role::Grow) => self.op(alias.root, Act::Grow, id, method, self.entry_key(receiver)),
            Some(Role::Evict) => self.op(alias.root, Act::Evict, id, method, self.entry_key(receiver)),
            _ => {}
        }
        let still = handle_of(&facts.types, &facts.vocabulary, self.types.expr(id)).is_some();
        vec![Alias { level: if still { Level::Handle } else { Level::Value }, ..alias }]
    }

    /// The key of the entry that a chain of calls, or a variable, starts with.
    pub(super) fn entry_key(&self, handle: ExprId) -> Option<ExprId> {
        match &self.body.expr(handle).kind {
            ExprKind::MethodCall { method, args, .. } if method.starts_with("entry") => args.first().copied(),
            ExprKind::MethodCall { receiver, .. } => self.entry_key(*receiver),
            ExprKind::Local(local) => self.entry_key(self.body.bound_to(*local)?),
            _ => None,
        }
    }

    pub(super) fn on_value(&mut self, id: ExprId, method: Name, alias: Alias) -> Aliases {
        let found_on = self.types.callees.get(&id).and_then(|c| c.self_ty.as_adt()).map(|(id, _)| id);
        match found_on.and_then(|adt| self.facts.vocabulary.collections.get(&adt)).and_then(|c| c.methods.get(&method)) {
            Some(Role::Grow) => self.op(alias.root, Act::GrowValue, id, method, None),
            Some(Role::Evict) => self.op(alias.root, Act::EvictValue, id, method, None),
            _ => {}
        }
        vec![alias]
    }
}

/// A reference or a guard, behind futures, options and results: not a value of its own.
fn is_view(facts: &Facts<'_>, ty: &Ty) -> bool {
    match optional(facts, ty) {
        Ty::Ref(..) => true,
        Ty::Adt(id, _) => facts.vocabulary.wrappers.get(id).is_some_and(|w| w.guard),
        _ => false,
    }
}
