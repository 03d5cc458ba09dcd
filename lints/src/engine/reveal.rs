//! What inference found out, for tests to look at.

use super::Workspace;
use crate::base::{FileId, Name, TextRange};
use crate::facts::{Facts, Input, LentFate, Origin, Value};
use crate::hir::{Body, ExprId, ExprKind, PatKind, Stmt};
use crate::index::{FnId, StaticId};
use crate::types::{Owner, Types};

/// A variable or value with its type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revealed {
    /// Of the variable's name where it is bound; of the whole expression.
    pub range: TextRange,
    /// The variable's name.
    pub name: Option<Name>,
    /// The type as a user would write it, `_` where it is not known; or where its numbers come from.
    pub text: String,
}

/// The types of all local variables of a file, and of the values of its `let`s, expression statements and blocks.
pub fn reveal(workspace: &Workspace, file: FileId) -> Vec<Revealed> {
    let index = &workspace.index;
    let types = Types::new(index, &workspace.known);
    let fns = (0..index.fns.len() as u32).map(FnId).filter(|id| index.func(*id).loc.file == file).map(Owner::Fn);
    let statics = (0..index.statics.len() as u32).map(StaticId).filter(|id| index.statics[id.index()].loc.file == file);
    let mut all = Vec::new();
    for owner in fns.chain(statics.map(Owner::Static)) {
        let Some(body) = types.body(owner) else { continue };
        let found = types.of_body(owner);
        all.extend(body.locals.iter().zip(&found.locals).map(|(local, ty)| Revealed {
            range: local.range,
            name: Some(local.name),
            text: ty.display(index),
        }));
        all.extend(values(body).map(|id| Revealed {
            range: body.expr(id).range,
            name: None,
            text: found.expr(id).display(index),
        }));
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

/// Where the numbers come from in each variable of a file, at each of its uses: `outside`, `given n` (a parameter, or a part of
/// it), `field T::f`; `nothing` where it is bounded, or of no interest.
///
/// # Panics
/// Where the embedded catalogue is not of its shape, which a test excludes.
pub fn reveal_origins(workspace: &Workspace, file: FileId) -> Vec<Revealed> {
    let facts = facts(workspace);
    let mut all = Vec::new();
    for owner in functions(workspace, file) {
        let (Some(body), Some(numbers)) = (facts.source(owner), facts.numbers(owner)) else { continue };
        all.extend(body.exprs_with_ids().filter_map(|(id, expr)| match expr.kind {
            ExprKind::Local(local) => Some(Revealed {
                range: expr.range,
                name: Some(body.local(local).name),
                text: origins(&facts, body, numbers.value(id)),
            }),
            _ => None,
        }));
    }
    all
}

fn facts(workspace: &Workspace) -> Facts<'_> {
    let index = (&workspace.index, &workspace.known);
    Facts::new(index, &[], false).expect("the embedded rules.toml is checked by a test")
}

fn functions(workspace: &Workspace, file: FileId) -> impl Iterator<Item = Owner> {
    let index = &workspace.index;
    (0..index.fns.len() as u32).map(FnId).filter(move |id| index.func(*id).loc.file == file).map(Owner::Fn)
}

/// What becomes of what the bodies of a file borrow from pools: by the variable that holds it, where it is `released`, where it
/// `escapes` to what is not followed, and the ways out on which it is `lost`.
///
/// # Panics
/// Where the embedded catalogue is not of its shape, which a test excludes.
pub fn reveal_lent(workspace: &Workspace, file: FileId) -> Vec<Revealed> {
    let facts = facts(workspace);
    let mut all = Vec::new();
    for owner in functions(workspace, file) {
        let Some(body) = facts.source(owner) else { continue };
        for LentFate { tracked, lost, released, moved, .. } in facts.fates_of_lent(owner) {
            let name = body.local(tracked.local).name;
            let mut tell = |at: ExprId, text: &str| {
                all.push(Revealed { range: body.expr(at).range, name: Some(name), text: text.to_owned() });
            };
            released.iter().for_each(|at| tell(*at, "released"));
            moved.iter().for_each(|at| tell(*at, "escapes"));
            lost.iter().for_each(|way| tell(way.expr(), "lost"));
        }
    }
    all
}

/// Whether the collections that a file's variables begin with leave what stands around them: `stays` or `leaves`, at the
/// variable.
///
/// # Panics
/// Where the embedded catalogue is not of its shape, which a test excludes.
pub fn reveal_stays(workspace: &Workspace, file: FileId) -> Vec<Revealed> {
    let facts = facts(workspace);
    let mut all = Vec::new();
    for owner in functions(workspace, file) {
        let (Some(body), Some(info)) = (facts.source(owner), facts.body(owner)) else { continue };
        for (pat, init) in lets(body) {
            let PatKind::Bind(local, None) = body.pat(pat).kind else { continue };
            let known = info.types.expr(init).as_adt().is_some_and(|(adt, _)| facts.vocabulary.collections.contains_key(&adt));
            if known {
                let text = if facts.fate(owner, init).is_some() { "stays" } else { "leaves" };
                let local = body.local(local);
                all.push(Revealed { range: local.range, name: Some(local.name), text: text.to_owned() });
            }
        }
    }
    all
}

fn lets(body: &Body) -> impl Iterator<Item = (crate::hir::PatId, ExprId)> {
    let blocks = body.exprs.iter().filter_map(|e| match &e.kind {
        ExprKind::Block(block) | ExprKind::Async(_, block) => Some(block),
        _ => None,
    });
    blocks.flat_map(|block| &block.stmts).filter_map(|stmt| match stmt {
        Stmt::Let(stmt) => Some((stmt.pat, stmt.init?)),
        Stmt::Expr(..) => None,
    })
}

fn origins(facts: &Facts<'_>, body: &Body, value: &Value) -> String {
    let mut all: Vec<String> = value.whole().filter_map(|origin| origin_text(facts, body, origin)).collect();
    all.sort();
    all.dedup();
    if all.is_empty() { "nothing".to_owned() } else { all.join(", ") }
}

fn origin_text(facts: &Facts<'_>, body: &Body, origin: &Origin) -> Option<String> {
    match origin {
        Origin::Own => None,
        Origin::Source(_) | Origin::Call(_) => Some("outside".to_owned()),
        Origin::Field(field) => Some(format!("field {}::{}", facts.index.adt(field.adt).name, facts.field_name(*field))),
        Origin::Input(input, proj) => {
            let first = match input {
                Input::Receiver => Name::from("self"),
                Input::Param(at) => match body.params.get(*at as usize).map(|p| &body.pat(*p).kind) {
                    Some(PatKind::Bind(local, _)) => body.local(*local).name,
                    _ => Name::from("_"),
                },
            };
            let parts: Vec<&str> = std::iter::once(first.as_str()).chain(proj.names().iter().map(|n| n.as_str())).collect();
            Some(format!("given {}", parts.join(".")))
        }
    }
}
