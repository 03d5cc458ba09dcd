//! The files of a run.  A text is read when it is wanted and not kept: a run over many files needs the memory of few.

use std::path::PathBuf;
use std::sync::Arc;

use mapcheck_lints::base::{FileId, SourceFile};
use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_128;

use crate::text::{self, Unread};

/// The files, in the order of the input.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    files: Vec<Shelved>,
}

/// A file of which is known what it held when the run began.
#[derive(Clone, Debug)]
pub struct Shelved {
    /// The path as shown.
    shown: Arc<str>,
    /// What it held, in bytes.
    bytes: usize,
    /// Of what it held.
    hash: u128,
    text: Text,
}

#[derive(Clone, Debug)]
enum Text {
    At(PathBuf),
    Here(Arc<str>),
}

impl Shelved {
    /// A file on the disk, which holds this text.
    pub fn at(path: PathBuf, shown: Arc<str>, text: &str) -> Self {
        Self { shown, bytes: text.len(), hash: xxh3_128(text.as_bytes()), text: Text::At(path) }
    }
}

impl From<&SourceFile> for Shelved {
    fn from(file: &SourceFile) -> Self {
        let SourceFile { path, text } = file.clone();
        Self { shown: path, bytes: text.len(), hash: xxh3_128(text.as_bytes()), text: Text::Here(text) }
    }
}

impl Shelf {
    /// Texts that are at hand, whatever lies on the disk.
    pub fn of(files: &[SourceFile]) -> Self {
        files.iter().map(Shelved::from).collect()
    }

    /// How many files there are.
    pub fn count(&self) -> usize {
        self.files.len()
    }

    /// The path as shown; none where a rule has made up an id.
    pub fn shown(&self, file: FileId) -> Option<&str> {
        self.files.get(file.index()).map(|file| &*file.shown)
    }

    /// How much each of these files held.
    pub fn bytes(&self, files: &[FileId]) -> Vec<usize> {
        files.iter().map(|file| self.files[file.index()].bytes).collect()
    }

    /// What tells whether a file is still the same: its path as shown, and a hash of what it held.
    pub fn mark(&self, file: FileId) -> (&str, u128) {
        let file = &self.files[file.index()];
        (&file.shown, file.hash)
    }

    /// Puts back what has been read, so that nobody reads it again.
    pub fn keep(&mut self, file: FileId, text: Arc<str>) {
        self.files[file.index()].text = Text::Here(text);
    }

    /// The file with its text; none where a rule has made up an id.
    ///
    /// # Errors
    /// Where the file cannot be read any more.
    pub fn get(&self, file: FileId) -> Option<Result<SourceFile, Unread>> {
        self.files.get(file.index()).map(|file| file.read(&mut Vec::new()))
    }

    /// These files with their texts, and what has become of them meanwhile: a file that is gone is empty.  Read in parallel.
    pub fn take(&self, files: &[FileId]) -> (Vec<SourceFile>, Changes) {
        let read = |buffer: &mut Vec<u8>, id: &FileId| self.files[id.index()].read(buffer);
        let read: Vec<Result<SourceFile, Unread>> = files.par_iter().map_init(Vec::new, read).collect();
        let mut changes = Changes::default();
        let sources = files.iter().zip(read).map(|(id, file)| {
            let shelved = &self.files[id.index()];
            file.inspect(|file| changes.any |= xxh3_128(file.text.as_bytes()) != shelved.hash).unwrap_or_else(|reason| {
                changes.any = true;
                changes.gone.push((*id, reason));
                SourceFile { path: shelved.shown.clone(), text: "".into() }
            })
        });
        (sources.collect(), changes)
    }

    /// All files with their texts, as [`Self::take`] reads them.
    pub fn all(&self) -> (Vec<SourceFile>, Changes) {
        self.take(&(0..self.files.len()).map(|at| FileId(at as u32)).collect::<Vec<_>>())
    }
}

impl FromIterator<Shelved> for Shelf {
    fn from_iter<I: IntoIterator<Item = Shelved>>(files: I) -> Self {
        Self { files: files.into_iter().collect() }
    }
}

impl Shelved {
    fn read(&self, buffer: &mut Vec<u8>) -> Result<SourceFile, Unread> {
        let text = match &self.text {
            Text::Here(text) => text.clone(),
            Text::At(path) => text::read_by(buffer, path)?.into(),
        };
        Ok(SourceFile { path: self.shown.clone(), text })
    }
}

/// What has become of files since the run began.
#[derive(Debug, Default)]
pub struct Changes {
    /// Some do not hold what they held.
    pub any: bool,
    /// Those that cannot be read any more.
    pub gone: Vec<(FileId, Unread)>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_changes_meanwhile_is_noticed() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = |name: &str| {
            fs::write(dir.path().join(name), "one").expect("written");
            Shelved::at(dir.path().join(name), name.into(), "one")
        };
        let mut shelf: Shelf = ["a.rs", "b.rs", "c.rs"].map(file).into_iter().collect();
        let texts = |shelf: &Shelf| shelf.all().0.iter().map(|file| file.text.to_string()).collect::<Vec<_>>();
        assert_eq!(texts(&shelf), ["one", "one", "one"]);
        assert!(!shelf.all().1.any);
        fs::write(dir.path().join("b.rs"), "two").expect("written");
        fs::remove_file(dir.path().join("c.rs")).expect("removed");
        shelf.keep(FileId(0), "kept".into());
        assert_eq!(texts(&shelf), ["kept", "two", ""]);
        let (_, changes) = shelf.take(&[FileId(1)]);
        assert!(changes.any && changes.gone.is_empty());
        assert_eq!(shelf.take(&[FileId(2)]).1.gone, [(FileId(2), Unread::Missing)]);
    }
}
