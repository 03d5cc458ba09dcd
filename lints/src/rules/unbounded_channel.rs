//! Finds unbounded channels whose sender is used where messages arrive or fan out.
//!
//! An unbounded channel is a queue without a limit: when the receiver is slower than what comes in, the difference is kept in
//! memory.  Most such channels are fine; the ones that carry what peers send are not.  A rule for audits.

use crate::base::Confidence;
use crate::cx::Cx;
use crate::facts::{Facts, Reach};
use crate::hir::{ExprId, ExprKind, LocalId, PatKind, Stmt};
use crate::types::Owner;

/// Reports the call that makes the channel.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    let makers = facts.vocabulary.unbounded_channels.keys().copied().collect();
    for (owner, call) in facts.calls_to(&makers) {
        let Some(span) = facts.expr_span(owner, call) else { continue };
        let bounded = facts.body(owner).and_then(|info| info.types.callees.get(&call)).map(|c| c.function);
        let bounded = bounded.and_then(|f| facts.vocabulary.unbounded_channels.get(&f)).map_or("a bounded one", |b| b.as_str());
        let busy = sender_of(facts, owner, call).is_some_and(|tx| is_used_per_message(facts, owner, tx));
        cx.report(span, "this channel has no limit")
            .primary("grows while its receiver is slower than its senders")
            .note(if busy { "its sender is used once per message" } else { "where its sender is used was not followed" })
            .confidence(if busy { Confidence::Medium } else { Confidence::Low })
            .help(format!("use `{bounded}` with a limit, and decide what a full channel means: wait, drop, or disconnect"));
    }
}

/// The variable that the sender is bound to: `let (tx, rx) = ..`.
fn sender_of(facts: &Facts<'_>, owner: Owner, call: ExprId) -> Option<LocalId> {
    let body = facts.source(owner)?;
    let pat = body.exprs.iter().find_map(|e| {
        let ExprKind::Block(block) = &e.kind else { return None };
        block.stmts.iter().find_map(|s| match s {
            Stmt::Let(stmt) if stmt.init == Some(call) => Some(stmt.pat),
            _ => None,
        })
    })?;
    let PatKind::Tuple(parts) = &body.pat(pat).kind else { return None };
    match body.pat(*parts.first()?).kind {
        PatKind::Bind(local, _) => Some(local),
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
