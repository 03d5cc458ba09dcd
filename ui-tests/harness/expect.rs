//! Annotations: what a fixture says must be reported, on the line where it must be.

use libtest_mimic::Failed;

use super::tool::Found;

/// `//~ RULE` on the line, `//~^ RULE` for the line above (`^^` for two above).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Annotation {
    /// The file, as the tool shows it.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// The rule's name.
    pub rule: String,
}

/// The words behind each `//~` of a text, with the line they are about.
pub fn marks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().flat_map(|(at, line)| {
        line.split("//~").skip(1).map(move |mark| {
            let words = mark.trim_start_matches('^');
            (at + 1 - (mark.len() - words.len()), words.trim())
        })
    })
}

/// The text without its annotations; lines keep their numbers.
pub fn without_marks(text: &str) -> String {
    let plain = |line: &str| line.find("//~").map_or(line, |at| &line[..at]).trim_end().to_owned() + "\n";
    text.lines().map(plain).collect()
}

/// All that a file says must be reported.
pub fn annotations(file: &str, text: &str) -> Vec<Annotation> {
    let rules = marks(text).filter(|(_, words)| !words.starts_with("type:"));
    rules.map(|(line, rule)| Annotation { file: file.to_owned(), line, rule: rule.to_owned() }).collect()
}

/// Fails where a finding is missing or one is too many.
pub fn compare(expected: &[Annotation], found: &[Found], text_of: impl Fn(&str) -> Option<String>) -> Result<(), Failed> {
    let mut extra: Vec<&Found> = found.iter().collect();
    let mut missing: Vec<&Annotation> = Vec::new();
    for annotation in expected {
        match extra.iter().position(|found| found.at == *annotation) {
            Some(at) => drop(extra.remove(at)),
            None => missing.push(annotation),
        }
    }
    if missing.is_empty() && extra.is_empty() {
        return Ok(());
    }
    let line = |at: &Annotation| {
        let text = text_of(&at.file).unwrap_or_default();
        let source = text.lines().nth(at.line - 1).unwrap_or_default().trim().to_owned();
        format!("{}:{}: {}\n        {source}\n", at.file, at.line, at.rule)
    };
    let mut report = String::from("findings and annotations differ\n");
    for at in missing {
        report.push_str(&format!("  - not reported: {}", line(at)));
    }
    for found in extra {
        report.push_str(&format!("  + not expected: {}        {}\n", line(&found.at), found.message));
    }
    Err(report.into())
}
