//! Code that is there and could not be read: what it does with what it names is not known.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Facts;
use super::life::PlaceId;
use crate::base::{CrateId, Name};
use crate::hir::{LossKind, Vis};
use crate::index::{Container, FnId, Index, Loc, ModId};
use crate::syntax::trivia::names_in;
use crate::types::{FieldRef, Owner};

/// The names in items of which nothing is known, a body perhaps not even of which function, with the crates these stand in.
#[derive(Debug, Default)]
pub(super) struct Broken(FxHashMap<Name, FxHashSet<CrateId>>);

impl Broken {
    pub(super) fn collect(index: &Index) -> Self {
        let mut all = Self::default();
        for (krate, file) in index.files.iter().filter_map(|file| Some((file.krate?, file))) {
            // the tokens of a macro call are known
            for loss in file.hir.losses.iter().filter(|loss| loss.kind != LossKind::OpaqueMacro) {
                let text = file.source.text.get(loss.range.lo as usize..loss.range.hi as usize).unwrap_or_default();
                for name in names_in(text) {
                    all.0.entry(Name::from(name)).or_default().insert(krate);
                }
            }
        }
        all
    }

    /// The crates with such items in which a name stands.
    pub(super) fn naming(&self, name: Name) -> impl Iterator<Item = CrateId> {
        self.0.get(&name).into_iter().flatten().copied()
    }
}

impl Facts<'_> {
    /// What names what in items of which nothing is known.
    pub(super) fn broken(&self) -> &Broken {
        self.broken.get_or_init(|| Broken::collect(self.index))
    }

    /// Whether code that could not be read names one of a place's fields or statics, and may see it.
    pub(super) fn is_named_in_broken_code(&self, place: PlaceId) -> bool {
        self.life().names(place).iter().any(|place| match place {
            PlaceId::Field(field) => self.is_field_in_broken_code(*field),
            PlaceId::Static(id) => {
                let data = &self.index.statics[id.index()];
                self.is_name_in_broken_code(data.name, data.loc)
            }
            PlaceId::Local(..) => false,
        })
    }

    /// Whether code that could not be read names a field, and may see it.
    pub(super) fn is_field_in_broken_code(&self, field: FieldRef) -> bool {
        let hir = self.field_hir(field);
        self.may_use(hir.name, self.index.adt(field.adt).loc.module, hir.vis)
    }

    /// Whether code that could not be read names a function, and may call it: those that are known are not all that call it.
    pub(super) fn is_called_in_broken_code(&self, function: FnId) -> bool {
        let data = self.index.func(function);
        let of_trait = matches!(data.container, Container::Trait(_)) || self.trait_fn_of(function).is_some();
        if of_trait {
            self.may_use(data.name, data.loc.module, Vis::Public)
        } else {
            self.is_name_in_broken_code(data.name, data.loc)
        }
    }

    /// Whether a function could not be read, or one of those that implement it: what a call does is not known.
    pub(super) fn may_run_broken_code(&self, function: FnId) -> bool {
        let data = self.index.func(function);
        let of_trait = if let Container::Trait(id) = data.container { Some(id) } else { None };
        let implemented = of_trait.into_iter().flat_map(|id| self.index.implementations(id, data.name));
        let is_unread = |f: FnId| {
            let declared = matches!(self.index.func(f).container, Container::Trait(_)) && self.index.func_hir(f).body.is_none();
            !declared && !self.index.is_stub(self.index.func(f).loc) && self.body(Owner::Fn(f)).is_none()
        };
        implemented.chain([function]).any(is_unread)
    }

    fn is_name_in_broken_code(&self, name: Name, declared: Loc) -> bool {
        self.may_use(name, declared.module, self.index.item(declared).vis)
    }

    /// Whether a name stands in code that could not be read and may see what is declared there.
    fn may_use(&self, name: Name, home: ModId, vis: Vis) -> bool {
        let declared = self.index.module(home).krate;
        let sees = |krate: CrateId| krate == declared || self.index.dependencies(krate).contains(&declared);
        self.broken().naming(name).any(sees)
            || (self.words().bodies(name).iter())
                .any(|owner| self.index.can_see(self.module(*owner), home, vis) && self.body(*owner).is_none())
    }
}
