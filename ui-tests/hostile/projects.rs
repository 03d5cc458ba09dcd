//! Projects that mean harm: nothing of them is run, nothing outside of them is read or written, and every problem is told.
#![cfg(unix)]

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use super::tree::{MANIFEST, Ran, Tree, command};
use super::{SOURCE, is_sound};

const SECRET: &str = "secret = \"hunter2\"\n";

/// A package with the given manifest behind its first lines.
fn package(more: &str) -> Tree {
    let manifest = [MANIFEST, more.as_bytes()].concat();
    Tree::new(&[("Cargo.toml", &manifest), ("src/lib.rs", SOURCE.as_bytes())])
}

/// Runs the program; it must end soon, and say nothing of what lies outside.
fn run(tree: &Tree) -> Ran {
    // what is long would fill a pipe that nobody reads
    let said = Tree::new(&[("out", b""), ("err", b"")]);
    let file = |name: &str| fs::File::create(said.path(name)).expect("a file");
    let mut child = command(&tree.path(""), &["."]).stdout(file("out")).stderr(file("err")).spawn().expect("runs");
    let since = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("known") {
            break status.code().unwrap_or(-1);
        }
        if since.elapsed() > Duration::from_secs(100) {
            child.kill().expect("killed");
            panic!("it hangs");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let text = |name: &str| fs::read_to_string(said.path(name)).expect("text");
    let ran = Ran { status, out: text("out"), err: text("err") };
    is_sound(&ran, "a project");
    for text in [&ran.out, &ran.err] {
        assert!(!text.contains("hunter2") && !text.contains("root:x:0"), "{text}");
    }
    ran
}

#[test]
fn settings_are_files_of_the_project() {
    let away = Tree::new(&[("secret.toml", SECRET.as_bytes())]);
    type Make<'a> = &'a dyn Fn(&Path);
    let cases: [(Make<'_>, &str); 5] = [
        (&|at| symlink(away.path("secret.toml"), at).expect("a link"), "the file is a link out of the project"),
        (&|at| symlink("/dev/zero", at).expect("a link"), "the file is a link out of the project"),
        (&|at| assert!(Command::new("mkfifo").arg(at).status().is_ok_and(|made| made.success())), "the file is no regular file"),
        (&|at| fs::create_dir(at).expect("made"), "the file is no regular file"),
        (&|at| fs::write(at, vec![b'#'; (20 << 20) + 1]).expect("written"), "the file is larger than 20 MiB"),
    ];
    for (make, words) in cases {
        let tree = package("");
        make(&tree.path("mapcheck.toml"));
        let ran = run(&tree);
        assert_eq!(ran.status, 2, "{words}");
        assert!(ran.err.contains(words), "{words}: {}", ran.err);
    }
}

#[test]
fn manifests_are_files_of_the_project() {
    let away = Tree::new(&[("secret.toml", SECRET.as_bytes())]);
    // a device is no manifest at all
    for (target, words) in [(away.path("secret.toml"), "Cargo.toml` is a link out of the project"), ("/dev/zero".into(), "")] {
        let tree = package("");
        fs::remove_file(tree.path("Cargo.toml")).expect("removed");
        symlink(&target, tree.path("Cargo.toml")).expect("a link");
        let ran = run(&tree);
        assert_eq!(ran.status, 0, "{words}: {}", ran.err);
        assert!(ran.err.contains(words), "{words}: {}", ran.err);
        assert!(ran.out.contains("1 file,"), "{words}: {}", ran.out);
    }
}

#[test]
fn manifests_lead_to_nothing_outside() {
    let away = Tree::package(&[("src/lib.rs", b"pub fn hunter2( {"), ("a/b/Cargo.toml", MANIFEST), ("a/b/src/lib.rs", b"")]);
    let path = |below: &str| away.path(below).display().to_string();
    for (manifest, words) in [
        (format!("[lib]\npath = \"{}\"\n", path("src/lib.rs")), "lies outside of the project; it is not read"),
        ("[lib]\npath = \"/etc/passwd\"\n".to_owned(), "lies outside of the project; it is not read"),
        (format!("[workspace]\nmembers = [\"{}\"]\n", path("")), "lies outside of the project; it is left out"),
        (format!("[workspace]\nmembers = [\"{}/**/*\"]\n", path("")), "leads out of the project"),
        ("[workspace]\nmembers = [\"../../**/*\"]\n".to_owned(), "leads out of the project"),
        ("[workspace]\nmembers = [\"**/../../*\"]\n".to_owned(), "leads out of the project"),
        ("[dependencies]\na = { path = \"/\" }\nb = { path = \"../../../..\" }\n".to_owned(), ""),
        (format!("workspace = \"{}\"\n", path("")), "which has no such member"),
    ] {
        let manifest = if manifest.starts_with("workspace =") { manifest } else { format!("\n{manifest}") };
        let tree = package(&manifest);
        let ran = run(&tree);
        assert_eq!(ran.status, 0, "{manifest}: {}", ran.err);
        assert!(ran.err.contains(words), "{manifest}: {}", ran.err);
        assert!(ran.out.contains("1 file,") || ran.out.contains("1 file "), "{manifest}: {}", ran.out);
    }
}

/// Patterns, links and circles that have many ways through them.
#[test]
fn what_explodes_does_not() {
    let stars = "*a".repeat(200);
    let tree = package(
        "[workspace]\nmembers = [\"**/**/*/**/*/**/*\", \"**/*\", \"*/*/*/*/*\"]\n[dependencies]\nb = { path = \"b\" }\n",
    );
    tree.write("b/Cargo.toml", "[package]\nname = \"b\"\nversion = \"0.1.0\"\n[dependencies]\nsmall = { path = \"..\" }\n");
    tree.write("b/src/lib.rs", SOURCE);
    tree.write(&format!("src/{}.rs", "a".repeat(200)), SOURCE);
    tree.write("mapcheck.toml", format!("exclude = [\"{stars}b\", \"{}b\"]\n", "**/a/".repeat(200)));
    for n in 0..8 {
        tree.write(&format!("d{n}/e/f/x.rs"), SOURCE);
        symlink("..", tree.path(&format!("d{n}/e/up"))).expect("a link");
        symlink(format!("../../d{}", (n + 1) % 8), tree.path(&format!("d{n}/e/next"))).expect("a link");
        symlink(tree.path(""), tree.path(&format!("d{n}/e/f/top"))).expect("a link");
    }
    let ran = run(&tree);
    assert_eq!(ran.status, 0, "{}", ran.err);
}

#[test]
fn tables_nested_without_end_are_told() {
    let deep = ["[".repeat(100_000), format!("a{} = 1", ".a".repeat(100_000)), "{a=".repeat(100_000)];
    for (at, text) in deep.iter().enumerate() {
        let value = if at == 1 { text.clone() } else { format!("x = {text}") };
        let ran = run(&package(&value));
        assert_eq!(ran.status, 0);
        assert!(ran.err.contains("does not parse"), "{}", &ran.err[..200]);
        let tree = package("");
        tree.write("mapcheck.toml", value);
        let ran = run(&tree);
        assert_eq!(ran.status, 2);
        assert!(ran.err.contains("do not parse"), "{}", &ran.err[..200]);
    }
}

#[test]
fn names_reach_nobody_raw() {
    let tree = package("");
    let names = ["\u{1b}[31mred", "a\nb", "\u{202e}txt", "::error::x", "-rf", "a\"b", "##[error]x"];
    for name in names {
        tree.write(&format!("src/{name}.rs"), b"// \xff\n");
        tree.write(&format!("{name}/Cargo.toml"), "[package]\nname = 7\n");
    }
    for format in ["human", "short", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown"] {
        let ran = tree.run(&["-v", "--message-format", format, "."]);
        is_sound(&ran, format);
        for text in [&ran.out, &ran.err] {
            assert!(!text.contains(['\u{1b}', '\u{202e}']), "{format}: {text:?}");
            assert!(!text.lines().any(|line| line.trim_start().starts_with("::error::x")), "{format}: {text}");
            assert!(!text.contains("##[error]x"), "{format}: {text}");
        }
    }
}

#[test]
fn special_files_are_told() {
    let tree = package("");
    assert!(Command::new("mkfifo").arg(tree.path("src/pipe.rs")).status().is_ok_and(|made| made.success()));
    let _socket = std::os::unix::net::UnixListener::bind(tree.path("src/socket.rs")).expect("a socket");
    symlink("/dev/zero", tree.path("src/zero.rs")).expect("a link");
    symlink("/etc/passwd", tree.path("src/users.rs")).expect("a link");
    tree.write("src/lib.rs", "include!(\"/etc/passwd\");\n#[path = \"/etc/passwd\"] mod x;\n#[path = \"../../../../etc/passwd\"] mod y;\nmod users; mod zero;\nstatic Z: &str = include_str!(\"/dev/zero\");\n");
    let ran = run(&tree);
    assert_eq!(ran.status, 0);
    for words in ["pipe.rs` is no", "socket.rs` is no", "zero.rs` is a link out", "users.rs` is a link out"] {
        assert!(ran.err.contains(words), "{words}: {}", ran.err);
    }
}

#[test]
fn twenty_thousand_files_and_folders_nested_for_ever() {
    let tree = package("");
    for folder in 0..20 {
        fs::create_dir(tree.path(&format!("src/d{folder}"))).expect("made");
        (0..1000).for_each(|n| fs::write(tree.path(&format!("src/d{folder}/f{n}.rs")), "pub fn f() {}\n").expect("written"));
    }
    let deep = format!("src{}", "/d".repeat(1_500));
    tree.write(&format!("{deep}/x.rs"), SOURCE);
    let ran = run(&tree);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.out.contains("20,001 files") || ran.out.contains("no `mod` reaches"), "{}", ran.out);
}

/// Root, to whom nothing is forbidden, runs the program as nobody.
#[test]
fn what_may_not_be_read_is_told() {
    let tree = package("");
    tree.write("src/lib.rs", "mod a; mod b; pub fn f() {}\n");
    tree.write("src/a.rs", SOURCE);
    tree.write("src/b/mod.rs", SOURCE);
    let allow = |path: &str, mode| fs::set_permissions(tree.path(path), Permissions::from_mode(mode)).expect("set");
    allow("", 0o755);
    allow("src/a.rs", 0);
    allow("src/b", 0);
    let mut run = command(&tree.path(""), &["."]);
    if fs::read(tree.path("src/a.rs")).is_ok() {
        fs::copy(env!("CARGO_BIN_EXE_cargo-mapcheck"), tree.path("program")).expect("copied");
        run = Command::new(tree.path("program"));
        run.arg(".").current_dir(tree.path("")).uid(65_534).gid(65_534);
    }
    let ran = Ran::from(run.output().expect("runs"));
    allow("src/b", 0o755);
    is_sound(&ran, "without permission");
    assert_eq!(ran.status, 0, "{}", ran.err);
    for said in ["`src/a.rs` cannot be read: Permission denied", "src/b`: Permission denied"] {
        assert!(ran.err.contains(said), "{}", ran.err);
    }
    assert!(ran.out.contains("1 file, 1 line read"), "{}", ran.out);
}

/// Under strace: no program is started, no file is opened for writing, made, removed or renamed, nobody is connected to.
#[test]
fn nothing_is_run_and_nothing_is_written() {
    let mark = "#!/bin/sh\ntouch \"$0.ran\"\n";
    let tree = package("build = \"build.rs\"\n[lib]\nproc-macro = true\n");
    for name in ["wrapper", "rustc", "cargo", "git"] {
        tree.write(&format!("bin/{name}"), mark);
        let mode = Permissions::from_mode(0o755);
        fs::set_permissions(tree.path(&format!("bin/{name}")), mode).expect("set");
    }
    tree.write("build.rs", "fn main() { std::process::Command::new(\"bin/wrapper\").spawn().unwrap(); }\n");
    tree.write(
        ".cargo/config.toml",
        "[build]\nrustc = \"bin/rustc\"\nrustc-wrapper = \"bin/wrapper\"\n[alias]\nmapcheck = \"run\"\n[env]\nPATH = \"bin\"\n",
    );
    tree.write("rust-toolchain.toml", "[toolchain]\npath = \"bin\"\n");
    let trace = tree.path("../").join(format!("{}.trace", tree.path("").file_name().expect("a name").to_string_lossy()));
    let mut traced = Command::new("strace");
    traced.args([
        "-f",
        "-qq",
        "-e",
        "trace=execve,execveat,open,openat,creat,unlink,unlinkat,rename,renameat,renameat2,mkdir,connect",
        "-o",
    ]);
    traced.arg(&trace).arg(env!("CARGO_BIN_EXE_cargo-mapcheck")).args(["--workspace", "."]).current_dir(tree.path(""));
    let done = traced.env("PATH", format!("{}:/usr/bin:/bin", tree.path("bin").display())).output();
    let Ok(done) = done else { return println!("skipped: there is no strace") };
    let calls = fs::read_to_string(&trace).unwrap_or_default();
    let _ = fs::remove_file(&trace);
    if calls.is_empty() {
        return println!("skipped: strace may not trace: {}", String::from_utf8_lossy(&done.stderr));
    }
    assert_eq!(Ran::from(done).status, 0);
    let of = |names: &[&str]| -> Vec<&str> {
        let is_one = |line: &&str| names.iter().any(|name| line.contains(&format!(" {name}(")));
        calls.lines().filter(is_one).filter(|line| !line.contains(" = -1 ")).collect()
    };
    assert_eq!(of(&["execve", "execveat"]).len(), 1, "{calls}");
    assert_eq!(of(&["creat", "unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir", "connect"]), [""; 0]);
    let writes = of(&["open", "openat"]).into_iter().filter(|line| line.contains("O_WRONLY") || line.contains("O_RDWR"));
    assert_eq!(writes.filter(|line| !line.contains("\"/dev/tty\"")).collect::<Vec<_>>(), [""; 0]);
    assert!(!tree.path("bin/wrapper.ran").exists());
}
