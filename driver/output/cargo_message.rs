//! The shapes that `cargo check --message-format json` prints: cargo's envelope around rustc's diagnostics.
//! Editors, `cargo_metadata` and rustfix read them.

use serde::Serialize;

/// One finding.
#[derive(Debug, Serialize)]
#[serde(tag = "reason", rename = "compiler-message")]
pub struct CompilerMessage<'a> {
    /// `path+file:///folder#name@version`.
    pub package_id: String,
    /// Absolute.
    pub manifest_path: String,
    /// What the file belongs to.
    pub target: Target,
    /// What rustc would say.
    pub message: Diagnostic<'a>,
}

/// The last line.
#[derive(Debug, Serialize)]
#[serde(tag = "reason", rename = "build-finished")]
pub struct BuildFinished {
    /// Whether the run has not failed, as its exit status says.
    pub success: bool,
}

/// A target of a package.
#[derive(Debug, Serialize)]
pub struct Target {
    /// `lib`, `bin`, `test` ..
    pub kind: Vec<String>,
    /// `lib`, `bin`, `cdylib` ..
    pub crate_types: Vec<String>,
    /// Its name.
    pub name: String,
    /// Its root file, absolute.
    pub src_path: String,
    /// Rust edition.
    pub edition: String,
    /// Whether `cargo doc` documents it.
    pub doc: bool,
    /// Whether its documentation is tested.
    pub doctest: bool,
    /// Whether `cargo test` runs it.
    pub test: bool,
}

/// rustc's diagnostic, and its children.
#[derive(Debug, Serialize)]
pub struct Diagnostic<'a> {
    /// Always `diagnostic`.
    #[serde(rename = "$message_type", skip_serializing_if = "Option::is_none")]
    pub message_type: Option<&'static str>,
    /// The text.
    pub message: String,
    /// The rule.
    pub code: Option<Code>,
    /// `error`, `warning`, `note`, `help`.
    pub level: &'static str,
    /// The places.
    pub spans: Vec<DiagnosticSpan<'a>>,
    /// Notes, help and suggestions.
    pub children: Vec<Diagnostic<'a>>,
    /// As a person reads it.
    pub rendered: Option<String>,
}

/// The rule of a finding.
#[derive(Debug, Serialize)]
pub struct Code {
    /// `mapcheck::NAME`.
    pub code: String,
    /// Always null, as for all lints.
    pub explanation: Option<String>,
}

/// A place in a file.
#[derive(Debug, Serialize)]
pub struct DiagnosticSpan<'a> {
    /// Relative to the workspace root.
    pub file_name: &'a str,
    /// From 0.
    pub byte_start: usize,
    /// After the last byte.
    pub byte_end: usize,
    /// From 1.
    pub line_start: usize,
    /// From 1.
    pub line_end: usize,
    /// From 1, in characters.
    pub column_start: usize,
    /// After the last character.
    pub column_end: usize,
    /// Where the reader must act, or only evidence.
    pub is_primary: bool,
    /// The lines of the span.
    pub text: Vec<SpanLine<'a>>,
    /// What is to be seen there.
    pub label: Option<String>,
    /// The text to put in its place.
    pub suggested_replacement: Option<String>,
    /// What accepting it may do.
    pub suggestion_applicability: Option<&'static str>,
    /// Always null: macros are not expanded.
    pub expansion: Option<()>,
}

/// A line of a span.
#[derive(Debug, Serialize)]
pub struct SpanLine<'a> {
    /// The whole line, without its end.
    pub text: &'a str,
    /// From 1, in characters.
    pub highlight_start: usize,
    /// After the last character.
    pub highlight_end: usize,
}
