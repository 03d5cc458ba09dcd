//! Names of rules, as links to their pages on terminals that know such links (OSC 8).

use std::io::{self, IsTerminal};

use mapcheck_lints::base::Finding;
use supports_hyperlinks::Stream;

/// Where a rule's page is read: in the published sources of this very version.
pub fn page(rule: &str) -> String {
    let (name, version) = (env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION"));
    format!("https://docs.rs/crate/{name}/{version}/source/docs/rules/{rule}.md")
}

/// Whether stdout is a terminal that knows links; never so for a pipe, whatever the environment says.
pub fn wanted() -> bool {
    io::stdout().is_terminal() && supports_hyperlinks::on(Stream::Stdout)
}

/// `mapcheck::NAME`, a link where one is wanted.
pub fn rule(link: bool, finding: &Finding) -> String {
    let code = format!("mapcheck::{}", finding.rule);
    if link { linked(&page(&finding.rule), &code) } else { code }
}

/// The text as a link.
pub fn linked(address: &str, text: &str) -> String {
    format!("\u{1b}]8;;{address}\u{1b}\\{text}\u{1b}]8;;\u{1b}\\")
}
