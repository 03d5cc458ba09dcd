//! Where what is made in each iteration can be made once before the loop, and what else must change then.

use super::super::layout::{Place, statement_of};
use super::super::{BodyInfo, Facts};
use super::{Again, Churn, Made};
use crate::base::Name;
use crate::hir::{AssignOp, Body, ExprId, ExprKind, LetStmt, LocalId, PatKind, Stmt};
use crate::types::{Owner, Ty};

/// A way to make something once.
#[derive(Clone, Debug)]
pub struct Hoist {
    /// The variable.
    pub local: LocalId,
    /// The statement that makes it, in the iteration.
    pub made: LetStmt,
    /// The statement before which it can stand: it holds the outermost loop that the value may outlive.
    pub before: Place,
    /// What remains to be done in each iteration.
    pub again: Again,
    /// Where the value is used up.
    pub taken: Vec<Taken>,
    /// Whether it is proven that the program compiles and does the same.
    pub sure: bool,
}

/// A use that takes a variable's value.
#[derive(Clone, Copy, Debug)]
pub enum Taken {
    /// Where an iterator is wanted: `for x in v`, `extend(v)`.
    Whole(ExprId),
    /// `v.into_iter()`, the call.
    Iterated(ExprId),
    /// `drop(v)`, the call.
    Dropped(ExprId),
}

impl Facts<'_> {
    /// How to make something once that is made for each item of a loop around it; none where that is not known.
    pub fn hoist(&self, churn: &Churn) -> Option<Hoist> {
        let (info, body) = (self.body(churn.owner)?, self.source(churn.owner)?);
        if !churn.per_item.calls.is_empty() {
            return None;
        }
        let (local, made) = declared(info, body, churn)?;
        let cleared = matches!(churn.made, Made::Costly(_) | Made::Array(_))
            || self.collection_of(info, churn.expr).is_some_and(|c| c.methods.contains_key(&Name::from("clear")));
        let taken = self.uses(churn.owner, local).filter(|_| cleared)?;
        let before = self.outermost(churn, &made, local)?;
        if !self.borrows_what_stays(churn, info, body, before.range.lo) {
            return None;
        }
        let again = self.again(churn, &made, Some(before.range.lo))?;
        let kept = matches!(again, Again::Nothing);
        if kept && !taken.is_empty() {
            return None;
        }
        let missing = |e: &crate::hir::Expr| matches!(e.kind, ExprKind::Missing) && before.range.contains(e.range);
        // who drops it by hand may want its memory back
        let given_up = taken.iter().any(|t| matches!(t, Taken::Dropped(_)));
        let sure = !given_up
            && self.is_reusable(churn, local, &made)
            && self.is_same_again(churn, &again)
            && !body.exprs.iter().any(missing);
        Some(Hoist { local, made, before, again, taken, sure })
    }

    /// The variable that is given a new, empty collection in each iteration where emptying the old one would do, and whether that
    /// is proven.
    pub fn refilled(&self, churn: &Churn) -> Option<(LocalId, ExprId, bool)> {
        let (info, body) = (self.body(churn.owner)?, self.source(churn.owner)?);
        let parent = info.context.parent(churn.expr)?;
        let ExprKind::Assign(AssignOp::Plain, left, right) = body.expr(parent).kind else { return None };
        let ExprKind::Local(local) = body.expr(left).kind else { return None };
        let empty = matches!(churn.made, Made::Empty(_)) && right == churn.expr;
        let taken = self.uses(churn.owner, local)?;
        if !empty || !taken.is_empty() || self.initializer(body, local).is_none() {
            return None;
        }
        let sure = self.holds_plain(info.types.expr(churn.expr))
            && matches!(&body.expr(churn.expr).kind, ExprKind::Call(_, args) if args.is_empty());
        Some((local, parent, sure && self.order_is_free(churn, local)))
    }

    /// The statement around the outermost loop before which a variable may stand.
    fn outermost(&self, churn: &Churn, made: &LetStmt, local: LocalId) -> Option<Place> {
        let (info, body) = (self.body(churn.owner)?, self.source(churn.owner)?);
        let file = self.loc(churn.owner).file;
        let mut best: Option<Place> = None;
        for repeat in std::iter::once(churn.per_item.at).chain(churn.per_item.around.iter().copied()) {
            let outer = best.is_some();
            let runs_at_once = info.context.ancestors(churn.expr).take_while(|at| *at != repeat).all(|at| {
                !matches!(
                    body.expr(at).kind,
                    ExprKind::Closure { .. } | ExprKind::Async(..) | ExprKind::Macro(_) | ExprKind::Select(_)
                )
            });
            let is_loop = matches!(body.expr(repeat).kind, ExprKind::Loop { .. });
            // what an event loop would keep lives as long as the program
            if !is_loop || !runs_at_once || (outer && info.event_loops.contains(&repeat)) {
                break;
            }
            let Some(place) = statement_of(info, body, repeat) else { break };
            let fits = !self.has_attribute(file, place.range.lo)
                && self.is_free_name(body, local, place)
                && !body.items.iter().any(|item| place.range.contains(self.index.hir(file).item(*item).range))
                && (!matches!(churn.made, Made::Costly(_)) || self.is_older_value(body, made.init?, place.range.lo));
            if !fits {
                break;
            }
            best = Some(place);
        }
        best.filter(|_| !self.has_attribute(file, made.range.lo))
    }

    /// Whether a variable may be declared before a statement without meaning something else, and without being hidden where it is
    /// used now.
    fn is_free_name(&self, body: &Body, local: LocalId, before: Place) -> bool {
        let own = body.local(local);
        let rest = crate::base::TextRange::new(before.range.lo, body.expr(before.block).range.hi);
        let others = (0..body.locals.len() as u32).map(LocalId).filter(|l| *l != local && body.local(*l).name == own.name);
        let hidden = others.clone().any(|l| {
            let at = body.local(l).range;
            rest.lo <= at.lo && at.lo < own.range.lo
        });
        let used = |kind: &ExprKind| match kind {
            ExprKind::Local(l) => *l != local && body.local(*l).name == own.name && body.local(*l).range.lo < rest.lo,
            ExprKind::Path(path) => path.as_ident() == Some(own.name),
            _ => false,
        };
        !hidden && !body.exprs.iter().any(|e| rest.contains(e.range) && used(&e.kind))
    }

    /// Whether an expression has the same value wherever it is evaluated behind a position: it names only what is older.
    pub(super) fn is_older_value(&self, body: &Body, id: ExprId, than: u32) -> bool {
        let all = |list: &[ExprId]| list.iter().all(|e| self.is_older_value(body, *e, than));
        match &body.expr(id).kind {
            ExprKind::Lit(_) | ExprKind::Path(_) => true,
            ExprKind::Local(local) => {
                let binding = body.local(*local);
                let declared_alone = body.exprs.iter().any(|e| match &e.kind {
                    ExprKind::Block(block) => block
                        .stmts
                        .iter()
                        .any(|s| matches!(s, Stmt::Let(s) if s.init.is_none() && s.range.contains(binding.range))),
                    _ => false,
                });
                binding.range.lo < than && !declared_alone
            }
            ExprKind::Field(inner, ..) | ExprKind::Ref { inner, mutable: false } | ExprKind::Try(inner) => all(&[*inner]),
            ExprKind::Cast(inner, _) => all(&[*inner]),
            ExprKind::Binary(crate::hir::BinaryOp::Mul | crate::hir::BinaryOp::Add, a, b) => all(&[*a, *b]),
            ExprKind::Repeat(a, b) => all(&[*a, *b]),
            ExprKind::Call(callee, args) => all(&[*callee]) && all(args),
            ExprKind::MethodCall { receiver, args, .. } => all(&[*receiver]) && all(args),
            _ => false,
        }
    }

    /// Where a variable's value is taken; none where something is done with it that is not known to leave it usable.
    pub fn uses(&self, owner: Owner, local: LocalId) -> Option<Vec<Taken>> {
        let (info, body) = (self.body(owner)?, self.source(owner)?);
        let mut taken = Vec::new();
        for id in info.locals(body).uses(local) {
            taken.extend(self.use_of(info, body, id)?);
        }
        Some(taken)
    }

    /// How one use takes the value; `Some(None)` where it only borrows.
    fn use_of(&self, info: &BodyInfo, body: &Body, id: ExprId) -> Option<Option<Taken>> {
        let parent = info.context.parent(id)?;
        let borrowed = Some(None);
        match &body.expr(parent).kind {
            ExprKind::MethodCall { receiver, method, .. } if *receiver == id => {
                if *method == "into_iter" {
                    return Some(Some(Taken::Iterated(parent)));
                }
                let by_value = match info.types.callees.get(&parent) {
                    Some(callee) => !matches!(self.types.sig(callee.function).receiver, Some(Ty::Ref(..))),
                    None => !self.collection_of(info, id).is_some_and(|c| c.methods.contains_key(method)),
                };
                // a slice's methods are called through its reference
                let sliced = !by_value || matches!(info.types.expr(id), Ty::Ref(..));
                (sliced && !method.starts_with("into_")).then_some(None)
            }
            ExprKind::MethodCall { method, .. } if *method == "extend" => Some(Some(Taken::Whole(id))),
            ExprKind::Ref { .. } => borrowed,
            ExprKind::Index(base, _) if *base == id => borrowed,
            ExprKind::Binary(op, ..) if *op != crate::hir::BinaryOp::Add => borrowed,
            ExprKind::Assign(AssignOp::Op(_), left, _) if *left == id => borrowed,
            ExprKind::Assign(AssignOp::Plain, left, _) if *left == id => borrowed,
            ExprKind::Macro(call) if self.vocabulary.churn.borrowing.contains(&call.name) => borrowed,
            ExprKind::Loop { source: crate::hir::LoopSource::For(_, iter), .. } if *iter == id => Some(Some(Taken::Whole(id))),
            ExprKind::Call(callee, args) if args.len() == 1 && last_name(body, *callee) == "drop" => {
                Some(Some(Taken::Dropped(parent)))
            }
            _ => None,
        }
    }

    pub(super) fn collection_of(&self, info: &BodyInfo, id: ExprId) -> Option<&super::super::Collection> {
        self.vocabulary.collections.get(&info.types.expr(id).peel_refs().as_adt()?.0)
    }
}

/// The variable that what is made is bound to at once, and the statement.
pub(super) fn declared(info: &BodyInfo, body: &Body, churn: &Churn) -> Option<(LocalId, LetStmt)> {
    let [local] = churn.fate.locals[..] else { return None };
    let mut around = info.context.ancestors(churn.expr);
    let block = around.find_map(|at| match &body.expr(at).kind {
        ExprKind::Block(block) => Some(block),
        _ => None,
    })?;
    let made = block.stmts.iter().find_map(|stmt| match stmt {
        Stmt::Let(stmt) if stmt.range.contains(body.expr(churn.expr).range) => Some(stmt),
        _ => None,
    })?;
    let plain = matches!(body.pat(made.pat).kind, PatKind::Bind(found, None) if found == local);
    (plain && made.otherwise.is_none()).then(|| (local, (**made).clone()))
}

/// The last name of the path that is called.
pub(super) fn last_name(body: &Body, callee: ExprId) -> &'static str {
    match &body.expr(callee).kind {
        ExprKind::Path(path) => path.last().as_str(),
        _ => "",
    }
}
