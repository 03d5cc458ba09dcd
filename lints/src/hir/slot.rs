//! Where a body or a signature is kept: read with the file, or left as text until somebody asks for it.

use std::hash::Hasher;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::Loss;
use crate::base::{Name, TextRange};
use rustc_hash::FxHasher;

/// An identifier's hash: enough to say that a name does *not* stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Word(pub u32);

/// Names of functions that are names of variables much more often.
pub(crate) const OFTEN_VARIABLES: &[&str] = &["array", "bytes", "copy", "cycle", "lines", "repeat", "text"];

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

    /// What every body has in which a macro of that name repeats a value: `vec![x; n]`, but for `n` written as a number.
    pub fn repeating(name: &str) -> Self {
        Self::of(&Self::repeating_name(name))
    }

    /// The text of that word.
    pub fn repeating_name(name: &str) -> String {
        format!("{name}![;]")
    }

    /// What every body has in which a function or method of that name is called: a word of its own where many a variable has
    /// the name, else the name.
    pub fn called(name: Name) -> Self {
        match OFTEN_VARIABLES.contains(&name.as_str()) {
            true => Self::from_wide(Self::wide_called(Self::wide(name.as_str()))),
            false => Self::from(name),
        }
    }

    /// That word's long form, by that of the name.
    pub(crate) fn wide_called(name: u64) -> u64 {
        name.rotate_left(17) ^ u64::from(u32::MAX)
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

/// A part of a file: a body, or the signature of a function.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Slot<T> {
    /// Read with the file.
    Read(Box<T>),
    /// Read when asked for.
    Cut(Cut<T>),
}

/// A part that was left out when its file was read.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>"))]
pub struct Cut<T> {
    /// Of a body, from `fn` to the closing brace; of a constant or static its value; of a signature, from `fn` to what follows it.
    pub range: TextRange,
    /// It is a value.
    pub value: bool,
    /// Its words in [`super::File::words`]: first the names, from here up to `assigned`.
    pub words: u32,
    /// Then the fields left of a plain `=`, from here up to `end`.
    pub assigned: u32,
    /// Where the next part's words begin.
    pub end: u32,
    /// What came of reading it.
    #[serde(with = "kept")]
    pub(crate) reading: OnceLock<Box<Reading<T>>>,
}

/// What came of reading a part.
#[derive(Clone, Debug)]
pub struct Reading<T> {
    /// None where it is broken.
    pub part: Option<T>,
    /// What could not be understood.
    pub losses: Vec<Loss>,
}

impl<T> Cut<T> {
    /// A part that nobody will read.
    pub(crate) fn unread(range: TextRange) -> Self {
        let reading = OnceLock::from(Box::new(Reading { part: None, losses: Vec::new() }));
        Self { range, value: false, words: 0, assigned: 0, end: 0, reading }
    }
}

impl<T> Slot<T> {
    /// The part, where it has been read and can be.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Read(part) => Some(part),
            Self::Cut(cut) => cut.reading.get()?.part.as_ref(),
        }
    }

    /// The part; `read` reads it where nobody has done so.
    pub fn get(&self, read: impl FnOnce(&Cut<T>) -> Reading<T>) -> Option<&T> {
        match self {
            Self::Read(part) => Some(part),
            Self::Cut(cut) => cut.reading.get_or_init(|| Box::new(read(cut))).part.as_ref(),
        }
    }

    /// The part, if it was read at once.
    pub(crate) fn into_read(self) -> Option<T> {
        match self {
            Self::Read(part) => Some(*part),
            Self::Cut(_) => None,
        }
    }

    /// What was lost in a part that was read later than its file.
    pub fn losses(&self) -> &[Loss] {
        match self {
            Self::Read(_) => &[],
            Self::Cut(cut) => cut.reading.get().map_or(&[], |reading| &reading.losses),
        }
    }
}

/// What is kept of a part from one run to the next.
mod kept {
    use std::sync::OnceLock;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::Reading;

    #[derive(Serialize, Deserialize)]
    enum Kept<T> {
        /// It was not read, or something in it was lost, which is told by who reads it.
        Text,
        Part(T),
        /// Nobody will read it.
        Nothing,
    }

    pub(super) fn serialize<T: Serialize, S: Serializer>(reading: &OnceLock<Box<Reading<T>>>, to: S) -> Result<S::Ok, S::Error> {
        let kept = match reading.get().map(|reading| (&reading.part, &reading.losses[..])) {
            Some((Some(part), [])) => Kept::Part(part),
            Some((None, [])) => Kept::Nothing,
            _ => Kept::Text,
        };
        kept.serialize(to)
    }

    pub(super) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
        from: D,
    ) -> Result<OnceLock<Box<Reading<T>>>, D::Error> {
        let read = |part| OnceLock::from(Box::new(Reading { part, losses: Vec::new() }));
        Ok(match Kept::deserialize(from)? {
            Kept::Text => OnceLock::new(),
            Kept::Part(part) => read(Some(part)),
            Kept::Nothing => read(None),
        })
    }
}
