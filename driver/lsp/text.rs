//! Texts as the protocol sees them: lines from 0, columns in what was agreed upon.

use lsp_types::{Position, PositionEncodingKind, Range};

/// What a column counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Columns {
    /// Bytes.
    Utf8,
    /// Halves of pairs count one each.  What every editor knows.
    #[default]
    Utf16,
    /// Characters.
    Utf32,
}

impl Columns {
    /// The best of those that an editor offers: bytes cost nothing.
    pub fn choose(offered: &[PositionEncodingKind]) -> Self {
        let has = |kind: PositionEncodingKind| offered.contains(&kind);
        match () {
            () if has(PositionEncodingKind::UTF8) => Self::Utf8,
            () if has(PositionEncodingKind::UTF16) => Self::Utf16,
            () if has(PositionEncodingKind::UTF32) => Self::Utf32,
            () => Self::default(),
        }
    }

    /// The protocol's name.
    pub fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
            Self::Utf32 => PositionEncodingKind::UTF32,
        }
    }

    fn width(self, c: char) -> usize {
        match self {
            Self::Utf8 => c.len_utf8(),
            Self::Utf16 => c.len_utf16(),
            Self::Utf32 => 1,
        }
    }
}

/// Where the lines of a text begin.
#[derive(Clone, Debug)]
pub struct Lines {
    starts: Vec<usize>,
    columns: Columns,
}

impl Lines {
    /// Of a text.  A byte order mark belongs to no line: editors do not show it.
    pub fn new(text: &str, columns: Columns) -> Self {
        let mut starts: Vec<usize> = codespan_reporting::files::line_starts(text).collect();
        if text.starts_with('\u{feff}') {
            starts[0] = '\u{feff}'.len_utf8();
        }
        Self { starts, columns }
    }

    /// The position of a byte of the text, which is the one that was given before.
    pub fn position(&self, text: &str, byte: usize) -> Position {
        let line = self.starts.partition_point(|start| *start <= byte).saturating_sub(1);
        let before = text.get(self.starts[line]..byte).unwrap_or_default();
        let column: usize = before.chars().map(|c| self.columns.width(c)).sum();
        Position::new(number(line), number(column))
    }

    /// The byte at a position.  One behind the end of its line, or of the text, means that end; one within a character its
    /// beginning.
    pub fn byte(&self, text: &str, position: Position) -> usize {
        let line = position.line as usize;
        let Some(&start) = self.starts.get(line) else { return text.len() };
        let end = self.starts.get(line + 1).copied().unwrap_or(text.len());
        let line = text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r']);
        let mut left = position.character as usize;
        for (at, c) in line.char_indices() {
            match left.checked_sub(self.columns.width(c)) {
                Some(rest) if left > 0 => left = rest,
                _ => return start + at,
            }
        }
        start + line.len()
    }

    /// The positions of a range of bytes.
    pub fn range(&self, text: &str, bytes: std::ops::Range<usize>) -> Range {
        Range::new(self.position(text, bytes.start), self.position(text, bytes.end))
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "a\r\né𝄞x\n\nlast";

    #[test]
    fn columns_are_counted_as_agreed() {
        let at = TEXT.find('x').expect("there");
        for (columns, expected) in [(Columns::Utf8, 6), (Columns::Utf16, 3), (Columns::Utf32, 2)] {
            let lines = Lines::new(TEXT, columns);
            assert_eq!(lines.position(TEXT, at), Position::new(1, expected), "{columns:?}");
            assert_eq!(lines.byte(TEXT, Position::new(1, expected)), at, "{columns:?}");
        }
    }

    #[test]
    fn positions_outside_mean_the_nearest_inside() {
        let lines = Lines::new(TEXT, Columns::Utf16);
        let byte = |line, column| lines.byte(TEXT, Position::new(line, column));
        assert_eq!(byte(0, 99), 1);
        assert_eq!(byte(1, 2), TEXT.find('𝄞').expect("there"));
        assert_eq!(byte(2, u32::MAX), TEXT.find("last").expect("there") - 1);
        assert_eq!(byte(3, 4), TEXT.len());
        assert_eq!(byte(u32::MAX, 0), TEXT.len());
        assert_eq!(Lines::new("", Columns::Utf16).byte("", Position::new(0, 5)), 0);
    }

    #[test]
    fn a_mark_is_in_no_line() {
        let text = "\u{feff}ab\nc";
        let lines = Lines::new(text, Columns::Utf16);
        assert_eq!(lines.position(text, 4), Position::new(0, 1));
        assert_eq!(lines.position(text, 0), Position::new(0, 0));
        assert_eq!(lines.byte(text, Position::new(0, 0)), 3);
    }

    #[test]
    fn the_best_encoding_is_chosen() {
        use PositionEncodingKind as Kind;
        assert_eq!(Columns::choose(&[]), Columns::Utf16);
        assert_eq!(Columns::choose(&[Kind::UTF16, Kind::UTF8]), Columns::Utf8);
        assert_eq!(Columns::choose(&[Kind::UTF32]), Columns::Utf32);
        assert_eq!(Columns::choose(&[Kind::new("utf-7")]), Columns::Utf16);
    }
}
