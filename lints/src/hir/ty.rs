//! Types and paths as written.

use serde::{Deserialize, Serialize};

use crate::base::{Name, TextRange};

/// A type as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TypeRef {
    /// `a::B<C>`, `Self`, `T`, `<T as Trait>::Assoc`.
    Path(Box<Path>),
    /// `&T`, `&mut T`.
    Ref {
        /// `mut` stands there.
        mutable: bool,
        /// What it points to.
        inner: Box<TypeRef>,
    },
    /// `*const T`, `*mut T`.
    Ptr {
        /// `*mut`.
        mutable: bool,
        /// What it points to.
        inner: Box<TypeRef>,
    },
    /// `[T]`.
    Slice(Box<TypeRef>),
    /// `[T; N]`; the length where it is a plain number.
    Array(Box<TypeRef>, Option<u64>),
    /// `(A, B)`; `()` is the empty one.
    Tuple(Vec<TypeRef>),
    /// `fn(A) -> B`.
    FnPtr(Vec<TypeRef>, Box<TypeRef>),
    /// `impl A + B`; lifetimes are left out.
    Impl(Vec<Path>),
    /// `dyn A + B`; lifetimes are left out.
    Dyn(Vec<Path>),
    /// `!`.
    Never,
    /// `_`.
    Infer,
    /// A macro in type position, or something newer than the parser.
    Unknown,
}

impl TypeRef {
    /// `()`.
    pub fn unit() -> Self {
        Self::Tuple(Vec::new())
    }

    /// The path, where the type is one.
    pub fn as_path(&self) -> Option<&Path> {
        match self {
            Self::Path(path) => Some(path),
            _ => None,
        }
    }
}

/// `<T as Trait>` before a path.  The trait's segments are the first `trait_len` segments of the path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QSelf {
    /// `T`.
    pub ty: TypeRef,
    /// How many of the path's segments name the trait; 0 for `<T>::x`.
    pub trait_len: u32,
}

/// A path with its generic arguments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Path {
    /// Starts with `::`.
    pub global: bool,
    /// `<T as Trait>::` before it.
    pub qself: Option<Box<QSelf>>,
    /// Never empty.  `crate`, `self`, `super`, `Self`, `$crate` stand as segments of that name.
    pub segments: Vec<Segment>,
    /// All of it.
    pub range: TextRange,
}

impl Path {
    /// The last segment's name.
    pub fn last(&self) -> Name {
        self.segments.last().map_or_else(Name::default, |s| s.name)
    }

    /// The name, where the path is one plain identifier.
    pub fn as_ident(&self) -> Option<Name> {
        match &self.segments[..] {
            [only] if !self.global && self.qself.is_none() => Some(only.name),
            _ => None,
        }
    }
}

/// One segment of a path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// The identifier, without `r#`.
    pub name: Name,
    /// `<..>` or `(..) -> ..` behind it.
    pub args: Option<Box<GenericArgs>>,
}

/// Generic arguments as written; lifetimes and const arguments are left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GenericArgs {
    /// In order.  `Fn(A, B)` has one: the tuple `(A, B)`.
    pub types: Vec<TypeRef>,
    /// `Item = T`.  `Fn(A) -> B` has `Output = B`.
    pub assoc: Vec<(Name, TypeRef)>,
}
