//! Small trees of files, and the built program run in them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder that is gone when it is dropped.
pub struct Tree(tempfile::TempDir);

impl Tree {
    /// With these files.
    pub fn new(files: &[(&str, &[u8])]) -> Self {
        let tree = Self(tempfile::tempdir().expect("a folder"));
        for (path, text) in files {
            tree.write(path, text);
        }
        tree
    }

    /// A package with a library, and more files.
    pub fn package(more: &[(&str, &[u8])]) -> Self {
        let mut files: Vec<(&str, &[u8])> = vec![("Cargo.toml", MANIFEST), ("src/lib.rs", b"pub fn f() {}\n")];
        files.extend(more);
        Self::new(&files)
    }

    /// Writes a file.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// A path in it.
    pub fn path(&self, below: &str) -> PathBuf {
        self.0.path().join(below)
    }

    /// Runs the program there.
    pub fn run(&self, args: &[&str]) -> Ran {
        run_in(self.0.path(), args)
    }
}

/// Of a package without dependencies.
pub const MANIFEST: &[u8] = b"[package]\nname = \"small\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";

/// How a run ended.
pub struct Ran {
    /// Its exit status.
    pub status: i32,
    /// What it printed.
    pub out: String,
    /// What it said besides.
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        Self { status: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// The program, ready to run.
pub fn command(dir: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-mapcheck"));
    command.args(args).current_dir(dir).env_remove("CLICOLOR_FORCE").env_remove("NO_COLOR").stdin(Stdio::null());
    command
}

/// Runs the program in a folder.
pub fn run_in(dir: &Path, args: &[&str]) -> Ran {
    command(dir, args).output().expect("the program runs").into()
}
