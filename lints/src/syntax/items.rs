//! Items of modules and blocks.

use syn::spanned::Spanned;
use syn::{Fields, ForeignItem, Item, UseTree, Visibility};

use super::Lowerer;
use crate::base::{Name, TextRange};
use crate::hir::{
    self, Adt, AdtKind, Attrs, Field, Generics, Import, ItemId, ItemKind, LossKind, Static, TypeAlias, Variant, Vis,
};

/// What all items have.
pub(super) struct Head {
    pub(super) name: Name,
    pub(super) name_range: TextRange,
    pub(super) range: TextRange,
    pub(super) vis: Vis,
    pub(super) attrs: Attrs,
}

impl Head {
    /// The item.
    pub(super) fn with(self, kind: ItemKind) -> hir::Item {
        let Head { name, name_range, range, vis, attrs } = self;
        hir::Item { name, name_range, range, vis, attrs, kind }
    }
}

impl Lowerer<'_> {
    /// Lowers an item; what comes of it (nothing, one, or what stood in a macro) is added to `out`.
    pub(super) fn item(&mut self, item: &Item, out: &mut Vec<ItemId>) {
        match item {
            Item::Fn(item) => {
                let id = self.function(
                    &item.attrs,
                    Some(&item.vis),
                    &item.sig,
                    Some(&item.block),
                    item.block.brace_token.span.close(),
                );
                out.push(id);
            }
            Item::Use(item) => self.use_item(item, out),
            Item::Struct(_) | Item::Enum(_) | Item::Union(_) => out.push(self.adt_item(item)),
            Item::Impl(item) => out.push(self.impl_item(item)),
            Item::Trait(item) => out.push(self.trait_item(item)),
            Item::TraitAlias(item) => out.push(self.trait_alias(item)),
            Item::Mod(item) => out.push(self.mod_item(item)),
            Item::Const(_) | Item::Static(_) | Item::Type(_) | Item::ExternCrate(_) => out.push(self.small_item(item)),
            Item::ForeignMod(item) => self.foreign(item, out),
            Item::Macro(item) => self.item_macro(item, out),
            Item::Verbatim(tokens) => self.odd_item(tokens.clone(), out),
            _ => {}
        }
    }

    /// The head of an item with a name.  `first` is its first token behind visibility and attributes, `last` its last.
    pub(super) fn head(
        &self,
        attrs: &[syn::Attribute],
        vis: Option<&Visibility>,
        first: proc_macro2::Span,
        name: Option<&syn::Ident>,
        last: proc_macro2::Span,
    ) -> Head {
        let first = self.src.range(first);
        let start = vis.and_then(|v| self.vis_lo(v)).unwrap_or(first.lo);
        let (name, name_range) = name.map_or((Name::default(), first), |name| self.src.ident(name));
        Head {
            name,
            name_range,
            range: TextRange::new(self.attrs_lo(attrs, start), self.src.hi(last)),
            vis: vis.map_or(Vis::Private, |v| self.vis(v)),
            attrs: self.attrs(attrs),
        }
    }

    /// Reserves an item's place, so that items stand in source order; `finish` fills it.
    pub(super) fn reserve(&mut self, head: Head) -> ItemId {
        self.push(head.with(ItemKind::Use(Vec::new())))
    }

    /// Fills a reserved place.
    pub(super) fn finish(&mut self, id: ItemId, kind: ItemKind) -> ItemId {
        self.file.items[id.0 as usize].kind = kind;
        id
    }

    fn mod_item(&mut self, item: &syn::ItemMod) -> ItemId {
        let last = match (&item.content, &item.semi) {
            (Some((brace, _)), _) => brace.span.close(),
            (None, Some(semi)) => semi.span,
            (None, None) => item.ident.span(),
        };
        let id = self.reserve(self.head(&item.attrs, Some(&item.vis), item.mod_token.span, Some(&item.ident), last));
        let items = item.content.as_ref().map(|(_, items)| {
            let mut ids = Vec::with_capacity(items.len());
            for item in items {
                self.item(item, &mut ids);
            }
            ids
        });
        self.finish(id, ItemKind::Mod(items))
    }

    fn use_item(&mut self, item: &syn::ItemUse, out: &mut Vec<ItemId>) {
        let head = self.head(&item.attrs, Some(&item.vis), item.use_token.span, None, item.semi_token.span);
        let mut imports = Vec::new();
        let mut path = Vec::new();
        self.use_tree(&item.tree, item.leading_colon.is_some(), &mut path, &mut imports);
        out.push(self.push(head.with(ItemKind::Use(imports))));
    }

    fn use_tree(&self, tree: &UseTree, global: bool, path: &mut Vec<Name>, out: &mut Vec<Import>) {
        match tree {
            UseTree::Path(tree) => {
                path.push(self.src.name(&tree.ident));
                self.use_tree(&tree.tree, global, path, out);
                path.pop();
            }
            UseTree::Name(tree) => {
                let name = self.src.name(&tree.ident);
                out.push(leaf(global, path, name, None));
            }
            UseTree::Rename(tree) => {
                let name = self.src.name(&tree.ident);
                out.push(leaf(global, path, name, Some(self.src.name(&tree.rename))));
            }
            UseTree::Glob(_) => out.push(Import { global, path: path.clone(), name: Name::default(), glob: true }),
            UseTree::Group(tree) => tree.items.iter().for_each(|tree| self.use_tree(tree, global, path, out)),
        }
    }

    fn adt_item(&mut self, item: &Item) -> ItemId {
        let (head, kind, generics, variants) = match item {
            Item::Struct(item) => {
                let last = match (&item.fields, &item.semi_token) {
                    (_, Some(semi)) => semi.span,
                    (Fields::Named(fields), None) => fields.brace_token.span.close(),
                    (Fields::Unnamed(fields), None) => fields.paren_token.span.close(),
                    (Fields::Unit, None) => item.ident.span(),
                };
                let head = self.head(&item.attrs, Some(&item.vis), item.struct_token.span, Some(&item.ident), last);
                let variants = vec![self.variant(&item.ident, &item.fields)];
                (head, AdtKind::Struct, &item.generics, variants)
            }
            Item::Union(item) => {
                let last = item.fields.brace_token.span.close();
                let head = self.head(&item.attrs, Some(&item.vis), item.union_token.span, Some(&item.ident), last);
                let (name, name_range) = self.src.ident(&item.ident);
                let fields = self.fields(item.fields.named.iter());
                (head, AdtKind::Union, &item.generics, vec![Variant { name, name_range, tuple: false, fields }])
            }
            Item::Enum(item) => {
                let last = item.brace_token.span.close();
                let head = self.head(&item.attrs, Some(&item.vis), item.enum_token.span, Some(&item.ident), last);
                let variants = item.variants.iter().map(|v| self.variant(&v.ident, &v.fields)).collect();
                (head, AdtKind::Enum, &item.generics, variants)
            }
            other => return self.small_item(other),
        };
        let generics = self.generics(generics);
        self.push(head.with(ItemKind::Adt(Box::new(Adt { kind, generics, variants }))))
    }

    fn variant(&self, ident: &syn::Ident, fields: &Fields) -> Variant {
        let (name, name_range) = self.src.ident(ident);
        Variant { name, name_range, tuple: matches!(fields, Fields::Unnamed(_)), fields: self.fields(fields.iter()) }
    }

    fn fields<'f>(&self, fields: impl Iterator<Item = &'f syn::Field>) -> Vec<Field> {
        fields
            .enumerate()
            .map(|(i, field)| {
                let named = field.ident.as_ref().map(|ident| self.src.ident(ident));
                let lo = named.map_or_else(|| self.ty_lo(&field.ty), |(_, range)| range.lo);
                Field {
                    name: named.map_or_else(|| Name::from(&i.to_string()), |(name, _)| name),
                    range: TextRange::new(lo, self.ty_hi(&field.ty)),
                    vis: self.vis(&field.vis),
                    ty: self.ty(&field.ty),
                    attrs: self.attrs(&field.attrs),
                }
            })
            .collect()
    }

    /// Constants, statics, aliases, `extern crate`.
    fn small_item(&mut self, item: &Item) -> ItemId {
        match item {
            Item::Const(item) => {
                let head =
                    self.head(&item.attrs, Some(&item.vis), item.const_token.span, Some(&item.ident), item.semi_token.span);
                self.static_item(head, true, false, &item.ty, Some(&item.expr))
            }
            Item::Static(item) => {
                let head =
                    self.head(&item.attrs, Some(&item.vis), item.static_token.span, Some(&item.ident), item.semi_token.span);
                let mutable = matches!(item.mutability, syn::StaticMutability::Mut(_));
                self.static_item(head, false, mutable, &item.ty, Some(&item.expr))
            }
            Item::Type(item) => {
                let head = self.head(&item.attrs, Some(&item.vis), item.type_token.span, Some(&item.ident), item.semi_token.span);
                let ty = Some(self.ty(&item.ty));
                self.alias(head, &item.generics, ty, Vec::new())
            }
            Item::ExternCrate(item) => {
                let shown = item.rename.as_ref().map_or(&item.ident, |(_, name)| name);
                let head = self.head(&item.attrs, Some(&item.vis), item.extern_token.span, Some(shown), item.semi_token.span);
                let name = self.src.name(&item.ident);
                self.push(head.with(ItemKind::ExternCrate(name)))
            }
            other => {
                let head = self.head(&[], None, other.span(), None, other.span());
                self.push(head.with(ItemKind::Macro(Box::default())))
            }
        }
    }

    /// A static or constant.
    pub(super) fn static_item(
        &mut self,
        head: Head,
        is_const: bool,
        mutable: bool,
        ty: &syn::Type,
        value: Option<&syn::Expr>,
    ) -> ItemId {
        let id = self.reserve(head);
        let ty = self.ty(ty);
        let init = value.map(|value| self.value_body(value));
        self.finish(id, ItemKind::Static(Box::new(Static { is_const, mutable, thread_local: false, ty, init })))
    }

    /// A type alias.
    pub(super) fn alias(
        &mut self,
        head: Head,
        generics: &syn::Generics,
        ty: Option<hir::TypeRef>,
        bounds: Vec<hir::Path>,
    ) -> ItemId {
        let generics: Generics = self.generics(generics);
        self.push(head.with(ItemKind::TypeAlias(Box::new(TypeAlias { generics, ty, bounds }))))
    }

    /// What syn passes on uninterpreted: functions and statics without value (in macros), unstable or unfinished items.
    pub(super) fn odd_item(&mut self, tokens: proc_macro2::TokenStream, out: &mut Vec<ItemId>) {
        if let Ok(item @ (ForeignItem::Fn(_) | ForeignItem::Static(_) | ForeignItem::Type(_))) = syn::parse2(tokens.clone()) {
            return self.foreign_member(&item, out);
        }
        let range = self.stream_range(tokens.clone());
        let names = super::tokens::mentions(tokens.clone());
        let is_macro = tokens.into_iter().any(|t| matches!(t, proc_macro2::TokenTree::Ident(i) if i == "macro"));
        if !is_macro {
            self.lose(range, LossKind::BrokenItem, "not understood");
        }
        let name_range = TextRange::new(range.lo, range.lo);
        let head = Head { name: Name::default(), name_range, range, vis: Vis::Private, attrs: Attrs::default() };
        out.push(self.push(head.with(ItemKind::Macro(names.into()))));
    }
}

/// One name of a `use` tree.  `self` stands for the path before it.
fn leaf(global: bool, path: &[Name], name: Name, rename: Option<Name>) -> Import {
    let mut path = path.to_vec();
    if name != "self" || path.is_empty() {
        path.push(name);
    }
    let name = rename.unwrap_or_else(|| path.last().copied().unwrap_or_default());
    Import { global, path, name, glob: false }
}
