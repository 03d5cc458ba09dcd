//! The lowered form of one file: owned, `Send`, without syn, with byte ranges.  No name outside a body is resolved here;
//! local variables are (that is lexical).  Everything behind the lowering sees only this.

mod body;
mod item;
mod remark;
mod slot;
mod ty;

pub use body::{
    Arm, AssignOp, BinaryOp, Binding, Block, Body, BodyId, Capture, Expr, ExprId, ExprKind, FieldInit, FieldPat, LetStmt,
    Literal, LocalId, LoopSource, MacroCall, Pat, PatId, PatKind, SelectArm, Stmt, UnaryOp,
};
pub(crate) use item::UNKNOWN_SIGNATURE;
pub use item::{
    Adt, AdtKind, Attrs, Field, File, Function, Generics, Impl, Import, Item, ItemId, ItemKind, Loss, LossKind, Param, Receiver,
    Signature, Static, Trait, TypeAlias, TypeParam, Variant, Vis,
};
pub use remark::{Named, Remark};
pub(crate) use slot::OFTEN_VARIABLES;
pub use slot::{Cut, Reading, Slot, Word};
pub use ty::{GenericArgs, Path, QSelf, Segment, TypeRef};
