//! Who calls whom, and whether that happens while the program runs or only while it is set up.

use std::sync::{Mutex, OnceLock};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Facts;
use super::made::Part;
use super::ops::Aliases;
use crate::base::{CrateId, CrateKind, Dep, Name};
use crate::hir::{Body, ExprId, ExprKind, Literal, TypeRef, Vis};
use crate::index::{AdtId, Container, FnId, Index, Krate};
use crate::types::{Owner, Ty};

/// When code runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Nothing in the workspace calls it, and nothing outside can.
    Never,
    /// Only while something is made or set up.
    SetUp,
    /// Callable from outside the workspace; nothing in it says when.
    Api,
    /// While the program runs: per message, request, item.
    RunTime,
}

/// A place where a function is called or named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caller {
    /// In which body.
    pub owner: Owner,
    /// The call, or the path.
    pub expr: ExprId,
    /// Whether it surely means the function: otherwise it has the name, and its receiver's type is not known.
    pub certain: bool,
}

/// Answers that were already found.
#[derive(Debug, Default)]
pub struct Calls {
    returned: Mutex<FxHashMap<(FnId, u32), Aliases>>,
    callers: Mutex<FxHashMap<FnId, Vec<Caller>>>,
    internal: OnceLock<FxHashSet<CrateId>>,
    of_programs: OnceLock<FxHashSet<CrateId>>,
    reach: Mutex<FxHashMap<(FnId, Option<Part>), Reach>>,
    made_per_call: Mutex<FxHashMap<AdtId, bool>>,
}

/// How many functions that lead to one are looked at.
const MAX_CALLERS: usize = 500;

impl Calls {
    pub(super) fn made_per_call(&self, adt: AdtId) -> Option<bool> {
        self.made_per_call.lock().ok()?.get(&adt).copied()
    }

    pub(super) fn remember_made_per_call(&self, adt: AdtId, made: bool) {
        if let Ok(mut known) = self.made_per_call.lock() {
            known.insert(adt, made);
        }
    }

    pub(super) fn returned(&self, function: FnId, depth: u32) -> Option<Aliases> {
        self.returned.lock().ok()?.get(&(function, depth)).cloned()
    }

    pub(super) fn remember_returned(&self, function: FnId, depth: u32, aliases: &Aliases) {
        if let Ok(mut known) = self.returned.lock() {
            known.insert((function, depth), aliases.clone());
        }
    }
}

impl Facts<'_> {
    /// Where a function is called, or named as a value, in shipped code of the workspace.
    pub fn callers(&self, function: FnId) -> Vec<Caller> {
        if let Some(known) = self.calls.callers.lock().ok().and_then(|c| c.get(&function).cloned()) {
            return known;
        }
        let found = self.find_callers(function);
        if let Ok(mut known) = self.calls.callers.lock() {
            known.insert(function, found.clone());
        }
        found
    }

    /// Calls of any of some functions in shipped code, in the order of declaration.
    pub fn calls_to(&self, functions: &FxHashSet<FnId>) -> Vec<(Owner, ExprId)> {
        let names: FxHashSet<_> = functions.iter().map(|f| self.index.func(*f).name).collect();
        let names: Vec<_> = names.into_iter().collect();
        let homes: FxHashSet<CrateId> =
            functions.iter().map(|f| self.index.module(self.index.func(*f).loc.module).krate).collect();
        let reached: Vec<_> = functions.iter().map(|f| (self.index.func(*f).name, self.may_call_through(*f))).collect();
        let may_call = |o: Owner| self.loc(o).live && homes.iter().any(|home| self.may_call(o, *home));
        let through = |owner: Owner, name: Name| reached.iter().any(|(called, may)| *called == name && may(owner));
        self.naming(&names, |owner, name| may_call(owner) && through(owner, name))
            .into_par_iter()
            .filter_map(|owner| Some((owner, self.body(owner)?)))
            .flat_map_iter(|(owner, info)| {
                let callees = info.types.callees.iter().filter(|(_, c)| functions.contains(&c.function));
                let mut calls: Vec<ExprId> = callees.map(|(id, _)| *id).collect();
                calls.sort_unstable();
                calls.into_iter().map(move |id| (owner, id))
            })
            .collect()
    }

    /// Whether a body may name what a crate declares.
    fn may_call(&self, owner: Owner, home: CrateId) -> bool {
        self.index.may_use(self.module(owner), home)
    }

    /// The shipped bodies that see a function and may name it; nothing is parsed for that.
    pub(super) fn perhaps_calling(&self, function: FnId) -> impl Iterator<Item = Owner> {
        let data = self.index.func(function);
        let of_trait = matches!(data.container, Container::Trait(_)) || self.trait_fn_of(function).is_some();
        let vis = if of_trait { Vis::Public } else { self.index.item(data.loc).vis };
        let sees = move |owner: &Owner| self.loc(*owner).live && self.index.can_see(self.module(*owner), data.loc.module, vis);
        let through = self.may_call_through(function);
        self.words().bodies(data.name).iter().copied().filter(sees).filter(move |owner| through(*owner))
    }

    fn find_callers(&self, function: FnId) -> Vec<Caller> {
        let name = self.index.func(function).name;
        let of_trait = self.trait_fn_of(function);
        let mut found = Vec::new();
        for owner in self.perhaps_calling(function) {
            let Some(body) = self.source(owner) else { continue };
            for (id, expr) in body.exprs_with_ids().filter(|(_, e)| is_called(&e.kind, name)) {
                let Some(info) = self.body(owner) else { continue };
                let meant = self.may_be(info, id, &expr.kind, function, of_trait);
                if meant != Some(false) {
                    found.push(Caller { owner, expr: id, certain: meant.is_some() });
                }
            }
        }
        found
    }

    /// Whether a call or path that has the function's name means it; none where that is not known.
    fn may_be(
        &self,
        info: &super::BodyInfo,
        id: ExprId,
        kind: &ExprKind,
        function: FnId,
        of_trait: Option<FnId>,
    ) -> Option<bool> {
        let is = |found: FnId| found == function || Some(found) == of_trait;
        // `T::from(x)` of any type
        let any = |of: Option<&Ty>| matches!(of, None | Some(Ty::Param(_) | Ty::Unknown));
        let vague = |of: Option<&Ty>| any(of) && of_trait.is_some_and(|f| self.is_conversion(f));
        match kind {
            ExprKind::MethodCall { .. } => match info.types.callees.get(&id) {
                Some(callee) => Some(is(callee.function)),
                None => self.index.signature(function).receiver.is_none().then_some(false),
            },
            ExprKind::Macro(_) => None,
            _ => match info.types.expr(id) {
                Ty::FnItem(found, of) => {
                    let other = || of.as_ref().is_some_and(|of| self.is_other_type(of, function));
                    if Some(*found) == of_trait && vague(of.as_deref()) {
                        return None;
                    }
                    Some(*found == function || (Some(*found) == of_trait && !other()))
                }
                Ty::Unknown => None,
                _ => Some(false),
            },
        }
    }

    /// Whether a function is that of a library's trait by which values are made of others, and not read.
    fn is_conversion(&self, function: FnId) -> bool {
        let data = self.index.func(function);
        let Container::Trait(of_trait) = data.container else { return false };
        let name = self.index.traits[of_trait.index()].name;
        let reads = self.vocabulary.numbers.source_traits.contains(&name);
        self.index.is_stub(data.loc) && self.vocabulary.plain.making_traits.contains(&name) && !reads
    }

    /// Whether a type is surely not the one that a function of an impl belongs to.
    fn is_other_type(&self, ty: &Ty, function: FnId) -> bool {
        let Some(own) = self.self_adt(Owner::Fn(function)) else { return false };
        match ty {
            Ty::Adt(id, _) => *id != own,
            Ty::Prim(_) | Ty::Foreign(..) => true,
            _ => false,
        }
    }

    /// The trait's function that a function implements.
    pub(super) fn trait_fn_of(&self, function: FnId) -> Option<FnId> {
        let data = self.index.func(function);
        let Container::Impl(id) = data.container else { return None };
        self.index.trait_fn(self.index.impls[id.index()].of_trait?, data.name)
    }

    /// When an expression runs.
    pub fn reach_of(&self, owner: Owner, expr: ExprId) -> Reach {
        self.reach_on(owner, expr, None)
    }

    /// When an expression runs that does something to a field of `of`: what is done to an object that is still being made is
    /// part of making it.
    pub(super) fn reach_on(&self, owner: Owner, expr: ExprId, of: Option<Part>) -> Reach {
        if self.runs_once(owner, expr) {
            return Reach::SetUp;
        }
        if self.runs_again(owner, expr) {
            return Reach::RunTime;
        }
        match owner {
            Owner::Static(_) => Reach::SetUp,
            Owner::Fn(function) => self.reach_fn_on(function, of),
        }
    }

    /// Inside a loop that waits for what comes from outside, or one of a task; in a handler of requests.
    pub(super) fn runs_again(&self, owner: Owner, expr: ExprId) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return false };
        if info.event_loops.iter().any(|l| info.context.is_inside(expr, *l)) {
            return true;
        }
        let (mut below, mut looped) = (expr, false);
        info.context.ancestors(expr).any(|at| {
            let came_from = std::mem::replace(&mut below, at);
            looped |= matches!(body.expr(came_from).kind, ExprKind::Loop { .. });
            let deferred = matches!(body.expr(came_from).kind, ExprKind::Closure { .. } | ExprKind::Async(..));
            let call = matches!(body.expr(at).kind, ExprKind::Call(..) | ExprKind::MethodCall { .. });
            let named = came_from == expr && matches!(body.expr(expr).kind, ExprKind::Path(_));
            call && ((deferred && looped && self.spawns(info, body, at))
                || ((deferred || named) && self.takes_handler(info, body, at, came_from)))
        })
    }

    /// Whether a call starts a task or thread; a program's own executor does, too.
    pub(super) fn spawns(&self, info: &super::BodyInfo, body: &Body, call: ExprId) -> bool {
        let named_so = matches!(&body.expr(call).kind, ExprKind::MethodCall { method, .. } if method.starts_with("spawn"));
        named_so || info.types.callees.get(&call).is_some_and(|c| self.vocabulary.spawns.contains_key(&c.function))
    }

    /// Whether a call of a library's function is given, by `code`, what to do with each request: `.get("/x", |r| ..)`,
    /// `service_fn(|r| ..)`.
    pub(super) fn takes_handler(&self, info: &super::BodyInfo, body: &Body, call: ExprId, code: ExprId) -> bool {
        let (name, args) = match &body.expr(call).kind {
            ExprKind::MethodCall { method, args, .. } => (*method, args),
            ExprKind::Call(callee, args) if *callee != code => match &body.expr(*callee).kind {
                ExprKind::Path(path) => (path.last(), args),
                _ => return false,
            },
            _ => return false,
        };
        let known = info.types.callees.get(&call).map(|c| self.index.func(c.function).loc);
        let krate = |loc: crate::index::Loc| self.index.krate_of(loc.module).name;
        if known.is_some_and(|loc| !self.index.is_stub(loc) || matches!(krate(loc).as_str(), "std" | "core" | "alloc")) {
            return false;
        }
        let is_route =
            |arg: &ExprId| matches!(&body.expr(*arg).kind, ExprKind::Lit(Literal::Str(Some(text))) if text.starts_with('/'));
        self.vocabulary.handler_names.contains(&name)
            || (self.vocabulary.route_names.contains(&name) && args.iter().any(is_route))
            || self.names_async(info, body, code)
    }

    /// The name of an own async function: a library that is given one calls it when it likes, again and again.
    fn names_async(&self, info: &super::BodyInfo, body: &Body, code: ExprId) -> bool {
        matches!(body.expr(code).kind, ExprKind::Path(_))
            && matches!(info.types.expr(code), Ty::FnItem(f, _) if self.index.func_hir(*f).is_async)
    }

    /// When a function runs: the latest that any function does which leads to it.
    pub fn reach_fn(&self, function: FnId) -> Reach {
        self.reach_fn_on(function, None)
    }

    fn reach_fn_on(&self, function: FnId, of: Option<Part>) -> Reach {
        if let Some(known) = self.calls.reach.lock().ok().and_then(|r| r.get(&(function, of)).copied()) {
            return known;
        }
        let found = self.find_reach(function, of);
        if let Ok(mut known) = self.calls.reach.lock() {
            known.insert((function, of), found);
        }
        found
    }

    fn find_reach(&self, function: FnId, of: Option<Part>) -> Reach {
        let mut seen: FxHashSet<FnId> = std::iter::once(function).collect();
        let mut open = vec![function];
        let mut found = Reach::Never;
        while let Some(at) = open.pop() {
            let callers = self.callers(at);
            let reach = self.own_reach(at, &callers);
            found = found.max(reach.unwrap_or(Reach::Never));
            if found == Reach::RunTime || seen.len() > MAX_CALLERS {
                break;
            }
            if reach == Some(Reach::SetUp) {
                continue;
            }
            for caller in callers {
                match caller.owner {
                    owner if of.is_some_and(|of| self.is_on_fresh(owner, caller.expr, of)) => found = found.max(Reach::SetUp),
                    owner if self.runs_once(owner, caller.expr) => found = found.max(Reach::SetUp),
                    // a call that may mean another function proves no more than that somebody could call
                    _ if !caller.certain => found = found.max(Reach::SetUp),
                    owner if self.runs_again(owner, caller.expr) => return Reach::RunTime,
                    Owner::Static(_) => found = found.max(Reach::SetUp),
                    Owner::Fn(next) => {
                        if seen.insert(next) {
                            open.push(next);
                        }
                    }
                }
            }
        }
        // functions that only call each other: whoever may call one of them does
        if found == Reach::Never && seen.len() > 1 {
            found = seen.iter().filter_map(|f| self.reach_from_outside(*f)).max().unwrap_or(found);
        }
        found
    }

    /// When a function runs for all that it says itself; none where its callers decide.
    fn own_reach(&self, function: FnId, callers: &[Caller]) -> Option<Reach> {
        let data = self.index.func(function);
        let of_impl = matches!(data.container, Container::Impl(_));
        let starts = of_impl && self.vocabulary.lifecycle_names.contains(&data.name);
        if self.is_constructor(function) || data.name == "main" || starts {
            return Some(Reach::SetUp);
        }
        if self.is_message_handler(function) {
            return Some(if self.is_command(function) { Reach::SetUp } else { Reach::RunTime });
        }
        if callers.iter().any(|c| c.certain && c.owner != Owner::Fn(function)) {
            return None;
        }
        self.reach_from_outside(function)
    }

    /// When a function runs that nobody in sight calls; none where nobody out of sight can.
    fn reach_from_outside(&self, function: FnId) -> Option<Reach> {
        let own_trait = self.trait_fn_of(function).is_some();
        let outside = own_trait || self.is_api(function) || self.is_registered(function);
        // whoever has an object starts it once
        outside.then(|| if self.starts_object(function) { Reach::SetUp } else { Reach::Api })
    }

    /// A method of what the command line is read into: it runs once in a process, as `main` does.
    fn is_command(&self, function: FnId) -> bool {
        let Some(adt) = self.self_adt(Owner::Fn(function)) else { return false };
        let derives = &self.index.item(self.index.adt(adt).loc).attrs.derives;
        derives.iter().any(|derive| self.vocabulary.plain.command_lines.contains(derive))
    }

    /// An attribute that is not the compiler's may hand the function to a framework: `#[get("/")]`, `#[command]`.
    pub(super) fn is_registered(&self, function: FnId) -> bool {
        let attrs = &self.index.item(self.index.func(function).loc).attrs.others;
        !attrs.iter().all(|a| self.vocabulary.plain.quiet_attributes.contains(a))
    }

    /// Nothing in the workspace calls it, and nothing outside can, as far as is to be seen.
    pub fn is_uncalled(&self, function: FnId) -> bool {
        let data = self.index.func(function);
        let home = self.index.module(data.loc.module).krate;
        let inside = self.is_internal(home);
        // a macro's own code is not read
        if self.words().macros(self.index, data.name, home).next().is_some() {
            return false;
        }
        match self.reach_fn(function) {
            Reach::Never => data.name != "main" && !self.is_called_in_broken_code(function),
            Reach::Api => {
                inside
                    && self.callers(function).is_empty()
                    && !self.is_registered(function)
                    && self.trait_fn_of(function).is_none()
                    && !self.is_called_in_broken_code(function)
            }
            _ => false,
        }
    }

    /// `pub` in a library: others may call it.
    pub fn is_api(&self, function: FnId) -> bool {
        let data = self.index.func(function);
        // a trait's functions are as visible as the trait
        let of_trait = match data.container {
            Container::Impl(id) => self.index.impls[id.index()].of_trait,
            Container::Trait(id) => Some(id),
            Container::Module => None,
        };
        let item = match of_trait {
            Some(id) => self.index.item(self.index.traits[id.index()].loc),
            None => self.index.item(data.loc),
        };
        item.vis == crate::hir::Vis::Public && self.index.krate_of(data.loc.module).kind == crate::base::CrateKind::Lib
    }

    /// By its name a function for the time before the work begins.
    pub fn is_set_up_name(&self, function: FnId) -> bool {
        let name = self.index.func(function).name;
        let first = name.split('_').next().unwrap_or_default();
        self.vocabulary.set_up_names.iter().any(|p| p == first)
    }

    /// By its name a method that starts what its object does.
    fn starts_object(&self, function: FnId) -> bool {
        let name = self.index.func(function).name;
        let first = name.split('_').next().unwrap_or_default();
        self.index.signature(function).receiver.is_some() && self.vocabulary.start_names.iter().any(|p| p == first)
    }

    /// A library that only programs of this workspace use, as far as is to be seen: all its callers are here.
    pub fn is_internal(&self, krate: crate::base::CrateId) -> bool {
        let shows = |path: &str| path.split('/').rev().skip(1).any(|folder| folder == "examples" || folder == "example");
        self.calls.internal.get_or_init(|| internal_crates(self.index, &shows, &|_, _| true)).contains(&krate)
    }

    /// Whether a crate is part of a program that the workspace is made for: not only of tools that go with a library.  A program
    /// that no registry would take does not make a library its own which one would.
    pub(super) fn is_of_program(&self, krate: crate::base::CrateId) -> bool {
        let tools = &self.vocabulary.streams.tools;
        let goes_along = |part: &str| {
            let words: Vec<Name> = part.split(['-', '_', '.']).map(Name::from).collect();
            words.iter().any(|word| tools.contains(word)) || (words.len() > 1 && words.last().is_some_and(|word| word == "cli"))
        };
        let shows = |path: &str| path.split('/').any(goes_along);
        let owns = |program: &Krate, library: &Krate| program.offered || !library.offered;
        self.calls.of_programs.get_or_init(|| internal_crates(self.index, &shows, &owns)).contains(&krate)
    }

    /// Functions of other crates' traits run when a framework decides: per message, but for those that make a value.  Whoever
    /// calls the functions of the workspace's own traits is to be seen.
    pub(super) fn is_message_handler(&self, function: FnId) -> bool {
        let Container::Impl(id) = self.index.func(function).container else { return false };
        let data = &self.index.impls[id.index()];
        let attrs = &self.index.item(data.loc).attrs;
        if attrs.others.iter().any(|a| self.vocabulary.long_lived_attributes.contains(a)) {
            return true;
        }
        let own = data.of_trait.is_some_and(|t| {
            !self.index.is_stub(self.index.traits[t.index()].loc) && !self.vocabulary.long_lived_own.contains(&t)
        });
        let Some(path) = self.index.impl_hir(id).of_trait.as_ref().filter(|_| !own) else { return false };
        !self.vocabulary.plain.value_traits.contains(&path.last())
    }

    /// A function that makes a value, or hands one back for the next step of making it.
    pub fn is_constructor(&self, function: FnId) -> bool {
        let data = self.index.func(function);
        let hir = self.index.signature(function);
        if let Container::Impl(id) = data.container
            && let Some(path) = &self.index.impl_hir(id).of_trait
            && self.vocabulary.plain.making_traits.contains(&path.last())
        {
            return true;
        }
        let own = self.self_adt(Owner::Fn(function));
        let made = own.is_some() && self.returned_adt(function) == own;
        match &hir.receiver {
            None => made,
            // `fn with_x(mut self, x: X) -> Self`, `fn x(&mut self, x: X) -> &mut Self`
            Some(receiver) => made && (!matches!(receiver.ty, TypeRef::Ref { .. }) || matches!(hir.ret, TypeRef::Ref { .. })),
        }
    }

    /// The own type a function returns, behind references, `Result`, `Option`, `Arc` and the like.
    fn returned_adt(&self, function: FnId) -> Option<crate::index::AdtId> {
        let mut at = &self.types.sig(function).ret;
        loop {
            at = match at {
                Ty::Ref(_, inner) | Ty::Future(inner) => inner,
                Ty::Adt(id, args) if self.vocabulary.wrappers.contains_key(id) => args.first()?,
                Ty::Tuple(list) => list.first()?,
                Ty::Adt(id, _) => return Some(*id),
                _ => return None,
            };
        }
    }
}

/// Whether an expression names a function, by its name alone.
fn is_called(kind: &ExprKind, name: Name) -> bool {
    match kind {
        ExprKind::MethodCall { method, .. } => *method == name,
        ExprKind::Path(path) => path.last() == name,
        // tokens that could not be read
        ExprKind::Macro(call) => call.mentions.binary_search(&name).is_ok(),
        _ => false,
    }
}

/// The programs and all libraries they are made of.  Programs that show how a library is used do not make it theirs, nor do those
/// that do not own it.
fn internal_crates(index: &Index, shows: &dyn Fn(&str) -> bool, owns: &dyn Fn(&Krate, &Krate) -> bool) -> FxHashSet<CrateId> {
    let all = (0..index.krates.len() as u32).map(CrateId);
    let in_examples = |loc: &crate::index::Loc| shows(&index.files[loc.file.index()].source.path);
    let mains = (0..index.fns.len() as u32).map(|id| index.func(FnId(id))).filter(|f| f.name == "main").map(|f| f.loc);
    let shown: FxHashSet<CrateId> =
        mains.filter(|loc| !index.is_stub(*loc)).filter(in_examples).map(|loc| index.module(loc.module).krate).collect();
    let programs = all.filter(|id| index.krate(*id).kind == CrateKind::Bin && !shown.contains(id));
    let mut open: Vec<(CrateId, CrateId)> = programs.map(|id| (id, id)).collect();
    let mut seen: FxHashSet<(CrateId, bool)> = FxHashSet::default();
    while let Some((program, id)) = open.pop() {
        if !seen.insert((id, index.krate(program).offered)) {
            continue;
        }
        let below = index.krate(id).deps.values().filter_map(|dep| match *dep {
            Dep::Local(next) => Some(next),
            Dep::External(_) => None,
        });
        open.extend(below.filter(|next| owns(index.krate(program), index.krate(*next))).map(|next| (program, next)));
    }
    seen.into_iter().map(|(id, _)| id).collect()
}
