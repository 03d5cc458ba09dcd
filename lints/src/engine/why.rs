//! What is known of a place, and why it is reported or not: the answer to "why is this not found?".

use std::fmt::Write as _;

use super::Workspace;
use crate::base::{Policy, Span};
use crate::facts::{Act, Facts, PlaceId, Reach};
use crate::types::Owner;

/// What is known of each place whose name ends in `name` (`Type::field`, `field`, `STATIC`, a local variable's name), as text.
/// Empty where there is none.
///
/// # Panics
/// Where the embedded catalogue is not of its shape, which a test excludes.
pub fn why(workspace: &Workspace, policy: &Policy, name: &str) -> String {
    let facts = Facts::new((&workspace.index, &workspace.known), &policy.vocabulary, true)
        .expect("the embedded rules.toml is checked by a test");
    let fields = facts.field_shapes.keys().map(|f| PlaceId::Field(*f));
    let statics = facts.static_shapes.keys().map(|s| PlaceId::Static(*s));
    let locals = facts.life().places().into_iter().filter(|p| matches!(p, PlaceId::Local(..)));
    let mut places: Vec<PlaceId> = fields.chain(statics).chain(locals).collect();
    places.retain(|p| {
        let full = facts.place_name(*p);
        full == name || full.rsplit("::").next() == Some(name)
    });
    places.sort_unstable();
    let growths = facts.growths();
    let mut out = String::new();
    for place in places {
        describe(
            &facts,
            place,
            growths.iter().any(|g| facts.life().names(place).contains(&g.place) || g.place == place),
            &mut out,
        );
    }
    out
}

fn describe(facts: &Facts<'_>, place: PlaceId, grows: bool, out: &mut String) {
    let at = |span: Span| position(facts, span);
    let _ = writeln!(out, "{} at {}", facts.place_name(place), at(facts.place_span(place)));
    if let PlaceId::Field(field) = place {
        let ty = &facts.types.fields(field.adt)[field.variant as usize][field.field as usize];
        let _ = writeln!(out, "  type: {}", ty.display(facts.index));
        let _ = writeln!(out, "  its type lives long: {:?}", facts.lifetimes().evidence(field.adt));
    }
    for other in facts.life().names(place).iter().filter(|o| **o != place) {
        let _ = writeln!(out, "  the same as {} at {}", facts.place_name(*other), at(facts.place_span(*other)));
    }
    for event in facts.life().of(place) {
        let span = facts.expr_span(event.owner, event.expr).map_or_else(String::new, at);
        let reach = match event.act {
            Act::Grow => format!(", {:?}", facts.reach_of(event.owner, event.expr)),
            Act::Evict | Act::Replace | Act::Bound | Act::Escape => match event.owner {
                Owner::Fn(f) if facts.reach_fn(f) == Reach::Never => {
                    let callers: Vec<String> = facts.callers(f).iter().map(|c| facts.label_of(c.owner)).collect();
                    format!(", never called (perhaps by {})", callers.join(", "))
                }
                _ => String::new(),
            },
            _ => String::new(),
        };
        let test = if event.live { "" } else { " (test)" };
        let via = event.via.map_or_else(String::new, |f| format!(" via {}", facts.index.fn_label(f)));
        let _ =
            writeln!(out, "  {:?}{test} {} in {}{via} at {span}{reach}", event.act, event.method, facts.label_of(event.owner));
    }
    let _ = writeln!(out, "  {}", if grows { "only grows" } else { "not known to grow for ever" });
}

/// `path:line` of a span.
fn position(facts: &Facts<'_>, span: Span) -> String {
    let source = &facts.index.file(span.file).source;
    let line = source.text.get(..span.range.lo as usize).map_or(0, |before| before.matches('\n').count() + 1);
    format!("{}:{line}", source.path)
}
