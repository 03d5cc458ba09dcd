//! Finds unbounded channels whose sender is used where messages arrive or fan out.
//!
//! An unbounded channel is a queue without a limit: when the receiver is slower than what comes in, the difference is kept in
//! memory.  Most such channels are fine; the ones that carry what peers send are not.  A rule for audits.

use crate::base::{Applicability, Confidence, Suggestion};
use crate::cx::{Chosen, Cx, Fix};
use crate::facts::{Ends, Facts, Reach};
use crate::hir::{Body, ExprId, ExprKind, LocalId, PatId, PatKind, Stmt};
use crate::types::Owner;

/// Reports the call that makes the channel.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    let makers = facts.vocabulary.unbounded_channels.keys().copied().collect();
    for (owner, call) in facts.calls_to(&makers) {
        let Some(span) = facts.expr_span(owner, call) else { continue };
        let bounded = facts.body(owner).and_then(|info| info.types.callees.get(&call)).map(|c| c.function);
        let bounded =
            bounded.and_then(|f| facts.vocabulary.unbounded_channels.get(&f)).map_or("a bounded one", |b| b.path.as_str());
        let busy = sender_of(facts, owner, call).is_some_and(|tx| is_used_per_message(facts, owner, tx));
        cx.report(span, "this channel has no limit")
            .primary("grows while its receiver is slower than its senders")
            .note(if busy { "its sender is used once per message" } else { "where its sender is used was not followed" })
            .confidence(if busy { Confidence::Medium } else { Confidence::Low })
            .help(format!("use `{bounded}` with a limit, and decide what a full channel means: wait, drop, or disconnect"))
            .fix(limited(cx, owner, call));
    }
}

const CHOSEN: Chosen = Chosen { name: "MAX_QUEUED", value: "1024" };

/// The counterpart with a limit, where its ends can be used as those of this one, or are used in this body alone.
fn limited(cx: &Cx<'_>, owner: Owner, call: ExprId) -> Option<Suggestion> {
    let facts = cx.facts;
    let (info, body) = (facts.body(owner)?, facts.source(owner)?);
    let bounded = facts.vocabulary.unbounded_channels.get(&info.types.callees.get(&call)?.function)?;
    let sends = match bounded.ends {
        Ends::Same => Vec::new(),
        Ends::Sender => sends_only(cx, owner, call, false).map(|_| Vec::new())?,
        Ends::Awaited => sends_only(cx, owner, call, true)?,
        Ends::Other => return None,
    };
    let ExprKind::Call(callee, args) = &body.expr(call).kind else { return None };
    let ExprKind::Path(path) = &body.expr(*callee).kind else { return None };
    if !args.is_empty() || path.segments.last()?.args.is_some() {
        return None;
    }
    let name = facts.beside(facts.module(owner), path, &bounded.path)?;
    let (fix, limit) = Fix::new(facts, owner, Applicability::HasPlaceholders).limit("usize", CHOSEN);
    let fix = fix.replace(body.expr(call).range, format!("{name}({})", limit.text));
    let fix = sends.iter().fold(fix, |fix, send| fix.insert(body.expr(*send).range.hi, ".await"));
    fix.finish(format!("queue no more than {}; who sends then waits", limit.label))
}

/// The calls that send, where the sender is used for nothing else.  Where they are to be awaited, all of it happens in async code
/// of this body, and the receiver only receives.
fn sends_only(cx: &Cx<'_>, owner: Owner, call: ExprId, awaited: bool) -> Option<Vec<ExprId>> {
    let facts = cx.facts;
    let (info, body) = (facts.body(owner)?, facts.source(owner)?);
    let Owner::Fn(function) = owner else { return None };
    let (tx, rx) = ends_of(facts, owner, call)?;
    let mut sends = Vec::new();
    for (id, expr) in body.exprs_with_ids() {
        let ExprKind::Local(local) = expr.kind else { continue };
        let parent = info.context.parent(id)?;
        let method = match &body.expr(parent).kind {
            ExprKind::MethodCall { receiver, method, .. } if *receiver == id => method.as_str(),
            _ => "",
        };
        if local == tx {
            let around =
                info.context.ancestors(id).find(|a| matches!(body.expr(*a).kind, ExprKind::Async(..) | ExprKind::Closure { .. }));
            let waits =
                around.map_or(facts.index.func_hir(function).is_async, |a| matches!(body.expr(a).kind, ExprKind::Async(..)));
            match method {
                "send" if waits || !awaited => sends.push(parent),
                _ => return None,
            }
        } else if awaited && local == rx && !matches!(method, "recv" | "try_recv" | "close") {
            return None;
        }
    }
    Some(sends)
}

/// The variables that the two ends are bound to: `let (tx, rx) = ..`.
fn ends_of(facts: &Facts<'_>, owner: Owner, call: ExprId) -> Option<(LocalId, LocalId)> {
    let body = facts.source(owner)?;
    let parts = ends_pattern(body, call)?;
    let bound = |pat: &PatId| match body.pat(*pat).kind {
        PatKind::Bind(local, None) => Some(local),
        _ => None,
    };
    Some((bound(parts.first()?)?, bound(parts.get(1)?)?))
}

/// The variable that the sender is bound to: `let (tx, rx) = ..`.
fn sender_of(facts: &Facts<'_>, owner: Owner, call: ExprId) -> Option<LocalId> {
    let body = facts.source(owner)?;
    let parts = ends_pattern(body, call)?;
    match body.pat(*parts.first()?).kind {
        PatKind::Bind(local, _) => Some(local),
        _ => None,
    }
}

/// The parts of the pattern that a channel's ends are bound to.
fn ends_pattern(body: &Body, call: ExprId) -> Option<&[PatId]> {
    let pat = body.exprs.iter().find_map(|e| {
        let ExprKind::Block(block) = &e.kind else { return None };
        block.stmts.iter().find_map(|s| match s {
            Stmt::Let(stmt) if stmt.init == Some(call) => Some(stmt.pat),
            _ => None,
        })
    })?;
    match &body.pat(pat).kind {
        PatKind::Tuple(parts) => Some(parts),
        _ => None,
    }
}

/// Whether the sender, or what it is moved into, is used in code that runs once per message.
fn is_used_per_message(facts: &Facts<'_>, owner: Owner, tx: LocalId) -> bool {
    let Some(body) = facts.source(owner) else { return false };
    body.exprs_with_ids()
        .filter(|(_, e)| matches!(e.kind, ExprKind::Local(l) if l == tx))
        .any(|(id, _)| facts.reach_of(owner, id) == Reach::RunTime)
}
