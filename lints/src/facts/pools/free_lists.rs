//! Lists of buffers for reuse: what is put there, in which state and of which size.

use rustc_hash::FxHashSet;

use crate::base::Name;
use crate::facts::shape::optional;
use crate::facts::{BodyInfo, Facts, Kind, PlaceId, Shape, shape_of};
use crate::hir::{BinaryOp, Body, ExprId, ExprKind, Literal, PatKind, Vis};
use crate::index::Def;
use crate::types::{Owner, Ty};

/// A list that buffers are taken from and given back to.
#[derive(Debug)]
pub struct FreeList {
    /// The list.
    pub place: PlaceId,
    /// Where something is given back.
    pub gives: Vec<(Owner, ExprId)>,
    /// Where something is taken.
    pub takes: Vec<(Owner, ExprId)>,
    /// Somebody looks how large what is given back is, or shrinks it.
    pub capped: bool,
    /// Somebody empties what is taken or given back.
    pub cleaned: bool,
}

/// All of them, in the order of declaration.
pub(super) fn free_lists(facts: &Facts<'_>) -> Vec<FreeList> {
    let fields = facts.field_shapes.iter().map(|(f, s)| (PlaceId::Field(*f), s));
    let statics = facts.static_shapes.iter().map(|(f, s)| (PlaceId::Static(*f), s));
    let mut places: Vec<(PlaceId, &Shape)> = fields.chain(statics).filter(|(p, s)| may_pool(facts, *p, s)).collect();
    places.sort_unstable_by_key(|(p, _)| *p);
    places.into_iter().filter_map(|(place, shape)| free_list(facts, place, shape)).collect()
}

/// A list of what has room of its own.
fn may_pool(facts: &Facts<'_>, place: PlaceId, shape: &Shape) -> bool {
    let info = shape.info(&facts.vocabulary);
    let live = match place {
        PlaceId::Field(field) => facts.index.adt(field.adt).loc.live,
        PlaceId::Static(id) => facts.index.statics[id.index()].loc.live,
        _ => false,
    };
    live && matches!(info.kind, Kind::List | Kind::Queue)
        && !info.bounded
        && shape.value(&facts.vocabulary).is_some_and(|value| {
            let room = shape_of(&facts.types, &facts.vocabulary, value);
            !matches!(value, Ty::Ref(..))
                && room.is_some_and(|r| {
                    let info = r.info(&facts.vocabulary);
                    !info.bounded && !matches!(info.kind, Kind::Channel | Kind::Tasks | Kind::Cache)
                })
        })
}

fn name_of(facts: &Facts<'_>, place: PlaceId) -> Option<(Name, Vis)> {
    match place {
        PlaceId::Field(field) => {
            let hir = facts.field_hir(field);
            Some((hir.name, hir.vis))
        }
        PlaceId::Static(id) => {
            let data = &facts.index.statics[id.index()];
            Some((data.name, facts.index.item(data.loc).vis))
        }
        _ => None,
    }
}

fn free_list(facts: &Facts<'_>, place: PlaceId, shape: &Shape) -> Option<FreeList> {
    let (name, vis) = name_of(facts, place)?;
    let home = match place {
        PlaceId::Field(field) => facts.index.adt(field.adt).loc.module,
        PlaceId::Static(id) => facts.index.statics[id.index()].loc.module,
        _ => return None,
    };
    let mut list = FreeList { place, gives: Vec::new(), takes: Vec::new(), capped: false, cleaned: false };
    let mut reuses = is_pool_name(&facts.place_name(place));
    let mut open = facts.words().bodies(name).to_vec();
    open.retain(|o| facts.loc(*o).live && facts.index.can_see(facts.module(*o), home, vis));
    for &owner in &open {
        let (Some(info), Some(body)) = (facts.body(owner), facts.source(owner)) else { continue };
        if !names(info, place) {
            continue;
        }
        let (gives, takes) = touches(facts, info, body, shape);
        reuses |= !takes.is_empty() && falls_back(body);
        if !gives.is_empty() || !takes.is_empty() {
            list.capped |= is_capped(body);
            list.cleaned |= is_cleaned(body);
        }
        list.gives.extend(gives.into_iter().map(|e| (owner, e)));
        list.takes.extend(takes.into_iter().map(|e| (owner, e)));
    }
    let takers: FxHashSet<Owner> = list.takes.iter().map(|t| t.0).collect();
    list.gives.retain(|g| !takers.contains(&g.0));
    list.cleaned |= callers_clean(facts, &list);
    (reuses && !list.gives.is_empty() && hands_out(facts, &list, shape)).then_some(list)
}

/// Whether a body names the place itself, not another of the same name.
fn names(info: &BodyInfo, place: PlaceId) -> bool {
    match place {
        PlaceId::Field(field) => info.types.fields.values().any(|f| *f == field),
        PlaceId::Static(id) => info.types.paths.values().any(|d| *d == Def::Static(id)),
        PlaceId::Local(..) => false,
    }
}

pub(super) fn is_pool_name(name: &str) -> bool {
    let name = name.to_lowercase();
    ["pool", "free", "recycl", "spare", "scratch", "unused", "reuse"].iter().any(|w| name.contains(w))
}

/// Calls that put a parameter, or a part of `self` that is dropped, into the list; calls that take something out.
fn touches(facts: &Facts<'_>, info: &BodyInfo, body: &Body, shape: &Shape) -> (Vec<ExprId>, Vec<ExprId>) {
    let (mut gives, mut takes) = (Vec::new(), Vec::new());
    let is_list = |ty: &Ty| {
        shape_of(&facts.types, &facts.vocabulary, ty).is_some_and(|s| s.collection == shape.collection && s.args == shape.args)
    };
    for (id, expr) in body.exprs_with_ids() {
        match &expr.kind {
            ExprKind::MethodCall { receiver, method, args, .. } if is_list(info.types.expr(*receiver)) => match method.as_str() {
                "push" | "push_back" | "push_front" if args.first().is_some_and(|a| is_given(facts, body, *a, 0)) => {
                    gives.push(id);
                }
                "pop" | "pop_front" | "pop_back" | "swap_remove" => takes.push(id),
                _ => {}
            },
            // `with_borrow_mut(Vec::pop)`
            ExprKind::Path(path) if matches!(path.last().as_str(), "pop" | "pop_front" | "pop_back") => takes.push(id),
            _ => {}
        }
    }
    (gives, takes)
}

/// Whether an expression is a parameter, or what is left of one.
fn is_given(facts: &Facts<'_>, body: &Body, id: ExprId, depth: u32) -> bool {
    match &body.expr(id).kind {
        ExprKind::Local(local) => {
            body.self_param == Some(*local)
                || body.params.iter().any(|p| matches!(body.pat(*p).kind, PatKind::Bind(l, _) if l == *local))
                || (depth < 4 && facts.initializer(body, *local).is_some_and(|e| is_given(facts, body, e, depth + 1)))
        }
        ExprKind::Field(inner, ..) | ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) => {
            is_given(facts, body, *inner, depth)
        }
        ExprKind::MethodCall { receiver, method, .. } if matches!(method.as_str(), "take" | "unwrap" | "into_inner") => {
            is_given(facts, body, *receiver, depth)
        }
        // `mem::take(&mut self.0)`, `Some(buffer)`, `transmute(buffer)`
        ExprKind::Call(_, args) => args.first().is_some_and(|a| is_given(facts, body, *a, depth)),
        ExprKind::Block(block) => block.tail.is_some_and(|t| is_given(facts, body, t, depth)),
        _ => false,
    }
}

/// Whether something is made anew where the list is empty.
fn falls_back(body: &Body) -> bool {
    body.exprs.iter().any(|e| {
        matches!(&e.kind, ExprKind::MethodCall { method, .. }
        if matches!(method.as_str(), "unwrap_or_default" | "unwrap_or_else" | "unwrap_or" | "map_or_else"))
    })
}

/// Whether a body compares a capacity with anything but nothing, or shrinks.
fn is_capped(body: &Body) -> bool {
    let is_capacity = |id: ExprId| matches!(&body.expr(id).kind, ExprKind::MethodCall { method, .. } if method == "capacity");
    let is_zero = |id: ExprId| matches!(body.expr(id).kind, ExprKind::Lit(Literal::Int(Some(0), _)));
    let compared = body.exprs.iter().any(|e| match &e.kind {
        ExprKind::Binary(BinaryOp::Eq | BinaryOp::Ne, a, b) => {
            (is_capacity(*a) && !is_zero(*b)) || (is_capacity(*b) && !is_zero(*a))
        }
        ExprKind::MethodCall { method, .. } => method.starts_with("shrink"),
        _ => false,
    });
    let asked = body.exprs_with_ids().filter(|(id, _)| is_capacity(*id)).count();
    let with_nothing = body.exprs.iter().filter(|e| match &e.kind {
        ExprKind::Binary(BinaryOp::Eq | BinaryOp::Ne | BinaryOp::Gt, a, b) => {
            (is_capacity(*a) && is_zero(*b)) || (is_capacity(*b) && is_zero(*a))
        }
        _ => false,
    });
    compared || asked > with_nothing.count()
}

fn is_cleaned(body: &Body) -> bool {
    body.exprs.iter().any(|e| match &e.kind {
        ExprKind::MethodCall { method, .. } => {
            matches!(
                method.as_str(),
                "clear" | "truncate" | "drain" | "set_len" | "reset" | "fill" | "resize" | "zeroize" | "retain"
            )
        }
        _ => false,
    })
}

/// Whether those who give back clean what they give.
fn callers_clean(facts: &Facts<'_>, list: &FreeList) -> bool {
    list.gives.iter().chain(&list.takes).any(|(owner, _)| match owner {
        Owner::Fn(function) => {
            facts.is_called_in_broken_code(*function)
                || facts.callers(*function).iter().any(|c| facts.source(c.owner).is_some_and(is_cleaned))
        }
        Owner::Static(_) => false,
    })
}

/// Whether a function that takes something out returns it: who only works a list off returns nothing of it.
fn hands_out(facts: &Facts<'_>, list: &FreeList, shape: &Shape) -> bool {
    let Some(value) = shape.value(&facts.vocabulary) else { return false };
    list.takes.iter().any(|(owner, _)| {
        let Owner::Fn(function) = owner else { return false };
        let ret = optional(facts, &facts.types.sig(*function).ret);
        // a buffer behind a type of its own counts too
        super::learn::same(ret, value) || ret.as_adt().is_some_and(|(id, _)| Some(id) == facts.self_adt(*owner))
    })
}
