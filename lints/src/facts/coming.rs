//! Evidence that new keys come to a collection for as long as the program runs.
//!
//! A name or an id alone says nothing: it may be that of one of a few things that the operator set up.  So a place is reported
//! with confidence only where a fact says that its keys come and go, or that each is another one.

use super::made::words_of;
use super::{Act, Domain, Event, Facts, Growth, Kind, PlaceId, Reach};
use rustc_hash::FxHashSet;

use crate::base::Name;
use crate::hir::{Body, ExprId, ExprKind, LocalId, Stmt};
use crate::index::AdtId;
use crate::types::{Owner, Ty};

/// Why new keys keep coming.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coming {
    /// Each is made anew: counted, drawn.
    New(Owner, ExprId),
    /// It is whoever connects, or an address.
    Peer(Owner, ExprId),
    /// By their type, addresses of the network.
    Address,
    /// Keys of the same kind are taken out elsewhere: they end.
    Gone(Gone),
    /// What stands under a key is taken out again, which leaves the key.
    Emptied(Event),
    /// Nobody reads what is there.
    Unread,
    /// What stands under a key is worked out from the key alone: it is no name of something but the thing itself.
    Content(Owner, ExprId),
    /// It remembers each thing that a loop has seen.
    Seen(Event),
    /// Names put together: there are as many as combinations.
    Combined,
    /// They come with what the program is sent.
    Sent,
    /// Whoever uses the library gives them.
    Outside,
    /// A limit by key, of a library or by the name of its type: it is made for whoever comes.
    Limiter,
    /// Not keys but tasks: one an event.
    Event,
}

/// Another collection from which keys of the same kind are taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gone {
    /// That collection.
    pub from: PlaceId,
    /// Where a key is taken out.
    pub event: Event,
    /// Both are parts of one object.
    pub beside: bool,
}

impl Coming {
    /// Whether it leaves open that the keys of one object's life are few.
    pub fn is_weak(self) -> bool {
        matches!(self, Self::Unread | Self::Outside | Self::Emptied(_) | Self::Gone(Gone { beside: false, .. }))
    }
}

impl Facts<'_> {
    /// The best evidence that a place's keys do not run out; none where there is none.
    pub fn coming(&self, growth: &Growth) -> Option<Coming> {
        let Some(key) = growth.shape.key(&self.vocabulary) else { return Some(Coming::Event) };
        let (domain, at) = self.domain(growth);
        match (domain, at) {
            (Domain::Closed, _) => return None,
            (Domain::Fresh, Some((owner, expr))) => return Some(Coming::New(owner, expr)),
            (Domain::Peer, Some((owner, expr))) => return Some(Coming::Peer(owner, expr)),
            _ => {}
        }
        let gone = self.gone(growth);
        if let Some(gone) = gone.filter(|gone| gone.beside) {
            return Some(Coming::Gone(gone));
        }
        let text = self.is_text_key(key);
        self.coming_by_use(growth, key, text).or_else(|| match domain {
            Domain::Combined => Some(Coming::Combined),
            Domain::Sent if !text || self.says_many_keys(growth) => Some(Coming::Sent),
            Domain::Asked | Domain::Outside if self.says_many_keys(growth) => Some(Coming::Sent),
            _ if gone.is_some() => gone.map(Coming::Gone),
            _ if !growth.read => Some(Coming::Unread),
            Domain::Outside if !text && growth.reach == Reach::Api => Some(Coming::Outside),
            _ => None,
        })
    }

    /// What a key is, and what is done with what stands under it.
    fn coming_by_use(&self, growth: &Growth, key: &Ty, text: bool) -> Option<Coming> {
        if self.is_address(key) {
            return Some(Coming::Address);
        }
        let number = matches!(key.peel_refs(), Ty::Prim(_));
        let runs_out = !(text || number) || self.holds_times(growth);
        if let Some(event) = growth.value_evictions.first().filter(|_| runs_out) {
            return Some(Coming::Emptied(*event));
        }
        if growth.shape.info(&self.vocabulary).kind == Kind::Cache || self.is_limiter(growth.place) {
            return Some(Coming::Limiter);
        }
        if let Some(event) = growth.grows.iter().find(|event| text && self.is_worked_out(growth, event)) {
            return Some(Coming::Content(event.owner, event.expr));
        }
        if let Some(event) = growth.grows.iter().find(|event| self.is_gate(growth, event)) {
            return Some(Coming::Seen(*event));
        }
        self.is_combined(key).then_some(Coming::Combined)
    }

    /// Whether what stands under a key is a list of times, or has one in it.
    fn holds_times(&self, growth: &Growth) -> bool {
        let is_list = |ty: &Ty| {
            let list = super::shape_of(&self.types, &self.vocabulary, ty);
            let item = list.as_ref().and_then(|list| list.value(&self.vocabulary));
            // `SmallVec<[Instant; 8]>`
            let item = item.map(|ty| if let Ty::Array(each, _) = ty { each } else { ty });
            item.and_then(|ty| self.type_name(ty)).is_some_and(|name| self.vocabulary.origin.times.contains(&name))
        };
        let Some(value) = growth.shape.value(&self.vocabulary) else { return false };
        is_list(value) || value.as_adt().is_some_and(|(id, _)| self.types.fields(id).iter().flatten().any(is_list))
    }

    fn type_name(&self, ty: &Ty) -> Option<Name> {
        match ty {
            Ty::Adt(id, _) => Some(self.index.adt(*id).name),
            Ty::Foreign(path, _) => Some(Name::from(path.rsplit("::").next().unwrap_or_default())),
            _ => None,
        }
    }

    /// A type of the standard library's that is an address, or has one in it.
    fn is_address(&self, key: &Ty) -> bool {
        key.any(&mut |ty| self.type_name(ty).is_some_and(|name| self.vocabulary.origin.addresses.contains(&name)))
    }

    /// Where keys of the same kind end: in a collection beside a place, or in one that is keyed by the same own type.
    fn gone(&self, growth: &Growth) -> Option<Gone> {
        let key = growth.shape.key(&self.vocabulary)?;
        let own = self.own_types(key);
        let life = self.life();
        // what is to remember a key after its end
        if self.has_word(growth.place, &self.vocabulary.sides.lasting) {
            return None;
        }
        let mut found = None;
        for place in life.places() {
            // a stage of a key's life ends before the key does
            if place == life.representative(growth.place) || self.has_word(place, &self.vocabulary.sides.transient) {
                continue;
            }
            let Some(shape) = self.place_shape(place) else { continue };
            let Some(other) = shape.key(&self.vocabulary) else { continue };
            let beside = life.names(growth.place).iter().any(|a| life.names(place).iter().any(|b| self.is_part_beside(*a, *b)));
            let kin = self.own_types(other).iter().any(|adt| own.contains(adt));
            let takes = |e: &&Event| self.takes_a_key(e) && (kin || is_compound(key) || self.is_named_alike(growth, e));
            let same = kin || (beside && other == key);
            if !same {
                continue;
            }
            let Some(event) = life.of(place).iter().find(takes) else { continue };
            let gone = Gone { from: place, event: *event, beside };
            if beside {
                return Some(gone);
            }
            found = found.or(Some(gone));
        }
        found
    }

    /// Fields of one type, or of one that holds the other; variables of one body.
    fn is_part_beside(&self, a: PlaceId, b: PlaceId) -> bool {
        let holds = |outer: AdtId, inner: AdtId| {
            let mut fields = self.types.fields(outer).iter().flatten();
            fields.any(|ty| super::lifetime::held(self, ty) == Some(inner))
        };
        match (a, b) {
            (PlaceId::Field(a), PlaceId::Field(b)) => a.adt == b.adt || holds(a.adt, b.adt) || holds(b.adt, a.adt),
            (PlaceId::Local(a, _), PlaceId::Local(b, _)) => a == b,
            _ => false,
        }
    }

    /// Whether a word stands in a place's own name.
    pub(super) fn has_word(&self, place: PlaceId, words: &FxHashSet<String>) -> bool {
        let name = self.place_name(place);
        let last = name.rsplit("::").next().unwrap_or(&name);
        words_of(Name::from(last)).iter().any(|word| words.contains(word))
    }

    /// One entry is taken out by its key, by code that runs.
    fn takes_a_key(&self, event: &Event) -> bool {
        let called = !matches!(event.owner, Owner::Fn(f) if self.is_uncalled(f) || self.is_constructor(f));
        let removes = self.vocabulary.sides.removals.contains(&event.method) || event.method == "retain";
        event.live && event.act == Act::Evict && event.via.is_none() && removes && called
    }

    /// Whether what is taken out there goes by the name that is put in here: numbers and texts may be those of anything.
    fn is_named_alike(&self, growth: &Growth, taken: &Event) -> bool {
        let words = |event: &Event| {
            let (body, mut at) = (self.source(event.owner)?, event.key.filter(|_| event.via.is_none())?);
            loop {
                at = match &body.expr(at).kind {
                    ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) | ExprKind::Cast(inner, _) => *inner,
                    ExprKind::MethodCall { receiver, args, .. } if args.is_empty() => *receiver,
                    ExprKind::Field(_, name, _) => return Some(words_of(*name)),
                    ExprKind::Local(local) => return Some(words_of(body.local(*local).name)),
                    _ => return None,
                };
            }
        };
        let Some(wanted) = words(taken).filter(|words| words.len() > 1 || words.iter().all(|word| word.len() > 3)) else {
            return false;
        };
        let named = |event: &Event| words(event).is_some_and(|words| wanted.iter().all(|word| words.contains(word)));
        growth.grows.iter().any(named)
    }

    /// The types that are no library's, of which a key is made.
    fn own_types(&self, key: &Ty) -> Vec<AdtId> {
        match key.peel_refs() {
            Ty::Tuple(parts) => parts.iter().flat_map(|part| self.own_types(part)).collect(),
            Ty::Adt(id, _) if !self.index.is_stub(self.index.adt(*id).loc) => {
                if self.is_closed_key(key) {
                    Vec::new()
                } else {
                    vec![*id]
                }
            }
            Ty::Adt(_, args) => args.iter().flat_map(|part| self.own_types(part)).collect(),
            _ => Vec::new(),
        }
    }
}

impl Facts<'_> {
    /// Whether a key has several names in it.
    fn is_combined(&self, key: &Ty) -> bool {
        let names = |parts: &mut dyn Iterator<Item = &Ty>| parts.filter(|part| self.is_text_key(part)).count() >= 2;
        match key.peel_refs() {
            Ty::Tuple(parts) => names(&mut parts.iter()),
            Ty::Adt(id, _) if !self.index.is_stub(self.index.adt(*id).loc) => names(&mut self.types.fields(*id).iter().flatten()),
            _ => false,
        }
    }

    /// Whether an event puts into a set what is asked for before each item of a loop.
    fn is_gate(&self, growth: &Growth, event: &Event) -> bool {
        let (Some(info), Some(body)) = (self.body(event.owner), self.source(event.owner)) else { return false };
        let is_set = growth.shape.info(&self.vocabulary).kind == Kind::Set;
        let asks = |e: &Event| e.act == Act::Read && e.owner == event.owner && e.method == "contains";
        is_set
            && event.via.is_none()
            && !only_tells(body, info.context.parent(event.expr), event.expr)
            && info.context.loops(body, event.expr).next().is_some()
            && (self.is_value_used(event.owner, event.expr) || self.life().of(growth.place).iter().any(asks))
    }

    /// Whether the value that is put in is worked out, at once, from the key and nothing else.
    fn is_worked_out(&self, growth: &Growth, event: &Event) -> bool {
        let value = growth.shape.value(&self.vocabulary);
        // an object that is made for a key is not an answer that follows from it
        let own = |ty: &Ty| matches!(ty, Ty::Adt(id, _) if !self.index.is_stub(self.index.adt(*id).loc));
        if value.is_none_or(|ty| matches!(ty, Ty::Ref(..)) || ty.any(&mut |part| own(part))) {
            return false;
        }
        let (Some(body), Some(key)) = (self.source(event.owner), event.key.filter(|_| event.via.is_none())) else { return false };
        let ExprKind::MethodCall { args, .. } = &body.expr(event.expr).kind else { return false };
        let values = args.iter().filter(|arg| **arg != key);
        let (Some(from), Some(made)) = (self.inputs(event.owner, [key]), self.inputs(event.owner, values.copied())) else {
            return false;
        };
        let calls = |kind: &ExprKind| matches!(kind, ExprKind::Call(_, args) if !args.is_empty());
        let works = made.seen.iter().any(|at| calls(&body.expr(*at).kind));
        works && !made.roots.is_empty() && made.roots.iter().all(|local| from.roots.contains(local) || from.named.contains(local))
    }

    /// What values are made from; none where that waits or has more in it than variables.
    fn inputs(&self, owner: Owner, values: impl IntoIterator<Item = ExprId>) -> Option<Inputs> {
        let (info, body) = (self.body(owner)?, self.source(owner)?);
        let mut found = Inputs::default();
        let mut open: Vec<ExprId> = values.into_iter().collect();
        while let Some(at) = open.pop() {
            if found.seen.contains(&at) {
                continue;
            }
            found.seen.push(at);
            match &body.expr(at).kind {
                ExprKind::Await(_) => return None,
                ExprKind::Path(_) if matches!(info.types.paths.get(&at), Some(crate::index::Def::Static(_))) => return None,
                ExprKind::Local(local) => match body.bound_to(*local) {
                    Some(from) => {
                        found.named.push(*local);
                        open.push(from);
                    }
                    None => found.roots.push(*local),
                },
                _ => super::context::children(body, at, &mut |child| open.push(child)),
            }
            if found.seen.len() > MAX_PARTS {
                return None;
            }
        }
        Some(found)
    }
}

/// More parts than this of a value are not looked through.
const MAX_PARTS: usize = 300;

/// What a value is made from.
#[derive(Default)]
struct Inputs {
    /// Parameters and the like.
    roots: Vec<LocalId>,
    /// Variables on the way.
    named: Vec<LocalId>,
    seen: Vec<ExprId>,
}

/// Whether all that is done with what is new to a set is to print it.
fn only_tells(body: &Body, around: Option<ExprId>, insert: ExprId) -> bool {
    let Some(ExprKind::If { cond, then, .. }) = around.map(|at| &body.expr(at).kind) else { return false };
    let ExprKind::Block(block) = &body.expr(*then).kind else { return false };
    let prints = |at: ExprId| matches!(body.expr(at).kind, ExprKind::Macro(_));
    *cond == insert && block.tail.is_none_or(prints) && block.stmts.iter().all(|s| matches!(s, Stmt::Expr(at, _) if prints(*at)))
}

/// Whether a key says more than a number or a text does.
fn is_compound(key: &Ty) -> bool {
    matches!(key.peel_refs(), Ty::Tuple(_) | Ty::Foreign(..))
}
