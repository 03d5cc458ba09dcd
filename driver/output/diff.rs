//! A suggestion as a small diff.

use mapcheck_lints::base::{Edit, FileId, Suggestion};
use similar::{ChangeTag, TextDiff};

use super::{Sources, clean};

const RED: &str = "\u{1b}[31m";
const GREEN: &str = "\u{1b}[32m";
const PLAIN: &str = "\u{1b}[0m";

/// Beyond this many lines a diff is no longer small.
const MAX_LINES: usize = 24;

/// The lines that the suggestion changes, before and after, as the text of a note.  Each file has a heading if there are several.
pub fn lines(sources: &Sources, suggestion: &Suggestion) -> Vec<String> {
    let mut files: Vec<FileId> = suggestion.edits.iter().map(|edit| edit.span.file).collect();
    files.sort_unstable();
    files.dedup();
    let mut lines = Vec::new();
    for file in &files {
        if files.len() > 1 {
            lines.push(format!("{}:", sources.path(*file)));
        }
        lines.extend(of_file(sources, suggestion, *file));
    }
    let more = lines.len().saturating_sub(MAX_LINES);
    if more > 0 {
        lines.truncate(MAX_LINES);
        lines.push(format!("... {more} more lines"));
    }
    lines
}

fn of_file(sources: &Sources, suggestion: &Suggestion, file: FileId) -> Vec<String> {
    let mut edits: Vec<&Edit> = suggestion.edits.iter().filter(|edit| edit.span.file == file).collect();
    edits.sort_by_key(|edit| edit.span.range);
    let line = |at| sources.position(file, at).line;
    // what lies between edits far from each other is not to be compared
    let near = |a: &&Edit, b: &&Edit| line(sources.bytes(b.span).start) <= line(sources.bytes(a.span).end) + 1;
    edits.chunk_by(near).flat_map(|edits| of_region(sources, file, edits)).collect()
}

/// Some edits that lie close together, in their order.
fn of_region(sources: &Sources, file: FileId, edits: &[&Edit]) -> Vec<String> {
    let (Some(source), Some(first)) = (sources.get(file), edits.first()) else { return Vec::new() };
    let end = edits.iter().map(|edit| sources.bytes(edit.span).end).max().unwrap_or_default();
    let mut number = sources.position(file, sources.bytes(first.span).start).line;
    let region = sources.lines_range(file, number, sources.position(file, end).line);
    let mut after = String::new();
    let mut at = region.start;
    for edit in edits {
        let range = sources.bytes(edit.span);
        // overlapping edits are a mistake of the rule; what can be shown is shown
        after.push_str(source.text.get(at..range.start).unwrap_or(""));
        after.push_str(&edit.text);
        at = range.end.max(at);
    }
    after.push_str(source.text.get(at..region.end).unwrap_or(""));
    let before = source.text.get(region).unwrap_or("");
    let diff = TextDiff::from_lines(before, &after);
    let shown = |text: &str| clean::source(text.trim_end()).replace('\t', " ");
    let mut lines = Vec::new();
    for change in diff.iter_all_changes() {
        match change.tag() {
            ChangeTag::Equal => number += 1,
            ChangeTag::Delete => {
                lines.push(format!("{RED}{number:>4} - {}{PLAIN}", shown(change.value())));
                number += 1;
            }
            ChangeTag::Insert => lines.push(format!("{GREEN}     + {}{PLAIN}", shown(change.value()))),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shelf::Shelf;
    use mapcheck_lints::base::{Applicability, SourceFile, TextRange};

    #[test]
    fn only_changed_lines_are_shown() {
        let text = "let a = 1;\nlet b = a;\nlet c = b;\n";
        let sources = Sources::new(Shelf::of(&[SourceFile { path: "x.rs".into(), text: text.into() }]));
        let edit = |lo, hi, text: &str| Edit { span: TextRange::new(lo, hi).in_file(FileId(0)), text: text.to_owned() };
        let edits = vec![edit(30, 31, "9"), edit(4, 5, "z")];
        let suggestion = Suggestion { message: String::new(), edits, applicability: Applicability::MaybeIncorrect };
        let shown: Vec<String> =
            lines(&sources, &suggestion).iter().map(|line| line.replace(RED, "").replace(GREEN, "").replace(PLAIN, "")).collect();
        assert_eq!(shown, ["   1 - let a = 1;", "     + let z = 1;", "   3 - let c = b;", "     + let c = 9;"]);
    }
}
