//! How the growth rules show a place: its declaration, where it grows, why it lives long, what was looked for.

use super::{Cx, Draft};
use crate::base::Confidence;
use crate::facts::{Coming, Domain, Event, Evidence, Facts, Growth, LongLife, PlaceId, Reach};
use crate::hir::{ExprId, ExprKind, LocalId, PatKind};
use crate::types::Owner;

/// More growth sites than this say nothing new.
const MAX_SITES: usize = 4;

impl Cx<'_> {
    /// Starts the finding for a place that only grows; `verdict` follows its name.
    pub fn report_growth(&self, growth: &Growth, verdict: &str) -> Draft<'_> {
        let facts = self.facts;
        let name = facts.place_name(growth.place);
        let mut draft = self
            .report(facts.place_span(growth.place), format!("`{name}` {verdict}"))
            .primary(format!("this `{}`", facts.index.adt(growth.shape.collection).name))
            .place(name)
            .confidence(growth_confidence(facts, growth));
        for event in growth.grows.iter().take(MAX_SITES) {
            let Some(span) = facts.expr_span(event.owner, event.expr) else { continue };
            draft = draft.label(span, site(facts, event));
        }
        if let Some((span, text)) = growth.grows.iter().find_map(|e| key_origin(facts, e)) {
            draft = draft.label(span, text);
        }
        if growth.grows.len() > MAX_SITES {
            draft = draft.note(format!("it grows in {} more places", growth.grows.len() - MAX_SITES));
        }
        if let Some(note) = life_note(facts, growth) {
            draft = draft.note(note);
        }
        if let Some(what) = facts.few_keys(growth) {
            draft = draft.note(format!("by their name its keys are {what}, of which there are not many"));
        }
        draft = coming_note(facts, growth, draft);
        draft.note(search_note(facts, growth))
    }
}

fn site(facts: &Facts<'_>, event: &Event) -> String {
    match event.via {
        Some(callee) => format!("grows here, through `{}`", facts.index.fn_label(callee)),
        None => format!("grows here, in `{}`", facts.label_of(event.owner)),
    }
}

/// How sure it is that a place grows for as long as the program runs: high where it lives long beyond doubt.
pub fn growth_confidence(facts: &Facts<'_>, growth: &Growth) -> Confidence {
    let known = is_handle(facts, growth) || facts.is_limiter(growth.place);
    let coming = facts.coming(growth);
    // that keys may come to what may live long is one doubt too many
    let weak = coming.is_none_or(|coming| coming.is_weak() && facts.is_only_shared(growth));
    if is_doubtful(facts, growth) || weak || (growth.life == LongLife::Wrapped && !known) {
        return Confidence::Low;
    }
    let strong = match growth.life {
        LongLife::Static | LongLife::Loop(_) => true,
        LongLife::Type(evidence) => evidence.rank() <= 3,
        LongLife::Wrapped => false,
    };
    if growth.reach == Reach::RunTime && strong { Confidence::High } else { Confidence::Medium }
}

/// Whether what a place holds may be few, meant to stay, or somebody else's to remove: others can reach it; its keys are few; as
/// many as the program has kinds of things to count; a store in memory is meant to hold everything.
pub fn is_doubtful(facts: &Facts<'_>, growth: &Growth) -> bool {
    growth.exposed
        || facts.few_keys(growth).is_some()
        || counts(facts, growth)
        || is_store(facts, growth)
        || is_left_to_users(facts, growth)
}

/// Whether whoever uses the library adds keys and can take them out, one by one.
fn is_left_to_users(facts: &Facts<'_>, growth: &Growth) -> bool {
    let by_key = |e: &Event| e.key.is_some() && facts.vocabulary.sides.removals.contains(&e.method);
    let public = |e: &Event| matches!(e.owner, Owner::Fn(f) if facts.is_api(f));
    growth.reach == Reach::Api && !facts.is_limiter(growth.place) && growth.uncalled.iter().any(|e| by_key(e) && public(e))
}

/// Part of a type that is made to be held by several.
fn is_handle(facts: &Facts<'_>, growth: &Growth) -> bool {
    matches!(growth.place, PlaceId::Field(field) if facts.is_shared_handle(field.adt))
}

/// Made to hold all there is, by its name or that of its type.
fn is_store(facts: &Facts<'_>, growth: &Growth) -> bool {
    let name = facts.place_name(growth.place).to_lowercase();
    facts.vocabulary.stores.iter().any(|w| name.contains(w.as_str()))
}

/// A family of metrics, by its name or that of its values.
fn counts(facts: &Facts<'_>, growth: &Growth) -> bool {
    let value = growth.shape.value(&facts.vocabulary).map(|ty| ty.display(facts.index)).unwrap_or_default();
    let name = format!("{} {value}", facts.place_name(growth.place)).to_lowercase();
    facts.vocabulary.metrics.iter().any(|w| name.contains(w.as_str()))
}

/// Where the key comes from: the parameter or binding it is, behind clones and references.
fn key_origin(facts: &Facts<'_>, event: &Event) -> Option<(crate::base::Span, String)> {
    let body = facts.source(event.owner)?;
    let mut at: ExprId = event.key.filter(|_| event.via.is_none())?;
    loop {
        at = match &body.expr(at).kind {
            ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) | ExprKind::Field(inner, ..) => *inner,
            ExprKind::MethodCall { receiver, args, .. } if args.is_empty() => *receiver,
            ExprKind::Local(local) => return origin_of(facts, event.owner, *local),
            _ => return None,
        };
    }
}

fn origin_of(facts: &Facts<'_>, owner: Owner, local: LocalId) -> Option<(crate::base::Span, String)> {
    let body = facts.source(owner)?;
    if body.self_param == Some(local) {
        return None;
    }
    let is_param = body.params.iter().any(|p| matches!(body.pat(*p).kind, PatKind::Bind(l, _) if l == local));
    let binding = body.local(local);
    let what = if is_param { "parameter" } else { "variable" };
    Some((facts.span(owner, binding.range), format!("the key comes from this {what}")))
}

/// Why the place lives long.
fn life_note(facts: &Facts<'_>, growth: &Growth) -> Option<String> {
    let owner = match growth.place {
        PlaceId::Field(field) => facts.index.adt(field.adt).name.to_string(),
        _ => String::new(),
    };
    Some(match growth.life {
        LongLife::Static => "a static lives as long as the program".to_owned(),
        LongLife::Loop(_) => "it lives as long as the loop that fills it, which has no end of its own".to_owned(),
        LongLife::Wrapped if is_handle(facts, growth) => format!("`{owner}` is a handle: all its clones share one collection"),
        LongLife::Wrapped => {
            let why = match (growth.shape.lock, growth.shape.shared) {
                (true, _) => "it has a lock",
                (false, true) => "it has several owners",
                (false, false) => "it is made to be changed through `&`",
            };
            format!("{why}, so it may outlive the call that fills it; nothing more is known of how long `{owner}` lives")
        }
        LongLife::Type(evidence) => match evidence {
            Evidence::Static(id) => {
                format!("`{owner}` lives as long as the program, in `{}`", facts.index.statics[id.index()].name)
            }
            Evidence::EventLoop(f, _) => format!("`{owner}` lives as long as the event loop in `{}`", facts.index.fn_label(f)),
            Evidence::Role(_, role) | Evidence::Derive(role) => format!("`{owner}` lives long: it is a `{role}`"),
            Evidence::Shared(_, holder) => format!("`{owner}` is shared: it is held in `{holder}`"),
            Evidence::Part(field) => format!("`{owner}` is part of `{}`, which lives long", facts.index.adt(field.adt).name),
        },
    })
}

/// What was looked for and not found.
fn search_note(facts: &Facts<'_>, growth: &Growth) -> String {
    let functions =
        if growth.touched_by == 1 { "the one function".to_owned() } else { format!("{} functions", growth.touched_by) };
    let mut note = format!(
        "no removal, replacement or bound in {functions} that touch{} it",
        if growth.touched_by == 1 { "es" } else { "" }
    );
    if !growth.uncalled.is_empty() {
        note = format!("{note}; {} would remove, but nothing calls it", names(facts, &growth.uncalled));
    }
    if !growth.tear_down.is_empty() {
        note = format!("{note}; {} empties it only when the work is over", names(facts, &growth.tear_down));
    }
    if !growth.value_evictions.is_empty() {
        note = format!("{note}; {} removes from its values, which leaves their keys", names(facts, &growth.value_evictions));
    }
    note
}

fn names(facts: &Facts<'_>, events: &[Event]) -> String {
    let names: Vec<String> = facts.labels_of(events).iter().map(|n| format!("`{n}`")).collect();
    names.join(", ")
}

/// Why new keys keep coming, or that nothing says so.
fn coming_note<'a>(facts: &Facts<'_>, growth: &Growth, draft: Draft<'a>) -> Draft<'a> {
    let label = |draft: Draft<'a>, owner, at, text: &str| match facts.expr_span(owner, at) {
        Some(span) => draft.label(span, text),
        None => draft,
    };
    match facts.coming(growth) {
        Some(Coming::New(owner, at)) => label(draft, owner, at, "another one each time"),
        Some(Coming::Peer(owner, at)) => label(draft, owner, at, "whoever connects"),
        Some(Coming::Address) => draft.note("its keys are addresses, of which there are always new ones"),
        Some(Coming::Gone(gone)) => {
            let text = format!("such keys end here: one is taken out of `{}`", facts.place_name(gone.from));
            label(draft, gone.event.owner, gone.event.expr, &text)
        }
        Some(Coming::Sent) => draft.note("its keys come with what the program is sent"),
        Some(Coming::Outside) => draft.note("its keys are given by whoever uses the library"),
        Some(Coming::Content(owner, at)) => label(draft, owner, at, "what stands under a key is worked out from the key alone"),
        Some(Coming::Seen(event)) => label(draft, event.owner, event.expr, "remembers each that the loop has seen"),
        Some(Coming::Combined) => draft.note("its keys are put together from several, and there may be as many as combinations"),
        Some(Coming::Emptied(_) | Coming::Unread | Coming::Limiter | Coming::Event) => draft,
        None if facts.domain(growth).0 == Domain::Closed => {
            draft.note("its keys come from the program's own source or settings, so there may be only a few")
        }
        None => draft.note("nothing says that there are always new keys: they may be those of a few things that exist"),
    }
}
