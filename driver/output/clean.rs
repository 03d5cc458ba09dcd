//! Text of the checked project may hold anything: terminal escapes, line breaks in file names, marks that turn the reading
//! direction, lines that a CI runner takes for commands.  None of it reaches a terminal, a log or a page.

use std::borrow::Cow;
use std::io;

use serde::Serialize;

/// Where GitHub's runner looks for a command of the old kind, anywhere in a line.
const RUNNER: &str = "##[";

/// Characters that act on a terminal or on a line's order instead of being shown, and two that no XML may hold.
fn acts(c: char) -> bool {
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    (c.is_control() && c != '\n' && c != '\t')
        || turns
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// The text with each such character replaced by one of the same length in bytes, so that byte ranges still hold.
/// A line's `\r` before `\n` becomes a space.
pub fn source(text: &str) -> Cow<'_, str> {
    if !text.contains(acts) && !text.contains(RUNNER) {
        return Cow::Borrowed(text);
    }
    let stand_in = |c: char| match c {
        '\r' => ' ',
        c if !acts(c) => c,
        c if c.len_utf8() == 1 => '?',
        c if c.len_utf8() == 2 => '¿',
        _ => '\u{fffd}',
    };
    Cow::Owned(text.chars().map(stand_in).collect::<String>().replace(RUNNER, "#?["))
}

/// A message or note, which may have several lines: what acts is spelt out (`\u{202e}`), and no line is a command to a CI runner.
pub fn text(text: &str) -> Cow<'_, str> {
    let commands = |line: &str| line.trim_start().starts_with("::");
    if !text.contains(acts) && !text.contains(RUNNER) && !text.lines().any(commands) {
        return Cow::Borrowed(text);
    }
    let lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    let lines = lines.map(|line| if commands(line) { format!("\\{}", spelt(line)) } else { spelt(line) });
    Cow::Owned(lines.collect::<Vec<_>>().join("\n"))
}

/// What must stay on one line: a path, a message in a line-oriented format.
pub fn line(line: &str) -> Cow<'_, str> {
    match text(line) {
        Cow::Borrowed(same) if !same.contains(['\n', '\t']) => Cow::Borrowed(line),
        shown => Cow::Owned(shown.replace(['\n', '\t'], " ")),
    }
}

/// A value as JSON in which nothing acts either: what JSON may hold as it is, but no log or terminal should, is escaped, so that
/// a reader gets the very same text.
pub fn json(value: &impl Serialize, pretty: bool) -> io::Result<String> {
    let text = if pretty { serde_json::to_string_pretty(value)? } else { serde_json::to_string(value)? };
    if !text.contains(acts) && !text.contains(RUNNER) {
        return Ok(text);
    }
    // such characters stand in strings only, and all of them in the first plane
    let escaped = text.chars().map(|c| if acts(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() });
    Ok(escaped.collect::<String>().replace(RUNNER, "#\\u0023["))
}

fn spelt(line: &str) -> String {
    let shown = line.chars().map(|c| if acts(c) { c.escape_unicode().to_string() } else { c.to_string() });
    shown.collect::<String>().replace(RUNNER, "#\\u{23}[")
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
        assert_eq!(source("// ##[error]"), "// #?[error]");
    }

    #[test]
    fn what_acts_is_spelt_out() {
        assert_eq!(line("a\nb\tc"), "a b c");
        assert_eq!(text("a\u{1b}[31m\r\nb\u{202e}"), "a\\u{1b}[31m\nb\\u{202e}");
        assert_eq!(text("x\n  ::error::y\n##[add-mask]z"), "x\n\\  ::error::y\n#\\u{23}[add-mask]z");
        assert!(matches!(line("plain"), Cow::Borrowed(_)));
    }

    #[test]
    fn json_means_the_same() {
        let hostile = "a\u{1b}[31m\u{9b}\u{202e}\u{7f}\n##[error]";
        let shown = json(&hostile, false).expect("json");
        assert_eq!(shown, r#""a\u001b[31m\u009b\u202e\u007f\n#\u0023[error]""#);
        assert_eq!(serde_json::from_str::<String>(&shown).expect("json"), hostile);
    }
}
