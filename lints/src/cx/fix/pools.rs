//! What is done to a thing before it goes back to its pool, and how it gets there on the ways that forget it.

use super::{Chosen, Fix};
use crate::base::{Applicability, Suggestion, TextRange};
use crate::cx::Cx;
use crate::facts::{Lost, Way, statement_of};
use crate::hir::{Body, ExprId, ExprKind, LocalId, Stmt};
use crate::types::{Owner, Ty};

impl Cx<'_> {
    /// A method called on what a call gives back, right before; with a limit as its argument where one is to be chosen.
    pub fn before_return(
        &self,
        owner: Owner,
        give: ExprId,
        method: &str,
        limit: Option<Chosen>,
        message: &str,
    ) -> Option<Suggestion> {
        let facts = self.facts;
        let (info, body) = (facts.body(owner)?, facts.source(owner)?);
        let ExprKind::MethodCall { args, .. } = &body.expr(give).kind else { return None };
        let ExprKind::Local(local) = body.expr(*args.last()?).kind else { return None };
        let binding = body.local(local);
        let place = statement_of(info, body, give)?;
        if !facts.has_method(info.types.local(local), method) || binding.by_ref || binding.range.lo > place.range.lo {
            return None;
        }
        let fix = Fix::new(facts, owner, Applicability::MaybeIncorrect);
        let (mut fix, argument) = match limit {
            Some(chosen) => {
                let (fix, limit) = fix.limit("usize", chosen);
                (fix, limit.text)
            }
            None => (fix, String::new()),
        };
        if !binding.mutable {
            fix = fix.insert(binding.range.lo, "mut ");
        }
        fix.lines_before(place.range, &[format!("{}.{method}({argument});", binding.name)]).finish(message)
    }

    /// Gives back what the ways out of a body lose, as the other ways do.
    pub fn give_back(&self, lost: &Lost) -> Option<Suggestion> {
        let facts = self.facts;
        let (info, body) = (facts.body(lost.owner)?, facts.source(lost.owner)?);
        let release = lost.released.iter().find_map(|given| release_call(info, body, *given, lost.local))?;
        let text = facts.text_in(lost.owner, body.expr(release).range);
        let mut fix = Fix::new(facts, lost.owner, Applicability::MaybeIncorrect);
        for way in &lost.ways {
            let at = match way {
                Way::Try(at) | Way::Return(at) | Way::Jump(at) => *at,
                Way::Cancel(_) | Way::Panic(_) => return None,
            };
            let place = statement_of(info, body, at)?;
            if !names_older(body, release, body.expr(at).range.lo) {
                return None;
            }
            fix = match way {
                Way::Try(_) => self.leave_by_match(lost.owner, fix, at, text)?,
                _ if place.range == body.expr(at).range => fix.lines_before(place.range, &[format!("{text};")]),
                _ => return None,
            };
        }
        fix.finish("give it back before leaving, as the other ways do")
    }

    /// `x?` as a `match` that does something before it leaves.
    fn leave_by_match<'f>(&self, owner: Owner, fix: Fix<'f>, tried: ExprId, release: &str) -> Option<Fix<'f>> {
        let facts = self.facts;
        let (info, body) = (facts.body(owner)?, facts.source(owner)?);
        let ExprKind::Try(inner) = body.expr(tried).kind else { return None };
        // a closure or an async block has its own way out
        if !facts.is_in_function_itself(owner, tried) {
            return None;
        }
        let place = statement_of(info, body, tried)?;
        let (adt, _) = info.types.expr(inner).as_adt()?;
        let lang = &facts.index.lang;
        let (there, gone, leave) = match Some(adt) {
            id if id == lang.result => ("Ok(value)", "Err(error)", "return Err(error.into());"),
            id if id == lang.option => ("Some(value)", "None", "return None;"),
            _ => return None,
        };
        let value = facts.text_in(owner, body.expr(inner).range);
        if !is_whole_value(body, tried) {
            return None;
        }
        // where the value is not needed, only the way out is asked for
        let alone = place.range == body.expr(tried).range && gone == "Err(error)";
        let lines = if alone {
            vec![format!("if let {gone} = {value} {{"), format!("    {release};"), format!("    {leave}"), "}".to_owned()]
        } else {
            vec![
                format!("match {value} {{"),
                format!("    {there} => value,"),
                format!("    {gone} => {{"),
                format!("        {release};"),
                format!("        {leave}"),
                "    }".to_owned(),
                "}".to_owned(),
            ]
        };
        let mut part = body.expr(tried).range;
        part.hi += u32::from(alone && facts.text_in(owner, TextRange::new(part.hi, part.hi + 1)) == ";");
        let shadowed = release.contains("value") || release.contains("error");
        (!shadowed).then(|| fix.lines_at(place.range, part, &lines))
    }
}

/// Whether an expression is all that a `let` or a statement is about.
fn is_whole_value(body: &Body, id: ExprId) -> bool {
    body.exprs.iter().any(|e| match &e.kind {
        ExprKind::Block(block) => block.stmts.iter().any(|stmt| match stmt {
            Stmt::Let(stmt) => stmt.init == Some(id) && stmt.otherwise.is_none(),
            Stmt::Expr(e, semi) => *e == id && *semi,
        }),
        _ => false,
    })
}

/// The call that gives a variable back: a statement of its own, of which that is one argument.
fn release_call(info: &crate::facts::BodyInfo, body: &Body, given: ExprId, local: LocalId) -> Option<ExprId> {
    let call = std::iter::once(given).chain(info.context.ancestors(given)).find(|e| {
        let args = match &body.expr(*e).kind {
            ExprKind::MethodCall { args, .. } | ExprKind::Call(_, args) => args,
            _ => return false,
        };
        args.iter().any(|a| matches!(body.expr(*a).kind, ExprKind::Local(l) if l == local))
    })?;
    // what it gives is not needed, and it cannot fail
    let unit = matches!(info.types.expr(call), Ty::Tuple(parts) if parts.is_empty());
    unit.then_some(call)
}

/// Whether all variables in an expression are there at a position.
fn names_older(body: &Body, id: ExprId, at: u32) -> bool {
    let range = body.expr(id).range;
    body.exprs.iter().filter(|e| range.contains(e.range)).all(|e| match e.kind {
        ExprKind::Local(local) => body.local(local).range.lo < at,
        _ => true,
    })
}
