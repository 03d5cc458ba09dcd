//! What a function does with numbers, for its callers: summaries over the call graph, to a fixpoint.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use rustc_hash::{FxHashMap, FxHashSet};

use super::flow::NumberFlow;
use super::value::Value;
use super::{Numbers, Origin};
use crate::facts::Facts;
use crate::hir::{Path, TypeRef};
use crate::index::{Container, FnId};
use crate::types::{Owner, Ty};

/// What a function does, in terms of what it is given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// What comes back.
    pub ret: Value,
    /// What is bounded when it comes back without an error.
    pub ok: BTreeSet<Origin>,
    /// What is bounded when it answers `true`.
    pub yes: BTreeSet<Origin>,
    /// What is bounded when it answers `false`.
    pub no: BTreeSet<Origin>,
    /// What it sets numbers to that it is given by `&mut`, by the parameter.
    pub out: BTreeMap<u32, Value>,
    /// What it calls closures with that it is given, by the parameter and the closure's own.
    pub handed: BTreeMap<(u32, u32), Value>,
}

impl Summary {
    /// Leaves out what only the body itself can speak of.
    pub(super) fn keep_outward(&mut self) {
        for set in [&mut self.ok, &mut self.yes, &mut self.no] {
            set.retain(|o| matches!(o, Origin::Input(..) | Origin::Field(_)));
        }
    }

    fn join(&mut self, other: &Self) {
        self.ret.join(&other.ret);
        for (param, value) in &other.out {
            self.out.entry(*param).or_default().join(value);
        }
        for (param, value) in &other.handed {
            self.handed.entry(*param).or_default().join(value);
        }
        for (set, more) in [(&mut self.ok, &other.ok), (&mut self.yes, &other.yes), (&mut self.no, &other.no)] {
            set.retain(|o| more.contains(o));
        }
    }
}

/// Summaries that are done.
#[derive(Debug, Default)]
pub struct Summaries {
    done: Mutex<FxHashMap<FnId, Arc<Summary>>>,
    numbers: Mutex<FxHashMap<Owner, Option<Arc<Numbers>>>>,
    /// As [`NumberFlow::coarsely`] has them.
    coarse: Mutex<FxHashMap<Owner, Option<Arc<Numbers>>>>,
    /// Origins that surely do not lead outside.
    harmless: Mutex<FxHashSet<(Owner, Origin)>>,
}

impl Summaries {
    /// The coarse numbers of a body, worked out where they are not known.
    pub(super) fn coarse(&self, owner: Owner, work_out: impl FnOnce() -> Option<Numbers>) -> Option<Arc<Numbers>> {
        if let Some(known) = self.coarse.lock().ok().and_then(|n| n.get(&owner).cloned()) {
            return known;
        }
        let found = work_out().map(Arc::new);
        if let Ok(mut known) = self.coarse.lock() {
            known.insert(owner, found.clone());
        }
        found
    }

    /// Whether an origin is known not to lead outside.
    pub(super) fn is_harmless(&self, owner: Owner, origin: &Origin) -> bool {
        self.harmless.lock().is_ok_and(|known| known.contains(&(owner, origin.clone())))
    }

    pub(super) fn remember_harmless(&self, origins: impl IntoIterator<Item = (Owner, Origin)>) {
        if let Ok(mut known) = self.harmless.lock() {
            known.extend(origins);
        }
    }
}

/// How often functions that call each other are looked at again; each round lets a number pass one more call of the cycle.
const MAX_ROUNDS: usize = 8;

/// Of a trait with more implementations not all are asked.
const MAX_IMPLS: usize = 24;

impl Facts<'_> {
    /// All numbers of a body; none where there is no body to see.
    pub fn numbers(&self, owner: Owner) -> Option<Arc<Numbers>> {
        if let Some(known) = self.summaries.numbers.lock().ok().and_then(|n| n.get(&owner).cloned()) {
            return known;
        }
        let found = self.in_time(owner, || NumberFlow::run(self, owner, &|f| self.number_summary(f)).map(Arc::new));
        if let Ok(mut known) = self.summaries.numbers.lock() {
            known.insert(owner, found.clone());
        }
        found
    }

    /// What a function does with numbers; none where that is not to be seen, or of no interest.
    pub fn number_summary(&self, function: FnId) -> Option<Arc<Summary>> {
        if !self.handles_numbers(function) {
            return None;
        }
        if let Some(known) = self.done(function) {
            return Some(known);
        }
        let found = self.fixpoint(function);
        let answer = found.get(&function).cloned();
        if let Ok(mut done) = self.summaries.done.lock() {
            done.extend(found);
        }
        answer
    }

    fn done(&self, function: FnId) -> Option<Arc<Summary>> {
        self.summaries.done.lock().ok()?.get(&function).cloned()
    }

    /// The functions that a call may run: of a trait's function all that implement it.
    pub fn implementations(&self, function: FnId) -> Vec<FnId> {
        let data = self.index.func(function);
        let mut all = vec![function];
        if let Container::Trait(of_trait) = data.container {
            all.extend(self.index.implementations(of_trait, data.name).take(MAX_IMPLS));
        }
        all.retain(|f| self.index.func_hir(*f).body.is_some());
        all
    }

    /// Whether a function can hand a number on or check one, by its signature.
    pub(super) fn handles_numbers(&self, function: FnId) -> bool {
        if self.index.is_stub(self.index.func(function).loc) {
            return false;
        }
        let sig = self.types.sig(function);
        let gives = self.gives_number(&sig.ret, 0);
        let checks = sig.params.iter().any(|p| self.is_wide(p.peel_refs()) || matches!(p.peel_refs(), Ty::Param(_)));
        let answers = |ty: &Ty| matches!(ty, Ty::Prim(p) if *p == "bool") || self.is_result(ty);
        let result = match &sig.ret {
            Ty::Future(inner) => inner,
            ty => ty,
        };
        let fills = sig.params.iter().any(|p| matches!(p, Ty::Ref(true, inner) if self.is_wide(inner)));
        gives || fills || (answers(result) && (checks || sig.receiver.is_some())) || self.calls_back(function)
    }

    /// Whether a function is given a closure that takes a number.
    fn calls_back(&self, function: FnId) -> bool {
        let hir = self.index.signature(function);
        hir.params.iter().any(|p| match &p.ty {
            TypeRef::Impl(bounds) => bounds.iter().any(takes_number),
            TypeRef::Path(path) => match &path.segments[..] {
                [only] => {
                    let param = hir.generics.params.iter().find(|p| p.name == only.name);
                    param.is_some_and(|p| p.bounds.iter().any(takes_number))
                }
                _ => false,
            },
            _ => false,
        })
    }

    fn is_result(&self, ty: &Ty) -> bool {
        ty.as_adt().is_some_and(|(id, _)| self.index.adt(id).name == "Result")
    }

    /// Whether a result of this type can have a wide number in it.
    fn gives_number(&self, ty: &Ty, depth: u32) -> bool {
        match ty {
            Ty::Adt(id, args) if self.index.is_stub(self.index.adt(*id).loc) => {
                args.first().is_some_and(|t| depth < 4 && self.gives_number(t, depth + 1))
            }
            Ty::Adt(id, _) => {
                depth < 4
                    && self.types.fields(*id).iter().flatten().any(|t| match t {
                        Ty::Adt(inner, _) if inner == id => false,
                        t => self.gives_number(t, depth + 2),
                    })
            }
            Ty::Tuple(list) => list.iter().any(|t| self.gives_number(t, depth)),
            Ty::Ref(_, inner) | Ty::Future(inner) => self.gives_number(inner, depth),
            Ty::Param(_) | Ty::Assoc(..) => true,
            _ => self.is_wide(ty),
        }
    }

    /// The summaries of a function and of all that it calls and that are not known yet.
    fn fixpoint(&self, function: FnId) -> FxHashMap<FnId, Arc<Summary>> {
        let order = self.callees_first(function);
        let rank: FxHashMap<FnId, usize> = order.iter().enumerate().map(|(at, (f, _))| (*f, at)).collect();
        let found: RefCell<FxHashMap<FnId, Arc<Summary>>> = RefCell::default();
        let mut changed: FxHashSet<FnId> = FxHashSet::default();
        for round in 0..MAX_ROUNDS {
            let before = std::mem::take(&mut changed);
            for (at, (function, callees)) in order.iter().enumerate() {
                // what has changed since this one was looked at: of the last round only what came later
                let is_new = |c: &FnId| changed.contains(c) || (before.contains(c) && rank.get(c).is_some_and(|r| *r >= at));
                if round > 0 && !callees.iter().any(is_new) {
                    continue;
                }
                let next = self.summarise(*function, &|f| match self.done(f) {
                    Some(known) => Some(known),
                    None => found.borrow().get(&f).cloned(),
                });
                let known = found.borrow().get(function).cloned();
                if known.as_deref() != Some(&next) {
                    changed.insert(*function);
                    found.borrow_mut().insert(*function, Arc::new(next));
                }
            }
            if changed.is_empty() {
                break;
            }
        }
        found.into_inner()
    }

    fn summarise(&self, function: FnId, known: &dyn Fn(FnId) -> Option<Arc<Summary>>) -> Summary {
        let mut all: Option<Summary> = None;
        for one in self.implementations(function) {
            let found = if one == function || self.index.func(one).container == self.index.func(function).container {
                NumberFlow::run(self, Owner::Fn(one), known).map(|n| n.summary)
            } else {
                known(one).map(|s| (*s).clone())
            };
            let found = found.unwrap_or_default();
            match &mut all {
                Some(all) => all.join(&found),
                None => all = Some(found),
            }
        }
        all.unwrap_or_default()
    }

    /// What a function calls, over any number of steps, callees before callers as far as there are no circles.
    fn callees_first(&self, function: FnId) -> Vec<(FnId, Vec<FnId>)> {
        let mut seen: FxHashSet<FnId> = std::iter::once(function).collect();
        let mut order = Vec::new();
        let mut open = vec![(function, self.number_callees(function), 0)];
        while let Some((at, callees, next)) = open.last_mut() {
            match callees.get(*next).copied() {
                Some(callee) => {
                    *next += 1;
                    if seen.insert(callee) && self.done(callee).is_none() {
                        open.push((callee, self.number_callees(callee), 0));
                    }
                }
                None => {
                    order.push((*at, std::mem::take(callees)));
                    open.pop();
                }
            }
        }
        order
    }

    /// The functions that a function calls and that can hand on or check a number; for a trait's function those that
    /// implement it.
    fn number_callees(&self, function: FnId) -> Vec<FnId> {
        let mut all: BTreeSet<FnId> = BTreeSet::new();
        for one in self.implementations(function) {
            if one != function {
                all.insert(one);
            }
        }
        if let Some(info) = self.body(Owner::Fn(function)) {
            all.extend(info.types.callees.values().map(|c| c.function));
        }
        all.into_iter().filter(|f| self.handles_numbers(*f)).collect()
    }
}

/// `Fn(usize)`, `FnMut(&[u8], u64)`, by the names.
fn takes_number(bound: &Path) -> bool {
    let wide = |ty: &TypeRef| {
        let name = ty.as_path().map(|path| path.last());
        name.is_some_and(|name| matches!(name.as_str(), "u32" | "u64" | "usize" | "i32" | "i64"))
    };
    let args = bound.segments.last().filter(|s| s.name.starts_with("Fn")).and_then(|s| s.args.as_ref());
    args.is_some_and(|args| args.types.iter().any(|ty| matches!(ty, TypeRef::Tuple(list) if list.iter().any(wide))))
}
