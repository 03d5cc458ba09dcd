//! The solver: an analysis' states at each block, joined over all ways that lead there.
//!
//! The frame is Kildall's: a lattice, a transfer over steps and edges, a work list in reverse postorder.

use std::collections::BTreeSet;

use super::cfg::{BlockId, Cfg, Edge, Step};

/// What an analysis knows at one point.
pub trait Lattice: Clone {
    /// Takes in what is known on another way to the same point; whether that said anything new.  Must only ever go up.
    fn join(&mut self, other: &Self) -> bool;
}

/// A forward question about a body.
pub trait Analysis {
    /// What is known at one point.
    type State: Lattice;

    /// At the entry.
    fn start(&mut self) -> Self::State;

    /// What a step changes.
    fn step(&mut self, state: &mut Self::State, step: Step);

    /// What taking an edge says; `false` where it surely is not taken.
    fn edge(&mut self, state: &mut Self::State, edge: &Edge) -> bool;
}

/// How often a block is looked at again at most, for each block of the graph: analyses whose lattices are too high stop there
/// and know less.
const ROUNDS: usize = 60;

/// The states at the beginning of each block; none where control does not come.
pub fn solve<A: Analysis>(cfg: &Cfg, analysis: &mut A) -> Vec<Option<A::State>> {
    let order = cfg.reverse_postorder();
    let mut rank = vec![0; cfg.blocks.len()];
    for (at, block) in order.iter().enumerate() {
        rank[block.0 as usize] = at;
    }
    let mut states: Vec<Option<A::State>> = cfg.blocks.iter().map(|_| None).collect();
    states[0] = Some(analysis.start());
    let mut open: BTreeSet<usize> = std::iter::once(0).collect();
    let mut left = ROUNDS * cfg.blocks.len();
    while let Some(at) = open.pop_first() {
        left -= 1;
        if left == 0 {
            break;
        }
        let id = order[at];
        let Some(mut state) = states[id.0 as usize].clone() else { continue };
        let block = cfg.block(id);
        for step in &block.steps {
            analysis.step(&mut state, *step);
        }
        for edge in &block.edges {
            let mut state = state.clone();
            if analysis.edge(&mut state, edge) && flow(&mut states[edge.to.0 as usize], state) {
                open.insert(rank[edge.to.0 as usize]);
            }
        }
    }
    states
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
            analysis.step(&mut state, *step);
        }
        see(analysis, &state, id, None);
    }
}
