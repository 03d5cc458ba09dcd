//! What a rule is given: the facts, its options, and a way to report.

mod capacity;
mod churn;
mod fix;
mod growth;
mod suppression;

pub use capacity::whose_note;
pub use fix::{Chosen, Fix, Limit};
pub use growth::{growth_confidence, is_doubtful};
pub use suppression::{State, Suppressed, Suppression};

use std::sync::Mutex;

use serde::de::DeserializeOwned;

use crate::base::{Confidence, FileId, Finding, Label, Name, Policy, Span, Suggestion};
use crate::facts::Facts;

/// What a rule sees.
#[derive(Debug)]
pub struct Cx<'a> {
    /// The facts.
    pub facts: &'a Facts<'a>,
    /// The user's wishes.
    pub policy: &'a Policy,
    /// What the sources say to this tool, and what came of it; empty while the rules run that this may silence.
    pub suppressions: &'a [Suppression],
    rule: Name,
    found: Mutex<Vec<Finding>>,
}

impl<'a> Cx<'a> {
    /// For one rule.
    pub fn new(facts: &'a Facts<'a>, policy: &'a Policy, rule: Name) -> Self {
        Self { facts, policy, suppressions: &[], rule, found: Mutex::default() }
    }

    /// The rule's options for a file: the user's over the catalogue's.
    ///
    /// # Panics
    /// Where options do not fit the rule's struct; the catalogue's are held by a test, the user's are checked before.
    pub fn options<T: DeserializeOwned>(&self, file: FileId) -> T {
        let table = self.policy.at(file).options(self.rule);
        toml::Value::Table(table).try_into().expect("the options fit the rule")
    }

    /// Starts a finding; it is reported when the draft is dropped.
    pub fn report(&self, primary: Span, message: impl Into<String>) -> Draft<'_> {
        let finding = Finding {
            rule: self.rule,
            message: message.into(),
            primary: Label { span: primary, text: String::new() },
            secondary: Vec::new(),
            notes: Vec::new(),
            help: None,
            suggestions: Vec::new(),
            confidence: Confidence::Medium,
            place: String::new(),
            silenced: None,
        };
        Draft { found: &self.found, finding: Some(finding) }
    }

    /// All that was reported.
    pub fn finish(self) -> Vec<Finding> {
        self.found.into_inner().unwrap_or_default()
    }
}

/// A finding in the making.
#[derive(Debug)]
pub struct Draft<'a> {
    found: &'a Mutex<Vec<Finding>>,
    finding: Option<Finding>,
}

impl Draft<'_> {
    fn edit(mut self, f: impl FnOnce(&mut Finding)) -> Self {
        if let Some(finding) = &mut self.finding {
            f(finding);
        }
        self
    }

    /// What is to be seen at the primary span.
    pub fn primary(self, text: impl Into<String>) -> Self {
        self.edit(|f| f.primary.text = text.into())
    }

    /// A piece of evidence.
    pub fn label(self, span: Span, text: impl Into<String>) -> Self {
        self.edit(|f| f.secondary.push(Label { span, text: text.into() }))
    }

    /// What was looked for and not found; why it matters.
    pub fn note(self, text: impl Into<String>) -> Self {
        self.edit(|f| f.notes.push(text.into()))
    }

    /// How to repair it, in words.
    pub fn help(self, text: impl Into<String>) -> Self {
        self.edit(|f| f.help = Some(text.into()))
    }

    /// How to repair it, as edits.  Alternatives, best first; none where none can be written.
    pub fn fix(self, ways: impl IntoIterator<Item = Suggestion>) -> Self {
        self.edit(|f| f.suggestions.extend(ways))
    }

    /// How sure.
    pub fn confidence(self, confidence: Confidence) -> Self {
        self.edit(|f| f.confidence = confidence)
    }

    /// What it is about, independent of positions.
    pub fn place(self, place: impl Into<String>) -> Self {
        self.edit(|f| f.place = place.into())
    }
}

impl Drop for Draft<'_> {
    fn drop(&mut self) {
        if let (Some(finding), Ok(mut found)) = (self.finding.take(), self.found.lock()) {
            found.push(finding);
        }
    }
}
