//! Finds `dirty_pool_return`: one sentence that says what is wrong.
//!
//! Then why it costs memory, what is reported, what is left alone, and how it is repaired.  This text is the rule's page and
//! what `cargo mapcheck explain dirty_pool_return` prints.

use crate::cx::Cx;

/// Reads facts, reports.
pub fn check(cx: &Cx<'_>) {
    // facts are computed when first asked for; every report is a place, a fact, its evidence and a way out:
    //     cx.report(span, "`Type::field` ..").primary("..").label(other, "..").note("..").help("..");
    let _facts = cx.facts;
}
