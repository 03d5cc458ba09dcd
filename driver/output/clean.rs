//! Text of the checked project may hold anything: terminal escapes, line breaks in file names, marks that turn the reading
//! direction.  None of it reaches a terminal.

use std::borrow::Cow;

/// Characters that act on a terminal instead of being shown.
fn acts(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The text with each such character replaced by one of the same length in bytes, so that byte ranges still hold.
/// A line's `\r` before `\n` becomes a space.
pub fn source(text: &str) -> Cow<'_, str> {
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let stand_in = |c: char| match c {
        '\r' => ' ',
        c if !acts(c) => c,
        c if c.len_utf8() == 1 => '?',
        c if c.len_utf8() == 2 => '¿',
        _ => '\u{fffd}',
    };
    Cow::Owned(text.chars().map(stand_in).collect())
}

/// A message or note, which may have several lines.
pub fn text(text: &str) -> Cow<'_, str> {
    source(text)
}

/// What must stay on one line: a path, a message in a line-oriented format.
pub fn line(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| acts(c) || c == '\n' || c == '\t') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(source(text).replace(['\n', '\t'], " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_kept() {
        let hostile = "a\u{1b}[31mb\u{9b}c\u{202e}d\r\n\u{feff}";
        let shown = source(hostile);
        assert_eq!(shown.len(), hostile.len());
        assert_eq!(shown, "a?[31mb¿c\u{fffd}d \n\u{fffd}");
        assert_eq!(line("a\nb"), "a b");
    }
}
