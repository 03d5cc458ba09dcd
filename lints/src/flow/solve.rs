//! The solver: an analysis' states at each block, joined over all ways that lead there.
//!
//! The frame is Kildall's: a lattice, a transfer over steps and edges, a work list in reverse postorder.

use std::collections::BTreeSet;

use super::cfg::{Block, BlockId, Cfg, Edge, Step};

/// What an analysis knows at one point.
pub trait Lattice: Clone {
    /// Takes in what is known on another way to the same point; whether that said anything new.  Must only ever go up.
    fn join(&mut self, other: &Self) -> bool;

    /// About how many bytes there are to copy and to compare; the same on all machines.
    fn weight(&self) -> usize {
        0
    }
}

/// A forward question about a body.
pub trait Analysis {
    /// What is known at one point.
    type State: Lattice;

    /// At the entry.
    fn start(&mut self) -> Self::State;

    /// What a step of a graph changes.
    fn step(&mut self, state: &mut Self::State, step: Step, cfg: &Cfg);

    /// What taking an edge says; `false` where it surely is not taken.
    fn edge(&mut self, state: &mut Self::State, edge: &Edge) -> bool;

    /// Whether somebody asks afterwards what is known at the beginning of a block.
    fn is_asked(&self, _block: &Block) -> bool {
        true
    }
}

/// What the states of one body may weigh, in bytes, each time that one is copied.  No body of three million lines of libraries and
/// of seventeen programs takes a tenth of that; what takes more would cost seconds and gigabytes.
const MOST: usize = 256 << 20;
/// What it weighs to go through a block at all.
const STEP: usize = 64;

/// The states at the beginning of each block; none where control does not come, and for blocks that [`Analysis::is_asked`] leaves
/// out.  None at all where the states weigh too much: then nothing is known of the body.
pub fn solve<A: Analysis>(cfg: &Cfg, analysis: &mut A) -> Option<Vec<Option<A::State>>> {
    let order = cfg.reverse_postorder();
    let again = cfg.in_circles(&order);
    let mut rank = vec![0; cfg.blocks.len()];
    for (at, block) in order.iter().enumerate() {
        rank[block.0 as usize] = at;
    }
    let mut states: Vec<Option<A::State>> = cfg.blocks.iter().map(|_| None).collect();
    states[0] = Some(analysis.start());
    let mut open: BTreeSet<usize> = std::iter::once(0).collect();
    let mut left = MOST;
    while let Some(at) = open.pop_first() {
        let (id, block) = (order[at], cfg.block(order[at]));
        // what nobody comes back to need not be copied
        let kept = again[at] || analysis.is_asked(block);
        let known = &mut states[id.0 as usize];
        let Some(mut state) = (if kept { known.clone() } else { known.take() }) else { continue };
        left = left.checked_sub(STEP + state.weight() * (usize::from(kept) + block.edges.len()))?;
        for step in &block.steps {
            analysis.step(&mut state, *step, cfg);
        }
        let Some((last, others)) = block.edges.split_last() else { continue };
        let mut take = |mut state: A::State, edge: &Edge| {
            if analysis.edge(&mut state, edge) && flow(&mut states[edge.to.0 as usize], state) {
                open.insert(rank[edge.to.0 as usize]);
            }
        };
        others.iter().for_each(|edge| take(state.clone(), edge));
        take(state, last);
    }
    Some(states)
}

fn flow<S: Lattice>(into: &mut Option<S>, state: S) -> bool {
    match into {
        Some(known) => known.join(&state),
        None => {
            *into = Some(state);
            true
        }
    }
}

/// Goes once more through the solution: `see` is told the state before each step, and at the end of each block.
pub fn replay<A: Analysis>(
    cfg: &Cfg,
    analysis: &mut A,
    states: &[Option<A::State>],
    mut see: impl FnMut(&mut A, &A::State, BlockId, Option<Step>),
) {
    for (id, block) in cfg.blocks_with_ids() {
        let Some(mut state) = states[id.0 as usize].clone() else { continue };
        for step in &block.steps {
            see(analysis, &state, id, Some(*step));
            analysis.step(&mut state, *step, cfg);
        }
        see(analysis, &state, id, None);
    }
}
