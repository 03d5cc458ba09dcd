//! Where an entry can be taken out again: the function of the same type that is told when its key ends.

use super::Fix;
use crate::base::{Applicability, Name, Suggestion};
use crate::cx::Cx;
use crate::facts::{Event, Growth, PlaceId, first_statement};
use crate::hir::ExprKind;
use crate::index::{FnId, Head};
use crate::types::{Owner, Ty};

impl Cx<'_> {
    /// The entry is removed where a function of the same type is told that its key ends.
    pub fn remove_at_end(&self, growth: &Growth) -> Option<Suggestion> {
        let facts = self.facts;
        let key = growth.shape.key(&facts.vocabulary)?;
        let evicts = facts.vocabulary.collections[&growth.shape.collection].methods.contains_key(&Name::from("remove"));
        if key.is_unknown() || !evicts || !matches!(growth.place, PlaceId::Field(_)) {
            return None;
        }
        let (event, path) = growth.grows.iter().find_map(|e| Some((e, self.path_from_self(e)?)))?;
        let own = facts.self_adt(event.owner)?;
        let impls = facts.index.impls_of(Head::Adt(own)).iter();
        // those that remove already are never called, or too late
        let touched = |f: &FnId| {
            let mut others = growth.uncalled.iter().chain(&growth.tear_down).chain(&growth.grows);
            others.any(|e| e.owner == Owner::Fn(*f)) || facts.index.func(*f).loc.file != facts.loc(event.owner).file
        };
        let mut functions = impls.flat_map(|id| &facts.index.impls[id.index()].fns).copied().filter(|f| !touched(f));
        let shared = growth.shape.lock || growth.shape.cell || facts.changes_through_ref(growth.shape.collection);
        let (end, param) = functions.find_map(|f| Some((f, self.param_that_ends(f, key, shared)?)))?;
        if path.contains(".await") && !facts.index.func_hir(end).is_async {
            return None;
        }
        let owner = Owner::Fn(end);
        let first = first_statement(facts.source(owner)?)?;
        let fix =
            Fix::new(facts, owner, Applicability::MaybeIncorrect).lines_before(first, &[format!("{path}.remove({param});")]);
        fix.finish(format!("remove the entry in `{}`, which is told that its key ends", facts.index.fn_label(end)))
    }

    /// How the place is reached from `self` where it grows.
    fn path_from_self(&self, event: &Event) -> Option<String> {
        let facts = self.facts;
        let body = facts.source(event.owner)?;
        let ExprKind::MethodCall { receiver, .. } = &body.expr(event.expr).kind else { return None };
        let range = body.expr(*receiver).range;
        let text = facts.text_in(event.owner, range);
        let plain = event.via.is_none() && facts.is_access_path(body, *receiver, range.hi) && !text.contains('\n');
        (plain && text.starts_with("self.")).then(|| text.to_owned())
    }

    /// The key as an argument of `remove`, if a function's name says that something ends and it is given the key.
    fn param_that_ends(&self, function: FnId, key: &Ty, shared: bool) -> Option<String> {
        let facts = self.facts;
        let data = facts.index.func(function);
        let (hir, sig) = (facts.index.func_hir(function), facts.types.sig(function));
        let words = facts.words_of_name(data.name);
        let ends = words.iter().any(|w| facts.vocabulary.numbers.fixes.ends.contains(w));
        let changes = match sig.receiver.as_ref()? {
            Ty::Ref(mutable, _) => *mutable || shared,
            _ => shared || hir.receiver.as_ref().is_some_and(|r| r.mutable),
        };
        if !ends || !changes || !data.loc.live || facts.is_uncalled(function) {
            return None;
        }
        let at = sig.params.iter().position(|ty| ty.peel_refs() == key)?;
        let name = hir.params.get(at)?.name?;
        Some(if matches!(sig.params[at], Ty::Ref(..)) { name.to_string() } else { format!("&{name}") })
    }
}
