//! Finds `mapcheck: allow(..)` and `mapcheck: expect(..)` that silence nothing.
//!
//! Such a comment says of code that it is wrong, which it no longer is, or it stands in the wrong place while the finding that
//! it is meant for is shown elsewhere.  And it may hide the next, real finding.
//!
//! Nothing is reported where the answer is not known: when a rule that is named is off, when the code is test code that is not
//! looked at, when a part of it was not understood.  Findings that are not shown because of their confidence, of a baseline or
//! of the paths that were asked for count as found.

use crate::base::{Applicability, Confidence, Edit, Suggestion, TextRange};
use crate::cx::{Cx, State, Suppressed, Suppression};

/// Reports each name that is there for nothing.
pub fn check(cx: &Cx<'_>) {
    for suppression in cx.suppressions {
        let unused = |name: &&Suppressed| name.selector.is_some() && name.state == State::Unused;
        let all = suppression.names.iter().all(|name| unused(&name));
        for name in suppression.names.iter().filter(unused) {
            let (rule, verb) = (name.named.name, suppression.remark.verb.name);
            let message = match verb == "expect" {
                true => format!("`{rule}` was expected here and is not found"),
                false => format!("`{rule}` is not found here, so `{verb}` has nothing to do"),
            };
            let (edit, applicability) = removal(cx, suppression, name.named.range, all);
            let draft = cx
                .report(name.named.range.in_file(suppression.file), message)
                .confidence(Confidence::High)
                .place(format!("{verb}({rule})"));
            match name.elsewhere {
                Some(span) => drop(draft.label(span, "a finding begins here: what answers it stands here")),
                None => drop(draft.fix([Suggestion { message: "remove it".to_owned(), edits: vec![edit], applicability }])),
            }
        }
    }
}

/// The whole comment or attribute, where nothing of it is needed; the one name otherwise.
fn removal(cx: &Cx<'_>, suppression: &Suppression, name: TextRange, all: bool) -> (Edit, Applicability) {
    let text = &*cx.facts.index.file(suppression.file).source.text;
    let remark = &suppression.remark;
    let (range, applicability) = match all && remark.sole {
        true => with_its_line(text, remark.range),
        false => (with_comma(text, name), Applicability::MachineApplicable),
    };
    (Edit { span: range.in_file(suppression.file), text: String::new() }, applicability)
}

/// With the blanks before it, and with the line where nothing else stands there.  A reason may go on in the next comment, which
/// somebody must look at.
fn with_its_line(text: &str, range: TextRange) -> (TextRange, Applicability) {
    // to the tokeniser a comment ends before `\n`
    let len = text[range.lo as usize..range.hi as usize].trim_end_matches('\r').len() as u32;
    let range = TextRange::new(range.lo, range.lo + len);
    let before = text[..range.lo as usize].trim_end_matches([' ', '\t']);
    let after = &text[range.hi as usize..];
    let alone = before.is_empty() || before.ends_with('\n');
    let rest = after.trim_start_matches([' ', '\t', '\r']);
    let is_comment = !text[range.lo as usize..].starts_with('#');
    let goes_on = is_comment && alone && rest.trim_start().starts_with("//");
    let applicability = if goes_on { Applicability::MaybeIncorrect } else { Applicability::MachineApplicable };
    let (lo, hi) = (before.len() as u32, range.hi);
    let range = match (alone, rest.starts_with('\n')) {
        (true, true) => TextRange::new(lo, hi + (after.len() - rest.len()) as u32 + 1),
        (false, true) | (_, false) if rest.is_empty() || rest.starts_with('\n') => TextRange::new(lo, hi),
        // something follows on the line
        _ => TextRange::new(range.lo, hi + (after.len() - after.trim_start_matches([' ', '\t']).len()) as u32),
    };
    (range, applicability)
}

/// A name of a list, with the comma that it leaves behind.
fn with_comma(text: &str, name: TextRange) -> TextRange {
    let after = &text[name.hi as usize..];
    let rest = after.trim_start();
    if let Some(rest) = rest.strip_prefix(',') {
        return TextRange::new(name.lo, name.hi + (after.len() - rest.trim_start_matches([' ', '\t']).len()) as u32);
    }
    let before = text[..name.lo as usize].trim_end();
    let lo = before.strip_suffix(',').map_or(name.lo, |before| before.len() as u32);
    TextRange::new(lo, name.hi)
}
