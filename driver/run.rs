//! A check, from paths to the exit status.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anstream::AutoStream;
use mapcheck_lints::base::Policy;
use mapcheck_lints::engine::{self, Report};

use crate::UNABLE;
use crate::cli::{Check, Cli};
use crate::config::{Config, Wishes};
use crate::discover::{self, Discovery, Request};
use crate::filters::Filters;
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
    let policy = config.apply(&discovery, &mut loaded, &wishes);
    let filters = match Filters::prepare(&args.filters, &discovery.root, &current, &loaded) {
        Ok(filters) => filters,
        Err(problems) => {
            desk.tell(&problems)?;
            return Ok(UNABLE);
        }
    };
    let run = match analyse(&pool, args, (&config, &policy, &filters), &discovery, &mut loaded, &mut desk)? {
        Outcome::Run(run) => run,
        Outcome::Answered => return Ok(0),
        Outcome::Failed => return Ok(UNABLE),
    };
    desk.progress.end();
    let mut out = BufWriter::new(out);
    let failed = args.verdict.fails(&run.findings);
    desk.tell(&output::deliver(args.message_format, &args.output, &mut out, &run)?)?;
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

/// Lower, link, check, and keep what is asked for.
fn analyse<'a>(
    pool: &rayon::ThreadPool,
    args: &Check,
    (config, policy, filters): (&Config, &Policy, &Filters),
    discovery: &'a Discovery,
    loaded: &'a mut Loaded,
    desk: &mut Desk,
) -> io::Result<Outcome<'a>> {
    let input = std::mem::take(&mut loaded.input);
    let loaded: &'a Loaded = loaded;
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
        std::mem::forget(workspace);
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
        discovery,
        loaded,
        sources,
        findings,
        coverage,
        crate_of_file,
        failed,
        withheld,
        quiet,
        links,
        verbose,
    })))
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
}

impl Desk {
    fn new(quiet: bool) -> Self {
        let progress = Progress::new(!quiet);
        Self { progress, phases: Vec::new(), since: Instant::now(), quiet, unable: false, root: PathBuf::new() }
    }

    fn done(&mut self, phase: &'static str, what: String) {
        let now = Instant::now();
        self.phases.push((phase, now - self.since, what));
        self.since = now;
    }

    fn tell(&mut self, problems: &[Problem]) -> io::Result<()> {
        self.unable |= problems.iter().any(|problem| problem.severity == Severity::Error);
        let mut shown = problems.iter().filter(|problem| !self.quiet || problem.severity == Severity::Error);
        self.progress.aside(|| {
            let mut err = anstream::stderr().lock();
            shown.try_for_each(|problem| ignore_closed(problem.write(&mut err, &self.root)))
        })
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
