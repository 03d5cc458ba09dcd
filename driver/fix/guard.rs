//! Which files may be changed.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use mapcheck_lints::base::FileId;

use crate::load::shown_path;
use crate::problem::Problem;

/// Why a file is left that somebody else is writing.
pub const CHANGED: &str = "has changed since it was read";

/// Knows of each file whether it may be changed, and tells why not.
#[derive(Debug)]
pub struct Guard<'a> {
    /// Nothing outside of this folder is changed.
    top: PathBuf,
    paths: &'a [PathBuf],
    /// Whether findings in the file are reported.
    wanted: &'a [bool],
    /// The place of each path in `paths`.
    own: HashMap<&'a Path, FileId>,
    verdicts: BTreeMap<FileId, Result<PathBuf, String>>,
}

impl<'a> Guard<'a> {
    /// For the files of a run, which lies below `top`.
    pub fn new(top: &Path, paths: &'a [PathBuf], wanted: &'a [bool]) -> Self {
        let top = top.canonicalize().unwrap_or_else(|_| top.to_owned());
        let own = paths.iter().enumerate().map(|(at, path)| (path.as_path(), FileId(at as u32))).collect();
        Self { top, paths, wanted, own, verdicts: BTreeMap::new() }
    }

    /// The file of this run that is really there.
    pub fn file_at(&self, real: &Path) -> Option<FileId> {
        let linked = || self.verdicts.iter().find(|(_, verdict)| verdict.as_deref().is_ok_and(|path| path == real));
        self.own.get(real).copied().or_else(|| linked().map(|(file, _)| *file))
    }

    /// Where the file really is, if it may be changed.
    pub fn real(&mut self, file: FileId) -> Option<&Path> {
        if !self.verdicts.contains_key(&file) {
            let verdict = self.judge(file);
            self.verdicts.insert(file, verdict);
        }
        self.verdicts.get(&file)?.as_deref().ok()
    }

    /// From now on the file is left as it is.
    pub fn block(&mut self, file: FileId, reason: &str) {
        self.verdicts.insert(file, Err(reason.to_owned()));
    }

    /// A line for each file that fixes wanted to change and that is left as it is.
    pub fn problems(&self) -> Vec<Problem> {
        let refused = self.verdicts.iter().filter_map(|(file, verdict)| Some((file, verdict.as_ref().err()?)));
        let line = |(file, reason): (&FileId, &String)| {
            let path = self.paths.get(file.index()).map_or(String::new(), |path| shown_path(path, &self.top));
            Problem::warning(format!("`{path}` is not fixed: it {reason}"))
        };
        refused.map(line).collect()
    }

    fn judge(&self, file: FileId) -> Result<PathBuf, String> {
        let no = |reason: &str| Err(reason.to_owned());
        let Some(path) = self.paths.get(file.index()) else { return no("is no file of this run") };
        let real = path.canonicalize().map_err(|error| format!("cannot be found: {error}"))?;
        if real != *path && self.own.contains_key(real.as_path()) {
            return Err(format!("is a link to `{}`", shown_path(&real, &self.top)));
        }
        if !real.starts_with(&self.top) {
            return match real == *path {
                true => no("lies outside of the workspace"),
                false => no("is a link out of the workspace"),
            };
        }
        if !self.wanted.get(file.index()).copied().unwrap_or(false) {
            return no("is not among what was asked for");
        }
        let about = real.metadata().map_err(|error| format!("cannot be read: {error}"))?;
        match about.permissions().readonly() {
            true => no("is read-only"),
            false => Ok(real),
        }
    }
}
