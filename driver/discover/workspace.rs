//! Which workspace a package belongs to, and who its members are: cargo's rules, without cargo.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Component, Path, PathBuf};
use std::rc::Rc;

use glob::{MatchOptions, Pattern};

use super::manifest::{Manifest, normal};
use super::walk;
use crate::problem::Problem;
use crate::text;

/// A workspace, or a package that stands alone (a workspace of itself).
#[derive(Debug)]
pub struct Workspace {
    /// Its folder.
    pub root: PathBuf,
    /// The manifest there.
    pub manifest: Rc<Manifest>,
    /// Folders of all its packages with their manifests; the root's own package too.
    pub members: BTreeMap<PathBuf, Rc<Manifest>>,
    /// Member folders whose manifest does not parse.
    pub broken: BTreeSet<PathBuf>,
    /// `default-members`, or what cargo takes instead.
    pub default_members: BTreeSet<PathBuf>,
}

/// Finds workspaces; reads each manifest once.
#[derive(Debug, Default)]
pub struct Finder {
    manifests: HashMap<PathBuf, Option<Rc<Manifest>>>,
    workspaces: HashMap<PathBuf, Option<Rc<Workspace>>>,
    /// What was wrong on the way.
    pub problems: Vec<Problem>,
}

impl Finder {
    /// The manifest of a folder; none where there is none or where it does not parse, which is reported once.
    pub fn manifest(&mut self, dir: &Path) -> Option<Rc<Manifest>> {
        if let Some(known) = self.manifests.get(dir) {
            return known.clone();
        }
        let path = dir.join("Cargo.toml");
        let read = match path.is_file().then(|| Manifest::read(&path)) {
            None => None,
            Some(Ok(manifest)) => Some(Rc::new(manifest)),
            Some(Err(problem)) => {
                self.problems.push(problem);
                None
            }
        };
        self.manifests.insert(dir.to_owned(), read.clone());
        read
    }

    /// The workspace that the manifest in `dir` belongs to: its own, one above that has it as a member, or itself alone.
    pub fn workspace_of(&mut self, dir: &Path) -> Option<Rc<Workspace>> {
        let manifest = self.manifest(dir)?;
        if manifest.workspace().is_some() {
            return self.workspace(dir);
        }
        let Some(package) = &manifest.toml.package else {
            self.problems.push(Problem::warning(format!(
                "manifest `{}` has neither a `[package]` nor a `[workspace]` table",
                manifest.path.display()
            )));
            return None;
        };
        if let Some(named) = &package.workspace {
            let root = normal(&dir.join(named));
            let near = dir.starts_with(&root) || text::belongs(&root, dir);
            let workspace = near.then(|| self.workspace(&root)).flatten();
            if let Some(found) = workspace.filter(|ws| ws.members.contains_key(dir)) {
                return Some(found);
            }
            let message =
                format!("`{}` names `{}` as its workspace, which has no such member", manifest.path.display(), root.display());
            self.problems.push(Problem::warning(message).note("note: the package is analysed on its own"));
            return self.alone(dir, manifest);
        }
        for above in dir.ancestors().skip(1) {
            if !above.join("Cargo.toml").is_file() {
                continue;
            }
            // a manifest above that is not asked about may be as broken as it likes
            let before = self.problems.len();
            let claims = self.workspace(above).filter(|ws| ws.members.contains_key(dir));
            if claims.is_some() {
                return claims;
            }
            self.problems.truncate(before);
        }
        self.alone(dir, manifest)
    }

    /// The workspace whose root is `root`; none where that manifest has no `[workspace]`.
    pub fn workspace(&mut self, root: &Path) -> Option<Rc<Workspace>> {
        if let Some(known) = self.workspaces.get(root) {
            return known.clone().filter(|ws| ws.manifest.workspace().is_some());
        }
        let manifest = self.manifest(root)?;
        manifest.workspace()?;
        let workspace = Rc::new(self.load(root, manifest));
        self.workspaces.insert(root.to_owned(), Some(workspace.clone()));
        Some(workspace)
    }

    /// A package that is no member of anything; path dependencies below its folder go with it.
    fn alone(&mut self, dir: &Path, manifest: Rc<Manifest>) -> Option<Rc<Workspace>> {
        if let Some(known) = self.workspaces.get(dir) {
            return known.clone();
        }
        let workspace = Rc::new(self.load(dir, manifest));
        self.workspaces.insert(dir.to_owned(), Some(workspace.clone()));
        Some(workspace)
    }

    fn load(&mut self, root: &Path, manifest: Rc<Manifest>) -> Workspace {
        let mut workspace = Workspace {
            root: root.to_owned(),
            manifest: manifest.clone(),
            members: BTreeMap::new(),
            broken: BTreeSet::new(),
            default_members: BTreeSet::new(),
        };
        let mut pending = Vec::new();
        if manifest.toml.package.is_some() {
            pending.push(root.to_owned());
        }
        if let Some(table) = manifest.workspace() {
            for member in &table.members {
                pending.extend(self.expand(&manifest, member));
            }
        }
        self.close_over_paths(&mut workspace, pending);
        workspace.default_members = default_members(&workspace);
        workspace
    }

    /// Members, and the path dependencies of members that lie below the root and are not excluded.
    fn close_over_paths(&mut self, workspace: &mut Workspace, mut pending: Vec<PathBuf>) {
        while let Some(dir) = pending.pop() {
            if workspace.members.contains_key(&dir) || workspace.broken.contains(&dir) {
                continue;
            }
            if is_excluded(workspace, &dir) {
                continue;
            }
            let Some(member) = self.manifest(&dir) else {
                workspace.broken.insert(dir);
                continue;
            };
            if member.toml.package.is_none() {
                continue;
            }
            let table = workspace.manifest.workspace().map(|table| (table, workspace.root.as_path()));
            let paths = member.dependencies(table).into_iter().filter_map(|dep| dep.path);
            let near = paths.filter(|path| path.starts_with(&workspace.root) && path.join("Cargo.toml").is_file());
            pending.extend(near);
            workspace.members.insert(dir, member);
        }
    }

    /// The folders of one entry of `members`.
    fn expand(&mut self, manifest: &Manifest, member: &str) -> Vec<PathBuf> {
        if !is_glob(member) {
            let dir = normal(&manifest.dir.join(member));
            if dir.join("Cargo.toml").is_file() {
                return self.inside(manifest, dir).into_iter().collect();
            }
            let what = if dir.is_dir() { "has no Cargo.toml" } else { "does not exist" };
            let problem = Problem::warning(format!("workspace member `{member}` {what}"));
            self.problems.push(problem.at(&manifest.path, &manifest.text, manifest.member_span(member)));
            return Vec::new();
        }
        let Some(found) = self.matching(manifest, member) else {
            let problem =
                Problem::warning(format!("workspace member `{member}` is no valid pattern, or leads out of the project"));
            self.problems.push(problem.at(&manifest.path, &manifest.text, manifest.member_span(member)));
            return Vec::new();
        };
        found.into_iter().filter_map(|dir| self.inside(manifest, dir)).collect()
    }

    /// The packages whose folders fit a pattern; none where it is wrong.
    fn matching(&self, manifest: &Manifest, member: &str) -> Option<Vec<PathBuf>> {
        let fixed: PathBuf =
            Path::new(member).components().take_while(|part| !is_glob(&part.as_os_str().to_string_lossy())).collect();
        let start = normal(&manifest.dir.join(&fixed));
        let rest = Path::new(member).strip_prefix(&fixed).ok()?;
        if rest.components().any(|part| part == Component::ParentDir) || !start.starts_with(text::tree(&manifest.dir)) {
            return None;
        }
        let pattern = Pattern::new(&rest.to_string_lossy()).ok()?;
        let options = MatchOptions { require_literal_separator: true, ..MatchOptions::new() };
        let fits = |dir: &PathBuf| dir.strip_prefix(&start).is_ok_and(|below| pattern.matches_path_with(below, options));
        let deep = rest.components().any(|part| part.as_os_str() == "**");
        let depth = if deep { usize::MAX } else { rest.components().count() };
        Some(walk::packages(&start, depth).into_iter().filter(fits).collect())
    }

    /// A member reached by a link counts where it really lies, and only inside the tree.
    fn inside(&mut self, manifest: &Manifest, dir: PathBuf) -> Option<PathBuf> {
        let real = dir.canonicalize().ok()?;
        if text::belongs(&real, &manifest.dir) {
            return Some(real);
        }
        let message = format!("workspace member `{}` lies outside of the project; it is left out", dir.display());
        self.problems.push(Problem::warning(message));
        None
    }
}

/// Whether it is a pattern, not a name.
fn is_glob(member: &str) -> bool {
    member.contains(['*', '?', '['])
}

/// Whether the folder lies in an excluded one, and in none that `members` names without a pattern.
fn is_excluded(workspace: &Workspace, dir: &Path) -> bool {
    let Some(table) = workspace.manifest.workspace() else { return false };
    let lies_in = |list: &[String]| list.iter().any(|entry| dir.starts_with(normal(&workspace.root.join(entry))));
    lies_in(&table.exclude) && !lies_in(&table.members)
}

/// What cargo works on at the root when nobody names packages.
fn default_members(workspace: &Workspace) -> BTreeSet<PathBuf> {
    let all = || workspace.members.keys();
    let listed = workspace.manifest.workspace().map_or(&[][..], |table| &table.default_members);
    if !listed.is_empty() {
        let patterns: Vec<glob::Pattern> = listed
            .iter()
            .filter_map(|entry| glob::Pattern::new(entry.trim_start_matches("./").trim_end_matches('/')).ok())
            .collect();
        let relative = |dir: &Path| dir.strip_prefix(&workspace.root).unwrap_or(dir).to_owned();
        let is_root = |dir: &Path| dir == workspace.root && listed.iter().any(|entry| entry == "." || entry == "./");
        return all().filter(|dir| is_root(dir) || patterns.iter().any(|p| p.matches_path(&relative(dir)))).cloned().collect();
    }
    if workspace.members.contains_key(&workspace.root) {
        return BTreeSet::from([workspace.root.clone()]);
    }
    all().cloned().collect()
}
