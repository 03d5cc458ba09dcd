//! Finds the fixtures and makes a trial of each.

mod compile;
mod expect;
mod fixed;
mod generated;
mod infer;
mod settings;
mod snapshot;
mod tool;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use libtest_mimic::{Failed, Trial};

use expect::Annotation;

/// Whether snapshots and generated files are rewritten instead of compared.
#[derive(Clone, Copy, Debug)]
pub struct Bless(pub bool);

/// The root of the repository, as cargo tells it now: several checkouts may share a target folder, and then one program serves
/// them all.
pub fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> =
        LazyLock::new(|| std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from));
    &ROOT
}

/// All trials, sorted by name.
pub fn trials(bless: Bless) -> Vec<Trial> {
    let mut trials: Vec<Trial> = Vec::new();
    for file in sources(&root().join("ui-tests/rules")) {
        trials.push(trial(&file, move |file| check_rule(file, bless)));
    }
    for file in sources(&root().join("ui-tests/infer")) {
        trials.push(trial(&file, infer::types));
    }
    for file in sources(&root().join("ui-tests/flow")) {
        trials.push(trial(&file, infer::flow));
    }
    for dir in workspaces() {
        trials.push(trial(&dir, move |dir| check_workspace(dir, bless)));
    }
    for file in files(&root().join("ui-tests/settings"), "toml") {
        trials.push(trial(&file, move |file| settings::check(file, bless)));
    }
    trials.push(Trial::test("generated/schema", move || settings::schema(bless)));
    trials.push(Trial::test("fixtures compile", move || compile::fixtures(bless)));
    trials.push(Trial::test("workspaces compile", compile::workspaces));
    trials.extend(generated::trials(bless));
    trials
}

fn trial(path: &Path, check: impl Fn(&Path) -> Result<(), Failed> + Send + 'static) -> Trial {
    let name = shown(path).trim_start_matches("ui-tests/").trim_end_matches(".rs").to_owned();
    let path = path.to_owned();
    Trial::test(name, move || check(&path))
}

/// A path as the tests name it.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// All Rust files below a folder, sorted.
pub fn sources(dir: &Path) -> Vec<PathBuf> {
    files(dir, "rs")
}

/// All files of a kind below a folder, sorted.
pub fn files(dir: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(dir).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = entries.map(walkdir::DirEntry::into_path);
    files.filter(|path| path.extension().is_some_and(|ext| ext == extension)).collect()
}

/// The folders of the small workspaces, sorted.
pub fn workspaces() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("ui-tests/workspaces")).into_iter().flatten().filter_map(Result::ok);
    let mut dirs: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    dirs.sort();
    dirs
}

/// Reads a file that must be there.
pub fn read(path: &Path) -> Result<String, Failed> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", shown(path)).into())
}

/// A single file: it is its own crate, in a folder of its own, so that nothing around it is taken for its package.
fn check_rule(file: &Path, bless: Bless) -> Result<(), Failed> {
    let text = read(file)?;
    let name = file.file_name().unwrap_or_default();
    let dir = tempfile::tempdir()?;
    fs::write(dir.path().join(name), &text)?;
    let found = tool::run(dir.path(), &name.to_string_lossy(), &tool::arguments(&text)?)?;
    let expected = expect::annotations(&name.to_string_lossy(), &text);
    // before the snapshot: one that changes because a finding is missing says less than the missing finding
    expect::compare(&expected, &found, |_| Some(text.clone()))?;
    snapshot::check(&file.with_extension("stderr"), &tool::rendered(&found), bless)?;
    fixed::check(file, dir.path(), &text, bless)
}

fn check_workspace(dir: &Path, bless: Bless) -> Result<(), Failed> {
    let mut expected: Vec<Annotation> = Vec::new();
    for file in sources(dir) {
        let below = file.strip_prefix(dir).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        expected.extend(expect::annotations(&below, &read(&file)?));
    }
    let found = tool::run(dir, ".", &tool::arguments(&read(&dir.join("Cargo.toml"))?)?)?;
    expect::compare(&expected, &found, |path| fs::read_to_string(dir.join(path)).ok())?;
    snapshot::check(&dir.with_extension("stderr"), &tool::rendered(&found), bless)
}
