//! Files, names and positions in them.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// An interned identifier: copying and comparing are one word.  Ordered by its text, so sorting by it is stable
/// across runs and threads.
pub type Name = ustr::Ustr;

/// A file of this run, by its place in the sorted list of files.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FileId(pub u32);

impl FileId {
    /// The place in the run's list of files.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl fmt::Debug for FileId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "file{}", self.0)
    }
}

/// A half-open range of byte offsets in one file, 0-based, counted from the file's first byte (a byte order mark counts).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct TextRange {
    /// Offset of the first byte.
    pub lo: u32,
    /// Offset after the last byte.
    pub hi: u32,
}

impl TextRange {
    /// The range from `lo` up to and without `hi`.
    pub fn new(lo: u32, hi: u32) -> Self {
        Self { lo, hi: hi.max(lo) }
    }

    /// The smallest range that covers both.
    pub fn to(self, other: Self) -> Self {
        Self { lo: self.lo.min(other.lo), hi: self.hi.max(other.hi) }
    }

    /// Whether `other` lies inside.
    pub fn contains(self, other: Self) -> bool {
        self.lo <= other.lo && other.hi <= self.hi
    }

    /// The same range in a file.
    pub fn in_file(self, file: FileId) -> Span {
        Span { file, range: self }
    }
}

impl fmt::Debug for TextRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.lo, self.hi)
    }
}

/// A range in a file of this run.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The bytes.
    pub range: TextRange,
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}@{:?}", self.file, self.range)
    }
}

/// One file handed to the analysis: its path as it is to be shown (relative to the workspace root where it lies inside,
/// with `/` between the parts) and its text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// As shown to people.
    pub path: Arc<str>,
    /// The whole text, unchanged.
    pub text: Arc<str>,
}
