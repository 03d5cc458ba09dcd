//! Workflow commands: GitHub shows them as annotations at their lines.

use std::fmt::Write as _;
use std::io::{self, Write};

use mapcheck_lints::base::Level;

use super::entry::{Entry, by_importance};
use super::{Format, Run, clean, counted, severity, short};

/// So many errors, and so many warnings, are shown for one step; GitHub drops the rest without a word.
const SHOWN: usize = 10;

/// The format.
pub struct Github;

impl Format for Github {
    fn print(&self, out: &mut dyn Write, run: &Run<'_>) -> io::Result<()> {
        let (errors, warnings): (Vec<_>, Vec<_>) = by_importance(run).into_iter().partition(|entry| entry.level == Level::Deny);
        for entry in errors.iter().take(SHOWN).chain(warnings.iter().take(SHOWN)) {
            writeln!(out, "{}", command(entry))?;
        }
        let rest: Vec<_> = errors.iter().skip(SHOWN).chain(warnings.iter().skip(SHOWN)).collect();
        if rest.is_empty() {
            return Ok(());
        }
        let more = counted(rest.len() as u64, "more finding", "more findings");
        writeln!(out, "::group::{more}")?;
        for entry in rest {
            writeln!(out, "- {}", short::line(run, entry.level, entry.finding, false))?;
        }
        writeln!(out, "::endgroup::")?;
        let limit = "GitHub shows ten errors and ten warnings of a step";
        writeln!(out, "::notice title=mapcheck::{limit}: {more} in the log of this step and in its summary")
    }
}

fn command(entry: &Entry<'_>) -> String {
    let (kind, place) = (severity(entry.level), &entry.place);
    let mut text = format!("::{kind} file={},line={}", property(&clean::line(&place.path)), place.start.line);
    // columns are for one line only
    match place.start.line == place.end.line {
        true => _ = write!(text, ",col={},endColumn={}", place.start.column, place.end.column),
        false => _ = write!(text, ",endLine={}", place.end.line),
    }
    let mut message = vec![clean::line(&entry.finding.message).into_owned()];
    message.extend(entry.details());
    let title = property(&format!("mapcheck::{}", entry.finding.rule));
    format!("{text},title={title}::{}", data(&message.join("\n")))
}

/// What stands after the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What stands between `=` and `,`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
