//! The cheap question before the dear one: whether a number may come from outside at all.
//!
//! Each body's numbers are worked out coarsely, by itself: nothing counts as bounded, what was set is not replaced, and what is
//! called may give any number.  Then origins are followed from body to body, only those that are asked for.  What is
//! harmless even so is harmless; for most sizes that is all there is to say, and nothing that is called on the way is understood.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::flow::{NumberFlow, Numbers};
use super::summary::Summary;
use super::trace::MAX_CALLERS;
use super::value::{Input, Origin, Value};
use crate::facts::Facts;
use crate::hir::{ExprId, ExprKind};
use crate::index::{Container, FnId, Head};
use crate::types::{FieldRef, Owner, Ty};

/// Beyond so many origins the dear question is asked.
const MAX_SEEN: usize = 64;

/// Origins that were asked about, and those still to be followed.
#[derive(Default)]
struct Search {
    seen: FxHashSet<(Owner, Origin)>,
    open: Vec<(Owner, Origin)>,
    /// The answer is yes, or not known.
    found: bool,
}

impl Search {
    /// Follows the origins of a number.
    fn add(&mut self, owner: Owner, number: &Value) {
        self.found |= number.is_full() || self.seen.len() > MAX_SEEN;
        for origin in number.whole().filter(|origin| **origin != Origin::Own) {
            if self.seen.insert((owner, origin.clone())) {
                self.open.push((owner, origin.clone()));
            }
        }
    }
}

impl Facts<'_> {
    /// Whether the number that an expression gives may come from outside.  Says yes where it is not sure.
    pub(super) fn may_come(&self, owner: Owner, expr: ExprId) -> bool {
        let Some(numbers) = self.coarse_numbers(owner) else { return false };
        let mut search = Search::default();
        search.add(owner, numbers.value(expr));
        while let Some((owner, origin)) = search.open.pop() {
            match origin {
                _ if search.found => return true,
                Origin::Source(_) => return true,
                _ if self.summaries.is_harmless(owner, &origin) => {}
                Origin::Own => {}
                Origin::Call(at) => self.through_call(owner, at, &mut search),
                Origin::Input(input, proj) => {
                    let Owner::Fn(function) = owner else { continue };
                    for caller in self.callers(function).iter().filter(|c| c.certain).take(MAX_CALLERS) {
                        let given = self.given_by(caller, input).zip(self.coarse_numbers(caller.owner));
                        if let Some((given, numbers)) = given {
                            search.add(caller.owner, &numbers.value(given).project_all(proj.names()).flat());
                        }
                    }
                }
                Origin::Field(field) => self.through_field(field, &mut search),
            }
        }
        if !search.found {
            self.summaries.remember_harmless(search.seen);
        }
        search.found
    }

    /// What functions make themselves, or make of what they are given, that a call runs: the one that is called, and those that it is
    /// given.
    fn through_call(&self, owner: Owner, at: ExprId, search: &mut Search) {
        let (Some(info), Some(body), Some(here)) = (self.body(owner), self.source(owner), self.coarse_numbers(owner)) else {
            return;
        };
        let args: Vec<ExprId> = match &body.expr(at).kind {
            ExprKind::MethodCall { receiver, args, .. } => std::iter::once(*receiver).chain(args.iter().copied()).collect(),
            ExprKind::Call(_, args) => args.to_vec(),
            _ => Vec::new(),
        };
        let callee = info.types.callees.get(&at).map(|c| c.function);
        let named = args.iter().filter_map(|arg| match info.types.expr(*arg) {
            Ty::FnItem(function, _) => Some(*function),
            _ => None,
        });
        for function in callee.into_iter().chain(named) {
            search.found |= self.is_integer_decoder(function);
            // whoever calls what it is given gives that what it was given itself
            let given = |input: Input| match callee == Some(function) {
                true => self.arg_of(function, &args, input).into_iter().collect(),
                false => args.clone(),
            };
            for one in self.implementations(function) {
                let Some(numbers) = self.coarse_numbers(Owner::Fn(one)) else { continue };
                let Summary { ret, out, handed, .. } = &numbers.summary;
                let made = std::iter::once(ret).chain(out.values()).chain(handed.values());
                search.found |= made.clone().any(Value::is_full);
                for (_, origin) in made.flat_map(|value| value.parts()) {
                    let Origin::Input(input, proj) = origin else {
                        search.add(Owner::Fn(one), &Value::of(origin.clone()));
                        continue;
                    };
                    for arg in given(*input) {
                        search.add(owner, &here.value(arg).project_all(proj.names()).flat());
                    }
                }
            }
        }
    }

    /// What anybody puts into a field.
    fn through_field(&self, field: FieldRef, search: &mut Search) {
        for owner in self.users_of(field) {
            let Some(numbers) = self.coarse_numbers(owner) else { continue };
            let stores = numbers.stores.iter().filter(|store| store.field == field);
            stores.for_each(|store| search.add(owner, &store.value.scalar()));
        }
    }

    fn coarse_numbers(&self, owner: Owner) -> Option<Arc<Numbers>> {
        let work = || NumberFlow::coarsely(self, owner, &|function| self.any_number(function));
        self.summaries.coarse(owner, || self.in_time(owner, work))
    }

    /// What a function may do for all that its signature tells: it may give any number, and bounds none.
    fn any_number(&self, function: FnId) -> Option<Arc<Summary>> {
        if !self.handles_numbers(function) {
            return None;
        }
        let any = Value::of(Origin::Source(ExprId(0)));
        let fills = |ty: &Ty| matches!(ty, Ty::Ref(true, inner) if self.is_wide(inner));
        let params = (0..).zip(&self.types.sig(function).params);
        let out = params.filter(|(_, ty)| fills(ty)).map(|(at, _)| (at, any.clone())).collect();
        Some(Arc::new(Summary { ret: any, out, ..Summary::default() }))
    }

    /// Whether a function is that of a trait that integers are decoded with: an own one, implemented for integers, that makes one
    /// of the bytes or the reader that it is given.
    pub(super) fn is_integer_decoder(&self, function: FnId) -> bool {
        let index = self.index;
        let Container::Impl(of) = index.func(function).container else { return false };
        let Some(of_trait) = index.impls[of.index()].of_trait else { return false };
        let sig = self.types.sig(function);
        let reads = |ty: &Ty| match ty {
            Ty::Ref(true, _) => true,
            Ty::Ref(false, inner) => matches!(**inner, Ty::Slice(_)),
            _ => false,
        };
        let integer = matches!(index.impls[of.index()].head, Some(Head::Prim(name)) if self.is_wide(&Ty::Prim(name)));
        let words = &self.vocabulary.numbers;
        let name = index.func(function).name;
        let named = words.source_traits.contains(&index.traits[of_trait.index()].name)
            || words.decoding.iter().any(|word| name.starts_with(word.as_str()));
        integer && named && sig.receiver.is_none() && sig.params.iter().any(reads)
    }
}
