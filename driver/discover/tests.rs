//! Discovery on small trees.

use std::fs;
use std::path::{Path, PathBuf};

use mapcheck_lints::base::{CrateKind, Dep};

use super::{Discovery, Request, discover};
use crate::load::{Loaded, load};

struct Tree(tempfile::TempDir);

impl Tree {
    /// Files with their texts; a text that is empty stands for a function.
    fn new(files: &[(&str, &str)]) -> Self {
        let tree = Self(tempfile::tempdir().expect("a folder"));
        for (path, text) in files {
            let path = tree.path(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, if text.is_empty() { "fn f() {}\n" } else { text }).expect("a file");
        }
        tree
    }

    fn path(&self, below: &str) -> PathBuf {
        self.0.path().canonicalize().expect("a real folder").join(below)
    }

    fn at(&self, path: &str) -> Discovery {
        discover(&Request { paths: &[self.path(path)], ..request(&self.path("")) })
    }

    fn within(&self, dir: &str) -> Discovery {
        discover(&request(&self.path(dir)))
    }
}

fn request(current: &Path) -> Request<'_> {
    Request { paths: &[], manifest_path: None, packages: &[], workspace: false, exclude: &[], current }
}

fn package(name: &str) -> String {
    format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n")
}

/// Shown paths of the files that are reported.
fn wanted(discovery: &Discovery) -> Vec<String> {
    let loaded = load(discovery);
    let (files, _) = loaded.shelf.all();
    files.iter().zip(&loaded.wanted).filter(|(_, wanted)| **wanted).map(|(file, _)| file.path.to_string()).collect()
}

fn names(discovery: &Discovery) -> Vec<&str> {
    discovery.packages.iter().map(|package| package.name.as_str()).collect()
}

fn messages(discovery: &Discovery) -> Vec<&str> {
    discovery.problems.iter().map(|problem| problem.message.as_str()).collect()
}

/// `crate: name=crate name=(other)` for each crate.
fn links(loaded: &Loaded) -> Vec<String> {
    let crates = &loaded.crates;
    let dep = |(name, dep): &(_, Dep)| match dep {
        Dep::Local(id) => format!(" {name}={}:{}", crates[id.0 as usize].package, crates[id.0 as usize].name),
        Dep::External(other) => format!(" {name}=({other})"),
    };
    let line = |krate: &mapcheck_lints::base::CrateInput| krate.deps.iter().map(dep).collect::<String>();
    crates.iter().map(|krate| format!("{:?} {}:{}", krate.kind, krate.name, line(krate))).collect()
}

#[test]
fn members_come_from_globs_paths_and_path_dependencies() {
    let tree = Tree::new(&[
        ("Cargo.toml", "[workspace]\nmembers = [\"crates/*\", \"tool\"]\nexclude = [\"crates/out\"]\n"),
        ("crates/a/Cargo.toml", &(package("a") + "[dependencies]\nhidden = { path = \"../../deep/hidden\" }\n")),
        ("crates/a/src/lib.rs", ""),
        ("crates/notes.md", "no package"),
        ("crates/out/Cargo.toml", &package("out")),
        ("crates/out/src/lib.rs", ""),
        ("tool/Cargo.toml", &package("tool")),
        ("tool/src/main.rs", ""),
        ("deep/hidden/Cargo.toml", &package("hidden")),
        ("deep/hidden/src/lib.rs", ""),
        ("alone/Cargo.toml", &package("alone")),
        ("alone/src/lib.rs", ""),
    ]);
    assert_eq!(names(&tree.at("")), ["a", "hidden", "tool"]);
    // a package that nobody lists does not get the workspace above
    let alone = tree.at("alone");
    assert_eq!((names(&alone), alone.root.clone()), (vec!["alone"], tree.path("alone")));
}

#[test]
fn exclusion_holds_for_path_dependencies() {
    let tree = Tree::new(&[
        ("Cargo.toml", "[workspace]\nmembers = [\"a\"]\nexclude = [\"b\"]\n"),
        ("a/Cargo.toml", &(package("a") + "[dependencies]\nb = { path = \"../b\" }\n")),
        ("a/src/lib.rs", ""),
        ("b/Cargo.toml", &package("b")),
        ("b/src/lib.rs", ""),
    ]);
    let found = tree.at("a");
    assert_eq!(names(&found), ["a"]);
    assert_eq!(links(&load(&found)), ["Lib a: b=(b)"]);
    assert_eq!(names(&tree.at("b")), ["b"]);
}

#[test]
fn names_in_code_lead_to_crates() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\"*\"]\n[workspace.package]\nedition = \"2024\"\nversion = \"3.0.0\"\n\
             [workspace.dependencies]\ncore-kit = { path = \"core\" }\nhash = { package = \"rustc-hash\", version = \"2\" }\n",
        ),
        ("core/Cargo.toml", &(package("core-kit") + "[lib]\nname = \"kit\"\n[dev-dependencies]\napp = { path = \"../app\" }\n")),
        ("core/src/lib.rs", ""),
        (
            "app/Cargo.toml",
            "[package]\nname = \"app\"\nedition.workspace = true\nversion.workspace = true\n\
             [dependencies]\ncore-kit.workspace = true\nhash = { workspace = true, features = [] }\nserde-json = \"1\"\n\
             [target.'cfg(unix)'.dependencies]\nlow = { package = \"core-kit\", path = \"../core\" }\n\
             [build-dependencies]\ncc = \"1\"\n",
        ),
        ("app/src/lib.rs", ""),
        ("app/src/main.rs", ""),
        ("app/build.rs", ""),
        ("app/tests/smoke.rs", ""),
    ]);
    let found = tree.at("");
    let loaded = load(&found);
    let deps = "hash=(rustc_hash) kit=core-kit:kit low=core-kit:kit serde_json=(serde_json)";
    let expected = [
        "Lib kit: app=app:app".to_owned(),
        format!("Lib app: {deps}"),
        format!("Bin app: app=app:app {deps}"),
        format!("Test smoke: app=app:app {deps}"),
        "BuildScript build_script_build: cc=(cc)".to_owned(),
    ];
    assert_eq!(links(&loaded), expected);
    let app = &loaded.crates[1];
    assert_eq!((app.edition, found.packages[0].version.as_str()), (2024, "3.0.0"));
}

#[test]
fn targets_are_found_as_cargo_finds_them() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            &(package("many")
                + "autotests = false\n[lib]\nproc-macro = true\n[[bin]]\nname = \"odd\"\npath = \"odd/start.rs\"\n[[test]]\nname = \"only\"\n"),
        ),
        ("src/lib.rs", ""),
        ("src/main.rs", ""),
        ("src/bin/one.rs", ""),
        ("src/bin/two/main.rs", ""),
        ("src/bin/two/part.rs", ""),
        ("odd/start.rs", ""),
        ("tests/only.rs", ""),
        ("tests/never.rs", ""),
        ("examples/show.rs", ""),
        ("benches/fast/main.rs", ""),
        ("build.rs", ""),
    ]);
    let found = tree.at("");
    let targets: Vec<_> = found.packages[0].targets.iter().map(|target| (target.kind, target.name.as_str())).collect();
    use CrateKind::{Bench, Bin, BuildScript, Example, Lib, Test};
    let expected = [
        (Lib, "many"),
        (Bin, "many"),
        (Bin, "odd"),
        (Bin, "one"),
        (Bin, "two"),
        (Test, "only"),
        (Example, "show"),
        (Bench, "fast"),
        (BuildScript, "build-script-build"),
    ];
    assert_eq!(targets, expected);
    assert_eq!(found.packages[0].targets[0].crate_types, ["proc-macro"]);
}

#[test]
fn a_plain_folder_gives_packages_workspaces_and_loose_files() {
    let tree = Tree::new(&[
        ("one/Cargo.toml", &(package("one") + "[dependencies]\ntwo = { path = \"../two\" }\n")),
        ("one/src/lib.rs", ""),
        ("two/Cargo.toml", &package("two")),
        ("two/src/lib.rs", ""),
        ("nest/Cargo.toml", "[workspace]\nmembers = [\"in\"]\n"),
        ("nest/in/Cargo.toml", &package("two")),
        ("nest/in/src/lib.rs", ""),
        ("scripts/tool.rs", ""),
        (".gitignore", "made/\n"),
        ("made/gen.rs", ""),
        (".hidden/x.rs", ""),
        ("target/x.rs", ""),
        ("vendor/dep/.cargo-checksum.json", "{}"),
        ("vendor/dep/Cargo.toml", &package("dep")),
        ("vendor/dep/src/lib.rs", ""),
    ]);
    let found = tree.at("");
    assert_eq!(names(&found), ["two", "one", "two"]);
    assert_eq!(wanted(&found), ["nest/in/src/lib.rs", "one/src/lib.rs", "scripts/tool.rs", "two/src/lib.rs"]);
    let loaded = load(&found);
    assert_eq!(loaded.loose.len(), 1);
    assert!(links(&loaded).contains(&"Lib one: two=two:two".to_owned()), "{:?}", links(&loaded));
}

#[test]
fn a_part_is_reported_and_the_whole_is_read() {
    let tree = Tree::new(&[
        ("Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\n"),
        ("crates/a/Cargo.toml", &package("a")),
        ("crates/a/src/lib.rs", "mod part;"),
        ("crates/a/src/part/mod.rs", ""),
        ("crates/b/Cargo.toml", &package("b")),
        ("crates/b/src/lib.rs", ""),
    ]);
    for (path, expected) in [
        ("crates/a/src/part", &["crates/a/src/part/mod.rs"][..]),
        ("crates/a/src/lib.rs", &["crates/a/src/lib.rs"]),
        ("crates/b", &["crates/b/src/lib.rs"]),
        ("crates/b/Cargo.toml", &["crates/b/src/lib.rs"]),
        ("crates", &["crates/a/src/lib.rs", "crates/a/src/part/mod.rs", "crates/b/src/lib.rs"]),
    ] {
        let found = tree.at(path);
        assert_eq!((wanted(&found), found.files.len()), (expected.iter().map(ToString::to_string).collect(), 3), "{path}");
        assert_eq!(found.root, tree.path(""), "{path}");
    }
}

#[test]
fn without_paths_cargo_s_choice_is_taken() {
    let tree = Tree::new(&[
        ("Cargo.toml", &(package("root") + "[workspace]\nmembers = [\"a\", \"b\"]\n")),
        ("src/lib.rs", ""),
        ("a/Cargo.toml", &package("a")),
        ("a/src/lib.rs", ""),
        ("b/Cargo.toml", &package("b")),
        ("b/src/lib.rs", ""),
    ]);
    assert_eq!(wanted(&tree.within("")), ["src/lib.rs"]);
    assert_eq!(wanted(&tree.within("a/src")), ["a/src/lib.rs"]);
    let root = tree.path("");
    let all = discover(&Request { workspace: true, exclude: &["b".to_owned()], ..request(&root) });
    assert_eq!(wanted(&all), ["a/src/lib.rs", "src/lib.rs"]);
    let one = discover(&Request { packages: &["[b-z]".to_owned()], ..request(&root) });
    assert_eq!(wanted(&one), ["b/src/lib.rs"]);
    fs::write(root.join("Cargo.toml"), "[workspace]\nmembers = [\"a\", \"b\"]\ndefault-members = [\"b\"]\n").expect("written");
    assert_eq!(wanted(&tree.within("")), ["b/src/lib.rs"]);
}

#[test]
fn a_nested_package_s_sources_are_its_own() {
    let tree = Tree::new(&[
        ("Cargo.toml", &package("outer")),
        ("src/lib.rs", ""),
        ("src/target/mod.rs", ""),
        ("target/debug/made.rs", ""),
        ("fuzz/Cargo.toml", &package("fuzz")),
        ("fuzz/src/main.rs", ""),
    ]);
    let found = tree.at("");
    assert_eq!(wanted(&found), ["src/lib.rs", "src/target/mod.rs"]);
    assert_eq!(found.strangers, [tree.path("fuzz")]);
}

#[test]
fn broken_manifests_and_missing_members_lose_nothing_else() {
    let tree = Tree::new(&[
        ("Cargo.toml", "[workspace]\nmembers = [\"good\", \"bad\", \"gone\"]\n"),
        ("good/Cargo.toml", &package("good")),
        ("good/src/lib.rs", ""),
        ("bad/Cargo.toml", "[package\nname = 1\n"),
        ("bad/src/lib.rs", ""),
    ]);
    let found = tree.at("");
    assert_eq!(wanted(&found), ["bad/src/lib.rs", "good/src/lib.rs"]);
    let messages = messages(&found);
    assert_eq!(messages.len(), 2, "{messages:?}");
    assert!(messages.iter().any(|message| message.starts_with("manifest does not parse")), "{messages:?}");
    assert!(messages.contains(&"workspace member `gone` does not exist"), "{messages:?}");
    assert!(found.problems.iter().all(|problem| problem.place.is_some()));
    // the root itself
    fs::write(tree.path("Cargo.toml"), "workspace = 7").expect("written");
    assert_eq!(wanted(&tree.at("")), ["bad/src/lib.rs", "good/src/lib.rs"]);
}

#[cfg(unix)]
#[test]
fn links_end_and_stay_inside() {
    use std::os::unix::fs::symlink;
    let outside = Tree::new(&[("far.rs", "")]);
    let tree = Tree::new(&[("Cargo.toml", &package("a")), ("src/lib.rs", ""), ("shared/s.rs", "")]);
    symlink(tree.path("src"), tree.path("src/loop")).expect("a link");
    symlink(tree.path("shared/s.rs"), tree.path("src/s.rs")).expect("a link");
    symlink(outside.path(""), tree.path("src/away")).expect("a link");
    symlink(outside.path("far.rs"), tree.path("src/far.rs")).expect("a link");
    symlink("nowhere", tree.path("src/broken.rs")).expect("a link");
    let found = tree.at("");
    let paths: Vec<_> = load(&found).shelf.all().0.iter().map(|file| file.path.to_string()).collect();
    assert_eq!(paths, ["shared/s.rs", "src/lib.rs", "src/s.rs"]);
    // what a link leads to is reported at its own place only
    assert_eq!(wanted(&found), ["shared/s.rs", "src/lib.rs"]);
    let away = format!("`{}` is a link out of the project; it is not read", tree.path("src/far.rs").display());
    assert_eq!(messages(&found), [away]);
}

#[test]
fn odd_names_and_lone_files() {
    let tree = Tree::new(&[
        ("späte straße/Cargo.toml", &package("x")),
        ("späte straße/src/lib.rs", ""),
        ("lone.rs", ""),
        ("other.rs", ""),
    ]);
    assert_eq!(wanted(&tree.at("späte straße")), ["src/lib.rs"]);
    let lone = tree.at("lone.rs");
    assert_eq!((wanted(&lone), lone.files.len()), (vec!["lone.rs".to_owned()], 1));
}

#[test]
fn what_goes_away_in_between_is_told() {
    let tree = Tree::new(&[("Cargo.toml", &package("a")), ("src/lib.rs", ""), ("src/main.rs", "")]);
    let found = tree.at("");
    fs::remove_file(tree.path("src/lib.rs")).expect("removed");
    let loaded = load(&found);
    assert_eq!(loaded.skipped.len(), 1);
    assert_eq!(loaded.skipped[0].message, "`src/lib.rs` is gone; it is left out");
    assert_eq!(links(&loaded), ["Bin a:"]);
}
