//! Attributes: what stands in their parentheses is read for few of them.

use ra_ap_rustc_lexer::{Token, TokenKind};

use super::Pass;
use crate::syntax::attrs::names_a_test;

impl Pass<'_> {
    /// Whether parentheses hold what an attribute is given, and nobody reads that, as far as its name says.
    pub(super) fn begins_arguments(&mut self, kind: TokenKind) -> bool {
        let direct = self.top().attribute && kind == TokenKind::OpenParen && self.before == TokenKind::Ident;
        direct && !matches!(self.word, "cfg" | "derive" | "unsafe")
    }

    /// What an attribute is given.  It is left out, unless a condition stands there for what would be read without it.
    pub(super) fn arguments(&mut self, tokens: &mut impl Iterator<Item = Token>) -> Option<()> {
        let (first, from) = (self.words.len(), self.at);
        let mut open = vec![self.enter(TokenKind::OpenParen)];
        let mut read = false;
        while let Some((kind, lo, hi)) = self.next(tokens) {
            if self.is_trivia(kind) {
                continue;
            }
            let word = &self.text[lo..hi];
            read |= matches!(kind, TokenKind::Ident) && self.word == "cfg_attr" && (word == "derive" || names_a_test(word));
            self.nest(&mut open, kind, lo, hi)?;
            if open.is_empty() {
                if !read {
                    self.out.skip(from, lo);
                }
                self.forget_words(first);
                return Some(());
            }
        }
        None
    }
}
