//! What a source says to this tool.

use serde::{Deserialize, Serialize};

use crate::base::{Name, TextRange};

/// A comment that begins with `mapcheck:`, or an `allow` or `expect` of an attribute that names `mapcheck::`.  Nothing is looked
/// up yet: names may be wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// The whole comment or attribute.
    pub range: TextRange,
    /// Where it holds: for what begins there.
    pub scope: TextRange,
    /// `allow`, `expect`, `bounded`, ..
    pub verb: Named,
    /// What stands in parentheses, split at commas; none without parentheses.
    pub names: Option<Vec<Named>>,
    /// The words that follow and may say why.
    pub reason: Option<TextRange>,
    /// Whether the comment or attribute says nothing else, so that it may go as a whole.
    pub sole: bool,
    /// Why it cannot be read, where it cannot.
    pub fault: Option<Name>,
}

/// A word and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Without blanks around.
    pub name: Name,
    /// Its bytes.
    pub range: TextRange,
}
