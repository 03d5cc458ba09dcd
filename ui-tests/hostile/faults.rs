//! Disks that are full, readers that go away, two runs at once.
#![cfg(unix)]

use std::fs::{self, File};
use std::process::{Command, Stdio};

use super::tree::{Ran, Tree, command};
use super::{SOURCE, is_sound};

/// Runs the program with files limited to a kibibyte or two, as if the disk were full.
fn cramped(tree: &Tree, args: &[&str]) -> Ran {
    // ignored, the signal becomes an error of the call
    let limit = "trap '' XFSZ; ulimit -f 1; exec \"$@\"";
    let mut run = Command::new("sh");
    run.args(["-c", limit, "sh", env!("CARGO_BIN_EXE_cargo-mapcheck")]).args(args).current_dir(tree.path(""));
    run.stdin(Stdio::null()).output().expect("a shell").into()
}

/// The names of files that a run leaves behind.
fn drafts(tree: &Tree) -> Vec<String> {
    let entries = walkdir::WalkDir::new(tree.path("")).into_iter().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with(".mapcheck-")).collect()
}

fn many() -> Tree {
    Tree::package(&[("src/lib.rs", SOURCE.repeat(60).as_bytes())])
}

#[test]
fn a_full_disk_loses_nothing() {
    let old = format!("# {}\n", "old ".repeat(1000));
    for args in [
        &["--baseline", "kept", "--write-baseline", "-W", "all", "."][..],
        &["--output", "sarif=kept", "."],
        &["--output", "junit=kept", "--output", "json=kept", "."],
    ] {
        let tree = many();
        tree.write("kept", &old);
        let ran = cramped(&tree, args);
        assert_eq!(ran.status, 2, "{args:?}: {}", ran.err);
        assert!(ran.err.contains("File too large"), "{args:?}: {}", ran.err);
        assert_eq!(fs::read_to_string(tree.path("kept")).expect("there"), old, "{args:?}");
        assert_eq!(drafts(&tree), [""; 0], "{args:?}");
    }
}

#[test]
fn a_full_disk_leaves_sources_as_they_are() {
    let tree = many();
    let ran = cramped(&tree, &["--fix", "--allow-no-vcs", "."]);
    assert_eq!(ran.status, 2, "{}", ran.err);
    assert!(ran.err.contains("`src/lib.rs` cannot be written"), "{}", ran.err);
    assert_eq!(fs::read_to_string(tree.path("src/lib.rs")).expect("there"), SOURCE.repeat(60));
    assert_eq!(drafts(&tree), [""; 0]);
}

#[test]
fn a_report_that_cannot_be_written_is_status_2() {
    let tree = many();
    if let Ok(full) = File::options().write(true).open("/dev/full") {
        let ran: Ran = command(&tree.path(""), &["."]).stdout(full).stderr(Stdio::piped()).output().expect("runs").into();
        assert_eq!(ran.status, 2, "{}", ran.err);
        assert!(ran.err.contains("error: cannot write the output"), "{}", ran.err);
        let ran = tree.run(&["--output", "json=/dev/full", "."]);
        assert_eq!(ran.status, 2, "{}", ran.err);
        assert!(ran.err.contains("cannot write `/dev/full`"), "{}", ran.err);
    }
    // nobody reads the problems: the report is still whole
    let mut child = command(&tree.path(""), &["--message-format", "short", "."]);
    let mut child = child.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("runs");
    drop(child.stderr.take());
    let ran: Ran = child.wait_with_output().expect("ends").into();
    assert_eq!(ran.out, tree.run(&["--message-format", "short", "."]).out);
}

#[test]
fn two_runs_at_once_fix_each_file_once() {
    let names: Vec<String> = (0..40).map(|n| format!("m{n}")).collect();
    let mods: String = names.iter().map(|name| format!("mod {name};\n")).collect();
    let tree = Tree::package(&[("src/lib.rs", mods.as_bytes())]);
    names.iter().for_each(|name| tree.write(&format!("src/{name}.rs"), SOURCE));
    let start = || {
        let mut run = command(&tree.path(""), &["--fix", "--allow-no-vcs", "."]);
        run.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("runs")
    };
    for run in [start(), start(), start()] {
        is_sound(&run.wait_with_output().expect("ends").into(), "one of three");
    }
    let fixed = SOURCE.replace("text.chars().count()", "text.len()");
    for name in &names {
        assert_eq!(fs::read_to_string(tree.path(&format!("src/{name}.rs"))).expect("there"), fixed, "{name}");
    }
    assert_eq!(drafts(&tree), [""; 0]);
}

/// A run that was killed leaves a draft beside a file; later runs are not disturbed by it.
#[test]
fn what_a_killed_run_leaves_is_no_source() {
    let tree = Tree::package(&[("src/lib.rs", SOURCE.as_bytes()), ("src/.mapcheck-a1b2c3", b"pub fn qu")]);
    let ran = tree.run(&["--fix", "--allow-no-vcs", "."]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(!ran.err.contains("warning"), "{}", ran.err);
    assert!(fs::read_to_string(tree.path("src/lib.rs")).expect("there").contains("text.len()"));
}
