//! Finds caches that are built without any limit of size or age.
//!
//! A cache library without a limit is a map that nothing evicts: keyed by what users send, it holds all they ever sent.

use rustc_hash::FxHashSet;

use crate::base::Name;
use crate::cx::Cx;
use crate::facts::{BodyInfo, CacheBuilder};
use crate::hir::{Body, ExprId, ExprKind};
use crate::index::{AdtId, FnId};

/// Reports the expression that makes the cache.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    // a cache that is also known as a map is reported where it is kept
    let kept: FxHashSet<AdtId> = facts.growths().iter().map(|g| g.shape.collection).collect();
    let builders = facts.vocabulary.cache_builders.iter().filter(|(id, _)| !kept.contains(id)).map(|(_, b)| b);
    for builder in unique(builders) {
        let sweep: Vec<Name> = builder.sweep.iter().copied().collect();
        if !facts.naming(&sweep, |_, _| true).is_empty() {
            continue;
        }
        for call in facts.calls_to(&builder.unlimited) {
            let Some(span) = facts.expr_span(call.0, call.1) else { continue };
            cx.report(span, "this cache has no limit").primary("never evicts").help(help(builder));
        }
        for (owner, start) in facts.calls_to(&builder.start) {
            let (Some(info), Some(body), Some(span)) = (facts.body(owner), facts.source(owner), facts.expr_span(owner, start))
            else {
                continue;
            };
            if is_built_without_limit(info, body, start, builder) {
                cx.report(span, "this cache is built without a limit").primary("never evicts").help(help(builder));
            }
        }
    }
}

/// The builders, each once: several types share one.
fn unique<'a>(all: impl Iterator<Item = &'a CacheBuilder>) -> Vec<&'a CacheBuilder> {
    let mut seen: FxHashSet<Vec<FnId>> = FxHashSet::default();
    let mut builders: Vec<(Vec<FnId>, &CacheBuilder)> = all
        .map(|b| {
            let mut key: Vec<FnId> = b.start.iter().chain(&b.unlimited).copied().collect();
            key.sort_unstable();
            (key, b)
        })
        .filter(|(key, _)| seen.insert(key.clone()))
        .collect();
    builders.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    builders.into_iter().map(|(_, b)| b).collect()
}

fn help(builder: &CacheBuilder) -> String {
    let mut names: Vec<&str> = builder.limits.iter().map(|n| n.as_str()).collect();
    names.sort_unstable();
    match names.first() {
        Some(_) => format!("give it a limit: `{}`", names.join("`, `")),
        None => "make it with a limit, or sweep it from time to time".to_owned(),
    }
}

/// Whether the chain of calls from a builder's start reaches `build` and sets no limit on the way.  A builder that is stored in
/// between may be limited elsewhere: not known.
fn is_built_without_limit(info: &BodyInfo, body: &Body, start: ExprId, builder: &CacheBuilder) -> bool {
    let mut at = start;
    while let Some(parent) = info.context.parent(at) {
        match &body.expr(parent).kind {
            ExprKind::MethodCall { receiver, method, .. } if *receiver == at => {
                if builder.limits.contains(method) {
                    return false;
                }
                if builder.build.contains(method) {
                    return true;
                }
                at = parent;
            }
            _ => return false,
        }
    }
    false
}
