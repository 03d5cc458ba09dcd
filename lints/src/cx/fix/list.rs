//! One more entry of a list in parentheses, in lines as rustfmt breaks them by its default settings.

use super::Fix;
use crate::base::TextRange;
use crate::facts::Facts;
use crate::types::Owner;

/// Columns of a line.
const LINE_WIDTH: usize = 100;

/// rustfmt leaves that many characters of arguments on the line of their call.
const CALL_WIDTH: usize = 60;

/// Blanks that a tab is as wide as.
const TAB: usize = 4;

/// Whose list it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Parameters of a function.
    Parameters,
    /// Arguments of a call that begins there.
    Arguments(u32),
}

/// A list in parentheses that has entries.
#[derive(Debug)]
pub(super) struct List<'a> {
    pub owner: Owner,
    pub kind: Kind,
    pub entries: &'a [TextRange],
    /// The list ends before that.
    pub end: u32,
}

impl List<'_> {
    /// Puts one more behind the last; none where something else follows that.
    pub fn with<'f>(&self, fix: Fix<'f>, text: &str) -> Option<Fix<'f>> {
        let facts = fix.facts;
        let (file, last) = (facts.loc(self.owner).file, self.entries.last()?);
        let rest = facts.text_in(self.owner, TextRange::new(last.hi, self.end));
        if rest.starts_with(')') {
            return Some(match self.in_lines(facts, text) {
                Some((list, lines)) => fix.replace(list, lines),
                None => fix.insert(last.hi, format!(", {text}")),
            });
        }
        let line_end = [",\n", ",\r\n"].into_iter().find(|end| rest.starts_with(end))?;
        facts.indent(file, last.lo).map(|indent| fix.insert(last.hi, format!("{line_end}{indent}{text}")))
    }

    /// What stands between the parentheses, and the same in a line for each entry, where one line is too long for them.
    fn in_lines(&self, facts: &Facts<'_>, more: &str) -> Option<(TextRange, String)> {
        let (file, list) = (facts.loc(self.owner).file, self.entries.first()?.to(*self.entries.last()?));
        let source = facts.text(file);
        let start = source.get(..list.lo as usize)?.rfind('\n').map_or(0, |at| at + 1);
        let behind = source.get(list.hi as usize..)?;
        let line = source.get(start..list.hi as usize + behind.find('\n').unwrap_or(behind.len()))?.trim_end();
        if line.contains('\n') {
            return None;
        }
        let indent = &line[..line.len() - line.trim_start().len()];
        let wanted = self.entries.iter().map(|entry| facts.text_in(self.owner, *entry)).collect::<Vec<_>>();
        // nothing but entries, commas and blanks
        if facts.text_in(self.owner, list) != wanted.join(", ") || !self.is_too_long(facts, start, line, list, more) {
            return None;
        }
        let inner = format!("{}{indent}{}", facts.line_end(file), if indent.contains('\t') { "\t" } else { "    " });
        let mut lines: String = wanted.iter().chain([&more]).map(|entry| format!("{inner}{entry},")).collect();
        lines += facts.line_end(file);
        lines += indent;
        // conditions go beside the parenthesis where nothing is returned
        let conditions = behind.strip_prefix(')').map(str::trim_start).filter(|rest| rest.starts_with("where"));
        let Some(rest) = conditions.filter(|_| self.kind == Kind::Parameters) else { return Some((list, lines)) };
        Some((TextRange::new(list.lo, (source.len() - rest.len()) as u32), lines + ") "))
    }

    /// Whether rustfmt breaks the list when it gets one more, as far as that does not depend on what stands around it.
    fn is_too_long(&self, facts: &Facts<'_>, start: usize, line: &str, list: TextRange, more: &str) -> bool {
        let added = more.chars().count() + ", ".len();
        let own = facts.text_in(self.owner, list).chars().count() + added;
        let whole = line.chars().map(|c| if c == '\t' { TAB } else { 1 }).sum::<usize>() + added;
        match self.kind {
            Kind::Parameters => whole > LINE_WIDTH && (line.ends_with('{') || !line.contains('{')),
            Kind::Arguments(call) => {
                let source = facts.text(facts.loc(self.owner).file);
                let before = source.get(start..call as usize).unwrap_or("?").trim_start();
                let callee = source.get(call as usize..list.lo as usize).unwrap_or_default();
                let bound = before.starts_with("let ") && before.ends_with("= ");
                // a chain of calls may be broken elsewhere
                callee.matches('(').count() == 1
                    && ((before.is_empty() && whole > LINE_WIDTH) || (own > CALL_WIDTH && (before.is_empty() || bound)))
            }
        }
    }
}
