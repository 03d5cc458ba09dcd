//! Positions: from spans of the tokenised slice to byte offsets in the file.

use proc_macro2::extra::DelimSpan;
use proc_macro2::{Ident, Span};

use crate::base::{Name, TextRange};

/// The slice of a file that is being lowered.
///
/// `Span::byte_range` keeps a B-tree of every position it was ever asked for; lines and columns cost a third of that, so
/// the offsets are computed here from them.
pub(super) struct Source<'a> {
    /// The whole file.
    pub(super) text: &'a str,
    /// Where the slice begins.
    base: u32,
    /// For each line of the slice: how many characters stand before it.
    lines: Vec<u32>,
    /// For each character of more than one byte: its index, and how many bytes all up to it have beyond one each.
    wide: Vec<(u32, u32)>,
}

impl<'a> Source<'a> {
    /// Positions of the tokens of `text[lo..hi]`.
    pub(super) fn new(text: &'a str, lo: usize, hi: usize) -> Self {
        let mut source = Source { text, base: lo as u32, lines: vec![0], wide: Vec::new() };
        let slice = &text[lo..hi];
        if slice.is_ascii() {
            source.lines.extend(slice.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i as u32 + 1));
        } else {
            source.index_wide(slice);
        }
        source
    }

    fn index_wide(&mut self, slice: &str) {
        let mut extra = 0;
        for (index, c) in slice.chars().enumerate() {
            if c == '\n' {
                self.lines.push(index as u32 + 1);
            } else if !c.is_ascii() {
                extra += c.len_utf8() as u32 - 1;
                self.wide.push((index as u32, extra));
            }
        }
    }

    fn offset(&self, at: proc_macro2::LineColumn) -> u32 {
        // Line 0 is the mark of a span that belongs to no text.
        let Some(line) = at.line.checked_sub(1) else { return self.base };
        let chars = self.lines.get(line).copied().unwrap_or(0) + at.column as u32;
        let before = self.wide.partition_point(|(index, _)| *index < chars);
        let extra = before.checked_sub(1).map_or(0, |i| self.wide[i].1);
        (self.base + chars + extra).min(self.text.len() as u32)
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
        (Name::from(&self.text[start..end]), TextRange::new(lo, end as u32))
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
