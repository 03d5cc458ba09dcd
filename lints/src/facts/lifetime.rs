//! Which types live as long as the program, or about as long: the evidence, never a guess.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Facts;
use super::loops::{Waiting, event_loop};
use super::replaced::is_assigned;
use crate::base::{CrateId, Name};
use crate::hir::{AdtKind, ExprId, ExprKind, Word};
use crate::index::{AdtId, FnId, Head, ImplId, Loc, StaticId};
use crate::types::{FieldRef, Owner, Ty};

/// Why a type is taken to live long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A static holds one.
    Static(StaticId),
    /// A function of its has a loop that waits for what comes from outside.
    EventLoop(FnId, ExprId),
    /// It implements a trait, or has an attribute, of things that live long.
    Role(ImplId, Name),
    /// Derives one.
    Derive(Name),
    /// Held by several owners, behind a lock, or as a framework's state: where that is written.
    Shared(Loc, Name),
    /// A field of a type that lives long.
    Part(FieldRef),
}

impl Evidence {
    /// Stronger evidence first.
    pub fn rank(self) -> u32 {
        match self {
            Self::Static(_) => 0,
            Self::EventLoop(..) => 1,
            Self::Role(..) | Self::Derive(_) => 2,
            Self::Part(_) => 3,
            Self::Shared(..) => 4,
        }
    }
}

/// The long-lived types with the strongest evidence for each.
#[derive(Debug, Default)]
pub struct Lifetimes {
    evidence: FxHashMap<AdtId, Evidence>,
    /// Those of them whose plain fields can change while they live: an event loop owns them, or a lock is around them.  Behind
    /// an `Arc` or a `OnceLock` alone there is only `&`.
    writable: FxHashSet<AdtId>,
    /// Crates whose code waits, starts tasks or is async, and those below them: parts of programs that go on.
    long_running: FxHashSet<CrateId>,
    /// Crates whose code runs in the compiler, whose process ends.
    compilers: FxHashSet<CrateId>,
}

impl Lifetimes {
    /// The evidence that values of this type live long.
    pub fn evidence(&self, adt: AdtId) -> Option<Evidence> {
        self.evidence.get(&adt).copied()
    }

    /// Whether there is any.
    pub fn is_long_lived(&self, adt: AdtId) -> bool {
        self.evidence.contains_key(&adt)
    }

    /// Whether plain fields of values of this type can change while they live.
    pub fn is_writable(&self, adt: AdtId) -> bool {
        self.writable.contains(&adt)
    }

    /// Whether a crate is part of a program that goes on, rather than one that reads, works and ends.
    pub fn is_long_running(&self, krate: CrateId) -> bool {
        self.long_running.contains(&krate)
    }

    /// Whether a crate's code runs in the compiler.
    pub fn is_compilers(&self, krate: CrateId) -> bool {
        self.compilers.contains(&krate)
    }

    pub(super) fn find(facts: &Facts<'_>) -> Self {
        let mut found: Vec<Found> = statics(facts);
        found.extend(event_loops(facts).into_iter().chain(roles(facts)).map(|(adt, evidence)| (adt, evidence, true)));
        found.extend(super::shared::shared(facts));
        let (evidence, writable) = Default::default();
        let mut lifetimes = Self { evidence, writable, long_running: long_running(facts), compilers: compilers(facts) };
        for (adt, evidence, writable) in found {
            lifetimes.add(adt, evidence, writable);
        }
        lifetimes.spread(facts);
        lifetimes
    }

    /// Whether that was news.
    fn add(&mut self, adt: AdtId, evidence: Evidence, writable: bool) -> bool {
        let changed = writable && self.writable.insert(adt);
        match self.evidence.get_mut(&adt) {
            Some(old) if old.rank() <= evidence.rank() => changed,
            Some(old) => {
                *old = evidence;
                changed
            }
            None => {
                self.evidence.insert(adt, evidence);
                true
            }
        }
    }

    /// A field of a long-lived type lives as long, unless a collection holds it: that may let it go.
    fn spread(&mut self, facts: &Facts<'_>) {
        let mut at: Vec<AdtId> = self.evidence.keys().copied().collect();
        at.sort_unstable();
        while let Some(adt) = at.pop() {
            // a variant's payload is replaced with the variant
            if facts.index.adt_hir(adt).kind == AdtKind::Enum {
                continue;
            }
            for (variant, fields) in facts.types.fields(adt).iter().enumerate() {
                for (field, ty) in fields.iter().enumerate() {
                    let place = FieldRef { adt, variant: variant as u32, field: field as u32 };
                    let parts = held_all(facts, ty);
                    // what is assigned anew does not live as long as its owner
                    if parts.is_empty() || is_assigned(facts, place) {
                        continue;
                    }
                    let writable = locks(facts, ty) || (self.is_writable(adt) && !is_shared(facts, ty));
                    for part in parts {
                        if part != adt && !facts.is_data(part) && self.add(part, Evidence::Part(place), writable) {
                            at.push(part);
                        }
                    }
                }
            }
        }
    }
}

/// Crates with async code, and all below them; crates that start threads or tasks themselves (a program that only has one to
/// show its progress does not make its libraries long-lived).
fn long_running(facts: &Facts<'_>) -> FxHashSet<CrateId> {
    let index = facts.index;
    let own = |id: &FnId| index.func(*id).loc.live && !index.is_stub(index.func(*id).loc);
    let krate_of = |id: FnId| index.module(index.func(id).loc.module).krate;
    let mut by_crate: FxHashMap<CrateId, Vec<FnId>> = FxHashMap::default();
    for id in (0..index.fns.len() as u32).map(FnId).filter(own) {
        by_crate.entry(krate_of(id)).or_default().push(id);
    }
    let has = |id: FnId, word: Word, f: fn(&ExprKind) -> bool| {
        facts.may_name(Owner::Fn(id), |w| w == word) && index.body(id).is_some_and(|body| body.exprs.iter().any(|e| f(&e.kind)))
    };
    let is_async = |fns: &Vec<FnId>| {
        fns.iter().any(|id| index.func_hir(*id).is_async)
            || fns.iter().any(|id| has(*id, Word::of("async"), |kind| matches!(kind, ExprKind::Async(..))))
    };
    let is_async: FxHashSet<CrateId> = by_crate.par_iter().filter(|(_, fns)| is_async(fns)).map(|(krate, _)| *krate).collect();
    let below = is_async.iter().flat_map(|id| index.dependencies(*id)).copied();
    let mut found: FxHashSet<CrateId> = is_async.iter().copied().chain(below).collect();
    let spawns = |fns: &Vec<FnId>| fns.iter().any(|id| has(*id, Word::spawning(), names_spawn));
    let others = by_crate.par_iter().filter(|(krate, _)| !found.contains(krate));
    let spawning: Vec<CrateId> = others.filter(|(_, fns)| spawns(fns)).map(|(krate, _)| *krate).collect();
    found.extend(spawning);
    found
}

/// Crates of procedural macros, and libraries written for such that no program here uses.
fn compilers(facts: &Facts<'_>) -> FxHashSet<CrateId> {
    let index = facts.index;
    let functions = (0..index.fns.len() as u32).map(FnId).map(|id| index.func(id).loc);
    let of_macros = functions.filter(|loc| {
        !index.is_stub(*loc) && index.item(*loc).attrs.others.iter().any(|a| facts.vocabulary.compiler_attributes.contains(a))
    });
    let written_for = (0..index.krates.len() as u32).map(CrateId).filter(|id| {
        let krate = index.krate(*id);
        let uses = |dep: &crate::base::Dep| match dep {
            crate::base::Dep::External(name) => facts.vocabulary.compiler_crates.contains(name),
            crate::base::Dep::Local(other) => facts.vocabulary.compiler_crates.contains(&index.krate(*other).name),
        };
        krate.kind == crate::base::CrateKind::Lib && krate.deps.values().any(uses) && !facts.is_internal(*id)
    });
    of_macros.map(|loc| index.module(loc.module).krate).chain(written_for).collect()
}

fn names_spawn(kind: &ExprKind) -> bool {
    match kind {
        ExprKind::Path(path) => path.last().starts_with("spawn"),
        ExprKind::MethodCall { method, .. } => method.starts_with("spawn"),
        _ => false,
    }
}

/// The own type that a field holds, behind wrappers but not in collections.
pub(super) fn held(facts: &Facts<'_>, ty: &Ty) -> Option<AdtId> {
    let mut at = ty;
    for _ in 0..8 {
        match at {
            Ty::Ref(_, inner) => at = inner,
            Ty::Adt(id, args) if facts.vocabulary.wrappers.contains_key(id) => at = args.first()?,
            Ty::Adt(id, _) if !facts.index.is_stub(facts.index.adt(*id).loc) => return Some(*id),
            _ => return None,
        }
    }
    None
}

/// The same, and what implements the own trait that stands there as `dyn Trait`.
fn held_all(facts: &Facts<'_>, ty: &Ty) -> Vec<AdtId> {
    let mut at = ty;
    for _ in 0..8 {
        match at {
            Ty::Adt(id, args) if facts.vocabulary.wrappers.contains_key(id) => match args.first() {
                Some(inner) => at = inner,
                None => return Vec::new(),
            },
            Ty::Dyn(bounds) => {
                let traits = bounds.iter().filter_map(|b| b.of_trait);
                let own = traits.filter(|t| !facts.index.is_stub(facts.index.traits[t.index()].loc));
                let impls = own.flat_map(|t| facts.index.impls_of_trait(t).iter());
                let heads = impls.filter_map(|id| match facts.index.impls[id.index()].head {
                    Some(Head::Adt(adt)) => Some(adt),
                    _ => None,
                });
                return heads.collect();
            }
            _ => return held(facts, ty).into_iter().collect(),
        }
    }
    Vec::new()
}

/// Whether several own what a type holds.
fn is_shared(facts: &Facts<'_>, ty: &Ty) -> bool {
    ty.any(&mut |t| matches!(t, Ty::Adt(id, _) if facts.vocabulary.wrappers.get(id).is_some_and(|w| w.shared)))
}

/// Whether a lock or cell stands in a type.
fn locks(facts: &Facts<'_>, ty: &Ty) -> bool {
    let wrapper = |id: &AdtId| facts.vocabulary.wrappers.get(id);
    ty.any(&mut |t| matches!(t, Ty::Adt(id, _) if wrapper(id).is_some_and(|w| w.lock || w.cell)))
}

/// A type, the evidence that it lives long, and whether its plain fields can change then.
pub(super) type Found = (AdtId, Evidence, bool);

fn statics(facts: &Facts<'_>) -> Vec<Found> {
    let ids = (0..facts.index.statics.len() as u32).map(StaticId);
    ids.filter(|id| {
        let loc = facts.index.statics[id.index()].loc;
        !facts.index.is_stub(loc) && loc.live && !facts.index.static_hir(*id).is_const
    })
    .filter_map(|id| {
        let ty = facts.types.static_ty(id);
        Some((held(facts, ty)?, Evidence::Static(id), locks(facts, ty) || facts.index.static_hir(id).mutable))
    })
    .collect()
}

/// Types with a function in which a loop waits for the next thing from outside, and those that such a function is given or
/// makes before its loop.
fn event_loops(facts: &Facts<'_>) -> Vec<(AdtId, Evidence)> {
    let fns: Vec<FnId> = (0..facts.index.fns.len() as u32).map(FnId).collect();
    let live = |id: &FnId| facts.index.func(*id).loc.live && !facts.index.is_stub(facts.index.func(*id).loc);
    let waiting = Waiting::new(facts);
    fns.into_par_iter()
        .filter(|id| live(id) && waiting.may_wait(Owner::Fn(*id)))
        .filter_map(|id| {
            let body = facts.index.body(id)?;
            event_loop(facts, body)?;
            // with types at hand, some of them turn out to have an end
            Some((id, body, *facts.body(Owner::Fn(id))?.event_loops.first()?))
        })
        .flat_map_iter(|(id, body, waits)| {
            let info = facts.body(Owner::Fn(id));
            // a function without `self` says nothing about the type it stands in
            let own = facts.self_adt(Owner::Fn(id)).filter(|_| body.self_param.is_some());
            // what it gives back goes on to the next
            let ret = &facts.types.sig(id).ret;
            let before = body.locals.iter().enumerate().filter(move |(_, l)| l.range.lo < body.expr(waits).range.lo);
            // what it is lent it does not keep alive, and data is what it handles
            let types = before.filter_map(move |(at, _)| {
                let ty = info?.types.locals.get(at)?;
                held(facts, ty).filter(|adt| !matches!(ty, Ty::Ref(..)) && !facts.is_data(*adt) && !is_value(facts, *adt))
            });
            let types = types.filter(move |adt| !super::made::keeps(facts, ret, *adt));
            own.into_iter().chain(types).map(move |adt| (adt, Evidence::EventLoop(id, waits)))
        })
        .collect()
}

/// A type whose values are compared: one is as good as another, so none of them is the one that goes on.
fn is_value(facts: &Facts<'_>, adt: AdtId) -> bool {
    let derives = &facts.index.item(facts.index.adt(adt).loc).attrs.derives;
    derives.iter().any(|derive| *derive == "PartialEq")
}

fn roles(facts: &Facts<'_>) -> Vec<(AdtId, Evidence)> {
    let (index, vocabulary) = (facts.index, &facts.vocabulary);
    let mut found = Vec::new();
    for id in (0..index.impls.len() as u32).map(ImplId) {
        let data = &index.impls[id.index()];
        let Some(Head::Adt(adt)) = data.head else { continue };
        if index.is_stub(data.loc) || !data.loc.live {
            continue;
        }
        let item = index.item(data.loc);
        // an own trait may only be called like one of them
        let own_trait = data.of_trait.filter(|t| !index.is_stub(index.traits[t.index()].loc));
        if let Some(path) = &index.impl_hir(id).of_trait
            && own_trait.is_none_or(|t| vocabulary.long_lived_own.contains(&t))
            && vocabulary.long_lived_traits.contains(&path.last())
        {
            found.push((adt, Evidence::Role(id, path.last())));
        }
        let attribute = item.attrs.others.iter().find(|a| vocabulary.long_lived_attributes.contains(&last_segment(**a)));
        if let Some(attribute) = attribute {
            found.push((adt, Evidence::Role(id, *attribute)));
        }
    }
    for adt in (0..index.adts.len() as u32).map(AdtId) {
        let loc = index.adt(adt).loc;
        if index.is_stub(loc) {
            continue;
        }
        let attrs = &index.item(loc).attrs;
        if let Some(derive) = attrs.derives.iter().find(|d| vocabulary.long_lived_derives.contains(d)) {
            found.push((adt, Evidence::Derive(*derive)));
        }
    }
    found
}

fn last_segment(path: Name) -> Name {
    Name::from(path.rsplit("::").next().unwrap_or(&path))
}
