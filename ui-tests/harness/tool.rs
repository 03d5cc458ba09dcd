//! Runs the built program, as a user would, and reads what it says.

use std::ops::Range;
use std::path::Path;
use std::process::{Command, Stdio};

use libtest_mimic::Failed;
use serde_json::Value;

use super::expect::Annotation;

/// A finding.
#[derive(Clone, Debug)]
pub struct Found {
    /// Where, and which rule.
    pub at: Annotation,
    /// Its message.
    pub message: String,
    /// As a person sees it.
    pub rendered: String,
    /// Its suggestions, best first.
    pub offers: Vec<Offer>,
}

/// A suggestion.
#[derive(Clone, Debug)]
pub struct Offer {
    /// What accepting it may do.
    pub applicability: String,
    /// Bytes of the file, and what is to stand there.
    pub edits: Vec<(Range<usize>, String)>,
}

/// What the first lines of a fixture ask for besides the usual: `//@ confidence: low`, `//@ levels: -A all -W uncapped_cache`
/// (`#@` in a manifest).
pub fn arguments(text: &str) -> Result<Vec<String>, Failed> {
    let (mut confidence, mut levels) = ("medium".to_owned(), "-W all".to_owned());
    for line in text.lines() {
        let Some(wish) = line.strip_prefix("//@").or_else(|| line.strip_prefix("#@")) else { break };
        match wish.split_once(':') {
            Some((key, value)) if key.trim() == "confidence" => confidence = value.trim().to_owned(),
            Some((key, value)) if key.trim() == "levels" => levels = value.trim().to_owned(),
            _ => return Err(format!("`{line}` is neither `confidence: ..` nor `levels: ..`").into()),
        }
    }
    let mut arguments: Vec<String> = levels.split_whitespace().map(str::to_owned).collect();
    arguments.extend(["--confidence".to_owned(), confidence]);
    Ok(arguments)
}

/// Runs the tool in a folder.
pub fn run(dir: &Path, path: &str, arguments: &[String]) -> Result<Vec<Found>, Failed> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-mapcheck"));
    command.args(["mapcheck", "--jobs", "1", "--message-format", "json", "--color", "never", path]).args(arguments);
    let output = command.current_dir(dir).stdin(Stdio::null()).output()?;
    let errors = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() || !errors.is_empty() {
        return Err(format!("the tool failed ({}):\n{errors}", output.status).into());
    }
    let text = String::from_utf8(output.stdout)?;
    let rows = text.lines().map(serde_json::from_str::<Value>).collect::<Result<Vec<_>, _>>()?;
    rows.iter().filter(|row| row["reason"] == "compiler-message").map(finding).collect()
}

/// What the program prints to stdout.
pub fn shown(dir: &Path, arguments: &[&str]) -> Result<String, Failed> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-mapcheck"));
    let output = command.arg("mapcheck").args(arguments).current_dir(dir).stdin(Stdio::null()).output()?;
    match output.status.success() {
        true => Ok(String::from_utf8(output.stdout)?),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned().into()),
    }
}

fn finding(row: &Value) -> Result<Found, Failed> {
    let message = &row["message"];
    let primary = message["spans"].as_array().and_then(|spans| spans.iter().find(|span| span["is_primary"] == true));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let primary = primary.ok_or_else(|| format!("a finding without a primary span: {row}"))?;
    let at = Annotation {
        file: text(&primary["file_name"]),
        line: usize::try_from(primary["line_start"].as_u64().unwrap_or_default())?,
        rule: text(&message["code"]["code"]).trim_start_matches("mapcheck::").to_owned(),
    };
    let offers = message["children"].as_array().into_iter().flatten().filter_map(offer).collect();
    Ok(Found { at, message: text(&message["message"]), rendered: text(&message["rendered"]), offers })
}

/// The suggestion that a child is, if it is one.
fn offer(child: &Value) -> Option<Offer> {
    let spans = child["spans"].as_array()?;
    let byte = |value: &Value| usize::try_from(value.as_u64().unwrap_or_default()).unwrap_or_default();
    let edit = |span: &Value| {
        let text = span["suggested_replacement"].as_str()?.to_owned();
        Some((byte(&span["byte_start"])..byte(&span["byte_end"]), text))
    };
    let edits = spans.iter().map(edit).collect::<Option<Vec<_>>>()?;
    let applicability = spans.first()?["suggestion_applicability"].as_str()?.to_owned();
    Some(Offer { applicability, edits })
}

/// All findings as a person sees them.
pub fn rendered(found: &[Found]) -> String {
    found.iter().map(|found| found.rendered.as_str()).collect()
}
