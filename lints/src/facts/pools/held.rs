//! What a body takes and does not give back: an analysis of its control flow, one state for each variable that may hold
//! something lent.
//!
//! A variable *holds* from where it is bound to what a pool gave until its value is moved, given back, or named where it cannot be
//! followed.  A value that is still held where its variable's scope ends is lost there.

use rustc_hash::{FxHashMap, FxHashSet};

use super::given::asking;
use super::learn::{given, same};
use super::stocks::{Stock, stock_of};
use super::uses::{Use, Uses};
use super::{Lent, Pools};
use crate::base::Name;
use crate::facts::{BodyInfo, Facts};
use crate::flow::{Analysis, BlockId, Cfg, Edge, EdgeKind, Exit, Given, Lattice, Step, replay, solve};
use crate::hir::{Body, ExprId, ExprKind, LocalId, PatId, PatKind};
use crate::types::{Owner, Ty};

/// The value may be one of these at a point of the program.
const NONE: u8 = 1;
const HELD: u8 = 2;
const GONE: u8 = 4;
/// Gone, to where it came from.
const BACK: u8 = 8;

/// A variable that may hold something lent.
#[derive(Clone, Debug)]
pub struct Tracked {
    /// Which.
    pub local: LocalId,
    /// Who lent it.
    pub lent: Lent,
    /// The call that lent it; none for a parameter.
    pub from: Option<ExprId>,
}

/// How control leaves the scope of something that is still held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// `?`.
    Try(ExprId),
    /// `return`.
    Return(ExprId),
    /// `break` or `continue`.
    Jump(ExprId),
    /// The future is dropped at an `await`.
    Cancel(ExprId),
}

/// What becomes of one variable's value.
#[derive(Debug)]
pub struct LentFate {
    /// The variable.
    pub tracked: Tracked,
    /// Ways on which it is lost for sure, in the order of the source.
    pub lost: Vec<Way>,
    /// Calls that give it back.
    pub released: Vec<ExprId>,
    /// Expressions that move it elsewhere.
    pub moved: Vec<ExprId>,
    /// Whether it is dropped on some way to the end of the body, too: whoever wrote that may do without it.
    pub discarded: bool,
}

#[derive(Clone, PartialEq)]
struct State(Vec<u8>);

impl Lattice for State {
    fn join(&mut self, other: &Self) -> bool {
        let mut changed = false;
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            changed |= *mine | *theirs != *mine;
            *mine |= *theirs;
        }
        changed
    }
}

struct Held<'a> {
    facts: &'a Facts<'a>,
    info: &'a BodyInfo,
    body: &'a Body,
    pools: &'a Pools,
    uses: Uses<'a>,
    captured: FxHashMap<ExprId, FxHashSet<LocalId>>,
    tracked: Vec<Tracked>,
    by_local: FxHashMap<LocalId, usize>,
    /// By where it shows whether a call has failed: what is given to the call, and its mentions there.
    asked: FxHashMap<ExprId, Vec<(usize, ExprId)>>,
    released: FxHashSet<(usize, ExprId)>,
    moved: FxHashSet<(usize, ExprId)>,
}

/// What becomes of all that a body borrows from pools.
pub(super) fn fates(facts: &Facts<'_>, pools: &Pools, owner: Owner) -> Vec<LentFate> {
    let Some(mut held) = Held::of(facts, pools, owner) else { return Vec::new() };
    held.find(owner);
    if held.tracked.is_empty() {
        return Vec::new();
    }
    let Some(cfg) = facts.cfg(owner) else { return Vec::new() };
    held.captured = held.uses.captured();
    held.ask();
    let states = solve(cfg, &mut held);
    let ways = Ways::of(cfg, held.body);
    let mut lost: Vec<(usize, Way)> = Vec::new();
    let mut discarded: FxHashSet<usize> = FxHashSet::default();
    replay(cfg, &mut held, &states, |held, state, block, step| {
        if let Some(Step::Drop(local)) = step
            && let Some(&at) = held.by_local.get(&local)
        {
            if state.0[at] == HELD {
                lost.extend(ways.at(block, local, cfg).map(|way| (at, way)));
            }
            if state.0[at] & HELD != 0 && cfg.block(block).exit == Some(Exit::End) {
                discarded.insert(at);
            }
        }
    });
    lost.sort_unstable();
    lost.dedup();
    let collect = |set: &FxHashSet<(usize, ExprId)>, at: usize| {
        let mut list: Vec<ExprId> = set.iter().filter(|(a, _)| *a == at).map(|(_, e)| *e).collect();
        list.sort_unstable();
        list
    };
    (held.tracked.iter().enumerate())
        .map(|(at, tracked)| LentFate {
            tracked: tracked.clone(),
            lost: lost.iter().filter(|(a, _)| *a == at).map(|(_, way)| *way).collect(),
            released: collect(&held.released, at),
            moved: collect(&held.moved, at),
            discarded: discarded.contains(&at),
        })
        .collect()
}

/// Whether a function gives back, on each way that is no panic, what it is given as a parameter.
pub(super) fn gives_back(facts: &Facts<'_>, pools: &Pools, owner: Owner, param: LocalId, pair: usize) -> bool {
    let (Some(mut held), Some(cfg)) = (Held::of(facts, pools, owner), facts.cfg(owner)) else { return false };
    held.track(param, Lent::Pair(pair), None);
    held.captured = held.uses.captured();
    let states = solve(cfg, &mut held);
    let (mut back, mut otherwise) = (false, false);
    replay(cfg, &mut held, &states, |_, state, block, step| {
        if step == Some(Step::Drop(param)) && !matches!(cfg.block(block).exit, Some(Exit::Panic(_) | Exit::Cancel(_))) {
            back |= state.0 == [BACK];
            otherwise |= state.0 != [BACK];
        }
    });
    back && !otherwise
}

/// The pair that lends what a function returns, where it does nothing else with it.
pub(super) fn hands_on(facts: &Facts<'_>, pools: &Pools, owner: Owner) -> Option<usize> {
    let (mut held, cfg) = (Held::of(facts, pools, owner)?, facts.cfg(owner)?);
    held.find(owner);
    held.captured = held.uses.captured();
    solve(cfg, &mut held);
    let mut ends = Vec::new();
    held.ends(held.body.root, &mut ends);
    for expr in &held.body.exprs {
        if let ExprKind::Return(Some(value)) = expr.kind {
            held.ends(value, &mut ends);
        }
    }
    let mut pairs = ends.iter().map(|end| held.handed(*end, &ends));
    let first = pairs.next()??;
    pairs.all(|pair| pair == Some(first)).then_some(first)
}

impl<'a> Held<'a> {
    fn of(facts: &'a Facts<'a>, pools: &'a Pools, owner: Owner) -> Option<Self> {
        let (info, body) = (facts.body(owner)?, facts.source(owner)?);
        let (tracked, by_local, captured) = (Vec::new(), FxHashMap::default(), FxHashMap::default());
        let (released, moved, asked) = (FxHashSet::default(), FxHashSet::default(), FxHashMap::default());
        let uses = Uses::new(facts, info, body);
        Some(Self { facts, info, body, pools, uses, captured, tracked, by_local, asked, released, moved })
    }

    /// The expressions whose values are that of an expression, without those that say that there is none.
    fn ends(&self, id: ExprId, into: &mut Vec<ExprId>) {
        match &self.body.expr(id).kind {
            ExprKind::Block(block) => block.tail.iter().for_each(|tail| self.ends(*tail, into)),
            ExprKind::If { then, otherwise, .. } => {
                self.ends(*then, into);
                otherwise.iter().for_each(|e| self.ends(*e, into));
            }
            ExprKind::Match(_, arms) => arms.iter().for_each(|arm| self.ends(arm.body, into)),
            ExprKind::Return(_) => {}
            ExprKind::Path(path) if path.last() == "None" => {}
            ExprKind::Call(callee, args) => match &self.body.expr(*callee).kind {
                ExprKind::Path(path) if path.last() == "Err" => {}
                ExprKind::Path(path) if matches!(path.last().as_str(), "Ok" | "Some") => {
                    args.iter().for_each(|arg| self.ends(*arg, into));
                }
                _ => into.push(id),
            },
            _ => into.push(id),
        }
    }

    /// The pair that lends the value with which a function ends, if that value is nowhere else.
    fn handed(&self, end: ExprId, ends: &[ExprId]) -> Option<usize> {
        let (Lent::Pair(pair), _) = self.origin(end, 0)? else { return None };
        if let ExprKind::Local(local) = self.body.expr(end).kind {
            let at = *self.by_local.get(&local)?;
            let given = |set: &FxHashSet<(usize, ExprId)>| set.iter().any(|(of, id)| *of == at && !ends.contains(id));
            if given(&self.moved) || self.released.iter().any(|(of, _)| *of == at) {
                return None;
            }
        }
        Some(pair)
    }
}

impl Held<'_> {
    /// The variables to follow.
    fn find(&mut self, owner: Owner) {
        if let Owner::Fn(function) = owner {
            for pat in &self.body.params {
                let PatKind::Bind(local, None) = self.body.pat(*pat).kind else { continue };
                // a release is given what it is to take back
                if let Some(at) = self.pools.pairs.iter().position(|p| p.release == function) {
                    if same(self.info.types.local(local), &self.pools.pairs[at].what) {
                        self.track(local, Lent::Pair(at), None);
                    }
                } else if let Some(at) = self.pools.holder_of(self.info.types.local(local))
                    && self.pools.holders[at].keeper != function
                {
                    self.track(local, Lent::Holder(at), None);
                }
            }
        }
        // twice: a variable may be given another's value
        for _ in 0..2 {
            for (pat, init) in bindings(self.body) {
                self.find_in(pat, init);
            }
        }
    }

    fn find_in(&mut self, pat: PatId, init: ExprId) {
        let from = self.origin(init, 0);
        let mut locals = Vec::new();
        bound(self.body, pat, &mut locals);
        for &local in &locals {
            let ty = self.info.types.local(local);
            if let Some(at) = self.pools.holder_of(ty) {
                self.track(local, Lent::Holder(at), Some(init));
                continue;
            }
            let Some((lent, call)) = from else { continue };
            let Lent::Pair(pair) = lent else {
                if let ([_], Lent::Stock(_)) = (&locals[..], lent) {
                    self.track(local, lent, Some(call));
                }
                continue;
            };
            let what = &self.pools.pairs[pair].what;
            let fits = given(self.facts, ty).iter().any(|t| same(t, what));
            let vague = matches!(what, Ty::Param(_) | Ty::Assoc(..)) && !matches!(ty, Ty::Ref(..) | Ty::Prim(_));
            if fits || (locals.len() == 1 && (ty.is_unknown() || vague)) {
                self.track(local, lent, Some(call));
            }
        }
    }

    fn track(&mut self, local: LocalId, lent: Lent, from: Option<ExprId>) {
        if !self.by_local.contains_key(&local) && !self.body.local(local).by_ref {
            self.by_local.insert(local, self.tracked.len());
            self.tracked.push(Tracked { local, lent, from });
        }
    }

    /// The call of a pool that an expression's value comes from, through what only opens or passes it on.
    fn origin(&self, id: ExprId, depth: u32) -> Option<(Lent, ExprId)> {
        if depth > 12 {
            return None;
        }
        if let Some(callee) = self.info.types.callees.get(&id)
            && let Some(&pair) = self.pools.by_acquire.get(&callee.function)
        {
            return Some((Lent::Pair(pair), id));
        }
        if let Some((name, Stock::Take)) = stock_of(self.facts, self.info, self.body, &self.pools.stocks, id) {
            return Some((Lent::Stock(name), id));
        }
        let on = |e: ExprId| self.origin(e, depth + 1);
        match &self.body.expr(id).kind {
            ExprKind::Try(inner) | ExprKind::Await(inner) => on(*inner),
            ExprKind::MethodCall { receiver, method, .. } if passes_on(method) => on(*receiver),
            ExprKind::Block(block) => on(block.tail?),
            ExprKind::If { then, otherwise, .. } => on(*then).or_else(|| on((*otherwise)?)),
            ExprKind::Match(_, arms) => arms.iter().find_map(|a| on(a.body)),
            ExprKind::Local(local) => {
                let tracked = &self.tracked[*self.by_local.get(local)?];
                Some((tracked.lent, tracked.from.unwrap_or(id)))
            }
            _ => None,
        }
    }

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
    fn named(&self, id: ExprId) -> Option<usize> {
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
    fn ask(&mut self) {
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
        self.facts
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
}

impl Analysis for Held<'_> {
    type State = State;

    fn start(&mut self) -> State {
        State(vec![NONE; self.tracked.len()])
    }

    fn step(&mut self, state: &mut State, step: Step) {
        match step {
            Step::Bind(pat, given) => self.bind(state, pat, given),
            Step::Drop(local) => {
                if let Some(&at) = self.by_local.get(&local) {
                    state.0[at] = NONE;
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
            Lent::Stock(_) => super::learn::is_copy(self.facts, self.info.types.local(self.tracked[at].local)),
        }
    }
}

/// Methods that open what wraps a value, or pass it on.
pub(super) fn passes_on(method: &str) -> bool {
    matches!(
        method,
        "unwrap"
            | "expect"
            | "unwrap_or_else"
            | "unwrap_or_default"
            | "unwrap_or"
            | "ok_or"
            | "ok_or_else"
            | "ok"
            | "map_err"
            | "context"
            | "with_context"
            | "wrap_err"
            | "or_else"
            | "inspect_err"
    )
}

/// Patterns with the expression whose value they take apart, in the order of the source.
fn bindings(body: &Body) -> Vec<(PatId, ExprId)> {
    let mut all = Vec::new();
    for (_, expr) in body.exprs_with_ids() {
        match &expr.kind {
            ExprKind::Block(block) | ExprKind::Async(_, block) => {
                all.extend(block.stmts.iter().filter_map(|s| match s {
                    crate::hir::Stmt::Let(stmt) => Some((stmt.pat, stmt.init?)),
                    crate::hir::Stmt::Expr(..) => None,
                }));
            }
            ExprKind::Let(pat, value) => all.push((*pat, *value)),
            ExprKind::Match(value, arms) => all.extend(arms.iter().map(|a| (a.pat, *value))),
            _ => {}
        }
    }
    all.sort_unstable_by_key(|(_, init)| *init);
    all
}

/// The variables of a pattern that take parts of its value by value.
fn bound(body: &Body, pat: PatId, into: &mut Vec<LocalId>) {
    match &body.pat(pat).kind {
        PatKind::Bind(local, inner) => {
            into.push(*local);
            inner.iter().for_each(|p| bound(body, *p, into));
        }
        PatKind::TupleStruct(_, list) | PatKind::Tuple(list) | PatKind::Slice(list) | PatKind::Or(list) => {
            list.iter().for_each(|p| bound(body, *p, into));
        }
        PatKind::Struct(_, fields) => fields.iter().for_each(|f| bound(body, f.pat, into)),
        PatKind::Ref(_) | PatKind::Wild | PatKind::Rest | PatKind::Path(_) | PatKind::Lit(_) | PatKind::Range(..) => {}
    }
}

/// For each block by which edges and after which jump control comes there.
struct Ways<'a> {
    body: &'a Body,
    tries: FxHashMap<BlockId, ExprId>,
    before: FxHashMap<BlockId, BlockId>,
}

impl<'a> Ways<'a> {
    fn of(cfg: &Cfg, body: &'a Body) -> Self {
        let (mut tries, mut before) = (FxHashMap::default(), FxHashMap::default());
        for (id, block) in cfg.blocks_with_ids() {
            for edge in &block.edges {
                before.insert(edge.to, id);
                if let EdgeKind::Try(at, false) = edge.kind {
                    tries.insert(edge.to, at);
                }
            }
        }
        Self { body, tries, before }
    }

    /// How control leaves where a block drops a variable; none where its scope just ends.
    fn at(&self, block: BlockId, local: LocalId, cfg: &Cfg) -> Option<Way> {
        if let Some(exit) = cfg.block(block).exit {
            return match exit {
                Exit::Try(at) => Some(Way::Try(at)),
                Exit::Return(at) => Some(Way::Return(at)),
                Exit::Cancel(at) => Some(Way::Cancel(at)),
                Exit::End | Exit::Panic(_) => None,
            };
        }
        if let Some(&at) = self.tries.get(&block) {
            return Some(Way::Try(at));
        }
        let own = cfg.block(block).steps.iter().take_while(|s| **s != Step::Drop(local));
        let last = own
            .filter_map(evaluated)
            .last()
            .or_else(|| cfg.block(*self.before.get(&block)?).steps.iter().filter_map(evaluated).next_back())?;
        match self.body.expr(last).kind {
            ExprKind::Break(..) | ExprKind::Continue(_) => Some(Way::Jump(last)),
            ExprKind::Return(_) => Some(Way::Return(last)),
            _ => None,
        }
    }
}

fn evaluated(step: &Step) -> Option<ExprId> {
    match step {
        Step::Eval(id) => Some(*id),
        _ => None,
    }
}
