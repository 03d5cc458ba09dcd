//! What a `for` loop or an iterator bound takes from a value.

use super::Infer;
use crate::base::Name;
use crate::index::Container;
use crate::types::scope::match_params;
use crate::types::ty::{Subst, Ty};

impl Infer<'_> {
    /// The items of anything that can be iterated over.
    pub(super) fn iterated(&mut self, ty: &Ty) -> Ty {
        match self.shallow(ty) {
            Ty::Ref(mutable, inner) => {
                let inner = self.shallow(&inner);
                match &inner {
                    Ty::Slice(item) | Ty::Array(item, _) => return Ty::reference(mutable, (**item).clone()),
                    Ty::Ref(..) => return self.iterated(&inner),
                    _ => {}
                }
                if let Some(item) = self.item_of(&inner) {
                    return item;
                }
                let by_ref = self.method_item(&inner, if mutable { "iter_mut" } else { "iter" });
                by_ref.or_else(|| self.method_item(&inner, "iter")).unwrap_or(Ty::Unknown)
            }
            Ty::Array(item, _) => (*item).clone(),
            owned => {
                if let Ty::Adt(id, args) = &owned
                    && Some(*id) == self.types.index.lang.range
                {
                    return args.first().cloned().unwrap_or(Ty::Unknown);
                }
                match self.item_of(&owned).or_else(|| self.method_item(&owned, "into_iter")) {
                    Some(item) => item,
                    None => match self.deref_once(&owned) {
                        Some(inner) => self.iterated(&inner),
                        None => Ty::Unknown,
                    },
                }
            }
        }
    }

    /// `Item` of an iterator.
    pub(super) fn item_of(&self, ty: &Ty) -> Option<Ty> {
        self.associated(ty, "Iterator", "Item").or_else(|| self.associated(ty, "IntoIterator", "Item"))
    }

    /// The items of what a method without arguments returns.
    fn method_item(&mut self, ty: &Ty, method: &str) -> Option<Ty> {
        let (function, self_ty) = self.lookup_method(ty, Name::from(method))?;
        let ret = self.apply(function, &self_ty, None, &[], None);
        let ret = self.shallow(&ret);
        if matches!(ret, Ty::Var(_)) {
            return None;
        }
        self.item_of(&ret)
    }

    /// The items of what a type's `into_iter` is declared to return.
    pub(super) fn item_by_signature(&self, ty: &Ty) -> Option<Ty> {
        let (of, method) = match ty {
            Ty::Ref(true, inner) => (self.shallow(inner), "iter_mut"),
            Ty::Ref(false, inner) => (self.shallow(inner), "iter"),
            _ => (ty.clone(), "into_iter"),
        };
        let (function, self_ty) = self.lookup_method(&of, Name::from(method))?;
        let Container::Impl(id) = self.types.index.func(function).container else { return None };
        let mut subst = Subst::new();
        match_params(self.types.impl_self(id), &self_ty, &mut subst);
        self.item_of(&self.types.sig(function).ret.subst(&subst))
    }
}
