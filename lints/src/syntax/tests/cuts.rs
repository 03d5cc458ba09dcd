//! What is left out when a file is read, and what must not be.

use super::{lowered, lowered_late, with_stack};
use crate::hir::{Body, BodyId, File, ItemKind, LossKind, Slot, Word};
use crate::syntax::lower;

/// For each body of the text, what stands in the function that is left out; none where the body is read at once.
fn cuts(text: &str) -> Vec<Option<&str>> {
    lowered(text);
    let file = with_stack(text, |text| lower(text, true));
    let cut = |slot: &Slot<Body>| match slot {
        Slot::Cut(cut) => Some(&text[cut.range.lo as usize..cut.range.hi as usize]),
        Slot::Read(_) => None,
    };
    file.bodies.iter().map(cut).collect()
}

/// The text has one function, which is left out: from `fn` to its last brace.
fn is_cut(text: &str) {
    let found = cuts(text);
    let [Some(function)] = found[..] else { panic!("{text}: {found:?}") };
    assert!(function.starts_with("fn") && function.ends_with('}'), "{function}");
}

#[test]
fn bodies_of_all_kinds_of_functions() {
    for text in [
        "fn f() { g(); }",
        "pub(crate) async unsafe extern \"C\" fn f() { g(); }",
        "const fn f() -> u8 { 1 }",
        "impl S { #[inline] /* a */ pub fn f(&self) { self.g() } }",
        "impl<const N: usize> T<{ N + 1 }> for S<{ N }> { fn f() { g(); } }",
        "trait T { const X: u8 = { 1 }; fn g(&self); fn f(&self) { self.g() } }",
        "unsafe extern \"C\" { fn g(); } fn f() { g() }",
        "fn f<const N: usize>() -> [u8; { N }] where [(); { N }]: Sized, { g() }",
        "fn f<T: A<{ 1 + 1 }>, U>(a: impl Fn(u8) -> u8) -> B<T, { 2 }> where U: Fn() -> u8 { a(1) }",
        "fn f(g: fn(u8) -> u8, #[a] h: &dyn for<'a> Fn(&'a u8)) -> ! { loop { g(1); } }",
        "fn f() -> m!{ {} } { g() }",
        "mod m { mod n { fn f() { g() } } }",
        "type F = fn(u8) -> u8; static G: F = |x| { x }; fn f() { g() }",
        "struct S { f: fn() } enum E { A { a: u8 } = 1, } union U { a: u8 } use a::{b, c::{d}}; fn f() { g() }",
        "#[cfg(x)] impl !Send for S {} macro_rules! m { ($x:ident) => { fn $x() { } } } fn f() { g() }",
        "fn r#match() { r#fn() }",
        "#![allow(x)]\r\n//! a\r\nfn f() {\r\n    g();\r\n}\r\n",
        "\u{feff}#!/bin/x\nfn f() { \"ä\"; 'ä'; ä.ö() } struct Ü;",
    ] {
        let found = cuts(text);
        let functions = found.iter().flatten().filter(|text| text.starts_with("fn"));
        assert_eq!(functions.count(), 1, "{text}: {found:?}");
    }
}

#[test]
fn brackets_that_are_none() {
    for inside in [
        "'{'",
        "'}'",
        "b'{'",
        "'\\''",
        "\"}\"",
        "\"\\\"}\"",
        "r\"}\\\"",
        "r#\"\"}\"#",
        "br#\"{\"#",
        "c\"}\"",
        "/* } */ 1",
        "/* /* } */ } */ 1",
        "1 // }\n",
        "'a: loop { break 'a }",
        "m!{ { } }",
    ] {
        is_cut(&format!("fn f() {{ {inside} }} struct S;"));
    }
}

#[test]
fn of_bodies_with_items_only_these_are_read() {
    for item in [
        "fn g() {}",
        "async fn g() {}",
        "const unsafe extern \"C\" fn g() {}",
        "struct S;",
        "struct S<T>(T, [u8; { 1 }]) where T: A;",
        "pub(crate) enum E { A = { 1 }, B { a: u8 } }",
        "union U { a: u8 }",
        "#[a(b = \"type\")] #[cfg(c)] impl S { fn g() { fn h() {} } }",
        "unsafe impl<T> S<T> {}",
        "trait T { type A; const B: u8 = { 1 }; }",
        "mod m { struct A; }",
        "static S: A = A { b: { 1 } };",
        "const C: u8 = 1;",
        "const _: () = { struct S; };",
        "type T = u8;",
        "extern crate a;",
        "extern \"C\" { fn g(); }",
        "macro_rules! m { () => { struct S; } }",
        "macro_rules! m (() => {});",
        "use a::{b, c};",
    ] {
        for around in ["ITEM", "a(); ITEM b", "if a { ITEM } else { loop { ITEM b } } c", "let a = |b| { b; ITEM }; ITEM"] {
            let text = format!("fn f() {{ {} }} fn after() {{}}", around.replace("ITEM", item));
            let found = cuts(&text);
            let outer = found.iter().flatten().filter(|cut| cut.starts_with("fn f"));
            assert_eq!(outer.count(), 1, "{text}: {found:?}");
        }
    }
}

#[test]
fn bodies_with_what_is_perhaps_an_item_are_read_at_once() {
    for inside in
        ["m! { fn g() {} }", "thread_local! { static S: u8 = 1; }", "#![allow(x)]", "m! { use a; }", "let a = static || {};"]
    {
        let text = format!("fn f() {{ {inside} }}");
        let file = with_stack(&text, |text| lower(text, true));
        assert!(file.bodies.iter().all(|slot| matches!(slot, Slot::Read(_))), "{text}");
    }
}

#[test]
fn what_looks_like_an_item() {
    for inside in [
        "let g: fn(u8) = h;",
        "a.union(&b);",
        "x as *const u8",
        "&raw const x",
        "const { 1 }",
        "let r#type = 1;",
        "let x: &'static str = y;",
        "f::<fn() -> u8>()",
        "S { union: 1 }",
        "union + 1",
    ] {
        is_cut(&format!("fn f() {{ {inside} }}"));
    }
}

#[test]
fn values_of_constants() {
    for (text, value) in [
        ("static A: [u8; 3] = [1, 2, 3];", "[1, 2, 3]"),
        ("impl S { const A: B<C = D> = /* x */ f(a, b) /* y */ ; }", "f(a, b)"),
        ("pub static mut A: fn(u8) -> u8 = |x| { g(x); x } ; struct S;", "|x| { g(x); x }"),
        ("trait T { const A: V<u8>= V::new(); const B: u8; }", "V::new()"),
        ("const A: &str = concat!(\"ä\", ';');", "concat!(\"ä\", ';')"),
    ] {
        assert_eq!(cuts(text), [Some(value)], "{text}");
    }
    assert_eq!(cuts("const A: u8 = 1; const B: u8 = { fn f() {} 1 + 2 + 3 };").iter().flatten().count(), 0);
}

#[test]
fn macros_keep_their_tokens() {
    assert_eq!(cuts("m! { /// a\n fn f() { g() } }\nmacro_rules! n { () => { fn h() { i() } } }"), [None]);
    assert_eq!(cuts("const _: () = { fn f() { g() } };").iter().flatten().count(), 0);
}

#[test]
fn what_cannot_be_cut_is_read_whole() {
    for text in [
        "fn f() { g( } fn h() { i() }",
        "fn f() { g() }} fn h() { i() }",
        "fn f() { \"a }",
        "fn f() { /* a }",
        "fn f() { r#\"a }",
    ] {
        let late = with_stack(text, lowered_late);
        let whole = lowered(text);
        assert_eq!(format!("{late:?}"), format!("{whole:?}"), "{text}");
    }
}

#[test]
fn a_broken_body_is_a_loss_when_it_is_read() {
    let text = "fn f() { let x = ; } fn g() { h() }";
    let file = with_stack(text, |text| lower(text, true));
    assert!(file.losses.is_empty());
    let file: File = with_stack(text, lowered_late);
    let known: Vec<bool> = file.bodies.iter().map(|slot| slot.known().is_some()).collect();
    assert_eq!(known, [false, true]);
    assert_eq!(file.losses.len(), 1);
    assert_eq!((file.losses[0].kind, file.losses[0].range.lo, file.losses[0].range.hi), (LossKind::BrokenItem, 0, 20));
}

/// For each function of the text, what stands there of a signature that is left out; none where it is read at once.
fn signatures(text: &str) -> Vec<Option<&str>> {
    lowered(text);
    let file = with_stack(text, |text| lower(text, true));
    let functions = file.items.iter().filter_map(|item| if let ItemKind::Fn(f) = &item.kind { Some(&f.sig) } else { None });
    let cut = functions.map(|sig| match sig {
        Slot::Cut(cut) => Some(&text[cut.range.lo as usize..cut.range.hi as usize]),
        Slot::Read(_) => None,
    });
    cut.collect()
}

#[test]
fn signatures_of_all_kinds_of_functions() {
    for text in [
        "fn f() { g(); }",
        "fn f() {}",
        "trait T { fn f(&self); }",
        "extern \"C\" { pub fn f(a: u8, ...) -> u8; }",
        "impl S { pub(crate) const unsafe fn f(mut self: Box<Self>, a: [u8; { 1 }]) where Self: Sized, {} }",
        "fn f<const N: usize, F: Fn(u8) -> u8>(a: F) -> B<{ N > 1 }, { N }> where [(); { N }]: Sized, { g() }",
        "fn f(/* a */ #[b] c: u8 /* d */) /* { */ -> ! { g() }",
        "fn f() -> m!{ {} } { g() }",
        "fn f() -> fn(u8) -> *const u8 { g() }",
        "fn r#fn(r#type: u8) { g() }",
    ] {
        let found = signatures(text);
        let [Some(cut)] = found[..] else { panic!("{text}: {found:?}") };
        let behind = &text[text.find(cut).expect("a part of it") + cut.len()..];
        assert!(cut.starts_with("fn ") && behind.starts_with(['{', ';']), "{text}: {cut}");
    }
}

#[test]
fn what_attributes_are_given() {
    let text = "#![a(b)]\n#[cfg(test)] #[derive(A, B)] #[c(d(\"]\"), e)] #[f::g(h)] struct S { #[i(j = 1)] k: u8 }\n\
        #[cfg_attr(l, derive(C))] #[cfg_attr(m, doc(n))] #[cfg_attr(o, tokio::test)] #[unsafe(no_mangle)] #[doc = \"p\"] fn q() { r() }";
    let file = lowered(text);
    let attrs = |name: &str| file.items.iter().find(|item| item.name == name).map(|item| &item.attrs).expect("an item");
    assert_eq!(attrs("S").derives.len(), 2);
    assert_eq!(attrs("q").derives.len(), 1);
    assert!(attrs("S").test && attrs("q").test);
    assert_eq!(cuts(text).iter().flatten().count(), 1);
}

#[test]
fn signatures_that_are_read_at_once() {
    // who knows what the index must know of the body
    assert_eq!(signatures("fn f(a: u8) { m! { struct S; } g() }"), [None]);
    // somebody is still writing
    for text in ["fn f(a: u8) struct S { a: u8 }", "fn f struct S { a: u8 }", "fn f() -> enum E { A }"] {
        let file = with_stack(text, |text| lower(text, true));
        assert!(file.losses.iter().any(|loss| loss.kind == LossKind::BrokenItem), "{text}: {:?}", file.losses);
    }
}

#[test]
fn words_of_a_signature() {
    let text = "fn f<T: A>(&mut self, b: C<D>) -> e::F where T: G { h() }";
    let file = with_stack(text, |text| lower(text, true));
    let ItemKind::Fn(function) = &file.items[0].kind else { panic!("a function") };
    let (Slot::Cut(sig), Slot::Cut(body)) = (&function.sig, &file.bodies[0]) else { panic!("both are left out") };
    for name in ["T", "A", "b", "C", "D", "e", "F", "G"] {
        assert!(file.names(sig).contains(&Word::of(name)), "{name}");
    }
    assert!(!file.names(sig).contains(&Word::of("h")));
    assert_eq!(file.names(body), [Word::of("h")]);
}

#[test]
fn a_broken_signature_is_known_when_it_is_read() {
    let text = "fn f(a) { g() } fn h() {}";
    let file = with_stack(text, |text| lower(text, true));
    assert_eq!((file.items.len(), file.losses.len()), (2, 0));
    assert_eq!(lowered_late(text).losses.len(), 2);
}

#[test]
fn items_in_bodies_belong_to_these() {
    let text = "fn f() { use a::b; g(); { use self::c::*; } loop { struct D; impl D { fn e() { i() } } } h() } fn i() {}";
    let file = with_stack(text, |text| lower(text, true));
    let names: Vec<String> = file.items_in(BodyId(1)).iter().map(|id| file.item(*id).name.to_string()).collect();
    assert_eq!((names, file.items_in(BodyId(0)).len()), (["", "", "D", ""].map(String::from).to_vec(), 0));
    assert_eq!(cuts("fn f<'a>() -> impl A + use<'a> { g() }").iter().flatten().count(), 1);
}

/// The words of the only body.
fn words(body: &str) -> (Vec<Word>, Vec<Word>) {
    let file = with_stack(&format!("fn f() {{ {body} }}"), |text| lower(text, true));
    let [Slot::Cut(cut)] = &file.bodies[..] else { panic!("one body") };
    (file.names(cut).to_vec(), file.assigned(cut).to_vec())
}

#[test]
fn words_of_a_body() {
    let (names, _) = words("a.b.c(d); e::F { g, 0: h }; x.0.1; m!(i 'j r#type); loop { spawn_it() } y.union(z); K");
    for name in ["a", "b", "c", "e", "F", "g", "0", "1", "i", "j", "type", "loop", "spawn_it", "spawn*", "union", "K"] {
        assert!(names.contains(&Word::of(name)), "{name}");
    }
    assert!(!names.contains(&Word::of("let")));
    let text = "impl S { fn a() { m! { fn b() {} } x.c() } fn d() { x.c() } }";
    let file = with_stack(text, |text| lower(text, true));
    let Slot::Cut(cut) = file.bodies.last().expect("bodies") else { panic!("the last body") };
    assert!(file.names(cut).contains(&Word::of("c")), "a body that is read at once takes no words from the next");
}

#[test]
fn values_that_macros_repeat() {
    let repeats = |body: &str| words(body).0.contains(&Word::repeating("vec"));
    for body in ["vec![0; n]", "std::vec!(0; 1 + n)", "m!(a, [vec![[0; 1]; n()]])", "let a = vec! [f(1); 2 * n];"] {
        assert!(repeats(body), "{body}");
    }
    for body in ["vec![0, n]", "vec![0; 16]", "vec![{ f(); n }]", "vec![]; n", "vec[0; n]", "m![0; n]", "x.vec() != [0; n]"] {
        assert!(!repeats(body), "{body}");
    }
}

#[test]
fn names_of_variables_that_are_called() {
    let calls = |body: &str| words(body).0.contains(&Word::called("bytes".into()));
    for body in ["a.bytes()", "b::bytes(1)", "bytes ()", "a.bytes::<u8>()", "m!(a.r#bytes())"] {
        assert!(calls(body), "{body}");
    }
    for body in ["bytes", "a.bytes", "(bytes, b())", "S { bytes }.a()", "let bytes = f(bytes); bytes < 1", "bytes::b()"] {
        assert!(!calls(body), "{body}");
    }
    assert!(words("f()").0.contains(&Word::called("f".into())), "other names say so themselves");
}

#[test]
fn fields_that_are_assigned() {
    let of = |names: &[&str]| -> Vec<Word> { names.iter().map(|name| Word::of(name)).collect() };
    let (_, assigned) =
        words("a.b = 1; (a.c) = 2; a.0 = 3; a.0.1 = 4; a.d == 5; a.e += 6; a.f <= 7; g = a.h; a.i() = 8; [a.j] = 9;");
    assert_eq!(assigned, of(&["b", "c", "0", "1"]));
    assert_eq!(words("match x { S { .. } => a.b, _ if a.c => 1 }").1, of(&[]));
}

/// What stands in the modules that are left out, and the names of the items that are not.
fn without_tests(text: &str) -> (Vec<&str>, Vec<String>) {
    let file = with_stack(text, |text| lower(text, false));
    let left_out = file.left_out.iter().map(|range| &text[range.lo as usize..range.hi as usize]).collect();
    (left_out, file.items.iter().map(|item| item.name.to_string()).collect())
}

#[test]
fn test_modules_are_left_out_unless_asked_for() {
    let text = "fn a() {}\n#[cfg(test)]\n#[path = \"x\"]\npub mod tests { fn b() { \"}\" } mod c {} }\nfn d() { g(); }\n";
    assert_eq!(without_tests(text), (vec![" fn b() { \"}\" } mod c {} "], vec!["a".into(), "tests".into(), "d".into()]));
    let all = with_stack(text, |text| lower(text, true));
    assert_eq!((all.left_out.len(), all.items.len()), (0, 5));
}

#[test]
fn what_is_no_test_module_is_read() {
    for (text, items) in [
        ("#[cfg(not(test))] mod m { fn a() {} }", 2),
        ("#[cfg(all(test, unix))] mod m { fn a() {} }", 2),
        ("#[cfg(test)] use a::b; mod m { fn a() {} }", 3),
        ("#[cfg(test)] struct S { a: u8 } impl S { fn a() {} }", 3),
        ("#[cfg(test)] fn f() { g() } impl S { fn a() {} }", 3),
        ("m! { #[cfg(test)] mod m { fn a() {} } } mod n { fn b() {} }", 4),
    ] {
        let (left_out, names) = without_tests(text);
        assert_eq!((left_out.len(), names.len()), (0, items), "{text}: {left_out:?} {names:?}");
    }
}

#[test]
fn impls_of_tests_are_left_out() {
    let text = "#[cfg(test)] impl S { fn a() {} } impl S { fn b() {} }";
    assert_eq!(without_tests(text).0, [" fn a() {} "]);
}
