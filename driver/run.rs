//! A check, from paths to the exit status.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use anstream::AutoStream;
use mapcheck_lints::base::{Finding, Policy, SourceFile};
use mapcheck_lints::engine::{Part, Report};

use crate::UNABLE;
use crate::analysis::{Analysis, Analyst};
use crate::cache::Cache;
use crate::cli::{Check, Cli};
use crate::config::{Config, Wishes};
use crate::desk::Desk;
use crate::discover::{self, Discovery, Request};
use crate::filters::Filters;
use crate::fix::{self, Host, Job};
use crate::load::{self, Loaded};
use crate::output::{self, Run, Sources, clean, counted};
use crate::parts;
use crate::problem::Problem;
use crate::shelf::Shelf;
use crate::workers;

/// Checks what the command line asks for, and tells the exit status.
pub fn run(cli: &Cli, out: &mut AutoStream<io::Stdout>) -> io::Result<u8> {
    let args = &cli.check;
    let current = std::env::current_dir()?;
    let mut desk = Desk::new(args.quiet);
    desk.progress.phase("looking for sources", 0);
    let mut discovery = discover::discover(&request(args, &current));
    desk.root.clone_from(&discovery.root);
    desk.done("discover", counted(discovery.packages.len() as u64, "package", "packages"));
    desk.tell(&discovery.problems)?;
    let config = match Config::read(&discovery) {
        Ok(config) => config,
        Err(problems) => {
            desk.tell(&problems)?;
            return Ok(UNABLE);
        }
    };
    desk.tell(&config.idle(&discovery))?;
    let wishes = Wishes::new(&cli.levels, args.confidence, &args.targets);
    discovery.keep(|kind| config.lints(kind, &wishes));
    let pool = match workers::pool(args.jobs) {
        Ok(pool) => pool,
        Err(error) => {
            desk.tell(&[Problem::error(format!("no worker threads: {error}"))])?;
            return Ok(UNABLE);
        }
    };
    desk.progress.phase("reading", 0);
    let mut loaded = pool.install(|| load::load(&discovery));
    desk.done("read", counted(loaded.shelf.count() as u64, "file", "files"));
    desk.tell(&loaded.skipped)?;
    if !loaded.wanted.contains(&true) {
        if !desk.unable {
            desk.tell(&[no_source(args, &discovery)])?;
        }
        return Ok(UNABLE);
    }
    let mut policy = config.apply(&discovery, &mut loaded, &wishes);
    policy.time_limit = workers::time_limit(args.time_limit);
    args.fix.only.iter().for_each(|only| policy.change(|settings| only.switch_on(settings)));
    let filters = match Filters::prepare(&args.filters, &discovery.root, &current, &loaded) {
        Ok(filters) => filters,
        Err(problems) => {
            desk.tell(&problems)?;
            return Ok(UNABLE);
        }
    };
    let parts = parts::parts(&discovery, &loaded);
    let shelf = std::mem::take(&mut loaded.shelf);
    // what changes sources is worked out, not remembered, and so are answers
    let cache = if args.no_cache || args.fix.fix || args.why.is_some() { Cache::default() } else { Cache::of_user() };
    let mut bench = Bench {
        cache: &cache,
        pool: &pool,
        args,
        config: &config,
        policy: &policy,
        filters: &filters,
        discovery: &discovery,
        loaded: &loaded,
        shelf,
        parts,
        desk: &mut desk,
        run: None,
    };
    let outcome = if args.fix.fix { bench.fix(&current)? } else { bench.analyse()? };
    let run = match outcome {
        Outcome::Run(run) => run,
        Outcome::Answered => return Ok(0),
        Outcome::Failed => return Ok(UNABLE),
    };
    desk.progress.end();
    let mut out = BufWriter::new(out);
    let failed = args.verdict.fails(&run.findings);
    // after a dry run, what stands on stdout is a diff already
    if !args.fix.dry_run {
        desk.tell(&output::deliver(args.message_format, &args.output, &mut out, &run)?)?;
    }
    desk.done("report", counted(run.findings.len() as u64, "finding", "findings"));
    if args.verbose {
        desk.timings()?;
    }
    Ok(if desk.unable { UNABLE } else { u8::from(failed) })
}

fn request<'a>(args: &'a Check, current: &'a Path) -> Request<'a> {
    Request {
        paths: &args.paths,
        manifest_path: args.packages.manifest_path.as_deref(),
        packages: &args.packages.package,
        workspace: args.packages.workspace,
        exclude: &args.packages.exclude,
        current,
    }
}

/// The analysis, made ready to be done, and done again on changed texts.
struct Bench<'a, 'd> {
    pool: &'a rayon::ThreadPool,
    cache: &'a Cache,
    args: &'a Check,
    config: &'a Config,
    policy: &'a Policy,
    filters: &'a Filters,
    discovery: &'a Discovery,
    loaded: &'a Loaded,
    shelf: Shelf,
    parts: Vec<Part>,
    desk: &'d mut Desk,
    /// What the last look at changed texts has found.
    run: Option<Box<Run<'a>>>,
}

impl<'a> Bench<'a, '_> {
    /// Analyses, and keeps what is asked for.
    fn analyse(&mut self) -> io::Result<Outcome<'a>> {
        let (args, desk, loaded) = (self.args, &mut *self.desk, self.loaded);
        let (config, policy, filters) = (self.config, self.policy, self.filters);
        desk.progress.phase("analysing", self.shelf.count());
        let analyst =
            Analyst { pool: self.pool, shelf: &self.shelf, policy, progress: &desk.progress, kept: None, cache: self.cache };
        if let Some(place) = &args.why {
            let known = analyst.why(&self.parts, place).concat();
            desk.progress.end();
            let known = if known.is_empty() { format!("nothing is known of `{place}`: no such collection\n") } else { known };
            anstream::stdout().write_all(known.as_bytes())?;
            return Ok(Outcome::Answered);
        }
        let Analysis { mut report, failed, gone, texts, broken, unknown, known, spent } = analyst.analyse(&self.parts);
        let parts = counted(self.parts.len() as u64, "part", "parts");
        desk.done("analyse", format!("{parts}, {known} of them known: {spent}"));
        let mut shelf = self.shelf.clone();
        texts.into_iter().for_each(|(file, text)| shelf.keep(file, text));
        let sources = Sources::new(shelf);
        for (file, reason) in &gone {
            desk.tell(&[load::left_out(&sources.path(*file), reason)])?;
        }
        for (file, words) in &failed {
            let path = sources.path(*file);
            desk.tell(&[Problem::warning(format!("internal error while reading `{path}`; please report it: {words}"))])?;
        }
        desk.tell(&config.unknown(&unknown))?;
        for words in &broken {
            desk.tell(&[Problem::error(format!("internal error; please report it: {words}"))])?;
        }
        if broken.len() == self.parts.len() {
            return Ok(Outcome::Failed);
        }
        let filtered = match filters.apply(&mut report, (&sources, policy, loaded)) {
            Ok(filtered) => filtered,
            Err(problem) => {
                desk.tell(&[problem])?;
                return Ok(Outcome::Failed);
            }
        };
        desk.tell(&filtered.problems)?;
        if let Some(done) = filtered.done {
            desk.progress.end();
            writeln!(anstream::stdout(), "{done}")?;
            return Ok(Outcome::Answered);
        }
        let Report { findings, silenced, coverage, crate_of_file, .. } = report;
        let withheld = filtered.withheld;
        let (quiet, verbose, links) = (args.quiet, args.verbose, output::links::wanted());
        Ok(Outcome::Run(Box::new(Run {
            discovery: self.discovery,
            loaded,
            sources,
            passed: !desk.unable && !args.verdict.fails(&findings),
            findings,
            silenced,
            coverage,
            crate_of_file,
            failed: failed.into_iter().map(|(file, _)| file).collect(),
            withheld,
            quiet,
            verbose,
            links,
        })))
    }

    /// Fixes first; what remains is reported.
    fn fix(&mut self, current: &Path) -> io::Result<Outcome<'a>> {
        let (files, changes) = self.pool.install(|| self.shelf.all());
        for (file, reason) in &changes.gone {
            self.desk.tell(&[load::left_out(self.shelf.mark(*file).0, reason)])?;
        }
        let (args, discovery, loaded, pool) = (&self.args.fix, self.discovery, self.loaded, self.pool);
        let job = Job { args, current, discovery, loaded, files: &files, pool, quiet: self.args.quiet };
        let done = fix::run(&job, self)?;
        Ok(match self.run.take() {
            Some(run) if done => Outcome::Run(run),
            _ => Outcome::Failed,
        })
    }
}

impl Host for Bench<'_, '_> {
    fn look(&mut self, files: &[SourceFile]) -> io::Result<Option<Vec<Finding>>> {
        self.shelf = Shelf::of(files);
        self.run = match self.analyse()? {
            Outcome::Run(run) => Some(run),
            Outcome::Answered | Outcome::Failed => None,
        };
        Ok(self.run.as_ref().map(|run| run.findings.iter().map(|(_, finding)| finding.clone()).collect()))
    }

    fn status(&mut self, word: &str, about: &str) -> io::Result<()> {
        self.desk.status(word, about)
    }

    fn tell(&mut self, problems: &[Problem]) -> io::Result<()> {
        self.desk.tell(problems)
    }
}

/// How an analysis ended.
enum Outcome<'a> {
    /// With something to report.
    Run(Box<Run<'a>>),
    /// A question was asked and answered.
    Answered,
    /// With an error that was told.
    Failed,
}

fn no_source(args: &Check, discovery: &Discovery) -> Problem {
    let asked: Vec<String> = args.paths.iter().map(|path| format!("`{}`", path.display())).collect();
    let place = match asked.is_empty() {
        true => format!("`{}`", discovery.root.display()),
        false => asked.join(", "),
    };
    Problem::error(format!("no Rust source found in {}", clean::line(&place)))
}
