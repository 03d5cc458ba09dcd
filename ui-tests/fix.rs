//! `--fix`, from outside: the built program on small repositories.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

const MANIFEST: &str = "[package]\nname = \"small\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";

/// One finding that is surely fixed.
const COUNTED: &str = "pub fn quoted(text: &str) -> String {\n    let mut out = String::with_capacity(text.chars().count());\n    out.push_str(text);\n    out\n}\n";
/// One finding whose fix may change what the program does.
const NAMED: &str = "pub fn named(text: &str) -> (String, usize) {\n    let count = text.chars().count();\n    let mut out = String::with_capacity(count);\n    out.push_str(text);\n    (out, count)\n}\n";

fn fixed(text: &str) -> String {
    text.replace("text.chars().count()", "text.len()")
}

/// A package in a folder of its own.
struct Tree(tempfile::TempDir);

struct Ran {
    status: i32,
    out: String,
    err: String,
}

impl Tree {
    /// In no repository.
    fn bare(files: &[(&str, &str)]) -> Self {
        let tree = Self(tempfile::tempdir().expect("a folder"));
        tree.write("Cargo.toml", MANIFEST);
        files.iter().for_each(|(path, text)| tree.write(path, text));
        tree
    }

    /// All in one commit.
    fn committed(files: &[(&str, &str)]) -> Self {
        let tree = Self::bare(files);
        tree.git(&["init", "-q"]);
        tree.commit();
        tree
    }

    fn commit(&self) {
        self.git(&["add", "-A"]);
        self.git(&["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false", "commit", "-qm", "all"]);
    }

    fn git(&self, args: &[&str]) {
        let done = Command::new("git").args(args).current_dir(self.0.path()).stdin(Stdio::null()).output().expect("git");
        assert!(done.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&done.stderr));
    }

    fn path(&self, below: &str) -> PathBuf {
        self.0.path().join(below)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("a file")
    }

    fn run(&self, args: &[&str]) -> Ran {
        let output = command(self.0.path(), args).output().expect("the program runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        Ran { status: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }

    /// With `--fix`, where no repository is needed.
    fn fix(&self, args: &[&str]) -> Ran {
        self.run(&[&["mapcheck", "--fix", "--allow-no-vcs"], args].concat())
    }
}

fn command(dir: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-mapcheck"));
    command.args(args).current_dir(dir).env_remove("CLICOLOR_FORCE").env_remove("NO_COLOR").stdin(Stdio::null());
    command
}

#[test]
fn fixes_are_written_and_the_rest_is_reported() {
    let tree = Tree::committed(&[
        ("src/lib.rs", &[COUNTED, NAMED].concat()),
        ("src/main.rs", &[COUNTED, COUNTED, "fn main() {}\n"].concat()),
    ]);
    let ran = tree.run(&["mapcheck", "--fix"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert_eq!(tree.read("src/lib.rs"), [&fixed(COUNTED), NAMED].concat());
    let lines: Vec<&str> = ran.err.lines().map(str::trim_start).collect();
    assert_eq!(lines[..2], ["Fixed src/lib.rs (1 fix)", "Fixed src/main.rs (2 fixes)"]);
    assert!(ran.err.contains("1 more finding has a fix that may change behaviour (--unsafe-fixes)"), "{}", ran.err);
    assert!(ran.out.contains("--> src/lib.rs:7:17") && ran.out.contains("1 finding: char_count_as_capacity 1"), "{}", ran.out);
    // a second run changes nothing
    tree.commit();
    let again = tree.run(&["mapcheck", "--fix"]);
    assert_eq!((again.status, again.err.contains("Fixed"), again.out), (0, false, ran.out));
    tree.git(&["diff", "--quiet", "HEAD"]);
}

#[test]
fn the_status_is_that_of_what_remains() {
    let tree = Tree::bare(&[("src/lib.rs", COUNTED)]);
    assert_eq!(tree.run(&["-D", "warnings"]).status, 1);
    assert_eq!(tree.fix(&["-D", "warnings", "--dry-run"]).status, 0);
    assert_eq!(tree.fix(&["-D", "warnings"]).status, 0);
    let tree = Tree::bare(&[("src/lib.rs", NAMED)]);
    assert_eq!(tree.fix(&["-D", "warnings"]).status, 1);
    assert_eq!(tree.fix(&["-D", "warnings", "--unsafe-fixes"]).status, 0);
    assert_eq!(tree.read("src/lib.rs"), fixed(NAMED));
}

#[test]
fn machine_readable_output_stays_so() {
    let tree = Tree::bare(&[("src/lib.rs", &[COUNTED, NAMED].concat())]);
    let ran = tree.fix(&["--message-format", "json"]);
    let rows: Vec<serde_json::Value> = ran.out.lines().map(|line| serde_json::from_str(line).expect("json")).collect();
    assert_eq!((rows.len(), rows[1]["reason"].as_str()), (2, Some("build-finished")));
    let quiet = tree.fix(&["-q", "--unsafe-fixes"]);
    assert_eq!((quiet.status, quiet.out.as_str(), quiet.err.as_str()), (0, "", ""));
    assert_eq!(tree.read("src/lib.rs"), fixed(&[COUNTED, NAMED].concat()));
}

#[test]
fn a_dry_run_prints_a_patch_and_changes_nothing() {
    let crlf = COUNTED.replace('\n', "\r\n");
    let tree = Tree::bare(&[("src/lib.rs", COUNTED), ("src/main.rs", &crlf)]);
    tree.write("src/main.rs", &format!("\u{feff}{crlf}fn main() {{}}"));
    let before = [tree.read("src/lib.rs"), tree.read("src/main.rs")];
    // no repository is asked for: nothing is changed
    let ran = tree.run(&["mapcheck", "--fix", "--dry-run"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert_eq!([tree.read("src/lib.rs"), tree.read("src/main.rs")], before);
    assert!(ran.out.starts_with("--- a/src/lib.rs\n+++ b/src/lib.rs\n@@ -1,5 +1,5 @@\n"), "{}", ran.out);
    assert!(
        ran.out.contains("\n-    let mut out = String::with_capacity(text.chars().count());\n+    let mut out = "),
        "{}",
        ran.out
    );
    assert!(ran.err.contains("Would fix src/lib.rs (1 fix)"), "{}", ran.err);
    // what it prints is a patch that does what the run itself does
    tree.write("all.patch", &ran.out);
    tree.git(&["apply", "all.patch"]);
    assert_eq!([tree.read("src/lib.rs"), tree.read("src/main.rs")], before.map(|text| fixed(&text)));
    let ran = tree.run(&["mapcheck", "--fix", "--dry-run", "--color", "always"]);
    assert_eq!(ran.out, "", "nothing is left to fix");
}

#[test]
fn a_coloured_diff_is_harmless() {
    let tree = Tree::bare(&[("src/lib.rs", &format!("// \u{1b}[2J \u{202e}\n{COUNTED}"))]);
    let ran = tree.run(&["mapcheck", "--fix", "--dry-run", "--color", "always"]);
    assert!(ran.out.contains("\u{1b}[32m+    let mut out = String::with_capacity(text.len());\u{1b}[0m"), "{}", ran.out);
    assert!(!ran.out.contains("\u{1b}[2J") && !ran.out.contains('\u{202e}'), "{}", ran.out);
}

#[test]
fn no_repository_is_refused() {
    let tree = Tree::bare(&[("src/lib.rs", COUNTED)]);
    for flags in [&[][..], &["--allow-dirty"], &["--allow-staged"], &["--allow-dirty", "--allow-staged"]] {
        let ran = tree.run(&[&["mapcheck", "--fix"], flags].concat());
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{flags:?}");
        assert!(ran.err.contains("error: no VCS found for") && ran.err.contains("pass `--allow-no-vcs`"), "{}", ran.err);
        assert_eq!(tree.read("src/lib.rs"), COUNTED);
    }
    assert_eq!(tree.fix(&[]).status, 0);
    assert_eq!(tree.read("src/lib.rs"), fixed(COUNTED));
}

#[test]
fn other_repositories_than_git_s_are_seen() {
    let tree = Tree::bare(&[("src/lib.rs", COUNTED), (".hg/store", "")]);
    assert_eq!(tree.run(&["mapcheck", "--fix"]).status, 0);
    assert_eq!(tree.read("src/lib.rs"), fixed(COUNTED));
}

#[test]
fn a_package_that_the_repository_ignores_is_in_none() {
    let tree = Tree::committed(&[(".gitignore", "/scratch\n"), ("src/lib.rs", "")]);
    tree.write("scratch/Cargo.toml", MANIFEST);
    tree.write("scratch/src/lib.rs", COUNTED);
    let ran = tree.run(&["mapcheck", "--fix", "scratch"]);
    assert!(ran.status == 2 && ran.err.contains("no VCS found for"), "{}", ran.err);
}

/// The flags of `cargo fix`: which states of the working directory each lets pass.
#[test]
fn uncommitted_changes_are_refused() {
    const ALL: [&[&str]; 4] = [&[], &["--allow-staged"], &["--allow-dirty"], &["--allow-no-vcs"]];
    type Change = fn(&Tree);
    let states: [(Change, &str, [bool; 4]); 4] = [
        (|tree| tree.write("src/lib.rs", &[COUNTED, "\n"].concat()), "  * src/lib.rs (dirty)", [false, false, true, true]),
        (|tree| tree.write("notes.txt", "new"), "  * notes.txt (dirty)", [false, false, true, true]),
        (
            |tree| {
                tree.write("notes.txt", "new");
                tree.git(&["add", "-A"]);
            },
            "  * notes.txt (staged)",
            [false, true, true, true],
        ),
        (|tree| tree.write("build.log", "ignored"), "", [true, true, true, true]),
    ];
    for (change, line, passes) in states {
        for (flags, passes) in ALL.into_iter().zip(passes) {
            let tree = Tree::committed(&[("src/lib.rs", COUNTED), (".gitignore", "*.log\n")]);
            change(&tree);
            let ran = tree.run(&[&["mapcheck", "--fix"], flags].concat());
            assert_eq!(ran.status, if passes { 0 } else { 2 }, "{flags:?}: {}", ran.err);
            assert_eq!(tree.read("src/lib.rs").contains("text.len()"), passes, "{flags:?}");
            if !passes {
                assert!(ran.err.contains("uncommitted changes") && ran.err.contains(line), "{}", ran.err);
            }
        }
    }
}

/// A repository may name programs that `git status` would run.
#[cfg(unix)]
#[test]
fn nothing_that_the_repository_names_is_run() {
    use std::os::unix::fs::PermissionsExt;
    let tree = Tree::committed(&[("src/lib.rs", COUNTED), (".gitattributes", "*.rs filter=evil\n")]);
    tree.write(".git/evil.sh", "#!/bin/sh\ntouch \"$(dirname \"$0\")/was_run\"\ncat\n");
    fs::set_permissions(tree.path(".git/evil.sh"), fs::Permissions::from_mode(0o755)).expect("set");
    let program = tree.path(".git/evil.sh").display().to_string();
    tree.git(&["config", "core.fsmonitor", &program]);
    tree.git(&["config", "filter.evil.clean", &program]);
    // a file whose time has changed must be read to be compared
    tree.write("src/lib.rs", COUNTED);
    let ran = tree.run(&["mapcheck", "--fix"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(!tree.path(".git/was_run").exists());
}

#[test]
fn only_what_is_asked_for_is_fixed() {
    let both = [COUNTED, COUNTED].concat();
    let files = [("src/lib.rs", both.as_str()), ("src/main.rs", "mod a;\nfn main() {}\n"), ("src/a.rs", COUNTED)];
    let count = |tree: &Tree| ["src/lib.rs", "src/a.rs"].map(|path| tree.read(path).matches("text.len()").count());
    let place = |path: &str| format!("char_count_as_capacity@{path}");
    for (args, expected) in [
        (&["--only", "char_count_as_capacity"][..], [2, 1]),
        (&["--only", "uncapped_cache"], [0, 0]),
        (&["--only", "uncapped_cache", "--only", "mapcheck::char-count-as-capacity"], [2, 1]),
        (&["src/a.rs"], [0, 1]),
        (&["--only", "src/lib.rs:7"], [1, 0]),
        (&["--only", "src/lib.rs:7:41", "--only", "./src/a.rs:2"], [1, 1]),
        (&["--only", &place("src/lib.rs:2")], [1, 0]),
        (&["--only", &place("src/lib.rs:3")], [0, 0]),
        (&["--only", "uncapped_cache@src/lib.rs:2"], [0, 0]),
    ] {
        let tree = Tree::bare(&files);
        let ran = tree.fix(args);
        assert_eq!((ran.status, count(&tree)), (0, expected), "{args:?}: {}", ran.err);
        assert_eq!(
            ran.err.contains("means no finding"),
            expected == [0, 0] || args.len() == 4 && args[1] == "uncapped_cache",
            "{args:?}: {}",
            ran.err
        );
    }
    let tree = Tree::bare(&[("src/lib.rs", NAMED)]);
    let ran = tree.fix(&["--only", "src/lib.rs:7"]);
    assert!(ran.err.contains("`--only src/lib.rs:7` means no finding"), "{}", ran.err);
    let ran = tree.fix(&["--only", "src/lib.rs:2"]);
    assert!(ran.err.contains("findings whose fixes may change behaviour") && ran.err.contains("--unsafe-fixes"), "{}", ran.err);
    assert_eq!(tree.read("src/lib.rs"), NAMED);
}

#[test]
fn wrong_arguments_are_status_2() {
    let tree = Tree::bare(&[("src/lib.rs", COUNTED)]);
    for (args, words) in [
        (&["--dry-run"][..], "--fix"),
        (&["--verify"], "--fix"),
        (&["--unsafe-fixes"], "--fix"),
        (&["--only", "src/lib.rs:2"], "--fix"),
        (&["--allow-dirty"], "--fix"),
        (&["--fix", "--dry-run", "--verify"], "cannot be used with"),
        (&["--fix", "--only", "char_count"], "did you mean `char_count_as_capacity`?"),
        (&["--fix", "--only", "src/lib.rs"], "neither a rule nor a place"),
    ] {
        let ran = tree.run(args);
        assert!(ran.status == 2 && ran.err.contains(words), "{args:?}: {}", ran.err);
    }
    assert_eq!(tree.read("src/lib.rs"), COUNTED);
    let help = tree.run(&["--help"]).out;
    assert!(help.contains("This is the only option that builds the project"), "{help}");
}

#[test]
fn line_ends_and_marks_are_kept() {
    let text = format!("\u{feff}{}", COUNTED.replace('\n', "\r\n"));
    let tree = Tree::bare(&[("src/lib.rs", &text)]);
    assert_eq!(tree.fix(&[]).status, 0);
    assert_eq!(tree.read("src/lib.rs"), fixed(&text));
}

/// What the source, the baseline or the settings have answered is not fixed.
#[test]
fn what_is_silenced_is_not_fixed() {
    let silenced = COUNTED.replace("    let mut", "    // mapcheck:allow(char_count_as_capacity): short\n    let mut");
    let tree = Tree::bare(&[("src/lib.rs", &[&silenced, COUNTED].concat())]);
    assert_eq!(tree.fix(&[]).status, 0);
    assert_eq!(tree.read("src/lib.rs"), [silenced.as_str(), &fixed(COUNTED)].concat());
    let tree = Tree::bare(&[("src/lib.rs", COUNTED)]);
    assert_eq!(tree.run(&["--baseline", "known.json", "--write-baseline"]).status, 0);
    assert_eq!(tree.fix(&["--baseline", "known.json"]).status, 0);
    assert_eq!(tree.read("src/lib.rs"), COUNTED);
    let tree = Tree::bare(&[("src/lib.rs", COUNTED), ("mapcheck.toml", "[rules]\nchar_count_as_capacity = \"allow\"\n")]);
    assert_eq!(tree.fix(&[]).status, 0);
    assert_eq!(tree.read("src/lib.rs"), COUNTED);
    // a rule that is asked for by its name is on
    assert_eq!(tree.fix(&["--only", "char_count_as_capacity"]).status, 0);
    assert_eq!(tree.read("src/lib.rs"), fixed(COUNTED));
}

/// What is not reported because nothing changed there is not fixed either.
#[test]
fn only_what_changed_is_fixed() {
    let other = COUNTED.replace("quoted", "other");
    for (args, staged) in [(&["--diff-base", "HEAD"][..], false), (&["--staged"], true), (&["--files", "src/a.rs"], false)] {
        let tree = Tree::committed(&[("src/lib.rs", &["mod a;\n", COUNTED].concat()), ("src/a.rs", COUNTED)]);
        tree.write("src/a.rs", &[COUNTED, &other].concat());
        if staged {
            tree.git(&["add", "-A"]);
        }
        let ran = tree.fix(&[args, &["--allow-dirty", "--allow-staged"]].concat());
        assert_eq!(ran.status, 0, "{args:?}: {}", ran.err);
        // a file that is named changed as a whole
        let first = if args[0] == "--files" { fixed(COUNTED) } else { COUNTED.to_owned() };
        assert_eq!(tree.read("src/a.rs"), [first, fixed(&other)].concat(), "{args:?}: {}", ran.err);
        assert!(tree.read("src/lib.rs").contains(COUNTED), "{args:?}");
        // what is left is what was there before
        let again = tree.fix(&[args, &["--allow-dirty", "--allow-staged"]].concat());
        assert!(!again.err.contains("Fixed"), "{args:?}: {}", again.err);
    }
}

/// What is made anew in each iteration, in loops inside each other: each round changes what the next one reads.
#[test]
fn fixes_inside_each_other_come_to_an_end() {
    let text = "pub fn total(rows: &[Vec<u8>]) -> usize {\n    let mut total = 0;\n    for row in rows {\n        \
                let mut seen: Vec<u8> = Vec::new();\n        seen.extend(row);\n        for byte in row {\n            \
                let mut pair: Vec<u8> = Vec::with_capacity(2);\n            pair.push(*byte);\n            \
                pair.push(0);\n            total += pair.len();\n        }\n        total += seen.len();\n    }\n    total\n}\n";
    let tree = Tree::bare(&[("src/lib.rs", &text.replace('\n', "\r\n"))]);
    // the rule is off by itself
    assert!(!tree.fix(&[]).err.contains("Fixed"));
    let ran = tree.fix(&["--only", "collection_alloc_in_loop"]);
    assert!(ran.status == 0 && ran.err.contains("Fixed src/lib.rs (2 fixes)"), "{}", ran.err);
    let after = tree.read("src/lib.rs");
    assert_eq!((after.matches("::new()").count(), after.matches(".clear();").count()), (1, 2), "{after}");
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count(), "{after}");
    assert!(after.find("let mut pair") < after.find("for byte"), "{after}");
    assert!(!tree.fix(&["--only", "collection_alloc_in_loop"]).err.contains("Fixed"));
    assert_eq!(tree.read("src/lib.rs"), after);
}

#[cfg(unix)]
#[test]
fn permissions_are_kept() {
    use std::os::unix::fs::PermissionsExt;
    let tree = Tree::bare(&[("src/lib.rs", COUNTED)]);
    fs::set_permissions(tree.path("src/lib.rs"), fs::Permissions::from_mode(0o750)).expect("set");
    assert_eq!(tree.fix(&[]).status, 0);
    assert_eq!(tree.read("src/lib.rs"), fixed(COUNTED));
    assert_eq!(fs::metadata(tree.path("src/lib.rs")).expect("there").permissions().mode() & 0o7777, 0o750);
}

#[test]
fn what_is_read_only_is_left() {
    let tree =
        Tree::bare(&[("src/lib.rs", "mod a;\n"), ("src/a.rs", COUNTED), ("src/main.rs", &[COUNTED, "fn main() {}\n"].concat())]);
    let mut permissions = fs::metadata(tree.path("src/a.rs")).expect("there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(tree.path("src/a.rs"), permissions).expect("set");
    let ran = tree.fix(&[]);
    assert_eq!(ran.status, 0);
    assert!(ran.err.contains("warning: `src/a.rs` is not fixed: it is read-only"), "{}", ran.err);
    assert_eq!((tree.read("src/a.rs").as_str(), tree.read("src/main.rs").contains("text.len()")), (COUNTED, true));
    assert!(ran.out.contains("--> src/a.rs:2:41"), "{}", ran.out);
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_only() {
    use std::os::unix::fs::symlink;
    let outside = Tree::bare(&[("a.rs", COUNTED)]);
    let tree = Tree::bare(&[("src/lib.rs", "mod inner;\n"), ("shared/inner.txt", COUNTED)]);
    // nothing outside is read, not even where a target's root leads there
    tree.write("Cargo.toml", &[MANIFEST, "[[bin]]\nname = \"b\"\npath = \"src/b.rs\"\n"].concat());
    symlink(outside.path("a.rs"), tree.path("src/b.rs")).expect("a link");
    symlink("../shared/inner.txt", tree.path("src/inner.rs")).expect("a link");
    let ran = tree.fix(&[]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert_eq!(outside.read("a.rs"), COUNTED);
    assert!(ran.err.contains("src/b.rs` lies outside of the project; it is not read"), "{}", ran.err);
    // the link stays one, and what it leads to is fixed
    assert!(fs::symlink_metadata(tree.path("src/inner.rs")).expect("there").is_symlink());
    assert_eq!(tree.read("shared/inner.txt"), fixed(COUNTED));
}

/// Whenever the program dies, each file is as it was or as it was to become.
#[cfg(unix)]
#[test]
fn killed_in_the_middle_no_file_is_torn() {
    let long = COUNTED.repeat(40);
    let names: Vec<String> = (0..60).map(|n| format!("m{n}")).collect();
    let mods: String = names.iter().map(|name| format!("mod {name};\n")).collect();
    let tree = Tree::bare(&[("src/lib.rs", &mods)]);
    let path = |name: &String| format!("src/{name}.rs");
    let (mut old, mut new, mut mixed) = (0, 0, 0);
    for turn in 0..12 {
        names.iter().for_each(|name| tree.write(&path(name), &long));
        let mut child = command(tree.0.path(), &["mapcheck", "--fix", "--allow-no-vcs"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("runs");
        // until the first file has changed, and a little longer each time
        while !names.iter().any(|name| tree.read(&path(name)) != long) && child.try_wait().expect("known").is_none() {
            std::thread::sleep(Duration::from_micros(200));
        }
        std::thread::sleep(Duration::from_millis(turn));
        child.kill().expect("killed");
        child.wait().expect("ended");
        let done = names.iter().filter(|name| {
            let now = tree.read(&path(name));
            assert!(now == long || now == fixed(&long), "{name} is torn:\n{now}");
            now != long
        });
        match done.count() {
            0 => old += 1,
            60 => new += 1,
            _ => mixed += 1,
        }
    }
    assert!(mixed > 0, "never killed in the middle: {old} before, {new} after");
    // one that was surely left, beside those that may have been
    tree.write("src/.mapcheck-fix-a1B2c3", "half");
    tree.fix(&["--dry-run"]);
    assert!(drafts(&tree) > 0, "a dry run changes nothing");
    tree.fix(&[]);
    assert_eq!(drafts(&tree), 0);
}

fn drafts(tree: &Tree) -> usize {
    let names = fs::read_dir(tree.path("src")).expect("listed").flatten().map(|entry| entry.file_name());
    names.filter(|name| name.to_string_lossy().starts_with(".mapcheck-")).count()
}

#[test]
fn verified_fixes_are_kept() {
    let name = |tree: &Tree| tree.0.path().file_name().map(|name| name.to_string_lossy().replace('.', "v_")).expect("a name");
    let tree = Tree::bare(&[("src/lib.rs", COUNTED)]);
    tree.write("Cargo.toml", &MANIFEST.replace("small", &name(&tree)));
    let ran = tree.fix(&["--verify"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert_eq!(tree.read("src/lib.rs"), fixed(COUNTED));
    assert!(ran.err.contains("Verified 1 fix kept, 0 taken back"), "{}", ran.err);
    // nothing to fix, nothing to build
    assert!(!tree.fix(&["--verify"]).err.contains("Checking"));
}

#[test]
fn a_project_that_cargo_cannot_read_is_not_touched_by_verify() {
    let tree = Tree::bare(&[("src/lib.rs", COUNTED)]);
    tree.write("Cargo.toml", &[MANIFEST, "[dependencies]\ngone = { path = \"gone\" }\n"].concat());
    let ran = tree.fix(&["--verify"]);
    assert_eq!((ran.status, tree.read("src/lib.rs").as_str()), (2, COUNTED), "{}", ran.err);
    assert!(ran.err.contains("`cargo check` could not be run, so nothing was fixed"), "{}", ran.err);
}
