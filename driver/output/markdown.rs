//! For a job summary or a comment on a change: the counts, then each finding, folded, the most important first.

use std::fmt::Write as _;
use std::io::{self, Write};

use mapcheck_lints::base::{Catalogue, Level};

use super::entry::{Entry, by_importance};
use super::{Format, Run, clean, counted, human, links, summary};

/// A comment on GitHub may have 65,536 characters.
const ROOM: usize = 60_000;

/// The format.
pub struct Markdown;

impl Format for Markdown {
    fn print(&self, out: &mut dyn Write, run: &Run<'_>) -> io::Result<()> {
        let entries = by_importance(run);
        let mut text = format!("## mapcheck: {}\n\n", heading(&entries));
        text.push_str(&table(run));
        for (at, entry) in entries.iter().enumerate() {
            let folded = folded(run, entry)?;
            if text.len() + folded.len() > ROOM {
                let rest = counted((entries.len() - at) as u64, "finding is", "findings are");
                let _ = writeln!(text, "… {rest} not shown here; the log and the other reports have all.\n");
                break;
            }
            text.push_str(&folded);
        }
        let _ = writeln!(text, "{}", summary::looked_at(run).join("  \n"));
        out.write_all(text.as_bytes())
    }
}

fn heading(entries: &[Entry<'_>]) -> String {
    let errors = entries.iter().filter(|entry| entry.level == Level::Deny).count() as u64;
    match (entries.len() as u64, errors) {
        (0, _) => "no findings".to_owned(),
        (all, 0) => counted(all, "finding", "findings"),
        (all, errors) => format!("{}, {}", counted(all, "finding", "findings"), counted(errors, "error", "errors")),
    }
}

/// How often each rule found something.
fn table(run: &Run<'_>) -> String {
    let mut text = String::new();
    for (rule, count) in summary::by_rule(run) {
        if text.is_empty() {
            text.push_str("| rule | findings | finds |\n|---|--:|---|\n");
        }
        let finds = Catalogue::get().rule(rule).map_or("", |info| &info.summary);
        let _ = writeln!(text, "| [`{rule}`]({}) | {count} | {} |", links::page(rule), prose(finds));
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn folded(run: &Run<'_>, entry: &Entry<'_>) -> io::Result<String> {
    let mark = if entry.level == Level::Deny { "❌" } else { "⚠️" };
    let place = format!("{}:{}", clean::line(&entry.place.path), entry.place.start.line);
    let message = clean::line(&entry.finding.message);
    let shown = human::plain(run, entry.level, entry.finding)?;
    let (head, block) = (summary_line(&message), fenced(shown.trim_end()));
    Ok(format!("<details><summary>{mark} <code>{}</code> {head}</summary>\n\n{block}\n\n</details>\n\n", html(&place)))
}

/// A message in HTML: what stands in backticks becomes code.
fn summary_line(message: &str) -> String {
    let parts: Vec<&str> = message.split('`').collect();
    let whole = parts.len() % 2 == 1;
    let parts = parts.iter().enumerate().map(|(at, part)| match at % 2 == 1 && whole {
        true => format!("<code>{}</code>", html(part)),
        false => html(part),
    });
    parts.collect::<Vec<_>>().join(if whole { "" } else { "&#96;" })
}

/// Text in HTML that stays text, for GitHub's second reading too (mentions, numbers of issues, addresses, emoji): every sign that
/// begins something is spelt, and what would call a person or an issue is code.
fn html(text: &str) -> String {
    let spelt = text.chars().map(|c| match c {
        '@' | '#' => format!("<code>&#{};</code>", u32::from(c)),
        c if c.is_ascii_punctuation() && !matches!(c, '.' | ',' | '-' | '/' | '(' | ')' | ';') => format!("&#{};", u32::from(c)),
        c => c.to_string(),
    });
    spelt.collect::<String>().replace("www.", "www&#46;")
}

/// Own prose in Markdown: only what could be read as markup is escaped.
fn prose(text: &str) -> String {
    text.chars().flat_map(|c| matches!(c, '\\' | '|' | '<' | '*' | '_' | '[').then_some('\\').into_iter().chain([c])).collect()
}

/// A block of code with a fence that the text does not hold.
fn fenced(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    format!("{fence}text\n{text}\n{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fences_are_longer_than_what_they_hold() {
        assert_eq!(fenced("a"), "```text\na\n```");
        assert_eq!(fenced("a ```` b"), "`````text\na ```` b\n`````");
    }

    #[test]
    fn text_stays_text() {
        assert_eq!(summary_line("`a::b<c>` grows"), "<code>a&#58;&#58;b&#60;c&#62;</code> grows");
        assert_eq!(summary_line("one ` alone"), "one &#96; alone");
        assert_eq!(html("@user #1"), "<code>&#64;</code>user <code>&#35;</code>1");
        assert_eq!(html("</summary>![x](y)"), "&#60;/summary&#62;&#33;&#91;x&#93;(y)");
    }
}
