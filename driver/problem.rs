//! What is wrong with the run's input: shown on stderr, with the place in the file where there is one.

use std::io::{self, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use codespan_reporting::diagnostic::{Diagnostic, Label};
use codespan_reporting::files::SimpleFile;

use crate::output::{clean, render};

/// What a problem means for the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Something is left out; all the rest is analysed.
    Warning,
    /// What was asked for cannot be done: exit status 2.
    Error,
}

/// A file and a range in it.
#[derive(Clone, Debug)]
pub struct Place {
    /// The file.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// The bytes in question.
    pub range: Range<usize>,
}

/// Something wrong with the input.
#[derive(Clone, Debug)]
pub struct Problem {
    /// What it means for the run.
    pub severity: Severity,
    /// What is wrong; lower case, no full stop.
    pub message: String,
    /// Where.
    pub place: Option<Place>,
    /// What follows from it, and what to do.
    pub notes: Vec<String>,
}

impl Problem {
    /// Something is left out.
    pub fn warning(message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, message: message.into(), place: None, notes: Vec::new() }
    }

    /// What was asked for cannot be done.
    pub fn error(message: impl Into<String>) -> Self {
        Self { severity: Severity::Error, ..Self::warning(message) }
    }

    /// With the place in a file.
    pub fn at(mut self, path: &Path, text: &str, range: Option<Range<usize>>) -> Self {
        self.place = range.map(|range| Place { path: path.to_owned(), text: text.to_owned(), range });
        self
    }

    /// With a note.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// What tells it from others: the words, and where they belong.
    pub fn key(&self) -> (String, Option<(PathBuf, usize)>) {
        (self.message.clone(), self.place.as_ref().map(|place| (place.path.clone(), place.range.start)))
    }

    /// Writes the problem as rustc would; paths below `root` are shown relative to it.
    pub fn write(&self, out: &mut dyn Write, root: &Path) -> io::Result<()> {
        let diagnostic = match self.severity {
            Severity::Warning => Diagnostic::warning(),
            Severity::Error => Diagnostic::error(),
        };
        let diagnostic = diagnostic
            .with_message(clean::text(&self.message))
            .with_notes(self.notes.iter().map(|note| clean::text(note).into_owned()).collect());
        match &self.place {
            None => render::emit(out, &SimpleFile::new("", ""), &diagnostic),
            Some(place) => {
                let name = place.path.strip_prefix(root).unwrap_or(&place.path).to_string_lossy();
                let text = clean::source(&place.text);
                let range = render::snap(&text, place.range.clone());
                let diagnostic = diagnostic.with_label(Label::primary((), range));
                render::emit(out, &SimpleFile::new(clean::line(&name), text), &diagnostic)
            }
        }
    }
}
