//! How control runs through a body, and one solver for questions about it.
//!
//! [`Cfg::of`] makes the graph; [`solve`] runs an [`Analysis`] over it until nothing changes.

mod build;
mod cfg;
mod scopes;
mod solve;

pub use cfg::{Block, BlockId, Cfg, Edge, EdgeKind, Exit, Given, LoopBlocks, MacroFlow, Step};
pub use scopes::{Dropped, ScopeId, Scopes};
pub use solve::{Analysis, Lattice, replay, solve};
