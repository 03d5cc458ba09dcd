//! Where things stand in the text: statements, lines, comments, attributes.  What an edit must know before it touches them.

use super::{BodyInfo, Facts};
use crate::base::{FileId, Span, TextRange};
use crate::hir::{Body, ExprId, ExprKind, LetStmt, LocalId, LossKind, PatKind, Stmt};
use crate::syntax::trivia;
use crate::types::Owner;

impl Facts<'_> {
    /// A file's text.
    pub fn text(&self, file: FileId) -> &str {
        &self.index.file(file).source.text
    }

    /// What stands in a range; empty where that is no range of the file.
    pub fn slice(&self, span: Span) -> &str {
        self.text(span.file).get(span.range.lo as usize..span.range.hi as usize).unwrap_or_default()
    }

    /// What stands in a range of a body's file.
    pub fn text_in(&self, owner: Owner, range: TextRange) -> &str {
        self.slice(self.span(owner, range))
    }

    /// The blanks before a position, where nothing else stands on its line before it.
    pub fn indent(&self, file: FileId, at: u32) -> Option<&str> {
        let before = self.text(file).get(..at as usize)?;
        let line = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
        line.trim_start_matches('\u{feff}').is_empty().then_some(line).or_else(|| line.trim().is_empty().then_some(line))
    }

    /// An expression as a method can be called on it: in parentheses where an operator stands in it.
    pub fn operand(&self, owner: Owner, expr: ExprId) -> String {
        let Some(body) = self.source(owner) else { return String::new() };
        let text = self.text_in(owner, body.expr(expr).range);
        if is_closed(&body.expr(expr).kind) { text.to_owned() } else { format!("({text})") }
    }

    /// Whether an expression leads to a place and does nothing else, so that it can be written a second time at a position: a
    /// variable, fields, what opens a lock.
    pub fn is_access_path(&self, body: &Body, id: ExprId, at: u32) -> bool {
        match &body.expr(id).kind {
            ExprKind::Local(local) => body.local(*local).range.lo < at,
            ExprKind::Path(_) => true,
            ExprKind::Field(inner, ..) | ExprKind::Await(inner) | ExprKind::Unary(_, inner) => {
                self.is_access_path(body, *inner, at)
            }
            ExprKind::MethodCall { receiver, method, args, .. } => {
                let quiet = args.is_empty() || *method == "expect";
                quiet
                    && self.vocabulary.plain.access.contains(method)
                    && *method != "clone"
                    && self.is_access_path(body, *receiver, at)
            }
            _ => false,
        }
    }

    /// Where the dot before a method's name begins, with the blanks before it.
    pub fn dot_before(&self, owner: Owner, method: TextRange) -> u32 {
        let before = self.text(self.loc(owner).file).get(..method.lo as usize).unwrap_or_default().trim_end();
        before.strip_suffix('.').map_or(method.lo, |rest| rest.trim_end().len() as u32)
    }

    /// How a file ends its lines.
    pub fn line_end(&self, file: FileId) -> &'static str {
        let text = self.text(file);
        let crlf = text.find('\n').is_some_and(|at| text[..at].ends_with('\r'));
        if crlf { "\r\n" } else { "\n" }
    }

    /// Whether a range, cut where tokens begin and end, holds a comment.
    pub fn has_comment(&self, span: Span) -> bool {
        trivia::has_comment(self.slice(span))
    }

    /// Whether a statement or item that begins here has an attribute: it begins with one, or one stands before it.
    pub fn has_attribute(&self, file: FileId, at: u32) -> bool {
        let (before, from) = self.text(file).split_at_checked(at as usize).unwrap_or_default();
        if from.starts_with('#') {
            return true;
        }
        let mut lines = before.lines().rev().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
        lines.next().is_some_and(|line| line.ends_with(']'))
    }

    /// Whether code between two places may be left out by a condition of the compiler.
    pub fn may_be_left_out(&self, span: Span) -> bool {
        let text = self.slice(span);
        text.contains("cfg") && trivia::has_name(text, |word| matches!(word, "cfg" | "cfg_attr" | "cfg_if"))
    }

    /// Whether an identifier stands in a range of a body's file.
    pub fn names_word(&self, owner: Owner, range: TextRange, word: &str) -> bool {
        let text = self.text_in(owner, range);
        text.contains(word) && trivia::has_name(text, |found| found == word)
    }

    /// A `let` of one name as it is written, with another value; none where a comment would be lost.
    pub fn let_with(&self, owner: Owner, body: &Body, made: &LetStmt, mutable: bool, value: &str) -> Option<String> {
        let (pat, init) = (body.pat(made.pat), body.expr(made.init?).range);
        let PatKind::Bind(local, None) = pat.kind else { return None };
        let part = |lo, hi| self.text_in(owner, TextRange::new(lo, hi));
        let plain = part(made.range.lo, pat.range.lo) == "let " && part(init.hi, made.range.hi) == ";";
        if !plain || self.has_comment(self.span(owner, made.range)) {
            return None;
        }
        let binding = body.local(local);
        // a name that is a keyword elsewhere
        if part(binding.range.lo, binding.range.hi).contains('#') {
            return None;
        }
        let mutable = if mutable || binding.mutable { "mut " } else { "" };
        Some(format!("let {mutable}{}{}{value};", binding.name, part(pat.range.hi, init.lo)))
    }

    /// Whether a part of a file could not be read.
    pub fn is_broken(&self, file: FileId) -> bool {
        self.index.hir(file).all_losses().any(|loss| loss.kind != LossKind::OpaqueMacro)
    }
}

/// Whether a method can be called on an expression without parentheses around it.
pub fn is_closed(kind: &ExprKind) -> bool {
    matches!(
        kind,
        ExprKind::Lit(_)
            | ExprKind::Local(_)
            | ExprKind::Path(_)
            | ExprKind::Call(..)
            | ExprKind::MethodCall { .. }
            | ExprKind::Field(..)
            | ExprKind::Index(..)
            | ExprKind::Try(_)
            | ExprKind::Await(_)
            | ExprKind::Tuple(_)
            | ExprKind::Array(_)
            | ExprKind::Macro(_)
    )
}

/// A statement: where an expression can be given company.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The block it stands in.
    pub block: ExprId,
    /// All of it, without a semicolon behind an expression.
    pub range: TextRange,
}

/// The statement that holds an expression, in the innermost block around it.  None where a closure's or a macro's end lies
/// between: what stands before the statement then runs at another time, or is not what it seems.
pub fn statement_of(info: &BodyInfo, body: &Body, expr: ExprId) -> Option<Place> {
    let mut below = expr;
    for at in info.context.ancestors(expr) {
        match &body.expr(at).kind {
            ExprKind::Block(block) | ExprKind::Async(_, block) => {
                return statement_in(body, block, below).map(|range| Place { block: at, range });
            }
            ExprKind::Closure { .. } | ExprKind::Macro(_) | ExprKind::Select(_) => return None,
            _ => below = at,
        }
    }
    None
}

/// The `let` that gives one variable just this value.
pub fn let_of(body: &Body, value: ExprId) -> Option<(LocalId, &LetStmt)> {
    body.exprs.iter().find_map(|e| {
        let ExprKind::Block(block) = &e.kind else { return None };
        block.stmts.iter().find_map(|stmt| match stmt {
            Stmt::Let(stmt) if stmt.init == Some(value) && stmt.otherwise.is_none() => match body.pat(stmt.pat).kind {
                PatKind::Bind(local, None) => Some((local, &**stmt)),
                _ => None,
            },
            _ => None,
        })
    })
}

/// The first statement of a function; none of other bodies, and of empty ones.
pub fn first_statement(body: &Body) -> Option<TextRange> {
    let ExprKind::Block(block) = &body.expr(body.root).kind else { return None };
    match block.stmts.first() {
        Some(Stmt::Let(stmt)) => Some(stmt.range),
        Some(Stmt::Expr(e, _)) => Some(body.expr(*e).range),
        None => Some(body.expr(block.tail?).range),
    }
}

/// The range of a block's own statement.
fn statement_in(body: &Body, block: &crate::hir::Block, expr: ExprId) -> Option<TextRange> {
    if block.tail == Some(expr) {
        return Some(body.expr(expr).range);
    }
    block.stmts.iter().find_map(|stmt| match stmt {
        Stmt::Let(stmt) if stmt.init == Some(expr) || stmt.otherwise == Some(expr) => Some(stmt.range),
        Stmt::Expr(found, _) if *found == expr => Some(body.expr(expr).range),
        _ => None,
    })
}

/// Whether an expression stands in the tokens of a macro, which may do anything with them.
pub fn is_in_macro(body: &Body, range: TextRange) -> bool {
    let takes = |kind: &ExprKind| matches!(kind, ExprKind::Macro(_) | ExprKind::Select(_));
    body.exprs.iter().any(|e| takes(&e.kind) && e.range != range && e.range.contains(range))
}
