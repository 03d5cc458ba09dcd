//! Code that runs once, however often it is reached: behind a flag that the first one sets, or in a cell's first use.

use super::Facts;
use crate::base::Name;
use crate::hir::{AssignOp, Body, Expr, ExprId, ExprKind, Literal, Stmt, UnaryOp};
use crate::types::Owner;

impl Facts<'_> {
    /// Whether an expression runs once in the life of its object: `if self.started.swap(true, ..) { return; }` stands before it,
    /// `if !self.started { self.started = true; .. }` around it, or it is what fills a cell.
    pub(super) fn runs_once(&self, owner: Owner, expr: ExprId) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return false };
        let mut below = expr;
        info.context.ancestors(expr).any(|at| {
            let came_from = std::mem::replace(&mut below, at);
            let inner = matches!(body.expr(came_from).kind, ExprKind::Closure { .. });
            match &body.expr(at).kind {
                // `cell.get_or_init(|| make())`, `cell.get_or_init(make)`
                ExprKind::MethodCall { method, args, .. } => {
                    (inner || args.contains(&expr)) && self.vocabulary.once_names.contains(method)
                }
                ExprKind::If { cond, then, .. } => came_from == *then && self.is_first_time(body, *cond, true),
                ExprKind::Block(block) => {
                    let before = body.expr(came_from).range.lo;
                    block.stmts.iter().any(|stmt| match stmt {
                        Stmt::Expr(e, _) if body.expr(*e).range.hi <= before => match &body.expr(*e).kind {
                            ExprKind::If { cond, then, otherwise: None } => {
                                leaves(body, *then) && self.is_first_time(body, *cond, false)
                            }
                            _ => false,
                        },
                        _ => false,
                    })
                }
                _ => false,
            }
        })
    }

    /// Whether a condition tells the first time from all others: it sets a flag, or asks for one that the body sets.
    fn is_first_time(&self, body: &Body, cond: ExprId, negated: bool) -> bool {
        let (inner, not) = match &body.expr(cond).kind {
            ExprKind::Unary(UnaryOp::Not, inner) => (*inner, true),
            _ => (cond, false),
        };
        match &body.expr(inner).kind {
            ExprKind::Field(_, name, _) => not == negated && sets_flag(body, *name),
            ExprKind::MethodCall { receiver, method, args, .. } => match method.as_str() {
                // `compare_exchange(false, true, ..).is_ok()`
                "is_ok" => not != negated && self.sets(body, *receiver),
                "is_err" => not == negated && self.sets(body, *receiver),
                _ => not == negated && self.vocabulary.flag_names.contains(method) && args.iter().any(|a| is_true(body, *a)),
            },
            _ => false,
        }
    }

    fn sets(&self, body: &Body, call: ExprId) -> bool {
        match &body.expr(call).kind {
            ExprKind::MethodCall { method, args, .. } => {
                self.vocabulary.flag_names.contains(method) && args.iter().any(|a| is_true(body, *a))
            }
            _ => false,
        }
    }
}

fn is_true(body: &Body, id: ExprId) -> bool {
    matches!(body.expr(id).kind, ExprKind::Lit(Literal::Bool(true)))
}

/// Whether a body sets a flag in a field to true, and never back.
fn sets_flag(body: &Body, name: Name) -> bool {
    let value = |e: &Expr| match &e.kind {
        ExprKind::Assign(AssignOp::Plain, left, right) => {
            matches!(&body.expr(*left).kind, ExprKind::Field(_, n, _) if *n == name).then(|| is_true(body, *right))
        }
        _ => None,
    };
    let mut set = body.exprs.iter().filter_map(value).peekable();
    set.peek().is_some() && set.all(|is| is)
}

/// Whether a block's last statement leaves the function.
fn leaves(body: &Body, id: ExprId) -> bool {
    match &body.expr(id).kind {
        ExprKind::Return(_) => true,
        ExprKind::Block(block) => {
            block.tail.is_some_and(|tail| leaves(body, tail))
                || matches!(block.stmts.last(), Some(Stmt::Expr(e, _)) if leaves(body, *e))
        }
        _ => false,
    }
}
