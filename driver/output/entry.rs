//! A finding as other programs want it: where in the repository, how urgent, and by what it is known again.

use std::collections::{BTreeMap, HashMap};
use std::path::{Component, Path, PathBuf};

use mapcheck_lints::base::{Catalogue, FileId, Finding, Level, Span};
use xxhash_rust::xxh3::xxh3_64;

use super::sources::Position;
use super::{Run, clean};

/// A finding with what is derived from it.
#[derive(Debug)]
pub struct Entry<'r> {
    /// Its level.
    pub level: Level,
    /// The finding.
    pub finding: &'r Finding,
    /// Its primary place.
    pub place: Place,
    /// 16 hexadecimal digits: the same as long as rule, file and place have the same names, whatever moves.  Where a rule names no
    /// place, the finding's code stands for it.
    pub fingerprint: String,
}

/// A place as CI services name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Relative to the repository, `/` between the parts, unchanged otherwise; absolute for files outside.
    pub path: String,
    /// Its first character.
    pub start: Position,
    /// After its last character.
    pub end: Position,
}

/// All findings, in the run's order.
pub fn entries<'r>(run: &'r Run<'_>) -> Vec<Entry<'r>> {
    let mut entries = with_silenced(run);
    entries.truncate(run.findings.len());
    entries
}

/// All findings, then those that the sources silence.
pub fn with_silenced<'r>(run: &'r Run<'_>) -> Vec<Entry<'r>> {
    let places = Places::new(run);
    let mut seen: HashMap<u64, u32> = HashMap::new();
    let entries = run.findings.iter().chain(&run.silenced).map(|(level, finding)| {
        let place = places.of(finding.primary.span);
        let same = xxh3_64(format!("{}\0{}\0{}", finding.rule, place.path, subject(run, finding)).as_bytes());
        let number = seen.entry(same).or_default();
        let fingerprint = format!("{:016x}", xxh3_64(format!("{same:016x}\0{number}").as_bytes()));
        *number += 1;
        Entry { level: *level, finding, place, fingerprint }
    });
    entries.collect()
}

/// What the finding is about: its place, or else the words of its code, however they are set.
fn subject(run: &Run<'_>, finding: &Finding) -> String {
    let span = finding.primary.span;
    let code = || run.sources.get(span.file).and_then(|file| file.text.get(run.sources.bytes(span))).unwrap_or("");
    if finding.place.is_empty() { code().split_whitespace().collect::<Vec<_>>().join(" ") } else { finding.place.clone() }
}

/// What deserves attention first: errors, then what is sure, then what is on by default; otherwise the run's order.
pub fn by_importance<'r>(run: &'r Run<'_>) -> Vec<Entry<'r>> {
    let mut entries = entries(run);
    let tier = |finding: &Finding| Catalogue::get().rule(&finding.rule).map(|rule| rule.tier);
    entries.sort_by_key(|entry| (entry.level != Level::Deny, std::cmp::Reverse(entry.finding.confidence), tier(entry.finding)));
    entries
}

/// The entries of each file, sorted by path.
pub fn by_file<'e, 'r>(entries: &'e [Entry<'r>]) -> BTreeMap<&'e str, Vec<&'e Entry<'r>>> {
    let mut by_file: BTreeMap<&str, Vec<&Entry<'r>>> = BTreeMap::new();
    for entry in entries {
        by_file.entry(&entry.place.path).or_default().push(entry);
    }
    by_file
}

impl Entry<'_> {
    /// Notes and help, a line each, without their source.
    pub fn details(&self) -> Vec<String> {
        let notes = self.finding.notes.iter().map(|note| format!("note: {}", clean::line(note)));
        let helps = self.finding.help.iter().chain(self.finding.suggestions.iter().map(|suggestion| &suggestion.message));
        notes.chain(helps.map(|help| format!("help: {}", clean::line(help)))).collect()
    }
}

/// Turns spans into places.
#[derive(Debug)]
pub struct Places<'r> {
    run: &'r Run<'r>,
    repository: PathBuf,
}

impl<'r> Places<'r> {
    /// The repository is the nearest folder with a `.git` around what is checked; that folder itself, if there is none.
    pub fn new(run: &'r Run<'_>) -> Self {
        let root = &run.discovery.root;
        let repository = root.ancestors().find(|dir| dir.join(".git").exists()).unwrap_or(root).to_owned();
        Self { run, repository }
    }

    /// The place of a span.
    pub fn of(&self, span: Span) -> Place {
        let (sources, bytes) = (&self.run.sources, self.run.sources.bytes(span));
        let (start, end) = (sources.position(span.file, bytes.start), sources.position(span.file, bytes.end));
        Place { path: self.path(span.file), start, end }
    }

    fn path(&self, file: FileId) -> String {
        let Some(source) = self.run.sources.get(file) else { return "?".to_owned() };
        let full = flat(&self.run.discovery.root.join(&*source.path));
        let shown = full.strip_prefix(&self.repository).unwrap_or(&full).to_string_lossy();
        if cfg!(windows) { shown.replace('\\', "/") } else { shown.into_owned() }
    }
}

/// Without `..`, by the words alone.
fn flat(path: &Path) -> PathBuf {
    let mut flat = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(flat.pop()),
            part => flat.push(part),
        }
    }
    flat
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_flattened() {
        assert_eq!(flat(Path::new("/w/a/../b/./c.rs")), Path::new("/w/b/c.rs"));
    }
}
