//! What every layer speaks of: files, spans, names, diagnostics, the run's input.  Knows nothing of Rust syntax.

mod catalogue;
mod diagnostic;
mod input;
mod limit;
mod near;
mod settings;
mod source;

pub use catalogue::{Catalogue, RULES_TOML, RuleInfo, Selector, TestSupport, Tier};
pub use diagnostic::{Applicability, Confidence, Edit, Finding, Label, Level, Suggestion};
pub use input::{CrateId, CrateInput, CrateKind, Dep, Input};
pub use limit::TimeLimit;
pub use near::did_you_mean;
pub use settings::{LevelChange, Policy, Settings};
pub use source::{FileId, Name, SourceFile, Span, TextRange};
