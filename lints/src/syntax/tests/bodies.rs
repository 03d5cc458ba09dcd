//! Scopes, expressions, patterns.

use super::{lowered, print};
use crate::hir::{ExprKind, ItemKind, Slot};

/// The body of `fn f(PARAMS) { TEXT }`, printed.
fn body(params: &str, text: &str) -> String {
    print::function(&lowered(&format!("fn f({params}) {{ {text} }}")), "f")
}

#[test]
fn an_initialiser_sees_the_old_binding() {
    assert_eq!(body("x: u8", "let x = x; x"), "{ let x#1 = x#0; x#1 }");
    assert_eq!(body("x: u8", "let Some(x) = x else { return x }; x"), "{ let Some(x#1) = x#0 else { Return(x#0) }; x#1 }");
}

#[test]
fn blocks_end_scopes() {
    assert_eq!(body("", "{ let a = 1; a } a"), "{ { let a#0 = 1; a#0 } a }");
    assert_eq!(body("", "for a in b { a } a"), "{ for a#0 in b { a#0 } a }");
}

#[test]
fn conditions_bind_for_later_operands_and_the_block() {
    let text = "if let Some(a) = a && let Some(b) = a.f() && b { b } else { a }";
    assert_eq!(body("a: u8", text), "{ if ((let Some(a#1) = a#0 And let Some(b#2) = a#1.f()) And b#2) { b#2 } else { a#0 } }");
    assert_eq!(body("a: u8", "while let Some(a) = a { a } a"), "{ while let Some(a#1) = a#0 { a#1 } a#0 }");
}

#[test]
fn arms_guards_and_alternatives() {
    let text = "match x { A(y) | B(y, _) if y => y, Upper => Upper, z @ C { q, r: 1 } => q, _ => y }";
    assert_eq!(
        body("x: u8", text),
        "{ match x#0 { A(y#1) | B(y#1, _) if y#1 => y#1, Upper => Upper, z#2 @ C { q: q#3, r: 1 } => q#3, _ => y } }"
    );
}

#[test]
fn closures_see_outer_locals_functions_do_not() {
    assert_eq!(body("x: u8", "let g = |y| x + y; y"), "{ let g#2 = |y#1| (x#0 Add y#1); y }");
    let file = lowered("fn f(x: u8) { fn inner() { x } use a::b; static S: u8 = x; inner() }");
    assert_eq!(print::function(&file, "inner"), "{ x }");
    assert_eq!(print::function(&file, "f"), "{ inner() }");
    let outer = file.bodies.iter().filter_map(Slot::known).find(|body| body.items.len() == 3).expect("the outer body");
    assert!(outer.items.iter().all(|id| !matches!(file.item(*id).kind, ItemKind::Impl(_))));
    assert_eq!(file.root.len(), 1);
}

#[test]
fn self_is_the_first_local() {
    let file = lowered("impl S { fn f(&mut self, a: u8) { self.a = a; } }");
    assert_eq!(file.bodies[0].known().expect("a body").self_param.map(|id| id.0), Some(0));
    assert_eq!(print::function(&file, "f"), "{ Assign(self#0.a, a#1); }");
}

#[test]
fn parentheses_count_for_ranges_of_parents_only() {
    let text = "fn f() { (a + b) * (c) }";
    let file = lowered(text);
    let ranges: Vec<&str> = file.bodies[0]
        .known()
        .expect("a body")
        .exprs
        .iter()
        .filter(|e| matches!(e.kind, ExprKind::Binary(..)))
        .map(|e| &text[e.range.lo as usize..e.range.hi as usize])
        .collect();
    assert_eq!(ranges, ["a + b", "(a + b) * (c)"]);
}

#[test]
fn labels_async_and_jumps() {
    let text = "'a: loop { break 'a 1; } async move { x.await? } ; async |y| y; unsafe { g() } ; return;";
    let expected = "{ loop { Break(1); } async { Try(Await(x)) }; |y#0| async { y#0 }; { g() }; Return(); }";
    assert_eq!(body("", text), expected);
}

#[test]
fn statements_and_tail() {
    assert_eq!(body("", "if a {} ; g(); m!{} n!(); h()"), "{ if a {  }; g(); m!({  }) n!(); h() }");
}

#[test]
fn box_patterns_and_ranges() {
    assert_eq!(
        body("", "match a { box b => b, 1..=2 | 'c' => d, &mut [x, .., y] => x }"),
        "{ match a { &b#0 => b#0, range | lit => d, &[x#1, .., y#2] => x#1 } }"
    );
}
