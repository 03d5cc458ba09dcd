//! What is generated from the rules' files: their list, their pages, and the frame of a new one.
//!
//! Depends on neither the analysis nor the program: it must work while they do not compile, for that is when a rule was just
//! added, renamed or removed.

mod frame;
mod list;
mod page;

use std::fs;
use std::io;
use std::path::Path;

pub use frame::{New, frame};
pub use list::{pages_file, rule_list, with_rule_list};
pub use page::{Example, page};

/// The names of all rules, from the folder listing, sorted.
///
/// # Errors
/// Where the folder cannot be read.
pub fn rule_names(root: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root.join("lints/src/rules"))? {
        let path = entry?.path();
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        if path.extension().is_some_and(|ext| ext == "rs") {
            names.extend(stem.filter(|stem| stem != "mod"));
        }
    }
    names.sort();
    Ok(names)
}
