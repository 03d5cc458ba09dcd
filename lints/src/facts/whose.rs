//! Whose bytes a function reads.

use super::Facts;
use crate::base::Name;
use crate::hir::ExprKind;
use crate::types::{Owner, Ty};

/// Who wrote what a program reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// Anybody, as far as is known.
    Anybody,
    /// A process on the same machine.
    Neighbour,
    /// A file: it may be the program's own.
    File,
}

/// Over how many calls the bytes are followed back.
const MAX_CALLS: u32 = 2;
/// How many calls are asked.
const MAX_CALLERS: usize = 8;

impl Facts<'_> {
    /// Whose bytes a body reads: what it holds itself says so, or else all that call it.
    pub(super) fn whose(&self, owner: Owner) -> Whose {
        self.whose_at(owner, 0)
    }

    fn whose_at(&self, owner: Owner, depth: u32) -> Whose {
        let here = self.held(owner);
        let Owner::Fn(function) = owner else { return here };
        if here != Whose::Anybody || depth == MAX_CALLS {
            return here;
        }
        let callers = self.callers(function);
        if callers.len() > MAX_CALLERS || callers.iter().any(|caller| !caller.certain) {
            return Whose::Anybody;
        }
        callers.iter().map(|caller| self.whose_at(caller.owner, depth + 1)).min().unwrap_or(Whose::Anybody)
    }

    /// What the values of a body tell.
    fn held(&self, owner: Owner) -> Whose {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return Whose::Anybody };
        let types = info.types.exprs.iter().chain(&info.types.locals);
        let held = types.map(|ty| self.kept_in(ty, 0)).max().unwrap_or(Whose::Anybody);
        let reads_one = || {
            body.exprs.iter().any(|e| match &e.kind {
                // `fs::read(path)`
                ExprKind::Path(path) => {
                    matches!(&path.segments[..], [.., folder, read] if folder.name == "fs" && read.name == "read")
                }
                _ => false,
            })
        };
        if held == Whose::Anybody && (reads_one() || self.is_in_store(owner)) { Whose::File } else { held }
    }

    /// Whether a function stands, by the names around it, in what keeps the program's data: it reads back what that wrote.
    fn is_in_store(&self, owner: Owner) -> bool {
        let Owner::Fn(function) = owner else { return false };
        let path = self.index.path_of(self.loc(owner).module, self.index.func(function).name).to_lowercase();
        let mut words = path.split("::").flat_map(|segment| segment.split('_'));
        words.any(|word| self.vocabulary.streams.stores.contains(&Name::from(word.trim_end_matches('s'))))
    }

    /// What a type tells, behind buffers and the like.
    fn kept_in(&self, ty: &Ty, depth: u32) -> Whose {
        let (name, args) = match ty.peel_refs() {
            Ty::Adt(id, args) => (self.index.adt(*id).name, args),
            Ty::Foreign(path, args) => (path.rsplit("::").next().unwrap_or_default().into(), args),
            _ => return Whose::Anybody,
        };
        let words = &self.vocabulary.streams;
        if words.files.contains(&name) {
            return Whose::File;
        }
        if words.neighbours.contains(&name) {
            return Whose::Neighbour;
        }
        match args.first() {
            Some(inner) if depth < 4 => self.kept_in(inner, depth + 1),
            _ => Whose::Anybody,
        }
    }
}
