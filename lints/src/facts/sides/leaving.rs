//! Entries that a function makes for as long as it works, and leaves behind where it ends early.

use rustc_hash::FxHashSet;

use super::ends::answers;
use super::origin::origin;
use super::tasks::{locals_in, other_half};
use super::turns::Turns;
use super::{Behind, Finder, Side};
use crate::facts::Event;
use crate::flow::{Analysis, BlockId, Cfg, Edge, EdgeKind, Exit, Given, Lattice, Step, replay, solve};
use crate::hir::{Body, ExprId, ExprKind, LocalId, PatId, PatKind};
use crate::types::{Owner, Ty};

/// The entry may be one of these at a point of the function.
#[derive(Clone, Copy, PartialEq)]
struct State(u8);

const ABSENT: u8 = 1;
const THERE: u8 = 2;

impl Lattice for State {
    fn join(&mut self, other: &Self) -> bool {
        let before = self.0;
        self.0 |= other.0;
        self.0 != before
    }
}

/// How a function waits for the answer to an entry.
#[derive(Clone, Copy, PartialEq)]
enum Wait {
    /// Until it comes, or can come no more.
    Sure,
    /// At most for some time.
    Timed,
}

struct Entry<'a> {
    body: &'a Body,
    made: ExprId,
    takers: FxHashSet<ExprId>,
    /// The end that the answer comes to, where the entry holds the other.
    answer: Option<LocalId>,
    waits: Vec<(ExprId, Wait)>,
}

impl Finder<'_> {
    /// The first way out of a function on which the entry it made stays.
    pub(super) fn left_behind(&self, side: &Side) -> Option<Behind> {
        side.growth.grows.iter().filter(|e| e.via.is_none()).find_map(|made| {
            let body = self.facts.source(made.owner)?;
            if self.is_deferred(body, made.owner, made.expr) {
                return None;
            }
            let answer = other_half(body, made).filter(|half| self.is_awaited_here(body, made.owner, *half));
            let removed = side.removals.iter().any(|r| self.is_same_key(body, made, r));
            if answer.is_none() && !removed {
                return None;
            }
            let exit = self.way_out(side, made, body, answer)?;
            Some(Behind::Left { made: *made, exit, unanswered: answer.is_some() })
        })
    }

    /// Where the answer comes to an entry that holds its receiver's other end, where that is the only way out of a place.
    pub(super) fn unanswered(&self, side: &Side) -> Option<Behind> {
        let facts = self.facts;
        let sender =
            |ty: &Ty| matches!(ty, Ty::Adt(id, _) if facts.vocabulary.sides.answers.contains(&facts.index.adt_path(*id)));
        let value = side.growth.shape.value(&facts.vocabulary)?;
        let [answer] = side.removals.as_slice() else { return None };
        let words = self.words_around(answer.owner, answer.expr);
        let other = words.iter().any(|w| facts.vocabulary.sides.failures.contains(w));
        (value.any(&mut |ty| sender(ty)) && !other && !self.is_scoped(side)).then_some(Behind::Unanswered { answer: *answer })
    }

    /// A removal, in the same turn, of the key that was put in.
    fn is_same_key(&self, body: &Body, made: &Event, removal: &Event) -> bool {
        let key = |e: &Event| e.key.and_then(|key| origin(self.facts, body, key));
        made.owner == removal.owner
            && !self.is_deferred(body, removal.owner, removal.expr)
            && key(made).is_some()
            && key(made) == key(removal)
            && Turns::of(self.facts, made.owner).is_some_and(|turns| turns.leads(made.expr, removal.expr))
    }

    /// In a closure or a future that may run later, or elsewhere.
    fn is_deferred(&self, body: &Body, owner: Owner, expr: ExprId) -> bool {
        let deferred = |at: ExprId| matches!(body.expr(at).kind, ExprKind::Closure { .. } | ExprKind::Async(..));
        self.facts.body(owner).is_none_or(|info| info.context.ancestors(expr).any(deferred))
    }

    /// Whether all that is done with a variable is to wait for it.
    fn is_awaited_here(&self, body: &Body, owner: Owner, local: LocalId) -> bool {
        let names = |expr: ExprId| locals_in(body, expr).contains(&local);
        let waits: Vec<ExprId> = body
            .exprs_with_ids()
            .flat_map(|(id, e)| match &e.kind {
                ExprKind::Await(_) | ExprKind::MethodCall { .. } if self.wait(body, id, local).is_some() => vec![id],
                ExprKind::Select(arms) => arms.iter().filter_map(|arm| arm.future).filter(|f| names(*f)).collect(),
                _ => Vec::new(),
            })
            .collect();
        let within = |id: ExprId| waits.iter().any(|w| *w == id || body.expr(*w).range.contains(body.expr(id).range));
        let mut uses = body.exprs_with_ids().filter(|(_, e)| matches!(&e.kind, ExprKind::Local(l) if *l == local));
        !waits.is_empty() && !waits.iter().any(|w| self.is_deferred(body, owner, *w)) && uses.all(|(id, _)| within(id))
    }

    /// How an expression waits for what comes to a variable, if it does.
    fn wait(&self, body: &Body, expr: ExprId, local: LocalId) -> Option<Wait> {
        let timed = |name: &str| name.contains("timeout");
        let names = |expr: ExprId| locals_in(body, expr).contains(&local);
        match &body.expr(expr).kind {
            ExprKind::Await(inner) if names(*inner) => Some(match &body.expr(*inner).kind {
                ExprKind::Call(callee, _) => match &body.expr(*callee).kind {
                    ExprKind::Path(path) if timed(path.last().as_str()) => Wait::Timed,
                    _ => Wait::Sure,
                },
                ExprKind::MethodCall { method, .. } if timed(method.as_str()) => Wait::Timed,
                _ => Wait::Sure,
            }),
            ExprKind::MethodCall { receiver, method, .. } if method.starts_with("recv_") && names(*receiver) => {
                timed(method.as_str()).then_some(Wait::Timed)
            }
            _ => None,
        }
    }

    fn way_out(&self, side: &Side, made: &Event, body: &Body, answer: Option<LocalId>) -> Option<Option<ExprId>> {
        let turns = Turns::of(self.facts, made.owner)?;
        let takers: FxHashSet<ExprId> = self.takers_of(side.place).sites(made.owner).iter().copied().collect();
        let waits = match answer {
            Some(local) => body.exprs_with_ids().filter_map(|(id, _)| Some((id, self.wait(body, id, local)?))).collect(),
            None => Vec::new(),
        };
        let mut entry = Entry { body, made: made.expr, takers, answer, waits };
        let states = solve(turns.cfg, &mut entry)?;
        let mut exits: Vec<(BlockId, Option<ExprId>, bool)> = Vec::new();
        replay(turns.cfg, &mut entry, &states, |_, state, block, step| {
            if step.is_none() && state.0 & THERE != 0 {
                exits.extend(leaving(body, &turns, block).map(|(exit, fails)| (block, exit, fails)));
            }
        });
        // where it works to its end, the entry must be gone, else it is meant to stay
        if answer.is_none() && exits.iter().any(|(_, _, fails)| !fails) {
            return None;
        }
        let sites: FxHashSet<BlockId> = entry.takers.iter().filter_map(|s| turns.place(*s)).map(|(block, _)| block).collect();
        exits.retain(|(block, ..)| turns.after(*block, &mut |_| true).is_disjoint(&sites) || self.ends_at(&turns, *block));
        // `.ok_or_else(|| { map.remove(&key); .. })?`
        let taken = |exit: ExprId| entry.takers.iter().any(|s| body.expr(exit).range.contains(body.expr(*s).range));
        exits.retain(|(_, exit, _)| !exit.is_some_and(taken));
        let (_, exit, _) = exits.into_iter().min_by_key(|(block, ..)| *block)?;
        self.untold_above(made.owner, made.expr, side.place).then_some(exit)
    }

    /// The function itself ends there, not a block inside it.
    fn ends_at(&self, turns: &Turns<'_>, block: BlockId) -> bool {
        turns.cfg.block(block).exit.is_some()
    }

    /// Whether on one way at least nobody who calls a function takes something from the place.
    fn untold_above(&self, owner: Owner, expr: ExprId, place: crate::facts::PlaceId) -> bool {
        let Owner::Fn(function) = owner else { return false };
        let callers = self.facts.callers(function);
        let others = callers.iter().filter(|c| c.owner != owner).collect::<Vec<_>>();
        let inside = self.facts.runs_again(owner, expr);
        inside || others.is_empty() || others.iter().any(|c| c.certain && self.untold_at_call(c.owner, c.expr, place))
    }
}

/// How control leaves at the end of a block: where, and whether that is for an error.
fn leaving<'t>(body: &'t Body, turns: &'t Turns<'_>, block: BlockId) -> impl Iterator<Item = (Option<ExprId>, bool)> + 't {
    let block = turns.cfg.block(block);
    let own = match block.exit {
        Some(Exit::End) => Some((None, false)),
        Some(Exit::Return(e)) => Some((Some(e), is_error(body, e))),
        Some(Exit::Try(e)) => Some((Some(e), true)),
        _ => None,
    };
    own.into_iter()
}

/// `return Err(..)`, `bail!(..)`.
fn is_error(body: &Body, exit: ExprId) -> bool {
    match &body.expr(exit).kind {
        ExprKind::Return(Some(value)) => match &body.expr(*value).kind {
            ExprKind::Call(callee, _) => matches!(&body.expr(*callee).kind, ExprKind::Path(path) if path.last() == "Err"),
            ExprKind::Path(path) => path.last() == "None",
            ExprKind::Macro(_) => true,
            _ => false,
        },
        ExprKind::Macro(_) => true,
        _ => false,
    }
}

impl Entry<'_> {
    /// Whether taking an edge says that the answer came, or that there was no new entry.
    fn settles(&self, edge: &Edge) -> bool {
        let timed = |value: ExprId| self.waits.iter().any(|(w, wait)| *wait == Wait::Timed && answers(self.body, value, *w));
        let of_insert = |value: ExprId| answers(self.body, value, self.made);
        match edge.kind {
            EdgeKind::Fits(value, pat, fits) => match self.names(pat) {
                Some("Ok") => fits && timed(value),
                Some("Err") => !fits && timed(value),
                // it replaced another one
                Some("Some") => fits && of_insert(value),
                Some("None") => !fits && of_insert(value),
                _ => false,
            },
            EdgeKind::Try(expr, true) => timed(expr),
            EdgeKind::When(cond, holds) => match &self.body.expr(cond).kind {
                ExprKind::MethodCall { method, .. } if *method == "is_ok" => holds && timed(cond),
                ExprKind::MethodCall { method, .. } if *method == "is_err" => !holds && timed(cond),
                ExprKind::MethodCall { method, .. } if *method == "is_some" => holds && of_insert(cond),
                ExprKind::MethodCall { method, .. } if *method == "is_none" => !holds && of_insert(cond),
                _ => cond == self.made && !holds,
            },
            _ => false,
        }
    }

    fn names(&self, pat: PatId) -> Option<&'static str> {
        match &self.body.pat(pat).kind {
            PatKind::TupleStruct(path, _) | PatKind::Path(path) => {
                ["Ok", "Err", "Some", "None"].into_iter().find(|name| path.last() == *name)
            }
            _ => None,
        }
    }
}

impl Analysis for Entry<'_> {
    type State = State;

    fn start(&mut self) -> State {
        State(ABSENT)
    }

    fn step(&mut self, state: &mut State, step: Step, _: &Cfg) {
        match step {
            Step::Eval(expr) if expr == self.made => *state = State(THERE),
            Step::Eval(expr) if self.takers.contains(&expr) || self.waits.contains(&(expr, Wait::Sure)) => {
                *state = State(ABSENT);
            }
            // the arm of a `select!` whose future was the answer
            Step::Bind(_, Given::Value(future))
                if self.answer.is_some_and(|local| locals_in(self.body, future).contains(&local))
                    && !self.waits.iter().any(|(w, _)| answers(self.body, future, *w)) =>
            {
                *state = State(ABSENT);
            }
            _ => {}
        }
    }

    fn edge(&mut self, state: &mut State, edge: &Edge) -> bool {
        if self.settles(edge) {
            *state = State(ABSENT);
        }
        true
    }
}
