//! Which variables are in scope where: a tree, so that the many ways out of a body share what they drop.

use crate::hir::LocalId;

/// Where a variable has come into scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScopeId(u32);

/// What goes out of scope at once: what has come into scope at `from` and before, back to `until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The innermost variable's.
    pub from: ScopeId,
    /// Of the variable that is the innermost afterwards; none where nothing stays in scope.
    pub until: Option<ScopeId>,
}

/// The scopes of a body.
#[derive(Debug, Default)]
pub struct Scopes {
    /// The variable, and the scope around its own.
    all: Vec<(LocalId, Option<ScopeId>)>,
}

impl Scopes {
    /// A variable's scope inside of another.
    pub(super) fn inside(&mut self, around: Option<ScopeId>, local: LocalId) -> ScopeId {
        self.all.push((local, around));
        ScopeId(self.all.len() as u32 - 1)
    }

    /// The variables that go out of scope, in the order in which they are dropped.
    pub fn of(&self, dropped: Dropped) -> impl Iterator<Item = LocalId> {
        let next = |at: ScopeId| self.all[at.0 as usize];
        let scopes = std::iter::successors(Some(dropped.from), move |at| next(*at).1);
        scopes.take_while(move |at| Some(*at) != dropped.until).map(move |at| next(at).0)
    }
}
