//! Whole files: what stands before the code, what is not ASCII, what is broken.

use super::super::body::MAX_PARTS;
use super::{lost, lowered, lowered_late, names, with_stack};
use crate::hir::{ItemKind, LossKind};

#[test]
fn positions_behind_what_is_no_rust() {
    let code = "/// Ä\nfn täst(ö: u8) { let s = \"日本\"; ö.method_é(s) } struct r#type;\r\n";
    for before in [
        "",
        "\u{feff}",
        "#!/usr/bin/env rust\n",
        "\u{feff}#!/x ü\n",
        "---\n[dependencies]\n---\n",
        "#!/x\n---\nä = 1\n---\n",
        "#![allow(x)]\n",
        "// ü\r\n\r\n",
    ] {
        let file = lowered(&format!("{before}{code}"));
        assert_eq!(names(&file), ["täst", "type"], "{before:?}");
        assert!(file.losses.is_empty(), "{before:?}: {:?}", file.losses);
    }
}

#[test]
fn lines_as_an_editor_counts() {
    for (text, lines) in [("", 0), ("\n", 1), ("a", 1), ("// a\n", 1), ("// a\r\n// b", 2), ("\n\n", 2)] {
        let file = lowered(text);
        assert_eq!((file.lines, file.items.len()), (lines, 0), "{text:?}");
    }
}

#[test]
fn a_broken_item_is_all_that_is_lost() {
    for broken in [
        "struct { }",
        "fn f(x y) {}",
        "let x = 1;",
        "const X = ;",
        "use a::;",
        "impl for {}",
        "fn",
        "#[a] struct S { a: u8 b }",
        "static A: u8",
    ] {
        let text = format!("fn before() {{}}\n{broken}\nfn after() {{}}\nstruct Last;");
        let file = lowered(&text);
        let names = names(&file);
        assert!(["before", "after", "Last"].iter().all(|n| names.contains(n)), "{broken}: {names:?}");
        assert_eq!(file.losses.len(), 1, "{broken}: {:?}", file.losses);
        assert_eq!(file.losses[0].kind, LossKind::BrokenItem);
    }
}

#[test]
fn a_broken_member_is_all_that_is_lost() {
    let text = "mod m { trait T { fn a(); fn b() { x. } } }\nimpl S {\n    fn c(&self, a: u8) -> u8 { self. }\n    fn d() {}\n    const X: u8 = ;\n    fn e() {}\n}\nfn f() {}";
    let file = lowered(text);
    assert_eq!(names(&file), ["m", "T", "a", "b", "c", "d", "e", "f"]);
    let lost = lost(text, &file);
    assert_eq!(
        lost.iter().map(|l| l.1).collect::<Vec<_>>(),
        ["fn b() { x. }", "fn c(&self, a: u8) -> u8 { self. }", "const X: u8 = ;"]
    );
    let c = file.items.iter().find(|item| item.name == "c").expect("the signature");
    let ItemKind::Fn(f) = &c.kind else { panic!("a function") };
    let sig = f.sig.known().expect("read at once");
    assert!(f.body.is_none() && sig.receiver.is_some() && sig.params.len() == 1);
    let members = file.items.iter().find_map(|item| if let ItemKind::Impl(i) = &item.kind { Some(i.items.len()) } else { None });
    assert_eq!(members, Some(3));
}

#[test]
fn bodies_that_are_too_large_are_left_out() {
    let lines = MAX_PARTS / 3;
    for (each, lost) in [("let a = f(a);", 1), ("a();", 0), ("let (a, b, (c, d)) = e;", 1), ("if a {} else { b }", 1)] {
        let text = format!("fn first() {{ {} }} fn after() {{ a }}", each.repeat(lines));
        for file in [with_stack(&text, lowered_late), lowered(&text)] {
            assert_eq!(names(&file), ["first", "after"]);
            let large = file.losses.iter().filter(|loss| loss.kind == LossKind::TooLarge && loss.range.lo == 11);
            assert_eq!((file.losses.len(), large.count()), (lost, lost), "{each}: {:?}", file.losses);
            let read = file.bodies.iter().map(|body| body.known().is_some());
            assert_eq!(read.collect::<Vec<_>>(), [lost == 0, true], "{each}");
        }
    }
}

#[test]
fn brackets_that_do_not_match() {
    let whole = "use a::b;\n\n#[derive(Clone)]\npub struct S {\n    a: u8,\n}\n\nimpl S {\n    /// Doc.\n    fn c(&self) {\n        BROKEN\n    }\n\n    fn d() {}\n}\n\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn e() {}\n}\n";
    for broken in ["if x {", "foo((1, 2);", "\"open", "x }", "'ab", "a)", "]", "{{{", "match x { A => {", "r#\"open", "/* open"] {
        let text = whole.replace("BROKEN", broken);
        let file = lowered(&text);
        let names = names(&file);
        let expected: &[&str] =
            if broken.contains("open") && !broken.contains('"') { &["S", "c"] } else { &["S", "c", "d", "tests", "e"] };
        assert!(expected.iter().all(|n| names.contains(n)), "{broken}: {names:?} {:?}", lost(&text, &file));
        assert!(!file.losses.is_empty(), "{broken}");
        let tests = file.items.iter().find(|item| item.name == "tests");
        assert!(tests.is_none_or(|item| item.attrs.test), "{broken}");
    }
}

#[test]
fn a_bracket_too_many() {
    let text = "fn a() {}\n}\nfn b() {}\nfn c( {\n}\nfn d() {}\n";
    let file = lowered(text);
    assert!(["a", "b", "d"].iter().all(|n| names(&file).contains(n)), "{:?}", names(&file));
}

#[test]
fn half_written_ends() {
    let text = "fn a() {}\nfn b() {\n    let x = 1;\n    x.";
    assert_eq!(names(&lowered(text)), ["a", "b"]);
    for end in 0..text.len() {
        lowered(&text[..end]);
    }
}
