//! The value of each expression, from those of its parts.

use super::flow::NumberFlow;
use super::state::State;
use super::value::{Origin, Value};
use crate::base::Name;
use crate::facts::vocabulary::BoundKind;
use crate::hir::{AssignOp, BinaryOp, ExprId, ExprKind, FieldInit, Literal, MacroCall};
use crate::types::Ty;

/// A byte that is moved up so many bits makes a number that is too large to trust.
const WIDE_SHIFT: u64 = 24;
/// Masks up to this keep a number small.
const SMALL_MASK: u64 = 0xff_ffff;

impl NumberFlow<'_> {
    /// The value of an expression whose parts were evaluated.
    pub(super) fn eval(&mut self, state: &mut State, id: ExprId) -> Value {
        let body = self.body;
        match &body.expr(id).kind {
            ExprKind::Local(local) => state.locals.get(local).cloned().unwrap_or_default(),
            ExprKind::Field(base, name, _) => {
                let known = self.part(self.value(*base), &[*name]);
                match self.info.types.fields.get(&id) {
                    Some(field) => self.with_field(known, *field),
                    None => known,
                }
            }
            ExprKind::Index(base, index) => {
                self.take_range(state, *index);
                self.value(*base).scalar()
            }
            ExprKind::Unary(_, a)
            | ExprKind::Cast(a, _)
            | ExprKind::Try(a)
            | ExprKind::Await(a)
            | ExprKind::Ref { inner: a, .. } => self.value(*a).clone(),
            ExprKind::Binary(op, a, b) => self.binary(id, *op, *a, *b),
            ExprKind::Assign(op, left, right) => {
                let value = match op {
                    AssignOp::Plain => self.value(*right).clone(),
                    AssignOp::Op(op) => self.binary(id, *op, *left, *right),
                };
                self.assign(state, *left, &value, *right);
                self.note_reduced(state, *op, *left, *right);
                Value::default()
            }
            ExprKind::Call(callee, args) => self.call(state, id, *callee, args),
            ExprKind::MethodCall { receiver, method, args, .. } => self.method_call(state, id, *receiver, *method, args),
            ExprKind::Macro(call) => self.macro_value(state, id, call),
            ExprKind::Block(block) | ExprKind::Async(_, block) => {
                block.tail.map_or_else(Value::default, |t| self.value(t).clone())
            }
            ExprKind::If { then, otherwise, .. } => {
                let then = self.value(*then).clone();
                otherwise.map_or(then.clone(), |o| then.or(self.value(o)))
            }
            ExprKind::Match(_, arms) => arms.iter().fold(Value::default(), |all, arm| all.or(self.value(arm.body))),
            ExprKind::Select(arms) => arms.iter().fold(Value::default(), |all, arm| all.or(self.value(arm.body))),
            ExprKind::Loop { .. } => self.loop_value(id),
            ExprKind::Closure { body: inner, .. } => self.value(*inner).clone(),
            ExprKind::Tuple(list) => {
                let parts = list.iter().enumerate().map(|(i, e)| self.value(*e).within(&[Name::from(&i.to_string())]));
                parts.fold(Value::default(), |all, part| all.or(&part))
            }
            ExprKind::Array(list) => list.iter().fold(Value::default(), |all, e| all.or(&self.value(*e).scalar())),
            ExprKind::Repeat(item, _) => self.value(*item).scalar(),
            ExprKind::Struct { fields, rest, .. } => self.struct_value(id, fields, *rest),
            ExprKind::Path(_) => self.named_parser(id),
            ExprKind::Missing
            | ExprKind::Lit(_)
            | ExprKind::Let(..)
            | ExprKind::Break(..)
            | ExprKind::Continue(_)
            | ExprKind::Return(_)
            | ExprKind::Range { .. }
            | ExprKind::Yield(_) => Value::default(),
        }
    }

    /// Notes whether an assignment makes a variable smaller: `n >>= 7`, `n = n / 10`.
    fn note_reduced(&self, state: &mut State, op: AssignOp, place: ExprId, value: ExprId) {
        let ExprKind::Local(local) = self.body.expr(place).kind else { return };
        let lessens = |op: BinaryOp| matches!(op, BinaryOp::Sub | BinaryOp::Div | BinaryOp::Shr);
        let reduces = match (op, &self.body.expr(value).kind) {
            (AssignOp::Op(op), _) => lessens(op),
            (AssignOp::Plain, ExprKind::Binary(op, left, _)) => lessens(*op) && self.body.mentions(*left, local),
            (AssignOp::Plain, _) => {
                state.reduced.remove(&local);
                false
            }
        };
        if reduces {
            state.reduced.insert(local);
        }
    }

    /// What a macro gives: one of its arguments, or, for one of the workspace, what its words say.
    fn macro_value(&self, state: &mut State, id: ExprId, call: &MacroCall) -> Value {
        let (words, control) = (&self.facts.vocabulary.numbers, &self.facts.vocabulary.control);
        let own: Vec<&[Name]> = self.facts.words().macros_named(call.name).collect();
        let says = |test: &dyn Fn(&Name) -> bool| own.iter().any(|all| all.iter().any(test));
        let limits = |name: &Name| matches!(words.bounds.get(name), Some(BoundKind::Upper | BoundKind::Error));
        // what may leave may have compared them first, unless it only takes apart what it is given
        let leaves = own.iter().any(|all| ["return", "if"].iter().all(|word| all.iter().any(|name| name == word)));
        if leaves || says(&|name| control.contains_key(name) || limits(name)) {
            call.args.iter().for_each(|arg| Self::bound(state, self.value(*arg)));
        }
        if says(&limits) {
            return Value::default();
        }
        if says(&|name| words.source_words.contains(name)) && self.is_number(id) {
            return Value::of(Origin::Source(id));
        }
        call.args.iter().fold(Value::default(), |all, arg| all.or(self.value(*arg)))
    }

    /// What is cut out of what is there cannot be more than that.
    pub(super) fn take_range(&self, state: &mut State, range: ExprId) {
        if let ExprKind::Range { start, end, .. } = &self.body.expr(range).kind {
            for id in [start, end].into_iter().flatten() {
                Self::bound(state, self.value(*id));
            }
        }
    }

    /// What is taken must be there; one can seek beyond the end, but not before the beginning.
    pub(super) fn take_all(&self, state: &mut State, args: &[ExprId]) {
        if state.coarse {
            return;
        }
        for arg in args {
            let beyond = |name: &Name| matches!(name.as_str(), "Start" | "Current");
            let taken = match self.offset_from_end(*arg) {
                Some(back) => self.operands(back),
                None => self.value(*arg).filter(|proj, _| !proj.names().first().is_some_and(beyond)),
            };
            state.bounded.extend(taken.parts().iter().map(|(_, origin)| origin.clone()).filter(|o| *o != Origin::Own));
        }
    }

    /// How far `SeekFrom::End(-n)` goes.
    fn offset_from_end(&self, id: ExprId) -> Option<ExprId> {
        let ExprKind::Call(callee, args) = &self.body.expr(id).kind else { return None };
        let ends = matches!(&self.body.expr(*callee).kind, ExprKind::Path(path) if path.last() == "End");
        args.first().copied().filter(|_| ends)
    }

    /// All that a sum or difference is made of.
    fn operands(&self, id: ExprId) -> Value {
        match self.body.expr(id).kind {
            ExprKind::Binary(_, a, b) => self.operands(a).or(&self.operands(b)),
            ExprKind::Unary(_, a) | ExprKind::Cast(a, _) => self.operands(a),
            _ => self.value(id).scalar(),
        }
    }

    fn loop_value(&self, id: ExprId) -> Value {
        let breaks = self.body.exprs_with_ids().filter_map(|(at, e)| match e.kind {
            ExprKind::Break(_, Some(value)) if self.info.context.is_inside(at, id) => Some(value),
            _ => None,
        });
        breaks.fold(Value::default(), |all, value| all.or(self.value(value)))
    }

    fn struct_value(&mut self, id: ExprId, fields: &[FieldInit], rest: Option<ExprId>) -> Value {
        let mut value = rest.map_or_else(Value::default, |r| self.value(r).clone());
        let adt = self.info.types.adts.get(&id).copied();
        let prefix = adt.and_then(|(adt, variant)| self.facts.variant_path(adt, variant)).unwrap_or_default();
        for field in fields {
            let given = self.value(field.value).clone();
            if let Some(found) = adt.and_then(|(adt, variant)| self.facts.field_ref(adt, variant, field.name)) {
                self.store(found, field.value, &given);
            }
            value.set(&[&prefix[..], &[field.name]].concat(), &given);
        }
        value
    }

    fn binary(&self, id: ExprId, op: BinaryOp, a: ExprId, b: ExprId) -> Value {
        let (left, right) = (self.value(a).scalar(), self.value(b).scalar());
        match op {
            BinaryOp::Add if self.adds_digit(id, a, b) => Value::of(Origin::Source(id)),
            BinaryOp::Add | BinaryOp::Mul => left.or(&right),
            BinaryOp::Sub | BinaryOp::Div | BinaryOp::Shr => left,
            // below what it is divided by
            BinaryOp::Rem => {
                if right.is_harmless() {
                    Value::default()
                } else {
                    left
                }
            }
            BinaryOp::Shl if self.assembles(id, a, b) => Value::of(Origin::Source(id)),
            BinaryOp::Shl => left,
            BinaryOp::Bit => {
                let mask = |e| self.literal(e).is_some_and(|mask| mask <= SMALL_MASK);
                if mask(a) || mask(b) { Value::default() } else { left.or(&right) }
            }
            _ => Value::default(),
        }
    }

    fn literal(&self, id: ExprId) -> Option<u64> {
        match self.body.expr(id).kind {
            ExprKind::Lit(Literal::Int(value, _)) => value,
            _ => None,
        }
    }

    /// A number put together from bytes: `(byte as u64) << shift`.
    pub(super) fn assembles(&self, id: ExprId, byte: ExprId, shift: ExprId) -> bool {
        let far = match self.literal(shift) {
            Some(bits) => bits >= WIDE_SHIFT,
            None => true,
        };
        far && self.is_byte(byte, 0) && self.holds_number(self.info.types.expr(id))
    }

    /// A byte, however it is dressed: cast, masked, converted.
    fn is_byte(&self, id: ExprId, depth: u32) -> bool {
        let inner = match &self.body.expr(id).kind {
            _ if matches!(self.info.types.expr(id).peel_refs(), Ty::Prim(p) if *p == "u8") => return true,
            _ if depth > 5 => return false,
            ExprKind::Cast(a, _) | ExprKind::Unary(_, a) => *a,
            ExprKind::Binary(BinaryOp::Bit, a, b) => return self.is_byte(*a, depth + 1) || self.is_byte(*b, depth + 1),
            ExprKind::Call(_, args) if args.len() == 1 => args[0],
            ExprKind::MethodCall { method, .. } if self.facts.vocabulary.numbers.small_names.contains(method) => return true,
            ExprKind::MethodCall { receiver, method, .. } if method == "into" => *receiver,
            ExprKind::Try(a) | ExprKind::Await(a) => *a,
            ExprKind::Local(local) => match self.facts.initializer(self.body, *local) {
                Some(init) => init,
                None => return false,
            },
            _ => return false,
        };
        self.is_byte(inner, depth + 1)
    }
}
