//! How deep the parser would have to go.

use ra_ap_rustc_lexer::TokenKind;

/// More than `depth` counts for the same tokens.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Units {
    pub(super) now: u32,
    pub(super) most: u32,
}

impl Units {
    /// Of an open bracket; one of them stays when it is closed.
    pub(super) const BRACKET: u32 = 17;

    /// Of a token that is no bracket and no semicolon.
    pub(super) fn token(&mut self, kind: TokenKind, word: &str) {
        self.now += match kind {
            TokenKind::Lt => 4,
            TokenKind::Ident if word == "box" => 160,
            TokenKind::Literal { .. } | TokenKind::Comma | TokenKind::Lifetime { .. } => 0,
            _ => 1,
        };
    }

    /// Back to what it was.
    pub(super) fn back(&mut self, to: u32) {
        self.most = self.most.max(self.now);
        self.now = to;
    }
}
