//! What the editor can do and has open, and what it is told of the server.

use std::path::PathBuf;

use lsp_types::{
    ClientCapabilities, CodeActionKind, CodeActionOptions, CodeActionProviderCapability,
    DidChangeWatchedFilesRegistrationOptions, FileSystemWatcher, GlobPattern, HoverProviderCapability, InitializeParams,
    InitializeResult, MarkupKind, OneOf, Registration, RegistrationParams, SaveOptions, ServerCapabilities, ServerInfo,
    TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions, TextDocumentSyncSaveOptions,
    WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};

use super::text::Columns;
use super::uri;

/// What can change findings without being edited in a buffer.
const WATCHED: [&str; 3] = ["**/*.rs", "**/Cargo.toml", "**/{mapcheck,.mapcheck}.toml"];

/// The editor.
#[derive(Clone, Debug, Default)]
pub struct Client {
    /// The folders that are open.
    pub folders: Vec<PathBuf>,
    /// What columns count.
    pub columns: Columns,
    /// Evidence may be shown beside a finding.
    pub related: bool,
    /// A rule's name may be a link.
    pub links: bool,
    /// Edits may say which text they are for.
    pub versioned_edits: bool,
    /// Help may be Markdown.
    pub markdown: bool,
    /// It can be asked to watch files.
    pub watches: bool,
}

impl Client {
    /// As it introduces itself.
    pub fn new(params: &InitializeParams) -> Self {
        let all = &params.capabilities;
        Self { folders: folders(params), columns: columns(all), ..abilities(all).unwrap_or_default() }
    }

    /// What it is told of the server.
    pub fn greeting(&self) -> InitializeResult {
        let sync = TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(false) })),
            ..TextDocumentSyncOptions::default()
        };
        let folders = WorkspaceFoldersServerCapabilities { supported: Some(true), change_notifications: Some(OneOf::Left(true)) };
        let actions =
            CodeActionOptions { code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]), ..CodeActionOptions::default() };
        let capabilities = ServerCapabilities {
            position_encoding: Some(self.columns.kind()),
            text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            code_action_provider: Some(CodeActionProviderCapability::Options(actions)),
            workspace: Some(WorkspaceServerCapabilities { workspace_folders: Some(folders), file_operations: None }),
            ..ServerCapabilities::default()
        };
        let info = ServerInfo { name: "mapcheck".to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) };
        InitializeResult { capabilities, server_info: Some(info) }
    }

    /// What it is asked to watch, where it can.
    pub fn watch_list(&self) -> Option<RegistrationParams> {
        let watcher = |glob: &str| FileSystemWatcher { glob_pattern: GlobPattern::String(glob.to_owned()), kind: None };
        let options = DidChangeWatchedFilesRegistrationOptions { watchers: WATCHED.map(watcher).to_vec() };
        let registration = Registration {
            id: "watched".to_owned(),
            method: "workspace/didChangeWatchedFiles".to_owned(),
            register_options: serde_json::to_value(options).ok(),
        };
        self.watches.then(|| RegistrationParams { registrations: vec![registration] })
    }
}

fn columns(all: &ClientCapabilities) -> Columns {
    Columns::choose(all.general.as_ref().and_then(|general| general.position_encodings.as_deref()).unwrap_or_default())
}

/// The folders, in the newest of the three ways to name them.
fn folders(params: &InitializeParams) -> Vec<PathBuf> {
    if let Some(folders) = params.workspace_folders.as_ref().filter(|folders| !folders.is_empty()) {
        return folders.iter().filter_map(|folder| uri::to_path(&folder.uri)).collect();
    }
    #[expect(deprecated, reason = "older editors know nothing else")]
    let (root, path) = (params.root_uri.as_ref(), params.root_path.as_ref());
    root.and_then(uri::to_path).or_else(|| path.map(PathBuf::from)).into_iter().collect()
}

fn abilities(all: &ClientCapabilities) -> Option<Client> {
    let (documents, workspace) = (all.text_document.as_ref()?, all.workspace.as_ref());
    let shown = documents.publish_diagnostics.as_ref();
    let formats = documents.hover.as_ref().and_then(|hover| hover.content_format.as_ref());
    Some(Client {
        related: shown.and_then(|shown| shown.related_information).unwrap_or(false),
        links: shown.and_then(|shown| shown.code_description_support).unwrap_or(false),
        versioned_edits: workspace.and_then(|of| of.workspace_edit.as_ref()?.document_changes).unwrap_or(false),
        markdown: formats.is_some_and(|formats| formats.contains(&MarkupKind::Markdown)),
        watches: workspace.and_then(|of| of.did_change_watched_files?.dynamic_registration).unwrap_or(false),
        ..Client::default()
    })
}
