//! `--only`: which findings are fixed.

use std::path::{Path, PathBuf};

use mapcheck_lints::base::{Catalogue, Level, LevelChange, Name, Selector, Settings, did_you_mean};

/// A rule, a place, or a rule at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Only {
    /// As the user wrote it.
    pub written: String,
    rule: Option<Selector>,
    place: Option<Place>,
}

/// A line of a file, as reports print it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    path: PathBuf,
    line: usize,
    column: Option<usize>,
}

/// Where a finding stands, in the text as it was before any fix.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    /// As reports show it.
    pub shown: &'a str,
    /// Absolute.
    pub path: &'a Path,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl Only {
    /// Reads `RULE`, `PATH:LINE[:COLUMN]` or `RULE@PATH:LINE[:COLUMN]`; a rule may be a family or tier too.
    ///
    /// # Errors
    /// Where it is none of them, with the nearest name.
    pub fn parse(written: &str) -> Result<Self, String> {
        let selector = |name: &str| Catalogue::get().selector(name);
        let only = |rule, place| Ok(Self { written: written.to_owned(), rule, place });
        if let Some(rule) = selector(written) {
            return only(Some(rule), None);
        }
        if let Some((name, place)) = written.split_once('@')
            && let (Some(rule), Some(place)) = (selector(name), Place::parse(place))
        {
            return only(Some(rule), Some(place));
        }
        // a file's name may hold an `@`, a rule's none
        if let Some(place) = Place::parse(written) {
            return match written.split_once('@') {
                Some((name, _)) if !name.contains(['/', '\\', '.']) => Err(unknown(name)),
                _ => only(None, Some(place)),
            };
        }
        Err(unknown(written.split('@').next().unwrap_or(written)))
    }

    /// Switches a rule that is asked for by its name on.
    pub fn switch_on(&self, settings: &mut Settings) {
        if let Some(selector @ Selector::Rule(rule)) = self.rule
            && settings.level(rule) == Level::Allow
        {
            settings.apply(&[LevelChange { selector, level: Level::Warn, forbid: false }]);
        }
    }

    /// Whether the rule's finding there is meant; `current` is the folder that paths are relative to, besides the report's.
    pub fn takes(&self, rule: Name, at: At<'_>, current: &Path) -> bool {
        let of_rule = self.rule.is_none_or(|selector| Catalogue::get().rule(&rule).is_some_and(|info| selector.selects(info)));
        of_rule && self.place.as_ref().is_none_or(|place| place.is(at, current))
    }
}

impl Place {
    fn parse(written: &str) -> Option<Self> {
        let (rest, last) = written.rsplit_once(':')?;
        let last: usize = last.parse().ok()?;
        let (path, line, column) = match rest.rsplit_once(':').map(|(path, line)| (path, line.parse())) {
            Some((path, Ok(line))) => (path, line, Some(last)),
            _ => (rest, last, None),
        };
        (!path.is_empty() && line > 0).then(|| Self { path: path.into(), line, column })
    }

    fn is(&self, at: At<'_>, current: &Path) -> bool {
        let same_file =
            || self.path == Path::new(at.shown) || current.join(&self.path).canonicalize().is_ok_and(|path| path == at.path);
        self.line == at.line && self.column.is_none_or(|column| column == at.column) && same_file()
    }
}

fn unknown(name: &str) -> String {
    let near = did_you_mean(name, Catalogue::get().names()).map_or(String::new(), |near| format!("; did you mean `{near}`?"));
    format!("`{name}` is neither a rule nor a place `PATH:LINE`{near}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: &str = "char_count_as_capacity";

    fn takes(written: &str, rule: &str, line: usize, column: usize) -> bool {
        let at = At { shown: "src/a.rs", path: Path::new("/w/src/a.rs"), line, column };
        Only::parse(written).expect("readable").takes(Name::from(rule), at, Path::new("/nowhere"))
    }

    #[test]
    fn rules_places_and_both() {
        assert!(takes(RULE, RULE, 1, 1));
        assert!(takes("mapcheck::char-count-as-capacity", RULE, 1, 1));
        assert!(!takes(RULE, "uncapped_cache", 1, 1));
        assert!(takes("src/a.rs:12", RULE, 12, 5) && takes("src/a.rs:12:5", RULE, 12, 5));
        assert!(!takes("src/a.rs:12:6", RULE, 12, 5) && !takes("src/a.rs:11", RULE, 12, 5) && !takes("a.rs:12", RULE, 12, 5));
        assert!(takes(&format!("{RULE}@src/a.rs:12"), RULE, 12, 5));
        assert!(!takes("uncapped_cache@src/a.rs:12", RULE, 12, 5));
    }

    #[test]
    fn what_is_neither_is_told() {
        for (written, words) in [
            ("char_count", "did you mean `char_count_as_capacity`?"),
            ("char_count@src/a.rs:1", "`char_count` is neither a rule"),
            ("src/a.rs", "is neither a rule nor a place"),
            ("src/a.rs:0", "neither"),
            (":7", "neither"),
        ] {
            let error = Only::parse(written).expect_err(written);
            assert!(error.contains(words), "{written}: {error}");
        }
    }
}
