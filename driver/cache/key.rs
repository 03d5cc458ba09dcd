//! What a result follows from.

use std::fmt;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use mapcheck_lints::base::{CrateInput, FileId, Policy};
use mapcheck_lints::engine::Part;
use serde::Serialize;
use xxhash_rust::xxh3::xxh3_128;

use crate::shelf::Shelf;

/// A hash of all that a result follows from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(pub u128);

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// The program that finds: rules, catalogue and stubs are in its file, so one that was built again is another.
#[derive(Clone, Debug, Serialize)]
pub struct Tool {
    version: &'static str,
    file: PathBuf,
    size: u64,
    nanoseconds: u128,
}

impl Tool {
    /// The running one; none where it does not know its own file.
    pub fn this() -> Option<Self> {
        let file = std::env::current_exe().ok()?;
        let about = file.metadata().ok()?;
        let written = about.modified().unwrap_or(SystemTime::UNIX_EPOCH).duration_since(UNIX_EPOCH).unwrap_or_default();
        let version = env!("CARGO_PKG_VERSION");
        Some(Self { version, file, size: about.len(), nanoseconds: written.as_nanos() })
    }
}

#[derive(Serialize)]
struct Facts<'a> {
    tool: &'a Tool,
    crates: &'a [CrateInput],
    loose: &'a [FileId],
    /// Paths as they are shown, and hashes of the texts.
    files: Vec<(&'a str, u128)>,
    policy: &'a Policy,
}

/// The key of what is found in a part with these settings; none where they cannot be written down.
pub fn of(tool: &Tool, (part, shelf): (&Part, &Shelf), policy: &Policy) -> Option<Key> {
    let files = part.files.iter().map(|file| shelf.mark(*file)).collect();
    let facts = Facts { tool, crates: &part.links, loose: &part.loose, files, policy };
    postcard::to_stdvec(&facts).ok().map(|bytes| Key(xxh3_128(&bytes)))
}

/// The key of what the files of a part are lowered to.  What they hold is no part of it: each is asked for by its text.
pub fn of_forms(tool: &Tool, (part, shelf): (&Part, &Shelf), tests: bool) -> Option<Key> {
    let paths: Vec<&str> = part.files.iter().map(|file| shelf.mark(*file).0).collect();
    postcard::to_stdvec(&(tool, "forms", tests, paths)).ok().map(|bytes| Key(xxh3_128(&bytes)))
}

/// The key of what the engine's stubs are lowered to.
pub fn of_stubs(tool: &Tool) -> Option<Key> {
    postcard::to_stdvec(&(tool, "stubs")).ok().map(|bytes| Key(xxh3_128(&bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use mapcheck_lints::base::{CrateId, CrateKind, Dep, Input, Level, LevelChange, Name, Selector, Settings, SourceFile};

    fn tool() -> Tool {
        Tool { version: "1", file: "/bin/tool".into(), size: 1, nanoseconds: 1 }
    }

    fn input() -> Input {
        let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
        let name = Name::from("a");
        let krate = CrateInput {
            name,
            root: FileId(0),
            kind: CrateKind::Lib,
            package: name,
            edition: 2024,
            offered: false,
            deps: vec![(Name::from("serde"), Dep::External(Name::from("serde")))],
            for_tests: false,
        };
        Input { files: vec![file("lib.rs", "mod b;"), file("b.rs", "")], crates: vec![krate], loose: Vec::new() }
    }

    fn key(tool: &Tool, input: &Input, policy: &Policy) -> Option<Key> {
        let files = (0..input.files.len() as u32).map(FileId).collect();
        of(tool, (&Part::new(&input.crates, &input.loose, files), &Shelf::of(&input.files)), policy)
    }

    fn set(change: impl FnOnce(&mut Settings)) -> Policy {
        let mut settings = Settings::default();
        change(&mut settings);
        settings.into()
    }

    #[test]
    fn each_fact_counts() {
        let before = key(&tool(), &input(), &Policy::default()).expect("a key");
        assert_eq!(key(&tool(), &input(), &Policy::default()), Some(before));
        let inputs: [fn(&mut Input); 10] = [
            |input| input.files[0].text = "mod b; ".into(),
            |input| input.files[1].path = "c.rs".into(),
            |input| input.files.truncate(1),
            |input| input.crates[0].name = Name::from("b"),
            |input| input.crates[0].kind = CrateKind::Bin,
            |input| input.crates[0].edition = 2021,
            |input| input.crates[0].offered = true,
            |input| input.crates[0].deps[0].1 = Dep::Local(CrateId(0)),
            |input| input.crates[0].for_tests = true,
            |input| input.loose.push(FileId(1)),
        ];
        for (at, change) in inputs.into_iter().enumerate() {
            let mut input = input();
            change(&mut input);
            assert_ne!(key(&tool(), &input, &Policy::default()), Some(before), "{at}");
        }
        let tools: [fn(&mut Tool); 4] =
            [|tool| tool.version = "2", |tool| tool.file = "/opt/tool".into(), |tool| tool.size = 2, |tool| tool.nanoseconds = 2];
        for change in tools {
            let mut tool = tool();
            change(&mut tool);
            assert_ne!(key(&tool, &input(), &Policy::default()), Some(before), "{tool:?}");
        }
    }

    #[test]
    fn each_setting_counts() {
        let rule = Name::from("unbounded_map_growth");
        let deny = LevelChange { selector: Selector::Rule(rule), level: Level::Deny, forbid: false };
        let option: toml::Table = toml::from_str("limit = 3").expect("toml");
        let words: toml::Table = toml::from_str("[[wrapper]]\ntypes = ['a::B']").expect("toml");
        let mut own = Policy::default();
        own.set(FileId(1), set(|settings| settings.tests = true).general);
        let mut more_words = Policy::default();
        more_words.vocabulary.push(words);
        let policies = [
            Policy::default(),
            set(|settings| settings.apply(&[deny])),
            set(|settings| settings.apply(&[LevelChange { forbid: true, ..deny }])),
            set(|settings| settings.set_options(rule, option)),
            set(|settings| settings.confidence = mapcheck_lints::base::Confidence::Low),
            set(|settings| settings.tests = true),
            set(|settings| settings.examples = true),
            set(|settings| settings.benches = true),
            own,
            more_words,
        ];
        let mut keys: Vec<u128> = policies.iter().map(|policy| key(&tool(), &input(), policy).expect("a key").0).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), policies.len());
    }
}
