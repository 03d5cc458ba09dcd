//! Where what a function makes at each call can be made once by those who call it in a loop, and be lent to it.

use super::super::layout::{Place, is_in_macro, statement_of};
use super::super::{BodyInfo, Facts};
use super::hoist::declared;
use super::{Again, Borrows, Churn};
use crate::base::TextRange;
use crate::hir::{AssignOp, BinaryOp, Body, ExprId, ExprKind, ItemKind, LetStmt, LocalId, LoopSource, Stmt, Vis};
use crate::index::{Container, FnId};
use crate::syntax::trivia;
use crate::types::{Owner, Ty};

/// A way to let the callers make it.
#[derive(Clone, Debug)]
pub struct Lend {
    /// The function that makes it now.
    pub function: FnId,
    /// Its variable.
    pub local: LocalId,
    /// The statement that makes it.
    pub made: LetStmt,
    /// What remains to be done at each call.
    pub again: Again,
    /// Uses that mean the value, which the variable is then a reference to.
    pub uses: Vec<Use>,
    /// All calls, in the order of the text.
    pub calls: Vec<Lending>,
    /// Whether it is proven that the program compiles and does the same.
    pub sure: bool,
}

/// A use of a variable that becomes a reference.
#[derive(Clone, Copy, Debug)]
pub enum Use {
    /// `v == ..`, `v += ..`
    Value(ExprId),
    /// `&v`, `&mut v`: the reference, and whether the place asks for just that type.
    Ref(ExprId, bool),
}

/// A call that lends it.
#[derive(Clone, Debug)]
pub struct Lending {
    /// In which body.
    pub owner: Owner,
    /// The call.
    pub call: ExprId,
    /// The statement around the outermost loop in which it stands, if it stands in one.
    pub before: Option<Place>,
    /// What the caller can call it: the function's own name for it, or a longer one where that is taken.
    pub name: String,
}

impl Facts<'_> {
    /// How the callers of a function can make what it makes at each call; none where its signature is not its own matter, or
    /// that is not known.
    pub fn lend(&self, churn: &Churn) -> Option<Lend> {
        let (Owner::Fn(function), [_]) = (churn.owner, &churn.per_item.calls[..]) else { return None };
        let (info, body) = (self.body(churn.owner)?, self.source(churn.owner)?);
        let (local, made) = declared(info, body, churn)?;
        if !self.is_signature_free(function) || !is_own_statement(body, &made) || !self.is_only_name(body, local) {
            return None;
        }
        let again = self.again(churn, &made, None)?;
        let plain = self.uses(churn.owner, local)?.is_empty() && self.holds_plain(info.types.expr(churn.expr));
        let uses = self.uses_of_value(info, body, local).filter(|_| plain)?;
        let calls = self.lendings(function, body.local(local).name.as_str())?;
        let lent = |lending: &&Lending| lending.owner == churn.per_item.owner && lending.before.is_some();
        calls.iter().find(lent)?;
        let missing = body.exprs.iter().any(|e| matches!(e.kind, ExprKind::Missing));
        let sure = self.is_reusable(churn, local, &made)
            && self.is_same_again(churn, &again)
            && self.returns_no_borrow(function)
            && !missing;
        Some(Lend { function, local, made, again, uses, calls, sure })
    }

    /// Whether a function's parameters may be changed: it is private, is called by name only, and no framework or macro reads its
    /// signature.
    fn is_signature_free(&self, function: FnId) -> bool {
        let data = self.index.func(function);
        let (item, hir) = (self.index.item(data.loc), self.index.func_hir(function));
        let of_type = match data.container {
            Container::Module => true,
            Container::Trait(_) => false,
            Container::Impl(id) => {
                let item = self.index.item(self.index.impls[id.index()].loc);
                item.attrs.others.is_empty() && matches!(&item.kind, ItemKind::Impl(of) if of.of_trait.is_none())
            }
        };
        let quiet = item.attrs.others.iter().all(|a| matches!(a.as_str(), "inline" | "allow" | "expect" | "must_use" | "cold"));
        let special = hir.is_async || hir.is_const || hir.is_unsafe || data.name == "main";
        of_type
            && quiet
            && !special
            && item.vis == Vis::Private
            && !self.types.sig(function).ret.any(&mut |t| matches!(t, Ty::Opaque(_)))
    }

    /// Whether what a function returns borrows nothing, or from its object: another reference among its parameters changes
    /// nothing then.
    fn returns_no_borrow(&self, function: FnId) -> bool {
        let sig = self.types.sig(function);
        let foreign = sig.ret.any(&mut |t| matches!(t, Ty::Foreign(..) | Ty::Unknown | Ty::Dyn(_)));
        matches!(sig.receiver, Some(Ty::Ref(..))) || (!foreign && self.borrows(&sig.ret, 0) == Borrows::No)
    }

    /// Whether nothing else in a body has a variable's name.
    fn is_only_name(&self, body: &Body, local: LocalId) -> bool {
        let name = body.local(local).name;
        let others = body.locals.iter().filter(|l| l.name == name).count() > 1;
        let named = |kind: &ExprKind| matches!(kind, ExprKind::Path(path) if path.as_ident() == Some(name));
        !others && body.items.is_empty() && !body.exprs.iter().any(|e| named(&e.kind))
    }

    /// The uses that must be written otherwise where a variable is a reference to its value; none where one cannot be.
    fn uses_of_value(&self, info: &BodyInfo, body: &Body, local: LocalId) -> Option<Vec<Use>> {
        let mut uses = Vec::new();
        for id in info.locals(body).uses(local) {
            let parent = info.context.parent(id)?;
            match &body.expr(parent).kind {
                ExprKind::MethodCall { receiver, method, .. } if *receiver == id => {
                    let own = self.collection_of(info, id).is_some_and(|c| c.methods.contains_key(method));
                    let through_ref = || {
                        let function = info.types.callees.get(&parent)?.function;
                        let inherent = matches!(self.index.func(function).container, Container::Impl(of)
                            if self.index.impls[of.index()].of_trait.is_none());
                        match self.types.sig(function).receiver {
                            Some(Ty::Ref(mutable, _)) => Some(mutable || inherent),
                            _ => None,
                        }
                    };
                    (own || through_ref()?).then_some(())?;
                }
                ExprKind::Ref { .. } => uses.push(Use::Ref(parent, self.is_asked_for(info, body, parent))),
                ExprKind::Index(base, _) if *base == id => {}
                ExprKind::Assign(AssignOp::Op(_), left, _) if *left == id => uses.push(Use::Value(id)),
                ExprKind::Binary(op, ..) if *op != BinaryOp::Add => uses.push(Use::Value(id)),
                ExprKind::Macro(call) if is_format(call.name.as_str()) => {}
                _ => return None,
            }
        }
        Some(uses)
    }

    /// Whether a reference is an argument where a reference of a written type is wanted, so that another one comes to the same.
    fn is_asked_for(&self, info: &BodyInfo, body: &Body, reference: ExprId) -> bool {
        let Some(parent) = info.context.parent(reference) else { return false };
        let args = match &body.expr(parent).kind {
            ExprKind::Call(_, args) | ExprKind::MethodCall { args, .. } => args,
            _ => return false,
        };
        let (Some(at), Some(callee)) = (args.iter().position(|a| *a == reference), info.types.callees.get(&parent)) else {
            return false;
        };
        let sig = self.types.sig(callee.function);
        let written = |ty: &Ty| matches!(ty, Ty::Ref(_, inner) if matches!(**inner, Ty::Adt(..) | Ty::Prim(_) | Ty::Slice(_)));
        // `T::method(&mut v)` counts its object among the arguments
        let shift = usize::from(sig.receiver.is_some() && matches!(body.expr(parent).kind, ExprKind::Call(..)));
        at.checked_sub(shift).and_then(|at| sig.params.get(at)).is_some_and(written)
    }

    /// All calls of a function, where each can lend something under a name; none where the function may also be named elsewhere.
    fn lendings(&self, function: FnId, name: &str) -> Option<Vec<Lending>> {
        let data = self.index.func(function);
        let callers = self.callers(function);
        // code of tests and macros names it too
        let krate = self.index.module(data.loc.module).krate;
        // those that no `mod` was seen to reach may be modules of tests
        let files = self.index.files.iter().filter(|file| file.krate.is_none_or(|of| of == krate));
        let named: usize = files.map(|file| trivia::count_name(&file.source.text, data.name.as_str())).sum();
        if named != callers.len() + 1 {
            return None;
        }
        let mut calls = Vec::new();
        for caller in callers {
            let (info, body) = (self.body(caller.owner)?, self.source(caller.owner)?);
            let call = match &body.expr(caller.expr).kind {
                ExprKind::MethodCall { .. } => caller.expr,
                ExprKind::Path(_) => info
                    .context
                    .parent(caller.expr)
                    .filter(|call| matches!(body.expr(*call).kind, ExprKind::Call(callee, _) if callee == caller.expr))?,
                _ => return None,
            };
            let near = self.loc(caller.owner).file == data.loc.file && self.module(caller.owner) == data.scope;
            let here = caller.certain && caller.owner != Owner::Fn(function) && near;
            let read = !body.exprs.iter().any(|e| matches!(e.kind, ExprKind::Missing));
            if !here || !read || is_in_macro(body, body.expr(call).range) {
                return None;
            }
            let is_free = |name: &String| {
                !self.names_word(caller.owner, body.expr(body.root).range, name) && body.locals.iter().all(|l| l.name != *name)
            };
            let name = [name.to_owned(), format!("{}_{name}", data.name)].into_iter().find(is_free)?;
            calls.push(Lending { owner: caller.owner, call, before: self.before_loops(caller.owner, info, body, call), name });
        }
        calls.sort_by_key(|lending| self.expr_span(lending.owner, lending.call));
        Some(calls)
    }

    /// The statement around the outermost loop that runs an expression at once.
    fn before_loops(&self, owner: Owner, info: &BodyInfo, body: &Body, expr: ExprId) -> Option<Place> {
        let file = self.loc(owner).file;
        let (mut best, mut below) = (None, expr);
        for at in info.context.ancestors(expr) {
            let inner = std::mem::replace(&mut below, at);
            match &body.expr(at).kind {
                ExprKind::Closure { .. } | ExprKind::Async(..) | ExprKind::Macro(_) | ExprKind::Select(_) => break,
                // what a `for` runs over is made once
                ExprKind::Loop { source: LoopSource::For(_, iter), .. } if *iter == inner => {}
                ExprKind::Loop { .. } if best.is_some() && info.event_loops.contains(&at) => break,
                ExprKind::Loop { .. } => {
                    let place = statement_of(info, body, at).filter(|place| !self.has_attribute(file, place.range.lo));
                    best = Some(place?);
                }
                _ => {}
            }
        }
        best
    }
}

/// Whether a statement is one of a body's own, not of a block in it.
fn is_own_statement(body: &Body, made: &LetStmt) -> bool {
    let is = |range: TextRange| range == made.range;
    match &body.expr(body.root).kind {
        ExprKind::Block(block) => block.stmts.iter().any(|stmt| matches!(stmt, Stmt::Let(stmt) if is(stmt.range))),
        _ => false,
    }
}

/// Macros that look at their arguments through a reference, however many lie between.
fn is_format(name: &str) -> bool {
    matches!(name, "write" | "writeln" | "print" | "println" | "eprint" | "eprintln" | "format" | "format_args" | "panic")
}
