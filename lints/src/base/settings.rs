//! What the user wants: levels, options, confidence, which targets; for each file of a run.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Serialize, Serializer};

use super::{Catalogue, Confidence, CrateKind, FileId, Level, Name, Selector, TimeLimit};

/// The settings in force at one place: the catalogue's, with every later layer laid on top.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Settings {
    #[serde(serialize_with = "in_order")]
    levels: FxHashMap<Name, Level>,
    /// Rules that nothing may lower any more, suppressions included.
    #[serde(serialize_with = "set_in_order")]
    forbidden: FxHashSet<Name>,
    /// Only what differs from the catalogue.
    #[serde(serialize_with = "in_order")]
    options: FxHashMap<Name, toml::Table>,
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
            forbidden: FxHashSet::default(),
            options: FxHashMap::default(),
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

    /// Whether nothing may silence the rule.
    pub fn is_forbidden(&self, rule: Name) -> bool {
        self.forbidden.contains(&rule)
    }

    /// Lays the changes on top, in their order.  `warnings` is about what is at `warn` in the end, wherever it stands.
    pub fn apply(&mut self, changes: &[LevelChange]) {
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
                if !self.forbidden.contains(&rule.name) {
                    self.levels.insert(rule.name, change.level);
                }
                if change.forbid {
                    self.forbidden.insert(rule.name);
                }
            }
        }
        if let Some(change) = warnings {
            for (rule, level) in self.levels.iter_mut().filter(|(_, level)| **level == Level::Warn) {
                *level = change.level;
                if change.forbid {
                    self.forbidden.insert(*rule);
                }
            }
        }
    }

    /// Lays options of a rule over those in force.
    pub fn set_options(&mut self, rule: Name, options: toml::Table) {
        self.options.entry(rule).or_default().extend(options);
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

    /// The rule's options: the catalogue's, with the user's over them.
    pub fn options(&self, rule: Name) -> toml::Table {
        let mut table = Catalogue::get().rule(&rule).map(|rule| rule.options.clone()).unwrap_or_default();
        table.extend(self.options.get(&rule).cloned().unwrap_or_default());
        table
    }
}

/// The settings of a whole run: which are in force for each file, and what the user adds to the vocabularies.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Policy {
    /// Those of files that none of the others is for.
    pub general: Settings,
    special: Vec<Settings>,
    #[serde(serialize_with = "in_order")]
    of_file: FxHashMap<FileId, usize>,
    /// Texts with rows for the vocabularies, of the shape of rules.toml.
    pub vocabulary: Vec<toml::Table>,
    /// None where a file may take as long as it does.
    #[serde(skip)]
    pub time_limit: Option<TimeLimit>,
}

impl From<Settings> for Policy {
    fn from(general: Settings) -> Self {
        Self { general, ..Self::default() }
    }
}

impl Policy {
    /// The settings for a file.
    pub fn at(&self, file: FileId) -> &Settings {
        self.of_file.get(&file).map_or(&self.general, |at| &self.special[*at])
    }

    /// Gives a file settings of its own.
    pub fn set(&mut self, file: FileId, settings: Settings) {
        if settings == self.general {
            return;
        }
        let known = self.special.iter().position(|known| *known == settings);
        let at = known.unwrap_or_else(|| {
            self.special.push(settings);
            self.special.len() - 1
        });
        self.of_file.insert(file, at);
    }

    /// Keeps the settings of these files alone, counted anew in this order.
    pub fn keep(&mut self, files: &[FileId]) {
        let number = |at: usize| FileId(u32::try_from(at).unwrap_or(u32::MAX));
        let kept = |(at, file): (usize, &FileId)| Some((number(at), *self.of_file.get(file)?));
        self.of_file = files.iter().enumerate().filter_map(kept).collect();
    }

    /// The rule's level in a file.
    pub fn level(&self, rule: Name, file: FileId) -> Level {
        self.at(file).level(rule)
    }

    /// Changes the settings of all files.
    pub fn change(&mut self, change: impl FnMut(&mut Settings)) {
        std::iter::once(&mut self.general).chain(&mut self.special).for_each(change);
    }

    fn all(&self) -> impl Iterator<Item = &Settings> {
        std::iter::once(&self.general).chain(&self.special)
    }

    /// Whether the rule is on anywhere.
    pub fn runs(&self, rule: Name) -> bool {
        self.all().any(|settings| settings.level(rule) != Level::Allow)
    }

    /// Whether code is asked for anywhere that is not shipped.
    pub fn asks_for_tests(&self) -> bool {
        self.all().any(|settings| settings.tests || settings.examples || settings.benches)
    }
}

/// The same settings are always the same bytes.
fn in_order<K: Ord + Serialize, V: Serialize, S: Serializer>(map: &FxHashMap<K, V>, to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(map.iter().collect::<BTreeMap<_, _>>())
}

fn set_in_order<S: Serializer>(set: &FxHashSet<Name>, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(set.iter().collect::<BTreeSet<_>>())
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

    #[test]
    fn what_is_forbidden_stays_so_in_later_layers() {
        let map = Name::from("unbounded_map_growth");
        let change = |level, forbid| LevelChange { selector: Selector::Rule(map), level, forbid };
        let mut settings = Settings::default();
        settings.apply(&[change(Level::Deny, true)]);
        settings.apply(&[change(Level::Allow, false)]);
        assert_eq!((settings.level(map), settings.is_forbidden(map)), (Level::Deny, true));
    }

    #[test]
    fn a_file_has_its_own_settings() {
        let map = Name::from("unbounded_map_growth");
        let off = LevelChange { selector: Selector::Rule(map), level: Level::Allow, forbid: false };
        let mut quiet = Settings::default();
        quiet.apply(&[off]);
        let mut policy = Policy::default();
        policy.set(FileId(1), quiet.clone());
        policy.set(FileId(2), Settings::default());
        let levels = [0, 1, 2].map(|file| policy.level(map, FileId(file)));
        assert_eq!(levels, [Level::Warn, Level::Allow, Level::Warn]);
        assert!(policy.runs(map) && !Policy::from(quiet).runs(map));
    }
}
