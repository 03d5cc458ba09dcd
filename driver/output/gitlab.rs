//! GitLab's code quality report: an array of issues, a part of what Code Climate defined.

use std::io::{self, Write};

use mapcheck_lints::base::{Confidence, Level};
use serde::Serialize;

use super::entry::{Entry, entries};
use super::{Format, Run, clean};

/// The format.
pub struct Gitlab;

impl Format for Gitlab {
    fn print(&self, out: &mut dyn Write, run: &Run<'_>) -> io::Result<()> {
        let issues: Vec<Issue> = entries(run).iter().map(issue).collect();
        writeln!(out, "{}", clean::json(&issues, true)?)
    }
}

#[derive(Serialize)]
struct Issue {
    r#type: &'static str,
    check_name: String,
    description: String,
    content: Content,
    categories: [&'static str; 1],
    severity: &'static str,
    fingerprint: String,
    location: Location,
}

#[derive(Serialize)]
struct Content {
    body: String,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

fn issue(entry: &Entry<'_>) -> Issue {
    let severity = match (entry.level, entry.finding.confidence) {
        (Level::Deny, _) => "critical",
        (_, Confidence::High | Confidence::Medium) => "major",
        (_, Confidence::Low) => "minor",
    };
    Issue {
        r#type: "issue",
        check_name: format!("mapcheck::{}", entry.finding.rule),
        description: clean::line(&entry.finding.message).into_owned(),
        content: Content { body: entry.details().join("\n") },
        categories: ["Performance"],
        severity,
        fingerprint: entry.fingerprint.clone(),
        location: Location {
            path: entry.place.path.clone(),
            lines: Lines { begin: entry.place.start.line, end: entry.place.end.line },
        },
    }
}
