//! What was found, in the editor's terms.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use lsp_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString, Range, TextEdit, Uri,
};
use mapcheck_lints::base::{Applicability, FileId, Label, Level, Name, Policy, Span, Suggestion};
use mapcheck_lints::engine;

use super::client::Client;
use super::documents::Documents;
use super::text::Lines;
use super::uri;
use crate::output::{Entry, Run, clean, entries, links};
use crate::problem::{Problem, Severity};

/// Who says it, in lists of diagnostics from many servers.
const SOURCE: &str = "mapcheck";

/// All that is to be shown.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// For each file with findings, or with mistakes in settings, what is to be seen there.
    pub by_path: BTreeMap<PathBuf, Vec<Shown>>,
    /// What is wrong with the input, on one line each.
    pub notices: Vec<(Severity, String)>,
}

/// A diagnostic with what belongs to it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// By what it is known again when its lines have moved; the diagnostic carries it.
    pub id: String,
    /// The rule; none for what is wrong with the input.
    pub rule: Option<Name>,
    /// As it is sent.
    pub diagnostic: Diagnostic,
    /// What can be done about it, best first.
    pub offers: Vec<Offer>,
}

/// A change that is offered.
#[derive(Clone, Debug)]
pub struct Offer {
    /// What it does, and what to mind.
    pub title: String,
    /// It needs no look.
    pub is_safe: bool,
    /// By file.
    pub edits: BTreeMap<PathBuf, Vec<TextEdit>>,
}

/// What spans are turned into positions with.
struct Scene<'r> {
    run: &'r Run<'r>,
    client: &'r Client,
    documents: &'r Documents,
    lines: RefCell<HashMap<FileId, Lines>>,
}

impl View {
    /// Of a run.  Comments that silence a finding are offered where they can be accepted: in open files.
    pub fn new(run: &Run<'_>, policy: &Policy, client: &Client, documents: &Documents) -> Self {
        let scene = Scene { run, client, documents, lines: RefCell::default() };
        let mut view = Self::default();
        for entry in entries(run) {
            let file = entry.finding.primary.span.file;
            let Some(path) = run.loaded.paths.get(file.index()) else { continue };
            let mut offers: Vec<Offer> = entry.finding.suggestions.iter().map(|one| scene.offer(one)).collect();
            let text = run.sources.get(file).filter(|_| documents.get(path).is_some());
            let silence = text.and_then(|source| engine::silence(entry.finding, &source.text, policy));
            offers.extend(silence.map(|silence| scene.offer(&silence)));
            let shown =
                Shown { rule: Some(entry.finding.rule), diagnostic: scene.diagnostic(&entry), offers, id: entry.fingerprint };
            view.by_path.entry(path.clone()).or_default().push(shown);
        }
        view
    }

    /// Adds what is wrong with the input: at its place, and in words.
    pub fn note(&mut self, problem: &Problem, client: &Client) {
        let words = clean::line(&problem.message).into_owned();
        let Some(place) = &problem.place else {
            self.notices.push((problem.severity, words));
            return;
        };
        let lines = Lines::new(&place.text, client.columns);
        let range = lines.range(&place.text, place.range.clone());
        let line = range.start.line + 1;
        self.notices.push((problem.severity, format!("{}:{line}: {words}", clean::line(&place.path.to_string_lossy()))));
        let notes = problem.notes.iter().map(|note| format!("\n{}", clean::text(note)));
        let diagnostic = Diagnostic {
            range,
            severity: Some(match problem.severity {
                Severity::Error => DiagnosticSeverity::ERROR,
                Severity::Warning => DiagnosticSeverity::WARNING,
            }),
            source: Some(SOURCE.to_owned()),
            message: words + &notes.collect::<String>(),
            ..Diagnostic::default()
        };
        let shown = Shown { id: String::new(), rule: None, diagnostic, offers: Vec::new() };
        self.by_path.entry(place.path.clone()).or_default().push(shown);
    }
}

impl Scene<'_> {
    fn diagnostic(&self, entry: &Entry<'_>) -> Diagnostic {
        let finding = entry.finding;
        let lines = [clean::text(&finding.message).into_owned()].into_iter().chain(entry.details());
        let page = uri::from_text(&links::page(&finding.rule)).filter(|_| self.client.links);
        let related: Vec<_> = finding.secondary.iter().filter_map(|label| self.related(label)).collect();
        Diagnostic {
            range: self.range(finding.primary.span),
            severity: Some(match entry.level {
                Level::Deny => DiagnosticSeverity::ERROR,
                Level::Allow | Level::Warn => DiagnosticSeverity::WARNING,
            }),
            code: Some(NumberOrString::String(finding.rule.to_string())),
            code_description: page.map(|href| CodeDescription { href }),
            source: Some(SOURCE.to_owned()),
            message: lines.collect::<Vec<_>>().join("\n"),
            related_information: Some(related).filter(|all| self.client.related && !all.is_empty()),
            tags: None,
            data: Some(serde_json::json!({ "id": entry.fingerprint })),
        }
    }

    fn related(&self, label: &Label) -> Option<DiagnosticRelatedInformation> {
        let location = Location { uri: self.uri(label.span.file)?, range: self.range(label.span) };
        Some(DiagnosticRelatedInformation { location, message: clean::text(&label.text).into_owned() })
    }

    /// As the editor writes it, where it has the file open.
    fn uri(&self, file: FileId) -> Option<Uri> {
        let path = self.run.loaded.paths.get(file.index())?;
        self.documents.get(path).map(|document| document.uri.clone()).or_else(|| uri::of_path(path))
    }

    fn range(&self, span: Span) -> Range {
        let Some(source) = self.run.sources.get(span.file) else { return Range::default() };
        let mut lines = self.lines.borrow_mut();
        let lines = lines.entry(span.file).or_insert_with(|| Lines::new(&source.text, self.client.columns));
        lines.range(&source.text, self.run.sources.bytes(span))
    }

    fn offer(&self, suggestion: &Suggestion) -> Offer {
        let mind = match suggestion.applicability {
            Applicability::MachineApplicable => "",
            Applicability::MaybeIncorrect => " (look at it: it may not do what you want)",
            Applicability::HasPlaceholders => " (has gaps to fill in)",
        };
        let mut edits: BTreeMap<PathBuf, Vec<TextEdit>> = BTreeMap::new();
        for edit in &suggestion.edits {
            if let Some(path) = self.run.loaded.paths.get(edit.span.file.index()) {
                let edit = TextEdit { range: self.range(edit.span), new_text: edit.text.clone() };
                edits.entry(path.clone()).or_default().push(edit);
            }
        }
        let is_safe = suggestion.applicability == Applicability::MachineApplicable;
        Offer { title: format!("{}{mind}", clean::line(&suggestion.message)), is_safe, edits }
    }
}
