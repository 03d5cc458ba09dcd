//! `cargo check`, for `--fix --verify` alone: the only place where anything of the checked project is built.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io::{self, IsTerminal};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use cargo_metadata::diagnostic::{Diagnostic, DiagnosticLevel, DiagnosticSpan};
use cargo_metadata::{Artifact, CompilerMessage, Message};

/// An error of the compiler.
#[derive(Clone, Debug)]
pub struct BuildError {
    /// Two errors with the same identity are the same error, wherever it has moved in its file.
    pub identity: Identity,
    /// As rustc's first line has it.
    pub line: String,
    /// All places that rustc points at, in real files.
    pub places: Vec<(PathBuf, Range<usize>)>,
}

/// What stays the same of an error when the code around it moves.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity {
    target: String,
    file: String,
    line: String,
}

#[cfg(test)]
impl BuildError {
    /// Made up.
    pub fn new(line: &str, places: Vec<(PathBuf, Range<usize>)>) -> Self {
        let identity = Identity { target: String::new(), file: String::new(), line: line.to_owned() };
        Self { identity, line: line.to_owned(), places }
    }
}

/// What a run of the compiler tells.
#[derive(Clone, Debug, Default)]
pub struct Built {
    /// In the compiler's order.
    pub errors: Vec<BuildError>,
    /// The real files that were compiled without an error.
    pub compiled: BTreeSet<PathBuf>,
}

/// What checks the project.
pub trait Compiler {
    /// Checks the project as it stands on the disk; the inner error is why that could not be done.
    fn check(&mut self) -> io::Result<Result<Built, String>>;
}

/// Cargo, in the workspaces of some packages.
#[derive(Debug)]
pub struct Cargo {
    program: OsString,
    /// The folders of the workspaces.
    roots: BTreeSet<PathBuf>,
    /// Whether cargo may say what it is doing.
    talks: bool,
}

impl Cargo {
    /// For the workspaces that the packages in these folders belong to.
    ///
    /// # Errors
    /// Cargo's words, where it cannot tell them.
    pub fn of(packages: &BTreeSet<PathBuf>, quiet: bool) -> io::Result<Result<Self, String>> {
        // cargo tells its subcommands which cargo it is
        let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut cargo = Self { program, roots: BTreeSet::new(), talks: !quiet && io::stderr().is_terminal() };
        for dir in packages {
            let args = ["locate-project", "--workspace", "--message-format", "plain"];
            let output = Command::new(&cargo.program).args(args).current_dir(dir).stdin(Stdio::null()).output()?;
            if !output.status.success() {
                return Ok(Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()));
            }
            let manifest = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim_end());
            cargo.roots.extend(manifest.parent().map(Path::to_owned));
        }
        Ok(Ok(cargo))
    }

    fn check_one(&self, root: &Path, built: &mut Built) -> io::Result<Result<(), String>> {
        let mut command = Command::new(&self.program);
        command.args(["check", "--workspace", "--all-targets", "--keep-going", "--message-format", "json"]);
        command.current_dir(root).stdin(Stdio::null());
        if self.talks {
            command.stderr(Stdio::inherit());
        }
        let output = command.output()?;
        let mut finished = false;
        for message in Message::parse_stream(&*output.stdout) {
            match message? {
                Message::CompilerMessage(message) => built.errors.extend(error(&message, root)),
                Message::CompilerArtifact(artifact) => built.compiled.extend(sources(&artifact, root)),
                Message::BuildFinished(_) => finished = true,
                _ => {}
            }
        }
        if finished {
            return Ok(Ok(()));
        }
        let words = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        Ok(Err(if words.is_empty() { format!("cargo ended with {}", output.status) } else { words }))
    }
}

impl Compiler for Cargo {
    fn check(&mut self) -> io::Result<Result<Built, String>> {
        let mut built = Built::default();
        for root in &self.roots {
            if let Err(words) = self.check_one(root, &mut built)? {
                return Ok(Err(words));
            }
        }
        Ok(Ok(built))
    }
}

fn error(message: &CompilerMessage, root: &Path) -> Option<BuildError> {
    let diagnostic = &message.message;
    let is_error = matches!(diagnostic.level, DiagnosticLevel::Error | DiagnosticLevel::Ice);
    // the last words of a compiler that has told its errors
    if !is_error || (diagnostic.spans.is_empty() && diagnostic.message.starts_with("aborting due to")) {
        return None;
    }
    let code = diagnostic.code.as_ref().map_or(String::new(), |code| format!("[{}]", code.code));
    let line = format!("error{code}: {}", diagnostic.message);
    let primary = diagnostic.spans.iter().find(|span| span.is_primary);
    let identity = Identity {
        target: format!("{} {:?} {}", message.package_id, message.target.kind, message.target.name),
        file: primary.map_or(String::new(), |span| span.file_name.clone()),
        line: without_positions(&line),
    };
    let mut places = Vec::new();
    collect(diagnostic, root, &mut places);
    Some(BuildError { identity, line, places })
}

fn collect(diagnostic: &Diagnostic, root: &Path, places: &mut Vec<(PathBuf, Range<usize>)>) {
    for span in &diagnostic.spans {
        let mut next: Option<&DiagnosticSpan> = Some(span);
        // out of the macro, to the call in the user's file
        while let Some(span) = next {
            if let Ok(path) = root.join(&span.file_name).canonicalize() {
                places.push((path, span.byte_start as usize..span.byte_end as usize));
            }
            next = span.expansion.as_ref().map(|expansion| &expansion.span);
        }
    }
    diagnostic.children.iter().for_each(|child| collect(child, root, places));
}

/// Messages name closures and the like by line and column, which move.
fn without_positions(line: &str) -> String {
    let mut kept = String::with_capacity(line.len());
    let mut in_position = false;
    for c in line.chars() {
        in_position = c == ':' || (in_position && (c.is_ascii_digit() || c == ' '));
        if !(in_position && c.is_ascii_digit()) {
            kept.push(c);
        }
    }
    kept
}

/// The files that rustc has read, from the list that it writes beside its output.
fn sources(artifact: &Artifact, root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for output in &artifact.filenames {
        let Some(name) = output.file_stem().map(|stem| stem.strip_prefix("lib").unwrap_or(stem)) else { continue };
        let Ok(list) = fs::read_to_string(output.with_file_name(format!("{name}.d"))) else { continue };
        // each source has a line of its own, which ends in a colon
        let names = list.lines().filter_map(|line| line.strip_suffix(':')).map(|name| name.replace("\\ ", " "));
        found.extend(names.filter_map(|name| root.join(name).canonicalize().ok()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_no_part_of_an_error() {
        let line =
            |at: &str| without_positions(&format!("error[E0308]: expected `{{closure@src/lib.rs:{at}}}`, found `[u8; 4]`"));
        assert_eq!(line("12:5: 12:8"), line("7:11: 7:14"));
        assert!(line("1:1").contains("[u8; 4]"));
    }
}
