//! The walk that finds a body's [`BodyOps`]: in evaluation order, with what each local variable stands for.

use super::Facts;
use super::ops::{Act, Alias, Aliases, BodyOps, Level, Op, Root};
use super::shape::{Shape, handle_of, is_newtype, shape_of};
use super::vocabulary::Role;
use crate::base::Name;
use crate::hir::{
    AssignOp, BinaryOp, Block, Body, ExprId, ExprKind, LetStmt, LoopSource, MacroCall, PatId, PatKind, Stmt, UnaryOp,
};
use crate::index::{Container, Def, FnId};
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

    /// A constructor's call, or a macro that makes a collection.
    fn is_made_here(&self, value: ExprId) -> bool {
        match &self.body.expr(value).kind {
            ExprKind::Call(..) => match self.types.callees.get(&value) {
                Some(callee) => {
                    let sig = self.facts.types.sig(callee.function);
                    sig.receiver.is_none() && !matches!(sig.ret, Ty::Ref(..))
                }
                None => self.types.adts.contains_key(&value),
            },
            ExprKind::Macro(call) => call.name == "vec",
            ExprKind::MethodCall { method, .. } => method == "collect",
            ExprKind::Await(inner) | ExprKind::Try(inner) => self.is_made_here(*inner),
            _ => false,
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

    fn assign(&mut self, id: ExprId, op: AssignOp, left: ExprId, right: ExprId) {
        let value = self.expr(right);
        if let (ExprKind::Local(local), AssignOp::Plain) = (&self.body.expr(left).kind, op) {
            let slot = local.0 as usize;
            let own: Aliases = self.locals[slot].iter().copied().filter(|a| a.root == Root::Local(*local)).collect();
            self.each(&own, Level::Whole, Act::Replace, id);
            let mut known = std::mem::take(&mut self.locals[slot]);
            merge(&mut known, &value);
            self.locals[slot] = known;
            return;
        }
        let place = self.expr(left);
        match op {
            AssignOp::Plain => {
                self.each(&place, Level::Whole, Act::Replace, id);
                self.link(&value, &place);
            }
            AssignOp::Op(BinaryOp::Add) => self.each(&place, Level::Whole, Act::Grow, id),
            AssignOp::Op(BinaryOp::Sub | BinaryOp::Bit) => self.each(&place, Level::Whole, Act::Evict, id),
            AssignOp::Op(_) => {}
        }
    }

    fn link(&mut self, from: &[Alias], to: &[Alias]) {
        for f in from.iter().filter(|a| a.level == Level::Whole) {
            for t in to.iter().filter(|a| a.level == Level::Whole && a.root != f.root) {
                self.out.links.push((f.root, t.root));
            }
        }
    }

    /// A value goes where its life is not followed; harmless where nobody there could change it.
    fn leave(&mut self, aliases: &[Alias], value: ExprId) {
        if aliases.iter().all(|a| a.level != Level::Whole) || !self.can_change(value) {
            return;
        }
        self.each(aliases, Level::Whole, Act::Escape, value);
    }

    /// Whether whoever holds the value can take entries out of the collection behind it.
    fn can_change(&self, value: ExprId) -> bool {
        let ty = self.types.expr(value);
        match (ty, self.shape(ty)) {
            (_, None) => false,
            (Ty::Ref(false, _), Some(shape)) => shape.lock || shape.info(&self.facts.vocabulary).shared,
            _ => true,
        }
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

    fn macro_call(&mut self, id: ExprId, call: &MacroCall) -> Aliases {
        let mut through = Aliases::new();
        for &arg in &call.args {
            let found = self.expr(arg);
            if reads_only(call.name) {
                self.each(&found, Level::Whole, Act::Read, id);
            } else {
                self.leave(&found, arg);
            }
            if matches!(call.name.as_str(), "dbg" | "ready" | "pin") {
                merge(&mut through, &found);
            }
        }
        if call.opaque {
            self.mentioned(id, call);
        }
        through
    }

    /// Tokens that could not be read may do anything to what they name.
    fn mentioned(&mut self, id: ExprId, call: &MacroCall) {
        let named: Vec<Root> = (self.locals.iter().enumerate())
            .filter(|(at, _)| call.mentions.binary_search(&self.body.locals[*at].name).is_ok())
            .flat_map(|(_, aliases)| aliases.iter().filter(|a| a.level == Level::Whole).map(|a| a.root))
            .collect();
        for root in named {
            self.op(root, Act::Escape, id, call.name, None);
        }
        let Some(adt) = self.facts.self_adt(self.owner) else { return };
        for (at, field) in self.facts.index.adt_hir(adt).variants.iter().flat_map(|v| v.fields.iter().enumerate()) {
            if call.mentions.binary_search(&field.name).is_ok() {
                let field = FieldRef { adt, variant: 0, field: at as u32 };
                if self.facts.field_shapes.contains_key(&field) {
                    self.op(Root::Field(field), Act::Escape, id, call.name, None);
                }
            }
        }
    }

    /// A comparison with a place's length.
    fn bound_test(&mut self, id: ExprId, left: ExprId, right: ExprId) {
        for (side, other) in [(left, right), (right, left)] {
            let is_zero = matches!(&self.body.expr(other).kind, ExprKind::Lit(crate::hir::Literal::Int(Some(0 | 1), _)));
            if is_zero {
                continue;
            }
            let found = self.length_of(side);
            self.each(&found, Level::Whole, Act::Bound, id);
        }
    }

    /// The places whose `len()` an expression is, directly, in arithmetic, or through a local variable.
    fn length_of(&self, id: ExprId) -> Aliases {
        match &self.body.expr(id).kind {
            ExprKind::MethodCall { receiver, method, .. } if matches!(method.as_str(), "len" | "entry_count" | "capacity") => {
                self.aliases_again(*receiver)
            }
            ExprKind::Binary(_, left, right) => {
                let mut all = self.length_of(*left);
                merge(&mut all, &self.length_of(*right));
                all
            }
            ExprKind::Cast(inner, _) | ExprKind::Ref { inner, .. } | ExprKind::Await(inner) => self.length_of(*inner),
            ExprKind::Local(local) => {
                self.facts.initializer(self.body, *local).map_or_else(Aliases::new, |init| self.length_of(init))
            }
            _ => Aliases::new(),
        }
    }

    /// What an expression stands for, without walking it a second time.
    fn aliases_again(&self, id: ExprId) -> Aliases {
        match &self.body.expr(id).kind {
            ExprKind::Local(local) => self.locals[local.0 as usize].clone(),
            ExprKind::Path(_) => self.static_place(id),
            ExprKind::Field(..) => self.field_place(id),
            ExprKind::MethodCall { receiver, .. } => self.aliases_again(*receiver),
            ExprKind::Ref { inner, .. } | ExprKind::Try(inner) | ExprKind::Await(inner) | ExprKind::Unary(_, inner) => {
                self.aliases_again(*inner)
            }
            _ => Aliases::new(),
        }
    }

    fn call(&mut self, id: ExprId, callee: ExprId, args: &[ExprId]) -> Aliases {
        self.expr(callee);
        let found: Vec<Aliases> = args.iter().map(|&arg| self.expr(arg)).collect();
        match self.types.callees.get(&id).map(|c| c.function) {
            Some(function) if self.facts.vocabulary.takers.contains(&function) => {
                for aliases in &found {
                    self.each(aliases, Level::Whole, Act::Replace, id);
                }
                Aliases::new()
            }
            Some(function) => {
                let offset = 0;
                self.pass(id, function, args, &found, offset)
            }
            None if self.types.adts.contains_key(&id) => self.construct(id, args, &found),
            None => {
                for (&arg, aliases) in args.iter().zip(&found) {
                    self.leave(aliases, arg);
                }
                Aliases::new()
            }
        }
    }

    /// `Some(x)`, `Newtype(x)`: a wrapper is the same place, a field of an own type another name for it.
    fn construct(&mut self, id: ExprId, args: &[ExprId], found: &[Aliases]) -> Aliases {
        let (adt, variant) = self.types.adts[&id];
        let mut through = Aliases::new();
        for (at, (aliases, &arg)) in found.iter().zip(args).enumerate() {
            let place = self.place(FieldRef { adt, variant, field: at as u32 });
            if !place.is_empty() {
                self.link(aliases, &place);
            } else if self.facts.vocabulary.wrappers.contains_key(&adt) {
                merge(&mut through, aliases);
            } else {
                self.leave(aliases, arg);
            }
        }
        through
    }

    /// Arguments of a known function; `offset` is 1 where a receiver comes before them.  Returns what the call stands for.
    fn pass(&mut self, id: ExprId, function: FnId, args: &[ExprId], found: &[Aliases], offset: u32) -> Aliases {
        let index = self.facts.index;
        if index.is_stub(index.func(function).loc) {
            return self.pass_to_library(id, args, found);
        }
        for (at, (aliases, _)) in found.iter().zip(args).enumerate() {
            for alias in aliases.iter().filter(|a| a.level == Level::Whole) {
                self.op(alias.root, Act::Pass(function, at as u32 + offset), id, Name::default(), None);
            }
        }
        let returned = (self.ret_of)(function);
        let mut out = Aliases::new();
        for alias in returned {
            match alias.root {
                Root::Param(at) => {
                    if let Some(given) = at.checked_sub(offset).and_then(|at| found.get(at as usize)) {
                        let given: Aliases = given.iter().map(|g| Alias { level: g.level.max(alias.level), ..*g }).collect();
                        merge(&mut out, &given);
                    }
                }
                Root::Local(_) => {}
                Root::Field(_) | Root::Static(_) => merge(&mut out, &[alias]),
            }
        }
        out
    }

    /// Known libraries keep what they are given only where the result wraps it again.
    fn pass_to_library(&mut self, id: ExprId, args: &[ExprId], found: &[Aliases]) -> Aliases {
        let result = self.types.expr(id);
        let wraps = self.shape(result);
        let mut through = Aliases::new();
        for (aliases, &arg) in found.iter().zip(args) {
            let same =
                wraps.as_ref().is_some_and(|w| self.shape(self.types.expr(arg)).is_some_and(|s| s.collection == w.collection));
            if same {
                merge(&mut through, aliases);
            } else if matches!(self.types.expr(arg), Ty::Ref(true, _)) {
                self.each(aliases, Level::Whole, Act::Escape, id);
            } else {
                self.each(aliases, Level::Whole, Act::Read, id);
            }
        }
        through
    }

    fn method_call(&mut self, id: ExprId, receiver: ExprId, method: Name, args: &[ExprId]) -> Aliases {
        let of = self.expr(receiver);
        let (closures, plain): (Vec<ExprId>, Vec<ExprId>) =
            args.iter().partition(|a| matches!(self.body.expr(**a).kind, ExprKind::Closure { .. }));
        let found: Vec<Aliases> = plain.iter().map(|&arg| self.expr(arg)).collect();
        if let (Some(first), true) = (found.first(), self.empties_argument(id, method)) {
            self.each(first, Level::Whole, Act::Evict, id);
        }
        let mut inner = Aliases::new();
        for &closure in &closures {
            self.bind_closure(closure, &of);
            let result = self.expr(closure);
            merge(&mut inner, &result);
        }
        let mut out = Aliases::new();
        for alias in of {
            let result = match alias.level {
                Level::Whole => self.on_whole(id, receiver, method, args, alias),
                Level::Handle => self.on_handle(id, receiver, method, alias),
                Level::Value => self.on_value(id, method, alias),
            };
            merge(&mut out, &result);
        }
        if found.iter().any(|f| !f.is_empty()) || self.returns_places(id) {
            let result = match self.types.callees.get(&id).map(|c| c.function) {
                Some(function) if closures.is_empty() => self.pass(id, function, &plain, &found, 1),
                Some(_) | None => {
                    for (&arg, aliases) in plain.iter().zip(&found) {
                        self.leave(aliases, arg);
                    }
                    Aliases::new()
                }
            };
            merge(&mut out, &result);
        }
        // `option.map(|x| &mut x.map)`: what the closure gives is what the call gives
        if self.shape(self.types.expr(id)).is_some() {
            merge(&mut out, &inner);
        }
        out
    }

    /// `append(&mut other)`.
    fn empties_argument(&self, id: ExprId, method: Name) -> bool {
        let found_on = self.types.callees.get(&id).and_then(|c| c.self_ty.as_adt()).map(|(id, _)| id);
        found_on.and_then(|adt| self.facts.vocabulary.collections.get(&adt)).is_some_and(|c| c.empties_argument.contains(&method))
    }

    fn returns_places(&self, id: ExprId) -> bool {
        self.types.callees.get(&id).is_some_and(|c| !self.facts.index.is_stub(self.facts.index.func(c.function).loc))
            && (self.shape(self.types.expr(id)).is_some()
                || handle_of(&self.facts.types, &self.facts.vocabulary, self.types.expr(id)).is_some())
    }

    /// A closure given to a method of a place: `lock.map(|g| ..)`, `key.with(|m| ..)`, `map.retain(|k, v| ..)`.
    fn bind_closure(&mut self, closure: ExprId, of: &[Alias]) {
        let body = self.body;
        let ExprKind::Closure { params, .. } = &body.expr(closure).kind else { return };
        for &pat in params {
            let same = self.shape(self.types.pat(pat)).map(|s| s.collection);
            let bound: Aliases = of
                .iter()
                .map(|a| match a.level {
                    Level::Whole if same.is_some() && same == self.collection_of(a.root) => *a,
                    Level::Whole => Alias { level: Level::Value, ..*a },
                    _ => *a,
                })
                .collect();
            self.bind(pat, &bound);
        }
    }

    fn collection_of(&self, root: Root) -> Option<crate::index::AdtId> {
        match root {
            Root::Field(f) => self.facts.field_shapes.get(&f).map(|s| s.collection),
            Root::Static(s) => self.facts.static_shapes.get(&s).map(|s| s.collection),
            Root::Local(l) => self.shape(self.types.local(l)).map(|s| s.collection),
            Root::Param(at) => {
                let at = at as usize;
                let ty = match self.body.self_param {
                    Some(local) if at == 0 => self.types.local(local),
                    Some(_) => self.types.pat(*self.body.params.get(at - 1)?),
                    None => self.types.pat(*self.body.params.get(at)?),
                };
                self.shape(ty).map(|s| s.collection)
            }
        }
    }

    /// A method called on the collection or on a wrapper around it.
    fn on_whole(&mut self, id: ExprId, receiver: ExprId, method: Name, args: &[ExprId], alias: Alias) -> Aliases {
        let facts = self.facts;
        let callee = self.types.callees.get(&id);
        let found_on = callee.and_then(|c| c.self_ty.as_adt()).map(|(id, _)| id);
        if let Some(wrapper) = found_on.and_then(|adt| facts.vocabulary.wrappers.get(&adt)) {
            if wrapper.take.contains(&method) {
                self.op(alias.root, Act::Replace, id, method, None);
                return Aliases::new();
            }
            // `impl Stream for Pin<P>`: what a trait's impl for a wrapper forwards is done to what it wraps
            if !self.is_forwarded(id) {
                return self.keep(id, alias);
            }
        }
        // not known which method it is, or one of an adapter (`set.next()` is a stream's): the name tells, among those of the
        // place's collection
        let by_name = || {
            let own = callee.is_some_and(|c| !facts.index.is_stub(facts.index.func(c.function).loc));
            let info = self.collection_of(alias.root).and_then(|adt| facts.vocabulary.collections.get(&adt));
            info.filter(|info| !own && info.methods.contains_key(&method))
        };
        let info = found_on.and_then(|adt| facts.vocabulary.collections.get(&adt)).or_else(by_name);
        let Some(info) = info else {
            return match callee {
                Some(c) if !facts.index.is_stub(facts.index.func(c.function).loc) => {
                    self.op(alias.root, Act::Pass(c.function, 0), id, method, None);
                    let returned = (self.ret_of)(c.function);
                    returned.iter().filter(|a| a.root == Root::Param(0)).map(|a| Alias { level: a.level, ..alias }).collect()
                }
                Some(_) => self.keep(id, alias),
                None if facts.vocabulary.is_access(method) => vec![alias],
                None => {
                    self.op(alias.root, Act::Escape, id, method, None);
                    Aliases::new()
                }
            };
        };
        let act = match info.methods.get(&method) {
            Some(Role::Grow) => Act::Grow,
            // `(&map).into_iter()`
            Some(Role::Evict) if self.looks_only(callee.map(|c| c.function), receiver) => Act::Read,
            Some(Role::Evict) => Act::Evict,
            Some(Role::Read | Role::Value | Role::Handle) => Act::Read,
            None => self.unlisted(callee.map(|c| c.function), receiver),
        };
        self.op(alias.root, act, id, method, args.first().copied());
        if info.methods.get(&method) == Some(&Role::Handle)
            || handle_of(&facts.types, &facts.vocabulary, self.types.expr(id)).is_some()
        {
            return vec![Alias { level: Level::Handle, ..alias }];
        }
        match info.methods.get(&method) {
            Some(Role::Value | Role::Grow) => vec![Alias { level: Level::Value, ..alias }],
            _ => self.keep_by_ref(id, alias),
        }
    }

    /// Whether a call leads to a function of a trait.
    fn is_forwarded(&self, id: ExprId) -> bool {
        let index = self.facts.index;
        self.types.callees.get(&id).is_some_and(|c| match index.func(c.function).container {
            Container::Trait(of) => Some(of) != index.lang.clone,
            Container::Impl(of) => index.impl_hir(of).of_trait.is_some() && index.impls[of.index()].of_trait != index.lang.clone,
            Container::Module => false,
        })
    }

    /// A method that takes its receiver by value, called on a reference.
    fn looks_only(&self, function: Option<FnId>, receiver: ExprId) -> bool {
        function.is_some_and(|f| !matches!(self.facts.types.sig(f).receiver, Some(Ty::Ref(..)) | None))
            && (matches!(self.types.expr(receiver), Ty::Ref(..)) || matches!(self.body.expr(receiver).kind, ExprKind::Ref { .. }))
    }

    /// A method of the collection that the vocabulary does not list: its receiver tells.
    fn unlisted(&self, function: Option<FnId>, receiver: ExprId) -> Act {
        match function.and_then(|f| self.facts.types.sig(f).receiver.as_ref()) {
            Some(Ty::Ref(false, _)) => Act::Read,
            Some(Ty::Ref(true, _)) | None => Act::Escape,
            Some(_) if matches!(self.types.expr(receiver), Ty::Ref(..)) || !self.is_place_expr(receiver) => Act::Read,
            Some(_) => Act::Replace,
        }
    }

    /// A wrapper's method hands on what it wraps, where the result still is that collection or a handle of it.
    fn keep(&self, id: ExprId, alias: Alias) -> Aliases {
        let ty = self.types.expr(id);
        let known = self.shape(ty).map(|s| s.collection);
        if known.is_some() && known == self.collection_of(alias.root) || ty.is_unknown() { vec![alias] } else { Aliases::new() }
    }

    /// `by_ref`, `iter().by_ref()` and the like: still the collection only behind a reference.
    fn keep_by_ref(&self, id: ExprId, alias: Alias) -> Aliases {
        match self.types.expr(id) {
            Ty::Ref(..) => self.keep(id, alias),
            _ => Aliases::new(),
        }
    }

    fn on_handle(&mut self, id: ExprId, receiver: ExprId, method: Name, alias: Alias) -> Aliases {
        let facts = self.facts;
        let found_on = self.types.callees.get(&id).and_then(|c| c.self_ty.as_adt()).map(|(id, _)| id);
        let role = match found_on {
            Some(adt) => facts.vocabulary.handles.get(&adt).and_then(|m| m.get(&method)).copied(),
            None => facts.vocabulary.handles.values().find_map(|m| m.get(&method)).copied(),
        };
        match role {
            Some(Role::Grow) => self.op(alias.root, Act::Grow, id, method, self.entry_key(receiver)),
            Some(Role::Evict) => self.op(alias.root, Act::Evict, id, method, None),
            _ => {}
        }
        let still = handle_of(&facts.types, &facts.vocabulary, self.types.expr(id)).is_some();
        vec![Alias { level: if still { Level::Handle } else { Level::Value }, ..alias }]
    }

    /// The key of the entry that a chain of calls, or a variable, starts with.
    fn entry_key(&self, handle: ExprId) -> Option<ExprId> {
        match &self.body.expr(handle).kind {
            ExprKind::MethodCall { method, args, .. } if method.starts_with("entry") => args.first().copied(),
            ExprKind::MethodCall { receiver, .. } => self.entry_key(*receiver),
            ExprKind::Local(local) => self.entry_key(self.facts.initializer(self.body, *local)?),
            _ => None,
        }
    }

    fn on_value(&mut self, id: ExprId, method: Name, alias: Alias) -> Aliases {
        let found_on = self.types.callees.get(&id).and_then(|c| c.self_ty.as_adt()).map(|(id, _)| id);
        match found_on.and_then(|adt| self.facts.vocabulary.collections.get(&adt)).and_then(|c| c.methods.get(&method)) {
            Some(Role::Grow) => self.op(alias.root, Act::GrowValue, id, method, None),
            Some(Role::Evict) => self.op(alias.root, Act::EvictValue, id, method, None),
            _ => {}
        }
        vec![alias]
    }
}

/// Macros of std and of the logging crates, which look at their arguments.  Any other may do to them what it likes.
fn reads_only(name: Name) -> bool {
    let name = name.as_str();
    name.starts_with("assert")
        || name.starts_with("debug_assert")
        || name.starts_with("print")
        || name.starts_with("eprint")
        || matches!(
            name,
            "format"
                | "write"
                | "writeln"
                | "panic"
                | "unreachable"
                | "todo"
                | "unimplemented"
                | "dbg"
                | "ready"
                | "pin"
                | "matches"
                | "trace"
                | "debug"
                | "info"
                | "warn"
                | "error"
                | "event"
                | "log"
                | "span"
                | "bail"
                | "ensure"
                | "anyhow"
                | "vec"
                | "format_args"
                | "join"
                | "try_join"
                | "select"
                | "cfg"
                | "concat"
        )
}
