//! The catalogue: every rule's name, family, tier, summary and options, as rules.toml has them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Level, Name};

/// The text of rules.toml, of which the catalogue is one part; the vocabularies are the other.
pub const RULES_TOML: &str = include_str!("../../rules.toml");

/// When a rule is on without being asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// Warns.
    Default,
    /// Off until asked for: worth it where memory matters.
    Strict,
    /// Off until asked for: a list of places to look at.
    Audit,
}

impl Tier {
    /// All tiers, the quietest reader first.
    pub const ALL: [Self; 3] = [Self::Default, Self::Strict, Self::Audit];

    /// The level of its rules while nobody says otherwise.
    pub fn level(self) -> Level {
        match self {
            Self::Default => Level::Warn,
            Self::Strict | Self::Audit => Level::Allow,
        }
    }

    /// As written in settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Strict => "strict",
            Self::Audit => "audit",
        }
    }
}

/// What the catalogue says of one rule.
#[derive(Clone, Debug)]
pub struct RuleInfo {
    /// Its only name.
    pub name: Name,
    /// The kind of problem.
    pub family: Name,
    /// When it is on.
    pub tier: Tier,
    /// One line, lower case, without a full stop.
    pub summary: String,
    /// Promises in the source that it takes for an answer: `// mapcheck: bounded(by what)`.
    pub contracts: Vec<Name>,
    /// Its options with their defaults.
    pub options: toml::Table,
}

/// All rules, sorted by name; and the names that must be known before any source is put together.
#[derive(Clone, Debug)]
pub struct Catalogue {
    rules: Vec<RuleInfo>,
    /// Names that every crate gives the same meaning, with what they mean.
    pub look_alikes: BTreeMap<Name, String>,
    /// What only tests use.
    pub test_support: TestSupport,
}

/// Names of what only tests use, though no `cfg(test)` says so.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestSupport {
    /// Modules.
    pub modules: Vec<Name>,
    /// Words in the names of packages.
    pub packages: Vec<Name>,
    /// Folders of a workspace whose packages are all for tests.
    pub folders: Vec<Name>,
}

/// The rules that a name on the command line or in the settings stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selector {
    /// One rule.
    Rule(Name),
    /// A family.
    Family(Name),
    /// A tier.
    Tier(Tier),
    /// Every rule.
    All,
    /// Whatever is at the level `warn` in the end.
    Warnings,
}

#[derive(Deserialize)]
struct File {
    rules: BTreeMap<String, Entry>,
    #[serde(default)]
    look_alikes: BTreeMap<Name, String>,
    #[serde(default)]
    test_support: TestSupport,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    family: String,
    tier: Tier,
    summary: String,
    #[serde(default)]
    contracts: Vec<Name>,
    #[serde(default)]
    options: toml::Table,
}

impl Catalogue {
    /// The catalogue that belongs to this version, parsed once.
    pub fn get() -> &'static Self {
        static CATALOGUE: LazyLock<Catalogue> =
            LazyLock::new(|| Catalogue::parse(RULES_TOML).expect("the embedded rules.toml is checked by a test"));
        &CATALOGUE
    }

    /// Reads the `[rules.NAME]` tables and the names; other top-level tables are not the catalogue's.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        let file: File = toml::from_str(text)?;
        let rules = file.rules.into_iter().map(|(name, entry)| RuleInfo {
            name: Name::from(&name),
            family: Name::from(&entry.family),
            tier: entry.tier,
            summary: entry.summary,
            contracts: entry.contracts,
            options: entry.options,
        });
        Ok(Self { rules: rules.collect(), look_alikes: file.look_alikes, test_support: file.test_support })
    }

    /// All rules, sorted by name.
    pub fn rules(&self) -> &[RuleInfo] {
        &self.rules
    }

    /// The rule of this name.
    pub fn rule(&self, name: &str) -> Option<&RuleInfo> {
        self.rules.binary_search_by(|rule| rule.name.as_str().cmp(name)).ok().map(|at| &self.rules[at])
    }

    /// What a name given by the user stands for: `all`, `warnings`, a rule, a family or a tier.
    /// `-` counts as `_`, and a leading `mapcheck::` is dropped, so that names can be pasted from anywhere.
    pub fn selector(&self, given: &str) -> Option<Selector> {
        let name = given.strip_prefix("mapcheck::").unwrap_or(given).replace('-', "_");
        let family = || self.rules.iter().map(|rule| rule.family).find(|family| family.as_str().replace('-', "_") == name);
        match name.as_str() {
            "all" => Some(Selector::All),
            "warnings" => Some(Selector::Warnings),
            _ => (self.rule(&name).map(|rule| Selector::Rule(rule.name)))
                .or_else(|| family().map(Selector::Family))
                .or_else(|| Tier::ALL.into_iter().find(|tier| tier.as_str() == name).map(Selector::Tier)),
        }
    }

    /// The promises that some rule takes for an answer, sorted.
    pub fn contracts(&self) -> Vec<Name> {
        let mut all: Vec<Name> = self.rules.iter().flat_map(|rule| rule.contracts.iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Every name that [`Self::selector`] knows, sorted; for "did you mean".
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.rules.iter().flat_map(|rule| [rule.name.as_str(), rule.family.as_str()]).collect();
        names.extend(Tier::ALL.map(Tier::as_str));
        names.extend(["all", "warnings"]);
        names.sort_unstable();
        names.dedup();
        names
    }
}

impl Selector {
    /// Whether the rule is meant.  [`Self::Warnings`] means no rule by itself: it is about levels.
    pub fn selects(self, rule: &RuleInfo) -> bool {
        match self {
            Self::Rule(name) => rule.name == name,
            Self::Family(family) => rule.family == family,
            Self::Tier(tier) => rule.tier == tier,
            Self::All => true,
            Self::Warnings => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_file_parses() {
        let catalogue = Catalogue::parse(RULES_TOML).expect("rules.toml");
        assert!(catalogue.rule("unbounded_map_growth").is_some());
        assert!(catalogue.rules().is_sorted_by_key(|rule| rule.name.as_str()));
    }

    #[test]
    fn names_are_found_in_every_spelling() {
        let catalogue = Catalogue::get();
        let rule = Some(Selector::Rule(Name::from("unbounded_map_growth")));
        for given in ["unbounded_map_growth", "unbounded-map-growth", "mapcheck::unbounded_map_growth"] {
            assert_eq!(catalogue.selector(given), rule, "{given}");
        }
        assert_eq!(catalogue.selector("growth"), Some(Selector::Family(Name::from("growth"))));
        assert_eq!(catalogue.selector("audit"), Some(Selector::Tier(Tier::Audit)));
        assert_eq!(catalogue.selector("all"), Some(Selector::All));
        assert_eq!(catalogue.selector("unbounded_map"), None);
    }

    #[test]
    fn no_family_or_tier_has_a_rule_s_name() {
        let catalogue = Catalogue::get();
        for rule in catalogue.rules() {
            assert!(catalogue.rule(&rule.family).is_none(), "{}", rule.family);
            assert!(Tier::ALL.iter().all(|tier| tier.as_str() != rule.family.as_str()), "{}", rule.family);
        }
    }
}
