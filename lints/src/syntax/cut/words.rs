//! The inside of bodies, values and signatures: which words stand in it, and whether it may be left out.

use ra_ap_rustc_lexer::{LiteralKind, Token, TokenKind};

use super::calls::Calls;
use super::table::Seen;
use super::units::Units;
use super::{Pass, is_sound};
use crate::hir::Word;

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
                    part.end_of_import(hi, open.len());
                }
                _ if self.is_trivia(kind) => continue,
                _ => self.nest(&mut open, kind, lo, hi)?,
            }
            if open.is_empty() {
                return Some(part);
            }
            part.extent = if part.tokens == 0 { (lo, hi) } else { (part.extent.0, hi) };
            part.import(kind, &self.text[lo..hi], lo, open.len());
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
    /// Items other than plain imports, or attributes of the function itself, stand in it.
    pub(super) items: bool,
    /// Its imports, from `use` to behind the semicolon.
    pub(super) imports: Vec<(usize, usize)>,
    /// Where an import has begun, and how many brackets are open there.
    importing: Option<(usize, usize)>,
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
            items: false,
            imports: Vec::new(),
            importing: None,
            calls: Calls::default(),
            stores: false,
            before: TokenKind::OpenBrace,
            pending: Pending::No,
            name: 0,
            field: None,
            equals: None,
        }
    }

    /// `use` at the beginning of a statement.
    fn import(&mut self, kind: TokenKind, text: &str, lo: usize, brackets: usize) {
        let statement = matches!(self.before, TokenKind::Semi | TokenKind::OpenBrace | TokenKind::CloseBrace);
        if matches!(kind, TokenKind::Ident) && text == "use" && statement && !self.calls.is_inside() {
            self.importing = Some((lo, brackets));
        }
    }

    /// A semicolon behind an import.
    fn end_of_import(&mut self, hi: usize, brackets: usize) {
        if let Some((lo, _)) = self.importing.take_if(|(_, at)| *at == brackets) {
            self.imports.push((lo, hi));
        }
    }

    /// An identifier behind a word that may begin an item.
    fn item_name(&mut self, kind: TokenKind, text: &str) {
        let keyword = matches!(kind, TokenKind::Ident)
            && matches!(text, "fn" | "unsafe" | "async" | "extern" | "move" | "if" | "as" | "in");
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
            "const" if !matches!(self.before, TokenKind::Star) => self.pending = Pending::Const,
            "const" => {}
            "use" if self.importing.is_some() => {}
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
        self.items |= self.tokens == 1 && matches!((kind, self.before), (TokenKind::Bang, TokenKind::Pound));
        self.tokens += 1;
        self.before = kind;
    }
}
