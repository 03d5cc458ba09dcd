//! Calls: where what is handed over goes, and what comes back.

use super::{Walker, merge};
use crate::base::Name;
use crate::facts::ops::{Act, Alias, Aliases, Level, Root};
use crate::facts::shape::handle_of;
use crate::hir::{ExprId, ExprKind};
use crate::index::FnId;
use crate::types::{FieldRef, Ty};

impl Walker<'_> {
    /// A constructor's call, or a macro that makes a collection.
    pub(super) fn is_made_here(&self, value: ExprId) -> bool {
        match &self.body.expr(value).kind {
            ExprKind::Call(..) => match self.types.callees.get(&value) {
                Some(callee) => {
                    let sig = self.facts.types.sig(callee.function);
                    sig.receiver.is_none() && !matches!(sig.ret, Ty::Ref(..))
                }
                None => self.types.adts.contains_key(&value),
            },
            ExprKind::Macro(call) => call.name == "vec",
            ExprKind::MethodCall { method, .. } => method == "collect",
            ExprKind::Await(inner) | ExprKind::Try(inner) => self.is_made_here(*inner),
            _ => false,
        }
    }

    pub(super) fn call(&mut self, id: ExprId, callee: ExprId, args: &[ExprId]) -> Aliases {
        self.expr(callee);
        let found: Vec<Aliases> = args.iter().map(|&arg| self.expr(arg)).collect();
        match self.types.callees.get(&id).map(|c| c.function) {
            Some(function) if self.facts.vocabulary.takers.contains(&function) => {
                for aliases in &found {
                    self.each(aliases, Level::Whole, Act::Replace, id);
                }
                Aliases::new()
            }
            Some(function) => {
                let offset = 0;
                self.pass(id, function, args, &found, offset)
            }
            None if self.types.adts.contains_key(&id) => self.construct(id, args, &found),
            None => {
                for (&arg, aliases) in args.iter().zip(&found) {
                    self.leave(aliases, arg);
                }
                Aliases::new()
            }
        }
    }

    /// `Some(x)`, `Newtype(x)`: a wrapper is the same place, a field of an own type another name for it.
    pub(super) fn construct(&mut self, id: ExprId, args: &[ExprId], found: &[Aliases]) -> Aliases {
        let (adt, variant) = self.types.adts[&id];
        let mut through = Aliases::new();
        for (at, (aliases, &arg)) in found.iter().zip(args).enumerate() {
            let place = self.place(FieldRef { adt, variant, field: at as u32 });
            if !place.is_empty() {
                self.link(aliases, &place);
            } else if self.facts.vocabulary.wrappers.contains_key(&adt) {
                merge(&mut through, aliases);
            } else {
                self.leave(aliases, arg);
            }
        }
        through
    }

    /// Arguments of a known function; `offset` is 1 where a receiver comes before them.  Returns what the call stands for.
    pub(super) fn pass(&mut self, id: ExprId, function: FnId, args: &[ExprId], found: &[Aliases], offset: u32) -> Aliases {
        // no place goes in, and what comes out can be none: the function need not be read
        if found.iter().all(|f| f.is_empty()) && !self.returns_places(id) {
            return Aliases::new();
        }
        let index = self.facts.index;
        if index.is_stub(index.func(function).loc) {
            return self.pass_to_library(id, args, found);
        }
        for (at, (aliases, _)) in found.iter().zip(args).enumerate() {
            for alias in aliases.iter().filter(|a| a.level == Level::Whole) {
                self.op(alias.root, Act::Pass(function, at as u32 + offset), id, Name::default(), None);
            }
        }
        let returned = (self.ret_of)(function);
        let mut out = Aliases::new();
        for (at, aliases) in found.iter().enumerate() {
            for alias in aliases.iter().filter(|a| a.level == Level::Whole) {
                if self.hands_back(id, function, at as u32 + offset) {
                    merge(&mut out, &self.handed_back(id, *alias));
                }
            }
        }
        for alias in returned {
            match alias.root {
                Root::Param(at) => {
                    if let Some(given) = at.checked_sub(offset).and_then(|at| found.get(at as usize)) {
                        let given: Aliases = given.iter().map(|g| Alias { level: g.level.max(alias.level), ..*g }).collect();
                        merge(&mut out, &given);
                    }
                }
                Root::Local(_) => {}
                Root::Field(_) | Root::Static(_) => merge(&mut out, &[alias]),
            }
        }
        out
    }

    /// Known libraries keep what they are given only where the result wraps it again.
    pub(super) fn pass_to_library(&mut self, id: ExprId, args: &[ExprId], found: &[Aliases]) -> Aliases {
        let result = self.types.expr(id);
        let wraps = self.shape(result);
        let mut through = Aliases::new();
        for (aliases, &arg) in found.iter().zip(args) {
            let same =
                wraps.as_ref().is_some_and(|w| self.shape(self.types.expr(arg)).is_some_and(|s| s.collection == w.collection));
            if same {
                merge(&mut through, aliases);
            } else if matches!(self.types.expr(arg), Ty::Ref(true, _)) {
                self.each(aliases, Level::Whole, Act::Escape, id);
            } else {
                self.each(aliases, Level::Whole, Act::Read, id);
            }
        }
        through
    }

    pub(super) fn method_call(&mut self, id: ExprId, receiver: ExprId, method: Name, args: &[ExprId]) -> Aliases {
        let of = self.expr(receiver);
        let (closures, plain): (Vec<ExprId>, Vec<ExprId>) =
            args.iter().partition(|a| matches!(self.body.expr(**a).kind, ExprKind::Closure { .. }));
        let found: Vec<Aliases> = plain.iter().map(|&arg| self.expr(arg)).collect();
        if let (Some(first), true) = (found.first(), self.empties_argument(id, method)) {
            self.each(first, Level::Whole, Act::Evict, id);
        }
        let mut inner = Aliases::new();
        for &closure in &closures {
            self.bind_closure(closure, &of);
            let result = self.expr(closure);
            merge(&mut inner, &result);
        }
        let mut out = Aliases::new();
        for alias in of {
            let result = match alias.level {
                Level::Whole => self.on_whole(id, receiver, method, args, alias),
                Level::Handle => self.on_handle(id, receiver, method, alias),
                Level::Value => self.on_value(id, method, alias),
            };
            merge(&mut out, &result);
        }
        match self.types.callees.get(&id).map(|c| c.function) {
            Some(function) if closures.is_empty() => {
                let result = self.pass(id, function, &plain, &found, 1);
                merge(&mut out, &result);
            }
            Some(_) | None => {
                for (&arg, aliases) in plain.iter().zip(&found) {
                    self.leave(aliases, arg);
                }
            }
        }
        // `option.map(|x| &mut x.map)`: what the closure gives is what the call gives
        if self.shape(self.types.expr(id)).is_some() {
            merge(&mut out, &inner);
        }
        out
    }

    /// `append(&mut other)`.
    pub(super) fn empties_argument(&self, id: ExprId, method: Name) -> bool {
        let found_on = self.types.callees.get(&id).and_then(|c| c.self_ty.as_adt()).map(|(id, _)| id);
        found_on.and_then(|adt| self.facts.vocabulary.collections.get(&adt)).is_some_and(|c| c.empties_argument.contains(&method))
    }

    pub(super) fn returns_places(&self, id: ExprId) -> bool {
        self.types.callees.get(&id).is_some_and(|c| !self.facts.index.is_stub(self.facts.index.func(c.function).loc))
            && (self.shape(self.types.expr(id)).is_some()
                || handle_of(&self.facts.types, &self.facts.vocabulary, self.types.expr(id)).is_some())
    }

    /// A closure given to a method of a place: `lock.map(|g| ..)`, `key.with(|m| ..)`, `map.retain(|k, v| ..)`.
    pub(super) fn bind_closure(&mut self, closure: ExprId, of: &[Alias]) {
        let body = self.body;
        let ExprKind::Closure { params, .. } = &body.expr(closure).kind else { return };
        for &pat in params {
            let same = self.shape(self.types.pat(pat)).map(|s| s.collection);
            let bound: Aliases = of
                .iter()
                .map(|a| match a.level {
                    Level::Whole if same.is_some() && same == self.collection_of(a.root) => *a,
                    Level::Whole => Alias { level: Level::Value, ..*a },
                    _ => *a,
                })
                .collect();
            self.bind(pat, &bound);
        }
    }
}
