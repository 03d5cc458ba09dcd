//! `cargo bless` and `cargo new-lint`.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use mapcheck_authoring as authoring;

const USAGE: &str = "usage: cargo bless [FILTER]\n       cargo new-lint NAME FAMILY";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // as cargo tells it now: several checkouts may share a target folder, and then one program serves them all
    let package = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    let root = Path::new(&package).join("../..");
    let done = match words.as_slice() {
        ["bless", filter @ ..] => prepare(&root).and_then(|()| bless(&root, filter)),
        ["new-lint", name, family] => new_lint(&root, name, family).and_then(|()| prepare(&root)),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(words) => {
            eprintln!("error: {words}");
            ExitCode::FAILURE
        }
    }
}

/// What the crates need to compile: the list of rules, and a page for each.  The pages' examples come with the tests.
fn prepare(root: &Path) -> Result<(), String> {
    let names = authoring::rule_names(root).map_err(|error| format!("lints/src/rules: {error}"))?;
    let list = "lints/src/rules/mod.rs";
    let module = read(root, list)?;
    let module = authoring::with_rule_list(&module, &names).ok_or_else(|| format!("{list} has lost its markers"))?;
    write(root, list, &module)?;
    for name in &names {
        let page = format!("docs/rules/{name}.md");
        if !root.join(&page).exists() {
            write(root, &page, &authoring::page(root, name, None)?)?;
        }
    }
    for entry in fs::read_dir(root.join("docs/rules")).into_iter().flatten().flatten() {
        let stem = entry.path().file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        if !names.contains(&stem) {
            fs::remove_file(entry.path()).map_err(|error| format!("{}: {error}", entry.path().display()))?;
        }
    }
    write(root, "driver/pages.rs", &authoring::pages_file(&names))
}

/// The tests write what they would compare.
fn bless(root: &Path, filter: &[&str]) -> Result<(), String> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = Command::new(cargo);
    command.args(["test", "--quiet", "--test", "ui", "--", "--bless"]).args(filter).current_dir(root);
    let status = command.status().map_err(|error| format!("cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err("some fixtures are not as their annotations say: see above".to_owned()) }
}

fn new_lint(root: &Path, name: &str, family: &str) -> Result<(), String> {
    let [rule, fixture, entry] = authoring::frame(name, family)?;
    let catalogue = read(root, "rules.toml")?;
    if root.join(&rule.path).exists() || catalogue.contains(&format!("[rules.{name}]")) {
        return Err(format!("there is a rule `{name}` already"));
    }
    let at = catalogue.find("# ---- Vocabulary").ok_or("rules.toml has lost its line `# ---- Vocabulary`")?;
    let (rules, rest) = catalogue.split_at(at);
    write(root, "rules.toml", &format!("{rules}{}{rest}", entry.text))?;
    for new in [rule, fixture] {
        write(root, &new.path.display().to_string(), &new.text)?;
    }
    eprintln!("now write the three files, then run `cargo bless` and look at what it changed");
    Ok(())
}

fn read(root: &Path, path: &str) -> Result<String, String> {
    fs::read_to_string(root.join(path)).map_err(|error| format!("{path}: {error}"))
}

/// Writes what changed, and says so.
fn write(root: &Path, path: &str, text: &str) -> Result<(), String> {
    let file = root.join(path);
    if fs::read_to_string(&file).is_ok_and(|before| before == text) {
        return Ok(());
    }
    let dir = file.parent().unwrap_or(root);
    fs::create_dir_all(dir).and_then(|()| fs::write(&file, text)).map_err(|error| format!("{path}: {error}"))?;
    eprintln!("wrote {path}");
    Ok(())
}
