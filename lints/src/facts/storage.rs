//! Which libraries read files that they wrote.

use rustc_hash::FxHashSet;

use super::Facts;
use crate::base::{CrateId, Name};
use crate::types::Owner;

impl Facts<'_> {
    /// Whether a library is, or is part of, one that keeps its own files: it sees to it that they last, as databases and indexes do
    /// and parsers of everybody's files do not, and nothing in its workspace that is built on it talks to anybody.
    pub(super) fn keeps_files(&self, krate: CrateId) -> bool {
        self.keepers.get_or_init(|| self.find_keepers()).contains(&krate)
    }

    fn find_keepers(&self) -> FxHashSet<CrateId> {
        let words = &self.vocabulary.streams;
        let home = |owner: &Owner| self.index.module(self.module(*owner)).krate;
        let naming = |name: &Name| {
            let bodies = self.words().bodies(*name).iter().filter(|o| self.loc(**o).live).map(home);
            bodies.chain(self.broken().naming(*name)).collect::<Vec<_>>()
        };
        let lasting: FxHashSet<CrateId> = words.durable.iter().flat_map(naming).collect();
        if lasting.is_empty() {
            return lasting;
        }
        let named: FxHashSet<CrateId> = words.talking.iter().flat_map(naming).collect();
        let all = (0..self.index.krates.len() as u32).map(CrateId);
        let talks =
            |id: CrateId| named.contains(&id) || self.index.outer_dependencies(id).any(|dep| words.talking.contains(&dep));
        let keeps = |id: &CrateId| {
            let mut lasts = self.index.crates_above(*id);
            lasts.any(|above| lasting.contains(&above)) && !self.index.crates_above(*id).any(talks)
        };
        all.filter(keeps).collect()
    }
}
