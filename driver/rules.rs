//! `explain` and `list`.

use std::io::{self, IsTerminal, Write};

use comfy_table::presets::NOTHING;
use comfy_table::{Cell, Color, ContentArrangement, Table};
use mapcheck_lints::base::{Catalogue, Level, LevelChange, RuleInfo, did_you_mean};

use crate::output::links;
use crate::pages::PAGES;
use crate::problem::Problem;
use crate::{UNABLE, config};

/// Prints a rule's page.
pub fn explain(out: &mut dyn Write, name: &str) -> io::Result<u8> {
    let wanted = name.strip_prefix("mapcheck::").unwrap_or(name).replace('-', "_");
    let catalogue = Catalogue::get();
    let Some(rule) = catalogue.rule(&wanted) else {
        let near = did_you_mean(&wanted, catalogue.rules().iter().map(|rule| rule.name.as_str()));
        let mut problem = Problem::error(format!("unknown rule `{name}`"));
        if let Some(near) = near {
            problem = problem.note(format!("help: did you mean `{near}`?"));
        }
        problem = problem.note("help: `cargo mapcheck list` shows all rules");
        problem.write(&mut anstream::stderr(), "".as_ref())?;
        return Ok(UNABLE);
    };
    writeln!(out, "{}", page(rule))?;
    Ok(0)
}

/// What there is to say of a rule: its page.
pub fn page(rule: &RuleInfo) -> String {
    let page = PAGES.iter().find(|(page, _)| *page == rule.name.as_str());
    page.map_or_else(|| from_catalogue(rule), |(_, text)| text.trim_end().to_owned())
}

fn from_catalogue(rule: &RuleInfo) -> String {
    let mut text = format!(
        "# {}\n\n{}\n\nFamily {}, tier {}: {} unless told otherwise.",
        rule.name,
        rule.summary,
        rule.family,
        rule.tier.as_str(),
        level_name(rule.tier.level())
    );
    if !rule.options.is_empty() {
        text.push_str(&format!("\n\nOptions with their defaults:\n\n{}", rule.options));
    }
    text
}

/// Prints the table of rules with the levels in force here.
pub fn list(out: &mut dyn Write, changes: &[LevelChange]) -> io::Result<u8> {
    let Some(settings) = config::current(changes)? else { return Ok(UNABLE) };
    let mut table = Table::new();
    // colours are always written: the stream behind strips them where they are not wanted
    table.load_preset(NOTHING).enforce_styling().set_header(["rule", "family", "tier", "level", "summary"]);
    if io::stdout().is_terminal() {
        table.set_content_arrangement(ContentArrangement::Dynamic);
    } else {
        table.set_content_arrangement(ContentArrangement::Disabled);
    }
    for rule in Catalogue::get().rules() {
        let level = settings.level(rule.name);
        let shown = Cell::new(level_name(level));
        let shown = match level {
            Level::Allow => shown,
            Level::Warn => shown.fg(Color::Yellow),
            Level::Deny => shown.fg(Color::Red),
        };
        let cell = |text: &str| Cell::new(text);
        table.add_row([cell(&rule.name), cell(&rule.family), cell(rule.tier.as_str()), shown, cell(&rule.summary)]);
    }
    // a link has no width, which the table does not know: the names become links when it is made
    let links = links::wanted();
    for line in table.lines() {
        let name =
            links.then(|| Catalogue::get().rules().iter().find(|rule| line.trim_start().starts_with(&*rule.name))).flatten();
        let line =
            name.map_or(line.clone(), |rule| line.replacen(&*rule.name, &links::linked(&links::page(&rule.name), &rule.name), 1));
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(0)
}

/// The word for a level.
pub fn level_name(level: Level) -> &'static str {
    match level {
        Level::Allow => "allow",
        Level::Warn => "warn",
        Level::Deny => "deny",
    }
}
