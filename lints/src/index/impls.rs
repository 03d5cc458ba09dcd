//! Impls by the type they are for, methods by type and name.

use std::hash::Hash;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{AdtId, AliasId, Container, Def, FnId, ImplId, Index, Loc, Ns, TraitId};
use crate::base::{CrateId, Dep, Name};
use crate::hir::{self, TypeRef};

/// What an impl is for, without its arguments.  References are looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Head {
    /// A struct, enum or union.
    Adt(AdtId),
    /// `u8`, `str`, ..
    Prim(Name),
    /// `[T]` and arrays.
    Slice,
    /// A tuple.
    Tuple,
    /// `dyn Trait`.
    Dyn(TraitId),
    /// A type of a crate that is not known.
    Foreign(Name),
    /// `impl<T> Trait for T`.
    Any,
}

/// An impl.
#[derive(Clone, Debug)]
pub struct ImplData {
    /// Where.
    pub loc: Loc,
    /// What it is for; none where that is not known.
    pub head: Option<Head>,
    /// The trait; none for inherent impls and unknown traits.
    pub of_trait: Option<TraitId>,
    /// Its functions.
    pub fns: Vec<FnId>,
    /// Its associated types.
    pub aliases: Vec<AliasId>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Tables {
    /// Inherent ones before those of traits.
    methods: FxHashMap<(Head, Name), Vec<FnId>>,
    impls_by_head: FxHashMap<Head, Vec<ImplId>>,
    impls_by_trait: FxHashMap<TraitId, Vec<ImplId>>,
    supertraits: FxHashMap<TraitId, Vec<TraitId>>,
    /// For each crate all crates below it.
    pub(super) dependencies: Vec<FxHashSet<CrateId>>,
    pub(super) look_alikes: FxHashMap<Name, Def>,
    pub(super) stub_names: FxHashMap<(CrateId, Name), Option<Def>>,
}

impl Index {
    /// Functions of that name in impls for a type: inherent ones first, traits' provided ones included.
    pub fn methods(&self, head: Head, name: Name) -> &[FnId] {
        self.tables.methods.get(&(head, name)).map_or(&[], Vec::as_slice)
    }

    /// Impls for a type.
    pub fn impls_of(&self, head: Head) -> &[ImplId] {
        self.tables.impls_by_head.get(&head).map_or(&[], Vec::as_slice)
    }

    /// Impls of a trait.
    pub fn impls_of_trait(&self, id: TraitId) -> &[ImplId] {
        self.tables.impls_by_trait.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The impl of a trait for a type, the first where there are several.
    pub fn impl_of(&self, head: Head, of_trait: TraitId) -> Option<ImplId> {
        self.impls_of(head).iter().copied().find(|i| self.impls[i.index()].of_trait == Some(of_trait))
    }

    /// A trait and all traits above it, itself first.
    pub fn with_supertraits(&self, id: TraitId) -> Vec<TraitId> {
        let mut all = vec![id];
        let mut at = 0;
        while at < all.len() {
            for &above in self.tables.supertraits.get(&all[at]).map_or(&[][..], Vec::as_slice) {
                if !all.contains(&above) {
                    all.push(above);
                }
            }
            at += 1;
        }
        all
    }

    /// The function of a trait or of one above it.
    pub fn trait_fn(&self, id: TraitId, name: Name) -> Option<FnId> {
        self.with_supertraits(id).into_iter().find_map(|t| self.own_trait_fn(t, name))
    }

    fn own_trait_fn(&self, id: TraitId, name: Name) -> Option<FnId> {
        self.traits[id.index()].fns.iter().copied().find(|f| self.func(*f).name == name)
    }

    /// The implementations of a trait's function in the workspace.
    pub fn implementations(&self, of_trait: TraitId, name: Name) -> impl Iterator<Item = FnId> + '_ {
        self.impls_of_trait(of_trait)
            .iter()
            .filter_map(move |i| self.impls[i.index()].fns.iter().copied().find(|f| self.func(*f).name == name))
    }

    /// What a type as written is an impl for.
    fn head_of(&self, loc: Loc, generics: &hir::Generics, ty: &TypeRef, depth: u32) -> Option<Head> {
        if depth > 16 {
            return None;
        }
        match ty {
            TypeRef::Path(path) => {
                if let Some(name) = path.as_ident()
                    && generics.params.iter().any(|p| p.name == name)
                {
                    return Some(Head::Any);
                }
                let found = self.resolve(loc.module, path, Ns::Types)?;
                match found.def {
                    _ if found.used < path.segments.len() => None,
                    Def::Adt(adt) => Some(Head::Adt(adt)),
                    Def::Prim(name) => Some(Head::Prim(name)),
                    Def::Foreign(name) => Some(Head::Foreign(name)),
                    Def::Trait(id) => Some(Head::Dyn(id)),
                    Def::Alias(alias) => {
                        let hir = self.alias_hir(alias);
                        let target = hir.ty.as_ref()?;
                        self.head_of(self.aliases[alias.index()].loc, &hir.generics, target, depth + 1)
                    }
                    _ => None,
                }
            }
            TypeRef::Ref { inner, .. } | TypeRef::Ptr { inner, .. } => self.head_of(loc, generics, inner, depth + 1),
            TypeRef::Slice(_) | TypeRef::Array(..) => Some(Head::Slice),
            TypeRef::Tuple(_) => Some(Head::Tuple),
            TypeRef::Dyn(bounds) => {
                let found = self.resolve(loc.module, bounds.first()?, Ns::Types)?;
                match found.def {
                    Def::Trait(id) => Some(Head::Dyn(id)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn resolve_trait(&self, loc: Loc, path: &hir::Path) -> Option<TraitId> {
        match self.resolve(loc.module, path, Ns::Types) {
            Some(found) if found.used == path.segments.len() => match found.def {
                Def::Trait(id) => Some(id),
                _ => None,
            },
            _ => None,
        }
    }

    pub(super) fn find_look_alikes(&mut self) {
        self.tables.look_alikes = super::names::LOOK_ALIKES
            .iter()
            .filter_map(|(name, path)| Some((Name::from(name), self.stub_item(path, Ns::Types)?)))
            .collect();
    }

    /// Enters traits and impls from these on; those before them have been entered.
    pub(super) fn build_tables(&mut self, first_trait: u32, first_impl: u32) {
        self.tables.dependencies = self.find_dependencies();
        self.find_supertraits(first_trait);
        for id in (first_impl..self.impls.len() as u32).map(ImplId) {
            let loc = self.impls[id.index()].loc;
            let hir = self.impl_hir(id);
            let head = self.head_of(loc, &hir.generics, &hir.self_ty, 0);
            let of_trait = hir.of_trait.as_ref().and_then(|path| self.resolve_trait(loc, path));
            let data = &mut self.impls[id.index()];
            (data.head, data.of_trait) = (head, of_trait);
        }
        let added = || self.impls.iter().enumerate().skip(first_impl as usize).map(|(at, data)| (ImplId(at as u32), data));
        let by_head = listed(added().filter_map(|(id, data)| Some((data.head?, id))));
        let by_trait = listed(added().filter_map(|(id, data)| Some((data.of_trait?, id))));
        put_before(&mut self.tables.impls_by_head, by_head, |_| false);
        put_before(&mut self.tables.impls_by_trait, by_trait, |_| false);
        self.fill_methods(first_impl as usize);
    }

    fn find_dependencies(&self) -> Vec<FxHashSet<CrateId>> {
        let below = |id: CrateId| {
            let mut found = FxHashSet::default();
            let mut open = vec![id];
            while let Some(at) = open.pop() {
                for dep in self.krate(at).deps.values() {
                    if let Dep::Local(next) = *dep
                        && found.insert(next)
                    {
                        open.push(next);
                    }
                }
            }
            found
        };
        (0..self.krates.len() as u32).map(|id| below(CrateId(id))).collect()
    }

    fn find_supertraits(&mut self, first: u32) {
        for id in (first..self.traits.len() as u32).map(TraitId) {
            let loc = self.traits[id.index()].loc;
            let above: Vec<TraitId> =
                self.trait_hir(id).supertraits.iter().filter_map(|path| self.resolve_trait(loc, path)).collect();
            if !above.is_empty() {
                self.tables.supertraits.insert(id, above);
            }
        }
    }

    /// Inherent functions first, then those of traits, then those that traits provide.
    fn fill_methods(&mut self, first: usize) {
        let mut methods: FxHashMap<(Head, Name), Vec<FnId>> = FxHashMap::default();
        let is_inherent = |index: &Self, id: usize| index.impl_hir(ImplId(id as u32)).of_trait.is_none();
        for inherent in [true, false] {
            for (id, data) in self.impls.iter().enumerate().skip(first) {
                let Some(head) = data.head.filter(|_| is_inherent(self, id) == inherent) else { continue };
                for &function in &data.fns {
                    methods.entry((head, self.func(function).name)).or_default().push(function);
                }
            }
        }
        for data in &self.impls[first..] {
            let (Some(head), Some(of_trait)) = (data.head, data.of_trait) else { continue };
            let own: FxHashSet<Name> = data.fns.iter().map(|f| self.func(*f).name).collect();
            for &function in &self.traits[of_trait.index()].fns {
                let name = self.func(function).name;
                if !own.contains(&name) {
                    let list = methods.entry((head, name)).or_default();
                    if !list.contains(&function) {
                        list.push(function);
                    }
                }
            }
        }
        let mut all = std::mem::take(&mut self.tables.methods);
        put_before(&mut all, methods, |id| match self.func(*id).container {
            Container::Impl(id) => self.impl_hir(id).of_trait.is_none(),
            _ => false,
        });
        self.tables.methods = all;
    }
}

fn listed<K: Hash + Eq, V>(pairs: impl Iterator<Item = (K, V)>) -> FxHashMap<K, Vec<V>> {
    let mut lists: FxHashMap<K, Vec<V>> = FxHashMap::default();
    pairs.for_each(|(key, value)| lists.entry(key).or_default().push(value));
    lists
}

/// The crate at hand knows best: what it adds stands before what is there already, except for what stays `first`.
fn put_before<K: Hash + Eq, V>(lists: &mut FxHashMap<K, Vec<V>>, added: FxHashMap<K, Vec<V>>, first: impl Fn(&V) -> bool) {
    for (key, mut added) in added {
        let list = lists.entry(key).or_default();
        let (mut known, mut rest): (Vec<V>, Vec<V>) = std::mem::take(list).into_iter().partition(&first);
        known.append(&mut added);
        known.append(&mut rest);
        *list = known;
    }
}

impl Index {
    /// The functions that a path among the stubs or in the run names: `krate::function`, `krate::Type::method`, `krate::Trait::method`,
    /// `u32::method`, `slice::method`.
    pub fn functions_at(&self, path: &str) -> Vec<FnId> {
        if let Some(Def::Fn(id)) = self.item_at(path, Ns::Values) {
            return vec![id];
        }
        let Some((owner, name)) = path.rsplit_once("::") else { return Vec::new() };
        let name = Name::from(name);
        match self.item_at(owner, Ns::Types) {
            Some(Def::Adt(id)) => self.methods(Head::Adt(id), name).to_vec(),
            Some(Def::Trait(id)) => self.own_trait_fn(id, name).into_iter().collect(),
            _ if owner == "slice" => self.methods(Head::Slice, name).to_vec(),
            _ if !owner.contains("::") => self.methods(Head::Prim(Name::from(owner)), name).to_vec(),
            _ => Vec::new(),
        }
    }
}
