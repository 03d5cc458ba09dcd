//! Settings, from outside: that they reach the rules, and how they are shown.

use std::fs;

use super::{FINDINGS, FRAMES, count, frames};
use crate::tree::{MANIFEST, Tree};

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
