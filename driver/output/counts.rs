//! For scripts: `NAME=NUMBER` lines, which a shell and `$GITHUB_OUTPUT` both read.

use std::io::{self, Write};

use mapcheck_lints::base::Level;

use super::{Format, Run};

/// The format.
pub struct Counts;

impl Format for Counts {
    fn print(&self, out: &mut dyn Write, run: &Run<'_>) -> io::Result<()> {
        let errors = run.findings.iter().filter(|(level, _)| *level == Level::Deny).count();
        let all = run.findings.len();
        write!(out, "findings={all}\nerrors={errors}\nwarnings={}\n", all - errors)
    }
}
