//! Which files of a run are read: those that a `mod` reaches from a crate's root.

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::paths::{Paths, join, module_dir, parent_dir};
use crate::base::{FileId, Input};
use crate::hir::{self, ItemId, ItemKind};

/// Lowers what can be reached, in parallel: roots first, then the modules that they declare, and so on.  Modules of tests alone
/// are left out unless `tests` asks for them.  Returns for each file of the input its form; none where nobody reads it.
pub fn lower_reached(input: &Input, tests: bool, lower: impl Fn(FileId) -> Arc<hir::File> + Sync) -> Vec<Option<Arc<hir::File>>> {
    let paths = Paths::new(&input.files);
    let lowered: Vec<OnceLock<Arc<hir::File>>> = input.files.iter().map(|_| OnceLock::new()).collect();
    let path = |file: FileId| &*input.files[file.index()].path;
    let roots = input.crates.iter().map(|krate| (krate.root, parent_dir(path(krate.root)).to_owned()));
    // where the modules of loose files are does not matter: all loose files are read
    let mut wave: Vec<(FileId, String)> = roots.chain(input.loose.iter().map(|file| (*file, String::new()))).collect();
    let mut seen: FxHashSet<(FileId, String)> = wave.iter().cloned().collect();
    while !wave.is_empty() {
        let mut files: Vec<FileId> = wave.iter().map(|(file, _)| *file).collect();
        files.sort_unstable();
        files.dedup();
        files.retain(|file| lowered[file.index()].get().is_none());
        // the biggest first, so that no thread is left with one at the end
        files.sort_by_key(|file| std::cmp::Reverse(input.files[file.index()].text.len()));
        files.par_iter().with_max_len(1).for_each(|file| {
            lowered[file.index()].get_or_init(|| lower(*file));
        });
        let mut next = Vec::new();
        for (file, dir) in &wave {
            let Some(hir) = lowered[file.index()].get() else { continue };
            for (dir, item) in declared(hir, dir).into_iter().filter(|(_, item)| tests || !item.attrs.test) {
                let Some(module) = paths.module(path(*file), &dir, item) else { continue };
                let place = (module, module_dir(path(module), item).to_owned());
                if seen.insert(place.clone()) {
                    next.push(place);
                }
            }
        }
        wave = next;
    }
    lowered.into_iter().map(OnceLock::into_inner).collect()
}

/// The modules that a file declares and does not contain, and the files that it includes, each with the folder in which it is looked for.
fn declared<'a>(hir: &'a hir::File, dir: &str) -> Vec<(String, &'a hir::Item)> {
    let mut found = Vec::new();
    let mut open: Vec<(String, &[ItemId])> = vec![(dir.to_owned(), &hir.root)];
    // those of bodies stand in the module around
    open.extend(hir.bodies.iter().filter_map(|slot| Some((dir.to_owned(), &*slot.known()?.items))));
    let inner: Vec<ItemId> = hir.inner.iter().map(|(_, item)| *item).collect();
    open.push((dir.to_owned(), &inner));
    while let Some((dir, items)) = open.pop() {
        for item in items.iter().map(|id| hir.item(*id)) {
            match &item.kind {
                ItemKind::Mod(None) | ItemKind::Include => found.push((dir.clone(), item)),
                ItemKind::Mod(Some(inner)) => open.push((join(&dir, item.name.as_str()), inner)),
                _ => {}
            }
        }
    }
    found
}
