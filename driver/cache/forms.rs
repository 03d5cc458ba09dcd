//! Lowered files, for who changes one of many and runs again: those that have not changed need not be parsed, nor the bodies in them
//! that were read when they were kept.
//!
//! To keep them costs some time, and most runs, those of CI above all, are the only one over their texts.  So the first run over a
//! part leaves a mark, and the second one that has something to do there keeps what it lowers.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use mapcheck_lints::base::FileId;
use mapcheck_lints::engine::{self, Workspace};
use mapcheck_lints::hir;
use rayon::prelude::*;
use serde_bytes::ByteBuf;
use xxhash_rust::xxh3::xxh3_128;

use super::place::Place;
use super::store::{self, Kind};
use super::{Key, entry};

/// Forms by the hashes of their texts, each in bytes of its own, so that they can be read side by side.
type Written = Vec<(u128, ByteBuf)>;

/// What the files of a part were lowered to.
#[derive(Debug)]
pub struct Forms<'a> {
    place: &'a Place,
    key: Key,
    /// With whether somebody has asked for it.
    known: HashMap<u128, (ByteBuf, AtomicBool)>,
    /// Nobody has been here yet.
    first: bool,
    made: Mutex<Vec<(u128, FileId)>>,
}

impl<'a> Forms<'a> {
    pub(super) fn open(place: &'a Place, key: Key) -> Self {
        let known = read(place, key);
        let first = known.is_none();
        let known = known.into_iter().flatten().map(|(hash, form)| (hash, (form, AtomicBool::new(false)))).collect();
        Self { place, key, known, first, made: Mutex::default() }
    }

    /// The lowered form of a file with this text, made where there is none yet.
    ///
    /// # Errors
    /// Those of making it.
    pub fn form(&self, file: FileId, text: &str, lower: impl FnOnce() -> Result<hir::File, String>) -> Result<hir::File, String> {
        let hash = xxh3_128(text.as_bytes());
        if let Some((form, used)) = self.known.get(&hash)
            && let Ok(form) = postcard::from_bytes(form)
        {
            used.store(true, Ordering::Relaxed);
            return Ok(form);
        }
        let form = lower()?;
        if !self.first {
            self.made.lock().unwrap_or_else(PoisonError::into_inner).push((hash, file));
        }
        Ok(form)
    }

    /// Keeps what this run has asked for, with the bodies that were read meanwhile, if that can be done and is anything new.
    pub fn keep(self, workspace: &Workspace) {
        let made = self.made.into_inner().unwrap_or_else(PoisonError::into_inner);
        if made.is_empty() && !self.first {
            return;
        }
        let form = |(hash, file): (u128, FileId)| Some((hash, ByteBuf::from(postcard::to_stdvec(workspace.form(file)?).ok()?)));
        let mut all: Written = made.into_par_iter().filter_map(form).collect();
        let used = self.known.into_iter().filter(|(_, (_, used))| used.load(Ordering::Relaxed));
        all.extend(used.map(|(hash, (form, _))| (hash, form)));
        all.sort_unstable_by_key(|(hash, _)| *hash);
        all.dedup_by_key(|(hash, _)| *hash);
        write(self.place, self.key, &all);
    }
}

/// Has the engine read its stubs, or take what it read in an earlier run.
pub(super) fn prepare_engine(place: &Place, key: Key) {
    let form = |(_, form): &(u128, ByteBuf)| postcard::from_bytes::<hir::File>(form).ok();
    let kept = read(place, key).and_then(|kept| kept.par_iter().map(form).collect());
    engine::prepare_from(kept, |made: &[Arc<hir::File>]| {
        let form = |(at, file): (u128, &Arc<hir::File>)| Some((at, ByteBuf::from(postcard::to_stdvec(&**file).ok()?)));
        if let Some(written) = (0..).zip(made).map(form).collect::<Option<Written>>() {
            write(place, key, &written);
        }
    });
}

fn read(place: &Place, key: Key) -> Option<Written> {
    entry::read(&store::get(place, key, Kind::Forms)?, key)
}

fn write(place: &Place, key: Key, all: &Written) {
    if let Some(bytes) = entry::write(all, key) {
        // a full disk, a read-only folder: the next run has as much to do as this one
        let _ = store::put(place, key, Kind::Forms, &bytes);
    }
}
