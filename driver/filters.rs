//! What of the findings is reported: what was asked for, what is new, what changed.

use std::path::{Path, PathBuf};

use clap::Args;
use mapcheck_lints::base::{FileId, Policy};
use mapcheck_lints::engine::Report;

use crate::baseline::{Baseline, BaselineArgs, Scope};
use crate::changed::{ChangeArgs, Changed};
use crate::load::Loaded;
use crate::output::{Sources, counted};
use crate::problem::Problem;

/// Options that narrow a report.
#[derive(Debug, Args)]
pub struct FilterArgs {
    /// What is known.
    #[command(flatten)]
    pub baseline: BaselineArgs,
    /// What changed.
    #[command(flatten)]
    pub changes: ChangeArgs,
}

impl FilterArgs {
    /// Nothing but a baseline, if there is one.
    pub fn known_in(baseline: Option<PathBuf>) -> Self {
        Self { baseline: BaselineArgs { baseline, write_baseline: false }, changes: ChangeArgs::default() }
    }
}

/// Filters that are ready: their files are read, their base is found.
#[derive(Debug)]
pub struct Filters {
    baseline: Option<Baseline>,
    write: bool,
    changed: Changed,
}

/// What is left.
#[derive(Debug, Default)]
pub struct Filtered {
    /// What is held back, for the summary.
    pub withheld: Vec<String>,
    /// What the reader should know.
    pub problems: Vec<Problem>,
    /// What was done instead of a report.
    pub done: Option<String>,
}

impl Filters {
    /// Reads what the filters need, before the work begins.
    ///
    /// # Errors
    /// Where a filter cannot do its work: it would let everything through, or nothing.
    pub fn prepare(args: &FilterArgs, root: &Path, current: &Path, loaded: &Loaded) -> Result<Self, Vec<Problem>> {
        let write = args.baseline.write_baseline;
        let baseline = args.baseline.baseline.as_ref().map(|path| Baseline::read(&current.join(path), write)).transpose()?;
        let changed = args.changes.find(root, current, &loaded.paths).map_err(|problem| vec![problem])?;
        Ok(Self { baseline, write, changed })
    }

    /// Keeps what is to be reported.
    ///
    /// # Errors
    /// Where the baseline cannot be written, or git does not answer.
    pub fn apply(
        &self,
        Report { findings, unsure, silenced, .. }: &mut Report,
        (sources, policy, loaded): (&Sources, &Policy, &Loaded),
    ) -> Result<Filtered, Problem> {
        let is_wanted = |file: FileId| loaded.wanted.get(file.index()).copied().unwrap_or(true);
        let mut filtered = Filtered::default();
        if let Some(baseline) = &self.baseline {
            let outcome = baseline.apply(findings, &Scope { sources, policy, unsure: &*unsure, is_wanted: &is_wanted });
            if self.write {
                baseline.write(&outcome)?;
                filtered.done = Some(outcome.summary());
                return Ok(filtered);
            }
            if outcome.known > 0 {
                let known = counted(outcome.known as u64, "finding", "findings");
                filtered.withheld.push(format!("not reported: {known} of the baseline"));
            }
            filtered.problems = outcome.stale_problems();
        }
        for all in [&mut *findings, &mut *silenced] {
            all.retain(|(_, finding)| is_wanted(finding.primary.span.file));
        }
        let before = findings.len();
        self.changed.keep(findings, sources, &loaded.paths)?;
        self.changed.keep(silenced, sources, &loaded.paths)?;
        if before > findings.len() {
            let others = counted((before - findings.len()) as u64, "finding", "findings");
            filtered.withheld.push(format!("not reported: {others} where nothing changed"));
        }
        Ok(filtered)
    }
}
