//! A run in parts.  Crates that cannot know of each other are analysed apart, so that a run over many needs the memory of few;
//! each part counts its files and crates from zero.

use std::collections::BTreeSet;

use super::{Coverage, Report};
use crate::base::{Catalogue, CrateId, CrateInput, Dep, FileId, Finding, Input, Name, Policy, SourceFile, Span};
use crate::hir;

/// The crate of files that belong to no package: beyond all of the input.
const NO_PACKAGE: CrateId = CrateId(u32::MAX);

/// Some of a run's files and crates, without the texts.
#[derive(Debug)]
pub struct Part {
    /// What each file is called in the whole run, ascending.
    pub files: Vec<FileId>,
    /// Its crates, which name files and each other as the part does.
    pub links: Vec<CrateInput>,
    /// Its files that belong to no package, as the part calls them.
    pub loose: Vec<FileId>,
    /// What each crate is called in the whole run, ascending.
    crates: Vec<CrateId>,
}

impl Part {
    /// The part with these files of a run with these crates and loose files, and the crates whose roots are among them.  No crate
    /// may depend on one outside.
    pub fn new(whole: &[CrateInput], loose: &[FileId], mut files: Vec<FileId>) -> Self {
        files.sort_unstable();
        let place = |file: FileId| files.binary_search(&file).ok().map(|at| FileId(at as u32));
        let inside = |(at, krate): (usize, &CrateInput)| place(krate.root).map(|_| CrateId(at as u32));
        let crates: Vec<CrateId> = whole.iter().enumerate().filter_map(inside).collect();
        let dep = |dep: Dep| match dep {
            Dep::Local(id) => crates.binary_search(&id).ok().map(|at| Dep::Local(CrateId(at as u32))),
            Dep::External(_) => Some(dep),
        };
        let moved = |id: &CrateId| {
            let krate = &whole[id.0 as usize];
            let deps = krate.deps.iter().filter_map(|(name, leads)| Some((*name, dep(*leads)?))).collect();
            Some(CrateInput { root: place(krate.root)?, deps, ..krate.clone() })
        };
        let links = crates.iter().filter_map(moved).collect();
        let loose = loose.iter().filter_map(|file| place(*file)).collect();
        Self { files, links, loose, crates }
    }

    /// What is analysed, with these texts: those of its files, in their order.
    pub fn input(&self, files: Vec<SourceFile>) -> Input {
        Input { files, crates: self.links.clone(), loose: self.loose.clone() }
    }

    /// The settings of its files.
    pub fn policy(&self, whole: &Policy) -> Policy {
        let mut policy = whole.clone();
        policy.keep(&self.files);
        policy
    }

    /// Whether a report can be about this part, whose files have so many bytes: whether all that it names is here.  To be asked of
    /// one that was kept elsewhere.  Whether ranges lie between characters, only the texts tell.
    pub fn admits(&self, report: &Report, bytes: &[usize]) -> bool {
        let is_known = |rule: Name| Catalogue::get().rule(&rule).is_some();
        let holds = |span: Span| {
            bytes.get(span.file.index()).is_some_and(|bytes| span.range.lo <= span.range.hi && span.range.hi as usize <= *bytes)
        };
        let fits = |finding: &Finding| is_known(finding.rule) && spans(finding).all(|span| holds(*span));
        let is_loss = |(file, loss): &(FileId, hir::Loss)| holds(loss.range.in_file(*file));
        let Report { findings, silenced, unsure, coverage, crate_of_file } = report;
        let leveled = findings.iter().chain(silenced).map(|(_, finding)| finding);
        let size: usize = bytes.iter().map(|bytes| bytes + 1).sum();
        crate_of_file.len() == self.files.len()
            && [coverage.files, coverage.unreached, coverage.left_out].iter().try_fold(0, |sum: usize, n| sum.checked_add(*n))
                == Some(self.files.len())
            && coverage.lines <= size as u64
            && coverage.functions <= size
            && leveled.chain(unsure).all(fits)
            && coverage.losses.iter().all(is_loss)
    }

    fn finding(&self, finding: &mut Finding) {
        for span in spans_mut(finding) {
            span.file = self.files[span.file.index()];
        }
    }
}

fn spans(finding: &Finding) -> impl Iterator<Item = &Span> {
    let edits = finding.suggestions.iter().flat_map(|suggestion| &suggestion.edits).map(|edit| &edit.span);
    std::iter::once(&finding.primary.span).chain(finding.secondary.iter().map(|label| &label.span)).chain(edits)
}

fn spans_mut(finding: &mut Finding) -> impl Iterator<Item = &mut Span> {
    let edits = finding.suggestions.iter_mut().flat_map(|suggestion| &mut suggestion.edits).map(|edit| &mut edit.span);
    std::iter::once(&mut finding.primary.span).chain(finding.secondary.iter_mut().map(|label| &mut label.span)).chain(edits)
}

impl Report {
    /// The files that findings point into, ascending.
    pub fn shown(&self) -> BTreeSet<FileId> {
        let leveled = self.findings.iter().chain(&self.silenced).map(|(_, finding)| finding);
        leveled.chain(&self.unsure).flat_map(spans).map(|span| span.file).collect()
    }

    /// Whether there was time for everything: if not, another run may find something else.
    pub fn is_finished(&self) -> bool {
        self.coverage.losses.iter().all(|(_, loss)| loss.kind != hir::LossKind::TooSlow)
    }

    /// The report of a run of so many files, of which nothing is known yet.
    pub fn of(files: usize) -> Self {
        Self { crate_of_file: vec![None; files], ..Self::default() }
    }

    /// Adds what was found in a part.
    pub fn add(&mut self, part: &Part, mut report: Self) {
        report.findings.iter_mut().for_each(|(_, finding)| part.finding(finding));
        report.silenced.iter_mut().for_each(|(_, finding)| part.finding(finding));
        report.unsure.iter_mut().for_each(|finding| part.finding(finding));
        for (file, krate) in part.files.iter().zip(&report.crate_of_file) {
            self.crate_of_file[file.index()] =
                krate.map(|krate| part.crates.get(krate.0 as usize).copied().unwrap_or(NO_PACKAGE));
        }
        let Coverage { files, lines, functions, unreached, left_out, losses } = report.coverage;
        self.coverage.files += files;
        self.coverage.lines += lines;
        self.coverage.functions += functions;
        self.coverage.unreached += unreached;
        self.coverage.left_out += left_out;
        self.coverage.losses.extend(losses.into_iter().map(|(file, loss)| (part.files[file.index()], loss)));
        self.findings.append(&mut report.findings);
        self.silenced.append(&mut report.silenced);
        self.unsure.append(&mut report.unsure);
    }

    /// Puts everything into the order of a report, whatever the order of the parts was.
    pub fn sort(&mut self) {
        self.findings.sort_by(|(_, a), (_, b)| a.order().cmp(&b.order()));
        self.silenced.sort_by(|(_, a), (_, b)| a.order().cmp(&b.order()));
        self.unsure.sort_by(|a, b| a.order().cmp(&b.order()));
        self.coverage.losses.sort_by_key(|(file, _)| *file);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Applicability, Confidence, CrateKind, Edit, Label, Name, Suggestion, TextRange};

    fn krate(name: &str, root: u32, deps: Vec<(Name, Dep)>) -> CrateInput {
        let name = Name::from(name);
        let root = FileId(root);
        CrateInput { name, root, kind: CrateKind::Lib, package: name, edition: 2024, offered: false, deps, for_tests: false }
    }

    /// Of a run with four files, the last of them loose, and three crates.
    fn part(files: Vec<FileId>) -> Part {
        let serde = (Name::from("serde"), Dep::External(Name::from("serde")));
        let crates = [
            krate("c", 2, vec![serde]),
            krate("b", 1, Vec::new()),
            krate("a", 0, vec![(Name::from("c"), Dep::Local(CrateId(0))), serde]),
        ];
        Part::new(&crates, &[FileId(3)], files)
    }

    #[test]
    fn a_part_counts_from_zero() {
        let part = part(vec![FileId(3), FileId(2), FileId(0)]);
        assert_eq!(part.files, [FileId(0), FileId(2), FileId(3)]);
        let crates: Vec<(&str, u32)> = part.links.iter().map(|krate| (krate.name.as_str(), krate.root.0)).collect();
        assert_eq!(crates, [("c", 1), ("a", 0)]);
        assert_eq!(part.links[1].deps[0].1, Dep::Local(CrateId(0)));
        assert_eq!(part.loose, [FileId(2)]);
    }

    #[test]
    fn what_is_found_in_a_part_is_told_of_the_whole() {
        let part = part(vec![FileId(1), FileId(3)]);
        let span = |file| TextRange::new(0, 0).in_file(FileId(file));
        let label = |file| Label { span: span(file), text: String::new() };
        let edit = Edit { span: span(1), text: String::new() };
        let finding = Finding {
            primary: label(1),
            secondary: vec![label(0)],
            suggestions: vec![Suggestion {
                message: String::new(),
                edits: vec![edit],
                applicability: Applicability::MaybeIncorrect,
            }],
            rule: Name::from("rule"),
            message: String::new(),
            notes: Vec::new(),
            help: None,
            confidence: Confidence::High,
            place: String::new(),
            silenced: None,
        };
        let found =
            Report { unsure: vec![finding], crate_of_file: vec![Some(CrateId(0)), Some(CrateId(1))], ..Report::default() };
        let mut whole = Report::of(4);
        whole.add(&part, found);
        let finding = &whole.unsure[0];
        let spans = [finding.primary.span, finding.secondary[0].span, finding.suggestions[0].edits[0].span];
        assert_eq!(spans, [span(3), span(1), span(3)]);
        assert_eq!(whole.crate_of_file, [None, Some(CrateId(1)), None, Some(NO_PACKAGE)]);
    }
}
