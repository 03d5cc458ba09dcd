//! A suggestion in the making: rules say what is to stand where, the layout and the doubts are seen to here.

mod capacity;
mod growth;
mod hoist;
mod lazy;
mod lend;
mod limit;
mod list;
mod pools;

pub use limit::{Chosen, Limit};

use crate::base::{Applicability, Edit, Span, Suggestion, TextRange};
use crate::facts::{Facts, is_closed, is_in_macro};
use crate::hir::ExprId;
use crate::types::Owner;

/// Edits of one body's file.
#[derive(Debug)]
pub struct Fix<'a> {
    facts: &'a Facts<'a>,
    owner: Owner,
    edits: Vec<Edit>,
    level: Applicability,
}

impl<'a> Fix<'a> {
    /// For a body's file.  `level` is what accepting it does as far as the rule knows.
    pub fn new(facts: &'a Facts<'a>, owner: Owner, level: Applicability) -> Self {
        Self { facts, owner, edits: Vec::new(), level }
    }

    /// Accepting it does at least that.
    pub fn at_least(mut self, level: Applicability) -> Self {
        self.level = self.level.max(level);
        self
    }

    /// Puts a text in the place of another.
    pub fn replace(mut self, range: TextRange, text: impl Into<String>) -> Self {
        self.edits.push(Edit { span: self.facts.span(self.owner, range), text: text.into() });
        self
    }

    /// Puts a text before a position.
    pub fn insert(self, at: u32, text: impl Into<String>) -> Self {
        self.replace(TextRange::new(at, at), text.into())
    }

    /// Puts texts around an expression, with its parentheses if it has some; `before` and `after` are written for one that needs
    /// none, and it gets some where it does.
    pub fn wrap(self, expr: ExprId, before: &str, after: &str) -> Self {
        let Some(body) = self.facts.source(self.owner) else { return self };
        let expr = body.expr(expr);
        let closed = is_closed(&expr.kind);
        let outer = self.parentheses(expr.range);
        let (open, close) = if closed || outer.is_some() { ("", "") } else { ("(", ")") };
        let range = outer.unwrap_or(expr.range);
        let (before, after) = (format!("{before}{open}"), format!("{close}{after}"));
        let fix = if before.is_empty() { self } else { self.insert(range.lo, before) };
        fix.insert(range.hi, after)
    }

    /// Puts an expression between two texts as it stands.
    pub fn enclose(self, expr: ExprId, before: &str, after: &str) -> Self {
        let Some(body) = self.facts.source(self.owner) else { return self };
        let range = body.expr(expr).range;
        self.insert(range.lo, before).insert(range.hi, after)
    }

    /// The parentheses, those of a call left out, that hold nothing but a range.
    fn parentheses(&self, range: TextRange) -> Option<TextRange> {
        let text = self.facts.text(self.facts.loc(self.owner).file);
        let (before, behind) = (text.get(..range.lo as usize)?.trim_end(), text.get(range.hi as usize..)?);
        let blanks = behind.len() - behind.trim_start().len();
        let opened = before.strip_suffix('(')?;
        let called = opened.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '>' | '!' | ')' | ']'));
        let closed = behind[blanks..].starts_with(')');
        (!called && closed).then(|| TextRange::new(opened.len() as u32, range.hi + blanks as u32 + 1))
    }

    /// Puts lines before a statement.
    pub fn lines_before(self, statement: TextRange, lines: &[String]) -> Self {
        let text = self.block_of(statement, lines);
        let gap = self.gap(statement);
        self.insert(statement.lo, format!("{text}{gap}"))
    }

    /// Puts lines in the place of a statement.
    pub fn lines_for(self, statement: TextRange, lines: &[String]) -> Self {
        let text = self.block_of(statement, lines);
        self.replace(statement, text)
    }

    /// Puts lines in the place of a part of a statement.
    pub fn lines_at(self, statement: TextRange, part: TextRange, lines: &[String]) -> Self {
        let text = self.block_of(statement, lines);
        self.replace(part, text)
    }

    /// Takes a statement away, with its line where it has one of its own.
    pub fn remove(self, statement: TextRange) -> Self {
        let file = self.facts.loc(self.owner).file;
        let text = self.facts.text(file);
        let behind = text.get(statement.hi as usize..).unwrap_or_default();
        let end = behind.find('\n').map_or(behind.len(), |at| at + 1);
        let alone = behind[..end].trim().is_empty();
        match self.facts.indent(file, statement.lo) {
            Some(indent) if alone => {
                let lo = statement.lo - indent.len() as u32;
                self.replace(TextRange::new(lo, statement.hi + end as u32), "")
            }
            _ => self.replace(statement, ""),
        }
    }

    /// Lines as they stand where a statement begins.
    fn block_of(&self, statement: TextRange, lines: &[String]) -> String {
        let gap = self.gap(statement);
        let tabs = gap.contains('\t');
        let line = |line: &String| if tabs { line.replace("    ", "\t") } else { line.clone() };
        lines.iter().map(line).collect::<Vec<_>>().join(&gap)
    }

    /// What stands between two statements there.
    fn gap(&self, statement: TextRange) -> String {
        let file = self.facts.loc(self.owner).file;
        match self.facts.indent(file, statement.lo) {
            Some(indent) => format!("{}{indent}", self.facts.line_end(file)),
            None => " ".to_owned(),
        }
    }

    /// The suggestion; none where the edits would delete a comment or be in each other's way.  What is in a macro, may be left out
    /// by a condition, or stands in a file that could not be read is never sure.
    pub fn finish(self, message: impl Into<String>) -> Option<Suggestion> {
        let Self { facts, owner, mut edits, mut level } = self;
        edits.sort_by_key(|edit| edit.span.range);
        let (first, last) = (edits.first()?.span, edits.last()?.span);
        let apart = edits.windows(2).all(|two| two[0].span.range.hi <= two[1].span.range.lo && two[0].span != two[1].span);
        let fits = |span: Span| facts.text(span.file).get(span.range.lo as usize..span.range.hi as usize).is_some();
        let kept = |edit: &Edit| !facts.has_comment(edit.span);
        if !apart || !edits.iter().all(|edit| fits(edit.span) && kept(edit)) {
            return None;
        }
        let whole = Span { file: first.file, range: first.range.to(last.range) };
        let in_macro = facts.source(owner).is_some_and(|body| edits.iter().any(|edit| is_in_macro(body, edit.span.range)));
        if in_macro || facts.may_be_left_out(whole) || facts.is_broken(whole.file) {
            level = level.max(Applicability::MaybeIncorrect);
        }
        Some(Suggestion { message: message.into(), edits, applicability: level })
    }
}
