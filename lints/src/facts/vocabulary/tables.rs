//! The rows of rules.toml as they are written.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;
use serde::Deserialize;

use super::{BoundedChannel, Kind, churn, numbers, pools, streams};
use super::{Iterating, OriginWords, PlainWords, SideWords, Sink};
use crate::base::{Name, RULES_TOML};
use crate::flow::MacroFlow;

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Tables {
    pub(super) collection: Vec<CollectionTable>,
    pub(super) handle: Vec<HandleTable>,
    pub(super) wrapper: Vec<WrapperTable>,
    pub(super) event: Vec<EventTable>,
    pub(super) spawn: Vec<SpawnTable>,
    pub(super) long_lived: Vec<LongLivedTable>,
    pub(super) closed_key: Vec<ClosedKeyTable>,
    pub(super) few_keys: Vec<FewKeysTable>,
    pub(super) many_keys: ManyKeysTable,
    pub(super) compiler: CompilerTable,
    pub(super) purpose: PurposeTable,
    pub(super) channel: ChannelTypesTable,
    pub(super) cache_builder: Vec<CacheBuilderTable>,
    pub(super) unbounded_channel: Vec<ChannelTable>,
    pub(super) taker: Vec<EventTable>,
    pub(super) task_handle: Vec<ClosedKeyTable>,
    pub(super) set_up: SetUpTable,
    pub(super) tear_down: TearDownTable,
    pub(super) handler: HandlerTable,
    pub(super) plain: PlainWords,
    pub(super) origin: OriginWords,
    pub(super) sides: SideWords,
    pub(super) control: Vec<ControlTable>,
    pub(super) source: Vec<numbers::SourceTable>,
    pub(super) allocation: Vec<numbers::AllocationTable>,
    pub(super) pass: Vec<numbers::PassTable>,
    pub(super) bound: Vec<numbers::BoundTable>,
    pub(super) parser: numbers::ParserTable,
    pub(super) suggestion: numbers::FixWords,
    pub(super) sink: Vec<Sink>,
    pub(super) reader: Vec<streams::ReaderTable>,
    pub(super) own: streams::OwnTable,
    pub(super) iteration: Iterating,
    pub(super) churn: churn::ChurnTable,
    pub(super) pool: Vec<pools::PoolTable>,
}

/// The catalogue's own rows, read once for all parts of a run.
pub(super) static BUILT_IN: LazyLock<Tables> = LazyLock::new(Tables::built_in);

impl Tables {
    pub(super) fn built_in() -> Self {
        toml::from_str(RULES_TOML).expect("the embedded rules.toml is checked by a test")
    }

    /// Adds the rows that users may add.
    pub(super) fn add(&mut self, own: Self) {
        self.collection.extend(own.collection);
        self.pool.extend(own.pool);
        self.source.extend(own.source);
        self.bound.extend(own.bound);
        self.sink.extend(own.sink);
        self.long_lived.extend(own.long_lived);
    }
}

#[derive(Deserialize)]
pub(super) struct ControlTable {
    pub(super) macros: Vec<Name>,
    pub(super) flow: MacroFlow,
}

#[derive(Deserialize)]
pub(super) struct CollectionTable {
    pub(super) types: Vec<String>,
    pub(super) kind: Kind,
    pub(super) key: Option<usize>,
    pub(super) value: Option<usize>,
    #[serde(default)]
    pub(super) shared: bool,
    #[serde(default)]
    pub(super) bounded: bool,
    #[serde(default)]
    pub(super) ordered_tree: bool,
    #[serde(default)]
    pub(super) grow: Vec<Name>,
    #[serde(default)]
    pub(super) evict: Vec<Name>,
    #[serde(default)]
    pub(super) read: Vec<Name>,
    #[serde(default)]
    pub(super) handle: Vec<Name>,
    #[serde(default)]
    pub(super) value_methods: Vec<Name>,
    #[serde(default)]
    pub(super) empties_argument: Vec<Name>,
    #[serde(default)]
    pub(super) reserve: Vec<Name>,
    #[serde(default)]
    pub(super) shrink: Vec<Name>,
}

#[derive(Deserialize)]
pub(super) struct HandleTable {
    pub(super) types: Vec<String>,
    #[serde(default)]
    pub(super) grow: Vec<Name>,
    #[serde(default)]
    pub(super) evict: Vec<Name>,
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct WrapperTable {
    pub(super) types: Vec<String>,
    pub(super) shared: bool,
    pub(super) lock: bool,
    pub(super) guard: bool,
    pub(super) lazy: bool,
    pub(super) cell: bool,
    pub(super) arg: usize,
    pub(super) take: Vec<Name>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct EventTable {
    pub(super) from: String,
    pub(super) paths: Vec<String>,
    pub(super) methods: Vec<Name>,
    pub(super) awaited: Vec<Name>,
}

#[derive(Deserialize)]
pub(super) struct SpawnTable {
    pub(super) paths: Vec<String>,
    #[serde(default)]
    pub(super) arg: usize,
    #[serde(default)]
    pub(super) joined: bool,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct LongLivedTable {
    pub(super) traits: Vec<String>,
    pub(super) attributes: Vec<Name>,
    pub(super) derives: Vec<Name>,
    pub(super) types: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct ClosedKeyTable {
    pub(super) types: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct FewKeysTable {
    pub(super) words: Vec<Name>,
    #[serde(default)]
    pub(super) numbers: bool,
    pub(super) what: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct ChannelTypesTable {
    pub(super) types: Vec<Name>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct PurposeTable {
    pub(super) stores: Vec<Name>,
    pub(super) metrics: Vec<Name>,
    pub(super) limiters: Vec<Name>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct CompilerTable {
    pub(super) attributes: FxHashSet<Name>,
    pub(super) crates: FxHashSet<Name>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct ManyKeysTable {
    pub(super) words: Vec<Name>,
    pub(super) collections: Vec<Name>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct CacheBuilderTable {
    pub(super) types: Vec<String>,
    pub(super) start: Vec<String>,
    pub(super) unlimited: Vec<String>,
    pub(super) limits: Vec<Name>,
    pub(super) build: Vec<Name>,
    pub(super) sweep: Vec<Name>,
    pub(super) bounded: Option<String>,
    pub(super) integer: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct SetUpTable {
    pub(super) prefixes: Vec<String>,
    pub(super) starts: Vec<String>,
    pub(super) lifecycle: Vec<Name>,
    pub(super) programs: Vec<Name>,
    pub(super) once: Vec<Name>,
    pub(super) flags: Vec<Name>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct HandlerTable {
    pub(super) names: Vec<Name>,
    pub(super) routes: Vec<Name>,
}

#[derive(Deserialize, Default)]
pub(super) struct TearDownTable {
    pub(super) words: Vec<String>,
    pub(super) signs: FxHashSet<Name>,
}

#[derive(Deserialize)]
pub(super) struct ChannelTable {
    pub(super) paths: Vec<String>,
    #[serde(flatten)]
    pub(super) counterpart: BoundedChannel,
}
