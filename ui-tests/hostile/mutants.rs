//! Real files with bytes and tokens deleted, doubled, swapped, and put in from other files.  `MUTANTS=100000` makes the run long.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use mapcheck_lints::base::{Confidence, FileId, Input, Level, LevelChange, Selector, Settings, SourceFile, Span};
use mapcheck_lints::engine;

use super::tree::Tree;
use super::{SOURCE, is_sound};

/// Marsaglia's xorshift: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    /// A place in the text, between two characters.
    fn place(&mut self, text: &str) -> usize {
        let mut at = self.below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// A part of the text, mostly short, sometimes whole words.
    fn part(&mut self, text: &str) -> std::ops::Range<usize> {
        let lo = self.place(text);
        let long = [1, 2, 8, 40, 400][self.below(5)];
        let mut hi = (lo + 1 + self.below(long)).min(text.len());
        while !text.is_char_boundary(hi) {
            hi += 1;
        }
        lo..hi
    }
}

/// What breaks parsers.
const SPLICES: &[&str] = &[
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    "\"",
    "'",
    "r#\"",
    "/*",
    "*/",
    "//",
    "#",
    "#![",
    "!",
    "::",
    "..=",
    "=>",
    "->",
    "|",
    "&&",
    "\r",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "é",
    "b'",
    "'a",
    "fn f",
    "impl",
    "mod m {",
    "async",
    "unsafe {",
    "macro_rules! m",
    "use a::{",
    "where",
    "0x",
    "1e",
    "1..",
    "self",
    "Self",
    "crate::",
    "_",
    "$",
    "mapcheck: allow(all)",
    "// mapcheck: bounded",
    "#[cfg(test)]",
    "r#fn",
];

/// The text, changed a little.
fn mutate(dice: &mut Dice, text: &str, other: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..1 + dice.below(4) {
        let part = dice.part(&text);
        match dice.below(6) {
            0 => text.replace_range(part, ""),
            1 => {
                let again = text[part.clone()].to_owned();
                text.insert_str(part.end, &again);
            }
            2 => {
                let taken = text[part.clone()].to_owned();
                text.replace_range(part, "");
                let place = dice.place(&text);
                text.insert_str(place, &taken);
            }
            3 => text.insert_str(part.start, SPLICES[dice.below(SPLICES.len())]),
            4 => text.replace_range(part, SPLICES[dice.below(SPLICES.len())]),
            _ => text.insert_str(part.start, &other[dice.part(other)]),
        }
    }
    text
}

/// All that is done with one file; ranges must be those of characters.
fn check(text: &str) {
    let file = SourceFile { path: "x.rs".into(), text: Arc::from(text) };
    let lowered = Arc::new(engine::lower(&file, false));
    let _ = engine::lower_whole(&file);
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
}

/// The fixtures, and this program's own sources.
fn texts() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dirs =
        ["ui-tests/rules", "ui-tests/infer", "ui-tests/flow", "lints/src/facts", "lints/src/syntax"].map(|dir| root.join(dir));
    let entries = dirs.iter().flat_map(|dir| walkdir::WalkDir::new(dir).sort_by_file_name()).flatten();
    let files = entries.filter(|entry| entry.path().extension().is_some_and(|ext| ext == "rs"));
    files.map(|entry| std::fs::read_to_string(entry.path()).expect("text")).collect()
}

#[test]
fn broken_files_break_nothing() {
    let turns = std::env::var("MUTANTS").ok().and_then(|turns| turns.parse().ok()).unwrap_or(200);
    let texts = texts();
    let pool = rayon::ThreadPoolBuilder::new().stack_size(256 << 20).num_threads(1).build().expect("a thread");
    pool.install(engine::prepare);
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for turn in 0..turns {
        let text = mutate(&mut dice, &texts[dice_of(turn, texts.len())], &texts[dice_of(turn * 7 + 3, texts.len())]);
        let done = pool.install(|| catch_unwind(AssertUnwindSafe(|| check(&text))));
        assert!(done.is_ok(), "turn {turn} panics:\n{text}");
    }
}

fn dice_of(turn: usize, len: usize) -> usize {
    turn.wrapping_mul(2_654_435_761) % len
}

/// Settings, manifests and baselines are read by the program itself.
#[test]
fn broken_settings_and_baselines_are_told() {
    const SETTINGS: &str = "exclude = [\"src/gen/**\"]\nconfidence = \"low\"\n[levels]\nall = \"warn\"\ngrowth = { level = \"deny\" }\n[[overrides]]\nfiles = [\"src/*.rs\"]\nlevels = { churn = \"allow\" }\n";
    const BASELINE: &str = "# a comment\nchar_count_as_capacity | quoted | String::with_capacity(text.chars().count())\nunbounded_map_growth | A::b | x | y\n";
    const MANIFEST: &str = "[package]\nname = \"small\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\nmembers = [\"a/*\", \"b\"]\n[dependencies]\nb = { path = \"b\" }\n[package.metadata.mapcheck]\nlevels = { all = \"warn\" }\n";
    let turns = std::env::var("MUTANTS").ok().and_then(|turns| turns.parse().ok()).unwrap_or(20);
    let mut dice = Dice(88_172_645_463_325_252);
    for turn in 0..turns {
        let tree = Tree::package(&[("src/lib.rs", SOURCE.as_bytes())]);
        let (name, text) = [("mapcheck.toml", SETTINGS), ("baseline.txt", BASELINE), ("Cargo.toml", MANIFEST)][turn % 3];
        let text = mutate(&mut dice, text, SETTINGS);
        tree.write(name, &text);
        let args: &[&str] = if name == "baseline.txt" { &["--baseline", "baseline.txt", "."] } else { &["."] };
        is_sound(&tree.run(args), &text);
    }
}
