//! What is made anew for each item and dropped before the next: the same allocation again and again.

mod fate;
mod few;
mod heat;
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
use crate::hir::{Body, ExprId, ExprKind, LocalId, Word};
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
        let repeating = self.vocabulary.iteration.words();
        let found: Vec<Vec<Churn>> = owners
            .into_par_iter()
            .filter(|o| self.loc(*o).live && !self.index.is_stub(self.loc(*o)) && self.may_run_per_item(*o, &repeating))
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

/// `vec![0; n]`
fn is_repeated_literal(body: &Body, expr: ExprId) -> bool {
    let ExprKind::Macro(call) = &body.expr(expr).kind else { return false };
    call.args.first().is_some_and(|arg| match &body.expr(*arg).kind {
        ExprKind::Repeat(item, _) => matches!(body.expr(*item).kind, ExprKind::Lit(_)),
        _ => false,
    })
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
