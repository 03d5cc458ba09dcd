//! How a making in a loop is moved before it: the texts.

use super::Fix;
use crate::base::{Applicability, Suggestion, TextRange};
use crate::cx::Cx;
use crate::facts::{Again, Churn, Hoist, Taken};
use crate::hir::{ExprId, ExprKind};
use crate::types::Owner;

impl Cx<'_> {
    /// How to make something once that is made per item; none where it is not known how.
    pub fn hoist(&self, churn: &Churn) -> Option<Suggestion> {
        let facts = self.facts;
        if let Some((local, assignment, sure)) = facts.refilled(churn) {
            let body = facts.source(churn.owner)?;
            let fix = Fix::new(facts, churn.owner, level(sure));
            let name = body.local(local).name;
            return fix.replace(body.expr(assignment).range, format!("{name}.clear()")).finish("empty it, which keeps its room");
        }
        let hoist = facts.hoist(churn)?;
        let (declaration, again) = self.texts(churn, &hoist)?;
        let mut fix = Fix::new(facts, churn.owner, level(hoist.sure)).lines_before(hoist.before.range, &[declaration]);
        fix = if again.is_empty() { fix.remove(hoist.made.range) } else { fix.lines_for(hoist.made.range, &again) };
        for taken in &hoist.taken {
            fix = self.kept(churn, fix, *taken, &hoist)?;
        }
        fix.finish(if again.is_empty() {
            "make it once, before the loop"
        } else {
            "make it once, before the loop, and empty it in each iteration"
        })
    }

    /// The declaration before the loop, and what stands in its place.
    fn texts(&self, churn: &Churn, hoist: &Hoist) -> Option<(String, Vec<String>)> {
        let facts = self.facts;
        let body = facts.source(churn.owner)?;
        let text = |id: ExprId| facts.text_in(churn.owner, body.expr(id).range);
        let name = body.local(hoist.local).name;
        let clear = format!("{name}.clear();");
        let (value, again) = match &hoist.again {
            Again::Nothing => (None, Vec::new()),
            Again::Empty => (None, vec![clear]),
            Again::Reserve(room) => (Some(self.empty(churn)?), vec![clear, format!("{name}.reserve({});", text(*room))]),
            Again::Resize(item, len) => {
                let resize = format!("{name}.resize({}, {});", text(*len), text(*item));
                (Some("Vec::new()".to_owned()), vec![clear, resize])
            }
            Again::Extend(items) => {
                (Some(self.empty_of_type(churn, hoist)?), vec![clear, format!("{name}.extend({});", text(*items))])
            }
        };
        let made = &hoist.made;
        let through_ref = |adt| facts.changes_through_ref(adt);
        let ty = facts.body(churn.owner)?.types.local(hoist.local);
        let changes = !again.is_empty() && !ty.as_adt().is_some_and(|(adt, _)| through_ref(adt));
        let value = value.unwrap_or_else(|| text(made.init.unwrap_or(churn.expr)).to_owned());
        let declaration = facts.let_with(churn.owner, body, made, changes, &value)?;
        Some((self.shifted(churn.owner, declaration, made.range, hoist.before.range)?, again))
    }

    /// A text of several lines as it stands where another statement begins; none where a line may be part of a literal.
    fn shifted(&self, owner: Owner, text: String, from: TextRange, to: TextRange) -> Option<String> {
        if !text.contains('\n') {
            return Some(text);
        }
        let file = self.facts.loc(owner).file;
        let (old, new) = (self.facts.indent(file, from.lo)?, self.facts.indent(file, to.lo)?);
        if text.contains('"') {
            return None;
        }
        Some(text.replace(&format!("\n{old}"), &format!("\n{new}")))
    }

    /// `with_capacity(n)` without its room.
    fn empty(&self, churn: &Churn) -> Option<String> {
        let body = self.facts.source(churn.owner)?;
        let ExprKind::Call(callee, _) = body.expr(churn.expr).kind else { return None };
        let path = self.facts.text_in(churn.owner, body.expr(callee).range);
        Some(format!("{}new()", path.strip_suffix("with_capacity")?))
    }

    /// An empty value of the type that is written beside a `collect()`.
    fn empty_of_type(&self, churn: &Churn, hoist: &Hoist) -> Option<String> {
        let ty = hoist.made.ty.as_ref()?.as_path()?;
        let args = ty.segments.last()?.args.as_ref()?;
        // what `collect()` knows from its type alone, `extend()` may not
        let known = args.types.iter().all(|t| !matches!(t, crate::hir::TypeRef::Infer | crate::hir::TypeRef::Unknown));
        let path = self.facts.text_in(churn.owner, ty.range);
        known.then(|| format!("{}::default()", path.split('<').next().unwrap_or(path)))
    }

    /// A use that takes the value, so that it leaves the room.
    fn kept<'f>(&self, churn: &Churn, fix: Fix<'f>, taken: Taken, hoist: &Hoist) -> Option<Fix<'f>> {
        let facts = self.facts;
        let (body, info) = (facts.source(churn.owner)?, facts.body(churn.owner)?);
        let name = body.local(hoist.local).name;
        let drain = || {
            let (adt, _) = info.types.local(hoist.local).as_adt()?;
            facts.vocabulary.churn.drain.get(&adt)
        };
        Some(match taken {
            Taken::Whole(used) => fix.insert(body.expr(used).range.hi, format!(".{}", drain()?)),
            Taken::Iterated(call) => {
                let ExprKind::MethodCall { method_range, .. } = &body.expr(call).kind else { return None };
                fix.replace(TextRange::new(method_range.lo, body.expr(call).range.hi), drain()?)
            }
            Taken::Dropped(call) => fix.replace(body.expr(call).range, format!("{name}.clear()")),
        })
    }
}

fn level(sure: bool) -> Applicability {
    if sure { Applicability::MachineApplicable } else { Applicability::MaybeIncorrect }
}
