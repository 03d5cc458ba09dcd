//! What is printed as XML, read back.

use mapcheck_lints::base::Level;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::{HOSTILE_PATH, finding, hostile, printed, printed_at};
use crate::cli::MessageFormat;

/// The elements in their order, each with its attributes; fails where the text is not well-formed or holds what XML forbids.
fn elements(xml: &str) -> Vec<(String, Vec<(String, String)>)> {
    assert!(!xml.contains(|c: char| (c.is_control() && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}')), "{xml:?}");
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut elements = Vec::new();
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(start) | Event::Empty(start) => elements.push(element(&start)),
            Event::Eof => return elements,
            _ => {}
        }
    }
}

fn element(start: &BytesStart<'_>) -> (String, Vec<(String, String)>) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("text");
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.expect("an attribute");
        (text(attribute.key.as_ref()), attribute.normalized_value(XmlVersion::Implicit1_0).expect("escaped").into_owned())
    });
    (text(start.name().as_ref()), attributes.collect())
}

fn names(xml: &str) -> Vec<String> {
    elements(xml).into_iter().map(|(name, _)| name).collect()
}

fn attribute<'a>(element: &'a (String, Vec<(String, String)>), key: &str) -> &'a str {
    element.1.iter().find(|(name, _)| name == key).map_or("", |(_, value)| value)
}

#[test]
fn junit_has_a_case_for_each_finding() {
    let xml = printed(MessageFormat::Junit, vec![(Level::Warn, finding()), (Level::Deny, finding())]);
    assert_eq!(names(&xml), ["testsuites", "testsuite", "testcase", "failure", "testcase", "failure"]);
    let read = elements(&xml);
    assert_eq!((attribute(&read[0], "tests"), attribute(&read[0], "failures")), ("2", "2"));
    assert_eq!(attribute(&read[1], "name"), "a/src/lib.rs");
    assert_eq!(attribute(&read[2], "name"), "mapcheck::unbounded_map_growth S::é");
    assert_eq!((attribute(&read[3], "type"), attribute(&read[5], "type")), ("warning", "error"));
    assert_eq!(attribute(&read[3], "message"), "`S::é` only grows");
    assert!(xml.contains("a/src/lib.rs:2:5: warning: `S::é` only grows [mapcheck::unbounded_map_growth]\nnote: "), "{xml}");
    // a clean run has a test too, and it passes
    let clean = printed(MessageFormat::Junit, vec![]);
    assert_eq!(names(&clean), ["testsuites", "testsuite", "testcase"]);
}

#[test]
fn checkstyle_has_files_and_errors() {
    let xml = printed(MessageFormat::Checkstyle, vec![(Level::Warn, finding()), (Level::Deny, finding())]);
    let read = elements(&xml);
    assert_eq!(names(&xml), ["checkstyle", "file", "error", "error"]);
    assert_eq!(attribute(&read[1], "name"), "a/src/lib.rs");
    let keys: Vec<&str> = read[2].1.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["line", "column", "severity", "message", "source"]);
    assert_eq!((attribute(&read[2], "line"), attribute(&read[2], "column")), ("2", "5"));
    assert_eq!((attribute(&read[2], "severity"), attribute(&read[3], "severity")), ("warning", "error"));
    assert_eq!(names(&printed(MessageFormat::Checkstyle, vec![])), ["checkstyle"]);
}

#[test]
fn hostile_text_adds_no_element() {
    let hostile = || vec![(Level::Warn, hostile())];
    let junit = printed_at(HOSTILE_PATH, MessageFormat::Junit, hostile());
    assert_eq!(names(&junit), ["testsuites", "testsuite", "testcase", "failure"]);
    let checkstyle = printed_at(HOSTILE_PATH, MessageFormat::Checkstyle, hostile());
    assert_eq!(names(&checkstyle), ["checkstyle", "file", "error"]);
    let read = elements(&checkstyle);
    assert!(attribute(&read[1], "name").contains("/<b>&\"'|`@me\\u{1b}[31m\\u{202e}]]>"), "{read:?}");
    assert!(attribute(&read[2], "message").contains("<img src=q onerror=w>"), "{read:?}");
}
