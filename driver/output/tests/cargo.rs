//! What is printed in cargo's shape, read back by those who read cargo's output.

use std::collections::HashSet;

use cargo_metadata::Message;
use cargo_metadata::diagnostic::DiagnosticLevel;
use mapcheck_lints::base::Level;

use super::{HOSTILE_PATH, HOSTILE_TEXT, TEXT, finding, hostile, printed, printed_at};
use crate::cli::MessageFormat;

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
fn a_line_is_an_object_whatever_it_holds() {
    let text = printed_at(HOSTILE_PATH, MessageFormat::Json, vec![(Level::Warn, hostile())]);
    assert!(!text.contains(['\u{1b}', '\u{202e}']) && !text.contains("\n::") && !text.contains("##["), "{text}");
    let messages: Vec<Message> = Message::parse_stream(text.as_bytes()).collect::<Result<_, _>>().expect("cargo's messages");
    let [Message::CompilerMessage(first), Message::BuildFinished(_)] = &messages[..] else { panic!("{messages:?}") };
    assert_eq!((first.message.spans[0].file_name.as_str(), first.message.message.as_str()), (HOSTILE_PATH, HOSTILE_TEXT));
}
