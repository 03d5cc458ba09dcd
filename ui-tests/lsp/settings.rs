//! Settings: those of the workspace, as its file says them now; those of the command line; those that are wrong.

use super::{COUNTS, GROWS, small, write};
use crate::editor::{Editor, address};
use serde_json::json;

#[test]
fn a_file_of_settings_is_followed() {
    let tree = small();
    let (path, settings) = (tree.path("src/sizes.rs"), tree.path("mapcheck.toml"));
    let mut editor = Editor::open(&tree, &[]);
    editor.did_open(&path, COUNTS);
    editor.settle();
    assert_eq!(editor.diagnostics(&path)[0]["severity"], 2);
    let watched = editor.asked.iter().find(|request| request["method"] == "client/registerCapability");
    let watched = watched.expect("files are watched").to_string();
    assert!(watched.contains("mapcheck.toml") || watched.contains("{mapcheck,.mapcheck}.toml"), "{watched}");

    write(&settings, "[rules]\nchar_count_as_capacity = \"deny\"\n");
    let changed = json!({ "changes": [{ "uri": address(&settings), "type": 1 }] });
    editor.notify("workspace/didChangeWatchedFiles", changed.clone());
    editor.settle();
    assert_eq!(editor.diagnostics(&path)[0]["severity"], 1);

    // a mistake is told, where it stands and in words; what was right before stays in force
    write(&settings, "[rules]\nchar_count_as_capacity = \"allow\"\nno_such_rule = \"deny\"\n");
    editor.notify("workspace/didChangeWatchedFiles", changed.clone());
    editor.settle();
    assert_eq!(editor.diagnostics(&path)[0]["severity"], 1);
    let [mistake] = &editor.diagnostics(&settings)[..] else { panic!("{:?}", editor.shown) };
    assert_eq!((&mistake["severity"], &mistake["range"]["start"]["line"]), (&1.into(), &2.into()));
    let told = |editor: &Editor| {
        editor.said.iter().filter(|words| words.contains("mapcheck.toml:3: ") && words.contains("no_such_rule")).count()
    };
    assert_eq!(told(&editor), 1, "{:?}", editor.said);
    editor.did_save(&path);
    editor.settle();
    assert_eq!(told(&editor), 1, "once is enough");

    write(&settings, "[rules]\nchar_count_as_capacity = \"allow\"\n");
    editor.notify("workspace/didChangeWatchedFiles", changed);
    editor.settle();
    assert_eq!((editor.rules(&path), editor.rules(&settings)), (vec![], vec![]));
    assert_eq!(editor.quit(), (Some(0), String::new()));
}

#[test]
fn settings_that_are_wrong_from_the_start_end_nothing() {
    let tree = small();
    tree.write("mapcheck.toml", "[rules\n");
    let path = tree.path("src/sizes.rs");
    let mut editor = Editor::open(&tree, &[]);
    editor.did_open(&path, COUNTS);
    editor.settle();
    assert_eq!(editor.rules(&path), [""; 0]);
    assert!(editor.said.iter().any(|words| words.contains("mapcheck.toml:1: ")), "{:?}", editor.said);
    write(&tree.path("mapcheck.toml"), "");
    editor.did_save(&path);
    editor.settle();
    assert_eq!(editor.rules(&path), ["char_count_as_capacity"]);
}

#[test]
fn the_command_line_has_the_last_word() {
    let tree = small();
    tree.write("mapcheck.toml", "[rules]\nchar_count_as_capacity = \"warn\"\n");
    let path = tree.path("src/sizes.rs");
    let mut editor = Editor::open(&tree, &["--stdio", "-A", "char_count_as_capacity", "-D", "growth"]);
    editor.did_open(&path, &format!("{COUNTS}{GROWS}"));
    editor.settle();
    assert_eq!(editor.rules(&path), ["unbounded_map_growth"]);
    assert_eq!(editor.diagnostics(&path)[0]["severity"], 1);
}

#[test]
fn a_baseline_holds_back_what_is_known() {
    let tree = small();
    let path = tree.path("src/sizes.rs");
    write(&path, COUNTS);
    let written = tree.run(&["--baseline", "known", "--write-baseline"]);
    assert_eq!(written.status, 0, "{}", written.err);
    let known = tree.path("known");
    let mut editor = Editor::open(&tree, &["--baseline", known.to_str().expect("text")]);
    editor.did_open(&path, &format!("{COUNTS}{GROWS}"));
    editor.settle();
    assert_eq!(editor.rules(&path), ["unbounded_map_growth"]);
}
