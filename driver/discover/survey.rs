//! The survey: which workspaces, packages and loose files lie behind the paths that were given.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::select::Selection;
use super::walk::{self, Source, Walked};
use super::workspace::{Finder, Workspace};
use super::{Discovery, Found, Package, Request};
use crate::problem::Problem;

/// Finds everything that the request is about.
pub fn discover(request: &Request<'_>) -> Discovery {
    let mut survey = Survey::default();
    if let Some(path) = request.manifest_path {
        survey.manifest_path(request, path);
    } else if request.paths.is_empty() {
        survey.current(request, request.current);
    } else {
        for path in request.paths {
            survey.path(&request.current.join(path), path);
        }
    }
    survey.finish(request)
}

/// Which files the user wants to read about.
#[derive(Debug)]
enum Scope {
    /// All that was found.
    All,
    /// A file, or what lies below a folder.
    Below(PathBuf),
    /// The packages with these folders.
    Packages(BTreeSet<PathBuf>),
}

impl Scope {
    fn path(&self) -> Option<PathBuf> {
        match self {
            Self::Below(path) => Some(path.clone()),
            Self::All | Self::Packages(_) => None,
        }
    }
}

#[derive(Debug, Default)]
struct Survey {
    finder: Finder,
    /// By folder.
    members: BTreeMap<PathBuf, Rc<Workspace>>,
    loose: BTreeMap<PathBuf, Source>,
    roots: Vec<PathBuf>,
    scopes: Vec<Scope>,
    problems: Vec<Problem>,
}

impl Survey {
    fn manifest_path(&mut self, request: &Request<'_>, path: &Path) {
        let absolute = request.current.join(path);
        match absolute.canonicalize() {
            Ok(real) if real.is_file() => {
                let dir = real.parent().unwrap_or(&real).to_owned();
                if self.finder.manifest(&dir).is_none() {
                    self.problems.push(Problem::error(format!("manifest `{}` cannot be used", path.display())));
                }
                self.current(request, &dir);
            }
            _ => self.problems.push(Problem::error(format!("manifest `{}` does not exist", path.display()))),
        }
    }

    /// Without paths: what cargo would work on in this folder.
    fn current(&mut self, request: &Request<'_>, dir: &Path) {
        let dir = dir.canonicalize().unwrap_or_else(|_| dir.to_owned());
        let Some(home) = nearest_manifest(&dir) else { return self.folder(&dir) };
        let Some(workspace) = self.finder.workspace_of(&home) else { return self.folder(&dir) };
        let by_default = match home == workspace.root {
            true => workspace.default_members.clone(),
            false => BTreeSet::from([home]),
        };
        self.add_workspace(&workspace);
        self.scopes.push(match request.packages.is_empty() {
            true => Scope::Packages(by_default),
            false => Scope::All,
        });
    }

    fn path(&mut self, path: &Path, written: &Path) {
        let real = match path.canonicalize() {
            Ok(real) => real,
            Err(error) => {
                self.problems.push(Problem::error(format!("path `{}`: {}", written.display(), reason(&error))));
                return;
            }
        };
        if real.is_dir() {
            self.folder(&real);
        } else if real.file_name().is_some_and(|name| name == "Cargo.toml") {
            self.folder(real.parent().unwrap_or(&real));
        } else if real.is_file() {
            self.file(real);
        } else {
            self.problems.push(Problem::error(format!("path `{}` is neither a file nor a folder", written.display())));
        }
    }

    /// A single file: understood within its workspace where it has one, and alone otherwise.
    fn file(&mut self, file: PathBuf) {
        let dir = file.parent().unwrap_or(&file).to_owned();
        let workspace = nearest_manifest(&dir).and_then(|home| self.finder.workspace_of(&home));
        match workspace {
            Some(workspace) => self.add_workspace(&workspace),
            None => self.roots.push(dir),
        }
        self.scopes.push(Scope::Below(file.clone()));
        self.loose.insert(file.clone(), Source { path: file, link_to: None });
    }

    fn folder(&mut self, dir: &Path) {
        self.scopes.push(Scope::Below(dir.to_owned()));
        let Some(home) = nearest_manifest(dir) else { return self.plain(dir) };
        let Some(workspace) = self.finder.workspace_of(&home).filter(|ws| home == dir || concerns(ws, dir)) else {
            return self.plain(dir);
        };
        self.add_workspace(&workspace);
        if home != dir {
            // a plain folder inside a package or workspace may hold packages that are no members
            self.plain(dir);
        }
    }

    fn plain(&mut self, dir: &Path) {
        let walked = walk::plain(dir);
        for home in &walked.manifests {
            if self.members.contains_key(home) {
                continue;
            }
            match self.finder.workspace_of(home) {
                Some(workspace) => self.add_workspace(&workspace),
                None => self.add_loose(walk::package(home, dir)),
            }
        }
        self.add_loose(walked);
        self.roots.push(dir.to_owned());
    }

    fn add_workspace(&mut self, workspace: &Rc<Workspace>) {
        if self.roots.contains(&workspace.root) {
            return;
        }
        self.roots.push(workspace.root.clone());
        for dir in workspace.members.keys() {
            self.members.entry(dir.clone()).or_insert_with(|| workspace.clone());
        }
        for dir in &workspace.broken {
            self.add_loose(walk::package(dir, &workspace.root));
        }
    }

    fn add_loose(&mut self, walked: Walked) {
        self.complain(&walked);
        self.loose.extend(walked.sources.into_iter().map(|source| (source.path.clone(), source)));
    }

    fn complain(&mut self, walked: &Walked) {
        let irregular = walked.irregular.iter().map(|path| format!("`{}` is no regular file; it is not read", path.display()));
        let away = walked.away.iter().map(|path| format!("`{}` is a link out of the project; it is not read", path.display()));
        let unreadable = walked.unreadable.iter().map(|error| format!("cannot be listed: {error}"));
        self.problems.extend(irregular.chain(away).chain(unreadable).map(Problem::warning));
    }

    fn finish(mut self, request: &Request<'_>) -> Discovery {
        let mut discovery = Discovery { root: common_ancestor(&self.roots), ..Discovery::default() };
        let mut sources: BTreeMap<PathBuf, (Source, Option<usize>)> = BTreeMap::new();
        let mut strangers = BTreeSet::new();
        for (dir, workspace) in std::mem::take(&mut self.members) {
            let walked = walk::package(&dir, &workspace.root);
            self.complain(&walked);
            strangers.extend(walked.manifests);
            let paths = walked.sources.iter().map(|source| source.path.clone()).collect();
            let manifest = &workspace.members[&dir];
            let Some(package) = Package::new(manifest, &workspace, &paths, &mut self.problems) else { continue };
            let index = Some(discovery.packages.len());
            sources.extend(walked.sources.into_iter().map(|source| (source.path.clone(), (source, index))));
            for root in package.targets.iter().map(|target| &target.root) {
                let source = Source { path: root.clone(), link_to: None };
                sources.entry(root.clone()).or_insert((source, index));
            }
            discovery.packages.push(package);
        }
        for (path, source) in std::mem::take(&mut self.loose) {
            sources.entry(path).or_insert((source, None));
        }
        strangers.retain(|dir| !discovery.packages.iter().any(|package| package.dir == *dir));
        discovery.strangers = strangers.into_iter().filter(|dir| self.in_scope(dir, None)).collect();
        discovery.named = self.scopes.iter().filter_map(Scope::path).collect();
        self.select(request, sources, &mut discovery);
        discovery.problems = std::mem::take(&mut self.finder.problems);
        discovery.problems.append(&mut self.problems);
        discovery
    }

    fn select(&mut self, request: &Request<'_>, sources: BTreeMap<PathBuf, (Source, Option<usize>)>, discovery: &mut Discovery) {
        if request.workspace {
            self.scopes = vec![Scope::All];
        }
        let selection = Selection::new(&discovery.packages, request.packages, request.exclude, &mut self.problems);
        let real: BTreeSet<&PathBuf> = sources.keys().collect();
        let files = sources.values().map(|(source, package)| {
            let dir = package.map(|index| discovery.packages[index].dir.as_path());
            // what a link leads to is reported once, at its own place
            let twice = source.link_to.as_ref().is_some_and(|to| real.contains(to));
            let wanted = !twice && selection.takes(*package) && self.in_scope(&source.path, dir);
            Found { path: source.path.clone(), package: *package, wanted }
        });
        discovery.files = files.collect();
        let mut reported = vec![false; discovery.packages.len()];
        for found in discovery.files.iter().filter(|found| found.wanted) {
            found.package.into_iter().for_each(|index| reported[index] = true);
        }
        discovery.unreported = reported.iter().filter(|reported| !**reported).count();
    }

    fn in_scope(&self, path: &Path, package: Option<&Path>) -> bool {
        self.scopes.iter().any(|scope| match scope {
            Scope::All => true,
            Scope::Below(top) => path.starts_with(top),
            Scope::Packages(dirs) => package.is_some_and(|dir| dirs.contains(dir)),
        })
    }
}

/// The nearest folder, from `dir` upwards, that holds a Cargo.toml.
fn nearest_manifest(dir: &Path) -> Option<PathBuf> {
    dir.ancestors().find(|above| above.join("Cargo.toml").is_file()).map(Path::to_owned)
}

/// Whether the workspace has something to say about a folder that is no package: a member lies below it, or it lies within
/// a member and not in that member's hidden or build folders.
fn concerns(workspace: &Workspace, dir: &Path) -> bool {
    workspace.members.keys().any(|member| {
        member.starts_with(dir)
            || dir.strip_prefix(member).is_ok_and(|way| {
                let mut parts = way.components().map(|part| part.as_os_str().as_encoded_bytes());
                !parts.any(|part| part.starts_with(b".") || part == b"target")
            })
    })
}

fn common_ancestor(roots: &[PathBuf]) -> PathBuf {
    let Some(first) = roots.first() else { return PathBuf::new() };
    first.ancestors().find(|above| roots.iter().all(|root| root.starts_with(above))).unwrap_or(first).to_owned()
}

fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "no such file or folder".to_owned(),
        _ => error.to_string(),
    }
}
