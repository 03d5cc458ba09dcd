//! How settings are merged: catalogue, workspace, package, path, command line.

use std::fs;
use std::path::Path;

use mapcheck_lints::base::{Catalogue, Confidence, Level, LevelChange, Name};

use super::merge::{Origin, Wishes};
use super::{Config, Place};
use crate::discover::{self, Discovery, Request};

const ROOT: &str = "[workspace]\nmembers = [\"a\", \"b\"]\n";

struct Tree {
    _dir: tempfile::TempDir,
    discovery: Discovery,
}

impl Tree {
    /// Two packages, with settings of the workspace and of the first.
    fn new(workspace: &str, package: &str) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let root = dir.path().canonicalize().expect("a folder");
        let write = |path: &str, text: &str| {
            let path = root.join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect("written");
        };
        write("Cargo.toml", ROOT);
        write("mapcheck.toml", workspace);
        for (name, more) in [("a", package), ("b", "")] {
            write(&format!("{name}/Cargo.toml"), &format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n{more}"));
            write(&format!("{name}/src/lib.rs"), "");
            write(&format!("{name}/src/gen/x.rs"), "");
        }
        let discovery = discover::discover(&Request::all_of(&root));
        Self { _dir: dir, discovery }
    }

    fn config(&self) -> Config {
        Config::read(&self.discovery).unwrap_or_else(|problems| panic!("{problems:?}"))
    }

    fn file(&self, path: &str) -> std::path::PathBuf {
        self.discovery.root.join(path)
    }

    fn place<'a>(&'a self, file: &'a Path) -> Place<'a> {
        Place { file, package: self.discovery.packages.iter().find(|package| file.starts_with(&package.dir)) }
    }
}

fn wishes(levels: &[(&str, Level, bool)]) -> Wishes {
    let change = |&(name, level, forbid): &(&str, Level, bool)| LevelChange {
        selector: Catalogue::get().selector(name).expect("a known name"),
        level,
        forbid,
    };
    Wishes { levels: levels.iter().map(change).collect(), ..Wishes::default() }
}

/// A workspace's settings, the first package's, the command line's, a file, the level of `unbounded_map_growth` there, and where
/// it comes from.
type Row<'a> = (&'a str, &'a str, &'a [(&'a str, Level, bool)], &'a str, Level, &'a str);

#[test]
fn the_later_layer_wins() {
    use Level::{Allow, Deny, Warn};
    let cli = |level| ("unbounded_map_growth", level, false);
    let (lib, made, other) = ("a/src/lib.rs", "a/src/gen/x.rs", "b/src/lib.rs");
    let rule = "[rules]\nunbounded_map_growth = \"deny\"\n";
    let package = "[package.metadata.mapcheck.rules]\nunbounded_map_growth = \"allow\"\n";
    let path = "[[override]]\npaths = [\"a/src/gen\"]\nrules.unbounded_map_growth = \"warn\"\n";
    let both = format!("{rule}{path}");
    let own_path = "[[package.metadata.mapcheck.override]]\npaths = [\"src/gen/*\"]\nrules.growth = \"deny\"\n";
    let forbid = "[rules]\ngrowth = \"forbid\"\n";
    let rows: &[Row<'_>] = &[
        ("", "", &[], lib, Warn, "catalogue"),
        (rule, "", &[], lib, Deny, "mapcheck.toml:2"),
        (rule, package, &[], lib, Allow, "a/Cargo.toml:5"),
        (rule, package, &[], other, Deny, "mapcheck.toml:2"),
        (&both, package, &[], lib, Allow, "a/Cargo.toml:5"),
        (&both, package, &[], made, Warn, "mapcheck.toml:5"),
        (&both, own_path, &[], made, Deny, "a/Cargo.toml:6"),
        (&both, own_path, &[], lib, Deny, "mapcheck.toml:2"),
        (&both, package, &[cli(Deny)], made, Deny, "command line"),
        // within a table what means fewer rules wins, wherever it stands
        (
            "[rules]\nunbounded_map_growth = \"deny\"\ngrowth = \"allow\"\nall = \"warn\"\ndefault = \"allow\"\n",
            "",
            &[],
            lib,
            Deny,
            "mapcheck.toml:2",
        ),
        ("[rules]\ngrowth = \"deny\"\nall = \"warn\"\ndefault = \"allow\"\n", "", &[], lib, Deny, "mapcheck.toml:2"),
        ("[rules]\nall = \"warn\"\ndefault = \"allow\"\n", "", &[], lib, Allow, "mapcheck.toml:3"),
        // what would warn
        ("[rules]\nwarnings = \"deny\"\n", "", &[], lib, Deny, "mapcheck.toml:2"),
        ("[rules]\nwarnings = \"deny\"\nunbounded_map_growth = \"allow\"\n", "", &[], lib, Allow, "mapcheck.toml:3"),
        (rule, package, &[("warnings", Deny, false)], lib, Allow, "a/Cargo.toml:5"),
        ("", "", &[("warnings", Deny, false)], lib, Deny, "command line"),
        // a later override wins over an earlier one
        (
            "[[override]]\npaths = [\"a\"]\nrules.growth = \"deny\"\n[[override]]\npaths = [\"**/lib.rs\"]\nrules.growth = \"allow\"\n",
            "",
            &[],
            lib,
            Allow,
            "mapcheck.toml:6",
        ),
        // nothing lowers what is forbidden
        (forbid, package, &[("all", Allow, false)], lib, Deny, "mapcheck.toml:2"),
        ("[rules.unbounded_map_growth]\nlevel = \"allow\"\n", "", &[], lib, Allow, "mapcheck.toml:2"),
    ];
    for (workspace, package, levels, file, level, origin) in rows {
        let tree = Tree::new(workspace, package);
        let file = tree.file(file);
        let found = tree.config().in_force(tree.place(&file), &wishes(levels));
        let map = Name::from("unbounded_map_growth");
        let shown = match found.origin("rules.unbounded_map_growth") {
            Origin::Catalogue => "catalogue".to_owned(),
            Origin::File(path, line) => format!("{path}:{line}"),
            Origin::CommandLine => "command line".to_owned(),
        };
        assert_eq!((found.settings.level(map), shown.as_str()), (*level, *origin), "{workspace}{package}{levels:?} {file:?}");
        // what the run uses is what is shown
        let policy = tree.config().policy([tree.place(&file)].into_iter(), &wishes(levels));
        assert_eq!(policy.level(map, mapcheck_lints::base::FileId(0)), *level, "{workspace}{package}");
    }
}

#[test]
fn other_values_follow_the_same_order() {
    let workspace = "confidence = \"high\"\ntests = true\nrequire_reason = true\n[[override]]\npaths = [\"a/**/x.rs\"]\nconfidence = \"low\"\nrequire_reason = false\n";
    let tree = Tree::new(workspace, "[package.metadata.mapcheck]\ntests = false\nbenches = true\n");
    let at = |file: &str, wishes: &Wishes| {
        let file = tree.file(file);
        let found = tree.config().in_force(tree.place(&file), wishes).settings;
        let reason = found.options(Name::from("invalid_suppression"))["require_reason"].as_bool();
        (found.confidence, found.tests, found.benches, reason)
    };
    let none = Wishes::default();
    assert_eq!(at("a/src/lib.rs", &none), (Confidence::High, false, true, Some(true)));
    assert_eq!(at("a/src/gen/x.rs", &none), (Confidence::Low, false, true, Some(false)));
    assert_eq!(at("b/src/lib.rs", &none), (Confidence::High, true, false, Some(true)));
    let asked = Wishes { confidence: Some(Confidence::Medium), tests: true, ..Wishes::default() };
    assert_eq!(at("a/src/gen/x.rs", &asked), (Confidence::Medium, true, true, Some(false)));
}

#[test]
fn patterns_mean_files_and_folders() {
    let table: &[(&str, &str, bool)] = &[
        ("a", "a/src/lib.rs", true),
        ("a/", "a/src/lib.rs", true),
        ("./a/src", "a/src/gen/x.rs", true),
        ("a/**", "a/src/lib.rs", true),
        ("a/*", "a/src/lib.rs", true),
        ("*/src/*.rs", "a/src/lib.rs", true),
        ("*/src/*.rs", "a/src/gen/x.rs", false),
        ("**/gen/*.rs", "a/src/gen/x.rs", true),
        ("**/gen", "a/src/gen/x.rs", true),
        ("gen", "a/src/gen/x.rs", false),
        ("b", "a/src/lib.rs", false),
        ("a/src/li?.rs", "a/src/lib.rs", true),
    ];
    for (pattern, file, expected) in table {
        let tree = Tree::new(&format!("exclude = [\"{pattern}\"]\n"), "");
        let file = tree.file(file);
        assert_eq!(tree.config().excludes(tree.place(&file)), *expected, "{pattern} {file:?}");
    }
}
