//! `cargo mapcheck config`: what is in force for a path, and where each value comes from.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use mapcheck_lints::base::{Catalogue, LevelChange, Settings};

use super::merge::{InForce, Origin, Wishes};
use super::schema::schema;
use super::{Config, Place};
use crate::UNABLE;
use crate::cli::LevelArgs;
use crate::discover::{self, Discovery, Request};
use crate::load::shown_path;
use crate::output::confidence;
use crate::problem::Problem;
use crate::rules::level_name;

/// Options of `config`.
#[derive(Debug, Args)]
pub struct ConfigArgs {
    /// A file or folder [default: the root of the workspace].
    pub path: Option<PathBuf>,
    /// Print the JSON schema of the settings instead.
    #[arg(long)]
    pub schema: bool,
    /// Levels to lay on top.
    #[command(flatten)]
    pub levels: LevelArgs,
}

/// Prints the settings as a file of settings would say them.
pub fn show(out: &mut dyn Write, args: &ConfigArgs, levels: &[LevelChange]) -> io::Result<u8> {
    if args.schema {
        let text = serde_json::to_string_pretty(schema()).map_err(io::Error::other)?;
        return writeln!(out, "{text}").map(|()| 0);
    }
    let wishes = Wishes { levels: levels.to_vec(), ..Wishes::default() };
    match Asked::about(args.path.as_deref(), &wishes)? {
        Ok(asked) => {
            tell(&asked.warnings, &asked.root)?;
            print(out, &asked).map(|()| 0)
        }
        Err((problems, root)) => tell(&problems, &root).map(|()| UNABLE),
    }
}

/// The settings of the workspace around the current folder, with levels on top; where they are wrong that is told.
pub fn current(levels: &[LevelChange]) -> io::Result<Option<Settings>> {
    let wishes = Wishes { levels: levels.to_vec(), ..Wishes::default() };
    match Asked::about(None, &wishes)? {
        Ok(asked) => Ok(Some(asked.all.settings)),
        Err((problems, root)) => tell(&problems, &root).map(|()| None),
    }
}

/// What is in force for a path.
struct Asked {
    root: PathBuf,
    shown: String,
    excluded: bool,
    all: InForce,
    warnings: Vec<Problem>,
}

/// What is wrong, and the folder that paths are shown relative to.
type Wrong = (Vec<Problem>, PathBuf);

impl Asked {
    fn about(path: Option<&Path>, wishes: &Wishes) -> io::Result<Result<Self, Wrong>> {
        let current = std::env::current_dir()?;
        let wanted = path.map(|path| current.join(path)).map(|path| path.canonicalize().unwrap_or(path));
        let start = wanted.as_deref().and_then(|path| path.ancestors().find(|dir| dir.is_dir())).unwrap_or(&current).to_owned();
        let discovery = discover::discover(&Request::all_of(&start));
        let config = match Config::read(&discovery) {
            Ok(config) => config,
            Err(problems) => return Ok(Err((problems, discovery.root))),
        };
        let path = wanted.unwrap_or_else(|| discovery.root.clone());
        // what holds for a folder is what holds for a file in it
        let file = if path.is_dir() { path.join("_.rs") } else { path.clone() };
        let place = Place { file: &file, package: package_of(&discovery, &file) };
        let shown = Some(shown_path(&path, &discovery.root)).filter(|shown| !shown.is_empty());
        Ok(Ok(Self {
            shown: shown.unwrap_or_else(|| ".".to_owned()),
            excluded: config.excludes(place),
            all: config.in_force(place, wishes),
            warnings: config.idle(&discovery),
            root: discovery.root,
        }))
    }
}

fn tell(problems: &[Problem], root: &Path) -> io::Result<()> {
    let mut err = anstream::stderr().lock();
    problems.iter().try_for_each(|problem| problem.write(&mut err, root))
}

/// The package of a file that need not exist.
fn package_of<'a>(discovery: &'a Discovery, file: &Path) -> Option<&'a discover::Package> {
    let packages = discovery.packages.iter().filter(|package| file.starts_with(&package.dir));
    packages.max_by_key(|package| package.dir.components().count())
}

fn print(out: &mut dyn Write, asked: &Asked) -> io::Result<()> {
    let (all, settings) = (&asked.all, &asked.all.settings);
    writeln!(out, "# in force for `{}`", asked.shown)?;
    if asked.excluded {
        writeln!(out, "# excluded: it is read, but not reported")?;
    }
    let word = |text: &str| format!("\"{text}\"");
    line(out, "confidence", &word(confidence(settings.confidence)), all.origin("confidence"))?;
    for (key, on) in [("tests", settings.tests), ("examples", settings.examples), ("benches", settings.benches)] {
        line(out, key, &on.to_string(), all.origin(key))?;
    }
    writeln!(out, "\n[rules]")?;
    for rule in Catalogue::get().rules() {
        let level = match settings.is_forbidden(rule.name) {
            true => "forbid",
            false => level_name(settings.level(rule.name)),
        };
        let options = settings.options(rule.name);
        let key = if options.is_empty() { rule.name.to_string() } else { format!("{}.level", rule.name) };
        line(out, &key, &word(level), all.origin(&format!("rules.{}", rule.name)))?;
        for (option, value) in &options {
            let key = format!("{}.options.{option}", rule.name);
            line(out, &key, &value.to_string(), all.origin(&format!("rules.{key}")))?;
        }
    }
    Ok(())
}

fn line(out: &mut dyn Write, key: &str, value: &str, origin: &Origin) -> io::Result<()> {
    let setting = format!("{key} = {value}");
    match origin {
        Origin::Catalogue => writeln!(out, "{setting:<48} # catalogue"),
        Origin::File(path, line) => writeln!(out, "{setting:<48} # {path}:{line}"),
        Origin::CommandLine => writeln!(out, "{setting:<48} # command line"),
    }
}
