//! Finds entries that stay in a collection when the key they belong to has come to its end.
//!
//! A peer, session or request has entries in several collections.  Where its life ends, each must be told: a disconnect that
//! removes the peer from `peers` and forgets `pending` leaves an entry behind for each peer that goes in the wrong moment.
//! No test shows it, for every entry *has* a removal, only not on this way.
//!
//! Reported are places in which each entry goes by its own key, and
//!
//! - whose entries belong to another place's (it is asked for the key first, or both are made or removed together), where a
//!   function removes the key there and nothing takes it from here;
//! - whose entries are made together with a task, where a result of the task arrives after which nothing takes them out;
//! - whose entries hold a sender, where the only way out is the answer;
//! - whose entries are made on demand beside a cache with a limit, where they are removed together with its keys only;
//! - that a function fills for as long as it works, where a `?`, a `return` or a timeout leaves without the removal.
//!
//! Left alone are places with a sweep, a limit or a `Drop` that cleans up, and whatever cannot be followed.

use crate::base::Confidence;
use crate::cx::{Cx, Draft, is_doubtful};
use crate::facts::{Behind, Event, Stale, Tie};
use crate::hir::{ExprId, PatId};

/// More sites than this say nothing new.
const MAX_SITES: usize = 3;

/// Reports each such place once, where its entry is forgotten.
pub fn check(cx: &Cx<'_>) {
    for stale in cx.facts.stale_sides() {
        report(cx, &stale);
    }
}

fn report(cx: &Cx<'_>, stale: &Stale) {
    let facts = cx.facts;
    let name = facts.place_name(stale.growth.place);
    let Some(draft) = start(cx, stale, &name) else { return };
    let mut draft = draft
        .place(name)
        .confidence(if is_doubtful(facts, &stale.growth) { Confidence::Low } else { Confidence::Medium })
        .label(facts.place_span(stale.growth.place), format!("this `{}`", facts.index.adt(stale.growth.shape.collection).name));
    for event in stale.growth.grows.iter().take(MAX_SITES) {
        if let Some(span) = facts.expr_span(event.owner, event.expr) {
            draft = draft.label(span, format!("grows here, in `{}`", facts.label_of(event.owner)));
        }
    }
    for event in stale.removals.iter().take(MAX_SITES) {
        if let Some(span) = facts.expr_span(event.owner, event.expr) {
            draft = draft.label(span, format!("is removed here, in `{}`", facts.label_of(event.owner)));
        }
    }
    let removing: Vec<String> = facts.labels_of(&stale.removals).iter().map(|n| format!("`{n}`")).collect();
    let draft = draft.note(format!("entries leave it only in {}", removing.join(", ")));
    if let Behind::Sibling { end, .. } = &stale.why {
        draft.fix(cx.remove_beside(&stale.growth, end));
    }
}

/// The finding with what is said of its reason.
fn start<'a>(cx: &'a Cx<'_>, stale: &Stale, name: &str) -> Option<Draft<'a>> {
    let facts = cx.facts;
    match &stale.why {
        Behind::Sibling { sibling, tie, end, calls } => {
            let way = match calls.last() {
                Some((owner, _)) => format!("on the way from `{}` to `{}`", facts.label_of(*owner), facts.label_of(end.owner)),
                None => format!("in `{}`", facts.label_of(end.owner)),
            };
            sibling_kept(cx, name, &facts.place_name(*sibling), *tie, end).map(|d| d.note(format!("nothing takes it out {way}")))
        }
        Behind::Task { start, over, arm } => task_over(cx, name, start, over, *arm),
        Behind::Unanswered { answer } => {
            let text = format!("`{name}` keeps its entry when the answer it waits for never comes");
            let draft = cx.report(facts.expr_span(answer.owner, answer.expr)?, text).primary("the only way out is an answer");
            let help = "remove the entry when its asker gives up (a guard whose `Drop` does), or `retain` the senders that are not closed";
            Some(draft.note("who asked may have given up long ago: its sender stays").help(help))
        }
        Behind::Forgotten { cache, removal } => {
            let cache = facts.place_name(*cache);
            let text = format!("`{name}` keeps its entry when `{cache}` drops the key by itself");
            let draft = cx.report(facts.expr_span(removal.owner, removal.expr)?, text).primary("removed only here, from both");
            let draft = draft.note(format!("`{cache}` has a limit; what it drops then is taken from nowhere else"));
            Some(
                draft
                    .help(format!("`retain` the keys that are still in `{cache}`, or give it a listener that removes them here")),
            )
        }
        Behind::Left { made, exit, unanswered } => left(cx, name, made, *exit, *unanswered),
    }
}

fn sibling_kept<'a>(cx: &'a Cx<'_>, name: &str, sibling: &str, tie: Tie, end: &Event) -> Option<Draft<'a>> {
    let ending = cx.facts.label_of(end.owner);
    let text = format!("`{name}` keeps its entry when `{ending}` removes the key from `{sibling}`");
    let draft = cx.report(cx.facts.expr_span(end.owner, end.expr)?, text).primary("the key ends here");
    let help = format!("take the entry out here too, or `retain` those whose key is still in `{sibling}`");
    Some(draft.note(tie_note(sibling, tie)).help(help))
}

fn task_over<'a>(cx: &'a Cx<'_>, name: &str, start: &Event, over: &Event, arm: Option<PatId>) -> Option<Draft<'a>> {
    let facts = cx.facts;
    let text = format!("`{name}` keeps its entry when the task that it was made with is over");
    let result = facts.expr_span(over.owner, over.expr)?;
    let draft = match arm.and_then(|pat| Some(facts.source(over.owner)?.pat(pat).range)) {
        Some(arm) => {
            let span = facts.span(over.owner, arm);
            cx.report(span, text).primary("after this result nothing takes it out").label(result, "the task is over here")
        }
        None => cx.report(result, text).primary("the task is over here, and nothing takes it out"),
    };
    let draft = match facts.expr_span(start.owner, start.expr) {
        Some(span) => draft.label(span, "the task is started here"),
        None => draft,
    };
    Some(draft.help("take the entry out whatever the task's result is"))
}

fn left<'a>(cx: &'a Cx<'_>, name: &str, made: &Event, exit: Option<ExprId>, unanswered: bool) -> Option<Draft<'a>> {
    let facts = cx.facts;
    let leaves = if exit.is_some() { "leaves here" } else { "ends" };
    let text = format!("`{name}` keeps the entry that `{}` made when it {leaves}", facts.label_of(made.owner));
    let at = exit.and_then(|e| facts.expr_span(made.owner, e)).or_else(|| facts.expr_span(made.owner, made.expr))?;
    let why = if unanswered {
        "what the answer would go to is dropped with the function; an answer that never comes removes nothing"
    } else {
        "on its other ways the function removes the entry itself"
    };
    let draft = cx.report(at, text).primary(if exit.is_some() { "leaves it behind" } else { "made here" });
    Some(draft.note(why).help("take the entry out before leaving, or hold it in a guard whose `Drop` does"))
}

fn tie_note(sibling: &str, tie: Tie) -> String {
    match tie {
        Tie::Asked(..) => format!("an entry is made only for what is in `{sibling}`"),
        Tie::Made(..) => format!("its entry and that in `{sibling}` are made together"),
        Tie::Cleaned(..) => format!("`{sibling}` and others beside it have the same key, and are cleaned up there"),
        Tie::Removed(..) => format!("elsewhere the key is removed from `{sibling}` and from here together"),
    }
}
