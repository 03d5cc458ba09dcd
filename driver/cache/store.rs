//! The files of the cache: one an entry, written beside and then moved into place, so that each is whole or not there, whoever
//! else runs and whenever the power goes.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use super::Key;
use super::place::Place;

/// The cache grows to this size, in bytes.
pub const LIMIT: u64 = 256 << 20;
/// A larger entry is not written, and not read.
const MAX_ENTRY: u64 = 64 << 20;
/// How old the mark of the last use may be.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// How files end.
const ENDS: [&str; 2] = ["entry", "forms"];
/// Of entries that are being written; what is left of them after a crash goes with time.
const HALF: &str = ".half";

/// What is kept.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// What was found in a part.
    Result = 0,
    /// What files were lowered to.
    Forms = 1,
}

/// The bytes under a key.
pub fn get(place: &Place, key: Key, kind: Kind) -> Option<Vec<u8>> {
    let path = path(place, key, kind);
    // a link is none of ours, and a pipe would wait
    let about = fs::symlink_metadata(&path).ok().filter(|about| about.is_file() && about.len() <= MAX_ENTRY)?;
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).ok()?);
    let file = File::open(&path).ok()?;
    file.take(MAX_ENTRY).read_to_end(&mut bytes).ok()?;
    let now = SystemTime::now();
    if about.modified().ok().and_then(|used| now.duration_since(used).ok()).is_some_and(|age| age > DAY)
        && let Ok(file) = File::options().write(true).open(&path)
    {
        let _ = file.set_modified(now);
    }
    Some(bytes)
}

/// Keeps bytes under a key.
pub fn put(place: &Place, key: Key, kind: Kind, bytes: &[u8]) -> io::Result<()> {
    if bytes.len() as u64 > MAX_ENTRY {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    place.make()?;
    let mut half = tempfile::Builder::new().prefix(HALF).tempfile_in(place.path())?;
    half.write_all(bytes)?;
    half.persist(path(place, key, kind))?;
    Ok(())
}

fn path(place: &Place, key: Key, kind: Kind) -> PathBuf {
    place.path().join(format!("{key}.{}", ENDS[kind as usize]))
}

/// A file of the cache.
#[derive(Debug)]
pub struct Kept {
    path: PathBuf,
    /// In bytes.
    pub size: u64,
    used: SystemTime,
    half: bool,
}

impl Kept {
    /// Whether it is gone now.
    pub fn remove(&self) -> bool {
        fs::remove_file(&self.path).is_ok()
    }
}

/// All files that are the cache's, the one used last first; nothing else that may lie in its folder.
pub fn all(place: &Place) -> Vec<Kept> {
    let entries = fs::read_dir(place.path()).into_iter().flatten().flatten();
    let mut all: Vec<Kept> = entries.filter_map(|entry| kept(&entry)).collect();
    all.sort_by(|a, b| (b.used, &b.path).cmp(&(a.used, &a.path)));
    all
}

fn kept(entry: &fs::DirEntry) -> Option<Kept> {
    let path = entry.path();
    let half = entry.file_name().as_encoded_bytes().starts_with(HALF.as_bytes());
    let is_key = path
        .file_stem()
        .and_then(OsStr::to_str)
        .is_some_and(|stem| stem.len() == 32 && stem.bytes().all(|byte| byte.is_ascii_hexdigit()));
    // of a link this is the link's own
    let about = entry.metadata().ok()?;
    let ours = half || is_key && ENDS.iter().any(|end| path.extension() == Some(OsStr::new(end)));
    (ours && about.is_file()).then(|| Kept {
        path,
        size: about.len(),
        used: about.modified().unwrap_or(SystemTime::UNIX_EPOCH),
        half,
    })
}

/// Deletes what was not used for longest, where there is more than the limit; then there is room for some time.
pub fn trim(place: &Place) {
    trim_to(place, LIMIT);
}

fn trim_to(place: &Place, limit: u64) {
    let (halves, entries): (Vec<Kept>, Vec<Kept>) = all(place).into_iter().partition(|kept| kept.half);
    let is_old = |kept: &&Kept| kept.used.elapsed().is_ok_and(|age| age > DAY);
    for kept in halves.iter().filter(is_old) {
        kept.remove();
    }
    if entries.iter().map(|kept| kept.size).sum::<u64>() <= limit {
        return;
    }
    let mut total = 0;
    for kept in entries {
        total += kept.size;
        if total > limit / 4 * 3 {
            kept.remove();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(place: &Place, name: &str, days: u64) {
        let file = File::options().write(true).open(place.path().join(name)).expect("a file");
        file.set_modified(SystemTime::now() - DAY * u32::try_from(days).expect("few")).expect("set");
    }

    #[test]
    fn what_was_used_longest_ago_goes_first() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place::at(folder.path());
        for key in 0..4 {
            put(&place, Key(key), Kind::Result, &[0; 100]).expect("kept");
            used(&place, &format!("{}.entry", Key(key)), 10 - key as u64);
        }
        // asked for, and so used
        assert_eq!(get(&place, Key(0), Kind::Result).expect("there").len(), 100);
        trim_to(&place, 400);
        assert_eq!(all(&place).len(), 4);
        trim_to(&place, 399);
        let left: Vec<u128> = (0..4).filter(|key| get(&place, Key(*key), Kind::Result).is_some()).collect();
        assert_eq!(left, [0, 3]);
    }

    #[test]
    fn what_a_crash_has_left_goes_with_time() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place::at(folder.path());
        for name in [".half1", ".half2", "notes.txt", "0.entry"] {
            fs::write(folder.path().join(name), "x").expect("written");
        }
        used(&place, ".half1", 2);
        used(&place, "notes.txt", 2);
        trim_to(&place, 0);
        let left: Vec<_> = [".half1", ".half2", "notes.txt", "0.entry"].map(|name| folder.path().join(name).exists()).into();
        assert_eq!(left, [false, true, true, true]);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        let other = tempfile::NamedTempFile::new().expect("a file");
        let place = Place::at(folder.path());
        let link = path(&place, Key(1), Kind::Result);
        std::os::unix::fs::symlink(other.path(), &link).expect("a link");
        assert!(get(&place, Key(1), Kind::Result).is_none() && all(&place).is_empty());
        put(&place, Key(1), Kind::Result, b"new").expect("kept");
        assert_eq!(fs::read(other.path()).expect("read"), b"");
        assert_eq!(get(&place, Key(1), Kind::Result).as_deref(), Some(&b"new"[..]));
    }
}
