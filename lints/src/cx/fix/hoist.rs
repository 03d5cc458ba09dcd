//! How a making in a loop is moved before it: the texts.

use super::Fix;
use crate::base::{Applicability, Suggestion, TextRange};
use crate::cx::Cx;
use crate::facts::{Again, Churn, Hoist, Made, Taken};
use crate::hir::{ExprId, ExprKind, TypeRef};
use crate::types::Owner;

/// rustfmt leaves a chain of calls of that many characters on one line.
const CHAIN_WIDTH: usize = 60;

/// One level of indentation.
const INDENT: usize = 4;

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
        if !churn.per_item.calls.is_empty() {
            return self.lend(churn);
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
                let mut lines = vec![clear];
                lines.extend(self.extended(churn.owner, name.as_str(), text(*items), hoist.made.range));
                (Some(self.empty_of_type(churn, hoist)?), lines)
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

    /// `name.extend(..);`, in lines as rustfmt breaks them.
    pub(super) fn extended(&self, owner: Owner, name: &str, items: &str, at: TextRange) -> Vec<String> {
        let indent = self.facts.indent(self.facts.loc(owner).file, at.lo);
        let (Some(indent), true) = (indent.filter(|_| !items.contains('"')), items.contains('\n')) else {
            return vec![format!("{name}.extend({items});")];
        };
        let mut lines: Vec<String> = items.lines().map(|line| line.strip_prefix(indent).unwrap_or(line).to_owned()).collect();
        let chain = lines[1..].iter().all(|line| line.trim_start().starts_with('.'));
        let joined: String = lines.iter().map(|line| line.trim()).collect();
        if chain && joined.len() <= CHAIN_WIDTH {
            return vec![format!("{name}.extend({joined});")];
        }
        // a call goes beside a name that is no longer than its own indent
        if lines[1].trim_start().starts_with('.') && lines[0].len() <= INDENT {
            let second = lines.remove(1);
            lines[0] += second.trim();
        }
        let (first, last) = (format!("{name}.extend("), ");".to_owned());
        let moved =
            lines.iter().enumerate().map(|(i, line)| format!("    {line}{}", if i + 1 == lines.len() { "," } else { "" }));
        std::iter::once(first).chain(moved).chain([last]).collect()
    }

    /// An empty value of the type that is written beside a `collect()`.
    fn empty_of_type(&self, churn: &Churn, hoist: &Hoist) -> Option<String> {
        let ty = hoist.made.ty.as_ref()?.as_path()?;
        // what `collect()` knows from its type alone, `extend()` may not
        let open = |t: &TypeRef| matches!(t, TypeRef::Infer | TypeRef::Unknown);
        if ty.segments.last()?.args.as_ref().is_some_and(|args| args.types.iter().any(open)) {
            return None;
        }
        let path = self.facts.text_in(churn.owner, ty.range);
        let path = path.split('<').next().unwrap_or(path);
        // a table may have a hasher that `new()` does not know
        let keyed = matches!(&churn.made, Made::Filled(adt) if self.facts.vocabulary.collections[adt].kind.is_keyed());
        Some(format!("{path}::{}()", if keyed { "default" } else { "new" }))
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

pub(super) fn level(sure: bool) -> Applicability {
    if sure { Applicability::MachineApplicable } else { Applicability::MaybeIncorrect }
}
