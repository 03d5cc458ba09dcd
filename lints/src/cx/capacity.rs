//! How a finding about a size is told: the allocation, and the way of its number from the outside.

use super::{Cx, Draft};
use crate::base::Confidence;
use crate::facts::{Route, Sized, Whose};
use crate::hir::ExprKind;

/// A way of so many steps is easy to see; on longer ones a check may have been missed.
const SHORT_WAY: usize = 3;
/// Of longer ways than this nobody can say that nothing on them bounds the number.
const LONG_WAY: usize = 7;

impl Cx<'_> {
    /// What makes the memory, as a user would call it.
    pub fn allocation_label(&self, sized: &Sized) -> String {
        let macro_name = self.facts.source(sized.owner).and_then(|body| match &body.expr(sized.call).kind {
            ExprKind::Macro(call) => Some(format!("{}!", call.name)),
            _ => None,
        });
        let callee = self.facts.body(sized.owner).and_then(|info| info.types.callees.get(&sized.call));
        macro_name.or_else(|| callee.map(|c| self.facts.index.fn_label(c.function))).unwrap_or_default()
    }

    /// Starts a finding where a number from outside is spent, with each step that it took to there and from there on.
    pub fn report_size(&self, way: &Route, message: String, text: &str) -> Option<Draft<'_>> {
        let span = self.facts.expr_span(way.spent.0, way.spent.1)?;
        let mut draft = self.report(span, message).primary(if way.after.is_empty() { text } else { "spent on memory" });
        for (number, step) in way.before.iter().enumerate() {
            let text = if way.before.len() > 1 { format!("{}: {}", number + 1, step.text) } else { step.text.clone() };
            draft = draft.label(step.span, text);
        }
        let last = way.after.len();
        for (number, step) in way.after.iter().enumerate() {
            draft = draft.label(step.span, if number + 1 == last { text.to_owned() } else { step.text.clone() });
        }
        if let Some(note) = whose_note(way.whose) {
            draft = draft.note(note);
        }
        let steps = way.before.len() + way.after.len();
        Some(draft.confidence(match steps {
            _ if way.whose.is_tame() => Confidence::Low,
            steps if steps <= SHORT_WAY => Confidence::High,
            steps if steps <= LONG_WAY => Confidence::Medium,
            _ => Confidence::Low,
        }))
    }
}

/// What is said of bytes that are not anybody's.
pub fn whose_note(whose: Whose) -> Option<&'static str> {
    match whose {
        Whose::Anybody => None,
        Whose::Unknown => Some("nothing was found that tells who wrote what it is read from"),
        Whose::Asked => Some("it is read from a peer that the program chose itself"),
        Whose::Once => Some("it is read from the one peer that the program waited for"),
        Whose::Sealed => Some("it was opened with a key, so only somebody who has that can have written it"),
        Whose::Neighbour => Some("it is read from a process on the same machine"),
        Whose::File => Some("it is read from a file, which may be the program's own"),
    }
}
