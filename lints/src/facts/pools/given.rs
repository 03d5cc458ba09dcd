//! What a number or handle stays when a call that it is given to fails: whoever made it has it still.

use super::held::passes_on;
use crate::facts::BodyInfo;
use crate::hir::{Body, ExprId, ExprKind};

/// A call that is given a value, and where it shows whether the call has failed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asking {
    /// The call.
    pub call: ExprId,
    /// The `?`, or the value that a `match` or `if let` takes apart.
    pub decides: ExprId,
}

/// The call that a mention of a variable is an argument of, or a part of one, where its failure is looked at at once.
pub(super) fn asking(info: &BodyInfo, body: &Body, mention: ExprId) -> Option<Asking> {
    let mut below = mention;
    let mut above = info.context.ancestors(mention);
    let call = above.by_ref().find_map(|at| {
        let came_from = std::mem::replace(&mut below, at);
        match &body.expr(at).kind {
            ExprKind::Cast(..) | ExprKind::Ref { .. } | ExprKind::Struct { .. } | ExprKind::Tuple(_) => None,
            ExprKind::Call(callee, _) if *callee != came_from => match &body.expr(*callee).kind {
                // `Slot(id)`
                ExprKind::Path(path) if path.last().starts_with(char::is_uppercase) => None,
                _ => Some(Some(at)),
            },
            ExprKind::MethodCall { receiver, .. } if *receiver != came_from => Some(Some(at)),
            _ => Some(None),
        }
    })??;
    let mut value = call;
    for at in above {
        match &body.expr(at).kind {
            ExprKind::Await(_) => {}
            ExprKind::MethodCall { receiver, method, .. } if *receiver == value && passes_on(method) => {}
            ExprKind::Try(_) => return Some(Asking { call, decides: at }),
            ExprKind::Match(of, _) | ExprKind::Let(_, of) if *of == value => return Some(Asking { call, decides: value }),
            _ => return None,
        }
        value = at;
    }
    None
}
