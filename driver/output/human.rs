//! For people: the source with its labels, as rustc prints it, and a summary at the end.

use std::io::{self, Write};

use codespan_reporting::diagnostic::{Diagnostic, Label as Mark};
use mapcheck_lints::base::{Applicability, Confidence, FileId, Finding, Label, Level, Suggestion};

use super::{Format, Run, clean, diff, links, render, summary};

/// The format.
pub struct Human;

impl Format for Human {
    fn print(&self, out: &mut dyn Write, run: &Run<'_>) -> io::Result<()> {
        for (level, finding) in &run.findings {
            let code = links::rule(run.links, finding);
            render::emit(out, &run.sources, &diagnostic(run, *level, finding).with_code(code))?;
        }
        match run.quiet {
            true => Ok(()),
            false => summary::write(out, run),
        }
    }
}

/// The finding as text without colours, as it stands in other formats.
pub fn plain(run: &Run<'_>, level: Level, finding: &Finding) -> io::Result<String> {
    let mut text = Vec::new();
    render::emit(&mut anstream::StripStream::new(&mut text), &run.sources, &diagnostic(run, level, finding))?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// The finding as codespan-reporting wants it.
fn diagnostic(run: &Run<'_>, level: Level, finding: &Finding) -> Diagnostic<FileId> {
    let base = match level {
        Level::Deny => Diagnostic::error(),
        Level::Allow | Level::Warn => Diagnostic::warning(),
    };
    let mut labels = vec![mark(run, &finding.primary, true)];
    labels.extend(finding.secondary.iter().map(|label| mark(run, label, false)));
    base.with_code(format!("mapcheck::{}", finding.rule))
        .with_message(clean::text(&finding.message))
        .with_labels(labels)
        .with_notes(notes(run, finding))
}

fn mark(run: &Run<'_>, label: &Label, primary: bool) -> Mark<FileId> {
    let (file, range) = (label.span.file, run.sources.bytes(label.span));
    let mark = if primary { Mark::primary(file, range) } else { Mark::secondary(file, range) };
    mark.with_message(clean::text(&label.text))
}

fn notes(run: &Run<'_>, finding: &Finding) -> Vec<String> {
    let mut notes: Vec<String> = finding.notes.iter().map(|note| format!("note: {}", hanging("note: ", note))).collect();
    notes.push(format!("note: confidence is {}", confidence(finding.confidence)));
    notes.extend(finding.help.iter().map(|help| format!("help: {}", hanging("help: ", help))));
    notes.extend(finding.suggestions.iter().map(|suggestion| with_diff(run, suggestion)));
    notes
}

/// Later lines of a note stand below its first word.
fn hanging(head: &str, text: &str) -> String {
    clean::text(text).replace('\n', &format!("\n{}", " ".repeat(head.len())))
}

fn with_diff(run: &Run<'_>, suggestion: &Suggestion) -> String {
    let care = match suggestion.applicability {
        Applicability::MachineApplicable => "",
        Applicability::MaybeIncorrect => " (look whether this is what you want)",
        Applicability::HasPlaceholders => " (fill in the placeholders)",
    };
    let mut text = format!("help: {}{care}:", clean::line(&suggestion.message));
    for line in diff::lines(&run.sources, suggestion) {
        text.push('\n');
        text.push_str(&line);
    }
    text
}

/// The word for it.
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "low",
        Confidence::Medium => "medium",
        Confidence::High => "high",
    }
}
