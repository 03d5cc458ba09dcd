//! The first walk over the lowered files: modules, items, imports still unresolved.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::paths::{Paths, child_dir, join, module_dir, parent_dir};
use super::resolve::PerNs;
use super::{
    AdtData, AdtId, AliasData, AliasId, Container, Def, FIRST_STUB, FileData, FnData, FnId, ImplData, ImplId, Index, Krate, Loc,
    ModId, Module, StaticData, StaticId, TraitData, TraitId,
};
use crate::base::{Catalogue, CrateId, CrateInput, CrateKind, Dep, FileId, Input, Name, SourceFile};
use crate::hir::{self, Item, ItemId, ItemKind};

/// An import that waits for its target.
#[derive(Debug)]
pub(super) struct Pending {
    pub module: ModId,
    pub import: hir::Import,
}

/// Builds the index.  `lowered` holds the form of each file of the input, in the same order; none where it was not read.
pub fn build(input: &Input, lowered: Vec<Option<Arc<hir::File>>>) -> Index {
    let index = super::stubs::index().clone();
    let (first_trait, first_impl) = (index.traits.len() as u32, index.impls.len() as u32);
    let mut collector = Collector::new(index, input, lowered);
    for krate in &input.crates {
        collector.add_crate(krate);
    }
    collector.add_loose(&input.loose);
    let Collector { mut index, pending, .. } = collector;
    index.resolve_imports(pending);
    index.build_tables(first_trait, first_impl);
    index
}

/// Builds the index of the stubs alone, with which all others begin.
pub(super) fn build_stubs(files: Vec<FileData>) -> Index {
    let index = Index { stubs: files, ..Index::default() };
    let mut collector = Collector { index, pending: Vec::new(), paths: Paths::new(&[]), included: FxHashSet::default() };
    collector.add_stubs();
    let Collector { mut index, pending, .. } = collector;
    index.collect_stub_names();
    index.resolve_imports(pending);
    index.find_lang_items();
    index.find_look_alikes();
    index.build_tables(0, 0);
    index
}

struct Collector {
    index: Index,
    pending: Vec<Pending>,
    paths: Paths,
    included: FxHashSet<(ModId, FileId)>,
}

/// Where the walk stands.
#[derive(Clone, Copy)]
struct At<'a> {
    file: FileId,
    module: ModId,
    live: bool,
    container: Container,
    /// The folder in which files of child modules are looked for.
    dir: &'a str,
}

impl Collector {
    fn new(mut index: Index, input: &Input, lowered: Vec<Option<Arc<hir::File>>>) -> Self {
        let nothing = Arc::new(hir::File::default());
        let with_form = |(source, hir): (&SourceFile, Option<_>)| {
            let (source, read) = (source.clone(), hir.is_some());
            FileData { source, hir: hir.unwrap_or_else(|| nothing.clone()), krate: None, read }
        };
        index.files = input.files.iter().zip(lowered).map(with_form).collect();
        index.first_crate = index.krates.len() as u32;
        Self { index, pending: Vec::new(), paths: Paths::new(&input.files), included: FxHashSet::default() }
    }

    fn add_crate(&mut self, input: &CrateInput) {
        let root = self.start_crate(input.name, input.kind, input.package, input.edition, false);
        let krate = self.index.module(root).krate;
        let first = self.index.first_crate;
        self.index.krates[krate.0 as usize].offered = input.offered;
        let counted = |dep: Dep| match dep {
            Dep::Local(CrateId(id)) => Dep::Local(CrateId(id + first)),
            away => away,
        };
        self.index.krates[krate.0 as usize].deps = input.deps.iter().map(|(name, dep)| (*name, counted(*dep))).collect();
        let dir = parent_dir(&self.path(input.root)).to_owned();
        let live = input.kind.ships() && !input.for_tests && !is_test_package(input.package);
        self.add_file(At { file: input.root, module: root, live, container: Container::Module, dir: &dir });
    }

    /// Files without a package: those that no other declares are roots of their own.
    fn add_loose(&mut self, loose: &[FileId]) {
        let mut declared: FxHashSet<FileId> = FxHashSet::default();
        for &file in loose {
            let path = self.path(file);
            self.declared_by(file, child_dir(&path), &self.index.hir(file).root, &mut declared);
        }
        for &file in loose.iter().filter(|f| !declared.contains(f)) {
            let path = self.path(file);
            let stem = path.rsplit('/').next().unwrap_or(&path).trim_end_matches(".rs").replace('-', "_");
            let kind = if stem == "main" { CrateKind::Bin } else { CrateKind::Lib };
            let name = Name::from(&stem);
            let root = self.start_crate(name, kind, name, 2024, false);
            let dir = child_dir(&path).to_owned();
            self.add_file(At { file, module: root, live: true, container: Container::Module, dir: &dir });
        }
    }

    fn declared_by(&self, file: FileId, dir: &str, items: &[ItemId], into: &mut FxHashSet<FileId>) {
        for &id in items {
            let item = self.index.hir(file).item(id);
            match &item.kind {
                ItemKind::Mod(None) | ItemKind::Include => into.extend(self.find_module_file(file, dir, item)),
                ItemKind::Mod(Some(inner)) => self.declared_by(file, &join(dir, item.name.as_str()), inner, into),
                _ => {}
            }
        }
    }

    fn add_stubs(&mut self) {
        for at in 0..self.index.stubs.len() {
            let file = FileId((FIRST_STUB + at) as u32);
            let hir = self.index.stubs[at].hir.clone();
            let crates: Vec<(Name, Vec<ItemId>)> = hir
                .root
                .iter()
                .filter_map(|&id| match &hir.item(id).kind {
                    ItemKind::Mod(Some(items)) => Some((hir.item(id).name, items.clone())),
                    _ => None,
                })
                .collect();
            for (name, items) in crates {
                let root = self.start_crate(name, CrateKind::Lib, name, 2024, true);
                self.index.stub_crates.insert(name, self.index.module(root).krate);
                self.add_items(At { file, module: root, live: false, container: Container::Module, dir: "" }, &items);
            }
        }
        if let Some(&std) = self.index.stub_crates.get(&Name::from("std")) {
            for alias in ["core", "alloc"] {
                self.index.stub_crates.insert(Name::from(alias), std);
            }
        }
    }

    fn start_crate(&mut self, name: Name, kind: CrateKind, package: Name, edition: u16, stub: bool) -> ModId {
        let krate = CrateId(self.index.krates.len() as u32);
        let root = self.new_module(krate, None, Name::default(), false);
        self.index.krates.push(Krate { name, kind, package, edition, offered: false, root, deps: FxHashMap::default(), stub });
        root
    }

    fn new_module(&mut self, krate: CrateId, parent: Option<ModId>, name: Name, block: bool) -> ModId {
        let id = ModId(self.index.modules.len() as u32);
        self.index.modules.push(Module { krate, parent, name, block, scope: FxHashMap::default(), globs: Vec::new() });
        id
    }

    fn add_file(&mut self, at: At<'_>) {
        let krate = self.index.module(at.module).krate;
        self.index.files[at.file.index()].krate.get_or_insert(krate);
        let hir = self.index.hir(at.file);
        let items = hir.root.clone();
        let live = at.live && !hir.attrs.test;
        self.add_items(At { live, ..at }, &items);
    }

    fn add_items(&mut self, at: At<'_>, items: &[ItemId]) {
        for &id in items {
            self.add_item(at, id);
        }
    }

    fn add_item(&mut self, at: At<'_>, id: ItemId) {
        let item = self.index.hir(at.file).item(id);
        let (name, live) = (item.name, at.live && !item.attrs.test);
        let at = At { live, ..at };
        let loc = Loc { file: at.file, item: id, module: at.module, live };
        match &item.kind {
            ItemKind::Mod(content) => {
                let content = content.clone();
                self.add_module(at, id, name, content);
            }
            ItemKind::Include => self.include(at, id),
            ItemKind::Use(imports) => {
                let imports = imports.clone();
                self.pending.extend(imports.into_iter().map(|import| Pending { module: at.module, import }));
            }
            ItemKind::ExternCrate(krate) => {
                let (path, name) = (vec![*krate], name);
                let import = hir::Import { global: true, path, name, glob: false };
                self.pending.push(Pending { module: at.module, import });
            }
            ItemKind::Adt(_) => {
                let adt = AdtId(self.index.adts.len() as u32);
                self.index.adts.push(AdtData { loc, name });
                self.declare(at.module, name, PerNs::both(Def::Adt(adt)));
            }
            ItemKind::Fn(_) => {
                let def = Def::Fn(self.add_fn(at, loc, name));
                self.declare(at.module, name, PerNs::value(def));
            }
            ItemKind::Static(_) => {
                let def = Def::Static(self.add_static(at, loc, name));
                self.declare(at.module, name, PerNs::value(def));
            }
            ItemKind::TypeAlias(_) => {
                let def = Def::Alias(self.add_alias(at, loc, name));
                self.declare(at.module, name, PerNs::typ(def));
            }
            ItemKind::Trait(item) => {
                let items = item.items.clone();
                self.add_trait(at, loc, name, &items);
            }
            ItemKind::Impl(item) => {
                let items = item.items.clone();
                self.add_impl(at, loc, &items);
            }
            ItemKind::Macro(_) => {}
        }
    }

    fn add_module(&mut self, at: At<'_>, id: ItemId, name: Name, content: Option<Vec<ItemId>>) {
        let at = At { live: at.live && !is_test_support(name), ..at };
        let krate = self.index.module(at.module).krate;
        // `#[cfg(a)] pub mod m; #[cfg(not(a))] mod m;`: one file, one module
        let known = self.index.module(at.module).scope.get(&name).is_some_and(|known| known.types.is_some());
        if known && content.is_none() && self.is_twin(at.file, id) {
            return;
        }
        let module = self.new_module(krate, Some(at.module), name, false);
        self.declare(at.module, name, PerNs::typ(Def::Mod(module)));
        match content {
            Some(items) => {
                let dir = join(at.dir, name.as_str());
                self.add_items(At { module, dir: &dir, container: Container::Module, ..at }, &items);
            }
            None => {
                let item = self.index.hir(at.file).item(id);
                let Some(file) = self.find_module_file(at.file, at.dir, item) else { return };
                if self.too_deep(at.module) {
                    return;
                }
                let path = self.path(file);
                let dir = module_dir(&path, item).to_owned();
                self.add_file(At { file, module, dir: &dir, container: Container::Module, ..at });
            }
        }
    }

    /// The items of another file as part of this module; once, as that file may include itself.
    fn include(&mut self, at: At<'_>, id: ItemId) {
        let item = self.index.hir(at.file).item(id);
        let Some(file) = self.find_module_file(at.file, at.dir, item) else { return };
        if self.included.insert((at.module, file)) {
            let path = self.path(file);
            self.add_file(At { file, dir: parent_dir(&path), ..at });
        }
    }

    /// Whether an earlier declaration in the file names the same module in the same way.
    fn is_twin(&self, file: FileId, id: ItemId) -> bool {
        let hir = self.index.hir(file);
        let same = |item: &Item| {
            let bare = item.attrs.path.is_none() && !item.attrs.test;
            bare && item.name == hir.item(id).name && matches!(item.kind, ItemKind::Mod(None))
        };
        same(hir.item(id)) && hir.items[..id.0 as usize].iter().any(same)
    }

    /// Whether files declare each other in a circle (`#[path]`): no crate nests a hundred modules.
    fn too_deep(&self, module: ModId) -> bool {
        std::iter::successors(Some(module), |id| self.index.module(*id).parent).count() > 100
    }

    fn find_module_file(&self, file: FileId, dir: &str, item: &Item) -> Option<FileId> {
        self.paths.module(&self.path(file), dir, item)
    }

    fn add_fn(&mut self, at: At<'_>, loc: Loc, name: Name) -> FnId {
        let id = FnId(self.index.fns.len() as u32);
        self.index.fns.push(FnData { loc, name, container: at.container, scope: at.module });
        let body = match &self.index.item(loc).kind {
            ItemKind::Fn(function) => function.body,
            _ => None,
        };
        let scope = self.add_body_items(at, body);
        self.index.fns[id.index()].scope = scope;
        id
    }

    fn add_static(&mut self, at: At<'_>, loc: Loc, name: Name) -> StaticId {
        let id = StaticId(self.index.statics.len() as u32);
        self.index.statics.push(StaticData { loc, name, container: at.container, scope: at.module });
        let body = match &self.index.item(loc).kind {
            ItemKind::Static(item) => item.init,
            _ => None,
        };
        let scope = self.add_body_items(at, body);
        self.index.statics[id.index()].scope = scope;
        id
    }

    /// Items declared inside a body live in an anonymous module; returns the body's scope.
    fn add_body_items(&mut self, at: At<'_>, body: Option<hir::BodyId>) -> ModId {
        let Some(body) = body else { return at.module };
        let items = self.index.hir(at.file).items_in(body);
        if items.is_empty() {
            return at.module;
        }
        let krate = self.index.module(at.module).krate;
        let scope = self.new_module(krate, Some(at.module), Name::default(), true);
        self.add_items(At { module: scope, container: Container::Module, ..at }, &items);
        scope
    }

    fn add_alias(&mut self, at: At<'_>, loc: Loc, name: Name) -> AliasId {
        let id = AliasId(self.index.aliases.len() as u32);
        self.index.aliases.push(AliasData { loc, name, container: at.container });
        id
    }

    fn add_trait(&mut self, at: At<'_>, loc: Loc, name: Name, items: &[ItemId]) {
        let id = TraitId(self.index.traits.len() as u32);
        self.index.traits.push(TraitData { loc, name, fns: Vec::new(), aliases: Vec::new() });
        self.declare(at.module, name, PerNs::typ(Def::Trait(id)));
        let (fns, aliases) = self.add_assoc(At { container: Container::Trait(id), ..at }, items);
        let data = &mut self.index.traits[id.index()];
        (data.fns, data.aliases) = (fns, aliases);
    }

    fn add_impl(&mut self, at: At<'_>, loc: Loc, items: &[ItemId]) {
        let id = ImplId(self.index.impls.len() as u32);
        self.index.impls.push(ImplData { loc, head: None, of_trait: None, fns: Vec::new(), aliases: Vec::new() });
        let (fns, aliases) = self.add_assoc(At { container: Container::Impl(id), ..at }, items);
        let data = &mut self.index.impls[id.index()];
        (data.fns, data.aliases) = (fns, aliases);
    }

    fn add_assoc(&mut self, at: At<'_>, items: &[ItemId]) -> (Vec<FnId>, Vec<AliasId>) {
        let (mut fns, mut aliases) = (Vec::new(), Vec::new());
        for &id in items {
            let item = self.index.hir(at.file).item(id);
            let (name, live) = (item.name, at.live && !item.attrs.test);
            let at = At { live, ..at };
            let loc = Loc { file: at.file, item: id, module: at.module, live };
            match &item.kind {
                ItemKind::Fn(_) => fns.push(self.add_fn(at, loc, name)),
                ItemKind::TypeAlias(_) => aliases.push(self.add_alias(at, loc, name)),
                ItemKind::Static(_) => {
                    self.add_static(at, loc, name);
                }
                _ => {}
            }
        }
        (fns, aliases)
    }

    /// The first declaration of a name wins: two of the same name stand under different `cfg`s.
    fn declare(&mut self, module: ModId, name: Name, def: PerNs) {
        self.index.modules[module.index()].scope.entry(name).or_default().fill(def);
    }

    fn path(&self, file: FileId) -> Arc<str> {
        self.index.files[file.index()].source.path.clone()
    }
}

/// Modules that only tests use, by the names they have everywhere, though no `cfg(test)` says so.
fn is_test_support(module: Name) -> bool {
    Catalogue::get().test_support.modules.contains(&module)
}

/// Packages that only tests use, by the names they have everywhere.
fn is_test_package(package: Name) -> bool {
    let words = &Catalogue::get().test_support.packages;
    package.split(['-', '_']).any(|word| words.iter().any(|w| w == word))
}
