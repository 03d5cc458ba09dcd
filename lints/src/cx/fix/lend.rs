//! How what a function makes at each call is made by its callers: the texts.

use super::Fix;
use super::hoist::level;
use crate::base::{Name, Suggestion, TextRange};
use crate::cx::Cx;
use crate::facts::{Again, Churn, Lend, Lending, Use};
use crate::hir::{ExprKind, TypeRef};
use crate::index::{AdtId, Def, FnId, Ns};
use crate::types::{Owner, Ty};

impl Cx<'_> {
    /// A new parameter of the function that makes it, and a variable before the loops of its callers.
    pub fn lend(&self, churn: &Churn) -> Option<Suggestion> {
        let facts = self.facts;
        let lend = facts.lend(churn)?;
        let (body, info) = (facts.source(churn.owner)?, facts.body(churn.owner)?);
        let name = body.local(lend.local).name;
        let (ty, known) = self.written_type(churn, &lend)?;
        let empty = self.empty_of(info.types.local(lend.local), &ty)?;
        // none where a comment would be lost, or the statement is none of the plain ones
        facts.let_with(churn.owner, body, &lend.made, true, &empty)?;
        let fix = Fix::new(facts, churn.owner, level(lend.sure && known));
        let fix = self.parameter(fix, lend.function, &format!("{name}: &mut {ty}"))?;
        let mut fix = fix.lines_for(lend.made.range, &self.emptied(churn, &lend, name));
        for used in &lend.uses {
            fix = match *used {
                Use::Value(at) => fix.insert(body.expr(at).range.lo, "*"),
                Use::Ref(at, true) => fix.replace(body.expr(at).range, name.as_str()),
                Use::Ref(at, false) => {
                    let ExprKind::Ref { inner, .. } = body.expr(at).kind else { return None };
                    fix.insert(body.expr(inner).range.lo, "*")
                }
            };
        }
        let mut before: Vec<TextRange> = Vec::new();
        for call in &lend.calls {
            let lent = call.before.map_or(format!("&mut {empty}"), |_| format!("&mut {name}"));
            fix = self.argument(fix, call, &lent)?;
            if let Some(place) = call.before.filter(|place| !before.contains(&place.range)) {
                fix = fix.lines_before_in(call.owner, place.range, &[format!("let mut {name} = {empty};")]);
                before.push(place.range);
            }
        }
        fix.finish("make it once where it is called in a loop, lend it, and empty it here")
    }

    /// What stands in the place of the making.
    fn emptied(&self, churn: &Churn, lend: &Lend, name: Name) -> Vec<String> {
        let Some(body) = self.facts.source(churn.owner) else { return Vec::new() };
        let text = |id| self.facts.text_in(churn.owner, body.expr(id).range);
        let mut lines = vec![format!("{name}.clear();")];
        match &lend.again {
            Again::Nothing | Again::Empty => {}
            Again::Reserve(room) => lines.push(format!("{name}.reserve({});", text(*room))),
            Again::Resize(item, len) => lines.push(format!("{name}.resize({}, {});", text(*len), text(*item))),
            Again::Extend(items) => lines.extend(self.extended(churn.owner, name.as_str(), text(*items), lend.made.range)),
        }
        lines
    }

    /// The variable's type as a signature names it, and whether that is surely the one; none where it cannot be written.
    fn written_type(&self, churn: &Churn, lend: &Lend) -> Option<(String, bool)> {
        let facts = self.facts;
        if let Some(path) = lend.made.ty.as_ref().and_then(TypeRef::as_path) {
            let text = facts.text_in(churn.owner, path.range);
            let own = text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| matches!(word, "_" | "Self"));
            return (!own && !text.contains(['\'', '\n'])).then(|| (text.to_owned(), true));
        }
        let ty = facts.body(churn.owner)?.types.local(lend.local);
        // the type of a number may be decided by what is not understood here
        let number = |t: &Ty| matches!(t, Ty::Prim(name) if !matches!(name.as_str(), "bool" | "char" | "str"));
        Some((self.named_type(churn.owner, ty)?, !ty.any(&mut |t| number(t))))
    }

    /// How a type is named in a body's module.
    fn named_type(&self, owner: Owner, ty: &Ty) -> Option<String> {
        let facts = self.facts;
        let module = facts.module(owner);
        match ty {
            Ty::Prim(name) => Some(name.to_string()),
            Ty::Tuple(parts) if parts.len() > 1 => {
                let parts: Option<Vec<String>> = parts.iter().map(|part| self.named_type(owner, part)).collect();
                Some(format!("({})", parts?.join(", ")))
            }
            Ty::Adt(id, args) => {
                let std = self.is_of_std_type(*id);
                let keyed = facts.vocabulary.collections.get(id).is_some_and(|c| c.kind.is_keyed());
                let name = if std { facts.path_here(module, &facts.index.adt_path(*id)) } else { self.own_name(owner, *id)? };
                if keyed || (!std && !args.is_empty()) {
                    return None;
                }
                let args: Option<Vec<String>> = args.iter().map(|arg| self.named_type(owner, arg)).collect();
                let args = args?;
                Some(if args.is_empty() { name } else { format!("{name}<{}>", args.join(", ")) })
            }
            _ => None,
        }
    }

    fn is_of_std_type(&self, id: AdtId) -> bool {
        self.facts.index.adt_path(id).starts_with("std::")
    }

    /// The name of an own type, where it means that here.
    fn own_name(&self, owner: Owner, id: AdtId) -> Option<String> {
        let index = self.facts.index;
        let name = index.adt(id).name;
        let found = index.resolve_names(self.facts.module(owner), false, &[name], Ns::Types)?;
        (found.used == 1 && found.def == Def::Adt(id)).then(|| name.to_string())
    }

    /// An empty value whose type the place says that it is for.
    fn empty_of(&self, ty: &Ty, written: &str) -> Option<String> {
        let (adt, _) = ty.as_adt()?;
        let known = self.facts.vocabulary.collections.get(&adt)?;
        let path = written.split('<').next().unwrap_or(written);
        Some(format!("{path}::{}()", if known.kind.is_keyed() { "default" } else { "new" }))
    }

    /// One more parameter behind the others.
    fn parameter<'f>(&self, fix: Fix<'f>, function: FnId, text: &str) -> Option<Fix<'f>> {
        let facts = self.facts;
        let hir = facts.index.signature(function);
        if let Some(last) = hir.params.last() {
            let end = hir.range.hi;
            return one_more(fix, Owner::Fn(function), last.range, end, text);
        }
        let sig = facts.text_in(Owner::Fn(function), hir.range);
        let (end, comma) = match hir.receiver {
            Some(_) => (sig.find("self)")? + 4, ", "),
            None => {
                let name = facts.index.func(function).name;
                (sig.find(&format!("fn {name}()"))? + name.len() + 4, "")
            }
        };
        Some(fix.insert(hir.range.lo + end as u32, format!("{comma}{text}")))
    }

    /// One more argument behind the others.
    fn argument<'f>(&self, fix: Fix<'f>, lending: &Lending, text: &str) -> Option<Fix<'f>> {
        let facts = self.facts;
        let body = facts.source(lending.owner)?;
        let (ExprKind::Call(_, args) | ExprKind::MethodCall { args, .. }) = &body.expr(lending.call).kind else { return None };
        let call = body.expr(lending.call).range;
        let Some(last) = args.last() else {
            let empty = facts.text_in(lending.owner, call).ends_with("()");
            return empty.then(|| fix.insert(call.hi - 1, text));
        };
        one_more(fix, lending.owner, body.expr(*last).range, call.hi, text)
    }
}

/// One more in a list in parentheses, behind the last one; none where something else follows that.
fn one_more<'f>(fix: Fix<'f>, owner: Owner, last: TextRange, end: u32, text: &str) -> Option<Fix<'f>> {
    let facts = fix.facts;
    let rest = facts.text_in(owner, TextRange::new(last.hi, end));
    let own_line = rest.starts_with(",\n") || rest.starts_with(",\r\n");
    match facts.indent(facts.loc(owner).file, last.lo) {
        _ if rest.starts_with(')') => Some(fix.insert(last.hi, format!(", {text}"))),
        Some(indent) if own_line => Some(fix.insert(last.hi, format!(",\n{indent}{text}"))),
        _ => None,
    }
}

impl Fix<'_> {
    /// Puts lines before a statement of another body in the same file.
    fn lines_before_in(mut self, owner: Owner, statement: TextRange, lines: &[String]) -> Self {
        let own = std::mem::replace(&mut self.owner, owner);
        self = self.lines_before(statement, lines);
        self.owner = own;
        self
    }
}
