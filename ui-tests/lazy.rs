//! Bodies that are parsed when a fact asks for them, and files that were kept by an earlier run, against bodies that are parsed with
//! their files: the findings are the same.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use mapcheck_lints::base::{Confidence, FileId, Input, Level, LevelChange, Selector, Settings, SourceFile};
use mapcheck_lints::engine::{self, Report, Workspace};
use mapcheck_lints::hir;

/// All Rust files below a folder, sorted.
fn sources(dir: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(dir);
    let entries = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().filter_map(Result::ok);
    entries.map(walkdir::DirEntry::into_path).filter(|path| path.extension().is_some_and(|ext| ext == "rs")).collect()
}

/// Checks files that belong to no package, with all rules at the lowest confidence.
fn check(files: &[SourceFile], lower: impl Fn(&SourceFile) -> hir::File) -> Report {
    checked(files, files.iter().map(lower).collect()).0
}

/// Tells as well what the files are then, with the bodies that were read.
fn checked(files: &[SourceFile], lowered: Vec<hir::File>) -> (Report, Workspace) {
    let loose = (0..files.len() as u32).map(FileId).collect();
    let input = Input { files: files.to_vec(), crates: Vec::new(), loose };
    let lowered = lowered.into_iter().map(|file| Some(Arc::new(file))).collect();
    let mut settings = Settings::default();
    settings.confidence = Confidence::Low;
    settings.apply(&[LevelChange { selector: Selector::All, level: Level::Warn, forbid: false }]);
    let mut workspace = engine::link(&input, lowered);
    (engine::check(&mut workspace, &settings.into()), workspace)
}

/// What a later run finds where the cache keeps lowered files, before anything in them was read and after that.
fn later(files: &[SourceFile]) -> [Report; 2] {
    let kept =
        |file: &hir::File| -> hir::File { postcard::from_bytes(&postcard::to_stdvec(file).expect("written")).expect("read") };
    let fresh: Vec<hir::File> = files.iter().map(|file| engine::lower(file, false)).collect();
    let again: Vec<hir::File> = fresh.iter().map(kept).collect();
    for (again, file) in again.iter().zip(&fresh) {
        assert_eq!(format!("{again:?}"), format!("{file:?}"));
    }
    let (report, workspace) = checked(files, again);
    let forms = (0..files.len() as u32).map(|file| kept(workspace.form(FileId(file)).expect("a form"))).collect();
    [report, checked(files, forms).0]
}

fn compare(paths: &[PathBuf]) -> usize {
    let read = |path: &PathBuf| SourceFile {
        path: path.display().to_string().into(),
        text: Arc::from(std::fs::read_to_string(path).unwrap_or_default()),
    };
    let files: Vec<SourceFile> = paths.iter().map(read).collect();
    let whole = check(&files, engine::lower_whole);
    // test modules are no evidence: whether they are read makes no difference
    let late = [false, true].map(|tests| check(&files, |file| engine::lower(file, tests)));
    for late in &late {
        assert_eq!(format!("{:?}", late.findings), format!("{:?}", whole.findings), "{paths:?}");
    }
    for later in later(&files) {
        assert_eq!(format!("{later:?}"), format!("{:?}", late[0]), "{paths:?}");
    }
    let numbers = |r: &Report| (r.coverage.files, r.coverage.lines, r.coverage.functions, r.coverage.unreached);
    assert_eq!(numbers(&late[1]), numbers(&whole), "{paths:?}");
    whole.findings.len()
}

/// On a thread with the stack that the driver gives.
fn with_stack(work: fn()) {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(256 << 20).build().expect("worker threads");
    pool.install(work);
}

#[test]
fn each_fixture() {
    with_stack(|| {
        let found: usize = ["ui-tests/rules", "ui-tests/infer"].into_iter().flat_map(sources).map(|path| compare(&[path])).sum();
        assert!(found > 0, "no finding at all");
    });
}

#[test]
fn whole_trees() {
    with_stack(|| {
        for dir in ["ui-tests/workspaces", "lints/src", "driver"] {
            compare(&sources(dir));
        }
    });
}
