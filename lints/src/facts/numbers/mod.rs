//! Numbers from outside: where they come from, what bounds them, what is sized by them.
//!
//! A forward analysis of each body over its graph (`flow`, `state`, `eval`, `places`, `calls`, `closures`, `parsers`, `digits`,
//! `guard`), summaries of functions over the call graph (`summary`), and the way back from a sink to the source (`trace`), which is
//! asked for where there may be one (`perhaps`, `coarse`).

mod calls;
mod closures;
mod coarse;
mod digits;
mod eval;
mod flow;
mod guard;
mod parsers;
mod perhaps;
mod places;
mod sinks;
mod state;
mod summary;
mod trace;
mod value;

pub use flow::{Numbers, Store};
pub use sinks::Sized;
pub use summary::{Summaries, Summary};
pub use trace::{Route, TraceStep};
pub use value::{Input, Origin, Proj, Value};
