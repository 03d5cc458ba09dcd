//! SARIF against the standard's schema, and read back by another library's types.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::LazyLock;

use mapcheck_lints::base::{Applicability, Catalogue, Finding, Level};
use serde_json::Value;

use super::{HOSTILE_PATH, finding, format, hostile, printed, printed_at, with_run};
use crate::cli::MessageFormat;

/// The schema of the standard, which the crate serde-sarif carries.
static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    // what only other platforms need is not there on a machine that has just built this
    let here = ["--offline", "--filter-platform", "host-tuple"].map(str::to_owned);
    let metadata = cargo_metadata::MetadataCommand::new().other_options(here).exec().expect("cargo metadata");
    let package = metadata.packages.iter().find(|package| *package.name == "serde-sarif").expect("a dependency of the tests");
    let path = PathBuf::from(&package.manifest_path).with_file_name("src").join("schema.json");
    let mut schema: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("the schema")).expect("json");
    // its patterns for languages have a bracket too many, which the validator refuses; no language is written here
    for owner in ["run", "toolComponent"] {
        let language = schema.pointer_mut(&format!("/definitions/{owner}/properties/language")).and_then(Value::as_object_mut);
        language.and_then(|language| language.remove("pattern")).expect("a pattern");
    }
    jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema")
});

fn valid(text: &str) -> Value {
    let log: Value = serde_json::from_str(text).expect("json");
    let wrong: Vec<String> = SCHEMA.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{}\n{text}", wrong.join("\n"));
    serde_json::from_str::<serde_sarif::sarif::Sarif>(text).expect("read by another library");
    log
}

#[test]
fn the_schema_notices() {
    let mut log = valid(&printed(MessageFormat::Sarif, vec![(Level::Warn, finding())]));
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0.into();
    assert!(!SCHEMA.is_valid(&log));
}

#[test]
fn a_result_has_place_path_fix_and_fingerprint() {
    let log = valid(&printed(MessageFormat::Sarif, vec![(Level::Deny, finding())]));
    let run = &log["runs"][0];
    let result = &run["results"][0];
    assert_eq!((&result["ruleId"], &result["level"]), (&"mapcheck::unbounded_map_growth".into(), &"error".into()));
    assert_eq!(result["message"]["text"], "`S::é` only grows; remove what is done with");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a/src/lib.rs");
    let region = serde_json::json!({ "startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 11 });
    assert_eq!(place["region"], region);
    assert_eq!(result["relatedLocations"][0]["message"]["text"], "grows here");
    assert!(result["partialFingerprints"]["mapcheckPlace/v1"].as_str().is_some_and(|text| text.len() == 16));
    let change = &result["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["artifactLocation"]["uri"], "a/src/lib.rs");
    assert_eq!(change["replacements"][0]["insertedContent"]["text"], "Cache");
    assert_eq!(change["replacements"][0]["deletedRegion"]["startColumn"], 8);
    assert_eq!(log["runs"][0]["invocations"][0]["executionSuccessful"], true);
    assert!(valid(&printed(MessageFormat::Sarif, vec![]))["runs"][0]["results"].as_array().is_some_and(Vec::is_empty));
}

/// The place itself stands among the evidence as the reader meets it.
#[test]
fn a_flow_is_in_reading_order() {
    let steps = |finding| {
        let log = valid(&printed(MessageFormat::Sarif, vec![(Level::Warn, finding)]));
        let steps = &log["runs"][0]["results"][0]["codeFlows"][0]["threadFlows"][0]["locations"];
        let text = |step: &Value| step["location"]["message"]["text"].as_str().unwrap_or_default().to_owned();
        steps.as_array().map(|steps| steps.iter().map(text).collect::<Vec<_>>()).unwrap_or_default()
    };
    assert_eq!(steps(finding()), ["declared here", "grows here"]);
    let mut sink = finding();
    std::mem::swap(&mut sink.primary, &mut sink.secondary[0]);
    assert_eq!(steps(sink), ["declared here", "grows here"]);
    let mut alone = finding();
    alone.secondary.clear();
    assert!(steps(alone).is_empty());
}

#[test]
fn what_is_silenced_says_why() {
    let mut out = Vec::new();
    with_run("a/src/lib.rs", vec![(Level::Warn, finding())], |run| {
        let because = |reason: &str| Finding { silenced: Some(reason.to_owned()), ..finding() };
        run.silenced = vec![(Level::Warn, because("one per tenant")), (Level::Warn, because(""))];
        format(MessageFormat::Sarif).print(&mut out, run)
    })
    .expect("printed");
    let log = valid(&String::from_utf8(out).expect("text"));
    let results = log["runs"][0]["results"].as_array().expect("results");
    let suppressions: Vec<&Value> = results.iter().map(|result| &result["suppressions"]).collect();
    let because = serde_json::json!([{ "kind": "inSource", "justification": "one per tenant" }]);
    assert_eq!(suppressions, [&serde_json::json!([]), &because, &serde_json::json!([{ "kind": "inSource" }])]);
    let fingerprints: HashSet<&str> =
        results.iter().filter_map(|result| result["partialFingerprints"]["mapcheckPlace/v1"].as_str()).collect();
    assert_eq!(fingerprints.len(), 3);
}

#[test]
fn placeholders_are_no_fix() {
    let mut finding = finding();
    finding.suggestions[0].applicability = Applicability::HasPlaceholders;
    let log = valid(&printed(MessageFormat::Sarif, vec![(Level::Warn, finding)]));
    assert_eq!(log["runs"][0]["results"][0].get("fixes"), None);
}

#[test]
fn every_rule_is_described() {
    let log = valid(&printed(MessageFormat::Sarif, vec![]));
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules").clone();
    assert_eq!(rules.len(), Catalogue::get().rules().len());
    for rule in rules {
        assert!(rule["help"]["markdown"].as_str().is_some_and(|text| text.starts_with("# ")), "{rule}");
        assert!(rule["helpUri"].as_str().is_some_and(|text| text.starts_with("https://")), "{rule}");
    }
}

#[test]
fn hostile_text_stays_text() {
    let text = printed_at(HOSTILE_PATH, MessageFormat::Sarif, vec![(Level::Warn, hostile())]);
    let log = valid(&text);
    let result = &log["runs"][0]["results"][0];
    let message = result["message"]["text"].as_str().expect("text");
    assert!(!message.contains(['\u{1b}', '\u{202e}']) && message.contains("\\u{202e}"), "{message}");
    assert!(message.contains("\\[t\\](u)"), "{message}");
    let uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().expect("text");
    assert_eq!(percent_encoding::percent_decode_str(uri).decode_utf8_lossy(), HOSTILE_PATH);
    assert!(uri.chars().all(|c| c.is_ascii_alphanumeric() || "/-._~%".contains(c)), "{uri}");
}
