//! A rule's page: its own documentation, what the catalogue says of it, and an example with what the tool prints.

use std::fs;
use std::path::Path;

/// A fixture and what the tool prints for it.
#[derive(Clone, Debug)]
pub struct Example {
    /// The source, without annotations.
    pub source: String,
    /// The findings as a person sees them; empty where there are none.
    pub output: String,
}

/// docs/rules/NAME.md.
///
/// # Errors
/// Where the rule's file or its entry in the catalogue is missing or not of its shape.
pub fn page(root: &Path, name: &str, example: Option<&Example>) -> Result<String, String> {
    let file = root.join(format!("lints/src/rules/{name}.rs"));
    let source = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let docs = module_docs(&source);
    if docs.is_empty() {
        return Err(format!("{} does not begin with `//!` documentation", file.display()));
    }
    let catalogue = fs::read_to_string(root.join("rules.toml")).map_err(|error| format!("rules.toml: {error}"))?;
    let catalogue: toml::Table = catalogue.parse().map_err(|error| format!("rules.toml: {error}"))?;
    let entry = catalogue.get("rules").and_then(|rules| rules.get(name)).and_then(toml::Value::as_table);
    let entry = entry.ok_or_else(|| format!("rules.toml has no [rules.{name}]"))?;
    let mut text = format!("# {name}\n\n{}\n\n{}\n\n{docs}", sentence(word(entry, "summary")), standing(name, entry));
    text.push_str(&options(entry));
    if let Some(example) = example {
        text.push_str(&format!("\n## Example\n\n```rust\n{}\n```\n", example.source.trim()));
        if !example.output.trim().is_empty() {
            text.push_str(&format!("\n```text\n{}\n```\n", example.output.trim()));
        }
    }
    Ok(text)
}

fn word<'a>(entry: &'a toml::Table, key: &str) -> &'a str {
    entry.get(key).and_then(toml::Value::as_str).unwrap_or_default()
}

/// The `//!` lines that a file begins with.
fn module_docs(source: &str) -> String {
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    lines.map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned() + "\n").collect()
}

fn sentence(summary: &str) -> String {
    let mut chars = summary.chars();
    chars.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), chars.as_str()))
}

/// Where the rule stands and how it is switched.
fn standing(name: &str, entry: &toml::Table) -> String {
    let (family, tier) = (word(entry, "family"), word(entry, "tier"));
    match tier {
        "default" => format!("Family `{family}`, tier `default`: it warns; `-A {name}` switches it off."),
        tier => format!("Family `{family}`, tier `{tier}`: it is off; `-W {name}` or `-W {tier}` switches it on."),
    }
}

fn options(entry: &toml::Table) -> String {
    let Some(options) = entry.get("options").and_then(toml::Value::as_table).filter(|options| !options.is_empty()) else {
        return String::new();
    };
    format!("\n## Options\n\nWith their defaults:\n\n```toml\n{}\n```\n", options.to_string().trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documentation_is_what_the_file_begins_with() {
        assert_eq!(module_docs("//! A.\n//!\n//! B.\n\nuse c;\n//! no\n"), "A.\n\nB.\n");
        assert_eq!(module_docs("use c;\n"), "");
    }

    #[test]
    fn a_summary_becomes_a_sentence() {
        assert_eq!(sentence("a map that grows"), "A map that grows.");
    }
}
