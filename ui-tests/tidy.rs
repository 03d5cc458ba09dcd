//! What is agreed about the sources, held by tests: layers, names, sizes, words that must not stand.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use mapcheck_authoring as authoring;

/// The folders of lints/src, each importing only those before it.
const LAYERS: [&str; 11] = ["base", "hir", "syntax", "index", "types", "flow", "facts", "cx", "rules", "engine", "lib"];

/// Lines of a file: more than the first is told, more than the second fails.
const FILE_LINES: (usize, usize) = (600, 1000);
/// Lines of a function.
const FN_LINES: usize = 100;

/// As cargo tells it now: several checkouts may share a target folder.
fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> =
        LazyLock::new(|| std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from));
    &ROOT
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// All Rust files below a folder of the repository, sorted.
fn sources(dir: &str) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(root().join(dir)).sort_by_file_name().into_iter().filter_map(Result::ok);
    entries.map(walkdir::DirEntry::into_path).filter(|path| path.extension().is_some_and(|ext| ext == "rs")).collect()
}

/// The files that people write, fixtures and stubs left out.
fn own_sources() -> Vec<PathBuf> {
    let fixtures = ["rules", "infer", "flow", "workspaces"].map(|dir| root().join("ui-tests").join(dir));
    let all = ["driver", "lints/src", "ui-tests"].into_iter().flat_map(sources);
    all.filter(|path| !fixtures.iter().any(|dir| path.starts_with(dir))).collect()
}

fn fail_on(wrong: &[String], what: &str) {
    assert!(wrong.is_empty(), "{what}\n  {}\n", wrong.join("\n  "));
}

/// The names below folders or in lists that every rule must have, and nothing else.
fn names(dir: &str, extension: Option<&str>) -> BTreeSet<String> {
    let entries = fs::read_dir(root().join(dir)).into_iter().flatten().flatten().map(|entry| entry.path());
    let fitting = entries.filter(|path| match extension {
        Some(wanted) => path.extension().is_some_and(|ext| ext == wanted),
        None => path.is_dir(),
    });
    fitting.filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned())).collect()
}

#[test]
fn layers_import_only_those_before_them() {
    let mut wrong = Vec::new();
    for file in sources("lints/src") {
        let below = file.strip_prefix(root().join("lints/src")).expect("below");
        let layer = below.iter().next().map(|part| part.to_string_lossy().trim_end_matches(".rs").to_owned()).unwrap_or_default();
        let Some(own) = LAYERS.iter().position(|name| *name == layer) else {
            wrong.push(format!("{}: `{layer}` is no layer", shown(&file)));
            continue;
        };
        for (number, line) in code(&read(&file)) {
            let used = line.match_indices("crate::").flat_map(|(at, _)| imported(&line[at + "crate::".len()..]));
            for name in used {
                let at = LAYERS.iter().position(|layer| *layer == name);
                if at.is_some_and(|at| at > own) {
                    wrong.push(format!("{}:{number}: `{layer}` uses `{name}`", shown(&file)));
                }
            }
        }
    }
    fail_on(&wrong, "a layer uses one that stands after it");
}

/// The first names of what follows `crate::`: one, or a list in braces.
fn imported(rest: &str) -> Vec<&str> {
    let word = |text: &str| text.trim().find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.trim().len());
    match rest.strip_prefix('{') {
        Some(list) => list.trim_end_matches([';', '}']).split(", ").map(|item| &item.trim()[..word(item)]).collect(),
        None => vec![&rest[..word(rest)]],
    }
}

/// Lines with their numbers, without comments and without test modules at a file's end.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().take_while(|(_, line)| line.trim() != "#[cfg(test)]");
    lines.map(|(at, line)| (at + 1, line.split("//").next().unwrap_or_default()))
}

#[test]
fn no_rule_uses_another() {
    let names = authoring::rule_names(root()).expect("the rules' folder");
    let mut wrong = Vec::new();
    for name in &names {
        let text = read(&root().join(format!("lints/src/rules/{name}.rs")));
        wrong.extend(
            code(&text)
                .filter(|(_, line)| line.contains("super::") || line.contains("crate::rules"))
                .map(|(n, _)| format!("{name}.rs:{n}")),
        );
    }
    fail_on(&wrong, "a rule uses another, or its folder");
}

#[test]
fn only_the_syntax_layer_knows_syn() {
    let mut wrong = Vec::new();
    for file in sources("lints/src").into_iter().filter(|file| !file.starts_with(root().join("lints/src/syntax"))) {
        for (number, line) in code(&read(&file)) {
            let names = ["syn::", "proc_macro2::", "quote::", "quote!("].iter().any(|word| {
                line.match_indices(word).any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
            });
            if names {
                wrong.push(format!("{}:{number}", shown(&file)));
            }
        }
    }
    fail_on(&wrong, "syn, proc_macro2 and quote are for lints/src/syntax only");
}

#[test]
fn the_core_touches_nothing_outside() {
    const WORDS: [&str; 8] =
        ["std::fs", "std::env", "std::time", "std::thread", "std::net", "std::process", "println!", "print!("];
    let mut wrong = Vec::new();
    for file in sources("lints/src").into_iter().filter(|file| !file.iter().any(|part| part == "tests")) {
        for (number, line) in code(&read(&file)) {
            // names of the checked program's types stand in strings
            let plain: String = line.split('"').step_by(2).collect();
            wrong.extend(
                WORDS.iter().filter(|word| plain.contains(*word)).map(|word| format!("{}:{number}: `{word}`", shown(&file))),
            );
        }
    }
    fail_on(&wrong, "the core has no files, clock, environment, threads or terminal");
}

#[test]
fn every_rule_has_its_files_and_nothing_else_has() {
    let catalogue: toml::Table = read(&root().join("rules.toml")).parse().expect("rules.toml");
    let listed = catalogue["rules"].as_table().expect("[rules]").keys().cloned().collect::<BTreeSet<_>>();
    let mut wrong = Vec::new();
    let mut files = names("lints/src/rules", Some("rs"));
    files.remove("mod");
    for (what, found) in [
        ("lints/src/rules/NAME.rs", files),
        ("ui-tests/rules/NAME/", names("ui-tests/rules", None)),
        ("docs/rules/NAME.md", names("docs/rules", Some("md"))),
    ] {
        wrong.extend(listed.difference(&found).map(|name| format!("`{name}` has no {what}")));
        wrong.extend(found.difference(&listed).map(|name| format!("{what} of `{name}` belongs to no rule in rules.toml")));
    }
    let no_example = |name: &&String| !root().join(format!("ui-tests/rules/{name}/basic.rs")).exists();
    wrong.extend(
        listed.iter().filter(no_example).map(|name| format!("`{name}` has no ui-tests/rules/{name}/basic.rs for its page")),
    );
    fail_on(&wrong, "rules.toml, rules, fixtures and pages do not agree; `cargo bless` writes the pages");
}

#[test]
fn catalogue_entries_are_well_said() {
    let catalogue: toml::Table = read(&root().join("rules.toml")).parse().expect("rules.toml");
    let mut wrong = Vec::new();
    for (name, entry) in catalogue["rules"].as_table().expect("[rules]") {
        let summary = entry.get("summary").and_then(toml::Value::as_str).unwrap_or_default();
        let good = summary.starts_with(|c: char| c.is_lowercase()) && !summary.ends_with('.') && summary.len() <= 120;
        if !good {
            wrong.push(format!("`{name}`: the summary is one lower-case line without a full stop, at most 120 bytes"));
        }
        if entry.get("family").and_then(toml::Value::as_str).is_none() {
            wrong.push(format!("`{name}` has no family"));
        }
    }
    fail_on(&wrong, "rules.toml");
}

/// Every rule runs with every option at the catalogue's default: a struct that does not fit would panic.
#[test]
fn options_fit_the_catalogue() {
    use mapcheck_lints::base::{Catalogue, FileId, Input, Level, LevelChange, Selector, Settings, SourceFile};
    use mapcheck_lints::engine;

    let file = SourceFile { path: "main.rs".into(), text: "fn main() {}\n".into() };
    let pool = rayon::ThreadPoolBuilder::new().stack_size(64 << 20).build().expect("threads");
    pool.install(|| {
        let lowered = vec![Some(engine::lower(&file, true).into())];
        let mut settings = Settings::default();
        settings.apply(&[LevelChange { selector: Selector::All, level: Level::Warn, forbid: false }]);
        let input = Input { files: vec![file], crates: Vec::new(), loose: vec![FileId(0)] };
        let mut workspace = engine::link(&input, lowered);
        assert!(engine::check(&mut workspace, &settings.into()).findings.is_empty());
    });
    let (listed, found) = engine::rule_names();
    assert_eq!(listed, found, "the catalogue and the rules in the program");
    assert_eq!(Catalogue::get().rules().len(), found.len());
}

/// A key that users may write and nobody reads would be a silent gap.
#[test]
fn the_vocabulary_reads_what_settings_may_say() {
    let schema: serde_json::Value = serde_json::from_str(&read(&root().join("docs/mapcheck.schema.json"))).expect("json");
    let readers: String = sources("lints/src/facts/vocabulary").iter().map(|file| read(file)).collect();
    let mut wrong = Vec::new();
    for table in ["Collection", "Pool", "Source", "Bound", "Sink", "LongLived"] {
        let keys = schema["$defs"][table]["properties"].as_object().expect("a table of the schema").keys();
        let is_read = |key: &&String| {
            ["    ", "    pub ", "    pub(super) "].iter().any(|before| readers.contains(&format!("\n{before}{key}: ")))
        };
        wrong.extend(keys.filter(|key| !is_read(key)).map(|key| format!("{table}.{key}")));
    }
    fail_on(&wrong, "keys of the settings that lints/src/facts/vocabulary does not read");
}

#[test]
fn files_are_short() {
    let mut wrong = Vec::new();
    for file in own_sources() {
        let lines = read(&file).lines().count();
        if lines > FILE_LINES.1 {
            wrong.push(format!("{}: {lines} lines", shown(&file)));
        } else if lines > FILE_LINES.0 {
            println!("{}: {lines} lines; think of splitting it", shown(&file));
        }
    }
    fail_on(&wrong, "files that nobody wants to read");
}

/// Roughly: from a line with `fn` to the brace at the same indentation.
#[test]
fn functions_are_short() {
    let mut wrong = Vec::new();
    for file in own_sources() {
        let text = read(&file);
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let starts = line.trim_start().split(['(', '<']).next().is_some_and(|head| head.split(' ').any(|word| word == "fn"));
            if !starts || line.trim_start().starts_with("//") || line.ends_with(';') {
                continue;
            }
            let close = format!("{}}}", " ".repeat(indent));
            let length = lines[at..].iter().position(|line| *line == close).unwrap_or(0);
            if length > FN_LINES {
                wrong.push(format!("{}:{}: {length} lines", shown(&file), at + 1));
            }
        }
    }
    fail_on(&wrong, "functions that nobody wants to read");
}

#[test]
fn nothing_is_left_to_do() {
    // put together, so that this file does not hold them
    let words = [
        ["to", "do!("].concat(),
        ["unimplem", "ented!("].concat(),
        ["FIX", "ME"].concat(),
        ["TO", "DO"].concat(),
        ["XX", "X"].concat(),
    ];
    let mut wrong = Vec::new();
    for file in own_sources() {
        for (at, line) in read(&file).lines().enumerate() {
            wrong.extend(
                words.iter().filter(|word| line.contains(*word)).map(|word| format!("{}:{}: {word}", shown(&file), at + 1)),
            );
        }
    }
    fail_on(&wrong, "unfinished");
}

#[test]
fn every_module_says_what_it_is_for() {
    let silent = own_sources().into_iter().filter(|file| !read(file).starts_with("//!") && !read(file).starts_with("#!"));
    let silent: Vec<String> = silent.map(|file| shown(&file)).collect();
    fail_on(&silent, "files without `//!`");
}
