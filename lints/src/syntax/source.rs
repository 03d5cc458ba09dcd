//! Positions: from spans of the tokenised slice to byte offsets in the file.

use proc_macro2::extra::DelimSpan;
use proc_macro2::{Ident, Span};

use super::recent;
use crate::base::{Name, TextRange};

/// The slice of a file that is being lowered, as the parser reads it.
///
/// `Span::byte_range` keeps a B-tree of every position it was ever asked for; lines and columns cost a third of that, so
/// the offsets are computed here from them.
pub(super) struct Source<'a> {
    /// The whole file.
    pub(super) text: &'a str,
    /// For each line that the parser reads: where its first byte stands in the file.
    lines: Vec<u32>,
    /// How the characters are wider than bytes, where they are.
    wide: Option<Wide>,
}

/// Characters of more than one byte.
#[derive(Default)]
struct Wide {
    /// For each line: how many characters stand before it, and how many bytes they have beyond one each.
    lines: Vec<(u32, u32)>,
    /// For each such character: its index, and how many bytes all up to it have beyond one each.
    chars: Vec<(u32, u32)>,
}

impl Wide {
    fn of(read: &str) -> Self {
        let mut wide = Wide { lines: vec![(0, 0)], chars: Vec::new() };
        let mut extra = 0;
        for (index, c) in (0..).zip(read.chars()) {
            if c == '\n' {
                wide.lines.push((index + 1, extra));
            } else if !c.is_ascii() {
                extra += c.len_utf8() as u32 - 1;
                wide.chars.push((index, extra));
            }
        }
        wide
    }

    /// The bytes beyond one each of a line's first characters.
    fn extra(&self, line: usize, column: u32) -> u32 {
        let Some((chars, extra)) = self.lines.get(line) else { return 0 };
        let before = self.chars.partition_point(|(index, _)| *index < chars + column);
        before.checked_sub(1).map_or(0, |i| self.chars[i].1) - extra
    }
}

impl<'a> Source<'a> {
    /// Positions of the tokens of `text[lo..hi]`.
    pub(super) fn new(text: &'a str, lo: usize, hi: usize) -> Self {
        let read = &text[lo..hi];
        let breaks = read.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| (lo + i) as u32 + 1);
        let lines = std::iter::once(lo as u32).chain(breaks).collect();
        Self::with_lines(text, read, lines)
    }

    /// Positions of the tokens of `read`, whose lines stand in the text where `lines` says.
    pub(super) fn with_lines(text: &'a str, read: &str, lines: Vec<u32>) -> Self {
        Source { text, lines, wide: (!read.is_ascii()).then(|| Wide::of(read)) }
    }

    fn offset(&self, at: proc_macro2::LineColumn) -> u32 {
        // Line 0 is the mark of a span that belongs to no text.
        let Some(line) = at.line.checked_sub(1) else { return self.lines[0] };
        let column = at.column as u32;
        let extra = self.wide.as_ref().map_or(0, |wide| wide.extra(line, column));
        let start = self.lines.get(line).copied().unwrap_or(self.lines[0]);
        (start + column + extra).min(self.text.len() as u32)
    }

    /// Where the span begins.
    pub(super) fn lo(&self, span: Span) -> u32 {
        self.offset(span.start())
    }

    /// Where the span ends.
    pub(super) fn hi(&self, span: Span) -> u32 {
        self.offset(span.end())
    }

    /// The span's bytes.
    pub(super) fn range(&self, span: Span) -> TextRange {
        TextRange::new(self.lo(span), self.hi(span))
    }

    /// From the opening to the closing delimiter, both included.
    pub(super) fn delim(&self, span: &DelimSpan) -> TextRange {
        self.range(span.join())
    }

    /// What stands there.
    pub(super) fn slice(&self, range: TextRange) -> &'a str {
        self.text.get(range.lo as usize..range.hi as usize).unwrap_or("")
    }

    /// The identifier without `r#`, and where it stands (with `r#`).
    pub(super) fn ident(&self, ident: &Ident) -> (Name, TextRange) {
        let lo = self.lo(ident.span());
        let bytes = self.text.as_bytes();
        let start = lo as usize + if bytes[lo as usize..].starts_with(b"r#") { 2 } else { 0 };
        let word = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_';
        let len = bytes[start..].iter().take_while(|b| word(b)).count();
        let end = start + len;
        if len == 0 || bytes.get(end).is_some_and(|b| !b.is_ascii()) {
            return self.odd_ident(ident);
        }
        (recent::name(&self.text[start..end]), TextRange::new(lo, end as u32))
    }

    /// Non-ASCII identifiers, and those the tokeniser made up.
    fn odd_ident(&self, ident: &Ident) -> (Name, TextRange) {
        let text = ident.to_string();
        (Name::from(text.strip_prefix("r#").unwrap_or(&text)), self.range(ident.span()))
    }

    /// The identifier without `r#`.
    pub(super) fn name(&self, ident: &Ident) -> Name {
        self.ident(ident).0
    }
}
