//! Suppressions, from outside: their fix, their reasons, their limits.

use super::{FINDINGS, FRAMES, count};
use crate::tree::Tree;

/// What is suggested takes the suppression away and nothing else, and then nothing is left to say.
#[test]
fn the_fix_of_an_unused_suppression_removes_it() {
    let text = "\
#![cfg_attr(any(), allow(mapcheck::uncapped_cache))]
//! mapcheck: allow(unbounded_read) all of it

// mapcheck: allow(unclamped_capacity) before
pub fn a() {}

pub fn b() {} // mapcheck: expect(growth) behind

#[inline]
#[cfg_attr(any(), allow(mapcheck::uncapped_cache, dead_code))]
#[cfg_attr(any(), allow(dead_code, mapcheck::pool_per_call))]
pub fn c() {
    /* mapcheck: allow(unbounded_read, uncapped_cache) */ a();\r
    a(); /* mapcheck: allow(unbounded_read) */ b();
}
";
    let fixed = "
pub fn a() {}

pub fn b() {}

#[inline]
#[cfg_attr(any(), allow(dead_code))]
#[cfg_attr(any(), allow(dead_code))]
pub fn c() {
    a();\r
    a(); b();
}
";
    let tree = Tree::package(&[("src/lib.rs", text.as_bytes())]);
    let args = ["--message-format", "json", "-W", "all"];
    let ran = tree.run(&args);
    let rows = ran.out.lines().filter(|line| line.contains("compiler-message"));
    let message = |row: &str| serde_json::from_str::<serde_json::Value>(row).expect("json")["message"].to_string();
    let messages = rows.map(message).collect::<Vec<_>>().join("\n");
    let suggestions =
        rustfix::get_suggestions_from_json(&messages, &std::collections::HashSet::new(), rustfix::Filter::Everything)
            .expect("suggestions");
    // two names of one comment are two suggestions that take away the same
    let mut seen = std::collections::HashSet::new();
    let mut fix = rustfix::CodeFix::new(text);
    for suggestion in suggestions {
        let range = suggestion.solutions[0].replacements[0].snippet.range.clone();
        if seen.insert((range.start, range.end)) {
            fix.apply(&suggestion).expect("it applies");
        }
    }
    let done = fix.finish().expect("a text");
    assert_eq!(done, fixed);
    tree.write("src/lib.rs", done);
    assert_eq!(count(&tree.run(&["-W", "all"])), 0);
}

#[test]
fn an_answer_at_the_evidence_is_sent_to_the_finding() {
    let text = FRAMES.replace("        *self.ids", "        // mapcheck: allow(unbounded_map_growth)\n        *self.ids");
    let tree = Tree::package(&[("src/lib.rs", text.as_bytes())]);
    let ran = tree.run(&[]);
    assert_eq!(count(&ran), FINDINGS + 1);
    assert!(ran.out.contains("a finding begins here: what answers it stands here"), "{}", ran.out);
}

#[test]
fn a_reason_may_be_required() {
    let line = "    // mapcheck: allow(unclamped_capacity)\n    Ok(Vec::with_capacity(n))";
    let text = FRAMES.replace("    Ok(Vec::with_capacity(n))", line);
    let tree = Tree::package(&[("src/lib.rs", text.as_bytes())]);
    assert_eq!(count(&tree.run(&[])), FINDINGS - 1);
    tree.write("mapcheck.toml", "require_reason = true\n");
    let ran = tree.run(&[]);
    assert_eq!(count(&ran), FINDINGS);
    assert!(ran.out.contains("`allow` does not say why"), "{}", ran.out);
    tree.write("src/lib.rs", text.replace("allow(unclamped_capacity)", "allow(unclamped_capacity) the peer is our own"));
    assert_eq!(count(&tree.run(&[])), FINDINGS - 1);
}

#[test]
fn what_is_forbidden_cannot_be_silenced() {
    let line = "    Ok(Vec::with_capacity(n)) // mapcheck: allow(unclamped_capacity)";
    let tree = Tree::package(&[("src/lib.rs", FRAMES.replace("    Ok(Vec::with_capacity(n))", line).as_bytes())]);
    let ran = tree.run(&["-F", "unclamped_capacity"]);
    assert_eq!((ran.status, count(&ran)), (1, FINDINGS));
    assert!(ran.out.contains("`allow` does not count here: the rule is forbidden"), "{}", ran.out);
}
