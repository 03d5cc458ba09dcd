//! Who calls whom, and whether that happens while the program runs or only while it is set up.

use std::sync::{Mutex, OnceLock};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::ops::Aliases;
use super::{Facts, lifetime};
use crate::base::{CrateId, CrateKind, Dep};
use crate::hir::{ExprId, ExprKind, TypeRef, Vis};
use crate::index::{Container, FnId, Index};
use crate::types::Owner;

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
}

/// How many calls back is looked.
const MAX_DEPTH: u32 = 6;

impl Calls {
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
        let mut owners: Vec<Owner> = names.iter().flat_map(|n| self.words().bodies(*n)).copied().collect();
        owners.sort_unstable();
        owners.dedup();
        let homes: FxHashSet<CrateId> =
            functions.iter().map(|f| self.index.module(self.index.func(*f).loc.module).krate).collect();
        owners
            .into_par_iter()
            .filter(|o| self.loc(*o).live && homes.iter().any(|home| self.index.may_use(self.module(*o), *home)))
            .filter_map(|owner| Some((owner, self.body(owner)?)))
            .flat_map_iter(|(owner, info)| {
                let callees = info.types.callees.iter().filter(|(_, c)| functions.contains(&c.function));
                let mut calls: Vec<ExprId> = callees.map(|(id, _)| *id).collect();
                calls.sort_unstable();
                calls.into_iter().map(move |id| (owner, id))
            })
            .collect()
    }

    fn find_callers(&self, function: FnId) -> Vec<Caller> {
        let name = self.index.func(function).name;
        let of_trait = self.trait_fn_of(function);
        let loc = self.index.func(function).loc;
        let vis = if matches!(self.index.func(function).container, Container::Trait(_)) || of_trait.is_some() {
            Vis::Public
        } else {
            self.index.item(loc).vis
        };
        let mut found = Vec::new();
        for &owner in self.words().bodies(name) {
            if !self.loc(owner).live || !self.index.can_see(self.module(owner), loc.module, vis) {
                continue;
            }
            let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { continue };
            for (id, expr) in body.exprs_with_ids() {
                let named = match &expr.kind {
                    ExprKind::MethodCall { method, .. } => *method == name,
                    ExprKind::Path(path) => path.last() == name,
                    _ => false,
                };
                let meant = if named { self.may_be(info, id, &expr.kind, function, of_trait) } else { Some(false) };
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
        match kind {
            ExprKind::MethodCall { .. } => match info.types.callees.get(&id) {
                Some(callee) => Some(is(callee.function)),
                None => self.index.func_hir(function).receiver.is_none().then_some(false),
            },
            _ => match info.types.expr(id) {
                crate::types::Ty::FnItem(found, _) => Some(is(*found)),
                crate::types::Ty::Unknown => None,
                _ => Some(false),
            },
        }
    }

    /// The trait's function that a function implements.
    fn trait_fn_of(&self, function: FnId) -> Option<FnId> {
        let data = self.index.func(function);
        let Container::Impl(id) = data.container else { return None };
        self.index.trait_fn(self.index.impls[id.index()].of_trait?, data.name)
    }

    /// When an expression runs.
    pub fn reach_of(&self, owner: Owner, expr: ExprId) -> Reach {
        self.reach_at(owner, expr, &mut Vec::new())
    }

    fn reach_at(&self, owner: Owner, expr: ExprId, path: &mut Vec<FnId>) -> Reach {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return Reach::Never };
        let waits = lifetime::event_loop(self, body);
        if waits.is_some_and(|l| info.context.is_inside(expr, l)) || self.is_deferred(owner, expr) {
            return Reach::RunTime;
        }
        match owner {
            Owner::Static(_) => Reach::SetUp,
            Owner::Fn(function) => self.reach_fn(function, path),
        }
    }

    /// Inside a closure or future that is handed to a function that keeps it for later: a handler, a task.
    fn is_deferred(&self, owner: Owner, expr: ExprId) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return false };
        let mut below = expr;
        info.context.ancestors(expr).any(|at| {
            let came_from = std::mem::replace(&mut below, at);
            let deferred = matches!(body.expr(came_from).kind, ExprKind::Closure { .. } | ExprKind::Async(..));
            let call = matches!(body.expr(at).kind, ExprKind::Call(..) | ExprKind::MethodCall { .. });
            deferred && call && info.types.callees.get(&at).is_some_and(|c| self.vocabulary.spawns.contains_key(&c.function))
        })
    }

    /// When a function runs.
    pub fn reach_fn(&self, function: FnId, path: &mut Vec<FnId>) -> Reach {
        if path.contains(&function) {
            return Reach::Never;
        }
        let name = self.index.func(function).name;
        let of_impl = matches!(self.index.func(function).container, Container::Impl(_));
        let starts = of_impl && self.vocabulary.lifecycle_names.contains(&name);
        if self.is_constructor(function) || name == "main" || starts {
            return Reach::SetUp;
        }
        if self.is_message_handler(function) {
            return Reach::RunTime;
        }
        if path.len() as u32 > MAX_DEPTH {
            return Reach::SetUp;
        }
        path.push(function);
        let callers = self.callers(function);
        let mut found = if callers.is_empty() { self.uncalled(function) } else { Reach::Never };
        for caller in callers.iter().filter(|c| c.owner != Owner::Fn(function)) {
            let reach = self.reach_at(caller.owner, caller.expr, path);
            // a call that may mean another function proves no more than that somebody could call
            found = found.max(if caller.certain { reach } else { reach.min(Reach::SetUp) });
            if found == Reach::RunTime {
                break;
            }
        }
        path.pop();
        found.max(if self.is_api(function) { Reach::Api } else { Reach::Never })
    }

    fn uncalled(&self, function: FnId) -> Reach {
        if self.is_api(function) { Reach::Api } else { Reach::Never }
    }

    /// `pub` in a library: others may call it.
    pub fn is_api(&self, function: FnId) -> bool {
        let data = self.index.func(function);
        let item = self.index.item(data.loc);
        item.vis == crate::hir::Vis::Public && self.index.krate_of(data.loc.module).kind == crate::base::CrateKind::Lib
    }

    /// By its name a function for the time before the work begins.
    pub fn is_set_up_name(&self, function: FnId) -> bool {
        let name = self.index.func(function).name;
        let first = name.split('_').next().unwrap_or_default();
        self.vocabulary.set_up_names.iter().any(|p| p == first)
    }

    /// A library that only programs of this workspace use, as far as is to be seen: all its callers are here.
    pub fn is_internal(&self, krate: crate::base::CrateId) -> bool {
        self.calls.internal.get_or_init(|| internal_crates(self.index)).contains(&krate)
    }

    /// Functions of other crates' traits run when a framework decides: per message, but for those that make a value.  Whoever
    /// calls the functions of the workspace's own traits is to be seen.
    fn is_message_handler(&self, function: FnId) -> bool {
        let Container::Impl(id) = self.index.func(function).container else { return false };
        let data = &self.index.impls[id.index()];
        let attrs = &self.index.item(data.loc).attrs;
        if attrs.others.iter().any(|a| self.vocabulary.long_lived_attributes.contains(a)) {
            return true;
        }
        let own = data.of_trait.is_some_and(|t| !self.index.is_stub(self.index.traits[t.index()].loc));
        let Some(path) = self.index.impl_hir(id).of_trait.as_ref().filter(|_| !own) else { return false };
        !matches!(
            path.last().as_str(),
            "Default"
                | "From"
                | "TryFrom"
                | "FromIterator"
                | "FromStr"
                | "Deserialize"
                | "Clone"
                | "Into"
                | "Extend"
                | "Drop"
                | "Debug"
                | "Display"
                | "Hash"
                | "PartialEq"
                | "Eq"
                | "Ord"
                | "PartialOrd"
                | "Serialize"
                | "Deref"
                | "DerefMut"
                | "Index"
                | "IndexMut"
                | "AsRef"
                | "AsMut"
                | "Borrow"
        )
    }

    /// A function that makes a value, or hands one back for the next step of making it.
    pub fn is_constructor(&self, function: FnId) -> bool {
        let data = self.index.func(function);
        let hir = self.index.func_hir(function);
        if let Container::Impl(id) = data.container
            && let Some(path) = &self.index.impl_hir(id).of_trait
            && matches!(
                path.last().as_str(),
                "Default" | "From" | "TryFrom" | "FromIterator" | "FromStr" | "Deserialize" | "Clone"
            )
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
                crate::types::Ty::Ref(_, inner) | crate::types::Ty::Future(inner) => inner,
                crate::types::Ty::Adt(id, args) if self.vocabulary.wrappers.contains_key(id) => args.first()?,
                crate::types::Ty::Tuple(list) => list.first()?,
                crate::types::Ty::Adt(id, _) => return Some(*id),
                _ => return None,
            };
        }
    }
}

/// The programs and all libraries they are made of.
fn internal_crates(index: &Index) -> FxHashSet<CrateId> {
    let all = (0..index.krates.len() as u32).map(CrateId);
    let mut open: Vec<CrateId> = all.filter(|id| index.krate(*id).kind == CrateKind::Bin).collect();
    let mut found: FxHashSet<CrateId> = open.iter().copied().collect();
    while let Some(id) = open.pop() {
        for dep in index.krate(id).deps.values() {
            if let Dep::Local(next) = *dep
                && found.insert(next)
            {
                open.push(next);
            }
        }
    }
    found
}
