//! The formats on a made-up finding with everything in it, and on one whose every text is hostile.

mod cargo;
mod outputs;
mod people;
mod sarif;
mod services;
mod xml;

use mapcheck_lints::base::{
    Applicability, Confidence, CrateId, CrateKind, Edit, FileId, Finding, Label, Level, Name, SourceFile, Span, Suggestion,
    TextRange,
};
use mapcheck_lints::engine::Coverage;

use super::{Run, Sources, format};
use crate::cli::MessageFormat;
use crate::discover::{Discovery, Package, Target};
use crate::load::Loaded;
use crate::shelf::Shelf;

const TEXT: &str =
    "struct S {\r\n    é: Map, // \u{1b}[31mred\r\n}\r\nfn f(s: &mut S) {\r\n    s.é\r\n        .insert(1, 2);\r\n}\r\n";

fn span(of: &str) -> Span {
    let lo = TEXT.find(of).expect("in the text");
    TextRange::new(lo as u32, (lo + of.len()) as u32).in_file(FileId(0))
}

fn finding() -> Finding {
    let edit = Edit { span: span("Map"), text: "Cache".to_owned() };
    Finding {
        rule: Name::from("unbounded_map_growth"),
        message: "`S::é` only grows".to_owned(),
        primary: Label { span: span("é: Map"), text: "declared here".to_owned() },
        secondary: vec![Label { span: span("s.é\r\n        .insert(1, 2)"), text: "grows here".to_owned() }],
        notes: vec!["no removal in 1 function that touches it\nsecond line".to_owned()],
        help: Some("remove what is done with".to_owned()),
        suggestions: vec![Suggestion {
            message: "bound it".to_owned(),
            edits: vec![edit],
            applicability: Applicability::MachineApplicable,
        }],
        confidence: Confidence::High,
        place: "S::é".to_owned(),
        silenced: None,
    }
}

/// A path that is a command, a list of properties, markup, an escape and a change of direction.
const HOSTILE_PATH: &str = "::error file=x,line=1::a%0A\n::warning::b/<b>&\"'|`@me\u{1b}[31m\u{202e}]]>##[error]c.rs";

/// The same in a message: what stands in backticks is a name of the checked code, or a string in it.
const HOSTILE_TEXT: &str = "`x\n::error file=y::gotcha %0A::stop-commands::z` <img src=q onerror=w>\u{1b}]8;;evil\u{7}\u{202e} ##[add-mask]v @me [t](u) ]]>\r\n  ::set-env::w";

fn hostile() -> Finding {
    let text = || HOSTILE_TEXT.to_owned();
    let mut finding = finding();
    (finding.message, finding.place, finding.help) = (text(), text(), Some(text()));
    finding.primary.text = text();
    finding.secondary[0].text = text();
    finding.notes = vec![text()];
    finding.suggestions[0].message = text();
    finding
}

fn printed(name: MessageFormat, findings: Vec<(Level, Finding)>) -> String {
    printed_at("a/src/lib.rs", name, findings)
}

fn printed_at(path: &str, name: MessageFormat, findings: Vec<(Level, Finding)>) -> String {
    let mut out = Vec::new();
    let print = |run: &mut Run<'_>| format(name).print(&mut anstream::StripStream::new(&mut out), run);
    with_run(path, findings, print).expect("printed");
    String::from_utf8(out).expect("text")
}

fn with_run<T>(path: &str, findings: Vec<(Level, Finding)>, act: impl FnOnce(&mut Run<'_>) -> T) -> T {
    let target = Target {
        name: "my-lib".into(),
        kind: CrateKind::Lib,
        root: "/w/a/src/lib.rs".into(),
        edition: 2021,
        crate_types: vec![],
    };
    let package = Package {
        name: "my-lib".into(),
        version: "1.0.0".into(),
        dir: "/w/a".into(),
        workspace: "/w".into(),
        edition: 2021,
        offered: false,
        targets: vec![target.clone()],
        deps: vec![],
    };
    let discovery = Discovery { root: "/w".into(), packages: vec![package], ..Discovery::default() };
    let loaded = Loaded { wanted: vec![true], package_of_file: vec![Some(0)], targets: vec![(0, target)], ..Loaded::default() };
    let mut run = Run {
        discovery: &discovery,
        loaded: &loaded,
        sources: Sources::new(Shelf::of(&[SourceFile { path: path.into(), text: TEXT.into() }])),
        findings,
        silenced: vec![],
        passed: true,
        coverage: Coverage { files: 1, lines: 7, functions: 1, ..Coverage::default() },
        crate_of_file: vec![Some(CrateId(0))],
        failed: vec![],
        withheld: vec![],
        quiet: false,
        links: false,
        verbose: false,
    };
    act(&mut run)
}
