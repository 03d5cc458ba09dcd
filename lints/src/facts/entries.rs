//! Types whose values live as entries of collections that let them go: a session in a map of sessions lives as long as its key.

use rustc_hash::FxHashSet;

use super::{Act, Facts, PlaceId};
use crate::index::AdtId;
use crate::types::FieldRef;

impl Facts<'_> {
    /// Whether all that keeps values of a type for long keeps them in collections from which they are taken again.
    pub(super) fn is_entry(&self, adt: AdtId) -> bool {
        self.lives_as_entry(adt, &mut FxHashSet::default())
    }

    fn lives_as_entry(&self, adt: AdtId, seen: &mut FxHashSet<AdtId>) -> bool {
        if !seen.insert(adt) || self.holders().is_in_static(adt) {
            return false;
        }
        let mut found = false;
        for &keeper in self.holders().of(adt) {
            for (variant, fields) in self.types.fields(keeper).iter().enumerate() {
                for (field, _) in fields.iter().enumerate().filter(|(_, ty)| super::made::keeps(self, ty, adt)) {
                    let place = FieldRef { adt: keeper, variant: variant as u32, field: field as u32 };
                    let held = match self.field_shapes.get(&place) {
                        Some(_) => self.lets_go(PlaceId::Field(place)),
                        // who has no long life of its own keeps nothing for long
                        None => self.lifetimes().evidence(keeper).is_none() || self.lives_as_entry(keeper, seen),
                    };
                    if !held {
                        return false;
                    }
                    found |= self.field_shapes.contains_key(&place) || self.lifetimes().evidence(keeper).is_some();
                }
            }
        }
        found
    }

    /// Whether entries are taken out of a place somewhere in shipped code.
    fn lets_go(&self, place: PlaceId) -> bool {
        let events = self.life().of(place);
        events.iter().any(|e| e.live && matches!(e.act, Act::Evict | Act::Replace))
    }
}
