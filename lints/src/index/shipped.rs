//! Which code counts as part of the program: what is shipped, and on demand what only tests use.

use rustc_hash::FxHashMap;

use super::{FIRST_STUB, Index, Loc};
use crate::base::{CrateKind, FileId, TextRange};

impl Index {
    /// Lets code count that is not shipped, where `wanted` says so of its file and its kind (of a library's or program's test
    /// code that is [`CrateKind::Test`]).  Returns where it is.
    pub fn include(&mut self, wanted: impl Fn(FileId, CrateKind) -> bool) -> FxHashMap<FileId, Vec<TextRange>> {
        let mut added: FxHashMap<FileId, Vec<TextRange>> = FxHashMap::default();
        let kinds: Vec<CrateKind> = self.modules.iter().map(|module| self.krates[module.krate.0 as usize].kind).collect();
        let Self { adts, fns, statics, aliases, traits, impls, files, .. } = self;
        let (adts, fns) = (adts.iter_mut().map(|data| &mut data.loc), fns.iter_mut().map(|data| &mut data.loc));
        let (statics, aliases) = (statics.iter_mut().map(|data| &mut data.loc), aliases.iter_mut().map(|data| &mut data.loc));
        let (traits, impls) = (traits.iter_mut().map(|data| &mut data.loc), impls.iter_mut().map(|data| &mut data.loc));
        let all = adts.chain(fns).chain(statics).chain(aliases).chain(traits).chain(impls);
        let mut add = |loc: &mut Loc| {
            let kind = match kinds[loc.module.index()] {
                CrateKind::Lib | CrateKind::Bin => CrateKind::Test,
                kind => kind,
            };
            if !loc.live && loc.file.index() < FIRST_STUB && wanted(loc.file, kind) {
                loc.live = true;
                added.entry(loc.file).or_default().push(files[loc.file.index()].hir.item(loc.item).range);
            }
        };
        all.for_each(&mut add);
        added
    }
}
