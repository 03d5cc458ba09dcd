//! The inside of bodies, values and signatures: which words stand in it, and whether it may be left out.

use ra_ap_rustc_lexer::{LiteralKind, Token, TokenKind};

use super::calls::Calls;
use super::table::{ITEM_WORDS, Seen};
use super::units::Units;
use super::{Pass, is_sound};
use crate::hir::Word;

/// What may stand before the word that says which item it is.
const QUALIFIERS: &[&str] = &["pub", "unsafe", "async", "default", "auto", "safe"];

impl Pass<'_> {
    /// Reads the tokens of a body or value up to what closes it.
    pub(super) fn scan(&mut self, close: TokenKind, tokens: &mut impl Iterator<Item = Token>) -> Option<Part> {
        let mut part = self.part();
        let mut open = vec![(close, self.units.now)];
        let to_semicolon = matches!(close, TokenKind::Semi);
        while let Some((kind, lo, hi)) = self.next(tokens) {
            match kind {
                TokenKind::Semi if to_semicolon && open.len() == 1 => return Some(part),
                TokenKind::Semi => {
                    self.units.back(open.last()?.1);
                    part.end_of_item(kind, hi, open.len());
                }
                _ if self.is_trivia(kind) => continue,
                _ => self.nest(&mut open, kind, lo, hi)?,
            }
            if open.is_empty() {
                return Some(part);
            }
            if matches!(kind, TokenKind::CloseBrace) {
                part.end_of_item(kind, hi, open.len());
            }
            part.extent = if part.tokens == 0 { (lo, hi) } else { (part.extent.0, hi) };
            part.statement(kind, &self.text[lo..hi], lo, open.len());
            self.word(&mut part, kind, lo, hi);
        }
        None
    }

    /// Reads what stands in braces, of which the first was read.
    pub(super) fn braces(&mut self, tokens: &mut impl Iterator<Item = Token>) -> Option<Part> {
        let (close, _) = self.enter(TokenKind::OpenBrace);
        self.scan(close, tokens)
    }

    /// The next part.
    pub(super) fn part(&mut self) -> Part {
        self.number += 1;
        Part::new(self.number)
    }

    /// Whether a token is a blank or a comment.
    pub(super) fn is_trivia(&mut self, kind: TokenKind) -> bool {
        match kind {
            TokenKind::Whitespace | TokenKind::LineComment { doc_style: None } => true,
            TokenKind::BlockComment { doc_style: None, terminated: true } => true,
            TokenKind::LineComment { .. } | TokenKind::BlockComment { terminated: true, .. } => {
                // it may stand in a macro
                self.words.push(Word::of("doc"));
                true
            }
            _ => false,
        }
    }

    /// A token with its part in the nesting: the open brackets, each with what closes it and the units inside.  None where the
    /// file must be read as a whole.
    pub(super) fn nest(&mut self, open: &mut Vec<(TokenKind, u32)>, kind: TokenKind, lo: usize, hi: usize) -> Option<()> {
        match kind {
            _ if !is_sound(kind) => return None,
            TokenKind::OpenParen | TokenKind::OpenBracket | TokenKind::OpenBrace => open.push(self.enter(kind)),
            TokenKind::CloseParen | TokenKind::CloseBracket | TokenKind::CloseBrace => {
                let (_, units) = open.pop().filter(|(wanted, _)| *wanted == kind)?;
                self.units.back(units.saturating_sub(Units::BRACKET) + 1);
            }
            _ => self.units.token(kind, &self.text[lo..hi]),
        }
        Some(())
    }

    /// A token of a part.
    pub(super) fn word(&mut self, part: &mut Part, kind: TokenKind, lo: usize, hi: usize) {
        use TokenKind as T;
        if let Some((word, at)) = part.equals.take()
            && (at != lo || !matches!(kind, T::Eq | T::Gt))
        {
            self.assigned.push(word);
        }
        if let Some((lo, hi)) = part.calls.token(kind, lo, hi) {
            self.words.push(Word::repeating(&self.text[lo..hi]));
        }
        let field = part.field.take();
        match kind {
            T::Ident | T::RawIdent | T::UnknownPrefix => {
                let text = &self.text[lo..hi];
                let text = if matches!(kind, T::RawIdent) { text.strip_prefix("r#").unwrap_or(text) } else { text };
                part.item_name(kind, text);
                let wide = Word::wide(text);
                let word = Word::from_wide(wide);
                part.name = wide;
                match self.table.note(wide, part.number) {
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
                        if matches!(kind, T::Ident) {
                            part.item_word(text);
                        }
                    }
                }
                part.field = matches!(part.before, T::Dot).then_some(word);
            }
            T::Literal { .. } => self.field_number(part, &self.text[lo..hi], kind),
            // among a macro's tokens its name is an identifier
            T::Lifetime { .. } => {
                let wide = Word::wide(&self.text[lo + 1..hi]);
                if self.table.note(wide, part.number) == Seen::New {
                    self.words.push(Word::from_wide(wide));
                }
            }
            T::OpenParen if matches!(part.before, T::Ident | T::RawIdent) => self.call(part),
            T::Lt if matches!(part.before, T::Colon) => self.call(part),
            T::CloseParen => part.field = field,
            T::Eq => part.equals = field.map(|word| (word, hi)),
            T::Star if !part.stores && matches!(part.before, T::Semi | T::OpenBrace | T::CloseBrace | T::Gt) => {
                part.stores = true;
                self.words.push(Word::storing());
            }
            _ => {}
        }
        part.marks(kind);
    }

    /// The last name is that of a function.
    fn call(&mut self, part: &Part) {
        if self.table.note_call(part.name, part.number) {
            self.words.push(Word::from_wide(Word::wide_called(part.name)));
        }
    }

    /// The fields of tuples: `a.0`, `a.0.1`, `S { 0: a }`.
    fn field_number(&mut self, part: &mut Part, text: &str, kind: TokenKind) {
        let plain = matches!(kind, TokenKind::Literal { kind: LiteralKind::Int { .. } | LiteralKind::Float { .. }, .. });
        let longest = if matches!(part.before, TokenKind::Dot) { 9 } else { 2 };
        if !plain || text.len() > longest {
            return;
        }
        for piece in text.split('.') {
            let wide = Word::wide(piece);
            if self.table.note(wide, part.number) == Seen::New {
                self.words.push(Word::from_wide(wide));
            }
            part.field = matches!(part.before, TokenKind::Dot).then_some(Word::from_wide(wide));
        }
    }
}

/// What is known of a part half read.
pub(super) struct Part {
    number: u32,
    pub(super) tokens: u32,
    /// From its first token to its last.
    pub(super) extent: (usize, usize),
    /// The items in it, each from its first byte to behind its last.
    pub(super) items: Vec<(usize, usize)>,
    /// Where these cannot be told from what is around them, and attributes of the function itself.
    unclear: bool,
    /// Where the statement in work begins.
    statement: Start,
    begun: Option<Begun>,
    /// How many are open.
    brackets: usize,
    calls: Calls,
    /// A statement begins with `*`.
    stores: bool,
    pub(super) before: TokenKind,
    /// `const` or `fn`, by the name of an item if one follows.
    pending: Pending,
    /// The last word.
    name: u64,
    /// That, behind a dot.
    field: Option<Word>,
    /// And with `=` behind it, and where that ended.
    equals: Option<(Word, usize)>,
}

/// Where a statement begins.
#[derive(Clone, Copy, Debug, Default)]
struct Start {
    lo: usize,
    /// How many are open there.
    brackets: usize,
    /// Its first token may be that of an item.
    item: bool,
}

/// An item whose end is still to come.
#[derive(Clone, Copy, Debug)]
struct Begun {
    at: Start,
    /// It may end with braces, not only with a semicolon.
    braces: bool,
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

impl Part {
    fn new(number: u32) -> Self {
        Part {
            number,
            tokens: 0,
            extent: (0, 0),
            items: Vec::new(),
            unclear: false,
            statement: Start::default(),
            begun: None,
            brackets: 0,
            calls: Calls::default(),
            stores: false,
            before: TokenKind::OpenBrace,
            pending: Pending::No,
            name: 0,
            field: None,
            equals: None,
        }
    }

    /// Whether it must be read with its file.
    pub(super) fn is_whole(&self) -> bool {
        self.unclear || self.begun.is_some()
    }

    /// Any token, which may be the first of a statement.
    fn statement(&mut self, kind: TokenKind, text: &str, lo: usize, brackets: usize) {
        self.brackets = brackets;
        if matches!(self.before, TokenKind::Semi | TokenKind::OpenBrace | TokenKind::CloseBrace) {
            let item = match kind {
                TokenKind::Pound => true,
                TokenKind::Ident => ITEM_WORDS.contains(&text) || QUALIFIERS.contains(&text),
                _ => false,
            };
            self.statement = Start { lo, brackets, item };
        }
    }

    /// The statement in work has turned out to be an item.
    fn begin_item(&mut self, braces: bool) {
        if self.begun.is_some() {
            return;
        }
        match self.statement {
            at if at.item && at.brackets == self.brackets && !self.calls.is_inside() => self.begun = Some(Begun { at, braces }),
            _ => self.unclear = true,
        }
    }

    /// A semicolon or a closing brace, which may end an item.
    fn end_of_item(&mut self, kind: TokenKind, hi: usize, brackets: usize) {
        let ends = |begun: &mut Begun| begun.at.brackets == brackets && (begun.braces || matches!(kind, TokenKind::Semi));
        if let Some(begun) = self.begun.take_if(ends) {
            self.items.push((begun.at.lo, hi));
        }
    }

    /// An identifier behind a word that may begin an item.
    fn item_name(&mut self, kind: TokenKind, text: &str) {
        let keyword = matches!(kind, TokenKind::Ident)
            && matches!(text, "fn" | "unsafe" | "async" | "extern" | "move" | "if" | "as" | "in");
        match self.pending {
            Pending::Name if !keyword => self.begin_item(true),
            Pending::Const if !keyword => self.pending = Pending::ConstName,
            _ => self.pending = Pending::No,
        }
    }

    fn item_word(&mut self, text: &str) {
        match text {
            "fn" | "union" => self.pending = Pending::Name,
            // `*const T`, `&raw const x`
            "const" if !matches!(self.before, TokenKind::Star) => self.pending = Pending::Const,
            "const" => {}
            "static" | "type" | "use" => self.begin_item(false),
            _ => self.begin_item(true),
        }
    }

    /// Any token.
    fn marks(&mut self, kind: TokenKind) {
        match (kind, self.pending) {
            (TokenKind::Ident | TokenKind::RawIdent, _) => {}
            (TokenKind::Colon, Pending::ConstName) => self.begin_item(false),
            _ => self.pending = Pending::No,
        }
        // `#![..]` belongs to the function
        self.unclear |= self.tokens == 1 && matches!((kind, self.before), (TokenKind::Bang, TokenKind::Pound));
        self.tokens += 1;
        self.before = kind;
    }
}
