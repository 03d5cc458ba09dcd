//! Where a body is kept: read with the file, or left as text until somebody asks for it.

use std::hash::Hasher;
use std::sync::OnceLock;

use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};

use super::{Body, Loss};
use crate::base::{Name, TextRange};

/// An identifier's hash: enough to say that a name does *not* stand in a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Word(pub u32);

impl Word {
    /// Of an identifier without `r#`.
    pub fn of(text: &str) -> Self {
        Self::from_wide(Self::wide(text))
    }

    /// So long that two words of a file do not share it.
    pub(crate) fn wide(text: &str) -> u64 {
        let mut hasher = FxHasher::default();
        hasher.write(text.as_bytes());
        hasher.finish()
    }

    /// The short form of such a hash.
    pub(crate) fn from_wide(hash: u64) -> Self {
        Self((hash ^ (hash >> 32)) as u32)
    }

    /// What every body has in which a name begins with `spawn`.
    pub fn spawning() -> Self {
        Self::of("spawn*")
    }

    /// What every body has in which a statement begins with `*`: it may give what lies behind a guard a new value.
    pub fn storing() -> Self {
        Self::of("*=")
    }
}

impl From<Name> for Word {
    fn from(name: Name) -> Self {
        Self::of(name.as_str())
    }
}

/// A body of a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Slot {
    /// Read with the file.
    Read(Box<Body>),
    /// Read when asked for.
    Cut(Cut),
}

/// A body that was left out when its file was read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cut {
    /// Of a function, from `fn` to the closing brace; of a constant or static its value.
    pub range: TextRange,
    /// Which of them.
    pub value: bool,
    /// Its words in [`super::File::words`]: first the names, from here up to `assigned`.
    pub words: u32,
    /// Then the fields left of a plain `=`, from here up to `end`.
    pub assigned: u32,
    /// Where the next body's words begin.
    pub end: u32,
    /// What came of reading it.
    #[serde(skip)]
    pub(crate) reading: OnceLock<Box<Reading>>,
}

/// What came of reading a body.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// None where it is broken.
    pub body: Option<Body>,
    /// What could not be understood.
    pub losses: Vec<Loss>,
}

impl Slot {
    /// The body, where it has been read and can be.
    pub fn known(&self) -> Option<&Body> {
        match self {
            Self::Read(body) => Some(body),
            Self::Cut(cut) => cut.reading.get()?.body.as_ref(),
        }
    }

    /// The body; `read` reads it where nobody has done so.
    pub fn body(&self, read: impl FnOnce(&Cut) -> Reading) -> Option<&Body> {
        match self {
            Self::Read(body) => Some(body),
            Self::Cut(cut) => cut.reading.get_or_init(|| Box::new(read(cut))).body.as_ref(),
        }
    }

    /// The body, if it was read at once.
    pub(crate) fn into_read(self) -> Option<Body> {
        match self {
            Self::Read(body) => Some(*body),
            Self::Cut(_) => None,
        }
    }

    /// What was lost in a body that was read later than its file.
    pub fn losses(&self) -> &[Loss] {
        match self {
            Self::Read(_) => &[],
            Self::Cut(cut) => cut.reading.get().map_or(&[], |reading| &reading.losses),
        }
    }
}
