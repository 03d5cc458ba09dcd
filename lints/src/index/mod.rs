//! The workspace: crates, module trees, items, and which name means which item.  Built once from the lowered files;
//! afterwards read only.
//!
//! Sources of the ideas: rustc's resolver (per-namespace scopes, imports to a fixpoint, globs weaker than names) and
//! rust-analyzer's `DefMap`.

mod collect;
mod impls;
mod names;
mod paths;
mod reach;
mod resolve;
mod shipped;
mod stubs;

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::{CrateId, CrateKind, Dep, FileId, Name, SourceFile, Span, TextRange};
use crate::{hir, syntax};

pub use collect::build;
pub use impls::{Head, ImplData};
pub use names::Lang;
pub use reach::lower_reached;
pub use resolve::{Ns, Resolved};
pub use stubs::{prepare, prepare_from};

macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $id(pub u32);

        impl $id {
            /// As an index into the table.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// A module, or the anonymous scope of a body with items.
    ModId
    /// A struct, enum or union.
    AdtId
    /// A function.
    FnId
    /// A static or constant.
    StaticId
    /// A type alias or associated type.
    AliasId
    /// A trait.
    TraitId
    /// An impl.
    ImplId
}

/// What a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Def {
    /// A module, also a crate's root.
    Mod(ModId),
    /// A struct, enum or union.
    Adt(AdtId),
    /// A variant, by its place.
    Variant(AdtId, u32),
    /// A function.
    Fn(FnId),
    /// A static or constant.
    Static(StaticId),
    /// A type alias.
    Alias(AliasId),
    /// A trait.
    Trait(TraitId),
    /// `u8`, `str`, ..
    Prim(Name),
    /// Something of a crate that is neither here nor known from the stubs: its path.
    Foreign(Name),
}

/// Where an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loc {
    /// Its file.
    pub file: FileId,
    /// Its item there.
    pub item: hir::ItemId,
    /// The module it is declared in.
    pub module: ModId,
    /// Compiled into what is shipped: neither test code nor in a test, example, bench or build script; or asked for nevertheless.
    pub live: bool,
}

/// A module.
#[derive(Clone, Debug)]
pub struct Module {
    /// Its crate.
    pub krate: CrateId,
    /// The module around it; none for a root.
    pub parent: Option<ModId>,
    /// Empty for roots and scopes of bodies.
    pub name: Name,
    /// The anonymous scope of a body: names not found here are looked up in the parent.
    pub block: bool,
    /// The names declared or imported here, in both namespaces.
    pub(crate) scope: FxHashMap<Name, resolve::PerNs>,
    /// Modules and enums imported with `*`.
    pub(crate) globs: Vec<Def>,
}

impl Module {
    /// The types that are declared or imported here, each with what it is called here.
    pub fn types(&self) -> impl Iterator<Item = (Name, AdtId)> {
        self.scope.iter().filter_map(|(name, def)| match def.types {
            Some(Def::Adt(adt)) => Some((*name, adt)),
            _ => None,
        })
    }
}

/// A crate.
#[derive(Clone, Debug)]
pub struct Krate {
    /// As in Rust code.
    pub name: Name,
    /// What is built from it.
    pub kind: CrateKind,
    /// The package's name.
    pub package: Name,
    /// Rust edition.
    pub edition: u16,
    /// Its package has all that a registry asks for, and may go to one.
    pub offered: bool,
    /// The root module.
    pub root: ModId,
    /// What its dependencies are called in its code.
    pub deps: FxHashMap<Name, Dep>,
    /// Known from the stubs only.
    pub stub: bool,
}

/// What holds a function or constant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// A module or body.
    Module,
    /// An impl.
    Impl(ImplId),
    /// A trait.
    Trait(TraitId),
}

/// A struct, enum or union.
#[derive(Clone, Debug)]
pub struct AdtData {
    /// Where.
    pub loc: Loc,
    /// Its name.
    pub name: Name,
}

/// A function.
#[derive(Clone, Debug)]
pub struct FnData {
    /// Where.
    pub loc: Loc,
    /// Its name.
    pub name: Name,
    /// What holds it.
    pub container: Container,
    /// The scope of its body: the anonymous module where it declares items, else its module.
    pub scope: ModId,
}

/// A static or constant.
#[derive(Clone, Debug)]
pub struct StaticData {
    /// Where.
    pub loc: Loc,
    /// Its name.
    pub name: Name,
    /// What holds it.
    pub container: Container,
    /// The scope of its value.
    pub scope: ModId,
}

/// A type alias or associated type.
#[derive(Clone, Debug)]
pub struct AliasData {
    /// Where.
    pub loc: Loc,
    /// Its name.
    pub name: Name,
    /// What holds it.
    pub container: Container,
}

/// A trait.
#[derive(Clone, Debug)]
pub struct TraitData {
    /// Where.
    pub loc: Loc,
    /// Its name.
    pub name: Name,
    /// Its functions.
    pub fns: Vec<FnId>,
    /// Its associated types.
    pub aliases: Vec<AliasId>,
}

/// A file with its lowered form.
#[derive(Clone, Debug)]
pub struct FileData {
    /// Path and text.
    pub source: SourceFile,
    /// Lowered; perhaps kept by others, too, for a later run.
    pub hir: Arc<hir::File>,
    /// The first crate that includes it.
    pub krate: Option<CrateId>,
    /// Whether anybody asked for it; its form is empty where not.
    pub read: bool,
}

/// The number of the first file of the stubs, which are the same in every index: no run has so many files of its own.
const FIRST_STUB: usize = 1 << 31;

/// All of it.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// The run's files.
    pub files: Vec<FileData>,
    /// The files of the stubs; their ids begin at [`FIRST_STUB`].
    stubs: Vec<FileData>,
    /// The crates of the stubs, then the run's.
    pub krates: Vec<Krate>,
    /// Where the run's crates begin.
    first_crate: u32,
    /// All modules.
    pub modules: Vec<Module>,
    /// All types.
    pub adts: Vec<AdtData>,
    /// All functions.
    pub fns: Vec<FnData>,
    /// All statics and constants.
    pub statics: Vec<StaticData>,
    /// All aliases.
    pub aliases: Vec<AliasData>,
    /// All traits.
    pub traits: Vec<TraitData>,
    /// All impls.
    pub impls: Vec<ImplData>,
    /// Well-known items of std.
    pub lang: Lang,
    pub(crate) tables: impls::Tables,
    pub(crate) stub_crates: FxHashMap<Name, CrateId>,
    pub(crate) prelude: Vec<ModId>,
}

impl Index {
    /// The file.
    pub fn file(&self, file: FileId) -> &FileData {
        match file.index().checked_sub(FIRST_STUB) {
            Some(stub) => &self.stubs[stub],
            None => &self.files[file.index()],
        }
    }

    /// The files that differ from those of the index, sorted; none where it must be built anew: there are other files, or other
    /// things are declared in them.
    pub fn changed(&self, files: &[SourceFile], lowered: &[Option<Arc<hir::File>>]) -> Option<Vec<FileId>> {
        if files.len() != self.files.len() {
            return None;
        }
        let mut changed = Vec::new();
        for (at, ((before, source), hir)) in self.files.iter().zip(files).zip(lowered).enumerate() {
            let declares_the_same = match hir {
                Some(hir) => before.read && before.hir.declared == hir.declared,
                None => !before.read,
            };
            if before.source.path != source.path || !declares_the_same {
                return None;
            }
            if before.source.text != source.text {
                changed.push(FileId(at as u32));
            }
        }
        Some(changed)
    }

    /// Puts a file in the place of another in which the same is declared.
    pub fn replace(&mut self, file: FileId, source: SourceFile, hir: Option<Arc<hir::File>>) {
        let krate = self.files[file.index()].krate;
        self.files[file.index()] = FileData { source, read: hir.is_some(), hir: hir.unwrap_or_default(), krate };
    }

    /// The lowered file.
    pub fn hir(&self, file: FileId) -> &hir::File {
        &self.file(file).hir
    }

    /// The lowered item.
    pub fn item(&self, loc: Loc) -> &hir::Item {
        self.hir(loc.file).item(loc.item)
    }

    /// The module.
    pub fn module(&self, id: ModId) -> &Module {
        &self.modules[id.index()]
    }

    /// The crate.
    pub fn krate(&self, id: CrateId) -> &Krate {
        &self.krates[id.0 as usize]
    }

    /// A crate of the run, as the input counts them.
    pub fn in_input(&self, id: CrateId) -> CrateId {
        CrateId(id.0 - self.first_crate)
    }

    /// The crate a module belongs to.
    pub fn krate_of(&self, module: ModId) -> &Krate {
        self.krate(self.module(module).krate)
    }

    /// The type.
    pub fn adt(&self, id: AdtId) -> &AdtData {
        &self.adts[id.index()]
    }

    /// The type's declaration.
    pub fn adt_hir(&self, id: AdtId) -> &hir::Adt {
        match &self.item(self.adt(id).loc).kind {
            hir::ItemKind::Adt(adt) => adt,
            _ => unreachable!("an AdtId points to a type"),
        }
    }

    /// The function.
    pub fn func(&self, id: FnId) -> &FnData {
        &self.fns[id.index()]
    }

    /// The function's declaration.
    pub fn func_hir(&self, id: FnId) -> &hir::Function {
        match &self.item(self.func(id).loc).kind {
            hir::ItemKind::Fn(function) => function,
            _ => unreachable!("a FnId points to a function"),
        }
    }

    /// What the function takes and returns.  It is parsed when first asked for; where it is broken nothing is known.
    pub fn signature(&self, id: FnId) -> &hir::Signature {
        let file = self.file(self.func(id).loc.file);
        let read = self.func_hir(id).sig.get(|cut| syntax::signature_of(&file.source.text, cut));
        read.unwrap_or(&hir::UNKNOWN_SIGNATURE)
    }

    /// Whether one of the words stands in the function's signature.  Says yes where nobody noted them.
    pub fn signature_may_name(&self, id: FnId, words: &FxHashSet<hir::Word>) -> bool {
        match &self.func_hir(id).sig {
            hir::Slot::Read(_) => true,
            hir::Slot::Cut(cut) => self.hir(self.func(id).loc.file).names(cut).iter().any(|word| words.contains(word)),
        }
    }

    /// The function's body, where it has one.  It is parsed when first asked for: see [`Self::slot`].
    pub fn body(&self, id: FnId) -> Option<&hir::Body> {
        self.read(self.func(id).loc.file, self.func_hir(id).body?)
    }

    /// The static's value, where it has one.  It is parsed when first asked for.
    pub fn value(&self, id: StaticId) -> Option<&hir::Body> {
        self.read(self.statics[id.index()].loc.file, self.static_hir(id).init?)
    }

    fn read(&self, file: FileId, body: hir::BodyId) -> Option<&hir::Body> {
        let file = self.file(file);
        file.hir.slot(body).get(|cut| syntax::body_of(&file.source.text, cut, file.hir.items_in(body)))
    }

    /// The static's declaration.
    pub fn static_hir(&self, id: StaticId) -> &hir::Static {
        match &self.item(self.statics[id.index()].loc).kind {
            hir::ItemKind::Static(item) => item,
            _ => unreachable!("a StaticId points to a static"),
        }
    }

    /// The alias's declaration.
    pub fn alias_hir(&self, id: AliasId) -> &hir::TypeAlias {
        match &self.item(self.aliases[id.index()].loc).kind {
            hir::ItemKind::TypeAlias(alias) => alias,
            _ => unreachable!("an AliasId points to an alias"),
        }
    }

    /// The trait's declaration.
    pub fn trait_hir(&self, id: TraitId) -> &hir::Trait {
        match &self.item(self.traits[id.index()].loc).kind {
            hir::ItemKind::Trait(item) => item,
            _ => unreachable!("a TraitId points to a trait"),
        }
    }

    /// The impl's declaration.
    pub fn impl_hir(&self, id: ImplId) -> &hir::Impl {
        match &self.item(self.impls[id.index()].loc).kind {
            hir::ItemKind::Impl(item) => item,
            _ => unreachable!("an ImplId points to an impl"),
        }
    }

    /// Whether the item is known from the stubs only.
    pub fn is_stub(&self, loc: Loc) -> bool {
        loc.file.index() >= FIRST_STUB
    }

    /// The span of a range in an item's file.
    pub fn span(&self, loc: Loc, range: TextRange) -> Span {
        range.in_file(loc.file)
    }

    /// Whether a module is another or lies inside it.
    pub fn is_within(&self, module: ModId, outer: ModId) -> bool {
        std::iter::successors(Some(module), |m| self.module(*m).parent).any(|m| m == outer)
    }

    /// Whether code in a module can name something declared in another with this visibility.  Says yes where it is not sure.
    pub fn can_see(&self, from: ModId, declared_in: ModId, vis: hir::Vis) -> bool {
        let (here, there) = (self.module(from).krate, self.module(declared_in).krate);
        match vis {
            hir::Vis::Private => here == there && self.is_within(from, declared_in),
            hir::Vis::Restricted => here == there,
            hir::Vis::Public => here == there || self.depends_on(here, there),
        }
    }

    /// Whether code in a module can use a crate: its own, one of the workspace below it, or a library known from the stubs that its
    /// crate depends on, directly or through a crate that hands it on.  Says yes for std and where the dependencies are not known.
    pub fn may_use(&self, from: ModId, library: CrateId) -> bool {
        let own = self.module(from).krate;
        if !self.krate(library).stub {
            return own == library || self.depends_on(own, library);
        }
        let names_it = |krate: &Krate| {
            krate.deps.values().any(|dep| matches!(dep, Dep::External(name) if self.stub_crates.get(name) == Some(&library)))
        };
        let krate = self.krate_of(from);
        self.krate(library).name == "std"
            || krate.deps.is_empty()
            || names_it(krate)
            || krate.deps.values().any(|dep| matches!(dep, Dep::Local(id) if names_it(self.krate(*id))))
            // `futures` hands on `futures_util`
            || self.krate(library).name.starts_with("futures")
    }

    /// A crate and those of the workspace above it, over any number of steps.
    pub fn crates_above(&self, krate: CrateId) -> impl Iterator<Item = CrateId> {
        let all = (0..self.krates.len() as u32).map(CrateId);
        all.filter(move |id| *id == krate || self.depends_on(*id, krate))
    }

    /// The names of the libraries from elsewhere that a crate depends on.
    pub fn outer_dependencies(&self, krate: CrateId) -> impl Iterator<Item = Name> {
        self.krate(krate).deps.values().filter_map(|dep| match dep {
            Dep::External(name) => Some(*name),
            Dep::Local(_) => None,
        })
    }

    /// The crates of the workspace below a crate, over any number of steps.
    pub fn dependencies(&self, krate: CrateId) -> &FxHashSet<CrateId> {
        &self.tables.dependencies[krate.0 as usize]
    }

    fn depends_on(&self, krate: CrateId, below: CrateId) -> bool {
        self.dependencies(krate).contains(&below)
    }

    /// `crate::module::Name` of an item in a module.
    pub fn path_of(&self, module: ModId, name: Name) -> String {
        let mut parts = vec![name];
        let mut at = Some(module);
        while let Some(id) = at {
            let module = self.module(id);
            match module.parent {
                Some(_) if module.block => {}
                Some(_) => parts.push(module.name),
                None => parts.push(self.krate(module.krate).name),
            }
            at = module.parent;
        }
        parts.iter().rev().map(|n| n.as_str()).collect::<Vec<_>>().join("::")
    }

    /// `crate::module::Type` of a type.
    pub fn adt_path(&self, id: AdtId) -> String {
        let data = self.adt(id);
        self.path_of(data.loc.module, data.name)
    }

    /// What a user calls a function: `Type::name`, `Trait::name`, `name`.
    pub fn fn_label(&self, id: FnId) -> String {
        let data = self.func(id);
        let owner = match data.container {
            Container::Module => None,
            Container::Trait(t) => Some(self.traits[t.index()].name),
            Container::Impl(i) => match self.impls[i.index()].head {
                Some(Head::Adt(adt)) => Some(self.adt(adt).name),
                Some(Head::Prim(name)) => Some(name),
                _ => None,
            },
        };
        match owner {
            Some(owner) => format!("{owner}::{}", data.name),
            None => data.name.to_string(),
        }
    }
}
