//! What places are given: variables, fields, the parts of a pattern.

use super::flow::NumberFlow;
use super::state::State;
use super::value::{Origin, Value};
use crate::base::Name;
use crate::facts::vocabulary::Pass;
use crate::hir::{ExprId, ExprKind, LocalId, PatId, PatKind};
use crate::index::AdtId;
use crate::types::{FieldRef, Ty};

impl NumberFlow<'_> {
    fn assign_local(&self, state: &mut State, local: LocalId, names: &[Name], value: &Value) {
        if state.coarse {
            state.add(local, names, value);
            return;
        }
        state.note(value);
        let slot = state.locals.entry(local).or_default();
        slot.set(names, value);
        if slot.is_empty() {
            state.locals.remove(&local);
        }
    }

    /// Gives a place a value: `x = v`, `a.b.c = v`.
    pub(super) fn assign(&mut self, state: &mut State, place: ExprId, value: &Value, by: ExprId) {
        let mut names = Vec::new();
        let mut at = place;
        loop {
            match &self.body.expr(at).kind {
                ExprKind::Field(base, name, _) => {
                    if let (true, Some(field)) = (names.is_empty(), self.info.types.fields.get(&at)) {
                        self.store(*field, by, value);
                    }
                    names.push(*name);
                    at = *base;
                }
                ExprKind::Unary(_, base) | ExprKind::Index(base, _) => at = *base,
                // `*self.wanted.lock() = n`
                ExprKind::MethodCall { receiver, method, args, .. }
                    if (args.is_empty() && self.is_guarded(*receiver)) || self.hands_on(*method) =>
                {
                    at = *receiver;
                }
                ExprKind::Local(local) => {
                    names.reverse();
                    self.assign_local(state, *local, &names, value);
                    if names.is_empty() && at != place {
                        self.assign_behind(state, *local, value, by);
                    }
                    return;
                }
                _ => return,
            }
        }
    }

    /// Through a reference into a list, the list is given a value: `let last = list.last_mut()?; *last = n;`.
    fn assign_behind(&mut self, state: &mut State, reference: LocalId, value: &Value, by: ExprId) {
        let guard = |adt: &AdtId| self.facts.vocabulary.wrappers.get(adt).is_some_and(|w| w.guard);
        let leads = match self.info.types.local(reference) {
            Ty::Adt(adt, _) => guard(adt),
            ty => matches!(ty, Ty::Ref(true, _)),
        };
        if value.is_empty() || !leads {
            return;
        }
        let mut at = self.body.bound_to(reference);
        while let Some(id) = at {
            match &self.body.expr(id).kind {
                ExprKind::MethodCall { receiver: inner, .. } | ExprKind::Try(inner) | ExprKind::Ref { inner, .. } => {
                    at = Some(*inner)
                }
                ExprKind::Local(local) if *local != reference => {
                    let all = state.locals.get(local).cloned().unwrap_or_default().or(&value.scalar());
                    return self.assign_local(state, *local, &[], &all);
                }
                ExprKind::Field(..) => {
                    if let Some(field) = self.info.types.fields.get(&id) {
                        self.store(*field, by, &value.scalar());
                    }
                    return;
                }
                _ => return,
            }
        }
    }

    /// `unwrap` and the like.
    fn hands_on(&self, method: Name) -> bool {
        self.facts.vocabulary.numbers.passes.get(&method) == Some(&Pass::Receiver)
    }

    /// Whether a value is a lock or a cell: what its methods without arguments give is what it guards.
    pub(super) fn is_guarded(&self, id: ExprId) -> bool {
        let wrapper = |adt: AdtId| self.facts.vocabulary.wrappers.get(&adt).is_some_and(|w| w.lock || w.cell);
        self.info.types.expr(id).peel_refs().as_adt().is_some_and(|(adt, _)| wrapper(adt))
    }

    /// Notes that a field is set.
    pub(super) fn store(&mut self, field: FieldRef, by: ExprId, value: &Value) {
        self.stores.entry((field, by)).or_default().join(value);
    }

    /// Takes a value apart.
    pub(super) fn bind(&mut self, state: &mut State, pat: PatId, value: &Value) {
        let body = self.body;
        match &body.pat(pat).kind {
            PatKind::Bind(local, inner) => {
                let fitting = self.fitting(value, self.info.types.local(*local));
                self.assign_local(state, *local, &[], &fitting);
                if let Some(inner) = inner {
                    self.bind(state, *inner, value);
                }
            }
            PatKind::Ref(inner) => self.bind(state, *inner, value),
            PatKind::Or(list) => list.iter().for_each(|p| self.bind(state, *p, value)),
            PatKind::Slice(list) => {
                let item = value.scalar();
                list.iter().for_each(|p| self.bind(state, *p, &item));
            }
            PatKind::Tuple(list) => self.bind_list(state, list, value, &[]),
            PatKind::TupleStruct(path, list) => match self.info.types.pat_adts.get(&pat) {
                Some(&(adt, variant)) => match self.facts.variant_path(adt, variant) {
                    Some(prefix) => self.bind_parts(state, list, value, (adt, variant), &prefix),
                    None => list.iter().for_each(|p| self.bind(state, *p, value)),
                },
                None if matches!(path.last().as_str(), "Some" | "Ok") => {
                    list.iter().for_each(|p| self.bind(state, *p, value));
                }
                None => list.iter().for_each(|p| self.bind(state, *p, &Value::default())),
            },
            PatKind::Struct(_, fields) => {
                let adt = self.info.types.pat_adts.get(&pat).copied();
                let prefix = adt.and_then(|(adt, variant)| self.facts.variant_path(adt, variant)).unwrap_or_default();
                for field in fields {
                    let mut part = self.part(value, &[&prefix[..], &[field.name]].concat());
                    if let Some(found) = adt.and_then(|(adt, variant)| self.facts.field_ref(adt, variant, field.name)) {
                        part = Self::unbounded(state, &self.with_field(part, found));
                    }
                    self.bind(state, field.pat, &part);
                }
            }
            PatKind::Wild | PatKind::Rest | PatKind::Path(_) | PatKind::Lit(_) | PatKind::Range(..) => {}
        }
    }

    fn bind_list(&mut self, state: &mut State, list: &[PatId], value: &Value, prefix: &[Name]) {
        for (index, pat) in list.iter().enumerate() {
            if matches!(self.body.pat(*pat).kind, PatKind::Rest) {
                break;
            }
            let part = self.part(value, &[prefix, &[Name::from(&index.to_string())]].concat());
            self.bind(state, *pat, &part);
        }
    }

    /// Takes a tuple struct or variant apart.
    fn bind_parts(&mut self, state: &mut State, list: &[PatId], value: &Value, of: (AdtId, u32), prefix: &[Name]) {
        for (index, pat) in list.iter().enumerate() {
            if matches!(self.body.pat(*pat).kind, PatKind::Rest) {
                break;
            }
            let name = Name::from(&index.to_string());
            let mut part = self.part(value, &[prefix, &[name]].concat());
            if let Some(found) = self.facts.field_ref(of.0, of.1, name) {
                part = Self::unbounded(state, &self.with_field(part, found));
            }
            self.bind(state, *pat, &part);
        }
    }

    /// What is read from a field: what this body knows of it, else what anybody may have put there.
    pub(super) fn with_field(&self, known: Value, field: FieldRef) -> Value {
        let set_here = !self.coarse && known.whole().any(|o| !matches!(o, Origin::Input(..)));
        let ty = self.facts.types.field_ty(field.adt, field.variant, field.field as usize, &[]);
        if set_here || !self.facts.is_wide(self.item_of(ty.peel_refs()).peel_refs()) {
            return known;
        }
        known.or(&Value::of(Origin::Field(field)))
    }

    /// What a collection holds, of keys and values the values; what a lock guards; the type itself where it is neither.
    fn item_of<'t>(&self, ty: &'t Ty) -> &'t Ty {
        let wrapped = ty.as_adt().and_then(|(adt, args)| args.get(self.facts.vocabulary.wrappers.get(&adt)?.arg));
        match ty.as_adt() {
            _ if wrapped.is_some() => self.item_of(wrapped.unwrap_or(ty)),
            Some((adt, args)) => {
                let known = self.facts.vocabulary.collections.get(&adt);
                known.and_then(|known| args.get(known.value.unwrap_or(0))).unwrap_or(ty)
            }
            None => ty,
        }
    }

    /// What of a value can stand in a type: numbers of 32 bits and more, and what holds such.
    pub(super) fn fitting(&self, value: &Value, ty: &Ty) -> Value {
        if value.is_empty() || self.facts.may_carry(ty, 0) { value.clone() } else { Value::default() }
    }
}
