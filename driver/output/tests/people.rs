//! What people read: `human`, `short`, `markdown`.

use mapcheck_lints::base::Level;

use super::{HOSTILE_PATH, finding, hostile, printed, printed_at};
use crate::cli::MessageFormat;

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

/// No terminal escape, no change of direction, and no line that a CI runner would take for a command.
#[test]
fn hostile_text_is_only_shown() {
    for name in [MessageFormat::Human, MessageFormat::Short, MessageFormat::Markdown] {
        let text = printed_at(HOSTILE_PATH, name, vec![(Level::Warn, hostile())]);
        assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
        assert!(!text.contains('\u{202e}') && text.contains("u{202e}"), "{text}");
        assert!(!text.contains("##["), "{text}");
        let commands: Vec<&str> = text.lines().filter(|line| line.trim_start().starts_with("::")).collect();
        assert!(commands.is_empty(), "{commands:?}");
    }
    let short = printed_at(HOSTILE_PATH, MessageFormat::Short, vec![(Level::Warn, hostile())]);
    assert_eq!(short.lines().count(), 1, "{short}");
}

#[test]
fn markdown_counts_and_folds() {
    let text = printed(MessageFormat::Markdown, vec![(Level::Warn, finding()), (Level::Deny, finding())]);
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("## mapcheck: 2 findings, 1 error"));
    assert!(text.contains("/docs/rules/unbounded_map_growth.md) | 2 | a keyed collection in a long-lived place"), "{text}");
    let heads: Vec<&str> = text.lines().filter(|line| line.starts_with("<details>")).collect();
    let head = "<code>a/src/lib.rs&#58;2</code> <code>S&#58;&#58;é</code> only grows</summary>";
    assert_eq!(heads, [format!("<details><summary>❌ {head}"), format!("<details><summary>⚠️ {head}")]);
    assert_eq!(text.matches("\n```text\n").count(), 2);
    assert!(text.ends_with("1 file, 7 lines read, 1 function understood\n"), "{text}");
    let clean = printed(MessageFormat::Markdown, vec![]);
    assert_eq!(clean, "## mapcheck: no findings\n\n1 file, 7 lines read, 1 function understood\n");
}

#[test]
fn markdown_fits_into_a_comment() {
    let text = printed(MessageFormat::Markdown, vec![(Level::Warn, finding()); 300]);
    assert!(text.len() < 65_536, "{}", text.len());
    let shown = text.matches("<details>").count();
    assert!(text.contains(&format!("… {} findings are not shown here", 300 - shown)), "{shown}");
}

/// Outside of blocks of code nothing of the hostile text can begin markup, and no block ends before its fence.
#[test]
fn markdown_holds_no_markup_of_others() {
    let text = printed_at(HOSTILE_PATH, MessageFormat::Markdown, vec![(Level::Warn, hostile())]);
    let head = text.lines().find(|line| line.starts_with("<details>")).expect("a finding");
    let own = ["<details>", "<summary>", "</summary>", "<code>", "</code>"];
    let left = own.iter().fold(head.to_owned(), |left, tag| left.replace(tag, ""));
    assert!(!left.contains(['<', '>', '`', '[', '@', '|']), "{left}");
    let block = text.split("\n\n").filter(|part| part.starts_with("```")).collect::<Vec<_>>();
    let fences: Vec<&str> = text.lines().filter(|line| line.starts_with("```")).collect();
    assert_eq!((block.len(), fences.len()), (1, 2), "{text}");
}
