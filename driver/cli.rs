//! The command line.

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgAction, ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use mapcheck_lints::base::{Catalogue, Confidence, Level, LevelChange, did_you_mean};

use crate::cache::CacheArgs;
use crate::config::{ConfigArgs, InitArgs};
use crate::filters::FilterArgs;
use crate::fix::FixArgs;
use crate::lsp::LspArgs;
use crate::output::Output;
use crate::verdict::VerdictArgs;

/// What stands at the end of the help: examples, and what the exit status means.
pub const EXAMPLES: &str = "\
Examples:
  cargo mapcheck                             the package or workspace of the current folder
  cargo mapcheck path/to/repository          everything below a folder
  cargo mapcheck src/cache.rs                one file, understood within its workspace
  cargo mapcheck -p server -D warnings       fail on any finding in one package
  cargo mapcheck -W strict --confidence low  look harder
  cargo mapcheck --fix --dry-run             show what --fix would change
  cargo mapcheck --fix --only src/a.rs:12    fix one finding
  cargo mapcheck --baseline FILE             what is new; with --write-baseline take over what is old
  cargo mapcheck --diff-base origin/main     what touches changed lines
  cargo mapcheck --message-format json       for editors and scripts: what `cargo check` prints
  cargo mapcheck --output sarif=out.sarif    a report beside the findings on the terminal
  cargo mapcheck explain unbounded_map_growth

Exit status: 0 no finding at deny level (see --fail-on), 1 findings at that level, 2 the work could not be done.";

/// Finds memory that grows, is lost, churns or is over-allocated, in Rust sources, before the program runs.
///
/// Reads sources and manifests only: nothing of the checked project is built or run, unless `--fix --verify` asks for it.
#[derive(Debug, Parser)]
#[command(
    name = "cargo-mapcheck",
    bin_name = "cargo mapcheck",
    version,
    after_help = EXAMPLES,
    args_conflicts_with_subcommands = true,
    max_term_width = 100,
    styles = STYLES
)]
pub struct Cli {
    /// What to do instead of checking.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The check's options.
    #[command(flatten)]
    pub check: Check,
    /// Levels, in the order of the command line.
    #[arg(skip)]
    pub levels: Vec<LevelChange>,
    /// When output has colours; `auto` respects `NO_COLOR` and `CLICOLOR_FORCE`.
    #[arg(long, value_name = "WHEN", global = true, default_value = "auto", help_heading = "Output")]
    pub color: When,
}

const STYLES: clap::builder::Styles = {
    use clap::builder::styling::{AnsiColor, Style};
    clap::builder::Styles::styled()
        .header(AnsiColor::BrightGreen.on_default().bold())
        .usage(AnsiColor::BrightGreen.on_default().bold())
        .literal(AnsiColor::BrightCyan.on_default().bold())
        .placeholder(Style::new().fg_color(Some(clap::builder::styling::Color::Ansi(AnsiColor::Cyan))))
};

/// What to do instead of checking.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Explain a rule: what it catches, what it leaves alone, how to repair it.
    Explain {
        /// The rule's name.
        rule: String,
    },
    /// Write a first `mapcheck.toml`, in which everything is a comment.
    Init(InitArgs),
    /// Print the settings in force for a path, and where each value comes from.
    Config(ConfigArgs),
    /// List the rules with the levels in force.
    List {
        /// Levels to lay on top.
        #[command(flatten)]
        levels: LevelArgs,
    },
    /// Look after the cache of results.
    Cache(CacheArgs),
    /// Print completions for a shell, for `cargo mapcheck` and `cargo-mapcheck`.
    Completions {
        /// Which shell.
        shell: clap_complete::Shell,
    },
    /// Serve an editor: findings while you type, over the language server protocol.
    Lsp(LspArgs),
    /// Print the man page.
    #[command(hide = true)]
    Man,
}

/// Options of a check.
#[derive(Debug, Args)]
pub struct Check {
    /// Files and folders to check [default: the current package or workspace].
    pub paths: Vec<PathBuf>,
    /// Which packages.
    #[command(flatten)]
    pub packages: PackageArgs,
    /// Which targets.
    #[command(flatten)]
    pub targets: TargetArgs,
    /// Which levels.
    #[command(flatten)]
    pub levels: LevelArgs,
    /// Report findings of at least this confidence [default: medium].
    #[arg(long, value_name = "LEVEL", help_heading = "Rules")]
    pub confidence: Option<ConfidenceArg>,
    /// What is left out of the report.
    #[command(flatten)]
    pub filters: FilterArgs,
    /// When the run has failed.
    #[command(flatten)]
    pub verdict: VerdictArgs,
    /// How findings are printed.
    #[arg(long, value_name = "FORMAT", default_value = "human", help_heading = "Output")]
    pub message_format: MessageFormat,
    /// Write one more format to a file, or to stdout (`-`): `sarif=out.sarif`; may be repeated.
    #[arg(long, value_name = "FORMAT=PATH", action = ArgAction::Append, help_heading = "Output")]
    pub output: Vec<Output>,
    /// Print findings and errors only.
    #[arg(short, long, help_heading = "Output", conflicts_with = "verbose")]
    pub quiet: bool,
    /// Print phases, timings and what was not understood.
    #[arg(short, long, help_heading = "Output")]
    pub verbose: bool,
    /// Number of threads [default: one for each processor].
    #[arg(short, long, value_name = "N", help_heading = None::<&'static str>)]
    pub jobs: Option<NonZeroUsize>,
    /// Leave out what is left of a file after so many seconds; 0 for no limit.
    #[arg(long, value_name = "SECONDS", default_value = "60", value_parser = seconds, help_heading = None::<&'static str>)]
    pub time_limit: Duration,
    /// Work out everything again: neither use nor keep results of other runs.
    #[arg(long, help_heading = None::<&'static str>)]
    pub no_cache: bool,
    /// Print what is known of a place (`Type::field`, `STATIC`, a variable) instead of findings.
    #[arg(long, value_name = "PLACE", help_heading = "Output")]
    pub why: Option<String>,
    /// What to change.
    #[command(flatten)]
    pub fix: FixArgs,
}

/// Which packages are reported.
#[derive(Debug, Args)]
#[command(next_help_heading = "Packages")]
pub struct PackageArgs {
    /// Report these packages only (name, name@version or glob; may be repeated).
    #[arg(short, long = "package", value_name = "SPEC", action = ArgAction::Append)]
    pub package: Vec<String>,
    /// Report all packages of the workspace.
    #[arg(long)]
    pub workspace: bool,
    /// Leave these packages out (needs --workspace).
    #[arg(long, value_name = "SPEC", action = ArgAction::Append, requires = "workspace")]
    pub exclude: Vec<String>,
    /// The Cargo.toml to start from.
    #[arg(long, value_name = "PATH", conflicts_with = "paths")]
    pub manifest_path: Option<PathBuf>,
}

/// Which targets are reported besides libraries and programs.
#[derive(Debug, Args)]
#[command(next_help_heading = "Targets")]
pub struct TargetArgs {
    /// Report tests too.
    #[arg(long)]
    pub tests: bool,
    /// Report examples too.
    #[arg(long)]
    pub examples: bool,
    /// Report benches too.
    #[arg(long)]
    pub benches: bool,
    /// Report tests, examples and benches too.
    #[arg(long)]
    pub all_targets: bool,
}

/// Levels of rules.  NAME is a rule, a family, a tier, `all` or `warnings`.
#[derive(Debug, Args)]
#[command(next_help_heading = "Rules")]
pub struct LevelArgs {
    /// Switch off: a rule, family (`growth`), tier (`default`, `strict`, `audit`), `all` or `warnings`.
    #[arg(short = 'A', long, value_name = "NAME", value_delimiter = ',', action = ArgAction::Append)]
    pub allow: Vec<String>,
    /// Report; the run still succeeds.
    #[arg(short = 'W', long, value_name = "NAME", value_delimiter = ',', action = ArgAction::Append)]
    pub warn: Vec<String>,
    /// Report and fail; `-D warnings` means all that would warn.
    #[arg(short = 'D', long, value_name = "NAME", value_delimiter = ',', action = ArgAction::Append)]
    pub deny: Vec<String>,
    /// As --deny, and no later option lowers it.
    #[arg(short = 'F', long, value_name = "NAME", value_delimiter = ',', action = ArgAction::Append)]
    pub forbid: Vec<String>,
}

/// `--confidence`.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ConfidenceArg {
    /// Hints too.
    Low,
    /// What is likely.
    Medium,
    /// Only where all evidence is there.
    High,
}

/// `--message-format`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    /// With the source, as rustc prints it.
    Human,
    /// One line for each finding.
    Short,
    /// One JSON object a line, as cargo prints it.
    Json,
    /// GitHub's workflow commands, shown as annotations.
    Github,
    /// GitLab's code quality report.
    Gitlab,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// JUnit's XML.
    Junit,
    /// Checkstyle's XML.
    Checkstyle,
    /// For a job summary or a comment.
    Markdown,
    /// `findings=`, `errors=`, `warnings=`, for scripts.
    Counts,
}

/// `--color`.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum When {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl From<ConfidenceArg> for Confidence {
    fn from(arg: ConfidenceArg) -> Self {
        match arg {
            ConfidenceArg::Low => Self::Low,
            ConfidenceArg::Medium => Self::Medium,
            ConfidenceArg::High => Self::High,
        }
    }
}

/// A number of seconds, perhaps with a fraction.
fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "a number of seconds is wanted".to_owned())?;
    Duration::try_from_secs_f64(seconds).map_err(|error| error.to_string())
}

/// Reads the command line.  Cargo calls `cargo-mapcheck mapcheck ..`, a person `cargo-mapcheck ..`: the word is dropped.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    let mut args: Vec<OsString> = args.into_iter().collect();
    if args.get(1).is_some_and(|arg| arg == "mapcheck") {
        args.remove(1);
    }
    let matches = Cli::command().try_get_matches_from(args)?;
    let mut cli = Cli::from_arg_matches(&matches)?;
    let level_matches = match matches.subcommand() {
        Some((_, sub)) if matches!(cli.command, Some(Command::List { .. } | Command::Config(_) | Command::Lsp(_))) => sub,
        _ => &matches,
    };
    if matches!(cli.command, None | Some(Command::List { .. } | Command::Config(_) | Command::Lsp(_))) {
        cli.levels = level_changes(level_matches)?;
    }
    Ok(cli)
}

/// The level options in the order in which they stand on the command line, which clap keeps by index only.
fn level_changes(matches: &ArgMatches) -> Result<Vec<LevelChange>, clap::Error> {
    let flags = [
        ("allow", Level::Allow, false),
        ("warn", Level::Warn, false),
        ("deny", Level::Deny, false),
        ("forbid", Level::Deny, true),
    ];
    let mut changes = Vec::new();
    for (id, level, forbid) in flags {
        let values = matches.get_many::<String>(id).into_iter().flatten();
        let indices = matches.indices_of(id).into_iter().flatten();
        for (index, name) in indices.zip(values) {
            let Some(selector) = Catalogue::get().selector(name.trim()) else { return Err(unknown_name(name)) };
            changes.push((index, LevelChange { selector, level, forbid }));
        }
    }
    changes.sort_by_key(|(index, _)| *index);
    Ok(changes.into_iter().map(|(_, change)| change).collect())
}

fn unknown_name(name: &str) -> clap::Error {
    let tip =
        did_you_mean(name, Catalogue::get().names()).map_or(String::new(), |near| format!("\n\n  tip: did you mean `{near}`?"));
    let message = format!("unknown rule, family or tier `{name}`{tip}\n\nSee `cargo mapcheck list` for the rules.\n");
    Cli::command().error(clap::error::ErrorKind::InvalidValue, message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mapcheck_lints::base::{Name, Settings};

    fn cli(line: &str) -> Result<Cli, clap::Error> {
        parse(line.split(' ').map(OsString::from))
    }

    fn level(line: &str, rule: &str) -> Level {
        let mut settings = Settings::default();
        settings.apply(&cli(line).expect("a good command line").levels);
        settings.level(Name::from(rule))
    }

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn cargo_s_word_is_dropped_once() {
        assert_eq!(cli("cargo-mapcheck mapcheck x").unwrap().check.paths, [PathBuf::from("x")]);
        assert_eq!(cli("cargo-mapcheck x").unwrap().check.paths, [PathBuf::from("x")]);
        assert_eq!(cli("cargo-mapcheck mapcheck mapcheck").unwrap().check.paths, [PathBuf::from("mapcheck")]);
    }

    #[test]
    fn levels_keep_their_order() {
        let map = "unbounded_map_growth";
        assert_eq!(level("c -A growth -W unbounded_map_growth", map), Level::Warn);
        assert_eq!(level("c -W unbounded_map_growth -A growth", map), Level::Allow);
        assert_eq!(level("c -Dwarnings", map), Level::Deny);
        assert_eq!(level("c -F growth -A all", map), Level::Deny);
        assert_eq!(level("c -A uncapped_cache,unbounded_map_growth", map), Level::Allow);
        assert_eq!(level("c list -D all -A unbounded-map-growth", map), Level::Allow);
    }

    #[test]
    fn unknown_names_get_a_suggestion() {
        let error = cli("c -D unbounded_map_grow").unwrap_err();
        assert_eq!(error.exit_code(), 2);
        assert!(error.to_string().contains("did you mean `unbounded_map_growth`?"), "{error}");
    }
}
