//! What is dear to make, made anew where the program runs again and again.

use rustc_hash::FxHashSet;

use super::held::passes_on;
use super::uses::{Use, Uses};
use crate::facts::shape::optional;
use crate::facts::{BodyInfo, Facts, Reach};
use crate::hir::{Body, Capture, ExprId, ExprKind, LocalId, PatKind, Stmt};
use crate::index::FnId;
use crate::types::{Owner, Ty};

/// Something dear that is made and dropped each time.
#[derive(Debug)]
pub struct Remade {
    /// In which body.
    pub owner: Owner,
    /// The call that makes it.
    pub call: ExprId,
    /// The function called.
    pub made_by: FnId,
    /// In a loop of this body.
    pub looped: bool,
    /// Where the function that is called makes the dear thing; none where it is that itself.
    pub inside: Option<(Owner, ExprId)>,
    /// The code runs once in a while only.
    pub rare: bool,
}

/// What becomes of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keep {
    /// It is used and dropped.
    Dropped,
    /// It is kept, or goes where it is not followed.
    Kept,
    /// It is what the function returns, or part of that.
    Returned,
}

/// How many functions that make one through another are followed.
const MAX_DEPTH: usize = 3;

pub(super) fn remade(facts: &Facts<'_>) -> Vec<Remade> {
    let mut found = Vec::new();
    let mut makers: FxHashSet<FnId> = facts.vocabulary.pools.costly.clone();
    let mut inside: rustc_hash::FxHashMap<FnId, (Owner, ExprId)> = rustc_hash::FxHashMap::default();
    let mut seen = makers.clone();
    for depth in 0..MAX_DEPTH {
        let mut next = FxHashSet::default();
        let calls = facts.calls_to(&makers);
        // what depends on values of this call may differ from call to call
        let varies = |owner: Owner, call: ExprId| depth == 0 && facts.source(owner).is_none_or(|b| !is_constant(b, call));
        let varying: FxHashSet<Owner> = calls.iter().filter(|(o, call)| varies(*o, *call)).map(|(o, _)| *o).collect();
        for (owner, call) in calls {
            let (Some(info), Some(body)) = (facts.body(owner), facts.source(owner)) else { continue };
            if matches!(owner, Owner::Static(_)) || varies(owner, call) || is_cheap(facts, body, call) {
                continue;
            }
            let Some(made_by) = info.types.callees.get(&call).map(|c| c.function) else { continue };
            let (lazy, per_item) = closures(facts, info, body, call);
            let keep = Keeper { uses: Uses::new(facts, info, body), info, body }.keep(call, 0);
            match (keep, owner) {
                _ if lazy => {}
                (Keep::Returned, Owner::Fn(function)) => {
                    let dear = optional(facts, info.types.expr(call));
                    if !varying.contains(&owner) && hands_on(facts, function, dear) && seen.insert(function) {
                        inside.entry(function).or_insert((owner, call));
                        next.insert(function);
                    }
                }
                (Keep::Dropped, _) => {
                    let reach = facts.reach_of(owner, call);
                    let looped = per_item || info.context.loops(body, call).any(|around| !facts.is_handful(info, body, around));
                    if reach == Reach::RunTime || (looped && reach == Reach::Api) {
                        let light = || !looped && facts.is_light(info, call) && facts.is_outweighed(owner, call, 0);
                        let rare = !per_item && (facts.is_seldom(owner, call) || light());
                        let inside = inside.get(&made_by).copied();
                        found.push(Remade { owner, call, made_by, looped, inside, rare });
                    }
                }
                _ => {}
            }
        }
        makers = next;
    }
    found.sort_by_key(|r| (r.owner, r.call));
    found
}

/// Whether what a function returns is a dear thing or holds it.
fn hands_on(facts: &Facts<'_>, function: FnId, dear: &Ty) -> bool {
    let Some((dear, _)) = dear.as_adt() else { return false };
    let is_dear = &mut |t: &Ty| matches!(t, Ty::Adt(id, _) if *id == dear);
    let ret = optional(facts, &facts.types.sig(function).ret);
    ret.any(is_dear)
        || ret.any(&mut |t| match t {
            Ty::Adt(id, _) if !facts.index.is_stub(facts.index.adt(*id).loc) => facts
                .types
                .fields(*id)
                .iter()
                .flatten()
                .any(|field| field.any(&mut |t| matches!(t, Ty::Adt(id, _) if *id == dear))),
            _ => false,
        })
}

/// Whether a value depends on nothing but constants and what `self` holds.
fn is_constant(body: &Body, id: ExprId) -> bool {
    match &body.expr(id).kind {
        ExprKind::Local(local) => body.self_param == Some(*local),
        ExprKind::Macro(call) if call.opaque => false,
        _ => {
            let mut all = true;
            crate::facts::context::children(body, id, &mut |child| all &= is_constant(body, child));
            all
        }
    }
}

/// Whether the chain of calls begins with one that makes a light one.
fn is_cheap(facts: &Facts<'_>, body: &Body, id: ExprId) -> bool {
    let cheap = &facts.vocabulary.pools.cheap;
    match &body.expr(id).kind {
        ExprKind::MethodCall { receiver, method, .. } => cheap.contains(method) || is_cheap(facts, body, *receiver),
        ExprKind::Call(callee, _) => is_cheap(facts, body, *callee),
        ExprKind::Path(path) => cheap.contains(&path.last()),
        _ => false,
    }
}

/// Whether an expression stands in a closure that is called at most once, or when it is not known; and whether in one that is
/// called for each item.
fn closures(facts: &Facts<'_>, info: &BodyInfo, body: &Body, call: ExprId) -> (bool, bool) {
    let (mut lazy, mut per_item) = (false, false);
    for around in info.context.ancestors(call) {
        if !matches!(body.expr(around).kind, ExprKind::Closure { .. }) {
            continue;
        }
        let parent = info.context.parent(around);
        let spawned =
            parent.and_then(|p| info.types.callees.get(&p)).is_some_and(|c| facts.vocabulary.spawns.contains_key(&c.function));
        let method = parent.and_then(|p| match &body.expr(p).kind {
            ExprKind::MethodCall { method, receiver, .. } if *receiver != around => Some(*method),
            _ => None,
        });
        let items = method.is_some_and(|m| {
            matches!(m.as_str(), "for_each" | "filter" | "filter_map" | "flat_map" | "any" | "all" | "find" | "fold" | "retain")
        });
        per_item |= items;
        lazy |= !items && !spawned;
    }
    (lazy, per_item)
}

struct Keeper<'a> {
    uses: Uses<'a>,
    info: &'a BodyInfo,
    body: &'a Body,
}

impl Keeper<'_> {
    fn keep(&self, id: ExprId, depth: u32) -> Keep {
        if depth > 40 {
            return Keep::Kept;
        }
        let Some(parent) = self.info.context.parent(id) else { return Keep::Returned };
        let up = || self.keep(parent, depth + 1);
        match &self.body.expr(parent).kind {
            ExprKind::Try(_) | ExprKind::Await(_) | ExprKind::Struct { .. } | ExprKind::Tuple(_) => up(),
            ExprKind::MethodCall { receiver, method, .. } if *receiver == id => {
                match self.uses.of(id) {
                    Use::Borrow if method != "clone" => Keep::Dropped,
                    // a step of a builder gives the thing on; what else takes it may keep it
                    Use::Move if !passes_on(method) && !self.is_step(id, parent) => Keep::Kept,
                    _ => up(),
                }
            }
            ExprKind::Call(callee, _) if *callee != id => match &self.body.expr(*callee).kind {
                ExprKind::Path(path) if matches!(path.last().as_str(), "Ok" | "Some" | "new" | "from") => match up() {
                    Keep::Dropped => Keep::Kept,
                    found => found,
                },
                _ => Keep::Kept,
            },
            ExprKind::Ref { .. } => Keep::Dropped,
            ExprKind::Block(block) => self.in_block(id, block, depth, &up),
            // what a task ends with is its own matter
            ExprKind::Async(_, block) => self.in_block(id, block, depth, &|| Keep::Kept),
            ExprKind::If { cond, .. } if *cond != id => up(),
            ExprKind::Match(value, arms) if *value == id => {
                let passed = arms.iter().any(|a| matches!(self.body.expr(a.body).kind, ExprKind::Local(_)));
                if passed { up() } else { Keep::Kept }
            }
            ExprKind::Match(..) => up(),
            ExprKind::Return(_) => Keep::Returned,
            _ => Keep::Kept,
        }
    }

    /// Whether a call gives back the type it is called on.
    fn is_step(&self, receiver: ExprId, call: ExprId) -> bool {
        let (from, to) = (self.info.types.expr(receiver), self.info.types.expr(call));
        from.as_adt().is_some_and(|(id, _)| to.as_adt().is_some_and(|(other, _)| id == other))
    }

    fn in_block(&self, id: ExprId, block: &crate::hir::Block, depth: u32, up: &dyn Fn() -> Keep) -> Keep {
        if block.tail == Some(id) {
            return up();
        }
        for stmt in &block.stmts {
            match stmt {
                Stmt::Expr(e, _) if *e == id => return Keep::Dropped,
                Stmt::Let(stmt) if stmt.init == Some(id) => {
                    return match self.body.pat(stmt.pat).kind {
                        PatKind::Bind(local, None) => self.variable(local, depth),
                        PatKind::Wild => Keep::Dropped,
                        _ => Keep::Kept,
                    };
                }
                _ => {}
            }
        }
        Keep::Kept
    }

    fn variable(&self, local: LocalId, depth: u32) -> Keep {
        let locals = self.info.locals(self.body);
        let mut found = Keep::Dropped;
        for id in locals.uses(local) {
            match self.uses.of(id) {
                // `client.clone()` is the client
                Use::Borrow if self.is_cloned(id) => match self.keep(id, depth + 1) {
                    Keep::Dropped => {}
                    kept => return kept,
                },
                // what runs on its own keeps what it is given
                Use::Borrow if self.is_captured(id, local) => return Keep::Kept,
                Use::Borrow => {}
                Use::Move => match self.keep(id, depth + 1) {
                    Keep::Returned => found = Keep::Returned,
                    Keep::Kept => return Keep::Kept,
                    Keep::Dropped => {}
                },
                Use::Match | Use::Assign => return Keep::Kept,
            }
        }
        // tokens that were not understood may name it
        let hidden = locals.may_be_hidden(self.body, self.body.local(local).name);
        if hidden { Keep::Kept } else { found }
    }

    /// Whether a mention stands in a `move` closure or task inside which the variable is not declared.
    fn is_captured(&self, id: ExprId, local: LocalId) -> bool {
        let declared = self.body.local(local).range.lo;
        self.info.context.ancestors(id).any(|around| {
            let around = self.body.expr(around);
            let moves =
                matches!(around.kind, ExprKind::Closure { capture: Capture::Move, .. } | ExprKind::Async(Capture::Move, _));
            moves && !(around.range.lo..around.range.hi).contains(&declared)
        })
    }

    fn is_cloned(&self, id: ExprId) -> bool {
        self.info.context.parent(id).is_some_and(|p| {
            matches!(&self.body.expr(p).kind, ExprKind::MethodCall { receiver, method, .. } if *receiver == id && method == "clone")
        })
    }
}
