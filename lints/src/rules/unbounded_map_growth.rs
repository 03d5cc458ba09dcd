//! Finds keyed collections in long-lived places that are filled at run time and never emptied or bounded.
//!
//! A map that gains an entry for each request, peer or message, and loses none, grows until the kernel kills the process.
//! That takes days, so no test sees it, and the heap profile points at the hash table, not at the missing `remove`.

use crate::base::Confidence;
use crate::cx::Cx;
use crate::facts::{Evidence, Facts, Growth, LongLife, Reach};

/// Reports each such place once, at its declaration.
pub fn check(cx: &Cx<'_>) {
    for growth in cx.facts.growths() {
        let info = growth.shape.info(&cx.facts.vocabulary);
        let closed = growth.shape.key(&cx.facts.vocabulary).is_some_and(|key| cx.facts.is_closed_key(key));
        if info.kind.is_keyed() && !closed {
            report(cx, &growth);
        }
    }
}

fn report(cx: &Cx<'_>, growth: &Growth) {
    let facts = cx.facts;
    let name = facts.place_name(growth.place);
    let verb = if growth.read { "grows and nothing ever removes from it" } else { "is only ever written to: it grows and is never read" };
    let mut draft = cx
        .report(facts.place_span(growth.place), format!("`{name}` {verb}"))
        .primary(format!("this {} is never emptied", facts.index.adt(growth.shape.collection).name))
        .place(name)
        .confidence(confidence(growth));
    for event in growth.grows.iter().take(4) {
        let Some(span) = facts.expr_span(event.owner, event.expr) else { continue };
        let label = match event.via {
            Some(callee) => format!("grows here, in `{}`", facts.index.fn_label(callee)),
            None => format!("grows here, in `{}`", facts.label_of(event.owner)),
        };
        draft = draft.label(span, label);
    }
    if let Some(note) = life_note(facts, growth) {
        draft = draft.note(note);
    }
    draft.note(search_note(facts, growth)).help(help(facts, growth));
}

fn confidence(growth: &Growth) -> Confidence {
    if growth.exposed {
        return Confidence::Low;
    }
    let strong = match growth.life {
        LongLife::Static | LongLife::Loop(_) => true,
        LongLife::Type(evidence) => evidence.rank() <= 3,
        LongLife::Wrapped => false,
    };
    match (growth.reach, strong) {
        (Reach::RunTime, true) => Confidence::High,
        (Reach::RunTime, false) => Confidence::Medium,
        _ => Confidence::Medium,
    }
}

/// Why the place lives long.
fn life_note(facts: &Facts<'_>, growth: &Growth) -> Option<String> {
    Some(match growth.life {
        LongLife::Static => "a static lives as long as the program".to_owned(),
        LongLife::Loop(_) => "it lives as long as the loop that waits for what comes from outside".to_owned(),
        LongLife::Wrapped => "it is shared: behind a lock or with several owners".to_owned(),
        LongLife::Type(evidence) => {
            let owner = owner_name(facts, growth)?;
            match evidence {
                Evidence::Static(id) => format!("`{owner}` lives as long as the program, in `{}`", facts.index.statics[id.index()].name),
                Evidence::EventLoop(f, _) => format!("`{owner}` lives as long as the loop in `{}`", facts.index.fn_label(f)),
                Evidence::Role(_, role) => format!("`{owner}` lives long: it is a `{role}`"),
                Evidence::Derive(role) => format!("`{owner}` lives long: it is a `{role}`"),
                Evidence::Shared(_, holder) => format!("`{owner}` is shared: it is held in `{holder}`"),
                Evidence::Part(field) => {
                    format!("`{owner}` is part of `{}`, which lives long", facts.index.adt(field.adt).name)
                }
            }
        }
    })
}

fn owner_name(facts: &Facts<'_>, growth: &Growth) -> Option<String> {
    match growth.place {
        crate::facts::PlaceId::Field(field) => Some(facts.index.adt(field.adt).name.to_string()),
        _ => None,
    }
}

/// What was looked for and not found.
fn search_note(facts: &Facts<'_>, growth: &Growth) -> String {
    let mut note = format!("no removal in {} that touch it", count(growth.touched_by, "function"));
    if !growth.uncalled.is_empty() {
        let names: Vec<String> = facts.labels_of(&growth.uncalled).iter().map(|n| format!("`{n}`")).collect();
        note = format!("{note}; {} would, but nothing calls it", names.join(", "));
    }
    if !growth.value_evictions.is_empty() {
        note.push_str("; what is removed from its values leaves their keys");
    }
    note
}

fn count(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

fn help(facts: &Facts<'_>, growth: &Growth) -> String {
    let name = facts.place_name(growth.place);
    let last = name.rsplit("::").next().unwrap_or(&name).to_lowercase();
    if !growth.read {
        return "remove the collection, or the entry when its key is done".to_owned();
    }
    if ["cache", "memo"].iter().any(|w| last.contains(w)) {
        return "cap it: a cache with a limit (`lru::LruCache`, `moka` with `max_capacity` or `time_to_live`)".to_owned();
    }
    if ["seen", "dedup", "processed", "visited"].iter().any(|w| last.contains(w)) {
        return "keep a window only: forget the oldest keys by age or number".to_owned();
    }
    "remove the entry where its key ends (disconnect, completion, expiry), or `retain` the live ones from time to time".to_owned()
}
