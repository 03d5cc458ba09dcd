//! From paths to packages, targets and source files.  Only manifests and folder listings are read: nothing is run, neither
//! cargo nor anything of the checked project.

mod asked;
mod manifest;
mod package;
mod select;
mod survey;
mod walk;
mod workspace;

use std::path::{Path, PathBuf};

use crate::problem::Problem;

pub use manifest::{DepKind, DepSpec, normal};
pub use package::{Package, Target};
pub use survey::discover;

/// What the user asks for.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// Files and folders; none means the current package or workspace.
    pub paths: &'a [PathBuf],
    /// `--manifest-path`.
    pub manifest_path: Option<&'a Path>,
    /// `-p`.
    pub packages: &'a [String],
    /// `--workspace`.
    pub workspace: bool,
    /// `--exclude`.
    pub exclude: &'a [String],
    /// The current folder.
    pub current: &'a Path,
}

impl<'a> Request<'a> {
    /// What lies around a folder.
    pub fn all_of(current: &'a Path) -> Self {
        Self { paths: &[], manifest_path: None, packages: &[], workspace: false, exclude: &[], current }
    }
}

/// What there is to analyse.
#[derive(Debug, Default)]
pub struct Discovery {
    /// The top of what is analysed; shown paths are relative to it.
    pub root: PathBuf,
    /// Sorted by folder.
    pub packages: Vec<Package>,
    /// Sorted by path.
    pub files: Vec<Found>,
    /// What was wrong.
    pub problems: Vec<Problem>,
    /// Packages below what was asked for that belong to no workspace of this run; they are not analysed.
    pub strangers: Vec<PathBuf>,
    /// Packages that are analysed but not reported, because nobody asked for them.
    pub unreported: usize,
    /// The files and folders that the user named; absolute.
    pub named: Vec<PathBuf>,
    /// Files of tests, examples and benches that are not looked at.
    pub left_out: usize,
}

/// A source file.
#[derive(Clone, Debug)]
pub struct Found {
    /// Absolute.
    pub path: PathBuf,
    /// Its package; none for loose files.
    pub package: Option<usize>,
    /// Whether findings in it are reported.
    pub wanted: bool,
}

#[cfg(test)]
mod tests;
