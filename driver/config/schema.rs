//! The JSON schema of the settings: made from their Rust types and the catalogue, so that it names every rule and option.

use std::sync::LazyLock;

use mapcheck_lints::base::{Catalogue, RuleInfo, Tier};
use serde_json::{Map, Value, json};

use super::shape::Config;

/// The schema.  Editors complete with it, and settings are checked with it.
pub fn schema() -> &'static Value {
    static SCHEMA: LazyLock<Value> = LazyLock::new(build);
    &SCHEMA
}

fn build() -> Value {
    let mut schema = serde_json::to_value(schemars::schema_for!(Config)).unwrap_or_default();
    plain(&mut schema);
    let rules = rules();
    for part in ["/properties/rules", "/$defs/Override/properties/rules"] {
        if let Some(Value::Object(part)) = schema.pointer_mut(part) {
            part.retain(|key, _| key == "description");
            part.extend([("$ref".to_owned(), json!("#/$defs/Rules"))]);
        }
    }
    if let Some(Value::Object(defs)) = schema.get_mut("$defs") {
        defs.remove("Entry");
        defs.insert("Rules".to_owned(), rules);
    }
    // what is flattened brings its own
    schema["additionalProperties"] = json!(false);
    if let Value::Object(all) = &mut schema {
        all.remove("unevaluatedProperties");
    }
    schema
}

/// TOML has no null, and formats of numbers say nothing to people.
fn plain(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|key, _| !matches!(key.as_str(), "format" | "default"));
            map.values_mut().for_each(plain);
            without_null(map);
        }
        Value::Array(list) => list.iter_mut().for_each(plain),
        _ => {}
    }
}

fn without_null(map: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = map.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            map.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(any)) = map.get_mut("anyOf") {
        any.retain(|one| one.get("type").is_none_or(|name| name != "null"));
        if let [Value::Object(only)] = any.as_slice() {
            let only = only.clone();
            map.remove("anyOf");
            map.extend(only);
        }
    }
}

/// Every name that may stand below `[rules]`.
fn rules() -> Value {
    let catalogue = Catalogue::get();
    let mut properties = Map::new();
    for name in catalogue.names() {
        let known = match name {
            "all" => "every rule".to_owned(),
            "warnings" => "whatever would warn in the end".to_owned(),
            _ if Tier::ALL.iter().any(|tier| tier.as_str() == name) => format!("the rules of tier `{name}`"),
            _ => format!("the rules of family `{name}`"),
        };
        let entry = match catalogue.rule(name) {
            Some(rule) => entry(&rule.summary, Some(rule)),
            None => entry(&known, None),
        };
        properties.insert(name.to_owned(), entry);
    }
    json!({"type": "object", "properties": properties, "additionalProperties": false})
}

fn entry(description: &str, rule: Option<&RuleInfo>) -> Value {
    let level = json!({"$ref": "#/$defs/Loudness"});
    let mut properties = Map::from_iter([("level".to_owned(), level.clone())]);
    let options = rule.map(|rule| &rule.options).filter(|options| !options.is_empty());
    if let Some(options) = options {
        let options: Map<String, Value> = options.iter().map(|(name, value)| (name.clone(), option(value))).collect();
        properties.insert("options".to_owned(), json!({"type": "object", "properties": options, "additionalProperties": false}));
    }
    let long = json!({"type": "object", "properties": properties, "additionalProperties": false});
    json!({"description": description, "anyOf": [level, long]})
}

/// An option has the type of its default.
fn option(default: &toml::Value) -> Value {
    match default {
        toml::Value::String(text) => json!({"type": "string", "default": text}),
        toml::Value::Integer(number) => json!({"type": "integer", "default": number}),
        toml::Value::Float(number) => json!({"type": "number", "default": number}),
        toml::Value::Boolean(truth) => json!({"type": "boolean", "default": truth}),
        toml::Value::Datetime(_) => json!({"type": "string"}),
        toml::Value::Array(list) => json!({"type": "array", "items": list.first().map_or(json!({"type": "string"}), option)}),
        toml::Value::Table(_) => json!({"type": "object"}),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the validator understands; a type that makes another keyword must teach it that.
    #[test]
    fn the_schema_says_nothing_that_is_not_checked() {
        const KNOWN: [&str; 15] = [
            "$schema",
            "title",
            "description",
            "type",
            "properties",
            "additionalProperties",
            "required",
            "items",
            "anyOf",
            "oneOf",
            "const",
            "enum",
            "$ref",
            "$defs",
            "default",
        ];
        const CHECKED_BY_TYPE: [&str; 4] = ["minimum", "maxItems", "minItems", "prefixItems"];
        fn keywords(value: &Value, wrong: &mut Vec<String>) {
            let Value::Object(map) = value else { return };
            for (key, value) in map {
                match key.as_str() {
                    "properties" | "$defs" => value.as_object().into_iter().flatten().for_each(|(_, one)| keywords(one, wrong)),
                    "anyOf" | "oneOf" | "prefixItems" => {
                        value.as_array().into_iter().flatten().for_each(|one| keywords(one, wrong))
                    }
                    "items" => keywords(value, wrong),
                    other if !KNOWN.contains(&other) && !CHECKED_BY_TYPE.contains(&other) => wrong.push(other.to_owned()),
                    _ => {}
                }
            }
        }
        let mut wrong = Vec::new();
        keywords(schema(), &mut wrong);
        assert_eq!(wrong, [""; 0]);
    }
}
