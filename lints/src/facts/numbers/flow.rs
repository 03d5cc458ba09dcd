//! The analysis of one body: which values hold numbers of which origin, and which of these are bounded, at each point.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::state::State;
use super::summary::Summary;
use super::value::{Input, Origin, Proj, Value};
use crate::base::Name;
use crate::facts::vocabulary::Pass;
use crate::facts::{BodyInfo, Facts};
use crate::flow::{Analysis, Cfg, Edge, EdgeKind, Exit, Given, Step, solve};
use crate::hir::{Body, ExprId, ExprKind, LocalId, PatId, PatKind};
use crate::index::{AdtId, FnId};
use crate::types::{FieldRef, Owner, Ty};

/// A field that is given a value.
#[derive(Clone, Debug)]
pub struct Store {
    /// Which.
    pub field: FieldRef,
    /// By which expression: the value's.
    pub expr: ExprId,
    /// With which origins.
    pub value: Value,
}

/// All numbers of a body.
#[derive(Debug, Default)]
pub struct Numbers {
    /// By expression: as it was when the expression was evaluated, without what was bounded by then.
    pub values: Vec<Value>,
    /// Fields that are set.
    pub stores: Vec<Store>,
    /// What its callers need to know.
    pub summary: Summary,
}

impl Numbers {
    /// An expression's origins.
    pub fn value(&self, id: ExprId) -> &Value {
        static NONE: Value = Value::none();
        self.values.get(id.0 as usize).unwrap_or(&NONE)
    }
}

/// The analysis in work.
pub(super) struct NumberFlow<'a> {
    pub(super) facts: &'a Facts<'a>,
    pub(super) body: &'a Body,
    pub(super) info: &'a BodyInfo,
    /// What is known of the functions that are called.
    pub(super) summaries: &'a dyn Fn(FnId) -> Option<Arc<Summary>>,
    pub(super) values: Vec<Value>,
    stores: FxHashMap<(FieldRef, ExprId), Value>,
    /// What parameters that can be called are called with, by their place and that of the argument.
    handed: BTreeMap<(u32, u32), Value>,
    /// `Err(..)` and `None` where the body's value is made.
    errors: BTreeSet<ExprId>,
    /// As in [`State`].
    pub(super) coarse: bool,
}

impl<'a> NumberFlow<'a> {
    /// Analyses a body.
    pub(super) fn run(
        facts: &'a Facts<'a>,
        owner: Owner,
        summaries: &'a dyn Fn(FnId) -> Option<Arc<Summary>>,
    ) -> Option<Numbers> {
        Self::analyse(facts, owner, summaries, false)
    }

    /// Analyses a body as if nothing were bounded and nothing that was set ever replaced: finds at least what [`Self::run`] finds,
    /// as far as the summaries tell at least what those of the functions tell.
    pub(super) fn coarsely(
        facts: &'a Facts<'a>,
        owner: Owner,
        summaries: &'a dyn Fn(FnId) -> Option<Arc<Summary>>,
    ) -> Option<Numbers> {
        Self::analyse(facts, owner, summaries, true)
    }

    fn analyse(
        facts: &'a Facts<'a>,
        owner: Owner,
        summaries: &'a dyn Fn(FnId) -> Option<Arc<Summary>>,
        coarse: bool,
    ) -> Option<Numbers> {
        let (info, body, cfg) = (facts.body(owner)?, facts.source(owner)?, facts.cfg(owner)?);
        let values = vec![Value::default(); body.exprs.len()];
        let (stores, handed, errors) = (FxHashMap::default(), BTreeMap::new(), BTreeSet::new());
        let mut flow = Self { facts, body, info, summaries, values, stores, handed, errors, coarse };
        flow.find_errors(body.root);
        let states = solve(cfg, &mut flow);
        let summary = flow.summarise(cfg, &states);
        let mut stores: Vec<Store> = flow.stores.into_iter().map(|((field, expr), value)| Store { field, expr, value }).collect();
        stores.sort_by_key(|s| (s.expr, s.field));
        Some(Numbers { values: flow.values, stores, summary })
    }

    /// Marks the values that say that the body failed.
    fn find_errors(&mut self, id: ExprId) {
        match &self.body.expr(id).kind {
            ExprKind::Block(block) | ExprKind::Async(_, block) => {
                if let Some(tail) = block.tail {
                    self.find_errors(tail);
                }
            }
            ExprKind::If { then, otherwise, .. } => {
                self.find_errors(*then);
                if let Some(otherwise) = otherwise {
                    self.find_errors(*otherwise);
                }
            }
            ExprKind::Match(_, arms) => arms.iter().for_each(|arm| self.find_errors(arm.body)),
            _ if self.is_error(id) => drop(self.errors.insert(id)),
            _ => {}
        }
    }

    /// `Err(..)`, `None`.
    fn is_error(&self, id: ExprId) -> bool {
        match &self.body.expr(id).kind {
            ExprKind::Call(callee, _) => self.is_error(*callee),
            ExprKind::Path(path) => matches!(path.last().as_str(), "Err" | "None"),
            _ => false,
        }
    }

    fn summarise(&self, cfg: &Cfg, states: &[Option<State>]) -> Summary {
        let mut summary = Summary::default();
        let mut ok: Option<BTreeSet<Origin>> = None;
        let filled = self.filled_params();
        for (id, block) in cfg.blocks_with_ids() {
            let (Some(exit), Some(state)) = (block.exit, &states[id.0 as usize]) else { continue };
            let value = match exit {
                Exit::End => Some(self.body.root),
                Exit::Return(at) => match self.body.expr(at).kind {
                    ExprKind::Return(value) => value,
                    // a macro that leaves with an error
                    _ => continue,
                },
                Exit::Try(_) | Exit::Panic(_) | Exit::Cancel(_) => continue,
            };
            for (param, local) in &filled {
                let value = Self::unbounded(state, &state.locals.get(local).cloned().unwrap_or_default());
                summary.out.entry(*param).or_default().join(&value);
            }
            if let Some(value) = value {
                summary.ret.join(&self.values[value.0 as usize]);
                if self.is_error(value) || self.is_false(value) {
                    continue;
                }
            }
            ok = Some(match ok {
                Some(known) => known.intersection(&state.bounded).cloned().collect(),
                None => state.bounded.clone(),
            });
            if let (Exit::End, Some(value)) = (exit, value) {
                summary.yes = self.held(state, value, true);
                summary.no = self.held(state, value, false);
            }
        }
        summary.ok = ok.unwrap_or_default();
        summary.handed.clone_from(&self.handed);
        summary.keep_outward();
        summary
    }

    /// Parameters that are references to numbers which this body may set.
    fn filled_params(&self) -> Vec<(u32, LocalId)> {
        let numbers = (0..).zip(&self.body.params).filter_map(|(at, pat)| match self.body.pat(*pat).kind {
            PatKind::Bind(local, None) => Some((at, local)),
            _ => None,
        });
        let of_number = |ty: &Ty| matches!(ty, Ty::Ref(true, inner) if self.facts.is_wide(inner));
        numbers.filter(|(_, local)| of_number(self.info.types.local(*local))).collect()
    }

    /// Notes what a closure that was given is called with.
    pub(super) fn hand_on(&mut self, callee: ExprId, args: &[ExprId]) {
        let ExprKind::Local(local) = self.body.expr(callee).kind else { return };
        let param = self.body.params.iter().position(|p| matches!(self.body.pat(*p).kind, PatKind::Bind(l, _) if l == local));
        let Some(param) = param else { return };
        for (at, arg) in (0..).zip(args) {
            let value = self.value(*arg).clone();
            if !value.is_empty() {
                self.handed.entry((param as u32, at)).or_default().join(&value);
            }
        }
    }

    fn is_false(&self, id: ExprId) -> bool {
        matches!(self.body.expr(id).kind, ExprKind::Lit(crate::hir::Literal::Bool(false)))
    }

    /// What is bounded where a condition is so.
    fn held(&self, state: &State, cond: ExprId, truth: bool) -> BTreeSet<Origin> {
        let mut state = State { bounded: BTreeSet::new(), ..state.clone() };
        let tail = self.tail(cond);
        if matches!(self.info.types.expr(tail), Ty::Prim(p) if p == "bool") {
            self.suppose(&mut state, tail, truth);
        }
        state.bounded
    }

    /// The expression whose value a block has.
    pub(super) fn tail(&self, id: ExprId) -> ExprId {
        match &self.body.expr(id).kind {
            ExprKind::Block(block) => block.tail.map_or(id, |tail| self.tail(tail)),
            _ => id,
        }
    }

    /// The value of an expression whose parts have theirs.
    pub(super) fn value(&self, id: ExprId) -> &Value {
        &self.values[id.0 as usize]
    }

    /// A part of a value.
    pub(super) fn part(&self, value: &Value, names: &[Name]) -> Value {
        if self.coarse { value.project_all(names) } else { value.project(names) }
    }

    /// A value as a number.
    pub(super) fn number_of(&self, value: &Value) -> Value {
        if self.coarse { value.flat() } else { value.as_number() }
    }

    /// A value in which what is bounded is harmless.
    pub(super) fn unbounded(state: &State, value: &Value) -> Value {
        if state.coarse || state.bounded.is_empty() {
            return value.clone();
        }
        value.map(|origin| if state.bounded.contains(origin) { Origin::Own } else { origin.clone() })
    }

    /// Notes that these numbers are bounded.
    pub(super) fn bound(state: &mut State, value: &Value) {
        state.bounded.extend(value.whole().filter(|o| **o != Origin::Own).cloned());
    }

    fn assign_local(&self, state: &mut State, local: LocalId, names: &[Name], value: &Value) {
        state.note(value);
        let slot = state.locals.entry(local).or_default();
        match state.coarse && !names.is_empty() {
            true => drop(slot.join(&value.within(names))),
            false => slot.set(names, value),
        }
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
    fn bind(&mut self, state: &mut State, pat: PatId, value: &Value) {
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

    /// What a pattern is given.
    fn given(&self, given: Given) -> Value {
        match given {
            Given::Value(id) => self.value(id).clone(),
            Given::Item(id) => match self.body.expr(id).kind {
                ExprKind::Range { .. } => Value::default(),
                _ => self.value(id).clone(),
            },
            Given::Param(index) => Value::of(Origin::Input(Input::Param(index), Proj::default())),
            Given::ClosureParam(closure, index) => self.closure_param(closure, index),
            Given::Nothing => Value::default(),
        }
    }

    /// What a closure is called with: the receiver of the method that it is given to; the length that a decoder read.
    fn closure_param(&self, closure: ExprId, index: u32) -> Value {
        let Some(call) = self.info.context.parent(closure) else { return Value::default() };
        let called_with = self.handed_to(call, closure, index);
        if let (Some(value), false) = (&called_with, self.coarse) {
            return value.clone();
        }
        self.opened(call, closure, index).or(&called_with.unwrap_or_default())
    }

    /// What a closure takes out of what it is given to by a method.
    fn opened(&self, call: ExprId, closure: ExprId, index: u32) -> Value {
        if let (ExprKind::Call(_, args), Some(callee)) = (&self.body.expr(call).kind, self.info.types.callees.get(&call))
            && index == 0
            && self.facts.vocabulary.numbers.parsers.wrappers.contains(&callee.function)
        {
            return args.first().map_or_else(Value::default, |parser| self.value(*parser).clone());
        }
        let (ExprKind::MethodCall { receiver, method, .. }, ExprKind::Closure { params, .. }) =
            (&self.body.expr(call).kind, &self.body.expr(closure).kind)
        else {
            return Value::default();
        };
        let words = &self.facts.vocabulary.numbers;
        if words.callbacks.contains(method) && index > 0 && index as usize + 1 == params.len() {
            return Value::of(Origin::Source(closure));
        }
        if index == 0 && (words.passes.contains_key(method) || super::guard::opens_option(*method)) {
            return self.value(*receiver).clone();
        }
        Value::default()
    }

    /// What a function of the workspace calls a closure with that it is given.
    fn handed_to(&self, call: ExprId, closure: ExprId, index: u32) -> Option<Value> {
        let function = self.info.types.callees.get(&call)?.function;
        let args: Vec<ExprId> = match &self.body.expr(call).kind {
            ExprKind::MethodCall { receiver, args, .. } => std::iter::once(*receiver).chain(args.iter().copied()).collect(),
            ExprKind::Call(_, args) => args.to_vec(),
            _ => return None,
        };
        let summary = (self.summaries)(function)?;
        if self.coarse {
            return Some(Value::of(Origin::Call(call)));
        }
        let skip = usize::from(self.facts.index.signature(function).receiver.is_some());
        let param = args.iter().position(|arg| *arg == closure)?.checked_sub(skip)?;
        let value = summary.handed.get(&(param as u32, index))?;
        Some(value.instantiate(call, |input| self.given_as(function, &args, input)))
    }
}

impl Analysis for NumberFlow<'_> {
    type State = State;

    fn start(&mut self) -> State {
        let mut state = State { coarse: self.coarse, ..State::default() };
        if let Some(local) = self.body.self_param {
            state.locals.insert(local, Value::of(Origin::Input(Input::Receiver, Proj::default())));
        }
        state
    }

    fn step(&mut self, state: &mut State, step: Step) {
        match step {
            Step::Eval(id) => {
                state.failed |= self.errors.contains(&id);
                let value = self.eval(state, id);
                let value = self.fitting(&value, self.info.types.expr(id));
                state.renew(id, &value);
                state.note(&value);
                self.values[id.0 as usize] = Self::unbounded(state, &value);
            }
            Step::Bind(pat, given) => {
                let value = Self::unbounded(state, &self.given(given));
                let value = match given {
                    Given::Value(of) => self.let_through(state, of, pat, value),
                    _ => value,
                };
                self.bind(state, pat, &value);
            }
            Step::Drop(local) => drop(state.locals.remove(&local)),
        }
    }

    fn edge(&mut self, state: &mut State, edge: &Edge) -> bool {
        match edge.kind {
            EdgeKind::When(cond, truth) => self.suppose(state, cond, truth),
            EdgeKind::Fits(value, pat, fits) => self.suppose_fits(state, value, pat, fits),
            EdgeKind::Try(value, true) => self.suppose_there(state, value),
            EdgeKind::Next | EdgeKind::Try(..) | EdgeKind::Item(..) | EdgeKind::Cancel(_) | EdgeKind::Panic(_) => {}
        }
        true
    }
}

impl Facts<'_> {
    /// Whether a type is a number wide enough to ask for much memory.
    pub(super) fn is_wide(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Prim(p) if matches!(p.as_str(), "u32" | "u64" | "u128" | "usize" | "i32" | "i64" | "i128" | "isize"))
    }

    /// Whether a value of a type may be, or hold, a wide number; true where that is not known.
    pub(super) fn may_carry(&self, ty: &Ty, depth: u32) -> bool {
        match ty {
            Ty::Prim(_) => self.is_wide(ty) || matches!(ty, Ty::Prim(p) if p == "f64"),
            Ty::Ref(_, inner) | Ty::Ptr(inner) | Ty::Slice(inner) | Ty::Array(inner, _) | Ty::Future(inner) => {
                self.may_carry(inner, depth)
            }
            Ty::Tuple(list) => list.iter().any(|t| self.may_carry(t, depth)),
            Ty::Adt(id, args) if self.index.is_stub(self.index.adt(*id).loc) => {
                args.iter().any(|t| depth < 4 && self.may_carry(t, depth + 1))
            }
            // what it gives when it is run
            Ty::FnItem(function, _) => self.vocabulary.numbers.parsers.runs.contains(function),
            Ty::Never | Ty::FnPtr(_) | Ty::Ctor(..) => false,
            _ => true,
        }
    }

    /// The names that lead to the fields of a variant; none where its one field is the value itself (`Some`, `Ok`).
    pub(super) fn variant_path(&self, adt: AdtId, variant: u32) -> Option<Vec<Name>> {
        let hir = self.index.adt_hir(adt);
        let name = hir.variants.get(variant as usize)?.name;
        if self.index.is_stub(self.index.adt(adt).loc)
            && matches!(name.as_str(), "Some" | "Ok" | "Continue" | "Borrowed" | "Owned")
        {
            return None;
        }
        Some(if hir.variants.len() > 1 { vec![name] } else { Vec::new() })
    }
}
