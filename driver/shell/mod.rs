//! Completions for shells and the man page, made from the command line's definition.

use std::io::{self, Write};

use clap::{Command, CommandFactory};
use clap_complete::{Shell, generate};
use clap_mangen::roff::{Roff, bold, roman};

use crate::cli::{self, Cli};

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
    let mut out = out;
    let page = clap_mangen::Man::new(alone()).title(NAME);
    page.render_title(&mut out)?;
    page.render_name_section(&mut out)?;
    page.render_synopsis_section(&mut out)?;
    page.render_description_section(&mut out)?;
    page.render_options_section(&mut out)?;
    commands().to_writer(&mut out)?;
    endings().to_writer(&mut out)?;
    Ok(0)
}

/// The subcommands, which have no pages of their own to refer to.
fn commands() -> Roff {
    let mut section = Roff::new();
    section.control("SH", ["COMMANDS"]);
    for command in Cli::command().get_subcommands().filter(|command| !command.is_hide_set()) {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        section.control("TP", []).text([bold(format!("cargo mapcheck {}", command.get_name()))]).text([roman(about)]);
    }
    section
}

/// What stands after the options in the help, line by line.
fn endings() -> Roff {
    let mut section = Roff::new();
    for part in cli::EXAMPLES.split("\n\n") {
        let (head, rest) = part.split_once(':').unwrap_or((part, ""));
        section.control("SH", [head.to_uppercase().as_str()]).control("nf", []);
        for line in rest.trim_matches('\n').lines() {
            section.text([roman(line.trim())]);
        }
        section.control("fi", []);
    }
    section
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
