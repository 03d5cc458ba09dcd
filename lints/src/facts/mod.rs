//! What several rules ask, computed once, when first asked for.

mod broken;
mod callable;
mod calls;
mod churn;
mod coming;
mod context;
mod counted;
mod entries;
mod growth;
mod keys;
mod layout;
mod life;
mod lifetime;
mod limits;
mod locals;
mod loops;
mod made;
mod named;
mod numbers;
mod once;
mod ops;
mod origin;
mod outlives;
mod patience;
mod plain;
mod pools;
mod replaced;
mod shape;
mod shared;
mod sides;
mod storage;
mod streams;
mod texts;
mod vocabulary;
mod walk;
mod whose;
mod words;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::{CrateId, Name, Span, TextRange, TimeLimit};
use crate::flow::Cfg;
use crate::hir::{Body, ExprId, LocalId, LossKind, Word};
use crate::index::{AdtId, Container, FnId, Head, Index, Loc, ModId, StaticId};
use crate::types::{BodyTypes, FieldRef, Known, Owner, Ty, Types};

use callable::Titles;
pub use calls::{Caller, Calls, Reach};
pub use churn::{Again, Around, Asked, Churn, Fate, Hoist, Inputs, Lend, Lending, Made, PerItem, Taken, Use};
pub use coming::{Coming, Gone};
pub use context::Context;
pub use growth::{Growth, LongLife};
pub use keys::FewKeys;
pub use layout::{Place, first_statement, is_closed, is_in_macro, let_of, statement_of};
pub use life::{Event, Life, PlaceId};
pub use lifetime::{Evidence, Lifetimes};
pub use limits::Refusal;
pub use locals::{Locals, Source};
pub use numbers::{Input, Numbers, Origin, Proj, Route, Sized, Store, Summaries, Summary, TraceStep, Value};
pub use ops::{Act, Alias, Aliases, BodyOps, Level, Op, Root};
pub use origin::Domain;
pub use pools::{
    Emptied, Forgotten, FreeList, Holder, LeftOut, Lent, LentFate, Lost, Pair, Pools, Refilled, Remade, Undone, Unpaid, Unsure,
    Unwound, Way,
};
pub use shape::{Shape, handle_of, shape_of};
pub use sides::{Behind, Stale, Tie};
pub use streams::WholeRead;
pub use vocabulary::{
    Allocation, BoundedChannel, CacheBuilder, Collection, Ends, Kind, PoolWords, Role, Stream, Unit, Verbs, Vocabulary, Wrapper,
};
pub use whose::Whose;
pub use words::Words;

/// What is known of one body.
#[derive(Debug)]
pub struct BodyInfo {
    /// Types.
    pub types: Arc<BodyTypes>,
    /// What it does to places.
    pub ops: BodyOps,
    /// What stands around each expression.
    pub context: Context,
    /// Loops that wait for what comes from outside.
    pub event_loops: Vec<ExprId>,
    locals: OnceLock<Locals>,
    cfg: OnceLock<Cfg>,
}

impl BodyInfo {
    /// Its variables; `body` is the body that this is known of.
    pub fn locals(&self, body: &Body) -> &Locals {
        self.locals.get_or_init(|| Locals::of(body, &self.context))
    }
}

/// All facts.
#[derive(Debug)]
pub struct Facts<'a> {
    /// The workspace.
    pub index: &'a Index,
    /// Types of declarations.
    pub types: Types<'a>,
    /// What names mean.
    pub vocabulary: Vocabulary,
    /// Fields that hold a collection, behind whatever wrapper.
    pub field_shapes: FxHashMap<FieldRef, Shape>,
    /// These fields by their names.
    named_fields: FxHashMap<Name, Vec<FieldRef>>,
    /// Statics that do.
    pub static_shapes: FxHashMap<StaticId, Shape>,
    /// Lists and strings are asked about too.
    all_kinds: bool,
    titles: OnceLock<Titles>,
    words: OnceLock<Words>,
    broken: OnceLock<broken::Broken>,
    lifetimes: OnceLock<Lifetimes>,
    life: OnceLock<Life>,
    holders: OnceLock<made::Holders>,
    keepers: OnceLock<FxHashSet<CrateId>>,
    calls: Calls,
    summaries: Summaries,
    pool_facts: pools::PoolFacts,
    fn_bodies: Vec<OnceLock<Option<Box<BodyInfo>>>>,
    static_bodies: Vec<OnceLock<Option<Box<BodyInfo>>>>,
    patience: Option<patience::Patience>,
    given_up: Mutex<BTreeMap<Owner, LossKind>>,
}

impl<'a> Facts<'a> {
    /// Facts of a workspace, with the vocabularies of the catalogue and with the user's rows beside them.  The life of lists and
    /// strings, of which there are many, is followed only where `all_kinds` asks for it.
    ///
    /// # Errors
    /// Where the user's rows are not of their shape.
    pub fn new((index, known): (&'a Index, &'a Known), own: &[toml::Table], all_kinds: bool) -> Result<Self, toml::de::Error> {
        let types = Types::new(index, known);
        let vocabulary = Vocabulary::read(index, own)?;
        let mut facts = Self {
            index,
            types,
            vocabulary,
            field_shapes: FxHashMap::default(),
            named_fields: FxHashMap::default(),
            static_shapes: FxHashMap::default(),
            all_kinds,
            titles: OnceLock::new(),
            words: OnceLock::new(),
            broken: OnceLock::new(),
            lifetimes: OnceLock::new(),
            life: OnceLock::new(),
            holders: OnceLock::new(),
            keepers: OnceLock::new(),
            calls: Calls::default(),
            summaries: Summaries::default(),
            pool_facts: pools::PoolFacts::default(),
            fn_bodies: index.fns.iter().map(|_| OnceLock::new()).collect(),
            static_bodies: index.statics.iter().map(|_| OnceLock::new()).collect(),
            patience: None,
            given_up: Mutex::default(),
        };
        facts.find_shapes();
        Ok(facts)
    }

    /// These facts, as far as they can be had in so much time.
    pub fn within(mut self, limit: Option<TimeLimit>) -> Self {
        self.patience = limit.map(|limit| patience::Patience::new(limit, self.index.files.len()));
        self
    }

    fn find_shapes(&mut self) {
        use rayon::prelude::*;
        let (index, types, vocabulary) = (self.index, &self.types, &self.vocabulary);
        let own = |loc: Loc| !index.is_stub(loc);
        let fields: Vec<(FieldRef, Shape)> = (0..index.adts.len() as u32)
            .into_par_iter()
            .map(AdtId)
            .filter(|id| own(index.adt(*id).loc))
            .flat_map_iter(|adt| {
                types.fields(adt).iter().enumerate().flat_map(move |(variant, fields)| {
                    let place = move |field| FieldRef { adt, variant: variant as u32, field };
                    (0..).zip(fields).filter_map(move |(field, ty)| Some((place(field), shape_of(types, vocabulary, ty)?)))
                })
            })
            .collect();
        let statics: Vec<(StaticId, Shape)> = (0..index.statics.len() as u32)
            .into_par_iter()
            .map(StaticId)
            .filter(|id| own(index.statics[id.index()].loc) && !index.static_hir(*id).is_const)
            .filter_map(|id| Some((id, shape_of(types, vocabulary, types.static_ty(id))?)))
            .collect();
        self.field_shapes = fields.into_iter().collect();
        self.static_shapes = statics.into_iter().collect();
        for field in self.field_shapes.keys() {
            self.named_fields.entry(self.field_hir(*field).name).or_default().push(*field);
        }
        self.named_fields.values_mut().for_each(|fields| fields.sort_unstable());
    }

    /// Computes what many ask for, one after the other.
    ///
    /// These are found in parallel, each behind a lock that the others wait at.  A worker that waits for the rest of such a loop
    /// takes up other work in the meantime; if that asked for the same lock, it would wait for itself.  So they are there before
    /// the rules run side by side, and each asks for what it needs before it is locked.
    pub fn prepare(&self) {
        self.life();
        self.pools();
    }

    /// What types are called.
    fn titles(&self) -> &Titles {
        self.titles.get_or_init(|| Titles::collect(self.index))
    }

    /// Which bodies name what.
    pub fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::collect(self.index))
    }

    /// Which types live long, and why.
    pub fn lifetimes(&self) -> &Lifetimes {
        self.words();
        self.lifetimes.get_or_init(|| Lifetimes::find(self))
    }

    /// What happens to each place.
    pub fn life(&self) -> &Life {
        self.words();
        self.lifetimes();
        self.life.get_or_init(|| Life::collect(self))
    }

    /// Who holds values of which types.
    fn holders(&self) -> &made::Holders {
        self.holders.get_or_init(|| made::Holders::collect(self))
    }

    /// Who calls whom, and when.
    pub fn calls(&self) -> &Calls {
        &self.calls
    }

    /// What is known of a body; none where the owner has none, or it is only known from stubs.
    pub fn body(&self, owner: Owner) -> Option<&BodyInfo> {
        let slot = match owner {
            Owner::Fn(id) => &self.fn_bodies[id.index()],
            Owner::Static(id) => &self.static_bodies[id.index()],
        };
        slot.get_or_init(|| self.in_time(owner, || self.read_body(owner, 0).map(Box::new))).as_deref()
    }

    /// Does some work on a body, as far as there is time for its file; none, and given up, where there is not.
    fn in_time<T>(&self, owner: Owner, work: impl FnOnce() -> Option<T>) -> Option<T> {
        let Some(patience) = self.patience.as_ref().filter(|_| !self.index.is_stub(self.loc(owner))) else { return work() };
        patience.spend(self.loc(owner).file, work).unwrap_or_else(|| {
            self.give_up(owner, LossKind::TooSlow);
            None
        })
    }

    fn read_body(&self, owner: Owner, depth: u32) -> Option<BodyInfo> {
        if self.index.is_stub(self.loc(owner)) {
            return None;
        }
        let body = self.types.body(owner)?;
        let types = self.types.of_body(owner);
        let ops = walk::walk(self, owner, &types, &|function| self.returned(function, depth + 1));
        let context = Context::of(body);
        let event_loops = loops::event_loops_of(self, body, &types);
        Some(BodyInfo { types, ops, context, event_loops, locals: OnceLock::new(), cfg: OnceLock::new() })
    }

    /// How control runs through a body.
    pub fn cfg(&self, owner: Owner) -> Option<&Cfg> {
        let (info, body) = (self.body(owner)?, self.source(owner)?);
        Some(info.cfg.get_or_init(|| Cfg::of(body, &info.types, &self.vocabulary.control)))
    }

    /// The places that a function hands out, looking so many calls deep.  Depends on nothing but that: an answer of another
    /// thread that happens to be there already must not change it.
    fn returned(&self, function: FnId, depth: u32) -> Aliases {
        if depth > 3 || is_plain(self, &self.types.sig(function).ret) {
            return Aliases::new();
        }
        if let Some(found) = self.calls.returned(function, depth) {
            return found;
        }
        let found = self.read_body(Owner::Fn(function), depth).map_or_else(Aliases::new, |b| b.ops.ret);
        self.calls.remember_returned(function, depth, &found);
        found
    }

    /// Where a body's owner is declared.
    pub fn loc(&self, owner: Owner) -> Loc {
        match owner {
            Owner::Fn(id) => self.index.func(id).loc,
            Owner::Static(id) => self.index.statics[id.index()].loc,
        }
    }

    /// The scope of a body.
    pub fn module(&self, owner: Owner) -> ModId {
        match owner {
            Owner::Fn(id) => self.index.func(id).scope,
            Owner::Static(id) => self.index.statics[id.index()].scope,
        }
    }

    /// Whether a value of this type is data that is stored or sent: what it holds is somebody's content, not the program's memory
    /// of what happened.
    pub fn is_data(&self, adt: AdtId) -> bool {
        let derives = &self.index.item(self.index.adt(adt).loc).attrs.derives;
        derives
            .iter()
            .any(|d| matches!(d.as_str(), "Serialize" | "Deserialize" | "Encode" | "Decode" | "BorshSerialize" | "Archive"))
    }

    /// Whether a rule that is on asks about collections of this kind.
    pub fn is_asked(&self, shape: &Shape) -> bool {
        let info = shape.info(&self.vocabulary);
        !info.bounded && (info.kind.is_keyed() || self.holds_tasks(shape) || self.all_kinds)
    }

    /// A body's source.
    pub fn source(&self, owner: Owner) -> Option<&'a Body> {
        self.types.body(owner)
    }

    /// Notes that there is more in a body than can be followed, so that what asked for it knows nothing of the body.
    fn give_up(&self, owner: Owner, why: LossKind) {
        if let Ok(mut all) = self.given_up.lock() {
            all.insert(owner, why);
        }
    }

    /// Where the bodies are in which something was not followed, since there is too much of it or no time is left.
    pub fn given_up(&self) -> Vec<(Span, LossKind)> {
        let all = self.given_up.lock().map(|all| all.clone()).unwrap_or_default();
        let range = |owner| self.source(owner).map(|body| body.expr(body.root).range);
        all.into_iter().filter_map(|(owner, why)| Some((self.span(owner, range(owner)?), why))).collect()
    }

    /// Whether one of the words may stand in a body; asked before the body is parsed.
    pub fn may_name(&self, owner: Owner, wanted: impl Fn(Word) -> bool) -> bool {
        match words::noted(self.index, owner) {
            Ok((names, _)) => names.iter().any(|word| wanted(*word)),
            Err(body) => body.is_some(),
        }
    }

    /// An expression's place in the source.
    pub fn expr_span(&self, owner: Owner, expr: ExprId) -> Option<Span> {
        Some(self.span(owner, self.source(owner)?.expr(expr).range))
    }

    /// A range in a body's file.
    pub fn span(&self, owner: Owner, range: TextRange) -> Span {
        range.in_file(self.loc(owner).file)
    }

    /// The type whose impl a body stands in.
    pub fn self_adt(&self, owner: Owner) -> Option<AdtId> {
        let container = match owner {
            Owner::Fn(id) => self.index.func(id).container,
            Owner::Static(id) => self.index.statics[id.index()].container,
        };
        match container {
            Container::Impl(id) => match self.index.impls[id.index()].head {
                Some(Head::Adt(adt)) => Some(adt),
                _ => None,
            },
            _ => None,
        }
    }

    /// A field by its name.
    pub fn field_ref(&self, adt: AdtId, variant: u32, name: Name) -> Option<FieldRef> {
        let field = self.types.field_index(adt, variant, name)? as u32;
        Some(FieldRef { adt, variant, field })
    }

    /// The value a local variable is first given, where that is one plain `let`.
    pub fn initializer(&self, body: &Body, local: LocalId) -> Option<ExprId> {
        body.local(local).init
    }
}

/// Whether a value of this type can only be a number, a text, or nothing (or an error): no place is reached through it.
fn is_plain(facts: &Facts<'_>, ty: &Ty) -> bool {
    match shape::optional(facts, ty) {
        Ty::Prim(_) | Ty::Never => true,
        Ty::Tuple(parts) => parts.iter().all(|part| is_plain(facts, part)),
        Ty::Ref(_, inner) => is_plain(facts, inner),
        _ => false,
    }
}

impl Facts<'_> {
    /// A field's declaration.
    pub fn field_hir(&self, field: FieldRef) -> &crate::hir::Field {
        &self.index.adt_hir(field.adt).variants[field.variant as usize].fields[field.field as usize]
    }

    /// A field's name.
    pub fn field_name(&self, field: FieldRef) -> Name {
        self.field_hir(field).name
    }
}
