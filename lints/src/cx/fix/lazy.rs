//! What is dear to make, made once for the whole program.

use super::Fix;
use crate::base::{Applicability, Suggestion, TextRange};
use crate::cx::Cx;
use crate::facts::let_of;
use crate::hir::{Body, ExprId, ExprKind, LetStmt, LocalId};
use crate::index::{Def, Ns};
use crate::types::Owner;

impl Cx<'_> {
    /// A `static` that makes the value when it is first used, where it is made of nothing that the function was given, and bound
    /// to a variable that is only looked at.
    pub fn make_once(&self, owner: Owner, call: ExprId) -> Option<Suggestion> {
        let facts = self.facts;
        let (info, body) = (facts.body(owner)?, facts.source(owner)?);
        let mut value = call;
        // `.unwrap()`, `.expect("..")`
        while let Some(parent) = info.context.parent(value)
            && let ExprKind::MethodCall { receiver, method, .. } = &body.expr(parent).kind
            && *receiver == value
            && matches!(method.as_str(), "unwrap" | "expect")
        {
            value = parent;
        }
        let (local, made) = let_of(body, value)?;
        let binding = body.local(local);
        if binding.mutable || !is_constant(body, value) || !facts.uses(owner, local)?.is_empty() {
            return None;
        }
        let ty = self.type_text(owner, body, call, local, made)?;
        let name = binding.name.to_uppercase();
        if facts.names_word(owner, body.expr(body.root).range, &name) {
            return None;
        }
        let lock = facts.path_here(facts.module(owner), "std::sync::LazyLock");
        let text = |id: ExprId| facts.text_in(owner, body.expr(id).range);
        let init = text(value);
        // none where a comment would be lost
        facts.let_with(owner, body, made, false, init)?;
        let maker = match &body.expr(value).kind {
            ExprKind::Call(callee, args) if args.is_empty() => text(*callee).to_owned(),
            _ => format!("|| {init}"),
        };
        let lines = [format!("static {name}: {lock}<{ty}> = {lock}::new({maker});"), format!("let {} = &*{name};", binding.name)];
        let fix = Fix::new(facts, owner, Applicability::MaybeIncorrect).lines_for(made.range, &lines);
        fix.finish("make it once for the whole program, when it is first used")
    }

    /// A variable's type as it is written: beside it, or before the constructor's name.
    fn type_text(&self, owner: Owner, body: &Body, call: ExprId, local: LocalId, made: &LetStmt) -> Option<String> {
        let facts = self.facts;
        if let Some(path) = made.ty.as_ref().and_then(|ty| ty.as_path()) {
            return Some(facts.text_in(owner, path.range).to_owned());
        }
        let mut at = call;
        let path = loop {
            match &body.expr(at).kind {
                ExprKind::MethodCall { receiver, .. } => at = *receiver,
                ExprKind::Call(callee, _) => at = *callee,
                ExprKind::Path(path) => break path,
                _ => return None,
            }
        };
        let (adt, args) = facts.body(owner)?.types.local(local).as_adt()?;
        let names: Vec<_> = path.segments.iter().map(|s| s.name).collect();
        let (last, of) = names.split_last()?;
        let found = facts.index.resolve_names(facts.module(owner), path.global, of, Ns::Types)?;
        let same = found.used == of.len() && found.def == Def::Adt(adt) && args.is_empty();
        let text = facts.text_in(owner, TextRange::new(path.range.lo, path.range.hi - last.len() as u32));
        same.then(|| text.trim_end_matches("::").to_owned())
    }
}

/// Whether a value is made of nothing but what stands in the source.
fn is_constant(body: &Body, id: ExprId) -> bool {
    let range = body.expr(id).range;
    body.exprs.iter().filter(|e| range.contains(e.range)).all(|e| {
        matches!(
            e.kind,
            ExprKind::Lit(_) | ExprKind::Path(_) | ExprKind::Call(..) | ExprKind::MethodCall { .. } | ExprKind::Ref { .. }
        )
    })
}
