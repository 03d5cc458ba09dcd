//! What the user wants: levels, confidence, which targets.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Catalogue, Confidence, CrateKind, Level, Name, Selector};

/// The settings in force for a run: the catalogue's, with every later layer laid on top.
#[derive(Clone, Debug)]
pub struct Settings {
    levels: FxHashMap<Name, Level>,
    /// Findings below this are not reported.
    pub confidence: Confidence,
    /// Whether `tests/` and `#[cfg(test)]` code is linted.
    pub tests: bool,
    /// Whether `examples/` is linted.
    pub examples: bool,
    /// Whether `benches/` is linted.
    pub benches: bool,
}

/// One wish about levels, as on the command line.  Their order matters: a later one wins over an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelChange {
    /// Which rules.
    pub selector: Selector,
    /// How loud.
    pub level: Level,
    /// No later change may lower it.
    pub forbid: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            levels: Catalogue::get().rules().iter().map(|rule| (rule.name, rule.tier.level())).collect(),
            confidence: Confidence::Medium,
            tests: false,
            examples: false,
            benches: false,
        }
    }
}

impl Settings {
    /// The rule's level; a rule that the catalogue does not know is off.
    pub fn level(&self, rule: Name) -> Level {
        self.levels.get(&rule).copied().unwrap_or(Level::Allow)
    }

    /// Lays the changes on top, in their order.  `warnings` is about what is at `warn` in the end, wherever it stands.
    pub fn apply(&mut self, changes: &[LevelChange]) {
        let mut forbidden = FxHashSet::default();
        let mut warnings = None;
        for change in changes {
            if change.selector == Selector::Warnings {
                // a forbidden lowering stays forbidden
                if !matches!(warnings, Some(LevelChange { forbid: true, .. })) {
                    warnings = Some(*change);
                }
                continue;
            }
            for rule in Catalogue::get().rules().iter().filter(|rule| change.selector.selects(rule)) {
                if !forbidden.contains(&rule.name) {
                    self.levels.insert(rule.name, change.level);
                }
                if change.forbid {
                    forbidden.insert(rule.name);
                }
            }
        }
        if let Some(change) = warnings {
            self.levels.values_mut().filter(|level| **level == Level::Warn).for_each(|level| *level = change.level);
        }
    }

    /// Whether code of such a crate is linted.
    pub fn lints(&self, kind: CrateKind) -> bool {
        match kind {
            CrateKind::Lib | CrateKind::Bin => true,
            CrateKind::Test => self.tests,
            CrateKind::Example => self.examples,
            CrateKind::Bench => self.benches,
            CrateKind::BuildScript => false,
        }
    }

    /// The rule's options.
    pub fn options(&self, rule: Name) -> Option<&toml::Table> {
        Catalogue::get().rule(&rule).map(|rule| &rule.options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A name, its level, and whether it is forbidden to lower that.
    type Change = (&'static str, Level, bool);

    fn level_after(changes: &[Change], rule: &str) -> Level {
        let mut settings = Settings::default();
        let change = |&(name, level, forbid): &Change| LevelChange {
            selector: Catalogue::get().selector(name).expect("a known name"),
            level,
            forbid,
        };
        settings.apply(&changes.iter().map(change).collect::<Vec<_>>());
        settings.level(Name::from(rule))
    }

    #[test]
    fn tiers_decide_and_the_last_change_wins() {
        use Level::{Allow, Deny, Warn};
        let map = "unbounded_map_growth";
        let channel = "unbounded_channel";
        let table: &[(&[Change], &str, Level)] = &[
            (&[], map, Warn),
            (&[], channel, Allow),
            (&[("audit", Warn, false)], channel, Warn),
            (&[("all", Warn, false), (channel, Allow, false)], channel, Allow),
            (&[(channel, Allow, false), ("all", Warn, false)], channel, Warn),
            (&[("growth", Deny, false)], map, Deny),
            (&[("warnings", Deny, false)], map, Deny),
            (&[("warnings", Deny, false)], channel, Allow),
            (&[("warnings", Deny, false), (channel, Warn, false)], channel, Deny),
            (&[("warnings", Allow, false)], map, Allow),
            (&[(map, Deny, true), ("all", Allow, false)], map, Deny),
            (&[(map, Allow, false), (map, Deny, true)], map, Deny),
            (&[("warnings", Deny, true), ("warnings", Warn, false)], map, Deny),
        ];
        for (changes, rule, expected) in table {
            assert_eq!(level_after(changes, rule), *expected, "{changes:?} {rule}");
        }
    }
}
