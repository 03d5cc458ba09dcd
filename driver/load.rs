//! From discovered files to what is analysed: they are looked at, crates are numbered and linked.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use mapcheck_lints::base::{Catalogue, CrateId, CrateInput, CrateKind, Dep, FileId, Name};
use memchr::memmem;
use rayon::prelude::*;

use crate::discover::{DepKind, DepSpec, Discovery, Found, Package, Target, normal};
use crate::problem::Problem;
use crate::shelf::{Shelf, Shelved};
use crate::text::{self, Unread};

/// What is analysed, and what the output formats need to know besides.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The files.
    pub shelf: Shelf,
    /// The targets.
    pub crates: Vec<CrateInput>,
    /// Files that belong to no package.
    pub loose: Vec<FileId>,
    /// What files borrow from others outside of their folders: who, and where that lies.
    pub borrowed: Vec<(FileId, PathBuf)>,
    /// For each file where it lies, absolute.
    pub paths: Vec<PathBuf>,
    /// For each file whether findings in it are reported.
    pub wanted: Vec<bool>,
    /// For each file its package.
    pub package_of_file: Vec<Option<usize>>,
    /// For each crate its package and target.
    pub targets: Vec<(usize, Target)>,
    /// How many files are not reported because the settings exclude them.
    pub excluded: usize,
    /// Files that could not be read, with the reason.
    pub skipped: Vec<Problem>,
}

/// Looks at all files, in parallel, and links the crates.
pub fn load(discovery: &Discovery) -> Loaded {
    let look = |buffer: &mut Vec<u8>, found: &Found| Seen::new(buffer, found, &discovery.root);
    let seen: Vec<Result<Seen, Unread>> = discovery.files.par_iter().map_init(Vec::new, look).collect();
    let mut loaded = Loaded::default();
    let mut ids = HashMap::new();
    let mut files = Vec::new();
    for (found, seen) in discovery.files.iter().zip(seen) {
        match seen {
            Err(reason) => {
                let shown = shown_path(&found.path, &discovery.root);
                loaded.skipped.push(left_out(&shown, &reason));
            }
            Ok(Seen { file, borrowed }) => {
                let id = FileId(u32::try_from(files.len()).unwrap_or(u32::MAX));
                ids.insert(found.path.clone(), id);
                files.push(file);
                loaded.borrowed.extend(borrowed.into_iter().map(|path| (id, path)));
                loaded.paths.push(found.path.clone());
                loaded.wanted.push(found.wanted);
                loaded.package_of_file.push(found.package);
                if found.package.is_none() {
                    loaded.loose.push(id);
                }
            }
        }
    }
    loaded.shelf = files.into_iter().collect();
    Linker::new(&discovery.packages, &ids).run(&mut loaded);
    loaded
}

/// A file that is not analysed.
pub fn left_out(shown: &str, reason: &Unread) -> Problem {
    Problem::warning(format!("`{shown}` {reason}; it is left out"))
}

/// A file that was looked at.
struct Seen {
    file: Shelved,
    borrowed: Vec<PathBuf>,
}

impl Seen {
    fn new(buffer: &mut Vec<u8>, found: &Found, root: &Path) -> Result<Self, Unread> {
        let text = text::read_by(buffer, &found.path)?;
        let dir = found.path.parent().unwrap_or(&found.path);
        let borrowed = paths_upwards(text).map(|path| normal(&dir.join(path))).collect();
        Ok(Self { file: Shelved::at(found.path.clone(), shown_path(&found.path, root).into(), text), borrowed })
    }
}

/// What `path` attributes name that lies outside of the file's folder: `#[path = "../../other/src/shared.rs"]`.
fn paths_upwards(text: &str) -> impl Iterator<Item = &str> {
    const START: &str = "#[path";
    let attributes = memmem::find_iter(text.as_bytes(), START).map(|at| &text[at + START.len()..]);
    let quoted =
        attributes.filter_map(|rest| rest.trim_start().strip_prefix('=')?.trim_start().strip_prefix('"')?.split('"').next());
    quoted.filter(|path| path.contains(".."))
}

/// The path relative to the root, with `/` between the parts.
pub fn shown_path(path: &Path, root: &Path) -> String {
    let relative = pathdiff::diff_paths(path, root).unwrap_or_else(|| path.to_owned());
    let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// Numbers the crates, dependencies first, and resolves what each calls by which name.
struct Linker<'a> {
    packages: &'a [Package],
    by_dir: HashMap<&'a Path, usize>,
    /// Targets with a root that could be read.
    nodes: Vec<Node<'a>>,
    /// Of each package's library in `nodes`.
    libs: HashMap<usize, usize>,
}

struct Node<'a> {
    package: usize,
    target: &'a Target,
    root: FileId,
}

/// Which node a name in code leads to, or which crate from elsewhere.
#[derive(Clone, Copy)]
enum Leads {
    Node(usize),
    Away(Name),
}

impl<'a> Linker<'a> {
    fn new(packages: &'a [Package], files: &'a HashMap<PathBuf, FileId>) -> Self {
        let mut nodes: Vec<Node<'a>> = Vec::new();
        for (package, found) in packages.iter().enumerate() {
            let readable = found.targets.iter().filter_map(|target| files.get(&target.root).map(|root| (target, *root)));
            nodes.extend(readable.map(|(target, root)| Node { package, target, root }));
        }
        let key =
            |node: &Node<'a>| (&packages[node.package].name, &packages[node.package].dir, node.target.kind, &node.target.name);
        nodes.sort_by(|a, b| key(a).cmp(&key(b)));
        let of_kind = |kind| move |(_, node): &(usize, &Node<'a>)| node.target.kind == kind;
        let libs = nodes.iter().enumerate().filter(of_kind(CrateKind::Lib)).map(|(at, node)| (node.package, at)).collect();
        let by_dir = packages.iter().enumerate().map(|(at, package)| (package.dir.as_path(), at)).collect();
        Self { packages, by_dir, nodes, libs }
    }

    fn run(&self, loaded: &mut Loaded) {
        let deps: Vec<_> = (0..self.nodes.len()).map(|node| self.deps(node)).collect();
        let order = self.order(&deps);
        let mut ids = vec![CrateId(0); order.len()];
        for (at, node) in order.iter().enumerate() {
            ids[*node] = CrateId(u32::try_from(at).unwrap_or(u32::MAX));
        }
        for at in order {
            let node = &self.nodes[at];
            let linked = |(name, (leads, _)): (&Name, &(Leads, DepKind))| match *leads {
                Leads::Node(node) => (*name, Dep::Local(ids[node])),
                Leads::Away(crate_name) => (*name, Dep::External(crate_name)),
            };
            loaded.crates.push(CrateInput {
                name: Name::from(&node.target.code_name()),
                root: node.root,
                kind: node.target.kind,
                package: Name::from(&self.packages[node.package].name),
                edition: node.target.edition,
                offered: self.packages[node.package].offered,
                deps: deps[at].iter().map(linked).collect(),
                for_tests: self.is_for_tests(at, &deps),
            });
            loaded.targets.push((node.package, node.target.clone()));
        }
    }

    /// A package in one of a workspace's folders for tests, or a library of a workspace of programs that other packages use in
    /// their tests only.
    fn is_for_tests(&self, at: usize, deps: &[BTreeMap<Name, (Leads, DepKind)>]) -> bool {
        let package = &self.packages[self.nodes[at].package];
        let folders = &Catalogue::get().test_support.folders;
        let inside = package.dir.strip_prefix(&package.workspace).into_iter().flat_map(Path::components);
        if inside.filter_map(|part| part.as_os_str().to_str()).any(|part| folders.iter().any(|folder| folder == part)) {
            return true;
        }
        let ships = |node: &Node<'_>| matches!(node.target.kind, CrateKind::Lib | CrateKind::Bin);
        let mut users = deps.iter().enumerate().filter(|(user, _)| ships(&self.nodes[*user])).flat_map(|(_, names)| {
            names.values().filter(|(leads, _)| matches!(leads, Leads::Node(node) if *node == at)).map(|(_, kind)| *kind)
        });
        let programs = self.nodes.iter().any(|node| node.target.kind == CrateKind::Bin);
        let first = users.next();
        programs
            && self.nodes[at].target.kind == CrateKind::Lib
            && first == Some(DepKind::Dev)
            && users.all(|kind| kind == DepKind::Dev)
    }

    /// What the names of other crates lead to in the code of this target.
    fn deps(&self, at: usize) -> BTreeMap<Name, (Leads, DepKind)> {
        let node = &self.nodes[at];
        let package = &self.packages[node.package];
        let mut names = BTreeMap::new();
        for spec in &package.deps {
            // dev-dependencies are there for a library's own tests too
            let seen = match node.target.kind {
                CrateKind::BuildScript => spec.kind == DepKind::Build,
                _ => spec.kind != DepKind::Build,
            };
            if seen {
                let (name, leads) = self.resolve(spec);
                let entry = names.entry(name).or_insert((leads, spec.kind));
                entry.1 = entry.1.min(spec.kind);
            }
        }
        let sees_own_lib = !matches!(node.target.kind, CrateKind::Lib | CrateKind::BuildScript);
        if let Some(lib) = self.libs.get(&node.package).filter(|_| sees_own_lib) {
            names.insert(Name::from(&self.nodes[*lib].target.code_name()), (Leads::Node(*lib), DepKind::Normal));
        }
        names
    }

    fn resolve(&self, spec: &DepSpec) -> (Name, Leads) {
        let key = Name::from(&spec.key.replace('-', "_"));
        let lib = spec.path.as_ref().and_then(|dir| self.package_at(dir)).and_then(|package| self.libs.get(&package));
        match lib {
            // without a rename the library's own name counts, which may not be its package's
            Some(lib) if spec.renamed => (key, Leads::Node(*lib)),
            Some(lib) => (Name::from(&self.nodes[*lib].target.code_name()), Leads::Node(*lib)),
            None => (key, Leads::Away(Name::from(&spec.package.replace('-', "_")))),
        }
    }

    fn package_at(&self, dir: &Path) -> Option<usize> {
        self.by_dir.get(dir).or_else(|| self.by_dir.get(dir.canonicalize().ok()?.as_path())).copied()
    }

    /// Dependencies before what depends on them; otherwise the sorted order.  Dev-dependencies may form circles and do not count.
    fn order(&self, deps: &[BTreeMap<Name, (Leads, DepKind)>]) -> Vec<usize> {
        let mut order = Vec::with_capacity(self.nodes.len());
        let mut seen = vec![false; self.nodes.len()];
        for start in 0..self.nodes.len() {
            // (node, whether its dependencies have been put on the stack already)
            let mut stack = vec![(start, false)];
            while let Some((at, done)) = stack.pop() {
                if done {
                    order.push(at);
                } else if !std::mem::replace(&mut seen[at], true) {
                    stack.push((at, true));
                    let counts = deps[at].values().rev().filter(|(_, kind)| *kind != DepKind::Dev);
                    stack.extend(counts.filter_map(|(leads, _)| match leads {
                        Leads::Node(node) => Some((*node, false)),
                        Leads::Away(_) => None,
                    }));
                }
            }
        }
        order
    }
}
