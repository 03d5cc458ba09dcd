//! Reading what the checked project holds: regular files, not too large, and none outside of its tree.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Larger files are machine-made tables; reading them costs much and finds nothing.
pub const MAX_BYTES: u64 = 20 << 20;

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// There is none.
    Missing,
    /// What is wrong with it, as it goes on after its name.
    Reason(String),
}

impl std::fmt::Display for Unread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing => f.write_str("is gone"),
            Self::Reason(reason) => f.write_str(reason),
        }
    }
}

impl From<io::Error> for Unread {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            _ => Self::Reason(format!("cannot be read: {error}")),
        }
    }
}

/// The text of a file.
///
/// # Errors
/// What is no regular file, too large, or no text is not read.
pub fn read(path: &Path) -> Result<String, Unread> {
    read_by(&mut Vec::new(), path).map(str::to_owned)
}

/// As [`read`], by way of a buffer that serves for many files.
///
/// # Errors
/// As for [`read`].
pub fn read_by<'b>(buffer: &'b mut Vec<u8>, path: &Path) -> Result<&'b str, Unread> {
    // asked before it is opened: opening a pipe would wait for its other end
    let about = fs::metadata(path)?;
    if !about.is_file() {
        return Err(Unread::Reason("is no regular file".to_owned()));
    }
    let too_large = || Unread::Reason(format!("is larger than {} MiB", MAX_BYTES >> 20));
    if about.len() > MAX_BYTES {
        return Err(too_large());
    }
    buffer.clear();
    buffer.reserve(usize::try_from(about.len()).unwrap_or(0) + 1);
    // it may have grown since
    File::open(path)?.take(MAX_BYTES + 1).read_to_end(buffer)?;
    if buffer.len() as u64 > MAX_BYTES {
        return Err(too_large());
    }
    std::str::from_utf8(buffer).map_err(|error| Unread::Reason(format!("is not UTF-8 (at byte {})", error.valid_up_to())))
}

/// The text of a manifest or of settings, which say what to do: a link must lead to where the project is.
///
/// # Errors
/// As for [`read`], and where a link leads away.
pub fn read_own(path: &Path) -> Result<String, Unread> {
    let dir = path.parent().unwrap_or(path);
    match is_link(path) && !belongs(path, dir) {
        true => Err(Unread::Reason("is a link out of the project".to_owned())),
        false => read(path),
    }
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|about| about.is_symlink())
}

/// Whether a path, all links followed, lies below the folder or in the repository that the folder is part of.
pub fn belongs(path: &Path, dir: &Path) -> bool {
    let Ok(real) = path.canonicalize() else { return false };
    let dir = dir.canonicalize().unwrap_or_else(|_| dir.to_owned());
    real.starts_with(tree(&dir))
}

/// The repository that a folder is part of; itself where there is none.
pub fn tree(dir: &Path) -> PathBuf {
    dir.ancestors().find(|above| above.join(".git").exists()).unwrap_or(dir).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn links_may_lead_to_the_project_only() {
        use std::os::unix::fs::symlink;
        let away = tempfile::tempdir().expect("a folder");
        let here = tempfile::tempdir().expect("a folder");
        let path = |below: &str| here.path().join(below);
        fs::create_dir(path("a")).expect("made");
        fs::write(away.path().join("secret"), "secret").expect("written");
        fs::write(path("shared"), "shared").expect("written");
        symlink(away.path().join("secret"), path("a/far")).expect("a link");
        symlink("../shared", path("a/near")).expect("a link");
        let out = Err(Unread::Reason("is a link out of the project".to_owned()));
        assert_eq!(read_own(&path("a/far")), out);
        assert_eq!(read_own(&path("a/near")), out, "who knows what lies above");
        fs::create_dir(path(".git")).expect("made");
        assert_eq!(read_own(&path("a/near")), Ok("shared".to_owned()));
        assert_eq!(read_own(&path("a/far")), out);
        assert_eq!(read_own(&path("a/none")), Err(Unread::Missing));
        assert_eq!(read(Path::new("/dev/zero")), Err(Unread::Reason("is no regular file".to_owned())));
    }
}
