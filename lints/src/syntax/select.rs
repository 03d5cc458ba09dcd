//! `select!` of tokio, futures and crossbeam.

use syn::parse::{ParseStream, Result};
use syn::{Expr, Pat, Token, token};

use super::{Lowerer, tokens};
use crate::hir::SelectArm;

/// An arm as written.
pub(super) struct Arm {
    pat: Option<Pat>,
    future: Option<Expr>,
    guard: Option<Expr>,
    body: Expr,
}

/// The arms of a `select!`.
pub(super) fn parse(input: ParseStream<'_>) -> Result<Vec<Arm>> {
    let mut arms = Vec::new();
    tokens::skip_word(input, "biased", ";")?;
    while !input.is_empty() {
        arms.push(arm(input)?);
        if input.peek(Token![,]) {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(arms)
}

fn arm(input: ParseStream<'_>) -> Result<Arm> {
    input.call(syn::Attribute::parse_outer)?;
    if fallback(input)? {
        return Ok(Arm { pat: None, future: None, guard: None, body: body(input)? });
    }
    if let Some(operation) = operation(input)? {
        return channel_arm(input, operation);
    }
    let pat = Pat::parse_multi_with_leading_vert(input)?;
    input.parse::<Token![=]>()?;
    let future = input.parse()?;
    let mut guard = None;
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
        input.parse::<Token![if]>()?;
        guard = Some(input.parse()?);
    }
    input.parse::<Token![=>]>()?;
    Ok(Arm { pat: Some(pat), future: Some(future), guard, body: body(input)? })
}

/// `else =>`, `default =>`, `complete =>`, `default(timeout) =>`.
fn fallback(input: ParseStream<'_>) -> Result<bool> {
    for word in ["else", "default", "complete"] {
        if tokens::skip_word(input, word, "=>")? {
            return Ok(true);
        }
    }
    let fork = input.fork();
    let timed = tokens::skip_word(&fork, "default", "")?
        && fork.peek(token::Paren)
        && fork.parse::<proc_macro2::TokenTree>().is_ok()
        && fork.peek(Token![=>]);
    if timed {
        input.parse::<syn::Ident>()?;
        input.parse::<proc_macro2::TokenTree>()?;
        input.parse::<Token![=>]>()?;
    }
    Ok(timed)
}

/// crossbeam's `recv(channel)` and `send(channel, value)`, where `->` or `=>` follows.
fn operation(input: ParseStream<'_>) -> Result<Option<Expr>> {
    let fork = input.fork();
    let named = tokens::skip_word(&fork, "recv", "")? || tokens::skip_word(&fork, "send", "")?;
    let call = named && fork.peek(token::Paren) && fork.parse::<proc_macro2::TokenTree>().is_ok();
    if call && (tokens::peek_pair(&fork, ['-', '>']) || fork.peek(Token![=>])) {
        return input.parse().map(Some);
    }
    Ok(None)
}

fn channel_arm(input: ParseStream<'_>, operation: Expr) -> Result<Arm> {
    let mut pat = None;
    if input.peek(Token![->]) {
        input.parse::<Token![->]>()?;
        pat = Some(Pat::parse_single(input)?);
    }
    input.parse::<Token![=>]>()?;
    Ok(Arm { pat, future: Some(operation), guard: None, body: body(input)? })
}

/// A block ends an arm, with a comma or without.
fn body(input: ParseStream<'_>) -> Result<Expr> {
    Expr::parse_with_earlier_boundary_rule(input)
}

impl Lowerer<'_> {
    /// An arm.  Future and guard are evaluated before anything is bound.
    pub(super) fn select_arm(&mut self, arm: &Arm) -> SelectArm {
        let future = arm.future.as_ref().map(|future| self.expr(future));
        let guard = arm.guard.as_ref().map(|guard| self.expr(guard));
        self.scoped(|cx| {
            let pat = arm.pat.as_ref().map(|pat| cx.pat(pat));
            SelectArm { pat, future, guard, body: cx.expr(&arm.body) }
        })
    }
}
