//! Pools: who lends, who takes back, and what does not come back.

mod costly;
mod forgotten;
mod free_lists;
mod given;
mod held;
mod helpers;
mod home;
mod learn;
mod moved;
mod pace;
mod panics;
mod permits;
mod refilled;
mod resets;
mod slots;
mod stocks;
mod undone;
mod unwinding;
mod uses;

use std::sync::OnceLock;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Facts;
use crate::base::Name;
use crate::hir::{ExprId, ExprKind, LocalId, Vis, Word};
use crate::index::{Container, FnId};
use crate::types::{Owner, Ty};

pub use costly::Remade;
pub use forgotten::Forgotten;
pub use free_lists::FreeList;
pub use held::{LentFate, Tracked, Way};
pub use learn::{Holder, Pair};
pub use moved::Unsure;
pub use permits::Unpaid;
pub use refilled::Refilled;
pub use resets::LeftOut;
pub use slots::Emptied;
pub use undone::Undone;
pub use unwinding::Unwound;

/// What lends something: an index into [`Pools`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lent {
    /// A pair of methods.
    Pair(usize),
    /// A type that must reach whoever keeps it.
    Holder(usize),
    /// A list of that name, which the same body puts it back into.
    Stock(Name),
}

/// The pools that the workspace's own code defines.
#[derive(Debug, Default)]
pub struct Pools {
    /// Methods that lend and take back.
    pub pairs: Vec<Pair>,
    /// Types that hold what was lent.
    pub holders: Vec<Holder>,
    /// What lends: those of the pairs, and functions that hand on what one of them gave.
    by_acquire: FxHashMap<FnId, usize>,
    /// Functions that give back what they are given, on each way.
    givers: FxHashMap<FnId, usize>,
    /// The names of lists that things are taken from and put back into.
    stocks: FxHashSet<Name>,
}

/// Something lent that some way through a body loses.
#[derive(Debug)]
pub struct Lost {
    /// In which body.
    pub owner: Owner,
    /// The variable.
    pub local: LocalId,
    /// Who lent it.
    pub lent: Lent,
    /// The call that did; none for a parameter.
    pub from: Option<ExprId>,
    /// The ways on which it is lost.
    pub ways: Vec<Way>,
    /// Where other ways give it back.
    pub released: Vec<ExprId>,
    /// Where other ways move it on.
    pub moved: Vec<ExprId>,
}

/// The answers, once found.
#[derive(Debug, Default)]
pub(super) struct PoolFacts {
    pools: OnceLock<Pools>,
    free_lists: OnceLock<Vec<FreeList>>,
}

impl Pools {
    fn find(facts: &Facts<'_>) -> Self {
        let pairs = learn::pairs(facts);
        let holders = learn::holders(facts, &pairs);
        let mut by_acquire = FxHashMap::default();
        for (at, pair) in pairs.iter().enumerate() {
            by_acquire.entry(pair.acquire).or_insert(at);
        }
        let mut pools = Self { pairs, holders, by_acquire, givers: FxHashMap::default(), stocks: stocks::names(facts) };
        helpers::find(facts, &mut pools);
        for pair in learn::of_libraries(facts) {
            pools.by_acquire.entry(pair.acquire).or_insert(pools.pairs.len());
            pools.pairs.push(pair);
        }
        pools
    }

    /// Whether a function gives back what that pair lends, on each way.
    fn gives(&self, function: FnId, pair: usize) -> bool {
        self.givers.get(&function).is_some_and(|at| self.pairs[*at].acquire == self.pairs[pair].acquire)
    }

    /// The names of all that take back what a function lends.
    fn releases_of(&self, facts: &Facts<'_>, acquire: FnId) -> Vec<Name> {
        let name = |f: FnId| facts.index.func(f).name;
        let own: Vec<Name> = self.pairs.iter().filter(|p| p.acquire == acquire).map(|p| name(p.release)).collect();
        let givers = self.givers.iter().filter(|(_, of)| own.contains(&name(self.pairs[**of].release)));
        givers.map(|(f, _)| name(*f)).chain(own.iter().copied()).collect()
    }

    /// The entry of a type that must reach whoever keeps it.
    fn holder_of(&self, ty: &Ty) -> Option<usize> {
        let (id, _) = ty.as_adt()?;
        self.holders.iter().position(|h| h.adt == id)
    }

    /// Whether a call of that name gives back what was lent so: it is one of the releases, or, where it is not known what is
    /// called, has the name of one.
    fn releases(&self, facts: &Facts<'_>, lent: Lent, callee: Option<FnId>, name: Name) -> bool {
        let meant = |release: FnId| match callee {
            Some(callee) => callee == release || facts.index.func(callee).name == facts.index.func(release).name,
            None => facts.index.func(release).name == name,
        };
        match lent {
            Lent::Pair(at) => {
                let pair = &self.pairs[at];
                callee.is_some_and(|callee| self.gives(callee, at))
                    || self.pairs.iter().any(|p| p.acquire == pair.acquire && meant(p.release))
            }
            Lent::Holder(at) => meant(self.holders[at].keeper),
            Lent::Stock(_) => false,
        }
    }
}

impl Facts<'_> {
    /// The pools that the workspace's own code defines.
    pub fn pools(&self) -> &Pools {
        self.words();
        self.pool_facts.pools.get_or_init(|| Pools::find(self))
    }

    /// Lists of buffers for reuse.
    pub fn free_lists(&self) -> &[FreeList] {
        self.words();
        self.pool_facts.free_lists.get_or_init(|| free_lists::free_lists(self))
    }

    /// What is dear to make and made anew again and again.
    pub fn remade(&self) -> Vec<Remade> {
        costly::remade(self)
    }

    /// What would come back when it is dropped, and is not dropped.
    pub fn forgotten(&self) -> Vec<Forgotten> {
        forgotten::forgotten(self)
    }

    /// Permits that are forgotten, and made up for on some ways only.
    pub fn unpaid(&self) -> Vec<Unpaid> {
        permits::unpaid(self)
    }

    /// Parts of objects that are used again which nothing empties.
    pub fn left_out(&self) -> Vec<LeftOut> {
        resets::left_out(self)
    }

    /// Collections of objects used again that each use adds to.
    pub fn added_to(&self) -> Vec<Refilled> {
        refilled::refilled(self)
    }

    /// What is given back before its successor is sure.
    pub fn unsure(&self) -> Vec<Unsure> {
        moved::unsure(self, self.pools())
    }

    /// What is taken out of its slot to be used again, and never put back.
    pub fn emptied(&self) -> Vec<Emptied> {
        slots::emptied(self)
    }

    /// Numbers and handles that one function takes, and its counterpart does not give back.
    pub fn undone(&self) -> Vec<Undone> {
        undone::undone(self, self.pools())
    }

    /// What comes back when it is dropped, but for a panic.
    pub fn unwound(&self) -> Vec<Unwound> {
        unwinding::unwound(self)
    }

    /// All that is lent and lost on some way, in the order of declaration.
    pub fn lost(&self) -> Vec<Lost> {
        let pools = self.pools();
        let mut found: Vec<Lost> =
            self.borrowers(pools).into_par_iter().flat_map_iter(|owner| self.lost_in(pools, owner)).collect();
        found.sort_by_key(|l| (l.owner, l.local));
        found
    }

    /// The bodies that may borrow: those that name what lends.
    fn borrowers(&self, pools: &Pools) -> Vec<Owner> {
        let mut all: FxHashSet<Owner> = FxHashSet::default();
        for (lends, at) in &pools.by_acquire {
            let (data, pair) = (self.index.func(*lends), &pools.pairs[*at]);
            let releases = pools.releases_of(self, pair.acquire);
            // a trait's functions, and those of its impls, are as visible as the trait
            let own = matches!(data.container, Container::Impl(id) if self.index.impl_hir(id).of_trait.is_none());
            let vis = if own { self.index.item(data.loc).vis } else { Vis::Public };
            let home = self.index.module(data.loc.module).krate;
            let named = self.words().bodies(data.name).iter().copied();
            let seeing = named.filter(|o| match self.index.is_stub(data.loc) {
                true => self.index.may_use(self.module(*o), home),
                false => self.index.can_see(self.module(*o), data.loc.module, vis),
            });
            // who never gives back is asked only where a type of its own would do it, or the verbs leave no doubt
            let seeing = seeing.filter(|o| pair.strong || pair.guarded || releases.iter().any(|name| self.names(*o, *name)));
            all.extend(seeing);
        }
        for holder in &pools.holders {
            let krate = self.index.module(self.index.adt(holder.adt).loc.module).krate;
            let named = holder.takers.iter().flat_map(|t| self.words().bodies(self.index.func(*t).name)).copied();
            all.extend(
                named
                    .chain(holder.takers.iter().copied().map(Owner::Fn))
                    .filter(|o| self.index.module(self.module(*o)).krate == krate),
            );
        }
        all.extend(self.stocking(pools));
        all.extend(pools.pairs.iter().filter(|p| p.strong && !p.copy).map(|p| Owner::Fn(p.release)));
        let mut all: Vec<Owner> = all.into_iter().filter(|o| self.loc(*o).live).collect();
        all.sort_unstable();
        all
    }

    /// The bodies that take something out of a list and put something into it.
    fn stocking(&self, pools: &Pools) -> Vec<Owner> {
        let naming = |names: &[&str]| -> FxHashSet<Owner> {
            names.iter().flat_map(|name| self.words().bodies(Name::from(name))).copied().collect()
        };
        if pools.stocks.is_empty() {
            return Vec::new();
        }
        let (taking, putting) = (naming(&stocks::TAKING), naming(&stocks::PUTTING));
        let lists: FxHashSet<Word> = pools.stocks.iter().map(|name| Word::from(*name)).collect();
        let both = taking.intersection(&putting).copied();
        both.filter(|owner| self.may_name(*owner, |word| lists.contains(&word))).collect()
    }

    /// What becomes of all that a body borrows.
    pub fn fates_of_lent(&self, owner: Owner) -> Vec<LentFate> {
        held::fates(self, self.pools(), owner)
    }

    fn lost_in(&self, pools: &Pools, owner: Owner) -> Vec<Lost> {
        let fates = held::fates(self, pools, owner);
        let found = fates.into_iter().filter_map(|fate| {
            let LentFate { tracked, lost, released, moved, discarded } = fate;
            let mut ways = lost;
            ways.retain(|way| self.matters(pools, owner, &tracked, *way, !released.is_empty(), !moved.is_empty()));
            // a release that keeps it or not, as it likes, loses nothing when it is left early
            ways.retain(|_| !(discarded && tracked.from.is_none()));
            ways.retain(|way| !self.dies_with_pool(owner, &tracked, *way));
            let held = self.source(owner)?.local(tracked.local).range;
            self.keep_panics(owner, held, &mut ways);
            let Tracked { local, lent, from } = tracked;
            (!ways.is_empty()).then_some(Lost { owner, local, lent, from, ways, released, moved })
        });
        found.collect()
    }

    /// Whether losing it on that way is a loss: what the code does with it elsewhere bears it out.
    fn matters(&self, pools: &Pools, owner: Owner, of: &Tracked, way: Way, released: bool, moved: bool) -> bool {
        let pair = match of.lent {
            Lent::Pair(at) => &pools.pairs[at],
            Lent::Holder(_) => return moved && !matches!(way, Way::Cancel(_) | Way::Panic(_)),
            // of spares there is one less
            Lent::Stock(_) if matches!(way, Way::Panic(_)) => return false,
            Lent::Stock(_) => {
                // who leaves without an error may have decided not to keep it
                return released && matches!(way, Way::Try(failed) if !self.is_asked_itself(owner, failed, of.local));
            }
        };
        match way {
            // the workspace has a type for this, and does not use it here
            Way::Cancel(_) => pair.guarded && !pair.copy,
            Way::Try(failed) if !pair.copy && self.is_asked_itself(owner, failed, of.local) => false,
            // a release that leaves early may have decided not to keep it; one that fails has not
            Way::Try(_) if of.from.is_none() => moved && pair.strong && !pair.copy,
            _ if of.from.is_none() => false,
            Way::Panic(_) => released,
            _ => released || (moved && pair.strong && (pair.guarded || pair.copy)),
        }
    }

    /// Whether what fails is a call on the thing itself: it may be broken, and is better not given back.
    fn is_asked_itself(&self, owner: Owner, failed: ExprId, local: LocalId) -> bool {
        let Some(body) = self.source(owner) else { return true };
        let mut at = failed;
        loop {
            at = match &body.expr(at).kind {
                ExprKind::Try(inner) | ExprKind::Await(inner) | ExprKind::Field(inner, ..) => *inner,
                ExprKind::MethodCall { receiver, .. } => *receiver,
                ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) => *inner,
                ExprKind::Local(found) => return *found == local,
                _ => return false,
            };
        }
    }
}
