//! What is asked of the text alone: comments, and whether a word stands there.

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

/// Whether a piece of source, cut where tokens begin and end, holds a comment.
pub fn has_comment(text: &str) -> bool {
    let is_comment = |kind| matches!(kind, TokenKind::LineComment { .. } | TokenKind::BlockComment { .. });
    tokenize(text, FrontmatterAllowed::No).any(|token| is_comment(token.kind))
}

/// Whether an identifier that `wanted` takes stands in a piece of source, outside of comments and literals.
pub fn has_name(text: &str, wanted: impl Fn(&str) -> bool) -> bool {
    let mut at = 0;
    tokenize(text, FrontmatterAllowed::No).any(|token| {
        let lo = at;
        at += token.len as usize;
        matches!(token.kind, TokenKind::Ident) && wanted(&text[lo..at])
    })
}

/// How often an identifier stands in a piece of source, outside of comments and literals.
pub fn count_name(text: &str, wanted: &str) -> usize {
    let mut at = 0;
    let is_wanted = |token: &ra_ap_rustc_lexer::Token| {
        let lo = at;
        at += token.len as usize;
        matches!(token.kind, TokenKind::Ident) && &text[lo..at] == wanted
    };
    if text.contains(wanted) { tokenize(text, FrontmatterAllowed::No).filter(is_wanted).count() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_not_looked_for_in_literals() {
        assert!(has_comment("a /* b */ c"));
        assert!(has_comment("a // b"));
        assert!(!has_comment("\"// no\" 'a' r#\"/* \"no\" */\"#"));
    }

    #[test]
    fn names_are_whole_words_of_code() {
        assert!(has_name("let seen = 1;", |word| word == "seen"));
        assert_eq!(count_name("seen(seen, unseen); // seen", "seen"), 2);
        assert!(!has_name("let unseen = \"seen\"; // seen", |word| word == "seen"));
    }
}
