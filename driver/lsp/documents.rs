//! What is open in the editor, with what is not saved yet.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_types::{TextDocumentContentChangeEvent, TextDocumentItem, Uri, VersionedTextDocumentIdentifier};

use super::text::{Columns, Lines};
use super::uri;

/// An open buffer.
#[derive(Clone, Debug)]
pub struct Document {
    /// As the editor writes it.
    pub uri: Uri,
    /// The editor's number of this text.
    pub version: i32,
    /// Its text.
    pub text: Arc<str>,
}

/// All open buffers, by the paths of their files.
#[derive(Clone, Debug, Default)]
pub struct Documents {
    by_path: BTreeMap<PathBuf, Document>,
}

impl Documents {
    /// Opens one; returns its path.  None for what is no file.
    pub fn open(&mut self, item: TextDocumentItem) -> Option<PathBuf> {
        let path = uri::to_path(&item.uri)?;
        let document = Document { uri: item.uri, version: item.version, text: item.text.into() };
        self.by_path.insert(path.clone(), document);
        Some(path)
    }

    /// Changes one; says whether there is such a one.
    pub fn change(
        &mut self,
        of: &VersionedTextDocumentIdentifier,
        changes: Vec<TextDocumentContentChangeEvent>,
        columns: Columns,
    ) -> bool {
        let Some(document) = uri::to_path(&of.uri).and_then(|path| self.by_path.get_mut(&path)) else { return false };
        document.version = of.version;
        document.text = changed(&document.text, changes, columns).into();
        true
    }

    /// Closes one: what was not saved is gone.
    pub fn close(&mut self, uri: &Uri) -> Option<PathBuf> {
        let path = uri::to_path(uri)?;
        self.by_path.remove(&path).map(|_| path)
    }

    /// The buffer of a file.
    pub fn get(&self, path: &Path) -> Option<&Document> {
        self.by_path.get(path)
    }

    /// All, by their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&PathBuf, &Document)> {
        self.by_path.iter()
    }
}

/// The text after the changes, each of which is about what the one before has left.
fn changed(text: &str, changes: Vec<TextDocumentContentChangeEvent>, columns: Columns) -> String {
    changes.into_iter().fold(text.to_owned(), |mut text, change| {
        let Some(range) = change.range else { return change.text };
        let lines = Lines::new(&text, columns);
        let start = lines.byte(&text, range.start);
        let end = lines.byte(&text, range.end).max(start);
        text.replace_range(start..end, &change.text);
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use lsp_types::{Position, Range};

    fn change(from: (u32, u32), to: (u32, u32), text: &str) -> TextDocumentContentChangeEvent {
        let range = Range::new(Position::new(from.0, from.1), Position::new(to.0, to.1));
        TextDocumentContentChangeEvent { range: Some(range), range_length: None, text: text.to_owned() }
    }

    #[test]
    fn changes_follow_each_other() {
        let changes = vec![change((0, 0), (0, 0), "x\n"), change((1, 1), (1, 3), "𝄞"), change((1, 3), (1, 3), "!")];
        assert_eq!(changed("abc\n", changes, Columns::Utf16), "x\na𝄞!\n");
    }

    #[test]
    fn no_range_is_too_large_or_the_wrong_way_round() {
        let all = change((0, 0), (u32::MAX, u32::MAX), "new");
        assert_eq!(changed("old\ntext\n", vec![all], Columns::Utf16), "new");
        assert_eq!(changed("ab", vec![change((7, 7), (3, 3), "c")], Columns::Utf16), "abc");
        assert_eq!(changed("ab\ncd", vec![change((1, 1), (0, 1), "x")], Columns::Utf16), "ab\ncxd");
        let whole = TextDocumentContentChangeEvent { range: None, range_length: None, text: "all".to_owned() };
        assert_eq!(changed("ab", vec![whole, change((0, 0), (0, 1), "A")], Columns::Utf16), "All");
    }
}
