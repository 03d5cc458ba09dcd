//! Findings: what a rule says, where, how sure it is, and what can be done.

use serde::{Deserialize, Serialize};

use super::{Name, Span};

/// How loud a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Off.
    Allow,
    /// Shown; the run still succeeds.
    Warn,
    /// Shown; the run fails.
    Deny,
}

/// How sure a rule is of one finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// A hint; shown only when asked for.
    Low,
    /// Likely.
    Medium,
    /// All evidence is there.
    High,
}

/// What accepting a suggestion may do, from the safest to the least safe.  The order is the safety order.
/// Same meaning as rustc's enum of that name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Applicability {
    /// Compiles, keeps behaviour and comments; may be applied without a look.
    MachineApplicable,
    /// Compiles most likely; a person must say whether the behaviour is what is wanted.
    MaybeIncorrect,
    /// Holds text that a person must fill in.
    HasPlaceholders,
}

/// A replacement of the bytes of `span` by `text`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The bytes to replace; empty to insert.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// One way to repair a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// What the edit does, lower case, without a full stop.
    pub message: String,
    /// All edits together are the repair; they do not overlap.
    pub edits: Vec<Edit>,
    /// What accepting it may do.
    pub applicability: Applicability,
}

/// A piece of evidence: a place in the source and what is to be seen there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What; may be empty.
    pub text: String,
}

/// What a rule reports.  The level is not here: the settings decide it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule's name, as in the catalogue.
    pub rule: Name,
    /// The fact, lower case, no full stop, the place in backticks.
    pub message: String,
    /// Where the reader must act.
    pub primary: Label,
    /// The evidence, in reading order.
    pub secondary: Vec<Label>,
    /// What was looked for and not found, why it matters, the reasons for the confidence.
    pub notes: Vec<String>,
    /// How to repair it, in words.
    pub help: Option<String>,
    /// How to repair it, as edits.  Alternatives, best first.
    pub suggestions: Vec<Suggestion>,
    /// How sure the rule is.
    pub confidence: Confidence,
    /// What the finding is about, independent of positions (`Type::field`); used by baselines and fingerprints.
    pub place: String,
}

impl Finding {
    /// By what a report is sorted: file and position, rule, message.
    pub fn order(&self) -> (Span, Name, &str) {
        (self.primary.span, self.rule, &self.message)
    }
}
