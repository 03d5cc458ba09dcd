//! `[sides]` of the catalogue: by what names a key's coming and going is told.

use rustc_hash::FxHashSet;
use serde::Deserialize;

use crate::base::Name;

/// What tells of entries whose keys end.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SideWords {
    /// Methods of collections that take out one entry, by its key.
    pub removals: FxHashSet<Name>,
    /// Methods of collections that ask for one entry by its key.
    pub lookups: FxHashSet<Name>,
    /// Methods that make an entry where there is none, whoever asks first.
    pub on_demand: FxHashSet<Name>,
    /// Methods without arguments whose result is the value itself.
    pub same: FxHashSet<Name>,
    /// Methods of sets of tasks that give the result of one that is over.
    pub completions: FxHashSet<Name>,
    /// Words in the names of functions and events by which a key's life ends.
    pub endings: FxHashSet<String>,
    /// Words in the names of places that hold a key for one stage of its life only.
    pub transient: FxHashSet<String>,
    /// Words in the names of places that remember a key after its end.
    pub lasting: FxHashSet<String>,
    /// Words in the names of what happens where something fails.
    pub failures: FxHashSet<String>,
    /// Types that stand for anything: two such keys are the same only by their names.
    pub plain_keys: FxHashSet<Name>,
    /// Types of the end of a channel to which one answer goes, by their paths.
    pub answers: FxHashSet<String>,
    /// Words in the names of what takes entries out by their age.
    pub expiry: FxHashSet<String>,
}
