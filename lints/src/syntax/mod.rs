//! Text → syn → the lowered form.  The only folder that knows syn; its trees do not leave it.
//!
//! [`lower`] never fails: what cannot be parsed is left out and noted as a [`Loss`], item by item.  The order of events:
//! byte order mark, shebang and frontmatter are skipped; `depth` finds what would overflow the stack and blanks it; a file
//! that parses is lowered; one that does not goes through `recover` (token by token) or, where not even the brackets
//! match, through `chunks` (line by line).

use std::cell::Cell;

use proc_macro2::TokenStream;
use syn::Attribute;

use crate::base::TextRange;
use crate::hir::{File, Item, ItemId, Loss, LossKind};
use body::BodyBuilder;
use source::Source;

mod attrs;
mod body;
mod chunks;
mod control;
mod depth;
mod exprs;
mod format;
mod item_macros;
mod items;
mod macros;
mod members;
mod pats;
mod recover;
mod select;
mod source;
mod tokens;
mod types;

#[cfg(test)]
mod tests;

/// Files beyond this size are not read: they are generated tables, and offsets must fit into 32 bits.
const MAX_BYTES: usize = 64 << 20;

/// Lowers one file.  All ranges are byte offsets in `text`.
///
/// Recurses as deep as the source is nested, at most [`depth::MAX_UNITS`] deep: call it on a thread with a stack of 256 MiB.
pub fn lower(text: &str) -> File {
    // Spans live in a thread-local map that only grows.
    proc_macro2::extra::invalidate_current_thread_spans();
    let lines = lines(text);
    if text.len() > MAX_BYTES {
        let loss = Loss { range: TextRange::default(), kind: LossKind::TooLarge, text: format!("{} bytes", text.len()) };
        return File { lines, losses: vec![loss], ..File::default() };
    }
    let lo = prologue(text);
    let mut lowerer = Lowerer::new(text, lo);
    let mut root = Vec::new();
    lowerer.whole(&mut root);
    let mut file = lowerer.file;
    file.root = root;
    file.lines = lines;
    // Parts that are read twice are noted once.
    file.losses.sort_by(|a, b| (a.range.lo, a.range.hi, a.kind, &a.text).cmp(&(b.range.lo, b.range.hi, b.kind, &b.text)));
    file.losses.dedup_by(|a, b| a.range == b.range && a.kind == b.kind);
    file
}

/// As an editor counts: a line break at the end begins no line.
fn lines(text: &str) -> u32 {
    let breaks = text.bytes().filter(|b| *b == b'\n').count();
    (breaks + usize::from(!text.is_empty() && !text.ends_with('\n'))) as u32
}

/// The length of what stands before the first token and is no Rust: byte order mark, shebang, frontmatter.
fn prologue(text: &str) -> usize {
    let mut lo = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    lo += ra_ap_rustc_lexer::strip_shebang(&text[lo..]).unwrap_or(0);
    let mut front = lo;
    for token in ra_ap_rustc_lexer::tokenize(&text[lo..], ra_ap_rustc_lexer::FrontmatterAllowed::Yes) {
        front += token.len as usize;
        match token.kind {
            ra_ap_rustc_lexer::TokenKind::Whitespace => {}
            ra_ap_rustc_lexer::TokenKind::Frontmatter { .. } => return front,
            _ => break,
        }
    }
    lo
}

/// The state of one file's lowering.
struct Lowerer<'a> {
    src: Source<'a>,
    /// Where the file's first token may stand.
    start: usize,
    file: File,
    /// The body in work.
    body: BodyBuilder,
    /// How many types the one in work is nested in.
    type_depth: Cell<u32>,
}

impl<'a> Lowerer<'a> {
    fn new(text: &'a str, start: usize) -> Self {
        let src = Source::new(text, start, start);
        Lowerer { src, start, file: File::default(), body: BodyBuilder::default(), type_depth: Cell::new(0) }
    }

    /// All of the file.
    fn whole(&mut self, root: &mut Vec<ItemId>) {
        let range = TextRange::new(self.start as u32, self.src.text.len() as u32);
        let Some(tokens) = self.tokenise(range) else { return self.chunks(range, root) };
        match syn::parse2::<syn::File>(tokens) {
            Ok(file) => {
                self.file_attrs(&file.attrs);
                for item in &file.items {
                    self.item(item, root);
                }
            }
            // The tokens are gone with the parser; a second reading costs less than a copy for each good file.
            Err(_) => match self.tokenise(range) {
                Some(tokens) => self.recover_items(tokens, root),
                None => self.chunks(range, root),
            },
        }
    }

    fn file_attrs(&mut self, attrs: &[Attribute]) {
        let attrs = self.attrs(attrs);
        self.file.attrs.test |= attrs.test;
        self.file.attrs.derives.extend(attrs.derives);
        self.file.attrs.others.extend(attrs.others);
        self.file.attrs.path = self.file.attrs.path.take().or(attrs.path);
    }

    /// The tokens of a part of the file, without what is nested too deeply; none where brackets or literals are broken.
    /// Spans then are those of this part.
    fn tokenise(&mut self, range: TextRange) -> Option<TokenStream> {
        let text = self.src.slice(range);
        self.src = Source::new(self.src.text, range.lo as usize, range.hi as usize);
        let deep = depth::too_deep(text);
        if deep.is_empty() {
            return text.parse().ok();
        }
        let tokens = depth::blank(text, &deep).parse().ok();
        for part in deep {
            let range = TextRange::new(range.lo + part.start as u32, range.lo + part.end as u32);
            self.lose(range, LossKind::TooDeep, "nested too deeply");
        }
        tokens
    }

    /// Notes what is not seen.
    fn lose(&mut self, range: TextRange, kind: LossKind, text: impl Into<String>) {
        self.file.losses.push(Loss { range, kind, text: text.into() });
    }

    /// Adds an item.
    fn push(&mut self, item: Item) -> ItemId {
        self.file.items.push(item);
        ItemId(self.file.items.len() as u32 - 1)
    }
}
