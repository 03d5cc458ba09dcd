//! Code that does not parse, as while somebody types: what stood in it is not known, so there is nothing to find that was not there
//! before.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use mapcheck_lints::base::{FileId, Input, Level, LevelChange, Policy, Selector, Settings, SourceFile, TimeLimit};
use mapcheck_lints::engine;
use mapcheck_lints::hir::ItemKind;
use rayon::prelude::*;

/// Put behind the opening brace of a function: its body is broken, or from there on the brackets of the file do not match.
const BREAKS: [&str; 2] = [" let broken = = 1;", " match {"];

/// Rules and lines.
type Found = BTreeSet<(String, usize)>;

fn found(text: &str, time_limit: Option<TimeLimit>) -> Found {
    let file = SourceFile { path: "x.rs".into(), text: Arc::from(text) };
    let lowered = Arc::new(engine::lower(&file, false));
    let input = Input { files: vec![file], crates: Vec::new(), loose: vec![FileId(0)] };
    let mut settings = Settings::default();
    settings.apply(&[LevelChange { selector: Selector::All, level: Level::Warn, forbid: false }]);
    let mut policy = Policy::from(settings);
    policy.time_limit = time_limit;
    let report = engine::check(&mut engine::link(&input, vec![Some(lowered)]), &policy);
    let line = |at: u32| text[..at as usize].matches('\n').count() + 1;
    report.findings.iter().map(|(_, f)| (f.rule.to_string(), line(f.primary.span.range.lo))).collect()
}

/// Where the bodies of functions begin, behind the brace.
fn bodies(text: &str) -> Vec<usize> {
    let file = engine::lower_whole(&SourceFile { path: "x.rs".into(), text: Arc::from(text) });
    let body = |kind: &ItemKind| if let ItemKind::Fn(function) = kind { function.body } else { None };
    let body = |kind: &ItemKind| file.known_body(body(kind)?).map(|body| body.expr(body.root).range.lo as usize + 1);
    file.items.iter().filter_map(|item| body(&item.kind)).collect()
}

fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui-tests/rules");
    let entries = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().flatten();
    entries.map(walkdir::DirEntry::into_path).filter(|path| path.extension().is_some_and(|ext| ext == "rs")).collect()
}

#[test]
fn what_is_broken_is_not_known() {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(256 << 20).build().expect("threads");
    let wrong: Vec<String> = pool.install(|| {
        engine::prepare();
        fixtures()
            .par_iter()
            .flat_map_iter(|path| {
                let text = std::fs::read_to_string(path).expect("text");
                let before = found(&text, None);
                let mut wrong = Vec::new();
                for at in bodies(&text) {
                    for with in BREAKS {
                        let broken = [&text[..at], with, &text[at..]].concat();
                        let new: Vec<_> = found(&broken, None).difference(&before).cloned().collect();
                        let line = text[..at].matches('\n').count() + 1;
                        wrong.extend((!new.is_empty()).then(|| format!("{}:{line}:{with}: {new:?}", path.display())));
                    }
                }
                wrong
            })
            .collect()
    });
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

/// Goes on by looking at it.
fn clock() -> u64 {
    thread_local! {
        static LOOKS: Cell<u64> = const { Cell::new(0) };
    }
    LOOKS.replace(LOOKS.get() + 1)
}

/// What there was no time for is not known, either.
#[test]
fn what_is_left_out_is_not_known() {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(256 << 20).num_threads(1).build().expect("a thread");
    let wrong: Vec<String> = pool.install(|| {
        engine::prepare();
        let of_one = |path: PathBuf| {
            let text = std::fs::read_to_string(&path).expect("text");
            let before = found(&text, None);
            let limits = [2, 5, 12, 40].map(|of_file| {
                let limit = TimeLimit { clock, of_file };
                let new: Vec<_> = found(&text, Some(limit)).difference(&before).cloned().collect();
                (!new.is_empty()).then(|| format!("{}: {of_file}: {new:?}", path.display()))
            });
            limits.into_iter().flatten()
        };
        fixtures().into_iter().flat_map(of_one).collect()
    });
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}
