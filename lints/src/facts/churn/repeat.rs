//! Which code runs once per item: in loops, in closures given to iterator adaptors, in functions that are called from either.

use rustc_hash::FxHashSet;

use super::super::context::children;
use super::super::{BodyInfo, Caller, Facts, Reach, Source};
use crate::flow::{BlockId, Cfg, Edge, EdgeKind};
use crate::hir::{Body, ExprId, ExprKind, LocalId, LoopSource, PatId, PatKind, Word};
use crate::index::FnId;
use crate::types::Owner;

/// How many functions that lead to one are looked at for an iteration.
const MAX_FUNCTIONS: usize = 120;

/// How many bodies may name a function for its callers to be looked up.
const MAX_NAMING: usize = 250;

/// How many bodies are asked for their words before the answer is yes.
const MAX_ASKED: usize = 64;

/// Something that runs once per item.
#[derive(Clone, Debug)]
pub struct PerItem {
    /// In which body the items are run over.
    pub owner: Owner,
    /// The loop, or the call of the adaptor.
    pub at: ExprId,
    /// The iterations around that one in its body, from the inside out.
    pub around: Vec<ExprId>,
    /// Calls that lead from there to the code, from the innermost out; empty where the code stands in the iteration.
    pub calls: Vec<Caller>,
}

/// The iterations around an expression in its body, from the inside out.
#[derive(Debug)]
pub struct Around {
    /// Loops, and calls of adaptors.
    pub repeats: Vec<ExprId>,
    /// Whether what runs the function also runs the expression: no closure or task stands between that may run at other times.
    pub plain: bool,
    /// Whether it stands where only an error leads, or somebody who debugs.
    pub cold: bool,
}

/// What makes an iteration's values differ from the last one's.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    /// Variables that an iteration binds.
    locals: FxHashSet<LocalId>,
    /// Parameters among them, by index, `self` not counted.
    params: FxHashSet<usize>,
    /// `self`.
    receiver: bool,
    /// Something that cannot be followed.
    unknown: bool,
}

impl Facts<'_> {
    /// The iterations around an expression, from the inside out.
    pub fn iterations(&self, info: &BodyInfo, body: &Body, expr: ExprId) -> Around {
        let mut around = Around { repeats: Vec::new(), plain: true, cold: false };
        let mut below = expr;
        for at in info.context.ancestors(expr) {
            let inner = std::mem::replace(&mut below, at);
            match &body.expr(at).kind {
                // what a `for` runs over is made once
                ExprKind::Loop { source: LoopSource::For(_, iter), .. } if *iter == inner => {}
                ExprKind::Loop { .. } => around.repeats.push(at),
                ExprKind::Closure { .. } => match self.runs_closure(info, body, at) {
                    Runs::PerItem(call) => around.repeats.push(call),
                    Runs::Once => {}
                    Runs::Unknown => {
                        around.plain = false;
                        break;
                    }
                },
                ExprKind::Async(..) => {
                    around.plain = false;
                    break;
                }
                ExprKind::Macro(call) => around.cold |= self.vocabulary.churn.quiet.contains(&call.name),
                ExprKind::Match(_, arms) => {
                    around.cold |= arms.iter().any(|a| a.body == inner && is_failure(body, a.pat));
                }
                ExprKind::If { cond, then, .. } if *then == inner => {
                    around.cold |= matches!(body.expr(*cond).kind, ExprKind::Let(pat, _) if is_failure(body, pat));
                }
                _ => {}
            }
        }
        around
    }

    /// Whether a body may run once per item of something: one of the words stands in it or in those that may call it, over any number
    /// of calls.  Asked before it is parsed.
    pub(super) fn may_run_per_item(&self, owner: Owner, repeating: &FxHashSet<Word>) -> bool {
        let mut seen: FxHashSet<Owner> = std::iter::once(owner).collect();
        let mut open = vec![owner];
        while let Some(at) = open.pop() {
            if seen.len() > MAX_ASKED || self.may_name(at, |word| repeating.contains(&word)) {
                return true;
            }
            if let Owner::Fn(function) = at {
                open.extend(self.perhaps_calling(function).filter(|caller| seen.insert(*caller)));
            }
        }
        false
    }

    fn runs_closure(&self, info: &BodyInfo, body: &Body, closure: ExprId) -> Runs {
        let words = &self.vocabulary.iteration;
        let Some(call) = info.context.parent(closure) else { return Runs::Unknown };
        let ExprKind::MethodCall { receiver, method, .. } = &body.expr(call).kind else { return Runs::Unknown };
        if chain(body, *receiver).any(|m| words.parallel.contains(&m)) {
            return Runs::Unknown;
        }
        let optional = self.is_optional(info, *receiver);
        if words.adaptors.contains(method) && optional != Some(true) {
            return Runs::PerItem(call);
        }
        let iterates = optional == Some(false) || chain(body, *receiver).any(|m| words.starts.contains(&m));
        if words.shared.contains(method) && iterates && optional != Some(true) {
            return Runs::PerItem(call);
        }
        let known = optional == Some(true) || !words.shared.contains(method);
        if words.once.contains(method) && known { Runs::Once } else { Runs::Unknown }
    }

    /// Whether a value is an `Option` or a `Result`; false for an iterator; none where that is not known.
    fn is_optional(&self, info: &BodyInfo, value: ExprId) -> Option<bool> {
        let (adt, _) = info.types.expr(value).peel_refs().as_adt()?;
        match self.index.adt(adt).name.as_str() {
            "Option" | "Result" => Some(true),
            "Iter" => Some(false),
            _ => None,
        }
    }

    /// The innermost iteration in which code runs anew with the same inputs: in its body, else where its function is called.
    /// Where there are no inputs any iteration will do.
    pub fn per_item(&self, owner: Owner, expr: ExprId, inputs: &[ExprId]) -> Option<PerItem> {
        let (info, body) = (self.body(owner)?, self.source(owner)?);
        let inputs = inputs_of(self, info, body, inputs);
        if inputs.unknown {
            return None;
        }
        let mut seen: FxHashSet<FnId> = FxHashSet::default();
        let mut open: Vec<(Owner, ExprId, Inputs, Vec<Caller>)> = vec![(owner, expr, inputs, Vec::new())];
        let mut at = 0;
        while at < open.len() && seen.len() < MAX_FUNCTIONS {
            let (owner, expr, inputs, calls) = open[at].clone();
            at += 1;
            let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { continue };
            let around = self.iterations(info, body, expr);
            if around.cold {
                continue;
            }
            let found = around.repeats.iter().position(|r| self.comes_again(owner, *r, expr) && !varies(body, *r, &inputs));
            if let Some(found) = found {
                let outer = around.repeats[found + 1..].to_vec();
                return Some(PerItem { owner, at: around.repeats[found], around: outer, calls });
            }
            let Owner::Fn(function) = owner else { continue };
            if !around.plain || !seen.insert(function) || self.perhaps_calling(function).nth(MAX_NAMING).is_some() {
                continue;
            }
            for caller in self.callers(function) {
                if let Some(inputs) = self.inputs_at(&caller, &inputs) {
                    let calls = calls.iter().copied().chain([caller]).collect();
                    open.push((caller.owner, caller.expr, inputs, calls));
                }
            }
        }
        None
    }

    /// What a function's inputs are made of where it is called; none where that cannot be told.
    fn inputs_at(&self, caller: &Caller, inputs: &Inputs) -> Option<Inputs> {
        if !caller.certain {
            return None;
        }
        let (info, body) = (self.body(caller.owner)?, self.source(caller.owner)?);
        let (call, receiver, args) = match &body.expr(caller.expr).kind {
            ExprKind::MethodCall { receiver, args, .. } => (caller.expr, Some(*receiver), args),
            ExprKind::Path(_) => {
                let parent = info.context.parent(caller.expr)?;
                match &body.expr(parent).kind {
                    ExprKind::Call(callee, args) if *callee == caller.expr => (parent, None, args),
                    _ => return None,
                }
            }
            _ => return None,
        };
        let has_self = info.types.callees.get(&call).is_some_and(|c| self.types.sig(c.function).receiver.is_some());
        let (receiver, args) = match (receiver, &args[..]) {
            (None, [first, rest @ ..]) if has_self => (Some(*first), rest),
            (receiver, args) => (receiver, args),
        };
        let mut wanted: Vec<ExprId> = inputs.params.iter().map(|p| args.get(*p).copied()).collect::<Option<_>>()?;
        if inputs.receiver {
            wanted.push(receiver?);
        }
        let found = inputs_of(self, info, body, &wanted);
        (!found.unknown).then_some(found)
    }

    /// Whether control, once it was at an expression in a loop, can come to the loop's head again without an error.
    pub fn comes_again(&self, owner: Owner, repeat: ExprId, expr: ExprId) -> bool {
        let (Some(info), Some(body), Some(cfg)) = (self.body(owner), self.source(owner), self.cfg(owner)) else { return false };
        if !matches!(body.expr(repeat).kind, ExprKind::Loop { .. }) {
            return true;
        }
        let Some(own) = cfg.loops.get(&repeat).filter(|_| !is_counted(body, repeat)) else { return false };
        let outer = info.context.ancestors(repeat).filter_map(|a| cfg.loops.get(&a)).flat_map(|l| [l.head, l.after]);
        let mut seen: FxHashSet<BlockId> = outer.chain([own.after]).collect();
        let mut open: Vec<BlockId> = block_of(cfg, info, expr).into_iter().collect();
        while let Some(at) = open.pop() {
            if at == own.head {
                return true;
            }
            let edges = cfg.block(at).edges.iter().filter(|e| !is_error(body, e));
            open.extend(edges.map(|e| e.to).filter(|to| seen.insert(*to)));
        }
        false
    }

    /// Whether code runs only while a program is made ready, or never.
    pub fn is_set_up_only(&self, owner: Owner) -> bool {
        match owner {
            Owner::Static(_) => true,
            Owner::Fn(function) => {
                self.index.func(function).name == "main" || matches!(self.reach_fn(function), Reach::SetUp | Reach::Never)
            }
        }
    }
}

enum Runs {
    PerItem(ExprId),
    Once,
    Unknown,
}

/// The methods of a chain of calls, from the last one.
fn chain(body: &Body, from: ExprId) -> impl Iterator<Item = crate::base::Name> + '_ {
    let method = |id: ExprId| match &body.expr(id).kind {
        ExprKind::MethodCall { receiver, method, .. } => Some((*receiver, *method)),
        _ => None,
    };
    let first = method(from);
    std::iter::successors(first, move |(receiver, _)| method(*receiver)).map(|(_, method)| method)
}

/// The block in which an expression is evaluated, or, where that is no step, the one of what stands around it.
fn block_of(cfg: &Cfg, info: &BodyInfo, expr: ExprId) -> Option<BlockId> {
    std::iter::once(expr).chain(info.context.ancestors(expr)).find_map(|id| cfg.block_of(id))
}

/// Whether an edge is taken only after something failed.
fn is_error(body: &Body, edge: &Edge) -> bool {
    match edge.kind {
        EdgeKind::Fits(_, pat, true) => is_failure(body, pat),
        EdgeKind::Try(_, false) | EdgeKind::Panic(_) | EdgeKind::Cancel(_) => true,
        _ => false,
    }
}

/// `Err(..)`
fn is_failure(body: &Body, pat: PatId) -> bool {
    matches!(&body.pat(pat).kind, PatKind::TupleStruct(path, _) if path.last() == "Err")
}

/// Whether what an iteration does differs from item to item by these inputs.
fn varies(body: &Body, repeat: ExprId, inputs: &Inputs) -> bool {
    let range = body.expr(repeat).range;
    inputs.locals.iter().any(|l| range.contains(body.local(*l).range))
}

/// The variables an expression's value comes from: those that items are bound to, parameters, and what cannot be followed.
fn inputs_of(facts: &Facts<'_>, info: &BodyInfo, body: &Body, exprs: &[ExprId]) -> Inputs {
    let mut found = Inputs::default();
    let mut open: Vec<ExprId> = exprs.to_vec();
    let mut seen: FxHashSet<LocalId> = FxHashSet::default();
    while let Some(at) = open.pop() {
        match &body.expr(at).kind {
            ExprKind::Local(local) if seen.insert(*local) => add_local(info, body, *local, &mut found, &mut open),
            ExprKind::MethodCall { method, .. } if facts.vocabulary.iteration.steps.contains(method) => found.unknown = true,
            // its parameters stand for what it is given, which is part of the same expression
            ExprKind::Closure { params, .. } => {
                params.iter().for_each(|p| body.for_each_local(*p, &mut |local| _ = seen.insert(local)));
            }
            ExprKind::Macro(call) if call.opaque => found.unknown = true,
            _ => {}
        }
        children(body, at, &mut |child| open.push(child));
    }
    found
}

fn add_local(info: &BodyInfo, body: &Body, local: LocalId, found: &mut Inputs, open: &mut Vec<ExprId>) {
    if body.self_param == Some(local) {
        found.receiver = true;
        return;
    }
    if let Some(index) = body.params.iter().position(|p| body.binds(*p, local)) {
        found.params.insert(index);
        return;
    }
    // what it holds may have been changed anywhere
    found.unknown |= body.local(local).mutable;
    match info.locals(body).source(local) {
        Some(Source::Value(value)) => open.push(value),
        Some(Source::Item(items)) => {
            found.locals.insert(local);
            open.push(items);
        }
        None => found.unknown = true,
    }
}

/// `for _ in 0..3`, `for depth in 0..MAX`: as often as the program's text says, whatever the data.
fn is_counted(body: &Body, id: ExprId) -> bool {
    let fixed = |e: Option<ExprId>| e.is_none_or(|e| matches!(body.expr(e).kind, ExprKind::Lit(_) | ExprKind::Path(_)));
    match body.expr(id).kind {
        ExprKind::Loop { source: LoopSource::For(_, iter), .. } => match body.expr(iter).kind {
            ExprKind::Range { start, end, .. } => end.is_some() && fixed(start) && fixed(end),
            _ => false,
        },
        _ => false,
    }
}
