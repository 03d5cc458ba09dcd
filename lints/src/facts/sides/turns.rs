//! What happens in one turn of an event loop, or one call: which of a body's expressions run before which.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::base::TextRange;
use crate::facts::Facts;
use crate::flow::{BlockId, Cfg, Edge, EdgeKind, Exit, Given, Step};
use crate::hir::{Body, ExprId, ExprKind};
use crate::types::Owner;

/// The order of a body's expressions.
pub(super) struct Turns<'a> {
    pub(super) cfg: &'a Cfg,
    body: &'a Body,
    at: FxHashMap<ExprId, (BlockId, usize)>,
    /// What stands in a future of a `select!`, with where control goes when that is ready.
    ready: Vec<(TextRange, (BlockId, usize))>,
    /// Where the next turn begins.
    heads: FxHashSet<BlockId>,
}

impl<'a> Turns<'a> {
    pub(super) fn of(facts: &'a Facts<'_>, owner: Owner) -> Option<Self> {
        let (cfg, body) = (facts.cfg(owner)?, facts.source(owner)?);
        let selects = body.exprs.iter().filter_map(|e| if let ExprKind::Select(arms) = &e.kind { Some(arms) } else { None });
        let futures: FxHashSet<ExprId> = selects.flatten().filter_map(|arm| arm.future).collect();
        let (mut at, mut ready) = (FxHashMap::default(), Vec::new());
        for (id, block) in cfg.blocks_with_ids() {
            for (index, step) in block.steps.iter().enumerate() {
                match step {
                    Step::Eval(expr) => drop(at.entry(*expr).or_insert((id, index))),
                    Step::Bind(_, Given::Value(value)) if futures.contains(value) => {
                        ready.push((body.expr(*value).range, (id, index)));
                    }
                    _ => {}
                }
            }
        }
        let heads = turn_loops(facts, owner).iter().filter_map(|l| cfg.loops.get(l)).map(|l| l.head).collect();
        Some(Self { cfg, body, at, ready, heads })
    }

    /// Where an expression's value is there.
    pub(super) fn place(&self, expr: ExprId) -> Option<(BlockId, usize)> {
        self.at.get(&expr).copied()
    }

    /// Where an expression's value can be used: that of a future in a `select!` in its arm only.
    pub(super) fn arrival(&self, expr: ExprId) -> Option<(BlockId, usize)> {
        let range = self.body.expr(expr).range;
        let ready = self.ready.iter().find(|(future, _)| future.contains(range));
        ready.map(|(_, place)| *place).or_else(|| self.place(expr))
    }

    /// Whether the one may run after the other in the same turn; true where that is not known.
    pub(super) fn leads(&self, from: ExprId, to: ExprId) -> bool {
        let (Some((start, first)), Some((end, last))) = (self.arrival(from), self.place(to)) else { return true };
        (start == end && first < last) || self.after(start, &mut |_| true).contains(&end)
    }

    /// Whether both may run in one turn.
    pub(super) fn together(&self, a: ExprId, b: ExprId) -> bool {
        a == b || self.leads(a, b) || self.leads(b, a)
    }

    /// Whether the turn can end after a block without any of some blocks, edges aside that are not taken.
    pub(super) fn can_end(&self, start: BlockId, without: &FxHashSet<BlockId>, closed: &dyn Fn(&Edge) -> bool) -> bool {
        let mut seen: FxHashSet<BlockId> = std::iter::once(start).collect();
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            let block = self.cfg.block(at);
            if matches!(block.exit, Some(Exit::End | Exit::Return(_) | Exit::Try(_))) {
                return true;
            }
            for edge in block.edges.iter().filter(|e| !leaves(e) && !closed(e) && !without.contains(&e.to)) {
                if self.heads.contains(&edge.to) {
                    return true;
                }
                if seen.insert(edge.to) {
                    open.push(edge.to);
                }
            }
        }
        false
    }

    /// The blocks that may run after a block in the same turn, as long as `enters` lets control into them.
    pub(super) fn after(&self, start: BlockId, enters: &mut dyn FnMut(BlockId) -> bool) -> FxHashSet<BlockId> {
        let mut seen = FxHashSet::default();
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            for edge in &self.cfg.block(at).edges {
                if !leaves(edge) && !self.heads.contains(&edge.to) && !seen.contains(&edge.to) && enters(edge.to) {
                    seen.insert(edge.to);
                    open.push(edge.to);
                }
            }
        }
        seen
    }
}

/// Loops each of whose turns is another event: those that wait, and those that poll.
pub(super) fn turn_loops(facts: &Facts<'_>, owner: Owner) -> FxHashSet<ExprId> {
    let (Some(info), Some(body)) = (facts.body(owner), facts.source(owner)) else { return FxHashSet::default() };
    let polls = body
        .exprs_with_ids()
        .filter(|(_, e)| matches!(&e.kind, ExprKind::MethodCall { method, .. } if method.starts_with("poll")));
    let around = polls.filter_map(|(id, _)| info.context.loops(body, id).next());
    info.event_loops.iter().copied().chain(around).collect()
}

/// By a panic, or with the future that is dropped.
fn leaves(edge: &Edge) -> bool {
    matches!(edge.kind, EdgeKind::Panic(_) | EdgeKind::Cancel(_))
}
