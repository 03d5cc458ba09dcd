//! codespan-reporting, set up to look like rustc.

use std::io::{self, Write};
use std::ops::Range;

use codespan_reporting::diagnostic::Diagnostic;
use codespan_reporting::files::{self, Files};
use codespan_reporting::term::termcolor::{Ansi, Color, ColorSpec};
use codespan_reporting::term::{Chars, Config, Styles, StylesWriter, emit_to_write_style};

/// Writes one diagnostic, always with ANSI colours: the stream behind strips them where they are not wanted.
pub fn emit<'f, F: Files<'f>>(out: &mut dyn Write, files: &'f F, diagnostic: &Diagnostic<F::FileId>) -> io::Result<()> {
    let config = Config { chars: chars(), ..Config::default() };
    let styles = styles();
    // into a buffer first: a diagnostic is written whole or not at all
    let mut buffer = Ansi::new(Vec::new());
    match emit_to_write_style(&mut StylesWriter::new(&mut buffer, &styles), &config, files, diagnostic) {
        Ok(()) => out.write_all(&buffer.into_inner()),
        Err(files::Error::Io(error)) => Err(error),
        // a range that does not fit its file is an error of a rule; the message is still worth showing
        Err(error) => writeln!(out, "{}: {} ({error})\n", severity(diagnostic), diagnostic.message),
    }
}

fn severity<T>(diagnostic: &Diagnostic<T>) -> &'static str {
    use codespan_reporting::diagnostic::Severity;
    match diagnostic.severity {
        Severity::Bug | Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
        Severity::Help => "help",
    }
}

/// The range, moved outwards to character boundaries and into the text.
pub fn snap(text: &str, range: Range<usize>) -> Range<usize> {
    let mut start = range.start.min(text.len());
    let mut end = range.end.clamp(start, text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

fn chars() -> Chars {
    Chars {
        multi_bottom_left: '|',
        multi_top: '_',
        multi_bottom: '_',
        multi_secondary_caret_start: '-',
        multi_secondary_caret_end: '-',
        ..Chars::ascii()
    }
}

fn styles() -> Styles {
    let mut styles = Styles::default();
    let blue = ColorSpec::new().set_fg(Some(Color::Blue)).set_bold(true).set_intense(true).clone();
    styles.line_number = blue.clone();
    styles.source_border = blue.clone();
    styles.secondary_label = blue.clone();
    styles.note_bullet = blue;
    styles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_snap_to_characters() {
        assert_eq!(snap("aéb", 2..2), 1..3);
        assert_eq!(snap("aéb", 9..99), 4..4);
        assert_eq!(snap("", 0..1), 0..0);
    }
}
