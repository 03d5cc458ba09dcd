//! How findings are printed: one file for each format, all behind [`Format`], all from the same [`Run`].

pub mod cargo_message;
mod checkstyle;
pub mod clean;
mod counts;
mod deliver;
mod diff;
mod entry;
mod github;
mod gitlab;
mod human;
mod json;
mod junit;
pub mod links;
mod markdown;
pub mod render;
mod sarif;
mod short;
mod sources;
mod summary;

use std::io::{self, Write};

use mapcheck_lints::base::{FileId, Finding, Level};
use mapcheck_lints::engine::Coverage;

use crate::cli::MessageFormat;
use crate::discover::Discovery;
use crate::load::Loaded;

pub use deliver::{Output, deliver, put};
pub use entry::{Entry, entries};
pub use human::confidence;
pub use sources::Sources;
pub use summary::counted;

/// All that a format may tell of a run.
#[derive(Debug)]
pub struct Run<'a> {
    /// What was found on the disk.
    pub discovery: &'a Discovery,
    /// What was read, but for the texts, which are in `sources`.
    pub loaded: &'a Loaded,
    /// The texts.
    pub sources: Sources,
    /// What is reported, in order.
    pub findings: Vec<(Level, Finding)>,
    /// What the sources silence, in the same order.
    pub silenced: Vec<(Level, Finding)>,
    /// Nothing that was found makes the run fail.
    pub passed: bool,
    /// How much was understood.
    pub coverage: Coverage,
    /// For each file the crate it belongs to.
    pub crate_of_file: Vec<Option<mapcheck_lints::base::CrateId>>,
    /// Files that the analysis failed on.
    pub failed: Vec<FileId>,
    /// What was found and is not reported, in words.
    pub withheld: Vec<String>,
    /// Only what was asked for.
    pub quiet: bool,
    /// Names of rules are links: stdout is a terminal that knows them.
    pub links: bool,
    /// Lists instead of numbers.
    pub verbose: bool,
}

/// An output format.
pub trait Format {
    /// Prints a whole run.
    fn print(&self, out: &mut dyn Write, run: &Run<'_>) -> io::Result<()>;
}

/// The format of that name.
pub fn format(name: MessageFormat) -> &'static dyn Format {
    match name {
        MessageFormat::Human => &human::Human,
        MessageFormat::Short => &short::Short,
        MessageFormat::Json => &json::Json,
        MessageFormat::Github => &github::Github,
        MessageFormat::Gitlab => &gitlab::Gitlab,
        MessageFormat::Sarif => &sarif::Sarif,
        MessageFormat::Junit => &junit::Junit,
        MessageFormat::Checkstyle => &checkstyle::Checkstyle,
        MessageFormat::Markdown => &markdown::Markdown,
        MessageFormat::Counts => &counts::Counts,
    }
}

/// rustc's word for a level.
pub fn severity(level: Level) -> &'static str {
    match level {
        Level::Deny => "error",
        Level::Allow | Level::Warn => "warning",
    }
}

#[cfg(test)]
mod tests;
