//! `--output`: how it is written on the command line, and what becomes of the file.

use std::fs;
use std::path::Path;

use mapcheck_lints::base::Level;

use super::super::{Output, deliver, links};
use super::{finding, with_run};
use crate::cli::MessageFormat;
use crate::problem::Problem;

fn delivered(outputs: &[Output]) -> (String, Vec<Problem>) {
    let mut out = Vec::new();
    let act = |run: &mut super::Run<'_>| deliver(MessageFormat::Short, outputs, &mut out, run);
    let problems = with_run("a.rs", vec![(Level::Warn, finding())], act).expect("printed");
    (String::from_utf8(out).expect("text"), problems)
}

fn to(format: MessageFormat, file: &Path) -> Output {
    Output { format, file: Some(file.to_owned()) }
}

#[test]
fn an_output_is_a_format_and_a_path() {
    assert_eq!("sarif=a=b.sarif".parse(), Ok(to(MessageFormat::Sarif, Path::new("a=b.sarif"))));
    assert_eq!("github=-".parse(), Ok(Output { format: MessageFormat::Github, file: None }));
    for (text, words) in
        [("sarif", "expected FORMAT=PATH"), ("sarf=x", "no format `sarf`; there are human, short"), ("sarif=", "no path")]
    {
        let error = text.parse::<Output>().unwrap_err();
        assert!(error.contains(words), "{error}");
    }
}

#[test]
fn a_file_is_replaced_whole_and_stdout_has_the_rest() {
    let dir = tempfile::tempdir().expect("a folder");
    let (file, human) = (dir.path().join("counts"), dir.path().join("human"));
    fs::write(&file, "x".repeat(10_000)).expect("written");
    let stdout = Output { format: MessageFormat::Counts, file: None };
    let (out, problems) = delivered(&[to(MessageFormat::Counts, &file), to(MessageFormat::Human, &human), stdout]);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(fs::read_to_string(&file).expect("a file"), "findings=1\nerrors=0\nwarnings=1\n");
    assert!(out.starts_with("a.rs:2:5: warning: ") && out.ends_with("\nfindings=1\nerrors=0\nwarnings=1\n"), "{out}");
    let human = fs::read_to_string(&human).expect("a file");
    assert!(human.starts_with("warning[mapcheck::") && !human.contains('\u{1b}'), "{human}");
    assert_eq!(fs::read_dir(dir.path()).expect("a folder").count(), 2, "something was left behind");
}

#[test]
fn what_cannot_be_written_is_told() {
    let dir = tempfile::tempdir().expect("a folder");
    let (_, problems) =
        delivered(&[to(MessageFormat::Sarif, &dir.path().join("no/such/x.sarif")), to(MessageFormat::Sarif, dir.path())]);
    let words: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(words.len(), 2, "{words:?}");
    assert!(words[0].starts_with("cannot write `") && words[0].contains("x.sarif`: No such file"), "{words:?}");
}

#[cfg(unix)]
#[test]
fn links_devices_and_modes_are_kept() {
    use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};

    let dir = tempfile::tempdir().expect("a folder");
    let (file, link) = (dir.path().join("real"), dir.path().join("link"));
    fs::write(&file, "").expect("written");
    symlink(&file, &link).expect("a link");
    let (_, problems) = delivered(&[to(MessageFormat::Counts, &link), to(MessageFormat::Counts, Path::new("/dev/null"))]);
    assert!(problems.is_empty(), "{problems:?}");
    assert!(fs::symlink_metadata(&link).expect("a link").is_symlink());
    assert!(fs::read_to_string(&file).expect("a file").starts_with("findings="));
    assert!(fs::metadata("/dev/null").expect("a device").file_type().is_char_device());
    let fresh = dir.path().join("fresh");
    fs::write(&fresh, "").expect("written");
    let mode = |path: &Path| fs::metadata(path).expect("a file").permissions().mode();
    assert_eq!(mode(&file), mode(&fresh), "not as other programs' files");
}

#[test]
fn a_link_is_stripped_with_the_colours() {
    let linked = links::linked("https://example.org/x", "name");
    assert_eq!(anstream::adapter::strip_str(&linked).to_string(), "name");
}
