//! A workspace that is analysed again and again: what lies on the disk, and over it what is open.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use mapcheck_lints::base::{Policy, SourceFile};
use mapcheck_lints::engine::Part;
use rayon::ThreadPool;

use super::client::Client;
use super::documents::Documents;
use super::view::View;
use super::worker::Task;
use crate::analysis::{Analysis, Analyst};
use crate::cache::Cache;
use crate::config::{Config, Wishes};
use crate::discover::{self, Discovery, Request};
use crate::filters::{FilterArgs, Filters};
use crate::kept::Kept;
use crate::load::{self, Loaded};
use crate::output::{Run, Sources};
use crate::parts;
use crate::problem::Problem;
use crate::progress::Progress;
use crate::shelf::{Shelf, Shelved};
use crate::workers;

/// The workspace.
#[derive(Debug)]
pub struct Session {
    client: Client,
    wishes: Wishes,
    filters: FilterArgs,
    pool: ThreadPool,
    kept: Kept,
    ground: Option<Ground>,
}

/// What lies on the disk.
#[derive(Debug)]
struct Ground {
    discovery: Discovery,
    /// Those that were right last.
    config: Arc<Config>,
    policy: Policy,
    filters: Filters,
    loaded: Loaded,
    /// As they were read.
    files: Vec<SourceFile>,
    parts: Vec<Part>,
    problems: Vec<Problem>,
}

/// After so long, what is left of a file is left out: somebody waits.
const PATIENCE: Duration = Duration::from_secs(20);

impl Session {
    /// Nothing is looked at yet.
    pub fn new(client: Client, wishes: Wishes, filters: FilterArgs, pool: ThreadPool) -> Self {
        Self { client, wishes, filters, pool, kept: Kept::default(), ground: None }
    }

    /// What is to be shown now.
    pub fn analyse(&mut self, task: &Task) -> View {
        let ground = match self.ground.take() {
            Some(ground) if !task.whole => Ok(ground),
            before => self.look(&task.paths, before.map(|ground| ground.config)),
        };
        match ground {
            Ok(ground) => {
                let view = self.check(&ground, &task.documents);
                self.ground = Some(ground);
                view
            }
            Err(problems) => self.view_of(&problems),
        }
    }

    /// Reads what lies on the disk.  Where the settings are wrong, those from before are in force.
    fn look(&self, paths: &[PathBuf], before: Option<Arc<Config>>) -> Result<Ground, Vec<Problem>> {
        let current = paths.first().map_or(Path::new("/"), PathBuf::as_path);
        let mut discovery = discover::discover(&Request { paths, ..Request::all_of(current) });
        let mut problems = std::mem::take(&mut discovery.problems);
        let config = match (Config::read(&discovery), before) {
            (Ok(config), _) => Arc::new(config),
            (Err(wrong), Some(before)) => {
                problems.extend(wrong);
                before
            }
            (Err(wrong), None) => return Err(problems.into_iter().chain(wrong).collect()),
        };
        problems.extend(config.idle(&discovery));
        discovery.keep(|kind| config.lints(kind, &self.wishes));
        let mut loaded = self.pool.install(|| load::load(&discovery));
        problems.append(&mut loaded.skipped);
        let mut policy = config.apply(&discovery, &mut loaded, &self.wishes);
        policy.time_limit = workers::time_limit(PATIENCE);
        let filters = Filters::prepare(&self.filters, &discovery.root, current, &loaded)?;
        let parts = parts::parts(&discovery, &loaded);
        let (files, changes) = self.pool.install(|| loaded.shelf.all());
        problems.extend(changes.gone.iter().map(|(file, reason)| load::left_out(loaded.shelf.mark(*file).0, reason)));
        Ok(Ground { discovery, config, policy, filters, loaded, files, parts, problems })
    }

    /// Analyses what lies on the disk, with what is open over it.
    fn check(&self, ground: &Ground, documents: &Documents) -> View {
        let shelf = ground.with(documents);
        let progress = Progress::new(false);
        // what is kept in memory is nearer
        let cache = Cache::default();
        let analyst = Analyst {
            pool: &self.pool,
            shelf: &shelf,
            policy: &ground.policy,
            progress: &progress,
            kept: Some(&self.kept),
            cache: &cache,
        };
        let analysis = analyst.analyse(&ground.parts);
        self.kept.tidy();
        self.shown(ground, analysis, Sources::new(shelf), documents)
    }

    fn shown(&self, ground: &Ground, analysis: Analysis, sources: Sources, documents: &Documents) -> View {
        let Ground { discovery, config, policy, filters, loaded, .. } = ground;
        let mut report = analysis.report;
        let mut problems = ground.problems.clone();
        problems.extend(config.unknown(&analysis.unknown));
        let failed = analysis.failed.iter().map(|(file, words)| format!("while reading `{}`: {words}", sources.path(*file)));
        let internal =
            failed.chain(analysis.broken).map(|words| Problem::error(format!("internal error; please report it: {words}")));
        problems.extend(internal);
        let filtered = filters.apply(&mut report, (&sources, policy, loaded));
        match filtered {
            Ok(filtered) => problems.extend(filtered.problems),
            Err(problem) => problems.push(problem),
        }
        let run = Run {
            discovery,
            loaded,
            sources,
            findings: report.findings,
            silenced: report.silenced,
            passed: true,
            coverage: report.coverage,
            crate_of_file: report.crate_of_file,
            failed: Vec::new(),
            withheld: Vec::new(),
            quiet: true,
            links: false,
            verbose: false,
        };
        let mut view = View::new(&run, policy, &self.client, documents);
        problems.iter().for_each(|problem| view.note(problem, &self.client));
        view
    }

    fn view_of(&self, problems: &[Problem]) -> View {
        let mut view = View::default();
        problems.iter().for_each(|problem| view.note(problem, &self.client));
        view
    }
}

impl Ground {
    /// The files, with the texts of open buffers where there are any.
    fn with(&self, documents: &Documents) -> Shelf {
        let text = |(file, path): (&SourceFile, &PathBuf)| match documents.get(path) {
            Some(document) => SourceFile { text: document.text.clone(), ..file.clone() },
            None => file.clone(),
        };
        self.files.iter().zip(&self.loaded.paths).map(text).map(|file| Shelved::from(&file)).collect()
    }
}
