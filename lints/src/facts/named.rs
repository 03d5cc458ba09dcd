//! What a user calls places and functions, and where they stand.

use super::{Event, Facts, PlaceId};
use crate::base::Span;
use crate::types::Owner;

impl Facts<'_> {
    /// What a user calls a body's owner.
    pub fn label_of(&self, owner: Owner) -> String {
        match owner {
            Owner::Fn(id) => self.index.fn_label(id),
            Owner::Static(id) => self.index.statics[id.index()].name.to_string(),
        }
    }

    /// The functions among a list of events, by name, each once, in order.
    pub fn labels_of(&self, events: &[Event]) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for event in events {
            let name = self.label_of(event.owner);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// What a user calls a place.
    pub fn place_name(&self, place: PlaceId) -> String {
        match place {
            PlaceId::Field(field) => format!("{}::{}", self.index.adt(field.adt).name, self.field_name(field)),
            PlaceId::Static(id) => self.index.statics[id.index()].name.to_string(),
            PlaceId::Local(owner, local) => self.source(owner).map_or_else(String::new, |b| b.local(local).name.to_string()),
        }
    }

    /// Where a place is declared.
    pub fn place_span(&self, place: PlaceId) -> Span {
        match place {
            PlaceId::Field(field) => self.index.span(self.index.adt(field.adt).loc, self.field_hir(field).range),
            PlaceId::Static(id) => {
                let loc = self.index.statics[id.index()].loc;
                self.index.span(loc, self.index.item(loc).name_range)
            }
            PlaceId::Local(owner, local) => {
                let range = self.source(owner).map(|b| b.local(local).range).unwrap_or_default();
                self.span(owner, range)
            }
        }
    }
}
