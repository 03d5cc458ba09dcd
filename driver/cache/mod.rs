//! The cache of results: what was found in a part of a run is kept under a hash of all that it followed from, and is not worked out
//! again while nothing of that has changed.
//!
//! Entries are asked for by content only, never by time or place, so any number of checkouts share them.  Whatever goes wrong with
//! the cache costs time and nothing else.

mod command;
mod entry;
mod forms;
mod key;
mod place;
mod store;

use mapcheck_lints::base::Policy;
use mapcheck_lints::engine::{self, Part, Report};
use serde::{Deserialize, Serialize};

pub use command::{CacheArgs, command};
pub use forms::Forms;
pub use key::Key;

use crate::shelf::Shelf;
use key::Tool;
use place::Place;
use store::Kind;

/// What came of a part in which nothing went wrong.
#[derive(Debug, Serialize, Deserialize)]
pub struct Known {
    /// What was found.
    pub report: Report,
    /// Paths of the user's vocabulary that lead nowhere.
    pub unknown: Vec<String>,
}

/// What an entry means that has this behind its hash.
pub fn known(rest: &[u8]) -> Option<Known> {
    entry::read(&entry::signed(rest, Key(0)), Key(0))
}

/// The results of earlier runs, or none of them.
#[derive(Debug, Default)]
pub struct Cache {
    open: Option<(Place, Tool)>,
}

impl Cache {
    /// The user's; none where there is no place for it.
    pub fn of_user() -> Self {
        Self { open: Place::of_user().zip(Tool::this()) }
    }

    /// Under which key a part's result is kept; none without a cache.
    pub fn key(&self, (part, shelf): (&Part, &Shelf), policy: &Policy) -> Option<Key> {
        let (_, tool) = self.open.as_ref()?;
        key::of(tool, (part, shelf), policy)
    }

    /// What was found in an equal part.
    pub fn get(&self, key: Key, (part, shelf): (&Part, &Shelf)) -> Option<Known> {
        let (place, _) = self.open.as_ref()?;
        let kept: Known = entry::read(&store::get(place, key, Kind::Result)?, key)?;
        part.admits(&kept.report, &shelf.bytes(&part.files)).then_some(kept)
    }

    /// Keeps a result, if that can be done.
    pub fn put(&self, key: Key, result: &Known) {
        if let Some((place, _)) = &self.open
            && let Some(bytes) = entry::write(result, key)
        {
            // a full disk, a read-only folder: the next run has as much to do as this one
            let _ = store::put(place, key, Kind::Result, &bytes);
        }
    }

    /// What the files of a part were lowered to in earlier runs, with test modules or without.
    pub fn forms(&self, (part, shelf): (&Part, &Shelf), tests: bool) -> Option<Forms<'_>> {
        let (place, tool) = self.open.as_ref()?;
        Some(Forms::open(place, key::of_forms(tool, (part, shelf), tests)?))
    }

    /// Has the engine read its stubs, or take what it read in an earlier run.
    pub fn prepare_engine(&self) {
        match self.open.as_ref().and_then(|(place, tool)| Some((place, key::of_stubs(tool)?))) {
            Some((place, key)) => forms::prepare_engine(place, key),
            None => engine::prepare(),
        }
    }

    /// Makes room, after a run that has kept something.
    pub fn trim(&self) {
        if let Some((place, _)) = &self.open {
            store::trim(place);
        }
    }
}
