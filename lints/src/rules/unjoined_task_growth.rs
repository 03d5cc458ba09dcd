//! Finds sets of tasks that are filled inside a loop and drained nowhere in that loop.
//!
//! A `JoinSet`, a `FuturesUnordered`, a list or map of `JoinHandle`s keeps the result of each finished task until somebody asks
//! for it.  Filled by an accept loop and drained behind that loop, or only at shutdown, it grows with every connection.
//!
//! A set that is filled once (a `for` over the workers to start) and then joined is fine, and so is a `TaskTracker`, which keeps
//! no results.

use crate::base::{Applicability, Name, Suggestion};
use crate::cx::{Cx, Fix};
use crate::facts::{Growth, Kind, PlaceId, statement_of};
use crate::hir::ExprKind;
use crate::index::Head;

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
            "FuturesUnordered" | "FuturesOrdered" => {
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
