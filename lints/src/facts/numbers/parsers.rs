//! Parsers of libraries: functions and what combinators make of them, which are run on the input later.

use super::flow::NumberFlow;
use super::state::State;
use super::value::{Origin, Value};
use crate::base::Name;
use crate::hir::{ExprId, ExprKind};
use crate::index::FnId;
use crate::types::Ty;

impl NumberFlow<'_> {
    /// The function that a path names, where it is a parser of numbers: what it gives when it is run.
    pub(super) fn named_parser(&self, path: ExprId) -> Value {
        match self.info.types.expr(path) {
            Ty::FnItem(function, _) if self.facts.vocabulary.numbers.parsers.runs.contains(function) => {
                Value::of(Origin::Source(path))
            }
            _ => Value::default(),
        }
    }

    /// What a function of a library makes of a parser; none where it is not such a function.
    pub(super) fn combined(&mut self, state: &mut State, id: ExprId, function: FnId, args: &[ExprId]) -> Option<Value> {
        let parsers = &self.facts.vocabulary.numbers.parsers;
        if parsers.makers.contains(&function) {
            return Some(Value::of(Origin::Source(id)));
        }
        // what it takes must be there
        if parsers.takers.contains(&function) {
            args.iter().for_each(|arg| Self::bound(state, self.value(*arg)));
            return Some(Value::default());
        }
        if !parsers.wrappers.contains(&function) {
            return None;
        }
        let closure = args.iter().find(|arg| matches!(self.body.expr(**arg).kind, ExprKind::Closure { .. }));
        match (closure, args.first()) {
            (Some(closure), Some(parser)) => Some(self.applied(id, *closure, *parser)),
            _ => {
                let mut all = args.iter().map(|arg| self.value(*arg)).filter(|value| !value.is_empty());
                let first = all.next().cloned();
                if self.coarse { all.fold(first, |sum, one| sum.map(|sum| sum.or(one))) } else { first }
            }
        }
    }

    /// What `parser.parse_next(input)` gives; none where the receiver is no parser of numbers.
    pub(super) fn run_parser(&mut self, id: ExprId, parser: ExprId, method: Name, args: &[ExprId]) -> Option<Value> {
        if !self.facts.vocabulary.numbers.parsers.methods.contains(&method) {
            return None;
        }
        if let (Ty::FnItem(function, _), [input, ..]) = (self.info.types.expr(parser), args)
            && !self.facts.index.is_stub(self.facts.index.func(*function).loc)
        {
            return Some(self.applied(id, parser, *input));
        }
        // whose bytes they are is asked where they are given
        let made = self.value(parser).map(|origin| match origin {
            Origin::Source(at) if *at == parser || self.info.context.is_inside(*at, parser) => Origin::Source(id),
            other => other.clone(),
        });
        if made.is_empty() {
            return None;
        }
        if self.coarse {
            return Some(Value::of(Origin::Source(id)));
        }
        // some give what is left of the input first
        let behind = made.within(&[Name::from("1")]);
        Some(if method == "parse_next" { made } else { made.or(&behind) })
    }
}
