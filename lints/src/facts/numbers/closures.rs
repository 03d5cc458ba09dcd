//! What closures are called with.

use super::flow::NumberFlow;
use super::value::{Origin, Value};
use crate::hir::{ExprId, ExprKind, PatKind};

impl NumberFlow<'_> {
    /// Notes what a closure that was given is called with.
    pub(super) fn hand_on(&mut self, callee: ExprId, args: &[ExprId]) {
        let ExprKind::Local(local) = self.body.expr(callee).kind else { return };
        let param = self.body.params.iter().position(|p| matches!(self.body.pat(*p).kind, PatKind::Bind(l, _) if l == local));
        let Some(param) = param else { return };
        for (at, arg) in (0..).zip(args) {
            let value = self.value(*arg).clone();
            if !value.is_empty() {
                self.handed.entry((param as u32, at)).or_default().join(&value);
            }
        }
    }

    /// What a closure is called with: the receiver of the method that it is given to; the length that a decoder read.
    pub(super) fn closure_param(&self, closure: ExprId, index: u32) -> Value {
        let Some(call) = self.info.context.parent(closure) else { return Value::default() };
        let called_with = self.handed_to(call, closure, index);
        if let (Some(value), false) = (&called_with, self.coarse) {
            return value.clone();
        }
        self.opened(call, closure, index).or(&called_with.unwrap_or_default())
    }

    /// What a closure takes out of what it is given to by a method.
    fn opened(&self, call: ExprId, closure: ExprId, index: u32) -> Value {
        if let (ExprKind::Call(_, args), Some(callee)) = (&self.body.expr(call).kind, self.info.types.callees.get(&call))
            && index == 0
            && self.facts.vocabulary.numbers.parsers.wrappers.contains(&callee.function)
        {
            return args.first().map_or_else(Value::default, |parser| self.value(*parser).clone());
        }
        let (ExprKind::MethodCall { receiver, method, .. }, ExprKind::Closure { params, .. }) =
            (&self.body.expr(call).kind, &self.body.expr(closure).kind)
        else {
            return Value::default();
        };
        let words = &self.facts.vocabulary.numbers;
        if words.callbacks.contains(method) && index > 0 && index as usize + 1 == params.len() {
            return Value::of(Origin::Source(closure));
        }
        if index == 0 && (words.passes.contains_key(method) || super::guard::opens_option(*method)) {
            return self.value(*receiver).clone();
        }
        Value::default()
    }

    /// What a function of the workspace calls a closure with that it is given.
    fn handed_to(&self, call: ExprId, closure: ExprId, index: u32) -> Option<Value> {
        let function = self.info.types.callees.get(&call)?.function;
        let args: Vec<ExprId> = match &self.body.expr(call).kind {
            ExprKind::MethodCall { receiver, args, .. } => std::iter::once(*receiver).chain(args.iter().copied()).collect(),
            ExprKind::Call(_, args) => args.to_vec(),
            _ => return None,
        };
        let summary = (self.summaries)(function)?;
        if self.coarse {
            return Some(Value::of(Origin::Call(call)));
        }
        let skip = usize::from(self.facts.index.signature(function).receiver.is_some());
        let param = args.iter().position(|arg| *arg == closure)?.checked_sub(skip)?;
        let value = summary.handed.get(&(param as u32, index))?;
        Some(value.instantiate(call, |input| self.given_as(function, &args, input)))
    }
}
