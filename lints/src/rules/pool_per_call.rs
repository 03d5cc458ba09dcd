//! Finds clients, pools, runtimes and regular expressions that are built anew for each request or iteration.
//!
//! A client keeps connections and sessions open to use them again; a pool, a runtime or a compiled expression is dear to make.
//! Built per call they are thrown away each time, with everything they would have kept.
//!
//! Reported is one that is built from constants where the program runs again and again, or by a constructor that builds one, and
//! dropped at the end of the call.  With low confidence where it happens once in a while: names tell that somebody logs in or that
//! something is installed, each turn of the only loop that leads there waits for a timer, or what comes of it is put where it was
//! looked for before.  One that is stored, returned, built lazily or in set-up code is left alone, and so is one whose making depends
//! on the call.

use crate::base::Confidence;
use crate::cx::Cx;

/// Reports the call that makes it.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    for remade in facts.remade() {
        let Some(span) = facts.expr_span(remade.owner, remade.call) else { continue };
        let name = facts.index.fn_label(remade.made_by);
        let when = if remade.looped { "in each iteration" } else { "for each call" };
        let mut draft = cx
            .report(span, format!("`{name}` makes anew {when} what is meant to be kept"))
            .primary("dropped again when this is done")
            .place(format!("{}::{name}", facts.label_of(remade.owner)))
            .confidence(match remade.inside {
                _ if remade.rare => Confidence::Low,
                None => Confidence::High,
                Some(_) => Confidence::Medium,
            });
        if let Some((owner, call)) = remade.inside
            && let Some(span) = facts.expr_span(owner, call)
        {
            draft = draft.label(span, "made here");
        }
        let fix = if remade.inside.is_none() { cx.make_once(remade.owner, remade.call) } else { None };
        draft.fix(fix).help("make it once: in a field, or in a `static` with `LazyLock` or `OnceLock`, and use it by reference");
    }
}
