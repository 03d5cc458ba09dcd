//! SARIF 2.1.0, for code scanning services and editors.

mod shape;

use std::io::{self, Write};
use std::path::Path;

use mapcheck_lints::base::{Applicability, Catalogue, Confidence, Label, Level, RuleInfo, Suggestion, Tier};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use self::shape::*;
use super::entry::{Entry, Place, Places, with_silenced};
use super::{Format, Run, clean, links, severity, summary};
use crate::pages::PAGES;

/// What stands unchanged in a path of a URI.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The format.
pub struct Sarif;

impl Format for Sarif {
    fn print(&self, out: &mut dyn Write, run: &Run<'_>) -> io::Result<()> {
        let places = Places::new(run);
        let driver = Driver {
            name: "mapcheck",
            information_uri: concat!("https://crates.io/crates/", env!("CARGO_PKG_NAME")),
            semantic_version: env!("CARGO_PKG_VERSION"),
            rules: Catalogue::get().rules().iter().map(descriptor).collect(),
        };
        // a report must not look complete where something was not seen
        let told = summary::limits(run).iter().map(|limit| Notification { level: "note", message: message(limit) }).collect();
        let log = Log {
            schema: "https://json.schemastore.org/sarif-2.1.0.json",
            version: "2.1.0",
            runs: [shape::Run {
                tool: Tool { driver },
                column_kind: "unicodeCodePoints",
                invocations: [Invocation { execution_successful: true, tool_execution_notifications: told }],
                results: with_silenced(run).iter().map(|entry| result(&places, entry)).collect(),
            }],
        };
        writeln!(out, "{}", clean::json(&log, true)?)
    }
}

fn descriptor(rule: &RuleInfo) -> Descriptor {
    let page = PAGES.iter().find(|(name, _)| *name == rule.name.as_str()).map_or("", |(_, page)| *page);
    let enabled = rule.tier.level() != Level::Allow;
    Descriptor {
        id: format!("mapcheck::{}", rule.name),
        name: rule.name.to_string(),
        short_description: message(&rule.summary),
        full_description: message(&rule.summary),
        help: Help { text: page, markdown: page },
        help_uri: links::page(&rule.name),
        default_configuration: Configuration { enabled, level: "warning" },
        properties: RuleProperties {
            tags: ["memory".to_owned(), rule.family.to_string()],
            precision: match rule.tier {
                Tier::Default => "high",
                Tier::Strict => "medium",
                Tier::Audit => "low",
            },
            problem_severity: "warning",
        },
    }
}

fn result(places: &Places<'_>, entry: &Entry<'_>) -> Result {
    let finding = entry.finding;
    let related =
        finding.secondary.iter().enumerate().map(|(id, label)| Location { id: Some(id + 1), ..location(places, label) });
    Result {
        rule_id: format!("mapcheck::{}", finding.rule),
        level: severity(entry.level),
        message: message(&[&finding.message[..]].into_iter().chain(finding.help.as_deref()).collect::<Vec<_>>().join("; ")),
        locations: [location(places, &finding.primary)],
        related_locations: related.collect(),
        code_flows: flow(places, entry),
        partial_fingerprints: Fingerprints { place: entry.fingerprint.clone() },
        suppressions: finding.silenced.iter().map(|reason| suppression(reason)).collect(),
        fixes: finding.suggestions.iter().filter_map(|suggestion| fix(places, suggestion)).collect(),
        rank: match finding.confidence {
            Confidence::High => 90.0,
            Confidence::Medium => 60.0,
            Confidence::Low => 30.0,
        },
        properties: ResultProperties { place: clean::line(&finding.place).into_owned(), notes: entry.details() },
    }
}

fn suppression(reason: &str) -> Suppression {
    Suppression { kind: "inSource", justification: (!reason.is_empty()).then(|| clean::text(reason).into_owned()) }
}

/// The evidence in its order, the path of a number or the life of a map, with the finding's own place where it stands among it:
/// before what comes later in its file, and at the end otherwise.
fn flow(places: &Places<'_>, entry: &Entry<'_>) -> Vec<CodeFlow> {
    let (own, secondary) = (&entry.finding.primary, &entry.finding.secondary);
    if secondary.is_empty() {
        return Vec::new();
    }
    let later = |label: &&Label| label.span.file == own.span.file && label.span.range > own.span.range;
    let at = secondary.iter().position(|label| later(&label)).unwrap_or(secondary.len());
    let steps = secondary[..at].iter().chain([own]).chain(&secondary[at..]);
    let steps = steps.map(|label| Step { location: location(places, label) });
    vec![CodeFlow { thread_flows: [ThreadFlow { locations: steps.collect() }] }]
}

fn location(places: &Places<'_>, label: &Label) -> Location {
    let place = places.of(label.span);
    Location {
        id: None,
        physical_location: Physical { artifact_location: artifact(&place), region: region(&place) },
        message: (!label.text.is_empty()).then(|| message(&label.text)),
    }
}

/// None for a suggestion with gaps to fill: SARIF's fixes are applied as they are.
fn fix(places: &Places<'_>, suggestion: &Suggestion) -> Option<Fix> {
    if suggestion.applicability == Applicability::HasPlaceholders {
        return None;
    }
    let mut changes: Vec<Change> = Vec::new();
    for edit in &suggestion.edits {
        let place = places.of(edit.span);
        let replacement = Replacement { deleted_region: region(&place), inserted_content: Content { text: edit.text.clone() } };
        let artifact_location = artifact(&place);
        match changes.iter_mut().find(|change| change.artifact_location == artifact_location) {
            Some(change) => change.replacements.push(replacement),
            None => changes.push(Change { artifact_location, replacements: vec![replacement] }),
        }
    }
    Some(Fix { description: message(&suggestion.message), artifact_changes: changes })
}

fn artifact(place: &Place) -> Artifact {
    let path = utf8_percent_encode(&place.path, PATH);
    Artifact { uri: if Path::new(&place.path).is_absolute() { format!("file://{path}") } else { path.to_string() } }
}

fn region(place: &Place) -> Region {
    let (start, end) = (place.start, place.end);
    Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
}

/// SARIF reads `[text](target)` in a message as a link: the brackets are escaped as it asks.
fn message(text: &str) -> Message {
    let text = clean::text(text);
    Message { text: if text.contains("](") { text.replace('[', "\\[").replace(']', "\\]") } else { text.into_owned() } }
}
