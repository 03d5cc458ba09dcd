//! The language server, by its protocol: the built program on one end, a small editor on the other.

mod editor;
mod hostile;
mod settings;
#[path = "../tree.rs"]
mod tree;
mod workspace;

use std::path::Path;

use editor::{Editor, abilities, address};
use serde_json::{Value, json};
use tree::Tree;

/// A map that grows, and nothing else.
const GROWS: &str = include_str!("../rules/unbounded_map_growth/basic.rs");
/// What can be repaired without a look.
const COUNTS: &str = "pub fn quoted(text: &str) -> String {\n    String::with_capacity(text.chars().count())\n}\n";
const COUNTS_RIGHT: &str = "pub fn quoted(text: &str) -> String {\n    String::with_capacity(text.len())\n}\n";

fn small() -> Tree {
    Tree::package(&[("src/lib.rs", b"pub mod relay;\npub mod sizes;\n"), ("src/relay.rs", b""), ("src/sizes.rs", b"")])
}

/// A text after edits of the protocol, whose columns count bytes in these tests.
fn edited(text: &str, edits: &Value) -> String {
    let byte = |position: &Value| {
        let line = position["line"].as_u64().expect("a number") as usize;
        text.split_inclusive('\n').take(line).map(str::len).sum::<usize>()
            + position["character"].as_u64().expect("a number") as usize
    };
    let range = |edit: &Value| (byte(&edit["range"]["start"]), byte(&edit["range"]["end"]));
    let mut edits: Vec<&Value> = edits.as_array().expect("a list").iter().collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(range(edit)));
    edits.into_iter().fold(text.to_owned(), |mut text, edit| {
        let (start, end) = range(edit);
        text.replace_range(start..end, edit["newText"].as_str().expect("a text"));
        text
    })
}

#[test]
fn an_unsaved_text_is_shown_with_its_evidence() {
    let tree = small();
    let mut editor = Editor::open(&tree, &[]);
    let path = tree.path("src/relay.rs");
    editor.did_open(&path, GROWS);
    editor.settle();
    let shown = &editor.shown[&address(&path)];
    assert_eq!(shown["version"], 1);
    let [one] = &editor.diagnostics(&path)[..] else { panic!("{shown}") };
    assert_eq!((&one["source"], &one["code"], &one["severity"]), (&"mapcheck".into(), &"unbounded_map_growth".into(), &2.into()));
    assert_eq!(one["range"], json!({ "start": { "line": 12, "character": 4 }, "end": { "line": 12, "character": 37 } }));
    let page = one["codeDescription"]["href"].as_str().expect("a link");
    assert!(page.starts_with("https://") && page.ends_with("/docs/rules/unbounded_map_growth.md"), "{page}");
    let message = one["message"].as_str().expect("words");
    assert!(message.starts_with("`Relay::traffic` grows and nothing ever removes from it\nnote: "), "{message}");
    let related = one["relatedInformation"].as_array().expect("evidence");
    let grows = related.iter().find(|place| place["message"].as_str().is_some_and(|words| words.contains("grows here")));
    let location = &grows.expect("the growth")["location"];
    assert_eq!((&location["uri"], &location["range"]["start"]["line"]), (&address(&path).into(), &18.into()));
    assert_eq!(editor.quit(), (Some(0), String::new()));
}

#[test]
fn a_fix_repairs_the_text_it_was_made_for() {
    let tree = small();
    let mut editor = Editor::open(&tree, &[]);
    let path = tree.path("src/sizes.rs");
    editor.did_open(&path, COUNTS);
    editor.settle();
    let [one] = &editor.diagnostics(&path)[..] else { panic!("{:?}", editor.shown) };
    let actions = editor.actions(&path, one);
    let [fix, silence] = &actions[..] else { panic!("{actions:?}") };
    assert_eq!((&fix["kind"], &fix["isPreferred"]), (&"quickfix".into(), &true.into()));
    assert_eq!(fix["diagnostics"][0], *one);
    let change = &fix["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({ "uri": address(&path), "version": 1 }));
    assert_eq!(edited(COUNTS, &change["edits"]), COUNTS_RIGHT);
    // the comment silences it: in the new text nothing is found
    assert_eq!(silence["isPreferred"], false);
    assert_eq!(silence["title"], "accept it here: silence `char_count_as_capacity` with a comment (has gaps to fill in)");
    let silenced = edited(COUNTS, &silence["edit"]["documentChanges"][0]["edits"]);
    assert!(
        silenced.contains("{\n    // mapcheck: allow(char_count_as_capacity) say why\n    String::with_capacity"),
        "{silenced}"
    );
    editor.did_replace(&path, 2, &silenced);
    editor.settle();
    assert_eq!(editor.rules(&path), [""; 0]);
    assert_eq!(editor.shown[&address(&path)]["version"], 2);
}

#[test]
fn what_is_not_certain_says_so() {
    let tree = small();
    let mut editor = Editor::open(&tree, &[]);
    let path = tree.path("src/sizes.rs");
    let fixture = include_str!("../rules/uncapped_cache/basic.rs");
    editor.did_open(&path, fixture);
    editor.settle();
    let one = editor.diagnostics(&path).first().cloned().expect("a finding");
    let actions = editor.actions(&path, &one);
    let titles: Vec<&str> = actions.iter().filter_map(|action| action["title"].as_str()).collect();
    assert!(titles.len() > 1 && titles.iter().all(|title| title.ends_with(')')), "{titles:?}");
    assert!(actions.iter().all(|action| action["isPreferred"] == false), "{actions:?}");
    // nothing is offered where nobody asks for quick fixes
    let context = json!({ "diagnostics": [one], "only": ["refactor"] });
    let params = json!({ "textDocument": { "uri": address(&path) }, "range": one["range"], "context": context });
    assert_eq!(editor.request("textDocument/codeAction", params), json!([]));
}

/// A diagnostic is known again by what it carries, when it has moved since.
#[test]
fn a_finding_that_has_moved_is_still_meant() {
    let tree = small();
    let mut editor = Editor::open(&tree, &[]);
    let path = tree.path("src/sizes.rs");
    editor.did_open(&path, COUNTS);
    editor.settle();
    let old = editor.diagnostics(&path)[0].clone();
    editor.did_change(&path, 2, [0, 0, 0, 0], "//\n//\n//\n//\n");
    let actions = editor.actions(&path, &old);
    let moved = &editor.diagnostics(&path)[0];
    assert_eq!(moved["range"]["start"]["line"], 5);
    let text = format!("//\n//\n//\n//\n{COUNTS}");
    assert_eq!(edited(&text, &actions[0]["edit"]["documentChanges"][0]["edits"]), format!("//\n//\n//\n//\n{COUNTS_RIGHT}"));
}

#[test]
fn hovering_explains_the_rule() {
    let tree = small();
    let mut editor = Editor::open(&tree, &[]);
    let path = tree.path("src/sizes.rs");
    editor.did_open(&path, COUNTS);
    let hover = |editor: &mut Editor, line, character| {
        let position = json!({ "line": line, "character": character });
        editor.request("textDocument/hover", json!({ "textDocument": { "uri": address(&path) }, "position": position }))
    };
    let shown = hover(&mut editor, 1, 30);
    assert_eq!(shown["contents"]["kind"], "markdown");
    let explained = tree.run(&["explain", "char_count_as_capacity"]).out;
    assert_eq!(shown["contents"]["value"].as_str().expect("text").trim_end(), explained.trim_end());
    assert_eq!(shown["range"], editor.diagnostics(&path)[0]["range"]);
    assert_eq!(hover(&mut editor, 0, 3), Value::Null);
    assert_eq!(hover(&mut editor, 99, 3), Value::Null);
}

#[test]
fn columns_count_what_was_agreed() {
    let text = format!("/* 𝄞é */ {COUNTS}").replace("\n    ", " /* 𝄞é */ ");
    let at = text.find("text.chars").expect("there");
    let line = &text[..at];
    let units = [("utf-8", line.len()), ("utf-16", line.encode_utf16().count()), ("utf-32", line.chars().count())];
    for (encoding, expected) in units {
        let tree = small();
        let mut all = abilities();
        all["general"]["positionEncodings"] = json!([encoding]);
        let mut editor = Editor::open_with(&tree, &[], all);
        let path = tree.path("src/sizes.rs");
        editor.did_open(&path, &text);
        editor.settle();
        assert_eq!(editor.diagnostics(&path)[0]["range"]["start"], json!({ "line": 0, "character": expected }), "{encoding}");
        // and so do edits
        let column = u32::try_from(expected).expect("small");
        editor.did_change(&path, 2, [0, column, 0, column + 20], "text.len()");
        editor.settle();
        assert_eq!(editor.rules(&path), [""; 0], "{encoding}");
    }
}

#[test]
fn an_editor_of_yesterday_gets_what_it_knows() {
    let tree = small();
    let mut editor = Editor::start(&[]);
    let greeting =
        editor.request("initialize", json!({ "processId": null, "rootUri": address(&tree.path("")), "capabilities": {} }));
    assert_eq!(greeting["capabilities"]["positionEncoding"], "utf-16");
    assert_eq!(greeting["serverInfo"]["name"], "mapcheck");
    editor.notify("initialized", json!({}));
    let path = tree.path("src/relay.rs");
    editor.did_open(&path, GROWS);
    editor.settle();
    let one = editor.diagnostics(&path)[0].clone();
    assert!(one.get("relatedInformation").is_none() && one.get("codeDescription").is_none(), "{one}");
    assert!(editor.asked.is_empty());
    let actions = editor.actions(&path, &one);
    let last = actions.last().expect("the comment");
    assert!(last["edit"]["changes"][address(&path)].is_array() && last["edit"].get("documentChanges").is_none(), "{last}");
}

fn write(path: &Path, text: impl AsRef<[u8]>) {
    std::fs::write(path, text).expect("written");
}
