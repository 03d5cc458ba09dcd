//! What stands below the findings: how many, and how much was really looked at.  A green run says so too.

use std::collections::BTreeMap;
use std::io::{self, Write};

use mapcheck_lints::base::FileId;
use mapcheck_lints::hir::LossKind;

use super::{Run, clean};
use crate::load::shown_path;

const KINDS: [(LossKind, &str, &str); 5] = [
    (LossKind::OpaqueMacro, "opaque macro call", "opaque macro calls"),
    (LossKind::BrokenItem, "broken item", "broken items"),
    (LossKind::TooDeep, "item nested too deeply", "items nested too deeply"),
    (LossKind::TooLarge, "item too large", "items too large"),
    (
        LossKind::TooSlow,
        "function left out for want of time (--time-limit)",
        "functions left out for want of time (--time-limit)",
    ),
];

/// Writes the summary: one line for a clean run, unless lists were asked for.
pub fn write(out: &mut dyn Write, run: &Run<'_>) -> io::Result<()> {
    let looked_at = looked_at(run);
    if run.findings.is_empty() {
        writeln!(out, "no findings: {}", looked_at.join("; "))?;
    } else {
        writeln!(out, "{}", findings(run))?;
        looked_at.iter().try_for_each(|line| writeln!(out, "  {line}"))?;
    }
    if run.verbose { lists(out, run) } else { Ok(()) }
}

/// How much was read and understood, then what a reader must not take for checked.
pub fn looked_at(run: &Run<'_>) -> Vec<String> {
    let read = format!(
        "{}, {} read, {} understood",
        counted(run.coverage.files as u64, "file", "files"),
        counted(run.coverage.lines, "line", "lines"),
        counted(run.coverage.functions as u64, "function", "functions")
    );
    [read].into_iter().chain(limits(run)).collect()
}

/// What a reader must not take for checked.
pub fn limits(run: &Run<'_>) -> Vec<String> {
    let mut limits = Vec::new();
    let missed = missed(run);
    if !missed.is_empty() {
        let hint = if run.verbose { "" } else { " (-v lists them)" };
        limits.push(format!("not seen: {missed}{hint}"));
    }
    let left_out = run.discovery.left_out + run.coverage.left_out;
    if left_out > 0 {
        let files = counted(left_out as u64, "file", "files");
        limits.push(format!("not looked at: {files} of tests, examples and benches (--all-targets)"));
    }
    if run.discovery.unreported > 0 {
        let packages = counted(run.discovery.unreported as u64, "other package", "other packages");
        limits.push(format!("not reported: {packages} (--workspace reports all)"));
    }
    if run.loaded.excluded > 0 {
        let files = counted(run.loaded.excluded as u64, "file", "files");
        limits.push(format!("not reported: {files} that the settings exclude"));
    }
    limits.extend(run.withheld.iter().cloned());
    limits
}

fn findings(run: &Run<'_>) -> String {
    let rules: Vec<String> = by_rule(run).iter().map(|(rule, count)| format!("{rule} {count}")).collect();
    format!("{}: {}", counted(run.findings.len() as u64, "finding", "findings"), rules.join(", "))
}

/// How often each rule found something, the most frequent first.
pub fn by_rule<'r>(run: &'r Run<'_>) -> Vec<(&'r str, u64)> {
    let mut by_rule: BTreeMap<&str, u64> = BTreeMap::new();
    for (_, finding) in &run.findings {
        *by_rule.entry(finding.rule.as_str()).or_default() += 1;
    }
    // the map has them sorted by name already
    let mut by_rule: Vec<_> = by_rule.into_iter().collect();
    by_rule.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    by_rule
}

fn unreached(run: &Run<'_>) -> impl Iterator<Item = FileId> {
    // loose files have no crate by nature
    let owners = run.crate_of_file.iter().zip(&run.loaded.package_of_file).enumerate();
    owners.filter(|(_, (owner, package))| owner.is_none() && package.is_some()).map(|(at, _)| FileId(at as u32))
}

fn missed(run: &Run<'_>) -> String {
    let losses = |kind| run.coverage.losses.iter().filter(|(_, loss)| loss.kind == kind).count() as u64;
    let mut parts: Vec<(u64, &str, &str)> = KINDS.iter().map(|(kind, one, many)| (losses(*kind), *one, *many)).collect();
    parts.push((run.coverage.unreached as u64, "file that no `mod` reaches", "files that no `mod` reaches"));
    parts.push(((run.loaded.skipped.len() + run.failed.len()) as u64, "file left out", "files left out"));
    parts.push((run.discovery.strangers.len() as u64, "package outside of the workspace", "packages outside of the workspace"));
    let parts: Vec<String> =
        parts.into_iter().filter(|(count, ..)| *count > 0).map(|(count, one, many)| counted(count, one, many)).collect();
    parts.join(", ")
}

fn lists(out: &mut dyn Write, run: &Run<'_>) -> io::Result<()> {
    let mut losses: Vec<_> = run.coverage.losses.iter().collect();
    losses.sort_by_key(|(file, loss)| (*file, loss.range));
    for (file, loss) in losses {
        let at = run.sources.position(*file, run.sources.bytes(loss.range.in_file(*file)).start);
        let kind = KINDS.iter().find(|(kind, ..)| *kind == loss.kind).map_or("", |(_, one, _)| one);
        writeln!(out, "  {}:{}:{}: {kind}: {}", run.sources.path(*file), at.line, at.column, clean::line(&loss.text))?;
    }
    if run.coverage.unreached > 0 {
        for file in unreached(run) {
            writeln!(out, "  {}: no `mod` reaches it", run.sources.path(file))?;
        }
    }
    for dir in &run.discovery.strangers {
        let shown = shown_path(dir, &run.discovery.root);
        writeln!(out, "  {}: a package outside of the workspace", clean::line(&shown))?;
    }
    Ok(())
}

/// A number with its noun, thousands set apart.
pub fn counted(count: u64, one: &str, many: &str) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    format!("{text} {}", if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(counted(1, "file", "files"), "1 file");
        assert_eq!(counted(999, "file", "files"), "999 files");
        assert_eq!(counted(1_234_567, "file", "files"), "1,234,567 files");
    }
}
