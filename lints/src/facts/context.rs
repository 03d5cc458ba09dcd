//! What stands around an expression: loops, closures, tasks.

use crate::hir::{Body, ExprId, ExprKind, LoopSource, Stmt};

/// The expression around each expression of a body.
#[derive(Debug, Default)]
pub struct Context {
    parents: Vec<Option<ExprId>>,
}

impl Context {
    /// Of a body.
    pub fn of(body: &Body) -> Self {
        let mut parents = vec![None; body.exprs.len()];
        for (id, _) in body.exprs_with_ids() {
            children(body, id, &mut |child| parents[child.0 as usize] = Some(id));
        }
        Self { parents }
    }

    /// The expression directly around.
    pub fn parent(&self, id: ExprId) -> Option<ExprId> {
        self.parents.get(id.0 as usize).copied().flatten()
    }

    /// The expressions around, from the inside out.
    pub fn ancestors(&self, id: ExprId) -> impl Iterator<Item = ExprId> + '_ {
        std::iter::successors(self.parent(id), |at| self.parent(*at))
    }

    /// Whether `inner` lies in `outer`, or is it.
    pub fn is_inside(&self, inner: ExprId, outer: ExprId) -> bool {
        inner == outer || self.ancestors(inner).any(|a| a == outer)
    }

    /// Whether what stands behind an expression, in one of the blocks around it inside a loop, always leaves that loop.
    pub fn is_left_after(&self, body: &Body, id: ExprId, around: ExprId) -> bool {
        let (mut below, mut nested) = (id, false);
        for at in std::iter::once(id).chain(self.ancestors(id)).take_while(|at| *at != around) {
            let kind = &body.expr(at).kind;
            let leaves = |e: ExprId| match &body.expr(e).kind {
                ExprKind::Return(_) => true,
                ExprKind::Break(..) => !nested,
                _ => false,
            };
            match kind {
                ExprKind::Return(_) => return true,
                ExprKind::Closure { .. } | ExprKind::Async(..) => return false,
                ExprKind::Block(block) => {
                    let here = body.expr(below).range.lo;
                    let stmts = block.stmts.iter().filter_map(|s| match s {
                        Stmt::Expr(e, _) => Some(*e),
                        Stmt::Let(_) => None,
                    });
                    if stmts.chain(block.tail).any(|e| body.expr(e).range.lo > here && leaves(e)) {
                        return true;
                    }
                }
                ExprKind::Loop { .. } => nested = true,
                _ => {}
            }
            below = at;
        }
        false
    }

    /// Loops whose body, or repeated head, holds the expression, from the inside out; not those around a closure.
    pub fn loops<'b>(&'b self, body: &'b Body, id: ExprId) -> impl Iterator<Item = ExprId> + 'b {
        let mut below = id;
        let mut out = false;
        self.ancestors(id).filter(move |&at| {
            let came_from = std::mem::replace(&mut below, at);
            match &body.expr(at).kind {
                ExprKind::Closure { .. } => {
                    out = true;
                    false
                }
                // what a `for` iterates over is made once
                ExprKind::Loop { source: LoopSource::For(_, iter), .. } => !out && came_from != *iter,
                ExprKind::Loop { .. } => !out,
                _ => false,
            }
        })
    }
}

/// Calls `f` with each direct child, in evaluation order; statements' expressions count as the block's children.
pub fn children(body: &Body, id: ExprId, f: &mut dyn FnMut(ExprId)) {
    match &body.expr(id).kind {
        ExprKind::Missing | ExprKind::Lit(_) | ExprKind::Local(_) | ExprKind::Path(_) | ExprKind::Continue(_) => {}
        ExprKind::Call(callee, args) => {
            f(*callee);
            args.iter().copied().for_each(f);
        }
        ExprKind::MethodCall { receiver, args, .. } => {
            f(*receiver);
            args.iter().copied().for_each(f);
        }
        ExprKind::Field(inner, ..)
        | ExprKind::Unary(_, inner)
        | ExprKind::Ref { inner, .. }
        | ExprKind::Cast(inner, _)
        | ExprKind::Try(inner)
        | ExprKind::Await(inner)
        | ExprKind::Let(_, inner)
        | ExprKind::Closure { body: inner, .. } => f(*inner),
        ExprKind::Index(a, b) | ExprKind::Binary(_, a, b) | ExprKind::Repeat(a, b) => {
            f(*a);
            f(*b);
        }
        ExprKind::Assign(_, left, right) => {
            f(*right);
            f(*left);
        }
        ExprKind::Block(block) | ExprKind::Async(_, block) => {
            for stmt in &block.stmts {
                match stmt {
                    Stmt::Let(stmt) => [stmt.init, stmt.otherwise].into_iter().flatten().for_each(&mut *f),
                    Stmt::Expr(e, _) => f(*e),
                }
            }
            block.tail.into_iter().for_each(f);
        }
        ExprKind::If { cond, then, otherwise } => [Some(*cond), Some(*then), *otherwise].into_iter().flatten().for_each(f),
        ExprKind::Match(value, arms) => {
            f(*value);
            for arm in arms {
                arm.guard.into_iter().for_each(&mut *f);
                f(arm.body);
            }
        }
        ExprKind::Loop { source, body, .. } => {
            match source {
                LoopSource::Loop => {}
                LoopSource::While(head) | LoopSource::For(_, head) => f(*head),
            }
            f(*body);
        }
        ExprKind::Break(_, value) | ExprKind::Return(value) | ExprKind::Yield(value) => value.iter().copied().for_each(f),
        ExprKind::Tuple(list) | ExprKind::Array(list) => list.iter().copied().for_each(f),
        ExprKind::Struct { fields, rest, .. } => {
            fields.iter().for_each(|i| f(i.value));
            rest.iter().copied().for_each(f);
        }
        ExprKind::Range { start, end, .. } => [*start, *end].into_iter().flatten().for_each(f),
        ExprKind::Macro(call) => call.args.iter().copied().for_each(f),
        ExprKind::Select(arms) => {
            for arm in arms {
                [arm.future, arm.guard, Some(arm.body)].into_iter().flatten().for_each(&mut *f);
            }
        }
    }
}
