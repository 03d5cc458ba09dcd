//! Finds caches that are built without any limit of size or age.
//!
//! A cache library without a limit is a map that nothing evicts: keyed by what users send, it holds all they ever sent.

use rustc_hash::FxHashMap;

use crate::base::{Applicability, Name, Suggestion, TextRange};
use crate::cx::{Chosen, Cx, Draft, Fix};
use crate::facts::{BodyInfo, CacheBuilder, Facts, PlaceId};
use crate::hir::{Body, ExprId, ExprKind, PatKind, Stmt};
use crate::index::{AdtId, FnId};
use crate::types::Owner;

/// Reports the expression that makes the cache.
pub fn check(cx: &Cx<'_>) {
    let facts = cx.facts;
    // a cache that is also known as a map is reported where it is kept
    let kept: Vec<(AdtId, PlaceId)> = facts
        .growths()
        .iter()
        .filter(|g| crate::cx::growth_confidence(facts, g) > crate::base::Confidence::Low)
        .map(|g| (g.shape.collection, g.place))
        .collect();
    for (types, builder) in unique(&facts.vocabulary.cache_builders) {
        let is_kept = |owner: Owner| kept.iter().any(|(ty, place)| types.contains(ty) && is_made_in(facts, *place, owner));
        let sweep: Vec<Name> = builder.sweep.iter().copied().collect();
        if !facts.naming(&sweep, |_, _| true).is_empty() {
            continue;
        }
        for call in facts.calls_to(&builder.unlimited).into_iter().filter(|call| !is_kept(call.0)) {
            let Some(span) = facts.expr_span(call.0, call.1) else { continue };
            let fix = limited(cx, call.0, call.1, builder, true);
            let name = kept_as(facts, call.0, call.1);
            let draft = cx.report(span, format!("{} has no limit", shown(name.as_deref())));
            place(draft, name).primary("never evicts").help(help(builder)).fix(fix);
        }
        for (owner, start) in facts.calls_to(&builder.start).into_iter().filter(|call| !is_kept(call.0)) {
            let (Some(info), Some(body), Some(span)) = (facts.body(owner), facts.source(owner), facts.expr_span(owner, start))
            else {
                continue;
            };
            if is_built_without_limit(info, body, start, builder) {
                let fix = limited(cx, owner, start, builder, false);
                let name = kept_as(facts, owner, start);
                let draft = cx.report(span, format!("{} is built without a limit", shown(name.as_deref())));
                place(draft, name).primary("never evicts").help(help(builder)).fix(fix);
            }
        }
    }
}

const CHOSEN: Chosen = Chosen { name: "MAX_ENTRIES", value: "10_000" };

/// The same with a limit: one more method behind the builder's start, or another constructor.
fn limited(cx: &Cx<'_>, owner: Owner, call: ExprId, builder: &CacheBuilder, instead: bool) -> Option<Suggestion> {
    let body = cx.facts.source(owner)?;
    let (bounded, integer) = builder.bounded.as_ref()?;
    let ExprKind::Call(callee, args) = &body.expr(call).kind else { return None };
    let ExprKind::Path(path) = &body.expr(*callee).kind else { return None };
    let whole = body.expr(call).range;
    let (fix, limit) = Fix::new(cx.facts, owner, Applicability::MaybeIncorrect).limit(integer, CHOSEN);
    let text = bounded.replace("{}", &limit.text);
    let fix = if !instead {
        fix.insert(whole.hi, format!(".{text}"))
    } else if args.is_empty() && path.segments.len() > 1 {
        fix.replace(TextRange::new(path.range.hi - path.last().len() as u32, whole.hi), text)
    } else {
        return None;
    };
    fix.finish(format!("keep no more than {}", limit.label))
}

/// What the cache that an expression makes is kept as: a static, a field of what the body makes, a variable.
fn kept_as(facts: &Facts<'_>, owner: Owner, made: ExprId) -> Option<String> {
    let (info, body) = (facts.body(owner)?, facts.source(owner)?);
    let mut at = made;
    for around in info.context.ancestors(made) {
        match &body.expr(around).kind {
            ExprKind::Struct { fields, .. } => {
                let (adt, variant) = *info.types.adts.get(&around)?;
                let field = fields.iter().find(|f| f.value == at)?;
                return Some(facts.place_name(PlaceId::Field(facts.field_ref(adt, variant, field.name)?)));
            }
            ExprKind::Block(block) => {
                let bound = block.stmts.iter().find_map(|stmt| match stmt {
                    Stmt::Let(stmt) if stmt.init == Some(at) => Some(stmt.pat),
                    _ => None,
                });
                match bound.map(|pat| &body.pat(pat).kind) {
                    Some(PatKind::Bind(local, None)) => return Some(facts.place_name(PlaceId::Local(owner, *local))),
                    None if block.tail == Some(at) => {}
                    _ => return None,
                }
            }
            ExprKind::Call(..)
            | ExprKind::MethodCall { .. }
            | ExprKind::Closure { .. }
            | ExprKind::Try(_)
            | ExprKind::Await(_) => {}
            _ => return None,
        }
        at = around;
    }
    match owner {
        Owner::Static(id) => Some(facts.place_name(PlaceId::Static(id))),
        Owner::Fn(_) => None,
    }
}

fn shown(name: Option<&str>) -> String {
    name.map_or_else(|| "this cache".to_owned(), |name| format!("`{name}`"))
}

fn place<'a>(draft: Draft<'a>, name: Option<String>) -> Draft<'a> {
    match name {
        Some(name) => draft.place(name),
        None => draft,
    }
}

/// Whether a body makes what a place holds: it is the static's value, or it makes the struct with the field.
fn is_made_in(facts: &Facts<'_>, place: PlaceId, owner: Owner) -> bool {
    match place {
        PlaceId::Static(id) => owner == Owner::Static(id),
        PlaceId::Field(field) => facts.body(owner).is_some_and(|info| info.types.adts.values().any(|(adt, _)| *adt == field.adt)),
        PlaceId::Local(of, _) => of == owner,
    }
}

/// The builders, each once with the types that share it.
fn unique(all: &FxHashMap<AdtId, CacheBuilder>) -> Vec<(Vec<AdtId>, &CacheBuilder)> {
    let mut builders: Vec<(Vec<FnId>, Vec<AdtId>, &CacheBuilder)> = Vec::new();
    for (ty, builder) in all {
        let mut key: Vec<FnId> = builder.start.iter().chain(&builder.unlimited).copied().collect();
        key.sort_unstable();
        match builders.iter_mut().find(|(other, ..)| *other == key) {
            Some((_, types, _)) => types.push(*ty),
            None => builders.push((key, vec![*ty], builder)),
        }
    }
    builders.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    builders.into_iter().map(|(_, types, builder)| (types, builder)).collect()
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
