//! Wrong settings: what the tool says of each file in ui-tests/settings.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use libtest_mimic::Failed;

use super::{Bless, read, snapshot};

const MANIFEST: &str = "[package]\nname = \"small\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";

/// The file is `mapcheck.toml`, or what stands in a Cargo.toml behind `[package]` where it speaks of metadata.  Everything that is
/// wrong is told at once, nothing is reported, and the status is 2.
pub fn check(file: &Path, bless: Bless) -> Result<(), Failed> {
    let text = read(file)?;
    let dir = tempfile::tempdir()?;
    let of_manifest = text.contains(".metadata.mapcheck");
    let manifest = if of_manifest { format!("{MANIFEST}{text}") } else { MANIFEST.to_owned() };
    fs::create_dir(dir.path().join("src"))?;
    fs::write(dir.path().join("src/lib.rs"), "pub fn f() {}\n")?;
    fs::write(dir.path().join("Cargo.toml"), manifest)?;
    if !of_manifest || text.contains("#@ beside") {
        fs::write(dir.path().join("mapcheck.toml"), if of_manifest { "" } else { &text })?;
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-mapcheck"));
    command.args(["mapcheck", "--color", "never"]).current_dir(dir.path()).stdin(Stdio::null());
    let output = command.output()?;
    if output.status.code() != Some(2) || !output.stdout.is_empty() {
        return Err(format!("{}, and on stdout:\n{}", output.status, String::from_utf8_lossy(&output.stdout)).into());
    }
    snapshot::check(&file.with_extension("stderr"), &String::from_utf8(output.stderr)?, bless)
}

/// The schema for editors is the one that the tool uses.
pub fn schema(bless: Bless) -> Result<(), Failed> {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-mapcheck")).args(["config", "--schema"]).output()?;
    snapshot::check(&super::root().join("docs/mapcheck.schema.json"), &String::from_utf8(output.stdout)?, bless)
}
