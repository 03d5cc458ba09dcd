//! Streams that are read to their end.

use rayon::prelude::*;

use super::vocabulary::{Sink, Stream};
use super::{BodyInfo, Facts, Input, Whose};
use crate::hir::{Body, ExprId, ExprKind};
use crate::index::Def;
use crate::types::{Owner, Ty};

/// How many calls of a function are asked what they give it to read.
const MAX_CALLERS: usize = 16;

/// A stream that is read to its end.
#[derive(Clone, Copy, Debug)]
pub struct WholeRead {
    /// In which body.
    pub owner: Owner,
    /// The call.
    pub call: ExprId,
    /// What is read.
    pub reader: ExprId,
    /// Who decides how long it is.
    pub stream: Stream,
    /// Whose bytes it holds.
    pub whose: Whose,
}

impl Facts<'_> {
    /// Reads of whole streams of known kinds, without a limit, in shipped code.
    pub fn whole_reads(&self) -> Vec<WholeRead> {
        let mut owners: Vec<Owner> =
            self.vocabulary.streams.search.iter().flat_map(|n| self.words().calling(*n)).copied().collect();
        owners.sort_unstable();
        owners.dedup();
        owners.into_par_iter().filter(|o| self.loc(*o).live).flat_map_iter(|owner| self.whole_reads_in(owner)).collect()
    }

    fn whole_reads_in(&self, owner: Owner) -> Vec<WholeRead> {
        let names = &self.vocabulary.streams.sink_names;
        // the cheap question first: inference is dear
        let Some(body) = self.source(owner).filter(|b| b.exprs.iter().any(|e| b.called(e).is_some_and(|n| names.contains(&n))))
        else {
            return Vec::new();
        };
        let Some(info) = self.body(owner) else { return Vec::new() };
        let sunk = body.exprs_with_ids().filter_map(|(call, expr)| {
            let sink = self.vocabulary.streams.sinks.get(&info.types.callees.get(&call)?.function)?;
            let args: Vec<ExprId> = match &expr.kind {
                ExprKind::MethodCall { receiver, args, .. } => std::iter::once(*receiver).chain(args.iter().copied()).collect(),
                ExprKind::Call(_, args) => args.to_vec(),
                _ => return None,
            };
            let reader = *args.first()?;
            (!self.is_limited(owner, sink, &args)).then_some((call, reader, sink))
        });
        let reads = sunk.flat_map(|(call, reader, sink)| match self.whole_read(owner, call, reader, sink) {
            Some(read) => vec![read],
            None => self.whole_reads_through(owner, reader, sink),
        });
        reads.collect()
    }

    fn whole_read(&self, owner: Owner, call: ExprId, reader: ExprId, sink: &Sink) -> Option<WholeRead> {
        let (info, body) = (self.body(owner)?, self.source(owner)?);
        let stream = self.stream_of(owner, reader, sink)?;
        let whose = match stream {
            Stream::Packed => self.whose(owner, reader),
            _ => Some(self.whose_stream(owner, reader)).filter(|w| *w != Whose::Unknown).unwrap_or(Whose::Anybody),
        };
        (!self.is_own_data(info, body, reader, 0)).then_some(WholeRead { owner, call, reader, stream, whose })
    }

    /// Of a function that reads any reader to its end: the calls that give it one of a known kind.
    fn whole_reads_through(&self, owner: Owner, reader: ExprId, sink: &Sink) -> Vec<WholeRead> {
        let (Some(info), Some(body), Owner::Fn(function)) = (self.body(owner), self.source(owner), owner) else {
            return Vec::new();
        };
        let mut at = reader;
        while let ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) = &body.expr(at).kind {
            at = *inner;
        }
        let ExprKind::Local(local) = body.expr(at).kind else { return Vec::new() };
        let generic = matches!(info.types.local(local).peel_refs(), Ty::Param(_) | Ty::Opaque(_) | Ty::Dyn(_));
        let Some(param) = body.params.iter().position(|p| body.binds(*p, local)).filter(|_| generic) else { return Vec::new() };
        let callers = self.callers(function);
        let given = callers.iter().take(MAX_CALLERS).filter(|caller| caller.certain).filter_map(|caller| {
            let given = self.given_by(caller, Input::Param(param as u32))?;
            let limited = self.names_limit(caller.owner, sink);
            self.whole_read(caller.owner, given, given, sink).filter(|_| !limited)
        });
        given.collect()
    }

    /// Whether a body names what limits such a read.
    fn names_limit(&self, owner: Owner, sink: &Sink) -> bool {
        sink.limit.iter().any(|word| self.names(owner, *word))
    }

    fn is_limited(&self, owner: Owner, sink: &Sink, args: &[ExprId]) -> bool {
        let (Some(info), Some(body)) = (self.body(owner), self.source(owner)) else { return true };
        if let Some(limit) = sink.limit_arg {
            let largest = |e: &ExprId| matches!(&body.expr(*e).kind, ExprKind::Path(path) if path.last() == "MAX");
            return !args.get(limit).is_some_and(largest);
        }
        if let Some(into) = sink.into_memory {
            let ty = args.get(into).map(|e| info.types.expr(*e).peel_refs());
            let grows = ty.and_then(Ty::as_adt).is_some_and(|(id, _)| self.index.adt(id).name == "Vec");
            if !grows {
                return true;
            }
        }
        let names = |owner: Owner| self.names_limit(owner, sink);
        names(owner) || info.types.callees.values().any(|c| names(Owner::Fn(c.function)))
    }

    /// Whether what is read stands in the program itself: `Decoder::new(FONT)` of a constant, `include_bytes!`.
    fn is_own_data(&self, info: &BodyInfo, body: &Body, id: ExprId, depth: u32) -> bool {
        let next = |id: ExprId| depth < 8 && self.is_own_data(info, body, id, depth + 1);
        match &body.expr(id).kind {
            ExprKind::Path(_) => matches!(info.types.paths.get(&id), Some(Def::Static(_))),
            ExprKind::Macro(call) => matches!(call.name.as_str(), "include_bytes" | "include_str"),
            ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) | ExprKind::Index(inner, _) | ExprKind::Try(inner) => {
                next(*inner)
            }
            ExprKind::MethodCall { receiver, .. } => next(*receiver),
            ExprKind::Call(_, args) => args.first().is_some_and(|arg| next(*arg)),
            ExprKind::Local(local) => self.initializer(body, *local).is_some_and(next),
            _ => false,
        }
    }

    /// What kind of stream a value is, behind buffers and boxes; none where it has a limit, or is not known.
    fn stream_of(&self, owner: Owner, reader: ExprId, sink: &Sink) -> Option<Stream> {
        let mut at = self.body(owner)?.types.expr(reader).clone();
        if sink.unpacks {
            return Some(Stream::Packed);
        }
        for _ in 0..8 {
            match &at {
                Ty::Ref(_, inner) => at = (**inner).clone(),
                Ty::Adt(id, args) => {
                    if let Some(stream) = self.vocabulary.streams.readers.get(id) {
                        return Some(*stream);
                    }
                    match self.index.adt(*id).name.as_str() {
                        "BufReader" | "Box" | "Pin" | "Compat" | "Lines" => at = args.first()?.clone(),
                        _ => return None,
                    }
                }
                Ty::Foreign(path, _) => {
                    let (krate, name) = (path.split("::").next()?, path.rsplit("::").next()?);
                    return self.vocabulary.streams.foreign_readers.get(&(krate.into(), name.into())).copied();
                }
                _ => return None,
            }
        }
        None
    }
}
