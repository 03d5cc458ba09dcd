//! What makes, passes on, bounds and spends numbers.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::functions;
use crate::base::Name;
use crate::hir::Word;
use crate::index::{FnId, Index};

/// What takes as much memory as a number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// The number's place among the arguments, the receiver not counted.
    pub arg: usize,
    /// What it counts.
    pub unit: Unit,
    /// Too large a number is an error value: no danger.
    pub fails: bool,
    /// The number is only a hint: with a smaller one, the collection grows when it must.
    pub hint: bool,
}

/// The words that suggestions are written with.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct FixWords {
    /// That it is a limit.
    limit: Vec<String>,
    /// Of a size.
    size: Vec<String>,
    /// Methods by which a collection's room is written without the collection growing.
    pub raw_room: FxHashSet<Name>,
    /// Errors that any error becomes, and results with such.
    pub errors: FxHashSet<Name>,
    /// Words in the names of functions that are told that something ends.
    pub ends: Vec<String>,
}

impl FixWords {
    /// Whether the words of a name say so.
    pub fn names_limit(&self, words: &[String]) -> bool {
        let any = |list: &[String]| words.iter().any(|w| list.contains(w));
        any(&self.limit) && (any(&self.size) || words.len() == 1)
    }
}

/// What a size counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Values of the collection's item type.
    Elements,
    /// Bytes.
    Bytes,
    /// Pages of memory.
    Pages,
}

/// What becomes of a number in a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pass {
    /// The receiver's number comes out.
    Receiver,
    /// The receiver's or an argument's.
    Join,
    /// The receiver's, if the closure says yes to it.
    Filter,
    /// What the closure among the arguments makes of it.
    Closure,
    /// The first argument's.
    Argument,
}

/// How something bounds a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoundKind {
    /// The result is at most as large as each argument.
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

/// Parsers of libraries, which are values that are run later.
#[derive(Debug, Default)]
pub struct Parsers {
    /// Functions that are parsers of numbers.
    pub runs: FxHashSet<FnId>,
    /// Functions that make one.
    pub makers: FxHashSet<FnId>,
    /// Functions that make another of the parser they are given.
    pub wrappers: FxHashSet<FnId>,
    /// Functions that make one of as many bytes as they are told.
    pub takers: FxHashSet<FnId>,
    /// Methods that run one.
    pub methods: FxHashSet<Name>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct ParserTable {
    runs: Vec<String>,
    makers: Vec<String>,
    wrappers: Vec<String>,
    takers: Vec<String>,
    methods: FxHashSet<Name>,
}

impl Parsers {
    fn read(index: &Index, table: &ParserTable) -> Self {
        let all = |paths: &[String]| functions(index, paths).collect();
        Self {
            runs: all(&table.runs),
            makers: all(&table.makers),
            wrappers: all(&table.wrappers),
            takers: all(&table.takers),
            methods: table.methods.clone(),
        }
    }
}

/// All words about numbers.
#[derive(Debug, Default)]
pub struct NumberWords {
    /// Functions whose result is a number from outside.
    pub sources: FxHashSet<FnId>,
    /// Their names, as macros of the workspace name them.
    pub source_words: FxHashSet<Name>,
    /// Functions whose result comes from outside and is small.
    pub small_sources: FxHashSet<FnId>,
    /// For those of them that need it: methods one of which the text must have come through.
    pub source_given: FxHashMap<FnId, Vec<Name>>,
    /// Names of such methods of types that are not known.
    pub source_names: FxHashSet<Name>,
    /// Names of methods whose result is small.
    pub small_names: FxHashSet<Name>,
    /// Names of traits whose functions decode.
    pub source_traits: FxHashSet<Name>,
    /// Decoders that fill a whole value.
    pub decoders: FxHashSet<FnId>,
    /// Such of crates without stubs, by the first and last name of their path.
    pub foreign_decoders: FxHashSet<(Name, Name)>,
    /// Derives of the types that they fill.
    pub source_derives: FxHashSet<Name>,
    /// Words in the paths of types that hold the program's own settings, whatever they derive.
    pub own_words: Vec<String>,
    /// Crates of formats that say in advance how many values come.
    pub binary_formats: FxHashSet<Name>,
    /// Beginnings of the names of functions that make a value of what they read.
    pub decoding: Vec<Name>,
    /// By the names of those that count for what came through some methods only: those methods.
    pub given_names: FxHashMap<Name, Vec<Name>>,
    /// Beginnings of the names of methods that give something else each time, though they only look.
    pub moving: Vec<Name>,
    /// Beginnings of the names of methods that give the next character of what is read.
    pub stepping: Vec<Name>,
    /// Methods that hand a closure the length that was read, as its last parameter.
    pub callbacks: FxHashSet<Name>,
    /// By function.
    pub allocations: FxHashMap<FnId, Allocation>,
    /// For those that take some of what has no end: names of what makes that.
    pub endless: FxHashMap<FnId, Vec<Name>>,
    /// By the macro's name: `vec![x; n]`.
    pub allocation_macros: FxHashMap<Name, Allocation>,
    /// Names of all these, to find bodies by.
    pub allocation_names: FxHashSet<Name>,
    /// Words of which one stands in each body that calls such a function.
    pub allocation_words: FxHashSet<Name>,
    /// By name.
    pub passes: FxHashMap<Name, Pass>,
    /// By name.
    pub bounds: FxHashMap<Name, BoundKind>,
    /// Functions of the run that do, whatever their code seems to say.
    pub own_bounds: FxHashMap<FnId, BoundKind>,
    /// Parsers of libraries.
    pub parsers: Parsers,
    /// What suggestions are written with.
    pub fixes: FixWords,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct SourceTable {
    paths: Vec<String>,
    methods: Vec<Name>,
    traits: Vec<Name>,
    derives: Vec<Name>,
    callbacks: Vec<Name>,
    given: Vec<Name>,
    moving: Vec<Name>,
    stepping: Vec<Name>,
    decoding: Vec<Name>,
    own: Vec<String>,
    formats: Vec<Name>,
    width: Option<u32>,
}

#[derive(Deserialize)]
pub(super) struct AllocationTable {
    paths: Vec<String>,
    arg: usize,
    unit: Unit,
    #[serde(default)]
    fails: bool,
    #[serde(default)]
    hint: bool,
    #[serde(default)]
    endless: Vec<Name>,
    #[serde(default, rename = "macro")]
    is_macro: bool,
}

#[derive(Deserialize)]
pub(super) struct PassTable {
    methods: Vec<Name>,
    kind: Pass,
}

#[derive(Deserialize, Default)]
pub(super) struct BoundTable {
    #[serde(default)]
    paths: Vec<String>,
    #[serde(default)]
    methods: Vec<Name>,
    #[serde(default)]
    functions: Vec<Name>,
    #[serde(default)]
    macros: Vec<Name>,
    kind: Option<BoundKind>,
}

/// Numbers of fewer bits cannot ask for much.
const SMALL_BITS: u32 = 16;

impl NumberWords {
    pub(super) fn read(
        index: &Index,
        sources: &[SourceTable],
        allocations: &[AllocationTable],
        passes: &[PassTable],
        bounds: &[BoundTable],
        parsers: &ParserTable,
    ) -> Self {
        let mut words = Self { parsers: Parsers::read(index, parsers), ..Self::default() };
        words.sources.extend(&words.parsers.runs);
        for table in sources {
            let small = table.width.is_some_and(|bits| bits <= SMALL_BITS);
            if !table.derives.is_empty() {
                words.foreign_decoders.extend(table.paths.iter().filter_map(|path| {
                    let (krate, _) = path.split_once("::")?;
                    Some((Name::from(krate), super::last_segment(path)))
                }));
            }
            let whole = !table.derives.is_empty();
            let into = if whole {
                &mut words.decoders
            } else if small {
                &mut words.small_sources
            } else {
                &mut words.sources
            };
            into.extend(functions(index, &table.paths));
            if !whole && !small && table.given.is_empty() {
                words.source_words.extend(table.paths.iter().map(|path| super::last_segment(path)));
                words.source_words.extend(&table.methods);
            }
            if !table.given.is_empty() {
                words.source_given.extend(functions(index, &table.paths).map(|f| (f, table.given.clone())));
                words.given_names.extend(table.paths.iter().map(|path| (super::last_segment(path), table.given.clone())));
            }
            let names = if small { &mut words.small_names } else { &mut words.source_names };
            names.extend(&table.methods);
            words.source_traits.extend(&table.traits);
            words.source_derives.extend(&table.derives);
            words.callbacks.extend(&table.callbacks);
            words.moving.extend(&table.moving);
            words.stepping.extend(&table.stepping);
            words.decoding.extend(&table.decoding);
            words.own_words.extend(table.own.iter().cloned());
            words.binary_formats.extend(&table.formats);
        }
        for table in allocations {
            let allocation = Allocation { arg: table.arg, unit: table.unit, fails: table.fails, hint: table.hint };
            let names = || table.paths.iter().map(|path| super::last_segment(path));
            words.allocation_names.extend(names());
            // `take` stands everywhere
            match table.endless.is_empty() {
                true if table.is_macro => words.allocation_words.extend(names().map(|n| Name::from(&Word::repeating_name(&n)))),
                true => words.allocation_words.extend(names()),
                false => words.allocation_words.extend(&table.endless),
            }
            if table.is_macro {
                words.allocation_macros.extend(table.paths.iter().map(|name| (Name::from(name), allocation)));
            } else {
                words.allocations.extend(functions(index, &table.paths).map(|f| (f, allocation)));
                if !table.endless.is_empty() {
                    words.endless.extend(functions(index, &table.paths).map(|f| (f, table.endless.clone())));
                }
            }
        }
        words.passes = passes.iter().flat_map(|t| t.methods.iter().map(|m| (*m, t.kind))).collect();
        for table in bounds {
            let Some(kind) = table.kind else { continue };
            let names = table.paths.iter().map(|path| super::last_segment(path));
            let others = table.methods.iter().chain(&table.functions).chain(&table.macros).copied();
            words.bounds.extend(names.chain(others).map(|name| (name, kind)));
            let own = functions(index, &table.paths).filter(|f| !index.is_stub(index.func(*f).loc));
            words.own_bounds.extend(own.map(|function| (function, kind)));
        }
        words
    }
}
