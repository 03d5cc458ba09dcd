//! Expressions: operators, calls, values.  Control flow is in `control`, macros in `macros`.

use syn::{BinOp, Expr, Lit, RangeLimits, UnOp};

use super::Lowerer;
use crate::base::{Name, TextRange};
use crate::hir::{AssignOp, BinaryOp, ExprId, ExprKind, FieldInit, Literal, UnaryOp};

/// Longer texts are not kept.
const MAX_TEXT: usize = 64;

type Exprs = syn::punctuated::Punctuated<Expr, syn::Token![,]>;

impl Lowerer<'_> {
    /// An expression.
    pub(super) fn expr(&mut self, expr: &Expr) -> ExprId {
        self.expr_full(expr).0
    }

    /// An expression, and its range with the parentheses that are left out of the tree.
    pub(super) fn expr_full(&mut self, expr: &Expr) -> (ExprId, TextRange) {
        match expr {
            Expr::Paren(paren) => {
                let (id, _) = self.expr_full(&paren.expr);
                (id, self.src.delim(&paren.paren_token.span))
            }
            Expr::Group(group) => self.expr_full(&group.expr),
            other => {
                let id = self.bare(other);
                (id, self.range_of(id))
            }
        }
    }

    /// Several expressions.
    pub(super) fn exprs(&mut self, exprs: &Exprs) -> Box<[ExprId]> {
        exprs.iter().map(|e| self.expr(e)).collect()
    }

    /// One small frame for each level: every case has its own function.
    fn bare(&mut self, expr: &Expr) -> ExprId {
        match expr {
            _ if self.body.is_too_large() => self.alloc(TextRange::default(), ExprKind::Missing),
            Expr::Path(e) => self.path_expr(e.qself.as_ref(), &e.path),
            Expr::Lit(e) => self.lit(&e.lit),
            Expr::MethodCall(e) => self.method_call(e),
            Expr::Call(e) => self.call(e),
            Expr::Field(e) => self.field(e),
            Expr::Index(e) => self.index(e),
            Expr::Reference(e) => self.reference(&e.and_token, e.mutability.is_some(), &e.expr),
            Expr::RawAddr(e) => self.reference(&e.and_token, matches!(e.mutability, syn::PointerMutability::Mut(_)), &e.expr),
            Expr::Unary(e) => self.unary(e),
            Expr::Binary(e) => self.binary(e),
            Expr::Assign(e) => self.assign(e),
            Expr::Cast(e) => self.cast(e),
            Expr::Try(e) => self.try_expr(e),
            Expr::Await(e) => self.await_expr(e),
            Expr::Tuple(e) => self.tuple(e),
            Expr::Array(e) => self.array(e),
            Expr::Repeat(e) => self.repeat(e),
            Expr::Struct(e) => self.struct_expr(e),
            Expr::Range(e) => self.range_expr(e),
            Expr::Macro(e) => self.macro_call(&e.mac),
            other => self.control(other),
        }
    }

    fn path_expr(&mut self, qself: Option<&syn::QSelf>, path: &syn::Path) -> ExprId {
        if qself.is_none()
            && let Some(ident) = path.get_ident()
        {
            let (name, range) = self.src.ident(ident);
            if let Some(local) = self.body.resolve(name) {
                return self.alloc(range, ExprKind::Local(local));
            }
        }
        let path = self.path(qself, path);
        self.alloc(path.range, ExprKind::Path(Box::new(path)))
    }

    fn method_call(&mut self, e: &syn::ExprMethodCall) -> ExprId {
        let (receiver, range) = self.expr_full(&e.receiver);
        let args = self.exprs(&e.args);
        let turbofish = e.turbofish.as_ref().map(|t| Box::new(self.generic_args(t)));
        let (method, method_range) = self.src.ident(&e.method);
        let range = TextRange::new(range.lo, self.src.hi(e.paren_token.span.close()));
        self.alloc(range, ExprKind::MethodCall { receiver, method, method_range, turbofish, args })
    }

    fn call(&mut self, e: &syn::ExprCall) -> ExprId {
        let (func, range) = self.expr_full(&e.func);
        let args = self.exprs(&e.args);
        let range = TextRange::new(range.lo, self.src.hi(e.paren_token.span.close()));
        self.alloc(range, ExprKind::Call(func, args))
    }

    fn field(&mut self, e: &syn::ExprField) -> ExprId {
        let (base, range) = self.expr_full(&e.base);
        let (name, name_range) = self.member(&e.member);
        self.alloc(range.to(name_range), ExprKind::Field(base, name, name_range))
    }

    fn index(&mut self, e: &syn::ExprIndex) -> ExprId {
        let (base, range) = self.expr_full(&e.expr);
        let index = self.expr(&e.index);
        let range = TextRange::new(range.lo, self.src.hi(e.bracket_token.span.close()));
        self.alloc(range, ExprKind::Index(base, index))
    }

    fn reference(&mut self, and: &syn::Token![&], mutable: bool, inner: &Expr) -> ExprId {
        let (inner, range) = self.expr_full(inner);
        let lo = self.src.lo(and.span);
        self.alloc(TextRange::new(lo, range.hi), ExprKind::Ref { mutable, inner })
    }

    fn unary(&mut self, e: &syn::ExprUnary) -> ExprId {
        let (inner, range) = self.expr_full(&e.expr);
        let (op, span) = match &e.op {
            UnOp::Deref(t) => (UnaryOp::Deref, t.span),
            UnOp::Not(t) => (UnaryOp::Not, t.span),
            UnOp::Neg(t) => (UnaryOp::Neg, t.span),
            _ => return inner,
        };
        let lo = self.src.lo(span);
        self.alloc(TextRange::new(lo, range.hi), ExprKind::Unary(op, inner))
    }

    fn binary(&mut self, e: &syn::ExprBinary) -> ExprId {
        let (left, left_range) = self.expr_full(&e.left);
        let (right, right_range) = self.expr_full(&e.right);
        let kind = match binary_op(&e.op) {
            Some((op, false)) => ExprKind::Binary(op, left, right),
            Some((op, true)) => ExprKind::Assign(AssignOp::Op(op), left, right),
            None => ExprKind::Missing,
        };
        self.alloc(left_range.to(right_range), kind)
    }

    fn assign(&mut self, e: &syn::ExprAssign) -> ExprId {
        let (left, left_range) = self.expr_full(&e.left);
        let (right, right_range) = self.expr_full(&e.right);
        self.alloc(left_range.to(right_range), ExprKind::Assign(AssignOp::Plain, left, right))
    }

    fn cast(&mut self, e: &syn::ExprCast) -> ExprId {
        let (inner, range) = self.expr_full(&e.expr);
        let ty = Box::new(self.ty(&e.ty));
        self.alloc(TextRange::new(range.lo, self.ty_hi(&e.ty)), ExprKind::Cast(inner, ty))
    }

    fn try_expr(&mut self, e: &syn::ExprTry) -> ExprId {
        let (inner, range) = self.expr_full(&e.expr);
        let hi = self.src.hi(e.question_token.span);
        self.alloc(TextRange::new(range.lo, hi), ExprKind::Try(inner))
    }

    fn await_expr(&mut self, e: &syn::ExprAwait) -> ExprId {
        let (inner, range) = self.expr_full(&e.base);
        let hi = self.src.hi(e.await_token.span);
        self.alloc(TextRange::new(range.lo, hi), ExprKind::Await(inner))
    }

    fn tuple(&mut self, e: &syn::ExprTuple) -> ExprId {
        let elems = self.exprs(&e.elems);
        self.alloc(self.src.delim(&e.paren_token.span), ExprKind::Tuple(elems))
    }

    fn array(&mut self, e: &syn::ExprArray) -> ExprId {
        let elems = self.exprs(&e.elems);
        self.alloc(self.src.delim(&e.bracket_token.span), ExprKind::Array(elems))
    }

    fn repeat(&mut self, e: &syn::ExprRepeat) -> ExprId {
        let (value, len) = (self.expr(&e.expr), self.expr(&e.len));
        self.alloc(self.src.delim(&e.bracket_token.span), ExprKind::Repeat(value, len))
    }

    fn struct_expr(&mut self, e: &syn::ExprStruct) -> ExprId {
        let fields = e
            .fields
            .iter()
            .map(|f| {
                let value = self.expr(&f.expr);
                FieldInit { name: self.member(&f.member).0, value }
            })
            .collect();
        let rest = e.rest.as_ref().map(|rest| self.expr(rest));
        let path = Box::new(self.path(e.qself.as_ref(), &e.path));
        let range = path.range.to(self.src.delim(&e.brace_token.span));
        self.alloc(range, ExprKind::Struct { path, fields, rest })
    }

    fn range_expr(&mut self, e: &syn::ExprRange) -> ExprId {
        let mut range = self.limits(&e.limits);
        let mut end = |cx: &mut Self, expr: &Option<Box<Expr>>| {
            expr.as_ref().map(|e| {
                let (id, outer) = cx.expr_full(e);
                range = range.to(outer);
                id
            })
        };
        let (start, end) = (end(self, &e.start), end(self, &e.end));
        let inclusive = matches!(e.limits, RangeLimits::Closed(_));
        self.alloc(range, ExprKind::Range { start, end, inclusive })
    }

    /// Where `..` or `..=` stands.
    pub(super) fn limits(&self, limits: &RangeLimits) -> TextRange {
        match limits {
            RangeLimits::HalfOpen(t) => TextRange::new(self.src.lo(t.spans[0]), self.src.hi(t.spans[1])),
            RangeLimits::Closed(t) => TextRange::new(self.src.lo(t.spans[0]), self.src.hi(t.spans[2])),
        }
    }

    /// A literal.
    pub(super) fn lit(&mut self, lit: &Lit) -> ExprId {
        let range = self.src.range(lit.span());
        let kind = self.literal(lit, range);
        self.alloc(range, ExprKind::Lit(kind))
    }

    fn literal(&self, lit: &Lit, range: TextRange) -> Literal {
        match lit {
            Lit::Str(text) => {
                let written = self.src.slice(range);
                let plain = written.strip_prefix('"').and_then(|t| t.strip_suffix('"')).filter(|t| !t.contains(['\\', '\r']));
                Literal::Str(match plain {
                    Some(plain) => (plain.len() <= MAX_TEXT).then(|| plain.into()),
                    // An escape is up to ten bytes long (`\u{10ffff}`).
                    None if written.len() > 12 * MAX_TEXT => None,
                    None => Some(text.value()).filter(|t| t.len() <= MAX_TEXT).map(String::into_boxed_str),
                })
            }
            Lit::ByteStr(bytes) => Literal::ByteStr(bytes.value().len() as u32),
            Lit::CStr(_) => Literal::CStr,
            Lit::Byte(_) => Literal::Byte,
            Lit::Char(_) => Literal::Char,
            Lit::Int(int) => Literal::Int(int.base10_parse().ok(), suffix(int.suffix())),
            Lit::Float(float) => Literal::Float(suffix(float.suffix())),
            Lit::Bool(value) => Literal::Bool(value.value),
            _ => Literal::Str(None),
        }
    }
}

fn suffix(text: &str) -> Option<Name> {
    (!text.is_empty()).then(|| Name::from(text))
}

/// The operator, and whether it assigns.
fn binary_op(op: &BinOp) -> Option<(BinaryOp, bool)> {
    Some(match op {
        BinOp::Add(_) => (BinaryOp::Add, false),
        BinOp::Sub(_) => (BinaryOp::Sub, false),
        BinOp::Mul(_) => (BinaryOp::Mul, false),
        BinOp::Div(_) => (BinaryOp::Div, false),
        BinOp::Rem(_) => (BinaryOp::Rem, false),
        BinOp::And(_) => (BinaryOp::And, false),
        BinOp::Or(_) => (BinaryOp::Or, false),
        BinOp::BitXor(_) | BinOp::BitAnd(_) | BinOp::BitOr(_) => (BinaryOp::Bit, false),
        BinOp::Shl(_) => (BinaryOp::Shl, false),
        BinOp::Shr(_) => (BinaryOp::Shr, false),
        BinOp::Eq(_) => (BinaryOp::Eq, false),
        BinOp::Lt(_) => (BinaryOp::Lt, false),
        BinOp::Le(_) => (BinaryOp::Le, false),
        BinOp::Ne(_) => (BinaryOp::Ne, false),
        BinOp::Ge(_) => (BinaryOp::Ge, false),
        BinOp::Gt(_) => (BinaryOp::Gt, false),
        BinOp::AddAssign(_) => (BinaryOp::Add, true),
        BinOp::SubAssign(_) => (BinaryOp::Sub, true),
        BinOp::MulAssign(_) => (BinaryOp::Mul, true),
        BinOp::DivAssign(_) => (BinaryOp::Div, true),
        BinOp::RemAssign(_) => (BinaryOp::Rem, true),
        BinOp::BitXorAssign(_) | BinOp::BitAndAssign(_) | BinOp::BitOrAssign(_) => (BinaryOp::Bit, true),
        BinOp::ShlAssign(_) => (BinaryOp::Shl, true),
        BinOp::ShrAssign(_) => (BinaryOp::Shr, true),
        _ => return None,
    })
}
