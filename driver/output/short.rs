//! `path:line:col: level: message [mapcheck::rule]`, one line for each finding.

use std::io::{self, Write};

use mapcheck_lints::base::{Finding, Level};

use super::{Format, Run, clean, links, severity};

/// The format.
pub struct Short;

impl Format for Short {
    fn print(&self, out: &mut dyn Write, run: &Run<'_>) -> io::Result<()> {
        run.findings.iter().try_for_each(|(level, finding)| writeln!(out, "{}", line(run, *level, finding, run.links)))
    }
}

/// The finding's line, without its end.
pub fn line(run: &Run<'_>, level: Level, finding: &Finding, link: bool) -> String {
    let span = finding.primary.span;
    let at = run.sources.position(span.file, run.sources.bytes(span).start);
    let (path, message, rule) = (run.sources.path(span.file), clean::line(&finding.message), links::rule(link, finding));
    format!("{path}:{}:{}: {}: {message} [{rule}]", at.line, at.column, severity(level))
}
