//! What lends things and wants them back.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::{functions, types};
use crate::base::Name;
use crate::index::{AdtId, FnId, Index};

/// A pair of verbs: what lends and what takes back.
#[derive(Clone, Debug)]
pub struct Verbs {
    /// `acquire`.
    pub acquire: String,
    /// `release`.
    pub release: String,
    /// The type's name must hold one of these; empty where the verbs say enough.
    pub named: Vec<String>,
}

/// The vocabulary of pools.
#[derive(Debug, Default)]
pub struct PoolWords {
    /// What libraries lend and take back when it is dropped, with the methods that lose it for its pool.
    pub guards: FxHashMap<AdtId, FxHashSet<Name>>,
    /// Methods that make up for what was lost so.
    pub refills: FxHashSet<Name>,
    /// Pairs of verbs of own types.
    pub verbs: Vec<Verbs>,
    /// Functions of libraries that lend what does not come back by itself, with those that take it back.
    pub by_hand: Vec<(FnId, FnId)>,
    /// Words that functions begin with of which one undoes what the other does.
    pub counterparts: Vec<(String, String)>,
    /// Calls that go on when what they are given panics.
    pub catching: FxHashSet<Name>,
    /// Macros that panic where control does not come.
    pub promises: FxHashSet<Name>,
    /// Errors of locks that an earlier panic broke.
    pub broken: FxHashSet<AdtId>,
    /// Errors that come about by what is outside the program.
    pub outside: FxHashSet<AdtId>,
    /// What is dear to make and meant to be kept.
    pub costly: FxHashSet<FnId>,
    /// What takes a moment to make, and saves nothing else when it is kept.
    pub light: FxHashSet<AdtId>,
    /// Calls that begin the making of a light one.
    pub cheap: FxHashSet<Name>,
    /// Words in the names of what happens once in a while, however long the program runs.
    pub rare: FxHashSet<Name>,
    /// Methods that put what they are given where it is kept.
    pub keeping: FxHashSet<Name>,
}

/// `[[pool]]`.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct PoolTable {
    release: Vec<Name>,
    guard: Vec<String>,
    forget: Vec<Name>,
    pairs: Vec<(String, String)>,
    named: Vec<String>,
    lends: Vec<String>,
    takes: Vec<String>,
    counterparts: Vec<(String, String)>,
    catching: Vec<Name>,
    promises: Vec<Name>,
    broken: Vec<String>,
    outside: Vec<String>,
    costly: Vec<String>,
    light: Vec<String>,
    cheap: Vec<Name>,
    rare: Vec<Name>,
    keeping: Vec<Name>,
}

impl PoolWords {
    pub(super) fn read(index: &Index, tables: &[PoolTable]) -> Self {
        let mut words = Self::default();
        for table in tables {
            let forget: FxHashSet<Name> = table.forget.iter().copied().collect();
            words.guards.extend(types(index, &table.guard).map(|id| (id, forget.clone())));
            if !forget.is_empty() {
                words.refills.extend(&table.release);
            }
            let takes: Vec<FnId> = functions(index, &table.takes).collect();
            let lends = functions(index, &table.lends);
            words.by_hand.extend(lends.flat_map(|lends| takes.iter().map(move |takes| (lends, *takes))));
            words.counterparts.extend(table.counterparts.iter().cloned());
            words.catching.extend(&table.catching);
            words.promises.extend(&table.promises);
            words.broken.extend(types(index, &table.broken));
            words.outside.extend(types(index, &table.outside));
            words.costly.extend(functions(index, &table.costly));
            words.light.extend(types(index, &table.light));
            words.cheap.extend(&table.cheap);
            words.rare.extend(&table.rare);
            words.keeping.extend(&table.keeping);
            words.verbs.extend(table.pairs.iter().map(|(acquire, release)| Verbs {
                acquire: acquire.clone(),
                release: release.clone(),
                named: table.named.clone(),
            }));
        }
        words
    }
}
