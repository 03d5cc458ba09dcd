//! Types: what fields, signatures and expressions have, as far as source alone tells.  `Unknown` is a value, never a guess.

mod infer;
mod known;
mod scope;
mod table;
mod ty;

pub use infer::{BodyTypes, Callee, FieldRef};
pub use known::Known;
pub use scope::Scope;
pub use table::{FnSig, Owner, Types};
pub use ty::{Args, Bound, FnTy, Subst, Ty};
