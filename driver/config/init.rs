//! `cargo mapcheck init`: a first file of settings, in which everything is a comment and shows its default.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use mapcheck_lints::base::{Catalogue, RuleInfo};

use super::Config;
use super::source::FILES;
use crate::UNABLE;
use crate::discover::{self, Request};
use crate::problem::Problem;
use crate::rules::level_name;

/// Options of `init`.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// A folder of the workspace [default: the current one].
    pub path: Option<PathBuf>,
}

/// Writes `mapcheck.toml` at the root of the workspace, unless it has settings.
pub fn init(out: &mut dyn Write, args: &InitArgs) -> io::Result<u8> {
    let current = std::env::current_dir()?;
    let current = args.path.as_ref().map_or(current.clone(), |path| current.join(path));
    let discovery = discover::discover(&Request::all_of(&current));
    let path = discovery.root.join(FILES[0]);
    let problem = match Config::read(&discovery) {
        Ok(config) => config.of_workspace(&discovery.root).map(|known| {
            let known = known.file_name().unwrap_or_default().to_string_lossy();
            Problem::error(format!("there are settings already, in `{known}`")).note("help: `cargo mapcheck config` shows them")
        }),
        Err(problems) => problems.into_iter().next(),
    };
    let written = problem.map_or_else(|| write(&path), Err);
    match written {
        Ok(()) => writeln!(out, "wrote {}", path.strip_prefix(&current).unwrap_or(&path).display()).map(|()| 0),
        Err(problem) => problem.write(&mut anstream::stderr(), &discovery.root).map(|()| UNABLE),
    }
}

fn write(path: &Path) -> Result<(), Problem> {
    // created, not overwritten: somebody else may have been quicker
    let file = std::fs::OpenOptions::new().write(true).create_new(true).open(path);
    file.and_then(|mut file| file.write_all(starter().as_bytes()))
        .map_err(|error| Problem::error(format!("`{}` cannot be written: {error}", path.display())))
}

/// The text of a first file.
pub fn starter() -> String {
    let mut text = String::from(HEAD);
    let mut rules: Vec<&RuleInfo> = Catalogue::get().rules().iter().collect();
    rules.sort_by_key(|rule| (rule.tier, rule.family, rule.name));
    let width = rules.iter().map(|rule| rule.name.len()).max().unwrap_or(0) + 8;
    for rule in rules {
        let setting = format!("{} = \"{}\"", rule.name, level_name(rule.tier.level()));
        let _ = writeln!(text, "# {setting:<width$}  # {}", rule.summary);
        for (option, value) in &rule.options {
            let _ = writeln!(text, "# {}.options.{option} = {value}", rule.name);
        }
    }
    text.push_str(TAIL);
    text
}

const HEAD: &str = r#"# Settings of `cargo mapcheck`.  Everything here is commented out and shows its default or an example.
# `cargo mapcheck config PATH` shows what is in force for a path, and where each value comes from.

# confidence = "medium"     # "low" shows hints too, "high" only what is beyond doubt
# tests = false             # report tests too; also `examples` and `benches`
# require_reason = false    # every suppression must say why
# exclude = ["vendor"]      # read, but not reported

# A rule, family, tier, `all` or `warnings`: "allow", "warn", "deny" or "forbid".  What means fewer rules wins.
[rules]
# strict = "warn"
# growth = "deny"
"#;

const TAIL: &str = r#"
# Settings for some paths, relative to this file.
# [[override]]
# paths = ["crates/cli/**"]
# rules.growth = "allow"

# Own words: a collection of this workspace, and what makes a value live long.
# [[collection]]
# types = ["my_crate::ring::Ring"]
# kind = "queue"
# value = 0
# bounded = true

# [[long_lived]]
# traits = ["my_crate::Service"]
"#;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::validate;

    /// What a comment shows is what may be written.
    #[test]
    fn every_line_of_the_starter_is_right() {
        let is_setting = |line: &str| line.starts_with("[[") || line.split(' ').nth(1) == Some("=");
        let lines = starter();
        let plain = |line: &str| match line.strip_prefix("# ") {
            Some(rest) if is_setting(rest) => rest.to_owned(),
            _ => line.to_owned(),
        };
        // a rule's level stands beside its options only in the long form
        let wide = |line: &String| !line.starts_with("invalid_suppression = ");
        let text: String = lines.lines().map(plain).filter(wide).map(|line| line + "\n").collect();
        assert!(text.contains("\nconfidence = ") && text.contains("\n[[collection]]"), "{text}");
        let table = toml::de::DeTable::parse(&text).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(validate::mistakes(table.get_ref(), table.span()), []);
        assert!(toml::from_str::<toml::Table>(&lines).is_ok());
    }
}
