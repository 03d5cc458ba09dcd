//! The rim around `mapcheck-lints`: command line, discovery, threads, output; no analysis.
//!
//! A library only so that fuzzers reach it: it promises nothing but [`main`].

mod analysis;
mod baseline;
mod cache;
mod changed;
mod cli;
mod config;
mod desk;
mod discover;
mod filters;
mod fix;
#[doc(hidden)]
pub mod fuzz;
mod kept;
mod load;
mod lsp;
mod output;
mod pages;
mod parts;
mod problem;
mod progress;
mod rules;
mod run;
mod shelf;
mod shell;
mod text;
mod verdict;
mod workers;

use std::io::{self, Write};
use std::process::ExitCode;

use anstream::AutoStream;

/// Exit status of a run that could not do its work.
const UNABLE: u8 = 2;

/// Does what the command line says, and tells the exit status.
pub fn main() -> ExitCode {
    workers::keep_panics_quiet();
    let cli = match cli::parse(std::env::args_os()) {
        Ok(cli) => cli,
        // help and version come this way too; clap knows where to print and with which status to leave
        Err(error) => error.exit(),
    };
    let choice = match cli.color {
        cli::When::Auto => anstream::ColorChoice::Auto,
        cli::When::Always => anstream::ColorChoice::Always,
        cli::When::Never => anstream::ColorChoice::Never,
    };
    choice.write_global();
    let mut out = AutoStream::auto(io::stdout());
    let done = match &cli.command {
        Some(cli::Command::Explain { rule }) => rules::explain(&mut out, rule),
        Some(cli::Command::List { .. }) => rules::list(&mut out, &cli.levels),
        Some(cli::Command::Init(args)) => config::init(&mut out, args),
        Some(cli::Command::Config(args)) => config::show(&mut out, args, &cli.levels),
        Some(cli::Command::Cache(args)) => cache::command(&mut out, args),
        Some(cli::Command::Completions { shell }) => shell::completions(&mut out, *shell),
        Some(cli::Command::Man) => shell::man(&mut out),
        Some(cli::Command::Lsp(args)) => lsp::serve(args, &cli.levels),
        None => run::run(&cli, &mut out),
    };
    // the reader has seen enough (`| head`): nothing is wrong, and there is nobody to tell
    match done.and_then(|status| out.flush().map(|()| status)) {
        Ok(status) => ExitCode::from(status),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(anstream::stderr(), "error: cannot write the output: {error}");
            ExitCode::from(UNABLE)
        }
    }
}
