//! Finds what is taken from a pool and, on some way through a function, not given back.
//!
//! A pool lends: a buffer, a connection, a slot, an id, a permit.  Where a `?`, a `return` or a cancelled future leaves between
//! taking and giving back, the pool has one less for the rest of the program: it allocates anew each time, runs out of ids, or
//! waits for ever.
//!
//! A pool is a pair of methods of one type, or of functions beside each other, of which one gives what the other takes
//! (`acquire`/`release`, `alloc_slot`/`free_slot`, `checkout`/`checkin`), one of a library, or a list of spares (`free`, `idle`) that
//! the same function takes from and puts back into.  A number or handle stays with whoever made it when a call that it is given to
//! fails.  A value counts as given back when it is moved to where it is kept: into the
//! result, a field, a queue, a task, or a type with a `Drop` of its own.  Reported is a way out on which it is dropped instead,
//! where other ways through the same function give it back or pass it on.
//!
//! The counterpart of a function that takes a number (`remove_mapping`, of `create_mapping`) owes it, too: where it is told which
//! one it is about, and neither it nor who calls it gives it back, that is reported.
//!
//! A panic is such a way out only where the program goes on after it: in what `catch_unwind`, a task, a thread or a handler of
//! requests runs.  It is reported where the outside brings it about, by text that does not parse or a stream that ends, and with
//! `--confidence low` for any other `unwrap` of a `Result`, `panic!` and `assert!`.  A broken lock and `unreachable!` are none, and
//! neither are indices.  A `drop` that asks whether its thread panics and gives back only if not is reported, too.

use crate::base::Confidence;
use crate::cx::Cx;
use crate::facts::{Emptied, Facts, Forgotten, Lent, Lost, Undone, Unpaid, Unsure, Unwound, Way};
use crate::types::Owner;

/// Reports each value once, at the first way out that loses it.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    for lost in facts.lost() {
        report(cx, facts, &lost);
    }
    for forgotten in facts.forgotten() {
        report_forgotten(cx, facts, &forgotten);
    }
    for emptied in facts.emptied() {
        report_emptied(cx, facts, &emptied);
    }
    for unsure in facts.unsure() {
        report_unsure(cx, facts, &unsure);
    }
    for unpaid in facts.unpaid() {
        report_unpaid(cx, facts, &unpaid);
    }
    for undone in facts.undone() {
        report_undone(cx, facts, &undone);
    }
    for unwound in facts.unwound() {
        report_unwound(cx, facts, &unwound);
    }
}

fn report_unpaid(cx: &Cx<'_>, facts: &Facts<'_>, unpaid: &Unpaid) {
    let spans = |at: crate::hir::ExprId| facts.expr_span(unpaid.owner, at);
    let Some((first, more)) = unpaid.ways.split_first() else { return };
    let (Some(span), Some(forget), Some(refill)) = (spans(first.expr()), spans(unpaid.forget), spans(unpaid.refill)) else {
        return;
    };
    let mut draft = cx
        .report(span, format!("the permit is not given back when {}", leaves(*first)))
        .primary("lost here")
        .confidence(sureness(facts, unpaid.owner, *first).min(Confidence::Medium))
        .place(facts.label_of(unpaid.owner));
    for span in more.iter().take(MAX_WAYS).filter_map(|way| spans(way.expr())) {
        draft = draft.label(span, "and here");
    }
    if let Some(note) = aftermath(*first) {
        draft = draft.note(note);
    }
    draft
        .label(forget, "forgotten here")
        .label(refill, "given back here, on another way")
        .help("hold the permit instead of forgetting it: it comes back when it is dropped, whichever way is taken");
}

fn report_undone(cx: &Cx<'_>, facts: &Facts<'_>, undone: &Undone) {
    let Some(span) = facts.expr_span(undone.owner, undone.known) else { return };
    let pair = &facts.pools().pairs[undone.pair];
    let (name, taker, own) = (undone.name, facts.label_of(undone.taken.0), facts.label_of(undone.owner));
    let mut draft = cx
        .report(span, format!("`{own}` undoes what `{taker}` does, but nobody gives `{name}` back"))
        .primary("known here")
        .place(format!("{own}::{name}"));
    if let Some(last) = undone.last.and_then(|last| facts.expr_span(undone.owner, last)) {
        draft = draft.label(last, "and not given back by the end");
    }
    if let Some(taken) = facts.expr_span(undone.taken.0, undone.taken.1) {
        draft = draft.label(taken, format!("taken here, from `{}`", facts.index.fn_label(pair.acquire)));
    }
    draft.help(format!("give it back when all else is undone (`{}`)", facts.index.fn_label(pair.release)));
}

fn report_unwound(cx: &Cx<'_>, facts: &Facts<'_>, unwound: &Unwound) {
    let (Some(span), Some(back)) = (facts.expr_span(unwound.owner, unwound.asks), facts.expr_span(unwound.owner, unwound.back))
    else {
        return;
    };
    let name = facts.index.adt(unwound.adt).name;
    cx.report(span, format!("`{name}` is not given back when a panic drops it"))
        .primary("nothing is done while the thread panics")
        .label(back, "given back here, on another way")
        .place(facts.label_of(unwound.owner))
        .note("whoever goes on after the panic has one less in the pool")
        .help("give it back while the thread panics, too, or take it off what the pool counts as there");
}

fn report_unsure(cx: &Cx<'_>, facts: &Facts<'_>, unsure: &Unsure) {
    let (Some(span), Some(release)) =
        (facts.expr_span(unsure.owner, unsure.acquire), facts.expr_span(unsure.owner, unsure.release))
    else {
        return;
    };
    let pair = &facts.pools().pairs[unsure.pair];
    let (take, give) = (facts.index.fn_label(pair.acquire), facts.index.fn_label(pair.release));
    cx.report(span, format!("where `{take}` fails the old one is given back, but still in use"))
        .primary("leaves where this one cannot be had")
        .label(release, "the old one is given back here")
        .place(format!("{}::{give}", facts.label_of(unsure.owner)))
        .help(format!("call `{give}` only when the new one is there, or take the old one again before leaving"));
}

fn report_forgotten(cx: &Cx<'_>, facts: &Facts<'_>, forgotten: &Forgotten) {
    let Some(span) = facts.expr_span(forgotten.owner, forgotten.call) else { return };
    let whole = facts.index.adt(forgotten.adt).name;
    let draft = match forgotten.part {
        Some(part) => {
            let name = format!("{whole}::{}", facts.field_name(part));
            let declared = facts.field_hir(part).range.in_file(facts.index.adt(part.adt).loc.file);
            cx.report(span, format!("`{name}` is never given back: `{whole}` is forgotten with it"))
                .label(declared, "comes back only when it is dropped")
                .place(name)
        }
        None => cx
            .report(span, format!("this `{whole}` is never given back"))
            .place(whole.to_string())
            .note("nothing in the workspace makes up for it"),
    };
    // who forgets what can be forgotten by a method of its own, a permit, may mean to use it up
    let meant = facts.vocabulary.pools.guards.get(&forgotten.adt).is_some_and(|own_ways| !own_ways.is_empty());
    let help = match forgotten.part {
        Some(_) => "let it be dropped, and keep a flag that tells `drop` what there is left to do",
        None => "let it be dropped, or take it out by a method of the pool, which then knows",
    };
    draft.primary("keeps it from being dropped").confidence(if meant { Confidence::Low } else { Confidence::High }).help(help);
}

fn report_emptied(cx: &Cx<'_>, facts: &Facts<'_>, emptied: &Emptied) {
    let (Some(span), Some(cleared)) =
        (facts.expr_span(emptied.owner, emptied.call), facts.expr_span(emptied.owner, emptied.cleared))
    else {
        return;
    };
    let slot = format!("{}::{}", facts.index.adt(emptied.slot.adt).name, facts.field_name(emptied.slot));
    cx.report(span, format!("what is taken out of `{slot}` to be used again is not put back"))
        .primary("taken here")
        .label(cleared, "only its room is wanted")
        .note("each call makes a new one")
        .help(format!("put it back into `{slot}` when it is done with, and lend it out by reference until then"))
        .place(slot);
}

/// More ways out than this say nothing new.
const MAX_WAYS: usize = 4;

fn report(cx: &Cx<'_>, facts: &Facts<'_>, lost: &Lost) {
    let Some(body) = facts.source(lost.owner) else { return };
    let binding = body.local(lost.local);
    let name = binding.name;
    let Some((first, more)) = lost.ways.split_first() else { return };
    let Some(span) = facts.expr_span(lost.owner, first.expr()) else { return };
    let sure = !matches!(first, Way::Cancel(_)) && !lost.released.is_empty();
    let mut draft = cx
        .report(span, format!("`{name}` is not given back when {}", leaves(*first)))
        .primary("lost here")
        .place(format!("{}::{name}", facts.label_of(lost.owner)))
        .confidence(sureness(facts, lost.owner, *first).min(if sure { Confidence::High } else { Confidence::Medium }));
    for way in more.iter().take(MAX_WAYS) {
        if let Some(span) = facts.expr_span(lost.owner, way.expr()) {
            draft = draft.label(span, "and here");
        }
    }
    if let Some(note) = aftermath(*first) {
        draft = draft.note(note);
    }
    let (taken, release) = names(facts, lost.lent);
    draft = match lost.from.and_then(|from| facts.expr_span(lost.owner, from)) {
        Some(span) => draft.label(span, format!("taken here{taken}")),
        None => draft.label(facts.span(lost.owner, binding.range), "taken over by this parameter"),
    };
    // what the failed call was given is where it is lost
    let apart = |given: &&crate::hir::ExprId| !body.expr(first.expr()).range.contains(body.expr(**given).range);
    let moved = lost.moved.iter().filter(|_| lost.released.is_empty()).find(apart);
    for given in lost.released.iter().chain(moved).take(2) {
        if let Some(span) = facts.expr_span(lost.owner, *given) {
            draft =
                draft.label(span, if lost.released.is_empty() { "passed on here" } else { "given back here, on another way" });
        }
    }
    draft.help(format!(
        "give it back before leaving (`{release}`), take it only after what can fail, or hold it in a type whose `Drop` gives it back"
    ))
    .fix(cx.give_back(lost));
}

/// A panic that the program goes on after is likely where the outside brings it about, else a mistake that may never be made.
fn sureness(facts: &Facts<'_>, owner: Owner, way: Way) -> Confidence {
    match way {
        Way::Panic(at) if facts.panics_by_outside(owner, at) => Confidence::Medium,
        Way::Panic(_) => Confidence::Low,
        _ => Confidence::High,
    }
}

/// Why a panic matters.
fn aftermath(way: Way) -> Option<&'static str> {
    matches!(way, Way::Panic(_)).then_some("a panic ends this task or call alone: the program goes on without it")
}

fn leaves(way: Way) -> &'static str {
    match way {
        Way::Try(_) => "this `?` leaves",
        Way::Return(_) => "this leaves",
        Way::Jump(_) => "this leaves the loop's turn",
        Way::Cancel(_) => "the future is dropped at this `.await`",
        Way::Panic(_) => "this panics",
    }
}

/// Who lent it, and what takes it back.
fn names(facts: &Facts<'_>, lent: Lent) -> (String, String) {
    let pools = facts.pools();
    match lent {
        Lent::Pair(at) => {
            let pair = &pools.pairs[at];
            (format!(", from `{}`", facts.index.fn_label(pair.acquire)), facts.index.fn_label(pair.release))
        }
        Lent::Holder(at) => (String::new(), facts.index.fn_label(pools.holders[at].keeper)),
        Lent::Stock(list) => (format!(", from `{list}`"), format!("{list}.push(..)")),
    }
}
