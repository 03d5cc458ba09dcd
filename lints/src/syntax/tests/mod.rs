//! Tests of the lowering.

mod bodies;
mod deep;
mod files;
mod items;
mod macros;
mod print;

use super::lower;
use crate::hir::{File, ItemKind, LossKind};

/// Lowers on a thread with the stack that the driver gives, and checks what must hold for every file.
pub(super) fn lowered(text: &str) -> File {
    let owned = text.to_owned();
    let worker = std::thread::Builder::new().stack_size(256 << 20).spawn(move || lower(&owned)).expect("a thread");
    let file = worker.join().expect("lowering does not panic");
    check(text, &file);
    file
}

/// Ranges cut at characters, names are where they are said to be, children come before their parents.
fn check(text: &str, file: &File) {
    let slice =
        |range: crate::base::TextRange| text.get(range.lo as usize..range.hi as usize).expect("a range of whole characters");
    for item in &file.items {
        slice(item.range);
        let named = slice(item.name_range);
        if !item.name.is_empty() {
            assert_eq!(named.strip_prefix("r#").unwrap_or(named), &*item.name);
        }
        if let ItemKind::Fn(function) = &item.kind {
            assert!(slice(function.sig_range).contains("fn"), "{:?}", slice(function.sig_range));
        }
    }
    for body in &file.bodies {
        for local in &body.locals {
            let named = slice(local.range);
            assert_eq!(named.strip_prefix("r#").unwrap_or(named), &*local.name);
        }
        for (id, expr) in body.exprs_with_ids() {
            assert!(!slice(expr.range).is_empty(), "{:?}", expr.kind);
            print::children(&expr.kind).into_iter().for_each(|child| assert!(child < id));
        }
        for pat in &body.pats {
            assert!(!slice(pat.range).is_empty());
        }
    }
    for loss in &file.losses {
        slice(loss.range);
    }
}

/// The names of all items, in order.
pub(super) fn names(file: &File) -> Vec<&str> {
    file.items.iter().filter(|item| !item.name.is_empty()).map(|item| item.name.as_str()).collect()
}

/// What was lost.
pub(super) fn lost<'t>(text: &'t str, file: &File) -> Vec<(LossKind, &'t str)> {
    file.losses.iter().map(|loss| (loss.kind, &text[loss.range.lo as usize..loss.range.hi as usize])).collect()
}
