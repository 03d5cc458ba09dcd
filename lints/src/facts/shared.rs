//! Types that several hold: behind `Arc`, a lock, as the state of a framework.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::Facts;
use super::lifetime::{Evidence, Found, held};
use super::replaced::is_assigned;
use crate::base::Name;
use crate::hir::{Path, TypeRef, Word};
use crate::index::{AdtId, FnId, Head, Loc, TraitId};
use crate::types::{FieldRef, Scope, Ty};

/// What a field holds, and whether the field is given new values.
type Replaced = (AdtId, bool);

/// Types that are written inside `Arc`, locks and frameworks' state holders, anywhere in signatures, fields and aliases; and
/// implementors of traits that stand there as `dyn Trait`.
pub(super) fn shared(facts: &Facts<'_>) -> Vec<Found> {
    let index = facts.index;
    let holders: FxHashSet<Name> = facts
        .vocabulary
        .wrappers
        .iter()
        .filter(|(_, w)| w.shared || w.lock)
        .map(|(id, _)| *id)
        .chain(facts.vocabulary.long_lived_holders.iter().copied())
        .map(|id| index.adt(id).name)
        .filter(|name| *name != "Rc")
        .collect();
    let words: FxHashSet<Word> = holders.iter().map(|name| Word::from(*name)).collect();
    let mut written: Vec<(Scope<'_>, Loc, &TypeRef, Option<FieldRef>)> = Vec::new();
    for id in (0..index.fns.len() as u32).map(FnId) {
        let loc = index.func(id).loc;
        if !loc.live || index.is_stub(loc) || !index.signature_may_name(id, &words) {
            continue;
        }
        let hir = index.signature(id);
        let types = hir.params.iter().map(|p| &p.ty).chain([&hir.ret]).chain(hir.receiver.iter().map(|r| &r.ty));
        for ty in types.filter(|ty| mentions(ty, &holders)) {
            written.push((Scope::of_fn(index, id), loc, ty, None));
        }
    }
    for adt in (0..index.adts.len() as u32).map(AdtId) {
        let loc = index.adt(adt).loc;
        if !loc.live || index.is_stub(loc) {
            continue;
        }
        for (variant, fields) in index.adt_hir(adt).variants.iter().map(|v| &v.fields).enumerate() {
            for (at, field) in fields.iter().enumerate().filter(|(_, f)| mentions(&f.ty, &holders)) {
                let place = FieldRef { adt, variant: variant as u32, field: at as u32 };
                written.push((Scope::of_adt(index, adt), loc, &field.ty, Some(place)));
            }
        }
    }
    for (id, alias) in index.aliases.iter().enumerate() {
        let hir = index.alias_hir(crate::index::AliasId(id as u32));
        if let Some(ty) = hir.ty.as_ref().filter(|ty| alias.loc.live && !index.is_stub(alias.loc) && mentions(ty, &holders)) {
            written.push((Scope::of_module(index, alias.loc.module), alias.loc, ty, None));
        }
    }
    let lists: Vec<(Vec<Found>, Option<Replaced>)> = written
        .par_iter()
        .map(|(scope, loc, ty, field)| {
            let (mut found, ty) = (Vec::new(), scope.lower(ty));
            inside_holders(facts, &ty, None, *loc, &mut found);
            let Some(field) = field else { return (found, None) };
            let held = held(facts, &ty);
            // what is replaced whole is not what lives long
            let replaced = (!found.is_empty() || held.is_some()) && is_assigned(facts, *field);
            if replaced {
                found.clear();
            }
            (found, held.map(|adt| (adt, replaced)))
        })
        .collect();
    let fields =
        |wanted: bool| lists.iter().filter_map(move |(_, held)| held.filter(|(_, is)| *is == wanted).map(|(adt, _)| adt));
    let (replaced, kept): (FxHashSet<AdtId>, FxHashSet<AdtId>) = (fields(true).collect(), fields(false).collect());
    // what is replaced wherever it is kept says nothing by being handed around
    lists.into_iter().flat_map(|(found, _)| found).filter(|(adt, ..)| kept.contains(adt) || !replaced.contains(adt)).collect()
}

/// Whether one of the names stands in a type as written.
fn mentions(ty: &TypeRef, names: &FxHashSet<Name>) -> bool {
    let in_path = |path: &Path| {
        path.segments.iter().any(|s| {
            names.contains(&s.name)
                || s.args.as_ref().is_some_and(|args| {
                    args.types.iter().any(|t| mentions(t, names)) || args.assoc.iter().any(|(_, t)| mentions(t, names))
                })
        })
    };
    match ty {
        TypeRef::Path(path) => in_path(path),
        TypeRef::Ref { inner, .. } | TypeRef::Ptr { inner, .. } | TypeRef::Slice(inner) | TypeRef::Array(inner, _) => {
            mentions(inner, names)
        }
        TypeRef::Tuple(list) => list.iter().any(|t| mentions(t, names)),
        TypeRef::FnPtr(params, ret) => params.iter().chain([&**ret]).any(|t| mentions(t, names)),
        TypeRef::Impl(bounds) | TypeRef::Dyn(bounds) => bounds.iter().any(in_path),
        TypeRef::Never | TypeRef::Infer | TypeRef::Unknown => false,
    }
}

/// The own types directly inside a holder.
fn inside_holders(facts: &Facts<'_>, ty: &Ty, holder: Option<(Name, bool)>, loc: Loc, found: &mut Vec<Found>) {
    match ty {
        Ty::Adt(id, args) => {
            let wrapper = facts.vocabulary.wrappers.get(id);
            let name = facts.index.adt(*id).name;
            let holds =
                wrapper.is_some_and(|w| (w.shared || w.lock) && name != "Rc") || facts.vocabulary.long_lived_holders.contains(id);
            if let (Some((holder, locked)), false) = (holder, facts.index.is_stub(facts.index.adt(*id).loc)) {
                found.push((*id, Evidence::Shared(loc, holder), locked));
            }
            let passes_on = wrapper.is_some();
            for arg in args.iter() {
                let locked = holder.is_some_and(|(_, locked)| locked) || wrapper.is_some_and(|w| w.lock || w.cell);
                let next =
                    if holds { Some((name, locked)) } else { holder.filter(|_| passes_on).map(|(name, _)| (name, locked)) };
                inside_holders(facts, arg, next, loc, found);
            }
        }
        Ty::Dyn(bounds) => {
            let Some((holder, locked)) = holder else { return };
            let traits: Vec<TraitId> = bounds
                .iter()
                .filter_map(|b| b.of_trait)
                .filter(|t| !facts.index.is_stub(facts.index.traits[t.index()].loc))
                .collect();
            for implementor in traits.iter().flat_map(|t| facts.index.impls_of_trait(*t)) {
                if let Some(Head::Adt(adt)) = facts.index.impls[implementor.index()].head {
                    found.push((adt, Evidence::Shared(loc, holder), locked));
                }
            }
        }
        Ty::Ref(_, inner) | Ty::Slice(inner) | Ty::Array(inner, _) | Ty::Future(inner) => {
            inside_holders(facts, inner, holder, loc, found);
        }
        Ty::Tuple(list) => list.iter().for_each(|t| inside_holders(facts, t, None, loc, found)),
        _ => {}
    }
}
