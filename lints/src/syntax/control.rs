//! Expressions that steer: blocks, conditions, loops, jumps, closures.

use syn::{Expr, Label, Lifetime, Pat, ReturnType};

use super::Lowerer;
use crate::base::{Name, TextRange};
use crate::hir::{self, Arm, Capture, ExprId, ExprKind, LoopSource};

impl Lowerer<'_> {
    /// An expression that steers, or one that is not understood.
    pub(super) fn control(&mut self, expr: &Expr) -> ExprId {
        match expr {
            Expr::Block(e) => self.labelled_block(e),
            Expr::Unsafe(e) => self.marked_block(e.unsafe_token.span, &e.block, true),
            Expr::Const(e) => self.marked_block(e.const_token.span, &e.block, false),
            Expr::TryBlock(e) => self.marked_block(e.try_token.span, &e.block, false),
            Expr::Async(e) => self.async_block(e),
            Expr::If(e) => self.if_expr(e),
            Expr::Let(e) => self.let_expr(e),
            Expr::Match(e) => self.match_expr(e),
            Expr::Loop(e) => {
                let body = self.block_expr(&e.body);
                self.finish_loop(e.label.as_ref(), e.loop_token.span, LoopSource::Loop, body)
            }
            Expr::While(e) => self.while_expr(e),
            Expr::ForLoop(e) => self.for_expr(e),
            Expr::Break(e) => self.break_expr(e),
            Expr::Continue(e) => {
                let label = e.label.as_ref().map(|l| self.label(l));
                let range = self.jump_range(e.continue_token.span, e.label.as_ref(), None);
                self.alloc(range, ExprKind::Continue(label))
            }
            Expr::Return(e) => {
                let (value, range) = self.jump(e.return_token.span, e.expr.as_deref());
                self.alloc(range, ExprKind::Return(value))
            }
            Expr::Yield(e) => {
                let (value, range) = self.jump(e.yield_token.span, e.expr.as_deref());
                self.alloc(range, ExprKind::Yield(value))
            }
            Expr::Closure(e) => self.closure(e),
            other => {
                let range = self.tokens_range(other);
                self.alloc(range, ExprKind::Missing)
            }
        }
    }

    fn label(&self, label: &Lifetime) -> Name {
        self.src.name(&label.ident)
    }

    fn labelled_block(&mut self, e: &syn::ExprBlock) -> ExprId {
        let mut block = self.block(&e.block);
        let mut range = self.src.delim(&e.block.brace_token.span);
        if let Some(label) = &e.label {
            block.label = Some(self.label(&label.name));
            range.lo = self.src.lo(label.name.apostrophe);
        }
        self.alloc(range, ExprKind::Block(Box::new(block)))
    }

    fn marked_block(&mut self, first: proc_macro2::Span, block: &syn::Block, is_unsafe: bool) -> ExprId {
        let mut lowered = self.block(block);
        lowered.is_unsafe = is_unsafe;
        let range = TextRange::new(self.src.lo(first), self.src.hi(block.brace_token.span.close()));
        self.alloc(range, ExprKind::Block(Box::new(lowered)))
    }

    fn async_block(&mut self, e: &syn::ExprAsync) -> ExprId {
        let block = self.block(&e.block);
        let capture = if e.capture.is_some() { Capture::Move } else { Capture::ByUse };
        let range = TextRange::new(self.src.lo(e.async_token.span), self.src.hi(e.block.brace_token.span.close()));
        self.alloc(range, ExprKind::Async(capture, Box::new(block)))
    }

    fn if_expr(&mut self, e: &syn::ExprIf) -> ExprId {
        // What the condition binds is visible in the block only.
        let (cond, then) = self.scoped(|cx| (cx.expr(&e.cond), cx.block_expr(&e.then_branch)));
        let otherwise = e.else_branch.as_ref().map(|(_, branch)| self.expr(branch));
        let hi = self.range_of(otherwise.unwrap_or(then)).hi;
        let range = TextRange::new(self.src.lo(e.if_token.span), hi);
        self.alloc(range, ExprKind::If { cond, then, otherwise })
    }

    fn let_expr(&mut self, e: &syn::ExprLet) -> ExprId {
        let (value, range) = self.expr_full(&e.expr);
        let pat = self.pat(&e.pat);
        let lo = self.src.lo(e.let_token.span);
        self.alloc(TextRange::new(lo, range.hi), ExprKind::Let(pat, value))
    }

    fn match_expr(&mut self, e: &syn::ExprMatch) -> ExprId {
        let value = self.expr(&e.expr);
        let shipped: Vec<&syn::Arm> = e.arms.iter().filter(|arm| !self.attrs(&arm.attrs).test).collect();
        let arms = shipped.into_iter().map(|arm| self.arm(arm)).collect();
        let range = TextRange::new(self.src.lo(e.match_token.span), self.src.hi(e.brace_token.span.close()));
        self.alloc(range, ExprKind::Match(value, arms))
    }

    fn arm(&mut self, arm: &syn::Arm) -> Arm {
        self.scoped(|cx| {
            let (pat, guard) = cx.guarded(&arm.pat);
            Arm { pat, guard, body: cx.expr(&arm.body) }
        })
    }

    /// A pattern with its guard, which sees the pattern's names.
    fn guarded(&mut self, pat: &Pat) -> (hir::PatId, Option<ExprId>) {
        match pat {
            Pat::Guard(guarded) => (self.pat(&guarded.pat), Some(self.expr(&guarded.guard))),
            pat => (self.pat(pat), None),
        }
    }

    fn while_expr(&mut self, e: &syn::ExprWhile) -> ExprId {
        let (cond, body) = self.scoped(|cx| (cx.expr(&e.cond), cx.block_expr(&e.body)));
        self.finish_loop(e.label.as_ref(), e.while_token.span, LoopSource::While(cond), body)
    }

    fn for_expr(&mut self, e: &syn::ExprForLoop) -> ExprId {
        let iter = self.expr(&e.expr);
        let (pat, body) = self.scoped(|cx| (cx.pat(&e.pat), cx.block_expr(&e.body)));
        self.finish_loop(e.label.as_ref(), e.for_token.span, LoopSource::For(pat, iter), body)
    }

    fn finish_loop(&mut self, label: Option<&Label>, first: proc_macro2::Span, source: LoopSource, body: ExprId) -> ExprId {
        let lo = self.src.lo(label.map_or(first, |l| l.name.apostrophe));
        let range = TextRange::new(lo, self.range_of(body).hi);
        let label = label.map(|l| self.label(&l.name));
        self.alloc(range, ExprKind::Loop { source, body, label })
    }

    fn break_expr(&mut self, e: &syn::ExprBreak) -> ExprId {
        let value = e.expr.as_ref().map(|value| self.expr_full(value));
        let label = e.label.as_ref().map(|l| self.label(l));
        let range = self.jump_range(e.break_token.span, e.label.as_ref(), value.map(|(_, range)| range));
        self.alloc(range, ExprKind::Break(label, value.map(|(id, _)| id)))
    }

    fn jump(&mut self, first: proc_macro2::Span, value: Option<&Expr>) -> (Option<ExprId>, TextRange) {
        let value = value.map(|value| self.expr_full(value));
        let range = self.jump_range(first, None, value.map(|(_, range)| range));
        (value.map(|(id, _)| id), range)
    }

    fn jump_range(&self, first: proc_macro2::Span, label: Option<&Lifetime>, value: Option<TextRange>) -> TextRange {
        let mut range = self.src.range(first);
        if let Some(label) = label {
            range.hi = self.src.ident(&label.ident).1.hi;
        }
        value.map_or(range, |value| range.to(value))
    }

    fn closure(&mut self, e: &syn::ExprClosure) -> ExprId {
        let capture = if e.capture.is_some() { Capture::Move } else { Capture::ByUse };
        let mut types = Vec::with_capacity(e.inputs.len());
        let (params, (mut body, body_range)) = self.scoped(|cx| {
            let mut params = Vec::with_capacity(e.inputs.len());
            for input in &e.inputs {
                let (pat, ty) = match input {
                    Pat::Type(typed) => (&*typed.pat, Some(cx.ty(&typed.ty))),
                    pat => (pat, None),
                };
                params.push(cx.pat(pat));
                types.push(ty);
            }
            (params, cx.expr_full(&e.body))
        });
        if e.asyncness.is_some() {
            body = self.as_async(capture, body);
        }
        let ret = match &e.output {
            ReturnType::Default => None,
            ReturnType::Type(_, ty) => Some(Box::new(self.ty(ty))),
        };
        let range = TextRange::new(self.closure_lo(e), body_range.hi);
        self.alloc(range, ExprKind::Closure { capture, params: params.into(), types: types.into(), ret, body })
    }

    fn as_async(&mut self, capture: Capture, body: ExprId) -> ExprId {
        let block = hir::Block { tail: Some(body), ..hir::Block::default() };
        self.alloc(self.range_of(body), ExprKind::Async(capture, Box::new(block)))
    }

    fn closure_lo(&self, e: &syn::ExprClosure) -> u32 {
        let first = e
            .lifetimes
            .as_ref()
            .map(|l| l.for_token.span)
            .or(e.constness.as_ref().map(|t| t.span))
            .or(e.asyncness.as_ref().map(|t| t.span))
            .or(e.capture.as_ref().map(|t| t.span));
        self.src.lo(first.unwrap_or(e.inputs_begin.span))
    }
}
