//! The way of a run: lower, link, run the rules, sort.

mod parts;
mod reveal;
mod scopes;
mod silence;
mod suppress;
mod unknown;
mod why;
mod workspace;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

use crate::base::{Catalogue, CrateId, FileId, Finding, Level, Name, Policy, SourceFile, Span};
use crate::cx::{Cx, Suppression};
use crate::facts::Facts;
use crate::index::Index;
use crate::rules::{self, Rule};
use crate::{hir, syntax};

pub use crate::index::{lower_reached, prepare, prepare_from};
pub use crate::syntax::Around;
pub use parts::Part;
pub use reveal::{Revealed, reveal, reveal_lent, reveal_origins, reveal_stays};
pub use silence::silence;
pub use unknown::unknown_paths;
pub use why::why;
pub use workspace::{Workspace, link, relink};

/// The family of the rules that look at what silences the others.
const SUPPRESSION: &str = "suppression";

/// What a run found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Sorted by file, position, rule; each with the level in force.
    pub findings: Vec<(Level, Finding)>,
    /// What is not sure enough to be reported, in the same order.
    pub unsure: Vec<Finding>,
    /// What would be reported if the sources did not silence it, in the same order.
    pub silenced: Vec<(Level, Finding)>,
    /// How much was understood.
    pub coverage: Coverage,
    /// For each file of the input the crate it belongs to (the first, where several include it; one
    /// beyond the input's where it has no package); none where no `mod` reaches it.
    pub crate_of_file: Vec<Option<CrateId>>,
}

/// How much was read and understood.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Coverage {
    /// Files that were analysed.
    pub files: usize,
    /// Their lines.
    pub lines: u64,
    /// Function bodies that were lowered.
    pub functions: usize,
    /// Files that no `mod` reaches.
    pub unreached: usize,
    /// Files of tests alone, which nobody asked for.
    pub left_out: usize,
    /// Source that was not understood.
    pub losses: Vec<(FileId, hir::Loss)>,
}

/// Lowers one file; the bodies of its functions are parsed when a rule needs them, test modules only where `tests` asks for
/// them.  Needs a large stack where the source nests deeply, and so does [`check`].
pub fn lower(file: &SourceFile, tests: bool) -> hir::File {
    syntax::lower(&file.text, tests)
}

/// Lowers one file with all bodies: nothing else comes of it, which is for tests to see.
pub fn lower_whole(file: &SourceFile) -> hir::File {
    syntax::lower_whole(&file.text)
}

/// Runs the rules that are on, then those about suppressions.
///
/// Code that is not shipped is left out at first, so that a test that empties a map says nothing of the program; where it is asked
/// for, all is looked at again with it, and what is found in it is added.
///
/// # Panics
/// Where the embedded catalogue, or the policy's vocabulary, is not of its shape, which is checked before.
pub fn check(workspace: &mut Workspace, policy: &Policy) -> Report {
    let (late, rules): (Vec<&Rule>, Vec<&Rule>) = (rules::ALL.iter())
        .filter(|rule| policy.runs(Name::from(rule.name)))
        .partition(|rule| Catalogue::get().rule(rule.name).is_some_and(|info| info.family == SUPPRESSION));
    let shipped = policy.asks_for_tests().then(|| run(&rules, &facts(workspace, policy), policy, &[]));
    let added = match shipped {
        Some(_) => workspace.index.include(|file, kind| policy.at(file).lints(kind)),
        None => FxHashMap::default(),
    };
    workspace.widened |= shipped.is_some();
    let index = &workspace.index;
    let facts = facts(workspace, policy);
    let mut found = run(&rules, &facts, policy, &[]);
    if let Some(mut shipped) = shipped {
        found.retain(|finding| {
            let Span { file, range } = finding.primary.span;
            added.get(&file).is_some_and(|ranges| ranges.iter().any(|all| all.contains(range)))
        });
        found.append(&mut shipped);
    }
    let mut suppressions = suppress::collect(index);
    let mut silenced = suppress::apply(&mut suppressions, &mut found, policy);
    suppress::settle(&mut suppressions, (index, facts.given_up().is_empty()), policy);
    let mut about = run(&late, &facts, policy, &suppressions);
    silenced.append(&mut suppress::apply(&mut suppressions, &mut about, policy));
    found.append(&mut about);
    let is_sure = |finding: &Finding| finding.confidence >= policy.at(finding.primary.span.file).confidence;
    let mut coverage = coverage(index);
    coverage.losses.extend(facts.given_up().into_iter().map(|(at, why)| (at.file, hir::Loss::given_up(at.range, why))));
    let (findings, unsure): (Vec<_>, Vec<_>) = arrange(found, policy).into_iter().partition(|(_, finding)| is_sure(finding));
    let mut silenced = arrange(silenced, policy);
    silenced.retain(|(_, finding)| is_sure(finding));
    Report {
        findings,
        silenced,
        unsure: unsure.into_iter().map(|(_, finding)| finding).collect(),
        coverage,
        crate_of_file: index.files.iter().map(|f| f.krate.map(|krate| index.in_input(krate))).collect(),
    }
}

fn facts<'a>(Workspace { index, known, .. }: &'a Workspace, policy: &Policy) -> Facts<'a> {
    let all_kinds = policy.runs(Name::from("unbounded_collection_growth"));
    let facts = Facts::new((index, known), &policy.vocabulary, all_kinds).expect("the embedded rules.toml is checked by a test");
    let facts = facts.within(policy.time_limit);
    facts.prepare();
    facts
}

fn run(rules: &[&Rule], facts: &Facts<'_>, policy: &Policy, suppressions: &[Suppression]) -> Vec<Finding> {
    let found = rules.par_iter().flat_map_iter(|rule| {
        let mut cx = Cx::new(facts, policy, Name::from(rule.name));
        cx.suppressions = suppressions;
        (rule.check)(&cx);
        cx.finish()
    });
    found.collect()
}

/// Drops what is off in its file and what two crates that share a file found twice; sorts.
fn arrange(mut found: Vec<Finding>, policy: &Policy) -> Vec<(Level, Finding)> {
    let level = |f: &Finding| policy.level(f.rule, f.primary.span.file);
    found.retain(|f| level(f) != Level::Allow);
    found.sort_by(|a, b| a.order().cmp(&b.order()));
    let mut seen = FxHashSet::default();
    found.retain(|f| seen.insert((f.primary.span, f.rule, f.message.clone())));
    found.into_iter().map(|f| (level(&f), f)).collect()
}

fn coverage(index: &Index) -> Coverage {
    let own = &index.files;
    let reached = || own.iter().filter(|f| f.krate.is_some() && f.read);
    Coverage {
        files: reached().count(),
        lines: reached().map(|f| u64::from(f.hir.lines)).sum(),
        functions: reached().map(|f| f.hir.bodies.len()).sum(),
        unreached: own.iter().filter(|f| f.krate.is_none()).count(),
        left_out: own.iter().filter(|f| f.krate.is_some() && !f.read).count(),
        losses: (own.iter().enumerate())
            .filter(|(_, f)| f.krate.is_some())
            // what nobody asked for is no gap
            .flat_map(|(at, f)| f.hir.all_losses().map(move |loss| (FileId(at as u32), loss.clone())))
            .collect(),
    }
}

/// The rules that the catalogue and the sources name.  A test compares them.
pub fn rule_names() -> (Vec<Name>, Vec<Name>) {
    let listed = Catalogue::get().rules().iter().map(|r| r.name).collect();
    (listed, rules::ALL.iter().map(|r| Name::from(r.name)).collect())
}
