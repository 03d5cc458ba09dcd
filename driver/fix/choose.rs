//! From findings to the fixes that may be applied.

use std::ops::Range;
use std::path::{Path, PathBuf};

use mapcheck_lints::base::{Applicability, Edit, FileId, Finding, Name, SourceFile, Suggestion};

use super::only::{At, Only};
use crate::output::Sources;

/// What tells a fix from all others of a run, however often the texts are looked at anew.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The finding's file.
    pub file: FileId,
    /// Where the finding stood before anything was fixed: first byte.
    pub lo: usize,
    /// Byte after the last.
    pub hi: usize,
    /// Its rule.
    pub rule: Name,
    /// Its message.
    pub message: String,
}

/// One suggestion of a finding.
#[derive(Clone, Debug)]
pub struct Fix {
    /// Which.
    pub key: Key,
    /// All of them or none.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// For each file from the first to the last byte that is replaced there.  What lies between was read when the fix was
    /// written.
    pub fn hulls(&self) -> Vec<(FileId, Range<usize>)> {
        let mut hulls: Vec<(FileId, Range<usize>)> = Vec::new();
        for edit in &self.edits {
            let range = bytes(edit);
            match hulls.iter_mut().find(|(file, _)| *file == edit.span.file) {
                Some((_, hull)) => *hull = hull.start.min(range.start)..hull.end.max(range.end),
                None => hulls.push((edit.span.file, range)),
            }
        }
        hulls
    }
}

/// The bytes that an edit replaces.
pub fn bytes(edit: &Edit) -> Range<usize> {
    edit.span.range.lo as usize..edit.span.range.hi as usize
}

/// What the user wants to be fixed.
#[derive(Debug)]
pub struct Wishes<'a> {
    /// The least sure that is applied.
    pub limit: Applicability,
    /// None means everything.
    pub only: &'a [Only],
    /// What relative paths are relative to.
    pub current: &'a Path,
    /// Of each file, absolute.
    pub paths: &'a [PathBuf],
    /// As they were before anything was fixed.
    pub sources: Sources,
}

impl Wishes<'_> {
    /// The entries of `only` that mean this finding, which stood there; all and none are one, if there are no entries.
    pub fn asked(&self, finding: &Finding, file: FileId, stood: usize) -> Option<Vec<usize>> {
        if self.only.is_empty() {
            return Some(Vec::new());
        }
        let position = self.sources.position(file, stood);
        let shown = self.sources.path(file);
        let path = self.paths.get(file.index()).map_or(Path::new(""), PathBuf::as_path);
        let at = At { shown: &shown, path, line: position.line, column: position.column };
        let asking = (0..self.only.len()).filter(|entry| self.only[*entry].takes(finding.rule, at, self.current));
        Some(asking.collect::<Vec<_>>()).filter(|asking| !asking.is_empty())
    }

    /// The best suggestion that may be applied: the surest, and of equals the first.
    pub fn best<'f>(&self, finding: &'f Finding) -> Option<&'f Suggestion> {
        let fitting = finding.suggestions.iter().filter(|s| s.applicability <= self.limit && !s.edits.is_empty());
        fitting.min_by_key(|suggestion| suggestion.applicability)
    }

    /// Whether a finding has a suggestion that a person may apply by asking for less sure ones.
    pub fn has_unsure(&self, finding: &Finding) -> bool {
        self.limit < Applicability::MaybeIncorrect
            && finding.suggestions.iter().any(|s| s.applicability == Applicability::MaybeIncorrect && !s.edits.is_empty())
    }
}

/// The edits with line ends as the files have them where the edits begin.
pub fn with_line_ends(edits: &[Edit], files: &[SourceFile]) -> Vec<Edit> {
    let fitted = |edit: &Edit| {
        let text = files.get(edit.span.file.index()).map_or("", |file| &*file.text);
        match edit.text.contains('\n') && ends_with_cr(text, edit.span.range.lo as usize) {
            true => Edit { span: edit.span, text: edit.text.replace("\r\n", "\n").replace('\n', "\r\n") },
            false => edit.clone(),
        }
    };
    edits.iter().map(fitted).collect()
}

/// Whether the line that holds the byte, or the one before it where it is the last, ends in `\r\n`.
fn ends_with_cr(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let at = at.min(bytes.len());
    let after = bytes[at..].iter().position(|byte| *byte == b'\n').map(|found| at + found);
    let line_end = after.or_else(|| bytes[..at].iter().rposition(|byte| *byte == b'\n'));
    line_end.and_then(|end| end.checked_sub(1)).is_some_and(|before| bytes[before] == b'\r')
}
