//! Patterns: what is matched tells the types of what is bound.

use super::Infer;
use crate::hir::{FieldPat, PatId, PatKind, Path};
use crate::types::ty::Ty;

impl Infer<'_> {
    pub(super) fn pat_inner(&mut self, id: PatId, ty: Ty) {
        let body = self.body;
        match &body.pat(id).kind {
            PatKind::Wild | PatKind::Rest | PatKind::Path(_) => {}
            PatKind::Lit(value) => {
                let found = self.expr(*value);
                self.unify(&ty, &found);
            }
            PatKind::Range(start, end) => {
                for bound in [start, end].into_iter().flatten() {
                    self.expr(*bound);
                }
            }
            PatKind::Bind(local, inner) => {
                let bound =
                    if body.local(*local).by_ref { Ty::reference(body.local(*local).mutable, ty.clone()) } else { ty.clone() };
                let slot = local.0 as usize;
                let old = self.out.locals[slot].clone();
                if old.is_unknown() {
                    self.out.locals[slot] = bound;
                } else {
                    self.unify(&old, &bound);
                }
                if let Some(inner) = inner {
                    self.pat(*inner, ty);
                }
            }
            PatKind::Ref(inner) => {
                let inner_ty = match self.shallow(&ty) {
                    Ty::Ref(_, inner) => (*inner).clone(),
                    other => other,
                };
                self.pat(*inner, inner_ty);
            }
            PatKind::Or(list) => {
                for &p in list {
                    self.pat(p, ty.clone());
                }
            }
            PatKind::Tuple(list) => self.tuple_pat(list, &ty),
            PatKind::Slice(list) => self.slice_pat(list, &ty),
            PatKind::TupleStruct(path, list) => self.tuple_struct_pat(id, path, list, &ty),
            PatKind::Struct(path, fields) => self.struct_pat(id, path, fields, &ty),
        }
    }

    /// Looks through references, as matching does; the second part says how what is bound is then referred to.
    fn peel(&self, ty: &Ty) -> (Ty, Option<bool>) {
        let mut at = self.shallow(ty);
        let mut by = None;
        while let Ty::Ref(mutable, inner) = &at {
            by = Some(*mutable && by != Some(false));
            at = self.shallow(inner);
        }
        (at, by)
    }

    fn bound(ty: Ty, by: Option<bool>) -> Ty {
        match by {
            Some(mutable) => Ty::reference(mutable, ty),
            None => ty,
        }
    }

    fn tuple_pat(&mut self, list: &[PatId], ty: &Ty) {
        let (inner, by) = self.peel(ty);
        let items: Vec<Ty> = match &inner {
            Ty::Tuple(items) => items.to_vec(),
            Ty::Var(_) if !self.has_rest(list) => {
                let items: Vec<Ty> = list.iter().map(|_| self.fresh()).collect();
                self.unify(&inner, &Ty::Tuple(items.clone().into()));
                items
            }
            _ => Vec::new(),
        };
        self.positional(list, &items, by);
    }

    fn has_rest(&self, list: &[PatId]) -> bool {
        list.iter().any(|p| matches!(self.body.pat(*p).kind, PatKind::Rest))
    }

    /// Patterns by place; those behind `..` count from the end.
    fn positional(&mut self, list: &[PatId], items: &[Ty], by: Option<bool>) {
        let rest = list.iter().position(|p| matches!(self.body.pat(*p).kind, PatKind::Rest));
        for (at, &pat) in list.iter().enumerate() {
            let from = match rest {
                Some(rest) if at > rest => (items.len() + at).checked_sub(list.len()),
                _ => Some(at),
            };
            let ty = from.and_then(|i| items.get(i)).map_or(Ty::Unknown, |t| Self::bound(t.clone(), by));
            self.pat(pat, ty);
        }
    }

    fn slice_pat(&mut self, list: &[PatId], ty: &Ty) {
        let (inner, by) = self.peel(ty);
        let item = self.autoderef(&inner).into_iter().find_map(|t| match t {
            Ty::Slice(item) | Ty::Array(item, _) => Some((*item).clone()),
            _ => None,
        });
        let item = item.map_or(Ty::Unknown, |t| Self::bound(t, by));
        for &p in list {
            match &self.body.pat(p).kind {
                PatKind::Rest => {}
                PatKind::Bind(_, Some(sub)) if matches!(self.body.pat(*sub).kind, PatKind::Rest) => self.pat(p, ty.clone()),
                _ => self.pat(p, item.clone()),
            }
        }
    }

    fn tuple_struct_pat(&mut self, id: PatId, path: &Path, list: &[PatId], ty: &Ty) {
        let (inner, by) = self.peel(ty);
        let Some((adt, variant, args)) = self.adt_path(path) else {
            for &p in list {
                self.pat(p, Ty::Unknown);
            }
            return;
        };
        self.out.pat_adts.insert(id, (adt, variant));
        self.unify(&inner, &Ty::Adt(adt, args.clone()));
        let fields = self.types.fields(adt).get(variant as usize).map_or(0, Vec::len);
        let items: Vec<Ty> = (0..fields).map(|i| self.types.field_ty(adt, variant, i, &args)).collect();
        self.positional(list, &items, by);
    }

    fn struct_pat(&mut self, id: PatId, path: &Path, fields: &[FieldPat], ty: &Ty) {
        let (inner, by) = self.peel(ty);
        let found = self.adt_path(path);
        if let Some((adt, variant, args)) = &found {
            self.out.pat_adts.insert(id, (*adt, *variant));
            self.unify(&inner, &Ty::Adt(*adt, args.clone()));
        }
        for field in fields {
            let ty = match &found {
                Some((adt, variant, args)) => match self.types.field_index(*adt, *variant, field.name) {
                    Some(at) => Self::bound(self.types.field_ty(*adt, *variant, at, args), by),
                    None => Ty::Unknown,
                },
                None => Ty::Unknown,
            };
            self.pat(field.pat, ty);
        }
    }
}
