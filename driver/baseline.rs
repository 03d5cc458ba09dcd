//! The baseline: findings that a team has looked at, or not yet, and that are not to be reported again.
//!
//! An entry says what a finding is about (rule, place, the code there without its formatting), not where it is.  So it holds when
//! lines are inserted, files are renamed, functions are moved.  Two findings with the same words have two equal entries.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use clap::Args;
use mapcheck_lints::base::{FileId, Finding, Level, Name, Policy};
use mapcheck_lints::engine::Around;

use crate::output::{self, Sources, counted};
use crate::problem::Problem;

/// `--baseline` and what belongs to it.
#[derive(Debug, Args)]
#[command(next_help_heading = "Baseline and changes")]
pub struct BaselineArgs {
    /// Report only what is not in this file.
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Write all findings to the baseline instead of reporting them; entries that nothing is left of are dropped.
    #[arg(long, requires = "baseline", conflicts_with_all = ["diff_base", "staged", "files"])]
    pub write_baseline: bool,
}

const HEAD: &str = "\
# Findings of `cargo mapcheck` that are not reported: rule | place | code.  One a line, sorted; position and file do not count.
# `cargo mapcheck --baseline FILE --write-baseline` writes it anew.
";

/// What a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Key {
    rule: String,
    place: String,
    code: String,
}

/// The entries of a file.
#[derive(Debug)]
pub struct Baseline {
    path: PathBuf,
    text: String,
    entries: Vec<(Key, Range<usize>)>,
}

/// What a run makes of a baseline.
#[derive(Debug, Default)]
pub struct Outcome {
    /// How many findings it holds back.
    pub known: usize,
    /// Findings that it does not hold.
    new: usize,
    /// Entries of which nothing is left.
    stale: Vec<Problem>,
    /// The text of the file as it would be now.
    text: String,
    /// How many entries that are.
    entries: usize,
}

/// So many stale entries are shown; of the rest the number.
const MAX_STALE: usize = 5;

impl Outcome {
    /// What writing it does.
    pub fn summary(&self) -> String {
        let entries = counted(self.entries as u64, "finding", "findings");
        format!("wrote the baseline: {entries}, {} new, {} gone", self.new, self.stale.len())
    }

    /// The stale entries, as the reader should be told of them.
    pub fn stale_problems(self) -> Vec<Problem> {
        let more = self.stale.len().saturating_sub(MAX_STALE);
        let mut problems: Vec<Problem> = self.stale.into_iter().take(MAX_STALE).collect();
        if more > 0 {
            let more = counted(more as u64, "more entry", "more entries");
            problems.push(Problem::warning(format!("{more} of the baseline not found any more")));
        }
        if let Some(last) = problems.last_mut() {
            last.notes.push("help: `--write-baseline` drops what is gone".to_owned());
        }
        problems
    }
}

impl Baseline {
    /// Reads the file; with `may_be_new` one that does not exist is empty.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn read(path: &Path, may_be_new: bool) -> Result<Self, Vec<Problem>> {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound && may_be_new => String::new(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let problem = Problem::error(format!("baseline `{}` does not exist", path.display()));
                return Err(vec![problem.note("help: `--write-baseline` makes it")]);
            }
            Err(error) => return Err(vec![Problem::error(format!("baseline `{}` cannot be read: {error}", path.display()))]),
        };
        let mut entries = Vec::new();
        let mut problems = Vec::new();
        let mut lo = 0;
        for line in text.split_inclusive('\n') {
            let range = lo..lo + line.trim_end().len();
            lo += line.len();
            let line = line.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match parse(line) {
                Some(key) => entries.push((key, range)),
                None => problems.push(Problem::error("this is no entry of a baseline").at(path, &text, Some(range)).note(
                    if line.starts_with(['<', '=', '>', '|']) {
                        "help: it looks like a conflict of a merge: keep the lines of both sides"
                    } else {
                        "help: an entry is `rule | place | code`"
                    },
                )),
            }
        }
        if problems.is_empty() { Ok(Self { path: path.to_owned(), text, entries }) } else { Err(problems) }
    }

    /// Takes what it holds away from the findings, which are all of the run, with those that are not shown: an entry is not stale
    /// because less was asked for.
    pub fn apply(&self, findings: &mut Vec<(Level, Finding)>, scope: &Scope<'_>) -> Outcome {
        let mut places = Places { sources: scope.sources, read: HashMap::new() };
        let mut left: BTreeMap<&Key, Vec<&Range<usize>>> = BTreeMap::new();
        for (key, range) in &self.entries {
            left.entry(key).or_default().push(range);
        }
        let mut take = |key: &Key| left.get_mut(key).and_then(|entries| (!entries.is_empty()).then(|| entries.remove(0)));
        let mut now: Vec<Key> = Vec::new();
        let (mut known, mut new) = (0, 0);
        findings.retain(|(_, finding)| {
            let key = places.key(finding);
            let is_known = take(&key).is_some();
            let is_shown = (scope.is_wanted)(finding.primary.span.file);
            known += usize::from(is_known && is_shown);
            new += usize::from(!is_known && is_shown);
            // what is not looked at now stays what it was
            if is_known || is_shown {
                now.push(key);
            }
            !is_known
        });
        for finding in scope.unsure {
            let key = places.key(finding);
            now.extend(take(&key).map(|_| key));
        }
        let mut stale = Vec::new();
        for (key, ranges) in left {
            if !scope.policy.runs(Name::from(&key.rule)) {
                now.extend(ranges.iter().map(|_| key.clone()));
                continue;
            }
            stale.extend(ranges.iter().map(|range| {
                let problem = Problem::warning("stale entry of the baseline: this is not found any more");
                (range.start, problem.at(&self.path, &self.text, Some((*range).clone())))
            }));
        }
        stale.sort_by_key(|(at, _)| *at);
        now.sort();
        let lines: String = now.iter().map(|key| format!("{} | {} | {}\n", key.rule, key.place, key.code)).collect();
        let stale = stale.into_iter().map(|(_, problem)| problem).collect();
        Outcome { known, new, stale, text: format!("{HEAD}{lines}"), entries: now.len() }
    }

    /// Writes what [`Self::apply`] made.
    pub fn write(&self, outcome: &Outcome) -> Result<(), Problem> {
        output::put(&self.path, outcome.text.as_bytes())
            .map_err(|error| Problem::error(format!("baseline `{}` cannot be written: {error}", self.path.display())))
    }
}

/// What a run looked at.
pub struct Scope<'a> {
    /// The texts.
    pub sources: &'a Sources,
    /// The settings.
    pub policy: &'a Policy,
    /// Findings that are not sure enough to be reported.
    pub unsure: &'a [Finding],
    /// Whether findings of a file are reported.
    pub is_wanted: &'a dyn Fn(FileId) -> bool,
}

fn parse(line: &str) -> Option<Key> {
    let mut parts = line.splitn(3, " | ");
    let (rule, place, code) = (parts.next()?, parts.next()?, parts.next()?);
    let is_rule = !rule.is_empty() && rule.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    is_rule.then(|| Key { rule: rule.to_owned(), place: place.to_owned(), code: code.to_owned() })
}

/// The texts, each read once.
struct Places<'a> {
    sources: &'a Sources,
    read: HashMap<FileId, Around<'a>>,
}

impl Places<'_> {
    fn key(&mut self, finding: &Finding) -> Key {
        let span = finding.primary.span;
        let sources = self.sources;
        let around =
            self.read.entry(span.file).or_insert_with(|| Around::new(sources.get(span.file).map_or("", |file| &file.text)));
        let (owner, place) = (around.owner(span.range), &finding.place);
        let place = match (owner.is_empty() || place.starts_with(&owner), place.is_empty()) {
            (true, false) => place.clone(),
            (_, true) => owner,
            (false, false) => format!("{owner}: {place}"),
        };
        // the parts of a line must stay apart
        let place = place.replace('|', "/").split_whitespace().collect::<Vec<_>>().join(" ");
        let place = if place.is_empty() { "-".to_owned() } else { place };
        Key { rule: finding.rule.to_string(), place, code: around.code(span.range) }
    }
}
