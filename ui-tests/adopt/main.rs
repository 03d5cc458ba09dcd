//! How a team lives with the tool: settings, suppressions, the baseline, only what changed.  The built program, in real git
//! repositories.

mod baseline;
mod changed;
mod settings;
mod suppressions;
#[path = "../tree.rs"]
mod tree;
mod vocabulary;

use std::process::Command;

use tree::{Ran, Tree};

/// Two functions that are each a finding of `unclamped_capacity`, and a place that grows.
const FRAMES: &str = "\
use std::collections::HashMap;
use std::io::{self, Read};
use std::sync::Mutex;

static SEEN: Mutex<Option<Seen>> = Mutex::new(None);

pub struct Seen {
    ids: HashMap<u64, u64>,
}

impl Seen {
    pub fn note(&mut self, id: u64) {
        *self.ids.entry(id).or_default() += 1;
    }
}

pub fn serve(reader: &mut impl Read) -> io::Result<()> {
    loop {
        let id = read_len(reader)? as u64;
        if let Some(seen) = &mut *SEEN.lock().unwrap() {
            seen.note(id);
        }
    }
}

fn read_len(reader: &mut impl Read) -> io::Result<usize> {
    let mut bytes = [0; 4];
    reader.read_exact(&mut bytes)?;
    Ok(u32::from_be_bytes(bytes) as usize)
}

pub fn numbers(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    Ok(Vec::with_capacity(n))
}

pub fn text(reader: &mut impl Read) -> io::Result<String> {
    let n = read_len(reader)?;
    let text = String::with_capacity(n);
    Ok(text)
}
";

const FINDINGS: usize = 3;

fn frames() -> Tree {
    Tree::package(&[("src/lib.rs", b"mod frames;\npub use frames::*;\n"), ("src/frames.rs", FRAMES.as_bytes())])
}

fn count(ran: &Ran) -> usize {
    ran.out.matches("warning[mapcheck::").count() + ran.out.matches("error[mapcheck::").count()
}

fn git(tree: &Tree, args: &[&str]) -> String {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"]);
    let output = command.args(args).current_dir(tree.path("")).output().expect("git runs");
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn commit(tree: &Tree, message: &str) {
    git(tree, &["add", "-A"]);
    git(tree, &["commit", "-q", "-m", message]);
}

#[test]
fn the_exit_status_is_asked_for() {
    let tree = frames();
    let clean = Tree::package(&[]);
    let table: &[(&[&str], i32, i32)] = &[
        (&[], 0, 0),
        (&["--fail-on", "warn"], 1, 0),
        (&["--fail-on", "deny"], 0, 0),
        (&["-D", "warnings"], 1, 0),
        (&["-D", "warnings", "--fail-on", "never"], 0, 0),
        (&["--max-findings", "3"], 0, 0),
        (&["--max-findings", "2"], 1, 0),
        (&["--max-findings", "0"], 1, 0),
        (&["--max-findings", "2", "--fail-on", "never"], 1, 0),
        (&["--max-findings", "9", "-D", "warnings"], 1, 0),
        (&["--max-findings", "9", "--fail-on", "warn"], 1, 0),
    ];
    for (args, found, none) in table {
        assert_eq!((tree.run(args).status, clean.run(args).status), (*found, *none), "{args:?}");
    }
    assert_eq!(tree.run(&["--fail-on", "loud"]).status, 2);
}
