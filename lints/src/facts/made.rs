//! Where values of a type are made and who keeps them: what is made anew for each request does not live long.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Facts;
use crate::base::Name;
use crate::hir::{Body, ExprId, ExprKind, LocalId};
use crate::index::{AdtId, Container, FnId, Head};
use crate::types::{Owner, Ty};

/// Over so many calls it is asked when a body runs.
const MAX_CALLS: u32 = 5;

/// More functions than this on the way to where a value is made, or more types that hold it, are not looked through.
const MAX_STEPS: usize = 400;

/// Who holds values of which types.
#[derive(Debug, Default)]
pub struct Holders {
    types: FxHashMap<AdtId, Vec<AdtId>>,
    /// Those of them that hold it behind something with several owners.
    shared: FxHashSet<(AdtId, AdtId)>,
    in_statics: FxHashSet<AdtId>,
}

impl Holders {
    pub(super) fn collect(facts: &Facts<'_>) -> Self {
        let mut holders = Self::default();
        let index = facts.index;
        for adt in (0..index.adts.len() as u32).map(AdtId).filter(|id| !index.is_stub(index.adt(*id).loc)) {
            let (mut held, mut shared) = (FxHashSet::default(), FxHashSet::default());
            facts.types.fields(adt).iter().flatten().for_each(|ty| kept_in(facts, ty, &mut held));
            facts.types.fields(adt).iter().flatten().for_each(|ty| shared_in(facts, ty, &mut shared));
            for part in held {
                holders.types.entry(part).or_default().push(adt);
            }
            holders.shared.extend(shared.into_iter().map(|part| (part, adt)));
        }
        for id in (0..index.statics.len() as u32).map(crate::index::StaticId) {
            if !index.is_stub(index.statics[id.index()].loc) {
                kept_in(facts, facts.types.static_ty(id), &mut holders.in_statics);
            }
        }
        holders.types.values_mut().for_each(|list| list.sort_unstable());
        holders
    }

    /// The types that keep values of a type; sorted.
    pub(super) fn of(&self, part: AdtId) -> &[AdtId] {
        self.types.get(&part).map_or(&[], Vec::as_slice)
    }

    /// Whether a static keeps one.
    pub(super) fn is_in_static(&self, adt: AdtId) -> bool {
        self.in_statics.contains(&adt)
    }
}

/// What a part of is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    /// The type.
    pub adt: AdtId,
    /// What is meant in it has several owners itself.
    pub shared: bool,
}

/// Whether a value of a type keeps values of an own type.
pub(super) fn keeps(facts: &Facts<'_>, ty: &Ty, adt: AdtId) -> bool {
    let mut held = FxHashSet::default();
    kept_in(facts, ty, &mut held);
    held.contains(&adt)
}

/// The own types that a value of a type keeps together with others: behind an `Arc`.
fn shared_in(facts: &Facts<'_>, ty: &Ty, held: &mut FxHashSet<AdtId>) {
    let shared = |id: &AdtId| facts.vocabulary.wrappers.get(id).is_some_and(|w| w.shared);
    ty.any(&mut |t| {
        if matches!(t, Ty::Adt(id, _) if shared(id)) {
            kept_in(facts, t, held);
        }
        false
    });
}

/// The own types whose values a value of a type keeps.  What is behind a reference or in a channel it does not.
fn kept_in(facts: &Facts<'_>, ty: &Ty, held: &mut FxHashSet<AdtId>) {
    match ty {
        Ty::Adt(id, args) => {
            if !facts.index.is_stub(facts.index.adt(*id).loc) {
                held.insert(*id);
            }
            let name = facts.index.adt(*id).name;
            if !facts.vocabulary.channel_types.contains(&name) && !matches!(name.as_str(), "PhantomData" | "Weak") {
                args.iter().for_each(|arg| kept_in(facts, arg, held));
            }
        }
        Ty::Foreign(_, args) | Ty::Tuple(args) => args.iter().for_each(|arg| kept_in(facts, arg, held)),
        Ty::Slice(inner) | Ty::Array(inner, _) | Ty::Ptr(inner) | Ty::Future(inner) => kept_in(facts, inner, held),
        Ty::Dyn(bounds) => {
            let own = bounds.iter().filter_map(|b| b.of_trait);
            let own = own.filter(|t| !facts.index.is_stub(facts.index.traits[t.index()].loc));
            for implementor in own.flat_map(|t| facts.index.impls_of_trait(t)) {
                if let Some(Head::Adt(adt)) = facts.index.impls[implementor.index()].head {
                    held.insert(adt);
                }
            }
        }
        _ => {}
    }
}

impl Facts<'_> {
    /// Whether values of a type are made anew while the program runs, per request or job, wherever they are made, and the same
    /// holds for all that keeps them.
    pub fn is_passing(&self, adt: AdtId) -> bool {
        let holders = self.holders();
        let mut seen: FxHashSet<AdtId> = std::iter::once(adt).collect();
        let mut open = vec![adt];
        while let Some(at) = open.pop() {
            // a task of its own goes on, whoever starts it, unless it has an end
            let goes_on = match self.lifetimes().evidence(at) {
                Some(super::Evidence::EventLoop(of, l)) => {
                    let endless = |b| super::loops::is_endless(self, b, l) && !super::loops::has_way_out(self, b, l);
                    self.index.body(of).is_some_and(endless)
                }
                _ => false,
            };
            if goes_on || holders.in_statics.contains(&at) || seen.len() > MAX_STEPS || !self.is_made_per_call(at) {
                return false;
            }
            let keepers = holders.types.get(&at).map_or(&[][..], Vec::as_slice);
            open.extend(keepers.iter().copied().filter(|keeper| seen.insert(*keeper)));
        }
        true
    }

    /// Whether each place where values of a type are made runs per request or job; not where none is to be seen.
    fn is_made_per_call(&self, adt: AdtId) -> bool {
        if let Some(known) = self.calls().made_per_call(adt) {
            return known;
        }
        let sites = self.made_at(adt);
        let found = !sites.is_empty() && sites.iter().all(|(owner, expr)| self.runs_per_call(adt, *owner, *expr));
        self.calls().remember_made_per_call(adt, found);
        found
    }

    /// Where values of an own type are made, in shipped code.
    pub(super) fn made_at(&self, adt: AdtId) -> Vec<(Owner, ExprId)> {
        let index = self.index;
        let impls = index.impls_of(Head::Adt(adt)).iter();
        let methods = impls.flat_map(|id| &index.impls[id.index()].fns).map(|f| Owner::Fn(*f));
        let mut owners: Vec<Owner> = methods.chain(self.words().bodies(index.adt(adt).name).iter().copied()).collect();
        owners.sort_unstable();
        owners.dedup();
        let mut found = Vec::new();
        for owner in owners.into_iter().filter(|o| self.loc(*o).live) {
            let Some(info) = self.body(owner) else { continue };
            let literals = info.types.adts.iter().filter(|(_, (made, _))| *made == adt).map(|(id, _)| *id);
            // `T::default()` of a derive
            let derived = info.types.callees.iter().filter(|(_, c)| {
                !c.method
                    && c.self_ty.as_adt().is_some_and(|(id, _)| id == adt)
                    && index.is_stub(index.func(c.function).loc)
                    && index.func(c.function).name == "default"
            });
            let mut here: Vec<ExprId> = literals.chain(derived.map(|(id, _)| *id)).collect();
            here.sort_unstable();
            found.extend(here.into_iter().map(|id| (owner, id)));
        }
        found
    }

    /// Whether a value that an expression makes is made per request or job: on each way that leads to whoever keeps it for the
    /// time of a call.
    fn runs_per_call(&self, made: AdtId, owner: Owner, expr: ExprId) -> bool {
        let mut seen: FxHashSet<FnId> = FxHashSet::default();
        let mut open = vec![(owner, expr)];
        while let Some((owner, expr)) = open.pop() {
            if self.runs_again(owner, expr) {
                continue;
            }
            let Owner::Fn(function) = owner else { return false };
            if !seen.insert(function) {
                continue;
            }
            if seen.len() > MAX_STEPS {
                return false;
            }
            match self.starts_by_itself(function) {
                Some(true) => continue,
                Some(false) => return false,
                None => {}
            }
            // kept for the time of this call, which also happens while the program runs
            if !self.gives_out(function, made) && self.reach_fn(function) == super::Reach::RunTime {
                continue;
            }
            let callers = self.callers(function);
            let certain: Vec<_> = callers.iter().filter(|c| c.certain && c.owner != owner).collect();
            if certain.is_empty() {
                return false;
            }
            open.extend(certain.into_iter().map(|c| (c.owner, c.expr)));
        }
        true
    }

    /// Whether a body runs anew for each connection, request or message, as far as all that call it tell.
    pub(super) fn is_run_per_call(&self, owner: Owner, depth: u32) -> bool {
        let Owner::Fn(function) = owner else { return false };
        match self.starts_by_itself(function) {
            Some(known) => return known,
            None if depth > MAX_CALLS => return false,
            None => {}
        }
        let callers = self.callers(function);
        let per_call =
            |c: &super::Caller| c.certain && (self.runs_again(c.owner, c.expr) || self.is_run_per_call(c.owner, depth + 1));
        !callers.is_empty() && callers.iter().filter(|c| c.owner != owner).all(per_call)
    }

    /// Whether a function may return a value of a type, in whatever it returns, or store it in its object.
    fn gives_out(&self, function: FnId, made: AdtId) -> bool {
        let ret = &self.types.sig(function).ret;
        let mut kept = FxHashSet::default();
        kept_in(self, ret, &mut kept);
        let unknown = ret.any(&mut |t| matches!(t, Ty::Unknown | Ty::Opaque(_) | Ty::Dyn(_) | Ty::Param(_) | Ty::Assoc(..)));
        let own = self.self_adt(Owner::Fn(function));
        unknown || kept.into_iter().chain(own).any(|outer| self.has_in_it(outer, made))
    }

    /// Whether a framework calls a function per message (true), or once when something starts or whenever it likes (false);
    /// none where callers in sight decide.
    fn starts_by_itself(&self, function: FnId) -> Option<bool> {
        let data = self.index.func(function);
        let of_impl = matches!(data.container, Container::Impl(_));
        if data.name == "main" || (of_impl && self.vocabulary.lifecycle_names.contains(&data.name)) {
            return Some(false);
        }
        if self.is_message_handler(function) {
            return Some(!self.vocabulary.program_names.contains(&data.name));
        }
        let krate = self.index.module(data.loc.module).krate;
        if self.is_api(function) && !self.is_internal(krate) {
            return Some(false);
        }
        None
    }

    /// Whether a call's receiver, or first argument, is an object with `of` in it that the same body has just made, so that
    /// nobody else holds it yet.
    pub(super) fn is_on_fresh(&self, owner: Owner, call: ExprId, of: Part) -> bool {
        let (Some(body), Some(info)) = (self.source(owner), self.body(owner)) else { return false };
        let on = match &body.expr(call).kind {
            ExprKind::MethodCall { receiver, .. } => *receiver,
            ExprKind::Call(_, args) if !args.is_empty() => args[0],
            // `f` in `f(&mut x)`
            ExprKind::Path(_) => match info.context.parent(call).map(|p| &body.expr(p).kind) {
                Some(ExprKind::Call(callee, args)) if *callee == call && !args.is_empty() => args[0],
                _ => return false,
            },
            _ => return false,
        };
        base_local(body, on).is_some_and(|local| {
            info.types.local(local).as_adt().is_some_and(|(made, _)| {
                if !of.shared && self.owns(made, of.adt) {
                    self.is_new(owner, body, local, call)
                } else {
                    self.has_in_it(made, of.adt) && self.is_fresh(owner, body, local, call)
                }
            })
        })
    }

    /// Whether values of a type own values of another, or are that.
    fn has_in_it(&self, outer: AdtId, inner: AdtId) -> bool {
        let mut seen: FxHashSet<AdtId> = std::iter::once(inner).collect();
        let mut open = vec![inner];
        while let Some(at) = open.pop() {
            if at == outer {
                return true;
            }
            let keepers = self.holders().types.get(&at).map_or(&[][..], Vec::as_slice);
            open.extend(keepers.iter().copied().filter(|keeper| seen.len() < MAX_STEPS && seen.insert(*keeper)));
        }
        false
    }

    /// Whether values of a type own values of another, or are that, and share none of them with others.
    fn owns(&self, outer: AdtId, inner: AdtId) -> bool {
        let mut seen: FxHashSet<(AdtId, bool)> = std::iter::once((inner, false)).collect();
        let mut open = vec![(inner, false)];
        let mut found = false;
        while let Some((at, shared)) = open.pop() {
            if at == outer {
                if shared {
                    return false;
                }
                found = true;
            }
            for &keeper in self.holders().of(at) {
                let next = (keeper, shared || self.holders().shared.contains(&(at, keeper)));
                if seen.len() < MAX_STEPS && seen.insert(next) {
                    open.push(next);
                }
            }
        }
        found
    }

    /// Whether a variable owns an object of an own type that this body makes, in the same turn of whatever loop `used` is in, and
    /// that is no handle.
    pub fn is_fresh(&self, owner: Owner, body: &Body, local: LocalId, used: ExprId) -> bool {
        let made = self.body(owner).and_then(|info| info.types.local(local).as_adt()).map(|(adt, _)| adt);
        made.is_none_or(|adt| !self.is_handle(adt)) && self.is_new(owner, body, local, used)
    }

    /// Whether a variable owns an object of an own type that this body makes or was given for good, in the same turn of whatever
    /// loop `used` is in.
    fn is_new(&self, owner: Owner, body: &Body, local: LocalId, used: ExprId) -> bool {
        let Some(info) = self.body(owner) else { return false };
        let given = body.params.iter().any(|p| matches!(body.pat(*p).kind, crate::hir::PatKind::Bind(l, None) if l == local));
        if given {
            let own = matches!(info.types.local(local), Ty::Adt(id, _) if !self.index.is_stub(self.index.adt(*id).loc));
            return own && !info.event_loops.iter().any(|l| info.context.is_inside(used, *l));
        }
        let Some(init) = self.initializer(body, local) else { return false };
        // `lock.read().clone()` is a copy of what is locked
        let copied = matches!(&body.expr(init).kind, ExprKind::MethodCall { method, .. } if *method == "clone");
        let made = match info.types.local(local) {
            Ty::Adt(id, args) if copied && self.vocabulary.wrappers.get(id).is_some_and(|w| w.guard) => args.first(),
            ty => Some(ty),
        };
        let Some(Ty::Adt(adt, _)) = made else { return false };
        if self.index.is_stub(self.index.adt(*adt).loc) {
            return false;
        }
        let declared = body.local(local).range;
        let outlives = |l: &ExprId| info.context.is_inside(used, *l) && !body.expr(*l).range.contains(declared);
        if info.event_loops.iter().any(outlives) {
            return false;
        }
        self.makes(owner, init)
    }

    /// A type that stands for something which others hold too: it holds an `Arc` or a lock, and can be cloned.
    pub fn is_handle(&self, adt: AdtId) -> bool {
        let shared = |ty: &Ty| matches!(ty, Ty::Adt(id, _) if self.vocabulary.wrappers.get(id).is_some_and(|w| w.shared));
        self.types.fields(adt).iter().flatten().any(shared)
    }

    /// A type that is nothing but a handle: all it holds is shared with its clones.
    pub fn is_shared_handle(&self, adt: AdtId) -> bool {
        let shared = |ty: &Ty| matches!(ty, Ty::Adt(id, _) if self.vocabulary.wrappers.get(id).is_some_and(|w| w.shared));
        let mut fields = self.types.fields(adt).iter().flatten().peekable();
        let derives = &self.index.item(self.index.adt(adt).loc).attrs.derives;
        fields.peek().is_some() && fields.all(shared) && derives.iter().any(|d| *d == "Clone")
    }

    /// A constructor's call, a struct expression, a copy.
    fn makes(&self, owner: Owner, value: ExprId) -> bool {
        let (Some(body), Some(info)) = (self.source(owner), self.body(owner)) else { return false };
        match &body.expr(value).kind {
            ExprKind::Struct { .. } => true,
            ExprKind::Call(..) => match info.types.callees.get(&value) {
                Some(callee) => self.types.sig(callee.function).receiver.is_none(),
                None => info.types.adts.contains_key(&value),
            },
            ExprKind::MethodCall { method, .. } => *method == "clone",
            ExprKind::Try(inner) | ExprKind::Await(inner) => self.makes(owner, *inner),
            _ => false,
        }
    }
}

/// The variable that a chain of fields and references starts with.
pub(super) fn base_local(body: &Body, id: ExprId) -> Option<LocalId> {
    match &body.expr(id).kind {
        ExprKind::Local(local) => Some(*local),
        ExprKind::Field(inner, ..) | ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) => base_local(body, *inner),
        _ => None,
    }
}

/// The words of a name: `NodeId`, `node_id`, `NODE_ID` have `node` and `id`.
pub(super) fn words_of(name: Name) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut lower = false;
    for c in name.chars() {
        if !c.is_alphanumeric() {
            lower = false;
            words.push(String::new());
            continue;
        }
        if words.is_empty() || (c.is_uppercase() && lower) {
            words.push(String::new());
        }
        lower = c.is_lowercase() || c.is_numeric();
        if let Some(last) = words.last_mut() {
            last.extend(c.to_lowercase());
        }
    }
    words.retain(|w| !w.is_empty());
    words
}
