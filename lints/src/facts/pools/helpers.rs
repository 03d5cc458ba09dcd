//! Functions of the workspace that borrow or give back for their callers, through any number of others.

use super::learn::{given, same};
use super::{Pools, held};
use crate::base::Name;
use crate::facts::Facts;
use crate::hir::PatKind;
use crate::index::FnId;
use crate::types::{Owner, Ty};

/// Over so many functions what is lent is handed on, at most.
const MAX_STEPS: usize = 3;

/// Adds the helpers to those that lend and to those that take back, until there are no more.
pub(super) fn find(facts: &Facts<'_>, pools: &mut Pools) {
    let mut lenders: Vec<FnId> = pools.by_acquire.keys().copied().collect();
    let mut takers: Vec<(FnId, usize)> = pools.pairs.iter().enumerate().map(|(at, p)| (p.release, at)).collect();
    for _ in 0..MAX_STEPS {
        lenders = more_lenders(facts, pools, &lenders);
        takers = more_givers(facts, pools, &takers);
        if lenders.is_empty() && takers.is_empty() {
            return;
        }
    }
}

/// The functions that may call one of these.
fn callers(facts: &Facts<'_>, names: impl Iterator<Item = Name>) -> Vec<FnId> {
    let mut all: Vec<FnId> = names
        .flat_map(|name| facts.words().bodies(name).iter().copied())
        .filter(|owner| facts.loc(*owner).live)
        .filter_map(|owner| match owner {
            Owner::Fn(function) => Some(function),
            Owner::Static(_) => None,
        })
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn more_lenders(facts: &Facts<'_>, pools: &mut Pools, last: &[FnId]) -> Vec<FnId> {
    let mut found = Vec::new();
    for function in callers(facts, last.iter().map(|f| facts.index.func(*f).name)) {
        // what a pair's own functions do is said by the pair
        let own = pools.by_acquire.contains_key(&function) || pools.pairs.iter().any(|p| p.release == function);
        let ret = &facts.types.sig(function).ret;
        let fits = |what: &Ty| !matches!(what, Ty::Param(_) | Ty::Assoc(..)) && given(facts, ret).iter().any(|ty| same(ty, what));
        if own || !pools.pairs.iter().any(|p| fits(&p.what)) {
            continue;
        }
        if let Some(pair) = held::hands_on(facts, pools, Owner::Fn(function)).filter(|pair| fits(&pools.pairs[*pair].what)) {
            pools.by_acquire.insert(function, pair);
            found.push(function);
        }
    }
    found
}

fn more_givers(facts: &Facts<'_>, pools: &mut Pools, last: &[(FnId, usize)]) -> Vec<(FnId, usize)> {
    let mut found = Vec::new();
    for &(giver, pair) in last {
        for function in callers(facts, std::iter::once(facts.index.func(giver).name)) {
            let own = pools.givers.contains_key(&function) || pools.pairs.iter().any(|p| p.release == function);
            let what = pools.pairs[pair].what.clone();
            let Some(param) = (!own).then(|| param_of(facts, function, &what)).flatten() else { continue };
            // who calls itself gives back if it does on the other ways
            pools.givers.insert(function, pair);
            if held::gives_back(facts, pools, Owner::Fn(function), param, pair) {
                found.push((function, pair));
            } else {
                pools.givers.remove(&function);
            }
        }
    }
    found
}

/// The parameter that takes a value of a type.
fn param_of(facts: &Facts<'_>, function: FnId, what: &Ty) -> Option<crate::hir::LocalId> {
    let params = &facts.types.sig(function).params;
    let at = params.iter().position(|ty| same(ty, what))?;
    let body = facts.source(Owner::Fn(function))?;
    match body.pat(*body.params.get(at)?).kind {
        PatKind::Bind(local, None) => Some(local),
        _ => None,
    }
}
