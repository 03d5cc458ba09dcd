//! How a team lives with the tool: settings, suppressions, the baseline, only what changed.  The built program, in real git
//! repositories.

mod tree;

use std::fs;
use std::process::Command;

use tree::{MANIFEST, Ran, Tree};

/// Two functions that are each a finding of `unclamped_capacity`, and a place that grows.
const FRAMES: &str = "\
use std::collections::HashMap;
use std::io::{self, Read};
use std::sync::Mutex;

static SEEN: Mutex<Option<Seen>> = Mutex::new(None);

pub struct Seen {
    ids: HashMap<u64, u64>,
}

impl Seen {
    pub fn note(&mut self, id: u64) {
        *self.ids.entry(id).or_default() += 1;
    }
}

pub fn serve(reader: &mut impl Read) -> io::Result<()> {
    loop {
        let id = read_len(reader)? as u64;
        if let Some(seen) = &mut *SEEN.lock().unwrap() {
            seen.note(id);
        }
    }
}

fn read_len(reader: &mut impl Read) -> io::Result<usize> {
    let mut bytes = [0; 4];
    reader.read_exact(&mut bytes)?;
    Ok(u32::from_be_bytes(bytes) as usize)
}

pub fn numbers(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    Ok(Vec::with_capacity(n))
}

pub fn text(reader: &mut impl Read) -> io::Result<String> {
    let n = read_len(reader)?;
    let text = String::with_capacity(n);
    Ok(text)
}
";

const FINDINGS: usize = 3;

fn frames() -> Tree {
    Tree::package(&[("src/lib.rs", b"mod frames;\npub use frames::*;\n"), ("src/frames.rs", FRAMES.as_bytes())])
}

fn count(ran: &Ran) -> usize {
    ran.out.matches("warning[mapcheck::").count() + ran.out.matches("error[mapcheck::").count()
}

fn git(tree: &Tree, args: &[&str]) -> String {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"]);
    let output = command.args(args).current_dir(tree.path("")).output().expect("git runs");
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn commit(tree: &Tree, message: &str) {
    git(tree, &["add", "-A"]);
    git(tree, &["commit", "-q", "-m", message]);
}

/// A repository whose findings are in a baseline.
fn with_baseline() -> Tree {
    let tree = frames();
    git(&tree, &["init", "-q"]);
    assert_eq!(count(&tree.run(&[])), FINDINGS);
    let wrote = tree.run(&["--baseline", "known.txt", "--write-baseline"]);
    assert_eq!((wrote.status, wrote.err.as_str()), (0, ""));
    assert_eq!(wrote.out, "wrote the baseline: 3 findings, 3 new, 0 gone\n");
    commit(&tree, "with findings");
    tree
}

/// Nothing is reported, nothing is stale, and the file would be written as it is.
fn is_quiet(tree: &Tree, what: &str) {
    let ran = tree.run(&["--baseline", "known.txt", "-D", "warnings"]);
    assert_eq!((ran.status, count(&ran), ran.err.as_str()), (0, 0, ""), "{what}: {}", ran.out);
    assert!(ran.out.contains("not reported: 3 findings of the baseline"), "{what}: {}", ran.out);
    let before = fs::read_to_string(tree.path("known.txt")).expect("the baseline");
    assert_eq!(tree.run(&["--baseline", "known.txt", "--write-baseline"]).status, 0);
    assert_eq!(fs::read_to_string(tree.path("known.txt")).expect("the baseline"), before, "{what}");
}

#[test]
fn a_baseline_is_one_sorted_entry_a_line() {
    let tree = with_baseline();
    let text = fs::read_to_string(tree.path("known.txt")).expect("the baseline");
    let entries: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(
        entries,
        [
            "unbounded_map_growth | Seen::ids | ids:HashMap<u64 u64>",
            "unclamped_capacity | numbers: Vec::with_capacity | Ok(Vec::with_capacity(n .. n",
            "unclamped_capacity | text: String::with_capacity | let text=String::with_capacity( .. n",
        ]
    );
}

#[test]
fn a_baseline_survives_what_moves_code() {
    let tree = with_baseline();
    is_quiet(&tree, "as it was");

    let above = "// a line\n".repeat(100);
    tree.write("src/frames.rs", format!("{above}{FRAMES}"));
    is_quiet(&tree, "100 lines above");

    git(&tree, &["checkout", "-q", "."]);
    git(&tree, &["mv", "src/frames.rs", "src/wire.rs"]);
    tree.write("src/lib.rs", "mod wire;\npub use wire::*;\n");
    is_quiet(&tree, "another name of the file");

    git(&tree, &["reset", "-q", "--hard"]);
    let narrow = FRAMES.replace("    ids: HashMap<u64, u64>,", "    ids: HashMap<\n        u64,\n        u64,\n    >");
    let narrow = narrow.replace("String::with_capacity(n);", "\n        String::with_capacity(\n            n,\n        );");
    let narrow = narrow.replace("    ", "\t").replace('\n', "\r\n");
    tree.write("src/frames.rs", narrow);
    is_quiet(&tree, "formatted anew");

    let (head, tail) = FRAMES.split_at(FRAMES.find("pub fn numbers").expect("it is there"));
    let (numbers, text) = tail.split_at(tail.find("pub fn text").expect("it is there"));
    let at = head.find("static SEEN").expect("it is there");
    tree.write("src/frames.rs", format!("{}{text}\n{numbers}{}", &head[..at], &head[at..]));
    is_quiet(&tree, "functions in another order");

    git(&tree, &["checkout", "-q", "."]);
    fs::create_dir(tree.path("src/net")).expect("a folder");
    git(&tree, &["mv", "src/frames.rs", "src/net/frames.rs"]);
    tree.write("src/net/mod.rs", "pub mod frames;\n");
    tree.write("src/lib.rs", "mod net;\npub use net::frames::*;\n");
    is_quiet(&tree, "the module moved");
}

#[test]
fn a_baseline_reports_what_is_new_and_tells_what_is_gone() {
    let tree = with_baseline();
    let more =
        "pub fn bytes(reader: &mut impl Read) -> io::Result<Vec<u8>> {\n    let n = read_len(reader)?;\n    Ok(vec![0; n])\n}\n";
    tree.write("src/frames.rs", format!("{FRAMES}\n{more}"));
    let ran = tree.run(&["--baseline", "known.txt", "-D", "warnings"]);
    assert_eq!((ran.status, count(&ran)), (1, 1), "{}", ran.out);
    assert!(ran.out.contains("vec![0; n]"), "{}", ran.out);

    // a second one of the same words is new
    let text = &FRAMES[FRAMES.find("pub fn text").expect("it is there")..];
    tree.write("src/frames.rs", format!("{FRAMES}\npub mod again {{\nuse super::*;\n{text}}}\n"));
    assert_eq!(count(&tree.run(&["--baseline", "known.txt"])), 1);

    tree.write("src/frames.rs", FRAMES.replace("String::with_capacity(n)", "String::new()"));
    let ran = tree.run(&["--baseline", "known.txt", "-D", "warnings"]);
    assert_eq!((ran.status, count(&ran)), (0, 0), "{}", ran.out);
    assert!(ran.err.contains("stale entry of the baseline") && ran.err.contains("known.txt:5:1"), "{}", ran.err);
    // a rule that is off says nothing, a confidence that is higher does not either
    for less in [&["-A", "unclamped_capacity"][..], &["--confidence", "high"]] {
        let args = [&["--baseline", "known.txt"], less].concat();
        let stale = tree.run(&args).err.matches("stale entry").count();
        assert_eq!(stale, usize::from(less[0] != "-A"), "{less:?}");
    }
    let wrote = tree.run(&["--baseline", "known.txt", "--write-baseline"]);
    assert_eq!(wrote.out, "wrote the baseline: 2 findings, 0 new, 1 gone\n");
    assert!(!fs::read_to_string(tree.path("known.txt")).expect("the baseline").contains("String"));
    assert_eq!(tree.run(&["--baseline", "known.txt"]).err, "");
}

#[test]
fn a_baseline_keeps_what_a_part_of_the_workspace_does_not_show() {
    let tree = with_baseline();
    let before = fs::read_to_string(tree.path("known.txt")).expect("the baseline");
    let ran = tree.run(&["--baseline", "known.txt", "src/lib.rs"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{}", ran.out);
    for less in [&["src/lib.rs"][..], &["-A", "all"], &["--confidence", "high"]] {
        let args = [&["--baseline", "known.txt", "--write-baseline"], less].concat();
        assert_eq!(tree.run(&args).status, 0, "{less:?}");
        assert_eq!(fs::read_to_string(tree.path("known.txt")).expect("the baseline"), before, "{less:?}");
    }
}

#[test]
fn a_wrong_baseline_is_status_2() {
    let tree = frames();
    let ran = tree.run(&["--baseline", "gone.txt"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("baseline `") && ran.err.contains("`--write-baseline` makes it"), "{}", ran.err);
    tree.write("known.txt", "# fine\nunclamped_capacity | a | b\n<<<<<<< ours\nwhat is this\n");
    let ran = tree.run(&["--baseline", "known.txt"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("known.txt:3:1") && ran.err.contains("a conflict of a merge"), "{}", ran.err);
    assert!(ran.err.contains("known.txt:4:1") && ran.err.contains("an entry is"), "{}", ran.err);
    assert_eq!(tree.run(&["--write-baseline"]).status, 2);
}

#[test]
fn only_what_changed_since_the_merge_base() {
    let tree = frames();
    git(&tree, &["init", "-q"]);
    commit(&tree, "base");
    git(&tree, &["checkout", "-q", "-b", "work"]);
    let none = tree.run(&["--diff-base", "main", "-D", "warnings"]);
    assert_eq!((none.status, count(&none)), (0, 0), "{}", none.err);
    assert!(none.out.contains("not reported: 3 findings where nothing changed"), "{}", none.out);

    // the branch's line, committed or not; what happens on main is none of it
    tree.write(
        "src/frames.rs",
        FRAMES.replace("    Ok(Vec::with_capacity(n))", "    // so many\n    Ok(Vec::with_capacity(n + 1))"),
    );
    for _ in 0..2 {
        let ran = tree.run(&["--diff-base", "main", "-D", "warnings"]);
        assert_eq!((ran.status, count(&ran)), (1, 1), "{}", ran.out);
        assert!(ran.out.contains("n + 1"), "{}", ran.out);
        if git(&tree, &["status", "--porcelain"]).is_empty() {
            break;
        }
        commit(&tree, "on the branch");
        git(&tree, &["checkout", "-q", "main"]);
        tree.write("src/frames.rs", format!("{FRAMES}// more\n"));
        commit(&tree, "on main");
        git(&tree, &["checkout", "-q", "work"]);
    }

    // a line of growth is touched, not the place's own
    git(&tree, &["reset", "-q", "--hard", "main"]);
    tree.write("src/frames.rs", FRAMES.replace("or_default() += 1", "or_default() += 2"));
    let ran = tree.run(&["--diff-base", "HEAD"]);
    assert_eq!(count(&ran), 1, "{}", ran.out);
    assert!(ran.out.contains("`Seen::ids`"), "{}", ran.out);

    // a file that git does not know is new; one that was moved is not
    git(&tree, &["reset", "-q", "--hard", "main"]);
    tree.write("src/lib.rs", "mod frames;\nmod more;\n");
    tree.write("src/more.rs", FRAMES.replace("use std::sync::Mutex;", "use std::sync::Mutex; // its own\n"));
    assert_eq!(count(&tree.run(&["--diff-base", "main"])), FINDINGS);
    git(&tree, &["reset", "-q", "--hard", "main"]);
    fs::remove_file(tree.path("src/more.rs")).expect("removed");
    git(&tree, &["mv", "src/frames.rs", "src/wire.rs"]);
    tree.write("src/lib.rs", "mod wire;\n");
    assert_eq!(count(&tree.run(&["--diff-base", "main"])), 0);
}

#[test]
fn only_what_is_staged() {
    let tree = frames();
    git(&tree, &["init", "-q"]);
    // before the first commit everything that is staged is new
    assert_eq!(count(&tree.run(&["--staged"])), 0);
    git(&tree, &["add", "-A"]);
    assert_eq!(count(&tree.run(&["--staged"])), FINDINGS);
    commit(&tree, "base");
    assert_eq!(count(&tree.run(&["--staged"])), 0);
    let staged = FRAMES.replace("Ok(Vec::with_capacity(n))", "Ok(Vec::with_capacity(2 * n))");
    tree.write("src/frames.rs", &staged);
    git(&tree, &["add", "-A"]);
    // lines above and a change that is not staged
    tree.write(
        "src/frames.rs",
        format!("// one\n// two\n{}", staged.replace("String::with_capacity(n)", "String::with_capacity(3 * n)")),
    );
    let ran = tree.run(&["--staged", "-D", "warnings"]);
    assert_eq!((ran.status, count(&ran)), (1, 1), "{}", ran.out);
    assert!(ran.out.contains("2 * n"), "{}", ran.out);
}

#[cfg(unix)]
#[test]
fn a_hook_sees_what_will_be_committed() {
    let tree = Tree::new(&[("sub/Cargo.toml", MANIFEST), ("sub/src/lib.rs", FRAMES.as_bytes())]);
    git(&tree, &["init", "-q"]);
    commit(&tree, "base");
    let program = env!("CARGO_BIN_EXE_cargo-mapcheck");
    let hook = format!("#!/bin/sh\nexec {program} --manifest-path sub/Cargo.toml --staged --fail-on warn >&2\n");
    tree.write(".git/hooks/pre-commit", hook);
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    fs::set_permissions(tree.path(".git/hooks/pre-commit"), mode).expect("executable");
    let commits = |args: &[&str]| {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false", "commit", "-m", "x"]);
        let output = command.args(args).current_dir(tree.path("")).output().expect("git runs");
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    tree.write("sub/src/lib.rs", format!("// harmless\n{FRAMES}"));
    let (done, words) = commits(&["-a"]);
    assert!(done && words.contains("not reported: 3 findings where nothing changed"), "{words}");
    tree.write("sub/src/lib.rs", FRAMES.replace("Ok(Vec::with_capacity(n))", "Ok(Vec::with_capacity(2 * n))"));
    // the index of this commit is not the usual one
    for args in [&["-a"][..], &["sub/src/lib.rs"]] {
        let (done, words) = commits(args);
        assert!(!done && words.contains("1 finding: unclamped_capacity 1"), "{args:?} {words}");
    }
}

#[test]
fn only_these_files() {
    let tree = frames();
    tree.write("notes.md", "not Rust");
    assert_eq!(count(&tree.run(&["--files", "src/frames.rs", "notes.md"])), FINDINGS);
    let ran = tree.run(&["--files", "src/lib.rs"]);
    assert_eq!((ran.status, count(&ran)), (0, 0));
    assert!(ran.out.contains("not reported: 3 findings where nothing changed"), "{}", ran.out);
    for (file, words) in [("src/gone.rs", "src/gone.rs"), ("../other.rs", "other.rs")] {
        let ran = tree.run(&["--files", file]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains(words), "{}", ran.err);
    }
}

#[test]
fn a_missing_base_is_status_2() {
    let tree = frames();
    let fails = |tree: &Tree, args: &[&str], words: &[&str]| {
        let ran = tree.run(args);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}: {}", ran.err);
        words.iter().for_each(|word| assert!(ran.err.contains(word), "{args:?}: {}", ran.err));
    };
    fails(&tree, &["--staged"], &["is in no git repository"]);
    git(&tree, &["init", "-q"]);
    fails(&tree, &["--diff-base", "HEAD"], &["`HEAD` is no commit of this repository"]);
    commit(&tree, "one");
    fails(&tree, &["--diff-base", "origin/main"], &["`origin/main` is no commit", "git fetch origin"]);
    fails(&tree, &["--diff-base=--output=x"], &["--output=x"]);
    git(&tree, &["checkout", "-q", "--orphan", "other"]);
    commit(&tree, "no past");
    fails(&tree, &["--diff-base", "main"], &["`main` and the current commit have no common past"]);
}

#[test]
fn a_shallow_clone_is_status_2() {
    let tree = frames();
    git(&tree, &["init", "-q"]);
    commit(&tree, "one");
    git(&tree, &["checkout", "-q", "-b", "work"]);
    tree.write("src/lib.rs", "mod frames;\n");
    commit(&tree, "two");
    git(&tree, &["checkout", "-q", "main"]);
    tree.write("notes.md", "x");
    commit(&tree, "three");
    let clone = Tree::new(&[]);
    let url = format!("file://{}", tree.path("").display());
    git(&clone, &["clone", "-q", "--depth", "1", "--no-single-branch", &url, "."]);
    git(&clone, &["checkout", "-q", "work"]);
    let ran = clone.run(&["--diff-base", "origin/main"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{}", ran.err);
    assert!(ran.err.contains("no common past") && ran.err.contains("this clone is shallow"), "{}", ran.err);
    assert!(ran.err.contains("fetch-depth: 0"), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn a_hostile_repository_runs_nothing() {
    let tree = frames();
    git(&tree, &["init", "-q"]);
    commit(&tree, "one");
    let script = format!("touch {}", tree.path("ran").display());
    for key in [
        "core.fsmonitor",
        "diff.external",
        "filter.x.clean",
        "filter.x.smudge",
        "filter.x.process",
        "diff.x.textconv",
        "core.pager",
    ] {
        git(&tree, &["config", key, &script]);
    }
    tree.write(".gitattributes", "*.rs filter=x diff=x\n");
    for name in ["post-checkout", "post-index-change", "reference-transaction", "pre-commit"] {
        tree.write(&format!(".git/hooks/{name}"), format!("#!/bin/sh\n{script}\n"));
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        fs::set_permissions(tree.path(&format!(".git/hooks/{name}")), mode).expect("executable");
    }
    tree.write("src/frames.rs", FRAMES.replace("Ok(Vec::with_capacity(n))", "Ok(Vec::with_capacity(2 * n))"));
    assert_eq!(count(&tree.run(&["--diff-base", "HEAD"])), 1);
    assert_eq!(tree.run(&["--staged"]).status, 0);
    assert!(!tree.path("ran").exists());
}

#[test]
fn the_exit_status_is_asked_for() {
    let tree = frames();
    let clean = Tree::package(&[]);
    let table: &[(&[&str], i32, i32)] = &[
        (&[], 0, 0),
        (&["--fail-on", "warn"], 1, 0),
        (&["--fail-on", "deny"], 0, 0),
        (&["-D", "warnings"], 1, 0),
        (&["-D", "warnings", "--fail-on", "never"], 0, 0),
        (&["--max-findings", "3"], 0, 0),
        (&["--max-findings", "2"], 1, 0),
        (&["--max-findings", "0"], 1, 0),
        (&["--max-findings", "2", "--fail-on", "never"], 1, 0),
        (&["--max-findings", "9", "-D", "warnings"], 1, 0),
        (&["--max-findings", "9", "--fail-on", "warn"], 1, 0),
    ];
    for (args, found, none) in table {
        assert_eq!((tree.run(args).status, clean.run(args).status), (*found, *none), "{args:?}");
    }
    assert_eq!(tree.run(&["--fail-on", "loud"]).status, 2);
}

#[test]
fn settings_reach_the_rules() {
    let found = |settings: &str, args: &[&str]| {
        let tree = frames();
        tree.write("mapcheck.toml", settings);
        let ran = tree.run(args);
        (ran.status, count(&ran))
    };
    assert_eq!(found("", &[]), (0, 3));
    assert_eq!(found("[rules]\ncapacity = \"allow\"\n", &[]), (0, 1));
    assert_eq!(found("[rules]\ncapacity = \"deny\"\n", &[]), (1, 3));
    assert_eq!(found("[rules]\ncapacity = \"deny\"\n", &["-A", "unclamped_capacity"]), (0, 1));
    assert_eq!(found("exclude = [\"src/frames.rs\"]\n", &[]), (0, 0));
    assert_eq!(found("[[override]]\npaths = [\"src/frames.rs\"]\nrules.all = \"allow\"\n", &[]), (0, 0));
    assert_eq!(found("confidence = \"high\"\n", &["--confidence", "low"]), (0, 3));
}

#[test]
fn settings_of_both_places_and_idle_ones() {
    let tree = frames();
    tree.write(".mapcheck.toml", "exclude = [\"vendor\"]\n[rules]\nall = \"allow\"\n");
    let ran = tree.run(&[]);
    assert_eq!((ran.status, count(&ran)), (0, 0));
    assert!(ran.err.contains("no source file is meant by `vendor`") && ran.err.contains(".mapcheck.toml:1:12"), "{}", ran.err);

    fs::remove_file(tree.path(".mapcheck.toml")).expect("removed");
    let manifest = String::from_utf8_lossy(MANIFEST).into_owned();
    tree.write("Cargo.toml", format!("{manifest}[package.metadata.mapcheck.rules]\ngrowth = \"allow\"\n"));
    assert_eq!(count(&tree.run(&[])), 2);
    tree.write("Cargo.toml", format!("{manifest}[workspace]\n[workspace.metadata.mapcheck.rules]\ncapacity = \"allow\"\n"));
    assert_eq!(count(&tree.run(&[])), 1);

    tree.write("Cargo.toml", "[workspace]\nmembers = [\"a\"]\n");
    tree.write("a/Cargo.toml", MANIFEST);
    tree.write("a/src/lib.rs", "");
    tree.write("a/mapcheck.toml", "");
    assert!(tree.run(&[]).err.contains("`a/mapcheck.toml` is not read"));
}

#[test]
fn a_first_file_of_settings() {
    let tree = frames();
    let ran = tree.run(&["init"]);
    assert_eq!((ran.status, ran.out.as_str()), (0, "wrote mapcheck.toml\n"), "{}", ran.err);
    let ran = tree.run(&[]);
    assert_eq!((ran.status, count(&ran), ran.err.as_str()), (0, FINDINGS, ""));
    let again = tree.run(&["init"]);
    assert_eq!((again.status, again.out.as_str()), (2, ""));
    assert!(again.err.contains("there are settings already, in `mapcheck.toml`"), "{}", again.err);
}

#[test]
fn config_tells_where_values_come_from() {
    let tree = frames();
    tree.write("mapcheck.toml", "confidence = \"low\"\n[rules]\ngrowth = \"deny\"\n\n[[override]]\npaths = [\"src/frames.rs\"]\nrules.uncapped_cache = \"forbid\"\nrequire_reason = true\n");
    let line = |args: &[&str], key: &str| {
        let ran = tree.run(&[&["config"], args].concat());
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        toml::from_str::<toml::Table>(&ran.out).expect("it is TOML");
        let line = ran.out.lines().find(|line| line.starts_with(key)).unwrap_or_default();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(line(&[], "confidence"), "confidence = \"low\" # mapcheck.toml:1");
    assert_eq!(line(&[], "tests"), "tests = false # catalogue");
    assert_eq!(line(&[], "uncapped_cache"), "uncapped_cache = \"deny\" # mapcheck.toml:3");
    assert_eq!(line(&["src/frames.rs"], "uncapped_cache"), "uncapped_cache = \"forbid\" # mapcheck.toml:7");
    let reason = "invalid_suppression.options.require_reason";
    assert_eq!(line(&["src/frames.rs"], reason), format!("{reason} = true # mapcheck.toml:8"));
    assert_eq!(line(&["-A", "unclamped_capacity"], "unclamped_capacity"), "unclamped_capacity = \"allow\" # command line");
    tree.write("mapcheck.toml", "tests = 1\n");
    let ran = tree.run(&["config"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
}

#[test]
fn list_shows_the_levels_in_force() {
    let tree = frames();
    tree.write("mapcheck.toml", "[rules]\ngrowth = \"deny\"\n");
    let level = |args: &[&str], rule: &str| {
        let ran = tree.run(args);
        assert_eq!(ran.status, 0, "{}", ran.err);
        let line = ran.out.lines().map(str::trim).find(|line| line.starts_with(rule)).expect("it is listed").to_owned();
        line.split_whitespace().nth(3).expect("a level").to_owned()
    };
    assert_eq!(level(&["list"], "uncapped_cache"), "deny");
    assert_eq!(level(&["list", "-A", "uncapped_cache"], "uncapped_cache"), "allow");
    assert_eq!(level(&["list"], "unbounded_read"), "warn");
    tree.write("mapcheck.toml", "rule = 1\n");
    assert_eq!(tree.run(&["list"]).status, 2);
}

/// What is suggested takes the suppression away and nothing else, and then nothing is left to say.
#[test]
fn the_fix_of_an_unused_suppression_removes_it() {
    let text = "\
#![cfg_attr(any(), allow(mapcheck::uncapped_cache))]
//! mapcheck: allow(unbounded_read) all of it

// mapcheck: allow(unclamped_capacity) before
pub fn a() {}

pub fn b() {} // mapcheck: expect(growth) behind

#[inline]
#[cfg_attr(any(), allow(mapcheck::uncapped_cache, dead_code))]
#[cfg_attr(any(), allow(dead_code, mapcheck::pool_per_call))]
pub fn c() {
    /* mapcheck: allow(unbounded_read, uncapped_cache) */ a();\r
    a(); /* mapcheck: allow(unbounded_read) */ b();
}
";
    let fixed = "
pub fn a() {}

pub fn b() {}

#[inline]
#[cfg_attr(any(), allow(dead_code))]
#[cfg_attr(any(), allow(dead_code))]
pub fn c() {
    a();\r
    a(); b();
}
";
    let tree = Tree::package(&[("src/lib.rs", text.as_bytes())]);
    let args = ["--message-format", "json", "-W", "all"];
    let ran = tree.run(&args);
    let rows = ran.out.lines().filter(|line| line.contains("compiler-message"));
    let message = |row: &str| serde_json::from_str::<serde_json::Value>(row).expect("json")["message"].to_string();
    let messages = rows.map(message).collect::<Vec<_>>().join("\n");
    let suggestions =
        rustfix::get_suggestions_from_json(&messages, &std::collections::HashSet::new(), rustfix::Filter::Everything)
            .expect("suggestions");
    // two names of one comment are two suggestions that take away the same
    let mut seen = std::collections::HashSet::new();
    let mut fix = rustfix::CodeFix::new(text);
    for suggestion in suggestions {
        let range = suggestion.solutions[0].replacements[0].snippet.range.clone();
        if seen.insert((range.start, range.end)) {
            fix.apply(&suggestion).expect("it applies");
        }
    }
    let done = fix.finish().expect("a text");
    assert_eq!(done, fixed);
    tree.write("src/lib.rs", done);
    assert_eq!(count(&tree.run(&["-W", "all"])), 0);
}

#[test]
fn an_answer_at_the_evidence_is_sent_to_the_finding() {
    let text = FRAMES.replace("        *self.ids", "        // mapcheck: allow(unbounded_map_growth)\n        *self.ids");
    let tree = Tree::package(&[("src/lib.rs", text.as_bytes())]);
    let ran = tree.run(&[]);
    assert_eq!(count(&ran), FINDINGS + 1);
    assert!(ran.out.contains("a finding begins here: what answers it stands here"), "{}", ran.out);
}

#[test]
fn a_reason_may_be_required() {
    let line = "    // mapcheck: allow(unclamped_capacity)\n    Ok(Vec::with_capacity(n))";
    let text = FRAMES.replace("    Ok(Vec::with_capacity(n))", line);
    let tree = Tree::package(&[("src/lib.rs", text.as_bytes())]);
    assert_eq!(count(&tree.run(&[])), FINDINGS - 1);
    tree.write("mapcheck.toml", "require_reason = true\n");
    let ran = tree.run(&[]);
    assert_eq!(count(&ran), FINDINGS);
    assert!(ran.out.contains("`allow` does not say why"), "{}", ran.out);
    tree.write("src/lib.rs", text.replace("allow(unclamped_capacity)", "allow(unclamped_capacity) the peer is our own"));
    assert_eq!(count(&tree.run(&[])), FINDINGS - 1);
}

#[test]
fn what_is_forbidden_cannot_be_silenced() {
    let line = "    Ok(Vec::with_capacity(n)) // mapcheck: allow(unclamped_capacity)";
    let tree = Tree::package(&[("src/lib.rs", FRAMES.replace("    Ok(Vec::with_capacity(n))", line).as_bytes())]);
    let ran = tree.run(&["-F", "unclamped_capacity"]);
    assert_eq!((ran.status, count(&ran)), (1, FINDINGS));
    assert!(ran.out.contains("`allow` does not count here: the rule is forbidden"), "{}", ran.out);
}

#[test]
fn tests_examples_and_benches_on_demand() {
    let calls =
        "let mut input = io::stdin();\nserve(&mut input).unwrap();\nnumbers(&mut input).unwrap();\ntext(&mut input).unwrap();\n";
    let test = format!("{FRAMES}\n#[test]\nfn whole() {{\n{calls}}}\n");
    let main = format!("{FRAMES}\nfn main() {{\n{calls}}}\n");
    let unit = format!(
        "{FRAMES}\n#[cfg(test)]\nmod tests {{\nuse super::*;\n#[test]\nfn empties() {{\nSEEN.lock().unwrap().as_mut().unwrap().ids.clear();\nlet n = read_len(&mut io::stdin()).unwrap();\nlet v: Vec<u8> = Vec::with_capacity(n);\n}}\n}}\n"
    );
    let tree = Tree::package(&[
        ("src/lib.rs", unit.as_bytes()),
        ("tests/whole.rs", test.as_bytes()),
        ("examples/show.rs", main.as_bytes()),
        ("benches/fast.rs", main.as_bytes()),
    ]);
    let found = |args: &[&str]| {
        let ran = tree.run(args);
        assert_eq!(ran.err, "", "{args:?}");
        ["src/lib.rs:", "tests/", "examples/", "benches/"].map(|path| ran.out.matches(&format!("--> {path}")).count())
    };
    assert_eq!(found(&[]), [3, 0, 0, 0]);
    // what tests do to the program's places still says nothing of the program
    assert_eq!(found(&["--tests"]), [4, 3, 0, 0]);
    // what `main` does once does not grow
    assert_eq!(found(&["--examples"]), [3, 0, 2, 0]);
    assert_eq!(found(&["--benches"]), [3, 0, 0, 2]);
    assert_eq!(found(&["--all-targets"]), [4, 3, 2, 2]);
    tree.write("mapcheck.toml", "tests = true\n");
    assert_eq!(found(&[]), [4, 3, 0, 0]);
    // a suppression there is unused only where it was looked at
    tree.write("tests/whole.rs", test.replace("pub struct", "// mapcheck: allow(uncapped_cache)\npub struct"));
    assert_eq!(found(&[]), [4, 4, 0, 0]);
    tree.write("mapcheck.toml", "");
    assert_eq!(found(&[]), [3, 0, 0, 0]);
}

/// Own rows: a collection of the workspace, a trait whose implementors live long, a number that is safe.
#[test]
fn own_vocabulary_counts() {
    let library = "\
pub mod ring {
    pub struct Ring<T>(std::marker::PhantomData<T>);
    impl<T> Ring<T> {
        pub fn put(&mut self, _: T) {}
        pub fn take(&mut self) -> Option<T> { None }
    }
}
pub trait Service { fn call(&mut self, id: u64); }
pub struct Log { lines: ring::Ring<u64> }
impl Service for Log {
    fn call(&mut self, id: u64) { self.lines.put(id); }
}
";
    let tree = Tree::package(&[("src/lib.rs", library.as_bytes())]);
    let rows = "[[long_lived]]\ntraits = [\"small::Service\"]\n[[collection]]\ntypes = [\"small::ring::Ring\"]\nkind = \"map\"\nkey = 0\ngrow = [\"put\"]\nevict = [\"take\"]\n";
    let found = |settings: &str| {
        tree.write("mapcheck.toml", settings);
        let ran = tree.run(&["-W", "all", "--confidence", "low"]);
        assert_eq!(ran.err, "");
        ran.out.contains("`Log::lines` is filled")
    };
    assert!(!found(""));
    assert!(found(rows));
    // each row counts
    assert!(!found(&rows[rows.find("[[collection]]").expect("it is there")..]));
    assert!(!found(&rows[..rows.find("[[collection]]").expect("it is there")]));
    assert!(!found(&format!("{rows}bounded = true\n")));
    tree.write("mapcheck.toml", "[[collection]]\ntypes = [\"small::ring::Rings\", \"small::ring::Ring\"]\nkind = \"map\"\n");
    let ran = tree.run(&[]);
    assert!(
        ran.err.contains("nothing is known of `small::ring::Rings`") && ran.err.contains("mapcheck.toml:2:10"),
        "{}",
        ran.err
    );
    assert_eq!(ran.err.matches("nothing is known").count(), 1, "{}", ran.err);
}

/// Rows about numbers, streams and pools: each says what no code here tells.
#[test]
fn own_rows_of_every_table_count() {
    let library = "\
use std::io::Read;
use std::net::TcpStream;

pub static LENGTHS: [usize; 2] = [1, 2];

pub fn declared(id: u16) -> usize {
    LENGTHS[usize::from(id)]
}

pub fn modest(n: usize) -> usize {
    n
}

pub fn make(id: u16) -> Vec<u8> {
    Vec::with_capacity(modest(declared(id)))
}

pub fn slurp(stream: &mut TcpStream) -> Vec<u8> {
    let mut all = Vec::new();
    while let Ok(1) = stream.read(&mut [0]) {
        all.push(0);
    }
    all
}

pub fn answer(stream: &mut TcpStream) -> usize {
    slurp(stream).len()
}

pub struct Buffers {
    free: std::sync::Mutex<Vec<Vec<u8>>>,
}

impl Buffers {
    pub fn fetch_one(&self) -> Vec<u8> {
        self.free.lock().unwrap().pop().unwrap_or_default()
    }

    pub fn put_away(&self, mut buffer: Vec<u8>) {
        buffer.clear();
        self.free.lock().unwrap().push(buffer);
    }
}

pub fn sum(buffers: &Buffers, mut input: impl Read) -> std::io::Result<usize> {
    let mut buffer = buffers.fetch_one();
    input.by_ref().take(4096).read_to_end(&mut buffer)?;
    let sum = buffer.len();
    buffers.put_away(buffer);
    Ok(sum)
}
";
    let tree = Tree::package(&[("src/lib.rs", library.as_bytes())]);
    let found = |settings: &str| {
        tree.write("mapcheck.toml", settings);
        let ran = tree.run(&[]);
        assert_eq!(ran.err, "", "{settings}");
        ["unclamped_capacity", "unbounded_read", "missing_pool_return"]
            .map(|rule| ran.out.matches(&format!("mapcheck::{rule}]")).count())
    };
    let source = "[[source]]\npaths = [\"small::declared\"]\n";
    let bound = |kind: &str| format!("{source}[[bound]]\nkind = \"{kind}\"\npaths = [\"small::modest\"]\n");
    assert_eq!(found(""), [0, 0, 0]);
    assert_eq!(found(source), [1, 0, 0]);
    assert_eq!(found(&bound("upper")), [0, 0, 0]);
    assert_eq!(found(&bound("available")), [0, 0, 0]);
    assert_eq!(found("[[sink]]\npaths = [\"small::slurp\"]\n"), [0, 1, 0]);
    assert_eq!(found("[[pool]]\npairs = [[\"fetch_one\", \"put_away\"]]\n"), [0, 0, 1]);
}
