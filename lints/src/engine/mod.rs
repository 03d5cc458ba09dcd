//! The way of a run: lower, link, run the rules, sort.

use crate::base::{Finding, Level, Name};
use crate::hir;

/// What a run found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Sorted by file, position, rule; each with the level in force.
    pub findings: Vec<(Level, Finding)>,
    /// How much was understood.
    pub coverage: Coverage,
    /// For each file of the input the crate it belongs to (the first, where several include it); none where no `mod` reaches it.
    pub crate_of_file: Vec<Option<crate::base::CrateId>>,
}

/// How much was read and understood.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    /// Files that were analysed.
    pub files: usize,
    /// Their lines.
    pub lines: u64,
    /// Function bodies that were lowered.
    pub functions: usize,
    /// Files that no `mod` reaches.
    pub unreached: usize,
    /// Source that was not understood.
    pub losses: Vec<(crate::base::FileId, hir::Loss)>,
}

/// What the user wants.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Levels that differ from the catalogue's, by rule.
    pub levels: Vec<(Name, Level)>,
}
