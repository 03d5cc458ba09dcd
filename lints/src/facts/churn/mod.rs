//! What is made anew for each item and dropped before the next: the same allocation again and again.

mod fate;
mod hoist;
mod lend;
mod makers;
mod repeat;
mod reuse;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::vocabulary::Kind;
use super::{Facts, Source};
use crate::base::{Confidence, Name};
use crate::hir::{Body, ExprId, ExprKind, Literal, LocalId, LoopSource, Word};
use crate::index::AdtId;
use crate::types::{Owner, Ty};

pub use fate::Fate;
pub use hoist::{Hoist, Taken};
pub use lend::{Lend, Lending, Use};
use makers::Makers;
pub use repeat::{Around, Inputs, PerItem};
pub use reuse::Again;

/// Arrays of that many bytes take time to fill.
const BIG_ARRAY: u64 = 4096;

/// Through so many calls a loop is still near enough for its allocations to be its matter.
const MAX_CALLS: usize = 3;

/// Loops over that many things written in the source are not worth the trouble.
const HANDFUL: u64 = 32;

/// What is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// An empty collection, which takes room with its first entry.
    Empty(AdtId),
    /// A collection with what is in it.
    Filled(AdtId),
    /// An array of so many elements.
    Array(u64),
    /// A list that is collected and run over once: the iterator would do.
    Collected(AdtId),
    /// Something that is costly to make, by what its making does.
    Costly(String),
}

/// Which of the makings are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Maps and sets.
    Keyed,
    /// Everything else.
    Others,
}

/// Something made once per item.
#[derive(Clone, Debug)]
pub struct Churn {
    /// In which body it is made.
    pub owner: Owner,
    /// The expression that makes it.
    pub expr: ExprId,
    /// What it is.
    pub made: Made,
    /// What becomes of it.
    pub fate: Fate,
    /// What runs once per item.
    pub per_item: PerItem,
    /// How sure it is that it matters.
    pub confidence: Confidence,
}

impl Facts<'_> {
    /// All that is made once per item and does not leave the iteration, in the order of the bodies.
    pub fn churns(&self, asked: Asked) -> Vec<Churn> {
        let names = self.names_of_makers(asked);
        let mut owners: Vec<Owner> = names.iter().flat_map(|n| self.words().bodies(*n)).copied().collect();
        owners.extend(self.collecting(&names));
        owners.sort_unstable();
        owners.dedup();
        let found: Vec<Vec<Churn>> = owners
            .into_par_iter()
            .filter(|o| self.loc(*o).live && !self.index.is_stub(self.loc(*o)))
            .filter_map(|owner| Some((owner, self.source(owner)?)))
            .map(|(owner, body)| {
                Makers::new(body, &names, asked).all().filter_map(|id| self.churn(owner, body, id, asked)).collect()
            })
            .collect();
        found.into_iter().flatten().collect()
    }

    /// The bodies that collect, and may name one of the types: in an annotation, which is no name to a body that is read.
    fn collecting<'f>(&'f self, names: &FxHashSet<Name>) -> impl Iterator<Item = Owner> + 'f {
        let types: FxHashSet<Word> = names.iter().map(|name| Word::from(*name)).collect();
        let all = self.words().bodies(Name::from("collect")).iter().copied();
        all.filter(move |owner| self.may_name(*owner, |word| types.contains(&word)))
    }

    fn is_churn_kind(&self, adt: AdtId, asked: Asked) -> bool {
        let Some(known) = self.vocabulary.collections.get(&adt) else { return false };
        if known.ordered_tree || known.bounded || self.vocabulary.churn.inline.contains(&adt) {
            return false;
        }
        match asked {
            Asked::Keyed => matches!(known.kind, Kind::Map | Kind::Set),
            Asked::Others => matches!(known.kind, Kind::List | Kind::Queue | Kind::Heap | Kind::String | Kind::Bytes),
        }
    }

    fn churn(&self, owner: Owner, body: &Body, expr: ExprId, asked: Asked) -> Option<Churn> {
        let mut made = self.made(owner, body, expr, asked)?;
        let info = self.body(owner)?;
        let around = self.iterations(info, body, expr);
        if around.cold || (around.repeats.is_empty() && !around.plain) {
            return None;
        }
        let fate = self.fate(owner, expr)?;
        if matches!(made, Made::Empty(_)) && !fate.grows {
            return None;
        }
        if let (Made::Filled(adt), ExprKind::MethodCall { .. }) = (&made, &body.expr(expr).kind)
            && fate.runs == 1
            && !fate.used
            // a set keeps each item once
            && self.vocabulary.collections[adt].kind == Kind::List
        {
            made = Made::Collected(*adt);
        }
        let inputs: &[ExprId] = match (&made, &body.expr(expr).kind) {
            (Made::Costly(_), ExprKind::Call(_, args)) => args,
            (Made::Costly(_), ExprKind::MethodCall { receiver, .. }) => std::slice::from_ref(receiver),
            _ => &[],
        };
        let per_item = self.per_item(owner, expr, inputs)?;
        if self.is_set_up_only(per_item.owner) || self.is_set_up_only(owner) {
            return None;
        }
        if !matches!(made, Made::Costly(_) | Made::Collected(_)) && !self.outlives(owner, body, expr, &fate, &per_item) {
            return None;
        }
        let confidence = self.churn_confidence(owner, expr, &made, &per_item);
        Some(Churn { owner, expr, made, fate, per_item, confidence })
    }

    /// What an expression makes.
    fn made(&self, owner: Owner, body: &Body, expr: ExprId, asked: Asked) -> Option<Made> {
        let info = self.body(owner)?;
        if let Some(callee) = info.types.callees.get(&expr)
            && let Some(does) = self.vocabulary.churn.costly.get(&callee.function)
        {
            return (asked == Asked::Others).then(|| Made::Costly(does.clone()));
        }
        let ty = info.types.expr(expr);
        if let (ExprKind::Repeat(..), Ty::Array(item, Some(len))) = (&body.expr(expr).kind, ty) {
            let bytes = len.saturating_mul(width(item));
            return (asked == Asked::Others && bytes >= BIG_ARRAY).then_some(Made::Array(*len));
        }
        let (adt, args) = ty.as_adt().filter(|(id, _)| self.is_churn_kind(*id, asked))?;
        match &body.expr(expr).kind {
            ExprKind::Call(callee, args) => {
                let ExprKind::Path(path) = &body.expr(*callee).kind else { return None };
                match path.last().as_str() {
                    "new" | "default" if args.is_empty() => Some(Made::Empty(adt)),
                    "with_capacity" | "with_hasher" | "with_capacity_and_hasher" => Some(Made::Empty(adt)),
                    "from_iter" | "from" if asked == Asked::Keyed => Some(Made::Filled(adt)),
                    _ => None,
                }
            }
            ExprKind::MethodCall { .. } => Some(Made::Filled(adt)),
            ExprKind::Macro(call) => {
                let repeat = call.args.first().is_some_and(|a| matches!(body.expr(*a).kind, ExprKind::Repeat(..)));
                if repeat {
                    return Some(Made::Filled(adt));
                }
                let empty = call.args.is_empty()
                    || call.args.first().is_some_and(|a| matches!(&body.expr(*a).kind, ExprKind::Array(list) if list.is_empty()));
                empty.then_some(Made::Empty(adt))
            }
            _ => None,
        }
        .filter(|_| !args.is_empty() || self.vocabulary.collections[&adt].key.is_none())
    }

    /// Whether what the collection holds may live as long as the collection would if it were made before the iteration: owned
    /// values do, borrows only of what is older.
    fn outlives(&self, owner: Owner, body: &Body, expr: ExprId, fate: &Fate, per_item: &PerItem) -> bool {
        let Some(info) = self.body(owner) else { return false };
        let ty = info.types.expr(expr);
        if is_repeated_literal(body, expr) {
            return true;
        }
        let (held, known) = match ty {
            Ty::Adt(id, args) => {
                let shape = &self.vocabulary.collections[id];
                let parts = [shape.key, shape.value].into_iter().flatten().map(|at| args.get(at).cloned().unwrap_or(Ty::Unknown));
                (parts.collect::<Vec<_>>(), true)
            }
            _ => (Vec::new(), matches!(ty, Ty::Array(..))),
        };
        let borrows = held.iter().map(|t| self.borrows(t, 0)).max().unwrap_or(Borrows::No);
        match borrows {
            Borrows::No => known,
            Borrows::Unknown => false,
            Borrows::Yes => {
                if !per_item.calls.is_empty() {
                    return false;
                }
                let scope = body.expr(per_item.at).range;
                let source = match &body.expr(expr).kind {
                    ExprKind::MethodCall { receiver, .. } => Some(*receiver),
                    ExprKind::Call(_, args) => args.first().copied(),
                    _ => None,
                };
                let sources = fate.added.iter().copied().chain(source);
                let mut any = false;
                let older = sources.into_iter().all(|e| {
                    any = true;
                    self.is_older(info, body, e, scope, per_item.at, 0)
                });
                any && older
            }
        }
    }

    /// Whether all that an expression may borrow from was there before an iteration.
    fn is_older(
        &self,
        info: &super::BodyInfo,
        body: &Body,
        expr: ExprId,
        scope: crate::base::TextRange,
        repeat: ExprId,
        depth: u32,
    ) -> bool {
        if depth > 8 {
            return false;
        }
        let mut locals: Vec<LocalId> = Vec::new();
        let mut open = vec![expr];
        while let Some(at) = open.pop() {
            match &body.expr(at).kind {
                ExprKind::Local(local) => locals.push(*local),
                ExprKind::Macro(_) | ExprKind::Ref { mutable: true, .. } => return false,
                _ => {}
            }
            super::context::children(body, at, &mut |child| open.push(child));
        }
        locals.iter().all(|local| {
            if !scope.contains(body.local(*local).range) {
                return true;
            }
            let ty = info.types.local(*local);
            if matches!(ty, Ty::Prim(_)) {
                return true;
            }
            // what is borrowed of it for longer keeps the iteration from changing it
            if matches!(ty, Ty::Ref(true, _)) || ty.is_unknown() {
                return false;
            }
            // what is owned in the iteration dies with it
            if self.borrows(ty, 0) == Borrows::No {
                return false;
            }
            match info.locals(body).source(*local) {
                Some(Source::Value(value) | Source::Item(value)) => {
                    value != repeat && self.is_older(info, body, value, scope, repeat, depth + 1)
                }
                None => false,
            }
        })
    }

    /// Whether values of a type may hold borrows.
    fn borrows(&self, ty: &Ty, depth: u32) -> Borrows {
        match ty {
            Ty::Ref(..) => Borrows::Yes,
            Ty::Prim(_)
            | Ty::Never
            | Ty::Ptr(_)
            | Ty::FnPtr(_)
            | Ty::FnItem(..)
            | Ty::Ctor(..)
            | Ty::Param(_)
            | Ty::Foreign(..) => Borrows::No,
            Ty::Adt(id, args) => {
                let inner = args.iter().map(|t| self.borrows(t, depth)).max().unwrap_or(Borrows::No);
                if depth > 3 || inner == Borrows::Yes {
                    return inner;
                }
                let fields = self.types.fields(*id).iter().flatten();
                let fields = fields.map(|t| self.borrows(t, depth + 1)).filter(|b| *b == Borrows::Yes).max();
                inner.max(fields.unwrap_or(Borrows::No))
            }
            Ty::Tuple(args) => args.iter().map(|t| self.borrows(t, depth)).max().unwrap_or(Borrows::No),
            Ty::Slice(inner) | Ty::Array(inner, _) => self.borrows(inner, depth),
            // a boxed trait object is owned unless it says otherwise
            Ty::Dyn(_) => Borrows::No,
            Ty::Unknown | Ty::Closure(..) | Ty::Assoc(..) | Ty::Opaque(_) | Ty::Future(_) | Ty::Var(_) => Borrows::Unknown,
        }
    }
}

/// Whether a type holds borrows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Borrows {
    No,
    Unknown,
    Yes,
}

impl Facts<'_> {
    /// How likely it is that the making is felt.
    fn churn_confidence(&self, owner: Owner, expr: ExprId, made: &Made, per_item: &PerItem) -> Confidence {
        let (Some(info), Some(body)) = (self.body(per_item.owner), self.source(per_item.owner)) else { return Confidence::Low };
        if self.is_handful(info, body, per_item.at)
            || !self.is_over_data(body, per_item.at)
            || self.is_cold_place(owner)
            || (self.is_keyed(made) && self.is_for_one_walk(owner, expr))
            || (!matches!(made, Made::Array(_)) && self.waits(per_item))
        {
            return Confidence::Low;
        }
        let busy = per_item.around.iter().any(|r| !self.is_handful(info, body, *r));
        match (&per_item.calls[..], made) {
            ([], _) => {
                // once a request, or by whoever uses the library; else one loop over who knows how few things
                let often = || {
                    let krate = self.index.module(self.module(owner)).krate;
                    !self.is_internal(krate) || self.reach_of(per_item.owner, per_item.at) == super::Reach::RunTime
                };
                match made {
                    _ if busy => Confidence::High,
                    _ if self.is_keyed(made) && !often() => Confidence::Low,
                    _ => Confidence::Medium,
                }
            }
            // a function that works on much at once pays for its map; one that is called for each of many things does not
            ([call], _) if self.is_keyed(made) => {
                if busy && self.is_helper_of(owner, call.owner) {
                    Confidence::Medium
                } else {
                    Confidence::Low
                }
            }
            _ if self.is_keyed(made) => Confidence::Low,
            (calls, Made::Empty(_) | Made::Filled(_) | Made::Collected(_)) if calls.len() > MAX_CALLS => Confidence::Low,
            _ => Confidence::Medium,
        }
    }

    fn is_keyed(&self, made: &Made) -> bool {
        match made {
            Made::Empty(adt) | Made::Filled(adt) | Made::Collected(adt) => self.vocabulary.collections[adt].kind.is_keyed(),
            Made::Array(_) | Made::Costly(_) => false,
        }
    }

    /// `walk(node, &mut HashSet::new())`: what a walk has seen, which has no name here and ends with it.
    fn is_for_one_walk(&self, owner: Owner, expr: ExprId) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return false };
        let Some(lent) = info.context.parent(expr) else { return false };
        let called = info.context.parent(lent).map(|at| &body.expr(at).kind);
        matches!(body.expr(lent).kind, ExprKind::Ref { mutable: true, .. })
            && matches!(called, Some(ExprKind::Call(..) | ExprKind::MethodCall { .. }))
    }

    /// Whether a function is private and stands beside the one that calls it: its signature can be changed, and it is not made
    /// for anything else.
    fn is_helper_of(&self, owner: Owner, caller: Owner) -> bool {
        let Owner::Fn(function) = owner else { return false };
        let loc = self.index.func(function).loc;
        owner != caller && self.loc(caller).file == loc.file && self.index.item(loc).vis == crate::hir::Vis::Private
    }

    /// Whether a loop runs over items: one that only goes on until it is done may run once or twice.
    fn is_over_data(&self, body: &Body, repeat: ExprId) -> bool {
        let ExprKind::Loop { source, body: inner, .. } = &body.expr(repeat).kind else { return true };
        let at = match source {
            LoopSource::For(_, iter) => return !matches!(body.expr(*iter).kind, ExprKind::Range { end: None, .. }),
            LoopSource::While(cond) => match &body.expr(*cond).kind {
                ExprKind::Let(..) => return true,
                _ => *inner,
            },
            LoopSource::Loop => *inner,
        };
        let mut open = vec![at];
        while let Some(at) = open.pop() {
            match &body.expr(at).kind {
                ExprKind::MethodCall { method, .. } if self.vocabulary.iteration.steps.contains(method) => return true,
                // `i += 1`, where the head looks at it
                ExprKind::Assign(crate::hir::AssignOp::Op(_), ..) if matches!(source, LoopSource::While(_)) => return true,
                ExprKind::Loop { .. } | ExprKind::Closure { .. } => {}
                _ => super::context::children(body, at, &mut |child| open.push(child)),
            }
        }
        false
    }

    /// Whether code handles what the operator wrote, once in a while: by the names of its crate, modules and function.
    fn is_cold_place(&self, owner: Owner) -> bool {
        let name = match owner {
            Owner::Fn(function) => self.index.func(function).name,
            Owner::Static(_) => return true,
        };
        let path = self.index.path_of(self.loc(owner).module, name).to_lowercase();
        path.split("::").flat_map(|segment| segment.split('_')).any(|word| {
            let word = Name::from(word);
            self.vocabulary.churn.cold.contains(&word) || self.vocabulary.pools.rare.contains(&word)
        })
    }

    /// Whether an iteration runs over a few things that stand in the source, or that are called after what there are few of.
    pub(super) fn is_handful(&self, info: &super::BodyInfo, body: &Body, repeat: ExprId) -> bool {
        match &body.expr(repeat).kind {
            ExprKind::Loop { source: LoopSource::For(_, items), .. } | ExprKind::MethodCall { receiver: items, .. } => {
                self.are_few(info, body, *items, 0) || self.are_called_few(body, *items)
            }
            _ => false,
        }
    }

    fn are_few(&self, info: &super::BodyInfo, body: &Body, items: ExprId, depth: u32) -> bool {
        if depth > 16 {
            return false;
        }
        let few = |inner: ExprId| self.are_few(info, body, inner, depth + 1);
        match &body.expr(items).kind {
            ExprKind::MethodCall { receiver: inner, .. } | ExprKind::Ref { inner, .. } | ExprKind::Index(inner, _) => few(*inner),
            ExprKind::Array(_) => true,
            ExprKind::Macro(call) => call.name == "vec",
            ExprKind::Range { start, end: Some(end), .. } => {
                let start = start.map_or(Some(0), |s| number(body, s));
                number(body, *end).zip(start).is_some_and(|(e, s)| e.saturating_sub(s) <= HANDFUL)
            }
            // a constant; `Kind::iter()`
            ExprKind::Path(path) => path.last().chars().all(|c| !c.is_lowercase()),
            ExprKind::Call(callee, args) => {
                args.is_empty() && matches!(&body.expr(*callee).kind, ExprKind::Path(path) if path.segments.len() > 1)
            }
            ExprKind::If { then, otherwise: Some(otherwise), .. } => few(*then) && few(*otherwise),
            ExprKind::Match(_, arms) => !arms.is_empty() && arms.iter().all(|arm| few(arm.body)),
            ExprKind::Block(block) => block.tail.is_some_and(few),
            ExprKind::Local(local) => match info.types.local(*local).peel_refs() {
                Ty::Array(_, Some(len)) => *len <= HANDFUL,
                _ => match info.locals(body).source(*local) {
                    Some(Source::Value(value)) => !is_called_on(body, value) && few(value),
                    _ => false,
                },
            },
            _ => false,
        }
    }

    /// Whether the name of what is run over ends in a word for what there are few of.
    fn are_called_few(&self, body: &Body, items: ExprId) -> bool {
        let mut at = items;
        loop {
            let name = match &body.expr(at).kind {
                ExprKind::MethodCall { receiver, method, .. } if self.vocabulary.iteration.starts.contains(method) => {
                    at = *receiver;
                    continue;
                }
                ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) | ExprKind::Try(inner) => {
                    at = *inner;
                    continue;
                }
                ExprKind::Field(_, name, _) | ExprKind::MethodCall { method: name, .. } => *name,
                ExprKind::Local(local) => body.local(*local).name,
                _ => return false,
            };
            let last = super::made::words_of(name).pop();
            return last.is_some_and(|word| self.vocabulary.churn.few.contains(&Name::from(&word)));
        }
    }

    /// Whether each iteration waits for a device, another process or the network: beside that an allocation is nothing.
    fn waits(&self, per_item: &PerItem) -> bool {
        let at = std::iter::once((per_item.owner, per_item.at));
        let calls = per_item.calls.iter().map(|c| (c.owner, c.expr));
        at.chain(calls).any(|(owner, expr)| {
            let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return true };
            let mut open = vec![expr];
            while let Some(at) = open.pop() {
                match &body.expr(at).kind {
                    ExprKind::Await(_) | ExprKind::Select(_) => return true,
                    _ => {}
                }
                if info.types.callees.get(&at).is_some_and(|c| self.is_slow(c.function)) {
                    return true;
                }
                super::context::children(body, at, &mut |child| open.push(child));
            }
            false
        })
    }

    fn is_slow(&self, function: crate::index::FnId) -> bool {
        let data = self.index.func(function);
        if !self.index.is_stub(data.loc) {
            return false;
        }
        let path = self.index.path_of(data.loc.module, data.name);
        self.vocabulary.iteration.slow.iter().any(|module| path.starts_with(module.as_str()))
    }
}

/// `vec![0; n]`
fn is_repeated_literal(body: &Body, expr: ExprId) -> bool {
    let ExprKind::Macro(call) = &body.expr(expr).kind else { return false };
    call.args.first().is_some_and(|arg| match &body.expr(*arg).kind {
        ExprKind::Repeat(item, _) => matches!(body.expr(*item).kind, ExprKind::Lit(_)),
        _ => false,
    })
}

/// Whether a chain of calls begins with what a function gives.
fn is_called_on(body: &Body, expr: ExprId) -> bool {
    match &body.expr(expr).kind {
        ExprKind::MethodCall { receiver: inner, .. } | ExprKind::Ref { inner, .. } => is_called_on(body, *inner),
        kind => matches!(kind, ExprKind::Call(..)),
    }
}

fn number(body: &Body, expr: ExprId) -> Option<u64> {
    match body.expr(expr).kind {
        ExprKind::Lit(Literal::Int(value, _)) => value,
        _ => None,
    }
}

fn width(ty: &Ty) -> u64 {
    match ty {
        Ty::Prim(name) => match name.as_str() {
            "u8" | "i8" | "bool" => 1,
            "u16" | "i16" => 2,
            "u32" | "i32" | "f32" | "char" => 4,
            "u128" | "i128" => 16,
            _ => 8,
        },
        _ => 8,
    }
}
