//! Only what changed: since a base, for a commit, in some files.

use std::fs;
use std::process::Command;

use super::{FINDINGS, FRAMES, commit, count, frames, git};
use crate::tree::{MANIFEST, Tree};

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
