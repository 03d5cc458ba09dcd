//! Macro calls in item position: statics, and items that stand in a macro as they would stand without it.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser, Result};
use syn::{Attribute, Expr, ImplItem, Item, Macro, MacroDelimiter, Token, Type, Visibility};

use super::{Lowerer, attrs, tokens};
use crate::hir::{ItemId, ItemKind, LossKind};

/// `static [ref] NAME: Type = value;` of `lazy_static!` and `thread_local!`.
struct Declared {
    attrs: Vec<Attribute>,
    vis: Visibility,
    first: Span,
    name: syn::Ident,
    ty: Type,
    value: Expr,
    last: Span,
}

/// The brace groups of `cfg_if!`, each with whether its predicate asks for tests.
pub(super) fn cfg_branches(tokens: &TokenStream) -> Vec<(bool, Group)> {
    let mut out = Vec::new();
    let mut test = false;
    for token in tokens.clone() {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => test = attrs::implies_test(&group.stream()),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                out.push((test, group));
                test = false;
            }
            _ => {}
        }
    }
    out
}

/// The file that `include!` names, where it is written there.
fn included(mac: &Macro) -> Option<String> {
    let name = mac.path.segments.last().filter(|name| name.ident == "include");
    name.and_then(|_| syn::parse2::<syn::LitStr>(mac.tokens.clone()).ok()).map(|path| path.value())
}

impl Lowerer<'_> {
    /// A macro call among items.
    pub(super) fn item_macro(&mut self, item: &syn::ItemMacro, out: &mut Vec<ItemId>) {
        if let Some(name) = &item.ident {
            let last = item.semi_token.as_ref().map_or_else(|| item.mac.delimiter.span().close(), |semi| semi.span);
            let first = item.mac.path.segments.first().map_or_else(Span::call_site, |s| s.ident.span());
            let head = self.head(&item.attrs, None, first, Some(name), last);
            let names = tokens::mentions(item.mac.tokens.clone());
            out.push(self.push(head.with(ItemKind::Macro(names.into()))));
            return;
        }
        if let Some(path) = included(&item.mac) {
            let first = item.mac.path.segments.first().map_or_else(Span::call_site, |s| s.ident.span());
            let mut head = self.head(&item.attrs, None, first, None, item.mac.delimiter.span().close());
            head.attrs.path = Some(path.into());
            out.push(self.push(head.with(ItemKind::Include)));
            return;
        }
        let test = self.attrs(&item.attrs).test;
        let first = out.len();
        if !self.declared_statics(&item.mac, out) && !self.items_within(&item.mac, out) {
            self.unread_macro(&item.attrs, &item.mac, out);
        }
        self.mark_test(test, &out[first..]);
    }

    /// A macro call among statements that declares statics.
    pub(super) fn body_item_macro(&mut self, attributes: &[Attribute], mac: &Macro) -> bool {
        let mut ids = Vec::new();
        let read = self.declared_statics(mac, &mut ids);
        let test = read && self.attrs(attributes).test;
        self.mark_test(test, &ids);
        self.body.items.extend(ids);
        read
    }

    /// A macro call among the members of an impl, trait or extern block.
    pub(super) fn member_macro(&mut self, attributes: &[Attribute], mac: &Macro, out: &mut Vec<ItemId>) {
        match impl_items.parse2(mac.tokens.clone()) {
            Ok(members) => members.iter().for_each(|member| self.impl_member(member, out)),
            Err(_) => self.unread_macro(attributes, mac, out),
        }
    }

    fn unread_macro(&mut self, attributes: &[Attribute], mac: &Macro, out: &mut Vec<ItemId>) {
        let (name, range) = self.macro_name(mac);
        if tokens::may_hold_code(&mac.tokens) {
            self.lose(range.to(self.src.delim(mac.delimiter.span())), LossKind::OpaqueMacro, name.as_str());
        }
        let first = mac.path.segments.first().map_or_else(Span::call_site, |s| s.ident.span());
        let head = self.head(attributes, None, first, None, mac.delimiter.span().close());
        let names = tokens::mentions(mac.tokens.clone());
        out.push(self.push(head.with(ItemKind::Macro(names.into()))));
    }

    fn declared_statics(&mut self, mac: &Macro, out: &mut Vec<ItemId>) -> bool {
        let Some(name) = mac.path.segments.last() else { return false };
        let local = name.ident == "thread_local";
        if !local && name.ident != "lazy_static" {
            return false;
        }
        let Ok(statics) = declarations.parse2(mac.tokens.clone()) else { return false };
        for item in &statics {
            let head = self.head(&item.attrs, Some(&item.vis), item.first, Some(&item.name), item.last);
            let id = self.static_item(head, false, false, &item.ty, Some(&item.value));
            let lowered = &mut self.file.items[id.0 as usize];
            if let ItemKind::Static(item) = &mut lowered.kind {
                item.thread_local = local;
                // Without a semicolon the value is the end.
                let value = item.init.and_then(|body| self.file.bodies[body.0 as usize].known());
                lowered.range.hi = value.map_or(0, |body| body.expr(body.root).range.hi).max(lowered.range.hi);
            }
            out.push(id);
        }
        true
    }

    fn items_within(&mut self, mac: &Macro, out: &mut Vec<ItemId>) -> bool {
        if matches!(mac.delimiter, MacroDelimiter::Bracket(_)) || mac.tokens.is_empty() {
            return false;
        }
        if mac.path.segments.last().is_some_and(|s| s.ident == "cfg_if") {
            return self.items_of_branches(mac, out);
        }
        let Ok(found) = items.parse2(mac.tokens.clone()) else { return false };
        found.iter().for_each(|item| self.item(item, out));
        true
    }

    fn items_of_branches(&mut self, mac: &Macro, out: &mut Vec<ItemId>) -> bool {
        let branches: Vec<_> = cfg_branches(&mac.tokens)
            .into_iter()
            .filter_map(|(test, group)| Some((test, items.parse2(group.stream()).ok()?)))
            .collect();
        for (test, found) in &branches {
            let first = out.len();
            found.iter().for_each(|item| self.item(item, out));
            self.mark_test(*test, &out[first..]);
        }
        !branches.is_empty()
    }
}

fn items(input: ParseStream<'_>) -> Result<Vec<Item>> {
    input.call(Attribute::parse_inner)?;
    let mut out = Vec::new();
    while !input.is_empty() {
        out.push(input.parse()?);
    }
    Ok(out)
}

fn impl_items(input: ParseStream<'_>) -> Result<Vec<ImplItem>> {
    let mut out = Vec::new();
    while !input.is_empty() {
        out.push(input.parse()?);
    }
    Ok(out)
}

fn declarations(input: ParseStream<'_>) -> Result<Vec<Declared>> {
    let mut out = Vec::new();
    while !input.is_empty() {
        let attrs = input.call(Attribute::parse_outer)?;
        let vis = input.parse()?;
        let first: Token![static] = input.parse()?;
        if input.peek(Token![ref]) {
            input.parse::<Token![ref]>()?;
        }
        let name = input.parse()?;
        input.parse::<Token![:]>()?;
        let ty = input.parse()?;
        let equals: Token![=] = input.parse()?;
        let value = input.parse()?;
        let semi: Option<Token![;]> = input.parse()?;
        let last = semi.map_or(equals.span, |semi| semi.span);
        out.push(Declared { attrs, vis, first: first.span, name, ty, value, last });
    }
    Ok(out)
}
