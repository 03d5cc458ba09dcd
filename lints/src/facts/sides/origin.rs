//! Which value a key is: the same variable, or the same part of it, wherever it is written.

use crate::base::Name;
use crate::facts::Facts;
use crate::hir::{Body, ExprId, ExprKind, LocalId, PatKind, UnaryOp};

/// A variable, or what is read from it by fields and methods without arguments.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Origin {
    /// The variable.
    pub(super) local: LocalId,
    /// What is read from it, from the outside in.
    pub(super) path: Vec<Name>,
}

/// How many `let a = b;` are followed.
const RENAMED: u32 = 4;

/// What an expression is, references and copies aside; none where it is made anew or cannot be told.
pub(super) fn origin(facts: &Facts<'_>, body: &Body, expr: ExprId) -> Option<Origin> {
    find(facts, body, expr, 0)
}

fn find(facts: &Facts<'_>, body: &Body, mut at: ExprId, depth: u32) -> Option<Origin> {
    let mut path = Vec::new();
    let mut reads = false;
    loop {
        match &body.expr(at).kind {
            ExprKind::Ref { inner, .. } | ExprKind::Unary(UnaryOp::Deref, inner) | ExprKind::Cast(inner, _) => at = *inner,
            ExprKind::Field(inner, name, _) => {
                path.push(*name);
                at = *inner;
            }
            ExprKind::MethodCall { receiver, method, args, .. } if args.is_empty() => {
                if !facts.vocabulary.sides.same.contains(method) {
                    path.push(*method);
                    reads = true;
                }
                at = *receiver;
            }
            // `Arc::clone(&key)`, `String::from(key)`
            ExprKind::Call(callee, args) if args.len() == 1 => match &body.expr(*callee).kind {
                ExprKind::Path(called) if matches!(called.last().as_str(), "clone" | "from") => at = args[0],
                _ => return None,
            },
            ExprKind::Local(local) => {
                path.reverse();
                return if reads && body.self_param == Some(*local) {
                    // `self.next_id()` is another one each time
                    None
                } else {
                    Some(renamed(facts, body, Origin { local: *local, path }, depth))
                };
            }
            _ => return None,
        }
    }
}

/// `let id = peer.id;`: `id` is `peer.id`.
fn renamed(facts: &Facts<'_>, body: &Body, origin: Origin, depth: u32) -> Origin {
    if depth >= RENAMED {
        return origin;
    }
    let Some(init) = facts.initializer(body, origin.local).filter(|init| is_plain(facts, body, *init)) else { return origin };
    match find(facts, body, init, depth + 1) {
        Some(mut found) => {
            found.path.extend(origin.path);
            found
        }
        None => origin,
    }
}

/// Fields and copies of a variable: asked twice, it is the same.
fn is_plain(facts: &Facts<'_>, body: &Body, at: ExprId) -> bool {
    match &body.expr(at).kind {
        ExprKind::Local(_) => true,
        ExprKind::Ref { inner, .. } | ExprKind::Unary(UnaryOp::Deref, inner) | ExprKind::Field(inner, ..) => {
            is_plain(facts, body, *inner)
        }
        ExprKind::MethodCall { receiver, method, args, .. } => {
            args.is_empty() && facts.vocabulary.sides.same.contains(method) && is_plain(facts, body, *receiver)
        }
        _ => false,
    }
}

/// All that goes into a value: `Context { peer, .. }`, `(peer, id)`, `Context::new(peer)`.
pub(super) fn parts(facts: &Facts<'_>, body: &Body, expr: ExprId, found: &mut Vec<Origin>) {
    if matches!(body.expr(expr).kind, ExprKind::Closure { .. } | ExprKind::Async(..)) {
        return;
    }
    if let Some(origin) = origin(facts, body, expr) {
        if !found.contains(&origin) {
            found.push(origin);
        }
        return;
    }
    crate::facts::context::children(body, expr, &mut |child| parts(facts, body, child, found));
}

/// Which parameter a variable is, `self` counted.
pub(super) fn parameter(body: &Body, local: LocalId) -> Option<usize> {
    if body.self_param == Some(local) {
        return Some(0);
    }
    let first = usize::from(body.self_param.is_some());
    let at = body.params.iter().position(|p| matches!(body.pat(*p).kind, PatKind::Bind(l, _) if l == local))?;
    Some(first + at)
}

/// What a call gives a function for a parameter.
pub(super) fn argument(body: &Body, call: ExprId, parameter: usize) -> Option<ExprId> {
    match &body.expr(call).kind {
        ExprKind::MethodCall { receiver, args, .. } => match parameter.checked_sub(1) {
            Some(at) => args.get(at).copied(),
            None => Some(*receiver),
        },
        ExprKind::Call(_, args) => args.get(parameter).copied(),
        _ => None,
    }
}
