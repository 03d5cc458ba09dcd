//! Where an entry can be taken out again: the function of the same type that is told when its key ends.

use super::Fix;
use crate::base::{Applicability, Name, Suggestion};
use crate::cx::Cx;
use crate::facts::{Event, Growth, Kind, PlaceId, first_statement, statement_of};
use crate::hir::{AdtKind, ExprId, ExprKind};
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
        let shared = self.is_shared(growth);
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

    /// The entry is taken out where its key is removed from the place beside it.
    pub fn remove_beside(&self, growth: &Growth, end: &Event) -> Option<Suggestion> {
        let facts = self.facts;
        let (body, info) = (facts.source(end.owner)?, facts.body(end.owner)?);
        let (event, path) = growth.grows.iter().find_map(|e| Some((e, self.path_from_self(e)?)))?;
        let near = facts.self_adt(event.owner).is_some_and(|adt| facts.self_adt(end.owner) == Some(adt))
            && facts.module(event.owner) == facts.module(end.owner);
        let Owner::Fn(function) = end.owner else { return None };
        let waits = path.contains(".await") && !facts.index.func_hir(function).is_async;
        if !near || waits || end.via.is_some() || !self.changes_self(function, self.is_shared(growth)) {
            return None;
        }
        let ExprKind::MethodCall { args, .. } = &body.expr(end.expr).kind else { return None };
        let [key] = args[..] else { return None };
        let place = statement_of(info, body, end.expr)?;
        let named = match body.expr(key).kind {
            ExprKind::Ref { mutable: false, inner } => inner,
            _ => key,
        };
        if !facts.is_access_path(body, named, place.range.lo) || facts.has_attribute(facts.loc(end.owner).file, place.range.lo) {
            return None;
        }
        let line = self.removal(
            growth,
            info.types.expr(key).peel_refs(),
            &path,
            |id| facts.text_in(end.owner, body.expr(id).range),
            (key, named),
        )?;
        let fix = Fix::new(facts, end.owner, Applicability::MaybeIncorrect).lines_before(place.range, &[line]);
        fix.finish("take the entry out here too")
    }

    /// How entries of a key are taken out: by it, where it is their own, else by the field in which they name it.
    fn removal<'t>(
        &self,
        growth: &Growth,
        key: &Ty,
        path: &str,
        text: impl Fn(ExprId) -> &'t str,
        (given, named): (ExprId, ExprId),
    ) -> Option<String> {
        let facts = self.facts;
        let methods = &facts.vocabulary.collections[&growth.shape.collection].methods;
        let has = |method: &str| methods.contains_key(&Name::from(method));
        if growth.shape.key(&facts.vocabulary)? == key && has("remove") {
            return Some(format!("{path}.remove({});", text(given)));
        }
        let (adt, args) = growth.shape.value(&facts.vocabulary)?.as_adt()?;
        let subst = facts.types.adt_subst(adt, args);
        let variant = &facts.index.adt_hir(adt).variants[..];
        let ([variant], [types]) = (variant, facts.types.fields(adt)) else { return None };
        let mut naming = variant.fields.iter().zip(types).filter(|(_, ty)| ty.subst(&subst) == *key);
        let (field, _) = naming.next()?;
        let alone = naming.next().is_none() && facts.index.adt_hir(adt).kind == AdtKind::Struct;
        let visible = facts.module(growth.grows.first()?.owner) == facts.index.adt(adt).loc.module;
        let map = facts.vocabulary.collections[&growth.shape.collection].kind == Kind::Map;
        if !alone || !visible || !map || !has("retain") {
            return None;
        }
        // a key that is a reference already
        let value = if given == named { format!("*{}", text(given)) } else { text(named).to_owned() };
        Some(format!("{path}.retain(|_, entry| entry.{} != {value});", field.name))
    }

    /// Whether a place changes through a shared reference.
    fn is_shared(&self, growth: &Growth) -> bool {
        growth.shape.lock || growth.shape.cell || self.facts.changes_through_ref(growth.shape.collection)
    }

    /// Whether a method may change its object's places.
    fn changes_self(&self, function: FnId, shared: bool) -> bool {
        match &self.facts.types.sig(function).receiver {
            Some(Ty::Ref(mutable, _)) => *mutable || shared,
            Some(_) => shared || self.facts.index.signature(function).receiver.as_ref().is_some_and(|r| r.mutable),
            None => false,
        }
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
        let (hir, sig) = (facts.index.signature(function), facts.types.sig(function));
        let words = facts.words_of_name(data.name);
        let ends = words.iter().any(|w| facts.vocabulary.numbers.fixes.ends.contains(w));
        if !ends || !self.changes_self(function, shared) || !data.loc.live || facts.is_uncalled(function) {
            return None;
        }
        let at = sig.params.iter().position(|ty| ty.peel_refs() == key)?;
        let name = hir.params.get(at)?.name?;
        Some(if matches!(sig.params[at], Ty::Ref(..)) { name.to_string() } else { format!("&{name}") })
    }
}
