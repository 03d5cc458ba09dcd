//! Finds what is nested so deeply that parsing, lowering or dropping it would overflow the stack.
//!
//! A cheap pass over the tokens (a twentieth of the parser's cost) that over-estimates the recursion: an open bracket
//! costs [`BRACKET`] units and an open `<` costs [`ANGLE`]; an operator, a keyword that takes an expression, or a closed
//! bracket (calls and indexing chain) costs one for as long as the expression goes on that it stands in.  What goes beyond
//! [`MAX_UNITS`] is lost together with the smallest item around it; the rest of the file is not.

use std::ops::Range;

use ra_ap_rustc_lexer::{DocStyle, FrontmatterAllowed, TokenKind, tokenize};

/// The deepest nesting that is followed: 1,000 brackets, 4,000 `<`, or a chain of 16,000 operators.
///
/// Measured in a debug build, stack at the limit: brackets 8 MiB, `<` 32 MiB, prefixes in types and jumps 64 MiB.
pub(super) const MAX_UNITS: u32 = 16_000;

/// What an open bracket costs.
const BRACKET: u32 = 16;

/// What an open `<` costs; a comparison is taken for one.
const ANGLE: u32 = 4;

/// What `box` costs: syn reads such patterns again at each level.
const BOX: u32 = 160;

/// What an item is, as far as its extent depends on it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Header {
    Unknown,
    /// `mod`, `impl`, `trait`, `extern`: what is too deep in one of its members is that member's loss.
    Container,
    /// `const`, `static`, `type`, `use`: ends at a semicolon.
    Value,
    /// Ends at a semicolon or behind braces.
    Other,
}

/// An open bracket, or the file.
struct Level {
    /// Units around it.
    base: u32,
    /// Units of the expression in work.
    chain: u32,
    /// Open `<`.
    angle: u32,
    /// `<<` with blanks around it: most likely no generics, so commas end the expression; but who knows.
    shifts: u32,
    /// Between the bars of a closure, where commas end nothing.
    bars: bool,
    /// In a `use`, where `::` nests.
    in_use: bool,
    /// In a macro with markup: operators are text.
    markup: bool,
    /// The level whose item is lost if it gets too deep here: this one where items stand in it.
    owner: usize,
    header: Header,
    /// Where the item in work begins.
    item: Option<usize>,
    deep: bool,
}

impl Level {
    fn new(base: u32, owner: usize, markup: bool) -> Self {
        let (header, item) = (Header::Unknown, None);
        Level { base, chain: 0, angle: 0, shifts: 0, bars: false, in_use: false, markup, owner, header, item, deep: false }
    }

    fn units(&self) -> u32 {
        self.base + self.chain + ANGLE * self.angle + self.shifts
    }

    fn end_expression(&mut self) {
        self.chain = 0;
        self.angle = 0;
        self.shifts = 0;
        self.bars = false;
    }
}

/// The token before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Operand,
    Operator,
    /// `const`, `async`, `unsafe`, `extern`, and the text of an ABI: `fn` may follow.
    Modifier,
    CloseBrace,
}

struct Scan<'a> {
    text: &'a str,
    levels: Vec<Level>,
    lost: Vec<Range<usize>>,
    before: Before,
    /// The mark that ended at this offset.
    mark: (TokenKind, usize),
    /// The last word, and whether a `!` stands behind it.
    word: (&'a str, bool),
}

/// The parts of the text that are nested too deeply, in order.
pub(super) fn too_deep(text: &str) -> Vec<Range<usize>> {
    let mut scan = Scan {
        text,
        levels: vec![Level::new(0, 0, false)],
        lost: Vec::new(),
        before: Before::Operator,
        mark: (TokenKind::Semi, usize::MAX),
        word: ("", false),
    };
    let mut at = 0;
    for token in tokenize(text, FrontmatterAllowed::No) {
        let end = at + token.len as usize;
        scan.token(token.kind, at, end);
        at = end;
    }
    while let Some(level) = scan.levels.pop() {
        scan.lost.extend(level.item.filter(|_| level.deep).map(|lo| lo..text.len()));
    }
    merged(scan.lost)
}

/// The text with those parts replaced by blanks; line breaks stay.
pub(super) fn blank(text: &str, parts: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for part in parts {
        out.push_str(&text[at..part.start]);
        out.extend(text[part.clone()].bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }));
        at = part.end;
    }
    out.push_str(&text[at..]);
    out
}

/// Without the parts that lie in others.
fn merged(mut parts: Vec<Range<usize>>) -> Vec<Range<usize>> {
    parts.sort_by_key(|part| (part.start, std::cmp::Reverse(part.end)));
    let mut end = 0;
    parts.retain(|part| {
        let outside = part.start >= end;
        end = end.max(part.end);
        outside
    });
    parts
}

impl<'a> Scan<'a> {
    fn top(&mut self) -> &mut Level {
        let last = self.levels.len() - 1;
        &mut self.levels[last]
    }

    fn token(&mut self, kind: TokenKind, lo: usize, hi: usize) {
        use TokenKind as T;
        match kind {
            T::Whitespace | T::LineComment { doc_style: None | Some(DocStyle::Inner) } => return,
            T::BlockComment { doc_style: None | Some(DocStyle::Inner), .. } => return,
            T::LineComment { .. } | T::BlockComment { .. } => {
                self.top().item.get_or_insert(lo);
                return;
            }
            _ => {}
        }
        if self.before == Before::CloseBrace && self.begins_statement(kind, lo, hi) {
            self.top().end_expression();
        }
        if !matches!(kind, T::Semi | T::CloseBrace | T::CloseParen | T::CloseBracket) {
            self.top().item.get_or_insert(lo);
        }
        match kind {
            T::OpenParen | T::OpenBracket | T::OpenBrace => self.open(kind == T::OpenBrace),
            T::CloseParen | T::CloseBracket | T::CloseBrace => self.close(kind == T::CloseBrace, lo, hi),
            T::Semi => self.semicolon(hi),
            T::Ident | T::RawIdent => self.ident(lo, hi),
            T::Literal { .. } => self.before = if self.before == Before::Modifier { Before::Modifier } else { Before::Operand },
            _ => self.punctuation(kind, lo, hi),
        }
        self.check();
    }

    /// Whether a token behind `}` cannot go on with the expression that the braces stand in.
    fn begins_statement(&self, kind: TokenKind, lo: usize, hi: usize) -> bool {
        match kind {
            TokenKind::Ident => !matches!(&self.text[lo..hi], "else" | "as" | "in"),
            TokenKind::RawIdent | TokenKind::Literal { .. } | TokenKind::Lifetime { .. } | TokenKind::Pound => true,
            _ => false,
        }
    }

    fn check(&mut self) {
        let last = self.levels.len() - 1;
        if self.levels[last].units() > MAX_UNITS {
            let owner = self.levels[last].owner;
            self.levels[owner].deep = true;
        }
    }

    fn open(&mut self, brace: bool) {
        let depth = self.levels.len();
        let markup = self.word.1 && matches!(self.word.0, "html" | "rsx" | "view" | "maud");
        let top = self.top();
        top.chain += 1;
        let base = top.units() + BRACKET;
        let holds_items = brace && top.header == Header::Container && top.owner == depth - 1 && base <= MAX_UNITS;
        let owner = if holds_items { depth } else { top.owner };
        let markup = markup || top.markup;
        self.levels.push(Level::new(base, owner, markup));
        self.before = Before::Operator;
        self.word.1 = false;
    }

    fn close(&mut self, brace: bool, lo: usize, hi: usize) {
        let depth = self.levels.len() - 1;
        if depth > 0
            && let Some(level) = self.levels.pop()
            && level.owner == depth
            && level.deep
        {
            self.lost.extend(level.item.map(|start| start..lo));
        }
        self.before = if brace { Before::CloseBrace } else { Before::Operand };
        let depth = self.levels.len() - 1;
        let top = self.top();
        if brace && top.owner == depth && top.header != Header::Value {
            self.end_item(hi);
        }
    }

    fn semicolon(&mut self, hi: usize) {
        let depth = self.levels.len() - 1;
        let top = self.top();
        top.end_expression();
        top.in_use = false;
        if top.owner == depth {
            self.end_item(hi);
        }
        self.before = Before::Operator;
    }

    fn end_item(&mut self, hi: usize) {
        let top = self.top();
        let item = top.item.take().filter(|_| top.deep);
        top.deep = false;
        top.header = Header::Unknown;
        self.lost.extend(item.map(|lo| lo..hi));
    }

    fn ident(&mut self, lo: usize, hi: usize) {
        let word = &self.text[lo..hi];
        self.word = (word, false);
        let after_modifier = self.before == Before::Modifier;
        let depth = self.levels.len() - 1;
        let top = self.top();
        if top.owner == depth {
            top.header = header(top.header, word, after_modifier);
        }
        self.before = match word {
            "const" | "async" | "unsafe" | "extern" => Before::Modifier,
            _ if takes_expression(word) => Before::Operator,
            _ => Before::Operand,
        };
        let top = self.top();
        top.in_use |= word == "use";
        if self.before != Before::Operand {
            self.top().chain += if word == "box" { BOX } else { 1 };
        }
    }

    fn punctuation(&mut self, kind: TokenKind, lo: usize, hi: usize) {
        use TokenKind as T;
        let joined = if self.mark.1 == lo { self.mark.0 } else { T::Semi };
        self.word.1 = kind == T::Bang;
        let prefix = self.before != Before::Operand && self.before != Before::CloseBrace;
        let shift = self.text.as_bytes()[..lo].iter().rev().nth(1) == Some(&b' ') && self.text.as_bytes().get(hi) == Some(&b' ');
        let top = self.top();
        let weight = u32::from(!top.markup);
        match (kind, joined) {
            (T::Comma, _) if top.angle == 0 && !top.bars => top.chain = 0,
            (T::Colon, _) => top.chain += u32::from(top.in_use),
            (T::Comma | T::Pound | T::Dollar | T::Tilde | T::Lifetime { .. }, _) => {}
            // `=>`: the arm's value is no part of its pattern.
            (T::Gt, T::Eq) => top.end_expression(),
            (T::Gt, T::Minus) => top.chain += weight,
            (T::Gt, _) => {
                top.angle = top.angle.saturating_sub(1);
                top.chain += weight;
            }
            (T::Lt, T::Lt) if shift => {
                top.angle = top.angle.saturating_sub(weight);
                top.shifts += 2 * weight;
            }
            (T::Lt, _) => top.angle += weight,
            (T::Or, _) => {
                top.bars = !top.bars && prefix;
                top.chain += weight;
            }
            _ => top.chain += weight,
        }
        self.before = if kind == T::Question { Before::Operand } else { Before::Operator };
        self.mark = (kind, hi);
    }
}

/// What the item in work is, now that this word was read.
fn header(known: Header, word: &str, after_modifier: bool) -> Header {
    match word {
        "fn" if known == Header::Unknown || after_modifier => Header::Other,
        _ if known != Header::Unknown => known,
        "mod" | "impl" | "trait" | "extern" => Header::Container,
        "const" | "static" | "type" | "use" => Header::Value,
        "struct" | "enum" | "union" | "macro" | "macro_rules" => Header::Other,
        _ => known,
    }
}

/// Whether an expression, pattern or type may follow the keyword.
fn takes_expression(word: &str) -> bool {
    matches!(
        word,
        "return"
            | "break"
            | "yield"
            | "if"
            | "match"
            | "while"
            | "for"
            | "in"
            | "as"
            | "move"
            | "mut"
            | "box"
            | "let"
            | "else"
            | "dyn"
            | "impl"
            | "loop"
            | "fn"
            | "try"
            | "do"
            | "become"
            | "static"
            | "ref"
            | "where"
            | "raw"
    )
}
