//! What the driver hands in: the crates of a workspace, by their root files.

use serde::{Deserialize, Serialize};

use super::{FileId, Name, SourceFile};

/// Index into [`Input::crates`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CrateId(pub u32);

/// All that one run looks at.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// Sorted by path.  Every source file of every package, whether a `mod` reaches it or not.
    pub files: Vec<SourceFile>,
    /// One for each target.  In dependency order where there is one; sorted by package and target name otherwise.
    pub crates: Vec<CrateInput>,
    /// Files that belong to no package; the analysis finds the roots among them.
    pub loose: Vec<FileId>,
}

/// A target of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CrateInput {
    /// The name in Rust code (`-` is `_`).
    pub name: Name,
    /// The root file.
    pub root: FileId,
    /// What is built from it.
    pub kind: CrateKind,
    /// The package's name as in its manifest.
    pub package: Name,
    /// Rust edition: 2015, 2018, 2021, 2024.
    pub edition: u16,
    /// Its package has all that a registry asks for, and may go to one.
    pub offered: bool,
    /// Dependencies by the name that Rust code uses for them.  A binary has its package's library here.
    pub deps: Vec<(Name, Dep)>,
    /// Other packages use it in their tests only.
    pub for_tests: bool,
}

/// What a dependency leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Dep {
    /// A crate of this run.
    Local(CrateId),
    /// A crate from elsewhere, by its own name in Rust code, whatever it is called here.
    External(Name),
}

/// What is built from a crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CrateKind {
    /// A library, procedural macros included.
    Lib,
    /// A program.
    Bin,
    /// `tests/`.
    Test,
    /// `examples/`.
    Example,
    /// `benches/`.
    Bench,
    /// `build.rs`.
    BuildScript,
}

impl CrateKind {
    /// Whether the crate is shipped: a library or a program.
    pub fn ships(self) -> bool {
        matches!(self, Self::Lib | Self::Bin)
    }
}
