//! Loops that wait for what comes from outside, and those that end by themselves.

use rustc_hash::FxHashSet;

use super::{Facts, Kind};
use crate::base::Name;
use crate::hir::{AssignOp, BinaryOp, Body, Expr, ExprId, ExprKind, LocalId, LoopSource, PatId, PatKind, Stmt, Word};
use crate::types::{BodyTypes, Owner, Ty};

/// What tells by words alone that a body has no event loop.
pub(super) struct Waiting<'a> {
    facts: &'a Facts<'a>,
    /// Names of what is waited for, with `.await` behind it.
    awaited: FxHashSet<Word>,
    /// Those of what waits without.
    blocking: FxHashSet<Word>,
}

impl<'a> Waiting<'a> {
    pub(super) fn new(facts: &'a Facts<'_>) -> Self {
        let mut names = facts.vocabulary.event_names.iter().chain(&facts.vocabulary.stream_names);
        let words = |names: &mut dyn Iterator<Item = &Name>| names.map(|name| Word::from(*name)).collect();
        let blocking = words(&mut facts.vocabulary.plain.blocking.iter());
        Self { facts, awaited: words(&mut names), blocking }
    }

    /// Whether a body may have an event loop.
    pub(super) fn may_wait(&self, owner: Owner) -> bool {
        let listening: Vec<Word> = self.facts.vocabulary.plain.listening.iter().map(|name| Word::from(*name)).collect();
        if self.facts.may_name(owner, |word| listening.contains(&word)) {
            return true;
        }
        let says = |wanted: &[&str]| {
            let wanted: Vec<Word> = wanted.iter().map(|word| Word::of(word)).collect();
            self.facts.may_name(owner, |word| wanted.contains(&word))
        };
        let any_of = |wanted: &FxHashSet<Word>| self.facts.may_name(owner, |word| wanted.contains(&word));
        let named = || any_of(&self.blocking) || says(&["select", "select_biased"]);
        let awaits = || says(&["await"]) && any_of(&self.awaited);
        says(&["loop", "while"]) && (named() || awaits())
    }
}

/// All loops of a body that wait for the next thing from outside.
pub(super) fn event_loops_of(facts: &Facts<'_>, body: &Body, types: &BodyTypes) -> Vec<ExprId> {
    let loops = body.exprs_with_ids().filter(|(_, e)| matches!(e.kind, ExprKind::Loop { .. }));
    loops.map(|(id, _)| id).filter(|id| is_event_loop(facts, body, Some(types), *id)).collect()
}

/// The first loop of a body that waits for the next thing from outside, as far as its source alone tells.
pub(super) fn event_loop(facts: &Facts<'_>, body: &Body) -> Option<ExprId> {
    let mut loops = body.exprs_with_ids().filter(|(_, e)| matches!(e.kind, ExprKind::Loop { .. }));
    loops.find(|(id, _)| is_event_loop(facts, body, None, *id)).map(|(id, _)| id)
}

/// A loop that waits for the next thing from outside: an `.await`ed or blocking call of one of the vocabulary's names, or a
/// `select!`; and that does not end with what it waits for.
pub(super) fn is_event_loop(facts: &Facts<'_>, body: &Body, types: Option<&BodyTypes>, id: ExprId) -> bool {
    if matches!(body.expr(id).kind, ExprKind::Loop { source: LoopSource::For(..), .. }) {
        return listens(facts, body, id);
    }
    let own_end = || runs_dry(facts, body, None, id) || ends_itself(facts, body, id);
    // a channel ends when the program does, other streams with what they stream
    let goes_on = |stream: ExprId| types.is_none_or(|types| is_channel(facts, types, stream) || !own_end());
    let streams = || inside(body, id).filter_map(|(_, e)| awaited_stream(facts, body, &e.kind)).any(goes_on);
    (inside(body, id).any(|(_, e)| is_event(facts, body, &e.kind)) || (is_endless(facts, body, id) && streams()))
        && !types.is_some_and(|types| runs_dry(facts, body, Some(types), id))
}

fn is_channel(facts: &Facts<'_>, types: &BodyTypes, stream: ExprId) -> bool {
    match types.expr(stream).peel_refs() {
        Ty::Adt(id, _) => facts.vocabulary.channel_types.contains(&facts.index.adt(*id).name),
        Ty::Foreign(path, _) => path.rsplit("::").next().is_some_and(|n| facts.vocabulary.channel_types.contains(&Name::from(n))),
        _ => false,
    }
}

/// `for stream in listener.incoming()`: over what comes in for as long as the program listens.
fn listens(facts: &Facts<'_>, body: &Body, id: ExprId) -> bool {
    let ExprKind::Loop { source: LoopSource::For(_, iter), .. } = &body.expr(id).kind else { return false };
    let mut at = *iter;
    while let ExprKind::MethodCall { receiver, method, .. } = &body.expr(at).kind {
        if facts.vocabulary.plain.listening.contains(method) {
            return true;
        }
        at = *receiver;
    }
    false
}

/// What `.next().await` is called on.
fn awaited_stream(facts: &Facts<'_>, body: &Body, kind: &ExprKind) -> Option<ExprId> {
    let ExprKind::Await(inner) = kind else { return None };
    match &body.expr(*inner).kind {
        ExprKind::MethodCall { receiver, method, .. } if facts.vocabulary.stream_names.contains(method) => Some(*receiver),
        _ => None,
    }
}

/// A loop without an end of its own that gives way to others.
pub(super) fn is_awaiting_loop(facts: &Facts<'_>, body: &Body, id: ExprId) -> bool {
    is_endless(facts, body, id) && inside(body, id).any(|(_, e)| matches!(e.kind, ExprKind::Await(_) | ExprKind::Select(_)))
}

/// `for` ends with what it runs over, unless it listens, `while let Some(x) = rx.recv()` when the senders are gone, `while let
/// Some(x) = list.pop()` with the list, `while left > 0` when nothing is left.
pub(super) fn is_endless(facts: &Facts<'_>, body: &Body, id: ExprId) -> bool {
    match &body.expr(id).kind {
        ExprKind::Loop { source: LoopSource::Loop, .. } => true,
        ExprKind::Loop { source: LoopSource::For(..), .. } => listens(facts, body, id),
        ExprKind::Loop { source: LoopSource::While(head), .. } => match &body.expr(*head).kind {
            ExprKind::Let(_, value) => !is_receive(facts, body, *value) && waits(facts, body, *value),
            _ => !counts_down(body, id, *head) && !uses_up(body, id, *head),
        },
        _ => false,
    }
}

/// A condition that compares a variable which the loop itself moves on.
fn counts_down(body: &Body, id: ExprId, head: ExprId) -> bool {
    let compared: Vec<LocalId> = match &body.expr(head).kind {
        ExprKind::Binary(BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge, left, right) => {
            [*left, *right].into_iter().filter_map(|side| local_of(body, side)).collect()
        }
        _ => Vec::new(),
    };
    let moved = |e: &Expr| match &e.kind {
        ExprKind::Assign(AssignOp::Op(BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul | BinaryOp::Div), left, _) => {
            local_of(body, *left).is_some_and(|l| compared.contains(&l))
        }
        _ => false,
    };
    !compared.is_empty() && inside(body, id).any(|(_, e)| moved(e))
}

/// A condition that asks for what is left of a list from which the loop pops: `while !list.is_empty() { list.pop(); .. }`.
fn uses_up(body: &Body, id: ExprId, head: ExprId) -> bool {
    let lists: Vec<LocalId> = std::iter::once(body.expr(head))
        .chain(inside(body, head).map(|(_, e)| e))
        .filter_map(|e| match &e.kind {
            ExprKind::MethodCall { receiver, .. } => local_of(body, *receiver),
            _ => None,
        })
        .collect();
    inside(body, id).any(|(_, e)| match &e.kind {
        ExprKind::MethodCall { receiver, method, .. } => {
            method.starts_with("pop") && local_of(body, *receiver).is_some_and(|list| lists.contains(&list))
        }
        _ => false,
    })
}

fn local_of(body: &Body, id: ExprId) -> Option<LocalId> {
    match &body.expr(id).kind {
        ExprKind::Local(local) => Some(*local),
        ExprKind::Cast(inner, _) | ExprKind::Unary(_, inner) | ExprKind::Ref { inner, .. } => local_of(body, *inner),
        _ => None,
    }
}

/// Whether a value has to be waited for.
fn waits(facts: &Facts<'_>, body: &Body, id: ExprId) -> bool {
    let is = |e: &Expr| matches!(e.kind, ExprKind::Await(_)) || is_event(facts, body, &e.kind);
    is(body.expr(id)) || inside(body, id).any(|(_, e)| is(e))
}

/// Whether a loop can be left from within, other than with an error that is passed on or on a message that says to stop.
pub(super) fn has_way_out(facts: &Facts<'_>, body: &Body, around: ExprId) -> bool {
    let exits = inside(body, around).filter(|(_, e)| matches!(e.kind, ExprKind::Break(..) | ExprKind::Return(_)));
    exits.map(|(id, exit)| (id, exit.range, matches!(exit.kind, ExprKind::Return(_)))).any(|(id, at, returns)| {
        inside(body, around).filter(|(other, e)| *other != id && e.range.contains(at)).all(|(_, e)| match &e.kind {
            ExprKind::Loop { .. } => returns,
            ExprKind::Closure { .. } | ExprKind::Async(..) => false,
            ExprKind::Match(_, arms) => {
                let arm = arms.iter().find(|arm| body.expr(arm.body).range.contains(at));
                arm.is_none_or(|arm| !says_stop(facts, body, arm.pat))
            }
            _ => true,
        })
    })
}

/// `Message::Shutdown`, in whatever it is wrapped.
fn says_stop(facts: &Facts<'_>, body: &Body, pat: PatId) -> bool {
    let stops = |name: Name| {
        let words = super::made::words_of(name);
        words.iter().any(|word| facts.vocabulary.tear_down_words.iter().any(|stop| stop == word))
    };
    match &body.pat(pat).kind {
        PatKind::Path(path) => stops(path.last()),
        PatKind::Struct(path, _) => stops(path.last()),
        PatKind::TupleStruct(path, list) => stops(path.last()) || list.iter().any(|p| says_stop(facts, body, *p)),
        PatKind::Tuple(list) | PatKind::Or(list) => list.iter().any(|p| says_stop(facts, body, *p)),
        _ => false,
    }
}

/// Whether a task's code goes on in a loop that gives way to others: it lives as long as what started it.
pub(super) fn has_waiting_loop(body: &Body, id: ExprId) -> bool {
    let waits = |at: ExprId| inside(body, at).any(|(_, e)| matches!(e.kind, ExprKind::Await(_) | ExprKind::Select(_)));
    let is_loop = |e: &Expr| matches!(e.kind, ExprKind::Loop { source: LoopSource::Loop | LoopSource::While(_), .. });
    inside(body, id).any(|(at, e)| is_loop(e) && waits(at))
}

fn is_receive(facts: &Facts<'_>, body: &Body, id: ExprId) -> bool {
    match &body.expr(id).kind {
        ExprKind::Await(inner) | ExprKind::Try(inner) => is_receive(facts, body, *inner),
        // `rx.next().await.transpose()?`
        ExprKind::MethodCall { method, receiver, .. } => {
            facts.vocabulary.plain.receiving.contains(method) || is_receive(facts, body, *receiver)
        }
        _ => false,
    }
}

/// All expressions in a loop.  They stand before it in the arena, so the walk ends where they do.
fn inside(body: &Body, id: ExprId) -> impl Iterator<Item = (ExprId, &Expr)> {
    let around = body.expr(id).range;
    let before = (0..id.0).rev().map(ExprId).map(|at| (at, body.expr(at)));
    before.take_while(move |(_, e)| around.contains(e.range))
}

/// Whether an expression waits for something from outside.  By name: asked before types are known.
fn is_event(facts: &Facts<'_>, body: &Body, kind: &ExprKind) -> bool {
    match kind {
        ExprKind::Select(_) => true,
        ExprKind::Await(inner) => match &body.expr(*inner).kind {
            ExprKind::MethodCall { method, .. } => facts.vocabulary.event_names.contains(method),
            _ => false,
        },
        // without `.await`, `next` is an iterator's
        ExprKind::MethodCall { method, .. } => {
            facts.vocabulary.event_names.contains(method) && facts.vocabulary.plain.blocking.contains(method)
        }
        _ => false,
    }
}

/// A loop that is left when a stream it awaits has no more: `match s.next().await { None => break, .. }`.  With types at hand
/// only tasks that a local variable holds are asked about: a socket ends with its peer, such a set with its work.
fn runs_dry(facts: &Facts<'_>, body: &Body, types: Option<&BodyTypes>, id: ExprId) -> bool {
    inside(body, id).any(|(at, e)| {
        let ExprKind::MethodCall { receiver, method, .. } = &e.kind else { return false };
        let asked = facts.vocabulary.stream_names.contains(method) || *method == "join_next";
        asked
            && types.is_none_or(|types| holds_local_tasks(facts, body, types, *receiver))
            && is_left_without(facts, body, id, at)
    })
}

fn holds_local_tasks(facts: &Facts<'_>, body: &Body, types: &BodyTypes, receiver: ExprId) -> bool {
    let Some(local) = local_of(body, receiver) else { return false };
    let shape = super::shape_of(&facts.types, &facts.vocabulary, types.local(local));
    shape.is_some_and(|shape| shape.info(&facts.vocabulary).kind == Kind::Tasks && !shape.by_ref)
}

/// Whether a loop is left where the answer of a call in it is `None`.
fn is_left_without(facts: &Facts<'_>, body: &Body, around: ExprId, call: ExprId) -> bool {
    let mut bound: FxHashSet<LocalId> = FxHashSet::default();
    let parts: Vec<(ExprId, &Expr)> = inside(body, around).collect();
    // bound first: what is bound stands behind its use in the arena
    for (_, e) in &parts {
        match &e.kind {
            ExprKind::Block(block) | ExprKind::Async(_, block) => {
                for stmt in &block.stmts {
                    if let Stmt::Let(stmt) = stmt
                        && stmt.init.is_some_and(|init| is_answer(facts, body, init, call, &bound))
                    {
                        if stmt.otherwise.is_some_and(|o| leaves(body, o)) {
                            return true;
                        }
                        bound.extend(plain_binding(body, stmt.pat));
                    }
                }
            }
            ExprKind::Select(arms) => {
                for arm in arms {
                    if !arm.future.is_some_and(|f| is_answer(facts, body, f, call, &bound)) {
                        continue;
                    }
                    bound.extend(arm.pat.and_then(|pat| plain_binding(body, pat)));
                    // `Some(x) = s.next() => .., else => break`
                    if arms.iter().any(|a| a.future.is_none() && leaves(body, a.body)) {
                        return true;
                    }
                }
            }
            _ => {}
        }
    }
    parts.iter().any(|(_, e)| match &e.kind {
        ExprKind::Match(value, arms) if is_answer(facts, body, *value, call, &bound) => {
            arms.iter().any(|arm| is_none(body, arm.pat) && leaves(body, arm.body))
        }
        ExprKind::If { cond, otherwise: Some(otherwise), .. } => {
            matches!(&body.expr(*cond).kind, ExprKind::Let(_, value) if is_answer(facts, body, *value, call, &bound))
                && leaves(body, *otherwise)
        }
        _ => false,
    })
}

/// A `break` that is neither for an error nor for a shutdown.
fn ends_itself(facts: &Facts<'_>, body: &Body, around: ExprId) -> bool {
    let breaks = inside(body, around).filter(|(_, e)| matches!(e.kind, ExprKind::Break(..)));
    breaks.map(|(id, _)| id).any(|id| {
        let at = body.expr(id).range;
        inside(body, around).all(|(other, e)| match &e.kind {
            _ if other == id || !e.range.contains(at) => true,
            ExprKind::Loop { .. } => false,
            ExprKind::Match(value, arms) => {
                let arm = arms.iter().find(|arm| body.expr(arm.body).range.contains(at));
                !names_end(facts, body, *value) && arm.is_none_or(|arm| !is_error(body, arm.pat))
            }
            ExprKind::If { cond, .. } => match &body.expr(*cond).kind {
                ExprKind::Let(pat, value) => !is_error(body, *pat) && !names_end(facts, body, *value),
                _ => !names_end(facts, body, *cond),
            },
            ExprKind::Select(_) => false,
            _ => true,
        })
    })
}

fn is_error(body: &Body, pat: PatId) -> bool {
    match &body.pat(pat).kind {
        PatKind::TupleStruct(path, inner) => path.last() == "Err" || inner.iter().any(|p| is_error(body, *p)),
        PatKind::Or(list) => list.iter().any(|p| is_error(body, *p)),
        _ => false,
    }
}

/// Whether a condition asks for an error or for the end of the program's work, by the words in it.
fn names_end(facts: &Facts<'_>, body: &Body, cond: ExprId) -> bool {
    let ends = |name: Name| {
        let words = super::made::words_of(name);
        words.iter().any(|w| {
            facts.vocabulary.end_signs.contains(&Name::from(w)) || facts.vocabulary.tear_down_words.iter().any(|t| t == w)
        })
    };
    let named = |e: &Expr| match &e.kind {
        ExprKind::MethodCall { method, .. } => ends(*method),
        ExprKind::Field(_, name, _) => ends(*name),
        ExprKind::Local(local) => ends(body.local(*local).name),
        ExprKind::Path(path) => ends(path.last()),
        _ => false,
    };
    named(body.expr(cond)) || inside(body, cond).any(|(_, e)| named(e))
}

fn plain_binding(body: &Body, pat: PatId) -> Option<LocalId> {
    match body.pat(pat).kind {
        PatKind::Bind(local, None) => Some(local),
        _ => None,
    }
}

fn is_none(body: &Body, pat: PatId) -> bool {
    match &body.pat(pat).kind {
        PatKind::Path(path) => path.last() == "None",
        PatKind::TupleStruct(path, inner) => path.last() == "Ok" && inner.iter().any(|p| is_none(body, *p)),
        PatKind::Or(list) => list.iter().any(|p| is_none(body, *p)),
        PatKind::Wild => true,
        _ => false,
    }
}

/// The call itself, awaited, unwrapped of errors, or bound to a variable.
fn is_answer(facts: &Facts<'_>, body: &Body, id: ExprId, call: ExprId, bound: &FxHashSet<LocalId>) -> bool {
    id == call
        || match &body.expr(id).kind {
            ExprKind::Local(local) => bound.contains(local),
            ExprKind::Await(inner) | ExprKind::Try(inner) => is_answer(facts, body, *inner, call, bound),
            ExprKind::MethodCall { receiver, method, .. } => {
                facts.vocabulary.plain.error_handling.contains(method) && is_answer(facts, body, *receiver, call, bound)
            }
            _ => false,
        }
}

/// Whether an expression breaks or returns, its closures aside.
fn leaves(body: &Body, id: ExprId) -> bool {
    let leave = |e: &Expr| matches!(e.kind, ExprKind::Break(..) | ExprKind::Return(_));
    leave(body.expr(id)) || inside(body, id).any(|(_, e)| leave(e))
}
