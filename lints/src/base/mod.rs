//! What every layer speaks of: files, spans, names, diagnostics, the run's input.  Knows nothing of Rust syntax.

mod diagnostic;
mod input;
mod source;

pub use diagnostic::{Applicability, Confidence, Edit, Finding, Label, Level, Suggestion};
pub use input::{CrateId, CrateInput, CrateKind, Dep, Input};
pub use source::{FileId, Name, SourceFile, Span, TextRange};
