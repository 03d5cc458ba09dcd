//! Whether what will be changed can be had back: the same question, answers and words as `cargo fix` has.
//!
//! libgit2 reads the repository in this process: unlike the program `git` it runs nothing that a repository's configuration
//! names (file system monitors, filters, hooks).

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use git2::{Repository, Status, StatusOptions};

use super::FixArgs;
use crate::problem::Problem;

const INDEX: Status = Status::INDEX_NEW
    .union(Status::INDEX_MODIFIED)
    .union(Status::INDEX_DELETED)
    .union(Status::INDEX_RENAMED)
    .union(Status::INDEX_TYPECHANGE);

/// What speaks against changing files in these folders; nothing, if nothing does.
pub fn objection(args: &FixArgs, dirs: &BTreeSet<PathBuf>) -> Option<Problem> {
    if args.allow_no_vcs {
        return None;
    }
    if let Some(dir) = dirs.iter().find(|dir| !is_kept(dir)) {
        return Some(Problem::error(format!(
            "no VCS found for `{}` and `cargo mapcheck --fix` can potentially perform destructive changes; if you'd like to \
             suppress this error pass `--allow-no-vcs`",
            dir.display()
        )));
    }
    if args.allow_dirty {
        return None;
    }
    match changes(dirs, args.allow_staged) {
        Err(error) => Some(Problem::error(format!("the state of the repository cannot be read: {}", error.message()))),
        Ok(changes) if changes.is_empty() => None,
        Ok(changes) => {
            let list: String = changes.iter().map(|change| format!("  * {change}\n")).collect();
            Some(Problem::error(format!(
                "the working directory of this package has uncommitted changes, and `cargo mapcheck --fix` can potentially \
                 perform destructive changes; if you'd like to suppress this error pass `--allow-dirty`, or commit the changes \
                 to these files:\n\n{list}"
            )))
        }
    }
}

/// Whether a repository has the folder in its keeping.
fn is_kept(dir: &Path) -> bool {
    let by_git = Repository::discover(dir).is_ok_and(|repository| {
        // a repository that lies in another's ignored folder still is one
        repository.workdir().is_some_and(|top| same(top, dir)) || !repository.is_path_ignored(dir).unwrap_or(false)
    });
    by_git || dir.ancestors().any(|above| above.join(".hg").is_dir())
}

fn same(a: &Path, b: &Path) -> bool {
    a.canonicalize().is_ok_and(|a| b.canonicalize().is_ok_and(|b| a == b))
}

/// Files of the folders' repositories that differ from the last commit, each with how.
fn changes(dirs: &BTreeSet<PathBuf>, allow_staged: bool) -> Result<Vec<String>, git2::Error> {
    let (mut dirty, mut staged) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for dir in dirs {
        let Ok(repository) = Repository::discover(dir) else { continue };
        if !seen.insert(repository.path().to_owned()) {
            continue;
        }
        let mut options = StatusOptions::new();
        options.include_ignored(false).include_untracked(true);
        for entry in repository.statuses(Some(&mut options))?.iter() {
            let path = String::from_utf8_lossy(entry.path_bytes()).into_owned();
            match entry.status() {
                Status::CURRENT => {}
                status if INDEX.contains(status) => staged.push(format!("{path} (staged)")),
                _ => dirty.push(format!("{path} (dirty)")),
            }
        }
    }
    if !allow_staged {
        dirty.append(&mut staged);
    }
    Ok(dirty)
}
