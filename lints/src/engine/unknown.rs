//! Rows of the user's vocabulary that mean nothing here.

use super::Workspace;
use crate::base::Policy;
use crate::index::Ns;

/// Where a row names definitions: its table, its key, whether they are types rather than functions.
const PATHS: [(&str, &str, bool); 8] = [
    ("collection", "types", true),
    ("pool", "guard", true),
    ("pool", "costly", false),
    ("pool", "lends", false),
    ("pool", "takes", false),
    ("source", "paths", false),
    ("sink", "paths", false),
    ("long_lived", "types", true),
];

/// The paths of the user's rows that lead nowhere, neither in the workspace nor in a library that is known; sorted.
pub fn unknown_paths(workspace: &Workspace, policy: &Policy) -> Vec<String> {
    let index = &workspace.index;
    let mut unknown = Vec::new();
    for (table, key, types) in PATHS {
        let rows = policy.vocabulary.iter().filter_map(|own| own.get(table)?.as_array()).flatten();
        let paths = rows.filter_map(|row| row.get(key)?.as_array()).flatten().filter_map(toml::Value::as_str);
        let leads = |path: &&str| match types {
            true => index.item_at(path, Ns::Types).is_some(),
            false => !index.functions_at(path).is_empty(),
        };
        unknown.extend(paths.filter(|path| !leads(path)).map(str::to_owned));
    }
    unknown.sort();
    unknown.dedup();
    unknown
}
