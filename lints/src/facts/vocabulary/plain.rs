//! Names that mean the same wherever they stand: asked where a type is not known, or before it is.

use rustc_hash::FxHashSet;
use serde::Deserialize;

use crate::base::Name;

/// `[plain]` of the catalogue.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PlainWords {
    /// Methods that only open a wrapper.
    pub access: FxHashSet<Name>,
    /// Macros that look at their arguments; any other may do to them what it likes.
    pub looking_macros: FxHashSet<Name>,
    /// Beginnings of the names of such macros.
    pub looking_prefixes: Vec<String>,
    /// Methods that wait without `.await`.
    pub blocking: FxHashSet<Name>,
    /// Methods that give what comes in, for as long as somebody listens.
    pub listening: FxHashSet<Name>,
    /// Methods that give the next thing, or none when there is no more.
    pub receiving: FxHashSet<Name>,
    /// Methods that hand on an answer with its errors handled.
    pub error_handling: FxHashSet<Name>,
    /// Traits of libraries whose functions run when their value is used, not when a framework decides.
    pub value_traits: FxHashSet<Name>,
    /// Those of them that make a value.
    pub making_traits: FxHashSet<Name>,
    /// Derives of types that the command line is read into.
    pub command_lines: FxHashSet<Name>,
    /// Attributes that hand nothing to a framework.
    pub quiet_attributes: FxHashSet<Name>,
}

impl PlainWords {
    /// Whether a macro only looks at its arguments.
    pub fn looks_only(&self, name: Name) -> bool {
        self.looking_macros.contains(&name) || self.looking_prefixes.iter().any(|p| name.starts_with(p.as_str()))
    }
}
