//! The control-flow graph of a body.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::build::Builder;
use super::scopes::{Dropped, Scopes};
use crate::base::Name;
use crate::hir::{Body, ExprId, LocalId, PatId};
use crate::types::BodyTypes;

/// Index into [`Cfg::blocks`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockId(pub u32);

/// The graph of a body.  Closures and async blocks are part of it, where they are made: control may run through them, any
/// number of times, or pass them by.
#[derive(Debug)]
pub struct Cfg {
    /// The first is the entry.
    pub blocks: Vec<Block>,
    /// By the loop's expression.
    pub loops: FxHashMap<ExprId, LoopBlocks>,
    scopes: Scopes,
    /// The first block in which each expression is evaluated.
    evaluated: OnceLock<FxHashMap<ExprId, BlockId>>,
}

/// Where a loop begins again, and where control goes when it is left.
#[derive(Clone, Copy, Debug)]
pub struct LoopBlocks {
    /// Where each iteration begins.
    pub head: BlockId,
    /// What comes after the loop.
    pub after: BlockId,
}

/// A stretch of code without branches.
#[derive(Debug, Default)]
pub struct Block {
    /// In order.
    pub steps: Vec<Step>,
    /// Where control goes then; none where it leaves the body, or cannot come.
    pub edges: Vec<Edge>,
    /// How it leaves the body.
    pub exit: Option<Exit>,
}

impl Block {
    /// Whether the body fails here, and nothing else happens than that its variables go.
    pub fn only_fails(&self) -> bool {
        let fails = matches!(self.exit, Some(Exit::Try(_) | Exit::Panic(_) | Exit::Cancel(_)));
        fails && self.edges.is_empty() && self.steps.iter().all(|step| matches!(step, Step::Drop(_)))
    }
}

/// Something that happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// An expression's value is there; those of its parts were before.
    Eval(ExprId),
    /// A pattern takes a value apart that fits it.
    Bind(PatId, Given),
    /// Variables go out of scope, see [`Cfg::dropped`]; each is dropped if it still has a value.
    Drop(Dropped),
}

/// Where the value comes from that a pattern takes apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Given {
    /// The value of an expression.
    Value(ExprId),
    /// An item of what a `for` loop runs over.
    Item(ExprId),
    /// The body's parameter of that index, `self` not counted.
    Param(u32),
    /// The parameter of that index of a closure.
    ClosureParam(ExprId, u32),
    /// What is declared without a value.
    Nothing,
}

/// A way from a block to another.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// Where it leads.
    pub to: BlockId,
    /// When it is taken.
    pub kind: EdgeKind,
}

/// When control takes an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdgeKind {
    /// Always, or for a reason that says nothing of any value.
    Next,
    /// The condition is that.
    When(ExprId, bool),
    /// The value of the expression fits the pattern, or does not.
    Fits(ExprId, PatId, bool),
    /// `?` found a value, or leaves with an error.
    Try(ExprId, bool),
    /// The loop is done with its items, or there is another.
    Item(ExprId, bool),
    /// A future is dropped while it waits.
    Cancel(ExprId),
    /// The expression panics.
    Panic(ExprId),
}

/// How control leaves a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exit {
    /// At its end, with the value of the body.
    End,
    /// `return`, also inside macros that leave.
    Return(ExprId),
    /// `?`.
    Try(ExprId),
    /// A panic: `panic!`, `unwrap`, a failed assertion.
    Panic(ExprId),
    /// The future is dropped at an `await`.
    Cancel(ExprId),
}

impl Exit {
    /// The expression at which control leaves; none for the end.
    pub fn expr(self) -> Option<ExprId> {
        match self {
            Self::End => None,
            Self::Return(e) | Self::Try(e) | Self::Panic(e) | Self::Cancel(e) => Some(e),
        }
    }
}

/// What macros do to control.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MacroFlow {
    /// Panics: `panic!`.
    Panics,
    /// Returns from the function: `bail!`.
    Returns,
    /// Panics unless the first argument holds: `assert!`.
    Asserts,
    /// Returns unless the first argument holds: `ensure!`.
    Ensures,
}

impl Cfg {
    pub(super) fn new(blocks: Vec<Block>, loops: FxHashMap<ExprId, LoopBlocks>, scopes: Scopes) -> Self {
        Self { blocks, loops, scopes, evaluated: OnceLock::new() }
    }

    /// The variables that a step drops, in order.
    pub fn dropped(&self, dropped: Dropped) -> impl Iterator<Item = LocalId> {
        self.scopes.of(dropped)
    }

    /// The first block in which an expression is evaluated; none where that is no step.
    pub fn block_of(&self, expr: ExprId) -> Option<BlockId> {
        let all = self.evaluated.get_or_init(|| {
            let mut all = FxHashMap::default();
            for (id, block) in self.blocks_with_ids() {
                for step in &block.steps {
                    if let Step::Eval(expr) = step {
                        all.entry(*expr).or_insert(id);
                    }
                }
            }
            all
        });
        all.get(&expr).copied()
    }

    /// The graph of a body.  `macros` says what the macros do that are not plain calls.
    pub fn of(body: &Body, types: &BodyTypes, macros: &FxHashMap<Name, MacroFlow>) -> Self {
        Builder::new(body, types, macros).build()
    }

    /// The block.
    pub fn block(&self, id: BlockId) -> &Block {
        &self.blocks[id.0 as usize]
    }

    /// The blocks with their ids.
    pub fn blocks_with_ids(&self) -> impl Iterator<Item = (BlockId, &Block)> {
        (0..).map(BlockId).zip(&self.blocks)
    }

    /// Which blocks control may come to again, in the order given, which is [`Self::reverse_postorder`]: all from where a way leads
    /// back to, to where it begins.
    pub fn in_circles(&self, order: &[BlockId]) -> Vec<bool> {
        let mut rank = vec![usize::MAX; self.blocks.len()];
        let mut first_again = vec![usize::MAX; order.len()];
        for (at, id) in order.iter().enumerate() {
            rank[id.0 as usize] = at;
            let back = self.block(*id).edges.iter().map(|edge| rank[edge.to.0 as usize]).min();
            first_again[at] = back.unwrap_or(usize::MAX);
        }
        let mut lowest = usize::MAX;
        for at in (0..order.len()).rev() {
            lowest = lowest.min(first_again[at]);
            first_again[at] = lowest;
        }
        (0..order.len()).map(|at| first_again[at] <= at).collect()
    }

    /// The order in which each block stands after those that lead to it, loops aside.  Blocks that cannot be reached are not
    /// in it.
    pub fn reverse_postorder(&self) -> Vec<BlockId> {
        let mut seen = vec![false; self.blocks.len()];
        let mut order = Vec::with_capacity(self.blocks.len());
        let mut open = vec![(BlockId(0), 0)];
        seen[0] = true;
        while let Some((at, next)) = open.last_mut() {
            match self.blocks[at.0 as usize].edges.get(*next) {
                Some(edge) => {
                    *next += 1;
                    if !std::mem::replace(&mut seen[edge.to.0 as usize], true) {
                        open.push((edge.to, 0));
                    }
                }
                None => {
                    order.push(*at);
                    open.pop();
                }
            }
        }
        order.reverse();
        order
    }
}
