//! `path:line:col: level: message [mapcheck::rule]`, one line for each finding.

use std::io::{self, Write};

use mapcheck_lints::base::{Finding, Level};

use super::{Format, Run, clean, severity};

/// The format.
pub struct Short;

impl Format for Short {
    fn finding(&mut self, out: &mut dyn Write, run: &Run<'_>, level: Level, finding: &Finding) -> io::Result<()> {
        let span = finding.primary.span;
        let at = run.sources.position(span.file, run.sources.bytes(span).start);
        let (path, message) = (run.sources.path(span.file), clean::line(&finding.message));
        writeln!(out, "{path}:{}:{}: {}: {message} [mapcheck::{}]", at.line, at.column, severity(level), finding.rule)
    }

    fn finish(&mut self, _: &mut dyn Write, _: &Run<'_>) -> io::Result<()> {
        Ok(())
    }
}
