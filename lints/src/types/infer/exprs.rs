//! Expressions, top-down in evaluation order.

use std::sync::Arc;

use super::{Breakable, FieldRef, Infer};
use crate::base::Name;
use crate::hir::{
    AssignOp, BinaryOp, Block, ExprId, ExprKind, Literal, LoopSource, MacroCall, PatId, Path, SelectArm, Stmt, TypeRef, UnaryOp,
};
use crate::types::ty::{FnTy, Ty};

impl<'a> Infer<'a> {
    /// Infers an expression and all below it.
    pub(super) fn expr(&mut self, id: ExprId) -> Ty {
        let ty = Some(self.expr_inner(id)).filter(|ty| !ty.is_vast()).unwrap_or(Ty::Unknown);
        self.out.exprs[id.0 as usize] = ty.clone();
        ty
    }

    fn exprs(&mut self, ids: &[ExprId]) {
        for &id in ids {
            self.expr(id);
        }
    }

    fn expr_inner(&mut self, id: ExprId) -> Ty {
        let body = self.body;
        match &body.expr(id).kind {
            ExprKind::Missing => Ty::Unknown,
            ExprKind::Lit(literal) => literal_ty(literal),
            ExprKind::Local(local) => self.out.locals[local.0 as usize].clone(),
            ExprKind::Path(path) => self.path_value(id, path),
            ExprKind::Call(callee, args) => self.call(id, *callee, args),
            ExprKind::MethodCall { receiver, method, turbofish, args, .. } => {
                self.method_call(id, *receiver, *method, turbofish.as_deref(), args)
            }
            ExprKind::Field(base, name, _) => self.field(id, *base, *name),
            ExprKind::Index(base, index) => self.index_expr(*base, *index),
            ExprKind::Unary(op, inner) => self.unary(*op, *inner),
            ExprKind::Binary(op, left, right) => self.binary(*op, *left, *right),
            ExprKind::Assign(op, left, right) => self.assign(*op, *left, *right),
            ExprKind::Ref { mutable, inner } => Ty::Ref(*mutable, Arc::new(self.expr(*inner))),
            ExprKind::Cast(inner, ty) => {
                self.expr(*inner);
                self.written(ty)
            }
            ExprKind::Try(inner) => {
                let ty = self.expr(*inner);
                self.try_output(&ty)
            }
            ExprKind::Await(inner) => {
                let ty = self.expr(*inner);
                self.future_output(&ty)
            }
            ExprKind::Block(block) => self.labelled_block(block),
            ExprKind::Async(_, block) => {
                let ret = self.fresh();
                self.returns.push(ret.clone());
                let found = self.block(block);
                self.returns.pop();
                self.unify(&ret, &found);
                Ty::Future(Arc::new(ret))
            }
            ExprKind::If { cond, then, otherwise } => self.if_expr(*cond, *then, *otherwise),
            ExprKind::Let(pat, value) => {
                let ty = self.expr(*value);
                self.pat(*pat, ty);
                Ty::prim("bool")
            }
            ExprKind::Match(value, arms) => {
                let value = self.expr(*value);
                let result = self.fresh();
                for arm in arms {
                    self.pat(arm.pat, value.clone());
                    if let Some(guard) = arm.guard {
                        self.expr(guard);
                    }
                    let ty = self.expr(arm.body);
                    self.unify(&result, &ty);
                }
                result
            }
            ExprKind::Loop { source, body, label } => self.loop_expr(source, *body, *label),
            ExprKind::Break(label, value) => self.break_expr(*label, *value),
            ExprKind::Continue(_) => Ty::Never,
            ExprKind::Return(value) => {
                if let Some(value) = value {
                    let ty = self.expr(*value);
                    if let Some(ret) = self.returns.last().cloned() {
                        self.unify(&ret, &ty);
                    }
                }
                Ty::Never
            }
            ExprKind::Closure { .. } => self.closure(id, None),
            ExprKind::Tuple(list) => Ty::Tuple(list.iter().map(|e| self.expr(*e)).collect::<Vec<_>>().into()),
            ExprKind::Array(list) => self.array(list),
            ExprKind::Repeat(value, len) => {
                let ty = self.expr(*value);
                self.expr(*len);
                Ty::Array(Arc::new(ty), self.constant(*len))
            }
            ExprKind::Struct { path, fields, rest } => self.struct_expr(id, path, fields, *rest),
            ExprKind::Range { start, end, .. } => self.range(*start, *end),
            ExprKind::Macro(call) => self.macro_call(call),
            ExprKind::Select(arms) => self.select(arms),
            ExprKind::Yield(value) => {
                if let Some(value) = value {
                    self.expr(*value);
                }
                Ty::Unknown
            }
        }
    }

    /// A type as written in this body, its `_`s to be found.
    pub(super) fn written(&mut self, ty: &TypeRef) -> Ty {
        let ty = self.scope.lower(ty);
        ty.map(&mut |t| matches!(t, Ty::Unknown).then(|| self.fresh()))
    }

    fn constant(&self, id: ExprId) -> Option<u64> {
        match &self.body.expr(id).kind {
            ExprKind::Lit(Literal::Int(value, _)) => *value,
            _ => None,
        }
    }

    fn field(&mut self, id: ExprId, base: ExprId, name: Name) -> Ty {
        let base_ty = self.expr(base);
        for step in self.autoderef(&base_ty) {
            match &step {
                Ty::Adt(adt, args) => {
                    if let Some(field) = self.types.field_index(*adt, 0, name) {
                        self.out.fields.insert(id, FieldRef { adt: *adt, variant: 0, field: field as u32 });
                        return self.types.field_ty(*adt, 0, field, args);
                    }
                }
                Ty::Tuple(list) => {
                    if let Some(ty) = name.parse::<usize>().ok().and_then(|i| list.get(i)) {
                        return ty.clone();
                    }
                }
                _ => {}
            }
        }
        Ty::Unknown
    }

    fn index_expr(&mut self, base: ExprId, index: ExprId) -> Ty {
        let base = self.expr(base);
        let index = self.expr(index);
        let by_range = matches!(self.shallow(&index).peel_refs(), Ty::Adt(id, _) if Some(*id) == self.types.index.lang.range);
        for step in self.autoderef(&base) {
            match &step {
                Ty::Slice(_) | Ty::Array(..) if by_range => return step,
                Ty::Slice(item) | Ty::Array(item, _) => return (**item).clone(),
                Ty::Prim(name) if *name == "str" => return step,
                Ty::Adt(..) => {
                    if let Some(ty) = self.associated(&step, "Index", "Output") {
                        return ty;
                    }
                }
                _ => {}
            }
        }
        Ty::Unknown
    }

    fn unary(&mut self, op: UnaryOp, inner: ExprId) -> Ty {
        let ty = self.expr(inner);
        match op {
            UnaryOp::Deref => self.deref_once(&ty).unwrap_or(Ty::Unknown),
            UnaryOp::Not | UnaryOp::Neg => ty,
        }
    }

    fn binary(&mut self, op: BinaryOp, left: ExprId, right: ExprId) -> Ty {
        let left = self.expr(left);
        let right = self.expr(right);
        match op {
            BinaryOp::And | BinaryOp::Or | BinaryOp::Eq | BinaryOp::Ne => Ty::prim("bool"),
            BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge => Ty::prim("bool"),
            _ => {
                let (left, right) = (self.shallow(&left).peel_refs().clone(), self.shallow(&right).peel_refs().clone());
                match (&left, &right) {
                    (Ty::Prim(_), _) => left,
                    (Ty::Unknown | Ty::Var(_), Ty::Prim(_)) => right,
                    (Ty::Adt(id, _), _) if Some(*id) == self.types.index.lang.string => left,
                    _ => self.associated(&left, "Add", "Output").unwrap_or(Ty::Unknown),
                }
            }
        }
    }

    fn assign(&mut self, op: AssignOp, left: ExprId, right: ExprId) -> Ty {
        let left = self.expr(left);
        let right = self.expr(right);
        if op == AssignOp::Plain {
            self.unify(&left, &right);
        }
        Ty::UNIT
    }

    fn labelled_block(&mut self, block: &Block) -> Ty {
        if block.label.is_none() {
            return self.block(block);
        }
        let ty = self.fresh();
        self.breakables.push(Breakable { label: block.label, ty: ty.clone(), is_loop: false });
        let found = self.block(block);
        self.breakables.pop();
        self.unify(&ty, &found);
        ty
    }

    pub(super) fn block(&mut self, block: &Block) -> Ty {
        let mut diverges = false;
        for stmt in &block.stmts {
            match stmt {
                Stmt::Let(stmt) => {
                    let init = stmt.init.map(|e| self.expr(e));
                    let ty = match (&stmt.ty, init) {
                        (Some(written), Some(init)) => {
                            let ty = self.written(written);
                            self.unify(&ty, &init);
                            ty
                        }
                        (Some(written), None) => self.written(written),
                        (None, Some(init)) => init,
                        (None, None) => self.fresh(),
                    };
                    self.pat(stmt.pat, ty);
                    if let Some(otherwise) = stmt.otherwise {
                        self.expr(otherwise);
                    }
                }
                Stmt::Expr(expr, _) => {
                    let ty = self.expr(*expr);
                    diverges |= matches!(self.shallow(&ty), Ty::Never);
                }
            }
        }
        match block.tail {
            Some(tail) => self.expr(tail),
            None if diverges => Ty::Never,
            None => Ty::UNIT,
        }
    }

    fn if_expr(&mut self, cond: ExprId, then: ExprId, otherwise: Option<ExprId>) -> Ty {
        self.expr(cond);
        let then = self.expr(then);
        let Some(otherwise) = otherwise else { return Ty::UNIT };
        let otherwise = self.expr(otherwise);
        let result = self.fresh();
        self.unify(&result, &then);
        self.unify(&result, &otherwise);
        result
    }

    fn loop_expr(&mut self, source: &LoopSource, body: ExprId, label: Option<Name>) -> Ty {
        match source {
            LoopSource::Loop => {}
            LoopSource::While(cond) => {
                self.expr(*cond);
            }
            LoopSource::For(pat, iter) => {
                let iter = self.expr(*iter);
                let item = self.iterated(&iter);
                self.pat(*pat, item);
            }
        }
        let ty = if matches!(source, LoopSource::Loop) { self.fresh() } else { Ty::UNIT };
        self.breakables.push(Breakable { label, ty: ty.clone(), is_loop: true });
        self.expr(body);
        self.breakables.pop();
        ty
    }

    fn break_expr(&mut self, label: Option<Name>, value: Option<ExprId>) -> Ty {
        if let Some(value) = value {
            let ty = self.expr(value);
            let target = self.breakables.iter().rev().find(|b| match label {
                Some(_) => b.label == label,
                None => b.is_loop,
            });
            if let Some(target) = target.map(|b| b.ty.clone()) {
                self.unify(&target, &ty);
            }
        }
        Ty::Never
    }

    /// A closure; `expected` are the parameters its caller will give, and the result it wants.
    pub(super) fn closure(&mut self, id: ExprId, expected: Option<(&[Ty], &Ty)>) -> Ty {
        let body = self.body;
        let ExprKind::Closure { params, types, ret, body: inner, .. } = &body.expr(id).kind else { return Ty::Unknown };
        let mut sig = Vec::with_capacity(params.len());
        for (at, (pat, written)) in params.iter().zip(types.iter()).enumerate() {
            let ty = match written {
                Some(written) => self.written(written),
                None => self.fresh(),
            };
            if let Some(given) = expected.and_then(|(list, _)| list.get(at)) {
                self.unify(&ty, given);
            }
            self.pat(*pat, ty.clone());
            sig.push(ty);
        }
        let result = match ret {
            Some(written) => self.written(written),
            None => self.fresh(),
        };
        if let Some((_, wanted)) = expected {
            self.unify(&result, wanted);
        }
        self.returns.push(result.clone());
        let outer = std::mem::take(&mut self.breakables);
        let found = self.expr(*inner);
        self.breakables = outer;
        self.returns.pop();
        self.unify(&result, &found);
        let ty = Ty::Closure(id, Arc::new(FnTy { params: sig, ret: result }));
        self.out.exprs[id.0 as usize] = ty.clone();
        ty
    }

    fn array(&mut self, list: &[ExprId]) -> Ty {
        let item = self.fresh();
        for &e in list {
            let ty = self.expr(e);
            self.unify(&item, &ty);
        }
        Ty::Array(Arc::new(item), Some(list.len() as u64))
    }

    fn struct_expr(&mut self, id: ExprId, path: &Path, fields: &[crate::hir::FieldInit], rest: Option<ExprId>) -> Ty {
        let found = self.adt_path(path);
        let ty = match &found {
            Some((adt, _, args)) => Ty::Adt(*adt, args.clone()),
            None => self.written(&TypeRef::Path(Box::new(path.clone()))),
        };
        for init in fields {
            let value = self.expr(init.value);
            if let Some((adt, variant, args)) = &found
                && let Some(field) = self.types.field_index(*adt, *variant, init.name)
            {
                let declared = self.types.field_ty(*adt, *variant, field, args);
                self.unify(&declared, &value);
            }
        }
        if let Some(rest) = rest {
            let rest = self.expr(rest);
            self.unify(&ty, &rest);
        }
        if let Some((adt, variant, _)) = found {
            self.out.adts.insert(id, (adt, variant));
        }
        ty
    }

    fn range(&mut self, start: Option<ExprId>, end: Option<ExprId>) -> Ty {
        let item = self.fresh();
        for bound in [start, end].into_iter().flatten() {
            let ty = self.expr(bound);
            self.unify(&item, &ty);
        }
        match self.types.index.lang.range {
            Some(range) => Ty::Adt(range, vec![item].into()),
            None => Ty::Unknown,
        }
    }

    fn macro_call(&mut self, call: &MacroCall) -> Ty {
        let lang = &self.types.index.lang;
        match call.name.as_str() {
            "vec" => {
                let item = match call.args.first().map(|&arg| self.expr(arg)) {
                    Some(Ty::Array(item, _)) => (*item).clone(),
                    _ => self.fresh(),
                };
                return lang.vec.map_or(Ty::Unknown, |vec| Ty::Adt(vec, vec![item].into()));
            }
            "format" => {
                self.exprs(&call.args);
                return lang.string.map_or(Ty::Unknown, |string| Ty::Adt(string, crate::types::ty::Args::NONE));
            }
            "dbg" | "ready" | "identity" | "black_box" if call.args.len() == 1 => {
                let ty = self.expr(call.args[0]);
                return if call.name == "ready" { Ty::Unknown } else { ty };
            }
            "panic" | "unreachable" | "todo" | "unimplemented" | "bail" => {
                self.exprs(&call.args);
                return Ty::Never;
            }
            "join" | "try_join" => {
                let outputs = call.args.iter().map(|&arg| {
                    let ty = self.expr(arg);
                    self.future_output(&ty)
                });
                let outputs: Vec<Ty> = outputs.collect();
                return if call.name == "join" { Ty::Tuple(outputs.into()) } else { Ty::Unknown };
            }
            _ => {}
        }
        self.exprs(&call.args);
        Ty::Unknown
    }

    fn select(&mut self, arms: &[SelectArm]) -> Ty {
        let result = self.fresh();
        for arm in arms {
            let output = arm.future.map_or(Ty::Unknown, |future| {
                let ty = self.expr(future);
                self.future_output(&ty)
            });
            if let Some(pat) = arm.pat {
                self.pat(pat, output);
            }
            if let Some(guard) = arm.guard {
                self.expr(guard);
            }
            let ty = self.expr(arm.body);
            self.unify(&result, &ty);
        }
        result
    }

    /// A pattern of a parameter or binding, given what it is matched with.
    pub(super) fn pat(&mut self, id: PatId, ty: Ty) {
        self.out.pats[id.0 as usize] = ty.clone();
        self.pat_inner(id, ty);
    }
}

fn literal_ty(literal: &Literal) -> Ty {
    match literal {
        Literal::Int(_, Some(suffix)) | Literal::Float(Some(suffix)) => Ty::Prim(*suffix),
        Literal::Int(_, None) | Literal::Float(None) => Ty::Unknown,
        Literal::Bool(_) => Ty::prim("bool"),
        Literal::Char => Ty::prim("char"),
        Literal::Byte => Ty::prim("u8"),
        Literal::Str(_) => Ty::reference(false, Ty::prim("str")),
        Literal::ByteStr(len) => Ty::reference(false, Ty::Array(Arc::new(Ty::prim("u8")), Some(u64::from(*len)))),
        Literal::CStr => Ty::Unknown,
    }
}
