//! Macro calls in bodies: what is known is read as what it does, the rest as arguments or statements if its tokens allow it.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser, Result};
use syn::{Block, Expr, ExprLit, Lit, Macro, MacroDelimiter, Pat, Stmt, Token, braced, token};

use super::{Lowerer, format, select, tokens};
use crate::base::{Name, TextRange};
use crate::hir::{Arm, ExprId, ExprKind, Literal, LossKind, MacroCall, PatKind};

/// An argument.
struct Arg {
    /// `name = value`, `target: value`.
    keyed: bool,
    value: Expr,
}

/// How a macro's tokens are read.
enum Shape {
    /// Format string and arguments; the number of arguments before the string may be.
    Format(usize),
    /// `vec!`.
    Elements,
    /// `matches!`.
    Matches,
    /// `select!`.
    Select,
    /// `cfg_if!`.
    Branches,
    /// `join!`: arguments behind an optional `biased;`.
    Join,
    /// `hashmap! { k => v }`.
    Pairs,
    /// Tokens of another language; code in them is not run here.
    Foreign,
    /// Markup with code in it.
    Markup,
    /// Statements first, arguments second.
    Any,
}

fn shape(name: &str) -> Shape {
    match name {
        "format" | "print" | "println" | "eprint" | "eprintln" | "panic" | "unreachable" | "todo" | "unimplemented"
        | "format_args" | "anyhow" | "bail" | "eyre" | "error" | "warn" | "info" | "debug" | "trace" | "event" | "span"
        | "error_span" | "warn_span" | "info_span" | "debug_span" | "trace_span" | "log" | "miette" | "format_err"
        | "format_bytes" | "compact_str" | "format_compact" | "whatever" | "log_enabled" | "enabled" => Shape::Format(0),
        "write" | "writeln" | "assert" | "debug_assert" | "ensure" => Shape::Format(1),
        "assert_eq" | "assert_ne" | "debug_assert_eq" | "debug_assert_ne" => Shape::Format(2),
        "vec" | "smallvec" | "arrayvec" | "tiny_vec" | "thin_vec" => Shape::Elements,
        "matches" | "assert_matches" | "debug_assert_matches" => Shape::Matches,
        "select" | "select_biased" => Shape::Select,
        "cfg_if" => Shape::Branches,
        "join" | "try_join" => Shape::Join,
        "quote"
        | "quote_spanned"
        | "parse_quote"
        | "parse_quote_spanned"
        | "json"
        | "stringify"
        | "asm"
        | "global_asm"
        | "naked_asm"
        | "sql"
        | "macro_rules" => Shape::Foreign,
        "html" | "rsx" | "view" | "maud" => Shape::Markup,
        _ if name.ends_with("map") => Shape::Pairs,
        _ if name.ends_with("_select") => Shape::Select,
        _ => Shape::Any,
    }
}

impl Lowerer<'_> {
    /// A macro call in a body.
    pub(super) fn macro_call(&mut self, mac: &Macro) -> ExprId {
        let (name, first) = self.macro_name(mac);
        let delim = self.src.delim(mac.delimiter.span());
        let range = first.to(delim);
        let read = match shape(&name) {
            Shape::Format(lead) => self.format_macro(mac, name, range, lead),
            Shape::Elements => self.elements(mac, name, range, delim),
            Shape::Matches => self.matches_macro(mac, range),
            Shape::Select => self.select_macro(mac, range).or_else(|| self.any(mac, name, range, delim)),
            Shape::Branches => self.branches(mac, name, range),
            Shape::Join => self.list(mac, name, range, join_args),
            Shape::Pairs => self.list(mac, name, range, pairs).or_else(|| self.any(mac, name, range, delim)),
            Shape::Foreign | Shape::Markup => None,
            Shape::Any => self.any(mac, name, range, delim),
        };
        read.unwrap_or_else(|| self.opaque(mac, name, range))
    }

    /// The last segment of a macro's path, and where the path begins.
    pub(super) fn macro_name(&self, mac: &Macro) -> (Name, TextRange) {
        let name = mac.path.segments.last().map_or_else(Name::default, |s| self.src.name(&s.ident));
        let first = match (&mac.path.leading_colon, mac.path.segments.first()) {
            (Some(colons), _) => self.src.range(colons.spans[0]),
            (None, Some(segment)) => self.src.ident(&segment.ident).1,
            (None, None) => TextRange::default(),
        };
        (name, first)
    }

    fn called(&mut self, name: Name, range: TextRange, args: Vec<ExprId>) -> ExprId {
        self.alloc(range, ExprKind::Macro(Box::new(MacroCall { name, args, opaque: false, mentions: Vec::new() })))
    }

    fn opaque(&mut self, mac: &Macro, name: Name, range: TextRange) -> ExprId {
        if !matches!(shape(&name), Shape::Foreign) && tokens::may_hold_code(&mac.tokens) {
            self.lose(range, LossKind::OpaqueMacro, name.as_str());
        }
        let mentions = tokens::mentions(mac.tokens.clone());
        self.alloc(range, ExprKind::Macro(Box::new(MacroCall { name, args: Vec::new(), opaque: true, mentions })))
    }

    fn format_macro(&mut self, mac: &Macro, name: Name, range: TextRange, lead: usize) -> Option<ExprId> {
        let parsed = log_args.parse2(mac.tokens.clone()).ok()?;
        let mut args: Vec<ExprId> = parsed.iter().map(|arg| self.expr(&arg.value)).collect();
        let text = parsed.iter().skip(lead).find_map(|arg| match &arg.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) if !arg.keyed => Some(text),
            _ => None,
        });
        if let Some(text) = text {
            let range = self.src.range(text.span());
            self.captured(range, &mut args);
        }
        Some(self.called(name, range, args))
    }

    /// The local variables that a format string names.
    fn captured(&mut self, literal: TextRange, args: &mut Vec<ExprId>) {
        for range in format::captures(self.src.slice(literal), literal.lo) {
            let local = self.body.resolve(Name::from(self.src.slice(range)));
            args.extend(local.map(|local| self.alloc(range, ExprKind::Local(local))));
        }
    }

    fn elements(&mut self, mac: &Macro, name: Name, range: TextRange, delim: TextRange) -> Option<ExprId> {
        let (elems, len) = elements.parse2(mac.tokens.clone()).ok()?;
        let ids: Box<[ExprId]> = elems.iter().map(|e| self.expr(e)).collect();
        let kind = match (&ids[..], len) {
            ([value], Some(len)) => ExprKind::Repeat(*value, self.expr(&len)),
            _ => ExprKind::Array(ids),
        };
        let array = self.alloc(delim, kind);
        Some(self.called(name, range, vec![array]))
    }

    fn matches_macro(&mut self, mac: &Macro, range: TextRange) -> Option<ExprId> {
        let (value, pat, guard) = matches_args.parse2(mac.tokens.clone()).ok()?;
        let value = self.expr(&value);
        let yes = self.scoped(|cx| {
            let pat = cx.pat(&pat);
            let guard = guard.map(|guard| cx.expr(&guard));
            Arm { pat, guard, body: cx.alloc(range, ExprKind::Lit(Literal::Bool(true))) }
        });
        let pat = self.alloc_pat(range, PatKind::Wild);
        let body = self.alloc(range, ExprKind::Lit(Literal::Bool(false)));
        let no = Arm { pat, guard: None, body };
        Some(self.alloc(range, ExprKind::Match(value, Box::new([yes, no]))))
    }

    fn select_macro(&mut self, mac: &Macro, range: TextRange) -> Option<ExprId> {
        let arms = select::parse.parse2(mac.tokens.clone()).ok()?;
        let arms = arms.iter().map(|arm| self.select_arm(arm)).collect();
        Some(self.alloc(range, ExprKind::Select(arms)))
    }

    /// The branches of `cfg_if!`, one block each: which is compiled is not known.
    fn branches(&mut self, mac: &Macro, name: Name, range: TextRange) -> Option<ExprId> {
        let mut args = Vec::new();
        for (_, group) in super::item_macros::cfg_branches(&mac.tokens) {
            let stmts = Block::parse_within.parse2(group.stream()).ok()?;
            let block = self.stmts(&stmts);
            let inner = self.src.delim(&group.delim_span());
            args.push(self.alloc(inner, ExprKind::Block(Box::new(block))));
        }
        Some(self.called(name, range, args))
    }

    fn list(
        &mut self,
        mac: &Macro,
        name: Name,
        range: TextRange,
        parser: impl Fn(ParseStream<'_>) -> Result<Vec<Arg>>,
    ) -> Option<ExprId> {
        let parsed = parser.parse2(mac.tokens.clone()).ok()?;
        let args = parsed.iter().map(|arg| self.expr(&arg.value)).collect();
        Some(self.called(name, range, args))
    }

    /// A macro that is not known.  In braces statements are likelier, elsewhere arguments.
    fn any(&mut self, mac: &Macro, name: Name, range: TextRange, delim: TextRange) -> Option<ExprId> {
        let braces = matches!(mac.delimiter, MacroDelimiter::Brace(_));
        if !braces && let Some(id) = self.list(mac, name, range, plain_args) {
            return Some(id);
        }
        if let Some(stmts) = self.as_stmts(&mac.tokens, braces) {
            let block = self.stmts(&stmts);
            let block = self.alloc(delim, ExprKind::Block(Box::new(block)));
            return Some(self.called(name, range, vec![block]));
        }
        if braces { self.list(mac, name, range, plain_args) } else { None }
    }

    /// The tokens as statements.  Outside braces there must be a semicolon, or else it is something different.
    fn as_stmts(&self, tokens: &TokenStream, braces: bool) -> Option<Vec<Stmt>> {
        let stmts = Block::parse_within.parse2(tokens.clone()).ok()?;
        (braces || stmts.len() > 1).then_some(stmts)
    }
}

/// Arguments of unknown macros.
fn plain_args(input: ParseStream<'_>) -> Result<Vec<Arg>> {
    args(input, false, false)
}

/// Arguments of macros that format or log.
fn log_args(input: ParseStream<'_>) -> Result<Vec<Arg>> {
    args(input, true, true)
}

/// `key => value` pairs.
fn pairs(input: ParseStream<'_>) -> Result<Vec<Arg>> {
    args(input, false, true)
}

fn join_args(input: ParseStream<'_>) -> Result<Vec<Arg>> {
    tokens::skip_word(input, "biased", ";")?;
    args(input, false, false)
}

fn args(input: ParseStream<'_>, logs: bool, arrows: bool) -> Result<Vec<Arg>> {
    let mut out = Vec::new();
    while !input.is_empty() {
        let keyed = tokens::skip_key(input, logs)?;
        if logs {
            tokens::skip_sigil(input)?;
        }
        if logs && input.peek(token::Brace) && input.fork().parse::<Expr>().is_err() {
            // The tracing crate: `info!({ a = 1, b }, "text")`.
            let fields;
            braced!(fields in input);
            out.extend(args(&fields, logs, arrows)?.into_iter().map(|arg| Arg { keyed: true, ..arg }));
        } else {
            out.push(Arg { keyed, value: input.parse()? });
        }
        if arrows && input.peek(Token![=>]) {
            input.parse::<Token![=>]>()?;
        } else if logs && input.peek(Token![;]) {
            // The log crate: `info!(a = 1; "text")`.
            input.parse::<Token![;]>()?;
        } else if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(out)
}

fn elements(input: ParseStream<'_>) -> Result<(Vec<Expr>, Option<Expr>)> {
    let mut elems = Vec::new();
    while !input.is_empty() {
        elems.push(input.parse()?);
        if elems.len() == 1 && input.peek(Token![;]) {
            input.parse::<Token![;]>()?;
            return Ok((elems, Some(input.parse()?)));
        }
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok((elems, None))
}

/// `value, pattern if guard`, and perhaps a message.
fn matches_args(input: ParseStream<'_>) -> Result<(Expr, Pat, Option<Expr>)> {
    let value = input.parse()?;
    input.parse::<Token![,]>()?;
    let pat = Pat::parse_multi_with_leading_vert(input)?;
    let guard = if input.peek(Token![if]) {
        input.parse::<Token![if]>()?;
        Some(input.parse()?)
    } else {
        None
    };
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
        args(input, true, false)?;
    }
    Ok((value, pat, guard))
}
