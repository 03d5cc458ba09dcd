//! Whether a value leaves the iteration that makes it: escape analysis by ownership.
//!
//! What is borrowed comes back, so only what is done with the value itself counts: moves, and `mem::take` and its like through
//! `&mut`.

use rustc_hash::FxHashSet;

use super::super::{Act, BodyInfo, Facts, Role, Root};
use crate::base::Name;
use crate::hir::{BinaryOp, Body, Capture, ExprId, ExprKind, LocalId, LoopSource, PatId, PatKind, Stmt};
use crate::types::{Owner, Ty};

/// What becomes of a value that stays.
#[derive(Clone, Debug, Default)]
pub struct Fate {
    /// The variables that hold it, in the order in which it comes to them.
    pub locals: Vec<LocalId>,
    /// Entries may be added to it.
    pub grows: bool,
    /// What is added, as far as it is to be seen.
    pub added: Vec<ExprId>,
    /// It is taken apart in the end, which `drain` would do as well.
    pub consumed: bool,
    /// How often something runs over it.
    pub runs: u32,
    /// Something else is done with it than running over it or asking whether there is anything.
    pub used: bool,
}

impl Facts<'_> {
    /// What becomes of a value, if it does not leave what stands around it; none where it may.
    pub fn fate(&self, owner: Owner, value: ExprId) -> Option<Fate> {
        let (info, body) = (self.body(owner)?, self.source(owner)?);
        let mut walk = Walk { facts: self, info, body, made: value, fate: Fate::default(), seen: FxHashSet::default() };
        walk.stays(value).then_some(walk.fate)
    }
}

struct Walk<'a> {
    facts: &'a Facts<'a>,
    info: &'a BodyInfo,
    body: &'a Body,
    made: ExprId,
    fate: Fate,
    seen: FxHashSet<LocalId>,
}

impl Walk<'_> {
    /// Whether the value of an expression stays; what is done with it is noted.
    fn stays(&mut self, id: ExprId) -> bool {
        let body = self.body;
        let Some(parent) = self.info.context.parent(id) else { return false };
        match &body.expr(parent).kind {
            ExprKind::MethodCall { receiver, method, args, .. } => {
                if *receiver == id {
                    self.received(id, parent, *method, args)
                } else {
                    self.given(parent, id)
                }
            }
            ExprKind::Call(callee, _) => *callee != id && self.given(parent, id),
            ExprKind::Ref { mutable, .. } => {
                self.fate.used = true;
                self.lent(parent, *mutable)
            }
            ExprKind::Index(base, _) => {
                self.fate.used = true;
                *base == id
            }
            // `text + ..` takes the text's room along
            ExprKind::Binary(op, ..) => {
                self.fate.used = true;
                *op != BinaryOp::Add
            }
            ExprKind::Unary(..) => {
                self.fate.used = true;
                true
            }
            ExprKind::Try(_) | ExprKind::Cast(..) => self.stays(parent),
            ExprKind::Assign(_, left, right) => self.assigned(*left, *right, id),
            ExprKind::Let(pat, _) => self.bound(*pat),
            ExprKind::Match(value, arms) if *value == id => arms.iter().all(|a| self.bound(a.pat)),
            ExprKind::Match(..) => self.stays(parent),
            ExprKind::If { cond, .. } => *cond == id || self.stays(parent),
            ExprKind::Block(block) => self.in_block(parent, block, id),
            // by reference it is only looked at
            ExprKind::Loop { source: LoopSource::For(_, iter), .. } if *iter == id => {
                (self.fate.consumed, self.fate.used) = (true, true);
                true
            }
            ExprKind::Macro(call) => {
                self.fate.used = true;
                // `write!(text, ..)`
                self.fate.grows |= call.name.starts_with("write") && call.args.first() == Some(&id);
                self.facts.vocabulary.churn.borrowing.contains(&call.name)
            }
            _ => false,
        }
    }

    fn in_block(&mut self, parent: ExprId, block: &crate::hir::Block, id: ExprId) -> bool {
        if block.tail == Some(id) {
            // a loop's body has no value
            let around = self.info.context.parent(parent);
            return around.is_some_and(|a| matches!(&self.body.expr(a).kind, ExprKind::Loop { body, .. } if *body == parent))
                || self.stays(parent);
        }
        let bound = block.stmts.iter().find_map(|stmt| match stmt {
            Stmt::Let(stmt) if stmt.init == Some(id) => Some(stmt.pat),
            _ => None,
        });
        bound.is_none_or(|pat| self.bound(pat))
    }

    /// A pattern takes the value, or what is in the `Option` or `Result` around it.
    fn bound(&mut self, pat: PatId) -> bool {
        match &self.body.pat(pat).kind {
            PatKind::Wild | PatKind::Path(_) | PatKind::Lit(_) | PatKind::Rest => true,
            PatKind::Bind(local, None) => self.local(*local),
            PatKind::TupleStruct(path, list) if matches!(path.last().as_str(), "Ok" | "Some") => {
                list.iter().all(|p| self.bound(*p))
            }
            PatKind::TupleStruct(path, _) => path.last() == "Err",
            _ => false,
        }
    }

    /// Whether all that is done with a variable leaves the value where it is.
    fn local(&mut self, local: LocalId) -> bool {
        if !self.seen.insert(local) {
            return true;
        }
        self.fate.locals.push(local);
        let body = self.body;
        if body.local(local).by_ref {
            return false;
        }
        let name = body.local(local).name;
        let locals = self.info.locals(body);
        !locals.may_be_hidden(body, name) && locals.uses(local).all(|id| !self.is_moved_into_closure(id) && self.stays(id))
    }

    /// A `move` closure or block between the making and the use takes the variable along.
    fn is_moved_into_closure(&self, id: ExprId) -> bool {
        self.info.context.ancestors(id).any(|at| {
            let moves = matches!(
                &self.body.expr(at).kind,
                ExprKind::Closure { capture: Capture::Move, .. } | ExprKind::Async(Capture::Move, _)
            );
            moves && !self.info.context.is_inside(self.made, at)
        })
    }

    /// The receiver of a method.
    fn received(&mut self, id: ExprId, call: ExprId, method: Name, args: &[ExprId]) -> bool {
        let words = &self.facts.vocabulary.churn;
        let ty = self.info.types.expr(id);
        let collection = ty.as_adt().and_then(|(adt, _)| self.facts.vocabulary.collections.get(&adt));
        if let Some(collection) = collection {
            match method.as_str() {
                "iter" if self.is_run_over(call, true) => self.fate.runs += 1,
                "into_iter" => self.fate.runs += 1,
                "is_empty" => {}
                _ => self.fate.used = true,
            }
            if words.consuming.contains(&method) {
                self.fate.consumed = true;
                return self.is_run_over(call, collection.kind.is_keyed());
            }
            if let Some(Role::Grow | Role::Handle) = collection.methods.get(&method) {
                self.fate.grows = true;
                self.fate.added.extend(args.first());
            }
        } else if words.through.contains(&method) {
            return self.stays(call);
        }
        match self.info.types.callees.get(&call) {
            Some(callee) => match &self.facts.types.sig(callee.function).receiver {
                Some(Ty::Ref(mutable, _)) => {
                    self.fate.grows |= *mutable && collection.is_none_or(|c| !c.methods.contains_key(&method));
                    true
                }
                // what is behind a reference is not moved: `iter()` and so on of a slice
                Some(_) => matches!(ty, Ty::Ref(..)) || self.goes_to_closures(method, args),
                None => false,
            },
            None => collection.is_some_and(|c| c.methods.contains_key(&method)),
        }
    }

    /// `Option::map` and its like: the value goes to the closure.
    fn goes_to_closures(&mut self, method: Name, args: &[ExprId]) -> bool {
        let body = self.body;
        self.facts.vocabulary.iteration.once.contains(&method)
            && args.iter().all(|arg| match &body.expr(*arg).kind {
                ExprKind::Closure { params, .. } => params.iter().all(|p| self.bound(*p)),
                ExprKind::Lit(_) => true,
                _ => false,
            })
    }

    /// Whether an iterator comes to its end where it is made: in a `for`, or, where what it is collected into has room of its own,
    /// in a method.  A list's iterator may hand its room on.
    fn is_run_over(&self, iterator: ExprId, own_room: bool) -> bool {
        let mut at = iterator;
        loop {
            let Some(parent) = self.info.context.parent(at) else { return false };
            match &self.body.expr(parent).kind {
                ExprKind::Loop { source: LoopSource::For(_, iter), .. } => return *iter == at,
                ExprKind::MethodCall { receiver, .. } if *receiver == at => {
                    let lazy = self.info.types.expr(parent).as_adt().map(|(adt, _)| Some(adt) == self.facts.index.lang.iter);
                    match lazy {
                        Some(true) => at = parent,
                        Some(false) => return own_room,
                        None => return own_room && !self.info.types.expr(parent).is_unknown(),
                    }
                }
                ExprKind::MethodCall { method, .. } => return own_room && *method == "extend",
                _ => return false,
            }
        }
    }

    /// An argument by value.
    fn given(&mut self, call: ExprId, id: ExprId) -> bool {
        let body = self.body;
        match &body.expr(call).kind {
            ExprKind::Call(callee, _) => {
                matches!(&body.expr(*callee).kind, ExprKind::Path(path) if path.last() == "drop" && path.segments.len() <= 2)
            }
            // a collection that another takes the items of
            ExprKind::MethodCall { method, .. } if matches!(method.as_str(), "extend" | "zip" | "chain") => {
                (self.fate.consumed, self.fate.used) = (true, true);
                let adt = self.info.types.expr(id).as_adt();
                let known = adt.is_some_and(|(adt, _)| self.facts.vocabulary.collections.contains_key(&adt));
                known && (*method == "extend" || self.is_run_over(call, true))
            }
            _ => false,
        }
    }

    /// `&value`, `&mut value`: comes back, but for what takes it from behind the reference.
    fn lent(&mut self, reference: ExprId, mutable: bool) -> bool {
        let body = self.body;
        if !mutable {
            return true;
        }
        self.fate.grows = true;
        let Some(parent) = self.info.context.parent(reference) else { return false };
        let (args, skip) = match &body.expr(parent).kind {
            ExprKind::Call(_, args) => (args, 0),
            ExprKind::MethodCall { args, .. } => (args, 1),
            ExprKind::Block(block) => return self.bound_reference(block, reference),
            _ => return true,
        };
        let Some(callee) = self.info.types.callees.get(&parent) else { return true };
        let Some(index) = args.iter().position(|a| *a == reference) else { return true };
        !self.facts.vocabulary.takers.contains(&callee.function) && !self.takes(callee.function, index + skip)
    }

    /// `let all = &mut value;`
    fn bound_reference(&mut self, block: &crate::hir::Block, reference: ExprId) -> bool {
        let pat = block.stmts.iter().find_map(|stmt| match stmt {
            Stmt::Let(stmt) if stmt.init == Some(reference) => Some(stmt.pat),
            _ => None,
        });
        let Some(pat) = pat else { return true };
        // a reference goes anywhere; only what is taken from behind it counts
        let takers = &self.facts.vocabulary.takers;
        let taken = |id: ExprId| {
            self.info.context.parent(id).is_some_and(|call| {
                matches!(&self.body.expr(call).kind, ExprKind::Call(_, args) if args.contains(&id))
                    && self.info.types.callees.get(&call).is_some_and(|callee| takers.contains(&callee.function))
            })
        };
        let mut stays = true;
        self.body.for_each_local(pat, &mut |local| stays &= !self.info.locals(self.body).uses(local).any(taken));
        stays
    }

    /// Whether a function of the workspace takes what a parameter points to.
    fn takes(&self, function: crate::index::FnId, param: usize) -> bool {
        let Some(info) = self.facts.body(Owner::Fn(function)) else { return self.facts.may_run_broken_code(function) };
        let root = Root::Param(param as u32);
        info.ops.ops.iter().any(|op| op.root == root && op.act == Act::Replace && op.method != "clear")
    }

    fn assigned(&mut self, left: ExprId, right: ExprId, id: ExprId) -> bool {
        if left == id {
            // `text += ..`
            (self.fate.grows, self.fate.used) = (true, true);
            return true;
        }
        match self.body.expr(left).kind {
            // a new value for what is there already; what is moved from one variable to another outlives its own scope
            ExprKind::Local(local) if right == id && id == self.made => self.local(local),
            _ => false,
        }
    }
}
