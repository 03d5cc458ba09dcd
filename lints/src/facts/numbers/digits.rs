//! Numbers that stand in a text: put together digit by digit, or parsed from what was read.

use super::flow::NumberFlow;
use crate::base::Name;
use crate::facts::{BodyInfo, Facts};
use crate::hir::{AssignOp, BinaryOp, Body, Expr, ExprId, ExprKind, Literal, LocalId};
use crate::types::Ty;

/// Over how many expressions a digit or a text is followed back.
const MAX_DEPTH: u32 = 12;

impl NumberFlow<'_> {
    /// Whether a sum is one more digit of a number: `n * 10 + (byte - b'0')`, `n.checked_mul(10)?.checked_add(digit)?`.
    pub(super) fn adds_digit(&self, sum: ExprId, before: ExprId, digit: ExprId) -> bool {
        let number = match self.body.expr(sum).kind {
            ExprKind::Assign(..) => before,
            _ => sum,
        };
        self.is_digit(digit, 0) && self.is_number(number) && (self.is_moved_up(before, 0) || self.is_multiplied(before))
    }

    /// A number times its base.
    fn is_moved_up(&self, id: ExprId, depth: u32) -> bool {
        let next = |id| depth < MAX_DEPTH && self.is_moved_up(id, depth + 1);
        match &self.body.expr(id).kind {
            ExprKind::Binary(BinaryOp::Mul, a, b) => self.is_base(*a) || self.is_base(*b),
            ExprKind::MethodCall { method, args, .. } if method.ends_with("_mul") => {
                args.first().is_some_and(|a| self.is_base(*a))
            }
            ExprKind::MethodCall { receiver, .. } => next(*receiver),
            ExprKind::Try(a) | ExprKind::Cast(a, _) => next(*a),
            ExprKind::Local(local) => self.body.bound_to(*local).is_some_and(next),
            _ => false,
        }
    }

    /// `n *= 10`, somewhere.
    fn is_multiplied(&self, number: ExprId) -> bool {
        let by_base = |e: &Expr| match e.kind {
            ExprKind::Assign(AssignOp::Op(BinaryOp::Mul), place, base) => {
                self.body.is_same_place(place, number) && self.is_base(base)
            }
            ExprKind::Assign(AssignOp::Plain, place, value) => {
                self.body.is_same_place(place, number)
                    && matches!(self.body.expr(value).kind, ExprKind::Binary(BinaryOp::Mul, a, b)
                    if self.is_base(a) || self.is_base(b))
            }
            _ => false,
        };
        self.body.exprs.iter().any(by_base)
    }

    /// What digits are counted in.
    fn is_base(&self, id: ExprId) -> bool {
        match &self.body.expr(id).kind {
            ExprKind::Lit(Literal::Int(Some(value), _)) => matches!(value, 8 | 10 | 16),
            ExprKind::Cast(a, _) => self.is_base(*a),
            ExprKind::Path(path) => matches!(path.last().to_lowercase().as_str(), "base" | "radix"),
            _ => false,
        }
    }

    /// The value of a character that is a digit.
    fn is_digit(&self, id: ExprId, depth: u32) -> bool {
        let next = |id| depth < MAX_DEPTH && self.is_digit(id, depth + 1);
        let zero = |id: &ExprId| match &self.body.expr(*id).kind {
            ExprKind::Lit(Literal::Byte | Literal::Int(Some(48), _)) => true,
            ExprKind::Cast(a, _) => matches!(self.body.expr(*a).kind, ExprKind::Lit(Literal::Byte | Literal::Char)),
            _ => false,
        };
        match &self.body.expr(id).kind {
            ExprKind::Binary(BinaryOp::Sub, _, b) => zero(b),
            ExprKind::MethodCall { method, .. } if method == "to_digit" => true,
            ExprKind::MethodCall { method, args, .. } if method.ends_with("_sub") => args.first().is_some_and(zero),
            ExprKind::MethodCall { receiver, .. } => next(*receiver),
            ExprKind::Call(_, args) => args.len() == 1 && next(args[0]),
            ExprKind::Try(a) | ExprKind::Cast(a, _) | ExprKind::Unary(_, a) => next(*a),
            ExprKind::Local(local) => self.body.bound_to(*local).is_some_and(next),
            _ => false,
        }
    }
}

impl Facts<'_> {
    /// Whether a text was read from a stream in this body: a line, bytes that were gathered.
    pub(in crate::facts) fn is_read_text(&self, info: &BodyInfo, body: &Body, id: ExprId, depth: u32) -> bool {
        let next = |id| depth < MAX_DEPTH && self.is_read_text(info, body, id, depth + 1);
        let reads = info.types.callees.get(&id).is_some_and(|c| self.vocabulary.streams.sinks.contains_key(&c.function));
        match &body.expr(id).kind {
            ExprKind::MethodCall { .. } if reads => true,
            ExprKind::MethodCall { method, .. } if self.steps(info, id, *method) => true,
            ExprKind::MethodCall { receiver: a, .. }
            | ExprKind::Cast(a, _)
            | ExprKind::Try(a)
            | ExprKind::Await(a)
            | ExprKind::Ref { inner: a, .. }
            | ExprKind::Unary(_, a)
            | ExprKind::Index(a, _) => next(*a),
            ExprKind::Call(_, args) => args.first().is_some_and(|a| next(*a)),
            ExprKind::Local(local) => {
                is_read_into(body, *local) || body.bound_to(*local).is_some_and(next) || put_into(body, *local).any(next)
            }
            _ => false,
        }
    }
}

impl Facts<'_> {
    /// Whether a method gives the next character of what is read: `self.peek()`, `self.next_byte()?`.
    fn steps(&self, info: &BodyInfo, call: ExprId, method: Name) -> bool {
        let mut ty = info.types.expr(call);
        while let Ty::Adt(_, args) = ty {
            match args.first() {
                Some(inner) => ty = inner,
                None => break,
            }
        }
        let character = matches!(ty.peel_refs(), Ty::Prim(p) if matches!(p.as_str(), "u8" | "char"));
        character && self.vocabulary.numbers.stepping.iter().any(|word| method.starts_with(word.as_str()))
    }
}

/// Whether a variable is lent to a method that reads: `reader.read_line(&mut line)`.
fn is_read_into(body: &Body, local: LocalId) -> bool {
    let lent = |id: &ExprId| match body.expr(*id).kind {
        ExprKind::Ref { mutable: true, inner } => body.mentions(inner, local),
        _ => false,
    };
    body.exprs.iter().any(|e| match &e.kind {
        ExprKind::MethodCall { method, args, .. } => method.starts_with("read") && args.iter().any(lent),
        _ => false,
    })
}

/// What is put behind what a variable holds.
fn put_into(body: &Body, local: LocalId) -> impl Iterator<Item = ExprId> {
    let grows = |method: &Name| matches!(method.as_str(), "push" | "push_str" | "extend" | "extend_from_slice" | "append");
    body.exprs.iter().filter_map(move |e| match &e.kind {
        ExprKind::MethodCall { receiver, method, args, .. } if grows(method) && body.mentions(*receiver, local) => {
            args.last().copied()
        }
        _ => None,
    })
}
