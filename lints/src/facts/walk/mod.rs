//! The walk that finds a body's [`BodyOps`]: in evaluation order, with what each local variable stands for.

mod acts;
mod calls;
mod macros;

use super::Facts;
use super::ops::{Act, Alias, Aliases, BodyOps, Level, Op, Root};
use super::shape::{Shape, is_newtype, shape_of};
use crate::base::Name;
use crate::hir::{BinaryOp, Block, Body, ExprId, ExprKind, LetStmt, LoopSource, PatId, PatKind, Stmt, UnaryOp};
use crate::index::{Def, FnId};
use crate::types::{BodyTypes, FieldRef, Owner, Ty};

/// Walks a body.  `ret_of` tells what functions return that hand out places.
pub(super) fn walk(facts: &Facts<'_>, owner: Owner, types: &BodyTypes, ret_of: &dyn Fn(FnId) -> Aliases) -> BodyOps {
    let Some(body) = facts.types.body(owner) else { return BodyOps::default() };
    let mut walker =
        Walker { facts, owner, body, types, ret_of, locals: vec![Aliases::new(); body.locals.len()], out: BodyOps::default() };
    walker.params();
    let tail = walker.expr(body.root);
    merge(&mut walker.out.ret, &tail);
    walker.out
}

pub(super) fn merge(into: &mut Aliases, from: &[Alias]) {
    for alias in from {
        if !into.contains(alias) {
            into.push(*alias);
        }
    }
}

struct Walker<'a> {
    facts: &'a Facts<'a>,
    owner: Owner,
    body: &'a Body,
    types: &'a BodyTypes,
    ret_of: &'a dyn Fn(FnId) -> Aliases,
    locals: Vec<Aliases>,
    out: BodyOps,
}

impl Walker<'_> {
    /// Parameters that are collections are places of this function.
    fn params(&mut self) {
        let mut at = 0;
        if let Some(local) = self.body.self_param {
            if self.shape(self.types.local(local)).is_some() {
                self.locals[local.0 as usize].push(Alias { root: Root::Param(0), level: Level::Whole });
            }
            at = 1;
        }
        for &pat in &self.body.params {
            let aliases = match self.shape(self.types.pat(pat)) {
                Some(_) => vec![Alias { root: Root::Param(at), level: Level::Whole }],
                None => Aliases::new(),
            };
            self.bind(pat, &aliases);
            at += 1;
        }
    }

    fn shape(&self, ty: &Ty) -> Option<Shape> {
        shape_of(&self.facts.types, &self.facts.vocabulary, ty)
    }

    fn op(&mut self, root: Root, act: Act, expr: ExprId, method: Name, key: Option<ExprId>) {
        self.out.ops.push(Op { root, act, expr, method, key });
    }

    fn each(&mut self, aliases: &[Alias], level: Level, act: Act, expr: ExprId) {
        for alias in aliases.iter().filter(|a| a.level == level) {
            self.op(alias.root, act, expr, Name::default(), None);
        }
    }

    fn exprs(&mut self, ids: &[ExprId]) {
        for &id in ids {
            self.expr(id);
        }
    }

    fn expr(&mut self, id: ExprId) -> Aliases {
        let body = self.body;
        match &body.expr(id).kind {
            ExprKind::Local(local) => self.locals[local.0 as usize].clone(),
            ExprKind::Path(_) => self.static_place(id),
            ExprKind::Field(base, ..) => {
                let base = self.expr(*base);
                let mut found = self.field_place(id);
                // `self.0` of `struct N(Map)` is whatever holds the `N`, too
                if self.types.fields.get(&id).is_some_and(|f| is_newtype(self.facts.index, f.adt)) {
                    merge(&mut found, &base);
                }
                found
            }
            ExprKind::MethodCall { receiver, method, args, .. } => self.method_call(id, *receiver, *method, args),
            ExprKind::Call(callee, args) => self.call(id, *callee, args),
            ExprKind::Ref { inner, .. } | ExprKind::Try(inner) | ExprKind::Await(inner) | ExprKind::Cast(inner, _) => {
                self.expr(*inner)
            }
            ExprKind::Unary(UnaryOp::Deref, inner) => self.expr(*inner),
            ExprKind::Unary(_, inner) => {
                self.expr(*inner);
                Aliases::new()
            }
            ExprKind::Index(base, index) => {
                let base = self.expr(*base);
                self.expr(*index);
                self.each(&base, Level::Whole, Act::Read, id);
                base.into_iter().map(|a| Alias { level: Level::Value, ..a }).collect()
            }
            ExprKind::Binary(op, left, right) => {
                self.expr(*left);
                self.expr(*right);
                if matches!(op, BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge | BinaryOp::Eq) {
                    self.bound_test(id, *left, *right);
                }
                Aliases::new()
            }
            ExprKind::Assign(op, left, right) => {
                self.assign(id, *op, *left, *right);
                Aliases::new()
            }
            ExprKind::Tuple(list) | ExprKind::Array(list) => {
                for &item in list {
                    let found = self.expr(item);
                    self.leave(&found, item);
                }
                Aliases::new()
            }
            ExprKind::Repeat(value, len) => {
                self.exprs(&[*value, *len]);
                Aliases::new()
            }
            ExprKind::Struct { fields, rest, .. } => {
                self.struct_expr(id, fields);
                if let Some(rest) = rest {
                    self.expr(*rest);
                }
                Aliases::new()
            }
            ExprKind::Range { start, end, .. } => {
                for bound in [start, end].into_iter().flatten() {
                    self.expr(*bound);
                }
                Aliases::new()
            }
            ExprKind::Macro(call) => self.macro_call(id, call),
            _ => self.control(id),
        }
    }

    /// Expressions that decide what runs.
    fn control(&mut self, id: ExprId) -> Aliases {
        let body = self.body;
        match &body.expr(id).kind {
            ExprKind::Block(block) => self.block(block),
            ExprKind::Async(_, block) => self.apart(|w| w.block(block)),
            ExprKind::If { cond, then, otherwise } => {
                self.expr(*cond);
                let mut all = self.expr(*then);
                if let Some(otherwise) = otherwise {
                    let other = self.expr(*otherwise);
                    merge(&mut all, &other);
                }
                all
            }
            ExprKind::Let(pat, value) => {
                let value = self.expr(*value);
                self.bind(*pat, &value);
                Aliases::new()
            }
            ExprKind::Match(value, arms) => {
                let value = self.expr(*value);
                let mut all = Aliases::new();
                for arm in arms {
                    self.bind(arm.pat, &value);
                    if let Some(guard) = arm.guard {
                        self.expr(guard);
                    }
                    let found = self.expr(arm.body);
                    merge(&mut all, &found);
                }
                all
            }
            ExprKind::Loop { source, body, .. } => {
                self.loop_head(source);
                self.expr(*body);
                Aliases::new()
            }
            ExprKind::Break(_, value) | ExprKind::Yield(value) => value.map_or_else(Aliases::new, |v| self.expr(v)),
            ExprKind::Return(value) => {
                if let Some(value) = value {
                    let found = self.expr(*value);
                    merge(&mut self.out.ret, &found);
                }
                Aliases::new()
            }
            ExprKind::Closure { body: inner, .. } => self.apart(|w| w.expr(*inner)),
            ExprKind::Select(arms) => {
                let mut all = Aliases::new();
                for arm in arms {
                    let output = arm.future.map_or_else(Aliases::new, |f| self.expr(f));
                    if let Some(pat) = arm.pat {
                        self.bind(pat, &output);
                    }
                    if let Some(guard) = arm.guard {
                        self.expr(guard);
                    }
                    let found = self.expr(arm.body);
                    merge(&mut all, &found);
                }
                all
            }
            _ => Aliases::new(),
        }
    }

    /// A body inside the body: its returns are not the function's, but its value is what a caller of it gets.
    fn apart(&mut self, f: impl FnOnce(&mut Self) -> Aliases) -> Aliases {
        let outer = std::mem::take(&mut self.out.ret);
        let mut found = f(self);
        let inner = std::mem::replace(&mut self.out.ret, outer);
        merge(&mut found, &inner);
        found
    }

    fn static_place(&self, id: ExprId) -> Aliases {
        match self.types.paths.get(&id) {
            Some(&Def::Static(s)) if self.facts.static_shapes.contains_key(&s) => {
                vec![Alias { root: Root::Static(s), level: Level::Whole }]
            }
            _ => Aliases::new(),
        }
    }

    fn field_place(&self, id: ExprId) -> Aliases {
        self.types.fields.get(&id).map_or_else(Aliases::new, |f| self.place(*f))
    }

    fn place(&self, field: FieldRef) -> Aliases {
        if self.facts.field_shapes.contains_key(&field) {
            vec![Alias { root: Root::Field(field), level: Level::Whole }]
        } else {
            Aliases::new()
        }
    }

    fn block(&mut self, block: &Block) -> Aliases {
        for stmt in &block.stmts {
            match stmt {
                Stmt::Let(stmt) => self.let_stmt(stmt),
                Stmt::Expr(expr, _) => {
                    self.expr(*expr);
                }
            }
        }
        block.tail.map_or_else(Aliases::new, |tail| self.expr(tail))
    }

    fn let_stmt(&mut self, stmt: &LetStmt) {
        let body = self.body;
        if let Some(init) = stmt.init {
            match (&body.pat(stmt.pat).kind, &body.expr(init).kind) {
                // each part is bound by itself
                (PatKind::Tuple(pats), ExprKind::Tuple(values)) if pats.len() == values.len() => {
                    for (&pat, &value) in pats.iter().zip(values.iter()) {
                        let found = self.expr(value);
                        self.bind_value(pat, value, &found);
                    }
                }
                _ => {
                    let found = self.expr(init);
                    self.bind_value(stmt.pat, init, &found);
                }
            }
        }
        if let Some(otherwise) = stmt.otherwise {
            self.expr(otherwise);
        }
    }

    /// A binding of a value; a collection that comes from nowhere known, by value, is this body's own.
    fn bind_value(&mut self, pat: PatId, value: ExprId, aliases: &[Alias]) {
        self.bind(pat, aliases);
        let PatKind::Bind(local, None) = self.body.pat(pat).kind else { return };
        if aliases.is_empty()
            && let Some(shape) = self.shape(self.types.local(local))
            && !shape.by_ref
            && self.is_made_here(value)
        {
            self.locals[local.0 as usize].push(Alias { root: Root::Local(local), level: Level::Whole });
            self.out.owned.push((local, pat));
        }
    }

    fn bind(&mut self, pat: PatId, aliases: &[Alias]) {
        let body = self.body;
        match &body.pat(pat).kind {
            PatKind::Bind(local, inner) => {
                let mut known = std::mem::take(&mut self.locals[local.0 as usize]);
                merge(&mut known, aliases);
                self.locals[local.0 as usize] = known;
                if let Some(inner) = inner {
                    self.bind(*inner, aliases);
                }
            }
            PatKind::Ref(inner) => self.bind(*inner, aliases),
            PatKind::Or(list) | PatKind::TupleStruct(_, list) | PatKind::Tuple(list) | PatKind::Slice(list) => {
                for &p in list {
                    self.bind(p, aliases);
                }
            }
            PatKind::Struct(_, fields) => {
                let adt = self.types.pat_adts.get(&pat).copied();
                for field in fields {
                    let found = match adt.and_then(|(adt, variant)| self.facts.field_ref(adt, variant, field.name)) {
                        Some(f) => self.place(f),
                        None => Aliases::new(),
                    };
                    self.bind(field.pat, &found);
                    // taken apart by value: the collection leaves its place
                    if !found.is_empty() && !matches!(self.types.pat(pat), Ty::Ref(..) | Ty::Unknown) {
                        self.each(&found, Level::Whole, Act::Replace, ExprId(0));
                    }
                }
            }
            PatKind::Lit(_) | PatKind::Range(..) | PatKind::Wild | PatKind::Rest | PatKind::Path(_) => {}
        }
    }

    fn loop_head(&mut self, source: &LoopSource) {
        match source {
            LoopSource::Loop => {}
            LoopSource::While(cond) => {
                self.expr(*cond);
            }
            LoopSource::For(pat, iter) => {
                let found = self.expr(*iter);
                if !matches!(self.types.expr(*iter), Ty::Ref(..) | Ty::Unknown) && self.is_place_expr(*iter) {
                    self.each(&found, Level::Whole, Act::Replace, *iter);
                } else {
                    self.each(&found, Level::Whole, Act::Read, *iter);
                }
                let items: Aliases = found.into_iter().map(|a| Alias { level: Level::Value, ..a }).collect();
                self.bind(*pat, &items);
            }
        }
    }

    fn is_place_expr(&self, id: ExprId) -> bool {
        matches!(self.body.expr(id).kind, ExprKind::Field(..) | ExprKind::Local(_))
    }

    fn struct_expr(&mut self, id: ExprId, fields: &[crate::hir::FieldInit]) {
        let adt = self.types.adts.get(&id).copied();
        for init in fields {
            let found = self.expr(init.value);
            if found.is_empty() {
                continue;
            }
            let place = adt.and_then(|(adt, variant)| self.facts.field_ref(adt, variant, init.name)).map(|f| self.place(f));
            match place {
                Some(place) if !place.is_empty() => self.link(&found, &place),
                _ => self.leave(&found, init.value),
            }
        }
    }
}
