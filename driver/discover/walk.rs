//! Walking folders for sources.  Links out of the tree are not followed, loops end, and only regular files are sources.

use std::ffi::OsStr;
use std::fs::FileType;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use walkdir::{DirEntry, WalkDir};

/// What a walk has found; paths are absolute.
#[derive(Debug, Default)]
pub struct Walked {
    /// Source files.  A link is listed by its own place.
    pub sources: Vec<Source>,
    /// Folders below the start that hold a Cargo.toml.
    pub manifests: Vec<PathBuf>,
    /// Named like a source, but nothing that can be read: a pipe, a device.
    pub irregular: Vec<PathBuf>,
    /// Named like a source, but links to somewhere else.
    pub away: Vec<PathBuf>,
    /// Folders that could not be listed, with the reason.
    pub unreadable: Vec<String>,
}

/// A source file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// Where it is seen.
    pub path: PathBuf,
    /// Where it really is, if a link leads to it.
    pub link_to: Option<PathBuf>,
}

/// The sources of one package: everything below its folder, but not below a nested package's.
pub fn package(dir: &Path, top: &Path) -> Walked {
    let mut walked = Walked::default();
    let mut iter = WalkDir::new(dir).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = iter.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                walked.failed(error.loop_ancestor().is_some(), error.io_error(), error.path());
                continue;
            }
        };
        let (path, file_type, link) = (entry.path(), entry.file_type(), entry.path_is_symlink());
        if entry.depth() == 0 {
            continue;
        }
        if file_type.is_dir() {
            let nested = path.join("Cargo.toml").is_file();
            if nested && !skipped(path, dir) {
                walked.manifests.push(path.to_owned());
            }
            if nested || skipped(path, dir) || (link && !link_is_inside(&entry, top)) {
                iter.skip_current_dir();
            }
            continue;
        }
        walked.file(path, file_type, link, top);
    }
    walked
}

/// The folders that hold a Cargo.toml, at most so deep below the start.  Links lead on where they stay below it.
pub fn packages(start: &Path, depth: usize) -> Vec<PathBuf> {
    let walk = WalkDir::new(start).follow_links(true).max_depth(depth).sort_by_file_name().into_iter();
    let enters = |entry: &DirEntry| entry.depth() == 0 || !entry.path_is_symlink() || link_is_inside(entry, start);
    let folders = walk.filter_entry(move |entry| entry.file_type().is_dir() && enters(entry)).flatten();
    folders.map(DirEntry::into_path).filter(|dir| dir.join("Cargo.toml").is_file()).collect()
}

/// Everything below a plain folder, .gitignore respected.  What lies below a Cargo.toml is left to that package; nested
/// manifests are reported, outermost only.
pub fn plain(dir: &Path) -> Walked {
    let mut walked = Walked::default();
    let top = dir.to_owned();
    let walk = WalkBuilder::new(dir)
        .standard_filters(false)
        .git_ignore(true)
        .git_exclude(true)
        .require_git(false)
        .parents(true)
        .follow_links(false)
        .sort_by_file_name(OsStr::cmp)
        .filter_entry(move |entry| {
            let is_dir = entry.file_type().is_some_and(|kind| kind.is_dir());
            let below_package = entry.depth() > 1 && entry.path().parent().is_some_and(|dir| dir.join("Cargo.toml").is_file());
            entry.depth() == 0 || !(below_package || is_dir && skipped(entry.path(), &top))
        })
        .build();
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                walked.unreadable.push(error.to_string());
                continue;
            }
        };
        let Some(file_type) = entry.file_type() else { continue };
        if file_type.is_dir() && entry.depth() > 0 && entry.path().join("Cargo.toml").is_file() {
            walked.manifests.push(entry.path().to_owned());
        } else if !file_type.is_dir() {
            walked.file(entry.path(), file_type, entry.path_is_symlink(), dir);
        }
    }
    walked
}

impl Walked {
    fn file(&mut self, path: &Path, file_type: FileType, link: bool, top: &Path) {
        if path.extension() != Some(OsStr::new("rs")) || hidden(path) {
            return;
        }
        if !link {
            match file_type.is_file() {
                true => self.sources.push(Source { path: path.to_owned(), link_to: None }),
                false => self.irregular.push(path.to_owned()),
            }
            return;
        }
        // a broken link is nothing
        let Ok(real) = path.canonicalize() else { return };
        if !real.starts_with(top) {
            self.away.push(path.to_owned());
        } else if real.is_file() {
            self.sources.push(Source { path: path.to_owned(), link_to: Some(real) });
        }
    }

    fn failed(&mut self, is_loop: bool, error: Option<&std::io::Error>, path: Option<&Path>) {
        // a loop has been walked once already, and a link to nothing leads nowhere
        let Some(error) = error.filter(|error| !is_loop && error.kind() != std::io::ErrorKind::NotFound) else { return };
        let path = path.map_or(String::new(), |path| format!("`{}`: ", path.display()));
        self.unreadable.push(format!("{path}{error}"));
    }
}

/// Whether a linked folder may be entered: it leads inside the tree, and the way to it holds no other link (folders that
/// link to each other would otherwise be walked in every order).
fn link_is_inside(entry: &DirEntry, top: &Path) -> bool {
    let Ok(real) = entry.path().canonicalize() else { return false };
    let way_is_plain = entry.path().parent().is_some_and(|dir| dir.canonicalize().is_ok_and(|real| real == dir));
    real.starts_with(top) && way_is_plain && !entry.path().starts_with(&real)
}

/// Folders that hold nothing of the project: hidden ones, build output, vendored packages.
fn skipped(dir: &Path, start: &Path) -> bool {
    let name = dir.file_name().unwrap_or_default();
    hidden(dir) || (name == "target" && is_build_output(dir, start)) || (name == "vendor" && is_vendored(dir))
}

fn hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

/// `src/target/` may be a module: build output lies beside a manifest, at the top, or bears cargo's marks.
fn is_build_output(dir: &Path, start: &Path) -> bool {
    let beside_manifest = dir.parent().is_some_and(|parent| parent == start || parent.join("Cargo.toml").is_file());
    beside_manifest || ["CACHEDIR.TAG", ".rustc_info.json", "debug", "release"].iter().any(|mark| dir.join(mark).exists())
}

/// Whether `cargo vendor` has filled the folder.
fn is_vendored(dir: &Path) -> bool {
    let Ok(entries) = dir.read_dir() else { return false };
    entries.flatten().any(|entry| entry.path().join(".cargo-checksum.json").is_file())
}
