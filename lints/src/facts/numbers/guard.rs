//! What a condition says of numbers, on the way where it holds and on the other.

use std::collections::BTreeSet;

use super::flow::NumberFlow;
use super::state::State;
use super::value::{Origin, Value};
use crate::base::Name;
use crate::facts::vocabulary::BoundKind;
use crate::flow::Lattice;
use crate::hir::{BinaryOp, ExprId, ExprKind, Literal, PatId, PatKind, UnaryOp};

/// Methods that ask what an `Option` holds, by a closure.
pub(super) fn opens_option(method: Name) -> bool {
    matches!(method.as_str(), "is_some_and" | "is_none_or" | "is_ok_and")
}

impl NumberFlow<'_> {
    /// A condition is so.
    pub(super) fn suppose(&self, state: &mut State, cond: ExprId, truth: bool) {
        match &self.body.expr(cond).kind {
            ExprKind::Unary(UnaryOp::Not, inner) => self.suppose(state, *inner, !truth),
            ExprKind::Block(_) => {
                let tail = self.tail(cond);
                if tail != cond {
                    self.suppose(state, tail, truth);
                }
            }
            ExprKind::Binary(BinaryOp::And, a, b) if truth => [a, b].into_iter().for_each(|e| self.suppose(state, *e, true)),
            ExprKind::Binary(BinaryOp::Or, a, b) if !truth => [a, b].into_iter().for_each(|e| self.suppose(state, *e, false)),
            // one of them is so: what both say holds
            ExprKind::Binary(BinaryOp::And | BinaryOp::Or, a, b) => {
                let mut other = state.clone();
                self.suppose(state, *a, truth);
                self.suppose(&mut other, *b, truth);
                state.join(&other);
            }
            ExprKind::Binary(op, a, b) => {
                if !truth {
                    self.limit_off(state, cond);
                }
                self.compared(state, *op, *a, *b, truth);
            }
            ExprKind::MethodCall { receiver, method, args, .. } => self.asked(state, cond, *receiver, *method, args, truth),
            ExprKind::Call(_, args) => self.checked(state, cond, args, truth),
            // `let fits = n <= MAX; if fits { .. }`
            ExprKind::Local(local) => {
                if let Some(init) = self.facts.initializer(self.body, *local).filter(|i| *i != cond) {
                    self.suppose(state, init, truth);
                }
            }
            _ => {}
        }
    }

    fn compared(&self, state: &mut State, op: BinaryOp, a: ExprId, b: ExprId, truth: bool) {
        let (left, right) = match (op, truth) {
            (BinaryOp::Lt | BinaryOp::Le, true) | (BinaryOp::Gt | BinaryOp::Ge, false) => (true, false),
            (BinaryOp::Lt | BinaryOp::Le, false) | (BinaryOp::Gt | BinaryOp::Ge, true) => (false, true),
            (BinaryOp::Eq, true) | (BinaryOp::Ne, false) => (true, true),
            _ => return,
        };
        for (small, limit) in [(a, b), (b, a)].into_iter().zip([left, right]).filter_map(|(pair, so)| so.then_some(pair)) {
            if !self.limits(limit) {
                continue;
            }
            let local = match self.body.expr(small).kind {
                ExprKind::Local(local) => Some(local),
                _ => None,
            };
            // what was made smaller says nothing of what it was
            if !local.is_some_and(|local| state.reduced.contains(&local)) {
                Self::bound(state, self.value(small));
                self.bound_unseen(state, small, 0);
            }
            if let Some(local) = local.filter(|_| !self.coarse) {
                state.locals.insert(local, Value::own());
            }
        }
    }

    /// What a function that is not to be seen made a number of is small where that number is.
    fn bound_unseen(&self, state: &mut State, id: ExprId, depth: u32) {
        if depth > 4 || !self.value(id).is_empty() {
            return;
        }
        match &self.body.expr(id).kind {
            ExprKind::Try(a) | ExprKind::Cast(a, _) => self.bound_unseen(state, *a, depth + 1),
            ExprKind::Local(local) => {
                if let Some(init) = self.facts.initializer(self.body, *local) {
                    self.bound_unseen(state, init, depth + 1);
                }
            }
            ExprKind::MethodCall { args, .. } | ExprKind::Call(_, args) if !self.info.types.callees.contains_key(&id) => {
                args.iter().for_each(|arg| Self::bound(state, self.value(*arg)));
            }
            _ => {}
        }
    }

    /// `limit != 0 && n > limit`: where there is no limit, nothing is too much.
    fn limit_off(&self, state: &mut State, set: ExprId) {
        let ExprKind::Binary(BinaryOp::Ne | BinaryOp::Gt, limit, zero) = self.body.expr(set).kind else { return };
        let both = self.info.context.parent(set).map(|both| &self.body.expr(both).kind);
        let (ExprKind::Lit(Literal::Int(Some(0), _)), Some(ExprKind::Binary(BinaryOp::And, left, test))) =
            (&self.body.expr(zero).kind, both)
        else {
            return;
        };
        let ExprKind::Binary(_, a, b) = self.body.expr(*test).kind else { return };
        for (this, other) in [(a, b), (b, a)] {
            if *left == set && self.body.is_same_place(limit, this) && self.limits(limit) {
                let value = self.peek(state, other, 0);
                Self::bound(state, &value);
            }
        }
    }

    /// Whether a number says how much is too much: it is not itself from outside, and not just the largest of its type.
    fn limits(&self, id: ExprId) -> bool {
        let largest = match &self.body.expr(id).kind {
            ExprKind::Path(path) => path.last() == "MAX" && path.segments.len() == 2,
            ExprKind::Cast(inner, _) => return self.limits(*inner),
            _ => false,
        };
        let of_number = |name: Name| name.as_str().starts_with(['u', 'i']);
        let largest = largest
            && matches!(&self.body.expr(id).kind, ExprKind::Path(path) if path.segments.first().is_some_and(|s| of_number(s.name)));
        !largest && !self.value(id).whole().any(Origin::is_outside)
    }

    fn asked(&self, state: &mut State, id: ExprId, receiver: ExprId, method: Name, args: &[ExprId], truth: bool) {
        if opens_option(method) {
            // where there is no limit, nothing is too much: the author's choice
            if let Some(ExprKind::Closure { body, .. }) = args.first().map(|a| &self.body.expr(*a).kind) {
                self.suppose(state, *body, truth);
            }
            return;
        }
        if matches!((method.as_str(), truth), ("is_some" | "is_ok", true) | ("is_none" | "is_err", false)) {
            self.suppose_there(state, receiver);
        }
        if truth && self.facts.vocabulary.numbers.bounds.get(&method) == Some(&BoundKind::Test) {
            args.iter().for_each(|arg| Self::bound(state, self.value(*arg)));
            return;
        }
        let all: Vec<ExprId> = std::iter::once(receiver).chain(args.iter().copied()).collect();
        self.checked(state, id, &all, truth);
    }

    /// There is a value: what might have failed on the way to it has not, in closures neither.
    pub(super) fn suppose_there(&self, state: &mut State, id: ExprId) {
        let ExprKind::MethodCall { receiver, method, args, .. } = &self.body.expr(id).kind else { return };
        let words = &self.facts.vocabulary.numbers;
        match (words.bounds.get(method), method.as_str()) {
            (Some(BoundKind::Error), _) if !self.value(*receiver).whole().any(Origin::is_outside) => {
                args.iter().for_each(|arg| Self::bound(state, self.value(*arg)));
            }
            (_, "ok" | "ok_or" | "ok_or_else" | "map" | "map_err" | "filter" | "and_then" | "inspect") => {
                self.suppose_there(state, *receiver);
                for arg in args {
                    match self.body.expr(*arg).kind {
                        ExprKind::Closure { body, .. } if *method == "and_then" => self.suppose_there(state, self.tail(body)),
                        ExprKind::Closure { body, .. } if *method == "filter" => self.suppose(state, body, true),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    /// A function of the workspace was asked.
    fn checked(&self, state: &mut State, call: ExprId, args: &[ExprId], truth: bool) {
        let Some(function) = self.info.types.callees.get(&call).map(|c| c.function) else { return };
        let Some(summary) = (self.summaries)(function) else { return };
        let given = |input| self.given_as(function, args, input);
        for origin in if truth { &summary.yes } else { &summary.no } {
            Self::bound(state, &Value::of(origin.clone()).instantiate(call, given));
        }
    }

    /// A value fits a pattern, or does not.
    pub(super) fn suppose_fits(&self, state: &mut State, value: ExprId, pat: PatId, fits: bool) {
        if fits {
            self.narrowed(state, self.value(value), pat);
            if self.takes_any(pat) {
                self.suppose_there(state, value);
            }
        }
        if !fits {
            // behind `if let Some(n) = ..` there is no number
            let asked = self.info.context.parent(value).map(|at| &self.body.expr(at).kind);
            if matches!(asked, Some(ExprKind::Let(..))) && self.takes_any(pat) {
                Self::bound(state, self.value(value));
            }
            self.without_limit(state, value, pat);
        }
        // `match n.cmp(&MAX) { Ordering::Greater => .. }`
        if let ExprKind::MethodCall { receiver, method, args, .. } = &self.body.expr(value).kind
            && method == "cmp"
            && let (PatKind::Path(path), Some(limit)) = (&self.body.pat(pat).kind, args.first())
            && (path.last() == "Greater") != fits
            && self.limits(self.peeled(*limit))
        {
            Self::bound(state, self.value(*receiver));
        }
    }

    /// What an arm is given that takes what is left by guards of arms before it: `Some(n) if n > MAX => .., Some(n) => ..`.
    pub(super) fn let_through(&self, state: &State, of: ExprId, pat: PatId, value: Value) -> Value {
        let Some(ExprKind::Match(_, arms)) = self.info.context.parent(of).map(|at| &self.body.expr(at).kind) else {
            return value;
        };
        if value.is_empty() || !self.takes_any(pat) {
            return value;
        }
        let before = arms.iter().take_while(|arm| arm.pat != pat).filter(|arm| self.takes_any(arm.pat));
        before.filter_map(|arm| arm.guard).fold(value, |value, guard| {
            let mut passed = State { bounded: BTreeSet::new(), ..state.clone() };
            self.suppose(&mut passed, guard, false);
            Self::unbounded(&passed, &value)
        })
    }

    /// `Some(n)`, `Ok(n)`: what does not fit has no value.
    fn takes_any(&self, pat: PatId) -> bool {
        match &self.body.pat(pat).kind {
            PatKind::TupleStruct(path, parts) => {
                let whole = |part: &PatId| matches!(self.body.pat(*part).kind, PatKind::Bind(_, None) | PatKind::Wild);
                matches!(path.last().as_str(), "Some" | "Ok") && parts.iter().all(whole)
            }
            // `| Some(n)`
            PatKind::Or(list) => list.iter().all(|one| self.takes_any(*one)),
            _ => false,
        }
    }

    fn peeled(&self, id: ExprId) -> ExprId {
        match self.body.expr(id).kind {
            ExprKind::Ref { inner, .. } => self.peeled(inner),
            _ => id,
        }
    }

    /// What fits a pattern is bounded where the pattern only fits small numbers, part by part.
    fn narrowed(&self, state: &mut State, value: &Value, pat: PatId) {
        if let PatKind::Tuple(list) = &self.body.pat(pat).kind {
            for (at, part) in list.iter().enumerate().take_while(|(_, p)| !matches!(self.body.pat(**p).kind, PatKind::Rest)) {
                self.narrowed(state, &value.project(&[Name::from(&at.to_string())]), *part);
            }
        } else if self.is_narrow(pat) {
            Self::bound(state, value);
        }
    }

    /// A pattern that only fits numbers up to a limit.
    fn is_narrow(&self, pat: PatId) -> bool {
        match &self.body.pat(pat).kind {
            PatKind::Range(_, end) => end.is_some(),
            PatKind::Lit(_) | PatKind::Path(_) => true,
            PatKind::Bind(_, Some(inner)) | PatKind::Ref(inner) => self.is_narrow(*inner),
            PatKind::Or(list) => list.iter().all(|p| self.is_narrow(*p)),
            PatKind::TupleStruct(_, list) => list.len() == 1 && self.is_narrow(list[0]),
            _ => false,
        }
    }

    /// `if let Some(max) = limit { if n > max { return .. } }`: where there is no limit, nothing is too much; that is the choice
    /// of whoever set it.
    fn without_limit(&self, state: &mut State, limit: ExprId, pat: PatId) {
        let PatKind::TupleStruct(path, parts) = &self.body.pat(pat).kind else { return };
        let [part] = &parts[..] else { return };
        let (true, &PatKind::Bind(max, None)) = (path.last() == "Some", &self.body.pat(*part).kind) else { return };
        if self.value(limit).whole().any(Origin::is_outside) {
            return;
        }
        let is_max = |id: ExprId| match &self.body.expr(self.peeled(id)).kind {
            ExprKind::Local(local) => *local == max,
            ExprKind::Cast(inner, _) | ExprKind::Unary(_, inner) => {
                matches!(self.body.expr(*inner).kind, ExprKind::Local(local) if local == max)
            }
            _ => false,
        };
        for expr in &self.body.exprs {
            let ExprKind::Binary(BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge, a, b) = expr.kind else { continue };
            for (this, other) in [(a, b), (b, a)] {
                if is_max(this) {
                    let value = self.peek(state, other, 0);
                    Self::bound(state, &value);
                }
            }
        }
    }

    /// The value that an expression would have here, where it only reads variables.
    fn peek(&self, state: &State, id: ExprId, depth: u32) -> Value {
        match &self.body.expr(id).kind {
            _ if depth > 8 => Value::default(),
            ExprKind::Local(local) => state.locals.get(local).cloned().unwrap_or_default(),
            ExprKind::Field(base, name, _) => {
                let known = self.peek(state, *base, depth + 1).project(&[*name]);
                self.info.types.fields.get(&id).map_or(known.clone(), |f| self.with_field(known, *f))
            }
            ExprKind::Cast(a, _) | ExprKind::Unary(_, a) | ExprKind::Ref { inner: a, .. } => self.peek(state, *a, depth + 1),
            ExprKind::MethodCall { receiver, .. } => self.peek(state, *receiver, depth + 1),
            ExprKind::Binary(_, a, b) => self.peek(state, *a, depth + 1).or(&self.peek(state, *b, depth + 1)),
            _ => Value::default(),
        }
    }
}
