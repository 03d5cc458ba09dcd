//! How control leaves where something is still held.

use rustc_hash::FxHashMap;

use super::Way;
use crate::flow::{BlockId, Cfg, Dropped, EdgeKind, Exit, Step};
use crate::hir::{Body, ExprId, ExprKind};

/// For each block by which edges and after which jump control comes there.
pub(super) struct Ways<'a> {
    body: &'a Body,
    tries: FxHashMap<BlockId, ExprId>,
    before: FxHashMap<BlockId, BlockId>,
}

impl<'a> Ways<'a> {
    pub(super) fn of(cfg: &Cfg, body: &'a Body) -> Self {
        let (mut tries, mut before) = (FxHashMap::default(), FxHashMap::default());
        for (id, block) in cfg.blocks_with_ids() {
            for edge in &block.edges {
                before.insert(edge.to, id);
                if let EdgeKind::Try(at, false) = edge.kind {
                    tries.insert(edge.to, at);
                }
            }
        }
        Self { body, tries, before }
    }

    /// How control leaves where variables of a block are dropped; none where their scope just ends.
    pub(super) fn at(&self, block: BlockId, scopes: Dropped, cfg: &Cfg) -> Option<Way> {
        if let Some(exit) = cfg.block(block).exit {
            return match exit {
                Exit::Try(at) => Some(Way::Try(at)),
                Exit::Return(at) => Some(Way::Return(at)),
                Exit::Cancel(at) => Some(Way::Cancel(at)),
                // a call that never comes back may end the process
                Exit::Panic(at) => (!matches!(self.body.expr(at).kind, ExprKind::Call(..))).then_some(Way::Panic(at)),
                Exit::End => None,
            };
        }
        if let Some(&at) = self.tries.get(&block) {
            return Some(Way::Try(at));
        }
        let own = cfg.block(block).steps.iter().take_while(|s| **s != Step::Drop(scopes));
        let last = own
            .filter_map(evaluated)
            .last()
            .or_else(|| cfg.block(*self.before.get(&block)?).steps.iter().filter_map(evaluated).next_back())?;
        match self.body.expr(last).kind {
            ExprKind::Break(..) | ExprKind::Continue(_) => Some(Way::Jump(last)),
            ExprKind::Return(_) => Some(Way::Return(last)),
            _ => None,
        }
    }
}

fn evaluated(step: &Step) -> Option<ExprId> {
    match step {
        Step::Eval(id) => Some(*id),
        _ => None,
    }
}
