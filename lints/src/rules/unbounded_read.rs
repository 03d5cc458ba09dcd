//! Finds streams from outside that are read into memory to their end, whatever their length.
//!
//! A peer that never stops sending, a request without a limit to its body, a packed file of some kilobytes that unpacks to
//! gigabytes: reading to the end is asking somebody else how much memory to use.  Streams that went through `take(limit)` are
//! left alone, as are files, and readers whose kind is not known.

use crate::base::{Applicability, Confidence, Suggestion};
use crate::cx::{Chosen, Cx, Fix, whose_note};
use crate::facts::{Stream, WholeRead, Whose};
use crate::hir::ExprKind;
use crate::types::Ty;

/// Reports the call that reads to the end.
pub fn check(cx: &Cx<'_>) {
    for read in cx.facts.whole_reads() {
        let Some(span) = cx.facts.expr_span(read.owner, read.call) else { continue };
        let (what, limit) = match read.stream {
            Stream::Network => ("what a peer sends", "read through `take(limit)`, or in pieces of a fixed size"),
            Stream::Body => {
                ("a request's body", "set a limit for the body before it is collected (`Limited`, `DefaultBodyLimit`)")
            }
            Stream::Response => ("a server's answer", "check `content_length`, and read it in pieces up to a limit"),
            Stream::Packed => {
                ("what a few packed bytes unpack to", "unpack through `take(limit + 1)`, and refuse what reaches the limit")
            }
        };
        let confidence = match read.stream {
            _ if read.whose.is_tame() => Confidence::Low,
            Stream::Response => Confidence::Low,
            // few bytes that become many are another thing than a server that sends without end
            Stream::Body | Stream::Network if read.whose == Whose::Asked => Confidence::Low,
            Stream::Body | Stream::Packed => Confidence::High,
            Stream::Network => Confidence::Medium,
        };
        let mut draft = cx
            .report(span, format!("{what} is read into memory without a limit"))
            .primary("reads to the end, however far that is")
            .note("no `take`, no comparison of a length and no limited reader was found here")
            .confidence(confidence)
            .help(limit);
        if let Some(note) = whose_note(read.whose) {
            draft = draft.note(note);
        }
        draft.fix(limited(cx, &read));
    }
}

const CHOSEN: Chosen = Chosen { name: "MAX_BYTES", value: "16 * 1024 * 1024" };

/// The same read through `take(LIMIT)`, or with a limit where it has an argument for that.
fn limited(cx: &Cx<'_>, read: &WholeRead) -> Option<Suggestion> {
    let facts = cx.facts;
    let (body, info) = (facts.source(read.owner)?, facts.body(read.owner)?);
    let callee = info.types.callees.get(&read.call)?.function;
    let sink = facts.vocabulary.streams.sinks.get(&callee)?;
    let integer = if sink.limit_arg.is_some() || sink.wrapper.is_some() { "usize" } else { "u64" };
    let (fix, limit) = Fix::new(facts, read.owner, Applicability::MaybeIncorrect).limit(integer, CHOSEN);
    let fix = match (&body.expr(read.call).kind, sink.limit_arg) {
        (ExprKind::Call(_, args), Some(at)) => fix.replace(body.expr(*args.get(at)?).range, limit.text.as_str()),
        // `Read::read_to_end(&mut decoder, ..)`
        (ExprKind::Call(..), None) if sink.has_take => match body.expr(read.reader).kind {
            ExprKind::Ref { mutable: true, inner } if facts.is_of_std(callee) => {
                fix.wrap(inner, "", &format!(".by_ref().take({})", limit.text))
            }
            _ => return None,
        },
        // what becomes of an error of another type is left to who accepts it
        (ExprKind::MethodCall { receiver, .. }, None) if sink.wrapper.is_some() => fix
            .at_least(Applicability::HasPlaceholders)
            .enclose(*receiver, &format!("{}(", sink.wrapper.as_ref()?), &format!(", {})", limit.text)),
        (ExprKind::MethodCall { receiver, method, .. }, None) if sink.has_take && method != "lines" => {
            let take = format!(".take({})", limit.text);
            match (&body.expr(*receiver).kind, facts.is_of_std(callee)) {
                // what a call gives is nobody else's
                (ExprKind::Call(..) | ExprKind::MethodCall { .. } | ExprKind::Try(_), _) => fix.wrap(*receiver, "", &take),
                (ExprKind::Local(_) | ExprKind::Field(..), true) => fix.wrap(*receiver, "", &format!(".by_ref(){take}")),
                (ExprKind::Local(_) | ExprKind::Field(..), false) => {
                    let again = if matches!(info.types.expr(*receiver), Ty::Ref(..)) { "(&mut *" } else { "(&mut " };
                    fix.enclose(*receiver, again, &format!("){take}"))
                }
                _ => return None,
            }
        }
        _ => return None,
    };
    fix.finish(format!("read no more than {}", limit.label))
}
