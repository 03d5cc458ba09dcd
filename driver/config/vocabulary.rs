//! The user's own words: rows of the same shape as those of rules.toml.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Rows that are added to the catalogue's.  Paths are those of definitions, in this workspace or in a library that the tool
/// knows: `my_crate::module::Type`, `my_crate::module::Type::method`, `my_crate::module::function`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default)]
pub struct Vocabulary {
    /// What holds many things.
    pub collection: Vec<Collection>,
    /// What lends things and wants them back.
    pub pool: Vec<Pool>,
    /// Numbers from outside, which nobody has checked.
    pub source: Vec<Source>,
    /// What makes a number safe.
    pub bound: Vec<Bound>,
    /// What reads all that a stream holds.
    pub sink: Vec<Sink>,
    /// What makes a value live as long as the program.
    pub long_lived: Vec<LongLived>,
}

/// What holds many things.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Collection {
    /// The types that share this row.
    pub types: Vec<String>,
    /// Which kind of collection.
    pub kind: Kind,
    /// Which type argument is the key; left out where there is none.
    pub key: Option<usize>,
    /// Which type argument is the value.
    pub value: Option<usize>,
    /// It grows through `&`.
    #[serde(default)]
    pub shared: bool,
    /// Its own type caps it.
    #[serde(default)]
    pub bounded: bool,
    /// It keeps no room after `clear`.
    #[serde(default)]
    pub ordered_tree: bool,
    /// Methods that may add an entry.
    #[serde(default)]
    pub grow: Vec<String>,
    /// Methods that may take one out.
    #[serde(default)]
    pub evict: Vec<String>,
    /// Methods that only look.
    #[serde(default)]
    pub read: Vec<String>,
    /// Methods that give an entry handle.
    #[serde(default)]
    pub handle: Vec<String>,
    /// Methods whose result borrows values held.
    #[serde(default)]
    pub value_methods: Vec<String>,
    /// Methods that also empty their first argument.
    #[serde(default)]
    pub empties_argument: Vec<String>,
    /// Methods that only make room.
    #[serde(default)]
    pub reserve: Vec<String>,
    /// Methods that only give room back.
    #[serde(default)]
    pub shrink: Vec<String>,
}

/// Which kind of collection a type is.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Map,
    Set,
    List,
    Queue,
    Heap,
    String,
    Bytes,
    Tasks,
    Cache,
    Slab,
    Channel,
}

/// What lends things and wants them back.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Pool {
    /// What is lent, where its drop gives it back.
    pub guard: Vec<String>,
    /// Methods of the guard that lose it for its pool.
    pub forget: Vec<String>,
    /// Methods that make up for what was lost so.
    pub release: Vec<String>,
    /// Functions whose result must be taken back by hand, by one of `takes` of the same row.
    pub lends: Vec<String>,
    /// Functions that take it back.
    pub takes: Vec<String>,
    /// The method that lends and the one that takes back, of an own type.
    pub pairs: Vec<(String, String)>,
    /// Words of which one must stand in that type's name, where the verbs alone say too little.
    pub named: Vec<String>,
    /// What makes something that is dear to make and meant to be kept.
    pub costly: Vec<String>,
    /// Calls that begin the making of a light one.
    pub cheap: Vec<String>,
}

/// Numbers from outside, which nobody has checked.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Source {
    /// Functions and methods whose result is such a number.
    pub paths: Vec<String>,
    /// Names of methods that mean the same on types that are not known, where they give an integer.
    pub methods: Vec<String>,
    /// Own decode traits that look like one of these.
    pub traits: Vec<String>,
    /// Derives on the result of the functions: all numbers in it are from outside.
    pub derives: Vec<String>,
    /// Methods that hand their closure such a number as its last parameter.
    pub callbacks: Vec<String>,
    /// Methods one of which the text must have come through.
    pub given: Vec<String>,
    /// Words in the paths of types that hold the program's own settings.
    pub own: Vec<String>,
    /// Bits, where the number cannot be large.
    pub width: Option<u32>,
}

/// What makes a number safe.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bound {
    /// How.
    pub kind: BoundKind,
    /// Functions and methods of this workspace, whatever their code seems to say; of libraries the last names count.
    #[serde(default)]
    pub paths: Vec<String>,
    /// Names of methods.
    #[serde(default)]
    pub methods: Vec<String>,
    /// Names of functions.
    #[serde(default)]
    pub functions: Vec<String>,
    /// Names of macros.
    #[serde(default)]
    pub macros: Vec<String>,
}

/// How something bounds a number.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BoundKind {
    /// The result is at most as large as each argument; that of a function of this workspace is safe.
    Upper,
    /// A true answer means that it is small enough.
    Test,
    /// Too large is an error.
    Error,
    /// How much there really is.
    Available,
    /// Fails where there is less.
    Takes,
}

/// What reads all that a stream holds.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Sink {
    /// Functions and methods.
    pub paths: Vec<String>,
    /// Words that tell of a limit, in the same function or one that it calls.
    pub limit: Vec<String>,
    /// The argument that is the limit, the receiver counted.
    pub limit_arg: Option<usize>,
    /// The argument that must be memory for this to matter.
    pub into_memory: Option<usize>,
    /// What it reads is given as packed bytes.
    pub unpacks: bool,
    /// What stands beside it wherever it is used, where its own name is too common to look for.
    pub word: Option<String>,
}

/// What makes a value live as long as the program.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct LongLived {
    /// Traits whose implementors live long.
    pub traits: Vec<String>,
    /// Attributes on an impl that say so.
    pub attributes: Vec<String>,
    /// Derives on a type that say so.
    pub derives: Vec<String>,
    /// Wrappers whose argument is state kept for the program's life.
    pub types: Vec<String>,
}
