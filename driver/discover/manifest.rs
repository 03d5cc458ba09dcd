//! Reading one Cargo.toml, as tolerantly as can be.

use std::ops::Range;
use std::path::{Path, PathBuf};

use cargo_toml::{Dependency, DepsSet, Edition, Inheritable, Workspace};
use serde::Deserialize;
use toml::Spanned;

use crate::problem::Problem;
use crate::text;

/// A manifest and where it lies.
#[derive(Debug)]
pub struct Manifest {
    /// The file, absolute.
    pub path: PathBuf,
    /// Its folder.
    pub dir: PathBuf,
    /// Its text, for messages.
    pub text: String,
    /// What it says; nothing is inherited or completed yet.
    pub toml: cargo_toml::Manifest,
}

/// A dependency as a manifest names it, with what the workspace adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DepSpec {
    /// The key in the table.
    pub key: String,
    /// The package's own name.
    pub package: String,
    /// Whether `package = ".."` renames it.
    pub renamed: bool,
    /// Its folder, where it is a path dependency.
    pub path: Option<PathBuf>,
    /// Which table it stands in.
    pub kind: DepKind,
}

/// Which table a dependency stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DepKind {
    /// `[dependencies]`.
    Normal,
    /// `[dev-dependencies]`.
    Dev,
    /// `[build-dependencies]`.
    Build,
}

/// Tables that say nothing about sources; a mistake in one of them loses nothing.
const IDLE_TABLES: [&str; 7] = ["profile", "badges", "lints", "patch", "replace", "features", "cargo-features"];
const IDLE_PACKAGE_KEYS: [&str; 10] =
    ["metadata", "publish", "resolver", "readme", "license-file", "version", "authors", "keywords", "categories", "rust-version"];

impl Manifest {
    /// Reads and parses the file.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let text = text::read_own(path).map_err(|unread| Problem::warning(format!("manifest `{}` {unread}", path.display())))?;
        let toml = match cargo_toml::Manifest::from_str(&text) {
            Ok(toml) => toml,
            Err(error) => without_idle_tables(&text).ok_or_else(|| unparsable(path, &text, &error))?,
        };
        let dir = path.parent().unwrap_or(path).to_owned();
        Ok(Self { path: path.to_owned(), dir, text, toml })
    }

    /// The `[workspace]` table.
    pub fn workspace(&self) -> Option<&Workspace> {
        self.toml.workspace.as_ref()
    }

    /// The package's edition, inherited where it says so.
    pub fn edition(&self, workspace: Option<&Workspace>) -> Edition {
        let Some(package) = &self.toml.package else { return Edition::default() };
        match &package.edition {
            Inheritable::Set(edition) => *edition,
            Inheritable::Inherited => {
                workspace.and_then(|ws| ws.package.as_ref()).and_then(|template| template.edition).unwrap_or(Edition::E2021)
            }
        }
    }

    /// The package's version, inherited where it says so.
    pub fn version(&self, workspace: Option<&Workspace>) -> String {
        let own = self.toml.package.as_ref().map(|package| &package.version);
        match own {
            Some(Inheritable::Set(version)) => version.to_string(),
            _ => (workspace.and_then(|ws| ws.package.as_ref()).and_then(|template| template.version.as_ref()))
                .map_or_else(|| "0.0.0".to_owned(), ToString::to_string),
        }
    }

    /// Whether the package has all that a registry asks for, a description and a license, and may go to one: it can be there for
    /// anybody.
    pub fn is_offered(&self, workspace: Option<&Workspace>) -> bool {
        let Some(package) = &self.toml.package else { return false };
        let publish = match &package.publish {
            Inheritable::Set(publish) => Some(publish),
            Inheritable::Inherited => workspace.and_then(|ws| ws.package.as_ref()).map(|template| &template.publish),
        };
        let licensed = package.license.is_some() || package.license_file.is_some();
        package.description.is_some() && licensed && publish.is_none_or(|publish| *publish == true)
    }

    /// All dependencies, of all tables and platforms.
    pub fn dependencies(&self, workspace: Option<(&Workspace, &Path)>) -> Vec<DepSpec> {
        let toml = &self.toml;
        let own = [
            (DepKind::Normal, &toml.dependencies),
            (DepKind::Dev, &toml.dev_dependencies),
            (DepKind::Build, &toml.build_dependencies),
        ];
        let by_platform = toml.target.values().flat_map(|target| {
            [
                (DepKind::Normal, &target.dependencies),
                (DepKind::Dev, &target.dev_dependencies),
                (DepKind::Build, &target.build_dependencies),
            ]
        });
        let mut specs = Vec::new();
        for (kind, table) in own.into_iter().chain(by_platform) {
            specs.extend(table.iter().map(|(key, dep)| self.dependency(key, dep, kind, workspace)));
        }
        specs
    }

    fn dependency(&self, key: &str, dep: &Dependency, kind: DepKind, workspace: Option<(&Workspace, &Path)>) -> DepSpec {
        // what is inherited is relative to the workspace's folder
        let (dep, base) = match (dep, workspace) {
            (Dependency::Inherited(_), Some((ws, root))) => (find(&ws.dependencies, key).unwrap_or(dep), root),
            _ => (dep, self.dir.as_path()),
        };
        let path = dep.detail().and_then(|detail| detail.path.as_deref()).map(|path| normal(&base.join(path)));
        DepSpec {
            key: key.to_owned(),
            package: dep.package().unwrap_or(key).to_owned(),
            renamed: dep.package().is_some(),
            path,
            kind,
        }
    }

    /// Where an entry of `workspace.members` stands in the text.
    pub fn member_span(&self, member: &str) -> Option<Range<usize>> {
        #[derive(Deserialize)]
        struct Outer {
            workspace: Inner,
        }
        #[derive(Deserialize)]
        struct Inner {
            #[serde(default)]
            members: Vec<Spanned<String>>,
        }
        let outer: Outer = toml::from_str(&self.text).ok()?;
        outer.workspace.members.iter().find(|entry| entry.get_ref() == member).map(Spanned::span)
    }
}

fn find<'a>(deps: &'a DepsSet, key: &str) -> Option<&'a Dependency> {
    deps.get(key)
}

/// The manifest without the tables that do not matter here, where that makes it readable.
fn without_idle_tables(text: &str) -> Option<cargo_toml::Manifest> {
    let mut table: toml::Table = toml::from_str(text).ok()?;
    for key in IDLE_TABLES {
        table.remove(key);
    }
    for outer in ["package", "workspace"] {
        if let Some(toml::Value::Table(inner)) = table.get_mut(outer) {
            for key in IDLE_PACKAGE_KEYS {
                inner.remove(key);
            }
        }
    }
    toml::Value::Table(table).try_into().ok()
}

fn unparsable(path: &Path, text: &str, error: &cargo_toml::Error) -> Problem {
    let (message, span) = match error {
        cargo_toml::Error::Parse(error) => (error.message().trim().to_owned(), error.span()),
        other => (other.to_string(), None),
    };
    let problem = match span {
        Some(span) => Problem::warning(format!("manifest does not parse: {message}")).at(path, text, Some(span)),
        None => Problem::warning(format!("manifest `{}` does not parse: {message}", path.display())),
    };
    problem.note("note: the sources below its folder are analysed as loose files")
}

/// The path without `.` and `..`, by its letters only: no link is followed.
pub fn normal(path: &Path) -> PathBuf {
    use std::path::Component;
    let mut out = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(out.components().next_back(), Some(Component::Normal(_))) => {
                out.pop();
            }
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(text: &str) -> Manifest {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("Cargo.toml");
        std::fs::write(&path, text).expect("written");
        Manifest::read(&path).unwrap_or_else(|problem| panic!("{}", problem.message))
    }

    #[test]
    fn odd_tables_do_not_lose_a_manifest() {
        let read = manifest("[package]\nname = \"a\"\nversion = \"one\"\npublish = 7\n[profile.dev]\nopt-level = \"most\"\n");
        assert_eq!(read.toml.package.expect("a package").name, "a");
    }

    #[test]
    fn dependencies_of_every_table_are_seen() {
        let read = manifest(
            "[package]\nname = \"a\"\n[dependencies]\nb = \"1\"\nc = { path = \"../c\", package = \"see\" }\n\
             [target.'cfg(unix)'.dev-dependencies]\nd = \"*\"\n",
        );
        let keys: Vec<_> = read.dependencies(None).into_iter().map(|dep| (dep.key, dep.package, dep.kind)).collect();
        let expected = [("b", "b", DepKind::Normal), ("c", "see", DepKind::Normal), ("d", "d", DepKind::Dev)];
        assert_eq!(keys, expected.map(|(key, package, kind)| (key.to_owned(), package.to_owned(), kind)));
    }

    #[test]
    fn paths_lose_their_dots() {
        assert_eq!(normal(Path::new("/a/./b/../../c")), Path::new("/c"));
        assert_eq!(normal(Path::new("../a")), Path::new("../a"));
    }
}
