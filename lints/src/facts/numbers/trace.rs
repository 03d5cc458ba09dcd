//! The way back from a number to the outside.

use rustc_hash::FxHashSet;

use super::summary::Summary;
use super::value::{Input, Origin, Proj, Value};
use crate::base::{Name, Span};
use crate::facts::vocabulary::Role;
use crate::facts::{Caller, Facts, Reach, Whose};
use crate::hir::{ExprId, ExprKind};
use crate::index::FnId;
use crate::types::{FieldRef, Owner, Ty};

/// A step of a number's way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceStep {
    /// Where.
    pub span: Span,
    /// What happens there.
    pub text: String,
}

/// How a number comes from outside to where it is spent.
#[derive(Clone, Debug)]
pub struct Route {
    /// The body in which it is known to be from outside, and the expression there that spends it: the size itself, or what is
    /// given to a function that passes it on.
    pub spent: (Owner, ExprId),
    /// From the source to there.
    pub before: Vec<TraceStep>,
    /// From there to the size, where functions pass it on.
    pub after: Vec<TraceStep>,
    /// Whose bytes the number is read from.
    pub whose: Whose,
}

/// Over how many calls and fields a number is followed back.
const MAX_STEPS: usize = 6;
/// How many calls of a function are asked what they give it.
pub(super) const MAX_CALLERS: usize = 64;

/// The body and expression by which a number comes from outside, and the steps from there on.
type Traced = ((Owner, ExprId), Vec<TraceStep>);

/// What was asked already.
type Seen = FxHashSet<(Owner, Origin)>;

impl Facts<'_> {
    /// How a number comes from outside, for each place where it is handed to what spends it; nothing where it does not, or
    /// that is not to be seen.
    pub fn ways_from_outside(&self, owner: Owner, expr: ExprId) -> Vec<Route> {
        let mut found = Vec::new();
        let Some(numbers) = self.may_come(owner, expr).then(|| self.numbers(owner)).flatten() else { return found };
        self.spread(owner, expr, numbers.value(expr), &[], &mut found, &mut Seen::default());
        found
    }

    /// Follows what a function was given to all that call it.
    fn spread(&self, owner: Owner, expr: ExprId, value: &Value, after: &[TraceStep], found: &mut Vec<Route>, seen: &mut Seen) {
        let here: Vec<&Origin> = value.whole().filter(|o| !matches!(o, Origin::Input(..))).collect();
        let mut asked = Seen::default();
        let before = here.iter().find(|o| o.is_outside()).or(here.first()).and_then(|first| {
            let others = here.iter().filter(|o| *o != first);
            std::iter::once(first).chain(others).find_map(|o| self.trace(owner, o, 0, &mut asked))
        });
        let Owner::Fn(function) = owner else { return };
        if let Some((source, before)) = before {
            // what nothing but tests calls does not matter
            if self.reach_fn(function) != Reach::Never {
                found.push(Route { spent: (owner, expr), before, after: after.to_vec(), whose: self.whose(source.0, source.1) });
            }
            return;
        }
        for origin in value.whole() {
            let Origin::Input(input, proj) = origin else { continue };
            if after.len() >= MAX_STEPS || !seen.insert((owner, origin.clone())) {
                continue;
            }
            let text = format!("`{}` passes it on", self.index.fn_label(function));
            let step = self.trace_step(owner, expr, text);
            let after: Vec<TraceStep> = step.into_iter().chain(after.iter().cloned()).collect();
            for caller in self.callers(function).iter().filter(|c| c.certain).take(MAX_CALLERS) {
                let Some((given, numbers)) = self.given_by(caller, *input).zip(self.numbers(caller.owner)) else { continue };
                let value = numbers.value(given).project(proj.names()).as_number();
                self.spread(caller.owner, given, &value, &after, found, seen);
            }
        }
    }

    fn trace_value(&self, owner: Owner, value: &Value, depth: usize, seen: &mut Seen) -> Option<Traced> {
        if depth > MAX_STEPS {
            return None;
        }
        let mut origins: Vec<&Origin> = value.whole().collect();
        origins.sort_by_key(|o| !o.is_outside());
        origins.into_iter().find_map(|origin| self.trace(owner, origin, depth, seen))
    }

    fn trace(&self, owner: Owner, origin: &Origin, depth: usize, seen: &mut Seen) -> Option<Traced> {
        if !seen.insert((owner, origin.clone())) {
            return None;
        }
        match origin {
            Origin::Own => None,
            Origin::Source(at) => {
                if self.is_text_visitor(owner) || self.is_only_text(owner, *at) {
                    return None;
                }
                Some(((owner, *at), vec![self.trace_step(owner, *at, "a number from outside".to_owned())?]))
            }
            Origin::Call(at) => self.trace_call(owner, *at, depth, seen),
            Origin::Input(input, proj) => match owner {
                Owner::Fn(function) => self.trace_callers(function, *input, proj, depth, seen),
                Owner::Static(_) => None,
            },
            Origin::Field(field) => self.trace_field(*field, depth, seen),
        }
    }

    fn trace_step(&self, owner: Owner, at: ExprId, text: String) -> Option<TraceStep> {
        Some(TraceStep { span: self.expr_span(owner, at)?, text })
    }

    /// Out of a function that was called.
    fn trace_call(&self, owner: Owner, at: ExprId, depth: usize, seen: &mut Seen) -> Option<Traced> {
        let types = &self.body(owner)?.types;
        let callee = match (types.callees.get(&at), &self.source(owner)?.expr(at).kind) {
            (Some(callee), _) => callee.function,
            // a parser of the workspace that is run
            (None, ExprKind::MethodCall { receiver, .. }) => match types.expr(*receiver) {
                Ty::FnItem(function, _) => *function,
                _ => return None,
            },
            _ => return None,
        };
        let inner = self.implementations(callee).into_iter().find_map(|one| {
            let numbers = self.numbers(Owner::Fn(one))?;
            let Summary { ret, out, handed, .. } = &numbers.summary;
            // by its result, through a parameter, or to a closure that it calls
            let given = std::iter::once(ret).chain(out.values()).chain(handed.values());
            let outside = given.flat_map(|value| value.parts()).map(|(_, origin)| origin).find(|o| o.is_outside())?;
            self.trace(Owner::Fn(one), outside, depth + 1, seen)
        });
        let (source, mut steps) = inner?;
        steps.push(self.trace_step(owner, at, format!("comes out of `{}`", self.index.fn_label(callee)))?);
        Some((source, steps))
    }

    /// In from where the function is called.
    fn trace_callers(&self, function: FnId, input: Input, proj: &Proj, depth: usize, seen: &mut Seen) -> Option<Traced> {
        let callers = self.callers(function);
        callers.iter().filter(|c| c.certain).take(MAX_CALLERS).find_map(|caller| {
            let given = self.given_by(caller, input)?;
            let value = self.numbers(caller.owner)?.value(given).project(proj.names()).as_number();
            let (source, mut steps) = self.trace_value(caller.owner, &value, depth + 1, seen)?;
            steps.push(self.trace_step(caller.owner, given, format!("goes into `{}`", self.index.fn_label(function)))?);
            Some((source, steps))
        })
    }

    /// Which of a call's arguments, the receiver first, is what the function is given.
    pub(super) fn arg_of(&self, function: FnId, args: &[ExprId], input: Input) -> Option<ExprId> {
        let has_receiver = self.index.signature(function).receiver.is_some();
        let at = match input {
            Input::Receiver => has_receiver.then_some(0),
            Input::Param(index) => Some(index as usize + usize::from(has_receiver)),
        };
        args.get(at?).copied()
    }

    /// The expression that a call gives as a parameter.
    pub(in crate::facts) fn given_by(&self, caller: &Caller, input: Input) -> Option<ExprId> {
        let (info, body) = (self.body(caller.owner)?, self.source(caller.owner)?);
        let (call, args, receiver) = match &body.expr(caller.expr).kind {
            ExprKind::MethodCall { receiver, args, .. } => (caller.expr, args, Some(*receiver)),
            ExprKind::Path(_) => {
                let call = info.context.parent(caller.expr)?;
                match &body.expr(call).kind {
                    ExprKind::Call(callee, args) if *callee == caller.expr => (call, args, None),
                    _ => return None,
                }
            }
            _ => return None,
        };
        let callee = info.types.callees.get(&call);
        let method = callee.is_some_and(|c| self.index.signature(c.function).receiver.is_some());
        match (input, receiver) {
            (Input::Receiver, Some(receiver)) => Some(receiver),
            (Input::Receiver, None) => args.first().copied().filter(|_| method),
            (Input::Param(index), Some(_)) => args.get(index as usize).copied(),
            (Input::Param(index), None) => args.get(index as usize + usize::from(method)).copied(),
        }
    }

    /// From where a field is set.  A field that some function checks is taken for checked.
    fn trace_field(&self, field: FieldRef, depth: usize, seen: &mut Seen) -> Option<Traced> {
        if self.is_field_in_broken_code(field) {
            return None;
        }
        let name = self.field_name(field);
        let all: Vec<_> = self.users_of(field).into_iter().filter_map(|owner| Some((owner, self.numbers(owner)?))).collect();
        if all.iter().any(|(_, numbers)| numbers.summary.ok.contains(&Origin::Field(field))) {
            return None;
        }
        all.iter().find_map(|(owner, numbers)| {
            numbers.stores.iter().filter(|s| s.field == field).find_map(|store| {
                let (source, mut steps) = self.trace_value(*owner, &store.value, depth + 1, seen)?;
                let text = format!("is kept in `{}::{name}`", self.index.adt(field.adt).name);
                steps.push(self.trace_step(*owner, store.expr, text)?);
                Some((source, steps))
            })
        })
    }

    /// The bodies that may set or check a field: they name it, and the type stands in them, in their signature, or around them.
    pub(in crate::facts) fn users_of(&self, field: FieldRef) -> Vec<Owner> {
        let adt = self.index.adt(field.adt);
        let home = self.index.module(adt.loc.module).krate;
        let (name, words) = (self.field_name(field), self.words());
        let naming: FxHashSet<Owner> = words.bodies(adt.name).iter().chain(words.assigning(name)).copied().collect();
        let takes = |owner: Owner| match owner {
            Owner::Fn(f) => {
                self.types.sig(f).params.iter().any(|p| p.any(&mut |t| matches!(t, Ty::Adt(id, _) if *id == field.adt)))
            }
            Owner::Static(_) => false,
        };
        // what a list holds is put there by methods
        let ty = self.types.field_ty(field.adt, field.variant, field.field as usize, &[]);
        let known = ty.peel_refs().as_adt().and_then(|(list, _)| self.vocabulary.collections.get(&list));
        let grows = |role: &Role| *role == Role::Grow;
        let puts: Vec<Name> =
            known.iter().flat_map(|k| &k.methods).filter(|(_, role)| grows(role)).map(|(name, _)| *name).collect();
        let fills = |owner: Owner| puts.iter().any(|method| self.names(owner, *method));
        let may = |o: &Owner| {
            self.loc(*o).live
                && self.index.may_use(self.module(*o), home)
                && (naming.contains(o) || self.self_adt(*o) == Some(field.adt) || takes(*o) || fills(*o))
        };
        // what stands in a tuple has no name where it is put there: its struct or variant has
        let variant = &self.index.adt_hir(field.adt).variants[field.variant as usize];
        let made = if variant.tuple { words.bodies(variant.name) } else { &[] };
        let mut users: Vec<Owner> = words.bodies(name).iter().chain(made).copied().filter(may).collect();
        users.sort_unstable();
        users.dedup();
        users
    }

    /// A visitor that only text formats are read with: they do not know a length before they are at the end.
    fn is_text_visitor(&self, owner: Owner) -> bool {
        let Some(adt) = self.self_adt(owner) else { return false };
        let asks = Name::from("is_human_readable");
        let here = |o: &&Owner| self.loc(**o).file == self.loc(owner).file;
        let name = self.index.adt(adt).name;
        self.words().bodies(asks).iter().filter(here).any(|o| self.names(*o, asks) && self.names(*o, name))
    }

    /// A length that a format of serde's tells, in a program none of whose crates depends on a format that tells one: texts do
    /// not know it, and trees in memory know it right.
    fn is_only_text(&self, owner: Owner, source: ExprId) -> bool {
        let Some(callee) = self.body(owner).and_then(|info| info.types.callees.get(&source)) else { return false };
        let of_serde = self.index.krate_of(self.index.func(callee.function).loc.module).name == "serde";
        let home = self.index.module(self.module(owner)).krate;
        let users = || self.index.crates_above(home);
        let binary = |dep: &Name| self.vocabulary.numbers.binary_formats.contains(dep);
        of_serde && self.is_of_program(home) && !users().any(|id| self.index.outer_dependencies(id).any(|dep| binary(&dep)))
    }
}
