//! The options of fixing.

use clap::Args;

use super::only::Only;

/// What may be changed, and how sure it must be.
#[derive(Debug, Args)]
#[command(next_help_heading = "Fixing")]
pub struct FixArgs {
    /// Apply the suggestions that compile and keep behaviour, then report what remains.
    #[arg(long, conflicts_with_all = ["why", "write_baseline"])]
    pub fix: bool,
    /// Apply also suggestions whose behaviour a person must judge; those with placeholders never.
    #[arg(long, requires = "fix")]
    pub unsafe_fixes: bool,
    /// Print what --fix would do as a unified diff; change nothing.
    #[arg(long, requires = "fix")]
    pub dry_run: bool,
    /// Fix only this: a RULE, a place as reports print it (`src/a.rs:12:5`), or `RULE@src/a.rs:12`.
    ///
    /// May be repeated.  A rule that is off is switched on.  Paths restrict the fixes to files.
    #[arg(long, value_name = "WHAT", requires = "fix", value_parser = Only::parse)]
    pub only: Vec<Only>,
    /// Run `cargo check` before and after, and take back each fix that brings an error.
    ///
    /// This is the only option that builds the project: its build scripts and procedural macros run.
    #[arg(long, requires = "fix", conflicts_with = "dry_run")]
    pub verify: bool,
    /// Fix code even if a VCS was not detected.
    #[arg(long, requires = "fix")]
    pub allow_no_vcs: bool,
    /// Fix code even if the working directory is dirty or has staged changes.
    #[arg(long, requires = "fix")]
    pub allow_dirty: bool,
    /// Fix code even if the working directory has staged changes.
    #[arg(long, requires = "fix")]
    pub allow_staged: bool,
}
