//! Whether new keys can come for as long as the program runs: where the key of a collection comes from, followed back through
//! variables, fields, calls and callers.

use rustc_hash::FxHashSet;

use super::counted::{is_counted, is_position};
use super::{Event, Facts, Growth};
use crate::base::Name;
use crate::hir::{Body, ExprId, ExprKind, LocalId, PatId};
use crate::index::{AdtId, FnId};
use crate::types::{FieldRef, Owner, Ty};

/// So many expressions are looked at for one key.
const MAX_STEPS: u32 = 500;
/// Of so many callers some are only asked in part.
const MAX_CALLERS: usize = 24;

/// An object of more parts than this is no key, but something that has one.
const MAX_KEY_PARTS: usize = 3;

/// What is known of where a value comes from.  Of several sources the first that is here counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Domain {
    /// Made anew each time: counted, drawn, the time.
    Fresh,
    /// Of whoever connects: its address, what is read from it.
    Peer,
    /// They come with what a channel or stream gives.
    Sent,
    /// Whoever calls a library gives them.
    Outside,
    /// Put together from the items of a list.
    Combined,
    /// They are given to the handler of a request.  That may name what is there already: a table, an organisation.
    Asked,
    /// Nothing is known.
    Unknown,
    /// The program has them from its start: its source, its configuration, positions in something else.
    Closed,
}

impl Domain {
    /// Whether there are always new ones.
    pub fn is_open(self) -> bool {
        self <= Self::Outside
    }
}

/// A function's parameter or a type's field that is being asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Asked {
    Param(FnId, usize),
    Field(FieldRef),
    Returned(FnId),
    Local(Owner, LocalId),
}

/// One question, with what was asked for it already.
struct Trace<'f, 'a> {
    facts: &'f Facts<'a>,
    asked: FxHashSet<Asked>,
    steps: u32,
    /// The expressions that are new each time, or tell who comes.
    seen: Vec<(Domain, Owner, ExprId)>,
}

impl Facts<'_> {
    /// Where the keys come from that a place is given while the program runs: open where one way in is.
    /// With the expression that says so, where there is one.
    pub fn domain(&self, growth: &Growth) -> (Domain, Option<(Owner, ExprId)>) {
        let keys = growth.grows.iter().map(|event| {
            let mut trace = Trace { facts: self, asked: FxHashSet::default(), steps: 0, seen: Vec::new() };
            let found = self.domain_with(event, &mut trace);
            (found, trace.seen.iter().find(|(domain, ..)| *domain == found).map(|(_, owner, at)| (*owner, *at)))
        });
        keys.min_by_key(|(domain, _)| *domain).unwrap_or((Domain::Unknown, None))
    }

    fn domain_with(&self, event: &Event, trace: &mut Trace<'_, '_>) -> Domain {
        let Some(body) = self.source(event.owner) else { return Domain::Unknown };
        match (event.via, event.key) {
            (None, Some(key)) => trace.value(event.owner, key),
            // what else the function is given that puts it in
            (Some(_), _) => match &body.expr(event.expr).kind {
                ExprKind::MethodCall { args, .. } | ExprKind::Call(_, args) => {
                    trace.joined(event.owner, args.iter().copied()).min(Domain::Unknown)
                }
                _ => Domain::Unknown,
            },
            _ => Domain::Unknown,
        }
    }

    /// Whether a function is the only one of its name, so that each call by that name means it.
    fn is_only_one(&self, function: FnId) -> bool {
        let name = self.index.func(function).name;
        self.index.fns.iter().filter(|f| f.name == name).count() == 1
    }
}

impl Trace<'_, '_> {
    fn value(&mut self, owner: Owner, at: ExprId) -> Domain {
        let found = self.value_of(owner, at);
        if found <= Domain::Peer && !self.seen.iter().any(|s| s.0 == found) {
            self.seen.push((found, owner, at));
        }
        found
    }

    fn value_of(&mut self, owner: Owner, at: ExprId) -> Domain {
        let facts = self.facts;
        let (Some(body), Some(info)) = (facts.source(owner), facts.body(owner)) else { return Domain::Unknown };
        self.steps += 1;
        if self.steps > MAX_STEPS {
            return Domain::Unknown;
        }
        match &body.expr(at).kind {
            ExprKind::Lit(_) | ExprKind::Path(_) => Domain::Closed,
            ExprKind::Local(local) => self.local(owner, body, *local),
            ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) | ExprKind::Cast(inner, _) | ExprKind::Try(inner) => {
                self.value(owner, *inner)
            }
            ExprKind::Await(inner) => match &body.expr(*inner).kind {
                ExprKind::MethodCall { method, .. } if self.arrives(*method) => self.arrived(*method),
                _ => self.value(owner, *inner),
            },
            ExprKind::Field(inner, ..) => {
                let field = info.types.fields.get(&at).copied();
                if field.is_some_and(|field| self.is_configured(field.adt)) {
                    return Domain::Closed;
                }
                if field.is_some_and(|field| facts.is_counter(field)) {
                    return Domain::Fresh;
                }
                match self.value(owner, *inner) {
                    // one part of something is not made anew because others are
                    Domain::Fresh | Domain::Closed | Domain::Unknown => field.map_or(Domain::Unknown, |field| self.field(field)),
                    found => found,
                }
            }
            ExprKind::Index(inner, _) => self.value(owner, *inner),
            ExprKind::MethodCall { receiver, method, args, .. } => {
                let waits =
                    self.arrives(*method) && (facts.vocabulary.plain.blocking.contains(method) || method.starts_with("poll_"));
                if waits {
                    return self.arrived(*method);
                }
                if facts.vocabulary.origin.fresh.contains(method) {
                    return Domain::Fresh;
                }
                if facts.vocabulary.origin.peers.contains(method) {
                    return Domain::Peer;
                }
                let list = |at| super::shape_of(&facts.types, &facts.vocabulary, info.types.expr(at)).is_some();
                if *method == "join" && list(*receiver) {
                    return Domain::Combined;
                }
                if facts.vocabulary.origin.hashes.contains(method) {
                    return match self.joined(owner, std::iter::once(*receiver).chain(args.iter().copied())) {
                        Domain::Closed => Domain::Closed,
                        found => found.min(Domain::Sent),
                    };
                }
                let inputs = std::iter::once(*receiver).chain(args.iter().copied());
                self.call(owner, at, inputs)
            }
            ExprKind::Call(callee, args) => match &body.expr(*callee).kind {
                ExprKind::Path(path) if facts.vocabulary.origin.fresh.contains(&path.last()) => Domain::Fresh,
                _ => self.call(owner, at, args.iter().copied()),
            },
            ExprKind::Macro(call) => self.joined(owner, call.args.iter().copied()),
            ExprKind::Tuple(list) | ExprKind::Array(list) => self.joined(owner, list.iter().copied()),
            ExprKind::Struct { fields, .. } => match self.joined(owner, fields.iter().map(|f| f.value)) {
                // who asks for one part of many seldom asks for this one
                Domain::Fresh | Domain::Peer if fields.len() > MAX_KEY_PARTS => Domain::Unknown,
                found => found,
            },
            ExprKind::Binary(_, left, right) => self.joined(owner, [*left, *right]),
            ExprKind::If { then, otherwise, .. } => self.joined(owner, std::iter::once(*then).chain(*otherwise)),
            ExprKind::Match(_, arms) => self.joined(owner, arms.iter().map(|arm| arm.body)),
            ExprKind::Block(block) => block.tail.map_or(Domain::Unknown, |tail| self.value(owner, tail)),
            _ => Domain::Unknown,
        }
    }

    /// What is put together from several values: as open as the most open of them, closed where all are.
    fn joined(&mut self, owner: Owner, parts: impl IntoIterator<Item = ExprId>) -> Domain {
        let mut found = None;
        for part in parts {
            match self.value(owner, part) {
                Domain::Fresh => return Domain::Fresh,
                next => found = Some(found.map_or(next, |old: Domain| old.min(next))),
            }
        }
        found.unwrap_or(Domain::Unknown)
    }

    /// What a call gives: as open as what it is given, or as what an own function returns.
    fn call(&mut self, owner: Owner, call: ExprId, inputs: impl Iterator<Item = ExprId>) -> Domain {
        let callee = self.facts.body(owner).and_then(|info| info.types.callees.get(&call)).map(|c| c.function);
        let own = callee.filter(|f| self.facts.source(Owner::Fn(*f)).is_some());
        let inputs: Vec<ExprId> = inputs.collect();
        let several = inputs.len() > 1;
        let given = match self.joined(owner, inputs) {
            // one of several that go in may be left out of what comes out
            Domain::Fresh if several => Domain::Unknown,
            Domain::Peer if several => Domain::Sent,
            given => given,
        };
        if let Some(function) = own {
            let found = self.returned(function);
            if found.is_open() {
                return found;
            }
        }
        if given.is_open() {
            return given;
        }
        match callee {
            Some(function) if self.facts.index.is_stub(self.facts.index.func(function).loc) => given,
            Some(function) if given == Domain::Asked => self.returned(function).min(given),
            Some(function) => self.returned(function),
            None => given.min(Domain::Unknown),
        }
    }

    fn returned(&mut self, function: FnId) -> Domain {
        let of = Owner::Fn(function);
        let Some(body) = self.facts.source(of).filter(|_| self.asks(Asked::Returned(function))) else { return Domain::Unknown };
        let left = body.exprs.iter().filter_map(|e| match e.kind {
            ExprKind::Return(value) => value,
            _ => None,
        });
        let all: Vec<ExprId> = left.chain(std::iter::once(body.root)).collect();
        self.joined(of, all)
    }

    fn local(&mut self, owner: Owner, body: &Body, local: LocalId) -> Domain {
        if body.self_param == Some(local) {
            return Domain::Unknown;
        }
        if let Some(at) = body.params.iter().position(|pat| body.binds(*pat, local)) {
            return match owner {
                Owner::Fn(function) => self.param(function, at),
                Owner::Static(_) => Domain::Unknown,
            };
        }
        if let Some(from) = body.bound_to(local) {
            if self.facts.body(owner).is_some_and(|info| is_counted(body, info, local)) {
                return Domain::Fresh;
            }
            if is_position(body, local, from) {
                return Domain::Closed;
            }
            // `list.push(list.len())`
            if !self.asked.insert(Asked::Local(owner, local)) {
                return Domain::Unknown;
            }
            let found = match self.value(owner, from) {
                found if found.is_open() => found,
                _ if self.is_awaited_arm(body, from) => Domain::Sent,
                found => self.put_in(owner, body, local).map_or(found, |put| found.min(put)),
            };
            self.asked.remove(&Asked::Local(owner, local));
            return found;
        }
        self.of_closure(owner, body, local)
    }

    /// What is put into a list that a variable holds, or read into its bytes; none where nothing is.
    fn put_in(&mut self, owner: Owner, body: &Body, local: LocalId) -> Option<Domain> {
        let facts = self.facts;
        let is_it = |id: ExprId| super::made::base_local(body, id) == Some(local);
        let mut put: Vec<ExprId> = Vec::new();
        for expr in &body.exprs {
            let ExprKind::MethodCall { receiver, method, args, .. } = &expr.kind else { continue };
            if facts.vocabulary.origin.adds.contains(method) && is_it(*receiver) {
                put.extend(args);
            }
            // `stream.read(&mut buf)`
            if facts.vocabulary.origin.reads.contains(method) && args.iter().any(|arg| is_it(*arg)) {
                return Some(Domain::Sent);
            }
        }
        let known = facts.body(owner)?.types.local(local);
        let holds = super::shape_of(&facts.types, &facts.vocabulary, known).is_some();
        (holds && !put.is_empty()).then(|| self.joined(owner, put))
    }

    /// `p = rx.recv() => ..` in a `select!`: nothing awaits it there.
    fn is_awaited_arm(&self, body: &Body, from: ExprId) -> bool {
        let arm = |e: &ExprKind| matches!(e, ExprKind::Select(arms) if arms.iter().any(|arm| arm.future == Some(from)));
        matches!(&body.expr(from).kind, ExprKind::MethodCall { method, .. } if self.arrives(*method))
            && body.exprs.iter().any(|e| arm(&e.kind))
    }

    /// A closure's parameter: what a handler is called with, or an item of what the closure is given to.
    fn of_closure(&mut self, owner: Owner, body: &Body, local: LocalId) -> Domain {
        let binds = |params: &[PatId]| params.iter().any(|pat| body.binds(*pat, local));
        let closure = body.exprs_with_ids().find(|(_, e)| matches!(&e.kind, ExprKind::Closure { params, .. } if binds(params)));
        let Some(((closure, _), info)) = closure.zip(self.facts.body(owner)) else { return Domain::Unknown };
        let Some(call) = info.context.parent(closure) else { return Domain::Unknown };
        if self.facts.takes_handler(info, body, call, closure) {
            return Domain::Asked;
        }
        match &body.expr(call).kind {
            ExprKind::MethodCall { receiver, .. } => self.value(owner, *receiver),
            _ => Domain::Unknown,
        }
    }

    fn param(&mut self, function: FnId, at: usize) -> Domain {
        let facts = self.facts;
        if !self.asks(Asked::Param(function, at)) || self.is_state(function, at) {
            return Domain::Unknown;
        }
        if facts.is_message_handler(function) || facts.is_registered(function) {
            return Domain::Asked;
        }
        let first = usize::from(facts.index.signature(function).receiver.is_some());
        let mut found = None;
        for caller in facts.callers(function).iter().filter(|c| c.owner != Owner::Fn(function)).take(MAX_CALLERS) {
            let (Some(body), Some(info)) = (facts.source(caller.owner), facts.body(caller.owner)) else { continue };
            let around = info.context.parent(caller.expr);
            let arg = match (&body.expr(caller.expr).kind, around.map(|p| &body.expr(p).kind)) {
                (ExprKind::MethodCall { args, .. }, _) => args.get(at).copied(),
                (ExprKind::Path(_), Some(ExprKind::Call(callee, args))) if *callee == caller.expr => {
                    args.get(at + first).copied()
                }
                (ExprKind::Path(_), Some(_)) if around.is_some_and(|p| facts.takes_handler(info, body, p, caller.expr)) => {
                    return Domain::Asked;
                }
                _ => None,
            };
            let certain = caller.certain || facts.is_only_one(function);
            let next = match arg.filter(|_| certain) {
                Some(arg) => self.value(caller.owner, arg),
                None => Domain::Unknown,
            };
            if next.is_open() {
                return next;
            }
            found = Some(found.map_or(next, |old: Domain| old.min(next)));
        }
        // who calls a library from outside has keys of all kinds
        let krate = facts.index.module(facts.index.func(function).loc.module).krate;
        let outside = || facts.is_api(function) && !facts.is_internal(krate);
        found.unwrap_or_else(|| if outside() { Domain::Outside } else { Domain::Unknown })
    }

    /// A field of whichever object: what it is made with.
    fn field(&mut self, field: FieldRef) -> Domain {
        let facts = self.facts;
        if facts.index.is_stub(facts.index.adt(field.adt).loc) || !self.asks(Asked::Field(field)) {
            return Domain::Unknown;
        }
        let name = facts.field_name(field);
        let mut found = None;
        for (owner, made) in facts.made_at(field.adt).into_iter().take(MAX_CALLERS) {
            let Some(body) = facts.source(owner) else { continue };
            let ExprKind::Struct { fields, .. } = &body.expr(made).kind else { continue };
            let Some(value) = fields.iter().find(|f| f.name == name) else { continue };
            let next = self.value(owner, value.value);
            if next.is_open() {
                return next;
            }
            found = Some(found.map_or(next, |old: Domain| old.min(next)));
        }
        found.unwrap_or(Domain::Unknown)
    }

    /// Whether this was not asked before.
    fn asks(&mut self, asked: Asked) -> bool {
        self.asked.insert(asked)
    }

    /// What was waited for: who connects, or what is sent by them or by another part of the program.
    fn arrived(&self, method: Name) -> Domain {
        if self.facts.vocabulary.origin.peers.contains(&method) { Domain::Peer } else { Domain::Sent }
    }

    /// What a method by its name waits for comes from outside.
    fn arrives(&self, method: Name) -> bool {
        let vocabulary = &self.facts.vocabulary;
        vocabulary.event_names.contains(&method) || vocabulary.stream_names.contains(&method)
    }

    /// State that a framework hands to each of its handlers.
    fn is_state(&self, function: FnId, at: usize) -> bool {
        let vocabulary = &self.facts.vocabulary;
        let ty = self.facts.types.sig(function).params.get(at).map(Ty::peel_refs);
        matches!(ty, Some(Ty::Adt(id, _)) if vocabulary.long_lived_holders.contains(id)
            || vocabulary.wrappers.get(id).is_some_and(|w| w.shared))
    }

    /// What is read from the command line or a file of settings, by a derive or by its name.
    fn is_configured(&self, adt: AdtId) -> bool {
        let vocabulary = &self.facts.vocabulary;
        let data = self.facts.index.adt(adt);
        let derives = &self.facts.index.item(data.loc).attrs.derives;
        derives.iter().any(|d| vocabulary.origin.settings_derives.contains(d))
            || super::made::words_of(data.name).iter().any(|w| vocabulary.origin.settings.contains(w))
    }
}
