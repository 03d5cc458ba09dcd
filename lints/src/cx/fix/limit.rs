//! The limits that suggestions speak of: a constant of the program's own where one is near, else one to be chosen.

use super::Fix;
use crate::base::{Applicability, TextRange};
use crate::facts::first_statement;

/// A limit that must be chosen where the program has none.
#[derive(Clone, Copy, Debug)]
pub struct Chosen {
    /// What it would be called.
    pub name: &'static str,
    /// A number to begin with.
    pub value: &'static str,
}

/// A limit in a suggestion.
#[derive(Clone, Debug)]
pub struct Limit {
    /// As an expression.
    pub text: String,
    /// For messages.
    pub label: String,
}

impl Fix<'_> {
    /// The limit to use: a constant near the body, one that is declared at its beginning, or the number itself where none can be
    /// declared.
    pub fn limit(self, integer: &str, chosen: Chosen) -> (Self, Limit) {
        if let Some(text) = self.facts.limit_near(self.owner, integer) {
            let label = format!("`{text}`");
            return (self.at_least(Applicability::MaybeIncorrect), Limit { text, label });
        }
        let label = "a limit".to_owned();
        let fix = self.at_least(Applicability::HasPlaceholders);
        match fix.first_statement(chosen.name) {
            Some(first) => {
                let declared = format!("const {}: {integer} = {};", chosen.name, chosen.value);
                (fix.lines_before(first, &[declared]), Limit { text: chosen.name.to_owned(), label })
            }
            None => (fix, Limit { text: chosen.value.to_owned(), label }),
        }
    }

    /// Before what a body can declare something; none where that is not known, or the name stands for something else there.
    fn first_statement(&self, name: &str) -> Option<TextRange> {
        let (facts, owner) = (self.facts, self.owner);
        let body = facts.source(owner)?;
        let first = first_statement(body)?;
        let taken = facts.names_word(owner, body.expr(body.root).range, name);
        (!taken && !facts.has_attribute(facts.loc(owner).file, first.lo)).then_some(first)
    }
}
