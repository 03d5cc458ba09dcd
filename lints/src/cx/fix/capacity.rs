//! What can be done about a size that nothing bounds: reserve less, refuse, or ask for memory that may not be there.

use super::{Chosen, Fix};
use crate::base::{Applicability, Suggestion};
use crate::cx::Cx;
use crate::facts::{Route, Sized, let_of, statement_of};
use crate::hir::{Body, ExprId, ExprKind};
use crate::types::Owner;

const CHOSEN: Chosen = Chosen { name: "MAX_ELEMENTS", value: "64 * 1024" };

impl Cx<'_> {
    /// The ways to bound one number where it is spent, best first.
    pub fn bound_size(&self, spent: &[(Sized, Route)]) -> Vec<Suggestion> {
        let direct = spent.iter().all(|(sized, way)| way.after.is_empty() && way.spent == (sized.owner, sized.size));
        let Some((first, _)) = spent.first().filter(|_| direct) else { return Vec::new() };
        let hints = spent.iter().all(|(sized, _)| sized.allocation.hint);
        let less = if hints { self.reserve_less(spent) } else { None };
        let fallible = if spent.len() == 1 { self.ask_for_memory(first) } else { None };
        [less, self.refuse(first), fallible].into_iter().flatten().collect()
    }

    /// `n.min(LIMIT)`
    fn reserve_less(&self, spent: &[(Sized, Route)]) -> Option<Suggestion> {
        let facts = self.facts;
        let owner = spent.first()?.0.owner;
        let (info, body) = (facts.body(owner)?, facts.source(owner)?);
        // who writes into the room itself needs all of it
        let raw = |e: &crate::hir::Expr| match &e.kind {
            ExprKind::MethodCall { method, .. } => facts.vocabulary.numbers.fixes.raw_room.contains(method),
            _ => false,
        };
        if body.exprs.iter().any(raw) {
            return None;
        }
        let (mut fix, limit) = Fix::new(facts, owner, Applicability::MaybeIncorrect).limit("usize", CHOSEN);
        for (sized, _) in spent {
            let (before, after) = match facts.has_own_type(info, body, sized.size) {
                true => (String::new(), format!(".min({})", limit.text)),
                false => ("usize::min(".to_owned(), format!(", {})", limit.text)),
            };
            fix =
                if before.is_empty() { fix.wrap(sized.size, &before, &after) } else { fix.enclose(sized.size, &before, &after) };
        }
        fix.finish(format!("reserve no more than {} at once; the rest grows with what arrives", limit.label))
    }

    /// `if n > LIMIT { return Err(..); }`
    fn refuse(&self, sized: &Sized) -> Option<Suggestion> {
        let facts = self.facts;
        let owner = sized.owner;
        let (info, body) = (facts.body(owner)?, facts.source(owner)?);
        let refusal = facts.refusal(owner, sized.call)?;
        let place = statement_of(info, body, sized.call)?;
        if !is_simple(body, sized.size, place.range.lo) || facts.has_attribute(facts.loc(owner).file, place.range.lo) {
            return None;
        }
        let (fix, limit) = Fix::new(facts, owner, Applicability::MaybeIncorrect).limit("usize", CHOSEN);
        let number = facts.text_in(owner, body.expr(sized.size).range);
        let lines = [format!("if {number} > {} {{", limit.text), format!("    {}", refusal.statement()), "}".to_owned()];
        fix.lines_before(place.range, &lines).finish(format!("refuse more than {}", limit.label))
    }

    /// `try_reserve`
    fn ask_for_memory(&self, sized: &Sized) -> Option<Suggestion> {
        let facts = self.facts;
        let owner = sized.owner;
        let body = facts.source(owner)?;
        let refusal = facts.refusal(owner, sized.call)?.of_memory();
        let (local, made) = let_of(body, sized.call)?;
        let name = body.local(local).name;
        let text = |id: ExprId| facts.text_in(owner, body.expr(id).range);
        let (value, lines) = match &body.expr(sized.call).kind {
            ExprKind::Call(callee, args) if args.len() == 1 && self.is_of_std(owner, sized.call) => {
                let path = text(*callee).strip_suffix("with_capacity")?;
                (format!("{path}new()"), vec![format!("{name}.try_reserve({}){refusal};", text(sized.size))])
            }
            ExprKind::Macro(call) if call.name == "vec" && is_simple(body, sized.size, made.range.lo) => {
                let ExprKind::Repeat(item, len) = body.expr(*call.args.first()?).kind else { return None };
                let (item, len) = (text(item), text(len));
                let lines = vec![format!("{name}.try_reserve_exact({len}){refusal};"), format!("{name}.resize({len}, {item});")];
                ("Vec::new()".to_owned(), lines)
            }
            _ => return None,
        };
        let mut all = vec![facts.let_with(owner, body, made, true, &value)?];
        all.extend(lines);
        let fix = Fix::new(facts, owner, Applicability::MaybeIncorrect).lines_for(made.range, &all);
        fix.finish("ask for memory that may not be there")
    }

    fn is_of_std(&self, owner: Owner, call: ExprId) -> bool {
        let callee = self.facts.body(owner).and_then(|info| info.types.callees.get(&call));
        callee.is_some_and(|c| self.facts.is_of_std(c.function))
    }
}

/// A variable or field that is there before a position, cast or not: it can be written twice.
fn is_simple(body: &Body, id: ExprId, at: u32) -> bool {
    match &body.expr(id).kind {
        ExprKind::Local(local) => body.local(*local).range.lo < at,
        ExprKind::Field(inner, ..) | ExprKind::Cast(inner, _) => is_simple(body, *inner, at),
        _ => false,
    }
}
