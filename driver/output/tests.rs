//! The formats on a made-up finding with everything in it, read back by those who read cargo's output.

use std::collections::HashSet;

use cargo_metadata::Message;
use cargo_metadata::diagnostic::DiagnosticLevel;
use mapcheck_lints::base::{
    Applicability, Confidence, CrateId, CrateKind, Edit, FileId, Finding, Label, Level, Name, SourceFile, Span, Suggestion,
    TextRange,
};
use mapcheck_lints::engine::Coverage;

use super::{Run, Sources, format, print};
use crate::cli::MessageFormat;
use crate::discover::{Discovery, Package, Target};
use crate::load::Loaded;

const TEXT: &str =
    "struct S {\r\n    é: Map, // \u{1b}[31mred\r\n}\r\nfn f(s: &mut S) {\r\n    s.é\r\n        .insert(1, 2);\r\n}\r\n";

fn span(of: &str) -> Span {
    let lo = TEXT.find(of).expect("in the text");
    TextRange::new(lo as u32, (lo + of.len()) as u32).in_file(FileId(0))
}

fn finding() -> Finding {
    let edit = Edit { span: span("Map"), text: "Cache".to_owned() };
    Finding {
        rule: Name::from("unbounded_map_growth"),
        message: "`S::é` only grows".to_owned(),
        primary: Label { span: span("é: Map"), text: "declared here".to_owned() },
        secondary: vec![Label { span: span("s.é\r\n        .insert(1, 2)"), text: "grows here".to_owned() }],
        notes: vec!["no removal in 1 function that touches it\nsecond line".to_owned()],
        help: Some("remove what is done with".to_owned()),
        suggestions: vec![Suggestion {
            message: "bound it".to_owned(),
            edits: vec![edit],
            applicability: Applicability::MachineApplicable,
        }],
        confidence: Confidence::High,
        place: "S::é".to_owned(),
    }
}

fn printed(name: MessageFormat, findings: Vec<(Level, Finding)>) -> String {
    let target = Target {
        name: "my-lib".into(),
        kind: CrateKind::Lib,
        root: "/w/a/src/lib.rs".into(),
        edition: 2021,
        crate_types: vec![],
    };
    let package = Package {
        name: "my-lib".into(),
        version: "1.0.0".into(),
        dir: "/w/a".into(),
        workspace: "/w".into(),
        edition: 2021,
        targets: vec![target.clone()],
        deps: vec![],
    };
    let discovery = Discovery { root: "/w".into(), packages: vec![package], ..Discovery::default() };
    let loaded = Loaded { wanted: vec![true], package_of_file: vec![Some(0)], targets: vec![(0, target)], ..Loaded::default() };
    let run = Run {
        discovery: &discovery,
        loaded: &loaded,
        sources: Sources::new(&[SourceFile { path: "a/src/lib.rs".into(), text: TEXT.into() }]),
        findings,
        coverage: Coverage { files: 1, lines: 7, functions: 1, ..Coverage::default() },
        crate_of_file: vec![Some(CrateId(0))],
        failed: vec![],
        withheld: vec![],
        quiet: false,
        verbose: false,
    };
    let mut out = Vec::new();
    print(&mut *format(name), &mut anstream::StripStream::new(&mut out), &run).expect("printed");
    String::from_utf8(out).expect("text")
}

#[test]
fn json_is_what_cargo_metadata_reads() {
    let text = printed(MessageFormat::Json, vec![(Level::Deny, finding())]);
    let messages: Vec<Message> = Message::parse_stream(text.as_bytes()).collect::<Result<_, _>>().expect("cargo's messages");
    let [Message::CompilerMessage(first), Message::BuildFinished(last)] = &messages[..] else { panic!("{messages:?}") };
    assert!(last.success);
    assert_eq!(first.package_id.repr, "path+file:///w/a#my-lib@1.0.0");
    assert_eq!((first.target.name.as_str(), first.target.src_path.as_str()), ("my_lib", "/w/a/src/lib.rs"));
    assert!(first.target.is_lib());
    let message = &first.message;
    assert_eq!(message.level, DiagnosticLevel::Error);
    assert_eq!(message.code.as_ref().map(|code| code.code.as_str()), Some("mapcheck::unbounded_map_growth"));
    let [declared, grows] = &message.spans[..] else { panic!("{:?}", message.spans) };
    assert_eq!(
        (declared.file_name.as_str(), declared.is_primary, declared.label.as_deref()),
        ("a/src/lib.rs", true, Some("declared here"))
    );
    // columns count characters, bytes count bytes
    let place = |s: &cargo_metadata::diagnostic::DiagnosticSpan| (s.line_start, s.column_start, s.line_end, s.column_end);
    assert_eq!((place(declared), declared.byte_end - declared.byte_start), ((2, 5, 2, 11), 7));
    assert_eq!((place(grows), grows.is_primary, grows.text.len()), ((5, 5, 6, 22), false, 2));
    assert_eq!((grows.text[0].text.as_str(), grows.text[0].highlight_start, grows.text[0].highlight_end), ("    s.é", 5, 8));
    let children: Vec<_> = message.children.iter().map(|child| (child.level, child.message.as_str())).collect();
    assert_eq!(children.len(), 4);
    assert_eq!(children[3], (DiagnosticLevel::Help, "bound it"));
    assert!(message.rendered.as_deref().is_some_and(|text| text.contains("declared here") && !text.contains('\u{1b}')));
}

#[test]
fn suggestions_are_what_rustfix_applies() {
    let text = printed(MessageFormat::Json, vec![(Level::Warn, finding())]);
    let first: serde_json::Value = serde_json::from_str(text.lines().next().expect("a line")).expect("json");
    let diagnostic = first["message"].to_string();
    let suggestions =
        rustfix::get_suggestions_from_json(&diagnostic, &HashSet::new(), rustfix::Filter::MachineApplicableOnly).expect("read");
    assert_eq!(suggestions.len(), 1);
    let fixed = rustfix::apply_suggestions(TEXT, &suggestions).expect("applied");
    assert_eq!(fixed, TEXT.replace("Map", "Cache"));
}

#[test]
fn short_is_one_line() {
    let text = printed(MessageFormat::Short, vec![(Level::Warn, finding())]);
    assert_eq!(text, "a/src/lib.rs:2:5: warning: `S::é` only grows [mapcheck::unbounded_map_growth]\n");
}

#[test]
fn human_shows_source_notes_and_diff() {
    let text = printed(MessageFormat::Human, vec![(Level::Warn, finding())]);
    let expected = "\
warning[mapcheck::unbounded_map_growth]: `S::é` only grows
  --> a/src/lib.rs:2:5
  |
2 |       é: Map, // ?[31mred
  |       ^^^^^^ declared here
  .
5 | /     s.é
6 | |         .insert(1, 2);
  | |_____________________- grows here
  |
  = note: no removal in 1 function that touches it
          second line
  = note: confidence is high
  = help: remove what is done with
  = help: bound it:
       2 -     é: Map, // ?[31mred
         +     é: Cache, // ?[31mred

1 finding: unbounded_map_growth 1
  1 file, 7 lines read, 1 function understood
";
    let trimmed = text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n") + "\n";
    assert_eq!(trimmed, expected);
}

#[test]
fn a_clean_run_is_one_line() {
    assert_eq!(printed(MessageFormat::Human, vec![]), "no findings: 1 file, 7 lines read, 1 function understood\n");
    assert_eq!(printed(MessageFormat::Json, vec![]), "{\"reason\":\"build-finished\",\"success\":true}\n");
}
