//! Which item a name or path means.

use rustc_hash::FxHashMap;

use super::collect::Pending;
use super::{Def, Index, ModId};
use crate::base::{CrateId, Dep, Name};
use crate::hir::{self, AdtKind};

/// A namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ns {
    /// Modules, types, traits.
    Types,
    /// Functions, statics, constants, constructors.
    Values,
}

/// What a name means in each namespace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PerNs {
    pub types: Option<Def>,
    pub values: Option<Def>,
}

impl PerNs {
    pub fn typ(def: Def) -> Self {
        Self { types: Some(def), values: None }
    }

    pub fn value(def: Def) -> Self {
        Self { types: None, values: Some(def) }
    }

    pub fn both(def: Def) -> Self {
        Self { types: Some(def), values: Some(def) }
    }

    /// Takes from `other` what is still missing; returns whether anything was.
    pub fn fill(&mut self, other: Self) -> bool {
        let before = *self;
        self.types = self.types.or(other.types);
        self.values = self.values.or(other.values);
        before != *self
    }

    fn get(self, ns: Ns) -> Option<Def> {
        match ns {
            Ns::Types => self.types,
            Ns::Values => self.values,
        }
    }

    fn is_full(self) -> bool {
        self.types.is_some() && self.values.is_some()
    }

    fn is_empty(self) -> bool {
        self.types.is_none() && self.values.is_none()
    }
}

/// A path, resolved as far as names go: the rest are associated items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// What the first `used` segments mean.
    pub def: Def,
    /// How many segments that took.
    pub used: usize,
}

/// Modules already asked for a name, so that globs importing each other end.
type Seen = Vec<ModId>;

impl Index {
    /// Resolves a path as seen from `module`.  None where a part of it is not known.
    pub fn resolve(&self, module: ModId, path: &hir::Path, ns: Ns) -> Option<Resolved> {
        let names: Vec<Name> = path.segments.iter().map(|s| s.name).collect();
        self.resolve_names(module, path.global, &names, ns)
    }

    /// Resolves plain segments as seen from `module`.
    pub fn resolve_names(&self, module: ModId, global: bool, names: &[Name], ns: Ns) -> Option<Resolved> {
        let found = self.resolve_ns(module, global, names, ns)?;
        let def = found.0.get(ns).or(if found.1 < names.len() { found.0.types } else { None })?;
        Some(Resolved { def, used: found.1 })
    }

    /// The well-known type that a type of an unknown crate stands for, by its name: crates hand on `Mutex` and `HashMap` under
    /// paths of their own.
    pub fn look_alike(&self, path: Name) -> Option<Def> {
        let (_, name) = path.rsplit_once("::")?;
        self.tables.look_alikes.get(&Name::from(name)).copied()
    }

    /// The item at an absolute path such as `std::collections::HashMap`, among the stubs.
    pub fn stub_item(&self, path: &str, ns: Ns) -> Option<Def> {
        let (name, _) = path.split_once("::").unwrap_or((path, ""));
        self.item_of(*self.stub_crates.get(&Name::from(name))?, path, ns)
    }

    /// The item at an absolute path, among the stubs or in a crate of the run.
    pub fn item_at(&self, path: &str, ns: Ns) -> Option<Def> {
        let (name, _) = path.split_once("::").unwrap_or((path, ""));
        let own = (0..).map(CrateId).zip(&self.krates).filter(|(_, krate)| !krate.stub && krate.name == name);
        self.stub_item(path, ns).or_else(|| own.map(|(id, _)| id).find_map(|id| self.item_of(id, path, ns)))
    }

    fn item_of(&self, krate: CrateId, path: &str, ns: Ns) -> Option<Def> {
        let names: Vec<Name> = path.split("::").map(Name::from).collect();
        let start = PerNs::typ(Def::Mod(self.krate(krate).root));
        let (found, used) = self.walk(start, &names, 1, ns)?;
        if used == names.len() { found.get(ns) } else { None }
    }

    fn resolve_ns(&self, module: ModId, global: bool, names: &[Name], ns: Ns) -> Option<(PerNs, usize)> {
        let first = *names.first()?;
        let (mut at, mut used) = match first.as_str() {
            _ if global => {
                let root = self.krate_of(module).root;
                let found = match self.extern_crate(self.module(module).krate, first) {
                    Some(def) => PerNs::typ(def),
                    None => self.lookup_in(root, first, &mut Seen::new()),
                };
                (found, 1)
            }
            "crate" | "$crate" => (PerNs::typ(Def::Mod(self.krate_of(module).root)), 1),
            "self" => (PerNs::typ(Def::Mod(self.named_module(module))), 1),
            "super" => (PerNs::typ(Def::Mod(self.module(self.named_module(module)).parent?)), 1),
            _ => (self.lookup(module, first), 1),
        };
        while used < names.len() && names[used] == "super" {
            let Some(Def::Mod(id)) = at.types else { return None };
            at = PerNs::typ(Def::Mod(self.module(self.named_module(id)).parent?));
            used += 1;
        }
        self.walk(at, names, used, ns)
    }

    /// Follows the segments from `used` on.
    fn walk(&self, mut at: PerNs, names: &[Name], mut used: usize, ns: Ns) -> Option<(PerNs, usize)> {
        while used < names.len() {
            let name = names[used];
            let next = match at.types {
                Some(Def::Mod(id)) => {
                    let found = self.lookup_in(id, name, &mut Seen::new());
                    if found.is_empty() { self.lenient(id, name)? } else { found }
                }
                Some(Def::Adt(adt)) => match self.variant(adt, name) {
                    Some(def) => PerNs::both(def),
                    None => return Some((at, used)),
                },
                Some(Def::Foreign(path)) => PerNs::both(Def::Foreign(Name::from(&format!("{path}::{name}")))),
                Some(_) => return Some((at, used)),
                None => return None,
            };
            used += 1;
            at = next;
        }
        if at.get(ns).is_none() && at.is_empty() { None } else { Some((at, used)) }
    }

    fn variant(&self, adt: super::AdtId, name: Name) -> Option<Def> {
        let hir = self.adt_hir(adt);
        if hir.kind != AdtKind::Enum {
            return None;
        }
        let at = hir.variants.iter().position(|v| v.name == name)?;
        Some(Def::Variant(adt, at as u32))
    }

    /// A stub does not repeat the whole module tree of its crate: a name that is unique in the crate is found wherever it
    /// is looked for; one that is not declared is foreign.
    fn lenient(&self, module: ModId, name: Name) -> Option<PerNs> {
        let krate = self.module(module).krate;
        if !self.krate(krate).stub {
            return None;
        }
        match self.tables.stub_names.get(&(krate, name)) {
            Some(Some(def)) => Some(PerNs::both(*def)),
            _ => {
                let path = self.path_of(module, name);
                Some(PerNs::both(Def::Foreign(Name::from(&path))))
            }
        }
    }

    /// The module a scope belongs to.
    fn named_module(&self, mut module: ModId) -> ModId {
        while self.module(module).block {
            let Some(parent) = self.module(module).parent else { break };
            module = parent;
        }
        module
    }

    /// A name as seen from inside a module: its own, its globs', then the surrounding body's, crates, the prelude, primitives.
    fn lookup(&self, module: ModId, name: Name) -> PerNs {
        let mut found = PerNs::default();
        let mut at = Some(module);
        while let Some(id) = at {
            found.fill(self.lookup_in(id, name, &mut Seen::new()));
            let data = self.module(id);
            at = if data.block { data.parent } else { None };
        }
        if found.is_full() {
            return found;
        }
        if found.types.is_none() {
            found.types = self.extern_crate(self.module(module).krate, name);
        }
        for &prelude in &self.prelude {
            found.fill(self.lookup_in(prelude, name, &mut Seen::new()));
        }
        if found.types.is_none() && super::names::is_primitive(name) {
            found.types = Some(Def::Prim(name));
        }
        found
    }

    /// A name as declared or imported in a module.
    fn lookup_in(&self, module: ModId, name: Name, seen: &mut Seen) -> PerNs {
        if seen.contains(&module) {
            return PerNs::default();
        }
        seen.push(module);
        let data = self.module(module);
        let mut found = data.scope.get(&name).copied().unwrap_or_default();
        for &glob in &data.globs {
            if found.is_full() {
                break;
            }
            match glob {
                Def::Mod(target) => {
                    found.fill(self.lookup_in(target, name, seen));
                }
                Def::Adt(adt) => {
                    if let Some(def) = self.variant(adt, name) {
                        found.fill(PerNs::both(def));
                    }
                }
                _ => {}
            }
        }
        found
    }

    /// What a crate's code calls `name` among its dependencies.
    fn extern_crate(&self, krate: CrateId, name: Name) -> Option<Def> {
        let stub = |name: Name| self.stub_crates.get(&name).map(|&id| Def::Mod(self.krate(id).root));
        match self.krate(krate).deps.get(&name) {
            Some(&Dep::Local(id)) => Some(Def::Mod(self.krate(id).root)),
            Some(&Dep::External(real)) => Some(stub(real).unwrap_or(Def::Foreign(real))),
            None => stub(name),
        }
    }

    /// Resolves all imports.  Those of the stubs first: what they do not declare, once they are complete, is foreign.
    pub(super) fn resolve_imports(&mut self, mut pending: Vec<Pending>) {
        self.prelude = self.stub_item("std::prelude::v1", Ns::Types).into_iter().filter_map(as_module).collect();
        let mut progress = true;
        while progress && !pending.is_empty() {
            progress = false;
            pending.retain(|p| {
                let (done, changed) = self.resolve_import(p);
                progress |= changed;
                !done
            });
        }
    }

    /// Whether the import needs no further round, and whether anything was learned.
    fn resolve_import(&mut self, pending: &Pending) -> (bool, bool) {
        let Pending { module, import } = pending;
        let Some((found, used)) = self.resolve_import_path(*module, import) else { return (false, false) };
        if used < import.path.len() {
            return (false, false);
        }
        if import.glob {
            let Some(target) = found.types.filter(|t| matches!(t, Def::Mod(_) | Def::Adt(_))) else { return (true, false) };
            let globs = &mut self.modules[module.index()].globs;
            let new = target != Def::Mod(*module) && !globs.contains(&target);
            if new {
                globs.push(target);
            }
            return (true, new);
        }
        let changed = import.name != "_" && self.modules[module.index()].scope.entry(import.name).or_default().fill(found);
        (found.is_full(), changed)
    }

    /// Paths of imports start at the crate's root in edition 2015.  An import never resolves to itself: `use foo::bar as foo`.
    fn resolve_import_path(&self, module: ModId, import: &hir::Import) -> Option<(PerNs, usize)> {
        let krate = self.krate_of(module);
        let relative = matches!(import.path.first()?.as_str(), "crate" | "self" | "super" | "$crate");
        if krate.edition == 2015 && !relative {
            let root = krate.root;
            let first = self.lookup_in(root, import.path[0], &mut Seen::new());
            if let Some(found) = self.walk(first, &import.path, 1, Ns::Types) {
                return Some(found);
            }
        }
        if import.path.len() > 1 && !relative && !import.global {
            let own = self.module(module).scope.get(&import.path[0]).copied().unwrap_or_default();
            if own.types.is_none()
                && let Some(def) = self.extern_crate(self.module(module).krate, import.path[0])
            {
                return self.walk(PerNs::typ(def), &import.path, 1, Ns::Types);
            }
        }
        self.resolve_ns(module, import.global, &import.path, Ns::Types)
    }

    pub(super) fn collect_stub_names(&mut self) {
        let mut names: FxHashMap<(CrateId, Name), Option<Def>> = FxHashMap::default();
        for module in &self.modules {
            if !self.krate(module.krate).stub {
                continue;
            }
            for (&name, found) in &module.scope {
                let Some(def) = found.types.or(found.values).filter(|d| !matches!(d, Def::Mod(_))) else { continue };
                names
                    .entry((module.krate, name))
                    .and_modify(|old| {
                        if *old != Some(def) {
                            *old = None;
                        }
                    })
                    .or_insert(Some(def));
            }
        }
        self.tables.stub_names = names;
    }
}

fn as_module(def: Def) -> Option<ModId> {
    match def {
        Def::Mod(id) => Some(id),
        _ => None,
    }
}
