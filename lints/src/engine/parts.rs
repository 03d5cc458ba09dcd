//! A run in parts.  Crates that cannot know of each other are analysed apart, so that a run over many needs the memory of few;
//! each part counts its files and crates from zero.

use super::{Coverage, Report};
use crate::base::{Catalogue, CrateId, CrateInput, Dep, FileId, Finding, Input, Name, Policy, SourceFile, Span};
use crate::hir;

/// The crate of files that belong to no package: beyond all of the input.
const NO_PACKAGE: CrateId = CrateId(u32::MAX);

/// Some of a run's files and crates.
#[derive(Debug)]
pub struct Part {
    /// They alone.
    pub input: Input,
    /// What each file is called in the whole run, ascending.
    pub files: Vec<FileId>,
    /// What each crate is called in the whole run, ascending.
    crates: Vec<CrateId>,
}

impl Part {
    /// The part with these files, and the crates whose roots are among them.  No crate may depend on one outside.
    pub fn new(whole: &Input, mut files: Vec<FileId>) -> Self {
        files.sort_unstable();
        let place = |file: FileId| files.binary_search(&file).ok().map(|at| FileId(at as u32));
        let inside = |(at, krate): (usize, &CrateInput)| place(krate.root).map(|_| CrateId(at as u32));
        let crates: Vec<CrateId> = whole.crates.iter().enumerate().filter_map(inside).collect();
        let dep = |dep: Dep| match dep {
            Dep::Local(id) => crates.binary_search(&id).ok().map(|at| Dep::Local(CrateId(at as u32))),
            Dep::External(_) => Some(dep),
        };
        let moved = |id: &CrateId| {
            let krate = &whole.crates[id.0 as usize];
            let deps = krate.deps.iter().filter_map(|(name, leads)| Some((*name, dep(*leads)?))).collect();
            Some(CrateInput { root: place(krate.root)?, deps, ..krate.clone() })
        };
        let input = Input {
            files: files.iter().map(|file| whole.files[file.index()].clone()).collect(),
            crates: crates.iter().filter_map(moved).collect(),
            loose: whole.loose.iter().filter_map(|file| place(*file)).collect(),
        };
        Self { input, files, crates }
    }

    /// Takes the texts of the whole run's files, some of which may have changed.
    pub fn read(&mut self, whole: &[SourceFile]) {
        self.input.files = self.files.iter().map(|file| whole[file.index()].clone()).collect();
    }

    /// The settings of its files.
    pub fn policy(&self, whole: &Policy) -> Policy {
        let mut policy = whole.clone();
        policy.keep(&self.files);
        policy
    }

    /// Whether a report can be about this part: whether all that it names is here.  To be asked of one that was kept elsewhere.
    pub fn admits(&self, report: &Report) -> bool {
        let is_known = |rule: Name| Catalogue::get().rule(&rule).is_some();
        let fits = |finding: &Finding| is_known(finding.rule) && spans(finding).all(|span| self.holds(*span));
        let is_loss = |(file, loss): &(FileId, hir::Loss)| self.holds(loss.range.in_file(*file));
        let Report { findings, silenced, unsure, coverage, crate_of_file } = report;
        let leveled = findings.iter().chain(silenced).map(|(_, finding)| finding);
        let size: usize = self.input.files.iter().map(|file| file.text.len() + 1).sum();
        crate_of_file.len() == self.files.len()
            && [coverage.files, coverage.unreached, coverage.left_out].iter().try_fold(0, |sum: usize, n| sum.checked_add(*n))
                == Some(self.files.len())
            && coverage.lines <= size as u64
            && coverage.functions <= size
            && leveled.chain(unsure).all(fits)
            && coverage.losses.iter().all(is_loss)
    }

    fn holds(&self, Span { file, range }: Span) -> bool {
        let text = self.input.files.get(file.index()).map(|file| &*file.text);
        text.is_some_and(|text| text.get(range.lo as usize..range.hi as usize).is_some())
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
    use crate::base::{Applicability, Confidence, CrateKind, Edit, Label, Name, SourceFile, Suggestion, TextRange};

    fn krate(name: &str, root: u32, deps: Vec<(Name, Dep)>) -> CrateInput {
        let name = Name::from(name);
        let root = FileId(root);
        CrateInput { name, root, kind: CrateKind::Lib, package: name, edition: 2024, offered: false, deps, for_tests: false }
    }

    fn input() -> Input {
        let files = ["a/lib.rs", "b/lib.rs", "c/lib.rs", "d.rs"];
        let file = |path: &str| SourceFile { path: path.into(), text: "".into() };
        let serde = (Name::from("serde"), Dep::External(Name::from("serde")));
        Input {
            files: files.map(file).into(),
            crates: vec![
                krate("c", 2, vec![serde]),
                krate("b", 1, Vec::new()),
                krate("a", 0, vec![(Name::from("c"), Dep::Local(CrateId(0))), serde]),
            ],
            loose: vec![FileId(3)],
        }
    }

    #[test]
    fn a_part_counts_from_zero() {
        let part = Part::new(&input(), vec![FileId(3), FileId(2), FileId(0)]);
        let paths: Vec<&str> = part.input.files.iter().map(|file| &*file.path).collect();
        assert_eq!(paths, ["a/lib.rs", "c/lib.rs", "d.rs"]);
        let crates: Vec<(&str, u32)> = part.input.crates.iter().map(|krate| (krate.name.as_str(), krate.root.0)).collect();
        assert_eq!(crates, [("c", 1), ("a", 0)]);
        assert_eq!(part.input.crates[1].deps[0].1, Dep::Local(CrateId(0)));
        assert_eq!(part.input.loose, [FileId(2)]);
    }

    #[test]
    fn what_is_found_in_a_part_is_told_of_the_whole() {
        let part = Part::new(&input(), vec![FileId(1), FileId(3)]);
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
