//! What is known of a body's numbers at one point, and on several ways to it.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use super::value::{Origin, Value};
use crate::base::Name;
use crate::flow::Lattice;
use crate::hir::{ExprId, LocalId};

/// What is known at one point.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// Nothing counts as bounded, and what is set is only added.
    pub(super) coarse: bool,
    /// Of variables; those without any origin are left out.
    pub(super) locals: FxHashMap<LocalId, Value>,
    /// Numbers that were compared with a limit, or taken from what is there: all that is made of them is bounded too.
    pub(super) bounded: BTreeSet<Origin>,
    /// Numbers from outside that were read by now.
    pub(super) read: BTreeSet<Origin>,
    /// Variables that were made smaller: what is said of them says nothing of what they were.
    pub(super) reduced: FxHashSet<LocalId>,
    /// The body is about to end with an error: what holds here says nothing of success.
    pub(super) failed: bool,
}

impl State {
    /// A variable is also given this, or the part of it that these names lead to.
    pub(super) fn add(&mut self, local: LocalId, names: &[Name], value: &Value) {
        if names.is_empty() && !value.is_empty() {
            self.locals.entry(local).or_default().join(value);
        } else if !names.is_empty() {
            self.locals.entry(local).or_default().join(&value.within(names));
        }
    }

    /// A number is read anew: what was known of the last one says nothing of it.
    pub(super) fn renew(&mut self, at: ExprId, value: &Value) {
        for (_, origin) in value.parts() {
            if matches!(origin, Origin::Source(from) | Origin::Call(from) if *from == at) {
                self.bounded.remove(origin);
            }
        }
    }

    /// Notes the numbers of a value that are from outside.
    pub(super) fn note(&mut self, value: &Value) {
        for (_, origin) in value.parts() {
            if origin.is_outside() && !self.read.contains(origin) {
                self.read.insert(origin.clone());
            }
        }
    }

    /// Whether a number may be there at all.
    fn knows(&self, origin: &Origin) -> bool {
        !origin.is_outside() || self.read.contains(origin)
    }

    /// What is bounded on both of two ways: on a way on which a number was never read, nothing more is to be asked of it.
    fn bounded_on_both(&self, other: &Self) -> BTreeSet<Origin> {
        let both = self.bounded.iter().filter(|o| other.bounded.contains(o) || !other.knows(o));
        let only_there = other.bounded.iter().filter(|o| !self.bounded.contains(o) && !self.knows(o));
        both.chain(only_there).cloned().collect()
    }
}

/// What one more entry weighs, as [`Lattice::weight`] has it.
const ENTRY: usize = 128;

impl Lattice for State {
    fn weight(&self) -> usize {
        ENTRY * (self.locals.len() + self.bounded.len() + self.read.len() + self.reduced.len())
    }

    fn join(&mut self, other: &Self) -> bool {
        let mut new = false;
        let bounded = (self.bounded != other.bounded).then(|| self.bounded_on_both(other));
        for origin in &other.read {
            new |= !self.read.contains(origin) && self.read.insert(origin.clone());
        }
        for local in &other.reduced {
            new |= self.reduced.insert(*local);
        }
        for (local, value) in &other.locals {
            new |= self.locals.entry(*local).or_default().join(value);
        }
        match (self.failed, other.failed) {
            (false, true) => {}
            (true, false) => {
                self.bounded.clone_from(&other.bounded);
                self.failed = false;
                new = true;
            }
            _ => {
                if let Some(bounded) = bounded.filter(|bounded| *bounded != self.bounded) {
                    self.bounded = bounded;
                    new = true;
                }
            }
        }
        new
    }
}
