//! The words of one comment.

use super::TOOL;
use crate::base::{Name, TextRange};
use crate::hir::Named;

/// What a comment says.
#[derive(Debug)]
pub(super) struct Said {
    /// It is about what is around it: `//! ..`.
    pub(super) inner: bool,
    pub(super) verb: Named,
    pub(super) names: Option<Vec<Named>>,
    pub(super) reason: Option<TextRange>,
    pub(super) fault: Option<Name>,
}

/// Reads a comment; none where it is not for this tool.  In documentation only what has the full form is: prose may begin
/// with the tool's name.
pub(super) fn said(text: &str, range: TextRange) -> Option<Said> {
    let comment = &text[range.lo as usize..range.hi as usize];
    let doc = ["///", "//!", "/**", "/*!"].iter().any(|mark| comment.starts_with(mark)) && !comment.starts_with("////");
    let inner = comment.starts_with("//!") || comment.starts_with("/*!");
    let body = comment.trim_start_matches(['/', '*', '!']);
    let body = body.strip_suffix("*/").unwrap_or(body);
    let words = body.trim_start().strip_prefix(TOOL)?;
    let colon = words.strip_prefix(':').filter(|rest| !rest.starts_with(':'));
    let rest = colon.unwrap_or(words);
    let start = |part: &str| range.lo as usize + offset(comment, part);
    let mut reader = Reader { text, at: start(rest), end: start(body) + body.len() };
    let verb = reader.word();
    let names = reader.list();
    let known = matches!(verb.name.as_str(), "allow" | "expect" | "bounded" | "caller_owns");
    let fault = match (&names, colon) {
        (List::Open, _) => Some("the closing parenthesis is missing"),
        (_, None) => Some("a colon is missing behind `mapcheck`"),
        _ if verb.name.is_empty() => Some("no word follows"),
        _ => None,
    };
    // a sentence is no fault
    if (doc || colon.is_none()) && !(known && matches!(names, List::Of(_))) {
        return None;
    }
    let names = match names {
        List::Of(names) => Some(names),
        List::None | List::Open => None,
    };
    Some(Said { inner, verb, names, reason: reader.reason(), fault: fault.map(Name::from) })
}

/// Where a part of a text begins in it.
fn offset(whole: &str, part: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}

enum List {
    None,
    Of(Vec<Named>),
    Open,
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    end: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..self.end]
    }

    fn skip_blanks(&mut self) {
        self.at = self.end - self.rest().trim_start().len();
    }

    fn word(&mut self) -> Named {
        self.skip_blanks();
        let rest = self.rest();
        let len = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '-').unwrap_or(rest.len());
        let word = self.named(self.at, self.at + len);
        self.at += len;
        word
    }

    fn named(&self, lo: usize, hi: usize) -> Named {
        Named { name: Name::from(&self.text[lo..hi]), range: TextRange::new(lo as u32, hi as u32) }
    }

    fn list(&mut self) -> List {
        if !self.rest().trim_start().starts_with('(') {
            return List::None;
        }
        self.skip_blanks();
        self.at += 1;
        // the words of a contract may have parentheses of their own
        let mut depth = 1;
        let close = self.rest().char_indices().find(|(_, c)| {
            depth += match c {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            depth == 0
        });
        let Some((len, _)) = close else { return List::Open };
        let mut names = Vec::new();
        let mut at = self.at;
        for part in self.rest()[..len].split(',') {
            let lo = at + (part.len() - part.trim_start().len());
            if !part.trim().is_empty() {
                names.push(self.named(lo, lo + part.trim().len()));
            }
            at += part.len() + 1;
        }
        self.at += len + 1;
        List::Of(names)
    }

    /// The reason that follows, without the marks before it; marks alone are none.
    fn reason(&self) -> Option<TextRange> {
        let rest = self.rest();
        let is_mark = |c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—' | ',' | ';' | '.');
        let lo = self.end - rest.trim_start_matches(is_mark).len();
        let hi = self.at + rest.trim_end().len();
        rest.contains(char::is_alphanumeric).then(|| TextRange::new(lo as u32, hi as u32))
    }
}
