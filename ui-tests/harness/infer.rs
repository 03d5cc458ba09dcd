//! Inference fixtures: `//~ type: NAME: TYPE` is about the variable NAME bound on the line, `//~ type: TYPE` about the value of
//! the `let` or of the expression statement that starts there.  Flow fixtures: `//~ origin: NAME: ORIGIN` is about the variable
//! NAME where it is used on the line; `//~ released: NAME`, `escapes`, `lost`, `stays` and `leaves` say what becomes of its value
//! there, and all of these that are found must be marked.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use libtest_mimic::Failed;
use mapcheck_lints::base::{FileId, Input, SourceFile};
use mapcheck_lints::engine::{self, Revealed, Workspace};
use rayon::{ThreadPool, ThreadPoolBuilder};

use super::{expect, read};

/// The parser is recursive: its threads need more stack than a test's.
static POOL: LazyLock<ThreadPool> =
    LazyLock::new(|| ThreadPoolBuilder::new().stack_size(64 << 20).build().expect("worker threads"));

/// Compares the types that a file tells with those found.
pub fn types(file: &Path) -> Result<(), Failed> {
    let text = read(file)?;
    let shown = POOL.install(|| engine::reveal(&workspace(&text), FileId(0)));
    let mut report = String::new();
    for (line, words) in expect::marks(&text) {
        let Some(wanted) = words.strip_prefix("type:") else {
            report.push_str(&format!("  line {line}: `{words}` is no `type:`\n"));
            continue;
        };
        told(&mut report, line, compare(&text, &shown, line, wanted.trim()));
    }
    answer(report)
}

/// Compares the origins of numbers, and what becomes of what is borrowed or made, with what a file tells.
pub fn flow(file: &Path) -> Result<(), Failed> {
    let text = read(file)?;
    let (origins, mut fates) = POOL.install(|| {
        let workspace = workspace(&text);
        let mut fates = engine::reveal_lent(&workspace, FileId(0));
        fates.extend(engine::reveal_stays(&workspace, FileId(0)));
        (engine::reveal_origins(&workspace, FileId(0)), fates)
    });
    let mut report = String::new();
    for (line, words) in expect::marks(&text) {
        if let Some(wanted) = words.strip_prefix("origin:") {
            told(&mut report, line, compare(&text, &origins, line, wanted.trim()));
            continue;
        }
        let Some((what, name)) = words.split_once(": ") else {
            report.push_str(&format!("  line {line}: `{words}` is no mark of a flow\n"));
            continue;
        };
        let is_meant = |r: &Revealed| line_of(&text, r.range.lo) == line && r.text == what && r.name.is_some_and(|n| n == name);
        match fates.iter().position(is_meant) {
            Some(at) => drop(fates.remove(at)),
            None => report.push_str(&format!("  line {line}: `{words}` was not found\n")),
        }
    }
    for extra in fates {
        let (line, name) = (line_of(&text, extra.range.lo), extra.name.map(|n| n.to_string()).unwrap_or_default());
        report.push_str(&format!("  line {line}: `{}: {name}` is not marked\n", extra.text));
    }
    answer(report)
}

fn told(report: &mut String, line: usize, result: Result<(), String>) {
    if let Err(words) = result {
        report.push_str(&format!("  line {line}: {words}\n"));
    }
}

fn answer(report: String) -> Result<(), Failed> {
    if report.is_empty() { Ok(()) } else { Err(format!("what was found differs\n{report}").into()) }
}

fn workspace(text: &str) -> Workspace {
    let file = SourceFile { path: Arc::from("fixture.rs"), text: Arc::from(text) };
    let lowered = engine::lower(&file, true);
    let input = Input { files: vec![file], crates: Vec::new(), loose: vec![FileId(0)] };
    engine::link(&input, vec![Some(Arc::new(lowered))])
}

fn compare(text: &str, shown: &[Revealed], line: usize, wanted: &str) -> Result<(), String> {
    let here = shown.iter().filter(|r| line_of(text, r.range.lo) == line);
    let named = wanted.split_once(": ").filter(|(name, _)| name.chars().all(|c| c.is_alphanumeric() || c == '_'));
    let (found, wanted): (Vec<&Revealed>, &str) = match named {
        Some((name, ty)) => (here.filter(|r| r.name.is_some_and(|n| n == name)).collect(), ty),
        None => (here.filter(|r| r.name.is_none()).collect(), wanted),
    };
    match found.as_slice() {
        [] => Err("nothing like that starts on this line".to_owned()),
        found if found.iter().any(|r| r.text == wanted) => Ok(()),
        found => Err(format!(
            "expected `{wanted}`, found {}",
            found.iter().map(|r| format!("`{}`", r.text)).collect::<Vec<_>>().join(", ")
        )),
    }
}

fn line_of(text: &str, offset: u32) -> usize {
    text.as_bytes().iter().take(offset as usize).filter(|byte| **byte == b'\n').count() + 1
}
