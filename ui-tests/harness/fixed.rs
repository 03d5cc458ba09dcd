//! Suggestions, applied: a fixture with a suggestion has a file beside it with what it looks like then.
//!
//! `NAME.fixed` holds what may be applied without a look.  `NAME.offered.fixed` holds the first suggestion of each finding,
//! `NAME.other.fixed` the second, whatever they ask of the reader.  All of them compile, and the findings are gone.

use std::collections::BTreeMap;
use std::path::Path;

use libtest_mimic::Failed;

use super::tool::{self, Found, Offer};
use super::{Bless, expect, snapshot};

/// Overlapping suggestions take a round each.
const MAX_ROUNDS: usize = 60;

/// The files beside a fixture: the end of their names, and which of a finding's suggestions they hold.
const FILES: [(&str, Pick); 3] = [
    ("fixed", |offers| offers.iter().find(|offer| offer.applicability == "MachineApplicable")),
    ("offered.fixed", |offers| offers.first()),
    ("other.fixed", |offers| offers.get(1)),
];

/// Its suggestions change what other findings there are.
const CORRECTS: &str = "invalid_suppression";

type Pick = fn(&[Offer]) -> Option<&Offer>;

/// Compares the files beside a fixture with what comes of applying its suggestions, or writes them.
pub fn check(file: &Path, dir: &Path, text: &str, bless: Bless) -> Result<(), Failed> {
    let text = expect::without_marks(text);
    let run = |text: &str| {
        let name = file.file_name().unwrap_or_default();
        std::fs::write(dir.join(name), text)?;
        tool::run(dir, &name.to_string_lossy(), &tool::arguments(text)?)
    };
    let found = run(&text)?;
    let mut before: Option<String> = None;
    for (extension, pick) in FILES {
        let now = apply_all(&text, &found, pick, run)?;
        // what may be applied without a look is shown once
        let shown = if before.as_deref() == Some(&*now) { String::new() } else { now.clone() };
        snapshot::check(&file.with_extension(extension), &shown, bless)?;
        before = before.or(Some(now).filter(|now| !now.is_empty()));
    }
    Ok(())
}

/// The text with all suggestions applied that `pick` picks, to a fixpoint; empty where there are none.
fn apply_all(
    text: &str,
    found: &[Found],
    pick: Pick,
    run: impl Fn(&str) -> Result<Vec<Found>, Failed>,
) -> Result<String, Failed> {
    let mut wanted = count(found);
    let (mut text, mut found, mut changed) = (text.to_owned(), found.to_vec(), false);
    for _ in 0..MAX_ROUNDS {
        let applied = round(&mut text, &found, pick)?;
        if applied.is_empty() {
            return if changed { compare(&wanted, &count(&found), text) } else { Ok(String::new()) };
        }
        for rule in applied {
            let left = wanted.entry(rule.clone()).or_default();
            *left =
                left.checked_sub(1).ok_or_else(|| format!("`{rule}`: a finding stays with its suggestion applied:\n{text}"))?;
        }
        changed = true;
        found = run(&text)?;
    }
    Err(format!("still suggestions after {MAX_ROUNDS} rounds:\n{text}").into())
}

fn count(found: &[Found]) -> BTreeMap<String, usize> {
    let mut by_rule = BTreeMap::new();
    for found in found {
        *by_rule.entry(found.at.rule.clone()).or_default() += 1;
    }
    by_rule
}

/// Each suggestion must take its finding with it, and bring no other.
fn compare(wanted: &BTreeMap<String, usize>, left: &BTreeMap<String, usize>, text: String) -> Result<String, Failed> {
    let left_of = |rule: &String| left.get(rule).copied().unwrap_or(0);
    let wrong = wanted.iter().find(|(rule, wanted)| left_of(rule) != **wanted);
    match wrong.or(left.iter().find(|(rule, _)| !wanted.contains_key(*rule))) {
        None => Ok(text),
        Some((rule, _)) => {
            let wanted = wanted.get(rule).copied().unwrap_or(0);
            Err(format!("`{rule}`: {wanted} findings should be left, but {} are:\n{text}", left_of(rule)).into())
        }
    }
}

/// Applies what does not touch each other; one that brings a name to be filled in goes alone.  Returns the rules.
fn round(text: &mut String, found: &[Found], pick: Pick) -> Result<Vec<String>, Failed> {
    let mut edits: Vec<&(std::ops::Range<usize>, String)> = Vec::new();
    let mut rules = Vec::new();
    for found in found {
        // a suppression that is understood at last silences others, or turns out to be of no use: no count can be kept
        if found.at.rule == CORRECTS {
            continue;
        }
        let Some(offer) = pick(&found.offers) else { continue };
        let alone = offer.applicability == "HasPlaceholders";
        let apart = |other: &(std::ops::Range<usize>, String)| {
            offer.edits.iter().all(|(range, _)| range.end < other.0.start || other.0.end < range.start)
        };
        if (alone && !rules.is_empty()) || !edits.iter().all(|edit| apart(edit)) {
            continue;
        }
        edits.extend(&offer.edits);
        rules.push(found.at.rule.clone());
        if alone {
            break;
        }
    }
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    if edits.windows(2).any(|two| two[1].0.start < two[0].0.end) {
        return Err(format!("edits of one suggestion overlap: {edits:?}").into());
    }
    for (range, with) in edits.into_iter().rev() {
        if text.get(range.clone()).is_none() {
            return Err(format!("{range:?} is no range of characters").into());
        }
        text.replace_range(range.clone(), with);
    }
    Ok(rules)
}
