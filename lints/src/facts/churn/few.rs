//! How many turns a loop takes: what tells that they are few, whatever the program is given to do.

use super::super::{BodyInfo, Facts, Reach, Role, Source};
use crate::hir::{Body, ExprId, ExprKind, Literal, LoopSource};
use crate::types::{FieldRef, Owner, Ty};

/// Loops over that many things written in the source are not worth the trouble.
const HANDFUL: u64 = 32;

/// In so many bodies a field's name may stand for what they do to it to be looked up.
const MAX_NAMING: usize = 60;

impl Facts<'_> {
    /// Whether an iteration runs over a few things: they stand in the source, are as many as the machine has processors or the
    /// command line has words, or a part of the program that lives long was set up with them.
    pub(in crate::facts) fn is_handful(&self, info: &BodyInfo, body: &Body, repeat: ExprId) -> bool {
        match &body.expr(repeat).kind {
            ExprKind::Loop { source: LoopSource::For(_, items), .. } | ExprKind::MethodCall { receiver: items, .. } => {
                self.are_few(info, body, *items, 0) || self.are_set_up(info, body, *items, 0)
            }
            _ => false,
        }
    }

    fn are_few(&self, info: &BodyInfo, body: &Body, items: ExprId, depth: u32) -> bool {
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

    /// Whether how many there are was settled when the program was set up: a number of processors, a number or a list in an
    /// object that lives long, which nothing changes after that.
    fn are_set_up(&self, info: &BodyInfo, body: &Body, items: ExprId, depth: u32) -> bool {
        let set_up = |inner: ExprId| depth < 8 && self.are_set_up(info, body, inner, depth + 1);
        if info.types.callees.get(&items).is_some_and(|c| self.vocabulary.churn.few.contains(&c.function)) {
            return true;
        }
        match &body.expr(items).kind {
            ExprKind::MethodCall { receiver, method, args, .. } => {
                let words = &self.vocabulary;
                let same = [&words.iteration.starts, &words.iteration.once, &words.churn.through]
                    .iter()
                    .any(|list| list.contains(method));
                let read = args.is_empty() && matches!(method.as_str(), "len" | "get" | "clone");
                (same || read) && set_up(*receiver)
            }
            ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) | ExprKind::Try(inner) | ExprKind::Cast(inner, _) => {
                set_up(*inner)
            }
            ExprKind::Range { end: Some(end), .. } => set_up(*end),
            ExprKind::Field(..) => info.types.fields.get(&items).is_some_and(|field| self.is_set_up_field(*field)),
            ExprKind::Local(local) => {
                matches!(info.locals(body).source(*local), Some(Source::Value(value)) if !body.local(*local).mutable && set_up(value))
            }
            _ => false,
        }
    }

    /// Whether a field of an object that lives long holds what that was made with.
    fn is_set_up_field(&self, field: FieldRef) -> bool {
        if !self.lifetimes().is_long_lived(field.adt) || self.is_data(field.adt) {
            return false;
        }
        let (name, home, vis) = (self.field_name(field), self.index.adt(field.adt).loc.module, self.field_hir(field).vis);
        let sees = |owner: &&Owner| self.loc(**owner).live && self.index.can_see(self.module(**owner), home, vis);
        let naming: Vec<Owner> = self.words().bodies(name).iter().filter(sees).take(MAX_NAMING).copied().collect();
        naming.len() < MAX_NAMING && naming.into_iter().all(|owner| self.leaves_field(owner, field))
    }

    /// Whether a body changes nothing in a field, or only while things are set up.
    fn leaves_field(&self, owner: Owner, field: FieldRef) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return false };
        let name = self.field_name(field);
        let named = body.exprs_with_ids().filter(|(_, e)| matches!(&e.kind, ExprKind::Field(_, n, _) if *n == name));
        let mut mine = named.filter(|(id, _)| info.types.fields.get(id).is_none_or(|f| *f == field));
        mine.all(|(id, _)| {
            !self.changes(info, body, id) || (self.reach_of(owner, id) <= Reach::SetUp && self.is_called_as_known(owner))
        })
    }

    /// Whether all calls of a function are known for sure, or it makes the object: a call that may mean it may come at any time.
    fn is_called_as_known(&self, owner: Owner) -> bool {
        match owner {
            Owner::Static(_) => true,
            Owner::Fn(function) => self.is_constructor(function) || self.callers(function).iter().all(|c| c.certain),
        }
    }

    /// Whether an expression is assigned to, lent to be changed, or added to, behind whatever guards it.
    fn changes(&self, info: &BodyInfo, body: &Body, place: ExprId) -> bool {
        let Some(parent) = info.context.parent(place) else { return false };
        match &body.expr(parent).kind {
            ExprKind::Assign(_, left, _) => *left == place,
            ExprKind::Ref { mutable, .. } => *mutable,
            ExprKind::Index(base, _) => *base == place && self.changes(info, body, parent),
            ExprKind::Field(..) | ExprKind::Unary(..) | ExprKind::Await(_) | ExprKind::Try(_) => self.changes(info, body, parent),
            ExprKind::MethodCall { receiver, method, .. } if *receiver == place => {
                let ty = info.types.expr(place).peel_refs();
                let held = ty.as_adt().and_then(|(adt, _)| self.vocabulary.collections.get(&adt)?.methods.get(method));
                let guarded =
                    |t: &Ty| t.as_adt().and_then(|(adt, _)| self.vocabulary.wrappers.get(&adt)).is_some_and(|w| w.lock || w.cell);
                match (held, info.types.callees.get(&parent).map(|c| &self.types.sig(c.function).receiver)) {
                    (Some(role), _) => matches!(role, Role::Grow | Role::Handle),
                    (None, Some(Some(Ty::Ref(false, _)))) => ty.any(&mut |t| guarded(t)),
                    (None, _) => !matches!(ty, Ty::Prim(_)),
                }
            }
            _ => false,
        }
    }
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
