//! What reads all of a stream, and which streams somebody else decides the length of.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::{functions, last_segment, types};
use crate::base::Name;
use crate::index::{AdtId, FnId, Index};

/// Reads all that a stream holds.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sink {
    paths: Vec<String>,
    /// Words that tell of a limit.
    pub limit: Vec<Name>,
    /// The argument that is the limit, the receiver counted.
    pub limit_arg: Option<usize>,
    /// The argument that must be memory for this to matter: `io::copy` to a file is harmless.
    pub into_memory: Option<usize>,
    /// Its streams have a `take`.
    pub has_take: bool,
    /// The function that makes a stream one with a limit, which fails where that is reached.
    pub wrapper: Option<String>,
    /// What it reads is given as packed bytes.
    pub unpacks: bool,
    /// What stands beside it wherever it is used, where its own name is too common to look for.
    word: Option<Name>,
}

/// Who decides how long a stream is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stream {
    /// A peer.
    Network,
    /// Whoever sent the request.
    Body,
    /// The server that was asked.
    Response,
    /// Whoever packed it: a few bytes become many.
    Packed,
}

/// All words about streams.
#[derive(Debug, Default)]
pub struct StreamWords {
    /// By function.
    pub sinks: FxHashMap<FnId, Sink>,
    /// Their names.
    pub sink_names: FxHashSet<Name>,
    /// Words to find bodies by.
    pub search: FxHashSet<Name>,
    /// By type.
    pub readers: FxHashMap<AdtId, Stream>,
    /// Types of crates without stubs, by crate and last name.
    pub foreign_readers: FxHashMap<(Name, Name), Stream>,
    /// Names of types of files.
    pub files: FxHashSet<Name>,
    /// Names of types of channels to processes on the same machine.
    pub neighbours: FxHashSet<Name>,
    /// Crates of databases that keep a program's own data in files.
    pub embedded: FxHashSet<Name>,
    /// Methods that see to it that what was written to a file stays there.
    pub durable: Vec<Name>,
    /// Crates and types by which one talks to others.
    pub talking: FxHashSet<Name>,
    /// Words in the names of folders and files with programs that go with a library, and do not make it theirs.
    pub tools: FxHashSet<Name>,
    /// Names of types of what comes in.
    pub requests: FxHashSet<Name>,
    /// Names of types of what a server answers.
    pub answers: FxHashSet<Name>,
    /// Functions that call somebody up.
    pub asking: FxHashSet<Name>,
    /// Functions that wait for whoever calls.
    pub waiting: FxHashSet<Name>,
    /// Beginnings of the names of what opens sealed bytes, and fails where nobody with the key sealed them.
    pub unsealing: Vec<Name>,
}

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub(super) struct OwnTable {
    files: FxHashSet<Name>,
    neighbours: FxHashSet<Name>,
    embedded: FxHashSet<Name>,
    durable: Vec<Name>,
    talking: FxHashSet<Name>,
    tools: FxHashSet<Name>,
    requests: FxHashSet<Name>,
    answers: FxHashSet<Name>,
    asking: FxHashSet<Name>,
    waiting: FxHashSet<Name>,
    unsealing: Vec<Name>,
}

#[derive(Deserialize)]
pub(super) struct ReaderTable {
    types: Vec<String>,
    kind: Stream,
}

impl StreamWords {
    pub(super) fn read(index: &Index, sinks: &[Sink], readers: &[ReaderTable], own: &OwnTable) -> Self {
        let own = own.clone();
        let mut words = Self {
            files: own.files,
            neighbours: own.neighbours,
            embedded: own.embedded,
            durable: own.durable,
            talking: own.talking,
            tools: own.tools,
            requests: own.requests,
            answers: own.answers,
            asking: own.asking,
            waiting: own.waiting,
            unsealing: own.unsealing,
            ..Self::default()
        };
        for sink in sinks {
            words.sinks.extend(functions(index, &sink.paths).map(|f| (f, sink.clone())));
            words.sink_names.extend(sink.paths.iter().map(|path| last_segment(path)));
            match sink.word {
                Some(word) => drop(words.search.insert(word)),
                None => words.search.extend(sink.paths.iter().map(|path| last_segment(path))),
            }
        }
        for table in readers {
            words.readers.extend(types(index, &table.types).map(|id| (id, table.kind)));
            words.foreign_readers.extend(table.types.iter().filter_map(|path| {
                let (krate, _) = path.split_once("::")?;
                Some(((Name::from(krate), last_segment(path)), table.kind))
            }));
        }
        words
    }
}
