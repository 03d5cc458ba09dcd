//! The numbers of a body for those who ask "perhaps": nothing counts as bounded, and what a variable was given it keeps.
//!
//! Then one state does for the whole body, and nothing has to be told apart on several ways or joined again: most bodies are gone
//! through once.

use std::sync::Arc;

use super::flow::{NumberFlow, Numbers};
use super::state::State;
use super::summary::Summary;
use crate::facts::Facts;
use crate::flow::{Analysis, BlockId, Step};
use crate::index::FnId;
use crate::types::Owner;

/// How often a body with loops is gone through at most: each time lets a number come one loop further.
const ROUNDS: usize = 60;

impl<'a> NumberFlow<'a> {
    /// Analyses a body; finds at least what [`Self::run`] finds, as far as the summaries tell at least what those of the functions
    /// tell.
    pub(super) fn coarsely(
        facts: &'a Facts<'a>,
        owner: Owner,
        summaries: &'a dyn Fn(FnId) -> Option<Arc<Summary>>,
    ) -> Option<Numbers> {
        let mut flow = Self::of(facts, owner, summaries)?;
        flow.coarse = true;
        let cfg = flow.cfg;
        let order = cfg.reverse_postorder();
        let rounds = if cfg.in_circles(&order).contains(&true) { ROUNDS } else { 1 };
        let mut state = flow.start();
        for _ in 0..rounds {
            let mut new = false;
            for step in order.iter().flat_map(|id| &cfg.block(*id).steps) {
                new |= flow.take(&mut state, *step);
            }
            if !new {
                break;
            }
        }
        let summary = flow.outcome(&order, &state);
        Some(flow.done(summary))
    }

    /// Goes a step; whether an expression has more origins than it had.
    fn take(&mut self, state: &mut State, step: Step) -> bool {
        match step {
            Step::Eval(id) => {
                let value = self.eval(state, id);
                let value = self.fitting(&value, self.info.types.expr(id));
                self.values[id.0 as usize].join(&value)
            }
            Step::Bind(pat, given) => {
                let value = self.given(given);
                self.bind(state, pat, &value);
                false
            }
            Step::Drop(_) => false,
        }
    }

    fn outcome(&self, order: &[BlockId], state: &State) -> Summary {
        let mut summary = Summary::default();
        for exit in order.iter().filter_map(|id| self.cfg.block(*id).exit) {
            if let Some(Some(value)) = self.handed_back(exit) {
                summary.ret.join(self.value(value));
            }
        }
        for (param, local) in self.filled_params() {
            summary.out.insert(param, state.locals.get(&local).cloned().unwrap_or_default());
        }
        summary.handed.clone_from(&self.handed);
        summary
    }
}
