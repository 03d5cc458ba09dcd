//! What fuzzers throw bytes at: everything that the program reads besides sources, as the program reads it.
//!
//! Each function takes what a stranger may have written and must neither panic nor hang.  See docs/robustness.md.

use std::fs;
use std::io::{self, Cursor};
use std::path::Path;
use std::sync::Arc;

use clap::ValueEnum;
use mapcheck_lints::base::{FileId, Input, Policy, SourceFile};
use mapcheck_lints::engine::{self, Part, Report};

use crate::baseline::{Baseline, Scope};
use crate::cache;
use crate::cli::MessageFormat;
use crate::config::{Config, Wishes};
use crate::discover::{self, Discovery, Request};
use crate::load::{self, Loaded};
use crate::lsp;
use crate::output::{self, Run, Sources};
use crate::problem::Problem;
use crate::shelf::Shelf;

const MANIFEST: &str = "[package]\nname = \"a\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
/// Something to find, and characters of several bytes for what points between them.
const SOURCE: &str = "// é ß 漢\nuse std::collections::HashMap;\npub struct Seen { all: HashMap<u64, u64> }\nimpl Seen { \
    pub fn see(&mut self, key: u64) { self.all.insert(key, 1); } }\npub static SEEN: std::sync::Mutex<Option<Seen>> = \
    std::sync::Mutex::new(None);\n";

/// Settings, in a folder of the fuzzer's.  Where they are accepted, the rules run with them.
///
/// # Errors
/// Where the folder cannot be written.
pub fn settings(dir: &Path, text: &str) -> io::Result<()> {
    project(dir, MANIFEST)?;
    fs::write(dir.join("mapcheck.toml"), text)?;
    let discovery = discover::discover(&Request::all_of(dir));
    let config = match Config::read(&discovery) {
        Ok(config) => config,
        Err(problems) => return told(&problems, dir),
    };
    told(&config.idle(&discovery), dir)?;
    let mut loaded = load::load(&discovery);
    let wishes = Wishes::default();
    let policy = config.apply(&discovery, &mut loaded, &wishes);
    let report = found(&policy);
    printed(&discovery, &loaded, report)
}

/// A manifest, in a folder of the fuzzer's.
///
/// # Errors
/// Where the folder cannot be written.
pub fn manifest(dir: &Path, text: &str) -> io::Result<()> {
    project(dir, text)?;
    let discovery = discover::discover(&Request::all_of(dir));
    told(&discovery.problems, dir)?;
    load::load(&discovery);
    if let Err(problems) = Config::read(&discovery) {
        told(&problems, dir)?;
    }
    Ok(())
}

/// A baseline, in a folder of the fuzzer's.  One that is read, applied and written is read again.
///
/// # Errors
/// Where the folder cannot be written.
pub fn baseline(dir: &Path, text: &str) -> io::Result<()> {
    let path = dir.join("baseline.txt");
    fs::write(&path, text)?;
    let read = match Baseline::read(&path, true) {
        Ok(read) => read,
        Err(problems) => return told(&problems, dir),
    };
    let policy = Policy::default();
    let sources = Sources::new(Shelf::of(&[source()]));
    let Report { mut findings, unsure, .. } = found(&policy);
    let outcome = read.apply(&mut findings, &Scope { sources: &sources, policy: &policy, unsure: &unsure, is_wanted: &|_| true });
    read.write(&outcome).map_err(|problem| io::Error::other(problem.message))?;
    told(&outcome.stale_problems(), dir)?;
    Baseline::read(&path, false).map(|_| ()).map_err(|_| io::Error::other("what was written is not read"))
}

/// What stands behind the hash of a cache entry.  What is believed of it is printed in all formats.
///
/// # Errors
/// Where a report cannot be printed.
pub fn entry(bytes: &[u8]) -> io::Result<()> {
    let file = source();
    let Some(known) = cache::known(bytes) else { return Ok(()) };
    let part = Part::new(&[], &[FileId(0)], vec![FileId(0)]);
    if !part.admits(&known.report, &[file.text.len()]) {
        return Ok(());
    }
    let shelf = Shelf::of(std::slice::from_ref(&file));
    let loaded = Loaded { wanted: vec![true], package_of_file: vec![None], shelf, ..Loaded::default() };
    let discovery = Discovery { root: "/".into(), ..Discovery::default() };
    let mut report = Report::of(1);
    report.add(&part, known.report);
    report.sort();
    printed(&discovery, &loaded, report)
}

/// What an editor says.
pub fn editor(bytes: &[u8]) {
    lsp::overhear(Cursor::new(bytes.to_vec()));
}

fn source() -> SourceFile {
    SourceFile { path: "src/lib.rs".into(), text: SOURCE.into() }
}

fn project(dir: &Path, manifest: &str) -> io::Result<()> {
    fs::create_dir_all(dir.join("src"))?;
    fs::write(dir.join("src/lib.rs"), SOURCE)?;
    fs::write(dir.join("Cargo.toml"), manifest)
}

/// What the rules find with these settings.
fn found(policy: &Policy) -> Report {
    let file = source();
    let lowered = Arc::new(engine::lower(&file, false));
    let input = Input { files: vec![file], crates: Vec::new(), loose: vec![FileId(0)] };
    engine::check(&mut engine::link(&input, vec![Some(lowered)]), policy)
}

fn told(problems: &[Problem], dir: &Path) -> io::Result<()> {
    problems.iter().try_for_each(|problem| problem.write(&mut io::sink(), dir))
}

fn printed(discovery: &Discovery, loaded: &Loaded, report: Report) -> io::Result<()> {
    let Report { findings, silenced, coverage, crate_of_file, .. } = report;
    let run = Run {
        discovery,
        loaded,
        sources: Sources::new(Shelf::of(&[source()])),
        findings,
        silenced,
        passed: true,
        coverage,
        crate_of_file,
        failed: Vec::new(),
        withheld: Vec::new(),
        quiet: false,
        links: true,
        verbose: true,
    };
    for name in MessageFormat::value_variants() {
        let mut out = Vec::new();
        output::format(*name).print(&mut out, &run)?;
        if *name == MessageFormat::Json {
            for line in out.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                serde_json::from_slice::<serde_json::Value>(line)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The beginnings of a text, each also with something put behind it.
    fn torn(text: &str) -> impl Iterator<Item = String> + '_ {
        let cuts = (0..=text.len()).filter(|at| text.is_char_boundary(*at));
        cuts.flat_map(|at| ["", "\0", "\"", "[["].map(|end| format!("{}{end}", &text[..at])))
    }

    #[test]
    fn torn_texts_are_told_of() {
        let dir = tempfile::tempdir().expect("a folder");
        for text in torn("# é\n[rules]\nunbounded_map_growth = \"deny\"\n[[pool]]\nacquire = [\"a::B::get\"]\n").step_by(7) {
            settings(dir.path(), &text).expect("written");
        }
        for text in torn("[package]\nname = \"é\"\nversion.workspace = true\n[lib]\npath = \"src/lib.rs\"\n").step_by(7) {
            manifest(dir.path(), &text).expect("written");
        }
        for text in torn("unbounded_map_growth | Seen::all | all:HashMap<u64 u64> .. é\nx | - | y\n").step_by(3) {
            baseline(dir.path(), &text).expect("written");
        }
    }

    #[test]
    fn entries_are_believed_only_where_they_fit() {
        let known = cache::Known { report: found(&Policy::default()), unknown: Vec::new() };
        assert!(!known.report.findings.is_empty() || !known.report.unsure.is_empty());
        let bytes = postcard::to_stdvec(&known).expect("written");
        entry(&bytes).expect("printed");
        for at in 0..bytes.len() {
            for value in [0, 1, 0x7f, 0x80, 0xff] {
                let mut bytes = bytes.clone();
                bytes[at] = value;
                entry(&bytes).expect("printed");
            }
        }
    }

    #[test]
    fn editors_may_say_anything() {
        let say = |body: &str| format!("Content-Length: {}\r\n\r\n{body}", body.len());
        let greeting = say(r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#);
        let opened = say(
            r#"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.rs","languageId":"rust","version":1,"text":"é\n"}}}"#,
        );
        let changed = say(
            r#"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.rs","version":2},"contentChanges":[{"range":{"start":{"line":9,"character":9},"end":{"line":0,"character":1}},"text":"x"}]}}"#,
        );
        let all = [greeting, opened, changed].concat();
        (0..all.len()).step_by(5).chain([all.len()]).for_each(|end| editor(&all.as_bytes()[..end]));
    }
}
