//! Completions in the shells themselves, and the man page.  A shell that is not installed is told and left out.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "powershell", "elvish"];

fn printed(args: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-mapcheck")).args(args).stdin(Stdio::null()).output().expect("runs");
    assert!(output.status.success() && output.stderr.is_empty(), "{args:?}: {output:?}");
    String::from_utf8(output.stdout).expect("text")
}

/// What the shell prints when it has read its completions from `$1` and then runs the lines; none where there is no such shell.
fn in_shell(shell: &str, flags: &[&str], lines: &str) -> Option<String> {
    let dir = tempfile::tempdir().expect("a folder");
    let script = dir.path().join("completions");
    fs::write(&script, printed(&["mapcheck", "completions", shell])).expect("written");
    let mut command = Command::new(shell);
    command.args(flags).args(["-c", &format!("source '{}'\n{lines}", script.display())]).current_dir(dir.path());
    let Ok(output) = command.env("HOME", dir.path()).stdin(Stdio::null()).output() else {
        eprintln!("skipped: {shell} is not installed");
        return None;
    };
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{shell}: {}\n{}", text(&output.stderr), text(&output.stdout));
    Some(text(&output.stdout))
}

#[test]
fn every_shell_has_completions_for_both_names() {
    for shell in SHELLS {
        let text = printed(&["completions", shell]);
        for word in ["cargo-mapcheck", "message-format", "sarif", "explain"] {
            assert!(text.contains(word), "{shell}: {word}");
        }
    }
    let registers = |shell, line: &str| assert!(printed(&["completions", shell]).contains(line), "{shell}: {line}");
    registers("powershell", "Register-ArgumentCompleter -Native -CommandName 'cargo'");
    registers("powershell", "Register-ArgumentCompleter -Native -CommandName 'cargo-mapcheck'");
    registers("elvish", "set edit:completion:arg-completer[cargo] =");
    registers("elvish", "set edit:completion:arg-completer[cargo-mapcheck] =");
    assert!(printed(&["completions", "zsh"]).starts_with("#compdef cargo-mapcheck\n"));
}

#[test]
fn bash_completes_both_names_and_leaves_cargo_alone() {
    let ask = "
_old_cargo() { COMPREPLY=(build); }
complete -F _old_cargo cargo
_mapcheck_take_cargo
try() {
    COMP_WORDS=(\"$@\") COMP_CWORD=$(($# - 1)) COMPREPLY=()
    [[ $(complete -p \"$1\") =~ -F\\ ([^ ]+) ]] && \"${BASH_REMATCH[1]}\" \"$1\" \"${@: -1}\" \"${@: -2:1}\"
    echo \"${COMPREPLY[*]}\"
}
try cargo-mapcheck --mess
try cargo mapcheck --mess
try cargo mapcheck --message-format sa
try cargo mapcheck exp
try cargo b
";
    let Some(out) = in_shell("bash", &["--norc"], ask) else { return };
    assert_eq!(out.lines().collect::<Vec<_>>(), ["--message-format", "--message-format", "sarif", "explain", "build"]);
}

#[test]
fn fish_completes_both_names() {
    let ask = "
complete -C 'cargo-mapcheck --mess'
complete -C 'cargo mapcheck --mess'
complete -C 'cargo mapcheck exp'
";
    let Some(out) = in_shell("fish", &["--no-config"], ask) else { return };
    let words: Vec<&str> = out.lines().filter_map(|line| line.split('\t').next()).collect();
    assert_eq!(words, ["--message-format", "--message-format", "explain"]);
}

/// Cargo's own completion for zsh calls `_cargo-NAME` for a command NAME that it does not know.
#[test]
fn zsh_has_the_function_that_cargo_s_completion_calls() {
    let dir = tempfile::tempdir().expect("a folder");
    let script = dir.path().join("_cargo-mapcheck");
    fs::write(&script, printed(&["completions", "zsh"])).expect("written");
    let lines = "fpath=(\"$1\" $fpath); autoload -U compinit; compinit -u -D
print $_comps[cargo-mapcheck]; autoload +X _cargo-mapcheck; whence -w _cargo-mapcheck";
    let mut command = Command::new("zsh");
    command.args(["-f", "-c", lines, "zsh"]).arg(dir.path()).env("HOME", dir.path()).stdin(Stdio::null());
    let Ok(output) = command.output() else {
        eprintln!("skipped: zsh is not installed");
        return;
    };
    let out = String::from_utf8_lossy(&output.stdout);
    assert_eq!(out, "_cargo-mapcheck\n_cargo-mapcheck: function\n", "{}", String::from_utf8_lossy(&output.stderr));
}

/// On a terminal, which only `script` can make here: rule names are links where the terminal knows them and colours are wanted.
#[cfg(target_os = "linux")]
#[test]
fn a_terminal_gets_links_if_it_knows_them() {
    let dir = tempfile::tempdir().expect("a folder");
    fs::write(dir.path().join("relay.rs"), include_str!("rules/unbounded_map_growth/basic.rs")).expect("written");
    let shown = |arguments: &str, env: &[(&str, &str)]| {
        let line = format!("'{}' relay.rs {arguments}", env!("CARGO_BIN_EXE_cargo-mapcheck"));
        let mut command = Command::new("script");
        command.args(["-qec", &line, "/dev/null"]).current_dir(dir.path()).stdin(Stdio::null());
        command.env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path))).envs(env.iter().copied());
        let output = command.output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(text.contains("grows and nothing ever removes from it"), "{text}");
        Some(text)
    };
    let Some(known) = shown("", &[("TERM", "xterm-kitty")]) else {
        eprintln!("skipped: script is not installed");
        return;
    };
    let link = "\u{1b}]8;;https://docs.rs/crate/cargo-mapcheck/";
    assert!(
        known.contains(link) && known.contains("unbounded_map_growth.md\u{1b}\\mapcheck::unbounded_map_growth\u{1b}]8;;"),
        "{known}"
    );
    let unknown = shown("", &[("TERM", "xterm")]).unwrap_or_default();
    assert!(unknown.contains("\u{1b}[") && !unknown.contains("\u{1b}]8"), "{unknown}");
    for (arguments, env) in [("", ("NO_COLOR", "1")), ("--color never", ("X", ""))] {
        let plain = shown(arguments, &[("TERM", "xterm-kitty"), env]).unwrap_or_default();
        assert!(!plain.contains("\u{1b}]8") && !plain.contains("\u{1b}["), "{plain}");
    }
}

#[test]
fn the_man_page_reads_well() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/cargo-mapcheck.1");
    let Ok(output) = Command::new("man").args(["--warnings", "-l"]).arg(&page).env("MANWIDTH", "100").output() else {
        eprintln!("skipped: man is not installed");
        return;
    };
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && err.is_empty(), "{err}");
    for word in ["--message-format", "--output", "EXIT STATUS", "cargo mapcheck explain unbounded_map_growth"] {
        assert!(out.contains(word), "{word}: {out}");
    }
}
