//! From a body's expressions to its graph, in the order in which they are evaluated.

use rustc_hash::FxHashMap;

use super::cfg::{Block, BlockId, Cfg, Edge, EdgeKind, Exit, Given, LoopBlocks, MacroFlow, Step};
use super::scopes::{Dropped, ScopeId, Scopes};
use crate::base::Name;
use crate::hir::{
    self, Arm, BinaryOp, Body, ExprId, ExprKind, Literal, LocalId, LoopSource, MacroCall, PatId, PatKind, SelectArm, Stmt,
    UnaryOp,
};
use crate::types::{BodyTypes, Ty};

/// Where `break` and `continue` of a loop or labelled block lead.
struct Breakable {
    label: Option<Name>,
    is_loop: bool,
    after: BlockId,
    again: BlockId,
    /// How many variables are in scope around it.
    depth: usize,
}

/// Where `return` and `?` lead: out of the function, or to the end of a closure or async block.
struct Frame {
    /// None for the function.
    end: Option<BlockId>,
    depth: usize,
    breakables: Vec<Breakable>,
}

/// A graph in the making.
pub(super) struct Builder<'a> {
    body: &'a Body,
    types: &'a BodyTypes,
    macros: &'a FxHashMap<Name, MacroFlow>,
    blocks: Vec<Block>,
    loops: FxHashMap<ExprId, LoopBlocks>,
    at: BlockId,
    frames: Vec<Frame>,
    scopes: Scopes,
    /// Variables in scope, innermost last.
    scope: Vec<(LocalId, ScopeId)>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(body: &'a Body, types: &'a BodyTypes, macros: &'a FxHashMap<Name, MacroFlow>) -> Self {
        let frame = Frame { end: None, depth: 0, breakables: Vec::new() };
        let (blocks, loops) = (vec![Block::default()], FxHashMap::default());
        Self {
            body,
            types,
            macros,
            blocks,
            loops,
            at: BlockId(0),
            frames: vec![frame],
            scopes: Scopes::default(),
            scope: Vec::new(),
        }
    }

    pub(super) fn build(mut self) -> Cfg {
        self.body.self_param.into_iter().for_each(|local| self.enter(local));
        for (index, pat) in (0..).zip(&self.body.params) {
            self.bind(*pat, Given::Param(index));
        }
        self.expr(self.body.root);
        self.leave(Exit::End, EdgeKind::Next);
        Cfg::new(self.blocks, self.loops, self.scopes)
    }

    fn block(&mut self) -> BlockId {
        self.blocks.push(Block::default());
        BlockId(self.blocks.len() as u32 - 1)
    }

    fn step(&mut self, step: Step) {
        self.blocks[self.at.0 as usize].steps.push(step);
    }

    fn edge_from(&mut self, from: BlockId, to: BlockId, kind: EdgeKind) {
        self.blocks[from.0 as usize].edges.push(Edge { to, kind });
    }

    fn edge(&mut self, to: BlockId, kind: EdgeKind) {
        self.edge_from(self.at, to, kind);
    }

    /// Goes on in a new block that is reached by an edge from here.
    fn branch(&mut self, kind: EdgeKind) -> BlockId {
        let to = self.block();
        self.edge(to, kind);
        to
    }

    /// Drops what came into scope since, innermost first, on the way that is in work; the scope stays.
    fn drops(&mut self, depth: usize) {
        if let Some((_, from)) = self.scope[depth.min(self.scope.len())..].last() {
            let until = depth.checked_sub(1).map(|around| self.scope[around].1);
            self.step(Step::Drop(Dropped { from: *from, until }));
        }
    }

    /// A variable comes into scope.
    fn enter(&mut self, local: LocalId) {
        let around = self.scope.last().map(|(_, id)| *id);
        self.scope.push((local, self.scopes.inside(around, local)));
    }

    /// Runs `f`; what it binds is dropped and out of scope afterwards.
    fn scoped(&mut self, f: impl FnOnce(&mut Self)) {
        let depth = self.scope.len();
        f(self);
        self.drops(depth);
        self.scope.truncate(depth);
    }

    /// Control cannot go on from here: what follows is not reached.
    fn dead(&mut self) {
        self.at = self.block();
    }

    /// Leaves the function, or the closure in work, by an edge; control goes on where it does not leave.
    fn leave(&mut self, exit: Exit, kind: EdgeKind) {
        let out = self.branch(kind);
        let here = std::mem::replace(&mut self.at, out);
        let frame = self.frames.last().expect("the function's own");
        let (end, depth) = (frame.end, frame.depth);
        match (end, exit) {
            // a panic ends the function, whatever is around
            (Some(_), Exit::Panic(_) | Exit::Cancel(_)) | (None, _) => {
                let depth = if end.is_some() { 0 } else { depth };
                self.drops(depth);
                self.blocks[self.at.0 as usize].exit = Some(exit);
            }
            (Some(end), _) => {
                self.drops(depth);
                self.edge(end, EdgeKind::Next);
            }
        }
        self.at = here;
    }

    /// Leaves, or goes on in a block of its own: the edges of a block are taken after all its steps.
    fn may_leave(&mut self, exit: Exit, kind: EdgeKind) {
        self.leave(exit, kind);
        self.at = self.branch(EdgeKind::Next);
    }

    fn bind(&mut self, pat: PatId, given: Given) {
        self.step(Step::Bind(pat, given));
        self.declare(pat, self.scope.len());
    }

    /// The variables of a pattern come into scope, of which some are there `since` its beginning: `A(x) | B(x)`.
    fn declare(&mut self, pat: PatId, since: usize) {
        match &self.body.pat(pat).kind {
            PatKind::Bind(local, inner) => {
                if self.scope[since..].iter().all(|(known, _)| known != local) {
                    self.enter(*local);
                }
                if let Some(inner) = inner {
                    self.declare(*inner, since);
                }
            }
            PatKind::TupleStruct(_, list) | PatKind::Tuple(list) | PatKind::Slice(list) | PatKind::Or(list) => {
                list.iter().for_each(|p| self.declare(*p, since));
            }
            PatKind::Struct(_, fields) => fields.iter().for_each(|f| self.declare(f.pat, since)),
            PatKind::Ref(inner) => self.declare(*inner, since),
            PatKind::Wild | PatKind::Rest | PatKind::Path(_) | PatKind::Lit(_) | PatKind::Range(..) => {}
        }
    }

    fn exprs(&mut self, list: &[ExprId]) {
        list.iter().for_each(|e| self.expr(*e));
    }

    /// Evaluates an expression; its own step comes last.
    fn expr(&mut self, id: ExprId) {
        let body = self.body;
        match &body.expr(id).kind {
            ExprKind::Missing | ExprKind::Lit(_) | ExprKind::Local(_) | ExprKind::Path(_) => {}
            ExprKind::Call(callee, args) => {
                self.expr(*callee);
                self.exprs(args);
            }
            // `(n < most).then(|| ..)`
            ExprKind::MethodCall { receiver, method, args, .. }
                if *method == "then" && args.len() == 1 && *self.types.expr(*receiver) == Ty::Prim(Name::from("bool")) =>
            {
                self.if_expr(*receiver, args[0], None);
            }
            ExprKind::MethodCall { receiver, args, .. } => {
                self.expr(*receiver);
                self.exprs(args);
            }
            ExprKind::Field(a, ..) | ExprKind::Unary(_, a) | ExprKind::Cast(a, _) | ExprKind::Ref { inner: a, .. } => {
                self.expr(*a)
            }
            ExprKind::Index(a, b) | ExprKind::Repeat(a, b) => self.exprs(&[*a, *b]),
            ExprKind::Binary(BinaryOp::And | BinaryOp::Or, ..) | ExprKind::Let(..) => return self.truth(id),
            ExprKind::Binary(_, a, b) => self.exprs(&[*a, *b]),
            // the value first, then the place
            ExprKind::Assign(_, left, right) => self.exprs(&[*right, *left]),
            ExprKind::Try(inner) => {
                self.expr(*inner);
                self.leave(Exit::Try(id), EdgeKind::Try(id, false));
                self.at = self.branch(EdgeKind::Try(id, true));
            }
            ExprKind::Await(inner) => {
                self.expr(*inner);
                self.may_leave(Exit::Cancel(id), EdgeKind::Cancel(id));
            }
            ExprKind::Block(block) => self.block_expr(block),
            ExprKind::Async(_, block) => {
                self.deferred(false, |cx, end| {
                    cx.stmts(block);
                    cx.edge(end, EdgeKind::Next);
                });
            }
            ExprKind::Closure { params, body: inner, .. } => {
                self.deferred(true, |cx, end| {
                    for (index, pat) in (0..).zip(params) {
                        cx.bind(*pat, Given::ClosureParam(id, index));
                    }
                    cx.expr(*inner);
                    cx.edge(end, EdgeKind::Next);
                });
            }
            ExprKind::If { cond, then, otherwise } => self.if_expr(*cond, *then, *otherwise),
            ExprKind::Match(scrutinee, arms) => self.match_expr(*scrutinee, arms),
            ExprKind::Loop { source, body: inner, label } => self.loop_expr(id, source, *inner, *label),
            ExprKind::Break(label, value) => {
                self.exprs(value.as_slice());
                self.step(Step::Eval(id));
                return self.jump(*label, true);
            }
            ExprKind::Continue(label) => {
                self.step(Step::Eval(id));
                return self.jump(*label, false);
            }
            ExprKind::Return(value) => {
                self.exprs(value.as_slice());
                self.step(Step::Eval(id));
                self.leave(Exit::Return(id), EdgeKind::Next);
                return self.dead();
            }
            ExprKind::Tuple(list) | ExprKind::Array(list) => self.exprs(list),
            ExprKind::Struct { fields, rest, .. } => {
                fields.iter().for_each(|f| self.expr(f.value));
                self.exprs(rest.as_slice());
            }
            ExprKind::Range { start, end, .. } => {
                self.exprs(start.as_slice());
                self.exprs(end.as_slice());
            }
            ExprKind::Macro(call) => return self.macro_call(id, call),
            ExprKind::Select(arms) => self.select(arms),
            ExprKind::Yield(value) => self.exprs(value.as_slice()),
        }
        self.step(Step::Eval(id));
        self.may_stop(id);
    }

    /// A call that never comes back, and one that panics on some values.
    fn may_stop(&mut self, id: ExprId) {
        match &self.body.expr(id).kind {
            ExprKind::Call(..) | ExprKind::MethodCall { .. } if *self.types.expr(id) == Ty::Never => {
                self.leave(Exit::Panic(id), EdgeKind::Panic(id));
                self.dead();
            }
            ExprKind::MethodCall { method, .. } if matches!(method.as_str(), "unwrap" | "expect") => {
                self.may_leave(Exit::Panic(id), EdgeKind::Panic(id));
            }
            _ => {}
        }
    }

    /// A condition as a value.
    fn truth(&mut self, id: ExprId) {
        let (yes, no, after) = (self.block(), self.block(), self.block());
        self.scoped(|cx| cx.cond(id, yes, no));
        for from in [yes, no] {
            self.edge_from(from, after, EdgeKind::Next);
        }
        self.at = after;
        self.step(Step::Eval(id));
    }

    /// Evaluates a condition and goes one of two ways.  What it binds stays in scope: where it does not hold, dropping it is
    /// nothing.
    fn cond(&mut self, id: ExprId, yes: BlockId, no: BlockId) {
        let body = self.body;
        match &body.expr(id).kind {
            ExprKind::Binary(BinaryOp::And, a, b) => {
                let next = self.block();
                self.cond(*a, next, no);
                self.at = next;
                self.cond(*b, yes, no);
            }
            ExprKind::Binary(BinaryOp::Or, a, b) => {
                let next = self.block();
                self.cond(*a, yes, next);
                self.at = next;
                self.cond(*b, yes, no);
            }
            ExprKind::Unary(UnaryOp::Not, inner) => self.cond(*inner, no, yes),
            ExprKind::Let(pat, value) => {
                self.expr(*value);
                self.edge(no, EdgeKind::Fits(*value, *pat, false));
                self.at = self.branch(EdgeKind::Fits(*value, *pat, true));
                self.bind(*pat, Given::Value(*value));
                self.edge(yes, EdgeKind::Next);
            }
            // `matches!(a, p if g)`
            ExprKind::Match(value, arms) if arms.iter().all(|a| self.bool_literal(a.body).is_some()) => {
                self.expr(*value);
                for arm in arms {
                    let to = if self.bool_literal(arm.body) == Some(true) { yes } else { no };
                    self.arm(*value, arm, None, to);
                }
            }
            _ => {
                self.expr(id);
                self.edge(yes, EdgeKind::When(id, true));
                self.edge(no, EdgeKind::When(id, false));
            }
        }
    }

    fn bool_literal(&self, id: ExprId) -> Option<bool> {
        match self.body.expr(id).kind {
            ExprKind::Lit(Literal::Bool(value)) => Some(value),
            _ => None,
        }
    }

    /// Tries an arm: where it fits, control runs through its body, if that is wanted, and on to a block; else it goes on here.
    fn arm(&mut self, value: ExprId, arm: &Arm, inner: Option<ExprId>, to: BlockId) {
        let next = self.block();
        if !self.always_fits(arm.pat) {
            self.edge(next, EdgeKind::Fits(value, arm.pat, false));
        }
        self.at = self.branch(EdgeKind::Fits(value, arm.pat, true));
        self.scoped(|cx| {
            cx.bind(arm.pat, Given::Value(value));
            if let Some(guard) = arm.guard {
                let yes = cx.block();
                cx.cond(guard, yes, next);
                cx.at = yes;
            }
            cx.exprs(inner.as_slice());
        });
        self.edge(to, EdgeKind::Next);
        self.at = next;
    }

    fn always_fits(&self, pat: PatId) -> bool {
        matches!(self.body.pat(pat).kind, PatKind::Wild | PatKind::Bind(_, None))
    }

    fn match_expr(&mut self, scrutinee: ExprId, arms: &[Arm]) {
        self.expr(scrutinee);
        let after = self.block();
        for arm in arms {
            self.arm(scrutinee, arm, Some(arm.body), after);
        }
        // a match is complete: where the last arm does not fit, control does not come
        self.at = after;
    }

    fn if_expr(&mut self, cond: ExprId, then: ExprId, otherwise: Option<ExprId>) {
        let (yes, no, after) = (self.block(), self.block(), self.block());
        self.scoped(|cx| {
            cx.cond(cond, yes, no);
            cx.at = yes;
            cx.expr(then);
        });
        self.edge(after, EdgeKind::Next);
        self.at = no;
        self.exprs(otherwise.as_slice());
        self.edge(after, EdgeKind::Next);
        self.at = after;
    }

    fn loop_expr(&mut self, id: ExprId, source: &LoopSource, inner: ExprId, label: Option<Name>) {
        if let LoopSource::For(_, iter) = source {
            self.expr(*iter);
        }
        let (head, after) = (self.block(), self.block());
        self.loops.insert(id, LoopBlocks { head, after });
        self.edge(head, EdgeKind::Next);
        self.at = head;
        let depth = self.scope.len();
        let frame = self.frames.last_mut().expect("the function's own");
        frame.breakables.push(Breakable { label, is_loop: true, after, again: head, depth });
        self.scoped(|cx| {
            match source {
                LoopSource::Loop => {}
                LoopSource::While(cond) => {
                    let yes = cx.block();
                    cx.cond(*cond, yes, after);
                    cx.at = yes;
                }
                LoopSource::For(pat, iter) => {
                    cx.edge(after, EdgeKind::Item(*iter, false));
                    cx.at = cx.branch(EdgeKind::Item(*iter, true));
                    cx.bind(*pat, Given::Item(*iter));
                }
            }
            cx.expr(inner);
        });
        self.edge(head, EdgeKind::Next);
        self.frames.last_mut().expect("the function's own").breakables.pop();
        self.at = after;
    }

    fn jump(&mut self, label: Option<Name>, out: bool) {
        let frame = self.frames.last().expect("the function's own");
        let target = frame.breakables.iter().rev().find(|b| match label {
            Some(_) => b.label == label,
            None => b.is_loop,
        });
        if let Some((to, depth)) = target.map(|b| (if out { b.after } else { b.again }, b.depth)) {
            self.drops(depth);
            self.edge(to, EdgeKind::Next);
        }
        self.dead();
    }

    fn block_expr(&mut self, block: &hir::Block) {
        let Some(label) = block.label else { return self.stmts(block) };
        let after = self.block();
        let depth = self.scope.len();
        let frame = self.frames.last_mut().expect("the function's own");
        frame.breakables.push(Breakable { label: Some(label), is_loop: false, after, again: after, depth });
        self.stmts(block);
        self.frames.last_mut().expect("the function's own").breakables.pop();
        self.edge(after, EdgeKind::Next);
        self.at = after;
    }

    fn stmts(&mut self, block: &hir::Block) {
        self.scoped(|cx| {
            for stmt in &block.stmts {
                cx.stmt(stmt);
            }
            cx.exprs(block.tail.as_slice());
        });
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::Expr(expr, _) => self.expr(*expr),
            Stmt::Let(stmt) => {
                let Some(init) = stmt.init else { return self.bind(stmt.pat, Given::Nothing) };
                self.expr(init);
                if let Some(otherwise) = stmt.otherwise {
                    let no = self.branch(EdgeKind::Fits(init, stmt.pat, false));
                    let yes = self.branch(EdgeKind::Fits(init, stmt.pat, true));
                    self.at = no;
                    self.expr(otherwise);
                    self.at = yes;
                }
                self.bind(stmt.pat, Given::Value(init));
            }
        }
    }

    /// Code that runs when it is called or polled: from here control may go into it, or past it.
    fn deferred(&mut self, repeats: bool, f: impl FnOnce(&mut Self, BlockId)) {
        let after = self.block();
        self.edge(after, EdgeKind::Next);
        let start = self.branch(EdgeKind::Next);
        let end = self.block();
        self.at = start;
        let depth = self.scope.len();
        self.frames.push(Frame { end: Some(end), depth, breakables: Vec::new() });
        self.scoped(|cx| f(cx, end));
        self.frames.pop();
        if repeats {
            self.edge_from(end, start, EdgeKind::Next);
        }
        self.edge_from(end, after, EdgeKind::Next);
        self.at = after;
    }

    fn select(&mut self, arms: &[SelectArm]) {
        for arm in arms {
            self.exprs(arm.future.as_slice());
        }
        let (from, after) = (self.at, self.block());
        for arm in arms {
            self.at = from;
            self.at = self.branch(EdgeKind::Next);
            self.scoped(|cx| {
                if let Some(pat) = arm.pat {
                    let given = arm.future.map_or(Given::Nothing, Given::Value);
                    cx.bind(pat, given);
                }
                cx.exprs(arm.guard.as_slice());
                cx.expr(arm.body);
            });
            self.edge(after, EdgeKind::Next);
        }
        self.at = after;
    }

    fn macro_call(&mut self, id: ExprId, call: &MacroCall) {
        let flow = self.macros.get(&call.name);
        match (flow, call.args.split_first()) {
            (Some(MacroFlow::Asserts | MacroFlow::Ensures), Some((cond, rest))) => {
                let (yes, no) = (self.block(), self.block());
                self.cond(*cond, yes, no);
                self.at = no;
                self.exprs(rest);
                self.stop(id, flow == Some(&MacroFlow::Ensures));
                self.at = yes;
            }
            (Some(MacroFlow::Panics | MacroFlow::Returns), _) => {
                self.exprs(&call.args);
                self.step(Step::Eval(id));
                self.stop(id, flow == Some(&MacroFlow::Returns));
                return self.dead();
            }
            _ => self.exprs(&call.args),
        }
        self.step(Step::Eval(id));
    }

    fn stop(&mut self, id: ExprId, returns: bool) {
        let (exit, kind) = if returns { (Exit::Return(id), EdgeKind::Next) } else { (Exit::Panic(id), EdgeKind::Panic(id)) };
        self.leave(exit, kind);
    }
}
