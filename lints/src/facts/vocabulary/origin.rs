//! `[origin]` of the catalogue: what tells where keys come from.

use rustc_hash::FxHashSet;
use serde::Deserialize;

use crate::base::Name;

/// What tells where keys come from.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OriginWords {
    /// Types that hold a text.
    pub texts: FxHashSet<Name>,
    /// Functions and methods that give another value each time.
    pub fresh: FxHashSet<Name>,
    /// Functions and methods that tell who is connected.
    pub peers: FxHashSet<Name>,
    /// Methods that give the hash of some content.
    pub hashes: FxHashSet<Name>,
    /// Types that are addresses of the network.
    pub addresses: FxHashSet<Name>,
    /// Types that are points in time.
    pub times: FxHashSet<Name>,
    /// Methods that put their arguments into a list.
    pub adds: FxHashSet<Name>,
    /// Methods that read what comes from outside into their argument.
    pub reads: FxHashSet<Name>,
    /// Derives of what is read from the command line.
    pub settings_derives: FxHashSet<Name>,
    /// Words in the names of types that hold what the program is set up with.
    pub settings: FxHashSet<String>,
}
