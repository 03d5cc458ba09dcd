//! What can be done about a finding, as the editor offers it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use lsp_types::{
    CodeAction, CodeActionContext, CodeActionKind, CodeActionOrCommand, DocumentChanges, OneOf,
    OptionalVersionedTextDocumentIdentifier, Range, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

use super::client::Client;
use super::documents::Documents;
use super::uri;
use super::view::{Offer, Shown, View};

/// The actions for what is found in a range, or for the diagnostics that the editor asks about.
pub fn actions(
    view: &View,
    path: &Path,
    (range, context): (Range, &CodeActionContext),
    (client, documents): (&Client, &Documents),
) -> Vec<CodeActionOrCommand> {
    let quick_fixes = |only: &Vec<CodeActionKind>| only.iter().any(|kind| is_within(&CodeActionKind::QUICKFIX, kind));
    if !context.only.as_ref().is_none_or(quick_fixes) {
        return Vec::new();
    }
    let asked = |shown: &&Shown| touches(shown.diagnostic.range, range) || is_meant(shown, context);
    let shown = view.by_path.get(path).into_iter().flatten().filter(asked);
    let actions = shown.flat_map(|shown| {
        shown.offers.iter().enumerate().map(move |(at, offer)| CodeAction {
            title: offer.title.clone(),
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![shown.diagnostic.clone()]),
            edit: Some(edit(offer, client, documents)),
            // they are alternatives, best first
            is_preferred: Some(at == 0 && offer.is_safe),
            ..CodeAction::default()
        })
    });
    actions.map(CodeActionOrCommand::CodeAction).collect()
}

/// Whether a kind is asked for: by its own name, or by that of one above it.
fn is_within(kind: &CodeActionKind, asked: &CodeActionKind) -> bool {
    let (kind, asked) = (kind.as_str(), asked.as_str());
    asked.is_empty() || kind.strip_prefix(asked).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn touches(one: Range, other: Range) -> bool {
    one.start <= other.end && other.start <= one.end
}

/// Whether the editor asks about this finding, which may have moved since it was shown.
fn is_meant(shown: &Shown, context: &CodeActionContext) -> bool {
    let ids = context.diagnostics.iter().filter_map(|diagnostic| diagnostic.data.as_ref()?.get("id")?.as_str());
    !shown.id.is_empty() && ids.into_iter().any(|id| id == shown.id)
}

/// The change, for the very texts that it was made for where the editor can tell.
fn edit(offer: &Offer, client: &Client, documents: &Documents) -> WorkspaceEdit {
    let open = |path: &PathBuf| documents.get(path);
    let address = |path: &PathBuf| open(path).map(|document| document.uri.clone()).or_else(|| uri::of_path(path));
    let edits = offer.edits.iter().filter_map(|(path, edits)| Some((path, address(path)?, edits.clone())));
    if !client.versioned_edits {
        #[expect(clippy::mutable_key_type, reason = "the protocol's type; an address does not change")]
        let changes: HashMap<Uri, Vec<TextEdit>> = edits.map(|(_, uri, edits)| (uri, edits)).collect();
        return WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() };
    }
    let edits = edits.map(|(path, uri, edits)| TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier { uri, version: open(path).map(|document| document.version) },
        edits: edits.into_iter().map(OneOf::Left).collect(),
    });
    WorkspaceEdit { document_changes: Some(DocumentChanges::Edits(edits.collect())), ..WorkspaceEdit::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_have_kinds_below_them() {
        let asked = |kind: &'static str| is_within(&CodeActionKind::QUICKFIX, &CodeActionKind::new(kind));
        assert!(asked("") && asked("quickfix"));
        assert!(!asked("quick") && !asked("refactor") && !asked("quickfix.other"));
        assert!(is_within(&CodeActionKind::new("source.fixAll"), &CodeActionKind::SOURCE));
    }
}
