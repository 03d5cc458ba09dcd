//! Where remarks hold, and what they say.

use super::remarks;
use crate::hir::Remark;

/// The remarks of a text, each as `verb(names) -> scope`, the scope with its blanks made one.
fn shown(text: &str) -> Vec<String> {
    let scope = |remark: &Remark| {
        let part = &text[remark.scope.lo as usize..remark.scope.hi as usize];
        part.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let names = |remark: &Remark| {
        let names = remark.names.iter().flatten().map(|named| named.name.to_string());
        names.collect::<Vec<_>>().join("+")
    };
    remarks(text, 0).iter().map(|r| format!("{}({}) -> {}", r.verb.name, names(r), scope(r))).collect()
}

#[test]
fn a_comment_holds_for_what_follows_or_for_its_line() {
    let table: &[(&str, &str)] = &[
        ("// mapcheck: allow(a)\nstruct S { x: X }\nstruct T;", "struct S { x: X }"),
        ("// mapcheck: allow(a)\n// more\n#[derive(Debug)]\npub struct S(X);\nfn f() {}", "#[derive(Debug)] pub struct S(X);"),
        ("struct S {\n    // mapcheck: allow(a)\n    pub m: HashMap<K, V>,\n    n: N,\n}", "pub m: HashMap<K, V>,"),
        ("struct S {\n    m: HashMap<K, V>, // mapcheck: allow(a)\n    n: N,\n}", "m: HashMap<K, V>, // mapcheck: allow(a)"),
        ("enum E {\n    // mapcheck: allow(a)\n    A { m: M },\n    B,\n}", "A { m: M },"),
        ("fn f() {\n    // mapcheck: allow(a)\n    let x = g(1,\n        2);\n    h();\n}", "let x = g(1, 2);"),
        ("fn f() {\n    g();\n    x\n        .a()\n        .b(); // mapcheck: allow(a)\n}", "x .a() .b(); // mapcheck: allow(a)"),
        ("fn f() { // mapcheck: allow(a)\n    g();\n}\nfn h() {}", "fn f() { // mapcheck: allow(a) g(); }"),
        ("fn f() {\n    // mapcheck: allow(a)\n    {\n        g();\n    }\n    h();\n}", "{ g(); }"),
        (
            "fn f() {\n    // mapcheck: allow(a)\n    if x { y() } else if z { 1 } else { 2 }\n    h()\n}",
            "if x { y() } else if z { 1 } else { 2 }",
        ),
        ("fn f() {\n    // mapcheck: allow(a)\n    for x in y { z() }\n    h()\n}", "for x in y { z() }"),
        ("fn f() {\n    // mapcheck: allow(a)\n    match x { A => 1 }.b();\n    h()\n}", "match x { A => 1 }.b();"),
        (
            "fn f() {\n    match x {\n        // mapcheck: allow(a)\n        A { b, .. } if b < 3 => g(b),\n        _ => {}\n    }\n}",
            "A { b, .. } if b < 3 => g(b),",
        ),
        (
            "fn f() {\n    match x {\n        A => {} // mapcheck: allow(a)\n        _ => h(),\n    }\n}",
            "A => {} // mapcheck: allow(a)",
        ),
        ("fn f() {\n    g(\n        // mapcheck: allow(a)\n        |x, y| x,\n        z,\n    );\n}", "|x, y| x,"),
        (
            "fn f() {\n    select! {\n        // mapcheck: allow(a)\n        x = y() => { z() }\n        w = v() => {}\n    }\n}",
            "x = y() => { z() }",
        ),
        ("m!(\n    // mapcheck: allow(a)\n    a.b(c),\n    d\n);", "a.b(c),"),
        ("fn f(a: A) { g(/* mapcheck: allow(a) */ b(), c) }", "fn f(a: A) { g(/* mapcheck: allow(a) */ b(), c) }"),
        ("fn f() {\n    g();\n    // mapcheck: allow(a)\n}", ""),
        ("mod m {\n    //! mapcheck: allow(a)\n    fn f() {}\n}\nfn g() {}", "mod m { //! mapcheck: allow(a) fn f() {} }"),
        ("//! mapcheck: allow(a)\nfn f() {}", "//! mapcheck: allow(a) fn f() {}"),
        // brackets that do not match
        ("fn f() { (]\n    // mapcheck: allow(a)\n    g();\n", "] // mapcheck: allow(a) g();"),
    ];
    for (text, scope) in table {
        let expected =
            if scope.is_empty() { "allow(a) ->  ".trim_end().to_owned() + " " } else { format!("allow(a) -> {scope}") };
        assert_eq!(shown(text), [expected], "{text}");
    }
}

#[test]
fn attributes_count_where_they_name_the_tool() {
    let table: &[(&str, &[&str])] = &[
        ("#[allow(mapcheck::a, dead_code)]\nfn f() {}\nfn g() {}", &["allow(a) -> #[allow(mapcheck::a, dead_code)] fn f() {}"]),
        (
            "#[cfg_attr(any(), expect(mapcheck::a, reason = \"b\"))]\nconst X: u8 = 1;",
            &["expect(a) -> #[cfg_attr(any(), expect(mapcheck::a, reason = \"b\"))] const X: u8 = 1;"],
        ),
        (
            "#![cfg_attr(any(), allow(mapcheck::a))]\nfn f() {}",
            &["allow(a) -> #![cfg_attr(any(), allow(mapcheck::a))] fn f() {}"],
        ),
        ("mod m { #![allow(mapcheck::a)] fn f() {} }\nfn g() {}", &["allow(a) -> mod m { #![allow(mapcheck::a)] fn f() {} }"]),
        ("#[allow(dead_code)] // mapcheck\nfn f() {}", &[]),
        ("#[doc = \"mapcheck: allow(a)\"]\nfn f() {}", &[]),
    ];
    for (text, expected) in table {
        assert_eq!(shown(text), *expected, "{text}");
    }
    let sole = |text: &str| remarks(text, 0)[0].sole;
    assert!(sole("#[allow(mapcheck::a)] fn f() {}") && sole("#[cfg_attr(any(), allow(mapcheck::a, reason = \"b\"),)] fn f() {}"));
    assert!(!sole("#[allow(mapcheck::a, unused)] fn f() {}") && !sole("#[cfg_attr(x, allow(mapcheck::a), inline)] fn f() {}"));
    assert!(!sole("#[cfg_attr(x, inline, allow(mapcheck::a))] fn f() {}"));
}

#[test]
fn words_are_read_with_their_faults() {
    let table: &[(&str, &str, Option<&str>, Option<&str>)] = &[
        ("// mapcheck: allow(a, b) because", "allow(a+b)", Some("because"), None),
        ("// mapcheck: allow(a)  -- ", "allow(a)", None, None),
        ("// mapcheck: allow(a): - (see #7) ", "allow(a)", Some("(see #7)"), None),
        ("// mapcheck: bounded(by the number of shards (8))", "bounded(by the number of shards (8))", None, None),
        ("// mapcheck: caller_owns", "caller_owns()", None, None),
        ("/* mapcheck: expect(a) x\n y */", "expect(a)", Some("x\n y"), None),
        ("// mapcheck: allow(a", "allow()", Some("a"), Some("the closing parenthesis is missing")),
        ("// mapcheck allow(a)", "allow(a)", None, Some("a colon is missing behind `mapcheck`")),
        ("// mapcheck:", "()", None, Some("no word follows")),
        ("// mapcheck: alow(a)", "alow(a)", None, None),
        ("/// mapcheck: allow(a)", "allow(a)", None, None),
    ];
    for (text, said, reason, fault) in table {
        let text = format!("{text}\nfn f() {{}}");
        let all = remarks(&text, 0);
        let [remark] = all.as_slice() else { panic!("{text}: {all:?}") };
        assert!(shown(&text)[0].starts_with(said), "{text}: {all:?}");
        let words = remark.reason.map(|range| &text[range.lo as usize..range.hi as usize]);
        assert_eq!((words, remark.fault.map(|f| f.as_str())), (*reason, *fault), "{text}");
    }
    // prose, and other things
    for text in [
        "// mapcheck finds this",
        "/// mapcheck: a tool",
        "// see mapcheck: allow(a)",
        "// mapcheck::allow(a)",
        "\"// mapcheck: allow(a)\"",
        "#[doc = \"x\"]",
    ] {
        assert_eq!(remarks(&format!("{text};\nfn f() {{}}"), 0), [], "{text}");
    }
}
