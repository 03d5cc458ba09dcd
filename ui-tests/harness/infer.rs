//! Inference fixtures: `//~ type: NAME: TYPE` is about the variable NAME bound on the line, `//~ type: TYPE` about the value of
//! the `let` or of the expression statement that starts there.  Flow fixtures: `//~ origin: NAME: ORIGIN` is about the variable
//! NAME where it is used on the line.

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
    check(file, "type:", engine::reveal)
}

/// Compares the origins of numbers that a file tells with those found.
pub fn origins(file: &Path) -> Result<(), Failed> {
    check(file, "origin:", engine::reveal_origins)
}

/// What the engine tells of a file.
type Reveal = fn(&Workspace, FileId) -> Vec<Revealed>;

fn check(file: &Path, mark: &str, reveal: Reveal) -> Result<(), Failed> {
    let text = read(file)?;
    let shown = POOL.install(|| reveal(&workspace(&text), FileId(0)));
    let mut report = String::new();
    for (line, words) in expect::marks(&text) {
        let Some(wanted) = words.strip_prefix(mark) else {
            report.push_str(&format!("  line {line}: `{words}` is no `{mark}`\n"));
            continue;
        };
        if let Err(words) = compare(&text, &shown, line, wanted.trim()) {
            report.push_str(&format!("  line {line}: {words}\n"));
        }
    }
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
