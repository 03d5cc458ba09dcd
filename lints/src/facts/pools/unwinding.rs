//! A `drop` that gives nothing back while its thread panics: the pool has one less after each panic that the program survives.

use rustc_hash::FxHashSet;

use super::stocks::{self, Stock, stock_of};
use crate::base::Name;
use crate::facts::{BodyInfo, Facts};
use crate::flow::{BlockId, Cfg, EdgeKind, Step};
use crate::hir::{Body, ExprId, ExprKind};
use crate::index::{AdtId, Container};
use crate::types::Owner;

/// What comes back when it is dropped, but for a panic.
#[derive(Debug)]
pub struct Unwound {
    /// The `drop`.
    pub owner: Owner,
    /// What is dropped.
    pub adt: AdtId,
    /// Asks whether the thread panics.
    pub asks: ExprId,
    /// Gives back where it does not.
    pub back: ExprId,
}

pub(super) fn unwound(facts: &Facts<'_>) -> Vec<Unwound> {
    let asking = facts.words().bodies(Name::from("panicking")).iter().copied();
    let mut owners: Vec<Owner> = asking.filter(|o| facts.loc(*o).live).collect();
    owners.sort_unstable();
    let lists = stocks::names(facts);
    owners.into_iter().filter_map(|owner| unwound_in(facts, owner, &lists)).collect()
}

fn unwound_in(facts: &Facts<'_>, owner: Owner, lists: &FxHashSet<Name>) -> Option<Unwound> {
    let adt = dropped(facts, owner)?;
    let (info, body, cfg) = (facts.body(owner)?, facts.source(owner)?, facts.cfg(owner)?);
    let gives = |id: &ExprId| {
        gives_back(facts, info, body, *id) || matches!(stock_of(facts, info, body, lists, *id), Some((_, Stock::Put)))
    };
    cfg.blocks.iter().find_map(|block| {
        let way = |panics: bool| {
            block.edges.iter().find_map(|edge| match edge.kind {
                EdgeKind::When(asks, when) if when == panics && asks_for_panic(body, asks) => Some((asks, edge.to)),
                _ => None,
            })
        };
        let ((asks, panics), (_, goes_on)) = (way(true)?, way(false)?);
        // whoever does something of the workspace's own there has thought of it
        let idle = !evaluated(cfg, panics).iter().any(|id| gives(id) || calls_own(facts, info, *id));
        let back = evaluated(cfg, goes_on).into_iter().find(gives)?;
        idle.then_some(Unwound { owner, adt, asks, back })
    })
}

/// The type whose `drop` a body is.
fn dropped(facts: &Facts<'_>, owner: Owner) -> Option<AdtId> {
    let Owner::Fn(function) = owner else { return None };
    let Container::Impl(of) = facts.index.func(function).container else { return None };
    let of_drop = facts.index.impl_hir(of).of_trait.as_ref().is_some_and(|path| path.last() == "Drop");
    facts.self_adt(owner).filter(|_| of_drop)
}

/// `thread::panicking()`.
fn asks_for_panic(body: &Body, id: ExprId) -> bool {
    let ExprKind::Call(callee, args) = &body.expr(id).kind else { return false };
    args.is_empty() && matches!(&body.expr(*callee).kind, ExprKind::Path(path) if path.last() == "panicking")
}

/// Whether a call gives something to what takes it back by its name: a function of the workspace that begins with such a verb.
fn gives_back(facts: &Facts<'_>, info: &BodyInfo, body: &Body, id: ExprId) -> bool {
    let given = match &body.expr(id).kind {
        ExprKind::MethodCall { args, .. } | ExprKind::Call(_, args) => !args.is_empty(),
        _ => false,
    };
    let Some(callee) = info.types.callees.get(&id).filter(|_| given) else { return false };
    let data = facts.index.func(callee.function);
    let of = facts.self_adt(Owner::Fn(callee.function)).map(|adt| facts.index.adt(adt).name.to_lowercase());
    let named = |words: &[String]| words.is_empty() || of.as_ref().is_some_and(|of| words.iter().any(|word| of.contains(word)));
    !facts.index.is_stub(data.loc)
        && facts.vocabulary.pools.verbs.iter().any(|verb| {
            let rest = data.name.strip_prefix(verb.release.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_')) && named(&verb.named)
        })
}

fn calls_own(facts: &Facts<'_>, info: &BodyInfo, id: ExprId) -> bool {
    info.types.callees.get(&id).is_some_and(|c| !facts.index.is_stub(facts.index.func(c.function).loc))
}

/// All that may be evaluated from the beginning of a block on, in the order of the blocks.
fn evaluated(cfg: &Cfg, from: BlockId) -> Vec<ExprId> {
    let (mut seen, mut open): (FxHashSet<BlockId>, _) = (std::iter::once(from).collect(), vec![from]);
    while let Some(at) = open.pop() {
        open.extend(cfg.block(at).edges.iter().map(|edge| edge.to).filter(|to| seen.insert(*to)));
    }
    let mut blocks: Vec<BlockId> = seen.into_iter().collect();
    blocks.sort_unstable();
    let steps = blocks.into_iter().flat_map(|block| &cfg.block(block).steps);
    steps.filter_map(|step| if let Step::Eval(id) = step { Some(*id) } else { None }).collect()
}
