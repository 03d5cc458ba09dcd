//! What the sources silence.
//!
//! A remark holds for what *begins* in its scope; of several the smallest scope counts.  What it silences is gone before
//! confidence or the user's paths are asked, so that a suppression is never unused because less was asked for.

use rustc_hash::FxHashMap;

use super::scopes::Scopes;
use crate::base::{Catalogue, FileId, Finding, Level, Policy, RuleInfo, Selector, Span, TextRange};
use crate::cx::{State, Suppressed, Suppression};
use crate::hir::{self, LossKind};
use crate::index::{FileData, Index};

/// The remarks of all files, by file and position.
pub fn collect(index: &Index) -> Vec<Suppression> {
    // what no `mod` reaches is not checked, and so what is said there of checks is not judged
    let files = index.files.iter().enumerate().filter(|(_, file)| file.krate.is_some());
    let remarks = files.flat_map(|(at, file)| file.hir.remarks.iter().map(move |remark| (FileId(at as u32), remark)));
    let suppression = |(file, remark): (FileId, &hir::Remark)| Suppression {
        file,
        remark: remark.clone(),
        names: names(remark),
        reason: reason(&index.file(file).source.text, remark),
    };
    remarks.map(suppression).collect()
}

/// What follows the parenthesis; of a promise also what stands within.
fn reason(text: &str, remark: &hir::Remark) -> String {
    let is_promise = !matches!(remark.verb.name.as_str(), "allow" | "expect");
    let within = || {
        let names = remark.names.as_ref().filter(|_| is_promise)?;
        Some(names.first()?.range.to(names.last()?.range))
    };
    let range = remark.reason.or_else(within);
    let words = range.and_then(|range| text.get(range.lo as usize..range.hi as usize)).unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What `allow` and `expect` name.  `warnings` is about levels, which are not asked here.
fn names(remark: &hir::Remark) -> Vec<Suppressed> {
    if remark.fault.is_some() || !matches!(remark.verb.name.as_str(), "allow" | "expect") {
        return Vec::new();
    }
    let selector = |named: &hir::Named| Catalogue::get().selector(&named.name).filter(|s| *s != Selector::Warnings);
    let names = remark.names.iter().flatten();
    names.map(|named| Suppressed { named: *named, selector: selector(named), state: State::Unused, elsewhere: None }).collect()
}

/// Takes away what is silenced, and notes by whom and why.
pub fn apply(all: &mut [Suppression], found: &mut Vec<Finding>, policy: &Policy) -> Vec<Finding> {
    let same_file = |a: &(usize, &Suppression), b: &(usize, &Suppression)| a.1.file == b.1.file;
    let of_files: Vec<(usize, &Suppression)> = all.iter().enumerate().collect();
    let by_file: FxHashMap<FileId, Scopes> = (of_files.chunk_by(same_file))
        .map(|here| (here[0].1.file, Scopes::new(here.iter().map(|(at, suppression)| (suppression.remark.scope, *at)))))
        .collect();
    let silenced = found.extract_if(.., |finding| {
        let here = by_file.get(&finding.primary.span.file);
        here.is_some_and(|here| is_silenced(all, here, finding, policy))
    });
    let silenced = silenced.collect();
    for finding in found {
        point_there(all, &by_file, finding);
    }
    silenced
}

/// Somebody may have answered a finding where it shows its evidence.
fn point_there(all: &mut [Suppression], by_file: &FxHashMap<FileId, Scopes>, finding: &Finding) {
    let Some(rule) = Catalogue::get().rule(&finding.rule) else { return };
    for Span { file, range } in finding.secondary.iter().map(|label| label.span) {
        for at in by_file.get(&file).into_iter().flat_map(|here| here.around(range.lo)) {
            let meant = all[at].names.iter_mut().filter(|name| selects(name, rule));
            meant.for_each(|name| name.elsewhere = Some(finding.primary.span));
        }
    }
}

fn is_silenced(all: &mut [Suppression], here: &Scopes, finding: &mut Finding, policy: &Policy) -> bool {
    let Some(rule) = Catalogue::get().rule(&finding.rule) else { return false };
    let holds = here.around(finding.primary.span.range.lo).filter(|at| means(&all[*at], rule));
    let Some(nearest) = holds.min_by_key(|at| (all[*at].remark.scope.hi - all[*at].remark.scope.lo, *at)) else { return false };
    let suppression = &mut all[nearest];
    if let Some(name) = suppression.names.iter_mut().find(|name| selects(name, rule)) {
        name.state = State::Used;
    }
    // a promise is knowledge, not silence
    let forbidden = !suppression.names.is_empty() && policy.at(finding.primary.span.file).is_forbidden(finding.rule);
    if forbidden {
        finding.notes.push(format!("`{}` does not count here: the rule is forbidden", suppression.remark.verb.name));
    } else {
        finding.silenced = Some(suppression.reason.clone());
    }
    !forbidden
}

/// Whether a remark silences a rule: it names it, or it is a contract that the rule accepts.
fn means(suppression: &Suppression, rule: &RuleInfo) -> bool {
    let promises = suppression.remark.fault.is_none() && rule.contracts.contains(&suppression.remark.verb.name);
    promises || suppression.names.iter().any(|name| selects(name, rule))
}

fn selects(name: &Suppressed, rule: &RuleInfo) -> bool {
    name.selector.is_some_and(|selector| selector.selects(rule))
}

/// Tells the unused ones from those of which nobody knows: what is broken anywhere, or was not followed,
/// may be what they were about.
pub fn settle(all: &mut [Suppression], (index, is_followed): (&Index, bool), policy: &Policy) {
    let is_broken =
        |file: &FileData| file.krate.is_some() && file.hir.all_losses().any(|loss| loss.kind != LossKind::OpaqueMacro);
    let broken = !is_followed || index.files.iter().any(is_broken);
    let mut seen = Seen { index, live: None, lost: FxHashMap::default() };
    for suppression in all {
        let (file, scope) = (suppression.file, suppression.remark.scope);
        let unused = |name: &Suppressed| name.state == State::Unused;
        let seen = !broken && suppression.names.iter().any(unused) && seen.is_seen(file, scope);
        for name in suppression.names.iter_mut().filter(|name| unused(name)) {
            let mut rules = Catalogue::get().rules().iter().filter(|rule| selects(name, rule));
            // those of this family come last: what they find is not known yet
            if !seen || rules.any(|rule| policy.level(rule.name, file) == Level::Allow || rule.family == super::SUPPRESSION) {
                name.state = State::Unknown;
            }
        }
    }
}

/// What was looked at.
struct Seen<'a> {
    index: &'a Index,
    /// The items of each file that are part of what is shipped, once somebody asks.
    live: Option<FxHashMap<FileId, Ranges>>,
    /// What was lost in each file that somebody asks about.
    lost: FxHashMap<FileId, Ranges>,
}

impl Seen<'_> {
    /// Whether the code was looked at: it is reached, it is no test code, and nothing in it was lost.
    fn is_seen(&mut self, file: FileId, scope: TextRange) -> bool {
        let data = self.index.file(file);
        let losses = || Ranges::new(data.hir.all_losses().map(|loss| loss.range).collect());
        if data.krate.is_none() || self.lost.entry(file).or_insert_with(losses).overlap(scope) {
            return false;
        }
        let live = self.live.get_or_insert_with(|| live(self.index));
        live.get(&file).is_some_and(|here| here.overlap(scope))
    }
}

/// Ranges by where they begin, each with how far it and those before it reach.
struct Ranges(Vec<(u32, u32)>);

impl Ranges {
    fn new(mut ranges: Vec<TextRange>) -> Self {
        ranges.sort_unstable();
        let reach = ranges.iter().scan(0, |far, range| {
            *far = range.hi.max(*far);
            Some((range.lo, *far))
        });
        Self(reach.collect())
    }

    /// Whether one of them has something of this range.
    fn overlap(&self, range: TextRange) -> bool {
        let before = self.0.partition_point(|(lo, _)| *lo < range.hi);
        before.checked_sub(1).is_some_and(|last| range.lo < self.0[last].1)
    }
}

fn live(index: &Index) -> FxHashMap<FileId, Ranges> {
    let fns = index.fns.iter().map(|data| data.loc);
    let others = index.adts.iter().map(|data| data.loc).chain(index.statics.iter().map(|data| data.loc));
    let mut live: FxHashMap<FileId, Vec<TextRange>> = FxHashMap::default();
    for loc in fns.chain(others).chain(index.impls.iter().map(|data| data.loc)).filter(|loc| loc.live) {
        live.entry(loc.file).or_default().push(index.file(loc.file).hir.item(loc.item).range);
    }
    live.into_iter().map(|(file, ranges)| (file, Ranges::new(ranges))).collect()
}
