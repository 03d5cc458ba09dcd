//! What CI services read: `github`, `gitlab`, `counts`.

use std::collections::{BTreeMap, BTreeSet};

use mapcheck_lints::base::{Confidence, Level};
use serde_json::Value;

use super::{HOSTILE_PATH, finding, hostile, printed, printed_at};
use crate::cli::MessageFormat;

/// A workflow command as GitHub's runner reads it.
#[derive(Debug, PartialEq)]
struct Command {
    name: String,
    properties: BTreeMap<String, String>,
    data: String,
}

/// The runner's reading of a log: `::name key=value,..::data` at a line's start, or `##[name ..]data` anywhere.
fn commands(log: &str) -> Vec<Command> {
    let mut commands = Vec::new();
    for line in log.lines() {
        let Some(rest) = line.trim_start().strip_prefix("::") else {
            assert!(!line.contains("##["), "an old command in {line}");
            continue;
        };
        let Some((head, data)) = rest.split_once("::") else { continue };
        let (name, properties) = head.split_once(' ').unwrap_or((head, ""));
        let pairs = properties.split(',').filter_map(|pair| pair.split_once('='));
        let unescaped = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",");
        let unescaped = |text: &str| unescaped(text).replace("%25", "%");
        let properties = pairs.map(|(key, value)| (key.to_owned(), unescaped(value))).collect();
        commands.push(Command { name: name.to_owned(), properties, data: unescaped(data) });
    }
    commands
}

#[test]
fn github_reads_the_place_and_the_text() {
    let log = printed(MessageFormat::Github, vec![(Level::Warn, finding()), (Level::Deny, finding())]);
    let read = commands(&log);
    let [first, second] = &read[..] else { panic!("{log}") };
    assert_eq!((first.name.as_str(), second.name.as_str()), ("error", "warning"));
    let pairs: Vec<_> = first.properties.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let title = ("title", "mapcheck::unbounded_map_growth");
    assert_eq!(pairs, [("col", "5"), ("endColumn", "11"), ("file", "a/src/lib.rs"), ("line", "2"), title]);
    let help = "help: remove what is done with\nhelp: bound it";
    assert_eq!(first.data, format!("`S::é` only grows\nnote: no removal in 1 function that touches it second line\n{help}"));
}

#[test]
fn github_takes_nothing_of_the_checked_code_for_a_command() {
    let log = printed_at(HOSTILE_PATH, MessageFormat::Github, vec![(Level::Warn, hostile()); 12]);
    assert!(!log.contains(|c: char| c.is_control() && c != '\n') && !log.contains('\u{202e}'), "{log:?}");
    let read = commands(&log);
    let names: Vec<&str> = read.iter().map(|command| command.name.as_str()).collect();
    assert_eq!(names, [vec!["warning"; 10], vec!["group", "endgroup", "notice"]].concat());
    let keys: BTreeSet<&str> = read[0].properties.keys().map(String::as_str).collect();
    assert_eq!(keys, BTreeSet::from(["col", "endColumn", "file", "line", "title"]));
    assert!(read[0].properties["file"].starts_with("\\::error file=x,line=1::a%0A \\::warning::b/<b>"), "{read:?}");
    assert!(read[0].data.starts_with("`x \\::error file=y::gotcha %0A::stop-commands::z` <img"), "{}", read[0].data);
}

#[test]
fn github_gets_the_most_important_ten_of_each() {
    let sure = |confidence| (Level::Warn, super::Finding { confidence, ..finding() });
    let mut findings = vec![sure(Confidence::Low); 9];
    findings.extend(vec![sure(Confidence::High); 4]);
    findings.extend(vec![(Level::Deny, finding()); 11]);
    let log = printed(MessageFormat::Github, findings);
    let read = commands(&log);
    let count = |name: &str| read.iter().filter(|command| command.name == name).count();
    assert_eq!((count("error"), count("warning"), count("notice")), (10, 10, 1));
    assert_eq!(log.lines().filter(|line| line.starts_with("- a/src/lib.rs:2:5: ")).count(), 4);
    let told = "GitHub shows ten errors and ten warnings of a step: 4 more findings in the log of this step and in its summary";
    assert_eq!(read.last().map(|command| command.data.as_str()), Some(told));
}

/// <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>
#[test]
fn gitlab_is_as_documented() {
    let findings = vec![(Level::Warn, finding()), (Level::Deny, finding()), (Level::Warn, hostile())];
    let issues: Value = serde_json::from_str(&printed(MessageFormat::Gitlab, findings)).expect("json");
    let issues = issues.as_array().expect("an array");
    for issue in issues {
        for key in ["/description", "/check_name", "/fingerprint", "/location/path"] {
            assert!(issue.pointer(key).and_then(Value::as_str).is_some_and(|text| !text.is_empty()), "{key}: {issue}");
        }
        assert_eq!(issue["location"]["lines"]["begin"], 2);
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&issue["severity"].as_str().unwrap_or_default()));
        assert!(!issue["description"].as_str().unwrap_or_default().contains(['\n', '\u{1b}', '\u{202e}']));
    }
    let severities: Vec<&Value> = issues.iter().map(|issue| &issue["severity"]).collect();
    assert_eq!(severities, ["major", "critical", "major"]);
    let fingerprints: BTreeSet<&str> = issues.iter().filter_map(|issue| issue["fingerprint"].as_str()).collect();
    assert_eq!(fingerprints.len(), 3, "two findings are taken for one: {issues:?}");
    assert_eq!(printed(MessageFormat::Gitlab, vec![]), "[]\n");
}

#[test]
fn fingerprints_know_a_finding_again() {
    let fingerprint = |path: &str, finding: super::Finding| {
        let text = printed_at(path, MessageFormat::Gitlab, vec![(Level::Warn, finding)]);
        serde_json::from_str::<Value>(&text).expect("json")[0]["fingerprint"].as_str().map(str::to_owned).expect("text")
    };
    let mut moved = finding();
    moved.primary.span = super::span("fn f");
    moved.message = "in other words".to_owned();
    let before = fingerprint("a.rs", finding());
    assert_eq!(before, fingerprint("a.rs", moved));
    // what a service has stored must stay valid: another value here loses the history of every finding
    assert_eq!(before, "efd4275c13bf71e9");
    assert_ne!(before, fingerprint("b.rs", finding()));
    let nameless = |of: &str| {
        let mut nameless = super::Finding { place: String::new(), ..finding() };
        nameless.primary.span = super::span(of);
        fingerprint("a.rs", nameless)
    };
    assert_ne!(nameless("é: Map"), nameless("fn f"));
    assert_ne!(before, fingerprint("a.rs", super::Finding { place: "S::other".to_owned(), ..finding() }));
}

#[test]
fn counts_are_lines_for_a_shell() {
    let text = printed(MessageFormat::Counts, vec![(Level::Warn, finding()), (Level::Deny, finding())]);
    assert_eq!(text, "findings=2\nerrors=1\nwarnings=1\n");
}
