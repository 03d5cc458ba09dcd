//! The three files of a new rule.

use std::path::PathBuf;

/// A file of a new rule.
#[derive(Clone, Debug)]
pub struct New {
    /// Below the root.
    pub path: PathBuf,
    /// Its text; of rules.toml only what is put in.
    pub text: String,
}

/// The rule's file, its fixture and its entry for the catalogue, in that order.
///
/// # Errors
/// Where the names are not of the form that rules have.
pub fn frame(name: &str, family: &str) -> Result<[New; 3], String> {
    for word in [name, family] {
        let good = word.starts_with(|c: char| c.is_ascii_lowercase())
            && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !good {
            return Err(format!(
                "`{word}` is no name for a rule or family: lower case words joined by `_`, as `unbounded_map_growth`"
            ));
        }
    }
    Ok([
        New { path: format!("lints/src/rules/{name}.rs").into(), text: rule(name) },
        New { path: format!("ui-tests/rules/{name}/basic.rs").into(), text: fixture(name) },
        New { path: "rules.toml".into(), text: entry(name, family) },
    ])
}

fn rule(name: &str) -> String {
    format!(
        "//! Finds `{name}`: one sentence that says what is wrong.
//!
//! Then why it costs memory, what is reported, what is left alone, and how it is repaired.  This text is the rule's page and
//! what `cargo mapcheck explain {name}` prints.

use crate::cx::Cx;

/// Reads facts, reports.
pub fn check(cx: &Cx<'_>) {{
    // facts are computed when first asked for; every report is a place, a fact, its evidence and a way out:
    //     cx.report(span, \"`Type::field` ..\").primary(\"..\").label(other, \"..\").note(\"..\").help(\"..\");
    let _facts = cx.facts;
}}
"
    )
}

fn fixture(name: &str) -> String {
    format!(
        "//! The rule's page shows this file: one hit, as short as it can be, its line marked as in
//! ui-tests/rules/unbounded_map_growth/basic.rs.  Near misses stand in more files beside this one.

pub struct NearMiss;

impl NearMiss {{
    /// Nothing that `{name}` has to say anything about.
    pub fn stays_silent(&self) {{}}
}}
"
    )
}

fn entry(name: &str, family: &str) -> String {
    format!(
        "[rules.{name}]\nfamily = \"{family}\"\ntier = \"strict\"\nsummary = \"what it catches, in one line without a full stop\"\n\n"
    )
}
