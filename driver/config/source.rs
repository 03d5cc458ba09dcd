//! Where settings stand, and how they are read.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use glob::{MatchOptions, Pattern};
use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::shape::Config;
use super::validate::{self, Mistake};
use crate::problem::Problem;
use crate::text::{self, Unread};

/// The names of a workspace's own file of settings.
pub const FILES: [&str; 2] = ["mapcheck.toml", ".mapcheck.toml"];
/// The tables of a Cargo.toml.
const WORKSPACE_TABLE: [&str; 3] = ["workspace", "metadata", "mapcheck"];
const PACKAGE_TABLE: [&str; 3] = ["package", "metadata", "mapcheck"];

/// Settings as they were read.
#[derive(Debug)]
pub struct Source {
    /// The file.
    pub path: PathBuf,
    /// Patterns are relative to this folder.
    pub dir: PathBuf,
    /// Its text, for messages.
    pub text: String,
    /// What it says.
    pub config: Config,
    /// Where each value stands, by its keys with dots between them.
    spans: BTreeMap<String, Range<usize>>,
}

impl Source {
    /// The line of a value, from 1.
    pub fn line(&self, keys: &str) -> usize {
        let at = self.spans.get(keys).map_or(0, |range| range.start);
        self.text[..at].matches('\n').count() + 1
    }

    /// The bytes of a value.
    pub fn span(&self, keys: &str) -> Option<Range<usize>> {
        self.spans.get(keys).cloned()
    }

    /// Where a text stands as a value.
    pub fn spans_of<'a>(&'a self, value: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let text = move |range: &&Range<usize>| self.text[(*range).clone()].trim_matches(['"', '\'']) == value;
        self.spans.values().filter(text).cloned()
    }

    /// Whether a file is meant by one of the patterns.
    pub fn matches(&self, patterns: &[String], file: &Path) -> bool {
        patterns.iter().any(|pattern| self.matches_one(pattern, file))
    }

    /// Whether a file, or a folder that it lies in, is meant by the pattern.
    pub fn matches_one(&self, pattern: &str, file: &Path) -> bool {
        let (Ok(pattern), Ok(below)) = (Pattern::new(trimmed(pattern)), file.strip_prefix(&self.dir)) else { return false };
        let options = MatchOptions { require_literal_separator: true, ..MatchOptions::new() };
        below.ancestors().any(|path| pattern.matches_path_with(path, options))
    }
}

fn trimmed(pattern: &str) -> &str {
    pattern.trim_start_matches("./").trim_end_matches('/')
}

/// The settings of a workspace; none where it has none, or where they are wrong, which is told.
pub fn of_workspace(root: &Path, problems: &mut Vec<Problem>) -> Option<Source> {
    let own = FILES.iter().map(|name| (root.join(name), &[][..]));
    let all = own.chain([(root.join("Cargo.toml"), &WORKSPACE_TABLE[..])]);
    let found: Vec<Text> = all.filter_map(|(path, keys)| Text::read(path, keys, problems)).collect();
    let mut found = found.into_iter();
    let first = found.next()?;
    for other in found {
        let (one, two) = (first.shown(), other.shown());
        problems.push(
            Problem::error(format!("two settings for one workspace: {one} and {two}")).note("help: keep one of them".to_owned()),
        );
    }
    first.parse(problems)
}

/// The settings of a package, on top of its workspace's.
pub fn of_package(dir: &Path, problems: &mut Vec<Problem>) -> Option<Source> {
    Text::read(dir.join("Cargo.toml"), &PACKAGE_TABLE, problems)?.parse(problems)
}

/// A text that holds settings.
struct Text {
    path: PathBuf,
    text: String,
    keys: Vec<&'static str>,
}

impl Text {
    /// None where there is no such file, or no such table in it.
    fn read(path: PathBuf, keys: &[&'static str], problems: &mut Vec<Problem>) -> Option<Self> {
        let text = match text::read_own(&path) {
            Ok(text) => text,
            Err(Unread::Missing) => return None,
            // a manifest that cannot be read is told of elsewhere
            Err(_) if !keys.is_empty() => return None,
            Err(unread) => {
                problems.push(Problem::error(format!("settings `{}`: the file {unread}", path.display())));
                return None;
            }
        };
        let text = Self { path, text, keys: keys.to_vec() };
        let exists = keys.is_empty() || (text.text.contains("mapcheck") && text.table(|_, _| ()).is_some());
        exists.then_some(text)
    }

    fn shown(&self) -> String {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        match self.keys.is_empty() {
            true => format!("`{name}`"),
            false => format!("`[{}]` in `{name}`", self.keys.join(".")),
        }
    }

    /// Looks at the table with the settings.
    fn table<T>(&self, look: impl FnOnce(&DeTable<'_>, Range<usize>) -> T) -> Option<T> {
        let (root, _) = DeTable::parse_recoverable(&self.text);
        let (mut table, mut span) = (root.get_ref(), root.span());
        for key in &self.keys {
            let inner = table.get(*key)?;
            (table, span) = (inner.get_ref().as_table()?, inner.span());
        }
        Some(look(table, span))
    }

    fn parse(self, problems: &mut Vec<Problem>) -> Option<Source> {
        let before = problems.len();
        let mut say = |mistake: Mistake| {
            let mut problem = Problem::error(mistake.message).at(&self.path, &self.text, Some(mistake.range));
            problem.notes = mistake.notes;
            problems.push(problem);
        };
        // a manifest's own mistakes are told of elsewhere
        if self.keys.is_empty() {
            let errors = syntax_errors(&self.text);
            if !errors.is_empty() {
                // what is left of the text says little
                errors.into_iter().for_each(&mut say);
                return None;
            }
        }
        let (mistakes, spans) = self.table(|table, span| {
            let mut mistakes = validate::mistakes(table, span);
            let mut spans = BTreeMap::new();
            flatten(table, "", &mut spans);
            mistakes.extend(wrong_patterns(table));
            mistakes.sort_by_key(|mistake| mistake.range.start);
            (mistakes, spans)
        })?;
        mistakes.into_iter().for_each(&mut say);
        if problems.len() > before {
            return None;
        }
        let config = self.config().map_err(|error| {
            // the schema and the types do not agree
            let problem = Problem::error(format!("settings cannot be used: {}", error.message()));
            problems.push(problem.at(&self.path, &self.text, error.span()));
        });
        let dir = self.path.parent().unwrap_or(&self.path).to_owned();
        Some(Source { dir, config: config.ok()?, spans, path: self.path, text: self.text })
    }

    fn config(&self) -> Result<Config, toml::de::Error> {
        let mut table: toml::Table = toml::from_str(&self.text)?;
        for key in &self.keys {
            table = match table.remove(*key) {
                Some(toml::Value::Table(inner)) => inner,
                _ => toml::Table::new(),
            };
        }
        Config::deserialize(table)
    }
}

fn syntax_errors(text: &str) -> Vec<Mistake> {
    let (_, errors) = DeTable::parse_recoverable(text);
    let mistake = |error: toml::de::Error| Mistake {
        range: error.span().unwrap_or(0..0),
        message: format!("settings do not parse: {}", error.message().trim()),
        notes: Vec::new(),
    };
    let mut mistakes: Vec<Mistake> = errors.into_iter().map(mistake).collect();
    mistakes.sort_by_key(|mistake| mistake.range.start);
    mistakes
}

/// The place of each value.
fn flatten(table: &DeTable<'_>, before: &str, spans: &mut BTreeMap<String, Range<usize>>) {
    for (key, value) in table {
        place(value, &format!("{before}{}", key.get_ref()), key.span(), spans);
    }
}

fn place(value: &Spanned<DeValue<'_>>, keys: &str, span: Range<usize>, spans: &mut BTreeMap<String, Range<usize>>) {
    match value.get_ref() {
        DeValue::Table(table) => flatten(table, &format!("{keys}."), spans),
        DeValue::Array(list) => {
            for (at, one) in list.iter().enumerate() {
                place(one, &format!("{keys}.{at}"), one.span(), spans);
            }
        }
        _ => {}
    }
    spans.insert(keys.to_owned(), span);
}

/// Patterns that are none.
fn wrong_patterns(table: &DeTable<'_>) -> Vec<Mistake> {
    let list = |value: Option<&Spanned<DeValue<'_>>>| -> Vec<(String, Range<usize>)> {
        let values = value.and_then(|value| value.get_ref().as_array()).into_iter().flatten();
        values.filter_map(|one| Some((one.get_ref().as_str()?.to_owned(), one.span()))).collect()
    };
    let mut patterns = list(table.get("exclude"));
    let overrides = table.get("override").and_then(|value| value.get_ref().as_array()).into_iter().flatten();
    for one in overrides.filter_map(|one| one.get_ref().as_table()) {
        patterns.extend(list(one.get("paths")));
    }
    let mut wrong = Vec::new();
    for (pattern, range) in patterns {
        let mut say = |message: String, note: &str| {
            wrong.push(Mistake { range: range.clone(), message, notes: vec![note.to_owned()] });
        };
        if let Err(error) = Pattern::new(trimmed(&pattern)) {
            say(format!("`{pattern}` is no pattern: {}", error.msg), "help: `*` is part of a name, `**` any number of folders");
        } else if Path::new(&pattern).is_absolute() || pattern.split('/').any(|part| part == "..") {
            say(format!("`{pattern}` leads out of the folder"), "help: patterns are relative to the folder of these settings");
        } else if pattern.contains('\\') {
            say(format!("`{pattern}` has a backslash"), "help: write `/` between folders, on every system");
        }
    }
    wrong
}
