//! Tests of the lowering.

mod bodies;
mod cuts;
mod deep;
mod files;
mod items;
mod macros;
mod print;

use super::{lower, lower_whole, read_all};
use crate::hir::{File, ItemKind, LossKind, Slot};

/// Lowers on a thread with the stack that the driver gives, and checks what must hold for every file.
pub(super) fn lowered(text: &str) -> File {
    with_stack(text, |text| {
        let file = lower_whole(text);
        check(text, &file);
        same_when_read_later(text, &file);
        file
    })
}

fn with_stack<T: Send>(text: &str, work: impl FnOnce(&str) -> T + Send) -> T {
    std::thread::scope(|scope| {
        let worker = std::thread::Builder::new().stack_size(256 << 20).spawn_scoped(scope, || work(text)).expect("a thread");
        worker.join().expect("lowering does not panic")
    })
}

/// The file without its signatures and bodies, and those read afterwards.
fn lowered_late(text: &str) -> File {
    let mut file = lower(text, true);
    read_all(text, &mut file);
    file
}

/// Whatever is read later is what it would have been.
fn same_when_read_later(text: &str, file: &File) {
    // a syntax error in a body is the file's in one way and the body's in the other
    if file.losses.iter().any(|loss| loss.kind == LossKind::BrokenItem) {
        lowered_late(text);
        return;
    }
    let late = lowered_late(text);
    assert_eq!(format!("{:?}", late.items), format!("{:?}", file.items), "{text}");
    assert_eq!(format!("{:?} {:?}", late.root, late.attrs), format!("{:?} {:?}", file.root, file.attrs));
    assert_eq!(late.bodies.len(), file.bodies.len());
    for (late, now) in late.bodies.iter().zip(&file.bodies) {
        assert_eq!(format!("{:?}", late.known()), format!("{:?}", now.known()), "{text}");
    }
    assert_eq!(format!("{:?}", late.losses), format!("{:?}", file.losses), "{text}");
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
            let written = function.sig.known().map(|sig| slice(sig.range));
            assert!(written.is_some_and(|text| text.starts_with("fn")), "{written:?}");
        }
    }
    for body in file.bodies.iter().filter_map(Slot::known) {
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
