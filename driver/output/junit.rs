//! JUnit's XML: a suite for each file, a failed test for each finding.

use std::io::{self, Write};

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::entry::{Entry, by_file, entries};
use super::{Format, Run, clean, severity, short};

/// The format.
pub struct Junit;

impl Format for Junit {
    fn print(&self, out: &mut dyn Write, run: &Run<'_>) -> io::Result<()> {
        let mut report = Report::new("mapcheck");
        let entries = entries(run);
        for (path, entries) in by_file(&entries) {
            let mut suite = TestSuite::new(clean::line(path).into_owned());
            suite.add_test_cases(entries.iter().map(|entry| case(run, entry)));
            report.add_test_suite(suite);
        }
        if entries.is_empty() {
            // readers take a report without tests for a broken one
            let mut suite = TestSuite::new("mapcheck");
            suite.add_test_case(TestCase::new("no findings", TestCaseStatus::success()));
            report.add_test_suite(suite);
        }
        report.serialize(out).map_err(io::Error::other)
    }
}

fn case(run: &Run<'_>, entry: &Entry<'_>) -> TestCase {
    let finding = entry.finding;
    let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
    let mut text = vec![short::line(run, entry.level, finding, false)];
    text.extend(entry.details());
    status.set_type(severity(entry.level)).set_message(clean::line(&finding.message)).set_description(text.join("\n"));
    let place = if finding.place.is_empty() { format!("line {}", entry.place.start.line) } else { finding.place.clone() };
    let mut case = TestCase::new(format!("mapcheck::{} {}", finding.rule, clean::line(&place)), status);
    case.set_classname(clean::line(&entry.place.path).into_owned());
    case
}
