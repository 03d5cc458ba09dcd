//! Putting a new text in a file's place, whole or not at all.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::draft;

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// The file holds the new text.
    Yes,
    /// The file no longer held the old text and was left as it is.
    Changed,
}

/// Replaces the text of a file that is no link, if it still holds the old one.
///
/// The new text is written beside the file, brought to the disk, and takes the file's name in one step: whoever reads the
/// file, even after the machine has died, sees the old text or the new one.  Permissions and owner are kept.
///
/// # Errors
/// Where the folder cannot be written; the file then is as it was.
pub fn replace(path: &Path, before: &str, after: &str) -> io::Result<Written> {
    let dir = path.parent().ok_or(io::ErrorKind::NotFound)?;
    let about = fs::metadata(path)?;
    draft::with(dir, |mut draft| {
        draft.write_all(after.as_bytes())?;
        like(&draft, &about)?;
        draft.as_file().sync_all()?;
        // as late as can be
        if !holds(path, before)? {
            return Ok(Written::Changed);
        }
        draft.persist(path).map_err(|error| error.error)?;
        settle(dir)?;
        Ok(Written::Yes)
    })
}

/// Whether the file holds exactly this text.
pub fn holds(path: &Path, text: &str) -> io::Result<bool> {
    match fs::metadata(path) {
        Ok(about) if about.len() == text.len() as u64 => Ok(fs::read(path)? == text.as_bytes()),
        Ok(_) => Ok(false),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

fn like(draft: &NamedTempFile, about: &Metadata) -> io::Result<()> {
    own(draft.as_file(), about)?;
    // after the owner, which may reset some of them
    draft.as_file().set_permissions(about.permissions())
}

#[cfg(unix)]
fn own(draft: &File, about: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let now = draft.metadata()?;
    if (now.uid(), now.gid()) == (about.uid(), about.gid()) {
        return Ok(());
    }
    // giving files away is for the superuser; the group is kept where it can be
    fchown(draft, Some(about.uid()), Some(about.gid())).or_else(|_| fchown(draft, None, Some(about.gid()))).or(Ok(()))
}

#[cfg(not(unix))]
fn own(_: &File, _: &Metadata) -> io::Result<()> {
    Ok(())
}

/// Brings the new name to the disk; where a folder cannot be opened as a file, the system does that by itself.
fn settle(dir: &Path) -> io::Result<()> {
    match File::open(dir) {
        Ok(dir) if cfg!(unix) => dir.sync_all(),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaced_only_if_nobody_else_has() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("a.rs");
        fs::write(&path, "old").expect("written");
        assert_eq!(replace(&path, "old", "new\r\n").expect("replaced"), Written::Yes);
        assert_eq!(replace(&path, "old", "newer").expect("left"), Written::Changed);
        assert_eq!(fs::read(&path).expect("read"), b"new\r\n");
        fs::remove_file(&path).expect("removed");
        assert!(replace(&path, "old", "new").is_err());
        assert_eq!(fs::read_dir(dir.path()).expect("listed").count(), 0, "nothing is left behind");
    }

    #[cfg(unix)]
    #[test]
    fn permissions_are_kept() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("a.rs");
        fs::write(&path, "old").expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o751)).expect("set");
        replace(&path, "old", "new").expect("replaced");
        assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o7777, 0o751);
    }
}
