//! The texts of a run, as codespan-reporting and the line-oriented formats want them.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use codespan_reporting::files::{Error, Files};
use mapcheck_lints::base::{FileId, SourceFile, Span};

use super::{clean, render};
use crate::shelf::Shelf;

/// All files of a run.  A text is got, and what is derived from it is made, when a finding first points into it.
#[derive(Debug)]
pub struct Sources {
    shelf: Shelf,
    files: Vec<(OnceCell<SourceFile>, OnceCell<Lines>)>,
}

#[derive(Clone, Debug)]
struct Lines {
    starts: Vec<usize>,
    /// The text as it may be shown; none where it is harmless as it is.
    shown: Option<String>,
}

/// A position as people count: from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in characters; a byte order mark does not count.
    pub column: usize,
}

impl Sources {
    /// Takes the files of a run.
    pub fn new(shelf: Shelf) -> Self {
        Self { files: vec![Default::default(); shelf.count()], shelf }
    }

    /// The file; none where a rule has made up an id.  One that is gone by now has no text.
    pub fn get(&self, file: FileId) -> Option<&SourceFile> {
        let (source, _) = self.files.get(file.index())?;
        let gone = || SourceFile { path: self.shelf.shown(file).unwrap_or_default().into(), text: "".into() };
        Some(source.get_or_init(|| self.shelf.get(file).and_then(Result::ok).unwrap_or_else(gone)))
    }

    /// The path as it was given; none where a rule has made up an id.
    pub fn shown(&self, file: FileId) -> Option<&str> {
        self.shelf.shown(file)
    }

    /// The path as shown, on one line, which no CI runner takes for a command.
    pub fn path(&self, file: FileId) -> Cow<'_, str> {
        match self.shown(file) {
            None => Cow::Borrowed("?"),
            Some(path) if path.trim_start().starts_with("::") => clean::line(&format!("./{path}")).into_owned().into(),
            Some(path) => clean::line(path),
        }
    }

    /// The bytes of the span, at character boundaries and inside the text.
    pub fn bytes(&self, span: Span) -> Range<usize> {
        let text = self.get(span.file).map_or("", |file| &*file.text);
        render::snap(text, span.range.lo as usize..span.range.hi as usize)
    }

    /// Line and column of a byte of the file.
    pub fn position(&self, file: FileId, byte: usize) -> Position {
        let (Some(source), Some(lines)) = (self.get(file), self.lines(file)) else { return Position { line: 1, column: 1 } };
        let line = line_of(&lines.starts, byte);
        let start = lines.starts[line].min(byte);
        let before = source.text.get(start..byte).unwrap_or("");
        let mark = usize::from(before.starts_with('\u{feff}') && start == 0);
        Position { line: line + 1, column: before.chars().count() - mark + 1 }
    }

    /// The text of a line, counted from 1, without its end and without a byte order mark.
    pub fn line(&self, file: FileId, line: usize) -> &str {
        let (Some(source), Some(lines)) = (self.get(file), self.lines(file)) else { return "" };
        let text = source.text.get(line_bytes(&lines.starts, source.text.len(), line - 1)).unwrap_or("");
        text.trim_end_matches(['\n', '\r']).trim_start_matches('\u{feff}')
    }

    /// The bytes of the lines `first` to `last`, counted from 1, with their ends.
    pub fn lines_range(&self, file: FileId, first: usize, last: usize) -> Range<usize> {
        let (Some(source), Some(lines)) = (self.get(file), self.lines(file)) else { return 0..0 };
        let len = source.text.len();
        line_bytes(&lines.starts, len, first - 1).start..line_bytes(&lines.starts, len, last - 1).end
    }

    fn lines(&self, file: FileId) -> Option<&Lines> {
        let (source, (_, lines)) = (self.get(file)?, self.files.get(file.index())?);
        Some(lines.get_or_init(|| Lines {
            starts: codespan_reporting::files::line_starts(&source.text).collect(),
            shown: match clean::source(&source.text) {
                Cow::Borrowed(_) => None,
                Cow::Owned(shown) => Some(shown),
            },
        }))
    }
}

fn line_of(starts: &[usize], byte: usize) -> usize {
    starts.partition_point(|start| *start <= byte).saturating_sub(1)
}

fn line_bytes(starts: &[usize], len: usize, line: usize) -> Range<usize> {
    let start = starts.get(line).copied().unwrap_or(len);
    start..starts.get(line + 1).copied().unwrap_or(len)
}

impl<'a> Files<'a> for Sources {
    type FileId = FileId;
    type Name = Cow<'a, str>;
    type Source = &'a str;

    fn name(&'a self, id: FileId) -> Result<Self::Name, Error> {
        Ok(self.path(id))
    }

    fn source(&'a self, id: FileId) -> Result<&'a str, Error> {
        let (file, lines) = (self.get(id).ok_or(Error::FileMissing)?, self.lines(id).ok_or(Error::FileMissing)?);
        Ok(lines.shown.as_deref().unwrap_or(&file.text))
    }

    fn line_index(&'a self, id: FileId, byte_index: usize) -> Result<usize, Error> {
        Ok(line_of(&self.lines(id).ok_or(Error::FileMissing)?.starts, byte_index))
    }

    fn line_range(&'a self, id: FileId, line_index: usize) -> Result<Range<usize>, Error> {
        let starts = &self.lines(id).ok_or(Error::FileMissing)?.starts;
        match line_index < starts.len() {
            true => Ok(line_bytes(starts, self.get(id).map_or(0, |file| file.text.len()), line_index)),
            false => Err(Error::LineTooLarge { given: line_index, max: starts.len().saturating_sub(1) }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_and_no_mark() {
        let file = SourceFile { path: "a.rs".into(), text: "\u{feff}é x\r\ny\n".into() };
        let sources = Sources::new(Shelf::of(&[file]));
        let at = |byte| sources.position(FileId(0), byte);
        assert_eq!(at(3), Position { line: 1, column: 1 });
        assert_eq!(at(6), Position { line: 1, column: 3 });
        assert_eq!(at(9), Position { line: 2, column: 1 });
        assert_eq!(sources.line(FileId(0), 1), "é x");
        assert_eq!(at(11), Position { line: 3, column: 1 });
        assert_eq!(sources.position(FileId(7), 0), Position { line: 1, column: 1 });
    }
}
