//! What inference found out, for tests to look at.

use super::Workspace;
use crate::base::{FileId, Name, TextRange};
use crate::hir::{Body, ExprId, ExprKind, Stmt};
use crate::index::{FnId, StaticId};
use crate::types::{Owner, Types, infer};

/// A variable or value with its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revealed {
    /// Of the variable's name where it is bound; of the whole expression.
    pub range: TextRange,
    /// The variable's name.
    pub name: Option<Name>,
    /// As a user would write the type; `_` where it is not known.
    pub ty: String,
}

/// The types of all local variables of a file, and of the values of its `let`s, expression statements and blocks.
pub fn reveal(workspace: &Workspace, file: FileId) -> Vec<Revealed> {
    let index = &workspace.index;
    let types = Types::new(index);
    let fns = (0..index.fns.len() as u32).map(FnId).filter(|id| index.func(*id).loc.file == file).map(Owner::Fn);
    let statics = (0..index.statics.len() as u32).map(StaticId).filter(|id| index.statics[id.index()].loc.file == file);
    let mut all = Vec::new();
    for owner in fns.chain(statics.map(Owner::Static)) {
        let Some(body) = types.body(owner) else { continue };
        let found = infer(&types, owner);
        all.extend(body.locals.iter().zip(&found.locals).map(|(local, ty)| Revealed {
            range: local.range,
            name: Some(local.name),
            ty: ty.display(index),
        }));
        all.extend(values(body).map(|id| Revealed { range: body.expr(id).range, name: None, ty: found.expr(id).display(index) }));
    }
    all
}

fn values(body: &Body) -> impl Iterator<Item = ExprId> {
    let blocks = body.exprs.iter().filter_map(|e| match &e.kind {
        ExprKind::Block(block) | ExprKind::Async(_, block) => Some(block),
        _ => None,
    });
    blocks.flat_map(|block| {
        let stmts = block.stmts.iter().filter_map(|stmt| match stmt {
            Stmt::Let(stmt) => stmt.init,
            Stmt::Expr(id, _) => Some(*id),
        });
        stmts.chain(block.tail)
    })
}
