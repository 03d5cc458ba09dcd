//! Files that are not open: told of at the start and on save, cleared when nothing is found any more.

use super::{COUNTS, COUNTS_RIGHT, GROWS, write};
use crate::editor::{Editor, address};
use crate::tree::Tree;
use serde_json::json;

fn with_findings() -> Tree {
    let lib = "pub mod relay;\npub mod sizes;\n";
    Tree::package(&[("src/lib.rs", lib.as_bytes()), ("src/relay.rs", GROWS.as_bytes()), ("src/sizes.rs", COUNTS.as_bytes())])
}

#[test]
fn closed_files_are_told_of_at_the_start_and_on_save() {
    let tree = with_findings();
    let (relay, sizes) = (tree.path("src/relay.rs"), tree.path("src/sizes.rs"));
    let mut editor = Editor::open(&tree, &[]);
    editor.settle();
    assert_eq!(editor.rules(&relay), ["unbounded_map_growth"]);
    assert_eq!(editor.rules(&sizes), ["char_count_as_capacity"]);
    assert!(editor.shown[&address(&relay)].get("version").is_none());
    // repaired by somebody else
    write(&relay, "");
    editor.did_open(&sizes, COUNTS);
    editor.settle();
    assert_eq!(editor.rules(&relay), ["unbounded_map_growth"], "not before something is saved");
    write(&sizes, COUNTS_RIGHT);
    editor.did_replace(&sizes, 2, COUNTS_RIGHT);
    editor.did_save(&sizes);
    editor.settle();
    assert_eq!((editor.rules(&relay), editor.rules(&sizes)), (vec![], vec![]));
}

#[test]
fn what_was_not_saved_is_gone_when_it_is_closed() {
    let tree = with_findings();
    let sizes = tree.path("src/sizes.rs");
    let mut editor = Editor::open(&tree, &[]);
    editor.did_open(&sizes, COUNTS_RIGHT);
    editor.settle();
    assert_eq!(editor.rules(&sizes), [""; 0]);
    editor.notify("textDocument/didClose", json!({ "textDocument": { "uri": address(&sizes) } }));
    editor.settle();
    assert_eq!(editor.rules(&sizes), ["char_count_as_capacity"]);
}

/// A buffer changes what is found in another: nothing is looked at alone.
#[test]
fn one_buffer_changes_what_is_found_in_another() {
    let tree = Tree::package(&[("src/lib.rs", b"mod relay;\nmod clear;\n"), ("src/relay.rs", b""), ("src/clear.rs", b"")]);
    let (relay, clear) = (tree.path("src/relay.rs"), tree.path("src/clear.rs"));
    let grows = GROWS.replace("    traffic:", "    pub(crate) traffic:");
    let mut editor = Editor::open(&tree, &[]);
    editor.did_open(&relay, &grows);
    editor.did_open(&clear, "");
    editor.settle();
    assert_eq!(editor.rules(&relay), ["unbounded_map_growth"]);
    editor.did_replace(&clear, 2, "pub fn clear(relay: &mut crate::relay::Relay) {\n    relay.traffic.clear();\n}\n");
    editor.settle();
    assert_eq!(editor.rules(&relay), [""; 0]);
    editor.did_replace(&clear, 3, "");
    editor.settle();
    assert_eq!(editor.rules(&relay), ["unbounded_map_growth"]);
}

#[test]
fn a_file_that_is_deleted_or_new_is_noticed() {
    let tree = with_findings();
    let (relay, lib) = (tree.path("src/relay.rs"), tree.path("src/lib.rs"));
    let mut editor = Editor::open(&tree, &[]);
    editor.did_open(&relay, GROWS);
    editor.settle();
    assert_eq!(editor.rules(&relay), ["unbounded_map_growth"]);
    std::fs::remove_file(&relay).expect("removed");
    editor.notify("workspace/didChangeWatchedFiles", json!({ "changes": [] }));
    editor.settle();
    assert_eq!(editor.rules(&relay), [""; 0]);
    // a new one, before it is saved and after
    let fresh = tree.path("src/fresh.rs");
    editor.did_open(&fresh, COUNTS);
    editor.settle();
    assert_eq!(editor.rules(&fresh), [""; 0]);
    write(&fresh, COUNTS);
    write(&lib, "pub mod fresh;\n");
    editor.did_save(&fresh);
    editor.settle();
    assert_eq!(editor.rules(&fresh), ["char_count_as_capacity"]);
    assert_eq!(editor.quit(), (Some(0), String::new()));
}

#[test]
fn without_a_folder_the_open_file_counts() {
    let tree = with_findings();
    let sizes = tree.path("src/sizes.rs");
    let mut editor = Editor::start(&[]);
    editor.request("initialize", json!({ "processId": null, "rootUri": null, "capabilities": {} }));
    editor.notify("initialized", json!({}));
    editor.did_open(&sizes, COUNTS);
    editor.settle();
    assert_eq!(editor.rules(&sizes), ["char_count_as_capacity"]);
    assert_eq!(editor.rules(&tree.path("src/relay.rs")), [""; 0], "nobody has asked about that one");
}

#[test]
fn folders_come_and_go() {
    let (one, other) = (with_findings(), with_findings());
    let sizes = other.path("src/sizes.rs");
    let mut editor = Editor::open(&one, &[]);
    editor.settle();
    assert_eq!(editor.rules(&sizes), [""; 0]);
    let folder = json!({ "uri": address(&other.path("")), "name": "other" });
    editor.notify("workspace/didChangeWorkspaceFolders", json!({ "event": { "added": [folder], "removed": [] } }));
    editor.settle();
    assert_eq!(editor.rules(&sizes), ["char_count_as_capacity"]);
    editor.notify("workspace/didChangeWorkspaceFolders", json!({ "event": { "added": [], "removed": [folder] } }));
    editor.settle();
    assert_eq!(editor.rules(&sizes), [""; 0]);
    assert_eq!(editor.rules(&one.path("src/sizes.rs")), ["char_count_as_capacity"]);
}
