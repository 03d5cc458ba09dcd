//! Files that take too long: what is left of them is left out and told, and the others are checked.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use mapcheck_lints::base::{FileId, Input, Policy, SourceFile, TimeLimit};
use mapcheck_lints::engine::{self, Report};
use mapcheck_lints::hir::{Loss, LossKind};

use super::tree::{Ran, Tree, command};
use super::{SOURCE, is_sound};

/// The finding's function again and again, each under a name of its own.
fn many(times: usize) -> String {
    (0..times).map(|at| SOURCE.replace("quoted", &format!("quoted_{at}"))).collect()
}

/// Goes on by looking at it.
fn clock() -> u64 {
    static LOOKS: AtomicU64 = AtomicU64::new(0);
    LOOKS.fetch_add(1, Ordering::Relaxed)
}

fn found(files: &[(&str, String)], of_file: u64) -> Report {
    let files: Vec<SourceFile> =
        files.iter().map(|(path, text)| SourceFile { path: (*path).into(), text: Arc::from(text.as_str()) }).collect();
    let lowered = files.iter().map(|file| Some(Arc::new(engine::lower(file, false)))).collect();
    let loose = (0..files.len() as u32).map(FileId).collect();
    let time_limit = Some(TimeLimit { clock, of_file });
    let mut policy = Policy::default();
    policy.time_limit = time_limit;
    engine::check(&mut engine::link(&Input { files, crates: Vec::new(), loose }, lowered), &policy)
}

#[test]
fn a_file_has_its_time_and_no_more() {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(256 << 20).num_threads(1).build().expect("a thread");
    pool.install(|| {
        engine::prepare();
        let files = [("slow.rs", many(100)), ("quick.rs", many(1))];
        let count = |report: &Report, file: u32| {
            report.findings.iter().filter(|(_, finding)| finding.primary.span.file == FileId(file)).count()
        };
        let all = found(&files, 1_000_000);
        assert_eq!((count(&all, 0), count(&all, 1), all.is_finished()), (100, 1, true));
        let some = found(&files, 20);
        assert!((1..100).contains(&count(&some, 0)), "{}", count(&some, 0));
        assert_eq!((count(&some, 1), some.is_finished()), (1, false));
        let slow = |(file, loss): &(FileId, Loss)| *file == FileId(0) && loss.kind == LossKind::TooSlow;
        assert!(some.coverage.losses.iter().all(slow), "{:?}", some.coverage.losses);
    });
}

/// What was left out is told, and not remembered.
#[test]
fn what_there_was_no_time_for() {
    let tree = Tree::package(&[("src/lib.rs", many(50).as_bytes())]);
    let cache = tempfile::tempdir().expect("a folder");
    let run = |args: &[&str]| -> Ran {
        command(&tree.path(""), args).env("MAPCHECK_CACHE_DIR", cache.path()).output().expect("runs").into()
    };
    let hurried = run(&["-v", "--time-limit", "0.000001", "."]);
    is_sound(&hurried, "hurried");
    assert!(hurried.out.contains("left out for want of time (--time-limit)"), "{}", hurried.out);
    assert!(hurried.out.contains("there was no time left for this file"), "{}", hurried.out);
    let patient = run(&["--message-format", "counts", "."]);
    assert!(patient.out.contains("findings=50"), "{}", patient.out);
}

#[test]
fn a_limit_that_is_none() {
    let tree = Tree::package(&[("src/lib.rs", SOURCE.as_bytes())]);
    for limit in ["0", "0.0", "3e5"] {
        assert!(tree.run(&["--time-limit", limit, "--message-format", "counts", "."]).out.contains("findings=1"), "{limit}");
    }
    for limit in ["-1", "NaN", "soon", "inf"] {
        let ran = tree.run(&[&format!("--time-limit={limit}"), "."]);
        assert!(ran.status == 2 && ran.err.contains("--time-limit"), "{limit}: {}", ran.err);
    }
}
