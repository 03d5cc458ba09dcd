//! What a body takes and does not give back: an analysis of its control flow, one state for each variable that may hold
//! something lent.
//!
//! A variable *holds* from where it is bound to what a pool gave until its value is moved, given back, or named where it cannot be
//! followed.  A value that is still held where its variable's scope ends is lost there.

mod find;
mod steps;
mod ways;

use rustc_hash::{FxHashMap, FxHashSet};

use self::ways::Ways;
use super::uses::Uses;
use super::{Lent, Pools};
use crate::facts::{BodyInfo, Facts};
use crate::flow::{Exit, Lattice, Step, replay, solve};
use crate::hir::{Body, ExprId, ExprKind, LocalId, LossKind};
use crate::types::Owner;

/// The value may be one of these at a point of the program.
const NONE: u8 = 1;
const HELD: u8 = 2;
const GONE: u8 = 4;
/// Gone, to where it came from.
const BACK: u8 = 8;

/// A variable that may hold something lent.
#[derive(Clone, Debug)]
pub struct Tracked {
    /// Which.
    pub local: LocalId,
    /// Who lent it.
    pub lent: Lent,
    /// The call that lent it; none for a parameter.
    pub from: Option<ExprId>,
}

/// How control leaves the scope of something that is still held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// `?`.
    Try(ExprId),
    /// `return`.
    Return(ExprId),
    /// `break` or `continue`.
    Jump(ExprId),
    /// The future is dropped at an `await`.
    Cancel(ExprId),
    /// A panic.
    Panic(ExprId),
}

impl Way {
    /// The expression at which control leaves.
    pub fn expr(self) -> ExprId {
        match self {
            Self::Try(e) | Self::Return(e) | Self::Jump(e) | Self::Cancel(e) | Self::Panic(e) => e,
        }
    }
}

/// What becomes of one variable's value.
#[derive(Debug)]
pub struct LentFate {
    /// The variable.
    pub tracked: Tracked,
    /// Ways on which it is lost for sure, in the order of the source.
    pub lost: Vec<Way>,
    /// Calls that give it back.
    pub released: Vec<ExprId>,
    /// Expressions that move it elsewhere.
    pub moved: Vec<ExprId>,
    /// Whether it is dropped on some way to the end of the body, too: whoever wrote that may do without it.
    pub discarded: bool,
}

#[derive(Clone, PartialEq)]
struct State(Vec<u8>);

impl Lattice for State {
    fn weight(&self) -> usize {
        self.0.len()
    }

    fn join(&mut self, other: &Self) -> bool {
        let mut changed = false;
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            changed |= *mine | *theirs != *mine;
            *mine |= *theirs;
        }
        changed
    }
}

struct Held<'a> {
    facts: &'a Facts<'a>,
    info: &'a BodyInfo,
    body: &'a Body,
    pools: &'a Pools,
    uses: Uses<'a>,
    captured: FxHashMap<ExprId, FxHashSet<LocalId>>,
    tracked: Vec<Tracked>,
    by_local: FxHashMap<LocalId, usize>,
    /// By where it shows whether a call has failed: what is given to the call, and its mentions there.
    asked: FxHashMap<ExprId, Vec<(usize, ExprId)>>,
    released: FxHashSet<(usize, ExprId)>,
    moved: FxHashSet<(usize, ExprId)>,
}

/// What becomes of all that a body borrows from pools.
pub(super) fn fates(facts: &Facts<'_>, pools: &Pools, owner: Owner) -> Vec<LentFate> {
    let Some(mut held) = Held::of(facts, pools, owner) else { return Vec::new() };
    held.find(owner);
    if held.tracked.is_empty() {
        return Vec::new();
    }
    let Some(cfg) = facts.cfg(owner) else { return Vec::new() };
    held.captured = held.uses.captured();
    held.ask();
    let Some(states) = solve(cfg, &mut held) else {
        facts.give_up(owner, LossKind::TooLarge);
        return Vec::new();
    };
    let ways = Ways::of(cfg, held.body);
    let mut lost: Vec<(usize, Way)> = Vec::new();
    let mut discarded: FxHashSet<usize> = FxHashSet::default();
    replay(cfg, &mut held, &states, |held, state, block, step| {
        let Some(Step::Drop(scopes)) = step else { return };
        for at in cfg.dropped(scopes).filter_map(|local| held.by_local.get(&local).copied()) {
            if state.0[at] == HELD {
                lost.extend(ways.at(block, scopes, cfg).map(|way| (at, way)));
            }
            if state.0[at] & HELD != 0 && cfg.block(block).exit == Some(Exit::End) {
                discarded.insert(at);
            }
        }
    });
    lost.sort_unstable();
    lost.dedup();
    let collect = |set: &FxHashSet<(usize, ExprId)>, at: usize| {
        let mut list: Vec<ExprId> = set.iter().filter(|(a, _)| *a == at).map(|(_, e)| *e).collect();
        list.sort_unstable();
        list
    };
    (held.tracked.iter().enumerate())
        .map(|(at, tracked)| LentFate {
            tracked: tracked.clone(),
            lost: lost.iter().filter(|(a, _)| *a == at).map(|(_, way)| *way).collect(),
            released: collect(&held.released, at),
            moved: collect(&held.moved, at),
            discarded: discarded.contains(&at),
        })
        .collect()
}

/// Whether a function gives back, on each way that is no panic, what it is given as a parameter.
pub(super) fn gives_back(facts: &Facts<'_>, pools: &Pools, owner: Owner, param: LocalId, pair: usize) -> bool {
    let (Some(mut held), Some(cfg)) = (Held::of(facts, pools, owner), facts.cfg(owner)) else { return false };
    held.track(param, Lent::Pair(pair), None);
    held.captured = held.uses.captured();
    let Some(states) = solve(cfg, &mut held) else { return false };
    let (mut back, mut otherwise) = (false, false);
    replay(cfg, &mut held, &states, |_, state, block, step| {
        let Some(Step::Drop(scopes)) = step else { return };
        let fails = matches!(cfg.block(block).exit, Some(Exit::Panic(_) | Exit::Cancel(_)));
        if !fails && cfg.dropped(scopes).any(|local| local == param) {
            back |= state.0 == [BACK];
            otherwise |= state.0 != [BACK];
        }
    });
    back && !otherwise
}

/// The pair that lends what a function returns, where it does nothing else with it.
pub(super) fn hands_on(facts: &Facts<'_>, pools: &Pools, owner: Owner) -> Option<usize> {
    let (mut held, cfg) = (Held::of(facts, pools, owner)?, facts.cfg(owner)?);
    held.find(owner);
    held.captured = held.uses.captured();
    solve(cfg, &mut held)?;
    let mut ends = Vec::new();
    held.ends(held.body.root, &mut ends);
    for expr in &held.body.exprs {
        if let ExprKind::Return(Some(value)) = expr.kind {
            held.ends(value, &mut ends);
        }
    }
    let mut pairs = ends.iter().map(|end| held.handed(*end, &ends));
    let first = pairs.next()??;
    pairs.all(|pair| pair == Some(first)).then_some(first)
}

impl<'a> Held<'a> {
    fn of(facts: &'a Facts<'a>, pools: &'a Pools, owner: Owner) -> Option<Self> {
        let (info, body) = (facts.body(owner)?, facts.source(owner)?);
        let (tracked, by_local, captured) = (Vec::new(), FxHashMap::default(), FxHashMap::default());
        let (released, moved, asked) = (FxHashSet::default(), FxHashSet::default(), FxHashMap::default());
        let uses = Uses::new(facts, info, body);
        Some(Self { facts, info, body, pools, uses, captured, tracked, by_local, asked, released, moved })
    }

    /// The expressions whose values are that of an expression, without those that say that there is none.
    fn ends(&self, id: ExprId, into: &mut Vec<ExprId>) {
        match &self.body.expr(id).kind {
            ExprKind::Block(block) => block.tail.iter().for_each(|tail| self.ends(*tail, into)),
            ExprKind::If { then, otherwise, .. } => {
                self.ends(*then, into);
                otherwise.iter().for_each(|e| self.ends(*e, into));
            }
            ExprKind::Match(_, arms) => arms.iter().for_each(|arm| self.ends(arm.body, into)),
            ExprKind::Return(_) => {}
            ExprKind::Path(path) if path.last() == "None" => {}
            ExprKind::Call(callee, args) => match &self.body.expr(*callee).kind {
                ExprKind::Path(path) if path.last() == "Err" => {}
                ExprKind::Path(path) if matches!(path.last().as_str(), "Ok" | "Some") => {
                    args.iter().for_each(|arg| self.ends(*arg, into));
                }
                _ => into.push(id),
            },
            _ => into.push(id),
        }
    }

    /// The pair that lends the value with which a function ends, if that value is nowhere else.
    fn handed(&self, end: ExprId, ends: &[ExprId]) -> Option<usize> {
        let (Lent::Pair(pair), _) = self.origin(end, 0)? else { return None };
        if let ExprKind::Local(local) = self.body.expr(end).kind {
            let at = *self.by_local.get(&local)?;
            let given = |set: &FxHashSet<(usize, ExprId)>| set.iter().any(|(of, id)| *of == at && !ends.contains(id));
            if given(&self.moved) || self.released.iter().any(|(of, _)| *of == at) {
                return None;
            }
        }
        Some(pair)
    }
}

/// Methods that open what wraps a value, or pass it on.
pub(super) fn passes_on(method: &str) -> bool {
    matches!(
        method,
        "unwrap"
            | "expect"
            | "unwrap_or_else"
            | "unwrap_or_default"
            | "unwrap_or"
            | "ok_or"
            | "ok_or_else"
            | "ok"
            | "map_err"
            | "context"
            | "with_context"
            | "wrap_err"
            | "or_else"
            | "inspect_err"
    )
}
