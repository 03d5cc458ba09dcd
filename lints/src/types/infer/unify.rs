//! Variables and what they stand for.

use std::cell::Cell;
use std::sync::Arc;

use super::Infer;
use crate::base::Name;
use crate::types::ty::{MAX_PARTS, Ty};

/// Deeper types are cut to unknown: a variable may stand, through others, for a type that holds itself.
const MAX_DEPTH: u32 = 24;

/// A body whose types have more parts, where a long row of variables each hold all that came before, is known in part.
pub(super) const MAX_PARTS_OF_BODY: u32 = 1_000_000;

/// How many parts one comparison may still look at: variables may stand for types that hold each other, or one type many times.
#[derive(Debug, Default)]
pub(super) struct Fuel {
    left: Cell<u32>,
    /// Comparing bounds compares types again, on the same fuel.
    burning: Cell<bool>,
}

impl Fuel {
    /// Begins a comparison; says whether it is part of another.
    fn begin(&self) -> bool {
        let inner = self.burning.replace(true);
        if !inner {
            self.left.set(MAX_PARTS);
        }
        inner
    }

    fn end(&self, inner: bool) {
        self.burning.set(inner);
    }

    /// Whether one more part may be looked at.
    fn spend(&self) -> bool {
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        left > 0
    }
}

impl Infer<'_> {
    pub(super) fn fresh(&mut self) -> Ty {
        self.vars.push(None);
        Ty::Var(self.vars.len() as u32 - 1)
    }

    /// What a variable stands for, as far as is known now; parts are left as they are.
    pub(super) fn shallow(&self, ty: &Ty) -> Ty {
        self.shallow_at(ty, 0)
    }

    /// An associated type may be declared as itself, by way of impls that cannot be told apart.
    fn shallow_at(&self, ty: &Ty, depth: u32) -> Ty {
        let mut at = ty;
        let mut steps = 0;
        while let Ty::Var(id) = at {
            match &self.vars[*id as usize] {
                Some(next) if steps < 64 => at = next,
                _ => break,
            }
            steps += 1;
        }
        match at {
            Ty::Assoc(..) if depth > MAX_DEPTH => Ty::Unknown,
            Ty::Assoc(inner, name) => self.project(inner, *name).map_or_else(|| at.clone(), |t| self.shallow_at(&t, depth + 1)),
            _ => at.clone(),
        }
    }

    /// `T::Name`, once `T` is known.
    fn project(&self, of: &Ty, name: Name) -> Option<Ty> {
        let of = self.shallow(of);
        if matches!(of, Ty::Var(_) | Ty::Param(_) | Ty::Assoc(..) | Ty::Unknown) {
            return None;
        }
        match name.as_str() {
            "Target" => self.deref_once(&of),
            "Item" => self.item_of(&of).or_else(|| self.item_by_signature(&of)),
            "Output" => Some(self.future_output(&of)).filter(|t| !t.is_unknown()),
            _ => Some(self.scope.assoc_of(&of, name)).filter(|t| !matches!(t, Ty::Unknown | Ty::Assoc(..))),
        }
    }

    /// All variables replaced; those without an answer by `Unknown`.
    pub(super) fn resolve_deep(&self, ty: &Ty) -> Ty {
        let given = MAX_PARTS.min(self.parts_left.get());
        let mut left = given;
        let resolved = self.resolve(ty, 0, &mut left);
        self.parts_left.set(self.parts_left.get() - (given - left));
        resolved
    }

    /// What is deeper than types are, or goes beyond so many parts, is not known.
    fn resolve(&self, ty: &Ty, depth: u32, left: &mut u32) -> Ty {
        if depth > MAX_DEPTH {
            return Ty::Unknown;
        }
        let ty = self.shallow(ty);
        if !ty.any(&mut |t| matches!(t, Ty::Var(_) | Ty::Assoc(..))) {
            return ty;
        }
        match ty {
            Ty::Var(_) | Ty::Assoc(..) => Ty::Unknown,
            other => other.map(&mut |t| {
                *left = left.saturating_sub(1);
                match t {
                    _ if *left == 0 => Some(Ty::Unknown),
                    Ty::Var(_) | Ty::Assoc(..) => Some(self.resolve(t, depth + 1, left)),
                    _ => None,
                }
            }),
        }
    }

    /// Makes two types agree where they can; differences are left alone (coercions, integer widths).
    pub(super) fn unify(&mut self, a: &Ty, b: &Ty) {
        let inner = self.fuel.begin();
        self.unify_at(a, b, 0);
        self.fuel.end(inner);
    }

    fn unify_at(&mut self, a: &Ty, b: &Ty, depth: u32) {
        if depth > MAX_DEPTH || !self.fuel.spend() {
            return;
        }
        let (a, b) = (self.shallow(a), self.shallow(b));
        match (&a, &b) {
            (Ty::Unknown | Ty::Never | Ty::Assoc(..), _) | (_, Ty::Unknown | Ty::Never | Ty::Assoc(..)) => {}
            (Ty::Var(x), Ty::Var(y)) if x == y => {}
            (Ty::Var(x), _) => self.bind(*x, &b),
            (_, Ty::Var(y)) => self.bind(*y, &a),
            (Ty::Adt(x, left), Ty::Adt(y, right)) if x == y => self.unify_lists(left, right, depth),
            (Ty::Foreign(x, left), Ty::Foreign(y, right)) if x == y => self.unify_lists(left, right, depth),
            (Ty::Tuple(left), Ty::Tuple(right)) if left.len() == right.len() => self.unify_lists(left, right, depth),
            (Ty::Ref(_, x), Ty::Ref(_, y)) | (Ty::Ptr(x), Ty::Ptr(y)) => self.unify_at(x, y, depth + 1),
            (Ty::Slice(x) | Ty::Array(x, _), Ty::Slice(y) | Ty::Array(y, _)) => self.unify_at(x, y, depth + 1),
            (Ty::Future(x), Ty::Future(y)) => self.unify_at(x, y, depth + 1),
            (Ty::FnPtr(x) | Ty::Closure(_, x), Ty::FnPtr(y) | Ty::Closure(_, y)) => {
                let (x, y) = (Arc::clone(x), Arc::clone(y));
                self.unify_lists(&x.params, &y.params, depth);
                self.unify_at(&x.ret, &y.ret, depth + 1);
            }
            (Ty::Opaque(bounds) | Ty::Dyn(bounds), other) | (other, Ty::Opaque(bounds) | Ty::Dyn(bounds)) => {
                for bound in bounds.iter() {
                    self.meet_bound(other, bound);
                }
            }
            _ => {}
        }
    }

    fn unify_lists(&mut self, left: &[Ty], right: &[Ty], depth: u32) {
        for (l, r) in left.iter().zip(right) {
            self.unify_at(l, r, depth + 1);
        }
    }

    fn bind(&mut self, var: u32, ty: &Ty) {
        let holds_itself = ty.any(&mut |t| matches!(self.shallow(t), Ty::Var(v) if v == var));
        if !holds_itself {
            self.vars[var as usize] = Some(ty.clone());
        }
    }

    /// Whether the two surely differ; used to choose between impls.
    pub(super) fn differs(&self, a: &Ty, b: &Ty) -> bool {
        let inner = self.fuel.begin();
        let differ = self.differ(a, b);
        self.fuel.end(inner);
        differ
    }

    fn differ(&self, a: &Ty, b: &Ty) -> bool {
        if !self.fuel.spend() {
            return false;
        }
        let (a, b) = (self.shallow(a), self.shallow(b));
        match (&a, &b) {
            (Ty::Unknown | Ty::Var(_) | Ty::Param(_) | Ty::Never | Ty::Assoc(..), _)
            | (_, Ty::Unknown | Ty::Var(_) | Ty::Param(_) | Ty::Never | Ty::Assoc(..)) => false,
            (Ty::Adt(x, left), Ty::Adt(y, right)) => x != y || left.iter().zip(right.iter()).any(|(l, r)| self.differ(l, r)),
            (Ty::Foreign(x, _), Ty::Foreign(y, _)) => x != y,
            (Ty::Prim(x), Ty::Prim(y)) => x != y,
            (Ty::Tuple(left), Ty::Tuple(right)) => {
                left.len() != right.len() || left.iter().zip(right.iter()).any(|(l, r)| self.differ(l, r))
            }
            (Ty::Ref(_, x), Ty::Ref(_, y)) | (Ty::Ptr(x), Ty::Ptr(y)) => self.differ(x, y),
            (Ty::Slice(x) | Ty::Array(x, _), Ty::Slice(y) | Ty::Array(y, _)) => self.differ(x, y),
            (Ty::Adt(..) | Ty::Prim(_) | Ty::Tuple(_) | Ty::Slice(_) | Ty::Array(..) | Ty::Foreign(..), _)
                if b.head().is_some() && a.head().is_some() =>
            {
                a.head() != b.head()
            }
            _ => false,
        }
    }
}
