//! Whether a run that found something has failed.

use clap::{Args, ValueEnum};
use mapcheck_lints::base::{Finding, Level};

/// `--fail-on`, `--max-findings`.
#[derive(Clone, Copy, Debug, Args)]
#[command(next_help_heading = "Exit status")]
pub struct VerdictArgs {
    /// Findings of at least this level make the run fail.
    #[arg(long, value_name = "LEVEL", default_value = "deny")]
    pub fail_on: FailOn,
    /// More findings than this make the run fail, whatever their level.
    #[arg(long, value_name = "N")]
    pub max_findings: Option<usize>,
}

/// `--fail-on`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// Any finding.
    Warn,
    /// A finding of a rule that is denied.
    Deny,
    /// None.
    Never,
}

impl VerdictArgs {
    /// Whether these findings make the run fail.
    pub fn fails(self, findings: &[(Level, Finding)]) -> bool {
        let counts = |level: Level| match self.fail_on {
            FailOn::Warn => true,
            FailOn::Deny => level == Level::Deny,
            FailOn::Never => false,
        };
        self.max_findings.is_some_and(|most| findings.len() > most) || findings.iter().any(|(level, _)| counts(*level))
    }
}
