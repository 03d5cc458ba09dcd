//! Entries beside a cache: it forgets keys by itself, and tells nobody.

use super::origin::origin;
use super::turns::Turns;
use super::{Behind, Finder, Side};
use crate::facts::Event;

impl Finder<'_> {
    /// The bounded sibling with whose keys a side's entries are removed, where they are made on demand: what is put in on purpose
    /// may be what the cache is a cache of.
    pub(super) fn forgotten(&self, side: &Side) -> Option<Behind> {
        let on_demand = side.growth.grows.iter().all(|e| self.facts.vocabulary.sides.on_demand.contains(&e.method));
        if !on_demand || self.outlives(side.place) {
            return None;
        }
        // each removal must be of one key that both have
        let mut found = None;
        for removal in &side.removals {
            found = Some((*removal, self.bounded_beside(side, removal)?));
        }
        found.map(|(removal, cache)| Behind::Forgotten { cache: cache.place, removal })
    }

    /// What is taken, together with a key of a side, from a bounded place of the same object.
    fn bounded_beside(&self, side: &Side, removal: &Event) -> Option<Event> {
        let (body, turns) = (self.facts.source(removal.owner)?, Turns::of(self.facts, removal.owner)?);
        let key = origin(self.facts, body, removal.key?)?;
        let same = |e: &Event| e.key.and_then(|k| origin(self.facts, body, k)).as_ref() == Some(&key);
        let others = self.acts(removal.owner).iter().filter(|(_, e)| self.is_by_key(e) && same(e));
        let mut bounded = others.filter(|(place, _)| {
            let shape = self.facts.place_shape(*place);
            shape.is_some_and(|s| s.info(&self.facts.vocabulary).bounded) && self.is_beside(side.growth.place, *place)
        });
        bounded.find(|(_, e)| turns.together(e.expr, removal.expr)).map(|(_, e)| *e)
    }
}
