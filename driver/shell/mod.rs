//! Completions for shells and the man page, made from the command line's definition.

use std::io::{self, Write};

use clap::{Command, CommandFactory};
use clap_complete::{Shell, generate};

use crate::cli::Cli;

const NAME: &str = "cargo-mapcheck";

/// Prints a shell's completions, for `cargo-mapcheck` and for `cargo mapcheck`.
pub fn completions(out: &mut dyn Write, shell: Shell) -> io::Result<u8> {
    let mut text = script(alone(), NAME, shell);
    match shell {
        Shell::Bash => text.push_str(include_str!("of_cargo.bash")),
        Shell::Fish => text.push_str(include_str!("of_cargo.fish")),
        // these two complete no other command of cargo that this could take away
        Shell::PowerShell => text.push_str(&within_cargo(shell).replace("using namespace", "# using namespace")),
        Shell::Elvish => text.push_str(&within_cargo(shell)),
        // zsh's own completion of cargo calls `_cargo-NAME` for the command NAME
        _ => {}
    }
    out.write_all(text.as_bytes())?;
    Ok(0)
}

/// Prints the man page, which `cargo help mapcheck` shows where it is installed.
pub fn man(out: &mut dyn Write) -> io::Result<u8> {
    clap_mangen::Man::new(alone().flatten_help(true)).title(NAME).render(&mut &mut *out)?;
    Ok(0)
}

fn alone() -> Command {
    Cli::command().bin_name(NAME)
}

fn within_cargo(shell: Shell) -> String {
    script(Command::new("cargo").subcommand(Cli::command().name("mapcheck").bin_name("cargo mapcheck")), "cargo", shell)
}

fn script(mut command: Command, name: &str, shell: Shell) -> String {
    let mut text = Vec::new();
    generate(shell, &mut command, name, &mut text);
    String::from_utf8_lossy(&text).into_owned()
}
