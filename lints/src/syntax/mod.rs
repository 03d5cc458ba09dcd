//! Text → syn → the lowered form.  The only folder that knows syn; its trees do not leave it.
//!
//! [`lower`] never fails: what cannot be parsed is left out and noted as a [`Loss`], item by item.  The order of events:
//! byte order mark, shebang and frontmatter are skipped; `cut` leaves out the signatures and bodies of functions, which
//! [`signature_of`] and [`body_of`] read when somebody asks; what remains is parsed and lowered.  Where that fails the whole file is read: `depth` finds what would
//! overflow the stack and blanks it; a file that parses is lowered; one that does not goes through `recover` (token by
//! token) or, where not even the brackets match, through `chunks` (line by line).

use std::cell::Cell;

use proc_macro2::TokenStream;
use syn::Attribute;
use xxhash_rust::xxh3::{Xxh3Default, xxh3_128};

use crate::base::TextRange;
use crate::hir::{Body, BodyId, Cut, File, Item, ItemId, ItemKind, Loss, LossKind, Reading, Signature, Slot};
pub use around::Around;
use body::BodyBuilder;
use cut::{Compact, Cuts};
pub use remarks::line_for_remark;
use source::Source;

mod around;
mod attrs;
mod body;
mod chunks;
mod control;
mod cut;
mod depth;
mod exprs;
mod format;
mod item_macros;
mod items;
mod macros;
mod members;
mod pats;
mod recent;
mod recover;
mod remarks;
mod select;
mod source;
mod tokens;
mod tree;
pub mod trivia;
mod types;

#[cfg(test)]
mod tests;

/// Files beyond this size are not read: they are generated tables, and offsets must fit into 32 bits.
const MAX_BYTES: usize = 64 << 20;

/// Lowers one file, without the signatures and bodies of its functions, and without `#[cfg(test)]` modules unless `tests` asks for them.  All
/// ranges are byte offsets in `text`.
///
/// Recurses as deep as the source is nested, at most [`depth::MAX_UNITS`] deep: call it on a thread with a stack of 256 MiB.
pub fn lower(text: &str, tests: bool) -> File {
    lower_by(text, |lowerer, root| lowerer.without_bodies(tests, root) || lowerer.whole(root))
}

/// Lowers one file with all signatures and bodies.  What comes of it is the same, sooner.
pub fn lower_whole(text: &str) -> File {
    lower_by(text, |lowerer, root| lowerer.whole(root))
}

fn lower_by(text: &str, read: impl FnOnce(&mut Lowerer<'_>, &mut Vec<ItemId>) -> bool) -> File {
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
    read(&mut lowerer, &mut root);
    let mut file = lowerer.file;
    file.root = root;
    file.lines = lines;
    file.remarks = remarks::remarks(text, lo);
    tidy(&mut file.losses);
    file.shrink();
    file
}

/// Parts that are read twice are noted once.
fn tidy(losses: &mut Vec<Loss>) {
    losses.sort_by(|a, b| (a.range.lo, a.range.hi, a.kind, &a.text).cmp(&(b.range.lo, b.range.hi, b.kind, &b.text)));
    losses.dedup_by(|a, b| a.range == b.range && a.kind == b.kind);
}

/// Reads a body that [`lower`] left out, but for its items, which are known.  Needs as much stack.
pub fn body_of(text: &str, cut: &Cut<Body>, items: Vec<ItemId>) -> Reading<Body> {
    read_part(text, cut, |lowerer, part| {
        match cut.value {
            true => lowerer.value_body(&syn::parse_str(part)?),
            false => {
                let function: syn::ItemFn = syn::parse_str(part)?;
                lowerer.fn_body(&function.sig, &function.block)
            }
        };
        let body = lowerer.file.bodies.pop().and_then(Slot::into_read);
        Ok(body.map(|body| Body { items, ..body }))
    })
}

/// Reads a signature that [`lower`] left out.  Needs as much stack.
pub fn signature_of(text: &str, cut: &Cut<Signature>) -> Reading<Signature> {
    read_part(text, cut, |lowerer, part| Ok(Some(lowerer.signature(&syn::parse_str(part)?))))
}

/// Reads all that [`lower`] left out but test modules: what it then holds is what [`lower_whole`] gives.
pub fn read_all(text: &str, file: &mut File) {
    for item in &mut file.items {
        if let ItemKind::Fn(function) = &mut item.kind {
            settle(&mut function.sig, &mut file.losses, |cut| signature_of(text, cut));
        }
    }
    let items: Vec<Vec<ItemId>> = (0..file.bodies.len() as u32).map(|id| file.items_in(BodyId(id))).collect();
    for (body, items) in file.bodies.iter_mut().zip(items) {
        settle(body, &mut file.losses, |cut| body_of(text, cut, items));
    }
    tidy(&mut file.losses);
}

fn settle<T>(slot: &mut Slot<T>, losses: &mut Vec<Loss>, read: impl FnOnce(&Cut<T>) -> Reading<T>) {
    let Slot::Cut(cut) = slot else { return };
    let reading = read(cut);
    losses.extend(reading.losses);
    if let Some(part) = reading.part {
        *slot = Slot::Read(Box::new(part));
    }
}

fn read_part<T>(text: &str, cut: &Cut<T>, read: impl FnOnce(&mut Lowerer<'_>, &str) -> syn::Result<Option<T>>) -> Reading<T> {
    let (lo, hi) = (cut.range.lo as usize, cut.range.hi as usize);
    let broken = |text: String| {
        let loss = Loss { range: cut.range, kind: LossKind::BrokenItem, text };
        Reading { part: None, losses: vec![loss] }
    };
    // One part must not end the run: nobody stands around to say which file it was.
    let reading = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        proc_macro2::extra::invalidate_current_thread_spans();
        let mut lowerer = Lowerer::new(text, lo);
        lowerer.src = Source::new(text, lo, hi);
        // How deep it is was seen when its file was read.
        let part = read(&mut lowerer, &text[lo..hi])?;
        let mut losses = lowerer.file.losses;
        tidy(&mut losses);
        Ok(Reading { part, losses })
    }));
    let reading = reading.unwrap_or_else(|_| Ok(broken("internal error".to_owned())));
    reading.unwrap_or_else(|error: syn::Error| broken(error.to_string()))
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
    /// What is left out.
    cuts: Cuts,
    /// The body in work.
    body: BodyBuilder,
    /// How many types the one in work is nested in.
    type_depth: Cell<u32>,
}

impl<'a> Lowerer<'a> {
    fn new(text: &'a str, start: usize) -> Self {
        let src = Source::new(text, start, start);
        let (file, cuts, body) = Default::default();
        Lowerer { src, start, file, cuts, body, type_depth: Cell::new(0) }
    }

    /// The file without the bodies of its functions; says whether that can be read.
    fn without_bodies(&mut self, tests: bool, root: &mut Vec<ItemId>) -> bool {
        let Some(compact) = cut::compact(self.src.text, self.start, tests) else { return false };
        let Ok(file) = syn::parse_str::<syn::File>(&compact.text) else { return false };
        self.file.declared = self.declared(&compact);
        self.src = Source::with_lines(self.src.text, &compact.text, compact.lines);
        self.file.words = compact.words;
        self.file.left_out = compact.tests;
        self.cuts = compact.cuts;
        self.items(&file, root);
        true
    }

    /// A hash of what was left of the file, and of the signatures.
    fn declared(&self, compact: &Compact) -> u128 {
        let mut hasher = Xxh3Default::new();
        hasher.update(compact.text.as_bytes());
        for (_, signature) in &compact.cuts.signatures {
            hasher.update(self.src.slice(signature.range).as_bytes());
        }
        hasher.digest128()
    }

    /// All of the file.
    fn whole(&mut self, root: &mut Vec<ItemId>) -> bool {
        self.file.declared = xxh3_128(self.src.text.as_bytes());
        let range = TextRange::new(self.start as u32, self.src.text.len() as u32);
        match self.tokenise(range).map(syn::parse2::<syn::File>) {
            Some(Ok(file)) => self.items(&file, root),
            // The tokens are gone with the parser; a second reading costs less than a copy for each good file.
            Some(Err(_)) => match self.tokenise(range) {
                Some(tokens) => self.recover_items(tokens, root),
                None => self.chunks(range, root),
            },
            None => self.chunks(range, root),
        }
        true
    }

    fn items(&mut self, file: &syn::File, root: &mut Vec<ItemId>) {
        self.file_attrs(&file.attrs);
        for item in &file.items {
            self.item(item, root);
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
