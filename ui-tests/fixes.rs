//! What holds for every suggestion of every fixture, each applied alone: its edits stand on the borders of characters and apart from
//! each other, no comment is lost, what comes of it can be parsed, and line ends stay as they are.

use std::path::{Path, PathBuf};

use mapcheck_lints::base::{
    Confidence, Edit, FileId, Finding, Input, Level, LevelChange, Name, Selector, Settings, SourceFile, Suggestion,
};
use mapcheck_lints::engine;
use mapcheck_lints::hir::LossKind;
use rayon::prelude::*;

/// All Rust files of the fixtures, sorted.
fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui-tests/rules");
    let entries = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().filter_map(Result::ok);
    entries.map(walkdir::DirEntry::into_path).filter(|path| path.extension().is_some_and(|ext| ext == "rs")).collect()
}

/// All that all rules find in one file that belongs to no package.
fn findings(text: &str) -> Vec<Finding> {
    let file = SourceFile { path: "fixture.rs".into(), text: text.into() };
    let lowered = vec![engine::lower(&file, true).into()];
    let mut workspace = engine::link(&Input { files: vec![file], crates: Vec::new(), loose: vec![FileId(0)] }, lowered);
    let mut settings = Settings::default();
    settings.confidence = Confidence::Low;
    settings.apply(&[LevelChange { selector: Selector::All, level: Level::Warn, forbid: false }]);
    engine::check(&mut workspace, &settings.into()).findings.into_iter().map(|(_, finding)| finding).collect()
}

fn apply(text: &str, edits: &[Edit]) -> Result<String, String> {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| edit.span.range);
    let (mut out, mut at) = (String::new(), 0);
    for edit in edits {
        let (lo, hi) = (edit.span.range.lo as usize, edit.span.range.hi as usize);
        out.push_str(text.get(at..lo).ok_or_else(|| format!("{edit:?} overlaps, or cuts a character"))?);
        out.push_str(&edit.text);
        at = hi;
    }
    out.push_str(text.get(at..).ok_or("the last edit cuts a character")?);
    Ok(out)
}

fn comments(text: &str) -> usize {
    text.matches("//").count() + text.matches("/*").count()
}

fn parses(text: &str) -> bool {
    let file = SourceFile { path: "fixture.rs".into(), text: text.into() };
    engine::lower_whole(&file).losses.iter().all(|loss| loss.kind == LossKind::OpaqueMacro)
}

/// The text after each of the suggestions alone.
fn applied(text: &str, path: &Path) -> Vec<String> {
    let offered = findings(text)
        .into_iter()
        .flat_map(|finding| finding.suggestions.into_iter().map(move |suggestion| (finding.rule, suggestion)));
    let one = |(rule, suggestion): (Name, Suggestion)| {
        let after = apply(text, &suggestion.edits).unwrap_or_else(|words| panic!("{}: {words}", path.display()));
        assert!(!suggestion.edits.is_empty() && after != text, "{}: nothing changes: {suggestion:?}", path.display());
        // that one removes a comment of the tool's own
        let kept = rule == "unused_suppression" || comments(&after) >= comments(text);
        assert!(kept, "{}: a comment is lost: {suggestion:?}", path.display());
        assert!(parses(&after), "{}: what comes of it is no Rust: {suggestion:?}\n{after}", path.display());
        after
    };
    offered.map(one).collect()
}

/// On a thread with the stack that the driver gives.
fn with_stack(work: fn()) {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(256 << 20).build().expect("worker threads");
    pool.install(work);
}

#[test]
fn each_suggestion_alone() {
    with_stack(|| {
        let counts = fixtures().into_par_iter().map(|path| {
            let text = std::fs::read_to_string(&path).expect("a fixture");
            let plain = applied(&text, &path);
            // the same with the line ends of another system, and with characters of several bytes before everything
            let other = format!("// \u{e4}\u{20ac}\u{1f600}\r\n{}", text.replace('\n', "\r\n"));
            let back: Vec<String> = applied(&other, &path)
                .into_iter()
                .map(|after| {
                    assert!(!after.replace("\r\n", "").contains('\n'), "{}: line ends are mixed\n{after}", path.display());
                    after.split_once("\r\n").map(|(_, rest)| rest.replace("\r\n", "\n")).unwrap_or_default()
                })
                .collect();
            assert_eq!(plain, back, "{}", path.display());
            plain.len()
        });
        let all: usize = counts.sum();
        assert!(all > 50, "only {all} suggestions");
    });
}
