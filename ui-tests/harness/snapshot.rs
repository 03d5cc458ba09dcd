//! Files that must hold what a test makes: snapshots and generated files.

use std::fs;
use std::path::Path;

use libtest_mimic::Failed;
use similar::TextDiff;

use super::{Bless, shown};

/// Compares a file with what it should hold, or writes it.  An empty snapshot is no file.
pub fn check(path: &Path, now: &str, bless: Bless) -> Result<(), Failed> {
    let before = fs::read_to_string(path).unwrap_or_default();
    if before == now {
        return Ok(());
    }
    if bless.0 {
        return write(path, now);
    }
    let diff = TextDiff::from_lines(before.as_str(), now);
    let diff = diff.unified_diff().context_radius(3).header("as stored", "now").to_string();
    Err(format!("{} is stale; look at the difference, then run `cargo bless`\n{diff}", shown(path)).into())
}

fn write(path: &Path, text: &str) -> Result<(), Failed> {
    if text.is_empty() {
        return Ok(fs::remove_file(path)?);
    }
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir)?;
    }
    println!("blessed {}", shown(path));
    Ok(fs::write(path, text)?)
}
