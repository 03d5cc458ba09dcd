//! Settings: found beside the manifests, checked, merged, shown.

mod init;
mod merge;
mod schema;
mod shape;
mod show;
mod source;
mod validate;
mod vocabulary;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use mapcheck_lints::base::{CrateKind, FileId, Policy, Settings};

use crate::discover::{Discovery, Package};
use crate::load::{Loaded, shown_path};
use crate::problem::Problem;

use merge::Part;
use source::Source;

pub use init::{InitArgs, init};
pub use merge::{InForce, Wishes};
pub use show::{ConfigArgs, current, show};

/// A file, as settings see it.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Absolute.
    pub file: &'a Path,
    /// Its package; none for loose files.
    pub package: Option<&'a Package>,
}

/// All settings of a run.
#[derive(Debug, Default)]
pub struct Config {
    root: PathBuf,
    /// By their folder.
    workspaces: BTreeMap<PathBuf, Source>,
    /// By their folder.
    packages: BTreeMap<PathBuf, Source>,
}

impl Config {
    /// Reads the settings of all workspaces and packages.
    ///
    /// # Errors
    /// All that is wrong in them.
    pub fn read(discovery: &Discovery) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut config = Self { root: discovery.root.clone(), ..Self::default() };
        let mut roots: BTreeSet<&Path> = discovery.packages.iter().map(|package| package.workspace.as_path()).collect();
        roots.insert(&discovery.root);
        for root in &roots {
            let source = source::of_workspace(root, &mut problems);
            config.workspaces.extend(source.map(|source| (root.to_path_buf(), source)));
        }
        for package in &discovery.packages {
            let source = source::of_package(&package.dir, &mut problems);
            config.packages.extend(source.map(|source| (package.dir.clone(), source)));
        }
        if problems.is_empty() { Ok(config) } else { Err(problems) }
    }

    /// The settings for a file, and where they come from.
    pub fn in_force(&self, place: Place<'_>, wishes: &Wishes) -> InForce {
        let shown = |path: &Path| shown_path(path, &self.root);
        merge::merge(&merge::parts(&self.sources(place), place.file), wishes, &shown)
    }

    /// Workspace, then package.
    fn sources(&self, place: Place<'_>) -> Vec<&Source> {
        let workspace = match place.package {
            Some(package) => self.workspaces.get(&package.workspace),
            None => place.file.ancestors().find_map(|dir| self.workspaces.get(dir)),
        };
        let package = place.package.and_then(|package| self.packages.get(&package.dir));
        workspace.into_iter().chain(package).collect()
    }

    /// Whether code of such a crate is asked for anywhere.
    pub fn lints(&self, kind: CrateKind, wishes: &Wishes) -> bool {
        let asked = |source: &Source| merge::merge(&[Part::Top(source)], wishes, &|_| String::new()).settings.lints(kind);
        merge::merge(&[], wishes, &|_| String::new()).settings.lints(kind) || self.all().any(asked)
    }

    /// The settings of the files that were read; those that are excluded are not reported.
    pub fn apply(&self, discovery: &Discovery, loaded: &mut Loaded, wishes: &Wishes) -> Policy {
        let package = |at: usize| loaded.package_of_file[at].map(|package| &discovery.packages[package]);
        let files = loaded.paths.iter().enumerate();
        let places: Vec<Place<'_>> = files.map(|(at, file)| Place { file, package: package(at) }).collect();
        let excluded: Vec<bool> = places.iter().map(|place| self.excludes(*place)).collect();
        let policy = self.policy(places.into_iter(), wishes);
        for (wanted, excluded) in loaded.wanted.iter_mut().zip(excluded) {
            loaded.excluded += usize::from(*wanted && excluded);
            *wanted &= !excluded;
        }
        policy
    }

    /// The settings of each file, in the order of the input.
    fn policy<'a>(&self, places: impl Iterator<Item = Place<'a>>, wishes: &Wishes) -> Policy {
        let settings = |parts: &[Part<'_>]| merge::merge(parts, wishes, &|_| String::new()).settings;
        let mut policy = Policy::from(settings(&[]));
        let mut known: BTreeMap<Vec<(&Path, Option<usize>)>, Settings> = BTreeMap::new();
        for (at, place) in places.enumerate() {
            let parts = merge::parts(&self.sources(place), place.file);
            let key = parts.iter().map(|part| match part {
                Part::Top(source) => (source.path.as_path(), None),
                Part::Override(source, at) => (source.path.as_path(), Some(*at)),
            });
            let settings = known.entry(key.collect()).or_insert_with(|| settings(&parts));
            policy.set(FileId(u32::try_from(at).unwrap_or(u32::MAX)), settings.clone());
        }
        policy.vocabulary = self.all().filter_map(|source| toml::Table::try_from(&source.config.vocabulary).ok()).collect();
        policy
    }

    /// The file with a workspace's settings.
    pub fn of_workspace(&self, root: &Path) -> Option<&Path> {
        self.workspaces.get(root).map(|source| source.path.as_path())
    }

    fn all(&self) -> impl Iterator<Item = &Source> {
        self.workspaces.values().chain(self.packages.values())
    }

    /// Whether findings in a file are not to be reported.
    pub fn excludes(&self, place: Place<'_>) -> bool {
        self.sources(place).iter().any(|source| source.matches(&source.config.exclude, place.file))
    }

    /// Paths in rows of the vocabulary that lead nowhere.
    pub fn unknown(&self, paths: &[String]) -> Vec<Problem> {
        let mut problems = Vec::new();
        for path in paths {
            for source in self.all() {
                let problem = || {
                    Problem::warning(format!("nothing is known of `{path}`: this row does nothing"))
                        .note("help: paths begin with the name of a crate in this workspace, or of a library that the tool knows")
                };
                problems.extend(source.spans_of(path).map(|span| problem().at(&source.path, &source.text, Some(span))));
            }
        }
        problems
    }

    /// Patterns that mean no file, and settings where nobody reads them.
    pub fn idle(&self, discovery: &Discovery) -> Vec<Problem> {
        let mut problems = Vec::new();
        for source in self.all() {
            let excludes = source.config.exclude.iter().enumerate().map(|(at, one)| (format!("exclude.{at}"), one));
            let paths = source.config.overrides.iter().enumerate().flat_map(|(number, one)| {
                one.paths.iter().enumerate().map(move |(at, one)| (format!("override.{number}.paths.{at}"), one))
            });
            for (keys, pattern) in excludes.chain(paths) {
                if !discovery.files.iter().any(|file| source.matches_one(pattern, &file.path)) {
                    let problem = Problem::warning(format!("no source file is meant by `{pattern}`"));
                    problems.push(problem.at(&source.path, &source.text, source.span(&keys)));
                }
            }
        }
        let members = discovery.packages.iter().filter(|package| package.dir != package.workspace);
        for path in members.flat_map(|package| source::FILES.map(|name| package.dir.join(name))).filter(|path| path.is_file()) {
            let shown = shown_path(&path, &self.root);
            problems.push(
                Problem::warning(format!("`{shown}` is not read: it is not at the root of the workspace"))
                    .note("help: settings of one package stand in `[package.metadata.mapcheck]` of its Cargo.toml"),
            );
        }
        problems
    }
}

#[cfg(test)]
mod tests;
