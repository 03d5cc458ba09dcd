//! Items of a file.

use serde::{Deserialize, Serialize};

use super::{Body, BodyId, Cut, Path, Remark, Slot, TypeRef, Word};
use crate::base::{Name, TextRange};

/// A lowered file.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct File {
    /// All items, nested ones too (in modules, impls, traits, function bodies), in source order.
    pub items: Vec<Item>,
    /// The top-level ones.
    pub root: Vec<ItemId>,
    /// All bodies.
    pub bodies: Vec<Slot<Body>>,
    /// The items in bodies that are not read yet, in the order of these.
    pub inner: Vec<(BodyId, ItemId)>,
    /// The words of the signatures and bodies that are not read yet, one's after another's.
    pub words: Vec<Word>,
    /// `#![..]` of the file.
    pub attrs: Attrs,
    /// What could not be understood.
    pub losses: Vec<Loss>,
    /// What the source says to this tool.
    pub remarks: Vec<Remark>,
    /// The insides of test modules, where tests are not looked at: nothing of them is here.
    pub left_out: Vec<TextRange>,
    /// Lines, as an editor counts them.
    pub lines: u32,
    /// A hash of what the items say, bodies and most comments left out: where it is the same, items and bodies have the same numbers,
    /// and all names mean the same.
    pub declared: u128,
}

impl File {
    /// Gives back what its lists hold in reserve.
    pub(crate) fn shrink(&mut self) {
        self.items.shrink_to_fit();
        self.bodies.shrink_to_fit();
    }

    /// The item.
    pub fn item(&self, id: ItemId) -> &Item {
        &self.items[id.0 as usize]
    }

    /// What could not be understood, also of what was read later.
    pub fn all_losses(&self) -> impl Iterator<Item = &Loss> {
        let of_bodies = self.bodies.iter().flat_map(Slot::losses);
        let of_signatures = self.items.iter().filter_map(|item| match &item.kind {
            // a broken body is the whole function
            ItemKind::Fn(function) if function.body.is_none_or(|body| self.slot(body).losses().is_empty()) => Some(&function.sig),
            _ => None,
        });
        self.losses.iter().chain(of_bodies).chain(of_signatures.flat_map(Slot::losses))
    }

    /// The body's slot.
    pub fn slot(&self, id: BodyId) -> &Slot<Body> {
        &self.bodies[id.0 as usize]
    }

    /// The items in a body, at any depth, whether it has been read or not.
    pub fn items_in(&self, id: BodyId) -> Vec<ItemId> {
        let first = self.inner.partition_point(|(body, _)| *body < id);
        let inner = || self.inner[first..].iter().take_while(|(body, _)| *body == id).map(|(_, item)| *item);
        self.known_body(id).map_or_else(|| inner().collect(), |body| body.items.clone())
    }

    /// The body, where it has been read.
    pub fn known_body(&self, id: BodyId) -> Option<&Body> {
        self.slot(id).known()
    }

    /// The names in a part that was left out, more or less: hashes of all its identifiers but keywords.
    pub fn names<T>(&self, cut: &Cut<T>) -> &[Word] {
        &self.words[cut.words as usize..cut.assigned as usize]
    }

    /// The fields left of a plain `=` in such a body.
    pub fn assigned(&self, cut: &Cut<Body>) -> &[Word] {
        &self.words[cut.assigned as usize..cut.end as usize]
    }
}

/// Source that the analysis does not see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// Where.
    pub range: TextRange,
    /// Why.
    pub kind: LossKind,
    /// The parser's words, or the macro's name.
    pub text: String,
}

impl Loss {
    /// A body that was not followed to its end, for one of two reasons.
    pub fn given_up(range: TextRange, why: LossKind) -> Self {
        let text = match why {
            LossKind::TooSlow => "there was no time left for this file",
            _ => "more values, on more ways, than are followed",
        };
        Self { range, kind: why, text: text.to_owned() }
    }
}

/// Why something is not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LossKind {
    /// A syntax error in this item.
    BrokenItem,
    /// Nested deeper than the parser can follow safely.
    TooDeep,
    /// Larger than is read.
    TooLarge,
    /// Its file took longer than it may.
    TooSlow,
    /// A macro call whose tokens are not Rust expressions, statements or items.
    OpaqueMacro,
}

/// Index into [`File::items`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ItemId(pub u32);

/// One item.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Item {
    /// Empty for impls, uses and macro calls.
    pub name: Name,
    /// Of the name; of the first token where there is none.
    pub name_range: TextRange,
    /// Of the whole item, attributes included, but for `doc`.
    pub range: TextRange,
    /// Who sees it.
    pub vis: Vis,
    /// What stands before it.
    pub attrs: Attrs,
    /// What it is.
    pub kind: ItemKind,
}

/// Visibility, as far as it matters here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Vis {
    /// `pub`.
    Public,
    /// `pub(crate)`, `pub(super)`, `pub(in ..)`.
    Restricted,
    /// Nothing.
    #[default]
    Private,
}

/// Attributes, as far as they matter here.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Attrs {
    /// `#[cfg(test)]`, `#[cfg(any(test, ..))]`, `#[test]`, `#[bench]` and every attribute whose path ends in `test`.
    pub test: bool,
    /// `#[derive(.., Serialize, Deserialize)]`: last segments.
    pub derives: Vec<Name>,
    /// `#[path = ".."]`, or what `include!` names.
    pub path: Option<Box<str>>,
    /// Paths of all other attributes, joined by `::`.
    pub others: Vec<Name>,
}

/// What an item is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ItemKind {
    /// `mod m;` (no items) or `mod m { .. }`.
    Mod(Option<Vec<ItemId>>),
    /// `include!("..")`: the items of a file, as if they stood here.
    Include,
    /// One `use` declaration, flattened.
    Use(Vec<Import>),
    /// `extern crate a as b`: the crate's name; the item's name is what it is called here (`_` for none).
    ExternCrate(Name),
    /// `struct`, `enum`, `union`.
    Adt(Box<Adt>),
    /// `fn`, also in impls, traits and extern blocks.
    Fn(Box<Function>),
    /// `impl`.
    Impl(Box<Impl>),
    /// `trait`.
    Trait(Box<Trait>),
    /// `type`, also in impls and traits.
    TypeAlias(Box<TypeAlias>),
    /// `static`, `const`, and each static of `lazy_static!` and `thread_local!`; also in impls and traits.
    Static(Box<Static>),
    /// `macro_rules! m`, or a macro call in item position that is not understood: the identifiers in it, sorted.
    Macro(Box<[Name]>),
}

/// One leaf of a `use` tree.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// Starts with `::`.
    pub global: bool,
    /// All segments; a trailing `self` is left out; without the `*`.
    pub path: Vec<Name>,
    /// What it is called here; the last segment where it is not renamed; `_` for none.  Empty for a glob.
    pub name: Name,
    /// `*`.
    pub glob: bool,
}

/// Type and trait-bound parameters of an item; lifetimes and const parameters are left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Generics {
    /// In order.
    pub params: Vec<TypeParam>,
    /// Bounds of the where clause on anything but a plain parameter (those are with the parameter).
    pub wheres: Vec<(TypeRef, Vec<Path>)>,
}

/// One type parameter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TypeParam {
    /// Its name.
    pub name: Name,
    /// Its bounds, those of the where clause included; lifetimes and `?Sized` left out.
    pub bounds: Vec<Path>,
    /// `= T`.
    pub default: Option<TypeRef>,
}

/// A struct, enum or union.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Adt {
    /// Which.
    pub kind: AdtKind,
    /// Its parameters.
    pub generics: Generics,
    /// One with the type's name for structs and unions.
    pub variants: Vec<Variant>,
}

/// Which kind of type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AdtKind {
    /// `struct`.
    Struct,
    /// `enum`.
    Enum,
    /// `union`.
    Union,
}

/// A variant, or a struct's body.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Variant {
    /// Its name.
    pub name: Name,
    /// Of the name.
    pub name_range: TextRange,
    /// `(A, B)` rather than `{ a: A }`.
    pub tuple: bool,
    /// In order.
    pub fields: Vec<Field>,
}

/// A field.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Field {
    /// `0`, `1`, .. in tuples.
    pub name: Name,
    /// From the name (the type in tuples) to the end of the type.
    pub range: TextRange,
    /// Who sees it.
    pub vis: Vis,
    /// Its type.
    pub ty: TypeRef,
    /// What stands before it.
    pub attrs: Attrs,
}

/// A function.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Function {
    /// What it takes and returns.
    pub sig: Slot<Signature>,
    /// `async fn`.
    pub is_async: bool,
    /// `const fn`.
    pub is_const: bool,
    /// `unsafe fn`.
    pub is_unsafe: bool,
    /// None in traits without default, in extern blocks.
    pub body: Option<BodyId>,
}

/// What a function takes and returns.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Signature {
    /// Its parameters; `impl Trait` parameters stay in the types.
    pub generics: Generics,
    /// `self` in one of its forms.
    pub receiver: Option<Receiver>,
    /// Without `self`.
    pub params: Vec<Param>,
    /// What it returns as written (`()` where nothing is); for `async fn` what the future yields.
    pub ret: TypeRef,
    /// From `fn` to the end of the return type.
    pub range: TextRange,
}

/// Of a function whose signature cannot be read: nothing is known.
pub(crate) static UNKNOWN_SIGNATURE: Signature = Signature {
    generics: Generics { params: Vec::new(), wheres: Vec::new() },
    receiver: None,
    params: Vec::new(),
    ret: TypeRef::Unknown,
    range: TextRange { lo: 0, hi: 0 },
};

/// `self`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Receiver {
    /// Its type: `Self`, `&Self`, `&mut Self`, or as written.
    pub ty: TypeRef,
    /// `mut self`.
    pub mutable: bool,
}

/// A parameter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Param {
    /// The name, where the pattern is a plain one.
    pub name: Option<Name>,
    /// Its type.
    pub ty: TypeRef,
    /// Pattern and type.
    pub range: TextRange,
}

/// An impl.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Impl {
    /// Its parameters.
    pub generics: Generics,
    /// The trait; none for an inherent impl.
    pub of_trait: Option<Path>,
    /// The type.
    pub self_ty: TypeRef,
    /// Functions, types, constants.
    pub items: Vec<ItemId>,
}

/// A trait.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Trait {
    /// Its parameters.
    pub generics: Generics,
    /// Supertraits.
    pub supertraits: Vec<Path>,
    /// Functions, types, constants.
    pub items: Vec<ItemId>,
}

/// A type alias, or an associated type.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TypeAlias {
    /// Its parameters.
    pub generics: Generics,
    /// What it stands for; none for an associated type without default.
    pub ty: Option<TypeRef>,
    /// Bounds of an associated type.
    pub bounds: Vec<Path>,
}

/// A static or constant.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Static {
    /// `const`.
    pub is_const: bool,
    /// `static mut`.
    pub mutable: bool,
    /// From `thread_local!`; its type is what stands in the macro, without `LocalKey`.
    pub thread_local: bool,
    /// Its type; for `lazy_static!` what it dereferences to.
    pub ty: TypeRef,
    /// Its value.
    pub init: Option<BodyId>,
}
