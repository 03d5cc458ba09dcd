//! The value of each expression, from those of its parts.

use std::collections::BTreeSet;

use super::flow::{NumberFlow, State};
use super::value::{Input, Origin, Value};
use crate::base::Name;
use crate::facts::vocabulary::{BoundKind, Pass};
use crate::hir::{AssignOp, BinaryOp, ExprId, ExprKind, FieldInit, Literal, MacroCall, PatKind};
use crate::index::{Container, FnId};
use crate::types::Ty;

/// A byte that is moved up so many bits makes a number that is too large to trust.
const WIDE_SHIFT: u64 = 24;
/// Masks up to this keep a number small.
const SMALL_MASK: u64 = 0xff_ffff;

impl NumberFlow<'_> {
    /// The value of an expression whose parts were evaluated.
    pub(super) fn eval(&mut self, state: &mut State, id: ExprId) -> Value {
        let body = self.body;
        match &body.expr(id).kind {
            ExprKind::Local(local) => state.locals.get(local).cloned().unwrap_or_default(),
            ExprKind::Field(base, name, _) => {
                let known = self.value(*base).project(&[*name]);
                match self.info.types.fields.get(&id) {
                    Some(field) => self.with_field(known, *field),
                    None => known,
                }
            }
            ExprKind::Index(base, index) => {
                self.take_range(state, *index);
                self.value(*base).scalar()
            }
            ExprKind::Unary(_, a)
            | ExprKind::Cast(a, _)
            | ExprKind::Try(a)
            | ExprKind::Await(a)
            | ExprKind::Ref { inner: a, .. } => self.value(*a).clone(),
            ExprKind::Binary(op, a, b) => self.binary(id, *op, *a, *b),
            ExprKind::Assign(op, left, right) => {
                let value = match op {
                    AssignOp::Plain => self.value(*right).clone(),
                    AssignOp::Op(op) => self.binary(id, *op, *left, *right),
                };
                self.assign(state, *left, &value, *right);
                Value::default()
            }
            ExprKind::Call(callee, args) => self.call(state, id, *callee, args),
            ExprKind::MethodCall { receiver, method, args, .. } => self.method_call(state, id, *receiver, *method, args),
            ExprKind::Macro(call) => self.macro_value(state, id, call),
            ExprKind::Block(block) | ExprKind::Async(_, block) => {
                block.tail.map_or_else(Value::default, |t| self.value(t).clone())
            }
            ExprKind::If { then, otherwise, .. } => {
                let then = self.value(*then).clone();
                otherwise.map_or(then.clone(), |o| then.or(self.value(o)))
            }
            ExprKind::Match(_, arms) => arms.iter().fold(Value::default(), |all, arm| all.or(self.value(arm.body))),
            ExprKind::Select(arms) => arms.iter().fold(Value::default(), |all, arm| all.or(self.value(arm.body))),
            ExprKind::Loop { .. } => self.loop_value(id),
            ExprKind::Closure { body: inner, .. } => self.value(*inner).clone(),
            ExprKind::Tuple(list) => {
                let parts = list.iter().enumerate().map(|(i, e)| self.value(*e).within(&[Name::from(&i.to_string())]));
                parts.fold(Value::default(), |all, part| all.or(&part))
            }
            ExprKind::Array(list) => list.iter().fold(Value::default(), |all, e| all.or(&self.value(*e).scalar())),
            ExprKind::Repeat(item, _) => self.value(*item).scalar(),
            ExprKind::Struct { fields, rest, .. } => self.struct_value(id, fields, *rest),
            ExprKind::Missing
            | ExprKind::Lit(_)
            | ExprKind::Path(_)
            | ExprKind::Let(..)
            | ExprKind::Break(..)
            | ExprKind::Continue(_)
            | ExprKind::Return(_)
            | ExprKind::Range { .. }
            | ExprKind::Yield(_) => Value::default(),
        }
    }

    /// What a macro gives: one of its arguments, or, for one of the workspace, what its words say.
    fn macro_value(&self, state: &mut State, id: ExprId, call: &MacroCall) -> Value {
        let (words, control) = (&self.facts.vocabulary.numbers, &self.facts.vocabulary.control);
        let own: Vec<&[Name]> = self.facts.words().macros_named(call.name).collect();
        let says = |test: &dyn Fn(&Name) -> bool| own.iter().any(|all| all.iter().any(test));
        let limits = |name: &Name| matches!(words.bounds.get(name), Some(BoundKind::Upper | BoundKind::Error));
        // what may leave may have compared them first
        if says(&|name| name == "return" || control.contains_key(name) || limits(name)) {
            call.args.iter().for_each(|arg| Self::bound(state, self.value(*arg)));
        }
        if says(&limits) {
            return Value::default();
        }
        if says(&|name| words.source_words.contains(name)) && self.is_number(id) {
            return Value::of(Origin::Source(id));
        }
        call.args.iter().fold(Value::default(), |all, arg| all.or(self.value(*arg)))
    }

    /// What is cut out of what is there cannot be more than that.
    fn take_range(&self, state: &mut State, range: ExprId) {
        if let ExprKind::Range { start, end, .. } = &self.body.expr(range).kind {
            for id in [start, end].into_iter().flatten() {
                Self::bound(state, self.value(*id));
            }
        }
    }

    /// What is taken must be there; one can seek beyond the end, but not before the beginning.
    fn take_all(&self, state: &mut State, args: &[ExprId]) {
        for arg in args {
            let beyond = |name: &Name| matches!(name.as_str(), "Start" | "Current");
            let taken = self.value(*arg).filter(|proj, _| !proj.names().first().is_some_and(beyond));
            state.bounded.extend(taken.parts().iter().map(|(_, origin)| origin.clone()).filter(|o| *o != Origin::Own));
        }
    }

    fn loop_value(&self, id: ExprId) -> Value {
        let breaks = self.body.exprs_with_ids().filter_map(|(at, e)| match e.kind {
            ExprKind::Break(_, Some(value)) if self.info.context.is_inside(at, id) => Some(value),
            _ => None,
        });
        breaks.fold(Value::default(), |all, value| all.or(self.value(value)))
    }

    fn struct_value(&mut self, id: ExprId, fields: &[FieldInit], rest: Option<ExprId>) -> Value {
        let mut value = rest.map_or_else(Value::default, |r| self.value(r).clone());
        let adt = self.info.types.adts.get(&id).copied();
        let prefix = adt.and_then(|(adt, variant)| self.facts.variant_path(adt, variant)).unwrap_or_default();
        for field in fields {
            let given = self.value(field.value).clone();
            if let Some(found) = adt.and_then(|(adt, variant)| self.facts.field_ref(adt, variant, field.name)) {
                self.store(found, field.value, &given);
            }
            value.set(&[&prefix[..], &[field.name]].concat(), &given);
        }
        value
    }

    fn binary(&self, id: ExprId, op: BinaryOp, a: ExprId, b: ExprId) -> Value {
        let (left, right) = (self.value(a).scalar(), self.value(b).scalar());
        match op {
            BinaryOp::Add | BinaryOp::Mul => left.or(&right),
            BinaryOp::Sub | BinaryOp::Div | BinaryOp::Shr => left,
            // below what it is divided by
            BinaryOp::Rem => {
                if right.is_harmless() {
                    Value::default()
                } else {
                    left
                }
            }
            BinaryOp::Shl if self.assembles(id, a, b) => Value::of(Origin::Source(id)),
            BinaryOp::Shl => left,
            BinaryOp::Bit => {
                let mask = |e| self.literal(e).is_some_and(|mask| mask <= SMALL_MASK);
                if mask(a) || mask(b) { Value::default() } else { left.or(&right) }
            }
            _ => Value::default(),
        }
    }

    fn literal(&self, id: ExprId) -> Option<u64> {
        match self.body.expr(id).kind {
            ExprKind::Lit(Literal::Int(value, _)) => value,
            _ => None,
        }
    }

    /// A number put together from bytes: `(byte as u64) << shift`.
    fn assembles(&self, id: ExprId, byte: ExprId, shift: ExprId) -> bool {
        let far = match self.literal(shift) {
            Some(bits) => bits >= WIDE_SHIFT,
            None => true,
        };
        far && self.is_byte(byte, 0) && self.holds_number(self.info.types.expr(id))
    }

    /// A byte, however it is dressed: cast, masked, converted.
    fn is_byte(&self, id: ExprId, depth: u32) -> bool {
        let inner = match &self.body.expr(id).kind {
            _ if matches!(self.info.types.expr(id).peel_refs(), Ty::Prim(p) if *p == "u8") => return true,
            _ if depth > 5 => return false,
            ExprKind::Cast(a, _) | ExprKind::Unary(_, a) => *a,
            ExprKind::Binary(BinaryOp::Bit, a, b) => return self.is_byte(*a, depth + 1) || self.is_byte(*b, depth + 1),
            ExprKind::Call(_, args) if args.len() == 1 => args[0],
            ExprKind::MethodCall { method, .. } if self.facts.vocabulary.numbers.small_names.contains(method) => return true,
            ExprKind::MethodCall { receiver, method, .. } if method == "into" => *receiver,
            ExprKind::Try(a) | ExprKind::Await(a) => *a,
            ExprKind::Local(local) => match self.facts.initializer(self.body, *local) {
                Some(init) => init,
                None => return false,
            },
            _ => return false,
        };
        self.is_byte(inner, depth + 1)
    }

    fn call(&mut self, state: &mut State, id: ExprId, callee: ExprId, args: &[ExprId]) -> Value {
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
            (_, Some(Pass::Argument)) if args.len() == 1 => self.value(args[0]).clone(),
            // `max(n, 1)`
            (_, Some(Pass::Join)) => args.iter().fold(Value::default(), |sum, e| sum.or(self.value(*e))),
            _ if function.is_none() && words.source_names.contains(&name) && self.is_number(id) => Value::of(Origin::Source(id)),
            _ => Value::default(),
        }
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

    /// What of a value a closure lets through that tests it.
    fn filtered(&self, state: &State, receiver: ExprId, closure: ExprId) -> Value {
        let ExprKind::Closure { body, .. } = self.body.expr(closure).kind else { return self.value(receiver).clone() };
        let mut inside = State { bounded: BTreeSet::new(), ..state.clone() };
        self.suppose(&mut inside, body, true);
        Self::unbounded(&inside, self.value(receiver))
    }

    fn method_call(&mut self, state: &mut State, id: ExprId, receiver: ExprId, method: Name, args: &[ExprId]) -> Value {
        let all: Vec<ExprId> = std::iter::once(receiver).chain(args.iter().copied()).collect();
        let function = self.info.types.callees.get(&id).map(|c| c.function);
        if let Some(function) = function
            && let Some(value) = self.known_call(state, id, function, &all)
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
        match words.passes.get(&method) {
            Some(Pass::Filter) if args.len() == 1 => self.filtered(state, receiver, args[0]),
            Some(Pass::Receiver | Pass::Filter) => self.value(receiver).clone(),
            Some(Pass::Join) => all.iter().fold(Value::default(), |sum, e| sum.or(self.value(*e))),
            Some(Pass::Closure) => args.iter().fold(Value::default(), |sum, e| sum.or(&self.applied(id, *e, receiver))),
            _ if function.is_none() && words.source_names.contains(&method) && self.is_number(id) => {
                Value::of(Origin::Source(id))
            }
            _ => Value::default(),
        }
    }

    /// What a callable makes of a value: a closure, a constructor, a function.
    fn applied(&self, call: ExprId, callable: ExprId, to: ExprId) -> Value {
        match self.info.types.expr(callable) {
            Ty::Ctor(adt, variant) => match self.facts.variant_path(*adt, *variant) {
                Some(mut path) => {
                    path.push(Name::from("0"));
                    self.value(to).within(&path)
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
    fn is_number(&self, id: ExprId) -> bool {
        let ty = self.info.types.expr(id);
        ty.is_unknown() || self.holds_number(ty)
    }

    /// Whether the result is of a type that a derive fills from outside, and not one of the program's own settings.
    fn is_decoded(&self, id: ExprId) -> bool {
        let mut at = self.info.types.expr(id);
        loop {
            match at {
                Ty::Future(inner) | Ty::Ref(_, inner) => at = inner,
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

    fn holds_number(&self, ty: &Ty) -> bool {
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
        let tame = known.or_else(|| values.clone().find(|v| !v.whole().any(Origin::is_outside)));
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
        let has_receiver = self.facts.index.func_hir(function).receiver.is_some();
        let at = match input {
            Input::Receiver => has_receiver.then_some(0),
            Input::Param(index) => Some(index as usize + usize::from(has_receiver)),
        };
        at.and_then(|at| args.get(at)).map_or_else(Value::default, |arg| self.value(*arg).clone())
    }

    /// A call of a function that is known: from the vocabulary, or from its own code.  None where that says nothing.
    fn known_call(&mut self, state: &mut State, id: ExprId, function: FnId, args: &[ExprId]) -> Option<Value> {
        let words = &self.facts.vocabulary.numbers;
        if words.small_sources.contains(&function) {
            return Some(Value::default());
        }
        if words.sources.contains(&function) {
            let origin = Origin::Source(id);
            state.bounded.remove(&origin);
            let given = words.source_given.get(&function);
            let fits = given.is_none_or(|names| args.first().is_some_and(|a| self.came_through(*a, names, 0)));
            return (fits && self.is_number(id)).then(|| Value::of(origin));
        }
        if words.decoders.contains(&function) && self.is_decoded(id) {
            let origin = Origin::Source(id);
            state.bounded.remove(&origin);
            return Some(Value::of(origin));
        }
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
        if let (Container::Trait(of_trait), true) = (data.container, self.holds_number(self.info.types.expr(id)))
            && words.source_traits.contains(&self.facts.index.traits[of_trait.index()].name)
        {
            let origin = Origin::Source(id);
            state.bounded.remove(&origin);
            return Some(Value::of(origin));
        }
        let summary = (self.summaries)(function)?;
        let given = |input| self.given_as(function, args, input);
        for origin in &summary.ok {
            Self::bound(state, &Value::of(origin.clone()).instantiate(id, given));
        }
        state.bounded.remove(&Origin::Call(id));
        for (param, value) in &summary.out {
            let at = *param as usize + usize::from(self.facts.index.func_hir(function).receiver.is_some());
            if let Some(place) = args.get(at).and_then(|arg| self.referenced(*arg)) {
                let value = value.instantiate(id, |input| self.given_as(function, args, input));
                self.assign(state, place, &value, args[at]);
            }
        }
        Some(summary.ret.instantiate(id, |input| self.given_as(function, args, input)))
    }
}
