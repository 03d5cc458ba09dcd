//! The analysis of one body: which values hold numbers of which origin, and which of these are bounded, at each point.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::state::State;
use super::summary::Summary;
use super::value::{Input, Origin, Proj, Value};
use crate::base::Name;
use crate::facts::{BodyInfo, Facts};
use crate::flow::{Analysis, Block, Cfg, Edge, EdgeKind, Exit, Given, Step, solve};
use crate::hir::{Body, ExprId, ExprKind, LocalId, LossKind, PatKind};
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
    pub(super) cfg: &'a Cfg,
    /// What is known of the functions that are called.
    pub(super) summaries: &'a dyn Fn(FnId) -> Option<Arc<Summary>>,
    pub(super) values: Vec<Value>,
    pub(super) stores: FxHashMap<(FieldRef, ExprId), Value>,
    /// What parameters that can be called are called with, by their place and that of the argument.
    pub(super) handed: BTreeMap<(u32, u32), Value>,
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
        let mut flow = Self::of(facts, owner, summaries)?;
        flow.find_errors(flow.body.root);
        let Some(states) = solve(flow.cfg, &mut flow) else {
            facts.give_up(owner, LossKind::TooLarge);
            return None;
        };
        let summary = flow.summarise(&states);
        Some(flow.done(summary))
    }

    /// The analysis of a body, before it begins.
    pub(super) fn of(facts: &'a Facts<'a>, owner: Owner, summaries: &'a dyn Fn(FnId) -> Option<Arc<Summary>>) -> Option<Self> {
        let (info, body, cfg) = (facts.body(owner)?, facts.source(owner)?, facts.cfg(owner)?);
        let values = vec![Value::default(); body.exprs.len()];
        let (stores, handed, errors) = (FxHashMap::default(), BTreeMap::new(), BTreeSet::new());
        Some(Self { facts, body, info, cfg, summaries, values, stores, handed, errors, coarse: false })
    }

    /// What was found.
    pub(super) fn done(self, summary: Summary) -> Numbers {
        let mut stores: Vec<Store> = self.stores.into_iter().map(|((field, expr), value)| Store { field, expr, value }).collect();
        stores.sort_by_key(|s| (s.expr, s.field));
        Numbers { values: self.values, stores, summary }
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

    fn summarise(&self, states: &[Option<State>]) -> Summary {
        let mut summary = Summary::default();
        let mut ok: Option<BTreeSet<Origin>> = None;
        let filled = self.filled_params();
        for (id, block) in self.cfg.blocks_with_ids() {
            let (Some(exit), Some(state)) = (block.exit, &states[id.0 as usize]) else { continue };
            let Some(value) = self.handed_back(exit) else { continue };
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

    /// The value, if there is one, with which a body comes back here; none where it does not, or only with an error.
    pub(super) fn handed_back(&self, exit: Exit) -> Option<Option<ExprId>> {
        match exit {
            Exit::End => Some(Some(self.body.root)),
            Exit::Return(at) => match self.body.expr(at).kind {
                ExprKind::Return(value) => Some(value),
                // a macro that leaves with an error
                _ => None,
            },
            Exit::Try(_) | Exit::Panic(_) | Exit::Cancel(_) => None,
        }
    }

    /// Parameters that are references to numbers which this body may set.
    pub(super) fn filled_params(&self) -> Vec<(u32, LocalId)> {
        let numbers = (0..).zip(&self.body.params).filter_map(|(at, pat)| match self.body.pat(*pat).kind {
            PatKind::Bind(local, None) => Some((at, local)),
            _ => None,
        });
        let of_number = |ty: &Ty| matches!(ty, Ty::Ref(true, inner) if self.facts.is_wide(inner));
        numbers.filter(|(_, local)| of_number(self.info.types.local(*local))).collect()
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
        if state.bounded.is_empty() {
            return value.clone();
        }
        value.map(|origin| if state.bounded.contains(origin) { Origin::Own } else { origin.clone() })
    }

    /// Notes that these numbers are bounded.
    pub(super) fn bound(state: &mut State, value: &Value) {
        if !state.coarse {
            state.bounded.extend(value.whole().filter(|o| **o != Origin::Own).cloned());
        }
    }

    /// What a pattern is given.
    pub(super) fn given(&self, given: Given) -> Value {
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

    fn step(&mut self, state: &mut State, step: Step, cfg: &Cfg) {
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
            Step::Drop(scopes) => cfg.dropped(scopes).for_each(|local| drop(state.locals.remove(&local))),
        }
    }

    fn edge(&mut self, state: &mut State, edge: &Edge) -> bool {
        if self.cfg.block(edge.to).only_fails() {
            return false;
        }
        match edge.kind {
            EdgeKind::When(cond, truth) => self.suppose(state, cond, truth),
            EdgeKind::Fits(value, pat, fits) => self.suppose_fits(state, value, pat, fits),
            EdgeKind::Try(value, true) => self.suppose_there(state, value),
            EdgeKind::Next | EdgeKind::Try(..) | EdgeKind::Item(..) | EdgeKind::Cancel(_) | EdgeKind::Panic(_) => {}
        }
        true
    }

    fn is_asked(&self, block: &Block) -> bool {
        block.exit.is_some()
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
