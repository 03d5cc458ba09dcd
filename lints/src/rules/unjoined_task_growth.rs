//! Finds sets of tasks that are filled inside a loop and drained nowhere in that loop.
//!
//! A `JoinSet`, a `FuturesUnordered`, a list or map of `JoinHandle`s keeps the result of each finished task until somebody asks
//! for it.  Filled by an accept loop and drained behind that loop, or only at shutdown, it grows with every connection.
//!
//! A set that is filled once (a `for` over the workers to start) and then joined is fine, and so is a `TaskTracker`, which keeps
//! no results.

use crate::base::{Applicability, Name, Suggestion};
use crate::cx::{Cx, Fix};
use crate::facts::{Facts, Growth, Kind, PlaceId, statement_of};
use crate::hir::{ExprId, ExprKind};
use crate::index::Head;
use crate::types::{Owner, Ty};

/// Reports each such place once, at its declaration.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    for growth in facts.growths() {
        if !facts.holds_tasks(&growth.shape) {
            continue;
        }
        let name = facts.index.adt(growth.shape.collection).name;
        let help = match name.as_str() {
            "JoinSet" => {
                "drain it where it grows: a `join_next()` arm in the `select!`, `while set.try_join_next().is_some() {}`, or a `TaskTracker`, which keeps no results"
            }
            _ if is_stream(name) => {
                "drain it where it grows: a `next()` arm in the `select!`, or spawn the futures and count them with a `TaskTracker`"
            }
            _ => {
                "remove the handles of finished tasks (`retain(|h| !h.is_finished())`), or use a `TaskTracker`, which keeps none"
            }
        };
        cx.report_growth(&growth, "keeps every finished task: nothing drains it while it grows")
            .help(help)
            .fix(drained(cx, &growth));
    }
}

/// Finished tasks are taken out before each new one is added.
fn drained(cx: &Cx<'_>, growth: &Growth) -> Option<Suggestion> {
    let facts = cx.facts;
    let owner = growth.grows.first()?.owner;
    let (info, body) = (facts.body(owner)?, facts.source(owner)?);
    let name = facts.index.adt(growth.shape.collection).name;
    let mut fix = Fix::new(facts, owner, Applicability::MaybeIncorrect);
    if growth.grows.iter().any(|event| event.owner != owner || event.via.is_some()) {
        return None;
    }
    for event in &growth.grows {
        let ExprKind::MethodCall { receiver, .. } = &body.expr(event.expr).kind else { return None };
        let place = statement_of(info, body, event.expr)?;
        if !facts.is_access_path(body, *receiver, place.range.lo) {
            return None;
        }
        let set = facts.text_in(owner, body.expr(*receiver).range);
        let line = if name == "JoinSet" {
            format!("while {set}.try_join_next().is_some() {{}}")
        } else if is_stream(name) {
            fix = mutable(fix, facts, owner, *receiver)?;
            polled(cx, owner, set)?
        } else {
            let (task, args) = growth.shape.value(&facts.vocabulary)?.as_adt()?;
            if facts.index.methods(Head::Adt(task), Name::from("is_finished")).is_empty() {
                return None;
            }
            // what a variable holds may be known only from what is added
            let ty = match growth.place {
                PlaceId::Local(..) => {
                    let path = facts.path_here(facts.module(owner), &facts.index.adt_path(task));
                    format!(": &{path}{}", if args.is_empty() { "" } else { "<_>" })
                }
                _ => String::new(),
            };
            let of = match growth.shape.info(&facts.vocabulary).kind {
                Kind::Map => "|_, task| ".to_owned(),
                Kind::List => format!("|task{ty}| "),
                _ => return None,
            };
            format!("{set}.retain({of}!task.is_finished());")
        };
        fix = fix.lines_before(place.range, &[line]);
    }
    fix.finish("drop the results of finished tasks before a new one is added")
}

/// Whether a set gives what its tasks end with as a stream.
fn is_stream(name: Name) -> bool {
    matches!(name.as_str(), "FuturesUnordered" | "FuturesOrdered")
}

/// The line that asks a stream of tasks for all that is there by now.
fn polled(cx: &Cx<'_>, owner: Owner, set: &str) -> Option<String> {
    let deps = &cx.facts.index.krate_of(cx.facts.module(owner)).deps;
    let at_hand = |library: &&str| deps.is_empty() || deps.contains_key(&Name::from(library));
    let library = ["futures", "futures_util"].into_iter().find(at_hand)?;
    let next = format!("{library}::StreamExt::next(&mut {set})");
    Some(format!("while let Some(Some(_)) = {library}::FutureExt::now_or_never({next}) {{}}"))
}

/// Declares the variable that is the set so that it may change; none where it is something else.
fn mutable<'f>(fix: Fix<'f>, facts: &Facts<'f>, owner: Owner, set: ExprId) -> Option<Fix<'f>> {
    let (info, body) = (facts.body(owner)?, facts.source(owner)?);
    let ExprKind::Local(local) = body.expr(set).kind else { return None };
    let binding = body.local(local);
    let plain = matches!(info.types.local(local), Ty::Adt(..)) && facts.text_in(owner, binding.range) == binding.name.as_str();
    match (plain, binding.mutable) {
        (false, _) => None,
        (true, true) => Some(fix),
        (true, false) => Some(fix.insert(binding.range.lo, "mut ")),
    }
}
