//! Bodies: functions' blocks, initialisers of statics and constants.  Arenas of small nodes.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::{GenericArgs, ItemId, Path, TypeRef};
use crate::base::{Name, TextRange};

/// Index into [`super::File::bodies`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct BodyId(pub u32);

/// Index into [`Body::exprs`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ExprId(pub u32);

/// Index into [`Body::pats`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PatId(pub u32);

/// Index into [`Body::locals`].  Each binding has its own: a shadowed name is another local.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LocalId(pub u32);

/// A body.  Children have smaller ids than their parents, so a walk in id order is bottom-up.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Body {
    /// `self`, where there is one; it is then the first local.
    pub self_param: Option<LocalId>,
    /// Patterns of the other parameters.
    pub params: Vec<PatId>,
    /// The block, or the value.
    pub root: ExprId,
    /// All expressions, closures' included.
    pub exprs: Vec<Expr>,
    /// All patterns.
    pub pats: Vec<Pat>,
    /// All local variables.
    pub locals: Vec<Binding>,
    /// Items declared in this body's blocks, at any depth (not in other bodies).
    pub items: Vec<ItemId>,
    /// What [`Self::bound_to`] tells, once somebody has asked.
    #[serde(skip)]
    pub(crate) givers: OnceLock<Box<[Option<ExprId>]>>,
}

impl Body {
    /// The expression.
    pub fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.0 as usize]
    }

    /// The name of the function, method or macro that an expression calls.
    pub fn called(&self, expr: &Expr) -> Option<Name> {
        match &expr.kind {
            ExprKind::MethodCall { method, .. } => Some(*method),
            ExprKind::Call(callee, _) => match &self.expr(*callee).kind {
                ExprKind::Path(path) => Some(path.last()),
                _ => None,
            },
            ExprKind::Macro(call) => Some(call.name),
            _ => None,
        }
    }

    /// The pattern.
    pub fn pat(&self, id: PatId) -> &Pat {
        &self.pats[id.0 as usize]
    }

    /// The local variable.
    pub fn local(&self, id: LocalId) -> &Binding {
        &self.locals[id.0 as usize]
    }

    /// The expression whose value the pattern takes apart in which a local variable is bound: of a `let`, a condition, an arm, a
    /// `for` loop, a `select!`.  None for parameters and what is declared without a value.
    pub fn bound_to(&self, local: LocalId) -> Option<ExprId> {
        self.givers.get_or_init(|| self.find_givers()).get(local.0 as usize).copied().flatten()
    }

    fn find_givers(&self) -> Box<[Option<ExprId>]> {
        let mut found = vec![None; self.locals.len()];
        let mut give = |pat, value: Option<ExprId>| {
            self.for_each_local(pat, &mut |local| {
                let giver = &mut found[local.0 as usize];
                *giver = giver.or(value);
            });
        };
        for expr in &self.exprs {
            match &expr.kind {
                ExprKind::Block(block) | ExprKind::Async(_, block) => {
                    for stmt in &block.stmts {
                        if let Stmt::Let(stmt) = stmt {
                            give(stmt.pat, stmt.init);
                        }
                    }
                }
                ExprKind::Let(pat, value) => give(*pat, Some(*value)),
                ExprKind::Match(value, arms) => arms.iter().for_each(|arm| give(arm.pat, Some(*value))),
                ExprKind::Loop { source: LoopSource::For(pat, iter), .. } => give(*pat, Some(*iter)),
                ExprKind::Select(arms) => {
                    arms.iter().filter_map(|arm| Some((arm.pat?, arm.future))).for_each(|(p, f)| give(p, f))
                }
                _ => {}
            }
        }
        found.into_boxed_slice()
    }

    /// Whether two expressions name the same place: a variable, a field of one.
    pub fn is_same_place(&self, a: ExprId, b: ExprId) -> bool {
        match (&self.expr(a).kind, &self.expr(b).kind) {
            (ExprKind::Local(a), ExprKind::Local(b)) => a == b,
            (ExprKind::Field(a, name, _), ExprKind::Field(b, other, _)) => name == other && self.is_same_place(*a, *b),
            (ExprKind::Unary(_, a) | ExprKind::Ref { inner: a, .. }, _) => self.is_same_place(*a, b),
            (_, ExprKind::Unary(_, b) | ExprKind::Ref { inner: b, .. }) => self.is_same_place(a, *b),
            _ => false,
        }
    }

    /// Whether an expression is a variable, or a part of it.
    pub fn mentions(&self, id: ExprId, local: LocalId) -> bool {
        match &self.expr(id).kind {
            ExprKind::Local(found) => *found == local,
            ExprKind::Index(base, _) | ExprKind::Field(base, ..) | ExprKind::MethodCall { receiver: base, .. } => {
                self.mentions(*base, local)
            }
            _ => false,
        }
    }

    /// Whether a pattern binds a local variable.
    pub fn binds(&self, pat: PatId, local: LocalId) -> bool {
        let mut found = false;
        self.for_each_local(pat, &mut |bound| found |= bound == local);
        found
    }

    /// The local variables that a pattern binds.
    pub fn for_each_local(&self, pat: PatId, see: &mut impl FnMut(LocalId)) {
        match &self.pat(pat).kind {
            PatKind::Bind(bound, inner) => {
                see(*bound);
                if let Some(inner) = inner {
                    self.for_each_local(*inner, see);
                }
            }
            PatKind::TupleStruct(_, list) | PatKind::Tuple(list) | PatKind::Slice(list) | PatKind::Or(list) => {
                list.iter().for_each(|p| self.for_each_local(*p, see));
            }
            PatKind::Struct(_, fields) => fields.iter().for_each(|f| self.for_each_local(f.pat, see)),
            PatKind::Ref(inner) => self.for_each_local(*inner, see),
            PatKind::Wild | PatKind::Rest | PatKind::Path(_) | PatKind::Lit(_) | PatKind::Range(..) => {}
        }
    }

    /// All expressions with their ids, bottom-up.
    pub fn exprs_with_ids(&self) -> impl DoubleEndedIterator<Item = (ExprId, &Expr)> {
        self.exprs.iter().enumerate().map(|(i, e)| (ExprId(i as u32), e))
    }
}

/// A local variable.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Binding {
    /// Its name.
    pub name: Name,
    /// Of the name, where it is bound.
    pub range: TextRange,
    /// `mut`.
    pub mutable: bool,
    /// `ref` or `ref mut`.
    pub by_ref: bool,
    /// The value of the `let` that binds it alone; none where it is bound otherwise, or has no value there.
    pub init: Option<ExprId>,
}

/// An expression.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Expr {
    /// All of it.
    pub range: TextRange,
    /// What it is.
    pub kind: ExprKind,
}

/// What an expression is.  Parentheses are left out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ExprKind {
    /// Not understood (verbatim tokens, `_`).
    Missing,
    /// A literal.
    Lit(Literal),
    /// A local variable, `self` included.
    Local(LocalId),
    /// Any other path.
    Path(Box<Path>),
    /// `f(a, b)`.
    Call(ExprId, Box<[ExprId]>),
    /// `a.m::<T>(b)`.
    MethodCall {
        /// `a`.
        receiver: ExprId,
        /// `m`.
        method: Name,
        /// Of `m`.
        method_range: TextRange,
        /// `::<T>`.
        turbofish: Option<Box<GenericArgs>>,
        /// Without the receiver.
        args: Box<[ExprId]>,
    },
    /// `a.f`, `a.0`; the range is the name's.
    Field(ExprId, Name, TextRange),
    /// `a[i]`.
    Index(ExprId, ExprId),
    /// `*a`, `!a`, `-a`.
    Unary(UnaryOp, ExprId),
    /// `a + b`, `a && b`, `a < b`.
    Binary(BinaryOp, ExprId, ExprId),
    /// `a = b`, `a += b`.
    Assign(AssignOp, ExprId, ExprId),
    /// `&a`, `&mut a`, `&raw const a`.
    Ref {
        /// `mut`.
        mutable: bool,
        /// `a`.
        inner: ExprId,
    },
    /// `a as T`.
    Cast(ExprId, Box<TypeRef>),
    /// `a?`.
    Try(ExprId),
    /// `a.await`.
    Await(ExprId),
    /// `{ .. }`, also `unsafe { .. }` and `const { .. }`.
    Block(Box<Block>),
    /// `async { .. }`, `async move { .. }`: a block whose code runs when the value is polled.
    Async(Capture, Box<Block>),
    /// `if a { } else { }`; the condition may hold `Let`s joined by `&&`.
    If {
        /// Condition.
        cond: ExprId,
        /// A block.
        then: ExprId,
        /// A block or another `if`.
        otherwise: Option<ExprId>,
    },
    /// `let p = a` in a condition.
    Let(PatId, ExprId),
    /// `match a { .. }`; also `matches!(a, p)`, as two arms with values `true` and `false`.
    Match(ExprId, Box<[Arm]>),
    /// `loop`, `while`, `for`.
    Loop {
        /// Which, with its head.
        source: LoopSource,
        /// A block.
        body: ExprId,
        /// `'a:`.
        label: Option<Name>,
    },
    /// `break 'a value`.
    Break(Option<Name>, Option<ExprId>),
    /// `continue 'a`.
    Continue(Option<Name>),
    /// `return a`.
    Return(Option<ExprId>),
    /// `|a| b`; an `async` closure's body is an `Async` block.
    Closure {
        /// `move` or not.
        capture: Capture,
        /// Parameters.
        params: Box<[PatId]>,
        /// Their types, where written.
        types: Box<[Option<TypeRef>]>,
        /// `-> T`.
        ret: Option<Box<TypeRef>>,
        /// `b`.
        body: ExprId,
    },
    /// `(a, b)`.
    Tuple(Box<[ExprId]>),
    /// `[a, b]`.
    Array(Box<[ExprId]>),
    /// `[a; n]`.
    Repeat(ExprId, ExprId),
    /// `S { f: a, ..b }`.
    Struct {
        /// `S`.
        path: Box<Path>,
        /// `f: a`.
        fields: Box<[FieldInit]>,
        /// `b`.
        rest: Option<ExprId>,
    },
    /// `a..b`, `a..=b`.
    Range {
        /// `a`.
        start: Option<ExprId>,
        /// `b`.
        end: Option<ExprId>,
        /// `..=`.
        inclusive: bool,
    },
    /// `m!(..)`.
    Macro(Box<MacroCall>),
    /// `select! { p = f, if g => b, .. }` of tokio and futures.
    Select(Box<[SelectArm]>),
    /// `yield a`.
    Yield(Option<ExprId>),
}

/// `move` or by need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Capture {
    /// `move`.
    Move,
    /// Without `move`.
    ByUse,
}

/// A literal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Literal {
    /// An integer; the value where it fits, the suffix where there is one.
    Int(Option<u64>, Option<Name>),
    /// A floating-point number; its suffix.
    Float(Option<Name>),
    /// `true`, `false`.
    Bool(bool),
    /// `'a'`.
    Char,
    /// `b'a'`.
    Byte,
    /// A string; its text where it is short (up to 64 bytes).
    Str(Option<Box<str>>),
    /// `b".."`; its length in bytes.
    ByteStr(u32),
    /// `c".."`.
    CStr,
}

/// Unary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum UnaryOp {
    /// `*`
    Deref,
    /// `!`
    Not,
    /// `-`
    Neg,
}

/// Binary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BinaryOp {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
    /// `%`
    Rem,
    /// `&`, `|`, `^`
    Bit,
    /// `<<`
    Shl,
    /// `>>`
    Shr,
    /// `&&`
    And,
    /// `||`
    Or,
    /// `==`
    Eq,
    /// `!=`
    Ne,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
}

/// `=` or an operator and `=`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AssignOp {
    /// `=`
    Plain,
    /// `+=` and so on.
    Op(BinaryOp),
}

/// A block.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Block {
    /// Statements; items are left out (they are in [`Body::items`]).
    pub stmts: Vec<Stmt>,
    /// The value, where the last expression has no semicolon.
    pub tail: Option<ExprId>,
    /// `'a:`.
    pub label: Option<Name>,
    /// `unsafe`.
    pub is_unsafe: bool,
}

/// A statement.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Stmt {
    /// `let`.
    Let(Box<LetStmt>),
    /// An expression whose value is dropped; whether a semicolon stands behind it.
    Expr(ExprId, bool),
}

/// `let p: T = a else { b };`
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LetStmt {
    /// `p`.
    pub pat: PatId,
    /// `T`.
    pub ty: Option<TypeRef>,
    /// `a`.
    pub init: Option<ExprId>,
    /// `b`.
    pub otherwise: Option<ExprId>,
    /// All of it with the semicolon.
    pub range: TextRange,
}

/// `p if g => b`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Arm {
    /// `p`.
    pub pat: PatId,
    /// `g`.
    pub guard: Option<ExprId>,
    /// `b`.
    pub body: ExprId,
}

/// An arm of `select!`; `else => b` and `default => b` have no future.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SelectArm {
    /// What the future's output is bound to.
    pub pat: Option<PatId>,
    /// The future.
    pub future: Option<ExprId>,
    /// `, if g`.
    pub guard: Option<ExprId>,
    /// What runs then.
    pub body: ExprId,
}

/// The kinds of loops.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum LoopSource {
    /// `loop`.
    Loop,
    /// `while a`; may hold `Let`s.
    While(ExprId),
    /// `for p in a`.
    For(PatId, ExprId),
}

/// `f: a`; `f` alone is `f: f`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FieldInit {
    /// `f`.
    pub name: Name,
    /// `a`.
    pub value: ExprId,
}

/// A macro call that stays one: its arguments where they are expressions.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MacroCall {
    /// The last segment of its path.
    pub name: Name,
    /// Arguments that could be read as expressions: `vec![x; n]` has one `Repeat`, `vec![a, b]` one `Array`; format macros have
    /// the format string first (without it for the inlined `{x}`, which follow as further arguments); statement-like macros
    /// have one `Block`.
    pub args: Vec<ExprId>,
    /// Whether `args` is all there is; if not, `mentions` is all that is known.
    pub opaque: bool,
    /// The identifiers in the tokens, sorted, each once; empty where the macro is not opaque.
    pub mentions: Vec<Name>,
}

/// A pattern.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Pat {
    /// All of it.
    pub range: TextRange,
    /// What it is.
    pub kind: PatKind,
}

/// What a pattern is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum PatKind {
    /// `_`, and what is not understood.
    Wild,
    /// `..` in a tuple, slice or struct.
    Rest,
    /// `x`, `mut x`, `ref x`, `x @ p`.
    Bind(LocalId, Option<PatId>),
    /// A constant, unit struct or unit variant; an identifier that begins with an upper-case letter is taken for one.
    Path(Box<Path>),
    /// A literal or range.
    Lit(ExprId),
    /// `S(a, ..)`.
    TupleStruct(Box<Path>, Box<[PatId]>),
    /// `S { f: p, .. }`.
    Struct(Box<Path>, Box<[FieldPat]>),
    /// `(a, b)`.
    Tuple(Box<[PatId]>),
    /// `[a, ..]`.
    Slice(Box<[PatId]>),
    /// `&p`, `box p`.
    Ref(PatId),
    /// `p | q`: names bound in several alternatives are one local.
    Or(Box<[PatId]>),
    /// A range, `a..=b`.
    Range(Option<ExprId>, Option<ExprId>),
}

/// `f: p`; `f` alone binds `f`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FieldPat {
    /// `f`.
    pub name: Name,
    /// `p`.
    pub pat: PatId,
}
