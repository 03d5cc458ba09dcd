//! Nesting of every kind, far beyond what a stack holds.

use super::{lowered, names};
use crate::hir::LossKind;

/// Every kind of nesting: what is repeated in front, the core, what is repeated behind, and what stands around it all.
const KINDS: &[(&str, &str, &str, &str, &str)] = &[
    ("let x = ", "(", "1", ")", ";"),
    ("let x = ", "[", "1", "]", ";"),
    ("", "{", "1", "}", ";"),
    ("let x = ", "!", "a", "", ";"),
    ("let x = ", "&", "a", "", ";"),
    ("let x = ", "&mut ", "a", "", ";"),
    ("let x = ", "- ", "a", "", ";"),
    ("let x = ", "*", "a", "", ";"),
    ("let x = ", "|a| ", "1", "", ";"),
    ("let x = ", "|a, b| ", "1", "", ";"),
    ("let x = ", "|| ", "1", "", ";"),
    ("let x = ", "move |a, b| ", "1", "", ";"),
    ("let x = ", "return ", "1", "", ";"),
    ("let x = ", "break ", "1", "", ";"),
    ("", "a = ", "1", "", ";"),
    ("", "a += ", "1", "", ";"),
    ("", "a = S {} = ", "1", "", ";"),
    ("", "a = S {}() = ", "1", "", ";"),
    ("let x = a", "", "", ".b()", ";"),
    ("let x = a", "", "", ".b", ";"),
    ("let x = a", "", "", "()", ";"),
    ("let x = a", "", "", "[0]", ";"),
    ("let x = a", "", "", "?", ";"),
    ("let x = a", "", "", ".await", ";"),
    ("let x = a", "", "", " as u8", ";"),
    ("let x = a", "", "", " + b", ";"),
    ("let x = a", "", "", " && b", ";"),
    ("let x = a", "", "", " < b", ";"),
    ("let x = a", "", "", " >> b", ";"),
    ("let x = a", "", "", " | b::c", ";"),
    ("if a {} ", "", "", "else if a {} ", ""),
    ("if a {} ", "", "", "else if let S {} = a {} ", ""),
    ("", "if ", "a", " {}", ""),
    ("", "match ", "a", " {}", ""),
    ("", "while ", "a", " {}", ""),
    ("", "for a in ", "b", " {}", ""),
    ("", "for S {} in ", "b", " {}", ""),
    ("", "if a { ", "", "}", ""),
    ("", "loop { ", "", "}", ""),
    ("", "match a { _ => ", "1", "}", ""),
    ("", "fn f() { ", "", "}", ""),
    ("", "mod m { ", "", "}", ""),
    ("let x: ", "V<", "u8", ">", " = 1;"),
    ("let x: ", "V<A, ", "u8", ">", " = 1;"),
    ("let x: ", "<", "u8", " as T>::X", " = 1;"),
    ("let x: ", "&", "u8", "", " = 1;"),
    ("let x: ", "*const ", "u8", "", " = 1;"),
    ("let x: ", "fn() -> ", "u8", "", " = 1;"),
    ("let x: ", "for<'a, 'b> fn() -> ", "u8", "", " = 1;"),
    ("let x: ", "Fn() -> ", "u8", "", " = 1;"),
    ("let x: ", "impl A<", "u8", ">", " = 1;"),
    ("let x: ", "(", "u8", ",)", " = 1;"),
    ("let x: ", "[", "u8", "; 1]", " = 1;"),
    ("let x = ", "f::<", "u8", ">", "();"),
    ("let ", "&", "a", "", " = 1;"),
    ("let ", "a @ ", "b", "", " = 1;"),
    ("let ", "box ", "b", "", " = 1;"),
    ("let ", "(", "b", ",)", " = 1;"),
    ("let ", "S(", "b", ")", " = 1;"),
    ("let ", "S { a: ", "b", "}", " = 1;"),
    ("match a { A", "", "", " | A", " => 1, }"),
    ("use a", "", "", "::a", ";"),
    ("use ", "a::{", "a", "}", ";"),
    ("let x = ", "m!(", "1", ")", ";"),
    ("let x = ", "m!{", "1", "}", ";"),
    ("let x = ", "vec![", "1", "]", ";"),
    ("let x = ", "format!(\"\", ", "1", ")", ";"),
    ("", "m!{", "", "}", ""),
    ("let x = ", "..", "1", "", ";"),
    ("let x = ", "async { ", "1", "}", ";"),
    ("let x = ", "unsafe { ", "1", "}", ";"),
    ("let x = ", "S { a: ", "1", "}", ";"),
    ("let x = ", "f(", "1", ")", ";"),
    ("let x = ", "f(1, ", "1", ")", ";"),
    ("let x = ", "a.f(|b| ", "1", ")", ";"),
    ("let x = ", "#[a] ", "1", "", ";"),
    ("", "'a: ", "loop {}", "", ""),
    ("", "let x = if a { 1 } else { ", "1", "};", ""),
    ("let x = ", "{1} + ", "1", "", ";"),
    ("let x = ", "A..", "1", "", ";"),
    ("let x = ", "yield ", "1", "", ";"),
    ("let x = ", "static || ", "1", "", ";"),
    ("let x = ", "const { ", "1", "}", ";"),
    ("#[a(", "(", "1", ")", ")] struct S;"),
];

fn text(kind: &(&str, &str, &str, &str, &str), depth: usize) -> String {
    let (head, open, core, close, tail) = kind;
    let deep = format!("{head}{}{core}{}{tail}", open.repeat(depth), close.repeat(depth));
    format!(
        "fn before() {{}}\n/// Deep.\nfn deep() {{\n{deep}\n}}\nimpl S {{ fn inner() {{ {deep} }} fn beside() {{}} }}\nfn after() {{}}\n"
    )
}

fn survives(depth: usize) {
    for kind in KINDS {
        let text = text(kind, depth);
        let start = std::time::Instant::now();
        let file = lowered(&text);
        let names = names(&file);
        for name in ["before", "beside", "after"] {
            assert!(names.contains(&name), "{kind:?}: {name} is lost, there are {names:?}");
        }
        assert!(start.elapsed().as_secs() < 20, "{kind:?} takes {:?}", start.elapsed());
    }
}

#[test]
fn ten_thousand_levels() {
    survives(10_000);
}

#[test]
fn hundred_thousand_levels() {
    survives(100_000);
}

#[test]
fn levels_just_below_the_limit() {
    for depth in [980, 15_000] {
        survives(depth);
    }
}

#[test]
fn only_the_deep_item_is_lost() {
    let text = text(&KINDS[0], 100_000);
    let file = lowered(&text);
    assert_eq!(names(&file), ["before", "beside", "after"]);
    assert!(file.losses.iter().all(|loss| loss.kind == LossKind::TooDeep));
    assert_eq!(file.losses.len(), 2);
}

#[test]
fn open_brackets_without_end() {
    for open in ["(", "{", "[", "f(", "fn f() {", "mod m {", "impl S { fn f() {\n", "\nfn f() {\n"] {
        let text = format!("fn before() {{}}\nfn deep() {{ {}\n", open.repeat(100_000));
        assert!(names(&lowered(&text)).contains(&"before"), "{open}");
    }
}

#[test]
fn ordinary_code_is_not_deep() {
    let chain = ".arg(Arg::new().long(1))".repeat(1_500);
    let table = "A | B << 3, ".repeat(4_000);
    let arms = "A::B | A::C => { f(&*x) }\n&X => {}\n".repeat(2_000);
    let lets = "let x = if a { b } else { c };\n*x = -1;\n".repeat(4_000);
    let text = format!("fn f() {{ let c = Cmd::new(){chain}; let t = [{table}]; match c {{ {arms} }} }} fn g() {{ {lets} }}");
    let losses = lowered(&text).losses;
    assert!(losses.is_empty(), "{losses:?}");
}
