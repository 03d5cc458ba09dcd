//! The server's own thread: takes messages, gives the worker what is to be done, tells the editor what came of it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crossbeam_channel::{Sender, select};
use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::{
    CodeActionParams, DidChangeTextDocumentParams, DidChangeWorkspaceFoldersParams, DidCloseTextDocumentParams,
    DidOpenTextDocumentParams, Hover, HoverContents, HoverParams, LogMessageParams, MarkupContent, MarkupKind, MessageType,
    ShowMessageParams,
};
use mapcheck_lints::base::Catalogue;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::client::Client;
use super::documents::Documents;
use super::published::Published;
use super::transport::{Incoming, Transport};
use super::view::View;
use super::worker::{Answer, Task, Worker};
use super::{actions, uri};
use crate::problem::Severity;
use crate::rules;
use crate::workers::guarded;

/// How a conversation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// As the protocol wants it.
    Proper,
    /// The editor has gone without a word.
    Abrupt,
    /// What came in is not the protocol.
    Broken,
}

/// A question that waits for the findings in the text it was asked about.
#[derive(Debug)]
enum Question {
    Actions(CodeActionParams),
    Hover(HoverParams),
}

/// The state of a conversation.
#[derive(Debug)]
pub struct Server {
    client: Client,
    documents: Documents,
    out: Sender<Message>,
    worker: Worker,
    /// Grows with each change.
    generation: u64,
    /// The worker has a task.
    busy: bool,
    /// Something has changed since; what lies on the disk, too, if that is true.
    waiting: Option<bool>,
    /// What was found last, and in which generation.
    view: View,
    seen: u64,
    published: Published,
    /// What of the last view's notices was told.
    told: BTreeSet<String>,
    questions: Vec<(u64, RequestId, Question)>,
    leaving: bool,
}

impl Server {
    /// After the greeting.
    pub fn new(client: Client, out: Sender<Message>, worker: Worker) -> Self {
        Self {
            client,
            documents: Documents::default(),
            out,
            worker,
            generation: 0,
            busy: false,
            waiting: None,
            view: View::default(),
            seen: 0,
            published: Published::default(),
            told: BTreeSet::new(),
            questions: Vec::new(),
            leaving: false,
        }
    }

    /// Talks until one side has enough.
    pub fn run(mut self, transport: &Transport) -> End {
        if !self.client.folders.is_empty() {
            self.changed(true);
        }
        loop {
            select! {
                recv(transport.incoming) -> incoming => match incoming {
                    Ok(incoming) => if let Some(end) = self.incoming(incoming) { return end },
                    Err(_) => return if self.leaving { End::Proper } else { End::Abrupt },
                },
                recv(self.worker.answers) -> answer => match answer {
                    Ok(answer) => self.answered(answer),
                    Err(_) => return End::Abrupt,
                },
            }
        }
    }

    fn incoming(&mut self, incoming: Incoming) -> Option<End> {
        match incoming {
            Incoming::Message(Message::Request(request)) => self.request(request),
            Incoming::Message(Message::Notification(notification)) if notification.method == "exit" => {
                return Some(if self.leaving { End::Proper } else { End::Abrupt });
            }
            Incoming::Message(Message::Notification(notification)) => {
                let method = notification.method.clone();
                match guarded(|| self.notification(notification)) {
                    Ok(Ok(())) => {}
                    Ok(Err(words)) | Err(words) => self.log(MessageType::ERROR, &format!("`{method}`: {words}")),
                }
            }
            Incoming::Message(Message::Response(_)) => {}
            Incoming::Malformed(Some(id), words) => self.refuse(id, ErrorCode::InvalidRequest, &words),
            Incoming::Malformed(None, words) => self.log(MessageType::ERROR, &format!("no message of the protocol: {words}")),
            Incoming::Broken(words) => {
                self.log(MessageType::ERROR, &format!("no header of the protocol: {words}"));
                return Some(End::Broken);
            }
        }
        None
    }

    fn request(&mut self, request: Request) {
        let Request { id, method, params } = request;
        if self.leaving {
            return self.refuse(id, ErrorCode::InvalidRequest, "the server was told to shut down");
        }
        let question = match method.as_str() {
            "shutdown" => {
                self.leaving = true;
                return self.send(Response::new_ok(id, Value::Null));
            }
            "textDocument/codeAction" => read(params).map(Question::Actions),
            "textDocument/hover" => read(params).map(Question::Hover),
            _ => return self.refuse(id, ErrorCode::MethodNotFound, &format!("`{method}` is not known here")),
        };
        match question {
            Ok(question) => self.questions.push((self.generation, id, question)),
            Err(words) => self.refuse(id, ErrorCode::InvalidParams, &words),
        }
        self.answer_questions();
    }

    /// What is not known is passed over, as the protocol wants it.
    fn notification(&mut self, notification: Notification) -> Result<(), String> {
        let params = notification.params;
        match notification.method.as_str() {
            "initialized" => {
                if let Some(list) = self.client.watch_list() {
                    self.send(Request::new(RequestId::from("watch".to_owned()), "client/registerCapability".to_owned(), list));
                }
            }
            "textDocument/didOpen" => {
                let DidOpenTextDocumentParams { text_document } = read(params)?;
                let is_file = self.documents.open(text_document).is_some();
                if is_file {
                    // without folders it is what there is to look at
                    self.changed(self.client.folders.is_empty());
                }
            }
            "textDocument/didChange" => {
                let DidChangeTextDocumentParams { text_document, content_changes } = read(params)?;
                if self.documents.change(&text_document, content_changes, self.client.columns) {
                    self.changed(false);
                }
            }
            "textDocument/didClose" => {
                let DidCloseTextDocumentParams { text_document } = read(params)?;
                if self.documents.close(&text_document.uri).is_some() {
                    self.changed(true);
                }
            }
            "textDocument/didSave" | "workspace/didChangeWatchedFiles" | "workspace/didChangeConfiguration" => self.changed(true),
            "workspace/didChangeWorkspaceFolders" => {
                let DidChangeWorkspaceFoldersParams { event } = read(params)?;
                let gone: Vec<PathBuf> = event.removed.iter().filter_map(|folder| uri::to_path(&folder.uri)).collect();
                self.client.folders.retain(|folder| !gone.contains(folder));
                self.client.folders.extend(event.added.iter().filter_map(|folder| uri::to_path(&folder.uri)));
                self.changed(true);
            }
            "$/cancelRequest" => self.cancel(&params),
            _ => {}
        }
        Ok(())
    }

    fn cancel(&mut self, params: &Value) {
        let Some(id) = params.get("id").and_then(|id| serde_json::from_value::<RequestId>(id.clone()).ok()) else { return };
        let before = self.questions.len();
        self.questions.retain(|(_, asked, _)| *asked != id);
        if self.questions.len() < before {
            self.refuse(id, ErrorCode::RequestCanceled, "cancelled");
        }
    }

    /// What is to be analysed has changed.  While the worker works, changes are gathered: it never has more than one task, and
    /// the next one is about the newest texts.
    fn changed(&mut self, whole: bool) {
        self.generation += 1;
        self.waiting = Some(whole || self.waiting == Some(true));
        self.give_work();
    }

    fn give_work(&mut self) {
        if self.busy {
            return;
        }
        let Some(whole) = self.waiting.take() else { return };
        let paths = match self.client.folders.is_empty() {
            true => self.documents.iter().map(|(path, _)| path.clone()).collect(),
            false => self.client.folders.clone(),
        };
        let task = Task { generation: self.generation, paths, documents: self.documents.clone(), whole };
        self.busy = self.worker.tasks.send(task).is_ok();
    }

    fn answered(&mut self, answer: Answer) {
        self.busy = false;
        let task = answer.task;
        match answer.outcome {
            Ok(view) => {
                for message in self.published.update(&task, &view, &self.documents) {
                    self.notify("textDocument/publishDiagnostics", message);
                }
                self.tell(&view);
                self.view = view;
            }
            // what was shown stays: it was right a moment ago
            Err(words) => self.show(MessageType::ERROR, &format!("internal error; please report it: {words}")),
        }
        self.seen = task.generation;
        self.answer_questions();
        self.give_work();
    }

    /// Tells what is wrong with the input, once as long as it lasts.
    fn tell(&mut self, view: &View) {
        for (severity, words) in view.notices.iter().filter(|(_, words)| !self.told.contains(words)) {
            match severity {
                Severity::Error => self.show(MessageType::ERROR, words),
                Severity::Warning => self.log(MessageType::WARNING, words),
            }
        }
        self.told = view.notices.iter().map(|(_, words)| words.clone()).collect();
    }

    /// Answers what was asked about texts that have been looked at.
    fn answer_questions(&mut self) {
        let (ready, later) = std::mem::take(&mut self.questions).into_iter().partition(|(asked, ..)| *asked <= self.seen);
        self.questions = later;
        let ready: Vec<(u64, RequestId, Question)> = ready;
        for (_, id, question) in ready {
            match guarded(|| self.answer(question)) {
                Ok(answer) => self.send(Response::new_ok(id, answer)),
                Err(words) => self.refuse(id, ErrorCode::InternalError, &words),
            }
        }
    }

    fn answer(&self, question: Question) -> Value {
        let answer = match question {
            Question::Actions(CodeActionParams { text_document, range, context, .. }) => {
                let path = uri::to_path(&text_document.uri).unwrap_or_default();
                let found = actions::actions(&self.view, &path, (range, &context), (&self.client, &self.documents));
                serde_json::to_value(found)
            }
            Question::Hover(params) => serde_json::to_value(self.hover(&params)),
        };
        answer.unwrap_or_default()
    }

    /// The pages of the rules that have found something at this place.
    fn hover(&self, params: &HoverParams) -> Option<Hover> {
        let asked = &params.text_document_position_params;
        let at = asked.position;
        let shown = self.view.by_path.get(&uri::to_path(&asked.text_document.uri)?)?;
        let here: Vec<_> =
            shown.iter().filter(|shown| shown.diagnostic.range.start <= at && at <= shown.diagnostic.range.end).collect();
        let mut pages: Vec<String> =
            here.iter().filter_map(|shown| Some(rules::page(Catalogue::get().rule(&shown.rule?)?))).collect();
        pages.dedup();
        let kind = if self.client.markdown { MarkupKind::Markdown } else { MarkupKind::PlainText };
        let contents = HoverContents::Markup(MarkupContent { kind, value: pages.join("\n\n---\n\n") });
        let first = here.into_iter().find(|shown| shown.rule.is_some())?;
        Some(Hover { contents, range: Some(first.diagnostic.range) })
    }

    fn show(&self, kind: MessageType, words: &str) {
        self.notify("window/showMessage", ShowMessageParams { typ: kind, message: format!("mapcheck: {words}") });
    }

    fn log(&self, kind: MessageType, words: &str) {
        self.notify("window/logMessage", LogMessageParams { typ: kind, message: format!("mapcheck: {words}") });
    }

    fn notify<P: Serialize>(&self, method: &str, params: P) {
        self.send(Notification::new(method.to_owned(), params));
    }

    fn refuse(&self, id: RequestId, code: ErrorCode, words: &str) {
        self.send(Response::new_err(id, code as i32, words.to_owned()));
    }

    /// Nobody who reads is nobody to tell: the other thread will notice.
    fn send(&self, message: impl Into<Message>) {
        let _ = self.out.send(message.into());
    }
}

/// The parameters, or what is wrong with them.
pub fn read<P: DeserializeOwned>(params: Value) -> Result<P, String> {
    serde_json::from_value(params).map_err(|error| error.to_string())
}
