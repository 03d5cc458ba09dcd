//! The cache of results: with it the same is printed as without it, whatever has changed since, and nothing that went wrong with
//! it is seen.

mod tree;

use std::fs;
use std::path::{Path, PathBuf};

use tree::{MANIFEST, Ran, Tree, command};

/// A program with a map that only grows, and one whose map has a limit.
const GROWS: &[u8] = include_bytes!("rules/unbounded_map_growth/basic.rs");
const OTHER: &[u8] = include_bytes!("rules/uncapped_cache/basic.rs");

/// A tree beside a folder for the cache.
struct Bench {
    tree: Tree,
    cache: tempfile::TempDir,
}

impl Bench {
    fn new(tree: Tree) -> Self {
        Self { tree, cache: tempfile::tempdir().expect("a folder") }
    }

    /// A package with a finding.
    fn package() -> Self {
        Self::new(Tree::package(&[("src/main.rs", GROWS)]))
    }

    fn place(&self) -> PathBuf {
        self.cache.path().join("kept")
    }

    /// Runs the program in a folder of the tree.
    fn run_in(&self, below: &str, args: &[&str]) -> Ran {
        command(&self.tree.path(below), args).env("MAPCHECK_CACHE_DIR", self.place()).output().expect("runs").into()
    }

    /// Runs without the cache, then twice with it: all three say the same.  Tells how many parts were known the first time.
    fn agree(&self, args: &[&str]) -> usize {
        let runs = ["--no-cache", "--color=never", "--color=never"].map(|more| {
            let ran = self.run_in("", &[args, &[more, "-v", "-W", "all", "--message-format", "json"]].concat());
            (ran.status, ran.out, known(&ran.err), told(&ran.err))
        });
        let [without, first, second] = runs;
        assert_eq!((&without.0, &without.1, &without.3), (&first.0, &first.1, &first.3), "{args:?}");
        assert_eq!((first.0, first.1, first.3), (second.0, second.1, second.3), "{args:?}");
        assert_eq!((without.2, second.2), ((0, second.2.1), (second.2.1, second.2.1)), "{args:?}");
        first.2.0
    }

    fn entries(&self) -> Vec<PathBuf> {
        self.kept("entry")
    }

    /// All files of a kind, the largest last.
    fn kept(&self, kind: &str) -> Vec<PathBuf> {
        let all = fs::read_dir(self.place()).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut kept: Vec<PathBuf> = all.filter(|path| path.extension().is_some_and(|end| end == kind)).collect();
        kept.sort_by_key(|path| (path.metadata().map_or(0, |about| about.len()), path.clone()));
        kept
    }
}

/// How many parts were known, of how many: `3 parts, 2 of them known`.
fn known(err: &str) -> (usize, usize) {
    let line = err.lines().find(|line| line.contains(" of them known")).expect("a line about the analysis");
    let numbers: Vec<usize> = line.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    (numbers[1], numbers[0])
}

/// What is said besides the findings and the times.
fn told(err: &str) -> Vec<String> {
    err.lines().filter(|line| !line.contains(" s  ")).map(str::to_owned).collect()
}

#[test]
fn nothing_changes_but_the_work() {
    let bench = Bench::package();
    assert_eq!(bench.agree(&["."]), 0);
    assert_eq!((bench.agree(&["."]), bench.entries().len()), (1, 1));
    let found = bench.run_in("", &[]);
    assert!(found.out.contains("unbounded_map_growth"), "{}", found.out);
    for format in ["human", "short", "sarif", "counts"] {
        let run = |more| bench.run_in("", &["--message-format", format, "-W", "all", more]).out;
        assert_eq!(run("--no-cache"), run("--color=never"), "{format}");
    }
}

#[test]
fn whatever_changes_is_seen() {
    let other = [("Cargo.toml", MANIFEST), ("src/main.rs", GROWS), ("src/part.rs", b"pub fn f() {}\n")];
    let bench = Bench::new(Tree::new(&other));
    bench.agree(&["."]);
    let manifest = |more: &str| [MANIFEST, more.as_bytes()].concat();
    let text = |more: &str| [GROWS, more.as_bytes()].concat();
    let edits: [(&str, Vec<u8>); 9] = [
        ("src/main.rs", text("// changed\n")),
        ("src/main.rs", text("mod part;\n")),
        ("src/part.rs", OTHER.to_vec()),
        ("src/more.rs", OTHER.to_vec()),
        ("Cargo.toml", manifest("[dependencies]\ntokio = \"1\"\n")),
        ("Cargo.toml", manifest("[dependencies]\ntokio = \"1\"\n[lib]\npath = \"src/more.rs\"\n")),
        ("mapcheck.toml", b"confidence = \"high\"\n".to_vec()),
        ("mapcheck.toml", b"[[override]]\npaths = [\"src/part.rs\"]\nconfidence = \"high\"\n".to_vec()),
        ("mapcheck.toml", b"tests = true\n".to_vec()),
    ];
    for (path, text) in edits {
        bench.tree.write(path, text);
        assert_eq!(bench.agree(&["."]), 0, "{path}");
    }
    fs::remove_file(bench.tree.path("src/more.rs")).expect("gone");
    fs::rename(bench.tree.path("src/part.rs"), bench.tree.path("src/renamed.rs")).expect("moved");
    assert_eq!(bench.agree(&["."]), 0);
    // what is asked for besides
    for args in [&["-D", "growth"][..], &["--confidence", "low"], &["--tests"], &["--all-targets"], &["src/main.rs"]] {
        bench.agree(args);
    }
    // back to what was
    fs::remove_file(bench.tree.path("src/renamed.rs")).expect("gone");
    fs::remove_file(bench.tree.path("mapcheck.toml")).expect("gone");
    other.iter().for_each(|(path, text)| bench.tree.write(path, text));
    assert_eq!(bench.agree(&["."]), 1);
}

#[test]
fn parts_are_known_apart_and_wherever_they_lie() {
    // too large to be looked at together
    let large = "// of no use but to be long\n".repeat(80_000);
    let manifest = |name: &str| format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
    let bench = Bench::new(Tree::new(&[("a/src/lib.rs", large.as_bytes()), ("b/src/lib.rs", large.as_bytes())]));
    ["a", "b"].iter().for_each(|name| bench.tree.write(&format!("{name}/Cargo.toml"), manifest(name)));
    assert_eq!(bench.agree(&["."]), 0);
    bench.tree.write("b/src/lib.rs", [large.as_bytes(), GROWS].concat());
    let args = ["-v", "-W", "all", "."];
    let first = bench.run_in("", &args);
    assert_eq!(known(&first.err), (1, 2), "{}", first.err);
    // another checkout
    let elsewhere = Tree::new(&[("x", b"")]);
    ["a", "b"].iter().for_each(|name| fs::rename(bench.tree.path(name), elsewhere.path(name)).expect("moved"));
    let there: Ran = command(&elsewhere.path(""), &args).env("MAPCHECK_CACHE_DIR", bench.place()).output().expect("runs").into();
    assert_eq!((known(&there.err), there.out), ((2, 2), first.out), "{}", there.err);
}

#[test]
fn workspaces_of_the_fixtures() {
    let bench = Bench::new(Tree::new(&[]));
    for name in ["chat", "split"] {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui-tests/workspaces").join(name);
        let dir = dir.to_str().expect("a path");
        assert_eq!(bench.agree(&[dir]), 0, "{name}");
        assert_eq!(bench.agree(&[dir]), 1, "{name}");
    }
}

#[test]
fn what_is_broken_is_worked_out_again() {
    let bench = Bench::package();
    bench.agree(&["."]);
    let entry = bench.entries().pop().expect("an entry");
    let good = fs::read(&entry).expect("read");
    let mut flipped = good.clone();
    flipped[good.len() / 2] ^= 1;
    for bytes in [b"".to_vec(), good[..good.len() - 1].to_vec(), flipped, b"mapchk".repeat(1000)] {
        fs::write(&entry, bytes).expect("written");
        assert_eq!(bench.agree(&["."]), 0);
        assert!(fs::read(&entry).expect("read") == good, "the good one stands there again");
    }
    // another's entry under this name
    bench.tree.write("src/main.rs", OTHER);
    bench.agree(&["."]);
    let other = bench.entries().into_iter().find(|path| *path != entry).expect("another");
    fs::copy(&entry, &other).expect("copied");
    assert_eq!(bench.agree(&["."]), 0);
}

/// One file of many changes again and again.
#[test]
fn files_that_have_not_changed_are_kept() {
    let bench = Bench::new(Tree::package(&[("src/main.rs", GROWS), ("src/part.rs", b"pub fn f() {}\n")]));
    let edit = |turn: usize| {
        let text = [OTHER, format!("pub fn f{turn}() -> u32 {{ {turn} }}\n").as_bytes()].concat();
        bench.tree.write("src/part.rs", text);
        bench.tree.write("src/main.rs", [GROWS, b"mod part;\n"].concat());
    };
    let sizes = [0, 1, 2].map(|turn| {
        edit(turn);
        assert_eq!(bench.agree(&["."]), 0);
        let forms = bench.kept("forms");
        assert_eq!(forms.len(), 2, "the stubs' and the part's");
        forms[0].metadata().expect("a file").len()
    });
    assert!(sizes[0] < 100 && sizes[1] > 100 && sizes[2] == sizes[1], "a mark, then forms: {sizes:?}");
    for (turn, path) in (3..).zip(bench.kept("forms")) {
        let mut bytes = fs::read(&path).expect("read");
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(&path, bytes).expect("written");
        edit(turn);
        assert_eq!(bench.agree(&["."]), 0);
    }
}

#[test]
fn no_place_is_no_error() {
    let bench = Bench::package();
    bench.tree.write("file", "x");
    let run = |place: &Path| -> Ran {
        command(&bench.tree.path(""), &["."]).env("MAPCHECK_CACHE_DIR", place).output().expect("runs").into()
    };
    let without = bench.tree.run(&[".", "--no-cache"]);
    for place in [Path::new(""), &bench.tree.path("file"), &bench.tree.path("file/below"), Path::new("/dev/null/x")] {
        let ran = run(place);
        assert_eq!((ran.status, &ran.out, &ran.err), (without.status, &without.out, &without.err), "{}", place.display());
    }
    // two at once
    let start = |_| {
        let mut command = command(&bench.tree.path(""), &["."]);
        command.env("MAPCHECK_CACHE_DIR", bench.place()).stdout(std::process::Stdio::piped()).spawn().expect("runs")
    };
    let children: Vec<_> = (0..8).map(start).collect();
    for child in children {
        let ran: Ran = child.wait_with_output().expect("ends").into();
        assert_eq!((ran.status, &ran.out), (without.status, &without.out));
    }
    assert_eq!(bench.entries().len(), 1);
}

#[test]
fn fixes_and_answers_are_worked_out() {
    let bench = Bench::package();
    bench.run_in("", &["--fix", "--dry-run", "--allow-no-vcs", "."]);
    bench.run_in("", &["--why", "Registry::users", "."]);
    assert!(!bench.place().exists());
}

#[test]
fn the_user_can_look_after_it() {
    let bench = Bench::package();
    bench.agree(&["."]);
    let info = bench.run_in("", &["mapcheck", "cache", "info"]);
    // of the part, with a mark for the forms of its files, and those of the stubs
    assert!(info.out.contains("entries  3\n") && info.out.contains(bench.place().to_str().expect("a path")), "{}", info.out);
    // what others have put there stays
    fs::write(bench.place().join("notes.txt"), "mine").expect("written");
    let clean = bench.run_in("", &["cache", "clean"]);
    assert!(clean.out.starts_with("removed 3 entries"), "{}", clean.out);
    assert_eq!(
        (clean.status, bench.entries().len() + bench.kept("forms").len(), bench.place().join("notes.txt").exists()),
        (0, 0, true)
    );
    fs::remove_file(bench.place().join("notes.txt")).expect("gone");
    bench.run_in("", &["cache", "clean"]);
    assert!(!bench.place().exists());
}
