//! Items.

use super::{lowered, names};
use crate::hir::{File, Import, ItemKind, TypeRef, Vis};

fn imports(file: &File) -> Vec<String> {
    let show = |i: &Import| {
        let path: Vec<&str> = i.path.iter().map(|n| n.as_str()).collect();
        format!("{}{} as {}{}", if i.global { "::" } else { "" }, path.join("::"), i.name, if i.glob { "*" } else { "" })
    };
    file.items
        .iter()
        .filter_map(|item| if let ItemKind::Use(u) = &item.kind { Some(u) } else { None })
        .flatten()
        .map(show)
        .collect()
}

#[test]
fn use_trees_are_flat() {
    let file = lowered("use a::{self, b::{C, D as E}, f::*}; pub use ::g::h as _; use r#type::self as x;");
    assert_eq!(imports(&file), ["a as a", "a::b::C as C", "a::b::D as E", "a::f as *", "::g::h as _", "type as x"]);
}

#[test]
fn kinds_of_items() {
    let text = "extern crate a as b; pub(crate) struct S<T: A + ?Sized = u8>(pub T) where T: B; enum E { X, Y(u8), Z { z: u8 } } union U { u: u8 } \
        type T = u8; const C: [u8; 3] = [0; 3]; static mut M: u8 = 1; extern \"C\" { fn e(); static ES: u8; } trait R: Q { type A: P; const K: u8 = 1; fn r(&self) {} fn s(); } \
        impl<T> R for S<T> where Vec<T>: Z { type A = u8; const K: u8 = 2; fn r(&self) {} } mod m { fn n() {} } mod o; unsafe extern \"C\" fn x() {}";
    let file = lowered(text);
    assert_eq!(
        names(&file),
        ["b", "S", "E", "U", "T", "C", "M", "e", "ES", "R", "A", "K", "r", "s", "A", "K", "r", "m", "n", "o", "x"]
    );
    assert!(file.losses.is_empty());
    let ItemKind::Adt(adt) = &file.items[1].kind else { panic!("a struct") };
    let bounds: Vec<&str> = adt.generics.params[0].bounds.iter().map(|b| b.last().as_str()).collect();
    assert_eq!(bounds, ["A", "B"]);
    assert_eq!((file.items[1].vis, adt.variants[0].tuple, adt.variants[0].fields[0].vis), (Vis::Restricted, true, Vis::Public));
    let ItemKind::Static(constant) = &file.items[5].kind else { panic!("a constant") };
    assert!(matches!(constant.ty, TypeRef::Array(_, Some(3))) && constant.is_const);
}

#[test]
fn attributes() {
    for text in [
        "#[cfg(test)]",
        "#[cfg(any(test, feature = \"x\"))]",
        "#[cfg(all(test, not(x)))]",
        "#[cfg(feature = \"testing\")]",
        "#[cfg(any(fuzzing, feature = \"test-utils\"))]",
        "#[test]",
        "#[bench]",
        "#[tokio::test(flavor = \"x\")]",
        "#[rstest]",
        "#[wasm_bindgen_test]",
        "#[cfg_attr(x, tokio::test)]",
    ] {
        assert!(lowered(&format!("{text} fn f() {{}}")).items[0].attrs.test, "{text}");
    }
    for text in [
        "#[cfg(not(test))]",
        "#[cfg(feature = \"attest\")]",
        "#[cfg(not(feature = \"testing\"))]",
        "#[cfg(test = \"x\")]",
        "#[cfg_attr(test, inline)]",
        "#[latest]",
    ] {
        assert!(!lowered(&format!("{text} fn f() {{}}")).items[0].attrs.test, "{text}");
    }
    let attrs = lowered("/// Doc.\n#[derive(Clone, serde::Serialize)] #[cfg_attr(x, derive(Debug), path = \"n\")] #[path = \"p\"] #[a::b(c)] mod m;").items[0].attrs.clone();
    assert_eq!(attrs.derives.iter().map(|n| n.as_str()).collect::<Vec<_>>(), ["Clone", "Serialize", "Debug"]);
    assert_eq!(attrs.path.as_deref(), Some("p"));
    assert_eq!(attrs.others.iter().map(|n| n.as_str()).collect::<Vec<_>>(), ["cfg_attr", "a::b"]);
    assert!(lowered("#![cfg(test)]\nfn f() {}").attrs.test);
    assert!(lowered("mod m { #![cfg(test)] }").items[0].attrs.test);
}

#[test]
fn signatures_and_paths() {
    let text = "impl S { pub async fn f<'a>(self: &'a Arc<Self>, mut x: Box<dyn Fn(u8) -> u8 + Send>, (a, b): (u8, u8)) -> <T as A>::B where T: A { } }";
    let file = lowered(text);
    let ItemKind::Fn(f) = &file.items[1].kind else { panic!("a function") };
    let at = |r: crate::base::TextRange| &text[r.lo as usize..r.hi as usize];
    let is_async = f.is_async;
    let f = f.sig.known().expect("read with the file");
    assert!(at(f.range).starts_with("fn f<'a>") && at(f.range).ends_with("::B"));
    assert_eq!(
        f.params.iter().map(|p| at(p.range)).collect::<Vec<_>>(),
        ["mut x: Box<dyn Fn(u8) -> u8 + Send>", "(a, b): (u8, u8)"]
    );
    assert_eq!(f.params[0].name.map(|n| n.as_str()), Some("x"));
    let ret = f.ret.as_path().expect("a path");
    assert_eq!((ret.qself.as_ref().map(|q| q.trait_len), at(ret.range)), (Some(1), "<T as A>::B"));
    assert!(is_async && f.receiver.is_some());
}
