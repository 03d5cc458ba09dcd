//! Where the variables of a body are named, and what they are bound to: one walk for all of them.

use super::Context;
use crate::base::Name;
use crate::hir::{Body, ExprId, ExprKind, LocalId, LoopSource, PatId, Stmt};

/// What a variable is bound to.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// A value, or a part of it.
    Value(ExprId),
    /// An item of what this gives.
    Item(ExprId),
}

/// The variables of one body.
#[derive(Debug)]
pub struct Locals {
    /// Sorted.
    named: Vec<(LocalId, ExprId)>,
    sources: Vec<Option<Source>>,
    /// Macros whose tokens could not be read.
    opaque: Vec<ExprId>,
}

impl Locals {
    /// Of a body.
    pub fn of(body: &Body, context: &Context) -> Self {
        let mut locals = Self { named: Vec::new(), sources: vec![None; body.locals.len()], opaque: Vec::new() };
        for (id, expr) in body.exprs_with_ids() {
            match &expr.kind {
                ExprKind::Local(local) => locals.named.push((*local, id)),
                ExprKind::Macro(call) if call.opaque => locals.opaque.push(id),
                _ => {}
            }
            for_each_bound(body, context, id, &mut |pat, source| locals.bind(body, pat, source));
        }
        locals.named.sort_unstable();
        locals
    }

    /// The expressions that are this variable, bottom-up.
    pub fn uses(&self, local: LocalId) -> impl Iterator<Item = ExprId> + '_ {
        let first = self.named.partition_point(|(other, _)| *other < local);
        self.named[first..].iter().take_while(move |(other, _)| *other == local).map(|(_, id)| *id)
    }

    /// What a variable is bound to, where a pattern of the body does that; none for parameters, and what has no value there.
    pub fn source(&self, local: LocalId) -> Option<Source> {
        self.sources.get(local.0 as usize).copied().flatten()
    }

    /// Whether a name stands in tokens that could not be read.
    pub fn may_be_hidden(&self, body: &Body, name: Name) -> bool {
        self.opaque
            .iter()
            .any(|id| matches!(&body.expr(*id).kind, ExprKind::Macro(call) if call.mentions.binary_search(&name).is_ok()))
    }

    fn bind(&mut self, body: &Body, pat: PatId, source: Source) {
        body.for_each_local(pat, &mut |local| {
            self.sources[local.0 as usize].get_or_insert(source);
        });
    }
}

/// Calls `f` with each pattern that an expression binds to something, and with what that is.
fn for_each_bound(body: &Body, context: &Context, id: ExprId, f: &mut dyn FnMut(PatId, Source)) {
    match &body.expr(id).kind {
        ExprKind::Block(block) | ExprKind::Async(_, block) => {
            for stmt in &block.stmts {
                if let Stmt::Let(stmt) = stmt
                    && let Some(init) = stmt.init
                {
                    f(stmt.pat, Source::Value(init));
                }
            }
        }
        ExprKind::Let(pat, value) => f(*pat, Source::Value(*value)),
        ExprKind::Match(value, arms) => arms.iter().for_each(|arm| f(arm.pat, Source::Value(*value))),
        ExprKind::Loop { source: LoopSource::For(pat, items), .. } => f(*pat, Source::Item(*items)),
        ExprKind::Closure { params, .. } => {
            if let Some(ExprKind::MethodCall { receiver, .. }) = context.parent(id).map(|at| &body.expr(at).kind) {
                params.iter().for_each(|pat| f(*pat, Source::Item(*receiver)));
            }
        }
        _ => {}
    }
}
