//! The comment that silences a finding, for those who want to accept it.

use super::SUPPRESSION;
use crate::base::{Applicability, Catalogue, Edit, Finding, Policy, Suggestion, TextRange};
use crate::syntax;

/// Stands where the reason belongs.
const REASON: &str = "say why";

/// A comment before the finding that silences it, with a gap for the reason; `text` is that of the finding's file.  None where
/// nothing may silence the rule, where the finding is about such a comment, and where no comment can stand.
pub fn silence(finding: &Finding, text: &str, policy: &Policy) -> Option<Suggestion> {
    let span = finding.primary.span;
    let rule = Catalogue::get().rule(&finding.rule)?;
    if rule.family == SUPPRESSION || policy.at(span.file).is_forbidden(finding.rule) {
        return None;
    }
    let words = format!("mapcheck: allow({}) {REASON}", finding.rule);
    let line = syntax::line_for_remark(text, span.range.lo, &words)?;
    let rest = &text[line as usize..];
    let indent = &rest[..rest.len() - rest.trim_start_matches([' ', '\t']).len()];
    let end = if rest.lines().next().is_some_and(|line| rest[line.len()..].starts_with("\r\n")) { "\r\n" } else { "\n" };
    Some(Suggestion {
        message: format!("accept it here: silence `{}` with a comment", finding.rule),
        edits: vec![Edit { span: TextRange::new(line, line).in_file(span.file), text: format!("{indent}// {words}{end}") }],
        applicability: Applicability::HasPlaceholders,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Confidence, FileId, Label, Level, LevelChange, Name, Selector, Settings};

    fn finding(rule: &str, at: usize) -> Finding {
        Finding {
            rule: Name::from(rule),
            message: String::new(),
            primary: Label { span: TextRange::new(at as u32, at as u32 + 1).in_file(FileId(0)), text: String::new() },
            secondary: Vec::new(),
            notes: Vec::new(),
            help: None,
            suggestions: Vec::new(),
            confidence: Confidence::High,
            place: String::new(),
            silenced: None,
        }
    }

    /// The text with the comment for what begins at `^`, which is taken out.
    fn silenced(text: &str) -> Option<String> {
        let at = text.find('^').expect("a mark");
        let text = text.replace('^', "");
        let suggestion = silence(&finding("uncapped_cache", at), &text, &Policy::default())?;
        let [edit] = &suggestion.edits[..] else { panic!("{suggestion:?}") };
        let mut text = text;
        text.insert_str(edit.span.range.lo as usize, &edit.text);
        Some(text)
    }

    #[test]
    fn the_comment_stands_before_the_line() {
        let table = [
            ("struct S {\n    /// Doc.\n    ^a: u8,\n}\n", "struct S {\n    /// Doc.\n    // M\n    a: u8,\n}\n"),
            ("fn f() {\r\n\tlet a = ^g();\r\n}\r\n", "fn f() {\r\n\t// M\r\n\tlet a = g();\r\n}\r\n"),
            ("fn f() {\n    a()\n        .b(^1)\n}\n", "fn f() {\n    a()\n        // M\n        .b(1)\n}\n"),
            ("^static A: u8 = 1;", "// M\nstatic A: u8 = 1;"),
        ];
        for (text, expected) in table {
            let expected = expected.replace('M', "mapcheck: allow(uncapped_cache) say why");
            assert_eq!(silenced(text).as_deref(), Some(&*expected), "{text}");
        }
    }

    #[test]
    fn it_stands_where_it_is_read_and_holds() {
        // the line begins in a literal, or with a bracket: the statement around it is the next one up
        let literal = silenced("fn f() {\n    g(\"a\nb\", ^h());\n}\n").expect("a place");
        assert!(literal.starts_with("fn f() {\n    // mapcheck:"), "{literal}");
        let bracket = silenced("fn f() {\n    g(|| {\n        x\n    }, ^h());\n}\n").expect("a place");
        assert!(bracket.starts_with("fn f() {\n    // mapcheck:"), "{bracket}");
        assert_eq!(
            silenced("#!/bin/x\n^fn f() {}\n").as_deref().map(|text| text.starts_with("#!/bin/x\n// mapcheck:")),
            Some(true)
        );
        assert_eq!(silenced("^"), None);
    }

    #[test]
    fn what_may_not_be_silenced_gets_none() {
        let text = "static A: u8 = 1;";
        let mut settings = Settings::default();
        let rule = Name::from("uncapped_cache");
        settings.apply(&[LevelChange { selector: Selector::Rule(rule), level: Level::Deny, forbid: true }]);
        assert!(silence(&finding("uncapped_cache", 0), text, &settings.into()).is_none());
        assert!(silence(&finding("unused_suppression", 0), text, &Policy::default()).is_none());
        assert!(silence(&finding("uncapped_cache", 0), text, &Policy::default()).is_some());
    }
}
