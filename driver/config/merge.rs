//! Layers of settings laid on top of each other: catalogue, workspace, package, path, command line.  Each value remembers where
//! it comes from.

use std::collections::BTreeMap;
use std::path::Path;

use mapcheck_lints::base::{Catalogue, Confidence, Level, LevelChange, Name, Selector, Settings};

use super::shape::{Rules, Sureness};
use super::source::Source;
use crate::cli::{ConfidenceArg, TargetArgs};

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nobody said otherwise.
    Catalogue,
    /// A file and its line.
    File(String, usize),
    /// An option.
    CommandLine,
}

/// What the command line says.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// `-A`, `-W`, `-D`, `-F`, in order.
    pub levels: Vec<LevelChange>,
    /// `--confidence`.
    pub confidence: Option<Confidence>,
    /// `--tests`.
    pub tests: bool,
    /// `--examples`.
    pub examples: bool,
    /// `--benches`.
    pub benches: bool,
}

impl Wishes {
    /// Those of a command line.
    pub fn new(levels: &[LevelChange], confidence: Option<ConfidenceArg>, targets: &TargetArgs) -> Self {
        Self {
            levels: levels.to_vec(),
            confidence: confidence.map(Into::into),
            tests: targets.tests || targets.all_targets,
            examples: targets.examples || targets.all_targets,
            benches: targets.benches || targets.all_targets,
        }
    }
}

/// Settings with the origin of each value.
#[derive(Clone, Debug, Default)]
pub struct InForce {
    /// The values.
    pub settings: Settings,
    origins: BTreeMap<String, Origin>,
}

/// A part of a file of settings that holds for a path.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// What stands at the top.
    Top(&'a Source),
    /// One of the overrides.
    Override(&'a Source, usize),
}

/// The parts that hold for a file, the weakest first.
pub fn parts<'a>(sources: &[&'a Source], file: &Path) -> Vec<Part<'a>> {
    let tops = sources.iter().map(|source| Part::Top(source));
    let overrides = sources.iter().flat_map(|source| {
        let all = source.config.overrides.iter().enumerate();
        all.filter(|(_, one)| source.matches(&one.paths, file)).map(|(at, _)| Part::Override(source, at))
    });
    tops.chain(overrides).collect()
}

/// Lays the parts and the command line over the catalogue.
pub fn merge(parts: &[Part<'_>], wishes: &Wishes, shown: &dyn Fn(&Path) -> String) -> InForce {
    let mut all = InForce::default();
    for part in parts {
        let (source, keys) = match part {
            Part::Top(source) => (source, String::new()),
            Part::Override(source, at) => (source, format!("override.{at}.")),
        };
        let layer = Layer { source, keys, path: shown(&source.path) };
        all.lay(part, &layer);
    }
    all.command_line(wishes);
    all
}

/// Where a part stands in its file.
struct Layer<'a> {
    source: &'a Source,
    keys: String,
    path: String,
}

impl Layer<'_> {
    fn origin(&self, key: &str) -> Origin {
        Origin::File(self.path.clone(), self.source.line(&format!("{}{key}", self.keys)))
    }
}

impl InForce {
    /// Where a value comes from: `confidence`, `tests`, `rules.NAME`, `rules.NAME.options.NAME`.
    pub fn origin(&self, key: &str) -> &Origin {
        self.origins.get(key).unwrap_or(&Origin::Catalogue)
    }

    fn lay(&mut self, part: &Part<'_>, layer: &Layer<'_>) {
        let (confidence, reason, rules) = match part {
            Part::Top(source) => {
                let config = &source.config;
                let switches = [("tests", config.tests), ("examples", config.examples), ("benches", config.benches)];
                for (key, value) in switches {
                    if let Some(value) = value {
                        self.switch(key, value, layer.origin(key));
                    }
                }
                (config.confidence, config.require_reason, &config.rules)
            }
            Part::Override(source, at) => {
                let one = &source.config.overrides[*at];
                (one.confidence, one.require_reason, &one.rules)
            }
        };
        if let Some(confidence) = confidence {
            self.confidence(confidence, layer.origin("confidence"));
        }
        if let Some(reason) = reason {
            self.option("invalid_suppression", "require_reason", reason.into(), layer.origin("require_reason"));
        }
        self.rules(rules, layer);
    }

    fn switch(&mut self, key: &str, value: bool, origin: Origin) {
        match key {
            "tests" => self.settings.tests = value,
            "examples" => self.settings.examples = value,
            _ => self.settings.benches = value,
        }
        self.origins.insert(key.to_owned(), origin);
    }

    fn confidence(&mut self, confidence: Sureness, origin: Origin) {
        self.settings.confidence = confidence.into();
        self.origins.insert("confidence".to_owned(), origin);
    }

    fn option(&mut self, rule: &str, option: &str, value: toml::Value, origin: Origin) {
        self.settings.set_options(Name::from(rule), toml::Table::from_iter([(option.to_owned(), value)]));
        self.origins.insert(format!("rules.{rule}.options.{option}"), origin);
    }

    /// In a table nothing stands before anything else: what means fewer rules wins.
    fn rules(&mut self, rules: &Rules, layer: &Layer<'_>) {
        let mut named: Vec<_> = rules.iter().filter_map(|(name, e)| Some((Catalogue::get().selector(name)?, name, e))).collect();
        named.sort_by_key(|(selector, ..)| breadth(*selector));
        for (selector, name, entry) in named {
            let key = format!("rules.{name}");
            if let Some((level, forbid)) = entry.loudness().map(super::shape::Loudness::level) {
                let keys = if entry.options().is_some() { format!("{key}.level") } else { key.clone() };
                self.level(LevelChange { selector, level, forbid }, &layer.origin(&keys));
            }
            for (option, value) in entry.options().into_iter().flatten() {
                self.option(name, option, value.clone(), layer.origin(&format!("{key}.options.{option}")));
            }
        }
    }

    fn level(&mut self, change: LevelChange, origin: &Origin) {
        for rule in Catalogue::get().rules() {
            let warns = self.settings.level(rule.name) == Level::Warn;
            let meant = change.selector.selects(rule) || (change.selector == Selector::Warnings && warns);
            if meant && !self.settings.is_forbidden(rule.name) {
                self.origins.insert(format!("rules.{}", rule.name), origin.clone());
            }
        }
        self.settings.apply(&[change]);
    }

    fn command_line(&mut self, wishes: &Wishes) {
        if let Some(confidence) = wishes.confidence {
            self.settings.confidence = confidence;
            self.origins.insert("confidence".to_owned(), Origin::CommandLine);
        }
        for (key, on) in [("tests", wishes.tests), ("examples", wishes.examples), ("benches", wishes.benches)] {
            if on {
                self.switch(key, true, Origin::CommandLine);
            }
        }
        // `warnings` is about what is left of them in the end
        let is_last = |change: &&LevelChange| change.selector == Selector::Warnings;
        let (last, first): (Vec<&LevelChange>, Vec<&LevelChange>) = wishes.levels.iter().partition(is_last);
        // of several the last one counts, unless one forbids
        let last = last.iter().find(|change| change.forbid).or(last.last());
        for change in first.into_iter().chain(last.copied()) {
            self.level(*change, &Origin::CommandLine);
        }
    }
}

fn breadth(selector: Selector) -> u8 {
    match selector {
        Selector::All => 0,
        Selector::Tier(_) => 1,
        Selector::Family(_) => 2,
        Selector::Rule(_) => 3,
        Selector::Warnings => 4,
    }
}
