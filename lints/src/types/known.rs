//! What has been found out about types.  It belongs to an index, and holds as long as the same is declared there.

use std::sync::{Arc, OnceLock};

use super::infer::{BodyTypes, infer};
use super::table::{FnSig, Owner, Types};
use super::ty::Ty;
use crate::base::FileId;
use crate::index::Index;

/// Types of declarations and of bodies; those that nobody has asked for yet are not there.
#[derive(Debug, Default)]
pub struct Known {
    pub(super) sigs: Vec<OnceLock<FnSig>>,
    /// For each type, for each variant, for each field.
    pub(super) fields: Vec<OnceLock<Vec<Vec<Ty>>>>,
    pub(super) statics: Vec<OnceLock<Ty>>,
    pub(super) impl_selfs: Vec<OnceLock<Ty>>,
    bodies: Vec<OnceLock<Arc<BodyTypes>>>,
    values: Vec<OnceLock<Arc<BodyTypes>>>,
}

fn slots<T, U>(of: &[T]) -> Vec<OnceLock<U>> {
    of.iter().map(|_| OnceLock::new()).collect()
}

impl Known {
    /// Nothing is known yet.
    pub fn new(index: &Index) -> Self {
        Self {
            sigs: slots(&index.fns),
            fields: slots(&index.adts),
            statics: slots(&index.statics),
            impl_selfs: slots(&index.impls),
            bodies: slots(&index.fns),
            values: slots(&index.statics),
        }
    }

    /// Forgets the bodies of some files: they have others now, under the same declarations.
    pub fn forget(&mut self, index: &Index, is_changed: impl Fn(FileId) -> bool) {
        let bodies = index.fns.iter().map(|data| data.loc).zip(&mut self.bodies);
        let values = index.statics.iter().map(|data| data.loc).zip(&mut self.values);
        for (_, slot) in bodies.chain(values).filter(|(loc, _)| is_changed(loc.file)) {
            slot.take();
        }
    }
}

impl<'a> Types<'a> {
    /// The types of a body, inferred when first asked for.
    pub fn of_body(&'a self, owner: Owner) -> Arc<BodyTypes> {
        let slot = match owner {
            Owner::Fn(id) => &self.known.bodies[id.index()],
            Owner::Static(id) => &self.known.values[id.index()],
        };
        slot.get_or_init(|| Arc::new(infer(self, owner))).clone()
    }
}
