//! The rules, one file each.  The list is made from the folder; a test fails when it is stale.

mod unbounded_channel;
mod unbounded_collection_growth;
mod unbounded_map_growth;
mod uncapped_cache;
mod unjoined_task_growth;

use crate::cx::Cx;

/// A rule: its name and what it does.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// As in the catalogue.
    pub name: &'static str,
    /// Reads facts, reports.
    pub check: fn(&Cx<'_>),
    /// The rule's own documentation, as in its file.
    pub source: &'static str,
}

/// All rules, sorted.
pub const ALL: &[Rule] = &[
    Rule { name: "unbounded_channel", check: unbounded_channel::check, source: include_str!("unbounded_channel.rs") },
    Rule {
        name: "unbounded_collection_growth",
        check: unbounded_collection_growth::check,
        source: include_str!("unbounded_collection_growth.rs"),
    },
    Rule { name: "unbounded_map_growth", check: unbounded_map_growth::check, source: include_str!("unbounded_map_growth.rs") },
    Rule { name: "uncapped_cache", check: uncapped_cache::check, source: include_str!("uncapped_cache.rs") },
    Rule { name: "unjoined_task_growth", check: unjoined_task_growth::check, source: include_str!("unjoined_task_growth.rs") },
];
