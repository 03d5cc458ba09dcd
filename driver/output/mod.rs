//! How findings are printed: one file for each format, all behind [`Format`], all from the same findings.

pub mod cargo_message;
pub mod clean;
mod diff;
mod human;
mod json;
pub mod render;
mod short;
mod sources;
mod summary;

use std::io::{self, Write};

use mapcheck_lints::base::{FileId, Finding, Level};
use mapcheck_lints::engine::Coverage;

use crate::cli::MessageFormat;
use crate::discover::Discovery;
use crate::load::Loaded;

pub use human::confidence;
pub use sources::Sources;
pub use summary::counted;

/// All that a format may tell of a run.
#[derive(Debug)]
pub struct Run<'a> {
    /// What was found on the disk.
    pub discovery: &'a Discovery,
    /// What was read.  Its `input` has been handed on and is empty.
    pub loaded: &'a Loaded,
    /// The texts.
    pub sources: Sources,
    /// What is reported, in order.
    pub findings: Vec<(Level, Finding)>,
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
    /// Lists instead of numbers.
    pub verbose: bool,
}

/// An output format.
pub trait Format {
    /// Prints one finding.
    fn finding(&mut self, out: &mut dyn Write, run: &Run<'_>, level: Level, finding: &Finding) -> io::Result<()>;

    /// Prints what stands at the end.
    fn finish(&mut self, out: &mut dyn Write, run: &Run<'_>) -> io::Result<()>;
}

/// The format of that name.
pub fn format(name: MessageFormat) -> Box<dyn Format> {
    match name {
        MessageFormat::Human => Box::new(human::Human),
        MessageFormat::Short => Box::new(short::Short),
        MessageFormat::Json => Box::new(json::Json),
    }
}

/// Prints a whole run.
pub fn print(format: &mut dyn Format, out: &mut dyn Write, run: &Run<'_>) -> io::Result<()> {
    for (level, finding) in &run.findings {
        format.finding(out, run, *level, finding)?;
    }
    format.finish(out, run)?;
    out.flush()
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
