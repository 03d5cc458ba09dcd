//! Which file a `mod name;` means.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::base::{FileId, SourceFile};
use crate::hir;

/// The files of a run by their paths.
#[derive(Debug)]
pub(super) struct Paths {
    by_path: FxHashMap<Arc<str>, FileId>,
}

impl Paths {
    pub fn new(files: &[SourceFile]) -> Self {
        Self { by_path: files.iter().zip(0..).map(|(file, at)| (file.path.clone(), FileId(at))).collect() }
    }

    /// The file of a module that is declared in the file at `declarer`; `dir` is where the declarer's child modules are looked for.
    pub fn module(&self, declarer: &str, dir: &str, item: &hir::Item) -> Option<FileId> {
        let find = |path: &str| self.by_path.get(normalise(path).as_str()).copied();
        if let Some(path) = &item.attrs.path {
            return find(&join(parent_dir(declarer), path)).or_else(|| find(&join(dir, path)));
        }
        let name = item.name.as_str();
        find(&join(dir, &format!("{name}.rs"))).or_else(|| find(&join(dir, &format!("{name}/mod.rs"))))
    }
}

/// Where the child modules of a module's file are looked for.
pub(super) fn module_dir<'a>(path: &'a str, declared: &hir::Item) -> &'a str {
    if declared.attrs.path.is_some() { parent_dir(path) } else { child_dir(path) }
}

/// The folder of a file; empty for the top.
pub(super) fn parent_dir(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(dir, _)| dir)
}

/// The folder in which a file's child modules are: its own for `mod.rs`, `lib.rs`, `main.rs`, else one of its name.
pub(super) fn child_dir(path: &str) -> &str {
    match path.rsplit('/').next() {
        Some("mod.rs" | "lib.rs" | "main.rs") => parent_dir(path),
        _ => path.trim_end_matches(".rs"),
    }
}

pub(super) fn join(dir: &str, name: &str) -> String {
    if dir.is_empty() { name.to_owned() } else { format!("{dir}/{name}") }
}

/// Takes `.` and `..` out of a path.
fn normalise(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split(['/', '\\']) {
        match part {
            "." => {}
            "" if !parts.is_empty() => {}
            ".." if parts.last().is_some_and(|p| *p != ".." && !p.is_empty()) => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}
