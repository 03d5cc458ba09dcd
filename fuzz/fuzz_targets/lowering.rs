//! The lexer pass and lowering: what is read later is what it would have been at once.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mapcheck_fuzz::on_text;
use mapcheck_lints::hir::{File, LossKind};
use mapcheck_lints::syntax::{lower, lower_whole, read_all};

fn shown(file: &File) -> String {
    format!("{:?} {:?} {:?} {:?}", file.items, file.bodies, file.root, file.attrs)
}

fuzz_target!(|bytes: &[u8]| on_text(bytes, |text| {
    let whole = lower_whole(text);
    let mut late = lower(text, true);
    read_all(text, &mut late);
    // a syntax error is the file's in one way and the body's in the other
    let broken = |file: &File| file.losses.iter().any(|loss| loss.kind != LossKind::OpaqueMacro);
    if !broken(&whole) && !broken(&late) {
        assert_eq!(shown(&late), shown(&whole));
    }
    for item in &late.items {
        assert!(text.get(item.range.lo as usize..item.range.hi as usize).is_some(), "{item:?}");
    }
}));
