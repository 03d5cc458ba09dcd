//! For programs: one object a line, as `cargo check --message-format json` prints them.

use std::io::{self, Write};
use std::path::Path;

use mapcheck_lints::base::{Applicability, CrateKind, FileId, Finding, Level, Span, Suggestion};
use percent_encoding::{AsciiSet, CONTROLS, percent_encode};
use serde::Serialize;

use super::cargo_message::{BuildFinished, Code, CompilerMessage, Diagnostic, DiagnosticSpan, SpanLine, Target};
use super::{Format, Run, clean, human, severity};
use crate::discover;

/// The format.
pub struct Json;

impl Format for Json {
    fn print(&self, out: &mut dyn Write, run: &Run<'_>) -> io::Result<()> {
        for (level, finding) in &run.findings {
            let (package_id, manifest_path, target) = origin(run, finding.primary.span.file);
            line(out, &CompilerMessage { package_id, manifest_path, target, message: message(run, *level, finding)? })?;
        }
        line(out, &BuildFinished { success: run.passed })
    }
}

fn line(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    writeln!(out, "{}", clean::json(value, false)?)
}

fn message<'a>(run: &'a Run<'_>, level: Level, finding: &Finding) -> io::Result<Diagnostic<'a>> {
    let mut spans = vec![DiagnosticSpan { label: label(&finding.primary.text), ..span(run, finding.primary.span, true) }];
    spans.extend(finding.secondary.iter().map(|mark| DiagnosticSpan { label: label(&mark.text), ..span(run, mark.span, false) }));
    let mut children: Vec<Diagnostic<'a>> = finding.notes.iter().map(|note| child("note", note)).collect();
    children.push(child("note", &format!("confidence is {}", human::confidence(finding.confidence))));
    children.extend(finding.help.iter().map(|help| child("help", help)));
    children.extend(finding.suggestions.iter().map(|suggestion| offer(run, suggestion)));
    Ok(Diagnostic {
        message_type: Some("diagnostic"),
        message: finding.message.clone(),
        code: Some(Code { code: format!("mapcheck::{}", finding.rule), explanation: None }),
        level: severity(level),
        spans,
        children,
        rendered: Some(human::plain(run, level, finding)?),
    })
}

fn label(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn child<'a>(level: &'static str, message: &str) -> Diagnostic<'a> {
    Diagnostic {
        message_type: None,
        message: message.to_owned(),
        code: None,
        level,
        spans: Vec::new(),
        children: Vec::new(),
        rendered: None,
    }
}

fn offer<'a>(run: &'a Run<'_>, suggestion: &Suggestion) -> Diagnostic<'a> {
    let applicability = match suggestion.applicability {
        Applicability::MachineApplicable => "MachineApplicable",
        Applicability::MaybeIncorrect => "MaybeIncorrect",
        Applicability::HasPlaceholders => "HasPlaceholders",
    };
    let spans = suggestion.edits.iter().map(|edit| DiagnosticSpan {
        suggested_replacement: Some(edit.text.clone()),
        suggestion_applicability: Some(applicability),
        ..span(run, edit.span, true)
    });
    Diagnostic { spans: spans.collect(), ..child("help", &suggestion.message) }
}

fn span<'a>(run: &'a Run<'_>, span: Span, is_primary: bool) -> DiagnosticSpan<'a> {
    let bytes = run.sources.bytes(span);
    let (start, end) = (run.sources.position(span.file, bytes.start), run.sources.position(span.file, bytes.end));
    let text = (start.line..=end.line).map(|number| {
        let text = run.sources.line(span.file, number);
        SpanLine {
            text,
            highlight_start: if number == start.line { start.column } else { 1 },
            highlight_end: if number == end.line { end.column } else { text.chars().count() + 1 },
        }
    });
    DiagnosticSpan {
        file_name: run.sources.shown(span.file).unwrap_or("?"),
        byte_start: bytes.start,
        byte_end: bytes.end,
        line_start: start.line,
        line_end: end.line,
        column_start: start.column,
        column_end: end.column,
        is_primary,
        text: text.collect(),
        label: None,
        suggested_replacement: None,
        suggestion_applicability: None,
        expansion: None,
    }
}

/// Package id, manifest and target of a file.  A file that no `mod` reaches counts to its package's first target; a loose file is
/// a program of its own.
fn origin(run: &Run<'_>, file: FileId) -> (String, String, Target) {
    let (loaded, discovery) = (run.loaded, run.discovery);
    let by_mod = run.crate_of_file.get(file.index()).copied().flatten().and_then(|owner| loaded.targets.get(owner.0 as usize));
    let package = by_mod.map(|(package, _)| *package).or_else(|| loaded.package_of_file.get(file.index()).copied().flatten());
    let Some(package) = package.map(|index| &discovery.packages[index]) else {
        let path = run.sources.shown(file).unwrap_or("");
        return loose(&discovery.root, path);
    };
    let target = by_mod.map(|(_, target)| target).or_else(|| package.targets.first());
    let fallback = discover::Target {
        name: package.name.clone(),
        kind: CrateKind::Lib,
        root: package.dir.join("src/lib.rs"),
        edition: package.edition,
        crate_types: Vec::new(),
    };
    let id = package_id(&package.dir, &package.name, &package.version);
    (id, package.dir.join("Cargo.toml").to_string_lossy().into_owned(), as_cargo(target.unwrap_or(&fallback)))
}

fn loose(root: &Path, path: &str) -> (String, String, Target) {
    let file = root.join(path);
    let name = file.file_stem().map_or_else(|| "loose".into(), |stem| stem.to_string_lossy().into_owned());
    let target = discover::Target { name, kind: CrateKind::Bin, root: file, edition: 2024, crate_types: Vec::new() };
    (package_id(root, "loose", "0.0.0"), root.join("Cargo.toml").to_string_lossy().into_owned(), as_cargo(&target))
}

fn as_cargo(target: &discover::Target) -> Target {
    let kind = match target.kind {
        CrateKind::Lib => "lib",
        CrateKind::Bin => "bin",
        CrateKind::Test => "test",
        CrateKind::Example => "example",
        CrateKind::Bench => "bench",
        CrateKind::BuildScript => "custom-build",
    };
    let is_lib = target.kind == CrateKind::Lib;
    let crate_types = match &target.crate_types[..] {
        [] if is_lib => vec!["lib".to_owned()],
        [] => vec!["bin".to_owned()],
        given => given.to_vec(),
    };
    Target {
        kind: if is_lib { crate_types.clone() } else { vec![kind.to_owned()] },
        crate_types,
        name: if is_lib { target.code_name() } else { target.name.clone() },
        src_path: target.root.to_string_lossy().into_owned(),
        edition: target.edition.to_string(),
        doc: target.kind.ships(),
        doctest: is_lib,
        test: !matches!(target.kind, CrateKind::Example | CrateKind::Bench | CrateKind::BuildScript),
    }
}

/// As cargo writes it: the name is left out where the folder bears it.
fn package_id(dir: &Path, name: &str, version: &str) -> String {
    const RESERVED: &AsciiSet =
        &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'<').add(b'>').add(b'?').add(b'`').add(b'{').add(b'}').add(b'%');
    let url = percent_encode(dir.as_os_str().as_encoded_bytes(), RESERVED);
    match dir.file_name().is_some_and(|folder| folder == name) {
        true => format!("path+file://{url}#{version}"),
        false => format!("path+file://{url}#{name}@{version}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn package_ids_look_like_cargo_s() {
        assert_eq!(package_id(Path::new("/a/b c"), "x", "1.0.0"), "path+file:///a/b%20c#x@1.0.0");
        assert_eq!(package_id(Path::new("/a/x"), "x", "1.0.0"), "path+file:///a/x#1.0.0");
    }
}
