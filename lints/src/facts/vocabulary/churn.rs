//! What runs once per item, and what is made again and again.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use crate::base::Name;
use crate::hir::Word;
use crate::index::{AdtId, FnId, Index};

/// What runs code once per item, besides loops.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Iterating {
    /// Methods whose closures run once per item.
    pub adaptors: FxHashSet<Name>,
    /// Methods after which adaptors run on several threads at once.
    pub parallel: FxHashSet<Name>,
    /// Adaptors whose names `Option` and `Result` have too.
    pub shared: FxHashSet<Name>,
    /// Methods that make an iterator.
    pub starts: FxHashSet<Name>,
    /// Methods whose closure runs at most once, and at once.
    pub once: FxHashSet<Name>,
    /// Methods that give the next item.
    pub steps: FxHashSet<Name>,
    /// Modules whose functions wait for the outside.
    pub slow: Vec<String>,
}

impl Iterating {
    /// The words of which one stands in each body that runs something once per item.
    pub fn words(&self) -> FxHashSet<Word> {
        let loops = ["loop", "while", "for"].map(Word::of);
        loops.into_iter().chain(self.adaptors.iter().chain(&self.shared).map(|name| Word::from(*name))).collect()
    }
}

/// What is made again and again.
#[derive(Debug, Default)]
pub struct Churning {
    /// Collections whose room is not their own allocation.
    pub inline: FxHashSet<AdtId>,
    /// Macros that only look at their arguments.
    pub borrowing: FxHashSet<Name>,
    /// Macros whose arguments are evaluated only while somebody debugs.
    pub quiet: FxHashSet<Name>,
    /// Words in the names of crates, modules and functions that run once in a while.
    pub cold: FxHashSet<Name>,
    /// Functions that tell how many of something the machine or the command line has.
    pub few: FxHashSet<FnId>,
    /// What texts are parsed into where no type of the program's own is given.
    pub documents: FxHashSet<AdtId>,
    /// Methods that hand on the value they are called on.
    pub through: FxHashSet<Name>,
    /// Methods that take a collection apart.
    pub consuming: FxHashSet<Name>,
    /// Functions whose result is worth keeping: what they do.
    pub costly: FxHashMap<FnId, String>,
    /// Library types whose values are nothing but data, if their arguments are.
    pub plain: FxHashSet<AdtId>,
    /// Keyed collections whose order does not depend on their room.
    pub steady_order: FxHashSet<AdtId>,
    /// Methods of keyed collections whose result does not depend on the order.
    pub by_key: FxHashSet<Name>,
    /// How entries are taken out of a collection that stays.
    pub drain: FxHashMap<AdtId, String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ChurnTable {
    inline: Vec<String>,
    borrowing: FxHashSet<Name>,
    quiet: FxHashSet<Name>,
    cold: FxHashSet<Name>,
    few: Vec<String>,
    documents: Vec<String>,
    through: FxHashSet<Name>,
    consuming: FxHashSet<Name>,
    costly: Vec<CostlyTable>,
    plain: Vec<String>,
    steady_order: Vec<String>,
    by_key: FxHashSet<Name>,
    drain: Vec<DrainTable>,
}

#[derive(Deserialize)]
struct DrainTable {
    types: Vec<String>,
    call: String,
}

#[derive(Deserialize)]
struct CostlyTable {
    paths: Vec<String>,
    does: String,
}

impl Churning {
    pub(super) fn read(index: &Index, table: &ChurnTable) -> Self {
        let types = |paths: &[String]| super::types(index, paths).collect::<FxHashSet<AdtId>>();
        let costly = table.costly.iter().flat_map(|t| super::functions(index, &t.paths).map(|f| (f, t.does.clone())));
        let drain = table.drain.iter().flat_map(|t| super::types(index, &t.types).map(|id| (id, t.call.clone())));
        Self {
            inline: types(&table.inline),
            costly: costly.collect(),
            plain: types(&table.plain),
            steady_order: types(&table.steady_order),
            drain: drain.collect(),
            borrowing: table.borrowing.clone(),
            quiet: table.quiet.clone(),
            cold: table.cold.clone(),
            few: super::functions(index, &table.few).collect(),
            documents: types(&table.documents),
            through: table.through.clone(),
            consuming: table.consuming.clone(),
            by_key: table.by_key.clone(),
        }
    }
}
