//! Which function a method call or path leads to; dereferencing; associated types.

use super::Infer;
use crate::base::Name;
use crate::hir::{Path, Vis};
use crate::index::{AdtId, Container, Def, FnId, Head, Ns, TraitId};
use crate::types::ty::{Args, Bound, Ty};

/// More steps than any sensible chain of `Deref`s takes.
const MAX_DEREF: usize = 12;

impl Infer<'_> {
    /// The type and what it dereferences to, step by step.
    pub(super) fn autoderef(&self, ty: &Ty) -> Vec<Ty> {
        let mut steps = vec![self.shallow(ty)];
        while steps.len() < MAX_DEREF {
            let Some(next) = self.deref_once(&steps[steps.len() - 1]) else { break };
            steps.push(next);
        }
        steps
    }

    pub(super) fn deref_once(&self, ty: &Ty) -> Option<Ty> {
        match self.shallow(ty) {
            Ty::Ref(_, inner) | Ty::Ptr(inner) => Some(self.shallow(&inner)),
            ty @ Ty::Adt(..) => {
                let id = self.types.index.impl_of(ty.head()?, self.types.index.lang.deref?)?;
                Some(self.shallow(&self.scope.impl_assoc(id, Name::from("Target"), &ty)?))
            }
            _ => None,
        }
    }

    /// An associated type, found in the impls for a type or in its bounds.
    pub(super) fn associated(&self, ty: &Ty, of_trait: &str, name: &str) -> Option<Ty> {
        let name = Name::from(name);
        match self.shallow(ty) {
            Ty::Dyn(bounds) | Ty::Opaque(bounds) => bound_assoc(&bounds, of_trait, name),
            Ty::Param(param) => bound_assoc(&self.scope.bounds_of(param), of_trait, name),
            ty => {
                let index = self.types.index;
                index.impls_of(ty.head()?).iter().find_map(|&id| {
                    let path = index.impl_hir(id).of_trait.as_ref()?;
                    if path.last() == of_trait { self.scope.impl_assoc(id, name, &ty) } else { None }
                })
            }
        }
    }

    pub(super) fn future_output(&self, ty: &Ty) -> Ty {
        for step in self.autoderef(ty) {
            match &step {
                Ty::Future(inner) => return (**inner).clone(),
                _ => {
                    if let Some(found) =
                        self.associated(&step, "Future", "Output").or_else(|| self.associated(&step, "IntoFuture", "Output"))
                    {
                        return found;
                    }
                }
            }
        }
        Ty::Unknown
    }

    pub(super) fn try_output(&self, ty: &Ty) -> Ty {
        let lang = &self.types.index.lang;
        match self.shallow(ty) {
            Ty::Adt(id, args) if Some(id) == lang.option || Some(id) == lang.result => {
                args.first().cloned().unwrap_or(Ty::Unknown)
            }
            _ => Ty::Unknown,
        }
    }

    /// The function a method call leads to, and the type it was found on.
    pub(super) fn lookup_method(&self, receiver: &Ty, name: Name) -> Option<(FnId, Ty)> {
        let steps = self.autoderef(receiver);
        for step in &steps {
            if let Some(found) = self.method_on(step, name) {
                return Some((found, step.clone()));
            }
        }
        self.adapter(&steps, name).or_else(|| self.blanket(&steps, name))
    }

    fn method_on(&self, step: &Ty, name: Name) -> Option<FnId> {
        match step {
            Ty::Param(param) => self.bound_fn(&self.scope.bounds_of(*param), name),
            Ty::Opaque(bounds) => self.bound_fn(bounds, name),
            Ty::Dyn(bounds) => {
                let own = step.head().and_then(|head| self.assoc_fn_of(head, step, name));
                own.or_else(|| self.bound_fn(bounds, name))
            }
            _ => self.assoc_fn_of(step.head()?, step, name),
        }
    }

    fn bound_fn(&self, bounds: &[Bound], name: Name) -> Option<FnId> {
        bounds.iter().find_map(|b| self.types.index.trait_fn(b.of_trait?, name))
    }

    /// A function of the impls for a type: the first whose impl is not for other arguments.
    fn assoc_fn_of(&self, head: Head, ty: &Ty, name: Name) -> Option<FnId> {
        let index = self.types.index;
        let visible = |f: &FnId| {
            index.can_see(self.scope.module, index.func(*f).loc.module, Vis::Public) || index.is_stub(index.func(*f).loc)
        };
        index.methods(head, name).iter().copied().filter(visible).find(|&f| match index.func(f).container {
            Container::Impl(id) => match self.types.impl_self(id) {
                Ty::Ref(_, inner) => !self.differs(inner, ty),
                of => !self.differs(of, ty),
            },
            _ => true,
        })
    }

    /// Iterators and streams of any kind have the methods of the stubs' one type for them.
    fn adapter(&self, steps: &[Ty], name: Name) -> Option<(FnId, Ty)> {
        let lang = &self.types.index.lang;
        for (of_trait, adapter) in [("Iterator", lang.iter), ("Stream", lang.strm)] {
            let Some(adapter) = adapter else { continue };
            if self.types.index.methods(Head::Adt(adapter), name).is_empty() {
                continue;
            }
            for step in steps {
                if let Some(item) = self.associated(step, of_trait, "Item") {
                    let ty = Ty::Adt(adapter, vec![item].into());
                    return Some((self.method_on(&ty, name)?, ty));
                }
            }
        }
        None
    }

    /// `impl<T> Extension for T`: only where there is one such function of this name, or where the trait of one is in sight.
    fn blanket(&self, steps: &[Ty], name: Name) -> Option<(FnId, Ty)> {
        let of = steps.first().filter(|t| !matches!(t, Ty::Unknown | Ty::Var(_)))?;
        let found = match self.types.index.methods(Head::Any, name) {
            [only] => *only,
            several => {
                let mut seen = several.iter().copied().filter(|f| self.is_trait_in_sight(*f));
                seen.next().filter(|_| seen.next().is_none())?
            }
        };
        Some((found, of.clone()))
    }

    /// Whether the trait of a function goes by its own name in the module at hand.
    fn is_trait_in_sight(&self, function: FnId) -> bool {
        let index = self.types.index;
        let of_trait = match index.func(function).container {
            Container::Trait(id) => id,
            Container::Impl(id) => match index.impls[id.index()].of_trait {
                Some(id) => id,
                None => return false,
            },
            Container::Module => return false,
        };
        let name = index.traits[of_trait.index()].name;
        index.resolve_names(self.scope.module, false, &[name], Ns::Types).is_some_and(|found| found.def == Def::Trait(of_trait))
    }

    /// `Type::name` as a value.
    pub(super) fn assoc_value(&mut self, of: &Ty, name: Name) -> Ty {
        let of = self.shallow(of);
        if let Ty::Adt(adt, args) = &of
            && let Some(variant) = self.variant_named(*adt, name)
        {
            return self.constructor(*adt, variant, args.clone());
        }
        let found = match &of {
            Ty::Dyn(bounds) if bounds.len() == 1 => bounds[0].of_trait.and_then(|t| self.types.index.trait_fn(t, name)),
            Ty::Param(param) => self.bound_fn(&self.scope.bounds_of(*param), name),
            _ => of.head().and_then(|head| self.assoc_fn_of(head, &of, name)),
        };
        match found.or_else(|| self.derived_fn(&of, name)) {
            // `Trait::function`: of whichever type the arguments or the result are
            Some(f) if matches!(of, Ty::Dyn(_)) => {
                let of = self.fresh();
                Ty::FnItem(f, Some(of.into()))
            }
            Some(f) => Ty::FnItem(f, Some(of.into())),
            None => Ty::Unknown,
        }
    }

    /// `default` and `clone` of a type that derives them, or may; of other traits that it derives, those that go by their own
    /// name here, as they must to be called.
    fn derived_fn(&self, of: &Ty, name: Name) -> Option<FnId> {
        let index = self.types.index;
        let of_trait: Option<TraitId> = match name.as_str() {
            "default" => index.lang.default,
            "clone" => index.lang.clone,
            _ => None,
        };
        match of {
            Ty::Unknown | Ty::Var(_) => None,
            Ty::Adt(adt, _) if of_trait.is_none() => {
                let derives = &index.item(index.adt(*adt).loc).attrs.derives;
                derives.iter().find_map(|derive| {
                    match index.resolve_names(self.scope.module, false, &[*derive], Ns::Types)?.def {
                        Def::Trait(id) => index.trait_fn(id, name),
                        _ => None,
                    }
                })
            }
            _ => index.trait_fn(of_trait?, name),
        }
    }

    fn variant_named(&self, adt: AdtId, name: Name) -> Option<u32> {
        let hir = self.types.index.adt_hir(adt);
        if hir.kind != crate::hir::AdtKind::Enum {
            return None;
        }
        hir.variants.iter().position(|v| v.name == name).map(|i| i as u32)
    }

    /// A struct or variant named as a value: its constructor, or itself where it has no fields.
    pub(super) fn constructor(&mut self, adt: AdtId, variant: u32, args: Args) -> Ty {
        match self.types.index.adt_hir(adt).variants.get(variant as usize) {
            Some(v) if v.tuple => Ty::Ctor(adt, variant),
            Some(_) => Ty::Adt(adt, args),
            None => Ty::Unknown,
        }
    }

    pub(super) fn fresh_args(&mut self, adt: AdtId) -> Args {
        let count = self.types.index.adt_hir(adt).generics.params.len();
        (0..count).map(|_| self.fresh()).collect()
    }

    /// The struct or variant of a struct expression, a pattern or a constructor, with its arguments.
    pub(super) fn adt_path(&mut self, path: &Path) -> Option<(AdtId, u32, Args)> {
        if path.qself.is_none() && path.segments[0].name == "Self" && !path.global {
            // `Self::Message::Quit`
            if let ([_, of, variant], Some(own)) = (&path.segments[..], &self.scope.self_ty)
                && let Ty::Adt(adt, args) = self.scope.assoc_of(own, of.name)
            {
                return Some((adt, self.variant_named(adt, variant.name)?, args));
            }
            let Some(Ty::Adt(adt, args)) = self.scope.self_ty.clone() else { return None };
            return match &path.segments[1..] {
                [] => Some((adt, 0, args)),
                [variant] => Some((adt, self.variant_named(adt, variant.name)?, args)),
                _ => None,
            };
        }
        let found = self.types.index.resolve(self.scope.module, path, Ns::Types)?;
        let rest = &path.segments[found.used..];
        match (found.def, rest) {
            (Def::Variant(adt, variant), []) => Some((adt, variant, self.fresh_args(adt))),
            (Def::Adt(adt), []) => {
                let written = path.segments.last().is_some_and(|s| s.args.is_some());
                if written && let Ty::Adt(_, args) = self.written(&crate::hir::TypeRef::Path(Box::new(path.clone()))) {
                    return Some((adt, 0, args));
                }
                Some((adt, 0, self.fresh_args(adt)))
            }
            (Def::Alias(_), rest) if rest.len() <= 1 => {
                let mut prefix = path.clone();
                prefix.segments.truncate(found.used);
                let Ty::Adt(adt, args) = self.written(&crate::hir::TypeRef::Path(Box::new(prefix))) else { return None };
                match rest {
                    [] => Some((adt, 0, args)),
                    [variant] => Some((adt, self.variant_named(adt, variant.name)?, args)),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

fn bound_assoc(bounds: &[Bound], of_trait: &str, name: Name) -> Option<Ty> {
    let of = bounds.iter().find(|b| b.name == of_trait || (of_trait == "Iterator" && b.name == "DoubleEndedIterator"))?;
    of.assoc.iter().find(|(n, _)| *n == name).map(|(_, t)| t.clone())
}
