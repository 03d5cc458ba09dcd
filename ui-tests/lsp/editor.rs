//! An editor of a few lines: the server in a process of its own, spoken to over its stdin and stdout.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::tree::Tree;

/// Nothing takes that long, except on a machine with other things to do.
const PATIENCE: Duration = Duration::from_secs(60);

/// An editor with a server.
pub struct Editor {
    child: Child,
    messages: Receiver<Value>,
    requests: i64,
    /// What the server has published last for each address.
    pub shown: HashMap<String, Value>,
    /// What it has said with `window/showMessage` and `window/logMessage`.
    pub said: Vec<String>,
    /// What it has asked for.
    pub asked: Vec<Value>,
    /// How often it has published.
    pub published: usize,
}

/// What an editor of today can do.
pub fn abilities() -> Value {
    json!({
        "general": { "positionEncodings": ["utf-16"] },
        "workspace": {
            "workspaceEdit": { "documentChanges": true },
            "didChangeWatchedFiles": { "dynamicRegistration": true },
        },
        "textDocument": {
            "publishDiagnostics": { "relatedInformation": true, "codeDescriptionSupport": true, "versionSupport": true },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
        },
    })
}

/// The address of a path.  Those of tests need no escapes.
pub fn address(path: &Path) -> String {
    format!("file://{}", path.canonicalize().unwrap_or_else(|_| path.to_owned()).display())
}

impl Editor {
    /// Starts the server without a word.
    pub fn start(args: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-mapcheck"));
        command.args(["mapcheck", "lsp"]).args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the server starts");
        let (sender, messages) = channel();
        let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
        thread::spawn(move || {
            while let Some(message) = read(&mut out) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        Self { child, messages, requests: 0, shown: HashMap::new(), said: Vec::new(), asked: Vec::new(), published: 0 }
    }

    /// Opens a folder.
    pub fn open(tree: &Tree, args: &[&str]) -> Self {
        Self::open_with(tree, args, abilities())
    }

    /// Opens a folder with an editor that can do these things.
    pub fn open_with(tree: &Tree, args: &[&str], abilities: Value) -> Self {
        let mut editor = Self::start(args);
        let folder = json!({ "uri": address(&tree.path("")), "name": "small" });
        editor.request(
            "initialize",
            json!({ "processId": null, "rootUri": null, "capabilities": abilities, "workspaceFolders": [folder] }),
        );
        editor.notify("initialized", json!({}));
        editor
    }

    /// Writes bytes as they are.
    pub fn write(&mut self, bytes: &[u8]) {
        let pipe = self.child.stdin.as_mut().expect("a pipe");
        pipe.write_all(bytes).and_then(|()| pipe.flush()).expect("the server reads");
    }

    /// Writes a body with its header.
    pub fn frame(&mut self, body: &str) {
        self.write(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    /// Sends a notification.
    pub fn notify(&mut self, method: &str, params: Value) {
        self.frame(&json!({ "jsonrpc": "2.0", "method": method, "params": params }).to_string());
    }

    /// Sends a request without waiting; returns its id.
    pub fn ask(&mut self, method: &str, params: Value) -> i64 {
        self.requests += 1;
        self.frame(&json!({ "jsonrpc": "2.0", "id": self.requests, "method": method, "params": params }).to_string());
        self.requests
    }

    /// Waits for the response to a request, whatever it is.
    pub fn response(&mut self, id: i64) -> Value {
        loop {
            let message = self.receive();
            if message.get("method").is_none() && message["id"] == id {
                return message;
            }
        }
    }

    /// Sends a request; returns its result.
    pub fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        let response = self.response(id);
        assert!(response.get("error").is_none(), "{method}: {response}");
        response["result"].clone()
    }

    /// The next message.
    fn receive(&mut self) -> Value {
        let message = self.messages.recv_timeout(PATIENCE);
        let message = message.unwrap_or_else(|_| panic!("silence after {:?} and {:?}", self.shown, self.said));
        self.note(&message);
        message
    }

    fn note(&mut self, message: &Value) {
        let params = &message["params"];
        match message["method"].as_str() {
            Some("textDocument/publishDiagnostics") => {
                self.published += 1;
                self.shown.insert(params["uri"].as_str().expect("an address").to_owned(), params.clone());
            }
            Some("window/showMessage" | "window/logMessage") => {
                self.said.push(params["message"].as_str().expect("words").to_owned());
            }
            Some(_) if message.get("id").is_some() => self.asked.push(message.clone()),
            _ => {}
        }
    }

    /// Waits until everything sent before has been looked at: a question waits for the findings it is about.
    pub fn settle(&mut self) {
        let position = json!({ "line": 0, "character": 0 });
        self.request("textDocument/hover", json!({ "textDocument": { "uri": "file:///none.rs" }, "position": position }));
    }

    /// Opens a file with a text.
    pub fn did_open(&mut self, path: &Path, text: &str) {
        let item = json!({ "uri": address(path), "languageId": "rust", "version": 1, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": item }));
    }

    /// Changes a part of an open file; a range is that of its first and last line and column.
    pub fn did_change(&mut self, path: &Path, version: i32, range: [u32; 4], text: &str) {
        let [line, column, end_line, end_column] = range;
        let range =
            json!({ "start": { "line": line, "character": column }, "end": { "line": end_line, "character": end_column } });
        let change = json!({ "range": range, "text": text });
        let document = json!({ "uri": address(path), "version": version });
        self.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [change] }));
    }

    /// Puts another text into an open file.
    pub fn did_replace(&mut self, path: &Path, version: i32, text: &str) {
        let document = json!({ "uri": address(path), "version": version });
        self.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [{ "text": text }] }));
    }

    /// Saves a file.
    pub fn did_save(&mut self, path: &Path) {
        self.notify("textDocument/didSave", json!({ "textDocument": { "uri": address(path) } }));
    }

    /// What is shown of a file now.
    pub fn diagnostics(&self, path: &Path) -> Vec<Value> {
        let shown = self.shown.get(&address(path)).and_then(|params| params["diagnostics"].as_array());
        shown.cloned().unwrap_or_default()
    }

    /// The rules that have found something in a file.
    pub fn rules(&self, path: &Path) -> Vec<String> {
        self.diagnostics(path).iter().map(|one| one["code"].as_str().unwrap_or("none").to_owned()).collect()
    }

    /// The actions for a diagnostic of a file.
    pub fn actions(&mut self, path: &Path, diagnostic: &Value) -> Vec<Value> {
        let params = json!({
            "textDocument": { "uri": address(path) },
            "range": diagnostic["range"],
            "context": { "diagnostics": [diagnostic] },
        });
        self.request("textDocument/codeAction", params).as_array().expect("a list").clone()
    }

    /// Ends it as an editor does; returns the status and what stood on stderr.
    pub fn quit(mut self) -> (Option<i32>, String) {
        self.request("shutdown", Value::Null);
        self.notify("exit", Value::Null);
        self.end()
    }

    /// Closes its stdin and waits for it; returns the status and what stood on stderr.
    pub fn end(mut self) -> (Option<i32>, String) {
        drop(self.child.stdin.take());
        let mut said = String::new();
        self.child.stderr.take().expect("a pipe").read_to_string(&mut said).expect("text");
        (self.child.wait().expect("an end").code(), said)
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        // a test that has failed leaves nothing behind
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The next message; none at the end.  Anything else on stdout is a failure.
fn read(out: &mut impl BufRead) -> Option<Value> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if out.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end().split_once(": ") {
            Some(("Content-Length", value)) => length = Some(value.parse().expect("a number")),
            Some(_) => panic!("on stdout: {line}"),
            None if line == "\r\n" => break,
            None => panic!("on stdout: {line}"),
        }
    }
    let mut body = vec![0; length.expect("a length")];
    out.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("json"))
}
