//! `--fix`: suggestions become changes of the user's files.
//!
//! All rounds happen in memory (`plan`); then each file is replaced at one stroke (`write`).  `verify` asks the compiler, and
//! makes a new plan without the fixes that it does not like: nothing is ever undone by hand.

mod args;
mod build;
mod choose;
mod disk;
mod draft;
mod guard;
mod only;
mod plan;
mod round;
mod shift;
mod show;
mod vcs;
mod verify;
mod write;

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use mapcheck_lints::base::{Applicability, Finding, SourceFile};
use rayon::ThreadPool;

pub use args::FixArgs;

use crate::discover::Discovery;
use crate::load::Loaded;
use crate::output::Sources;
use crate::problem::Problem;
use crate::shelf::Shelf;
use build::Cargo;
use choose::Wishes;
use disk::Disk;
use guard::Guard;
use plan::{Plan, Planner};
use verify::Verdict;

/// What fixing needs of the rest of the program.
pub trait Host {
    /// Analyses the texts and tells what is to be reported; none if that failed, which the user knows by then.
    fn look(&mut self, files: &[SourceFile]) -> io::Result<Option<Vec<Finding>>>;
    /// Prints what was done, as cargo does: a word, and what it is about.
    fn status(&mut self, word: &str, about: &str) -> io::Result<()>;
    /// Prints what is wrong.
    fn tell(&mut self, problems: &[Problem]) -> io::Result<()>;
}

/// What is to be fixed, and how.
#[derive(Debug)]
pub struct Job<'a> {
    /// The user's wishes.
    pub args: &'a FixArgs,
    /// What relative paths are relative to.
    pub current: &'a Path,
    /// The packages.
    pub discovery: &'a Discovery,
    /// Where the files are.
    pub loaded: &'a Loaded,
    /// The texts.
    pub files: &'a [SourceFile],
    /// Where texts are read.
    pub pool: &'a ThreadPool,
    /// Cargo is not to talk.
    pub quiet: bool,
}

/// Fixes what can be fixed.  The host has then looked at what the files hold.  False if the work could not be done.
pub fn run(job: &Job<'_>, host: &mut dyn Host) -> io::Result<bool> {
    if !job.args.dry_run
        && let Some(objection) = vcs::objection(job.args, &job.folders())
    {
        host.tell(&[objection])?;
        return Ok(false);
    }
    if !job.args.dry_run {
        let wanted = job.loaded.paths.iter().zip(&job.loaded.wanted).filter(|(_, wanted)| **wanted);
        draft::sweep(&wanted.filter_map(|(path, _)| path.parent()).collect());
    }
    let mut planner = job.planner();
    let Some(mut plan) = planner.fresh_plan(host)? else { return Ok(false) };
    let mut disk = Disk::new(job.files);
    if job.args.dry_run {
        show::diff(&plan, job.files)?;
    } else if !job.args.verify || plan.done.is_empty() {
        if !disk.put(&plan.files, &mut planner.guard, host)? {
            return Ok(false);
        }
    } else {
        let Some(verdict) = job.verify(&plan, &mut planner, &mut disk, host)? else { return Ok(false) };
        show::verdict(host, &verdict, &planner.wishes.sources)?;
        plan = verdict.plan;
    }
    show::fixed(host, &plan, job.files, job.args.dry_run)?;
    host.tell(&planner.guard.problems())?;
    host.tell(&show::left_out(&plan, job.files, &job.args.only))?;
    show::hint(host, &plan)?;
    Ok(true)
}

impl Job<'_> {
    /// The folders whose files may be changed: packages, and those of files that belong to none.
    fn folders(&self) -> BTreeSet<PathBuf> {
        let wanted = self.loaded.wanted.iter().zip(&self.loaded.package_of_file).zip(&self.loaded.paths);
        let folder = |((wanted, package), path): ((&bool, &Option<usize>), &PathBuf)| match package {
            _ if !wanted => None,
            Some(package) => self.discovery.packages.get(*package).map(|package| package.dir.clone()),
            None => path.parent().map(Path::to_owned),
        };
        wanted.filter_map(folder).collect()
    }

    fn verify(
        &self,
        plan: &Plan,
        planner: &mut Planner<'_>,
        disk: &mut Disk,
        host: &mut dyn Host,
    ) -> io::Result<Option<Verdict>> {
        let packages = plan.changed(self.files).filter_map(|(file, ..)| self.loaded.package_of_file[file.index()]);
        let dirs = packages.map(|package| self.discovery.packages[package].dir.clone()).collect();
        let mut cargo = match Cargo::of(&dirs, self.quiet) {
            Ok(Ok(cargo)) => cargo,
            Ok(Err(words)) => return refuse(host, &words),
            Err(error) => return refuse(host, &error.to_string()),
        };
        verify::run(planner, disk, &mut cargo, host)
    }

    fn planner(&self) -> Planner<'_> {
        let limit = if self.args.unsafe_fixes { Applicability::MaybeIncorrect } else { Applicability::MachineApplicable };
        let (only, current, paths) = (&self.args.only, self.current, &self.loaded.paths);
        Planner {
            files: self.files,
            wishes: Wishes { limit, only, current, paths, sources: Sources::new(Shelf::of(self.files)) },
            guard: Guard::new(&self.discovery.root, paths, &self.loaded.wanted),
            pool: self.pool,
        }
    }
}

fn refuse(host: &mut dyn Host, words: &str) -> io::Result<Option<Verdict>> {
    host.tell(&[Problem::error(format!("`cargo` could not be run, so nothing was fixed: {words}"))])?;
    Ok(None)
}

#[cfg(test)]
mod tests;
