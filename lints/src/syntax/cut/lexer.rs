//! The tokens that `rustc_lexer` tells, sooner: of blanks, plain words and signs, nine of ten tokens, the bytes tell enough.

use ra_ap_rustc_lexer::{Cursor, FrontmatterAllowed, Token, TokenKind};

/// The tokens of a text.
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    /// From the beginning.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let rest = self.text.as_bytes().get(self.at..).filter(|rest| !rest.is_empty())?;
        let token = plain(rest).unwrap_or_else(|| Cursor::new(&self.text[self.at..], FrontmatterAllowed::No).advance_token());
        self.at += token.len as usize;
        Some(token)
    }
}

/// The first token, where the bytes tell it.
fn plain(rest: &[u8]) -> Option<Token> {
    use TokenKind as T;
    let sign = |kind| Some(Token { kind, len: 1 });
    match rest[0] {
        b if is_blank(b) => run(rest, T::Whitespace, is_blank, u8::is_ascii),
        // what stands before a quote or `#` may be part of a literal or another kind of word
        b if is_word(b) && !b.is_ascii_digit() => {
            run(rest, T::Ident, is_word, |b| b.is_ascii() && !matches!(b, b'"' | b'\'' | b'#'))
        }
        b'#' if !matches!(rest.get(1), Some(b'"' | b'#')) => sign(T::Pound),
        b'/' if !matches!(rest.get(1), Some(b'/' | b'*')) => sign(T::Slash),
        b';' => sign(T::Semi),
        b',' => sign(T::Comma),
        b'.' => sign(T::Dot),
        b'(' => sign(T::OpenParen),
        b')' => sign(T::CloseParen),
        b'{' => sign(T::OpenBrace),
        b'}' => sign(T::CloseBrace),
        b'[' => sign(T::OpenBracket),
        b']' => sign(T::CloseBracket),
        b'@' => sign(T::At),
        b'~' => sign(T::Tilde),
        b'?' => sign(T::Question),
        b':' => sign(T::Colon),
        b'$' => sign(T::Dollar),
        b'=' => sign(T::Eq),
        b'!' => sign(T::Bang),
        b'<' => sign(T::Lt),
        b'>' => sign(T::Gt),
        b'-' => sign(T::Minus),
        b'&' => sign(T::And),
        b'|' => sign(T::Or),
        b'+' => sign(T::Plus),
        b'*' => sign(T::Star),
        b'^' => sign(T::Caret),
        b'%' => sign(T::Percent),
        _ => None,
    }
}

/// All of one kind at the beginning, where what follows says that it ends there.
fn run(rest: &[u8], kind: TokenKind, is_part: impl Fn(u8) -> bool, may_follow: impl Fn(&u8) -> bool) -> Option<Token> {
    let len = rest.iter().position(|b| !is_part(*b)).unwrap_or(rest.len());
    let ends = rest.get(len).is_none_or(may_follow);
    Some(Token { kind, len: u32::try_from(len).ok()? }).filter(|_| ends)
}

fn is_blank(b: u8) -> bool {
    matches!(b, b' ' | b'\n' | b'\t' | b'\r' | 0x0b | 0x0c)
}

fn is_word(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b == b'_'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(text: &str) {
        let told: Vec<_> = Tokens::new(text).map(|token| (token.kind, token.len)).collect();
        let meant = ra_ap_rustc_lexer::tokenize(text, FrontmatterAllowed::No).map(|token| (token.kind, token.len));
        assert_eq!(told, meant.collect::<Vec<_>>(), "{text:?}");
    }

    #[test]
    fn of_a_program_they_are_the_same() {
        same(include_str!("lexer.rs"));
        same(include_str!("mod.rs"));
    }

    #[test]
    fn of_all_short_texts_they_are_the_same() {
        let signs = "arbk0#'\"/*\\-;(}.=<\n \u{e9}\u{85}\u{200e}\u{1f980}";
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            texts = texts.iter().flat_map(|text| signs.chars().map(move |sign| format!("{text}{sign}"))).collect();
            texts.iter().for_each(|text| same(text));
        }
    }
}
