//! Applies all fixes to copies of real crates, and asks their compiler, their unit tests and rustfmt before and after.
//!
//! usage: fix_crates [--crates N] [--tests N] [--unsafe-fixes] TOOL SCRATCH CRATE..  >docs/fixes.md
//!
//! TOOL is the built program; SCRATCH a folder that is written into (copies, and one target folder for all); a CRATE is the
//! folder of a package, which may be a member of a workspace.  Crates without a fix are counted and left.  `--crates` bounds how
//! many are built, `--tests` on how many of them the unit tests are run.  Cargo fetches what the crates depend on.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use cargo_metadata::diagnostic::DiagnosticLevel;
use cargo_metadata::{Artifact, Message};

/// Every rule, every confidence, on a copy that no repository keeps.
const FIX: [&str; 7] = ["mapcheck", "--fix", "--allow-no-vcs", "-W", "all", "--confidence", "low"];

struct Bench {
    tool: PathBuf,
    scratch: PathBuf,
    crates: Vec<PathBuf>,
    max_crates: usize,
    max_tests: usize,
    unsafe_fixes: bool,
}

/// What was measured on one crate.
struct Row {
    name: String,
    fixes: usize,
    files: usize,
    /// Fixed files that were compiled, as rustc's own lists have it.
    compiled: usize,
    features: &'static str,
    after: Result<(), String>,
    tests: Option<(String, String)>,
    format: String,
}

impl Row {
    /// As a row of the table.
    fn line(&self) -> String {
        let Self { name, fixes, files, compiled, features, format, .. } = self;
        let check = self.after.as_ref().map_or_else(|error| format!("**fails**: {error}"), |()| "passes".to_owned());
        let tests = match &self.tests {
            None => String::new(),
            Some((before, after)) if before == after => format!("{before}, as before"),
            Some((before, after)) => format!("**{before}; after: {after}**"),
        };
        format!("| {name} | {fixes} | {files}, {compiled} | {features} | {check} | {tests} | {format} |")
    }
}

fn main() -> io::Result<()> {
    let bench = Bench::read(std::env::args().skip(1))?;
    fs::create_dir_all(&bench.scratch)?;
    let (mut rows, mut without, mut broken) = (Vec::new(), 0, Vec::new());
    for from in &bench.crates {
        let name = name_of(from)?;
        if bench.fixes(from, true)?.is_empty() {
            without += 1;
        } else if rows.len() < bench.max_crates {
            match bench.row(&name, from, rows.iter().filter(|row: &&Row| row.tests.is_some()).count())? {
                Ok(row) => {
                    // a run of hours may be cut short
                    eprintln!("{}", row.line());
                    rows.push(row);
                }
                Err(reason) => broken.push((name, reason)),
            }
        }
    }
    print(&bench, &rows, without, &broken);
    Ok(())
}

impl Bench {
    fn read(args: impl Iterator<Item = String>) -> io::Result<Self> {
        let mut bench = Self {
            tool: PathBuf::new(),
            scratch: PathBuf::new(),
            crates: Vec::new(),
            max_crates: usize::MAX,
            max_tests: 0,
            unsafe_fixes: false,
        };
        let (mut args, mut paths) = (args, Vec::new());
        let number =
            |value: Option<String>| value.and_then(|n| n.parse().ok()).ok_or_else(|| io::Error::other("a number is missing"));
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--crates" => bench.max_crates = number(args.next())?,
                "--tests" => bench.max_tests = number(args.next())?,
                "--unsafe-fixes" => bench.unsafe_fixes = true,
                _ => paths.push(std::path::absolute(arg)?),
            }
        }
        let mut paths = paths.into_iter();
        (bench.tool, bench.scratch) =
            paths.next().zip(paths.next()).ok_or_else(|| io::Error::other("TOOL and SCRATCH are missing"))?;
        bench.crates = paths.collect();
        Ok(bench)
    }

    /// Runs the tool; each fixed file and how many fixes it has.
    fn fixes(&self, dir: &Path, dry: bool) -> io::Result<Vec<(String, usize)>> {
        let mut command = Command::new(&self.tool);
        command.args(FIX).args(dry.then_some("--dry-run")).args(self.unsafe_fixes.then_some("--unsafe-fixes"));
        let output = command.arg(".").current_dir(dir).stdin(Stdio::null()).output()?;
        let lines = String::from_utf8_lossy(&output.stderr).into_owned();
        // `Fixed src/a.rs (2 fixes)`
        let fixed = lines.lines().filter_map(|line| {
            let rest = line.trim_start().strip_prefix(if dry { "Would fix " } else { "Fixed " })?;
            let (path, count) = rest.rsplit_once(" (")?;
            Some((path.to_owned(), count.split(' ').next()?.parse().ok()?))
        });
        Ok(fixed.collect())
    }

    /// One crate, from its copy to its row; the reason, if it does not compile as it is.
    fn row(&self, name: &str, from: &Path, tested: usize) -> io::Result<Result<Row, String>> {
        eprintln!("{name}");
        let dir = self.copy(name, from)?;
        let planned = self.fixes(&dir, true)?;
        // the tool's paths begin there too
        let root = workspace_of(&dir)?;
        let seen = |files: &BTreeSet<PathBuf>| {
            planned.iter().filter(|(path, _)| root.join(path).canonicalize().is_ok_and(|path| files.contains(&path))).count()
        };
        let mut features = "default";
        match self.check(&dir, features)? {
            Ok(files) if seen(&files) == planned.len() => {}
            // what is to be fixed may stand behind a feature
            first => match (first, self.check(&dir, "all")?) {
                (Ok(some), Ok(files)) if seen(&files) <= seen(&some) => {}
                (_, Ok(_)) => features = "all",
                (Ok(_), Err(_)) => {}
                (Err(words), Err(_)) => return Ok(Err(words)),
            },
        }
        let tests_before = if tested < self.max_tests { self.tests(&dir, features)? } else { None };
        let format_before = unformatted(&dir)?;
        let fixed = self.fixes(&dir, false)?;
        let after = self.check(&dir, features)?;
        let tests = match tests_before {
            Some(before) => Some((before, self.tests(&dir, features)?.unwrap_or_else(|| "they do not build".to_owned()))),
            None => None,
        };
        Ok(Ok(Row {
            name: name.to_owned(),
            fixes: fixed.iter().map(|(_, count)| count).sum(),
            files: fixed.len(),
            compiled: after.as_ref().map_or(0, seen),
            features,
            after: after.map(|_| ()),
            tests,
            format: compare(&format_before, &unformatted(&dir)?),
        }))
    }

    /// A copy that may be changed: of the package, or of all of its workspace if it is a member of one.
    fn copy(&self, name: &str, from: &Path) -> io::Result<PathBuf> {
        let to = self.scratch.join("crates").join(name);
        if to.exists() {
            fs::remove_dir_all(&to)?;
        }
        let from = from.canonicalize()?;
        let root = workspace_of(&from)?;
        let sources = walkdir::WalkDir::new(&root).into_iter().filter_entry(|entry| {
            let built = matches!(entry.file_name().to_str(), Some("target" | ".git"));
            !(entry.depth() > 0 && built && entry.file_type().is_dir())
        });
        for entry in sources {
            let entry = entry?;
            let target = to.join(entry.path().strip_prefix(&root).unwrap_or(entry.path()));
            match entry.file_type() {
                kind if kind.is_dir() => fs::create_dir_all(&target)?,
                // a link to a folder, or to nothing
                kind if kind.is_symlink() && !entry.path().is_file() => {}
                _ => fs::copy(entry.path(), &target).map(|_| ())?,
            }
        }
        if root == from {
            // it belongs to no workspace here
            let manifest = to.join("Cargo.toml");
            let text = fs::read_to_string(&manifest)?;
            if !text.contains("[workspace]") {
                fs::write(&manifest, text + "\n[workspace]\n")?;
            }
        }
        to.join(from.strip_prefix(&root).unwrap_or(Path::new(""))).canonicalize()
    }

    fn cargo(&self, dir: &Path, args: &[&str], features: &str) -> io::Result<Output> {
        let mut command = Command::new("cargo");
        command.args(args).args((features == "all").then_some("--all-features")).args(["--color", "never"]);
        command.env("CARGO_TARGET_DIR", self.scratch.join("target")).env_remove("RUSTFLAGS").stdin(Stdio::null());
        command.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_PROFILE_TEST_DEBUG", "0").env("CARGO_INCREMENTAL", "0");
        command.current_dir(dir).output()
    }

    /// The files that were compiled, or the first error.
    fn check(&self, dir: &Path, features: &str) -> io::Result<Result<BTreeSet<PathBuf>, String>> {
        let output = self.cargo(dir, &["check", "--quiet", "--message-format", "json"], features)?;
        // where cargo runs the compiler
        let root = workspace_of(dir)?;
        let (mut files, mut first) = (BTreeSet::new(), None);
        for message in Message::parse_stream(&*output.stdout) {
            match message? {
                Message::CompilerArtifact(artifact) if artifact.manifest_path.starts_with(dir.to_string_lossy().as_ref()) => {
                    files.extend(sources(&artifact, &root));
                }
                Message::CompilerMessage(message) if message.message.level == DiagnosticLevel::Error => {
                    first = first.or(message.message.rendered.and_then(|text| Some(text.lines().next()?.to_owned())));
                }
                _ => {}
            }
        }
        let words = || String::from_utf8_lossy(&output.stderr).lines().next().unwrap_or("cargo fails").to_owned();
        Ok(if output.status.success() { Ok(files) } else { Err(first.unwrap_or_else(words)) })
    }

    /// How many unit tests pass and fail; none where they do not build.
    fn tests(&self, dir: &Path, features: &str) -> io::Result<Option<String>> {
        let output = self.cargo(dir, &["test", "--quiet", "--lib", "--no-fail-fast"], features)?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let result = text.lines().find_map(|line| line.strip_prefix("test result: "));
        let number = |word: &str| {
            let part = result?.split([';', '.']).find(|part| part.ends_with(word))?;
            part.split_whitespace().find_map(|part| part.parse::<usize>().ok())
        };
        Ok(number(" passed")
            .zip(number(" failed"))
            .filter(|(passed, failed)| passed + failed > 0)
            .map(|(passed, failed)| format!("{passed} pass, {failed} fail")))
    }
}

/// The places that rustfmt would change: file and text, without line numbers, which move.
fn unformatted(dir: &Path) -> io::Result<Vec<String>> {
    let output = Command::new("cargo")
        .args(["fmt", "--", "--check", "--color", "never"])
        .current_dir(dir)
        .stdin(Stdio::null())
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut places: Vec<String> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("Diff in ") {
            Some(at) => {
                let path = at.split(':').next().unwrap_or(at);
                places.push(Path::new(path).strip_prefix(dir).unwrap_or(Path::new(path)).display().to_string());
            }
            None => places.last_mut().into_iter().for_each(|place| *place += &format!("\n{line}")),
        }
    }
    places.sort();
    Ok(places)
}

fn compare(before: &[String], after: &[String]) -> String {
    let new: Vec<&str> =
        after.iter().filter(|place| !before.contains(place)).map(|place| place.lines().next().unwrap_or("")).collect();
    match (before.is_empty(), new.is_empty()) {
        (true, true) => "formatted, stays so".to_owned(),
        (false, true) => format!("{} places before, none new", before.len()),
        (_, false) => format!("new: {}", new.join(", ")),
    }
}

/// What a package is called in the table: its folder, in that of its workspace if it is a member of one.
fn name_of(package: &Path) -> io::Result<String> {
    let package = package.canonicalize()?;
    let root = workspace_of(&package)?;
    let below = package.strip_prefix(root.parent().unwrap_or(&root)).unwrap_or(&package);
    Ok(below.to_string_lossy().into_owned())
}

/// The folder of the workspace that a package belongs to: its own, if it is in none.
fn workspace_of(package: &Path) -> io::Result<PathBuf> {
    let args = ["locate-project", "--workspace", "--message-format", "plain"];
    let output = Command::new("cargo").args(args).current_dir(package).stdin(Stdio::null()).output()?;
    let manifest = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim_end());
    Ok(manifest.parent().filter(|root| package.starts_with(root)).unwrap_or(package).to_owned())
}

/// The real files that rustc has read, from the list beside its output.
fn sources(artifact: &Artifact, root: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for output in &artifact.filenames {
        let Some(name) = output.file_stem().map(|stem| stem.strip_prefix("lib").unwrap_or(stem)) else { continue };
        let list = fs::read_to_string(output.with_file_name(format!("{name}.d"))).unwrap_or_default();
        files.extend(list.lines().filter_map(|line| root.join(line.strip_suffix(':')?.replace("\\ ", " ")).canonicalize().ok()));
    }
    files
}

fn print(bench: &Bench, rows: &[Row], without: usize, broken: &[(String, String)]) {
    let total: usize = rows.iter().map(|row| row.fixes).sum();
    let good = rows.iter().filter(|row| row.after.is_ok()).count();
    let tested: Vec<_> = rows.iter().filter_map(|row| row.tests.as_ref()).collect();
    let same = tested.iter().filter(|(before, after)| before == after).count();
    println!("# Fixes on real crates\n");
    println!("Written by `ui-tests/bench/fix_crates.rs`; its first lines say how to run it.");
    println!(
        "`cargo mapcheck --fix{}` with all rules (`-W all --confidence low`), then the crate's own compiler, tests and rustfmt.\n",
        if bench.unsafe_fixes { " --unsafe-fixes" } else { "" }
    );
    println!(
        "- crates looked at: {}; without a fix: {without}; fixed and built: {}, with {total} fixes",
        bench.crates.len(),
        rows.len()
    );
    println!("- `cargo check` passes after as before: {good} of {}", rows.len());
    println!("- unit tests end as before: {same} of {}", tested.len());
    println!("\n| crate | fixes | files, compiled | features | cargo check | unit tests | cargo fmt --check |");
    println!("|---|---|---|---|---|---|---|");
    rows.iter().for_each(|row| println!("{}", row.line()));
    if !broken.is_empty() {
        println!("\nThese have fixes too, but do not compile here as they are, and are not counted:\n");
        broken.iter().for_each(|(name, error)| println!("- {name}: `{error}`"));
    }
}
