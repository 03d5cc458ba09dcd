//! Types as written, seen from where they stand.

use std::sync::Arc;

use super::ty::{Args, Bound, FnTy, Subst, Ty};
use crate::base::Name;
use crate::hir::{self, Generics, Path, TypeRef};
use crate::index::{AliasId, Container, Def, FnId, Head, ImplId, Index, Ns, StaticId, TraitId};

/// How deep aliases and types may nest before they count as unknown.
const MAX_DEPTH: u32 = 10;

/// What a type as written may refer to: the module's names, the parameters in sight, `Self`.
#[derive(Clone)]
pub struct Scope<'a> {
    /// The workspace.
    pub index: &'a Index,
    /// Where names are looked up.
    pub module: crate::index::ModId,
    /// Parameters in sight, inner ones last.
    pub generics: Vec<&'a Generics>,
    /// `Self`.
    pub self_ty: Option<Ty>,
    /// The impl around, whose associated types `Self::A` means.
    pub of_impl: Option<ImplId>,
    /// The trait around.
    pub of_trait: Option<TraitId>,
    depth: u32,
}

impl<'a> Scope<'a> {
    /// Nothing but a module's names.
    pub fn of_module(index: &'a Index, module: crate::index::ModId) -> Self {
        Self { index, module, generics: Vec::new(), self_ty: None, of_impl: None, of_trait: None, depth: 0 }
    }

    /// As seen from a type's own declaration.
    pub fn of_adt(index: &'a Index, id: crate::index::AdtId) -> Self {
        let mut scope = Self::of_module(index, index.adt(id).loc.module);
        let generics = &index.adt_hir(id).generics;
        scope.self_ty = Some(Ty::Adt(id, generics.params.iter().map(|p| Ty::Param(p.name)).collect()));
        scope.generics.push(generics);
        scope
    }

    /// As seen from inside an impl.
    pub fn of_impl(index: &'a Index, id: ImplId) -> Self {
        let mut scope = Self::of_module(index, index.impls[id.index()].loc.module);
        let hir = index.impl_hir(id);
        scope.generics.push(&hir.generics);
        scope.self_ty = Some(scope.lower(&hir.self_ty));
        scope.of_impl = Some(id);
        scope.of_trait = index.impls[id.index()].of_trait;
        scope
    }

    /// As seen from inside a trait; `Self` is a parameter.
    pub fn of_trait(index: &'a Index, id: TraitId) -> Self {
        let mut scope = Self::of_module(index, index.traits[id.index()].loc.module);
        scope.generics.push(&index.trait_hir(id).generics);
        scope.self_ty = Some(Ty::Param(Name::from("Self")));
        scope.of_trait = Some(id);
        scope
    }

    fn of_container(index: &'a Index, container: Container, module: crate::index::ModId) -> Self {
        let mut scope = match container {
            Container::Module => Self::of_module(index, module),
            Container::Impl(id) => Self::of_impl(index, id),
            Container::Trait(id) => Self::of_trait(index, id),
        };
        scope.module = module;
        scope
    }

    /// As seen from a function's signature and body.
    pub fn of_fn(index: &'a Index, id: FnId) -> Self {
        let data = index.func(id);
        let mut scope = Self::of_container(index, data.container, data.scope);
        scope.generics.push(&index.signature(id).generics);
        scope
    }

    /// As seen from a static's type and value.
    pub fn of_static(index: &'a Index, id: StaticId) -> Self {
        let data = &index.statics[id.index()];
        Self::of_container(index, data.container, data.scope)
    }

    fn of_alias(index: &'a Index, id: AliasId) -> Self {
        let data = &index.aliases[id.index()];
        let mut scope = Self::of_container(index, data.container, data.loc.module);
        scope.generics.push(&index.alias_hir(id).generics);
        scope
    }

    /// The type.
    pub fn lower(&self, ty: &TypeRef) -> Ty {
        if self.depth > MAX_DEPTH {
            return Ty::Unknown;
        }
        match ty {
            TypeRef::Path(path) => self.lower_path(path),
            TypeRef::Ref { mutable, inner } => Ty::Ref(*mutable, Arc::new(self.deeper().lower(inner))),
            TypeRef::Ptr { inner, .. } => Ty::Ptr(Arc::new(self.deeper().lower(inner))),
            TypeRef::Slice(inner) => Ty::Slice(Arc::new(self.deeper().lower(inner))),
            TypeRef::Array(inner, len) => Ty::Array(Arc::new(self.deeper().lower(inner)), *len),
            TypeRef::Tuple(list) => Ty::Tuple(list.iter().map(|t| self.deeper().lower(t)).collect()),
            TypeRef::FnPtr(params, ret) => Ty::FnPtr(Arc::new(FnTy {
                params: params.iter().map(|t| self.deeper().lower(t)).collect(),
                ret: self.deeper().lower(ret),
            })),
            TypeRef::Impl(bounds) => Ty::Opaque(self.lower_bounds(bounds).into()),
            TypeRef::Dyn(bounds) => Ty::Dyn(self.lower_bounds(bounds).into()),
            TypeRef::Never => Ty::Never,
            TypeRef::Infer | TypeRef::Unknown => Ty::Unknown,
        }
    }

    fn deeper(&self) -> Self {
        Self { depth: self.depth + 1, ..self.clone() }
    }

    /// Bounds as written.
    pub fn lower_bounds(&self, bounds: &[Path]) -> Vec<Bound> {
        bounds.iter().map(|path| self.lower_bound(path)).collect()
    }

    fn lower_bound(&self, path: &Path) -> Bound {
        let of_trait = match self.index.resolve(self.module, path, Ns::Types) {
            Some(found) if found.used == path.segments.len() => match found.def {
                Def::Trait(id) => Some(id),
                _ => None,
            },
            _ => None,
        };
        let written = path.segments.last().and_then(|s| s.args.as_deref());
        let mut bound = Bound { of_trait, name: path.last(), args: Vec::new(), assoc: Vec::new() };
        if let Some(written) = written {
            bound.args = written.types.iter().map(|t| self.deeper().lower(t)).collect();
            bound.assoc = written.assoc.iter().map(|(n, t)| (*n, self.deeper().lower(t))).collect();
        }
        if bound.is_callable()
            && let [Ty::Tuple(list)] = &bound.args[..]
        {
            bound.args = list.to_vec();
        }
        bound
    }

    /// Bounds of a parameter in sight, written anywhere.
    pub fn bounds_of(&self, param: Name) -> Vec<Bound> {
        let mut all = Vec::new();
        for generics in &self.generics {
            for p in generics.params.iter().filter(|p| p.name == param) {
                all.extend(self.lower_bounds(&p.bounds));
            }
        }
        if param == "Self"
            && let Some(id) = self.of_trait
        {
            let hir = self.index.trait_hir(id);
            let args = hir.generics.params.iter().map(|p| Ty::Param(p.name)).collect();
            all.push(Bound { of_trait: Some(id), name: self.index.traits[id.index()].name, args, assoc: Vec::new() });
        }
        all
    }

    /// The type a path in type position means.
    pub fn lower_path(&self, path: &Path) -> Ty {
        if let Some(qself) = &path.qself {
            return self.lower_projection(&qself.ty, path);
        }
        let first = path.segments[0].name;
        if !path.global {
            if first == "Self" {
                return self.lower_self(path);
            }
            if self.generics.iter().any(|g| g.params.iter().any(|p| p.name == first)) {
                return if path.segments.len() == 1 { Ty::Param(first) } else { self.param_assoc(first, path) };
            }
        }
        let Some(found) = self.index.resolve(self.module, path, Ns::Types) else { return Ty::Unknown };
        let args = path.segments[found.used - 1].args.as_deref();
        let ty = self.lower_def(found.def, args);
        match path.segments.get(found.used) {
            None => ty,
            Some(rest) if found.used + 1 == path.segments.len() => self.assoc_of(&ty, rest.name),
            Some(_) => Ty::Unknown,
        }
    }

    fn lower_self(&self, path: &Path) -> Ty {
        let Some(self_ty) = self.self_ty.clone() else { return Ty::Unknown };
        match &path.segments[1..] {
            [] => self_ty,
            [rest] => self.assoc_of(&self_ty, rest.name),
            _ => Ty::Unknown,
        }
    }

    /// `T::Item`, where a bound says what that is.
    fn param_assoc(&self, param: Name, path: &Path) -> Ty {
        let [_, rest] = &path.segments[..] else { return Ty::Unknown };
        let bounds = self.deeper().bounds_of(param);
        let known = bounds.iter().flat_map(|b| &b.assoc).find(|(n, _)| *n == rest.name);
        known.map_or_else(|| Ty::Assoc(Arc::new(Ty::Param(param)), rest.name), |(_, t)| t.clone())
    }

    /// `<T as Trait>::Assoc`, `<T>::Assoc`.
    fn lower_projection(&self, ty: &TypeRef, path: &Path) -> Ty {
        let of = self.deeper().lower(ty);
        if let Ty::Param(name) = of {
            let bounds = self.deeper().bounds_of(name);
            let known = bounds.iter().flat_map(|b| &b.assoc).find(|(n, _)| *n == path.last());
            return known.map_or_else(|| Ty::Assoc(Arc::new(of), path.last()), |(_, t)| t.clone());
        }
        self.assoc_of(&of, path.last())
    }

    /// An associated type of a type, by its name: of the impl around first.
    pub fn assoc_of(&self, ty: &Ty, name: Name) -> Ty {
        if self.depth > MAX_DEPTH {
            return Ty::Unknown;
        }
        match ty {
            Ty::Ref(_, inner) if name == "Target" => return (**inner).clone(),
            Ty::Param(_) | Ty::Var(_) | Ty::Assoc(..) => return Ty::Assoc(Arc::new(ty.clone()), name),
            _ => {}
        }
        let deeper = self.deeper();
        if let Some(id) = self.of_impl
            && self.self_ty.as_ref() == Some(ty)
            && let Some(found) = deeper.impl_assoc(id, name, ty)
        {
            return found;
        }
        let Some(head) = ty.head() else { return Ty::Unknown };
        let impls = self.index.impls_of(head);
        impls.iter().find_map(|&id| deeper.impl_assoc(id, name, ty)).unwrap_or(Ty::Unknown)
    }

    /// An associated type of an impl, with the impl's parameters taken from `ty`.
    pub fn impl_assoc(&self, id: ImplId, name: Name, ty: &Ty) -> Option<Ty> {
        let data = &self.index.impls[id.index()];
        let alias = *data.aliases.iter().find(|a| self.index.aliases[a.index()].name == name)?;
        let written = self.index.alias_hir(alias).ty.as_ref()?;
        let mut scope = Scope::of_impl(self.index, id);
        scope.depth = self.depth + 1;
        let target = scope.lower(written);
        let mut subst = Subst::new();
        if let Some(self_ty) = &scope.self_ty {
            match_params(self_ty, ty, &mut subst);
        }
        Some(self.normalise(target.subst(&subst)))
    }

    /// Puts the type for `T::A` where `T` has become known.
    fn normalise(&self, ty: Ty) -> Ty {
        match &ty {
            Ty::Assoc(inner, name) => self.deeper().assoc_of(inner, *name),
            _ => ty,
        }
    }

    fn lower_def(&self, def: Def, args: Option<&hir::GenericArgs>) -> Ty {
        let given = || args.map(|a| a.types.iter().map(|t| self.deeper().lower(t)).collect::<Vec<_>>()).unwrap_or_default();
        match def {
            Def::Adt(id) => {
                let scope = Scope::of_adt(self.index, id);
                Ty::Adt(id, self.fill_args(&self.index.adt_hir(id).generics, &scope, given()))
            }
            Def::Alias(id) => {
                let hir = self.index.alias_hir(id);
                let Some(target) = &hir.ty else { return Ty::Unknown };
                let mut scope = Scope::of_alias(self.index, id);
                scope.depth = self.depth + 1;
                let args = self.fill_args(&hir.generics, &scope, given());
                let subst: Subst = hir.generics.params.iter().map(|p| p.name).zip(args.iter().cloned()).collect();
                scope.lower(target).subst(&subst)
            }
            Def::Prim(name) => Ty::Prim(name),
            Def::Foreign(path) => match self.index.look_alike(path) {
                Some(known) => self.with_own_error(self.lower_def(known, args), path),
                None => Ty::Foreign(path, given().into()),
            },
            Def::Trait(id) => {
                let name = self.index.traits[id.index()].name;
                Ty::Dyn([Bound { of_trait: Some(id), name, args: given(), assoc: Vec::new() }].into())
            }
            Def::Variant(..) | Def::Mod(_) | Def::Fn(_) | Def::Static(_) => Ty::Unknown,
        }
    }

    /// A crate's `Result<T>` is one with that crate's `Error`.
    fn with_own_error(&self, ty: Ty, path: Name) -> Ty {
        match (&ty, path.rsplit_once("::")) {
            (Ty::Adt(id, args), Some((krate, _))) if Some(*id) == self.index.lang.result => match &args[..] {
                [given, Ty::Unknown] => {
                    let error = Ty::Foreign(Name::from(&format!("{krate}::Error")), Args::default());
                    Ty::Adt(*id, vec![given.clone(), error].into())
                }
                _ => ty,
            },
            _ => ty,
        }
    }

    /// Given arguments, then defaults, then unknown.
    fn fill_args(&self, generics: &Generics, scope: &Scope<'a>, mut given: Vec<Ty>) -> Args {
        given.truncate(generics.params.len());
        for param in &generics.params[given.len()..] {
            let filled = match &param.default {
                Some(default) if self.depth < MAX_DEPTH => {
                    let subst: Subst = generics.params.iter().map(|p| p.name).zip(given.iter().cloned()).collect();
                    Scope { depth: self.depth + 1, ..scope.clone() }.lower(default).subst(&subst)
                }
                _ => Ty::Unknown,
            };
            given.push(filled);
        }
        given.into()
    }

    /// By what impls for a bound's trait are found.
    pub fn dyn_head(bound: &Bound) -> Option<Head> {
        bound.of_trait.map(Head::Dyn)
    }
}

/// Reads off what the parameters of `pattern` stand for in `ty`.
pub(super) fn match_params(pattern: &Ty, ty: &Ty, subst: &mut Subst) {
    match (pattern, ty) {
        (Ty::Param(name), _) if subst.iter().any(|(n, _)| n == name) => {}
        (Ty::Param(name), _) => subst.push((*name, ty.clone())),
        (Ty::Adt(a, left), Ty::Adt(b, right)) if a == b => match_lists(left, right, subst),
        (Ty::Foreign(a, left), Ty::Foreign(b, right)) if a == b => match_lists(left, right, subst),
        (Ty::Tuple(left), Ty::Tuple(right)) => match_lists(left, right, subst),
        (Ty::Ref(_, left), Ty::Ref(_, right)) | (Ty::Ptr(left), Ty::Ptr(right)) => match_params(left, right, subst),
        (Ty::Slice(left) | Ty::Array(left, _), Ty::Slice(right) | Ty::Array(right, _)) => match_params(left, right, subst),
        (Ty::Ref(_, left), _) => match_params(left, ty, subst),
        _ => {}
    }
}

fn match_lists(left: &[Ty], right: &[Ty], subst: &mut Subst) {
    for (l, r) in left.iter().zip(right) {
        match_params(l, r, subst);
    }
}
