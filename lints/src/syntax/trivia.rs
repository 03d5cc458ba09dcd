//! What is asked of the text alone, between tokens: comments, and what stands before or behind.

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

fn is_comment(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::LineComment { .. } | TokenKind::BlockComment { .. })
}

/// Whether a piece of source, cut where tokens begin and end, holds a comment.
pub fn has_comment(text: &str) -> bool {
    tokenize(text, FrontmatterAllowed::No).any(|token| is_comment(token.kind))
}

/// How many bytes of blanks and comments a piece of source begins with.
pub fn leading_trivia(text: &str) -> usize {
    let trivia = |kind| is_comment(kind) || kind == TokenKind::Whitespace;
    let lengths = tokenize(text, FrontmatterAllowed::No).take_while(|token| trivia(token.kind)).map(|token| token.len as usize);
    lengths.sum()
}

/// The name and the places of each identifier of a piece of source that `wanted` takes.
pub fn names<'t>(text: &'t str, wanted: impl Fn(&str) -> bool) -> Vec<(usize, &'t str)> {
    let mut at = 0;
    let mut found = Vec::new();
    for token in tokenize(text, FrontmatterAllowed::No) {
        let word = &text[at..at + token.len as usize];
        if matches!(token.kind, TokenKind::Ident) && wanted(word) {
            found.push((at, word));
        }
        at += token.len as usize;
    }
    found
}
