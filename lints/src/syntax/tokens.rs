//! What is asked of bare tokens.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::buffer::Cursor;
use syn::parse::{ParseStream, Result};

use crate::base::Name;

/// All identifiers, sorted, each once.
pub(super) fn mentions(tokens: TokenStream) -> Vec<Name> {
    let mut out = Vec::new();
    collect(tokens, &mut out);
    out.sort_unstable();
    out.dedup();
    out
}

fn collect(tokens: TokenStream, out: &mut Vec<Name>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => {
                let text = ident.to_string();
                out.push(Name::from(text.strip_prefix("r#").unwrap_or(&text)));
            }
            TokenTree::Group(group) => collect(group.stream(), out),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// Whether code may hide in the tokens: a call or a block somewhere.
pub(super) fn may_hold_code(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Parenthesis | Delimiter::Brace => !group.stream().is_empty(),
            Delimiter::Bracket | Delimiter::None => may_hold_code(&group.stream()),
        },
        _ => false,
    })
}

/// The punctuation mark here, and whether another one is joined to it.
fn mark(cursor: Cursor<'_>) -> Option<(char, bool, Cursor<'_>)> {
    let (punct, rest) = cursor.punct()?;
    Some((punct.as_char(), punct.spacing() == proc_macro2::Spacing::Joint, rest))
}

/// Skips `mark` where it stands alone.
fn skip_single(cursor: Cursor<'_>, wanted: char) -> Option<Cursor<'_>> {
    mark(cursor)
        .filter(|(c, joint, rest)| *c == wanted && !(*joint && mark(*rest).is_some_and(|m| matches!(m.0, '=' | '>' | ':'))))
        .map(|m| m.2)
}

/// Whether the next tokens are two joined marks.
pub(super) fn peek_pair(input: ParseStream<'_>, pair: [char; 2]) -> bool {
    mark(input.cursor()).is_some_and(|(c, joint, rest)| c == pair[0] && joint && mark(rest).is_some_and(|m| m.0 == pair[1]))
}

/// Skips the name of an argument: `name =`, `a.b.c =`, `"text" =`; in macros that log also `key:`, `key:? =`, `key:% =`.
/// Says whether there was one.
pub(super) fn skip_key(input: ParseStream<'_>, logs: bool) -> Result<bool> {
    input.step(|cursor| Ok(key(*cursor, logs).map_or((false, *cursor), |rest| (true, rest))))
}

fn key(cursor: Cursor<'_>, logs: bool) -> Option<Cursor<'_>> {
    let mut rest = match cursor.ident() {
        Some((_, rest)) => rest,
        None => cursor.literal()?.1,
    };
    while let Some(('.', false, behind)) = mark(rest) {
        rest = behind.ident()?.1;
    }
    if let Some(behind) = skip_single(rest, '=') {
        return Some(behind);
    }
    let behind = skip_single(rest, ':').filter(|_| logs)?;
    // The formats of the log crate: `key:? = value`, `key:debug = value`.
    let format = mark(behind).filter(|m| matches!(m.0, '?' | '%')).map(|m| m.2);
    let format = format.or_else(|| behind.ident().map(|i| i.1));
    Some(format.and_then(|rest| skip_single(rest, '=')).unwrap_or(behind))
}

/// Skips the sigils of tracing's values, `%` and `?`.
pub(super) fn skip_sigil(input: ParseStream<'_>) -> Result<()> {
    input.step(|cursor| {
        let sigil = mark(*cursor).filter(|m| matches!(m.0, '%' | '?'));
        Ok(((), sigil.map_or(*cursor, |m| m.2)))
    })
}

/// Skips a word where it is followed by the marks.
pub(super) fn skip_word(input: ParseStream<'_>, word: &str, follow: &str) -> Result<bool> {
    input.step(|cursor| Ok(word_then(*cursor, word, follow).map_or((false, *cursor), |rest| (true, rest))))
}

fn word_then<'c>(cursor: Cursor<'c>, word: &str, follow: &str) -> Option<Cursor<'c>> {
    let (ident, mut rest): (Ident, _) = cursor.ident()?;
    if ident != word {
        return None;
    }
    for wanted in follow.chars() {
        rest = mark(rest).filter(|m| m.0 == wanted)?.2;
    }
    Some(rest)
}
