//! Pools that the workspace's own code defines: pairs of methods of one type of which one gives what the other takes.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::Name;
use crate::facts::shape::{is_std, optional};
use crate::facts::{Facts, Verbs};
use crate::hir::{ExprKind, PatKind, TypeRef, Word};
use crate::index::{AdtId, Container, FnId, Head, ModId, TraitId};
use crate::types::{Owner, Ty};

/// A method that lends and the one that takes back.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Lends.
    pub acquire: FnId,
    /// Takes back.
    pub release: FnId,
    /// What is lent.
    pub what: Ty,
    /// It is a number or handle that can be copied: to drop it does nothing.
    pub copy: bool,
    /// The verbs alone say that it must come back.
    pub strong: bool,
    /// A type of the workspace gives it back when dropped.
    pub guarded: bool,
}

/// What methods belong to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Home {
    Adt(AdtId),
    Trait(TraitId),
    Module(ModId),
}

/// A method by its name: its home, what stands behind the verb, and which pair's verb it is.
type Found = FxHashMap<(Home, String, usize), Vec<FnId>>;

/// All pairs, in the order of declaration.
pub(super) fn pairs(facts: &Facts<'_>) -> Vec<Pair> {
    let verbs = &facts.vocabulary.pools.verbs;
    let (lend, take) = methods(facts, verbs);
    let mut found: Vec<Pair> = Vec::new();
    for ((home, suffix, verb), acquires) in &lend {
        let Some(releases) = take.get(&(*home, suffix.clone(), *verb)) else { continue };
        let strong = verbs[*verb].named.is_empty();
        let of_value = |id: &&FnId| matches!(home, Home::Module(_)) || facts.index.signature(**id).receiver.is_some();
        for &acquire in acquires.iter().filter(of_value) {
            let pair = releases.iter().filter(of_value).find_map(|release| pair_of(facts, acquire, *release, strong));
            found.extend(pair);
        }
    }
    found.sort_by_key(|p| (p.acquire, p.release, !p.strong));
    found.dedup_by_key(|p| (p.acquire, p.release));
    let held = held_by_guards(facts);
    for pair in &mut found {
        pair.guarded = held.iter().any(|ty| same(ty, &pair.what));
    }
    found
}

/// Pairs of libraries that lend a thing or a key and take it back by hand.
pub(super) fn of_libraries(facts: &Facts<'_>) -> Vec<Pair> {
    let pairs = facts.vocabulary.pools.by_hand.iter();
    pairs
        .filter_map(|&(acquire, release)| {
            let (from, to) = (facts.types.sig(acquire), facts.types.sig(release));
            let taken = |ty: &&Ty| to.params.iter().any(|p| same(optional(facts, p), ty));
            let what = given(facts, &from.ret).into_iter().find(taken)?.clone();
            let copy = is_copy(facts, &what);
            Some(Pair { acquire, release, what, copy, strong: false, guarded: false })
        })
        .collect()
}

/// The functions whose names begin with a verb of a pair: those that lend, those that take back.
fn methods(facts: &Facts<'_>, verbs: &[Verbs]) -> (Found, Found) {
    let index = facts.index;
    let (mut lend, mut take) = (Found::default(), Found::default());
    for id in (0..index.fns.len() as u32).map(FnId) {
        let data = index.func(id);
        if !data.loc.live || index.is_stub(data.loc) {
            continue;
        }
        let (home, title) = match data.container {
            Container::Impl(of) => match index.impls[of.index()].head {
                Some(Head::Adt(adt)) => (Home::Adt(adt), index.adt(adt).name),
                _ => continue,
            },
            Container::Trait(of) => (Home::Trait(of), index.traits[of.index()].name),
            Container::Module => (Home::Module(data.loc.module), Name::from("")),
        };
        for (verb, words) in verbs.iter().enumerate() {
            let lends = behind(&data.name, &words.acquire).or_else(|| behind(data.name.strip_prefix("try_")?, &words.acquire));
            let takes = behind(&data.name, &words.release);
            if lends.is_none() && takes.is_none() {
                continue;
            }
            let title = title.to_lowercase();
            if !(words.named.is_empty() || words.named.iter().any(|n| title.contains(n.as_str()))) {
                continue;
            }
            for (suffix, list) in [(lends, &mut lend), (takes, &mut take)] {
                if let Some(suffix) = suffix {
                    list.entry((home, suffix, verb)).or_default().push(id);
                }
            }
        }
    }
    (lend, take)
}

/// What stands behind a verb in a name, without what only says how.
fn behind(name: &str, verb: &str) -> Option<String> {
    let rest = name.strip_prefix(verb)?;
    if !(rest.is_empty() || rest.starts_with('_')) {
        return None;
    }
    let said = ["async", "blocking", "timeout", "owned", "or", "new", "create", "to", "pool", "from", "back", "for", "with"];
    Some(rest.split('_').filter(|w| !w.is_empty() && !said.contains(w)).collect::<Vec<_>>().join("_"))
}

fn pair_of(facts: &Facts<'_>, acquire: FnId, release: FnId, strong: bool) -> Option<Pair> {
    if acquire == release || gives_nothing_back(facts, release) {
        return None;
    }
    let (from, to) = (facts.types.sig(acquire), facts.types.sig(release));
    let own = facts.self_adt(Owner::Fn(acquire));
    let what = given(facts, &from.ret).into_iter().find(|ty| {
        let taken = to.params.iter().any(|p| same(optional(facts, p), ty));
        taken && Some(*ty) != own_ty(&from.receiver) && ty.as_adt().is_none_or(|(id, _)| Some(id) != own)
    })?;
    let copy = is_copy(facts, what);
    let lendable = match what {
        // a number is an id only where the verbs say so
        Ty::Prim(name) => strong && !matches!(name.as_str(), "bool" | "str" | "char" | "f32" | "f64"),
        Ty::Adt(id, _) => !gives_back_itself(facts, *id, 0),
        // the type of what is lent is the user's choice
        Ty::Param(_) | Ty::Assoc(..) | Ty::Foreign(..) => true,
        Ty::Ptr(_) => strong,
        _ => false,
    };
    lendable.then(|| Pair { acquire, release, what: what.clone(), copy, strong, guarded: false })
}

/// Whether giving back does nothing, whoever implements it, as far as that is to be seen: then what is lent looks after itself.
fn gives_nothing_back(facts: &Facts<'_>, release: FnId) -> bool {
    if facts.may_run_broken_code(release) {
        return true;
    }
    let all = facts.implementations(release);
    let idle = |f: &FnId| {
        let body = facts.source(Owner::Fn(*f));
        body.is_some_and(|body| {
            body.exprs.iter().all(|e| match &e.kind {
                ExprKind::Block(block) => block.stmts.is_empty(),
                ExprKind::Call(callee, _) => matches!(&body.expr(*callee).kind, ExprKind::Path(path) if path.last() == "Ok"),
                kind => matches!(kind, ExprKind::Path(_) | ExprKind::Tuple(_) | ExprKind::Lit(_)),
            })
        })
    };
    !all.is_empty() && all.iter().all(idle)
}

fn own_ty(receiver: &Option<Ty>) -> Option<&Ty> {
    receiver.as_ref().map(Ty::peel_refs)
}

/// The values that a call gives: behind futures, `Option` and `Result`, the parts of a tuple.
pub(super) fn given<'t>(facts: &Facts<'_>, ty: &'t Ty) -> Vec<&'t Ty> {
    match optional(facts, ty) {
        Ty::Tuple(parts) => parts.iter().collect(),
        other => vec![other],
    }
}

/// Whether two types are one, whatever their arguments.
pub(super) fn same(a: &Ty, b: &Ty) -> bool {
    match (a, b) {
        (Ty::Adt(a, _), Ty::Adt(b, _)) => a == b,
        (Ty::Assoc(_, a), Ty::Assoc(_, b)) => a == b,
        (Ty::Prim(a), Ty::Prim(b)) | (Ty::Param(a), Ty::Param(b)) | (Ty::Foreign(a, _), Ty::Foreign(b, _)) => a == b,
        (Ty::Ptr(a), Ty::Ptr(b)) => same(a, b),
        _ => false,
    }
}

/// Whether a value is copied where it is used.
pub(super) fn is_copy(facts: &Facts<'_>, ty: &Ty) -> bool {
    match ty {
        Ty::Prim(name) => name != "str",
        Ty::Ptr(_) | Ty::Ref(false, _) | Ty::FnPtr(_) | Ty::FnItem(..) => true,
        Ty::Tuple(list) => list.iter().all(|t| is_copy(facts, t)),
        Ty::Array(inner, _) => is_copy(facts, inner),
        Ty::Adt(id, args) if is_std(facts, *id, &["Option"]) => args.first().is_some_and(|t| is_copy(facts, t)),
        Ty::Adt(id, _) => {
            let derives = &facts.index.item(facts.index.adt(*id).loc).attrs.derives;
            derives.iter().any(|d| d == "Copy") || implements(facts, *id, "Copy")
        }
        _ => false,
    }
}

/// Whether the workspace, or a stub, implements a trait of that name for a type.
pub(super) fn implements(facts: &Facts<'_>, id: AdtId, of_trait: &str) -> bool {
    let impls = facts.index.impls_of(Head::Adt(id));
    impls.iter().any(|i| facts.index.impl_hir(*i).of_trait.as_ref().is_some_and(|p| p.last() == of_trait))
}

/// Whether dropping a value of a type of the workspace runs code of the workspace: its own `drop`, or that of a part.
pub(super) fn gives_back_itself(facts: &Facts<'_>, id: AdtId, depth: u32) -> bool {
    if depth > 2 || facts.index.is_stub(facts.index.adt(id).loc) {
        return facts.vocabulary.pools.guards.contains_key(&id);
    }
    implements(facts, id, "Drop")
        || facts.types.fields(id).iter().flatten().any(|ty| match optional(facts, ty) {
            Ty::Adt(part, _) => *part != id && gives_back_itself(facts, *part, depth + 1),
            _ => false,
        })
}

/// The types of what those types hold that have a `drop` of their own.
fn held_by_guards(facts: &Facts<'_>) -> Vec<Ty> {
    let index = facts.index;
    (0..index.adts.len() as u32)
        .into_par_iter()
        .map(AdtId)
        .filter(|id| !index.is_stub(index.adt(*id).loc) && implements(facts, *id, "Drop"))
        .flat_map_iter(|id| facts.types.fields(id).iter().flatten().map(|ty| inside(facts, ty).clone()).collect::<Vec<_>>())
        .collect()
}

/// What is in an `Option` or in one of the cells that are used to move out of a value in `drop`.
fn inside<'t>(facts: &Facts<'_>, ty: &'t Ty) -> &'t Ty {
    match ty {
        Ty::Adt(id, args) if is_std(facts, *id, &["Option", "ManuallyDrop", "MaybeUninit"]) => {
            args.first().map_or(ty, |a| inside(facts, a))
        }
        _ => ty,
    }
}

/// A type without `drop` that holds what a strong pair lends, and a function of the workspace that takes such a value apart and
/// keeps or frees what is inside.
#[derive(Clone, Debug)]
pub struct Holder {
    /// The type.
    pub adt: AdtId,
    /// Takes it apart.
    pub keeper: FnId,
    /// Functions that are given one.
    pub takers: Vec<FnId>,
}

/// All such types.
pub(super) fn holders(facts: &Facts<'_>, pairs: &[Pair]) -> Vec<Holder> {
    let index = facts.index;
    let lent: Vec<&Ty> = pairs.iter().filter(|p| p.strong && matches!(p.what, Ty::Assoc(..))).map(|p| &p.what).collect();
    if lent.is_empty() {
        return Vec::new();
    }
    let found: Vec<(AdtId, Name)> = (0..index.adts.len() as u32)
        .into_par_iter()
        .map(AdtId)
        .filter(|id| !index.is_stub(index.adt(*id).loc) && index.adt(*id).loc.live && index.adt_hir(*id).variants.len() == 1)
        .filter_map(|id| {
            let at = facts.types.fields(id).first()?.iter().position(|ty| lent.iter().any(|l| same(ty, l)))?;
            (!gives_back_itself(facts, id, 0)).then(|| (id, index.adt_hir(id).variants[0].fields[at].name))
        })
        .collect();
    let by_name: FxHashMap<Name, &(AdtId, Name)> = found.iter().map(|f| (index.adt(f.0).name, f)).collect();
    let words: FxHashSet<Word> = by_name.keys().map(|name| Word::from(*name)).collect();
    let takers: Vec<(AdtId, FnId, bool)> = (0..index.fns.len() as u32)
        .into_par_iter()
        .map(FnId)
        .filter(|f| !index.is_stub(index.func(*f).loc) && index.func(*f).loc.live)
        .filter(|f| index.signature_may_name(*f, &words))
        .filter_map(|taker| {
            let hir = index.signature(taker);
            let at =
                hir.params.iter().position(|p| matches!(&p.ty, TypeRef::Path(path) if by_name.contains_key(&path.last())))?;
            let (adt, _) = facts.types.sig(taker).params.get(at)?.as_adt()?;
            let (_, field) = found.iter().find(|f| f.0 == adt)?;
            Some((adt, taker, hir.receiver.is_some() && takes_apart(facts, taker, at, *field)))
        })
        .collect();
    found
        .iter()
        .filter_map(|&(adt, _)| {
            let mine = || takers.iter().filter(|t| t.0 == adt);
            let keeper = mine().find(|t| t.2)?.1;
            Some(Holder { adt, keeper, takers: mine().map(|t| t.1).collect() })
        })
        .collect()
}

/// Whether a function moves a field out of one of its parameters.
fn takes_apart(facts: &Facts<'_>, function: FnId, param: usize, field: Name) -> bool {
    let owner = Owner::Fn(function);
    let (Some(info), Some(body)) = (facts.body(owner), facts.source(owner)) else { return false };
    let Some(PatKind::Bind(local, _)) = body.params.get(param).map(|p| &body.pat(*p).kind) else { return false };
    body.exprs_with_ids().any(|(id, e)| match &e.kind {
        ExprKind::Field(base, name, _) if *name == field => {
            let of_param = matches!(body.expr(*base).kind, ExprKind::Local(l) if l == *local);
            let parent = info.context.parent(id).map(|p| &body.expr(p).kind);
            of_param && matches!(parent, Some(ExprKind::Call(..) | ExprKind::MethodCall { .. } | ExprKind::Struct { .. }))
        }
        _ => false,
    })
}
