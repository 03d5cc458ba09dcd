//! What is kept from one analysis to the next, where there is a next one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use mapcheck_lints::base::{FileId, SourceFile};
use mapcheck_lints::engine::Workspace;
use mapcheck_lints::hir;
use xxhash_rust::xxh3::xxh3_128;

/// Lowered files, by what they were made from, so that only what has changed is read again; and what they were linked to.
#[derive(Debug, Default)]
pub struct Kept {
    forms: Mutex<HashMap<Key, Form>>,
    /// By the first file of the part.
    workspaces: Mutex<HashMap<FileId, Workspace>>,
}

/// A text, and whether its test modules were read.
type Key = (u128, bool);

/// A lowered file, and whether the last analysis had one with this text.
type Form = (Arc<hir::File>, bool);

impl Kept {
    /// The lowered form of a file, made where there is none yet.
    ///
    /// # Errors
    /// Those of making it.
    pub fn form(
        &self,
        file: &SourceFile,
        tests: bool,
        lower: impl FnOnce() -> Result<hir::File, String>,
    ) -> Result<Arc<hir::File>, String> {
        let key = (xxh3_128(file.text.as_bytes()), tests);
        if let Some((form, used)) = locked(&self.forms).get_mut(&key) {
            *used = true;
            return Ok(form.clone());
        }
        let form = Arc::new(lower()?);
        locked(&self.forms).insert(key, (form.clone(), true));
        Ok(form)
    }

    /// What the part with this first file was linked to, for the next time.
    pub fn put(&self, part: FileId, workspace: Workspace) {
        locked(&self.workspaces).insert(part, workspace);
    }

    /// What a part was linked to last.  It may be another part by now.
    pub fn take(&self, part: FileId) -> Option<Workspace> {
        locked(&self.workspaces).remove(&part)
    }

    /// Drops the forms that nobody has asked for since this was called last.
    pub fn tidy(&self) {
        locked(&self.forms).retain(|_, (_, used)| std::mem::take(used));
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mapcheck_lints::engine;

    #[test]
    fn only_what_has_changed_is_read() {
        let kept = Kept::default();
        let read = |text: &str, tests| {
            let file = SourceFile { path: "a.rs".into(), text: text.into() };
            let mut read = false;
            let form = kept.form(&file, tests, || {
                read = true;
                Ok(engine::lower(&file, tests))
            });
            (read, form.expect("lowered"))
        };
        let (_, first) = read("fn a() {}\n", false);
        let (again, same) = read("fn a() {}\n", false);
        assert!(!again && Arc::ptr_eq(&first, &same));
        assert!(read("fn b() {}\n", false).0);
        assert!(read("fn a() {}\n", true).0, "tests are another form");
        kept.tidy();
        assert!(!read("fn a() {}\n", false).0);
        kept.tidy();
        assert!(read("fn b() {}\n", false).0, "nobody had it any more");
    }
}
