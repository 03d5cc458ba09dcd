//! Which bodies name what: the cheap question before the dear ones.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::{CrateId, Name};
use crate::hir::{AssignOp, Body, ExprId, ExprKind, FieldInit, ItemKind, PatKind, Stmt, UnaryOp};
use crate::index::{FnId, Index, StaticId};
use crate::types::Owner;

/// For each name the bodies in which it stands as a field, method, function, static or field of a struct.
#[derive(Debug, Default)]
pub struct Words {
    by_name: FxHashMap<Name, Vec<Owner>>,
    assigned: FxHashMap<Name, Vec<Owner>>,
    /// The sorted words of each macro of the workspace with its crate, and which of them name what.
    macros: Vec<(CrateId, Box<[Name]>)>,
    in_macros: FxHashMap<Name, Vec<usize>>,
}

impl Words {
    /// Reads all bodies of the workspace.
    pub fn collect(index: &Index) -> Self {
        let fns = (0..index.fns.len() as u32).map(FnId).map(Owner::Fn);
        let owners: Vec<Owner> = fns.chain((0..index.statics.len() as u32).map(StaticId).map(Owner::Static)).collect();
        let assigned = assigned_fields(index, &owners);
        let lists: Vec<(Owner, FxHashSet<Name>)> = owners
            .into_par_iter()
            .filter_map(|owner| {
                let body = body_of(index, owner)?;
                let mut names = FxHashSet::default();
                names_of(body, &mut names);
                Some((owner, names))
            })
            .collect();
        let mut by_name: FxHashMap<Name, Vec<Owner>> = FxHashMap::default();
        for (owner, names) in lists {
            for name in names {
                by_name.entry(name).or_default().push(owner);
            }
        }
        let files = index.files[..index.own_files].iter().filter_map(|file| Some((file.krate?, &file.hir.items)));
        let macros: Vec<(CrateId, Box<[Name]>)> = files
            .flat_map(|(krate, items)| items.iter().map(move |item| (krate, item)))
            .filter_map(|(krate, item)| match &item.kind {
                ItemKind::Macro(words) => Some((krate, words.clone())),
                _ => None,
            })
            .collect();
        let mut in_macros: FxHashMap<Name, Vec<usize>> = FxHashMap::default();
        for (at, (_, words)) in macros.iter().enumerate() {
            words.iter().for_each(|word| in_macros.entry(*word).or_default().push(at));
        }
        Self { by_name, assigned, macros, in_macros }
    }

    /// The words of each macro in which a name stands, of the crate that declares what is meant or of one that uses it.
    pub fn macros<'w>(&'w self, index: &'w Index, name: Name, home: CrateId) -> impl Iterator<Item = &'w [Name]> {
        let at = self.in_macros.get(&name).map_or(&[][..], Vec::as_slice);
        let sees = move |krate: CrateId| krate == home || index.dependencies(krate).contains(&home);
        at.iter().map(|at| &self.macros[*at]).filter(move |(krate, _)| sees(*krate)).map(|(_, words)| &**words)
    }

    /// The bodies in which a field of this name is given a new value.
    pub fn assigning(&self, field: Name) -> &[Owner] {
        self.assigned.get(&field).map_or(&[], Vec::as_slice)
    }

    /// The bodies, in the order of declaration.
    pub fn bodies(&self, name: Name) -> &[Owner] {
        self.by_name.get(&name).map_or(&[], Vec::as_slice)
    }
}

/// For each name of a field the bodies in which it stands on the left of `=`.
fn assigned_fields(index: &Index, owners: &[Owner]) -> FxHashMap<Name, Vec<Owner>> {
    let lists: Vec<(Owner, FxHashSet<Name>)> = owners
        .par_iter()
        .filter_map(|owner| {
            let body = body_of(index, *owner)?;
            let assigned = body.exprs.iter().filter_map(|e| match &e.kind {
                ExprKind::Assign(AssignOp::Plain, left, _) => assigned_field(body, *left).map(|(_, name)| name),
                _ => None,
            });
            Some((*owner, assigned.collect()))
        })
        .collect();
    let mut all: FxHashMap<Name, Vec<Owner>> = FxHashMap::default();
    for (owner, names) in lists {
        for name in names {
            all.entry(name).or_default().push(owner);
        }
    }
    all
}

fn body_of(index: &Index, owner: Owner) -> Option<&Body> {
    match owner {
        Owner::Fn(id) if !index.is_stub(index.func(id).loc) => index.body(id),
        Owner::Static(id) if !index.is_stub(index.statics[id.index()].loc) => {
            let loc = index.statics[id.index()].loc;
            index.static_hir(id).init.map(|body| index.hir(loc.file).body(body))
        }
        _ => None,
    }
}

fn names_of(body: &Body, into: &mut FxHashSet<Name>) {
    for expr in &body.exprs {
        match &expr.kind {
            ExprKind::MethodCall { method, .. } => {
                into.insert(*method);
            }
            ExprKind::Field(_, name, _) => {
                into.insert(*name);
            }
            // `JoinSet::new`: the type counts too
            ExprKind::Path(path) => into.extend(path.segments.iter().rev().take(2).map(|s| s.name)),
            ExprKind::Struct { path, fields, .. } => {
                into.insert(path.last());
                into.extend(fields.iter().map(|f: &FieldInit| f.name));
            }
            ExprKind::Macro(call) => into.extend(&call.mentions),
            _ => {}
        }
    }
    for pat in &body.pats {
        if let PatKind::Struct(_, fields) = &pat.kind {
            into.extend(fields.iter().map(|f| f.name));
        }
    }
}

/// The field that an assignment gives a new value: `self.f`, or what its lock guards: `*self.f.lock()`, `*guard`.
pub(super) fn assigned_field(body: &Body, left: ExprId) -> Option<(ExprId, Name)> {
    match &body.expr(left).kind {
        ExprKind::Field(_, name, _) => Some((left, *name)),
        ExprKind::Unary(UnaryOp::Deref, inner) => guarded_field(body, *inner, 0),
        _ => None,
    }
}

fn guarded_field(body: &Body, id: ExprId, depth: u32) -> Option<(ExprId, Name)> {
    match &body.expr(id).kind {
        ExprKind::Field(_, name, _) => Some((id, *name)),
        ExprKind::MethodCall { receiver, args, .. } if args.is_empty() => guarded_field(body, *receiver, depth),
        ExprKind::Await(inner) | ExprKind::Try(inner) | ExprKind::Ref { inner, .. } => guarded_field(body, *inner, depth),
        ExprKind::Local(local) if depth < 2 => {
            let init = body.exprs.iter().find_map(|e| {
                let ExprKind::Block(block) = &e.kind else { return None };
                block.stmts.iter().find_map(|stmt| match stmt {
                    Stmt::Let(stmt) if matches!(body.pat(stmt.pat).kind, PatKind::Bind(l, _) if l == *local) => stmt.init,
                    _ => None,
                })
            });
            guarded_field(body, init?, depth + 1)
        }
        _ => None,
    }
}
