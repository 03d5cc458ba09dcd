//! By which words a body may call a function: the cheap question before it is parsed.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Facts;
use crate::base::Name;
use crate::hir::{TypeRef, Word};
use crate::index::{AdtId, AliasId, Container, FnId, Head, Index};
use crate::types::Owner;

/// For each type the words that it is called by: its name, that of an alias, or one that it was imported under.
#[derive(Debug)]
pub(super) struct Titles {
    renamed: FxHashMap<AdtId, FxHashSet<Word>>,
    /// By the last segment of what they stand for.
    aliases: FxHashMap<Name, FxHashSet<Name>>,
}

impl Titles {
    pub(super) fn collect(index: &Index) -> Self {
        let mut renamed: FxHashMap<AdtId, FxHashSet<Word>> = FxHashMap::default();
        for (name, adt) in index.modules.iter().flat_map(|module| module.types()) {
            if index.adt(adt).name != name {
                renamed.entry(adt).or_default().insert(name.into());
            }
        }
        let mut aliases: FxHashMap<Name, FxHashSet<Name>> = FxHashMap::default();
        for (at, alias) in index.aliases.iter().enumerate() {
            if let Some(TypeRef::Path(path)) = &index.alias_hir(AliasId(at as u32)).ty {
                aliases.entry(path.last()).or_default().insert(alias.name);
            }
        }
        Self { renamed, aliases }
    }

    fn of(&self, index: &Index, adt: AdtId) -> FxHashSet<Word> {
        let mut names = vec![index.adt(adt).name];
        let mut words: FxHashSet<Word> = self.renamed.get(&adt).into_iter().flatten().copied().collect();
        // an alias may stand for another
        while let Some(name) = names.pop() {
            if words.insert(name.into()) {
                names.extend(self.aliases.get(&name).into_iter().flatten());
            }
        }
        words
    }
}

impl Facts<'_> {
    /// Whether a body that names a function has what else a call of it takes.  One that belongs to a type and takes no `self` is
    /// called through the type: by one of its names, or inside its impls.  Says yes where it is not sure.
    pub(super) fn may_call_through<'f>(&'f self, function: FnId) -> impl Fn(Owner) -> bool + 'f {
        let adt = self.called_through(function);
        let words = adt.map(|adt| self.titles().of(self.index, adt)).unwrap_or_default();
        move |owner| adt.is_none_or(|adt| self.is_inside_impl(owner, adt) || self.may_name(owner, |word| words.contains(&word)))
    }

    fn called_through(&self, function: FnId) -> Option<AdtId> {
        let Container::Impl(id) = self.index.func(function).container else { return None };
        let Some(Head::Adt(adt)) = self.index.impls[id.index()].head else { return None };
        let of_trait = self.index.impl_hir(id).of_trait.is_some();
        (!of_trait && self.index.signature(function).receiver.is_none()).then_some(adt)
    }

    fn is_inside_impl(&self, owner: Owner, adt: AdtId) -> bool {
        let container = match owner {
            Owner::Fn(id) => self.index.func(id).container,
            Owner::Static(id) => self.index.statics[id.index()].container,
        };
        matches!(container, Container::Impl(id) if matches!(self.index.impls[id.index()].head, Some(Head::Adt(of)) if of == adt))
    }
}
