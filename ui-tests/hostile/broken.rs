//! Code that does not parse, as while somebody types: what stood in it is not known, so there is nothing to find that was not there
//! before.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use mapcheck_lints::base::{FileId, Input, Level, LevelChange, Selector, Settings, SourceFile};
use mapcheck_lints::engine;
use mapcheck_lints::hir::ItemKind;
use rayon::prelude::*;

/// Put behind the opening brace of a function: its body is broken, or from there on the brackets of the file do not match.
const BREAKS: [&str; 2] = [" let broken = = 1;", " match {"];

/// Rules and lines.
type Found = BTreeSet<(String, usize)>;

fn found(text: &str) -> Found {
    let file = SourceFile { path: "x.rs".into(), text: Arc::from(text) };
    let lowered = Arc::new(engine::lower(&file, false));
    let input = Input { files: vec![file], crates: Vec::new(), loose: vec![FileId(0)] };
    let mut settings = Settings::default();
    settings.apply(&[LevelChange { selector: Selector::All, level: Level::Warn, forbid: false }]);
    let report = engine::check(&mut engine::link(&input, vec![Some(lowered)]), &settings.into());
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
                let before = found(&text);
                let mut wrong = Vec::new();
                for at in bodies(&text) {
                    for with in BREAKS {
                        let broken = [&text[..at], with, &text[at..]].concat();
                        let new: Vec<_> = found(&broken).difference(&before).cloned().collect();
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
