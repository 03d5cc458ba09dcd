//! Types whose values are nothing but data.

use rustc_hash::FxHashSet;

use super::Facts;
use super::vocabulary::Kind;
use crate::hir::AdtKind;
use crate::index::{AdtId, Head};
use crate::types::Ty;

impl Facts<'_> {
    /// Whether values of a type own all they hold, nobody sees when they are dropped, and each thread may have them.  False where
    /// that is not known.
    pub fn is_only_data(&self, ty: &Ty) -> bool {
        self.only_data_in(ty, &mut FxHashSet::default())
    }

    /// Whether a type is `str` or `String`, or a reference to one.
    pub fn is_text(&self, ty: &Ty) -> bool {
        match ty.peel_refs() {
            Ty::Prim(name) => name == "str",
            Ty::Adt(id, _) => Some(*id) == self.index.lang.string,
            _ => false,
        }
    }

    fn only_data_in(&self, ty: &Ty, open: &mut FxHashSet<AdtId>) -> bool {
        match ty {
            Ty::Prim(_) | Ty::Never | Ty::FnPtr(_) => true,
            Ty::Tuple(parts) => parts.iter().all(|t| self.only_data_in(t, open)),
            Ty::Array(inner, _) => self.only_data_in(inner, open),
            Ty::Adt(id, args) => self.only_data_in_adt(*id, args, open),
            _ => false,
        }
    }

    fn only_data_in_adt(&self, id: AdtId, args: &[Ty], open: &mut FxHashSet<AdtId>) -> bool {
        if let Some(known) = self.vocabulary.collections.get(&id) {
            let owned =
                matches!(known.kind, Kind::Map | Kind::Set | Kind::List | Kind::Queue | Kind::Heap | Kind::String | Kind::Bytes);
            let mut parts = known.key.into_iter().chain(known.value);
            return owned && !known.shared && parts.all(|at| args.get(at).is_some_and(|t| self.only_data_in(t, open)));
        }
        if self.vocabulary.churn.plain.contains(&id) {
            return args.iter().all(|t| self.only_data_in(t, open));
        }
        let own = !self.index.is_stub(self.index.adt(id).loc);
        if !own || self.index.adt_hir(id).kind == AdtKind::Union || self.is_dropped_by_hand(id) {
            return false;
        }
        // one that holds itself is as plain as the rest of it
        if !open.insert(id) {
            return true;
        }
        let subst = self.types.adt_subst(id, args);
        self.types.fields(id).iter().flatten().all(|ty| self.only_data_in(&ty.subst(&subst), open))
    }

    fn is_dropped_by_hand(&self, id: AdtId) -> bool {
        self.index.lang.drop.is_none_or(|drop| self.index.impl_of(Head::Adt(id), drop).is_some())
    }
}
