//! `--verify`: fixes that bring an error are found and left out.
//!
//! Nothing is undone by hand: the same texts are planned anew without the suspects, written and checked.  So what remains is
//! what a run without these fixes would have made.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::ops::Range;
use std::path::PathBuf;
use std::rc::Rc;

use mapcheck_lints::base::FileId;

use super::Host;
use super::build::{BuildError, Built, Compiler, Identity};
use super::choose::Key;
use super::disk::Disk;
use super::plan::{Done, Plan, Planner};
use crate::problem::Problem;

/// A build may take minutes: after so many, all that is in doubt is taken back.
const MAX_BUILDS: usize = 60;

/// What came of it.
#[derive(Debug)]
pub struct Verdict {
    /// What stands on the disk now.
    pub plan: Plan,
    /// What was taken back, with the error that it brought.
    pub taken_back: BTreeMap<Key, String>,
    /// How many errors there were before anything was fixed.
    pub before: usize,
    /// Fixed files that the compiler has not seen to the end, so that nothing is known of their fixes.
    pub unseen: Vec<FileId>,
}

/// A plan that was written and checked.
#[derive(Debug)]
struct Tried {
    plan: Plan,
    /// The errors that were not there before.
    errors: Vec<BuildError>,
    compiled: BTreeSet<PathBuf>,
}

/// Puts the plan on the disk, and takes back what brings errors.  None where the work could not be done, which was told; the
/// files are then as they were.
pub fn run(
    planner: &mut Planner<'_>,
    disk: &mut Disk,
    compiler: &mut dyn Compiler,
    host: &mut dyn Host,
) -> io::Result<Option<Verdict>> {
    host.status("Checking", "the project as it was")?;
    let before = match compiler.check()? {
        Ok(built) => built.errors,
        Err(words) => {
            host.tell(&[Problem::error(format!("`cargo check` could not be run, so nothing was fixed: {words}"))])?;
            return Ok(None);
        }
    };
    let mut trial = Trial { planner, disk, compiler, host, before: count(&before), tried: BTreeMap::new() };
    match trial.run()? {
        Some((tried, taken_back)) => {
            let (plan, compiled) = (trial.planner.plan(trial.host, &taken_back.keys().cloned().collect())?, &tried.compiled);
            let Some(plan) = plan else { return Ok(None) };
            let unseen = trial.unseen(&plan, compiled);
            Ok(Some(Verdict { plan, taken_back, before: before.len(), unseen }))
        }
        None => {
            let as_they_were = trial.planner.files.to_vec();
            trial.disk.put(&as_they_were, &mut trial.planner.guard, trial.host)?;
            Ok(None)
        }
    }
}

struct Trial<'t, 'a> {
    planner: &'t mut Planner<'a>,
    disk: &'t mut Disk,
    compiler: &'t mut dyn Compiler,
    host: &'t mut dyn Host,
    before: BTreeMap<Identity, usize>,
    tried: BTreeMap<BTreeSet<Key>, Rc<Tried>>,
}

type TakenBack = BTreeMap<Key, String>;

impl Trial<'_, '_> {
    fn run(&mut self) -> io::Result<Option<(Rc<Tried>, TakenBack)>> {
        let mut taken_back = TakenBack::new();
        loop {
            let banned = taken_back.keys().cloned().collect();
            let Some(tried) = self.attempt(&banned)? else { return Ok(None) };
            let Some(error) = tried.errors.first() else { return Ok(Some((tried, taken_back))) };
            if tried.plan.done.is_empty() {
                // the files are as they were, and still the compiler says something else than before
                return Ok(Some((tried, taken_back)));
            }
            let Some(direct) = self.direct(&tried, &banned)? else { return Ok(None) };
            if !direct.is_empty() {
                taken_back.extend(direct);
                continue;
            }
            let guilty = self.hunt(error, &tried.plan, &banned)?;
            taken_back.extend(guilty.into_iter().map(|key| (key, error.line.clone())));
        }
    }

    /// Plans without the banned fixes, writes, and checks; what was done once is remembered.
    fn attempt(&mut self, banned: &BTreeSet<Key>) -> io::Result<Option<Rc<Tried>>> {
        let known = self.tried.get(banned).cloned();
        let plan = match &known {
            Some(known) if self.disk.holds(&known.plan.files) => return Ok(Some(known.clone())),
            _ => self.planner.plan(self.host, banned)?,
        };
        let Some(plan) = plan else { return Ok(None) };
        if !self.disk.put(&plan.files, &mut self.planner.guard, self.host)? {
            return Ok(None);
        }
        if known.is_some() {
            return Ok(known);
        }
        self.host.status(
            "Checking",
            &format!("the project with {}", crate::output::counted(plan.done.len() as u64, "fix", "fixes")),
        )?;
        let Built { errors, compiled } = match self.compiler.check()? {
            Ok(built) => built,
            Err(words) => {
                let problem = Problem::error(format!("`cargo check` could not be run, so all fixes were taken back: {words}"));
                self.host.tell(&[problem])?;
                return Ok(None);
            }
        };
        let now = count(&errors);
        let is_new = |error: &BuildError| now[&error.identity] > self.before.get(&error.identity).copied().unwrap_or(0);
        let tried = Rc::new(Tried { plan, errors: errors.into_iter().filter(is_new).collect(), compiled });
        self.tried.insert(banned.clone(), tried.clone());
        Ok(Some(tried))
    }

    /// The fixes that errors point at, each error at one: taken back together, as far as that helps.
    fn direct(&mut self, tried: &Tried, banned: &BTreeSet<Key>) -> io::Result<Option<TakenBack>> {
        let mut pairs = Vec::new();
        for error in &tried.errors {
            if let [only] = self.touching(error, &tried.plan)[..] {
                pairs.push((error, only.clone()));
            }
        }
        if pairs.is_empty() {
            return Ok(Some(TakenBack::new()));
        }
        let without = banned.iter().cloned().chain(pairs.iter().map(|(_, key)| key.clone())).collect();
        let Some(after) = self.attempt(&without)? else { return Ok(None) };
        let gone = |error: &BuildError| !after.errors.iter().any(|left| left.identity == error.identity);
        let guilty = pairs.into_iter().filter(|(error, _)| gone(error));
        Ok(Some(guilty.map(|(error, key)| (key, error.line.clone())).collect()))
    }

    /// The fewest fixes without which the error is gone: first among those that it points at, then among those of its files,
    /// then among all.
    fn hunt(&mut self, error: &BuildError, plan: &Plan, banned: &BTreeSet<Key>) -> io::Result<Vec<Key>> {
        let touching = self.touching(error, plan).into_iter().cloned().collect();
        let all: Vec<Key> = plan.done.iter().map(|done| done.key.clone()).collect();
        for suspects in [touching, self.near(error, plan), all.clone()] {
            if !suspects.is_empty() && self.is_gone(error, banned, &suspects)? {
                return self.fewest(error, banned, &suspects);
            }
        }
        Ok(all)
    }

    /// Of suspects without which the error is gone, a set that cannot be made smaller.  (Junker's QuickXplain.)
    fn fewest(&mut self, error: &BuildError, banned: &BTreeSet<Key>, suspects: &[Key]) -> io::Result<Vec<Key>> {
        if suspects.len() == 1 {
            return Ok(suspects.to_vec());
        }
        let (near, far) = suspects.split_at(suspects.len() / 2);
        for half in [near, far] {
            if self.is_gone(error, banned, half)? {
                return self.fewest(error, banned, half);
            }
        }
        let with = |more: &[Key]| banned.iter().chain(more).cloned().collect();
        let mut fewest = self.fewest(error, &with(far), near)?;
        let rest = self.fewest(error, &with(&fewest), far)?;
        fewest.extend(rest);
        Ok(fewest)
    }

    fn is_gone(&mut self, error: &BuildError, banned: &BTreeSet<Key>, suspects: &[Key]) -> io::Result<bool> {
        if self.tried.len() > MAX_BUILDS {
            return Ok(false);
        }
        let without = banned.iter().chain(suspects).cloned().collect();
        let tried = self.attempt(&without)?;
        Ok(tried.is_some_and(|tried| !tried.errors.iter().any(|left| left.identity == error.identity)))
    }

    /// The fixes whose lines the error points at.
    fn touching<'p>(&self, error: &BuildError, plan: &'p Plan) -> Vec<&'p Key> {
        let meets = |done: &&Done| {
            let lines = |(file, wrote): &(FileId, Range<usize>)| {
                let text = &plan.files[file.index()].text;
                (*file, whole_lines(text, wrote))
            };
            let wrote: Vec<_> = done.wrote.iter().map(lines).collect();
            self.places(error).iter().any(|(file, place)| {
                wrote.iter().any(|(other, lines)| {
                    other == file && place.start < lines.end && lines.start < place.end.max(place.start + 1)
                })
            })
        };
        plan.done.iter().filter(meets).map(|done| &done.key).collect()
    }

    /// The fixes of the files that the error points into, the nearest first.
    fn near(&self, error: &BuildError, plan: &Plan) -> Vec<Key> {
        let places = self.places(error);
        let distance = |done: &Done| {
            let pairs = done.wrote.iter().flat_map(|wrote| places.iter().map(move |place| (wrote, place)));
            let same = pairs.filter(|((file, _), (other, _))| file == other);
            same.map(|((_, a), (_, b))| a.start.saturating_sub(b.end).max(b.start.saturating_sub(a.end))).min()
        };
        let mut near: Vec<(usize, &Key)> = plan.done.iter().filter_map(|done| Some((distance(done)?, &done.key))).collect();
        near.sort();
        near.into_iter().map(|(_, key)| key.clone()).collect()
    }

    /// Where the error points, in files of this run.
    fn places(&self, error: &BuildError) -> Vec<(FileId, Range<usize>)> {
        let known = |(path, range): &(PathBuf, Range<usize>)| Some((self.planner.guard.file_at(path)?, range.clone()));
        error.places.iter().filter_map(known).collect()
    }

    fn unseen(&self, plan: &Plan, compiled: &BTreeSet<PathBuf>) -> Vec<FileId> {
        let changed = plan.changed(self.planner.files).map(|(file, ..)| file);
        changed.filter(|file| !compiled.iter().any(|path| self.planner.guard.file_at(path) == Some(*file))).collect()
    }
}

fn count(errors: &[BuildError]) -> BTreeMap<Identity, usize> {
    let mut counts = BTreeMap::new();
    for error in errors {
        *counts.entry(error.identity.clone()).or_default() += 1;
    }
    counts
}

/// From the beginning of the first line to the end of the last.
fn whole_lines(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = text.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end = text.get(range.end..).and_then(|after| after.find('\n')).map_or(text.len(), |at| range.end + at);
    start..end
}
