//! What a user sees of fixing: diffs on stdout, the rest as lines for the [`Host`].

use std::io::{self, IsTerminal, Write};

use mapcheck_lints::base::SourceFile;
use similar::{ChangeTag, TextDiff};

use super::Host;
use super::only::Only;
use super::plan::{Answer, Plan};
use super::verify::Verdict;
use crate::output::{Sources, clean, counted};
use crate::problem::Problem;

const BOLD: &str = "\u{1b}[1m";
const RED: &str = "\u{1b}[31m";
const GREEN: &str = "\u{1b}[32m";
const CYAN: &str = "\u{1b}[36m";
const PLAIN: &str = "\u{1b}[0m";

/// Prints what the plan changes.  Coloured and harmless for a person; to the byte, so that `git apply` takes it, for a program.
pub fn diff(plan: &Plan, before: &[SourceFile]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let coloured = anstream::AutoStream::choice(&out) != anstream::ColorChoice::Never;
    let person = coloured || out.is_terminal();
    for (_, old, new) in plan.changed(before) {
        match file_diff(&mut out, old, new, coloured, person) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => break,
            other => other?,
        }
    }
    out.flush()
}

fn file_diff(out: &mut dyn Write, old: &SourceFile, new: &SourceFile, coloured: bool, person: bool) -> io::Result<()> {
    let mut line = |colour: &str, text: &str| match coloured {
        true if !colour.is_empty() => writeln!(out, "{colour}{text}{PLAIN}"),
        _ => writeln!(out, "{text}"),
    };
    let path = clean::line(&old.path);
    line(BOLD, &format!("--- a/{path}"))?;
    line(BOLD, &format!("+++ b/{path}"))?;
    let diff = TextDiff::from_lines(&*old.text, &*new.text);
    for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
        line(CYAN, &hunk.header().to_string())?;
        for change in hunk.iter_changes() {
            let (colour, sign) = match change.tag() {
                ChangeTag::Equal => ("", ' '),
                ChangeTag::Delete => (RED, '-'),
                ChangeTag::Insert => (GREEN, '+'),
            };
            let text = change.value().strip_suffix('\n').unwrap_or(change.value());
            let text = if person { clean::line(text.trim_end_matches('\r')) } else { text.into() };
            line(colour, &format!("{sign}{text}"))?;
            if change.missing_newline() {
                line("", "\\ No newline at end of file")?;
            }
        }
    }
    Ok(())
}

/// A line for each changed file, as `cargo fix` prints them.
pub fn fixed(host: &mut dyn Host, plan: &Plan, before: &[SourceFile], dry: bool) -> io::Result<()> {
    for (file, old, _) in plan.changed(before) {
        let fixes = counted(plan.count(file) as u64, "fix", "fixes");
        host.status(if dry { "Would fix" } else { "Fixed" }, &format!("{} ({fixes})", clean::line(&old.path)))?;
    }
    Ok(())
}

/// What was not done, and why.
pub fn left_out(plan: &Plan, before: &[SourceFile], only: &[Only]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (entry, answer) in only.iter().zip(&plan.only) {
        let written = &entry.written;
        problems.extend(match answer {
            Answer::Nothing => Some(Problem::warning(format!("`--only {written}` means no finding"))),
            Answer::NoFix => {
                Some(Problem::warning(format!("`--only {written}` means findings without a fix that can be applied")))
            }
            Answer::Unsure => Some(
                Problem::warning(format!("`--only {written}` means findings whose fixes may change behaviour"))
                    .note("help: `--unsafe-fixes` applies them"),
            ),
            Answer::Fixable => None,
        });
    }
    let place = |file: mapcheck_lints::base::FileId| before.get(file.index()).map_or("?".into(), |file| clean::line(&file.path));
    for key in &plan.refused {
        let message =
            format!("a fix of `{}` was left out of `{}`: the file could not be read after it", key.rule, place(key.file));
        problems.push(Problem::warning(message).note("note: this is a bug of the rule; please report it"));
    }
    for key in &plan.again {
        let message =
            format!("a fix of `{}` in `{}` did not settle what it was for; it was applied once", key.rule, place(key.file));
        problems.push(Problem::warning(message).note("note: this is a bug of the rule; please report it"));
    }
    if plan.unfinished {
        problems.push(
            Problem::warning("fixes still bring new fixes; what was found so far is applied")
                .note("help: look at the difference, and run again for more"),
        );
    }
    problems
}

/// What the compiler said of the fixes.
pub fn verdict(host: &mut dyn Host, verdict: &Verdict, sources: &Sources) -> io::Result<()> {
    let kept = counted(verdict.plan.done.len() as u64, "fix", "fixes");
    host.status("Verified", &format!("{kept} kept, {} taken back", verdict.taken_back.len()))?;
    let mut problems: Vec<Problem> = (verdict.taken_back.iter())
        .map(|(key, error)| {
            let line = sources.position(key.file, key.lo).line;
            let place = format!("{}:{line}", sources.path(key.file));
            Problem::warning(format!("a fix of `{}` at `{place}` was taken back: it brings `{error}`", key.rule))
        })
        .collect();
    if verdict.before > 0 {
        let errors = counted(verdict.before as u64, "error", "errors");
        problems.push(Problem::warning(format!("`cargo check` found {errors} before anything was fixed; they may hide others")));
    }
    for file in &verdict.unseen {
        let path = sources.path(*file);
        problems.push(Problem::warning(format!("the fixes of `{path}` are not verified: `cargo check` has not compiled it")));
    }
    host.tell(&problems)
}

/// How many more fixes there are for who looks at them.
pub fn hint(host: &mut dyn Host, plan: &Plan) -> io::Result<()> {
    if plan.unsure > 0 {
        let more = counted(plan.unsure as u64, "more finding has a fix", "more findings have fixes");
        host.status("Note", &format!("{more} that may change behaviour (--unsafe-fixes)"))?;
    }
    Ok(())
}
