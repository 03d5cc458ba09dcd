//! The brackets of a file and what stands between them: enough to say where a statement, item, field, arm or argument ends.
//!
//! Works on tokens, not on trees: arguments of macros, bodies that are not parsed and files that do not parse have their
//! places too.

use std::cell::RefCell;

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

use rustc_hash::FxHashMap;

use crate::base::TextRange;

/// A token that is neither blank nor comment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) range: TextRange,
    /// The opening bracket around it.
    pub(super) parent: Option<usize>,
    /// The bracket that belongs to it.
    partner: Option<usize>,
}

/// A comment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Comment {
    pub(super) range: TextRange,
    /// The token behind it, by its place.
    pub(super) next: usize,
    /// The opening bracket around it.
    pub(super) parent: Option<usize>,
}

/// Where each of several begins and ends.
type Elements = Vec<(usize, usize)>;

/// A file as nested brackets.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: Vec<Token>,
    pub(super) comments: Vec<Comment>,
    /// Between which brackets the elements have been told apart: where each begins and ends.
    elements: RefCell<FxHashMap<Option<usize>, Elements>>,
}

impl<'a> Tree<'a> {
    /// Reads the text from `start`.  Brackets that do not match are taken for other tokens.
    pub(super) fn read(text: &'a str, start: usize) -> Self {
        let mut tree = Tree { text, tokens: Vec::new(), comments: Vec::new(), elements: RefCell::default() };
        let mut open: Vec<usize> = Vec::new();
        let mut lo = start as u32;
        for token in tokenize(&text[start..], FrontmatterAllowed::No) {
            let range = TextRange::new(lo, lo + token.len);
            lo = range.hi;
            let at = tree.tokens.len();
            match token.kind {
                TokenKind::Whitespace => continue,
                TokenKind::LineComment { .. } | TokenKind::BlockComment { .. } => {
                    tree.comments.push(Comment { range, next: at, parent: open.last().copied() });
                    continue;
                }
                _ => {}
            }
            let opener = open.last().copied().filter(|opener| closes(tree.tokens[*opener].kind, token.kind));
            if let Some(opener) = opener {
                open.pop();
                tree.tokens[opener].partner = Some(at);
            }
            tree.tokens.push(Token { kind: token.kind, range, parent: open.last().copied(), partner: opener });
            if matches!(token.kind, TokenKind::OpenBrace | TokenKind::OpenParen | TokenKind::OpenBracket) {
                open.push(at);
            }
        }
        tree
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| &self.text[token.range.lo as usize..token.range.hi as usize])
    }

    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// Where the group of an opening bracket ends: its closing one, or the end of the file.
    pub(super) fn close_of(&self, open: usize) -> usize {
        self.tokens[open].partner.unwrap_or(self.tokens.len())
    }

    pub(super) fn is_closer(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(TokenKind::CloseBrace | TokenKind::CloseParen | TokenKind::CloseBracket))
    }

    /// The smallest statement, item, field, variant, arm or argument that the token belongs to.
    pub(super) fn element(&self, at: usize) -> TextRange {
        let parent = self.tokens[at].parent;
        let mut known = self.elements.borrow_mut();
        let elements = known.entry(parent).or_insert_with(|| self.elements_in(parent));
        // what lies behind all of them belongs to the last
        let (from, end) = elements[elements.partition_point(|(_, end)| *end <= at).min(elements.len() - 1)];
        self.tokens[from].range.to(self.tokens[end - 1].range)
    }

    /// From where to where the elements between two brackets, or of the file, reach; at least one.
    fn elements_in(&self, parent: Option<usize>) -> Vec<(usize, usize)> {
        let (mut from, limit) = parent.map_or((0, self.tokens.len()), |open| (open + 1, self.close_of(open)));
        let statements = parent.is_none_or(|open| self.tokens[open].kind == TokenKind::OpenBrace);
        let mut elements = Vec::new();
        loop {
            let end = self.end_of(from, limit, statements).clamp(from + 1, limit.max(from + 1));
            elements.push((from, end));
            if end >= limit {
                return elements;
            }
            from = end;
        }
    }

    /// The token behind the one at `at`, with the whole of its group.
    fn after(&self, at: usize) -> usize {
        match self.kind(at) {
            Some(TokenKind::OpenBrace | TokenKind::OpenParen | TokenKind::OpenBracket) => self.close_of(at) + 1,
            _ => at + 1,
        }
    }

    /// Behind the last token of what begins at `start`.
    fn end_of(&self, start: usize, limit: usize, statements: bool) -> usize {
        let mut at = start;
        while self.kind(at) == Some(TokenKind::Pound) && at < limit {
            if self.kind(at + 1) == Some(TokenKind::Bang) {
                return self.after(at + 2).min(limit);
            }
            at = self.after(at + 1);
        }
        if !statements {
            return self.list_end(at, limit);
        }
        if self.word(at) == "pub" {
            at = if self.kind(at + 1) == Some(TokenKind::OpenParen) { self.after(at + 1) } else { at + 1 };
        }
        if matches!(self.kind(at), Some(TokenKind::Lifetime { .. })) && self.kind(at + 1) == Some(TokenKind::Colon) {
            at += 2;
        }
        self.statement_end(at, limit)
    }

    fn statement_end(&self, at: usize, limit: usize) -> usize {
        let next = self.word(at + 1);
        match self.word(at) {
            "async" | "unsafe" if matches!(next, "{" | "move") => self.block_end(at, limit),
            "const" if matches!(next, "fn" | "unsafe" | "async" | "extern") => self.item_end(at, limit),
            "let" | "const" | "static" | "use" | "type" | "return" | "break" | "continue" => self.semicolon(at, limit),
            "fn" | "struct" | "enum" | "trait" | "impl" | "mod" | "extern" | "async" | "unsafe" | "macro_rules" => {
                self.item_end(at, limit)
            }
            "union" | "auto" | "default" if matches!(self.kind(at + 1), Some(TokenKind::Ident)) => self.item_end(at, limit),
            "if" | "while" | "for" | "loop" | "match" | "{" => self.block_end(at, limit),
            _ => self.list_end(at, limit),
        }
    }

    fn semicolon(&self, mut at: usize, limit: usize) -> usize {
        while at < limit {
            if self.kind(at) == Some(TokenKind::Semi) {
                return at + 1;
            }
            at = self.after(at);
        }
        limit
    }

    /// Up to a semicolon or behind braces.
    fn item_end(&self, mut at: usize, limit: usize) -> usize {
        while at < limit {
            match self.kind(at) {
                Some(TokenKind::Semi) => return at + 1,
                Some(TokenKind::OpenBrace) => return self.after(at).min(limit),
                _ => at = self.after(at),
            }
        }
        limit
    }

    /// An expression that ends in a block, as a statement: with its `else`, and with what is done to its value.
    fn block_end(&self, mut at: usize, limit: usize) -> usize {
        loop {
            at = self.item_end(at, limit);
            match self.word(at) {
                _ if at >= limit => return limit,
                "else" => {}
                "." | "?" => return self.list_end(at, limit),
                ";" | "," => return at + 1,
                _ => return at,
            }
        }
    }

    /// Up to a comma or semicolon: an expression, a field, a variant, an arm.
    fn list_end(&self, start: usize, limit: usize) -> usize {
        let mut at = start;
        let mut angle = 0u32;
        while at < limit {
            let touches = at > start && self.tokens[at - 1].range.hi == self.tokens[at].range.lo;
            match self.tokens[at].kind {
                TokenKind::Semi => return at + 1,
                TokenKind::Comma if angle == 0 => return at + 1,
                TokenKind::Gt if touches && self.word(at - 1) == "=" => return self.arm_end(at + 1, limit),
                TokenKind::Gt if !(touches && self.word(at - 1) == "-") => angle = angle.saturating_sub(1),
                // a comparison has blanks around, as rustfmt has it
                TokenKind::Lt if touches => angle += 1,
                TokenKind::Or if at == start || self.begins_closure(at) => at = self.closure_parameters(at, limit),
                TokenKind::OpenBrace if at > start && self.is_macro_name(at - 1) => {
                    let end = self.after(at).min(limit);
                    if !matches!(self.word(end), "." | "?" | "," | ";") || end == limit {
                        return end;
                    }
                    at = end;
                    continue;
                }
                _ => {}
            }
            at = self.after(at);
        }
        limit
    }

    /// The expression behind `=>`.
    fn arm_end(&self, at: usize, limit: usize) -> usize {
        let end = match self.word(at) {
            "{" => self.after(at).min(limit),
            "if" | "match" | "loop" | "for" | "while" => return self.block_end(at, limit),
            _ => return self.list_end(at, limit),
        };
        if end < limit && self.kind(end) == Some(TokenKind::Comma) { end + 1 } else { end }
    }

    /// Whether `|` here stands where a value is expected.
    fn begins_closure(&self, at: usize) -> bool {
        matches!(self.word(at - 1), "(" | "," | "=" | ":" | ">" | "move" | "async" | "return" | "{" | "[")
    }

    /// The `|` that ends the parameters.
    fn closure_parameters(&self, open: usize, limit: usize) -> usize {
        let mut at = open + 1;
        while at < limit && self.kind(at) != Some(TokenKind::Or) {
            at = self.after(at);
        }
        at
    }

    /// `name!` or `name! name`.
    fn is_macro_name(&self, at: usize) -> bool {
        self.word(at) == "!" || (at > 0 && self.word(at - 1) == "!" && self.kind(at) == Some(TokenKind::Ident))
    }
}

fn closes(open: TokenKind, kind: TokenKind) -> bool {
    matches!(
        (open, kind),
        (TokenKind::OpenBrace, TokenKind::CloseBrace)
            | (TokenKind::OpenParen, TokenKind::CloseParen)
            | (TokenKind::OpenBracket, TokenKind::CloseBracket)
    )
}
