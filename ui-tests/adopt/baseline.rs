//! The baseline: what it holds, what it outlives, what it tells.

use std::fs;

use super::{FINDINGS, FRAMES, commit, count, frames, git};
use crate::tree::Tree;

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
