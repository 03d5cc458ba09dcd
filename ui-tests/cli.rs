//! The command line, from outside: the built program on small trees.

mod tree;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tree::{MANIFEST, Ran, Tree, command, run_in};

/// A program with a map that only grows.
const GROWS: &[u8] = include_bytes!("rules/unbounded_map_growth/basic.rs");

#[test]
fn works_for_cargo_and_alone() {
    let tree = Tree::package(&[]);
    for args in [&["mapcheck"][..], &[], &["."], &["mapcheck", "src"], &["mapcheck", "--manifest-path", "Cargo.toml"]] {
        let ran = tree.run(args);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{args:?}");
        assert!(ran.out.starts_with("no findings: 1 file, 1 line read"), "{args:?}: {}", ran.out);
        assert_eq!(ran.out.lines().count(), 1, "{}", ran.out);
    }
}

#[test]
fn help_is_complete() {
    let ran = run_in(Path::new("."), &["mapcheck", "--help"]);
    assert_eq!(ran.status, 0);
    for word in
        ["Examples:", "Exit status:", "--package", "--workspace", "--confidence", "--message-format", "--all-targets", "explain"]
    {
        assert!(ran.out.contains(word), "{word} is missing in\n{}", ran.out);
    }
}

#[test]
fn wrong_arguments_are_status_2() {
    let tree = Tree::package(&[]);
    for (args, words) in [
        (&["--frobnicate"][..], "--frobnicate"),
        (&["-W", "unbounded_map_grow"], "did you mean `unbounded_map_growth`?"),
        (&["-A", "growht"], "did you mean `growth`?"),
        (&["--jobs", "0"], "--jobs"),
        (&["missing/folder"], "no such file or folder"),
        (&["--manifest-path", "no/Cargo.toml"], "does not exist"),
        (&["-p", "smal"], "did you mean `small`?"),
        (&["--exclude", "small"], "--workspace"),
        (&["explain", "unbounded_map"], "did you mean `unbounded_map_growth`?"),
        (&["--confidence", "sure"], "medium"),
        (&["--output", "sarif"], "expected FORMAT=PATH"),
        (&["--output", "sarf=x"], "no format `sarf`"),
    ] {
        let ran = tree.run(args);
        assert_eq!(ran.status, 2, "{args:?}: {}", ran.err);
        assert!(ran.err.contains(words), "{args:?}: {}", ran.err);
        assert_eq!(ran.out, "", "{args:?}");
    }
}

#[test]
fn nothing_to_read_is_status_2() {
    let tree = Tree::new(&[("notes.md", b"no source")]);
    let ran = tree.run(&["."]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("error: no Rust source found in `.`"), "{}", ran.err);
    // a good path beside a wrong one is still read, and the status tells
    let tree = Tree::package(&[]);
    let ran = tree.run(&["src", "gone"]);
    assert_eq!(ran.status, 2);
    assert!(ran.out.starts_with("no findings: 1 file"), "{}", ran.out);
}

#[test]
fn json_is_json_and_closes() {
    let tree = Tree::package(&[("src/latin.rs", b"// \xe9\n")]);
    let ran = tree.run(&["mapcheck", "--message-format", "json", "-W", "all", "."]);
    assert_eq!(ran.status, 0);
    let rows: Vec<serde_json::Value> = ran.out.lines().map(|line| serde_json::from_str(line).expect("json")).collect();
    assert_eq!(rows.last().expect("a line"), &serde_json::json!({"reason": "build-finished", "success": true}));
    assert!(ran.err.contains("`src/latin.rs` is not UTF-8 (at byte 3)"), "{}", ran.err);
}

/// As cargo's does: what reads the stream need not ask for the exit status.
#[test]
fn json_says_whether_the_run_has_failed() {
    let tree = Tree::package(&[("src/lib.rs", GROWS)]);
    let success = |args: &[&str]| {
        let ran = tree.run(&[&["--message-format", "json"], args].concat());
        let last: serde_json::Value = serde_json::from_str(ran.out.lines().last().expect("a line")).expect("json");
        (last["success"].as_bool().expect("a word"), ran.status)
    };
    assert_eq!(success(&[]), (true, 0));
    assert_eq!(success(&["-D", "warnings"]), (false, 1));
    assert_eq!(success(&["--fail-on", "warn"]), (false, 1));
    assert_eq!(success(&["--max-findings", "0"]), (false, 1));
    assert_eq!(success(&["-D", "warnings", "--fail-on", "never"]), (true, 0));
}

#[test]
fn sarif_has_what_is_silenced() {
    let text = String::from_utf8_lossy(GROWS).replace("    traffic:", "    // mapcheck: allow(growth) few peers\n    traffic:");
    let tree = Tree::package(&[("src/lib.rs", text.as_bytes())]);
    let ran = tree.run(&["--message-format", "sarif", "-D", "warnings"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let log: serde_json::Value = serde_json::from_str(&ran.out).expect("json");
    let results = log["runs"][0]["results"].as_array().expect("results");
    let [result] = &results[..] else { panic!("{results:?}") };
    assert_eq!(result["suppressions"], serde_json::json!([{ "kind": "inSource", "justification": "few peers" }]));
    assert!(tree.run(&[]).out.starts_with("no findings: "));
}

#[test]
fn several_formats_at_once() {
    let tree = Tree::package(&[]);
    let ran = tree.run(&[".", "--output", "sarif=out.sarif", "--output", "counts=-"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("no findings: 1 file") && ran.out.ends_with("findings=0\nerrors=0\nwarnings=0\n"), "{}", ran.out);
    let log: serde_json::Value = serde_json::from_slice(&fs::read(tree.path("out.sarif")).expect("a file")).expect("json");
    assert_eq!(log["version"], "2.1.0");
    // what cannot be written is an error, and the findings are told all the same
    let ran = tree.run(&[".", "--output", "sarif=gone/out.sarif"]);
    assert_eq!(ran.status, 2, "{}", ran.err);
    assert!(ran.err.starts_with("error: cannot write `gone/out.sarif`: No such file"), "{}", ran.err);
    assert!(ran.out.starts_with("no findings: 1 file"), "{}", ran.out);
}

#[test]
fn a_pipe_gets_no_links() {
    let tree = Tree::package(&[("src/main.rs", GROWS)]);
    let args = ["--color", "always", "."];
    let ran: Ran = command(&tree.path(""), &args).env("FORCE_HYPERLINK", "1").output().expect("runs").into();
    assert!(ran.out.contains("unbounded_map_growth") && ran.out.contains("\u{1b}["), "{}", ran.out);
    assert!(!ran.out.contains("\u{1b}]"), "{}", ran.out);
}

#[test]
fn list_and_explain() {
    let ran = run_in(Path::new("."), &["list", "-D", "growth", "-A", "uncapped_cache"]);
    assert_eq!(ran.status, 0);
    let row = |name: &str| ran.out.lines().find(|line| line.trim_start().starts_with(name)).unwrap_or_default().to_owned();
    assert!(row("unbounded_channel").contains("audit"), "{}", ran.out);
    assert!(row("unbounded_channel").contains("deny"), "{}", ran.out);
    assert!(row("uncapped_cache").contains("allow"), "{}", ran.out);
    for name in ["unbounded_map_growth", "unbounded-map-growth", "mapcheck::unbounded_map_growth"] {
        let ran = run_in(Path::new("."), &["mapcheck", "explain", name]);
        assert_eq!(ran.status, 0);
        assert!(ran.out.contains("unbounded_map_growth"), "{}", ran.out);
    }
}

#[test]
fn colours_only_where_they_are_wanted() {
    let tree = Tree::new(&[("a/Cargo.toml", b"[package\n"), ("a/src/lib.rs", b"")]);
    let coloured = |args: &[&str], env: &[(&str, &str)]| {
        let ran: Ran = command(&tree.path(""), args).envs(env.iter().copied()).output().expect("runs").into();
        assert!(ran.err.contains("manifest does not parse"), "{}", ran.err);
        ran.err.contains('\u{1b}')
    };
    assert!(!coloured(&["."], &[]));
    assert!(coloured(&[".", "--color", "always"], &[]));
    assert!(coloured(&["."], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[".", "--color", "never"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&["."], &[("NO_COLOR", "1")]));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let tree = Tree::package(&[]);
    for args in [&["list"][..], &["."], &["--message-format", "json"], &["explain", "uncapped_cache"]] {
        let mut child = command(&tree.path(""), args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("runs");
        drop(child.stdout.take());
        let ran: Ran = child.wait_with_output().expect("ends").into();
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{args:?}");
    }
}

#[test]
fn bad_files_get_a_line_and_the_rest_is_read() {
    let deep = "(".repeat(10_000);
    let huge = vec![b' '; (20 << 20) + 1];
    let mods =
        "mod bom; mod broken; mod deep; mod empty; mod huge; mod latin; mod shebang;\n#[path = \"name with é.rs\"]\nmod odd;\n";
    let tree = Tree::package(&[
        ("src/lib.rs", mods.as_bytes()),
        ("src/empty.rs", b""),
        ("src/latin.rs", b"// \xff\n"),
        ("src/bom.rs", b"\xef\xbb\xbffn f() {}\r\n"),
        ("src/shebang.rs", b"#!/usr/bin/env run\nfn main() {}\n"),
        ("src/deep.rs", format!("fn f() {{ {deep} }}").as_bytes()),
        ("src/huge.rs", &huge),
        ("src/broken.rs", b"fn ( { ] struct"),
        ("src/name with é.rs", b"fn f() {}\n"),
    ]);
    let ran = tree.run(&["."]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.err.contains("warning: `src/latin.rs` is not UTF-8 (at byte 3); it is left out"), "{}", ran.err);
    assert!(ran.err.contains("warning: `src/huge.rs` is larger than 20 MiB; it is left out"), "{}", ran.err);
    assert!(ran.out.contains("7 files") && ran.out.contains("2 files left out"), "{}", ran.out);
    let quiet = tree.run(&["-q", "."]);
    assert_eq!((quiet.status, quiet.out.as_str(), quiet.err.as_str()), (0, "", ""));
}

#[cfg(unix)]
#[test]
fn pipes_are_not_opened_and_loops_end() {
    let tree = Tree::package(&[]);
    let made = Command::new("mkfifo").arg(tree.path("src/pipe.rs")).status();
    assert!(made.is_ok_and(|status| status.success()));
    std::os::unix::fs::symlink("..", tree.path("src/up")).expect("a link");
    let ran = tree.run(&["."]);
    assert_eq!(ran.status, 0);
    assert!(ran.err.contains("pipe.rs` is no regular file"), "{}", ran.err);
    assert!(ran.out.contains("1 file,"), "{}", ran.out);
}

#[test]
fn a_broken_manifest_is_shown_with_its_place() {
    let tree = Tree::new(&[
        ("Cargo.toml", b"[workspace]\nmembers = [\"a\", \"b\", \"gone\"]\n"),
        ("a/Cargo.toml", b"[package]\nname = 7\n"),
        ("a/src/lib.rs", b"fn f() {}\n"),
        ("b/Cargo.toml", MANIFEST),
        ("b/src/lib.rs", b"fn f() {}\n"),
    ]);
    let ran = tree.run(&["."]);
    assert_eq!(ran.status, 0);
    assert!(ran.err.contains("--> a/Cargo.toml:2:8"), "{}", ran.err);
    assert!(ran.err.contains("workspace member `gone` does not exist"), "{}", ran.err);
    assert!(ran.err.contains("--> Cargo.toml:2:22"), "{}", ran.err);
    assert!(ran.out.contains("2 files,"), "{}", ran.out);
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let files: Vec<(String, String)> = (0..40).map(|n| (format!("src/m{n}.rs"), "fn f() {}\n".repeat(n))).collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    let tree = Tree::package(&files);
    let once = tree.run(&["--jobs", "1", "."]);
    let again = tree.run(&["--jobs", "7", "."]);
    assert_eq!((once.out, once.status), (again.out, again.status));
}

#[test]
fn verbose_tells_phases() {
    let tree = Tree::package(&[("fuzz/Cargo.toml", MANIFEST), ("fuzz/src/main.rs", b"fn main() {}\n")]);
    let ran = tree.run(&["-v", "."]);
    assert_eq!(ran.status, 0);
    for phase in ["discover", "read", "parse", "link", "check", "report", "in all"] {
        assert!(ran.err.contains(phase), "{phase}: {}", ran.err);
    }
    assert!(ran.out.contains("fuzz: a package outside of the workspace"), "{}", ran.out);
}

#[test]
fn a_choice_of_packages_is_told() {
    let tree = Tree::package(&[("b/Cargo.toml", b"[package]\nname = \"b\"\n"), ("b/src/lib.rs", b"")]);
    fs::write(tree.path("Cargo.toml"), [MANIFEST, b"[workspace]\nmembers = [\"b\"]\n"].concat()).expect("written");
    let ran = tree.run(&[]);
    assert!(ran.out.contains("not reported: 1 other package (--workspace reports all)"), "{}", ran.out);
    for args in [&["--workspace"][..], &["."]] {
        assert!(!tree.run(args).out.contains("not reported"), "{args:?}");
    }
}
