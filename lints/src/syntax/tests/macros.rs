//! Macro calls.

use super::{lost, lowered, names, print};
use crate::hir::{ItemKind, LossKind};

/// The body of `fn f(PARAMS) { TEXT }`, printed, and whether nothing was lost.
fn body(params: &str, text: &str) -> String {
    let file = lowered(&format!("fn f({params}) {{ {text} }}"));
    assert!(file.losses.is_empty(), "{:?}", file.losses);
    print::function(&file, "f")
}

#[test]
fn vectors() {
    assert_eq!(
        body("n: u8", "vec![0; n]; vec![n, 1,]; smallvec![]"),
        "{ vec!(Repeat(0, n#0)); vec!(Array(n#0, 1)); smallvec!(Array()) }"
    );
}

#[test]
fn captures_of_format_strings() {
    let text = r#"format!("{a} {{a}} {b:?} {:w$.p$} {c}", d, e = 1)"#;
    let expected = r#"{ format!("{a} {{a}} {b:?} {:w$.p$} {c}", d, 1, a#0, b#1, w#2, p#3) }"#;
    assert_eq!(body("a: u8, b: u8, w: u8, p: u8", text), expected);
    assert_eq!(body("é: u8", r#"write!(x, "\u{1F600}{é}")"#), "{ write!(x, \"\u{1F600}{é}\", é#0) }");
    assert_eq!(body("a: u8", r##"assert!(a, r#"{a}"#)"##), r#"{ assert!(a#0, "{a}", a#0) }"#);
}

#[test]
fn logging() {
    let text = r#"info!(target: "t", a.b = %x, ?x, y = 1, "m {x}"); log::warn!(k:? = x; "m"); span!(Level::INFO, "s", x); info!({ a = x, b = ?x }, "m")"#;
    let expected =
        r#"{ info!("t", x#0, x#0, 1, "m {x}", x#0); warn!(x#0, "m"); span!(Level::INFO, "s", x#0); info!(x#0, x#0, "m") }"#;
    assert_eq!(body("x: u8", text), expected);
}

#[test]
fn matches_is_a_match() {
    let expected = "{ assert!(match e#0 { Some(x#1) if (x#1 Gt 0) => true, _ => false }) }";
    assert_eq!(body("e: u8", "assert!(matches!(e, Some(x) if x > 0))"), expected);
}

#[test]
fn select_of_tokio_futures_and_crossbeam() {
    let text = "tokio::select! { biased; x = a(x), if x => { x } Some(y) = b => y, else => c, }";
    assert_eq!(body("x: u8", text), "{ select { x#1 = a(x#0), if x#0 => { x#1 }, Some(y#2) = b => y#2, else => c } }");
    let text = "futures::select! { _ = a.fuse() => {}, default => b(), complete => break }";
    assert_eq!(body("", text), "{ select { _ = a.fuse() => {  }, else => b(), else => Break() } }");
    let text = "select! { recv(rx) -> msg => msg, send(tx, v) -> res => { res } default(t) => d }";
    assert_eq!(body("", text), "{ select { msg#0 = recv(rx) => msg#0, res#1 = send(tx, v) => { res#1 }, else => d } }");
}

#[test]
fn unknown_macros() {
    assert_eq!(
        body("x: u8", "m!(x, 1); n! { let y = x; y } p![a = x]; hashmap! { x => 1 }"),
        "{ m!(x#0, 1); n!({ let y#1 = x#0; y#1 }) p!(x#0); hashmap!(x#0, 1) }"
    );
    assert_eq!(body("", "stream! { for i in a { yield i; } }"), "{ stream!({ for i#0 in a { Yield(i#0); } }) }");
    assert_eq!(body("x: u8", "quote! { a #x b { c } }; json!({ \"k\": x })"), "{ quote!<a b c x>; json!<x> }");
    assert_eq!(body("x: u8", "cfg_if! { if #[cfg(a)] { g(x) } else { h() } }"), "{ cfg_if!({ g(x#0) }, { h() }) }");
}

#[test]
fn opaque_macros_are_losses() {
    let text = "fn f() { odd! { a(b) ~ c } }";
    let file = lowered(text);
    assert_eq!(lost(text, &file), [(LossKind::OpaqueMacro, "odd! { a(b) ~ c }")]);
    assert_eq!(print::function(&file, "f"), "{ odd!<a b c> }");
}

#[test]
fn statics_in_macros() {
    let text = "lazy_static! { /// Doc.\n pub static ref A: Vec<u8> = g(); }\nthread_local! { static B: u8 = const { 1 }; static C: u8 = 2 }\nfn f() { thread_local!(static D: u8 = 3); }";
    let file = lowered(text);
    assert_eq!(names(&file), ["A", "B", "C", "f", "D"]);
    let local: Vec<bool> = file
        .items
        .iter()
        .filter_map(|item| match &item.kind {
            ItemKind::Static(item) => Some(item.thread_local),
            _ => None,
        })
        .collect();
    assert_eq!(local, [false, true, true, true]);
    let last = &file.items[2];
    assert_eq!(&text[last.range.lo as usize..last.range.hi as usize], "static C: u8 = 2");
    assert!(file.losses.is_empty());
}

#[test]
fn items_in_macros() {
    let text = "cfg_rt! { fn a() {} }\npin_project! { #[project = P] struct B { #[pin] c: u8 } }\ncfg_if! { if #[cfg(test)] { fn c() {} } else if #[cfg(x)] { fn d() {} } else { use e; } }\nbitflags! { struct F: u32 { const A = 1; } }\nmacro_rules! m { () => {} }\ntask_local! { static T: u8; }\nffi! { pub fn g(a: u8); }";
    let file = lowered(text);
    assert_eq!(names(&file), ["a", "B", "c", "d", "m", "T", "g"]);
    assert_eq!(file.items.iter().filter(|item| item.attrs.test).count(), 1);
    assert!(file.items.iter().any(|item| matches!(&item.kind, ItemKind::Macro(names) if names.iter().any(|n| n == "u32"))));
}
