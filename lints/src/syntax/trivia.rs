//! What is asked of the text alone: comments, and whether a word stands there.

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

/// Whether a piece of source, cut where tokens begin and end, holds a comment.
pub fn has_comment(text: &str) -> bool {
    let is_comment = |kind| matches!(kind, TokenKind::LineComment { .. } | TokenKind::BlockComment { .. });
    tokenize(text, FrontmatterAllowed::No).any(|token| is_comment(token.kind))
}

/// The identifiers in a piece of source, outside of comments and literals, raw ones without `r#`.
pub fn names_in(text: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    tokenize(text, FrontmatterAllowed::No).filter_map(move |token| {
        let lo = at;
        at += token.len as usize;
        match token.kind {
            TokenKind::Ident => Some(&text[lo..at]),
            TokenKind::RawIdent => Some(&text[lo + 2..at]),
            _ => None,
        }
    })
}

/// Whether an identifier that `wanted` takes stands in a piece of source, outside of comments and literals.
pub fn has_name(text: &str, wanted: impl Fn(&str) -> bool) -> bool {
    names_in(text).any(wanted)
}

/// How often an identifier stands in a piece of source, outside of comments and literals.
pub fn count_name(text: &str, wanted: &str) -> usize {
    if text.contains(wanted) { names_in(text).filter(|name| *name == wanted).count() } else { 0 }
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
        assert_eq!(names_in("r#fn(a.0, 'b', r\"c\", d!{})").collect::<Vec<_>>(), ["fn", "a", "d"]);
    }
}
