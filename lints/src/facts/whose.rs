//! Whose bytes a function reads: where a reader or a slice comes from, back through variables, parameters and fields.

use rustc_hash::FxHashSet;

use super::Facts;
use super::vocabulary::Stream;
use crate::hir::{Body, ExprId, ExprKind, LocalId, LoopSource};
use crate::index::{Container, FnId};
use crate::types::{FieldRef, Owner, Ty};

/// Who wrote what a program reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// Anybody: it comes from a request, a connection, the caller of a library.
    Anybody,
    /// Somebody whom the program called itself.
    Asked,
    /// Nothing tells.
    Unknown,
    /// One peer that the program waited for, once.
    Once,
    /// A process on the same machine.
    Neighbour,
    /// Whoever has the key that opened it.
    Sealed,
    /// A file: it may be the program's own.
    File,
}

impl Whose {
    /// Whether nothing tells that a stranger wrote the bytes.
    pub const fn is_tame(self) -> bool {
        !matches!(self, Self::Anybody | Self::Asked)
    }
}

/// Over how many calls of a body those that hold a file are looked for.
const MAX_HOLDERS: u32 = 2;
/// Over how many calls and fields bytes are followed back.
const MAX_CALLS: u32 = 8;
/// A field is set in many places, each for another use: it counts as so many calls.
const CALLS_OF_A_FIELD: u32 = 4;
/// How many calls of a function, or stores of a field, are asked.
const MAX_ASKED: usize = 128;
/// How many expressions are asked for one number.
const MAX_SEEN: usize = 400;

/// What was asked already: it adds nothing to an answer.
type Seen = FxHashSet<(Owner, ExprId)>;

impl Facts<'_> {
    /// Whose bytes an expression holds that is read from; where that cannot be followed, what the body or all that call it hold.
    /// Of a library's bytes its callers decide, unless it keeps files of its own; of a program's that are not followed nothing is known.
    pub(super) fn whose(&self, owner: Owner, reader: ExprId) -> Whose {
        if self.is_of_head(owner, reader) {
            return Whose::Anybody;
        }
        let found = match self.whose_stream(owner, reader) {
            Whose::Unknown => self.held_around(owner, 0),
            known => return known,
        };
        let home = self.index.module(self.module(owner)).krate;
        match found {
            Whose::Unknown if self.is_of_program(home) => Whose::Unknown,
            Whose::Unknown if self.keeps_files(home) => Whose::File,
            Whose::Unknown => Whose::Anybody,
            known => known,
        }
    }

    /// Whether a number was parsed from a text that was taken from a message's head, and not read.
    fn is_of_head(&self, owner: Owner, number: ExprId) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return false };
        let callee = info.types.callees.get(&number);
        callee.is_some_and(|c| self.vocabulary.numbers.source_given.contains_key(&c.function))
            && !self.is_read_text(info, body, number, 0)
    }

    /// Whose bytes come out of a stream.
    pub(super) fn whose_stream(&self, owner: Owner, reader: ExprId) -> Whose {
        self.bytes_of(owner, reader, 0, &mut Seen::default()).unwrap_or(Whose::Unknown)
    }

    /// Whether an expression reads as a task does, that waits: connections are read so.
    fn waits_for_bytes(&self, owner: Owner, reader: ExprId) -> bool {
        let callee = self.body(owner).and_then(|info| info.types.callees.get(&reader));
        callee.is_some_and(|c| self.index.is_stub(self.index.func(c.function).loc) && self.index.func_hir(c.function).is_async)
    }

    fn held_around(&self, owner: Owner, depth: u32) -> Whose {
        let here = self.held(owner);
        let Owner::Fn(function) = owner else { return here };
        if here != Whose::Unknown || depth == MAX_HOLDERS {
            return here;
        }
        let callers = self.callers(function);
        if callers.len() > MAX_HOLDERS as usize * 4 || callers.iter().any(|caller| !caller.certain) {
            return Whose::Unknown;
        }
        callers.iter().map(|caller| self.held_around(caller.owner, depth + 1)).min().unwrap_or(Whose::Unknown)
    }

    /// What the values of a body tell.
    fn held(&self, owner: Owner) -> Whose {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return Whose::Anybody };
        let types = info.types.exprs.iter().chain(&info.types.locals);
        let held = types.map(|ty| self.kept_in(ty, 0)).filter(|whose| whose.is_tame()).max();
        let reads_one = || body.exprs.iter().any(|e| is_fs_read(&e.kind));
        match held.unwrap_or(Whose::Unknown) {
            Whose::Unknown if reads_one() => Whose::File,
            held => held,
        }
    }

    /// None for what was asked before.
    fn bytes_of(&self, owner: Owner, at: ExprId, calls: u32, seen: &mut Seen) -> Option<Whose> {
        let found = self.follow(owner, at, calls, seen);
        // a connection is somebody's, whoever opened it
        let connected = || self.body(owner).is_some_and(|info| self.is_connection(info.types.expr(at), 0));
        let strange = || connected() || self.waits_for_bytes(owner, at);
        found.map(|whose| if whose == Whose::Unknown && strange() { Whose::Anybody } else { whose })
    }

    /// Whether a type reads from the network or a request, behind buffers and the like.
    fn is_connection(&self, ty: &Ty, depth: u32) -> bool {
        let Ty::Adt(id, args) = ty.peel_refs() else { return false };
        if let Some(stream) = self.vocabulary.streams.readers.get(id) {
            return matches!(stream, Stream::Network | Stream::Body);
        }
        let deeper = |inner: &Ty| self.is_connection(inner, depth + 1);
        // a sender over this or that kind of connection, a wrapper of one
        let fields = || self.types.fields(*id).iter().flatten();
        let sort_of = || (self.index.adt_hir(*id).variants.len() > 1 || fields().count() < 3) && fields().any(deeper);
        depth < 3 && (args.first().is_some_and(deeper) || (!self.index.is_stub(self.index.adt(*id).loc) && sort_of()))
    }

    fn follow(&self, owner: Owner, at: ExprId, calls: u32, seen: &mut Seen) -> Option<Whose> {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return Some(Whose::Unknown) };
        let told = self.kept_in(info.types.expr(at), 0);
        if told != Whose::Unknown {
            return Some(told);
        }
        if seen.len() > MAX_SEEN {
            return Some(Whose::Unknown);
        }
        if !seen.insert((owner, at)) {
            return None;
        }
        let first = match &body.expr(at).kind {
            ExprKind::Try(a)
            | ExprKind::Await(a)
            | ExprKind::Ref { inner: a, .. }
            | ExprKind::Unary(_, a)
            | ExprKind::Cast(a, _)
            | ExprKind::Index(a, _) => Some(*a),
            ExprKind::Block(block) => block.tail,
            ExprKind::Array(list) => list.first().copied(),
            ExprKind::Match(value, _) => Some(*value),
            ExprKind::If { then, .. } => Some(*then),
            ExprKind::Field(base, ..) => {
                let told = self.bytes_of(owner, *base, calls, seen);
                return match info.types.fields.get(&at) {
                    Some(field) if told == Some(Whose::Unknown) => self.bytes_in_field(*field, calls, seen),
                    _ => told,
                };
            }
            ExprKind::Local(local) => match body.bound_to(*local) {
                Some(list) if is_item(body, list) => return Some(self.kept_in(info.types.expr(list), 0)),
                Some(value) => Some(filled_from(body, *local, value).unwrap_or(value)),
                None => return self.bytes_given(owner, body, *local, calls, seen),
            },
            ExprKind::Call(callee, _) if is_fs_read(&body.expr(*callee).kind) => return Some(Whose::File),
            ExprKind::Call(callee, args) => {
                if let ExprKind::Path(path) = &body.expr(*callee).kind
                    && let Some(known) = self.made_by_name(owner, at, path.last())
                {
                    return Some(known);
                }
                args.iter().copied().find(|arg| !matches!(body.expr(*arg).kind, ExprKind::Lit(_)))
            }
            ExprKind::MethodCall { receiver, method, .. } => match self.made_by_name(owner, at, *method) {
                Some(known) => return Some(known),
                None => Some(*receiver),
            },
            _ => None,
        };
        first.map_or(Some(Whose::Unknown), |first| self.bytes_of(owner, first, calls, seen))
    }

    /// What the name of the function tells that makes a stream or opens what was sealed.
    fn made_by_name(&self, owner: Owner, call: ExprId, name: crate::base::Name) -> Option<Whose> {
        let words = &self.vocabulary.streams;
        if words.asking.contains(&name) {
            return Some(Whose::Asked);
        }
        if words.waiting.contains(&name) {
            return Some(if self.is_once(owner, call, 0) { Whose::Once } else { Whose::Anybody });
        }
        words.unsealing.iter().any(|word| name.starts_with(word.as_str())).then_some(Whose::Sealed)
    }

    /// Whether an expression runs in no loop, nor does anything that leads there.
    fn is_once(&self, owner: Owner, at: ExprId, calls: u32) -> bool {
        let (Some(info), Some(body), Owner::Fn(function)) = (self.body(owner), self.source(owner), owner) else { return false };
        let deferred = |at: ExprId| matches!(body.expr(at).kind, ExprKind::Closure { .. });
        if info.context.loops(body, at).next().is_some() || info.context.ancestors(at).any(deferred) {
            return false;
        }
        let callers = self.callers(function);
        calls == MAX_CALLS || callers.iter().all(|caller| self.is_once(caller.owner, caller.expr, calls + 1))
    }

    /// What all that call a function give it.
    fn bytes_given(&self, owner: Owner, body: &Body, local: LocalId, calls: u32, seen: &mut Seen) -> Option<Whose> {
        let param = body.params.iter().position(|pat| body.binds(*pat, local)).map(|at| super::Input::Param(at as u32));
        let param = param.or((body.self_param == Some(local)).then_some(super::Input::Receiver));
        let (Owner::Fn(function), Some(param)) = (owner, param) else { return Some(Whose::Unknown) };
        // whoever calls it hands on what comes from outside
        let outer = self.is_message_handler(function) || self.is_registered(function);
        if outer && param != super::Input::Receiver {
            return Some(Whose::Anybody);
        }
        let callers = self.callers(function);
        // as far as is to be seen, nobody of whom anything is known
        let hidden = self.is_called_in_broken_code(function).then_some(Some(Whose::Once));
        if callers.is_empty() && hidden.is_none() {
            // of a library's trait: it is called out of sight, unless it waits until somebody's value is made
            let is_given = param != super::Input::Receiver;
            let elsewhere = is_given && self.trait_fn_of(function).is_some_and(|f| self.is_decoding(f));
            return Some(if elsewhere { Whose::Anybody } else { Whose::Unknown });
        }
        if calls == MAX_CALLS {
            return Some(Whose::Unknown);
        }
        let given = callers.iter().take(MAX_ASKED).map(|caller| {
            let given = self.given_by(caller, param).filter(|_| caller.certain);
            given.map_or(Some(Whose::Unknown), |given| self.bytes_of(caller.owner, given, calls + 1, seen))
        });
        let rest = (callers.len() > MAX_ASKED).then_some(Some(Whose::Unknown));
        least(given.chain(rest).chain(hidden))
    }

    /// Whether a function of a library's trait is given what is to be decoded.
    fn is_decoding(&self, function: FnId) -> bool {
        let data = self.index.func(function);
        let Container::Trait(of_trait) = data.container else { return false };
        let (name, plain) = (self.index.traits[of_trait.index()].name, &self.vocabulary.plain);
        self.index.is_stub(data.loc) && (plain.making_traits.contains(&name) || !plain.value_traits.contains(&name))
    }

    /// What all that set a field put there.
    fn bytes_in_field(&self, field: FieldRef, calls: u32, seen: &mut Seen) -> Option<Whose> {
        if calls + CALLS_OF_A_FIELD > MAX_CALLS {
            return Some(Whose::Unknown);
        }
        let users = self.users_of(field).into_iter().take(MAX_ASKED);
        let stores = users.filter_map(|owner| Some((owner, self.numbers(owner)?)));
        let stores = stores.flat_map(|(owner, numbers)| {
            let of_field = numbers.stores.iter().filter(|s| s.field == field);
            of_field.map(|s| (owner, s.expr)).collect::<Vec<_>>()
        });
        let mut stores = stores.peekable();
        if stores.peek().is_none() {
            return Some(Whose::Unknown);
        }
        least(stores.map(|(owner, value)| self.bytes_of(owner, value, calls + CALLS_OF_A_FIELD, seen)))
    }

    /// What a type tells, behind buffers and the like.
    fn kept_in(&self, ty: &Ty, depth: u32) -> Whose {
        let words = &self.vocabulary.streams;
        let (name, args) = match ty.peel_refs() {
            Ty::Adt(id, args) => (self.index.adt(*id).name, args),
            Ty::Foreign(path, args) => {
                let krate = path.split("::").next().unwrap_or_default();
                if words.embedded.contains(&krate.into()) {
                    return Whose::File;
                }
                if path.split("::").any(|part| words.neighbours.contains(&part.into())) {
                    return Whose::Neighbour;
                }
                (path.rsplit("::").next().unwrap_or_default().into(), args)
            }
            _ => return Whose::Unknown,
        };
        let told = [
            (&words.files, Whose::File),
            (&words.neighbours, Whose::Neighbour),
            (&words.answers, Whose::Asked),
            (&words.requests, Whose::Anybody),
        ];
        let known = told.into_iter().find(|(names, _)| names.contains(&name));
        match (known, args.first()) {
            (Some((_, whose)), _) => whose,
            (None, Some(inner)) if depth < 4 => self.kept_in(inner, depth + 1),
            _ => Whose::Unknown,
        }
    }
}

/// The worst of several answers; none where all were given before.
fn least(mut answers: impl Iterator<Item = Option<Whose>>) -> Option<Whose> {
    let mut found: Option<Whose> = None;
    while found != Some(Whose::Anybody) {
        match answers.next() {
            Some(Some(answer)) => found = Some(found.map_or(answer, |known| known.min(answer))),
            Some(None) => {}
            None => break,
        }
    }
    found
}

/// Whether a value is what a `for` runs over.
fn is_item(body: &Body, value: ExprId) -> bool {
    body.exprs.iter().any(|e| matches!(e.kind, ExprKind::Loop { source: LoopSource::For(_, iter), .. } if iter == value))
}

/// `fs::read(path)`, named.
fn is_fs_read(kind: &ExprKind) -> bool {
    match kind {
        ExprKind::Path(path) => {
            matches!(&path.segments[..], [.., folder, read] if folder.name == "fs" && read.name.starts_with("read"))
        }
        _ => false,
    }
}

/// What fills a variable that is made empty: `let mut buf = [0; 4]; reader.read_exact(&mut buf)`.
fn filled_from(body: &Body, local: LocalId, init: ExprId) -> Option<ExprId> {
    let empty = match &body.expr(init).kind {
        ExprKind::Repeat(..) | ExprKind::Macro(_) | ExprKind::Array(_) => true,
        ExprKind::Call(_, args) => args.len() < 2,
        _ => false,
    };
    let lent = |id: &ExprId| match body.expr(*id).kind {
        ExprKind::Ref { mutable: true, inner } => body.mentions(inner, local),
        _ => false,
    };
    body.exprs_with_ids().filter(|_| empty).find_map(|(id, e)| match &e.kind {
        ExprKind::MethodCall { method, args, .. } if method.starts_with("read") && args.iter().any(lent) => Some(id),
        ExprKind::Call(_, args) if args.iter().skip(1).any(lent) => args.first().copied(),
        _ => None,
    })
}
