//! Types of declarations, computed when first asked for.

use super::known::Known;
use super::scope::Scope;
use super::ty::{Bound, Subst, Ty};
use crate::base::Name;
use crate::hir::{self, TypeRef};
use crate::index::{AdtId, Container, FnId, ImplId, Index, StaticId};

/// What has a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// A function.
    Fn(FnId),
    /// A static's or constant's value.
    Static(StaticId),
}

/// A function's types, in terms of its own and its impl's parameters.
#[derive(Clone, Debug)]
pub struct FnSig {
    /// Parameters of the impl or trait and of the function, `Self` for trait functions.
    pub generics: Vec<Name>,
    /// `self`'s type, references included.
    pub receiver: Option<Ty>,
    /// Without `self`.
    pub params: Vec<Ty>,
    /// For `async fn` a future.
    pub ret: Ty,
    /// Bounds of the parameters that have any.
    bounds: Vec<(Name, Vec<Bound>)>,
}

/// Types of all declarations.
#[derive(Debug)]
pub struct Types<'a> {
    /// The workspace.
    pub index: &'a Index,
    pub(super) known: &'a Known,
}

impl<'a> Types<'a> {
    /// Of an index, with what is known of it already.
    pub fn new(index: &'a Index, known: &'a Known) -> Self {
        Self { index, known }
    }

    /// The function's signature.
    pub fn sig(&self, id: FnId) -> &FnSig {
        self.known.sigs[id.index()].get_or_init(|| self.make_sig(id))
    }

    fn make_sig(&self, id: FnId) -> FnSig {
        let hir = self.index.signature(id);
        let scope = Scope::of_fn(self.index, id);
        let mut generics: Vec<Name> = scope.generics.iter().flat_map(|g| g.params.iter().map(|p| p.name)).collect();
        if matches!(self.index.func(id).container, Container::Trait(_)) {
            generics.push(Name::from("Self"));
        }
        let ret = scope.lower(&hir.ret);
        let bounds = generics.iter().map(|n| (*n, scope.bounds_of(*n))).filter(|(_, b)| !b.is_empty()).collect();
        FnSig {
            bounds,
            generics,
            receiver: hir.receiver.as_ref().map(|r| scope.lower(&r.ty)),
            params: hir.params.iter().map(|p| scope.lower(&p.ty)).collect(),
            ret: if self.index.func_hir(id).is_async { Ty::Future(ret.into()) } else { ret },
        }
    }

    /// Bounds of a parameter in sight of a function.
    pub fn param_bounds(&self, id: FnId, param: Name) -> &[Bound] {
        self.sig(id).bounds.iter().find(|(n, _)| *n == param).map_or(&[], |(_, b)| b.as_slice())
    }

    /// Bounds of the type of a function's parameter, where that is a type parameter or `impl Trait`.
    pub fn param_bounds_of<'s>(&'s self, declared: Option<&'s Ty>, id: FnId) -> &'s [Bound] {
        match declared.map(Ty::peel_refs) {
            Some(Ty::Opaque(bounds)) => bounds,
            Some(Ty::Param(name)) => self.param_bounds(id, *name),
            _ => &[],
        }
    }

    /// The type an impl is for.
    pub fn impl_self(&self, id: ImplId) -> &Ty {
        self.known.impl_selfs[id.index()].get_or_init(|| Scope::of_impl(self.index, id).self_ty.unwrap_or(Ty::Unknown))
    }

    /// The types of all fields, by variant and field, in terms of the type's parameters.
    pub fn fields(&self, id: AdtId) -> &[Vec<Ty>] {
        self.known.fields[id.index()].get_or_init(|| {
            let scope = Scope::of_adt(self.index, id);
            let variants = &self.index.adt_hir(id).variants;
            variants.iter().map(|v| v.fields.iter().map(|f| scope.lower(&f.ty)).collect()).collect()
        })
    }

    /// What a type's parameters stand for in a use of it.
    pub fn adt_subst(&self, id: AdtId, args: &[Ty]) -> Subst {
        self.index.adt_hir(id).generics.params.iter().map(|p| p.name).zip(args.iter().cloned()).collect()
    }

    /// A field's place in a struct or variant.
    pub fn field_index(&self, id: AdtId, variant: u32, name: Name) -> Option<usize> {
        self.index.adt_hir(id).variants.get(variant as usize)?.fields.iter().position(|f| f.name == name)
    }

    /// A field's type in a use of its type.
    pub fn field_ty(&self, id: AdtId, variant: u32, field: usize, args: &[Ty]) -> Ty {
        match self.fields(id).get(variant as usize).and_then(|v| v.get(field)) {
            Some(ty) => ty.subst(&self.adt_subst(id, args)),
            None => Ty::Unknown,
        }
    }

    /// A static's type; for `thread_local!` inside `LocalKey`.
    pub fn static_ty(&self, id: StaticId) -> &Ty {
        self.known.statics[id.index()].get_or_init(|| {
            let hir = self.index.static_hir(id);
            let ty = Scope::of_static(self.index, id).lower(&hir.ty);
            match self.index.stub_item("std::thread::LocalKey", crate::index::Ns::Types) {
                Some(crate::index::Def::Adt(key)) if hir.thread_local => Ty::Adt(key, vec![ty].into()),
                _ => ty,
            }
        })
    }

    /// The scope in which a body's types are read.
    pub fn scope(&self, owner: Owner) -> Scope<'a> {
        match owner {
            Owner::Fn(id) => Scope::of_fn(self.index, id),
            Owner::Static(id) => Scope::of_static(self.index, id),
        }
    }

    /// The body.
    pub fn body(&self, owner: Owner) -> Option<&'a hir::Body> {
        match owner {
            Owner::Fn(id) => self.index.body(id),
            Owner::Static(id) => self.index.value(id),
        }
    }

    /// A type as written in a scope.
    pub fn lower(&self, scope: &Scope<'a>, ty: &TypeRef) -> Ty {
        scope.lower(ty)
    }
}
