//! Drafts: files beside those that they will replace, gone when the program ends, and at the latest when it next runs.
//!
//! A program that is killed cannot remove its drafts.  So each is locked while somebody works on it, which ends with the process
//! however that ends: a draft that can be locked is left over.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::Path;

use fd_lock::RwLock;
use tempfile::{Builder, NamedTempFile};

/// Behind it come characters that nobody else has chosen.
const PREFIX: &str = ".mapcheck-fix-";

/// Another program may be about to remove the new draft: it is tried again so often.
const TRIES: usize = 16;

/// Makes a draft in a folder and hands it to `work` while nobody else takes it for a left one.
///
/// # Errors
/// Where the folder cannot be written, and those of `work`.
pub fn with<T>(dir: &Path, work: impl FnOnce(NamedTempFile) -> io::Result<T>) -> io::Result<T> {
    for _ in 0..TRIES {
        let draft = Builder::new().prefix(PREFIX).tempfile_in(dir)?;
        let mut lock = RwLock::new(draft.as_file().try_clone()?);
        let held = match lock.try_write() {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => continue,
            // a file system without locks: what is left there stays, since nobody can lock it
            held => held.ok(),
        };
        // it was locked and removed before it was locked here
        if !draft.path().exists() {
            continue;
        }
        let done = work(draft);
        drop(held);
        return done;
    }
    Err(io::Error::other("its draft is removed again and again"))
}

/// Removes the drafts in these folders that a killed run has left.  What cannot be removed stays: nothing depends on it.
pub fn sweep(dirs: &BTreeSet<&Path>) {
    for entry in dirs.iter().filter_map(|dir| fs::read_dir(dir).ok()).flatten().flatten() {
        let named = entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX));
        if named && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            let Ok(file) = File::open(entry.path()) else { continue };
            let mut lock = RwLock::new(file);
            if let Ok(_left) = lock.try_write() {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_worked_on_stays_and_what_is_left_goes() {
        let folder = tempfile::tempdir().expect("a folder");
        let dir = folder.path();
        let names = |dir: &Path| {
            let names = fs::read_dir(dir).expect("listed").flatten().map(|entry| entry.file_name().into_string());
            names.collect::<Result<BTreeSet<_>, _>>().expect("text")
        };
        for name in [".mapcheck-fix-a1B2c3", ".mapcheck-a1B2c3", "lib.rs"] {
            fs::write(dir.join(name), "old").expect("written");
        }
        let worked_on = with(dir, |draft| {
            sweep(&BTreeSet::from([dir]));
            Ok((draft.path().exists(), names(dir).len()))
        });
        assert_eq!(worked_on.expect("made"), (true, 3), "the draft and what is none of ours");
        assert_eq!(names(dir), BTreeSet::from([".mapcheck-a1B2c3", "lib.rs"].map(str::to_owned)));
    }
}
