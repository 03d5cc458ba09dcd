//! The vocabularies of rules.toml, with their paths resolved: what is a collection, what wraps one, what waits, what starts.

mod churn;
mod numbers;
mod origin;
mod plain;
mod pools;
mod sides;
mod streams;
mod tables;

use std::collections::hash_map::Entry;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use crate::base::Name;
use crate::flow::MacroFlow;
use crate::index::{AdtId, Def, FnId, Index, Ns, TraitId};
use tables::{BUILT_IN, CollectionTable, FewKeysTable, Tables, WrapperTable};

pub use churn::{Churning, Iterating};
pub use numbers::{Allocation, BoundKind, NumberWords, Pass, Unit};
pub use origin::OriginWords;
pub use plain::PlainWords;
pub use pools::{PoolWords, Verbs};
pub use sides::SideWords;
pub use streams::{Sink, Stream, StreamWords};

/// What kind of collection a type is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Keys and values.
    Map,
    /// Keys only.
    Set,
    /// `Vec` and the like.
    List,
    /// Taken from the other end than it is filled.
    Queue,
    /// A priority queue.
    Heap,
    /// Text.
    String,
    /// Bytes.
    Bytes,
    /// Tasks or futures.
    Tasks,
    /// Has a policy of its own for what it keeps.
    Cache,
    /// Hands out its keys.
    Slab,
    /// A sender or receiver.
    Channel,
}

impl Kind {
    /// Entries are found by a key.
    pub fn is_keyed(self) -> bool {
        matches!(self, Self::Map | Self::Set | Self::Slab)
    }
}

/// A type that holds a number of things.
#[derive(Clone, Debug)]
pub struct Collection {
    /// Which kind.
    pub kind: Kind,
    /// Which type argument is the key.
    pub key: Option<usize>,
    /// Which type argument is the value.
    pub value: Option<usize>,
    /// Grows through `&`.
    pub shared: bool,
    /// Never holds more than it was made for.
    pub bounded: bool,
    /// Keeps no room when it is emptied.
    pub ordered_tree: bool,
    /// What each method does.
    pub methods: FxHashMap<Name, Role>,
    /// Methods that also empty their first argument.
    pub empties_argument: FxHashSet<Name>,
}

/// What a method does to the collection it is called on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// May add an entry.
    Grow,
    /// May take entries out.
    Evict,
    /// Looks, or changes what is there.
    Read,
    /// Looks, and hands out a reference to one entry.
    Value,
    /// Gives a handle: what is done to that is done to the collection.
    Handle,
}

/// A transparent wrapper: the place behind it is the same.
#[derive(Clone, Debug, Default)]
pub struct Wrapper {
    /// `Arc`, `Rc`: several owners.
    pub shared: bool,
    /// `Mutex`, `RwLock`, ..
    pub lock: bool,
    /// Changed through `&`, without a lock.
    pub cell: bool,
    /// What a lock gives out.
    pub guard: bool,
    /// Filled when first used.
    pub lazy: bool,
    /// Which type argument is wrapped.
    pub arg: usize,
    /// Methods that empty or replace what is wrapped.
    pub take: FxHashSet<Name>,
}

/// A cache's builder.
#[derive(Clone, Debug, Default)]
pub struct CacheBuilder {
    /// Functions that start a builder without a limit.
    pub start: FxHashSet<FnId>,
    /// Functions that make an unlimited cache at once.
    pub unlimited: FxHashSet<FnId>,
    /// Methods that set a limit.
    pub limits: FxHashSet<Name>,
    /// Methods that finish.
    pub build: FxHashSet<Name>,
    /// Methods of the finished cache that take old entries out.
    pub sweep: FxHashSet<Name>,
    /// How a limit is written, `{}` being the number, and the number's type.
    pub bounded: Option<(String, String)>,
}

/// The counterpart with a limit of a channel without one.
#[derive(Clone, Debug, Deserialize)]
pub struct BoundedChannel {
    /// What makes it.
    #[serde(rename = "bounded")]
    pub path: String,
    /// How its ends differ.
    #[serde(default)]
    pub ends: Ends,
}

/// How the ends of a bounded channel differ from those of the unbounded one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ends {
    /// They have the same types.
    Same,
    /// The sender has another type.
    Sender,
    /// Other types, whose `send` is awaited.
    Awaited,
    /// In more than that.
    #[default]
    Other,
}

/// All vocabularies.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// By type.
    pub collections: FxHashMap<AdtId, Collection>,
    /// `Entry` and the like.
    pub handles: FxHashMap<AdtId, FxHashMap<Name, Role>>,
    /// By type.
    pub wrappers: FxHashMap<AdtId, Wrapper>,
    /// Functions and methods that wait for the next thing from outside.
    pub events: FxHashSet<FnId>,
    /// Those of them that wait for a time.
    pub timers: FxHashSet<FnId>,
    /// Names of such methods, for receivers whose type is not known.
    pub event_names: FxHashSet<Name>,
    /// Names of such methods of streams: events where they are awaited in a loop that has no end of its own.
    pub stream_names: FxHashSet<Name>,
    /// Functions that start a task or thread; which argument is its code.
    pub spawns: FxHashMap<FnId, usize>,
    /// Traits whose implementors live long and run once per message.
    pub long_lived_traits: FxHashSet<Name>,
    /// Those of them that are known.
    pub long_lived_own: FxHashSet<TraitId>,
    /// Attributes of such impls.
    pub long_lived_attributes: FxHashSet<Name>,
    /// Derives of such types.
    pub long_lived_derives: FxHashSet<Name>,
    /// Types whose argument is long-lived state.
    pub long_lived_holders: FxHashSet<AdtId>,
    /// Types with few values.
    pub closed_keys: FxHashSet<AdtId>,
    /// Primitives with few values.
    pub closed_prims: FxHashSet<Name>,
    /// Words in the names of keys of which there are only a few.
    pub few_keys: Vec<super::FewKeys>,
    /// Words in the names of keys of which there are many, whatever else the name says.
    pub many_keys: Vec<Name>,
    /// Names of the ends of channels.
    pub channel_types: FxHashSet<Name>,
    /// Parts of the names of what is meant to hold all there is.
    pub stores: Vec<Name>,
    /// Parts of the names of families of metrics.
    pub metrics: Vec<Name>,
    /// Words in the names of types that remember whoever comes.
    pub limiters: Vec<Name>,
    /// Attributes of functions that run in the compiler.
    pub compiler_attributes: FxHashSet<Name>,
    /// Crates that code for the compiler is written with.
    pub compiler_crates: FxHashSet<Name>,
    /// Words in the names of places that say only that they hold many.
    pub collection_words: Vec<Name>,
    /// By type.
    pub cache_builders: FxHashMap<AdtId, CacheBuilder>,
    /// Constructors of unbounded channels, with their bounded counterpart.
    pub unbounded_channels: FxHashMap<FnId, BoundedChannel>,
    /// Names of functions that set things up: a library's caller calls them before the work begins.
    pub set_up_names: Vec<String>,
    /// Names of methods that start what their object does: called once in its life.
    pub start_names: Vec<String>,
    /// Methods whose closure runs once, however often they are called.
    pub once_names: FxHashSet<Name>,
    /// Methods that set a flag and tell whether it was set before.
    pub flag_names: FxHashSet<Name>,
    /// Functions of traits that are called once, when their object starts.
    pub lifecycle_names: FxHashSet<Name>,
    /// Functions of frameworks' traits in which a program or a part of it runs from start to end.
    pub program_names: FxHashSet<Name>,
    /// Functions of libraries that are given what to do with each request.
    pub handler_names: FxHashSet<Name>,
    /// Those that are, where a route stands beside it.
    pub route_names: FxHashSet<Name>,
    /// Words in the names of functions that are called when the work is over.
    pub tear_down_words: Vec<String>,
    /// Words that tell, in a condition, that the work is over or has failed.
    pub end_signs: FxHashSet<Name>,
    /// What stands for a task that may still run.
    pub task_handles: FxHashSet<AdtId>,
    /// `mem::take`, `mem::replace`, `mem::swap`: empty what their first argument points to.
    pub takers: FxHashSet<FnId>,
    /// Names that mean the same wherever they stand.
    pub plain: PlainWords,
    /// What tells of entries whose keys end.
    pub sides: SideWords,
    /// What tells where keys come from.
    pub origin: OriginWords,
    /// Macros that leave.
    pub control: FxHashMap<Name, MacroFlow>,
    /// Of numbers.
    pub numbers: NumberWords,
    /// Of streams.
    pub streams: StreamWords,
    /// What runs code once per item.
    pub iteration: Iterating,
    /// What is made again and again.
    pub churn: Churning,
    /// What lends things and wants them back.
    pub pools: PoolWords,
}

impl Vocabulary {
    /// The vocabularies of a catalogue's text and the user's rows, resolved in an index.
    ///
    /// # Errors
    /// Where the text is not of the catalogue's shape.
    pub fn read(index: &Index, own: &[toml::Table]) -> Result<Self, toml::de::Error> {
        if own.is_empty() {
            return Ok(Self::of(index, &BUILT_IN));
        }
        let mut tables = Tables::built_in();
        for rows in own {
            tables.add(Tables::deserialize(rows.clone())?);
        }
        Ok(Self::of(index, &tables))
    }

    fn of(index: &Index, tables: &Tables) -> Self {
        let mut vocabulary = Self::default();
        vocabulary.add_collections(index, tables);
        vocabulary.add_life(index, tables);
        vocabulary.add_caches(index, tables);
        vocabulary.plain = tables.plain.clone();
        vocabulary.sides = tables.sides.clone();
        vocabulary.origin = tables.origin.clone();
        vocabulary.control = tables.control.iter().flat_map(|t| t.macros.iter().map(|m| (*m, t.flow))).collect();
        vocabulary.streams = StreamWords::read(index, &tables.sink, &tables.reader, &tables.own);
        vocabulary.numbers =
            NumberWords::read(index, &tables.source, &tables.allocation, &tables.pass, &tables.bound, &tables.parser);
        vocabulary.numbers.fixes = tables.suggestion.clone();
        vocabulary.iteration = tables.iteration.clone();
        vocabulary.churn = Churning::read(index, &tables.churn);
        vocabulary.pools = PoolWords::read(index, &tables.pool);
        vocabulary
    }

    fn add_collections(&mut self, index: &Index, tables: &Tables) {
        for table in &tables.collection {
            // where a method stands in several lists the later of these wins
            let roles = [
                (Role::Read, &table.reserve),
                (Role::Read, &table.shrink),
                (Role::Read, &table.read),
                (Role::Value, &table.value_methods),
                (Role::Handle, &table.handle),
                (Role::Evict, &table.evict),
                (Role::Grow, &table.grow),
            ];
            let methods: FxHashMap<Name, Role> =
                roles.iter().flat_map(|(role, names)| names.iter().map(|n| (*n, *role))).collect();
            let empties_argument: FxHashSet<Name> = table.empties_argument.iter().copied().collect();
            for id in types(index, &table.types) {
                let &CollectionTable { kind, key, value, shared, bounded, ordered_tree, .. } = table;
                let (methods, empties_argument) = (methods.clone(), empties_argument.clone());
                let known = Collection { kind, key, value, shared, bounded, ordered_tree, methods, empties_argument };
                match self.collections.entry(id) {
                    Entry::Vacant(vacant) => drop(vacant.insert(known)),
                    // a user's row for what is known adds to it
                    Entry::Occupied(mut before) => {
                        before.get_mut().bounded |= known.bounded;
                        before.get_mut().methods.extend(known.methods);
                        before.get_mut().empties_argument.extend(known.empties_argument);
                    }
                }
            }
        }
        for table in &tables.handle {
            let grow = table.grow.iter().map(|n| (*n, Role::Grow));
            let methods: FxHashMap<Name, Role> = grow.chain(table.evict.iter().map(|n| (*n, Role::Evict))).collect();
            for id in types(index, &table.types) {
                self.handles.insert(id, methods.clone());
            }
        }
        for table in &tables.wrapper {
            for id in types(index, &table.types) {
                let &WrapperTable { shared, lock, guard, lazy, cell, arg, .. } = table;
                let take = table.take.iter().copied().collect();
                self.wrappers.insert(id, Wrapper { shared, lock, cell, guard, lazy, arg, take });
            }
        }
    }

    fn add_life(&mut self, index: &Index, tables: &Tables) {
        for table in &tables.event {
            self.events.extend(functions(index, &table.paths));
            if table.from == "timer" {
                self.timers.extend(functions(index, &table.paths));
            }
            self.event_names.extend(&table.methods);
            self.stream_names.extend(&table.awaited);
        }
        self.set_up_names.clone_from(&tables.set_up.prefixes);
        self.start_names.clone_from(&tables.set_up.starts);
        self.once_names.extend(&tables.set_up.once);
        self.flag_names.extend(&tables.set_up.flags);
        self.lifecycle_names.extend(&tables.set_up.lifecycle);
        self.program_names.extend(&tables.set_up.programs);
        self.handler_names.extend(&tables.handler.names);
        self.route_names.extend(&tables.handler.routes);
        self.tear_down_words.clone_from(&tables.tear_down.words);
        self.end_signs.clone_from(&tables.tear_down.signs);
        self.task_handles.extend(tables.task_handle.iter().flat_map(|t| types(index, &t.types)));
        for table in &tables.taker {
            self.takers.extend(functions(index, &table.paths));
        }
        for table in tables.spawn.iter().filter(|t| !t.joined) {
            self.spawns.extend(functions(index, &table.paths).map(|f| (f, table.arg)));
        }
        for table in &tables.long_lived {
            self.long_lived_traits.extend(table.traits.iter().map(|path| last_segment(path)));
            self.long_lived_own.extend(table.traits.iter().filter_map(|path| match index.item_at(path, Ns::Types) {
                Some(Def::Trait(id)) => Some(id),
                _ => None,
            }));
            self.long_lived_attributes.extend(&table.attributes);
            self.long_lived_derives.extend(&table.derives);
            self.long_lived_holders.extend(types(index, &table.types));
        }
        for FewKeysTable { words, numbers, what } in &tables.few_keys {
            self.few_keys.push(super::FewKeys { words: words.clone(), numbers: *numbers, what: what.clone() });
        }
        self.many_keys.clone_from(&tables.many_keys.words);
        self.channel_types.extend(&tables.channel.types);
        self.compiler_attributes.clone_from(&tables.compiler.attributes);
        self.compiler_crates.clone_from(&tables.compiler.crates);
        self.limiters.clone_from(&tables.purpose.limiters);
        self.stores.clone_from(&tables.purpose.stores);
        self.metrics.clone_from(&tables.purpose.metrics);
        self.collection_words.clone_from(&tables.many_keys.collections);
        for table in &tables.closed_key {
            for path in &table.types {
                match index.item_at(path, Ns::Types) {
                    Some(Def::Adt(id)) => drop(self.closed_keys.insert(id)),
                    _ => drop(self.closed_prims.insert(Name::from(path))),
                }
            }
        }
    }

    fn add_caches(&mut self, index: &Index, tables: &Tables) {
        for table in &tables.cache_builder {
            let builder = CacheBuilder {
                start: functions(index, &table.start).collect(),
                unlimited: functions(index, &table.unlimited).collect(),
                limits: table.limits.iter().copied().collect(),
                build: table.build.iter().copied().collect(),
                sweep: table.sweep.iter().copied().collect(),
                bounded: table.bounded.as_ref().map(|text| (text.clone(), table.integer.clone())),
            };
            self.cache_builders.extend(types(index, &table.types).map(|id| (id, builder.clone())));
        }
        for table in &tables.unbounded_channel {
            self.unbounded_channels.extend(functions(index, &table.paths).map(|f| (f, table.counterpart.clone())));
        }
    }
}

/// Types of the stubs or of the run; paths of others are passed over (a crate without stubs).
fn types<'a>(index: &'a Index, paths: &'a [String]) -> impl Iterator<Item = AdtId> + 'a {
    paths.iter().filter_map(|path| match index.item_at(path, Ns::Types) {
        Some(Def::Adt(id)) => Some(id),
        _ => None,
    })
}

/// Functions and methods: `crate::module::function`, `crate::Type::method`, `crate::Trait::method`.
fn functions<'a>(index: &'a Index, paths: &'a [String]) -> impl Iterator<Item = FnId> + 'a {
    paths.iter().flat_map(|path| index.functions_at(path))
}

fn last_segment(path: &str) -> Name {
    Name::from(path.rsplit("::").next().unwrap_or(path))
}
