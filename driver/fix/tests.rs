//! Fixing without rules: findings are made up from words in the texts, so that wrong fixes can be had.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::PathBuf;

use mapcheck_lints::base::{Applicability, Confidence, Edit, FileId, Finding, Label, Name, SourceFile, Suggestion, TextRange};

use super::Host;
use super::build::{BuildError, Built, Cargo, Compiler};
use super::choose::Wishes;
use super::disk::Disk;
use super::guard::Guard;
use super::plan::{Plan, Planner};
use super::verify::{self, Verdict};
use crate::output::Sources;
use crate::problem::Problem;
use crate::shelf::Shelf;
use crate::workers;

/// Finds words; the fix of each is another word.
struct Words {
    fixes: Vec<(&'static str, &'static str)>,
    told: Vec<String>,
    looks: usize,
}

impl Words {
    fn new(fixes: &[(&'static str, &'static str)]) -> Self {
        Self { fixes: fixes.to_vec(), told: Vec::new(), looks: 0 }
    }
}

fn finding(file: usize, at: usize, word: &str, edits: Vec<Edit>) -> Finding {
    let span = TextRange::new(at as u32, (at + word.len()) as u32).in_file(FileId(file as u32));
    Finding {
        rule: Name::from("made_up"),
        message: format!("`{word}` stands here"),
        primary: Label { span, text: String::new() },
        secondary: Vec::new(),
        notes: Vec::new(),
        help: None,
        suggestions: vec![Suggestion { message: String::new(), edits, applicability: Applicability::MachineApplicable }],
        confidence: Confidence::High,
        place: String::new(),
        silenced: None,
    }
}

impl Host for Words {
    fn look(&mut self, files: &[SourceFile]) -> io::Result<Option<Vec<Finding>>> {
        self.looks += 1;
        let mut findings = Vec::new();
        for (file, source) in files.iter().enumerate() {
            for (word, fix) in &self.fixes {
                findings.extend(source.text.match_indices(word).map(|(at, _)| {
                    let span = TextRange::new(at as u32, (at + word.len()) as u32).in_file(FileId(file as u32));
                    finding(file, at, word, vec![Edit { span, text: (*fix).to_owned() }])
                }));
            }
        }
        findings.sort_by_key(|finding| finding.primary.span);
        Ok(Some(findings))
    }

    fn status(&mut self, word: &str, about: &str) -> io::Result<()> {
        self.told.push(format!("{word} {about}"));
        Ok(())
    }

    fn tell(&mut self, problems: &[Problem]) -> io::Result<()> {
        self.told.extend(problems.iter().map(|problem| problem.message.clone()));
        Ok(())
    }
}

/// Files in a folder of their own, a package of which the first is the library.
struct Project {
    dir: tempfile::TempDir,
    paths: Vec<PathBuf>,
    files: Vec<SourceFile>,
    wanted: Vec<bool>,
}

impl Project {
    fn new(texts: &[(&str, &str)]) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let top = dir.path().canonicalize().expect("there");
        // projects of one name would be one and the same for cargo, where they share a target folder
        let name = top.file_name().map_or(String::new(), |name| name.to_string_lossy().replace('.', "small_"));
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[workspace]\n[lib]\npath = \"lib.rs\"\n"
        );
        fs::write(top.join("Cargo.toml"), manifest).expect("written");
        let mut project = Self { paths: Vec::new(), files: Vec::new(), wanted: vec![true; texts.len()], dir };
        for (name, text) in texts {
            fs::write(top.join(name), text).expect("written");
            project.paths.push(top.join(name));
            project.files.push(SourceFile { path: (*name).into(), text: (*text).into() });
        }
        project
    }

    fn with<T>(&self, work: impl FnOnce(&mut Planner<'_>) -> T) -> T {
        let pool = workers::pool(std::num::NonZeroUsize::new(1)).expect("threads");
        let sources = Sources::new(Shelf::of(&self.files));
        work(&mut Planner {
            files: &self.files,
            wishes: Wishes {
                limit: Applicability::MachineApplicable,
                only: &[],
                current: self.dir.path(),
                paths: &self.paths,
                sources,
            },
            guard: Guard::new(self.dir.path(), &self.paths, &self.wanted),
            pool: &pool,
        })
    }

    fn plan(&self, host: &mut dyn Host) -> Plan {
        self.with(|planner| planner.plan(host, &BTreeSet::new()).expect("no trouble").expect("a plan"))
    }

    fn verify(&self, host: &mut dyn Host, compiler: &mut dyn Compiler) -> Option<Verdict> {
        self.with(|planner| verify::run(planner, &mut Disk::new(&self.files), compiler, host).expect("no trouble"))
    }

    fn cargo(&self) -> Cargo {
        Cargo::of(&BTreeSet::from([self.dir.path().to_owned()]), true).expect("cargo").expect("a workspace")
    }

    fn on_disk(&self) -> Vec<String> {
        self.paths.iter().map(|path| fs::read_to_string(path).expect("read")).collect()
    }
}

fn texts(plan: &Plan) -> Vec<&str> {
    plan.files.iter().map(|file| &*file.text).collect()
}

#[test]
fn what_overlaps_waits_for_a_later_round() {
    let project = Project::new(&[("lib.rs", "fn f() -> u8 { 1 + 1 + 1 }\n")]);
    let mut host = Words::new(&[("1 + 1", "2"), ("2 + 1", "3")]);
    let plan = project.plan(&mut host);
    assert_eq!(texts(&plan), ["fn f() -> u8 { 3 }\n"]);
    assert_eq!((plan.done.len(), plan.unfinished, host.looks), (2, false, 3));
    // both fixes wrote what stands there now
    assert!(plan.done.iter().all(|done| done.wrote == [(FileId(0), 15..16)]), "{:?}", plan.done);
}

#[test]
fn a_fix_that_spoils_the_file_is_left_out_alone() {
    let project = Project::new(&[("lib.rs", "fn f() { one(); two(); three(); four(); }\n")]);
    let plan = project.plan(&mut Words::new(&[("one()", "1"), ("two()", "2)"), ("three()", "3"), ("four()", "4 }")]));
    assert_eq!(texts(&plan), ["fn f() { 1; two(); 3; four(); }\n"]);
    assert_eq!((plan.done.len(), plan.refused.len(), plan.unfinished), (2, 2, false));
    // what could not be read before need not be read after
    let project = Project::new(&[("lib.rs", "fn broken( {\n}\nfn f() { one(); }\n")]);
    assert!(texts(&project.plan(&mut Words::new(&[("one()", "1")])))[0].ends_with("fn f() { 1; }\n"));
}

#[test]
fn what_never_ends_ends() {
    let project = Project::new(&[("lib.rs", "fn f() { grow(0); }\n")]);
    let plan = project.plan(&mut Words::new(&[("grow(0)", "{ grow(0) }")]));
    assert_eq!((texts(&plan), plan.again.len(), plan.unfinished), (vec!["fn f() { { grow(0) }; }\n"], 1, false));

    /// Each fix brings another finding.
    struct Endless;
    impl Host for Endless {
        fn look(&mut self, files: &[SourceFile]) -> io::Result<Option<Vec<Finding>>> {
            let text = &files[0].text;
            let at = text.find("/*").expect("a comment");
            let span = TextRange::new(at as u32, at as u32).in_file(FileId(0));
            Ok(Some(vec![finding(0, at, &text[at..at + text.len() % 20], vec![Edit { span, text: "1; ".to_owned() }])]))
        }
        fn status(&mut self, _: &str, _: &str) -> io::Result<()> {
            Ok(())
        }
        fn tell(&mut self, _: &[Problem]) -> io::Result<()> {
            Ok(())
        }
    }
    let project = Project::new(&[("lib.rs", "fn f() { /* a comment of some length */ }\n")]);
    let plan = project.plan(&mut Endless);
    assert!(plan.unfinished || !plan.again.is_empty());
    assert!(plan.done.len() <= 32);
}

#[test]
fn line_ends_are_the_file_s() {
    let project = Project::new(&[("lib.rs", "\u{feff}fn f() {\r\n    one();\r\n}\r\n")]);
    let plan = project.plan(&mut Words::new(&[("one();", "1;\n    2;")]));
    assert_eq!(texts(&plan), ["\u{feff}fn f() {\r\n    1;\r\n    2;\r\n}\r\n"]);
}

#[test]
fn one_fix_in_two_files_is_done_in_both_or_in_none() {
    struct Both(bool);
    impl Host for Both {
        fn look(&mut self, files: &[SourceFile]) -> io::Result<Option<Vec<Finding>>> {
            let edit = |file: u32, text: &str| Edit { span: TextRange::new(0, 5).in_file(FileId(file)), text: text.to_owned() };
            let edits = vec![edit(0, "// ok"), edit(1, if self.0 { "// ok" } else { "((((" })];
            let found = files[0].text.starts_with("// no").then(|| finding(0, 0, "// no", edits));
            Ok(Some(found.into_iter().collect()))
        }
        fn status(&mut self, _: &str, _: &str) -> io::Result<()> {
            Ok(())
        }
        fn tell(&mut self, _: &[Problem]) -> io::Result<()> {
            Ok(())
        }
    }
    let mut project = Project::new(&[("lib.rs", "// no\n"), ("a.rs", "// no\n")]);
    assert_eq!(texts(&project.plan(&mut Both(true))), ["// ok\n", "// ok\n"]);
    assert_eq!(texts(&project.plan(&mut Both(false))), ["// no\n", "// no\n"]);
    project.wanted[1] = false;
    assert_eq!(texts(&project.plan(&mut Both(true))), ["// no\n", "// no\n"]);
}

#[test]
fn what_somebody_else_has_changed_is_left() {
    let project = Project::new(&[("lib.rs", "fn f() { one(); }\n"), ("a.rs", "fn f() { one(); }\n")]);
    let mut host = Words::new(&[("one()", "1")]);
    fs::write(&project.paths[0], "fn f() { one(); two(); }\n").expect("written");
    let problems = project.with(|planner| {
        let plan = planner.fresh_plan(&mut host).expect("no trouble").expect("a plan");
        assert_eq!(texts(&plan), ["fn f() { one(); }\n", "fn f() { 1; }\n"]);
        // and so it is if that happens at the last moment
        fs::write(&project.paths[1], "new").expect("written");
        assert!(Disk::new(&project.files).put(&plan.files, &mut planner.guard, &mut host).expect("no trouble"));
        planner.guard.problems()
    });
    assert_eq!(project.on_disk(), ["fn f() { one(); two(); }\n", "new"]);
    let lines: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(lines, ["lib.rs", "a.rs"].map(|name| format!("`{name}` is not fixed: it has changed since it was read")));
}

const LIB: &str = "mod a;\nmod b;\npub fn sum() -> usize { 1 + 1 }\npub fn pair() -> usize { 2 + 2 }\n";
const A: &str = "pub const WIDTH: usize = 4;\npub fn six() -> usize { 3 + 3 }\n";
const B: &str = "pub fn row() -> [u8; 4] { [0; crate::a::WIDTH] }\npub fn eight() -> usize { 4 + 4 }\n";
const GOOD: [(&str, &str); 3] = [("1 + 1", "2"), ("3 + 3", "6"), ("4 + 4", "8")];

fn words(more: &[(&'static str, &'static str)]) -> Words {
    Words::new(&[&GOOD[..], more].concat())
}

#[test]
fn a_wrong_fix_is_taken_back_alone() {
    let project = Project::new(&[("lib.rs", LIB), ("a.rs", A), ("b.rs", B)]);
    let verdict = project.verify(&mut words(&[("2 + 2", "\"four\"")]), &mut project.cargo()).expect("verified");
    assert_eq!(verdict.taken_back.len(), 1);
    let (key, error) = verdict.taken_back.first_key_value().expect("one");
    assert_eq!(
        (key.file, key.message.as_str(), error.as_str()),
        (FileId(0), "`2 + 2` stands here", "error[E0308]: mismatched types")
    );
    assert_eq!(project.on_disk(), [LIB.replace("1 + 1", "2"), A.replace("3 + 3", "6"), B.replace("4 + 4", "8")]);
    assert_eq!((verdict.plan.done.len(), verdict.before, verdict.unseen.len()), (3, 0, 0));
}

/// The error shows in another file than the fix.
#[test]
fn a_wrong_fix_that_no_error_points_at_is_found() {
    let project = Project::new(&[("lib.rs", LIB), ("a.rs", A), ("b.rs", B)]);
    let wrong = [("WIDTH: usize = 4", "WIDTH: usize = 5"), ("2 + 2", "\"four\"")];
    let verdict = project.verify(&mut words(&wrong), &mut project.cargo()).expect("verified");
    let taken: Vec<&str> = verdict.taken_back.keys().map(|key| key.message.as_str()).collect();
    assert_eq!(taken, ["`2 + 2` stands here", "`WIDTH: usize = 4` stands here"]);
    assert_eq!(project.on_disk(), [LIB.replace("1 + 1", "2"), A.replace("3 + 3", "6"), B.replace("4 + 4", "8")]);
}

#[test]
fn errors_that_stood_before_do_not_count() {
    let broken = B.replace("eight() -> usize", "eight() -> &'static str");
    let project = Project::new(&[("lib.rs", LIB), ("a.rs", A), ("b.rs", &broken)]);
    let verdict = project.verify(&mut words(&[("2 + 2", "\"four\"")]), &mut project.cargo()).expect("verified");
    assert_eq!(verdict.taken_back.len(), 1);
    assert!(verdict.before > 0);
    assert_eq!(project.on_disk(), [LIB.replace("1 + 1", "2"), A.replace("3 + 3", "6"), broken.replace("4 + 4", "8")]);
    assert_eq!(verdict.unseen, [FileId(0), FileId(1), FileId(2)]);
}

#[test]
fn what_was_not_compiled_is_not_called_verified() {
    let project =
        Project::new(&[("lib.rs", &LIB.replace("mod a", "#[cfg(any())]\nmod c;\nmod a")), ("a.rs", A), ("b.rs", B), ("c.rs", A)]);
    let verdict = project.verify(&mut words(&[]), &mut project.cargo()).expect("verified");
    assert_eq!((verdict.taken_back.len(), verdict.unseen), (0, vec![FileId(3)]));
}

/// A compiler whose errors a test makes up from what stands on the disk.
struct Pretended<'p> {
    project: &'p Project,
    runs: usize,
    judge: fn(&[String], usize) -> Result<Vec<BuildError>, String>,
}

impl Compiler for Pretended<'_> {
    fn check(&mut self) -> io::Result<Result<Built, String>> {
        self.runs += 1;
        let errors = (self.judge)(&self.project.on_disk(), self.runs);
        Ok(errors.map(|errors| Built { errors, compiled: self.project.paths.iter().cloned().collect() }))
    }
}

fn pretended(project: &Project, judge: fn(&[String], usize) -> Result<Vec<BuildError>, String>) -> Pretended<'_> {
    Pretended { project, runs: 0, judge }
}

#[test]
fn an_error_that_takes_two_fixes_takes_back_one() {
    let project = Project::new(&[("lib.rs", LIB), ("a.rs", A), ("b.rs", B)]);
    let both = |texts: &[String], _| {
        let wrong = texts[1].contains("{ 6 }") && texts[2].contains("{ 8 }");
        Ok(if wrong { vec![BuildError::new("error: both", Vec::new())] } else { Vec::new() })
    };
    let verdict = project.verify(&mut words(&[]), &mut pretended(&project, both)).expect("verified");
    assert_eq!((verdict.taken_back.len(), verdict.plan.done.len()), (1, 2));
}

#[test]
fn an_error_that_any_of_two_fixes_brings_takes_back_both() {
    let project = Project::new(&[("lib.rs", LIB), ("a.rs", A), ("b.rs", B)]);
    let any = |texts: &[String], _| {
        let wrong = texts[0].contains("{ 2 }") || texts[2].contains("{ 8 }");
        Ok(if wrong { vec![BuildError::new("error: any", Vec::new())] } else { Vec::new() })
    };
    let verdict = project.verify(&mut words(&[]), &mut pretended(&project, any)).expect("verified");
    assert_eq!(project.on_disk(), [LIB.to_owned(), A.replace("3 + 3", "6"), B.to_owned()]);
    assert_eq!((verdict.taken_back.len(), verdict.plan.done.len()), (2, 1));
}

#[test]
fn whatever_happens_the_files_are_whole() {
    let project = Project::new(&[("lib.rs", LIB), ("a.rs", A), ("b.rs", B)]);
    let before = [LIB, A, B].map(str::to_owned);
    // an error each time, another each time
    let always =
        |_: &[String], run| Ok(if run > 1 { vec![BuildError::new(&format!("error: {run}"), Vec::new())] } else { Vec::new() });
    let mut compiler = pretended(&project, always);
    let verdict = project.verify(&mut words(&[]), &mut compiler).expect("an end");
    assert_eq!((project.on_disk(), verdict.plan.done.len()), (before.to_vec(), 0));
    assert!(compiler.runs < 70, "{}", compiler.runs);
    for failing in [1, 2] {
        let mut host = words(&[]);
        let judge = if failing == 1 {
            |_: &[String], _| Err("no cargo".to_owned())
        } else {
            |_: &[String], run| if run == 2 { Err("no cargo".to_owned()) } else { Ok(Vec::new()) }
        };
        assert!(project.verify(&mut host, &mut pretended(&project, judge)).is_none());
        assert_eq!(project.on_disk(), before);
        assert!(host.told.last().is_some_and(|line| line.contains("no cargo")), "{:?}", host.told);
    }
}
