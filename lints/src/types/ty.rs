//! The representation of types.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use crate::base::Name;
use crate::hir::ExprId;
use crate::index::{AdtId, FnId, Head, Index, TraitId};

/// More parts than a type has that somebody writes.  One that doubles with each variable would take the time that it has parts.
pub const MAX_PARTS: u32 = 1000;

/// A type.  Lifetimes and const parameters are left out.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Ty {
    /// Not known.
    Unknown,
    /// `!`.
    Never,
    /// A struct, enum or union, of the workspace or of the stubs.
    Adt(AdtId, Args),
    /// A type of a crate that is not known, by its path.
    Foreign(Name, Args),
    /// `u8`, `str`, ..
    Prim(Name),
    /// `&T`, `&mut T`.
    Ref(bool, Arc<Ty>),
    /// `*const T`, `*mut T`.
    Ptr(Arc<Ty>),
    /// `[T]`.
    Slice(Arc<Ty>),
    /// `[T; N]`.
    Array(Arc<Ty>, Option<u64>),
    /// A tuple.
    Tuple(Args),
    /// `fn(A) -> B`.
    FnPtr(Arc<FnTy>),
    /// A function named as a value, with the type it is a function of.
    FnItem(FnId, Option<Arc<Ty>>),
    /// The constructor of a tuple struct or variant.
    Ctor(AdtId, u32),
    /// A closure of this body.
    Closure(ExprId, Arc<FnTy>),
    /// A type parameter; `Self` in traits.
    Param(Name),
    /// `T::Item` of a type that is not known yet.
    Assoc(Arc<Ty>, Name),
    /// `dyn A + B`.
    Dyn(Arc<[Bound]>),
    /// `impl A + B`.
    Opaque(Arc<[Bound]>),
    /// What an `async` block or function makes.
    Future(Arc<Ty>),
    /// A type still to be found; only during inference.
    Var(u32),
}

/// Parameters and result of a callable.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FnTy {
    /// In order.
    pub params: Vec<Ty>,
    /// What comes back.
    pub ret: Ty,
}

/// A trait bound.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Bound {
    /// The trait; none where it is not known.
    pub of_trait: Option<TraitId>,
    /// Last segment of its path as written.
    pub name: Name,
    /// Its arguments; for `Fn(A, B)` the parameters.
    pub args: Vec<Ty>,
    /// `Item = T`; for `Fn(A) -> B` `Output = B`.
    pub assoc: Vec<(Name, Ty)>,
}

impl Bound {
    /// `Fn`, `FnMut`, `FnOnce` and their async forms.
    pub fn is_callable(&self) -> bool {
        matches!(self.name.as_str(), "Fn" | "FnMut" | "FnOnce" | "AsyncFn" | "AsyncFnMut" | "AsyncFnOnce")
    }
}

/// A shared list of types.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Args(Option<Arc<[Ty]>>);

impl Args {
    /// No types.
    pub const NONE: Self = Self(None);
}

impl From<Vec<Ty>> for Args {
    fn from(list: Vec<Ty>) -> Self {
        Self((!list.is_empty()).then(|| list.into()))
    }
}

impl FromIterator<Ty> for Args {
    fn from_iter<I: IntoIterator<Item = Ty>>(iter: I) -> Self {
        iter.into_iter().collect::<Vec<_>>().into()
    }
}

impl Deref for Args {
    type Target = [Ty];

    fn deref(&self) -> &[Ty] {
        self.0.as_deref().unwrap_or(&[])
    }
}

impl fmt::Debug for Args {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// What parameters stand for.  Short, so a list.
pub type Subst = Vec<(Name, Ty)>;

impl Ty {
    /// `()`.
    pub const UNIT: Self = Self::Tuple(Args::NONE);

    /// `u8`, `bool`, ..
    pub fn prim(name: &str) -> Self {
        Self::Prim(Name::from(name))
    }

    /// `&T` or `&mut T`.
    pub fn reference(mutable: bool, inner: Ty) -> Self {
        Self::Ref(mutable, Arc::new(inner))
    }

    /// The type behind references.
    pub fn peel_refs(&self) -> &Ty {
        let mut at = self;
        while let Ty::Ref(_, inner) = at {
            at = inner;
        }
        at
    }

    /// Whether nothing is known.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Ty::Unknown)
    }

    /// The struct, enum or union and its arguments.
    pub fn as_adt(&self) -> Option<(AdtId, &Args)> {
        match self {
            Ty::Adt(id, args) => Some((*id, args)),
            _ => None,
        }
    }

    /// By what impls for it are found.
    pub fn head(&self) -> Option<Head> {
        Some(match self {
            Ty::Adt(id, _) => Head::Adt(*id),
            Ty::Prim(name) => Head::Prim(*name),
            Ty::Slice(_) | Ty::Array(..) => Head::Slice,
            Ty::Tuple(_) => Head::Tuple,
            Ty::Foreign(name, _) => Head::Foreign(*name),
            Ty::Dyn(bounds) => Head::Dyn(bounds.first()?.of_trait?),
            _ => return None,
        })
    }

    /// Replaces each part for which `f` gives another; `f` sees the parts from the outside in.
    pub fn map(&self, f: &mut impl FnMut(&Ty) -> Option<Ty>) -> Ty {
        if let Some(new) = f(self) {
            return new;
        }
        let list = |list: &[Ty], f: &mut _| list.iter().map(|t| t.map(f)).collect::<Vec<_>>();
        match self {
            Ty::Adt(id, args) if !args.is_empty() => Ty::Adt(*id, list(args, f).into()),
            Ty::Foreign(name, args) if !args.is_empty() => Ty::Foreign(*name, list(args, f).into()),
            Ty::Ref(mutable, inner) => Ty::Ref(*mutable, Arc::new(inner.map(f))),
            Ty::Ptr(inner) => Ty::Ptr(Arc::new(inner.map(f))),
            Ty::Slice(inner) => Ty::Slice(Arc::new(inner.map(f))),
            Ty::Array(inner, len) => Ty::Array(Arc::new(inner.map(f)), *len),
            Ty::Tuple(args) if !args.is_empty() => Ty::Tuple(list(args, f).into()),
            Ty::FnPtr(sig) => Ty::FnPtr(Arc::new(sig.map(f))),
            Ty::Closure(id, sig) => Ty::Closure(*id, Arc::new(sig.map(f))),
            Ty::FnItem(id, Some(of)) => Ty::FnItem(*id, Some(Arc::new(of.map(f)))),
            Ty::Dyn(bounds) => Ty::Dyn(bounds.iter().map(|b| b.map(f)).collect()),
            Ty::Opaque(bounds) => Ty::Opaque(bounds.iter().map(|b| b.map(f)).collect()),
            Ty::Future(inner) => Ty::Future(Arc::new(inner.map(f))),
            Ty::Assoc(inner, name) => Ty::Assoc(Arc::new(inner.map(f)), *name),
            _ => self.clone(),
        }
    }

    /// Whether it has more than [`MAX_PARTS`] parts.
    pub fn is_vast(&self) -> bool {
        let mut parts = 0;
        self.any(&mut |_| {
            parts += 1;
            parts > MAX_PARTS
        })
    }

    /// Whether `f` holds for the type or a part of it.
    pub fn any(&self, f: &mut impl FnMut(&Ty) -> bool) -> bool {
        if f(self) {
            return true;
        }
        match self {
            Ty::Adt(_, args) | Ty::Foreign(_, args) | Ty::Tuple(args) => args.iter().any(|t| t.any(f)),
            Ty::Ref(_, inner)
            | Ty::Ptr(inner)
            | Ty::Slice(inner)
            | Ty::Array(inner, _)
            | Ty::Future(inner)
            | Ty::Assoc(inner, _) => inner.any(f),
            Ty::FnPtr(sig) | Ty::Closure(_, sig) => sig.params.iter().any(|t| t.any(f)) || sig.ret.any(f),
            Ty::FnItem(_, Some(of)) => of.any(f),
            Ty::Dyn(bounds) | Ty::Opaque(bounds) => {
                bounds.iter().any(|b| b.args.iter().any(|t| t.any(f)) || b.assoc.iter().any(|(_, t)| t.any(f)))
            }
            _ => false,
        }
    }

    /// Puts types for parameters; a parameter that is not in the list stays.
    pub fn subst(&self, subst: &Subst) -> Ty {
        if subst.is_empty() || !self.any(&mut |t| matches!(t, Ty::Param(_))) {
            return self.clone();
        }
        self.map(&mut |t| match t {
            Ty::Param(name) => subst.iter().find(|(n, _)| n == name).map(|(_, t)| t.clone()),
            _ => None,
        })
    }

    /// As a user would write it, with paths cut to their last segment.
    pub fn display(&self, index: &Index) -> String {
        let list = |args: &[Ty]| args.iter().map(|t| t.display(index)).collect::<Vec<_>>().join(", ");
        let named = |name: &str, args: &[Ty]| {
            let args: Vec<_> = args.iter().filter(|t| !is_noise(t, index)).map(|t| t.display(index)).collect();
            if args.is_empty() { name.to_owned() } else { format!("{name}<{}>", args.join(", ")) }
        };
        let bounds = |list: &[Bound]| list.iter().map(|b| b.name.to_string()).collect::<Vec<_>>().join(" + ");
        match self {
            Ty::Unknown | Ty::Var(_) => "_".to_owned(),
            Ty::Assoc(inner, name) => format!("{}::{name}", inner.display(index)),
            Ty::Never => "!".to_owned(),
            Ty::Adt(id, args) => named(&index.adt(*id).name, args),
            Ty::Foreign(path, args) => named(path.rsplit("::").next().unwrap_or(path), args),
            Ty::Prim(name) | Ty::Param(name) => name.to_string(),
            Ty::Ref(true, inner) => format!("&mut {}", inner.display(index)),
            Ty::Ref(false, inner) => format!("&{}", inner.display(index)),
            Ty::Ptr(inner) => format!("*{}", inner.display(index)),
            Ty::Slice(inner) => format!("[{}]", inner.display(index)),
            Ty::Array(inner, Some(len)) => format!("[{}; {len}]", inner.display(index)),
            Ty::Array(inner, None) => format!("[{}; _]", inner.display(index)),
            Ty::Tuple(args) => format!("({})", list(args)),
            Ty::FnPtr(sig) => format!("fn({}) -> {}", list(&sig.params), sig.ret.display(index)),
            Ty::FnItem(id, _) => format!("fn {}", index.fn_label(*id)),
            Ty::Ctor(id, _) => format!("fn {}", index.adt(*id).name),
            Ty::Closure(_, sig) => format!("|{}| -> {}", list(&sig.params), sig.ret.display(index)),
            Ty::Dyn(list) => format!("dyn {}", bounds(list)),
            Ty::Opaque(list) => format!("impl {}", bounds(list)),
            Ty::Future(inner) => format!("Future<{}>", inner.display(index)),
        }
    }
}

/// Hashers and allocators say nothing to a reader.
fn is_noise(ty: &Ty, index: &Index) -> bool {
    match ty {
        Ty::Adt(id, _) => matches!(index.adt(*id).name.as_str(), "RandomState" | "Global" | "DefaultHashBuilder"),
        Ty::Foreign(..) => false,
        _ => false,
    }
}

impl FnTy {
    fn map(&self, f: &mut impl FnMut(&Ty) -> Option<Ty>) -> Self {
        Self { params: self.params.iter().map(|t| t.map(f)).collect(), ret: self.ret.map(f) }
    }
}

impl Bound {
    /// Replaces parts, as [`Ty::map`].
    pub fn map(&self, f: &mut impl FnMut(&Ty) -> Option<Ty>) -> Self {
        Self {
            of_trait: self.of_trait,
            name: self.name,
            args: self.args.iter().map(|t| t.map(f)).collect(),
            assoc: self.assoc.iter().map(|(n, t)| (*n, t.map(f))).collect(),
        }
    }
}
