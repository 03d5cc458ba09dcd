//! What no editor should send, and does.

use super::{COUNTS, GROWS, small, write};
use crate::editor::{Editor, address};
use crate::tree::Tree;
use serde_json::{Value, json};

fn error_of(editor: &mut Editor, id: i64) -> i64 {
    let response = editor.response(id);
    response["error"]["code"].as_i64().unwrap_or_else(|| panic!("{response}"))
}

#[test]
fn nonsense_is_refused_and_the_rest_goes_on() {
    let tree = small();
    let path = tree.path("src/sizes.rs");
    let mut editor = Editor::open(&tree, &[]);
    for body in ["{", "[1, 2]", "\"text\"", "{\"jsonrpc\":\"2.0\",\"method\":7}", "{}", "\u{0}"] {
        editor.frame(body);
    }
    editor.frame(r#"{"jsonrpc":"2.0","id":4711,"method":[]}"#);
    assert_eq!(error_of(&mut editor, 4711), -32600);
    let unknown = editor.ask("textDocument/rename", json!({}));
    assert_eq!(error_of(&mut editor, unknown), -32601);
    let wrong = editor.ask("textDocument/codeAction", json!({ "textDocument": 7 }));
    assert_eq!(error_of(&mut editor, wrong), -32602);
    editor.notify("textDocument/didOpen", json!({ "textDocument": "none" }));
    editor.notify("textDocument/didChange", Value::Null);
    editor.notify("$/cancelRequest", json!({ "id": { "no": "id" } }));
    editor.notify("$/cancelRequest", json!({ "id": 99 }));
    editor.notify("no/such/thing", json!([]));
    editor.frame(r#"{"jsonrpc":"2.0","id":"unasked","result":null}"#);
    editor.did_open(&path, COUNTS);
    editor.settle();
    assert_eq!(editor.rules(&path), ["char_count_as_capacity"]);
    assert!(editor.said.iter().any(|words| words.contains("`textDocument/didOpen`: ")), "{:?}", editor.said);
    assert_eq!(editor.quit(), (Some(0), String::new()));
}

#[test]
fn a_stream_that_is_no_protocol_ends_it() {
    for bytes in [
        "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        "hello\n",
        "Content-Length: 99999999999999999999\r\n\r\n",
        "Content-Length: -1\r\n\r\n{}",
    ] {
        let mut editor = Editor::start(&[]);
        editor.write(bytes.as_bytes());
        let (status, said) = editor.end();
        assert_eq!(status, Some(2), "{bytes:?}");
        assert_eq!(said, "error: what came in on stdin is not the language server protocol\n", "{bytes:?}");
    }
}

#[test]
fn the_status_tells_how_it_ended() {
    let tree = small();
    assert_eq!(Editor::open(&tree, &[]).quit().0, Some(0));
    // gone without a word, in each state
    assert_eq!(Editor::start(&[]).end().0, Some(1));
    assert_eq!(Editor::open(&tree, &[]).end().0, Some(1));
    let mut editor = Editor::open(&tree, &[]);
    editor.notify("exit", Value::Null);
    assert_eq!(editor.end().0, Some(1));
    // after a shutdown nothing is answered any more
    let mut editor = Editor::open(&tree, &[]);
    editor.request("shutdown", Value::Null);
    let late = editor.ask("textDocument/hover", json!({}));
    assert_eq!(error_of(&mut editor, late), -32600);
    assert_eq!(editor.end().0, Some(0));
    // before the greeting neither
    let mut editor = Editor::start(&[]);
    let early = editor.ask("shutdown", Value::Null);
    assert_eq!(error_of(&mut editor, early), -32002);
    let wrong = editor.ask("initialize", json!({ "capabilities": 7 }));
    assert_eq!(error_of(&mut editor, wrong), -32602);
}

#[test]
fn edits_out_of_range_do_what_can_be_done() {
    let tree = small();
    let path = tree.path("src/sizes.rs");
    let mut editor = Editor::open(&tree, &[]);
    editor.did_open(&path, "fn f() {}\n");
    editor.did_change(&path, 2, [0, 0, u32::MAX, u32::MAX], COUNTS);
    editor.settle();
    assert_eq!(editor.rules(&path), ["char_count_as_capacity"]);
    editor.did_change(&path, 3, [90, 4, 3, 1], "// more\n");
    editor.did_change(&path, 4, [0, 9999, 0, 9999], " // é");
    editor.settle();
    assert_eq!(editor.rules(&path), ["char_count_as_capacity"]);
    // of a file that is not open
    editor.did_change(&tree.path("src/lib.rs"), 2, [0, 0, 9, 9], "broken {");
    editor.settle();
    assert_eq!(editor.rules(&path), ["char_count_as_capacity"]);
}

#[test]
fn text_that_is_broken_is_answered_all_the_same() {
    let tree = small();
    let (path, other) = (tree.path("src/sizes.rs"), tree.path("src/relay.rs"));
    let mut editor = Editor::open(&tree, &[]);
    editor.did_open(&other, GROWS);
    editor.did_open(&path, "");
    let deep = format!("fn f() {{ {} }}", "(".repeat(50_000));
    for (version, text) in (2..).zip(["fn f( {{{ \"", "\u{feff}#![x", "\u{0}\u{202e}\r\r\n", &deep, "}}}}", COUNTS]) {
        editor.did_replace(&path, version, text);
        editor.settle();
    }
    assert_eq!(editor.rules(&path), ["char_count_as_capacity"]);
    assert_eq!(editor.rules(&other), ["unbounded_map_growth"]);
    assert_eq!(editor.quit(), (Some(0), String::new()));
}

#[test]
fn files_that_cannot_be_read_are_told_and_left_out() {
    let tree = Tree::package(&[
        ("src/lib.rs", b"mod latin;\nmod sizes;\n"),
        ("src/latin.rs", b"// \xe9\n"),
        ("src/sizes.rs", COUNTS.as_bytes()),
    ]);
    let mut editor = Editor::open(&tree, &[]);
    editor.settle();
    assert_eq!(editor.rules(&tree.path("src/sizes.rs")), ["char_count_as_capacity"]);
    assert!(editor.said.iter().any(|words| words.contains("`src/latin.rs` is not UTF-8 (at byte 3)")), "{:?}", editor.said);
    // a manifest that is no manifest, a folder that is gone
    write(&tree.path("Cargo.toml"), "[package\n");
    editor.did_save(&tree.path("src/lib.rs"));
    editor.settle();
    std::fs::remove_dir_all(tree.path("src")).expect("removed");
    editor.did_save(&tree.path("src/lib.rs"));
    editor.settle();
    assert_eq!(editor.rules(&tree.path("src/sizes.rs")), [""; 0]);
    assert_eq!(editor.quit(), (Some(0), String::new()));
}

#[test]
fn buffers_that_are_no_files_are_none_of_its_business() {
    let tree = small();
    let mut editor = Editor::open(&tree, &[]);
    for uri in ["untitled:one.rs", "git:/src/sizes.rs?x", "file:///elsewhere/that/is/nowhere.rs", "file://"] {
        let item = json!({ "uri": uri, "languageId": "rust", "version": 1, "text": COUNTS });
        editor.notify("textDocument/didOpen", json!({ "textDocument": item }));
        let position = json!({ "line": 1, "character": 30 });
        assert_eq!(
            editor.request("textDocument/hover", json!({ "textDocument": { "uri": uri }, "position": position })),
            Value::Null
        );
    }
    assert_eq!(editor.quit(), (Some(0), String::new()));
}

/// While the worker works, typing is gathered: the last text is what is shown in the end, and a question that nobody waits for
/// any more is not answered.
#[test]
fn fast_typing_ends_with_the_last_text() {
    let tree = small();
    let path = tree.path("src/sizes.rs");
    let mut editor = Editor::open(&tree, &[]);
    editor.did_open(&path, "");
    for (version, at) in (2..200).zip(0..) {
        editor.did_change(&path, version, [at, 0, at, 0], "// typing\n");
    }
    editor.did_change(&path, 200, [0, 0, 0, 0], COUNTS);
    let position = json!({ "line": 1, "character": 30 });
    let hover = editor.ask("textDocument/hover", json!({ "textDocument": { "uri": address(&path) }, "position": position }));
    editor.notify("$/cancelRequest", json!({ "id": hover }));
    let response = editor.response(hover);
    assert!(response["error"]["code"] == -32800 || response["result"].is_object(), "{response}");
    editor.settle();
    assert_eq!(editor.shown[&address(&path)]["version"], 200);
    assert_eq!(editor.rules(&path), ["char_count_as_capacity"]);
    assert!(editor.published < 150, "{} publications for 200 edits", editor.published);
}
