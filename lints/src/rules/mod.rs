//! The rules, one file each.

mod unbounded_map_growth;

use crate::cx::Cx;

/// A rule: its name and what it does.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// As in the catalogue.
    pub name: &'static str,
    /// Reads facts, reports.
    pub check: fn(&Cx<'_>),
}

/// All rules, sorted.
pub const ALL: &[Rule] = &[Rule { name: "unbounded_map_growth", check: unbounded_map_growth::check }];
