//! What ties the entries of one place to those of another.

use rustc_hash::FxHashSet;

use super::known::known_at;
use super::origin::{Origin, argument, origin, parameter, parts};
use super::turns::Turns;
use super::{Finder, Side};
use crate::facts::lifetime::held;
use crate::facts::made::words_of;
use crate::facts::{Act, Event, PlaceId};
use crate::hir::{Body, ExprId, ExprKind};
use crate::index::AdtId;
use crate::types::{FieldRef, Owner, Ty};

/// What shows that the entries of a place belong to those of its sibling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// The sibling is asked for the key before the entry is made.
    Asked(Owner, ExprId),
    /// Both entries are made together: where the sibling's is.
    Made(Owner, ExprId),
    /// Both entries are removed together: where this one is.
    Removed(Owner, ExprId),
    /// A function cleans up after such a key in several siblings: where, in this one.
    Cleaned(Owner, ExprId),
}

/// A place to whose entries those of a side belong.
pub(super) struct Tied {
    pub(super) place: PlaceId,
    pub(super) tie: Tie,
    /// Both have the same key; otherwise the side's entry only names it.
    pub(super) same_key: bool,
}

/// Where an entry is made, with all that goes into it, and into its key.
struct Site {
    owner: Owner,
    at: ExprId,
    given: Vec<Origin>,
    keys: Vec<Origin>,
}

/// How many calls up a parameter is followed.
const CALLS: u32 = 2;

impl Finder<'_> {
    /// All places to whose entries a side's belong, those with the better evidence first.
    pub(super) fn siblings(&self, side: &Side) -> Vec<Tied> {
        let mut found = Vec::new();
        for event in &side.growth.grows {
            let Some(body) = self.facts.source(event.owner) else { continue };
            let keys: Vec<Origin> = event.key.into_iter().flat_map(|key| self.parts_of(body, key)).collect();
            let mut all = self.given(body, event.expr);
            all.extend(keys.iter().cloned());
            let site = Site { owner: event.owner, at: event.expr, given: all, keys };
            self.tied_at(side, &site, 0, &mut found);
        }
        self.removed_together(side, &mut found);
        self.cleaned_up(side, &mut found);
        found.retain(|tied| self.is_beside(side.growth.place, tied.place));
        found.sort_by_key(|tied| (matches!(tied.tie, Tie::Cleaned(..)), !matches!(tied.tie, Tie::Asked(..)), !tied.same_key));
        found.retain(|tied| !matches!(tied.tie, Tie::Cleaned(..)) || !self.outlives(side.place));
        found
    }

    /// Whether two places are of one object: fields of one type, or of one that holds the other; variables of one body; statics.
    pub(super) fn is_beside(&self, a: PlaceId, b: PlaceId) -> bool {
        let life = self.facts.life();
        let holds = |outer: AdtId, inner: AdtId| {
            let fields = self.facts.types.fields(outer).iter().flatten();
            fields.into_iter().any(|ty| held(self.facts, ty) == Some(inner))
        };
        let beside = |a: PlaceId, b: PlaceId| match (a, b) {
            (PlaceId::Field(a), PlaceId::Field(b)) => a.adt == b.adt || holds(a.adt, b.adt) || holds(b.adt, a.adt),
            (PlaceId::Local(a, _), PlaceId::Local(b, _)) => a == b,
            (PlaceId::Static(_), PlaceId::Static(_)) => true,
            _ => false,
        };
        let names = |place: PlaceId| if life.names(place).is_empty() { vec![place] } else { life.names(place).to_vec() };
        names(a).iter().any(|a| names(b).iter().any(|b| beside(*a, *b)))
    }

    fn parts_of(&self, body: &Body, expr: ExprId) -> Vec<Origin> {
        let mut found = Vec::new();
        parts(self.facts, body, expr, &mut found);
        found
    }

    /// What goes into an entry: the arguments of the call that makes it.
    fn given(&self, body: &Body, call: ExprId) -> Vec<Origin> {
        let args = match &body.expr(call).kind {
            ExprKind::MethodCall { args, .. } | ExprKind::Call(_, args) => args,
            _ => return Vec::new(),
        };
        args.iter().flat_map(|arg| self.parts_of(body, *arg)).collect()
    }

    /// Siblings that hold one of the values that go into an entry made here.
    fn tied_at(&self, side: &Side, site: &Site, depth: u32, found: &mut Vec<Tied>) {
        let Site { owner, at, given, keys } = site;
        let (Some(body), Some(turns)) = (self.facts.source(*owner), Turns::of(self.facts, *owner)) else { return };
        let acts = self.acts(*owner);
        let wanted: FxHashSet<ExprId> = std::iter::once(*at).collect();
        let known = known_at(self.facts, body, turns.cfg, acts, &wanted);
        for (place, key) in known.get(at).into_iter().flatten() {
            if *place != side.place && given.contains(key) {
                found.push(Tied { place: *place, tie: Tie::Asked(*owner, *at), same_key: keys.contains(key) });
            }
        }
        for (place, event) in acts.iter().filter(|(place, e)| *place != side.place && e.act == Act::Grow) {
            let Some(key) = event.key.and_then(|key| origin(self.facts, body, key)) else { continue };
            if given.contains(&key) && turns.together(*at, event.expr) {
                found.push(Tied { place: *place, tie: Tie::Made(*owner, event.expr), same_key: keys.contains(&key) });
            }
        }
        let Owner::Fn(function) = *owner else { return };
        let callers = self.facts.callers(function).into_iter().filter(|c| c.certain && c.owner != *owner && depth < CALLS);
        for caller in callers {
            let Some(outer) = self.facts.source(caller.owner) else { continue };
            let lift = |list: &[Origin]| -> Vec<Origin> {
                list.iter().filter_map(|o| self.lifted(body, o, outer, caller.expr)).collect()
            };
            let site = Site { owner: caller.owner, at: caller.expr, given: lift(given), keys: lift(keys) };
            if !site.given.is_empty() {
                self.tied_at(side, &site, depth + 1, found);
            }
        }
    }

    /// What a parameter, or a part of it, is for a caller.
    fn lifted(&self, body: &Body, inner: &Origin, outer: &Body, call: ExprId) -> Option<Origin> {
        let given = argument(outer, call, parameter(body, inner.local).filter(|at| *at > 0 || body.self_param.is_none())?)?;
        let mut found = origin(self.facts, outer, given)?;
        found.path.extend(inner.path.iter().copied());
        Some(found)
    }

    /// Siblings of the same type and key from which one function removes a key together.
    fn cleaned_up(&self, side: &Side, found: &mut Vec<Tied>) {
        let PlaceId::Field(field) = side.growth.place else { return };
        let Some(key) = side.growth.shape.key(&self.facts.vocabulary) else { return };
        let siblings: Vec<PlaceId> = self.facts.life().places().into_iter().filter(|p| self.is_sibling(*p, field, key)).collect();
        let removals = |place: &PlaceId| -> Vec<(PlaceId, Event)> {
            let all = self.facts.life().of(*place).iter().filter(|e| e.live && self.is_by_key(e));
            all.map(|e| (*place, *e)).collect()
        };
        let removals: Vec<(PlaceId, Event)> =
            siblings.iter().filter(|p| **p != side.place && !self.is_transient(**p)).flat_map(removals).collect();
        for (place, event) in &removals {
            let Owner::Fn(function) = event.owner else { continue };
            let (Some(body), Some(turns)) = (self.facts.source(event.owner), Turns::of(self.facts, event.owner)) else {
                continue;
            };
            let of = |e: &Event| e.key.and_then(|k| origin(self.facts, body, k));
            let Some(removed) = of(event).filter(|o| self.is_named_alike(side, key, body, o)) else { continue };
            let beside = |(other, e): &&(PlaceId, Event)| {
                other != place && e.owner == event.owner && of(e).as_ref() == Some(&removed) && turns.together(e.expr, event.expr)
            };
            let words = words_of(self.facts.index.func(function).name);
            if removals.iter().any(|r| beside(&r)) && words.iter().any(|w| self.facts.vocabulary.sides.endings.contains(w)) {
                found.push(Tied { place: *place, tie: Tie::Cleaned(event.owner, event.expr), same_key: true });
            }
        }
    }

    /// A field of the same type with the same key.
    fn is_sibling(&self, place: PlaceId, field: FieldRef, key: &Ty) -> bool {
        let names = self.facts.life().names(place);
        let beside = names.iter().any(|p| matches!(p, PlaceId::Field(other) if other.adt == field.adt));
        beside
            && self
                .facts
                .place_shape(place)
                .is_some_and(|s| s.key(&self.facts.vocabulary).is_some_and(|k| k.peel_refs() == key.peel_refs()))
    }

    /// A text or number is the same key only where it has the same name.
    fn is_named_alike(&self, side: &Side, key: &Ty, body: &Body, removed: &Origin) -> bool {
        let plain = match key.peel_refs() {
            Ty::Adt(id, _) => self.facts.vocabulary.sides.plain_keys.contains(&self.facts.index.adt(*id).name),
            Ty::Foreign(..) => false,
            _ => true,
        };
        let name = |body: &Body, o: &Origin| o.path.last().copied().unwrap_or(body.local(o.local).name);
        let named = |e: &Event| {
            let body = self.facts.source(e.owner)?;
            origin(self.facts, body, e.key?).map(|o| name(body, &o))
        };
        let removed = name(body, removed);
        !plain || side.growth.grows.iter().any(|e| named(e) == Some(removed))
    }

    /// Siblings from which a key is removed together with that of this place.
    fn removed_together(&self, side: &Side, found: &mut Vec<Tied>) {
        for removal in &side.removals {
            let Some(body) = self.facts.source(removal.owner) else { continue };
            let Some(key) = removal.key.and_then(|key| origin(self.facts, body, key)) else { continue };
            let same = |e: &Event| e.key.and_then(|k| origin(self.facts, body, k)).as_ref() == Some(&key);
            let others = self.acts(removal.owner).iter().filter(|(place, e)| *place != side.place && self.is_by_key(e));
            for (place, event) in others.filter(|(_, e)| same(e)) {
                let together = Turns::of(self.facts, removal.owner).is_some_and(|t| t.together(removal.expr, event.expr));
                if together {
                    found.push(Tied { place: *place, tie: Tie::Removed(removal.owner, removal.expr), same_key: true });
                }
            }
        }
    }
}
