//! What the editor shows now, so that it is only told what is different.

use std::collections::BTreeMap;
use std::path::PathBuf;

use lsp_types::{Diagnostic, PublishDiagnosticsParams, Uri};

use super::documents::Documents;
use super::uri;
use super::view::View;
use super::worker::Task;

/// For each file what was sent last.
#[derive(Debug, Default)]
pub struct Published {
    by_path: BTreeMap<PathBuf, PublishDiagnosticsParams>,
}

impl Published {
    /// What is to be sent for a view: of open files, and of all where the task is about all.  A buffer that has changed since
    /// gets nothing: positions would be wrong, and the next view is about to come.
    pub fn update(&mut self, task: &Task, view: &View, now: &Documents) -> Vec<PublishDiagnosticsParams> {
        let mut messages = Vec::new();
        let open = now.iter().map(|(path, _)| path.clone());
        let all = view.by_path.keys().chain(self.by_path.keys()).cloned();
        let mut paths: Vec<PathBuf> = if task.whole { open.chain(all).collect() } else { open.collect() };
        paths.sort();
        paths.dedup();
        for path in paths {
            let version = now.get(&path).map(|document| document.version);
            if version != task.documents.get(&path).map(|document| document.version) {
                continue;
            }
            let address = now.get(&path).map(|document| document.uri.clone()).or_else(|| uri::of_path(&path));
            let shown = view.by_path.get(&path).into_iter().flatten();
            let diagnostics = shown.map(|shown| shown.diagnostic.clone()).collect();
            if let Some(uri) = address {
                messages.extend(self.set(path, uri, diagnostics, version));
            }
        }
        messages
    }

    fn set(
        &mut self,
        path: PathBuf,
        uri: Uri,
        diagnostics: Vec<Diagnostic>,
        version: Option<i32>,
    ) -> Vec<PublishDiagnosticsParams> {
        let next = PublishDiagnosticsParams { uri, diagnostics, version };
        let before = self.by_path.get(&path);
        let mut messages = Vec::new();
        if let Some(before) = before.filter(|before| before.uri != next.uri && !before.diagnostics.is_empty()) {
            // the same file under another name
            messages.push(PublishDiagnosticsParams { diagnostics: Vec::new(), version: None, ..before.clone() });
        }
        let nothing_new = before.map_or(next.diagnostics.is_empty() && version.is_none(), |before| *before == next);
        if !nothing_new {
            messages.push(next.clone());
        }
        match next.diagnostics.is_empty() && version.is_none() {
            true => drop(self.by_path.remove(&path)),
            false => drop(self.by_path.insert(path, next)),
        }
        messages
    }
}
