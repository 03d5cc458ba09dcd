//! Functions, and the members of impls, traits and extern blocks.

use syn::{FnArg, ForeignItem, ImplItem, Pat, ReceiverKind, ReturnType, Safety, Signature, TraitItem, Visibility};

use super::Lowerer;
use crate::base::TextRange;
use crate::hir::{self, Function, Impl, ItemId, ItemKind, Param, Receiver, Slot, Trait, TypeRef};

impl Lowerer<'_> {
    /// A function; `last` is its last token.
    pub(super) fn function(
        &mut self,
        attrs: &[syn::Attribute],
        vis: Option<&Visibility>,
        sig: &Signature,
        block: Option<&syn::Block>,
        last: proc_macro2::Span,
    ) -> ItemId {
        let first = sig_first(sig);
        let id = self.reserve(self.head(attrs, vis, first, Some(&sig.ident), last));
        let function = Function {
            sig: self.later(sig).unwrap_or_else(|| Slot::Read(Box::new(self.signature(sig)))),
            is_async: sig.asyncness.is_some(),
            is_const: sig.constness.is_some(),
            is_unsafe: matches!(sig.safety, Safety::Unsafe(_)),
            body: block.map(|block| self.fn_body(sig, block)),
        };
        self.finish(id, ItemKind::Fn(Box::new(function)))
    }

    /// The signature, if it was left out.
    fn later(&self, sig: &Signature) -> Option<Slot<hir::Signature>> {
        let cuts = &self.cuts.signatures;
        if cuts.is_empty() {
            return None;
        }
        let start = self.src.lo(sig.fn_token.span);
        let at = cuts.binary_search_by_key(&start, |(start, _)| *start).ok()?;
        Some(Slot::Cut(cuts[at].1.clone()))
    }

    /// A signature.
    pub(super) fn signature(&self, sig: &Signature) -> hir::Signature {
        let hi = match &sig.output {
            ReturnType::Default => self.src.hi(sig.paren_token.span.close()),
            ReturnType::Type(_, ty) => self.ty_hi(ty),
        };
        let mut out = hir::Signature {
            generics: self.generics(&sig.generics),
            receiver: None,
            params: Vec::with_capacity(sig.inputs.len()),
            ret: self.ret(&sig.output),
            range: TextRange::new(self.src.lo(sig.fn_token.span), hi),
        };
        for input in &sig.inputs {
            match input {
                FnArg::Receiver(receiver) => out.receiver = Some(self.receiver(receiver)),
                FnArg::Typed(param) => out.params.push(self.param(param)),
            }
        }
        out
    }

    fn receiver(&self, receiver: &syn::Receiver) -> Receiver {
        let this = || {
            let range = self.src.range(receiver.self_token.span);
            let segments = vec![crate::hir::Segment { name: "Self".into(), args: None }];
            TypeRef::Path(Box::new(crate::hir::Path { global: false, qself: None, segments, range }))
        };
        let ty = match &receiver.kind {
            ReceiverKind::Reference(_, _, mutability) => TypeRef::Ref { mutable: mutability.is_some(), inner: Box::new(this()) },
            ReceiverKind::Typed(_, ty) => self.ty(ty),
            _ => this(),
        };
        Receiver { ty, mutable: receiver.mutability.is_some() }
    }

    fn param(&self, param: &syn::PatType) -> Param {
        let (name, lo) = match &*param.pat {
            Pat::Ident(pat) => {
                let (name, range) = self.src.ident(&pat.ident);
                let lead = pat.by_ref.as_ref().map(|t| t.span).or(pat.mutability.as_ref().map(|t| t.span));
                (Some(name), lead.map_or(range.lo, |span| self.src.lo(span)))
            }
            pat => (None, self.tokens_range(pat).lo),
        };
        Param { name, ty: self.ty(&param.ty), range: TextRange::new(lo, self.ty_hi(&param.ty)) }
    }

    /// An impl.
    pub(super) fn impl_item(&mut self, item: &syn::ItemImpl) -> ItemId {
        let id = self.impl_head(item);
        let mut items = Vec::with_capacity(item.items.len());
        for member in &item.items {
            self.impl_member(member, &mut items);
        }
        self.add_members(id, items)
    }

    /// An impl without its members.
    pub(super) fn impl_head(&mut self, item: &syn::ItemImpl) -> ItemId {
        let first = item.modifiers.defaultness.as_ref().map(|t| t.span).or(item.unsafety.as_ref().map(|t| t.span));
        let first = first.unwrap_or(item.impl_token.span);
        let head = self.head(&item.attrs, None, first, None, item.brace_token.span.close());
        let kind = Impl {
            generics: self.generics(&item.generics),
            of_trait: item.trait_.as_ref().map(|(path, _)| self.path(None, path)),
            self_ty: self.ty(&item.self_ty),
            items: Vec::new(),
        };
        self.push(head.with(ItemKind::Impl(Box::new(kind))))
    }

    /// Gives an impl, trait or module its members.
    pub(super) fn add_members(&mut self, id: ItemId, members: Vec<ItemId>) -> ItemId {
        match &mut self.file.items[id.0 as usize].kind {
            ItemKind::Impl(item) => item.items = members,
            ItemKind::Trait(item) => item.items = members,
            ItemKind::Mod(items) => *items = Some(members),
            _ => {}
        }
        id
    }

    /// A member of an impl.
    pub(super) fn impl_member(&mut self, member: &ImplItem, out: &mut Vec<ItemId>) {
        match member {
            ImplItem::Fn(m) => {
                out.push(self.function(&m.attrs, Some(&m.vis), &m.sig, Some(&m.block), m.block.brace_token.span.close()));
            }
            ImplItem::Const(m) => {
                let head = self.head(&m.attrs, Some(&m.vis), m.const_token.span, Some(&m.ident), m.semi_token.span);
                out.push(self.static_item(head, true, false, &m.ty, Some(&m.expr)));
            }
            ImplItem::Type(m) => {
                let head = self.head(&m.attrs, Some(&m.vis), m.type_token.span, Some(&m.ident), m.semi_token.span);
                let ty = Some(self.ty(&m.ty));
                out.push(self.alias(head, &m.generics, ty, Vec::new()));
            }
            ImplItem::Macro(m) => self.member_macro(&m.attrs, &m.mac, out),
            ImplItem::Verbatim(tokens) => self.odd_item(tokens.clone(), out),
            _ => {}
        }
    }

    /// A trait.
    pub(super) fn trait_item(&mut self, item: &syn::ItemTrait) -> ItemId {
        let id = self.trait_head(item);
        let mut items = Vec::with_capacity(item.items.len());
        for member in &item.items {
            self.trait_member(member, &mut items);
        }
        self.add_members(id, items)
    }

    /// A trait without its members.
    pub(super) fn trait_head(&mut self, item: &syn::ItemTrait) -> ItemId {
        let first = item.unsafety.as_ref().map(|t| t.span).or(item.modifiers.auto_token.as_ref().map(|t| t.span));
        let first = first.unwrap_or(item.trait_token.span);
        let head = self.head(&item.attrs, Some(&item.vis), first, Some(&item.ident), item.brace_token.span.close());
        let kind =
            Trait { generics: self.generics(&item.generics), supertraits: self.bounds(&item.supertraits), items: Vec::new() };
        self.push(head.with(ItemKind::Trait(Box::new(kind))))
    }

    /// `trait A = B + C;`: a trait with supertraits and no members.
    pub(super) fn trait_alias(&mut self, item: &syn::ItemTraitAlias) -> ItemId {
        let head = self.head(&item.attrs, Some(&item.vis), item.trait_token.span, Some(&item.ident), item.semi_token.span);
        let kind = Trait { generics: self.generics(&item.generics), supertraits: self.bounds(&item.bounds), items: Vec::new() };
        self.push(head.with(ItemKind::Trait(Box::new(kind))))
    }

    /// A member of a trait.
    pub(super) fn trait_member(&mut self, member: &TraitItem, out: &mut Vec<ItemId>) {
        match member {
            TraitItem::Fn(m) => {
                let last = match (&m.default, &m.semi_token) {
                    (Some(block), _) => block.brace_token.span.close(),
                    (None, Some(semi)) => semi.span,
                    (None, None) => m.sig.paren_token.span.close(),
                };
                out.push(self.function(&m.attrs, None, &m.sig, m.default.as_ref(), last));
            }
            TraitItem::Const(m) => {
                let head = self.head(&m.attrs, None, m.const_token.span, Some(&m.ident), m.semi_token.span);
                out.push(self.static_item(head, true, false, &m.ty, m.default.as_ref().map(|(_, value)| value)));
            }
            TraitItem::Type(m) => {
                let head = self.head(&m.attrs, None, m.type_token.span, Some(&m.ident), m.semi_token.span);
                let ty = m.default.as_ref().map(|(_, ty)| self.ty(ty));
                let bounds = self.bounds(&m.bounds);
                out.push(self.alias(head, &m.generics, ty, bounds));
            }
            TraitItem::Macro(m) => self.member_macro(&m.attrs, &m.mac, out),
            TraitItem::Verbatim(tokens) => self.odd_item(tokens.clone(), out),
            _ => {}
        }
    }

    /// The functions and statics of an extern block.
    pub(super) fn foreign(&mut self, item: &syn::ItemForeignMod, out: &mut Vec<ItemId>) {
        let test = self.attrs(&item.attrs).test;
        let first = out.len();
        item.items.iter().for_each(|member| self.foreign_member(member, out));
        self.mark_test(test, &out[first..]);
    }

    /// A member of an extern block.
    pub(super) fn foreign_member(&mut self, member: &ForeignItem, out: &mut Vec<ItemId>) {
        match member {
            ForeignItem::Fn(m) => out.push(self.function(&m.attrs, Some(&m.vis), &m.sig, None, m.semi_token.span)),
            ForeignItem::Static(m) => {
                let head = self.head(&m.attrs, Some(&m.vis), m.static_token.span, Some(&m.ident), m.semi_token.span);
                let mutable = matches!(m.mutability, syn::StaticMutability::Mut(_));
                out.push(self.static_item(head, false, mutable, &m.ty, None));
            }
            ForeignItem::Type(m) => {
                let head = self.head(&m.attrs, Some(&m.vis), m.type_token.span, Some(&m.ident), m.semi_token.span);
                out.push(self.alias(head, &m.generics, None, Vec::new()));
            }
            ForeignItem::Macro(m) => self.member_macro(&m.attrs, &m.mac, out),
            ForeignItem::Verbatim(tokens) => self.odd_item(tokens.clone(), out),
            _ => {}
        }
    }

    /// What stands in a test-only wrapper is test-only.
    pub(super) fn mark_test(&mut self, test: bool, items: &[ItemId]) {
        if test {
            for id in items {
                self.file.items[id.0 as usize].attrs.test = true;
            }
        }
    }
}

fn sig_first(sig: &Signature) -> proc_macro2::Span {
    let safety = match &sig.safety {
        Safety::Safe(token) => Some(token.span),
        Safety::Unsafe(token) => Some(token.span),
        _ => None,
    };
    let first = sig.constness.as_ref().map(|t| t.span).or(sig.asyncness.as_ref().map(|t| t.span)).or(safety);
    first.or(sig.abi.as_ref().map(|abi| abi.extern_token.span)).unwrap_or(sig.fn_token.span)
}
