//! Whether a collection that is emptied does as well as a new one.

use rustc_hash::FxHashSet;

use super::super::context::children;
use super::super::{BodyInfo, Facts, Kind, Source};
use super::hoist::last_name;
use super::{Borrows, Churn, Made};
use crate::base::Name;
use crate::hir::{AssignOp, Body, ExprId, ExprKind, LetStmt, LocalId, Path, TypeRef};
use crate::index::{AdtId, Def, ModId, Ns};
use crate::types::{Owner, Ty};

/// What is done in each iteration, or at each call, instead of the making.
#[derive(Clone, Debug)]
pub enum Again {
    /// Nothing: the value is always the same, or written anew.
    Nothing,
    /// It is emptied.
    Empty,
    /// It is emptied, and gets room for so many.
    Reserve(ExprId),
    /// It is emptied, and filled with so many of one item.
    Resize(ExprId, ExprId),
    /// It is emptied, and filled by an iterator.
    Extend(ExprId),
}

impl Facts<'_> {
    /// What is left to do each time where something is made once, before a position; none where that is not known.  With no
    /// position it is made where nothing that its making names is to be seen.
    pub(super) fn again(&self, churn: &Churn, made: &LetStmt, before: Option<u32>) -> Option<Again> {
        let (info, body) = (self.body(churn.owner)?, self.source(churn.owner)?);
        let older = |e: ExprId| before.is_some_and(|at| self.is_older_value(body, e, at));
        match (&churn.made, &body.expr(churn.expr).kind) {
            (Made::Costly(_) | Made::Array(_), _) => older(made.init?).then_some(Again::Nothing),
            _ if made.init != Some(churn.expr) => None,
            (Made::Empty(_), ExprKind::Call(callee, args)) => match (&args[..], last_name(body, *callee)) {
                (list, _) if list.iter().all(|e| older(*e)) => Some(Again::Empty),
                ([room], "with_capacity") => Some(Again::Reserve(*room)),
                _ => None,
            },
            (Made::Empty(_), ExprKind::Macro(_)) => Some(Again::Empty),
            (Made::Filled(_), ExprKind::Macro(call)) => match call.args.first().map(|a| &body.expr(*a).kind) {
                Some(ExprKind::Repeat(item, len)) if matches!(body.expr(*item).kind, ExprKind::Lit(_)) => {
                    Some(Again::Resize(*item, *len))
                }
                _ => None,
            },
            (Made::Filled(_), ExprKind::MethodCall { receiver, method, args, .. }) if *method == "collect" && args.is_empty() => {
                // what `collect()` tells the compiler of its items, `extend()` does not
                let fits = self.takes_items(info.types.expr(churn.expr), info.types.expr(*receiver));
                fits.then_some(Again::Extend(*receiver))
            }
            _ => None,
        }
    }

    /// Whether emptying a collection comes to the same as a new one: for the compiler, for who drops what is in it, and for the
    /// order in which it is run over.
    pub(super) fn is_reusable(&self, churn: &Churn, local: LocalId, made: &LetStmt) -> bool {
        let (Some(info), Some(body)) = (self.body(churn.owner), self.source(churn.owner)) else { return false };
        let room = body.exprs_with_ids().any(|(_, e)| match &e.kind {
            ExprKind::MethodCall { receiver, method, .. } => {
                matches!(body.expr(*receiver).kind, ExprKind::Local(l) if l == local)
                    && matches!(method.as_str(), "capacity" | "shrink_to_fit" | "shrink_to" | "spare_capacity_mut")
            }
            _ => false,
        });
        let reassigned = body.exprs.iter().any(|e| match e.kind {
            ExprKind::Assign(AssignOp::Plain, left, _) => matches!(body.expr(left).kind, ExprKind::Local(l) if l == local),
            _ => false,
        });
        !room
            && !reassigned
            && self.holds_plain(info.types.expr(churn.expr))
            && self.order_is_free(churn, local)
            && self.is_known_type(churn.owner, body, churn.expr, made)
    }

    /// Whether what a collection borrows, if it does, is never changed: longer borrows of it are no trouble then.
    pub(super) fn borrows_what_stays(&self, churn: &Churn, info: &BodyInfo, body: &Body, before: u32) -> bool {
        if self.holds_plain(info.types.expr(churn.expr)) {
            return true;
        }
        // who fills it through `&mut` may put in anything
        let lent = |e: &crate::hir::Expr| match e.kind {
            ExprKind::Ref { mutable: true, inner } => {
                matches!(body.expr(inner).kind, ExprKind::Local(l) if churn.fate.locals.contains(&l))
            }
            _ => false,
        };
        if self.borrows(info.types.expr(churn.expr), 0) == Borrows::Yes && body.exprs.iter().any(lent) {
            return false;
        }
        let mut open: Vec<ExprId> = churn.fate.added.clone();
        if let ExprKind::MethodCall { receiver, .. } = body.expr(churn.expr).kind {
            open.push(receiver);
        }
        let mut seen: FxHashSet<LocalId> = FxHashSet::default();
        while let Some(at) = open.pop() {
            if let ExprKind::Local(local) = body.expr(at).kind
                && seen.insert(local)
            {
                let binding = body.local(local);
                match info.locals(body).source(local) {
                    Some(Source::Value(value) | Source::Item(value)) if binding.range.lo >= before => open.push(value),
                    _ if binding.mutable || matches!(info.types.local(local), Ty::Ref(true, _)) => return false,
                    _ => {}
                }
            }
            children(body, at, &mut |child| open.push(child));
        }
        true
    }

    /// Whether what a collection holds is nothing but data.
    pub(super) fn holds_plain(&self, ty: &Ty) -> bool {
        let Some((adt, _)) = ty.as_adt() else { return false };
        !self.vocabulary.churn.inline.contains(&adt) && self.is_only_data(ty)
    }

    /// Whether nobody sees that the order of a table depends on its room: it has an order of its own, another one each time, or
    /// is only asked by key.
    pub(super) fn order_is_free(&self, churn: &Churn, local: LocalId) -> bool {
        let (Some(info), Some(body)) = (self.body(churn.owner), self.source(churn.owner)) else { return false };
        let Some((adt, args)) = info.types.expr(churn.expr).as_adt() else { return false };
        if !self.vocabulary.collections[&adt].kind.is_keyed() || self.vocabulary.churn.steady_order.contains(&adt) {
            return true;
        }
        if self.is_random(body, churn.expr, adt, args) {
            return true;
        }
        info.locals(body).uses(local).all(|id| {
            let parent = info.context.parent(id).map(|p| &body.expr(p).kind);
            matches!(parent, Some(ExprKind::MethodCall { receiver, method, .. })
                if *receiver == id && self.vocabulary.churn.by_key.contains(method))
        })
    }

    /// A map or set of std with its own hasher, which has another seed each time.
    fn is_random(&self, body: &Body, made: ExprId, adt: AdtId, args: &[Ty]) -> bool {
        let data = self.index.adt(adt);
        if !self.index.path_of(data.loc.module, data.name).starts_with("std::") {
            return false;
        }
        let hasher = args.last().and_then(Ty::as_adt).is_some_and(|(id, _)| self.index.adt(id).name == "RandomState");
        let plain = match &body.expr(made).kind {
            ExprKind::Call(callee, _) => matches!(last_name(body, *callee), "new" | "with_capacity"),
            _ => false,
        };
        hasher || plain
    }

    /// Whether what is done instead of the making leaves the same in the collection, and leaves the compiler no type to guess
    /// that the making told it.
    pub(super) fn is_same_again(&self, churn: &Churn, again: &Again) -> bool {
        let (Some(info), Some(body)) = (self.body(churn.owner), self.source(churn.owner)) else { return false };
        let Some((adt, _)) = info.types.expr(churn.expr).as_adt() else { return false };
        let of_std = self.index.adt_path(adt).starts_with("std::");
        match again {
            Again::Nothing => false,
            Again::Empty => self.is_empty_call(body, churn.expr) && !self.is_room_lent(churn),
            Again::Reserve(_) => of_std && !self.is_room_lent(churn),
            Again::Resize(..) | Again::Extend(_) => of_std,
        }
    }

    /// Whether a collection that is made with room is lent to code that may ask how much it has: as much as there is room for
    /// is read into it.
    fn is_room_lent(&self, churn: &Churn) -> bool {
        let (Some(info), Some(body)) = (self.body(churn.owner), self.source(churn.owner)) else { return true };
        let has_room = matches!(&body.expr(churn.expr).kind, ExprKind::Call(_, args) if !args.is_empty());
        let known = |call: ExprId| info.types.callees.get(&call).is_some_and(|c| self.is_of_std(c.function));
        let lent = |(id, e): (ExprId, &crate::hir::Expr)| match e.kind {
            ExprKind::Ref { mutable: true, inner } => {
                matches!(body.expr(inner).kind, ExprKind::Local(l) if churn.fate.locals.contains(&l))
                    && !info.context.parent(id).is_some_and(known)
            }
            _ => false,
        };
        has_room && body.exprs_with_ids().any(lent)
    }

    /// Whether a collection can be extended by what an iterator gives, whose type is known without asking what it is collected
    /// into.
    fn takes_items(&self, collection: &Ty, items: &Ty) -> bool {
        let (Some((adt, args)), Some((iter, of))) = (collection.as_adt(), items.as_adt()) else { return false };
        let (Some(item), true) = (of.first(), Some(iter) == self.index.lang.iter) else { return false };
        if Some(adt) == self.index.lang.string {
            return self.is_text(item) || matches!(item.peel_refs(), Ty::Prim(name) if *name == "char");
        }
        let Some(known) = self.vocabulary.collections.get(&adt) else { return false };
        let part = |at: Option<usize>| at.and_then(|at| args.get(at));
        match (part(known.key), part(known.value), item) {
            (Some(key), Some(value), Ty::Tuple(pair)) => pair[..] == [key.clone(), value.clone()],
            // what is nothing but a number may be given by reference
            (Some(held), None, item) | (None, Some(held), item) => {
                item == held || matches!((item, held), (Ty::Ref(_, inner), Ty::Prim(_)) if **inner == *held)
            }
            _ => false,
        }
    }

    /// Whether the collection is made by a call that does nothing else, from values that cost nothing.
    pub(super) fn is_empty_call(&self, body: &Body, made: ExprId) -> bool {
        let cheap = |e: &ExprId| match &body.expr(*e).kind {
            ExprKind::Lit(_) | ExprKind::Local(_) | ExprKind::Path(_) => true,
            ExprKind::MethodCall { method, args, receiver, .. } => {
                *method == "len"
                    && args.is_empty()
                    && matches!(body.expr(*receiver).kind, ExprKind::Local(_) | ExprKind::Field(..))
            }
            ExprKind::Call(_, args) => args.is_empty(),
            _ => false,
        };
        match &body.expr(made).kind {
            ExprKind::Call(_, args) => args.iter().all(cheap),
            ExprKind::Macro(_) => true,
            _ => false,
        }
    }

    /// Whether the type as written is the one that is known, and not one of the same name.
    fn is_known_type(&self, owner: Owner, body: &Body, made: ExprId, stmt: &LetStmt) -> bool {
        let module = self.module(owner);
        let written =
            || stmt.ty.as_ref().and_then(TypeRef::as_path).is_some_and(|p| self.is_known_path(module, p, p.segments.len(), 0));
        match &body.expr(made).kind {
            ExprKind::Call(callee, _) => match &body.expr(*callee).kind {
                ExprKind::Path(path) if path.qself.is_none() && path.segments.len() > 1 => {
                    self.is_known_path(module, path, path.segments.len() - 1, 0) || written()
                }
                _ => written(),
            },
            ExprKind::Macro(call) => call.name == "vec",
            _ => written(),
        }
    }

    /// Whether the first segments of a path name a type whose declaration is known.
    fn is_known_path(&self, module: ModId, path: &Path, used: usize, depth: u32) -> bool {
        let names: Vec<Name> = path.segments[..used].iter().map(|s| s.name).collect();
        match self.index.resolve_names(module, path.global, &names, Ns::Types) {
            Some(found) if found.used == used => match found.def {
                Def::Adt(_) => true,
                Def::Alias(id) => {
                    let loc = self.index.aliases[id.index()].loc;
                    let target = self.index.alias_hir(id).ty.as_ref().and_then(TypeRef::as_path);
                    self.index.is_stub(loc)
                        || (depth < 4 && target.is_some_and(|p| self.is_known_path(loc.module, p, p.segments.len(), depth + 1)))
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether a collection changes through a shared reference: a variable that holds it need not be `mut`.
    pub fn changes_through_ref(&self, adt: AdtId) -> bool {
        self.vocabulary.collections.get(&adt).is_some_and(|c| c.shared && c.kind != Kind::Channel)
    }
}
