//! Bodies: the arenas, scopes, blocks and statements.

use std::sync::OnceLock;

use syn::{Block, Expr, FnArg, Local, Signature, Stmt};

use super::Lowerer;
use crate::base::{Name, TextRange};
use crate::hir::{
    self, Binding, Body, BodyId, Cut, ExprId, ExprKind, ItemId, LetStmt, LocalId, LossKind, Pat, PatId, PatKind, Slot,
};

/// Bodies and values with more expressions and patterns are not analysed: machines write them, and what is asked about a body may take
/// the square of its size.  The largest body of 361 crates has nine thousand.
pub(super) const MAX_PARTS: usize = 60_000;

/// A body in work.
#[derive(Default)]
pub(super) struct BodyBuilder {
    pub(super) exprs: Vec<hir::Expr>,
    pub(super) pats: Vec<Pat>,
    pub(super) locals: Vec<Binding>,
    pub(super) items: Vec<ItemId>,
    /// What is visible here, innermost last.
    scope: Vec<(Name, LocalId)>,
    /// Where the bindings of the pattern in work begin: a name bound twice in one pattern is one local.
    pat_start: usize,
}

impl BodyBuilder {
    /// The local variable of that name.
    pub(super) fn resolve(&self, name: Name) -> Option<LocalId> {
        self.scope.iter().rev().find(|(n, _)| *n == name).map(|(_, local)| *local)
    }

    /// Whether there is more than is analysed.
    pub(super) fn is_too_large(&self) -> bool {
        self.exprs.len() + self.pats.len() > MAX_PARTS
    }

    /// Begins a pattern; the answer is for [`Self::end_pattern`].
    pub(super) fn begin_pattern(&mut self) -> usize {
        std::mem::replace(&mut self.pat_start, self.scope.len())
    }

    /// Ends a pattern.
    pub(super) fn end_pattern(&mut self, before: usize) {
        self.pat_start = before;
    }

    /// Binds a name.
    pub(super) fn bind(&mut self, binding: Binding) -> LocalId {
        let start = self.pat_start.min(self.scope.len());
        if let Some((_, local)) = self.scope[start..].iter().find(|(name, _)| *name == binding.name) {
            return *local;
        }
        let id = LocalId(self.locals.len() as u32);
        self.scope.push((binding.name, id));
        self.locals.push(binding);
        id
    }
}

impl Lowerer<'_> {
    /// Adds an expression.
    pub(super) fn alloc(&mut self, range: TextRange, kind: ExprKind) -> ExprId {
        self.body.exprs.push(hir::Expr { range, kind });
        ExprId(self.body.exprs.len() as u32 - 1)
    }

    /// Adds a pattern.
    pub(super) fn alloc_pat(&mut self, range: TextRange, kind: PatKind) -> PatId {
        self.body.pats.push(Pat { range, kind });
        PatId(self.body.pats.len() as u32 - 1)
    }

    /// The expression's range.
    pub(super) fn range_of(&self, id: ExprId) -> TextRange {
        self.body.exprs[id.0 as usize].range
    }

    /// Runs `f`; what it binds is out of scope afterwards.
    pub(super) fn scoped<T>(&mut self, f: impl FnOnce(&mut Self) -> T) -> T {
        let depth = self.body.scope.len();
        let out = f(self);
        self.body.scope.truncate(depth);
        out
    }

    /// Lowers a body of its own, which sees no variable of the one in work.
    fn separate(&mut self, f: impl FnOnce(&mut Self) -> (Option<LocalId>, Vec<PatId>, ExprId)) -> BodyId {
        let outer = std::mem::take(&mut self.body);
        let (self_param, params, root) = f(self);
        if self.body.is_too_large() {
            let range = self.range_of(root);
            self.body = outer;
            self.lose(range, LossKind::TooLarge, format!("more than {MAX_PARTS} expressions"));
            return self.push_body(Slot::Cut(Cut::unread(range)));
        }
        let done = std::mem::replace(&mut self.body, outer);
        let BodyBuilder { mut exprs, mut pats, mut locals, items, .. } = done;
        exprs.shrink_to_fit();
        pats.shrink_to_fit();
        locals.shrink_to_fit();
        self.push_body(Slot::Read(Box::new(Body {
            self_param,
            params,
            root,
            exprs,
            pats,
            locals,
            items,
            givers: OnceLock::new(),
        })))
    }

    fn push_body(&mut self, slot: Slot<Body>) -> BodyId {
        self.file.bodies.push(slot);
        BodyId(self.file.bodies.len() as u32 - 1)
    }

    /// The value of a static or constant, now or later.
    pub(super) fn value_body(&mut self, value: &Expr) -> BodyId {
        if let Expr::Block(value) = value
            && let Some(body) = self.left_out(&value.block)
        {
            return body;
        }
        self.separate(|cx| (None, Vec::new(), cx.expr(value)))
    }

    /// What stood in the braces, if it was left out but for its items.
    fn left_out(&mut self, block: &Block) -> Option<BodyId> {
        let cuts = &self.cuts.bodies;
        if cuts.is_empty() {
            return None;
        }
        let open = self.src.lo(block.brace_token.span.open());
        let at = cuts.binary_search_by_key(&open, |(open, _)| *open).ok()?;
        let slot = Slot::Cut(cuts[at].1.clone());
        let mut items = Vec::new();
        for stmt in &block.stmts {
            if let Stmt::Item(item) = stmt {
                self.item(item, &mut items);
            }
        }
        let body = self.push_body(slot);
        self.file.inner.extend(items.into_iter().map(|item| (body, item)));
        Some(body)
    }

    /// A function's body, now or later.
    pub(super) fn fn_body(&mut self, sig: &Signature, block: &Block) -> BodyId {
        if let Some(body) = self.left_out(block) {
            return body;
        }
        self.separate(|cx| {
            let mut self_param = None;
            let mut params = Vec::with_capacity(sig.inputs.len());
            for input in &sig.inputs {
                match input {
                    FnArg::Receiver(receiver) => {
                        let range = cx.src.range(receiver.self_token.span);
                        let mutable = receiver.mutability.is_some();
                        self_param =
                            Some(cx.body.bind(Binding { name: Name::from("self"), range, mutable, by_ref: false, init: None }));
                    }
                    FnArg::Typed(param) => params.push(cx.pat(&param.pat)),
                }
            }
            let root = cx.block_expr(block);
            (self_param, params, root)
        })
    }

    /// A block as an expression.
    pub(super) fn block_expr(&mut self, block: &Block) -> ExprId {
        let lowered = self.block(block);
        let range = self.src.delim(&block.brace_token.span);
        self.alloc(range, ExprKind::Block(Box::new(lowered)))
    }

    /// A block.
    pub(super) fn block(&mut self, block: &Block) -> hir::Block {
        self.stmts(&block.stmts)
    }

    /// The statements of a block, in a scope of their own.
    pub(super) fn stmts(&mut self, stmts: &[Stmt]) -> hir::Block {
        self.scoped(|cx| {
            let mut out = hir::Block::default();
            out.stmts.reserve_exact(stmts.len());
            for (i, stmt) in stmts.iter().enumerate() {
                cx.stmt(stmt, i + 1 == stmts.len(), &mut out);
            }
            out
        })
    }

    fn stmt(&mut self, stmt: &Stmt, last: bool, out: &mut hir::Block) {
        match stmt {
            Stmt::Local(local) => {
                let lowered = self.local(local);
                out.stmts.push(hir::Stmt::Let(Box::new(lowered)));
            }
            Stmt::Item(item) => {
                let mut ids = Vec::new();
                self.item(item, &mut ids);
                self.body.items.extend(ids);
            }
            // A semicolon alone.
            Stmt::Expr(Expr::Verbatim(tokens), _) if tokens.is_empty() => {}
            Stmt::Expr(expr, semi) => {
                let id = self.expr(expr);
                finish(out, id, semi.is_some(), last);
            }
            Stmt::Macro(stmt) => {
                if self.body_item_macro(&stmt.attrs, &stmt.mac) {
                    return;
                }
                let id = self.macro_call(&stmt.mac);
                finish(out, id, stmt.semi_token.is_some(), last);
            }
        }
    }

    fn local(&mut self, local: &Local) -> LetStmt {
        // The initialiser and the `else` block see the old bindings: they come first.
        let (mut init, mut otherwise) = (None, None);
        if let Some(value) = &local.init {
            init = Some(self.expr(&value.expr));
            otherwise = value.diverge.as_ref().map(|(_, block)| self.expr(block));
        }
        let (pat, ty) = match &local.pat {
            syn::Pat::Type(typed) => (self.pat(&typed.pat), Some(self.ty(&typed.ty))),
            pat => (self.pat(pat), None),
        };
        if let hir::PatKind::Bind(bound, _) = self.body.pats[pat.0 as usize].kind {
            self.body.locals[bound.0 as usize].init = init;
        }
        let range = TextRange::new(self.src.lo(local.let_token.span), self.src.hi(local.semi_token.span));
        LetStmt { pat, ty, init, otherwise, range }
    }
}

fn finish(out: &mut hir::Block, id: ExprId, semi: bool, last: bool) {
    if last && !semi {
        out.tail = Some(id);
    } else {
        out.stmts.push(hir::Stmt::Expr(id, semi));
    }
}
