//! A library of the workspace: what it grows, another crate may empty.

include!("inner.rs");
