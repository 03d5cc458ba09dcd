//! `-p SPEC` and `--exclude SPEC`.

use super::Package;
use crate::problem::Problem;
use mapcheck_lints::base::did_you_mean;

/// A package as a user names it: `name`, `name@version`, `name:version`, a glob, or the last part of cargo's package id.
#[derive(Debug)]
struct Spec<'a> {
    name: glob::Pattern,
    version: Option<&'a str>,
}

impl<'a> Spec<'a> {
    fn parse(written: &'a str) -> Result<Self, Problem> {
        let wrong = |error: glob::PatternError| Problem::error(format!("package `{written}` is no valid pattern: {error}"));
        // an id's fragment is `name@version`, or the version alone where the folder bears the name
        if let Some((url, fragment)) = written.split_once('#') {
            let folder = url.rsplit('/').next().unwrap_or(url);
            let (name, version) = match fragment.split_once('@') {
                Some((name, version)) => (name, Some(version)),
                None if fragment.starts_with(|c: char| c.is_ascii_digit()) => (folder, Some(fragment)),
                None => (fragment, None),
            };
            return Ok(Self { name: glob::Pattern::new(name).map_err(wrong)?, version });
        }
        let (name, version) = written.split_once(['@', ':']).map_or((written, None), |(name, version)| (name, Some(version)));
        Ok(Self { name: glob::Pattern::new(name).map_err(wrong)?, version })
    }

    fn matches(&self, package: &Package) -> bool {
        let version = self.version.is_none_or(|wanted| {
            package.version == wanted || package.version.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('.'))
        });
        version && self.name.matches(&package.name)
    }
}

/// Which packages are meant.
#[derive(Debug)]
pub struct Selection {
    chosen: Option<Vec<bool>>,
}

impl Selection {
    /// Resolves the specifications; one that matches nothing is an error, an exclusion that matches nothing a warning.
    pub fn new(packages: &[Package], include: &[String], exclude: &[String], problems: &mut Vec<Problem>) -> Self {
        if include.is_empty() && exclude.is_empty() {
            return Self { chosen: None };
        }
        let mut chosen = vec![include.is_empty(); packages.len()];
        for written in include {
            if !mark(packages, written, &mut chosen, true, problems) {
                problems.push(no_match(packages, written));
            }
        }
        for written in exclude {
            if !mark(packages, written, &mut chosen, false, problems) {
                problems.push(Problem::warning(format!("excluded package `{written}` is not in the workspace")));
            }
        }
        Self { chosen: Some(chosen) }
    }

    /// Whether findings of the package's files are reported; of no package's, if the index is none.
    pub fn takes(&self, package: Option<usize>) -> bool {
        match (&self.chosen, package) {
            (None, _) => true,
            (Some(chosen), Some(package)) => chosen[package],
            (Some(_), None) => false,
        }
    }
}

fn mark(packages: &[Package], written: &str, chosen: &mut [bool], value: bool, problems: &mut Vec<Problem>) -> bool {
    let spec = match Spec::parse(written) {
        Ok(spec) => spec,
        Err(problem) => {
            problems.push(problem);
            return true;
        }
    };
    let mut any = false;
    for (_, chosen) in packages.iter().zip(chosen).filter(|(package, _)| spec.matches(package)) {
        *chosen = value;
        any = true;
    }
    any
}

fn no_match(packages: &[Package], written: &str) -> Problem {
    let problem = Problem::error(format!("package `{written}` is not in what was found"));
    match did_you_mean(written, packages.iter().map(|package| package.name.as_str())) {
        Some(near) => problem.note(format!("help: did you mean `{near}`?")),
        None => problem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, version: &str) -> Package {
        Package {
            name: name.to_owned(),
            version: version.to_owned(),
            dir: "/".into(),
            workspace: "/".into(),
            edition: 2024,
            offered: false,
            targets: Vec::new(),
            deps: Vec::new(),
        }
    }

    #[test]
    fn specifications_match_as_cargo_s_do() {
        let table = [
            ("a-b", "a-b", "1.2.3", true),
            ("a-*", "a-b", "1.2.3", true),
            ("a-b@1.2", "a-b", "1.2.3", true),
            ("a-b:1.2.3", "a-b", "1.2.3", true),
            ("a-b@1.2", "a-b", "1.20.3", false),
            ("path+file:///x/a-b#1.2.3", "a-b", "1.2.3", true),
            ("path+file:///x/y#a-b@1.2.3", "a-b", "1.2.3", true),
            ("b", "a-b", "1.2.3", false),
        ];
        for (spec, name, version, expected) in table {
            assert_eq!(Spec::parse(spec).unwrap().matches(&package(name, version)), expected, "{spec}");
        }
    }
}
