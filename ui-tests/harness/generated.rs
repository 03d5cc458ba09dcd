//! Generated files are fresh: the list of rules, the pages, what the program carries of them, the man page, what the
//! docs show of its output.

use std::fs;
use std::path::PathBuf;

use libtest_mimic::{Failed, Trial};
use mapcheck_authoring::{self as authoring, Example};

use super::{Bless, expect, read, root, snapshot, tool};

/// One trial a page, two for the lists, one for the man page, two for what the docs show.
pub fn trials(bless: Bless) -> Vec<Trial> {
    let names = authoring::rule_names(root()).unwrap_or_default();
    let pages = names.clone().into_iter().map(|name| Trial::test(format!("docs/rules/{name}"), move || page(&name, bless)));
    let mut trials: Vec<Trial> = pages.collect();
    let list = names.clone();
    trials.push(Trial::test("generated/rules", move || rule_list(&list, bless)));
    trials.push(Trial::test("generated/pages", move || {
        snapshot::check(&root().join("driver/pages.rs"), &authoring::pages_file(&names), bless)
    }));
    trials.push(Trial::test("generated/man", move || {
        snapshot::check(&root().join("docs/cargo-mapcheck.1"), &tool::shown(root(), &["man"])?, bless)
    }));
    trials.push(Trial::test("generated/human.svg", move || picture(bless)));
    trials.push(Trial::test("generated/summary", move || summary(bless)));
    trials
}

/// What a terminal shows for the example of the README.
fn picture(bless: Bless) -> Result<(), Failed> {
    let shown = tool::shown(chat()?.path(), &[".", "--color", "always", "--message-format", "human"])?;
    let text = format!("$ cargo mapcheck\n{shown}");
    snapshot::check(&root().join("docs/images/human.svg"), &anstyle_svg::Term::new().render_svg(&text), bless)
}

/// What a job's summary or a comment shows for it.
fn summary(bless: Bless) -> Result<(), Failed> {
    let text = tool::shown(chat()?.path(), &[".", "--message-format", "markdown"])?;
    snapshot::check(&root().join("docs/images/summary.md"), &text, bless)
}

/// The small chat server without its annotations, in a folder of its own.
fn chat() -> Result<tempfile::TempDir, Failed> {
    let from = root().join("ui-tests/workspaces/chat");
    let dir = tempfile::tempdir()?;
    for entry in walkdir::WalkDir::new(&from) {
        let entry = entry?;
        let to = dir.path().join(entry.path().strip_prefix(&from)?);
        match entry.file_type().is_dir() {
            true => fs::create_dir_all(to)?,
            false => fs::write(to, expect::without_marks(&read(entry.path())?))?,
        }
    }
    Ok(dir)
}

fn rule_list(names: &[String], bless: Bless) -> Result<(), Failed> {
    let path = root().join("lints/src/rules/mod.rs");
    let now = authoring::with_rule_list(&read(&path)?, names).ok_or("lints/src/rules/mod.rs has lost its markers")?;
    snapshot::check(&path, &now, bless)
}

fn page(name: &str, bless: Bless) -> Result<(), Failed> {
    let text = authoring::page(root(), name, Some(&example(name)?))?;
    snapshot::check(&docs(name), &text, bless)
}

fn docs(name: &str) -> PathBuf {
    root().join(format!("docs/rules/{name}.md"))
}

/// What the tool prints for the fixture that the page shows, without its annotations.
fn example(name: &str) -> Result<Example, Failed> {
    let text = read(&root().join(format!("ui-tests/rules/{name}/basic.rs")))?;
    let wishes = text.lines().take_while(|line| line.starts_with("//@")).count();
    let source: String = expect::without_marks(&text).lines().skip(wishes).map(|line| line.to_owned() + "\n").collect();
    let dir = tempfile::tempdir()?;
    fs::write(dir.path().join("basic.rs"), &source)?;
    let arguments = match wishes {
        0 => ["-A", "all", "-W", name].map(str::to_owned).to_vec(),
        _ => tool::arguments(&text)?,
    };
    let found = tool::run(dir.path(), "basic.rs", &arguments)?;
    Ok(Example { source, output: tool::rendered(&found) })
}
