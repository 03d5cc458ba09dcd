//! What may stand in settings: one definition for reading them, for the schema, for its texts.

use std::collections::BTreeMap;

use mapcheck_lints::base::{Confidence, Level};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::vocabulary::Vocabulary;

/// Settings of `cargo mapcheck`: `mapcheck.toml` or `.mapcheck.toml` at the root of a workspace, `[workspace.metadata.mapcheck]`
/// or `[package.metadata.mapcheck]` in a Cargo.toml.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(default)]
pub struct Config {
    /// Report findings of at least this confidence.
    pub confidence: Option<Sureness>,
    /// Report tests too: `tests/` and `#[cfg(test)]` code.
    pub tests: Option<bool>,
    /// Report examples too.
    pub examples: Option<bool>,
    /// Report benches too.
    pub benches: Option<bool>,
    /// Paths that are read but not reported: patterns with `*`, `**` and `?`, relative to this file's folder.
    pub exclude: Vec<String>,
    /// Every suppression must say why.
    pub require_reason: Option<bool>,
    /// Levels and options of rules, families, tiers, `all` and `warnings`.
    pub rules: Rules,
    /// Settings for some paths; a later one wins over an earlier one.
    #[serde(rename = "override")]
    pub overrides: Vec<Override>,
    /// Own words, added to those of the catalogue.
    #[serde(flatten)]
    pub vocabulary: Vocabulary,
}

/// Settings for some paths.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Patterns with `*`, `**` and `?`, relative to this file's folder; a folder stands for all below it.
    pub paths: Vec<String>,
    /// Report findings of at least this confidence.
    pub confidence: Option<Sureness>,
    /// Every suppression must say why.
    pub require_reason: Option<bool>,
    /// Levels and options of rules, families, tiers, `all` and `warnings`.
    #[serde(default)]
    pub rules: Rules,
}

/// By the name of a rule, family or tier.
pub type Rules = BTreeMap<String, Entry>;

/// What is set for a rule, or for several.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Entry {
    /// Only how loud.
    Short(Loudness),
    /// How loud, and its options.
    Long {
        /// How loud.
        level: Option<Loudness>,
        /// Its options.
        #[serde(default)]
        #[schemars(with = "BTreeMap<String, serde_json::Value>")]
        options: toml::Table,
    },
}

/// How loud a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Loudness {
    /// Off.
    Allow,
    /// Shown; the run still succeeds.
    Warn,
    /// Shown; the run fails.
    Deny,
    /// As deny, and nothing lowers it: no later settings, no suppression.
    Forbid,
}

impl Loudness {
    /// The level, and whether nothing may lower it.
    pub fn level(self) -> (Level, bool) {
        match self {
            Self::Allow => (Level::Allow, false),
            Self::Warn => (Level::Warn, false),
            Self::Deny => (Level::Deny, false),
            Self::Forbid => (Level::Deny, true),
        }
    }
}

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Sureness {
    /// Hints too.
    Low,
    /// What is likely.
    Medium,
    /// Only where all evidence is there.
    High,
}

impl From<Sureness> for Confidence {
    fn from(sureness: Sureness) -> Self {
        match sureness {
            Sureness::Low => Self::Low,
            Sureness::Medium => Self::Medium,
            Sureness::High => Self::High,
        }
    }
}

impl Entry {
    /// How loud, where that is said.
    pub fn loudness(&self) -> Option<Loudness> {
        match self {
            Self::Short(loudness) => Some(*loudness),
            Self::Long { level, .. } => *level,
        }
    }

    /// The options.
    pub fn options(&self) -> Option<&toml::Table> {
        match self {
            Self::Short(_) => None,
            Self::Long { options, .. } => Some(options),
        }
    }
}
