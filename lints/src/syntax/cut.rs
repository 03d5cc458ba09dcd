//! What is parsed of a file at first: all but comments, blanks, the bodies of functions and the values of constants.
//!
//! One pass over the tokens writes a short text in which such a body is `{}`, and tells for each of its lines where that
//! stands in the file, so that no position moves: wherever something was left out, a line ends.  A body is left out unless
//! items stand in it, which the index must know; values are bodies, too, but for short ones.  Its identifiers are kept as hashes: they tell who may name what without
//! anything being parsed.  Macro calls are taken over as they are.
//!
//! The pass is wrong about nothing that matters: where brackets do not match, literals do not end or nesting may be too
//! deep it gives up, and the file is read as a whole.

use std::sync::OnceLock;

use ra_ap_rustc_lexer::{FrontmatterAllowed, LiteralKind, TokenKind, tokenize};

use super::depth;
use super::words::{Seen, Table};
use crate::base::TextRange;
use crate::hir::{Cut, Word};

/// Values up to so many tokens cost less to read than to leave out.
const SHORT_VALUE: u32 = 4;

/// A file without its bodies.
#[derive(Debug, Default)]
pub(super) struct Compact {
    /// What is to be parsed.
    pub(super) text: String,
    /// For each line of it: where its first byte stands in the file.
    pub(super) lines: Vec<u32>,
    /// What was left out, each with the place of the opening brace that stands for it, in order.
    pub(super) bodies: Vec<(u32, Cut)>,
    /// The words of the bodies.
    pub(super) words: Vec<Word>,
    /// The insides of test modules that were left out for good, in order.
    pub(super) tests: Vec<TextRange>,
}

/// Leaves out what is not needed at first, and test modules unless `tests` asks for them; none where the file must be read as a
/// whole.
pub(super) fn compact(text: &str, start: usize, tests: bool) -> Option<Compact> {
    let mut pass = Pass::new(text, start, tests);
    let mut tokens = tokenize(&text[start..], FrontmatterAllowed::No);
    while let Some((kind, lo, hi)) = pass.next(&mut tokens) {
        pass.token(kind, lo, hi, &mut tokens)?;
    }
    if pass.levels.len() != 1 || pass.is_deep() {
        return None;
    }
    pass.out.flush(pass.at);
    let Writer { text, lines, .. } = pass.out;
    pass.words.shrink_to_fit();
    Some(Compact { text, lines, bodies: pass.bodies, words: pass.words, tests: pass.left_out })
}

/// The text as it is written.
struct Writer<'a> {
    source: &'a str,
    text: String,
    lines: Vec<u32>,
    /// From here on the source is still to be copied.
    from: usize,
    /// Something was left out before that.
    gap: bool,
}

impl Writer<'_> {
    /// Copies what stands before `to`.
    fn flush(&mut self, to: usize) {
        if self.from >= to {
            return;
        }
        if self.gap {
            self.text.push('\n');
            self.lines.push(self.from as u32);
            self.gap = false;
        }
        let piece = &self.source[self.from..to];
        self.text.push_str(piece);
        let breaks = piece.bytes().enumerate().filter(|(_, b)| *b == b'\n');
        self.lines.extend(breaks.map(|(i, _)| (self.from + i) as u32 + 1));
        self.from = to;
    }

    /// Leaves a value out, for which empty braces stand.
    fn empty_braces(&mut self, lo: usize, hi: usize) {
        self.skip(lo, hi);
        self.text.push_str("\n{}");
        self.lines.push(lo as u32);
    }

    /// Leaves a part out.
    fn skip(&mut self, lo: usize, hi: usize) {
        self.flush(lo);
        self.from = hi;
        self.gap = true;
    }
}

/// What stands between a pair of brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Items,
    Plain,
    /// Tokens of a macro.
    Macro,
}

/// What the item in work is, as far as the meaning of its braces depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Header {
    Unknown,
    /// `mod`, `impl`, `trait`, `extern`.
    Container,
    /// `const`, `static`: ends at a semicolon, and may have a value.
    Constant,
    /// `type`, `use`: ends at a semicolon.
    Value,
    /// `struct`, `enum`, `union`, macros.
    Other,
    /// A function, from here.
    Function(usize),
}

/// What an opening bracket begins.
enum Opened {
    /// What is read on.
    Entered,
    /// The body of the function that begins there.
    Body(usize),
    /// The items of a test module.
    Tests,
}

/// An open bracket, or the file.
struct Level {
    close: TokenKind,
    place: Place,
    header: Header,
    /// Open `<` in the header.
    angle: u32,
    /// It stands behind `#[cfg(test)]`.
    test: bool,
    /// The nesting's units around.
    units: u32,
}

struct Pass<'a> {
    text: &'a str,
    at: usize,
    out: Writer<'a>,
    levels: Vec<Level>,
    /// The token before.
    before: TokenKind,
    /// `fn` stood there.
    function: Option<usize>,
    /// How far `name! name` has come.
    call: u8,
    units: Units,
    table: Table,
    /// Of the body in work, also of those that are not left out.
    number: u32,
    bodies: Vec<(u32, Cut)>,
    words: Vec<Word>,
    assigned: Vec<Word>,
    /// Test modules are read as well.
    tests: bool,
    left_out: Vec<TextRange>,
}

/// More than `depth` counts for the same tokens.
#[derive(Clone, Copy, Debug, Default)]
struct Units {
    now: u32,
    most: u32,
}

impl Units {
    /// Of an open bracket; one of them stays when it is closed.
    const BRACKET: u32 = 17;

    /// Of a token that is no bracket and no semicolon.
    fn token(&mut self, kind: TokenKind, word: &str) {
        self.now += match kind {
            TokenKind::Lt => 4,
            TokenKind::Ident if word == "box" => 160,
            TokenKind::Literal { .. } | TokenKind::Comma | TokenKind::Lifetime { .. } => 0,
            _ => 1,
        };
    }

    /// Back to what it was.
    fn back(&mut self, to: u32) {
        self.most = self.most.max(self.now);
        self.now = to;
    }
}

impl<'a> Pass<'a> {
    fn new(text: &'a str, start: usize, tests: bool) -> Self {
        let out = Writer { source: text, text: String::new(), lines: vec![start as u32], from: start, gap: false };
        let file = Level { close: TokenKind::Eof, place: Place::Items, header: Header::Unknown, angle: 0, test: false, units: 0 };
        Pass {
            text,
            at: start,
            out,
            levels: vec![file],
            before: TokenKind::Semi,
            function: None,
            call: 0,
            units: Units::default(),
            table: Table::new(),
            number: 0,
            bodies: Vec::new(),
            words: Vec::new(),
            assigned: Vec::new(),
            tests,
            left_out: Vec::new(),
        }
    }

    fn next(&mut self, tokens: &mut impl Iterator<Item = ra_ap_rustc_lexer::Token>) -> Option<(TokenKind, usize, usize)> {
        let token = tokens.next()?;
        let lo = self.at;
        self.at += token.len as usize;
        Some((token.kind, lo, self.at))
    }

    /// Whether something may be nested too deeply.  Where this guess says so, the true count decides.
    fn is_deep(&mut self) -> bool {
        self.units.back(0);
        self.units.most >= depth::MAX_UNITS && !depth::too_deep(self.text).is_empty()
    }

    fn top(&mut self) -> &mut Level {
        let last = self.levels.len() - 1;
        &mut self.levels[last]
    }

    /// A token outside of functions' bodies.
    fn token(
        &mut self,
        kind: TokenKind,
        lo: usize,
        hi: usize,
        tokens: &mut impl Iterator<Item = ra_ap_rustc_lexer::Token>,
    ) -> Option<()> {
        use TokenKind as T;
        match kind {
            T::Whitespace => {
                if hi - lo > 1 {
                    self.out.skip(lo, hi);
                }
                return Some(());
            }
            T::LineComment { doc_style } | T::BlockComment { doc_style, terminated: true } => {
                // in a macro it is a token like others
                if doc_style.is_none() || self.top().place != Place::Macro {
                    self.out.skip(lo, hi);
                }
                return Some(());
            }
            _ if !is_sound(kind) => return None,
            T::OpenParen | T::OpenBracket | T::OpenBrace => {
                let left_out = match self.open(kind) {
                    Opened::Entered => None,
                    Opened::Body(function) => Some(self.body(function, lo, tokens)?),
                    Opened::Tests => Some(self.test_items(lo, tokens)?),
                };
                if left_out.is_some() {
                    (self.before, self.call) = (T::CloseBrace, 0);
                    return Some(());
                }
            }
            T::CloseParen | T::CloseBracket | T::CloseBrace => self.close(kind)?,
            T::Semi => self.end_of_item(),
            T::Eq if self.is_value() => {
                self.value(tokens)?;
                (self.before, self.call) = (T::Semi, 0);
                return Some(());
            }
            _ => {
                let word = &self.text[lo..hi];
                self.units.token(kind, word);
                if self.top().place == Place::Items {
                    self.header(kind, word, lo);
                }
            }
        }
        self.call = match (kind, self.call) {
            (T::Bang, _) if self.before == T::Ident => 1,
            (T::Ident, 1) => 2,
            _ => 0,
        };
        self.before = kind;
        Some(())
    }

    /// A token of an item before its braces.
    fn header(&mut self, kind: TokenKind, word: &str, lo: usize) {
        let named = self.function.take().filter(|_| matches!(kind, TokenKind::Ident | TokenKind::RawIdent));
        let after = self.before;
        let function = &mut self.function;
        let last = self.levels.len() - 1;
        let top = &mut self.levels[last];
        if let Some(start) = named {
            (top.header, top.angle) = (Header::Function(start), 0);
            return;
        }
        match kind {
            // as rustfmt writes it; one that is written otherwise is only read in vain
            TokenKind::Pound => top.test |= self.text[lo..].starts_with("#[cfg(test)]"),
            TokenKind::Lt => top.angle += 1,
            TokenKind::Gt if !matches!(after, TokenKind::Minus | TokenKind::Eq) => top.angle = top.angle.saturating_sub(1),
            TokenKind::Ident if word == "fn" => *function = Some(lo),
            TokenKind::Ident if top.header == Header::Unknown => {
                top.header = match word {
                    "mod" | "impl" | "trait" | "extern" => Header::Container,
                    "const" | "static" => Header::Constant,
                    "type" | "use" => Header::Value,
                    "struct" | "enum" | "union" | "macro" | "macro_rules" => Header::Other,
                    _ => Header::Unknown,
                };
            }
            _ => {}
        }
    }

    /// Enters brackets, unless they hold what may be left out.
    fn open(&mut self, kind: TokenKind) -> Opened {
        let call = self.call > 0;
        self.units.now += Units::BRACKET;
        let units = self.units.now;
        let top = self.top();
        let items = top.place == Place::Items && kind == TokenKind::OpenBrace && top.angle == 0 && !call;
        let place = match (top.place, top.header) {
            (Place::Macro, _) => Place::Macro,
            _ if call => Place::Macro,
            (_, Header::Function(start)) if items => return Opened::Body(start),
            (_, Header::Container) if items && top.test && !self.tests => return Opened::Tests,
            (_, Header::Container) if items => Place::Items,
            _ => Place::Plain,
        };
        let close = match kind {
            TokenKind::OpenParen => TokenKind::CloseParen,
            TokenKind::OpenBracket => TokenKind::CloseBracket,
            _ => TokenKind::CloseBrace,
        };
        self.function = None;
        self.levels.push(Level { close, place, header: Header::Unknown, angle: 0, test: false, units });
        Opened::Entered
    }

    /// Leaves brackets.
    fn close(&mut self, kind: TokenKind) -> Option<()> {
        if self.levels.len() == 1 {
            return None;
        }
        let level = self.levels.pop().filter(|level| level.close == kind)?;
        let top = self.top();
        // behind braces an item is over, unless they belong to a value, a parameter or a macro in a type
        let within = level.place == Place::Macro || matches!(top.header, Header::Constant | Header::Value) || top.angle > 0;
        let over = top.place == Place::Items && !within;
        if kind == TokenKind::CloseBrace && over {
            self.end_of_item();
        } else {
            self.units.back(level.units - Units::BRACKET + 1);
        }
        Some(())
    }

    fn end_of_item(&mut self) {
        let top = self.top();
        (top.header, top.angle, top.test) = (Header::Unknown, 0, false);
        let units = top.units;
        self.units.back(units);
    }

    /// Whether a value begins behind `=`.
    fn is_value(&mut self) -> bool {
        let top = self.top();
        top.place == Place::Items && top.header == Header::Constant && top.angle == 0
    }

    /// A function's body.  It is left out, unless items or attributes stand in it.
    fn body(&mut self, function: usize, open: usize, tokens: &mut impl Iterator<Item = ra_ap_rustc_lexer::Token>) -> Option<()> {
        let first = self.words.len();
        let scan = self.scan(TokenKind::CloseBrace, tokens)?;
        let close = self.at - 1;
        if self.keep_words(&scan, first, 0) {
            self.out.skip(open + 1, close);
            let range = TextRange::new(function as u32, close as u32 + 1);
            self.cut(open, range, false, first);
        }
        self.end_of_item();
        Some(())
    }

    /// The inside of a module or impl of tests.
    fn test_items(&mut self, open: usize, tokens: &mut impl Iterator<Item = ra_ap_rustc_lexer::Token>) -> Option<()> {
        let first = self.words.len();
        self.scan(TokenKind::CloseBrace, tokens)?;
        self.words.truncate(first);
        self.assigned.clear();
        let close = self.at - 1;
        self.out.skip(open + 1, close);
        self.left_out.push(TextRange::new(open as u32 + 1, close as u32));
        self.end_of_item();
        Some(())
    }

    /// The value of a constant or static, up to the semicolon.
    fn value(&mut self, tokens: &mut impl Iterator<Item = ra_ap_rustc_lexer::Token>) -> Option<()> {
        let first = self.words.len();
        let scan = self.scan(TokenKind::Semi, tokens)?;
        if self.keep_words(&scan, first, SHORT_VALUE) {
            let (lo, hi) = scan.extent;
            self.out.empty_braces(lo, hi);
            self.cut(lo, TextRange::new(lo as u32, hi as u32), true, first);
        }
        self.end_of_item();
        Some(())
    }

    /// Whether a body is left out; its words are forgotten where not.
    fn keep_words(&mut self, scan: &Body, first: usize, short: u32) -> bool {
        let keep = scan.tokens > short && !scan.items;
        if !keep {
            self.words.truncate(first);
            self.assigned.clear();
        }
        keep
    }

    fn cut(&mut self, at: usize, range: TextRange, value: bool, first: usize) {
        let (words, assigned) = (first as u32, self.words.len() as u32);
        self.words.append(&mut self.assigned);
        let end = self.words.len() as u32;
        let cut = Cut { range, value, words, assigned, end, reading: OnceLock::new() };
        self.bodies.push((at as u32, cut));
    }

    /// Reads the tokens of a body up to what closes it.
    fn scan(&mut self, close: TokenKind, tokens: &mut impl Iterator<Item = ra_ap_rustc_lexer::Token>) -> Option<Body> {
        self.number += 1;
        let mut scan = Body { number: self.number, ..Body::default() };
        let mut closing = vec![(close, self.units.now)];
        while let Some((kind, lo, hi)) = self.next(tokens) {
            match kind {
                TokenKind::Whitespace | TokenKind::LineComment { doc_style: None } => continue,
                TokenKind::BlockComment { doc_style: None, terminated: true } => continue,
                TokenKind::LineComment { .. } | TokenKind::BlockComment { terminated: true, .. } => {
                    // it may stand in a macro
                    self.words.push(Word::of("doc"));
                    continue;
                }
                _ if !is_sound(kind) => return None,
                TokenKind::OpenParen => closing.push(self.enter(TokenKind::CloseParen)),
                TokenKind::OpenBracket => closing.push(self.enter(TokenKind::CloseBracket)),
                TokenKind::OpenBrace => closing.push(self.enter(TokenKind::CloseBrace)),
                TokenKind::Semi if close == TokenKind::Semi && closing.len() == 1 => return Some(scan),
                TokenKind::CloseParen | TokenKind::CloseBracket | TokenKind::CloseBrace => {
                    let (_, units) = closing.pop().filter(|(wanted, _)| *wanted == kind)?;
                    if closing.is_empty() {
                        return Some(scan);
                    }
                    self.units.back(units - Units::BRACKET + 1);
                }
                TokenKind::Semi => {
                    let units = closing.last()?.1;
                    self.units.back(units);
                }
                _ => self.units.token(kind, &self.text[lo..hi]),
            }
            scan.extent = if scan.tokens == 0 { (lo, hi) } else { (scan.extent.0, hi) };
            self.word(&mut scan, kind, lo, hi);
        }
        None
    }

    fn enter(&mut self, close: TokenKind) -> (TokenKind, u32) {
        self.units.now += Units::BRACKET;
        (close, self.units.now)
    }

    /// A token of a body.
    fn word(&mut self, scan: &mut Body, kind: TokenKind, lo: usize, hi: usize) {
        use TokenKind as T;
        if let Some((word, at)) = scan.equals.take()
            && (at != lo || !matches!(kind, T::Eq | T::Gt))
        {
            self.assigned.push(word);
        }
        let field = scan.field.take();
        match kind {
            T::Ident | T::RawIdent | T::UnknownPrefix => {
                let text = &self.text[lo..hi];
                let text = if kind == T::RawIdent { text.strip_prefix("r#").unwrap_or(text) } else { text };
                scan.item_name(kind, text);
                let wide = Word::wide(text);
                let word = Word::from_wide(wide);
                match self.table.note(wide, scan.number) {
                    Seen::New => {
                        self.words.push(word);
                        if text.starts_with("spawn") {
                            self.words.push(Word::spawning());
                        }
                    }
                    Seen::Known => {}
                    Seen::Item => {
                        // `union` is a method, too
                        self.words.push(word);
                        if kind == T::Ident {
                            scan.item_word(text);
                        }
                    }
                }
                scan.field = (scan.before == T::Dot).then_some(word);
            }
            T::Literal { .. } => self.number(scan, &self.text[lo..hi], kind),
            // among a macro's tokens its name is an identifier
            T::Lifetime { .. } => {
                let wide = Word::wide(&self.text[lo + 1..hi]);
                if self.table.note(wide, scan.number) == Seen::New {
                    self.words.push(Word::from_wide(wide));
                }
            }
            T::CloseParen => scan.field = field,
            T::Eq => scan.equals = field.map(|word| (word, hi)),
            T::Star if !scan.stores && matches!(scan.before, T::Semi | T::OpenBrace | T::CloseBrace | T::Gt) => {
                scan.stores = true;
                self.words.push(Word::storing());
            }
            _ => {}
        }
        scan.marks(kind);
    }

    /// The fields of tuples: `a.0`, `a.0.1`, `S { 0: a }`.
    fn number(&mut self, scan: &mut Body, text: &str, kind: TokenKind) {
        let plain = matches!(kind, TokenKind::Literal { kind: LiteralKind::Int { .. } | LiteralKind::Float { .. }, .. });
        let longest = if scan.before == TokenKind::Dot { 9 } else { 2 };
        if !plain || text.len() > longest {
            return;
        }
        for part in text.split('.') {
            let wide = Word::wide(part);
            if self.table.note(wide, scan.number) == Seen::New {
                self.words.push(Word::from_wide(wide));
            }
            scan.field = (scan.before == TokenKind::Dot).then_some(Word::from_wide(wide));
        }
    }
}

/// What is known of a body half read.
struct Body {
    number: u32,
    tokens: u32,
    /// From its first token to its last.
    extent: (usize, usize),
    /// Items, or attributes of the function itself, stand in it.
    items: bool,
    /// A statement begins with `*`.
    stores: bool,
    before: TokenKind,
    /// `const` or `fn`, by the name of an item if one follows.
    pending: Pending,
    /// The last word, behind a dot.
    field: Option<Word>,
    /// That, with `=` behind it, and where that ended.
    equals: Option<(Word, usize)>,
}

/// A word that begins an item if the right thing follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pending {
    No,
    /// `fn`, `union`: a name.
    Name,
    /// `const`: a name and a colon.
    Const,
    ConstName,
}

impl Default for Body {
    fn default() -> Self {
        let (pending, before) = (Pending::No, TokenKind::OpenBrace);
        Body { number: 0, tokens: 0, extent: (0, 0), items: false, stores: false, before, pending, field: None, equals: None }
    }
}

impl Body {
    /// An identifier behind a word that may begin an item.
    fn item_name(&mut self, kind: TokenKind, text: &str) {
        let keyword =
            kind == TokenKind::Ident && matches!(text, "fn" | "unsafe" | "async" | "extern" | "move" | "if" | "as" | "in");
        match self.pending {
            Pending::Name if !keyword => self.items = true,
            Pending::Const if !keyword => self.pending = Pending::ConstName,
            _ => self.pending = Pending::No,
        }
    }

    fn item_word(&mut self, text: &str) {
        match text {
            "fn" | "union" => self.pending = Pending::Name,
            // `*const T`, `&raw const x`
            "const" if self.before != TokenKind::Star => self.pending = Pending::Const,
            "const" => {}
            _ => self.items = true,
        }
    }

    /// Any token.
    fn marks(&mut self, kind: TokenKind) {
        match (kind, self.pending) {
            (TokenKind::Ident | TokenKind::RawIdent, _) => {}
            (TokenKind::Colon, Pending::ConstName) => self.items = true,
            _ => self.pending = Pending::No,
        }
        // `#![..]` belongs to the function
        self.items |= kind == TokenKind::Bang && self.tokens == 1 && self.before == TokenKind::Pound;
        self.tokens += 1;
        self.before = kind;
    }
}

/// Whether a token is what the parser takes it for.
fn is_sound(kind: TokenKind) -> bool {
    use LiteralKind as L;
    match kind {
        TokenKind::Unknown | TokenKind::InvalidIdent | TokenKind::GuardedStrPrefix | TokenKind::BlockComment { .. } => false,
        TokenKind::Literal { kind, .. } => match kind {
            L::Int { .. } | L::Float { .. } => true,
            L::Char { terminated } | L::Byte { terminated } => terminated,
            L::Str { terminated } | L::ByteStr { terminated } | L::CStr { terminated } => terminated,
            L::RawStr { n_hashes } | L::RawByteStr { n_hashes } | L::RawCStr { n_hashes } => n_hashes.is_some(),
        },
        _ => true,
    }
}
