//! Finds comments and attributes for this tool that it cannot follow: a rule that does not exist, a word that means nothing, a
//! missing parenthesis.  What the writer wanted to be silent is not.
//!
//! With the option `require_reason` (or `require_reason = true` at the top of the settings) it also finds those that do not say
//! why: `// mapcheck: allow(unbounded_map_growth) one entry per tenant, of which there are ten`.

use serde::Deserialize;

use crate::base::{Applicability, Catalogue, Confidence, Edit, Suggestion, did_you_mean};
use crate::cx::{Cx, Suppression};
use crate::hir::{Named, Remark};

#[derive(Deserialize)]
struct Options {
    require_reason: bool,
}

/// Reports each of them once, and each wrong name.
pub fn check(cx: &Cx<'_>) {
    let contracts = Catalogue::get().contracts();
    for suppression in cx.suppressions {
        let remark = &suppression.remark;
        if let Some(fault) = remark.fault {
            cx.report(remark.range.in_file(suppression.file), format!("a comment for this tool that cannot be read: {fault}"))
                .confidence(Confidence::High)
                .place(remark.verb.name.as_str())
                .help("write `// mapcheck: allow(rule) reason`");
            continue;
        }
        let mut verbs = vec!["allow", "expect"];
        verbs.extend(contracts.iter().map(|name| name.as_str()));
        let silences = matches!(remark.verb.name.as_str(), "allow" | "expect");
        if !verbs.contains(&remark.verb.name.as_str()) {
            let help = format!("the words are `{}`", verbs.join("`, `"));
            unknown(cx, suppression, remark.verb, "word", &verbs, &help);
        } else if silences && suppression.names.is_empty() {
            let message = format!("`{}` names no rule", remark.verb.name);
            cx.report(remark.range.in_file(suppression.file), message)
                .confidence(Confidence::High)
                .place(remark.verb.name.as_str());
        } else {
            for name in suppression.names.iter().filter(|name| name.selector.is_none()) {
                unknown(
                    cx,
                    suppression,
                    name.named,
                    "rule, family or tier",
                    &Catalogue::get().names(),
                    "`cargo mapcheck list` shows all rules",
                );
            }
            if lacks_reason(remark, silences) && cx.options::<Options>(suppression.file).require_reason {
                let message = format!("`{}` does not say why", remark.verb.name);
                cx.report(remark.range.in_file(suppression.file), message)
                    .confidence(Confidence::High)
                    .place(remark.verb.name.as_str())
                    .help("give the reason behind the parenthesis; in attributes as `reason = \"..\"`");
            }
        }
    }
}

/// A contract says by what in its parentheses.
fn lacks_reason(remark: &Remark, silences: bool) -> bool {
    !remark.reason && (silences || remark.names.as_ref().is_none_or(Vec::is_empty))
}

fn unknown(cx: &Cx<'_>, suppression: &Suppression, named: Named, what: &str, candidates: &[&str], help: &str) {
    let span = named.range.in_file(suppression.file);
    let draft =
        cx.report(span, format!("unknown {what} `{}`", named.name)).confidence(Confidence::High).place(named.name.as_str());
    match did_you_mean(&named.name, candidates.iter().copied()).filter(|near| *near != named.name) {
        Some(near) => {
            let in_attribute = cx.facts.index.file(span.file).source.text[named.range.lo as usize..].starts_with("mapcheck::");
            let text = if in_attribute { format!("mapcheck::{near}") } else { near.to_owned() };
            let (message, edits) = (format!("did you mean `{near}`?"), vec![Edit { span, text }]);
            draft.fix([Suggestion { message, edits, applicability: Applicability::MaybeIncorrect }]);
        }
        None => drop(draft.help(help)),
    }
}
