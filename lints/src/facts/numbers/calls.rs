//! The values that calls give: from the vocabulary, or from what is known of the functions of the workspace.

use std::collections::BTreeSet;

use super::flow::NumberFlow;
use super::state::State;
use super::value::{Input, Origin, Value};
use crate::base::Name;
use crate::facts::context::children;
use crate::facts::vocabulary::{BoundKind, Pass, Role};
use crate::hir::{Expr, ExprId, ExprKind, PatKind, TypeRef};
use crate::index::{Container, FnId};
use crate::types::Ty;

impl NumberFlow<'_> {
    pub(super) fn call(&mut self, state: &mut State, id: ExprId, callee: ExprId, args: &[ExprId]) -> Value {
        if let Some(&(adt, variant)) = self.info.types.adts.get(&id) {
            return self.constructed(adt, variant, args);
        }
        let name = match &self.body.expr(callee).kind {
            ExprKind::Path(path) => path.last(),
            // a closure of this body, or one that was given
            _ => {
                self.hand_on(callee, args);
                return self.value(callee).clone();
            }
        };
        if name == "Err" {
            return Value::default();
        }
        let function = self.info.types.callees.get(&id).map(|c| c.function);
        if function.is_some_and(|f| self.facts.vocabulary.takers.contains(&f)) {
            return self.replaced(state, args);
        }
        if let Some(function) = function
            && let Some(value) = self.known_call(state, id, function, args)
        {
            return value;
        }
        let words = &self.facts.vocabulary.numbers;
        if let (None, ExprKind::Path(path)) = (function, &self.body.expr(callee).kind)
            && words.foreign_decoders.contains(&(path.segments[0].name, name))
            && self.is_decoded(id)
        {
            return Value::of(Origin::Source(id));
        }
        match (words.bounds.get(&name), words.passes.get(&name)) {
            (Some(BoundKind::Upper), _) => self.least(args),
            (_, Some(Pass::Argument)) if args.len() == 1 && self.facts.is_wide(self.info.types.expr(id)) => {
                self.number_of(self.value(args[0]))
            }
            (_, Some(Pass::Argument)) if args.len() == 1 => self.value(args[0]).clone(),
            // `max(n, 1)`
            (_, Some(Pass::Join)) => args.iter().fold(Value::default(), |sum, e| sum.or(self.value(*e))),
            _ if function.is_none() && words.source_names.contains(&name) && self.is_number(id) => Value::of(Origin::Source(id)),
            _ if function.is_none() && !args.is_empty() && self.is_decoder_path(callee) && self.is_number(id) => {
                Value::of(Origin::Source(id))
            }
            _ => Value::default(),
        }
    }

    /// Whether what is called is a function of a decode trait of another crate: `Decode::decode`, `u32::read_from`.
    fn is_decoder_path(&self, callee: ExprId) -> bool {
        let words = &self.facts.vocabulary.numbers;
        let ExprKind::Path(path) = &self.body.expr(callee).kind else { return false };
        let [.., of, name] = &path.segments[..] else { return false };
        let reads = words.decoding.iter().any(|word| name.name.starts_with(word.as_str()));
        words.source_traits.contains(&of.name) || (reads && self.facts.is_wide(&Ty::Prim(of.name)))
    }

    /// `mem::replace(&mut n, m)`, `mem::take(&mut n)`, `mem::swap(&mut n, &mut m)`: what was there before.
    fn replaced(&mut self, state: &mut State, args: &[ExprId]) -> Value {
        let places: Vec<Option<ExprId>> = args.iter().map(|arg| self.referenced(*arg)).collect();
        let old: Vec<Value> = args.iter().map(|arg| self.value(*arg).clone()).collect();
        for (at, place) in places.iter().enumerate() {
            if let Some(place) = place {
                let new = if at == 0 { old.get(1) } else { old.first() };
                self.assign(state, *place, &new.cloned().unwrap_or_default(), args[at]);
            }
        }
        old.into_iter().next().unwrap_or_default()
    }

    /// The place of `&mut place`.
    fn referenced(&self, id: ExprId) -> Option<ExprId> {
        match self.body.expr(id).kind {
            ExprKind::Ref { mutable: true, inner } => Some(inner),
            _ => None,
        }
    }

    /// The first call in the body that asks the same thing the same question, where asking changes nothing: each gives the same.
    fn first_answer(&self, id: ExprId, function: FnId, receiver: ExprId, method: Name, args: &[ExprId]) -> ExprId {
        let of = self.facts.index.signature(function).receiver.as_ref();
        let looks = of.is_some_and(|r| matches!(r.ty, TypeRef::Ref { mutable: false, .. }));
        let moves = self.facts.vocabulary.numbers.moving.iter().any(|word| method.starts_with(word.as_str()));
        if !looks || moves || !args.is_empty() {
            return id;
        }
        let same = |e: &Expr| match &e.kind {
            ExprKind::MethodCall { receiver: other, method: name, .. } => {
                *name == method && self.body.is_same_place(*other, receiver)
            }
            _ => false,
        };
        self.body.exprs_with_ids().find(|(_, e)| same(e)).map_or(id, |(first, _)| first)
    }

    /// What of a value a closure lets through that tests it.
    fn filtered(&self, state: &State, receiver: ExprId, closure: ExprId) -> Value {
        let ExprKind::Closure { body, .. } = self.body.expr(closure).kind else { return self.value(receiver).clone() };
        if state.coarse {
            return self.value(receiver).clone();
        }
        let mut inside = State { bounded: BTreeSet::new(), ..state.clone() };
        self.suppose(&mut inside, body, true);
        Self::unbounded(&inside, self.value(receiver))
    }

    pub(super) fn method_call(
        &mut self,
        state: &mut State,
        id: ExprId,
        receiver: ExprId,
        method: Name,
        args: &[ExprId],
    ) -> Value {
        self.gather(state, receiver, method, args);
        let all: Vec<ExprId> = std::iter::once(receiver).chain(args.iter().copied()).collect();
        let function = self.info.types.callees.get(&id).map(|c| c.function);
        if let Some(function) = function
            && let Some(value) = self.known_call(state, id, function, &all)
        {
            let first = self.first_answer(id, function, receiver, method, args);
            return if first == id { value } else { value.map(|origin| origin.at(id, first)) };
        }
        if args.is_empty() && self.is_guarded(receiver) {
            return self.value(receiver).clone();
        }
        if function.is_none()
            && let Some(value) = self.run_parser(id, receiver, method, args)
        {
            return value;
        }
        let words = &self.facts.vocabulary.numbers;
        args.iter().for_each(|arg| self.take_range(state, *arg));
        match words.bounds.get(&method) {
            Some(BoundKind::Upper) => return self.least(&all),
            Some(BoundKind::Error) if !self.value(receiver).whole().any(Origin::is_outside) => {
                args.iter().for_each(|arg| Self::bound(state, self.value(*arg)));
            }
            Some(BoundKind::Available) => return Value::default(),
            Some(BoundKind::Takes) => self.take_all(state, args),
            _ => {}
        }
        if let (true, [shift]) = (method.as_str().ends_with("_shl"), args)
            && self.assembles(id, receiver, *shift)
        {
            return Value::of(Origin::Source(id));
        }
        if let (true, [digit]) = (method.ends_with("_add"), args)
            && self.adds_digit(id, receiver, *digit)
        {
            return Value::of(Origin::Source(id));
        }
        match words.passes.get(&method) {
            Some(Pass::Filter) if args.len() == 1 => self.filtered(state, receiver, args[0]),
            Some(Pass::Receiver | Pass::Filter) if self.facts.is_wide(self.info.types.expr(id)) => {
                self.number_of(self.value(receiver))
            }
            Some(Pass::Receiver | Pass::Filter) => self.value(receiver).clone(),
            Some(Pass::Join) => all.iter().fold(Value::default(), |sum, e| sum.or(self.value(*e))),
            Some(Pass::Closure) => {
                let made: Vec<Value> = args.iter().map(|arg| self.applied(id, *arg, receiver)).collect();
                made.iter().fold(Value::default(), |all, one| all.or(one))
            }
            _ if function.is_none() && self.is_source_name(receiver, method) && self.is_number(id) => {
                Value::of(Origin::Source(id))
            }
            _ => Value::default(),
        }
    }

    /// What is put into a collection comes out of it again; of a key and a value, the value.
    fn gather(&mut self, state: &mut State, receiver: ExprId, method: Name, args: &[ExprId]) {
        let Some(value) = args.last().map(|last| self.value(*last)).filter(|value| !value.is_empty()).cloned() else { return };
        let adt = self.info.types.expr(receiver).peel_refs().as_adt();
        let known = adt.and_then(|(adt, _)| self.facts.vocabulary.collections.get(&adt));
        if known.is_some_and(|known| known.methods.get(&method) == Some(&Role::Grow)) {
            let all = self.value(receiver).clone().or(&value);
            self.assign(state, receiver, &all, args[args.len() - 1]);
        }
    }

    /// Whether a method of a type that is not known reads numbers, by its name, and by those of what it is called on.
    fn is_source_name(&self, receiver: ExprId, method: Name) -> bool {
        let words = &self.facts.vocabulary.numbers;
        let given = || words.given_names.get(&method).is_some_and(|names| self.is_told(receiver, names));
        words.source_names.contains(&method) || given()
    }

    /// What a callable makes of a value: a closure, a constructor, a function.
    pub(super) fn applied(&mut self, call: ExprId, callable: ExprId, to: ExprId) -> Value {
        match self.info.types.expr(callable) {
            Ty::Ctor(adt, variant) => match self.facts.variant_path(*adt, *variant) {
                Some(mut path) => {
                    let (first, given) = (Name::from("0"), self.value(to).clone());
                    if let Some(field) = self.facts.field_ref(*adt, *variant, first) {
                        self.store(field, callable, &given);
                    }
                    path.push(first);
                    given.within(&path)
                }
                None => self.value(to).clone(),
            },
            Ty::FnItem(function, _) => (self.summaries)(*function).map_or_else(Value::default, |summary| {
                summary.ret.instantiate(call, |input| self.given_as(*function, &[to], input))
            }),
            _ => self.value(callable).clone(),
        }
    }

    /// Whether the result is a wide number, or may be one for all that is known.
    pub(super) fn is_number(&self, id: ExprId) -> bool {
        let ty = self.info.types.expr(id);
        ty.is_unknown() || self.holds_number(ty)
    }

    /// Whether the result is of a type that a derive fills from outside, and not one of the program's own settings.
    fn is_decoded(&self, id: ExprId) -> bool {
        let mut at = self.info.types.expr(id);
        loop {
            match at {
                Ty::Future(inner) | Ty::Ref(_, inner) => at = inner,
                // with what is left of the bytes
                Ty::Tuple(parts) if !parts.is_empty() => at = &parts[0],
                Ty::Adt(adt, args) if self.facts.index.is_stub(self.facts.index.adt(*adt).loc) => match args.first() {
                    Some(inner) => at = inner,
                    None => return false,
                },
                Ty::Adt(adt, _) => {
                    let words = &self.facts.vocabulary.numbers;
                    let path = self.facts.index.adt_path(*adt).to_lowercase();
                    let derives = &self.facts.index.item(self.facts.index.adt(*adt).loc).attrs.derives;
                    return derives.iter().any(|d| words.source_derives.contains(d))
                        && !words.own_words.iter().any(|word| path.contains(word.as_str()));
                }
                _ => return false,
            }
        }
    }

    pub(super) fn holds_number(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Adt(_, args) => args.first().is_some_and(|t| self.holds_number(t)),
            Ty::Tuple(list) => list.iter().any(|t| self.holds_number(t)),
            Ty::Future(inner) | Ty::Ref(_, inner) => self.holds_number(inner),
            _ => self.facts.is_wide(ty),
        }
    }

    /// The smaller of several numbers: that of the best known origin.
    fn least(&self, list: &[ExprId]) -> Value {
        let values = list.iter().map(|e| self.value(*e));
        let known = values.clone().find(|v| v.is_harmless());
        let tame = || values.clone().find(|v| !v.whole().any(Origin::is_outside)).filter(|_| !self.coarse);
        let tame = known.or_else(tame);
        tame.cloned().unwrap_or_else(|| values.fold(Value::default(), |all, v| all.or(v)))
    }

    fn constructed(&mut self, adt: crate::index::AdtId, variant: u32, args: &[ExprId]) -> Value {
        let hir = self.facts.index.adt_hir(adt);
        if hir.variants.get(variant as usize).is_some_and(|v| v.name == "Err") {
            return Value::default();
        }
        let Some(prefix) = self.facts.variant_path(adt, variant) else {
            return args.iter().fold(Value::default(), |all, e| all.or(self.value(*e)));
        };
        let mut value = Value::default();
        for (index, arg) in args.iter().enumerate() {
            let given = self.value(*arg).clone();
            let name = Name::from(&index.to_string());
            if let Some(field) = self.facts.field_ref(adt, variant, name) {
                self.store(field, *arg, &given);
            }
            value.set(&[&prefix[..], &[name]].concat(), &given);
        }
        value
    }

    /// Whether somebody else wrote a text: it came out of one of these methods, or was read, in this body.
    fn is_told(&self, text: ExprId, names: &[Name]) -> bool {
        self.came_through(text, names, 0) || self.facts.is_read_text(self.info, self.body, text, 0)
    }

    /// Whether a value came out of one of these methods, in this body.
    fn came_through(&self, id: ExprId, names: &[Name], depth: u32) -> bool {
        let next = |id| depth < 12 && self.came_through(id, names, depth + 1);
        match &self.body.expr(id).kind {
            ExprKind::MethodCall { receiver, method, .. } => names.contains(method) || next(*receiver),
            ExprKind::Call(_, args) => args.first().is_some_and(|a| next(*a)),
            ExprKind::Try(a)
            | ExprKind::Await(a)
            | ExprKind::Ref { inner: a, .. }
            | ExprKind::Index(a, _)
            | ExprKind::Field(a, ..) => next(*a),
            ExprKind::Local(local) => self.body.bound_to(*local).or_else(|| self.opened_by(id, *local)).is_some_and(next),
            _ => false,
        }
    }

    /// Whether a value is read from behind a raw pointer: memory of the same process, as what made the pointer knows.
    fn is_behind_pointer(&self, id: ExprId, depth: u32) -> bool {
        let mut found = matches!(self.info.types.expr(id), Ty::Ptr(_));
        if !found && depth < 4 {
            children(self.body, id, &mut |child| found |= self.is_behind_pointer(child, depth + 1));
        }
        found
    }

    /// What a method is called on whose closure has that parameter.
    fn opened_by(&self, id: ExprId, param: crate::hir::LocalId) -> Option<ExprId> {
        let is_param = |pat: &crate::hir::PatId| matches!(self.body.pat(*pat).kind, PatKind::Bind(local, _) if local == param);
        let closure = self.info.context.ancestors(id).find(|at| match &self.body.expr(*at).kind {
            ExprKind::Closure { params, .. } => params.iter().any(is_param),
            _ => false,
        })?;
        match self.body.expr(self.info.context.parent(closure)?).kind {
            ExprKind::MethodCall { receiver, .. } => Some(receiver).filter(|r| *r != closure),
            _ => None,
        }
    }

    /// What a call gives; the receiver stands first among the arguments.
    pub(super) fn given_as(&self, function: FnId, args: &[ExprId], input: Input) -> Value {
        self.facts.arg_of(function, args, input).map_or_else(Value::default, |arg| self.value(arg).clone())
    }

    /// A call of a function that is known: from the vocabulary, or from its own code.  None where that says nothing.
    fn known_call(&mut self, state: &mut State, id: ExprId, function: FnId, args: &[ExprId]) -> Option<Value> {
        let words = &self.facts.vocabulary.numbers;
        if words.small_sources.contains(&function) {
            return Some(Value::default());
        }
        if words.decoders.contains(&function) && self.is_decoded(id) {
            return Some(Value::of(Origin::Source(id)));
        }
        if words.sources.contains(&function) {
            let given = words.source_given.get(&function);
            let fits = given.is_none_or(|names| args.first().is_some_and(|a| self.is_told(*a, names)))
                && !args.iter().any(|arg| self.is_behind_pointer(*arg, 0));
            return (fits && self.is_number(id)).then(|| Value::of(Origin::Source(id)));
        }
        if let Some(value) = self.combined(state, id, function, args) {
            return Some(value);
        }
        let words = &self.facts.vocabulary.numbers;
        if let Some(allocation) = words.allocations.get(&function) {
            if allocation.fails {
                args.iter().for_each(|arg| Self::bound(state, self.value(*arg)));
            }
            return Some(Value::default());
        }
        let data = self.facts.index.func(function);
        if self.facts.index.is_stub(data.loc) {
            return None;
        }
        match words.own_bounds.get(&function) {
            Some(BoundKind::Upper | BoundKind::Available) => return Some(Value::default()),
            Some(BoundKind::Error | BoundKind::Takes) => args.iter().for_each(|arg| Self::bound(state, self.value(*arg))),
            Some(BoundKind::Test) | None => {}
        }
        let gives_number = self.holds_number(self.info.types.expr(id));
        if let (Container::Trait(of_trait), true) = (data.container, gives_number)
            && words.source_traits.contains(&self.facts.index.traits[of_trait.index()].name)
        {
            return Some(Value::of(Origin::Source(id)));
        }
        let summary = (self.summaries)(function)?;
        let given = |input| self.given_as(function, args, input);
        for origin in &summary.ok {
            Self::bound(state, &Value::of(origin.clone()).instantiate(id, given));
        }
        state.bounded.remove(&Origin::Call(id));
        for (param, value) in &summary.out {
            let at = *param as usize + usize::from(self.facts.index.signature(function).receiver.is_some());
            if let Some(place) = args.get(at).and_then(|arg| self.referenced(*arg)) {
                let value = value.instantiate(id, |input| self.given_as(function, args, input));
                self.assign(state, place, &value, args[at]);
            }
        }
        let found = summary.ret.instantiate(id, |input| self.given_as(function, args, input));
        // however it puts it together, out of what it is given
        let given = |origin: &Origin| matches!(origin, Origin::Own | Origin::Input(..));
        let unseen = gives_number && summary.ret.parts().iter().all(|(_, origin)| given(origin));
        Some(if unseen && self.facts.is_integer_decoder(function) { Value::of(Origin::Source(id)) } else { found })
    }
}
