//! Finds streams from outside that are read into memory to their end, whatever their length.
//!
//! A peer that never stops sending, a request without a limit to its body, a packed file of some kilobytes that unpacks to
//! gigabytes: reading to the end is asking somebody else how much memory to use.  Streams that went through `take(limit)` are
//! left alone, as are files, and readers whose kind is not known.

use crate::base::Confidence;
use crate::cx::{Cx, whose_note};
use crate::facts::{Stream, Whose};

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
            _ if read.whose != Whose::Anybody => Confidence::Low,
            Stream::Response => Confidence::Low,
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
        drop(draft);
    }
}
