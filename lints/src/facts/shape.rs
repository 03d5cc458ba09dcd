//! Which collection a type is, behind its wrappers.

use super::Facts;
use super::vocabulary::{Collection, Vocabulary};
use crate::base::Name;
use crate::hir::AdtKind;
use crate::index::{AdtId, Head, Index};
use crate::types::{Args, Scope, Ty, Types};

/// Wrappers nest a few levels; more is a mistake of inference.
const MAX_DEPTH: u32 = 12;

/// A collection behind its wrappers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The collection.
    pub collection: AdtId,
    /// Its arguments.
    pub args: Args,
    /// Several owners: `Arc`, `Rc`.
    pub shared: bool,
    /// Behind a lock.
    pub lock: bool,
    /// In a cell.
    pub cell: bool,
    /// Filled when first used.
    pub lazy: bool,
    /// A reference stands on the way.
    pub by_ref: bool,
    /// Own types that dereference to it or hold nothing else, outermost first.
    pub newtypes: Vec<AdtId>,
}

impl Shape {
    /// The collection's vocabulary.
    pub fn info<'v>(&self, vocabulary: &'v Vocabulary) -> &'v Collection {
        &vocabulary.collections[&self.collection]
    }

    /// The key's type.
    pub fn key(&self, vocabulary: &Vocabulary) -> Option<&Ty> {
        self.args.get(self.info(vocabulary).key?)
    }

    /// The value's type.
    pub fn value(&self, vocabulary: &Vocabulary) -> Option<&Ty> {
        self.args.get(self.info(vocabulary).value?)
    }
}

/// The collection that a type is, behind references and wrappers; none where it is none or not known.
pub fn shape_of(types: &Types<'_>, vocabulary: &Vocabulary, ty: &Ty) -> Option<Shape> {
    let mut at = ty.clone();
    let mut shape = Shape {
        collection: AdtId(0),
        args: Args::NONE,
        shared: false,
        lock: false,
        cell: false,
        lazy: false,
        by_ref: false,
        newtypes: Vec::new(),
    };
    for _ in 0..MAX_DEPTH {
        match &at {
            Ty::Ref(_, inner) => {
                shape.by_ref = true;
                at = (**inner).clone();
            }
            // `lock()` of an async lock, before its `.await`
            Ty::Future(inner) => at = (**inner).clone(),
            Ty::Adt(id, args) if vocabulary.collections.contains_key(id) => {
                shape.collection = *id;
                shape.args = args.clone();
                return Some(shape);
            }
            Ty::Adt(id, args) => {
                if let Some(wrapper) = vocabulary.wrappers.get(id) {
                    shape.shared |= wrapper.shared;
                    shape.lock |= wrapper.lock;
                    shape.cell |= wrapper.cell;
                    shape.lazy |= wrapper.lazy;
                    at = inner_of(types, &at, args, wrapper.arg)?;
                } else {
                    if types.index.is_stub(types.index.adt(*id).loc) || vocabulary.handles.contains_key(id) {
                        return None;
                    }
                    shape.newtypes.push(*id);
                    at = deref_target(types, &at).or_else(|| newtype_field(types, *id, args))?;
                }
            }
            _ => return None,
        }
    }
    None
}

/// The handle (`Entry` and the like) that a type is, behind references and wrappers.
pub fn handle_of(types: &Types<'_>, vocabulary: &Vocabulary, ty: &Ty) -> Option<AdtId> {
    let mut at = ty.clone();
    for _ in 0..MAX_DEPTH {
        match &at {
            Ty::Ref(_, inner) => at = (**inner).clone(),
            Ty::Adt(id, _) if vocabulary.handles.contains_key(id) => return Some(*id),
            Ty::Adt(id, args) => at = inner_of(types, &at, args, vocabulary.wrappers.get(id)?.arg)?,
            _ => return None,
        }
    }
    None
}

/// What `struct N(T);` holds.
fn newtype_field(types: &Types<'_>, id: AdtId, args: &Args) -> Option<Ty> {
    is_newtype(types.index, id).then(|| types.field_ty(id, 0, 0, args))
}

/// `struct N(T);`
pub fn is_newtype(index: &Index, id: AdtId) -> bool {
    let hir = index.adt_hir(id);
    hir.kind == AdtKind::Struct && matches!(&hir.variants[..], [only] if only.tuple && only.fields.len() == 1)
}

/// What a wrapper wraps: what it dereferences to, else its argument.
fn inner_of(types: &Types<'_>, ty: &Ty, args: &Args, arg: usize) -> Option<Ty> {
    deref_target(types, ty).filter(|t| !matches!(t, Ty::Unknown | Ty::Assoc(..))).or_else(|| args.get(arg).cloned())
}

/// `Deref::Target` of a type.
pub fn deref_target(types: &Types<'_>, ty: &Ty) -> Option<Ty> {
    let index: &Index = types.index;
    let Ty::Adt(id, _) = ty else { return None };
    let found = index.impl_of(Head::Adt(*id), index.lang.deref?)?;
    Scope::of_module(index, index.adt(*id).loc.module).impl_assoc(found, Name::from("Target"), ty)
}

/// What is in a future, an `Option` or a `Result`.
pub(super) fn optional<'t>(facts: &Facts<'_>, ty: &'t Ty) -> &'t Ty {
    match ty {
        Ty::Future(inner) => optional(facts, inner),
        Ty::Adt(id, args) if is_std(facts, *id, &["Option", "Result"]) => args.first().map_or(ty, |a| optional(facts, a)),
        _ => ty,
    }
}

/// Whether a type of a library has one of these names.
pub(super) fn is_std(facts: &Facts<'_>, id: AdtId, names: &[&str]) -> bool {
    let data = facts.index.adt(id);
    facts.index.is_stub(data.loc) && names.contains(&data.name.as_str())
}
