//! What one body does to the places it names: the raw facts, before bodies are put together.

use crate::base::Name;
use crate::hir::{ExprId, LocalId, PatId};
use crate::index::{FnId, StaticId};
use crate::types::FieldRef;

/// Where a collection lives, as one body sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Root {
    /// A field, of whichever value of its type.
    Field(FieldRef),
    /// A static.
    Static(StaticId),
    /// A local variable that owns it.
    Local(LocalId),
    /// A parameter of this function; 0 is `self` where there is one.
    Param(u32),
}

/// What part of a place a value stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The collection itself, behind whatever wrapper.
    Whole,
    /// An entry handle of it.
    Handle,
    /// One of its values.
    Value,
}

/// What a value stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Alias {
    /// Of which place.
    pub root: Root,
    /// Which part.
    pub level: Level,
}

/// All that a value may stand for.
pub type Aliases = Vec<Alias>;

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// An entry may be added.
    Grow,
    /// Entries may be taken out.
    Evict,
    /// Emptied, replaced, moved out as a whole.
    Replace,
    /// Looked at.
    Read,
    /// Its length stands in a comparison that decides something.
    Bound,
    /// An entry's value grows.
    GrowValue,
    /// An entry's value is emptied.
    EvictValue,
    /// Goes where it cannot be followed, by something that can change it.
    Escape,
    /// Given to a function of the workspace, as this parameter.
    Pass(FnId, u32),
}

/// One act on one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Op {
    /// The place.
    pub root: Root,
    /// What is done.
    pub act: Act,
    /// By which expression.
    pub expr: ExprId,
    /// The method's name, where it is one.
    pub method: Name,
    /// What is added: the key, or the item.
    pub key: Option<ExprId>,
}

/// What one body does.
#[derive(Debug, Default)]
pub struct BodyOps {
    /// In evaluation order.
    pub ops: Vec<Op>,
    /// The same collection under two names: a value moved or shared from one to the other.
    pub links: Vec<(Root, Root)>,
    /// What the body returns.
    pub ret: Aliases,
    /// Local variables that own a collection, with the pattern that binds them.
    pub owned: Vec<(LocalId, PatId)>,
}
