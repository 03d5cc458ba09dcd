//! Settings against their schema: every mistake at once, each with its place in the file.

use std::ops::Range;

use mapcheck_lints::base::did_you_mean;
use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::schema::schema;

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The bytes.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What may be meant, what would be right.
    pub notes: Vec<String>,
}

/// All mistakes of a table, in the order of the text.
pub fn mistakes(table: &DeTable<'_>, span: Range<usize>) -> Vec<Mistake> {
    let mut check = Check { schema: schema(), found: Vec::new() };
    check.table(table, &span, schema(), "settings");
    check.found.sort_by_key(|mistake| (mistake.range.start, mistake.range.end));
    check.found
}

struct Check {
    schema: &'static Value,
    found: Vec<Mistake>,
}

impl Check {
    fn say(&mut self, range: &Range<usize>, message: String, notes: Vec<String>) {
        self.found.push(Mistake { range: range.clone(), message, notes });
    }

    fn resolve(&self, schema: &'static Value) -> &'static Value {
        let named = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix('#'));
        named.and_then(|path| self.schema.pointer(path)).map_or(schema, |target| self.resolve(target))
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, schema: &'static Value, name: &str) {
        let schema = self.resolve(schema);
        let (range, inner) = (value.span(), value.get_ref());
        let alternatives = ["anyOf", "oneOf"].iter().find_map(|key| schema.get(*key)).and_then(Value::as_array);
        if let Some(words) = words(schema, alternatives) {
            return self.word(inner, &range, &words, name);
        }
        if let Some(alternatives) = alternatives {
            // of several shapes the one that this value has
            match alternatives.iter().find(|one| fits(self.resolve(one), inner)) {
                Some(one) => self.value(value, one, name),
                None => {
                    let shapes: Vec<&str> = alternatives.iter().map(|one| shape(self.resolve(one))).collect();
                    self.wrong_type(&range, &shapes.join(" or "), inner, name);
                }
            }
            return;
        }
        if !fits(schema, inner) {
            return self.wrong_type(&range, shape(schema), inner, name);
        }
        match inner {
            DeValue::Table(table) => self.table(table, &range, schema, name),
            DeValue::Array(list) => self.list(list, &range, schema, name),
            DeValue::Integer(number) if schema.get("minimum").is_some() && number.as_str().starts_with('-') => {
                self.say(&range, format!("`{name}` cannot be negative"), Vec::new());
            }
            _ => {}
        }
    }

    fn list(&mut self, list: &toml::de::DeArray<'_>, range: &Range<usize>, schema: &'static Value, name: &str) {
        if let Some(parts) = schema.get("prefixItems").and_then(Value::as_array) {
            if parts.len() != list.len() {
                self.say(range, format!("`{name}` takes {} values each, found {}", parts.len(), list.len()), Vec::new());
            }
            list.iter().zip(parts).for_each(|(value, part)| self.value(value, part, name));
        } else if let Some(items) = schema.get("items") {
            list.iter().for_each(|value| self.value(value, items, name));
        }
    }

    fn table(&mut self, table: &DeTable<'_>, range: &Range<usize>, schema: &'static Value, name: &str) {
        let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return };
        for (key, value) in table {
            let (word, span) = (key.get_ref(), key.span());
            match properties.get(word.as_ref()) {
                Some(property) => self.value(value, property, word),
                None => {
                    let what = if name == "rules" { "rule, family or tier" } else { "key" };
                    let near = did_you_mean(word, properties.keys().map(String::as_str));
                    let mut notes: Vec<String> = near.map(|near| format!("help: did you mean `{near}`?")).into_iter().collect();
                    if near.is_none() && name == "rules" {
                        notes.push("help: `cargo mapcheck list` shows all rules".to_owned());
                    } else if near.is_none() {
                        notes.push(format!("help: what may stand here: {}", listed(properties.keys().map(String::as_str))));
                    }
                    let place = if name == "settings" { String::new() } else { format!(" in `{name}`") };
                    self.say(&span, format!("unknown {what} `{word}`{place}"), notes);
                }
            }
        }
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let missing: Vec<&str> = required.filter(|key| !table.iter().any(|(known, _)| known.get_ref() == key)).collect();
        if !missing.is_empty() {
            // a table in brackets spans its head only
            self.say(range, format!("`{name}` lacks {}", listed(missing.into_iter())), Vec::new());
        }
    }

    fn word(&mut self, value: &DeValue<'_>, range: &Range<usize>, words: &[&str], name: &str) {
        let Some(given) = value.as_str() else { return self.wrong_type(range, "one of the words", value, name) };
        if !words.contains(&given) {
            let near = did_you_mean(given, words.iter().copied()).map(|near| format!("help: did you mean `{near}`?"));
            let note = near.unwrap_or_else(|| format!("help: it is one of {}", listed(words.iter().copied())));
            self.say(range, format!("`{name}` cannot be `{given}`"), vec![note]);
        }
    }

    fn wrong_type(&mut self, range: &Range<usize>, expected: &str, found: &DeValue<'_>, name: &str) {
        self.say(range, format!("`{name}` must be {expected}, found {}", kind(found)), Vec::new());
    }
}

/// The words that an enumeration allows.
fn words(schema: &'static Value, alternatives: Option<&'static Vec<Value>>) -> Option<Vec<&'static str>> {
    if let Some(list) = schema.get("enum").and_then(Value::as_array) {
        return Some(list.iter().filter_map(Value::as_str).collect());
    }
    // where each has a text of its own, or some have
    let mut words = Vec::new();
    for one in alternatives? {
        match (one.get("const").and_then(Value::as_str), one.get("enum").and_then(Value::as_array)) {
            (Some(word), _) => words.push(word),
            (None, Some(list)) => words.extend(list.iter().filter_map(Value::as_str)),
            (None, None) => return None,
        }
    }
    Some(words)
}

fn fits(schema: &Value, value: &DeValue<'_>) -> bool {
    let of_words = schema.get("enum").is_some() || schema.get("oneOf").is_some();
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => value.is_str(),
        Some("boolean") => value.is_bool(),
        Some("integer") => value.is_integer(),
        Some("number") => value.is_float() || value.is_integer(),
        Some("array") => value.is_array(),
        Some("object") => value.is_table(),
        _ => !of_words || value.is_str(),
    }
}

/// What a schema asks for, in words.
fn shape(schema: &Value) -> &'static str {
    match schema.get("type").and_then(Value::as_str) {
        Some("boolean") => "`true` or `false`",
        Some("integer" | "number") => "a number",
        Some("array") => match schema.pointer("/items/type").and_then(Value::as_str) {
            Some("string") => "a list of texts",
            Some("array") => "a list of lists",
            _ => "a list of tables",
        },
        Some("object") => "a table",
        Some("string") => "a text",
        _ => "a word",
    }
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "a truth value",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

fn listed<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
