//! What is parsed of a file at first: all but comments, blanks, the signatures and bodies of functions and the values of
//! constants.
//!
//! One pass over the tokens writes a short text in which a function is `fn name(){}`, and tells for each of its lines where that
//! stands in the file, so that no position moves: wherever something was left out, a line ends.  Of bodies only the items in them
//! are left, which the index must know; values are bodies, too, but for short ones.  The identifiers of what is left out are kept
//! as hashes: they tell who may name what without anything being parsed.  Macro calls are taken over as they are.
//!
//! The pass is wrong about nothing that matters: where brackets do not match, literals do not end or nesting may be too
//! deep it gives up, and the file is read as a whole.

mod attribute;
mod calls;
mod function;
mod lexer;
mod table;
mod units;
mod words;
mod writer;

use std::sync::OnceLock;

use ra_ap_rustc_lexer::{LiteralKind, Token, TokenKind};
use rustc_hash::FxHashSet;

use super::depth;
use crate::base::TextRange;
use crate::hir::{Body, Cut, Signature, Word};
use lexer::Tokens;
use table::Table;
use units::Units;
use writer::Writer;

/// Values up to so many tokens cost less to read than to leave out.
const SHORT_VALUE: u32 = 4;

/// A file without its functions' signatures and bodies.
#[derive(Debug, Default)]
pub(super) struct Compact {
    /// What is to be parsed.
    pub(super) text: String,
    /// For each line of it: where its first byte stands in the file.
    pub(super) lines: Vec<u32>,
    /// What was left out.
    pub(super) cuts: Cuts,
    /// The words of it.
    pub(super) words: Vec<Word>,
    /// The insides of test modules that were left out for good, in order.
    pub(super) tests: Vec<TextRange>,
}

/// What is read when somebody asks for it, in order.
#[derive(Debug, Default)]
pub(super) struct Cuts {
    /// Each with the place of its `fn`.
    pub(super) signatures: Vec<(u32, Cut<Signature>)>,
    /// Each with the place of the opening brace that stands for it.
    pub(super) bodies: Vec<(u32, Cut<Body>)>,
}

/// Leaves out what is not needed at first, and test modules unless `tests` asks for them; none where the file must be read as a
/// whole.
pub(super) fn compact(text: &str, start: usize, tests: bool) -> Option<Compact> {
    let mut pass = Pass::new(text, start, tests);
    let mut tokens = Tokens::new(&text[start..]);
    while let Some((kind, lo, hi)) = pass.next(&mut tokens) {
        pass.token(kind, lo, hi, &mut tokens)?;
    }
    if pass.levels.len() != 1 || pass.is_deep() {
        return None;
    }
    pass.out.flush(pass.at);
    let Writer { text, lines, .. } = pass.out;
    pass.words.shrink_to_fit();
    Some(Compact { text, lines, cuts: pass.cuts, words: pass.words, tests: pass.left_out })
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
    /// `macro_rules`.
    MacroRules,
    /// `struct`, `enum`, `union`, `macro`.
    Other,
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
    /// These are the brackets of an attribute.
    attribute: bool,
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
    /// The last one that is neither bracket nor semicolon.
    word: &'a str,
    /// `#` or `#!` stood there.
    attribute: bool,
    /// `fn` stood there.
    function: Option<usize>,
    /// How far `name! name` has come.
    call: u8,
    units: Units,
    table: Table,
    /// Of the part in work, also of those that are not left out.
    number: u32,
    cuts: Cuts,
    words: Vec<Word>,
    assigned: Vec<Word>,
    /// Test modules are read as well.
    tests: bool,
    left_out: Vec<TextRange>,
}

impl<'a> Pass<'a> {
    fn new(text: &'a str, start: usize, tests: bool) -> Self {
        let file = Level {
            close: TokenKind::Eof,
            place: Place::Items,
            header: Header::Unknown,
            angle: 0,
            test: false,
            attribute: false,
            units: 0,
        };
        Pass {
            text,
            at: start,
            out: Writer::new(text, start),
            levels: vec![file],
            before: TokenKind::Semi,
            word: "",
            attribute: false,
            function: None,
            call: 0,
            units: Units::default(),
            table: Table::new(),
            number: 0,
            cuts: Cuts::default(),
            words: Vec::new(),
            assigned: Vec::new(),
            tests,
            left_out: Vec::new(),
        }
    }

    fn next(&mut self, tokens: &mut impl Iterator<Item = Token>) -> Option<(TokenKind, usize, usize)> {
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
    fn token(&mut self, kind: TokenKind, lo: usize, hi: usize, tokens: &mut impl Iterator<Item = Token>) -> Option<()> {
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
                let left_out = if self.begins_tests(kind) {
                    Some(self.test_items(lo, tokens)?)
                } else if self.begins_macro() {
                    Some(self.macro_rules(kind, tokens)?)
                } else if self.begins_arguments(kind) {
                    Some(self.arguments(tokens)?)
                } else {
                    None
                };
                if left_out.is_some() {
                    (self.before, self.call) = (T::CloseBrace, 0);
                    return Some(());
                }
                self.open(kind);
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
                self.word = word;
                self.units.token(kind, word);
                if self.top().place == Place::Items {
                    if let Some(start) = self.function.take().filter(|_| matches!(kind, T::Ident | T::RawIdent)) {
                        self.function(start, hi, tokens)?;
                        (self.before, self.call) = (T::CloseBrace, 0);
                        return Some(());
                    }
                    self.header(kind, word, lo);
                }
            }
        }
        self.call = match (kind, self.call) {
            (T::Bang, _) if matches!(self.before, T::Ident) => 1,
            (T::Ident, 1) => 2,
            _ => 0,
        };
        self.attribute = matches!(kind, T::Pound) || (self.attribute && matches!(kind, T::Bang));
        self.before = kind;
        Some(())
    }

    /// A token of an item before its braces.
    fn header(&mut self, kind: TokenKind, word: &str, lo: usize) {
        let after = self.before;
        let function = &mut self.function;
        let last = self.levels.len() - 1;
        let top = &mut self.levels[last];
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
                    "macro_rules" => Header::MacroRules,
                    "struct" | "enum" | "union" | "macro" => Header::Other,
                    _ => Header::Unknown,
                };
            }
            _ => {}
        }
    }

    /// Whether the brackets hold items.
    fn holds_items(&mut self, kind: TokenKind) -> bool {
        let call = self.call > 0;
        let top = self.top();
        let items = top.place == Place::Items && kind == TokenKind::OpenBrace && top.angle == 0 && !call;
        items && top.header == Header::Container
    }

    /// Whether the brackets hold items of tests that nobody asks for.
    fn begins_tests(&mut self, kind: TokenKind) -> bool {
        !self.tests && self.top().test && self.holds_items(kind)
    }

    /// Whether the brackets hold the rules of a macro.
    fn begins_macro(&mut self) -> bool {
        self.call == 2 && self.top().place == Place::Items && self.top().header == Header::MacroRules
    }

    /// Enters brackets.
    fn open(&mut self, kind: TokenKind) {
        let around = self.top().place;
        let place = match around {
            Place::Macro => Place::Macro,
            _ if self.call > 0 => Place::Macro,
            _ if self.holds_items(kind) => Place::Items,
            _ => Place::Plain,
        };
        let (close, units) = self.enter(kind);
        let attribute = self.attribute && place == Place::Plain;
        self.function = None;
        self.levels.push(Level { close, place, header: Header::Unknown, angle: 0, test: false, attribute, units });
    }

    /// What closes the brackets, and the units inside.
    fn enter(&mut self, open: TokenKind) -> (TokenKind, u32) {
        self.units.now += Units::BRACKET;
        let close = match open {
            TokenKind::OpenParen => TokenKind::CloseParen,
            TokenKind::OpenBracket => TokenKind::CloseBracket,
            _ => TokenKind::CloseBrace,
        };
        (close, self.units.now)
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

    /// The inside of a module or impl of tests.
    fn test_items(&mut self, open: usize, tokens: &mut impl Iterator<Item = Token>) -> Option<()> {
        let first = self.words.len();
        self.braces(tokens)?;
        self.forget_words(first);
        let close = self.at - 1;
        self.out.skip(open + 1, close);
        self.left_out.push(TextRange::new(open as u32 + 1, close as u32));
        self.end_of_item();
        Some(())
    }

    /// The rules of a macro, of which only the identifiers are asked for.
    fn macro_rules(&mut self, kind: TokenKind, tokens: &mut impl Iterator<Item = Token>) -> Option<()> {
        let (first, from) = (self.words.len(), self.at);
        let mut open = vec![self.enter(kind)];
        let mut seen = FxHashSet::default();
        let mut words = Vec::new();
        while let Some((kind, lo, hi)) = self.next(tokens) {
            let word = match kind {
                TokenKind::Ident | TokenKind::RawIdent => &self.text[lo..hi],
                TokenKind::Lifetime { .. } => &self.text[lo + 1..hi],
                TokenKind::LineComment { doc_style: Some(_) } | TokenKind::BlockComment { doc_style: Some(_), .. } => "doc",
                _ => "",
            };
            if !word.is_empty() && seen.insert(word) {
                words.push(word);
            }
            if !self.is_trivia(kind) {
                self.nest(&mut open, kind, lo, hi)?;
            }
            if open.is_empty() {
                self.out.words_instead(from, lo, words.into_iter());
                self.forget_words(first);
                // behind braces it is over, behind others a semicolon follows
                if kind == TokenKind::CloseBrace {
                    self.end_of_item();
                }
                return Some(());
            }
        }
        None
    }

    /// The value of a constant or static, up to the semicolon.
    fn value(&mut self, tokens: &mut impl Iterator<Item = Token>) -> Option<()> {
        let first = self.words.len();
        let scan = self.scan(TokenKind::Semi, tokens)?;
        if scan.tokens > SHORT_VALUE && !scan.is_whole() && scan.items.is_empty() {
            let (lo, hi) = scan.extent;
            self.out.empty_braces(lo, hi);
            let cut = self.cut(TextRange::new(lo as u32, hi as u32), true, first);
            self.cuts.bodies.push((lo as u32, cut));
        } else {
            self.forget_words(first);
        }
        self.end_of_item();
        Some(())
    }

    /// What is read with the file has no words.
    fn forget_words(&mut self, first: usize) {
        self.words.truncate(first);
        self.assigned.clear();
    }

    /// What is left out, with the words since `first`.
    fn cut<T>(&mut self, range: TextRange, value: bool, first: usize) -> Cut<T> {
        let (words, assigned) = (first as u32, self.words.len() as u32);
        self.words.append(&mut self.assigned);
        let end = self.words.len() as u32;
        Cut { range, value, words, assigned, end, reading: OnceLock::new() }
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
