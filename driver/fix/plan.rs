//! Rounds up to the point where nothing is left to apply.  All happens in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::ops::Range;

use mapcheck_lints::base::{FileId, Finding, SourceFile};
use rayon::ThreadPool;

use super::Host;
use super::choose::{Fix, Key, Wishes, with_line_ends};
use super::guard::{CHANGED, Guard};
use super::shift::Shift;
use super::{round, write};

/// Fixes inside each other take a round each; more rounds than this means that fixes undo each other.
const MAX_ROUNDS: usize = 32;

/// What fixing comes to.
#[derive(Debug, Default)]
pub struct Plan {
    /// The texts of all files afterwards.
    pub files: Vec<SourceFile>,
    /// The fixes, in the order in which they were applied.
    pub done: Vec<Done>,
    /// Fixes after which a file could no longer be read as before; they were left out.
    pub refused: BTreeSet<Key>,
    /// Fixes after which the same finding stood there again; they were applied once.
    pub again: BTreeSet<Key>,
    /// Whether there was still something to apply after the last round.
    pub unfinished: bool,
    /// How many of the remaining findings have a suggestion that is less sure than allowed.
    pub unsure: usize,
    /// For each entry of `--only`, what came of it.
    pub only: Vec<Answer>,
}

/// A fix that was applied.
#[derive(Clone, Debug)]
pub struct Done {
    /// Which.
    pub key: Key,
    /// What it wrote, as bytes of the final texts.
    pub wrote: Vec<(FileId, Range<usize>)>,
}

/// What came of an entry of `--only`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// It means no finding.
    #[default]
    Nothing,
    /// It means findings, none of which has a suggestion that may be applied.
    NoFix,
    /// As before, but some have one that is less sure than allowed.
    Unsure,
    /// It means findings that can be fixed.
    Fixable,
}

impl Plan {
    /// The files whose text differs from what it was, with old and new text.
    pub fn changed<'p>(&'p self, before: &'p [SourceFile]) -> impl Iterator<Item = (FileId, &'p SourceFile, &'p SourceFile)> {
        let pairs = before.iter().zip(&self.files).enumerate();
        pairs.filter(|(_, (old, new))| old.text != new.text).map(|(at, (old, new))| (FileId(at as u32), old, new))
    }

    /// How many fixes wrote to the file.
    pub fn count(&self, file: FileId) -> usize {
        self.done.iter().filter(|done| done.wrote.iter().any(|(wrote, _)| *wrote == file)).count()
    }
}

/// Makes plans for one set of texts.
#[derive(Debug)]
pub struct Planner<'a> {
    /// As they are on the disk.
    pub files: &'a [SourceFile],
    /// What is to be fixed.
    pub wishes: Wishes<'a>,
    /// What may be changed.
    pub guard: Guard<'a>,
    /// Where texts are read.
    pub pool: &'a ThreadPool,
}

impl Planner<'_> {
    /// Applies everything but what is banned, again and again until nothing is left; the host has looked at the result last.
    /// None where the host could not look.
    pub fn plan(&mut self, host: &mut dyn Host, banned: &BTreeSet<Key>) -> io::Result<Option<Plan>> {
        let mut plan =
            Plan { files: self.files.to_vec(), only: vec![Answer::Nothing; self.wishes.only.len()], ..Plan::default() };
        let mut trail = Trail::default();
        for left in (0..=MAX_ROUNDS).rev() {
            let Some(findings) = host.look(&plan.files)? else { return Ok(None) };
            let fixes = self.candidates(&mut plan, &trail, &findings, banned);
            if fixes.is_empty() || left == 0 {
                plan.unfinished = !fixes.is_empty();
                plan.unsure = findings.iter().filter(|finding| self.is_held_back(&trail, finding)).count();
                break;
            }
            let outcome = round::apply(self.pool, &plan.files, fixes);
            plan.refused.extend(outcome.refused.iter().map(|fix| fix.key.clone()));
            plan.follow(&outcome);
            for (file, text) in outcome.texts {
                plan.files[file.index()].text = text.into();
            }
            trail.rounds.push(outcome.shifts);
        }
        Ok(Some(plan))
    }

    /// A plan of everything that changes no file that somebody else has changed since it was read.
    pub fn fresh_plan(&mut self, host: &mut dyn Host) -> io::Result<Option<Plan>> {
        loop {
            let Some(plan) = self.plan(host, &BTreeSet::new())? else { return Ok(None) };
            let mut stale = false;
            for (file, old, _) in plan.changed(self.files) {
                let held = self.guard.real(file).is_some_and(|path| write::holds(path, &old.text).unwrap_or(false));
                if !held {
                    self.guard.block(file, CHANGED);
                    stale = true;
                }
            }
            if !stale {
                return Ok(Some(plan));
            }
        }
    }

    fn candidates(&mut self, plan: &mut Plan, trail: &Trail, findings: &[Finding], banned: &BTreeSet<Key>) -> Vec<Fix> {
        let mut fixes = Vec::new();
        for finding in findings {
            let key = trail.key(finding);
            let Some(asking) = self.wishes.asked(finding, key.file, key.lo) else { continue };
            let best = self.wishes.best(finding);
            let answer = match best {
                Some(_) => Answer::Fixable,
                None if self.wishes.has_unsure(finding) => Answer::Unsure,
                None => Answer::NoFix,
            };
            asking.into_iter().for_each(|entry| plan.only[entry] = plan.only[entry].max(answer));
            let Some(best) = best else { continue };
            if banned.contains(&key) || plan.refused.contains(&key) {
                continue;
            }
            if plan.done.iter().any(|done| done.key == key) {
                plan.again.insert(key);
                continue;
            }
            let fix = Fix { key, edits: with_line_ends(&best.edits, &plan.files) };
            if fix.hulls().iter().all(|(file, _)| self.guard.real(*file).is_some()) {
                fixes.push(fix);
            }
        }
        fixes
    }

    fn is_held_back(&self, trail: &Trail, finding: &Finding) -> bool {
        let key = trail.key(finding);
        let asked = || self.wishes.asked(finding, key.file, key.lo).is_some();
        self.wishes.best(finding).is_none() && self.wishes.has_unsure(finding) && asked()
    }
}

impl Plan {
    /// Notes the fixes of a round, and moves those of earlier ones to where their text stands now.
    fn follow(&mut self, outcome: &round::Outcome) {
        let now = |(file, range): &(FileId, Range<usize>)| {
            (*file, outcome.shifts.get(file).map_or_else(|| range.clone(), |shift| shift.forward(range.clone())))
        };
        for done in &mut self.done {
            done.wrote = done.wrote.iter().map(now).collect();
        }
        let wrote = |fix: &Fix| fix.edits.iter().map(|edit| now(&(edit.span.file, super::choose::bytes(edit)))).collect();
        self.done.extend(outcome.taken.iter().map(|fix| Done { key: fix.key.clone(), wrote: wrote(fix) }));
    }
}

/// The rounds so far.
#[derive(Debug, Default)]
struct Trail {
    rounds: Vec<BTreeMap<FileId, Shift>>,
}

impl Trail {
    /// Names the finding by where it stood in the first text.
    fn key(&self, finding: &Finding) -> Key {
        let span = finding.primary.span;
        let range = span.range.lo as usize..span.range.hi as usize;
        let stood =
            self.rounds.iter().rev().filter_map(|round| round.get(&span.file)).fold(range, |range, shift| shift.back(range));
        Key { file: span.file, lo: stood.start, hi: stood.end, rule: finding.rule, message: finding.message.clone() }
    }
}
