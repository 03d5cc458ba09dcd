//! The finding that the churn rules share: what is made, where the items are run over, what leads from there to here.

use super::{Cx, Draft};
use crate::facts::{Churn, Made};
use crate::hir::{ExprKind, LoopSource};

/// At most so many calls are shown.
const MAX_CALLS: usize = 3;

impl Cx<'_> {
    /// Starts a finding on something that is made once per item.
    pub fn report_churn(&self, churn: &Churn) -> Option<Draft<'_>> {
        let facts = self.facts;
        let (body, outer) = (facts.source(churn.owner)?, facts.source(churn.per_item.owner)?);
        let subject = match (churn.fate.locals.first(), &churn.made) {
            (Some(local), _) => format!("`{}`", body.local(*local).name),
            (None, Made::Empty(adt) | Made::Filled(adt) | Made::Collected(adt)) => {
                format!("this `{}`", facts.index.adt(*adt).name)
            }
            (None, Made::Array(_)) => "this array".to_owned(),
            (None, Made::Costly(_)) => "this value".to_owned(),
        };
        let repeat = outer.expr(churn.per_item.at);
        let what = match &repeat.kind {
            ExprKind::Loop { .. } => "iteration",
            _ => "item",
        };
        let message = match &churn.made {
            Made::Costly(does) => format!("{subject} is the same for every {what}, and making it {does}"),
            Made::Array(len) => format!("{subject} fills {len} elements in every {what}"),
            Made::Collected(_) => format!("{subject} is collected for every {what} only to be run over once"),
            Made::Empty(_) | Made::Filled(_) => format!("{subject} is allocated for every {what} and dropped at its end"),
        };
        let mut draft = self.report(facts.expr_span(churn.owner, churn.expr)?, message).confidence(churn.confidence);
        draft =
            draft.primary(if churn.per_item.calls.is_empty() { "made here" } else { "made here, in a function called per item" });
        // a loop's head says enough
        let head = match &repeat.kind {
            ExprKind::Loop { source: LoopSource::For(_, iter), .. } => outer.expr(*iter).range,
            ExprKind::Loop { source: LoopSource::While(cond), .. } => outer.expr(*cond).range,
            ExprKind::MethodCall { method_range, .. } => *method_range,
            _ => crate::base::TextRange { lo: repeat.range.lo, hi: repeat.range.lo + 4 },
        };
        draft = draft.label(facts.span(churn.per_item.owner, head), "runs once per item");
        let calls = &churn.per_item.calls;
        for caller in calls.iter().take(MAX_CALLS) {
            if let Some(span) = facts.expr_span(caller.owner, caller.expr) {
                draft = draft.label(span, "called from here");
            }
        }
        if calls.len() > MAX_CALLS {
            draft = draft.note(format!("{} more calls lie between that and the loop", calls.len() - MAX_CALLS));
        }
        Some(draft)
    }
}
