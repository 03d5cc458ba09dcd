//! What a mention of a variable does to the value: looks at it, moves it, or binds it anew.

use rustc_hash::{FxHashMap, FxHashSet};

use super::learn::is_copy;
use crate::base::Name;
use crate::facts::{BodyInfo, Facts, Source};
use crate::hir::{AssignOp, Body, Capture, ExprId, ExprKind, LocalId, LoopSource, PatKind, Stmt, UnaryOp};
use crate::types::Ty;

/// Through so many variables a place is followed.
const MAX_VARIABLES: u32 = 4;

/// What a mention of a variable does to its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Looks at it, or changes it in place.
    Borrow,
    /// Moves it, or copies it, to where it is not followed.
    Move,
    /// It is what a `match` or `if let` takes apart.
    Match,
    /// It is given a new value.
    Assign,
}

/// The uses of the variables of one body.
pub struct Uses<'a> {
    facts: &'a Facts<'a>,
    info: &'a BodyInfo,
    body: &'a Body,
}

impl<'a> Uses<'a> {
    pub(super) fn new(facts: &'a Facts<'a>, info: &'a BodyInfo, body: &'a Body) -> Self {
        Self { facts, info, body }
    }

    /// What happens to the value of an expression that names a variable, or a part of one.
    pub(super) fn of(&self, id: ExprId) -> Use {
        let Some(parent) = self.info.context.parent(id) else { return Use::Move };
        match &self.body.expr(parent).kind {
            ExprKind::Ref { .. } | ExprKind::Index(..) | ExprKind::Binary(..) | ExprKind::Range { .. } => Use::Borrow,
            ExprKind::Unary(UnaryOp::Deref | UnaryOp::Not | UnaryOp::Neg, _) => Use::Borrow,
            // a part that is moved out leaves no whole
            ExprKind::Field(..) => match self.of(parent) {
                Use::Move if is_copy(self.facts, self.info.types.expr(parent)) => Use::Borrow,
                found => found,
            },
            ExprKind::Assign(AssignOp::Plain, left, _) if *left == id => Use::Assign,
            ExprKind::Assign(AssignOp::Op(_), ..) => Use::Borrow,
            ExprKind::Cast(..) => self.of(parent),
            ExprKind::MethodCall { receiver, method, .. } if *receiver == id => self.receiver(parent, method),
            ExprKind::Call(callee, _) if *callee == id => Use::Borrow,
            ExprKind::Block(block) => self.in_block(id, parent, block),
            ExprKind::If { cond, .. } if *cond == id => Use::Borrow,
            ExprKind::If { .. } => self.of(parent),
            ExprKind::Match(scrutinee, _) if *scrutinee == id => Use::Match,
            ExprKind::Match(_, arms) if arms.iter().any(|a| a.guard == Some(id)) => Use::Borrow,
            ExprKind::Match(..) => self.of(parent),
            ExprKind::Let(..) => Use::Match,
            ExprKind::Loop { source: LoopSource::While(cond), .. } if *cond == id => Use::Borrow,
            ExprKind::Macro(call) if looks_only(&call.name) => Use::Borrow,
            _ => Use::Move,
        }
    }

    fn receiver(&self, call: ExprId, method: &str) -> Use {
        let callee = self.info.types.callees.get(&call);
        let by_ref = callee.map(|c| matches!(self.facts.types.sig(c.function).receiver, Some(Ty::Ref(..))));
        match by_ref {
            Some(true) => Use::Borrow,
            None if matches!(method, "clone" | "as_ref" | "as_mut" | "is_none" | "is_some" | "is_ok" | "is_err" | "len") => {
                Use::Borrow
            }
            _ => Use::Move,
        }
    }

    fn in_block(&self, id: ExprId, block_id: ExprId, block: &crate::hir::Block) -> Use {
        if block.tail == Some(id) {
            return self.of(block_id);
        }
        let wild = block.stmts.iter().any(|s| match s {
            Stmt::Let(stmt) => stmt.init == Some(id) && matches!(self.body.pat(stmt.pat).kind, PatKind::Wild),
            Stmt::Expr(..) => false,
        });
        if wild { Use::Borrow } else { Use::Move }
    }

    /// For each closure and async block the variables from outside that are not followed into it: all it names where it moves
    /// them, else those that it moves on.
    pub(super) fn captured(&self) -> FxHashMap<ExprId, FxHashSet<LocalId>> {
        let mut all: FxHashMap<ExprId, FxHashSet<LocalId>> = FxHashMap::default();
        for (id, expr) in self.body.exprs_with_ids() {
            let ExprKind::Local(local) = expr.kind else { continue };
            let moved = matches!(self.of(id), Use::Move | Use::Match);
            for around in self.info.context.ancestors(id) {
                let takes = match &self.body.expr(around).kind {
                    ExprKind::Closure { capture, .. } | ExprKind::Async(capture, _) => *capture == Capture::Move,
                    _ => continue,
                };
                if takes || moved {
                    all.entry(around).or_default().insert(local);
                }
            }
        }
        all
    }
}

/// The name of the field, static or parameter behind guards and references; none for what is only a variable.
pub(super) fn place_of(info: &BodyInfo, body: &Body, at: ExprId) -> Option<Name> {
    place_behind(info, body, at, 0)
}

fn place_behind(info: &BodyInfo, body: &Body, at: ExprId, depth: u32) -> Option<Name> {
    match &body.expr(at).kind {
        ExprKind::Field(_, name, _) => Some(*name),
        ExprKind::Path(path) => Some(path.last()),
        ExprKind::MethodCall { receiver: inner, .. }
        | ExprKind::Await(inner)
        | ExprKind::Try(inner)
        | ExprKind::Unary(_, inner)
        | ExprKind::Ref { inner, .. }
        | ExprKind::Index(inner, _) => place_behind(info, body, *inner, depth),
        ExprKind::Local(local) if body.self_param != Some(*local) => match info.locals(body).source(*local) {
            Some(Source::Value(value)) if depth < MAX_VARIABLES => place_behind(info, body, value, depth + 1),
            None => Some(body.local(*local).name),
            _ => None,
        },
        _ => None,
    }
}

/// Macros that format or test their arguments.
fn looks_only(name: &str) -> bool {
    matches!(
        name,
        "println" | "print" | "eprintln" | "eprint" | "format" | "write" | "writeln" | "panic" | "todo" | "unreachable" | "dbg"
    ) || ["assert", "debug", "info", "warn", "error", "trace", "log", "bail", "ensure", "anyhow", "event", "span"]
        .iter()
        .any(|word| name.contains(word))
}
