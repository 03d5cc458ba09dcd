//! Functions: where the signature ends, and whether it and the body may be left out.

use std::sync::OnceLock;

use ra_ap_rustc_lexer::{Token, TokenKind};

use super::Pass;
use super::words::Part;
use crate::base::TextRange;
use crate::hir::Cut;

/// Words that stand in no signature outside of brackets: something is missing before them.
const STRAY: &[&str] = &["struct", "enum", "mod", "pub", "static", "type", "trait", "let", "match", "if", "return"];

/// What follows the name of a function.
struct Head {
    /// Where the body opens, or of the semicolon.
    end: usize,
    /// A body follows.
    body: bool,
    /// It looks as the parser wants it.
    sound: bool,
}

/// How much of a signature was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    Name,
    Generics,
    /// The parameters are over.
    Parameters,
    Rest,
}

impl Pass<'_> {
    /// A function whose `fn` stands at `start` and whose name ends at `named`.  It is left out, but for the items in its body; unless
    /// these cannot be told from what is around them, or it has attributes within.
    pub(super) fn function(&mut self, start: usize, named: usize, tokens: &mut impl Iterator<Item = Token>) -> Option<()> {
        let first = self.words.len();
        let head = self.head(tokens)?;
        self.assigned.clear();
        let inner = self.words.len();
        let body = match head.body {
            true => Some(self.braces(tokens)?),
            false => None,
        };
        if !head.sound || body.as_ref().is_some_and(Part::is_whole) {
            self.forget_words(first);
        } else {
            let items = body.map(|body| body.items).unwrap_or_default();
            self.leave_out(start, named, &head, &items, [first, inner]);
        }
        self.end_of_item();
        Some(())
    }

    fn leave_out(&mut self, start: usize, named: usize, head: &Head, items: &[(usize, usize)], words: [usize; 2]) {
        let [first, inner] = words;
        let (start, end) = (start as u32, head.end as u32);
        self.out.no_parameters(named, head.end);
        let range = TextRange::new(start, end);
        let [words, assigned] = [first as u32, inner as u32];
        let cut = Cut { range, value: false, words, assigned, end: assigned, reading: OnceLock::new() };
        self.cuts.signatures.push((start, cut));
        if head.body {
            let mut from = head.end + 1;
            for (lo, hi) in items {
                self.out.skip(from, *lo);
                from = *hi;
            }
            self.out.skip(from, self.at - 1);
            let cut = self.cut(TextRange::new(start, self.at as u32), false, inner);
            self.cuts.bodies.push((end, cut));
        }
    }

    /// From the name of a function to its body or semicolon.
    fn head(&mut self, tokens: &mut impl Iterator<Item = Token>) -> Option<Head> {
        let mut part = self.part();
        let mut open = Vec::new();
        let (mut seen, mut sound) = (Seen::Name, true);
        let (mut angle, mut before, mut call) = (0_u32, TokenKind::Ident, false);
        while let Some((kind, lo, hi)) = self.next(tokens) {
            if self.is_trivia(kind) {
                continue;
            }
            if open.is_empty() && angle == 0 && !call && matches!(kind, TokenKind::OpenBrace | TokenKind::Semi) {
                let body = kind == TokenKind::OpenBrace;
                return Some(Head { end: lo, body, sound: sound && matches!(seen, Seen::Parameters | Seen::Rest) });
            }
            if open.is_empty() {
                sound &= angle > 0 || may_follow(seen, kind, &self.text[lo..hi]);
                match kind {
                    TokenKind::Lt => angle += 1,
                    TokenKind::Gt if !matches!(before, TokenKind::Minus | TokenKind::Eq) => angle = angle.saturating_sub(1),
                    _ => {}
                }
                seen = match (seen, kind) {
                    (Seen::Name | Seen::Generics, TokenKind::OpenParen) if angle == 0 => Seen::Parameters,
                    (Seen::Name, _) => Seen::Generics,
                    (Seen::Parameters, _) => Seen::Rest,
                    _ => seen,
                };
            }
            // a macro in the place of a type
            call = matches!((before, kind), (TokenKind::Ident, TokenKind::Bang));
            before = kind;
            self.nest(&mut open, kind, lo, hi)?;
            self.word(&mut part, kind, lo, hi);
        }
        None
    }
}

/// Whether a token outside of all brackets may stand there.
fn may_follow(seen: Seen, kind: TokenKind, text: &str) -> bool {
    match seen {
        Seen::Name => matches!(kind, TokenKind::Lt | TokenKind::OpenParen),
        Seen::Generics => matches!(kind, TokenKind::Gt | TokenKind::OpenParen),
        Seen::Parameters => matches!(kind, TokenKind::Minus) || text == "where",
        Seen::Rest => !matches!(kind, TokenKind::Ident) || !STRAY.contains(&text),
    }
}
