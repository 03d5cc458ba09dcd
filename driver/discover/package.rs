//! A package: its targets and dependencies, as far as sources are concerned.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io;
use std::path::{Path, PathBuf};

use cargo_toml::{AbstractFilesystem, DepsSet, Inheritable, OptionalFile, Product, Value};
use mapcheck_lints::base::CrateKind;

use super::manifest::{DepSpec, Manifest, normal};
use super::workspace::Workspace;
use crate::problem::Problem;
use crate::text;

/// A package of the run.
#[derive(Clone, Debug)]
pub struct Package {
    /// As in its manifest.
    pub name: String,
    /// As in its manifest or its workspace's.
    pub version: String,
    /// Its folder, absolute.
    pub dir: PathBuf,
    /// The folder of its workspace, absolute; its own where it stands alone.
    pub workspace: PathBuf,
    /// Rust edition.
    pub edition: u16,
    /// Whether a registry would take it.
    pub offered: bool,
    /// What is built from it.
    pub targets: Vec<Target>,
    /// What it depends on.
    pub deps: Vec<DepSpec>,
}

/// What is built from a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// As in the manifest, or from the file's name.
    pub name: String,
    /// Library, program, test ..
    pub kind: CrateKind,
    /// The root file, absolute.
    pub root: PathBuf,
    /// Rust edition.
    pub edition: u16,
    /// `lib`, `cdylib`, `proc-macro`; empty unless the manifest says so.
    pub crate_types: Vec<String>,
}

impl Target {
    /// The name in Rust code.
    pub fn code_name(&self) -> String {
        self.name.replace('-', "_")
    }
}

impl Package {
    /// Reads targets and dependencies off the manifest and the source files below the package's folder.
    pub fn new(
        manifest: &Manifest,
        workspace: &Workspace,
        sources: &BTreeSet<PathBuf>,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let table = workspace.manifest.workspace();
        let name = manifest.toml.package.as_ref()?.name.clone();
        let edition = manifest.edition(table);
        let mut package = Self {
            name,
            version: manifest.version(table),
            dir: manifest.dir.clone(),
            workspace: workspace.root.clone(),
            edition: edition as u16,
            offered: manifest.is_offered(table),
            targets: Vec::new(),
            deps: manifest.dependencies(table.map(|table| (table, workspace.root.as_path()))),
        };
        let mut toml = manifest.toml.clone();
        settle(&mut toml, edition);
        let files = Files { dir: &manifest.dir, sources };
        if let Err(error) = toml.complete_from_abstract_filesystem::<Value, _>(files, None) {
            problems.push(Problem::warning(format!("targets of `{}` are not all found: {error}", manifest.path.display())));
        }
        package.add_targets(&toml, sources, problems);
        Some(package)
    }

    fn add_targets(&mut self, toml: &cargo_toml::Manifest, sources: &BTreeSet<PathBuf>, problems: &mut Vec<Problem>) {
        let lists = [
            (CrateKind::Lib, toml.lib.as_slice()),
            (CrateKind::Bin, &toml.bin),
            (CrateKind::Test, &toml.test),
            (CrateKind::Example, &toml.example),
            (CrateKind::Bench, &toml.bench),
        ];
        for (kind, products) in lists {
            for product in products {
                self.add_product(kind, product, sources, problems);
            }
        }
        if let Some(OptionalFile::Path(script)) = toml.package.as_ref().and_then(|package| package.build.as_ref()) {
            let script = Product {
                name: Some("build-script-build".to_owned()),
                path: Some(script.to_string_lossy().into_owned()),
                ..Product::default()
            };
            self.add_product(CrateKind::BuildScript, &script, sources, problems);
        }
    }

    fn add_product(&mut self, kind: CrateKind, product: &Product, sources: &BTreeSet<PathBuf>, problems: &mut Vec<Problem>) {
        let name = product.name.clone().unwrap_or_else(|| self.name.clone());
        let places = match &product.path {
            Some(path) => vec![normal(&self.dir.join(path))],
            None => self.usual_places(kind, &name),
        };
        let root = places.iter().find(|path| sources.contains(*path) || path.is_file());
        if let Some(away) = root.filter(|path| !sources.contains(*path) && !text::belongs(path, &self.workspace)) {
            problems.push(Problem::warning(format!(
                "target `{name}` of package `{}`: `{}` lies outside of the project; it is not read",
                self.name,
                away.display()
            )));
            return;
        }
        let Some(root) = root else {
            // published packages often come without the tests that their manifest names
            if !kind.ships() {
                return;
            }
            let wanted = places.first().map_or_else(|| self.dir.clone(), Clone::clone);
            problems.push(Problem::warning(format!(
                "target `{name}` of package `{}`: no file `{}`",
                self.name,
                wanted.display()
            )));
            return;
        };
        let mut crate_types = product.crate_type.clone();
        if product.proc_macro {
            crate_types = vec!["proc-macro".to_owned()];
        }
        let edition = product.edition.map_or(self.edition, |edition| edition as u16);
        self.targets.push(Target { name, kind, root: root.clone(), edition, crate_types });
    }

    /// Where cargo looks for a target without a path.
    fn usual_places(&self, kind: CrateKind, name: &str) -> Vec<PathBuf> {
        let folder = match kind {
            CrateKind::Lib | CrateKind::BuildScript => return vec![self.dir.join("src/lib.rs")],
            CrateKind::Bin => "src/bin",
            CrateKind::Test => "tests",
            CrateKind::Example => "examples",
            CrateKind::Bench => "benches",
        };
        let mut places = vec![self.dir.join(format!("{folder}/{name}.rs")), self.dir.join(format!("{folder}/{name}/main.rs"))];
        if kind == CrateKind::Bin {
            places.extend([self.dir.join("src/main.rs"), self.dir.join(format!("src/{name}.rs"))]);
        }
        places
    }
}

/// Sets all that could be inherited, so that completing the targets cannot fail for want of a workspace, and drops the
/// dependencies, which are read elsewhere.
fn settle(toml: &mut cargo_toml::Manifest, edition: cargo_toml::Edition) {
    for table in [&mut toml.dependencies, &mut toml.dev_dependencies, &mut toml.build_dependencies] {
        *table = DepsSet::new();
    }
    toml.target = BTreeMap::new();
    toml.workspace = None;
    toml.lints = Inheritable::Set(cargo_toml::LintGroups::default());
    let Some(package) = &mut toml.package else { return };
    let mut plain = cargo_toml::Package::new(package.name.clone(), cargo_toml::SemVer::new(0, 0, 0));
    plain.edition = Inheritable::Set(edition);
    plain.build = package.build.take();
    plain.autolib = package.autolib;
    plain.autobins = package.autobins;
    plain.autoexamples = package.autoexamples;
    plain.autotests = package.autotests;
    plain.autobenches = package.autobenches;
    *package = plain;
}

/// What cargo_toml sees of the disk: only the source files that the walk has found.
struct Files<'a> {
    dir: &'a Path,
    sources: &'a BTreeSet<PathBuf>,
}

impl AbstractFilesystem for Files<'_> {
    fn file_names_in(&self, rel_path: &str) -> io::Result<HashSet<Box<str>>> {
        let folder = if rel_path.is_empty() { self.dir.to_owned() } else { self.dir.join(rel_path) };
        let below = self.sources.range(folder.clone()..).take_while(|path| path.starts_with(&folder));
        let names = below.filter_map(|path| path.strip_prefix(&folder).ok()?.components().next());
        Ok(names.map(|name| name.as_os_str().to_string_lossy().into()).collect())
    }
}
