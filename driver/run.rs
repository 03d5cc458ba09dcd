//! A check, from paths to the exit status.

use std::collections::BTreeSet;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anstream::AutoStream;
use mapcheck_lints::base::{Finding, Input, Policy, SourceFile};
use mapcheck_lints::engine::{self, Report};

use crate::UNABLE;
use crate::cli::{Check, Cli};
use crate::config::{Config, Wishes};
use crate::discover::{self, Discovery, Request};
use crate::filters::Filters;
use crate::fix::{self, Host, Job};
use crate::load::{self, Loaded};
use crate::lower;
use crate::output::{self, Run, Sources, clean, counted};
use crate::problem::{Problem, Severity};
use crate::progress::Progress;

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
    let wishes = wishes(cli);
    discovery.keep(|kind| config.lints(kind, &wishes));
    let pool = match lower::pool(args.jobs) {
        Ok(pool) => pool,
        Err(error) => {
            desk.tell(&[Problem::error(format!("no worker threads: {error}"))])?;
            return Ok(UNABLE);
        }
    };
    desk.progress.phase("reading", 0);
    let mut loaded = pool.install(|| load::load(&discovery));
    desk.done("read", counted(loaded.input.files.len() as u64, "file", "files"));
    desk.tell(&loaded.skipped)?;
    if !loaded.wanted.contains(&true) {
        if !desk.unable {
            desk.tell(&[no_source(args, &discovery)])?;
        }
        return Ok(UNABLE);
    }
    let mut policy = config.apply(&discovery, &mut loaded, &wishes);
    args.fix.only.iter().for_each(|only| policy.change(|settings| only.switch_on(settings)));
    let filters = match Filters::prepare(&args.filters, &discovery.root, &current, &loaded) {
        Ok(filters) => filters,
        Err(problems) => {
            desk.tell(&problems)?;
            return Ok(UNABLE);
        }
    };
    let input = std::mem::take(&mut loaded.input);
    let mut bench = Bench {
        pool: &pool,
        args,
        config: &config,
        policy: &policy,
        filters: &filters,
        discovery: &discovery,
        loaded: &loaded,
        input,
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

fn wishes(cli: &Cli) -> Wishes {
    let targets = &cli.check.targets;
    Wishes {
        levels: cli.levels.clone(),
        confidence: cli.check.confidence.map(Into::into),
        tests: targets.tests || targets.all_targets,
        examples: targets.examples || targets.all_targets,
        benches: targets.benches || targets.all_targets,
    }
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
    args: &'a Check,
    config: &'a Config,
    policy: &'a Policy,
    filters: &'a Filters,
    discovery: &'a Discovery,
    loaded: &'a Loaded,
    input: Input,
    desk: &'d mut Desk,
    /// What the last look at changed texts has found.
    run: Option<Box<Run<'a>>>,
}

impl<'a> Bench<'a, '_> {
    /// Lower, link, check, and keep what is asked for.
    fn analyse(&mut self) -> io::Result<Outcome<'a>> {
        let (pool, args, desk, loaded) = (self.pool, self.args, &mut *self.desk, self.loaded);
        let (config, policy, filters) = (self.config, self.policy, self.filters);
        let input = self.input.clone();
        let sources = Sources::new(&input.files);
        desk.progress.phase("parsing", input.files.len());
        let lowered = lower::all(pool, &input.files, policy.asks_for_tests(), &desk.progress);
        desk.done("parse", String::new());
        for (file, words) in &lowered.failed {
            let path = sources.path(*file);
            desk.tell(&[Problem::warning(format!("internal error while reading `{path}`; please report it: {words}"))])?;
        }
        desk.progress.phase("linking", 0);
        let failed = lowered.failed.iter().map(|(file, _)| *file).collect();
        let linked = lower::guarded(|| pool.install(|| engine::link(input, lowered.files)));
        desk.done("link", String::new());
        if let Ok(workspace) = &linked {
            desk.tell(&config.unknown(&engine::unknown_paths(workspace, policy)))?;
        }
        if let (Some(place), Ok(workspace)) = (&args.why, &linked) {
            desk.progress.end();
            let known = pool.install(|| engine::why(workspace, policy, place));
            let known = if known.is_empty() { format!("nothing is known of `{place}`: no such collection\n") } else { known };
            anstream::stdout().write_all(known.as_bytes())?;
            return Ok(Outcome::Answered);
        }
        desk.progress.phase("checking", 0);
        let report = linked.and_then(|mut workspace| {
            let report = lower::guarded(|| pool.install(|| engine::check(&mut workspace, policy)));
            // the program is about to end: to take its millions of parts down one by one is of no use
            if !args.fix.fix {
                std::mem::forget(workspace);
            }
            report
        });
        desk.done("check", String::new());
        let Report { mut findings, unsure, coverage, crate_of_file } = match report {
            Ok(report) => report,
            Err(words) => {
                desk.tell(&[Problem::error(format!("internal error; please report it: {words}"))])?;
                return Ok(Outcome::Failed);
            }
        };
        let filtered = match filters.apply(&mut findings, &unsure, (&sources, policy, loaded)) {
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
        let withheld = filtered.withheld;
        let (quiet, verbose, links) = (args.quiet, args.verbose, output::links::wanted());
        Ok(Outcome::Run(Box::new(Run {
            discovery: self.discovery,
            loaded,
            sources,
            findings,
            coverage,
            crate_of_file,
            failed,
            withheld,
            quiet,
            verbose,
            links,
        })))
    }

    /// Fixes first; what remains is reported.
    fn fix(&mut self, current: &Path) -> io::Result<Outcome<'a>> {
        let files = self.input.files.clone();
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
        self.input.files = files.to_vec();
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

/// What goes to stderr: progress and problems at once, timings at the end.
struct Desk {
    progress: Progress,
    phases: Vec<(&'static str, Duration, String)>,
    since: Instant,
    /// Warnings are kept back.
    quiet: bool,
    /// Whether something that was asked for could not be done.
    unable: bool,
    root: PathBuf,
    /// The messages of problems that were shown.
    told: BTreeSet<(String, Option<(PathBuf, usize)>)>,
}

impl Desk {
    fn new(quiet: bool) -> Self {
        let progress = Progress::new(!quiet);
        Self {
            progress,
            phases: Vec::new(),
            since: Instant::now(),
            quiet,
            unable: false,
            root: PathBuf::new(),
            told: BTreeSet::new(),
        }
    }

    fn done(&mut self, phase: &'static str, what: String) {
        let now = Instant::now();
        self.phases.push((phase, now - self.since, what));
        self.since = now;
    }

    fn tell(&mut self, problems: &[Problem]) -> io::Result<()> {
        self.unable |= problems.iter().any(|problem| problem.severity == Severity::Error);
        let mut shown = problems.iter().filter(|problem| {
            // what is looked at again is told once
            (!self.quiet || problem.severity == Severity::Error) && self.told.insert(problem.key())
        });
        self.progress.aside(|| {
            let mut err = anstream::stderr().lock();
            shown.try_for_each(|problem| ignore_closed(problem.write(&mut err, &self.root)))
        })
    }

    /// A line as cargo prints them.
    fn status(&mut self, word: &str, about: &str) -> io::Result<()> {
        const DONE: &str = "\u{1b}[1;32m";
        const PLAIN: &str = "\u{1b}[0m";
        match self.quiet {
            true => Ok(()),
            false => self.progress.aside(|| ignore_closed(writeln!(anstream::stderr(), "{DONE}{word:>12}{PLAIN} {about}"))),
        }
    }

    fn timings(&self) -> io::Result<()> {
        let mut err = anstream::stderr().lock();
        for (phase, took, what) in &self.phases {
            ignore_closed(writeln!(err, "{:>9.3} s  {phase:<9} {what}", took.as_secs_f64()))?;
        }
        let total: Duration = self.phases.iter().map(|(_, took, _)| *took).sum();
        ignore_closed(writeln!(err, "{:>9.3} s  in all", total.as_secs_f64()))
    }
}

/// Nobody reading stderr is no reason to lose the report.
fn ignore_closed(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}
