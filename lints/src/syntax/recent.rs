//! The names that a thread has met lately: to ask the table of all names costs several times as much.

use std::cell::RefCell;

use crate::base::Name;
use crate::hir::Word;

/// How many are kept; a power of two.  They fit into a processor's own memory.
const KEPT: usize = 1 << 13;

thread_local! {
    /// By a hash of the text, the last one that had it.
    static NAMES: RefCell<Vec<(&'static str, Name)>> = RefCell::new(vec![("", Name::default()); KEPT]);
}

/// The text as a name.
pub(super) fn name(text: &str) -> Name {
    NAMES.with_borrow_mut(|names| {
        let kept = &mut names[Word::wide(text) as usize >> 7 & (KEPT - 1)];
        if kept.0 != text {
            let name = Name::from(text);
            *kept = (name.as_str(), name);
        }
        kept.1
    })
}
