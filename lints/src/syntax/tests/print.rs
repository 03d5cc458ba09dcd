//! A compact printer of bodies: locals with their numbers, everything in brackets.

use crate::hir::{Body, ExprId, ExprKind, File, LoopSource, PatId, PatKind, Stmt};

/// The expressions directly below.
pub(super) fn children(kind: &ExprKind) -> Vec<ExprId> {
    match kind {
        ExprKind::Call(f, args) => [*f].into_iter().chain(args.iter().copied()).collect(),
        ExprKind::MethodCall { receiver, args, .. } => [*receiver].into_iter().chain(args.iter().copied()).collect(),
        ExprKind::Field(a, ..) | ExprKind::Unary(_, a) | ExprKind::Try(a) | ExprKind::Await(a) | ExprKind::Cast(a, _) => vec![*a],
        ExprKind::Ref { inner, .. } | ExprKind::Let(_, inner) => vec![*inner],
        ExprKind::Index(a, b) | ExprKind::Binary(_, a, b) | ExprKind::Assign(_, a, b) | ExprKind::Repeat(a, b) => vec![*a, *b],
        ExprKind::Block(block) | ExprKind::Async(_, block) => block_children(block),
        ExprKind::If { cond, then, otherwise } => [*cond, *then].into_iter().chain(*otherwise).collect(),
        ExprKind::Match(a, arms) => {
            [*a].into_iter().chain(arms.iter().flat_map(|arm| arm.guard.into_iter().chain([arm.body]))).collect()
        }
        ExprKind::Loop { source: LoopSource::While(a) | LoopSource::For(_, a), body, .. } => vec![*a, *body],
        ExprKind::Loop { body, .. } | ExprKind::Closure { body, .. } => vec![*body],
        ExprKind::Break(_, a) | ExprKind::Return(a) | ExprKind::Yield(a) => a.iter().copied().collect(),
        ExprKind::Tuple(a) | ExprKind::Array(a) => a.to_vec(),
        ExprKind::Struct { fields, rest, .. } => fields.iter().map(|f| f.value).chain(*rest).collect(),
        ExprKind::Range { start, end, .. } => start.iter().chain(end).copied().collect(),
        ExprKind::Macro(call) => call.args.clone(),
        ExprKind::Select(arms) => arms.iter().flat_map(|arm| arm.future.into_iter().chain(arm.guard).chain([arm.body])).collect(),
        ExprKind::Missing | ExprKind::Lit(_) | ExprKind::Local(_) | ExprKind::Path(_) | ExprKind::Continue(_) => Vec::new(),
    }
}

fn block_children(block: &crate::hir::Block) -> Vec<ExprId> {
    let mut out = Vec::new();
    for stmt in &block.stmts {
        match stmt {
            Stmt::Let(stmt) => out.extend(stmt.init.into_iter().chain(stmt.otherwise)),
            Stmt::Expr(id, _) => out.push(*id),
        }
    }
    out.extend(block.tail);
    out
}

/// The body of the function of that name.
pub(super) fn function(file: &File, name: &str) -> String {
    let item = file.items.iter().find(|item| item.name == name).expect("a function of that name");
    let crate::hir::ItemKind::Fn(function) = &item.kind else { panic!("{name} is no function") };
    body(file.known_body(function.body.expect("a body")).expect("a body that was read"))
}

/// A body.
pub(super) fn body(body: &Body) -> String {
    Printer { body }.expr(body.root)
}

struct Printer<'a> {
    body: &'a Body,
}

impl Printer<'_> {
    fn exprs(&self, ids: &[ExprId]) -> String {
        ids.iter().map(|id| self.expr(*id)).collect::<Vec<_>>().join(", ")
    }

    fn local(&self, id: crate::hir::LocalId) -> String {
        format!("{}#{}", self.body.local(id).name, id.0)
    }

    fn block(&self, block: &crate::hir::Block) -> String {
        let mut parts = Vec::new();
        for stmt in &block.stmts {
            parts.push(match stmt {
                Stmt::Let(stmt) => {
                    let init = stmt.init.map_or(String::new(), |id| format!(" = {}", self.expr(id)));
                    let or = stmt.otherwise.map_or(String::new(), |id| format!(" else {}", self.expr(id)));
                    format!("let {}{init}{or};", self.pat(stmt.pat))
                }
                Stmt::Expr(id, semi) => format!("{}{}", self.expr(*id), if *semi { ";" } else { "" }),
            });
        }
        parts.extend(block.tail.map(|id| self.expr(id)));
        format!("{{ {} }}", parts.join(" "))
    }

    fn expr(&self, id: ExprId) -> String {
        match &self.body.expr(id).kind {
            ExprKind::Local(local) => self.local(*local),
            ExprKind::Path(path) => path.segments.iter().map(|s| s.name.as_str()).collect::<Vec<_>>().join("::"),
            ExprKind::Lit(crate::hir::Literal::Str(Some(text))) => format!("{text:?}"),
            ExprKind::Lit(crate::hir::Literal::Int(Some(value), _)) => value.to_string(),
            ExprKind::Lit(crate::hir::Literal::Bool(value)) => value.to_string(),
            ExprKind::Lit(_) => "lit".to_owned(),
            ExprKind::Call(f, args) => format!("{}({})", self.expr(*f), self.exprs(args)),
            ExprKind::MethodCall { receiver, method, args, .. } => {
                format!("{}.{method}({})", self.expr(*receiver), self.exprs(args))
            }
            ExprKind::Field(a, name, _) => format!("{}.{name}", self.expr(*a)),
            ExprKind::Binary(op, a, b) => format!("({} {op:?} {})", self.expr(*a), self.expr(*b)),
            ExprKind::Let(pat, a) => format!("let {} = {}", self.pat(*pat), self.expr(*a)),
            ExprKind::Block(block) => self.block(block),
            ExprKind::Async(_, block) => format!("async {}", self.block(block)),
            ExprKind::If { cond, then, otherwise } => {
                let or = otherwise.map_or(String::new(), |id| format!(" else {}", self.expr(id)));
                format!("if {} {}{or}", self.expr(*cond), self.expr(*then))
            }
            ExprKind::Match(a, arms) => {
                let arms: Vec<String> = arms.iter().map(|arm| self.arm(arm.pat, arm.guard, arm.body)).collect();
                format!("match {} {{ {} }}", self.expr(*a), arms.join(", "))
            }
            ExprKind::Loop { source, body, .. } => match source {
                LoopSource::Loop => format!("loop {}", self.expr(*body)),
                LoopSource::While(a) => format!("while {} {}", self.expr(*a), self.expr(*body)),
                LoopSource::For(pat, a) => format!("for {} in {} {}", self.pat(*pat), self.expr(*a), self.expr(*body)),
            },
            ExprKind::Closure { params, body, .. } => {
                let params: Vec<String> = params.iter().map(|p| self.pat(*p)).collect();
                format!("|{}| {}", params.join(", "), self.expr(*body))
            }
            ExprKind::Macro(call) if call.opaque => {
                format!("{}!<{}>", call.name, call.mentions.iter().map(|n| n.as_str()).collect::<Vec<_>>().join(" "))
            }
            ExprKind::Macro(call) => format!("{}!({})", call.name, self.exprs(&call.args)),
            ExprKind::Select(arms) => {
                let arms: Vec<String> = arms
                    .iter()
                    .map(|arm| {
                        let head = match (arm.pat, arm.future) {
                            (Some(pat), Some(future)) => format!("{} = {}", self.pat(pat), self.expr(future)),
                            (None, Some(future)) => self.expr(future),
                            _ => "else".to_owned(),
                        };
                        let guard = arm.guard.map_or(String::new(), |id| format!(", if {}", self.expr(id)));
                        format!("{head}{guard} => {}", self.expr(arm.body))
                    })
                    .collect();
                format!("select {{ {} }}", arms.join(", "))
            }
            other => {
                let name = format!("{other:?}");
                let name = name.split([' ', '(', '{']).next().unwrap_or_default().to_owned();
                format!("{name}({})", self.exprs(&children(other)))
            }
        }
    }

    fn arm(&self, pat: PatId, guard: Option<ExprId>, body: ExprId) -> String {
        let guard = guard.map_or(String::new(), |id| format!(" if {}", self.expr(id)));
        format!("{}{guard} => {}", self.pat(pat), self.expr(body))
    }

    fn pat(&self, id: PatId) -> String {
        let list = |ids: &[PatId], sep: &str| ids.iter().map(|id| self.pat(*id)).collect::<Vec<_>>().join(sep);
        match &self.body.pat(id).kind {
            PatKind::Wild => "_".to_owned(),
            PatKind::Rest => "..".to_owned(),
            PatKind::Bind(local, None) => self.local(*local),
            PatKind::Bind(local, Some(sub)) => format!("{} @ {}", self.local(*local), self.pat(*sub)),
            PatKind::Path(path) => path.last().to_string(),
            PatKind::Lit(id) => self.expr(*id),
            PatKind::TupleStruct(path, ids) => format!("{}({})", path.last(), list(ids, ", ")),
            PatKind::Struct(path, fields) => {
                let fields: Vec<String> = fields.iter().map(|f| format!("{}: {}", f.name, self.pat(f.pat))).collect();
                format!("{} {{ {} }}", path.last(), fields.join(", "))
            }
            PatKind::Tuple(ids) => format!("({})", list(ids, ", ")),
            PatKind::Slice(ids) => format!("[{}]", list(ids, ", ")),
            PatKind::Ref(id) => format!("&{}", self.pat(*id)),
            PatKind::Or(ids) => list(ids, " | "),
            PatKind::Range(..) => "range".to_owned(),
        }
    }
}
