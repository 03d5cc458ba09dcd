//! What the sources say to this tool, with what came of it.

use crate::base::{FileId, Selector, Span};
use crate::hir::{Named, Remark};

/// A remark of the sources.
#[derive(Clone, Debug)]
pub struct Suppression {
    /// Where it stands.
    pub file: FileId,
    /// What it says.
    pub remark: Remark,
    /// For `allow` and `expect` its names.
    pub names: Vec<Suppressed>,
    /// Why, in the words of the source; empty where it does not say.
    pub reason: String,
}

/// A name in `allow(..)`.
#[derive(Clone, Copy, Debug)]
pub struct Suppressed {
    /// As written.
    pub named: Named,
    /// Which rules it means; none where there are none of that name.
    pub selector: Option<Selector>,
    /// What came of it.
    pub state: State,
    /// Where a finding begins that only has a part of its evidence here.
    pub elsewhere: Option<Span>,
}

/// What came of a suppression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It silenced a finding, or would have, were that not forbidden.
    Used,
    /// The rules were run there, and found nothing.
    Unused,
    /// Nobody knows: a rule that it means is off, or the code was not looked at.
    Unknown,
}
