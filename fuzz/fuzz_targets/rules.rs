//! All that is done with one file: every rule at the lowest confidence, suppressions included.

#![no_main]

use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use mapcheck_fuzz::on_text;
use mapcheck_lints::base::{Confidence, FileId, Input, Level, LevelChange, Selector, Settings, SourceFile, Span};
use mapcheck_lints::engine;

fuzz_target!(|bytes: &[u8]| on_text(bytes, |text| {
    let file = SourceFile { path: "x.rs".into(), text: Arc::from(text) };
    let lowered = Arc::new(engine::lower(&file, false));
    let input = Input { files: vec![file], crates: Vec::new(), loose: vec![FileId(0)] };
    let mut settings = Settings::default();
    settings.confidence = Confidence::Low;
    settings.apply(&[LevelChange { selector: Selector::All, level: Level::Warn, forbid: false }]);
    let report = engine::check(&mut engine::link(&input, vec![Some(lowered)]), &settings.into());
    let is_text = |span: Span| text.get(span.range.lo as usize..span.range.hi as usize).is_some();
    for (_, finding) in &report.findings {
        let labels = std::iter::once(&finding.primary).chain(&finding.secondary).map(|label| label.span);
        let edits = finding.suggestions.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span);
        assert!(labels.chain(edits).all(is_text), "{finding:?}");
    }
}));
