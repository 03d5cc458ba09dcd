//! What goes to stderr: progress and problems at once, timings at the end.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::problem::{Problem, Severity};
use crate::progress::Progress;

/// What goes to stderr: progress and problems at once, timings at the end.
pub struct Desk {
    /// The line of work that takes long.
    pub progress: Progress,
    phases: Vec<(&'static str, Duration, String)>,
    since: Instant,
    /// Warnings are kept back.
    quiet: bool,
    /// Whether something that was asked for could not be done.
    pub unable: bool,
    /// Shown paths are relative to it.
    pub root: PathBuf,
    /// The messages of problems that were shown.
    told: BTreeSet<(String, Option<(PathBuf, usize)>)>,
}

impl Desk {
    /// With nothing said yet.
    pub fn new(quiet: bool) -> Self {
        let progress = Progress::new(!quiet);
        Self {
            progress,
            phases: Vec::new(),
            since: Instant::now(),
            quiet,
            unable: false,
            root: PathBuf::new(),
            told: BTreeSet::new(),
        }
    }

    /// A phase has ended.
    pub fn done(&mut self, phase: &'static str, what: String) {
        let now = Instant::now();
        self.phases.push((phase, now - self.since, what));
        self.since = now;
    }

    /// Shows problems, each once.
    pub fn tell(&mut self, problems: &[Problem]) -> io::Result<()> {
        self.unable |= problems.iter().any(|problem| problem.severity == Severity::Error);
        let mut shown = problems.iter().filter(|problem| {
            // what is looked at again is told once
            (!self.quiet || problem.severity == Severity::Error) && self.told.insert(problem.key())
        });
        self.progress.aside(|| {
            let mut err = anstream::stderr().lock();
            shown.try_for_each(|problem| ignore_closed(problem.write(&mut err, &self.root)))
        })
    }

    /// A line as cargo prints them.
    pub fn status(&mut self, word: &str, about: &str) -> io::Result<()> {
        const DONE: &str = "\u{1b}[1;32m";
        const PLAIN: &str = "\u{1b}[0m";
        match self.quiet {
            true => Ok(()),
            false => self.progress.aside(|| ignore_closed(writeln!(anstream::stderr(), "{DONE}{word:>12}{PLAIN} {about}"))),
        }
    }

    /// The phases of the run.
    pub fn timings(&self) -> io::Result<()> {
        let mut err = anstream::stderr().lock();
        for (phase, took, what) in &self.phases {
            ignore_closed(writeln!(err, "{:>9.3} s  {phase:<9} {what}", took.as_secs_f64()))?;
        }
        let total: Duration = self.phases.iter().map(|(_, took, _)| *took).sum();
        ignore_closed(writeln!(err, "{:>9.3} s  in all", total.as_secs_f64()))
    }
}

/// Nobody reading stderr is no reason to lose the report.
fn ignore_closed(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}
