//! Files with syntax errors whose brackets match: item by item, and member by member in broken impls, traits and modules.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::parse::discouraged::Speculative;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Attribute, ImplItem, Item, TraitItem};

use super::Lowerer;
use crate::base::TextRange;
use crate::hir::{ItemId, ItemKind, LossKind};

/// Where items stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Module,
    Impl,
    Trait,
}

impl Lowerer<'_> {
    /// A file's items, those that can be read.
    pub(super) fn recover_items(&mut self, tokens: TokenStream, out: &mut Vec<ItemId>) {
        self.recover(Place::Module, tokens, out);
    }

    /// The items or members that can be read; the others are noted as lost.
    pub(super) fn recover(&mut self, place: Place, tokens: TokenStream, out: &mut Vec<ItemId>) {
        let walk = |input: ParseStream<'_>| {
            self.inner_attrs(input);
            while !input.is_empty() {
                let fork = input.fork();
                match self.one(place, &fork, out) {
                    Ok(()) => input.advance_to(&fork),
                    Err(error) => {
                        let broken = skip(input);
                        self.broken(place, broken, &error, out);
                    }
                }
            }
            Ok(())
        };
        // The walk itself does not fail; an error here is about tokens that a lost item left over.
        let _ = walk.parse2(tokens);
    }

    fn inner_attrs(&mut self, input: ParseStream<'_>) {
        let fork = input.fork();
        if let Ok(attrs) = fork.call(Attribute::parse_inner) {
            self.file_attrs(&attrs);
            input.advance_to(&fork);
        }
    }

    fn one(&mut self, place: Place, input: ParseStream<'_>, out: &mut Vec<ItemId>) -> syn::Result<()> {
        match place {
            Place::Module => self.item(&Item::parse(input)?, out),
            Place::Impl => self.impl_member(&ImplItem::parse(input)?, out),
            Place::Trait => self.trait_member(&TraitItem::parse(input)?, out),
        }
        Ok(())
    }

    /// An item with an error: its members, or its signature, or nothing.
    fn broken(&mut self, place: Place, tokens: Vec<TokenTree>, error: &syn::Error, out: &mut Vec<ItemId>) {
        let range = self.stream_range(tokens.iter().cloned().collect());
        if let Some((header, group)) = split(&tokens) {
            let stream = group.stream();
            if self.by_header(place, &header, &group, Some(stream), out) {
                return;
            }
        }
        self.lose(range, LossKind::BrokenItem, error.to_string());
        if let Some((header, group)) = split(&tokens) {
            self.by_header(place, &header, &group, None, out);
        }
    }

    /// Reads an item with its braces emptied.  With `members`, only what has some; without, only functions.
    fn by_header(
        &mut self,
        place: Place,
        header: &[TokenTree],
        group: &Group,
        members: Option<TokenStream>,
        out: &mut Vec<ItemId>,
    ) -> bool {
        let mut empty = Group::new(Delimiter::Brace, TokenStream::new());
        empty.set_span(group.span());
        let tokens: TokenStream = header.iter().cloned().chain([TokenTree::Group(empty)]).collect();
        match members {
            Some(members) => place == Place::Module && self.container(tokens, members, out),
            None => self.without_body(place, tokens, out),
        }
    }

    fn container(&mut self, tokens: TokenStream, members: TokenStream, out: &mut Vec<ItemId>) -> bool {
        let Ok(item) = syn::parse2::<Item>(tokens) else { return false };
        let (id, place) = match &item {
            Item::Impl(item) => (self.impl_head(item), Place::Impl),
            Item::Trait(item) => (self.trait_head(item), Place::Trait),
            Item::Mod(_) => {
                let mut ids = Vec::new();
                self.item(&item, &mut ids);
                let Some(id) = ids.pop() else { return false };
                (id, Place::Module)
            }
            _ => return false,
        };
        out.push(id);
        let mut ids = Vec::new();
        self.recover(place, members, &mut ids);
        self.add_members(id, ids);
        true
    }

    /// A function whose body is lost.
    pub(super) fn without_body(&mut self, place: Place, tokens: TokenStream, out: &mut Vec<ItemId>) -> bool {
        let Ok(item) = syn::parse2::<ImplItem>(tokens) else { return false };
        let ImplItem::Fn(function) = &item else { return false };
        let vis = (place != Place::Trait).then_some(&function.vis);
        let last = function.block.brace_token.span.close();
        out.push(self.function(&function.attrs, vis, &function.sig, None, last));
        true
    }

    /// Whether an item is a module, impl or trait, by its tokens; for `chunks`.
    pub(super) fn place_within(&self, id: ItemId) -> Option<Place> {
        match &self.file.items[id.0 as usize].kind {
            ItemKind::Impl(_) => Some(Place::Impl),
            ItemKind::Trait(_) => Some(Place::Trait),
            ItemKind::Mod(_) => Some(Place::Module),
            _ => None,
        }
    }

    /// Notes a part that was not read.
    pub(super) fn lose_text(&mut self, range: TextRange, text: &str) {
        let written = self.src.slice(range);
        let lo = range.lo + (written.len() - written.trim_start().len()) as u32;
        let hi = lo + written.trim().len() as u32;
        if lo < hi {
            self.lose(TextRange::new(lo, hi), LossKind::BrokenItem, text);
        }
    }
}

/// The tokens before the last brace group, and that group, if it ends the item.
fn split(tokens: &[TokenTree]) -> Option<(Vec<TokenTree>, Group)> {
    match tokens.split_last()? {
        (TokenTree::Group(group), header) if group.delimiter() == Delimiter::Brace => Some((header.to_vec(), group.clone())),
        _ => None,
    }
}

/// Takes the tokens of a broken item: up to a semicolon, up to braces, or up to a word at the beginning of a line that
/// begins an item.
fn skip(input: ParseStream<'_>) -> Vec<TokenTree> {
    let mut out: Vec<TokenTree> = Vec::new();
    let mut column = None;
    let mut words = false;
    while let Ok(token) = input.fork().parse::<TokenTree>() {
        if words && begins_item(&token, column) && !continues(&out) {
            return out;
        }
        if input.parse::<TokenTree>().is_err() {
            return out;
        }
        let at = token.span().start();
        column.get_or_insert((at.line, at.column));
        let done = match &token {
            TokenTree::Punct(punct) => punct.as_char() == ';',
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace && !is_use(&out),
            // Behind the attributes.
            TokenTree::Ident(_) => {
                words = true;
                false
            }
            TokenTree::Literal(_) => false,
        };
        out.push(token);
        if done {
            return out;
        }
    }
    out
}

/// Whether the token stands on a later line, not deeper than the item's first, and may begin another item.
fn begins_item(token: &TokenTree, first: Option<(usize, usize)>) -> bool {
    let at = token.span().start();
    let Some((line, column)) = first else { return false };
    let may = match token {
        TokenTree::Ident(ident) => is_item_word(&ident.to_string()),
        TokenTree::Punct(punct) => punct.as_char() == '#',
        _ => false,
    };
    may && at.line > line && at.column <= column
}

/// Whether the words before belong to the same item: `pub`, `unsafe` and so on alone.
fn continues(tokens: &[TokenTree]) -> bool {
    let modifier =
        |ident: &Ident| ["pub", "unsafe", "async", "const", "extern", "default", "auto"].iter().any(|word| ident == word);
    matches!(tokens.last(), Some(TokenTree::Ident(ident)) if modifier(ident))
}

fn is_use(tokens: &[TokenTree]) -> bool {
    tokens.iter().any(|token| matches!(token, TokenTree::Ident(ident) if ident == "use"))
}

/// Words that begin items.
pub(super) fn is_item_word(word: &str) -> bool {
    matches!(
        word,
        "pub"
            | "fn"
            | "struct"
            | "enum"
            | "union"
            | "impl"
            | "trait"
            | "mod"
            | "use"
            | "static"
            | "const"
            | "type"
            | "unsafe"
            | "extern"
            | "async"
            | "macro_rules"
            | "thread_local"
            | "lazy_static"
            | "cfg_if"
            | "macro"
    )
}
