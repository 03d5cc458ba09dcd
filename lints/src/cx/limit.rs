//! The limits that suggestions speak of: a constant of the program's own where one is near, else one to be chosen.

use super::Fix;
use crate::base::Applicability;
use crate::facts::Facts;
use crate::hir::{ExprKind, Stmt};
use crate::types::Owner;

/// A limit, and where it comes from.
#[derive(Clone, Debug)]
pub struct Limit {
    /// As an expression.
    pub name: String,
    /// The declaration that must be written first; none for a constant that is there.
    declared: Option<String>,
}

impl Limit {
    /// For a body, of an integer type.  `name` and `value` are for one that must be chosen.
    pub fn near(facts: &Facts<'_>, owner: Owner, integer: &str, name: &str, value: &str) -> Self {
        match facts.limit_near(owner, integer) {
            Some(name) => Self { name, declared: None },
            None => Self { name: name.to_owned(), declared: Some(format!("const {name}: {integer} = {value};")) },
        }
    }

    /// What accepting a suggestion with this limit does.
    pub fn level(&self) -> Applicability {
        match self.declared {
            None => Applicability::MaybeIncorrect,
            Some(_) => Applicability::HasPlaceholders,
        }
    }

    /// As something a method can be called on, or an operand.
    pub fn operand(&self) -> String {
        if self.name.contains(' ') { format!("({})", self.name) } else { self.name.clone() }
    }

    /// Adds the declaration, if one is needed, at the beginning of the body.
    pub fn declare<'a>(&self, facts: &'a Facts<'a>, owner: Owner, fix: Fix<'a>) -> Option<Fix<'a>> {
        let Some(declared) = &self.declared else { return Some(fix) };
        let body = facts.source(owner)?;
        // another meaning of the name
        if facts.names_word(owner, body.expr(body.root).range, &self.name) {
            return None;
        }
        let ExprKind::Block(block) = &body.expr(body.root).kind else { return None };
        let first = match block.stmts.first() {
            Some(Stmt::Let(stmt)) => stmt.range,
            Some(Stmt::Expr(e, _)) => body.expr(*e).range,
            None => body.expr(block.tail?).range,
        };
        if facts.has_attribute(facts.loc(owner).file, first.lo) {
            return None;
        }
        Some(fix.lines_before(first, &[declared.clone()]))
    }

    /// For messages.
    pub fn label(&self) -> String {
        match self.declared {
            None => format!("`{}`", self.name),
            Some(_) => "a limit".to_owned(),
        }
    }
}
