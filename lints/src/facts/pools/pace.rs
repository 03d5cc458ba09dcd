//! Whether code that runs again and again only does so once in a while: when a timer says so, to fill what is kept, or by its
//! name.

use rustc_hash::FxHashSet;

use super::uses::place_of;
use crate::base::Name;
use crate::facts::context::children;
use crate::facts::made::words_of;
use crate::facts::shape::optional;
use crate::facts::{BodyInfo, Facts, Reach, Source};
use crate::hir::{AssignOp, Body, ExprId, ExprKind, LocalId, LoopSource, SelectArm};
use crate::types::Owner;

/// So many functions that lead to one are looked at.
const MAX_FUNCTIONS: usize = 40;
/// Over so many callers it is followed what else they wait for.
const MAX_WAITING: usize = 2;
/// Through so many variables what was fetched is followed to where it is kept.
const MAX_STEPS: usize = 4;

impl Facts<'_> {
    /// Whether whatever leads to an expression does so once in a while.
    pub(super) fn is_seldom(&self, owner: Owner, expr: ExprId) -> bool {
        self.comes_seldom(owner, expr, &mut FxHashSet::default())
    }

    fn comes_seldom(&self, owner: Owner, expr: ExprId, seen: &mut FxHashSet<Owner>) -> bool {
        let (Owner::Fn(function), Some(info), Some(body)) = (owner, self.body(owner), self.source(owner)) else { return false };
        if let Some(around) = info.context.loops(body, expr).next() {
            return self.is_timed(info, body, around, expr);
        }
        // it is given to a framework, for each request
        if self.runs_again(owner, expr) {
            return false;
        }
        if self.is_rare(owner) || self.runs_once(owner, expr) || fills_kept(self, info, body, expr) {
            return true;
        }
        if !seen.insert(owner) {
            return true;
        }
        let krate = self.index.module(self.module(owner)).krate;
        let callers = self.callers(function);
        let others = self.is_message_handler(function) || (self.is_api(function) && !self.is_internal(krate));
        if callers.is_empty() || others || seen.len() > MAX_FUNCTIONS {
            return false;
        }
        callers.iter().all(|caller| {
            let set_up = || self.reach_of(caller.owner, caller.expr) <= Reach::SetUp;
            caller.certain && (set_up() || self.comes_seldom(caller.owner, caller.expr, seen))
        })
    }

    /// Whether the name of a function, its type's or that of a module around it tells of what happens once in a while.  What a
    /// crate is called says nothing of its functions.
    fn is_rare(&self, owner: Owner) -> bool {
        let Owner::Fn(function) = owner else { return true };
        let path = self.index.path_of(self.loc(owner).module, self.index.func(function).name);
        let own = self.self_adt(owner).map(|adt| self.index.adt(adt).name);
        let names = path.split("::").skip(1).map(Name::from).chain(own);
        names.flat_map(words_of).any(|word| self.vocabulary.pools.rare.contains(&Name::from(&word)))
    }

    /// Whether a call makes what takes a moment only.
    pub(super) fn is_light(&self, info: &BodyInfo, call: ExprId) -> bool {
        let made = optional(self, info.types.expr(call)).as_adt();
        made.is_some_and(|(id, _)| self.vocabulary.pools.light.contains(&id))
    }

    /// Whether each call that comes to an expression waits for others as well, once for each time that it comes there: beside that
    /// a moment is nothing.
    pub(super) fn is_outweighed(&self, owner: Owner, expr: ExprId, depth: usize) -> bool {
        let (Owner::Fn(function), Some(info), Some(body)) = (owner, self.body(owner), self.source(owner)) else { return false };
        if info.context.loops(body, expr).next().is_some() {
            return false;
        }
        if self.waits_always(owner, 0) {
            return true;
        }
        let callers = self.callers(function);
        let others = self.is_message_handler(function) || callers.is_empty() || depth > MAX_WAITING;
        !others && callers.iter().all(|c| c.certain && self.is_outweighed(c.owner, c.expr, depth + 1))
    }

    /// Whether each call of a body waits for others.
    fn waits_always(&self, owner: Owner, depth: usize) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return false };
        depth < MAX_WAITING
            && body.exprs_with_ids().any(|(id, e)| match e.kind {
                ExprKind::Await(on) => is_always(info, body, id) && self.is_wait(info, body, on, depth),
                _ => false,
            })
    }

    /// Whether what is awaited is for others to do: it is no lock, and no function of the workspace that waits for nobody.
    fn is_wait(&self, info: &BodyInfo, body: &Body, on: ExprId, depth: usize) -> bool {
        let own = info.types.callees.get(&on).map(|c| c.function).filter(|f| !self.index.is_stub(self.index.func(*f).loc));
        match (&body.expr(on).kind, own) {
            (_, Some(function)) => self.waits_always(Owner::Fn(function), depth + 1),
            (ExprKind::MethodCall { method, args, .. }, None) => {
                !args.is_empty() || !self.vocabulary.plain.access.contains(method)
            }
            (kind, None) => matches!(kind, ExprKind::Call(..)),
        }
    }

    /// Whether each turn of a loop that comes to an expression waits for a timer first or last, and for nothing else.
    fn is_timed(&self, info: &BodyInfo, body: &Body, around: ExprId, expr: ExprId) -> bool {
        let goes_on = match &body.expr(around).kind {
            ExprKind::Loop { source: LoopSource::Loop, .. } => true,
            ExprKind::Loop { source: LoopSource::While(head), .. } => !matches!(body.expr(*head).kind, ExprKind::Let(..)),
            _ => false,
        };
        // what is counted in less than seconds runs often
        let quick = |name: &str| matches!(name, "from_millis" | "from_micros" | "from_nanos");
        if !goes_on || body.exprs.iter().any(|e| matches!(&e.kind, ExprKind::Path(path) if quick(&path.last()))) {
            return false;
        }
        let (mut timed, mut waits, mut open) = (false, false, vec![around]);
        while let Some(at) = open.pop() {
            match &body.expr(at).kind {
                ExprKind::Closure { .. } | ExprKind::Async(..) | ExprKind::If { .. } | ExprKind::Match(..) => continue,
                ExprKind::Loop { .. } if at != around => continue,
                ExprKind::Select(arms) => match self.turn_of(info, body, arms, expr) {
                    Some(by_timer) => {
                        timed |= by_timer;
                        waits |= !by_timer;
                        continue;
                    }
                    None => continue,
                },
                _ => {}
            }
            if let Some(callee) = info.types.callees.get(&at) {
                timed |= self.vocabulary.timers.contains(&callee.function);
                waits |= self.vocabulary.events.contains(&callee.function) && !self.vocabulary.timers.contains(&callee.function);
            }
            children(body, at, &mut |child| open.push(child));
        }
        timed && !waits
    }

    /// Whether a `select!` comes to an expression by its timer's arm; none where it says nothing.
    fn turn_of(&self, info: &BodyInfo, body: &Body, arms: &[SelectArm], expr: ExprId) -> Option<bool> {
        let is_timer = |arm: &SelectArm| arm.future.is_some_and(|future| self.has_timer(info, body, future));
        match arms.iter().find(|arm| info.context.is_inside(expr, arm.body)) {
            Some(arm) => Some(is_timer(arm)),
            // behind it: the other arms leave
            None => {
                let leaves = |arm: &SelectArm| has(body, arm.body, &|k| matches!(k, ExprKind::Break(..) | ExprKind::Return(_)));
                arms.iter().any(is_timer).then(|| arms.iter().all(|arm| is_timer(arm) || leaves(arm)))
            }
        }
    }

    fn has_timer(&self, info: &BodyInfo, body: &Body, at: ExprId) -> bool {
        let is = |id: ExprId| info.types.callees.get(&id).is_some_and(|c| self.vocabulary.timers.contains(&c.function));
        any(body, at, &is)
    }
}

/// Whether an expression is evaluated with each call of its body.
fn is_always(info: &BodyInfo, body: &Body, at: ExprId) -> bool {
    let mut below = at;
    info.context.ancestors(at).all(|around| {
        let came_from = std::mem::replace(&mut below, around);
        match &body.expr(around).kind {
            ExprKind::Closure { .. } | ExprKind::Async(..) => false,
            ExprKind::If { cond, .. } => *cond == came_from,
            ExprKind::Match(value, _) => *value == came_from,
            ExprKind::Loop { source, .. } => matches!(source, LoopSource::For(_, iter) if *iter == came_from),
            _ => true,
        }
    })
}

/// Whether what comes of a call is put into a place that was asked for it before: the call only fills what is kept.
fn fills_kept(facts: &Facts<'_>, info: &BodyInfo, body: &Body, call: ExprId) -> bool {
    let holds = held_by(info, body, call);
    let start = body.expr(call).range.lo;
    let gives = |value: ExprId| any(body, value, &|at| at == call || is_one_of(body, at, &holds));
    let mut kept: Vec<Name> = Vec::new();
    for (_, expr) in body.exprs_with_ids().filter(|(_, e)| e.range.hi > start) {
        match &expr.kind {
            ExprKind::Assign(AssignOp::Plain, left, right) if gives(*right) => kept.extend(place_of(info, body, *left)),
            ExprKind::MethodCall { receiver, method, args, .. }
                if facts.vocabulary.pools.keeping.contains(method) && args.iter().any(|a| gives(*a)) =>
            {
                kept.extend(place_of(info, body, *receiver));
            }
            _ => {}
        }
    }
    !kept.is_empty()
        && body.exprs.iter().any(|e| match e.kind {
            ExprKind::If { cond: asked, .. } | ExprKind::Match(asked, _) | ExprKind::Let(_, asked) => {
                body.expr(asked).range.hi <= start
                    && any(body, asked, &|at| place_of(info, body, at).is_some_and(|name| kept.contains(&name)))
            }
            _ => false,
        })
}

/// The variables that hold what comes of a call, or parts of it.
fn held_by(info: &BodyInfo, body: &Body, call: ExprId) -> FxHashSet<LocalId> {
    let locals = info.locals(body);
    let mut found: FxHashSet<LocalId> = FxHashSet::default();
    for _ in 0..MAX_STEPS {
        let before = found.len();
        for local in (0..body.locals.len() as u32).map(LocalId) {
            if let Some(Source::Value(value)) = locals.source(local)
                && any(body, value, &|at| at == call || is_one_of(body, at, &found))
            {
                found.insert(local);
            }
        }
        if found.len() == before {
            break;
        }
    }
    found
}

fn is_one_of(body: &Body, at: ExprId, locals: &FxHashSet<LocalId>) -> bool {
    matches!(body.expr(at).kind, ExprKind::Local(local) if locals.contains(&local))
}

/// Whether an expression, or one in it, is of a kind.
fn has(body: &Body, at: ExprId, is: &dyn Fn(&ExprKind) -> bool) -> bool {
    any(body, at, &|id| is(&body.expr(id).kind))
}

/// Whether an expression, or one in it, is what is looked for.
fn any(body: &Body, at: ExprId, is: &dyn Fn(ExprId) -> bool) -> bool {
    let mut open = vec![at];
    while let Some(at) = open.pop() {
        if is(at) {
            return true;
        }
        children(body, at, &mut |child| open.push(child));
    }
    false
}
