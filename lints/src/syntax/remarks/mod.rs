//! What a source says to this tool: `// mapcheck: allow(rule) reason`, and attributes that name `mapcheck::`.
//!
//! A pass of its own, over the tokens of the few files that have the tool's name in them: bodies are not parsed when their
//! file is read, comments in macros are in no tree, and a file need not parse.

use ra_ap_rustc_lexer::TokenKind;

use super::tree::{Comment, Tree};
use crate::base::{Name, TextRange};
use crate::hir::{Named, Remark};
pub use place::line_for_remark;
use words::Said;

mod place;
mod words;

/// The tool's name, as in sources.
const TOOL: &str = "mapcheck";

/// All remarks of a file, in order.
pub(super) fn remarks(text: &str, start: usize) -> Vec<Remark> {
    if !text.contains(TOOL) {
        return Vec::new();
    }
    let tree = Tree::read(text, start);
    let said = |comment: &Comment| words::said(text, comment.range).map(|said| in_comment(&tree, comment, said));
    let mut all: Vec<Remark> = tree.comments.iter().filter_map(said).collect();
    for at in 0..tree.tokens.len() {
        all.extend(in_attribute(&tree, at));
    }
    all.sort_by_key(|remark| (remark.range, remark.verb.range));
    all
}

fn in_comment(tree: &Tree<'_>, comment: &Comment, said: Said) -> Remark {
    let Said { inner, verb, names, reason, fault } = said;
    let scope = if inner { around(tree, comment.parent) } else { beside(tree, comment) };
    Remark { range: comment.range, scope, verb, names, reason, sole: true, fault }
}

/// What encloses: the item or expression with these brackets, or the file.
fn around(tree: &Tree<'_>, parent: Option<usize>) -> TextRange {
    parent.map_or_else(|| TextRange::new(0, tree.text.len() as u32), |open| tree.element(open))
}

/// What follows a comment that stands alone; what a comment behind code is about.  With its line, in any case.
fn beside(tree: &Tree<'_>, comment: &Comment) -> TextRange {
    let line = line_of(tree.text, comment.range.lo);
    let has = |range: TextRange| !tree.text[range.lo as usize..range.hi as usize].trim().is_empty();
    let alone = !has(TextRange::new(line.lo, comment.range.lo));
    let code_follows = tree.tokens.get(comment.next).is_some_and(|next| next.range.lo < line.hi);
    let anchor = match alone || code_follows {
        true => Some(comment.next).filter(|next| *next < tree.tokens.len() && !tree.is_closer(*next)),
        false => comment.next.checked_sub(1),
    };
    let Some(anchor) = anchor else { return TextRange::new(comment.range.hi, comment.range.hi) };
    tree.element(anchor).to(line_of(tree.text, tree.tokens[anchor].range.lo))
}

/// The bytes of the line, without its end.
fn line_of(text: &str, byte: u32) -> TextRange {
    let byte = byte as usize;
    let lo = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    let hi = text[byte..].find('\n').map_or(text.len(), |at| byte + at);
    TextRange::new(lo as u32, hi as u32)
}

/// The remarks of the attribute that begins at a token.
fn in_attribute(tree: &Tree<'_>, at: usize) -> Vec<Remark> {
    if tree.kind(at) != Some(TokenKind::Pound) {
        return Vec::new();
    }
    let inner = tree.kind(at + 1) == Some(TokenKind::Bang);
    let open = if inner { at + 2 } else { at + 1 };
    if tree.kind(open) != Some(TokenKind::OpenBracket) {
        return Vec::new();
    }
    let close = tree.close_of(open).min(tree.tokens.len() - 1);
    let range = tree.tokens[at].range.to(tree.tokens[close].range);
    if !tree.text[range.lo as usize..range.hi as usize].contains(TOOL) {
        return Vec::new();
    }
    let scope = if inner { around(tree, tree.tokens[at].parent) } else { tree.element(at) };
    let lists = (open..close).filter_map(|at| Some((at, listed(tree, at)?))).filter(|(_, list)| !list.names.is_empty());
    let remark = |(at, list): (usize, Listed)| Remark {
        range,
        scope,
        verb: list.verb,
        names: Some(list.names),
        reason: list.reason,
        sole: !list.others && says_no_more(tree, open, close, at),
        fault: None,
    };
    lists.map(remark).collect()
}

/// Whether the attribute in these brackets is nothing but the list at `at`, or `cfg_attr` with it alone.
fn says_no_more(tree: &Tree<'_>, open: usize, close: usize, at: usize) -> bool {
    let end = tree.close_of(at + 1) + 1;
    if at == open + 1 {
        return end == close;
    }
    let group = open + 2;
    let first_comma =
        (group..close).find(|at| tree.kind(*at) == Some(TokenKind::Comma) && tree.tokens[*at].parent == Some(group));
    let end = if tree.kind(end) == Some(TokenKind::Comma) { end + 1 } else { end };
    tree.word(open + 1) == "cfg_attr" && first_comma == Some(at - 1) && end == tree.close_of(group) && end + 1 == close
}

/// `allow(..)` or `expect(..)` in an attribute.
struct Listed {
    verb: Named,
    /// Without `mapcheck::`, but with it in their range.
    names: Vec<Named>,
    reason: Option<TextRange>,
    /// Whether lints of others stand there too.
    others: bool,
}

fn listed(tree: &Tree<'_>, at: usize) -> Option<Listed> {
    if !matches!(tree.word(at), "allow" | "expect") || tree.kind(at + 1) != Some(TokenKind::OpenParen) {
        return None;
    }
    let verb = Named { name: Name::from(tree.word(at)), range: tree.tokens[at].range };
    let mut list = Listed { verb, names: Vec::new(), reason: None, others: false };
    let (mut at, close) = (at + 2, tree.close_of(at + 1).min(tree.tokens.len()));
    while at < close {
        let end = (at..close).find(|at| tree.kind(*at) == Some(TokenKind::Comma)).unwrap_or(close);
        let is_own = tree.word(at) == TOOL && tree.word(at + 1) == ":" && tree.word(at + 2) == ":" && at + 3 < end;
        if is_own {
            let range = tree.tokens[at].range.to(tree.tokens[end - 1].range);
            let name = &tree.text[tree.tokens[at + 3].range.lo as usize..range.hi as usize];
            list.names.push(Named { name: Name::from(name), range });
        } else if tree.word(at) == "reason" {
            list.reason = inside_quotes(tree, at + 2);
        } else {
            list.others = true;
        }
        at = end + 1;
    }
    Some(list)
}

/// What stands in the text literal at a token; none where that is empty.
fn inside_quotes(tree: &Tree<'_>, at: usize) -> Option<TextRange> {
    let word = tree.word(at);
    let (lo, hi) = (word.find('"')? + 1, word.rfind('"')?);
    let start = tree.tokens[at].range.lo;
    (lo < hi).then(|| TextRange::new(start + lo as u32, start + hi as u32))
}

#[cfg(test)]
mod tests;
