//! What each step of a body does to what it holds.

use super::find::bound;
use super::{BACK, GONE, HELD, Held, NONE, State, passes_on};
use crate::base::Name;
use crate::facts::pools::Lent;
use crate::facts::pools::given::asking;
use crate::facts::pools::learn::is_copy;
use crate::facts::pools::stocks::{Stock, stock_of};
use crate::facts::pools::uses::Use;
use crate::flow::{Analysis, Cfg, Edge, EdgeKind, Given, Step};
use crate::hir::{ExprId, ExprKind, PatId, PatKind};
use crate::types::Owner;

impl Analysis for Held<'_> {
    type State = State;

    fn start(&mut self) -> State {
        State(vec![NONE; self.tracked.len()])
    }

    fn step(&mut self, state: &mut State, step: Step, cfg: &Cfg) {
        match step {
            Step::Bind(pat, given) => self.bind(state, pat, given),
            Step::Drop(scopes) => {
                for at in cfg.dropped(scopes).filter_map(|local| self.by_local.get(&local)) {
                    state.0[*at] = NONE;
                }
            }
            Step::Eval(id) => {
                match &self.body.expr(id).kind {
                    ExprKind::Local(local) => {
                        if let Some(&at) = self.by_local.get(local)
                            && self.uses.of(id) == Use::Move
                            && !self.asked.values().flatten().any(|(_, mention)| *mention == id)
                        {
                            state.0[at] = GONE;
                            self.moved.insert((at, id));
                        }
                    }
                    ExprKind::Assign(_, left, right) => {
                        if let ExprKind::Local(local) = self.body.expr(*left).kind
                            && let Some(&at) = self.by_local.get(&local)
                        {
                            state.0[at] = if self.origin(*right, 0).is_some() { HELD } else { GONE };
                        }
                    }
                    ExprKind::Macro(call) if call.opaque => {
                        for (at, tracked) in self.tracked.iter().enumerate() {
                            if call.mentions.binary_search(&self.body.local(tracked.local).name).is_ok() {
                                state.0[at] = GONE;
                            }
                        }
                    }
                    ExprKind::Call(..) | ExprKind::MethodCall { .. } => self.call(state, id),
                    _ => {}
                }
                for local in self.captured.get(&id).into_iter().flatten() {
                    if let Some(&at) = self.by_local.get(local) {
                        state.0[at] = GONE;
                    }
                }
            }
        }
    }

    fn edge(&mut self, state: &mut State, edge: &Edge) -> bool {
        match edge.kind {
            EdgeKind::Fits(value, pat, fits) => {
                if let Some(at) = self.named(value)
                    && (if fits { self.is_empty(pat) } else { self.is_full(pat) })
                {
                    state.0[at] = NONE;
                }
                let failed = if fits { self.is_empty(pat) } else { self.is_full(pat) };
                if !failed {
                    self.accepted(state, value);
                }
            }
            EdgeKind::Try(at, true) => self.accepted(state, at),
            EdgeKind::When(cond, yes) => self.when(state, cond, yes),
            _ => {}
        }
        true
    }
}

impl Held<'_> {
    /// Whether a pattern can take a value that was lent: not `None`, not `Err(_)`.
    fn is_empty(&self, pat: PatId) -> bool {
        match &self.body.pat(pat).kind {
            PatKind::Path(path) => path.last() == "None",
            PatKind::TupleStruct(path, _) => path.last() == "Err",
            _ => false,
        }
    }

    fn is_full(&self, pat: PatId) -> bool {
        matches!(&self.body.pat(pat).kind, PatKind::TupleStruct(path, _) if path.last() == "Ok" || path.last() == "Some")
    }

    /// The followed variable that an expression names, behind references, copies and fields.
    pub(super) fn named(&self, id: ExprId) -> Option<usize> {
        match &self.body.expr(id).kind {
            ExprKind::Local(local) => self.by_local.get(local).copied(),
            ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) | ExprKind::Cast(inner, _) | ExprKind::Field(inner, ..) => {
                self.named(*inner)
            }
            ExprKind::MethodCall { receiver, method, args, .. }
                if args.is_empty() && (passes_on(method) || method == "clone") =>
            {
                self.named(*receiver)
            }
            ExprKind::Call(_, args) if args.len() == 1 => self.named(args[0]),
            _ => None,
        }
    }

    /// A call that gives back what it is given, or may.
    fn call(&mut self, state: &mut State, id: ExprId) {
        let (name, args): (Name, Vec<ExprId>) = match &self.body.expr(id).kind {
            ExprKind::MethodCall { receiver, method, args, .. } => {
                (*method, std::iter::once(*receiver).chain(args.iter().copied()).collect())
            }
            ExprKind::Call(callee, args) => match &self.body.expr(*callee).kind {
                ExprKind::Path(path) => (path.last(), args.to_vec()),
                _ => return,
            },
            _ => return,
        };
        for arg in args {
            let Some(at) = self.named(arg) else { continue };
            let callee = self.info.types.callees.get(&id).map(|c| c.function);
            let put = || stock_of(self.facts, self.info, self.body, &self.pools.stocks, id);
            let back = match self.tracked[at].lent {
                Lent::Stock(from) => put() == Some((from, Stock::Put)),
                lent => self.pools.releases(self.facts, lent, callee, name),
            };
            if back {
                state.0[at] = BACK;
                self.released.insert((at, id));
            }
        }
    }

    /// Notes which numbers and handles are given to calls that may fail: then they are still here.
    pub(super) fn ask(&mut self) {
        for (id, expr) in self.body.exprs_with_ids() {
            let ExprKind::Local(local) = expr.kind else { continue };
            let Some(&at) = self.by_local.get(&local).filter(|at| self.is_plain(**at)) else { continue };
            if self.uses.of(id) != Use::Move {
                continue;
            }
            if let Some(asking) = asking(self.info, self.body, id).filter(|asking| !self.looks_after(at, asking.call)) {
                self.asked.entry(asking.decides).or_default().push((at, id));
            }
        }
    }

    /// Whether a function that is called knows how to give back what it is given.
    fn looks_after(&self, at: usize, call: ExprId) -> bool {
        let Some(callee) = self.info.types.callees.get(&call) else { return false };
        let release = match self.tracked[at].lent {
            Lent::Pair(pair) => self.facts.index.func(self.pools.pairs[pair].release).name,
            Lent::Stock(list) => list,
            Lent::Holder(_) => return false,
        };
        self.facts.may_run_broken_code(callee.function)
            || self
                .facts
                .implementations(callee.function)
                .iter()
                .chain([&callee.function])
                .any(|f| self.facts.index.func(*f).name == release || self.facts.names(Owner::Fn(*f), release))
    }

    /// A call has not failed: what it was given is its own.
    fn accepted(&mut self, state: &mut State, decides: ExprId) {
        for &(at, mention) in self.asked.get(&decides).into_iter().flatten() {
            state.0[at] = GONE;
            self.moved.insert((at, mention));
        }
    }

    fn bind(&self, state: &mut State, pat: PatId, given: Given) {
        let mut locals = Vec::new();
        bound(self.body, pat, &mut locals);
        let mut taken = false;
        for local in locals {
            if let Some(&at) = self.by_local.get(&local) {
                state.0[at] = if given == Given::Nothing { NONE } else { HELD };
                taken = true;
            }
        }
        if let Given::Value(init) = given
            && taken
            && let ExprKind::Local(from) = self.body.expr(init).kind
            && let Some(&at) = self.by_local.get(&from)
        {
            state.0[at] = GONE;
        }
    }

    fn when(&self, state: &mut State, cond: ExprId, yes: bool) {
        match &self.body.expr(cond).kind {
            ExprKind::MethodCall { receiver, method, .. } => {
                let Some(at) = self.named(*receiver) else { return };
                let empty = match method.as_str() {
                    "is_none" | "is_err" | "is_null" => yes,
                    "is_some" | "is_ok" => !yes,
                    // a test of the value itself may say that it is none
                    _ => self.is_plain(at),
                };
                if empty {
                    state.0[at] = NONE;
                }
            }
            ExprKind::Binary(_, a, b) => {
                for at in [*a, *b].into_iter().filter_map(|e| self.named(e)) {
                    if self.is_plain(at) {
                        state.0[at] = GONE;
                    }
                }
            }
            _ => {}
        }
    }

    /// Numbers and pointers have values that mean "none".
    fn is_plain(&self, at: usize) -> bool {
        match self.tracked[at].lent {
            Lent::Pair(pair) => self.pools.pairs[pair].copy,
            Lent::Holder(_) => false,
            Lent::Stock(_) => is_copy(self.facts, self.info.types.local(self.tracked[at].local)),
        }
    }
}
