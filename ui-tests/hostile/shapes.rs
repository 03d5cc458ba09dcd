//! Files with very many of one thing: what takes time or stack that grows faster than the file.

/// A kind of file: what stands in front, what is repeated, what stands behind.  `#i` is the number of a repetition from 0, `#next`
/// the one behind it, `#ring` the same with the last before the first; `#end` is how many there are.
pub type Shape = (&'static str, &'static str, &'static str, &'static str);

/// The text of a file with so many repetitions.
pub fn text(shape: &Shape, size: usize) -> String {
    let (_, head, unit, tail) = shape;
    let whole = |text: &str| text.replace("#end", &size.to_string());
    let mut out = format!("use std::collections::HashMap;\nuse std::sync::{{Arc, Mutex}};\n{}", whole(head));
    for at in 0..size {
        let unit = unit.replace("#i", &at.to_string()).replace("#next", &(at + 1).to_string());
        out.push_str(&unit.replace("#ring", &((at + 1) % size).to_string()));
    }
    out + &whole(tail) + "\n"
}

/// All kinds.
pub const SHAPES: &[Shape] = &[
    ("methods", "struct S { m: HashMap<u64, u64> }\nimpl S {\n", "fn f#i(&mut self, k: u64) { self.m.insert(k, 1); }\n", "}"),
    ("functions", "struct S { m: HashMap<u64, u64> }\n", "fn f#i(s: &mut S, k: u64) { s.m.insert(k, 1); }\n", ""),
    (
        "calls_ring",
        "type M = HashMap<u64, u64>;\n",
        "fn f#i(s: &mut M, k: u64) { f#ring(s, k); s.insert(k, 1); }\n",
        "fn main() { let mut m = M::new(); loop { f0(&mut m, 1); } }",
    ),
    (
        "calls_chain",
        "type M = HashMap<u64, u64>;\n",
        "fn f#i(s: &mut M, k: u64) { f#next(s, k); }\n",
        "fn f#end(s: &mut M, k: u64) { s.insert(k, 1); }\nfn main() { let mut m = M::new(); loop { f0(&mut m, 1); } }",
    ),
    (
        "numbers_chain",
        "",
        "fn f#i(k: usize) -> Vec<u8> { f#next(k) }\n",
        "fn f#end(k: usize) -> Vec<u8> { Vec::with_capacity(k) }\nfn main() { let mut b = [0u8; 8]; std::io::Read::read_exact(&mut std::io::stdin(), &mut b).unwrap(); f0(usize::from_le_bytes(b)); }",
    ),
    (
        "numbers_tree",
        "",
        "fn f#i(k: usize) -> usize { f#next(k) + f#next(k + 1) }\n",
        "fn f#end(k: usize) -> usize { k }\nfn main(n: usize) { let v = Vec::<u8>::with_capacity(f0(n)); }",
    ),
    (
        "references_chain",
        "struct S { m: HashMap<u8, u8> }\n",
        "fn f#i(s: &mut S) -> &mut HashMap<u8, u8> { f#next(s) }\n",
        "fn f#end(s: &mut S) -> &mut HashMap<u8, u8> { &mut s.m }\nfn main(s: &mut S) { loop { f0(s).insert(1, 1); } }",
    ),
    ("statements", "struct S { m: HashMap<u64, u64> }\nimpl S { fn f(&mut self) {\n", "self.m.insert(#i, 1);\n", "}}"),
    ("lets", "fn f() { loop {\n", "let mut x#i = Vec::<u8>::new(); x#i.push(1);\n", "}}"),
    ("lets_chain", "fn f(x0: usize) {\n", "let x#next = x#i + 1;\n", "let v = Vec::<u8>::with_capacity(x#end); }"),
    (
        "aliases_of_a_map",
        "struct S { m: HashMap<u8, u8> }\nfn f(s: &mut S) { let x0 = &mut s.m;\n",
        "let x#next = x#i;\n",
        "x#end.insert(1, 1); }",
    ),
    ("one_name", "fn f(mut m: HashMap<u8, u8>) {\n", "m.insert(1, 1); let mut m = m;\n", "}"),
    ("types_that_double", "fn f(x0: u8, m: &mut HashMap<u8, u8>) {\n", "let x#next = (x#i, x#i);\n", "m.insert(1, 1); }"),
    (
        "types_that_double_late",
        "fn f(m: &mut HashMap<u8, u8>) { let x0 = Default::default(); let y0 = Default::default();\n",
        "let x#next = vec![(x#i, x#i)]; let y#next = vec![(y#i, y#i)];\n",
        "m.insert(1, 1); if x#end == y#end {} let z: u8 = x0; }",
    ),
    (
        "types_that_deepen",
        "fn f(x0: u8, m: &mut HashMap<u8, u8>) {\n",
        "let x#next = vec![Box::new(x#i)];\n",
        "m.insert(1, 1); g(x#end); }",
    ),
    (
        "arms",
        "struct S { m: HashMap<u64, u64> }\nimpl S { fn f(&mut self, k: u64) { match k {\n",
        "#i => { self.m.insert(k, 1); }\n",
        "_ => {} }}}",
    ),
    (
        "ifs",
        "struct S { m: HashMap<u64, u64> }\nimpl S { fn f(&mut self, k: u64) {\n",
        "if k == #i { self.m.insert(k, 1); }\n",
        "}}",
    ),
    (
        "early_returns",
        "struct S { m: HashMap<u64, u64> }\nimpl S { fn f(&mut self, k: u64) -> Option<()> {\n",
        "if k == #i { return None; } self.m.insert(k, g()?);\n",
        "None }}",
    ),
    (
        "loops",
        "struct S { m: HashMap<u64, u64> }\nimpl S { fn f(&mut self, k: u64) {\n",
        "for i in 0..k { let mut v: Vec<u64> = Vec::new(); v.push(k); self.m.insert(i, 1); }\n",
        "}}",
    ),
    (
        "closures",
        "struct S { m: HashMap<u64, u64> }\nimpl S { fn f(&mut self) {\n",
        "let c#i = || { self.m.insert(#i, 1); }; c#i();\n",
        "}}",
    ),
    (
        "numbers_compared",
        "fn f(n: usize) { let mut a = n;\n",
        "if a > #i { a = a * 2 + #i; }\n",
        "let v = Vec::<u8>::with_capacity(a); }",
    ),
    ("fields", "struct S {\n", "m#i: HashMap<u64, u64>,\n", "}\nimpl S { fn f(&mut self) { self.m0.insert(1, 1); } }"),
    ("structs", "", "struct S#i { m: HashMap<u64, u64> }\nimpl S#i { fn f(&mut self, k: u64) { self.m.insert(k, 1); } }\n", ""),
    (
        "structs_ring",
        "",
        "struct S#i { m: HashMap<u64, u64>, s: Box<S#ring> }\nimpl S#i { fn f(&mut self, k: u64) { self.m.insert(k, 1); self.s.f(k); } }\n",
        "fn main(mut s: S0) { loop { s.f(1); } }",
    ),
    (
        "shared_maps",
        "",
        "struct S#i { m: Arc<Mutex<HashMap<u8, u8>>> }\nimpl S#i { fn f(&self) { self.m.lock().unwrap().insert(1, 1); } fn n(&self) -> S#ring { S#ring { m: self.m.clone() } } }\n",
        "",
    ),
    (
        "type_aliases",
        "",
        "type A#i = A#next;\n",
        "type A#end = HashMap<u8, u8>;\nstruct S { m: A0 }\nimpl S { fn f(&mut self) { self.m.insert(1, 1); } }",
    ),
    ("type_aliases_ring", "", "type A#i = A#ring;\n", "struct S { m: A0 }\nimpl S { fn f(&mut self) { self.m.insert(1, 1); } }"),
    (
        "type_aliases_that_double",
        "",
        "type A#i = (A#next, A#next);\n",
        "type A#end = HashMap<u8, u8>;\nstruct S { m: A0 }\nimpl S { fn f(&mut self) { self.m.0.insert(1, 1); } }",
    ),
    (
        "derefs",
        "",
        "struct D#i(D#next); impl std::ops::Deref for D#i { type Target = D#next; fn deref(&self) -> &D#next { &self.0 } }\n",
        "struct D#end { m: HashMap<u8, u8> }\nfn f(d: &mut D0) { d.m.insert(1, 1); }",
    ),
    (
        "derefs_ring",
        "",
        "struct D#i(D#ring); impl std::ops::Deref for D#i { type Target = D#ring; fn deref(&self) -> &D#ring { &self.0 } }\n",
        "fn f(d: &mut D0) { d.m.insert(1, 1); d.g(); }",
    ),
    (
        "associated_types",
        "",
        "trait T#i { type A; } impl T#i for u8 { type A = <u8 as T#next>::A; }\n",
        "trait T#end { type A; } impl T#end for u8 { type A = HashMap<u8, u8>; }\nstruct S { m: <u8 as T0>::A } impl S { fn f(&mut self) { self.m.insert(1, 1); } }",
    ),
    (
        "statics",
        "",
        "static M#i: Mutex<HashMap<u64, u64>> = Mutex::new(HashMap::new());\nfn f#i(k: u64) { M#i.lock().unwrap().insert(k, 1); }\n",
        "",
    ),
    (
        "one_static",
        "static M: Mutex<HashMap<u64, u64>> = Mutex::new(HashMap::new());\n",
        "fn f#i(k: u64) { M.lock().unwrap().insert(k, 1); }\n",
        "",
    ),
    (
        "consts",
        "",
        "const C#i: usize = C#next + C#next;\n",
        "const C#end: usize = 1;\nfn f(n: usize) { if n > C0 { return; } let v = Vec::<u8>::with_capacity(n * C0); }",
    ),
    (
        "modules",
        "",
        "mod m#i { use super::*; pub struct S#i { m: HashMap<u8, u8> } impl S#i { fn f(&mut self, k: u8) { self.m.insert(k, 1); } } }\n",
        "",
    ),
    (
        "globs_ring",
        "",
        "pub mod m#i { pub use super::m#ring::*; pub struct S#i; }\n",
        "use m0::*;\nstruct T { m: HashMap<u8, u8>, x: S5, y: Nowhere }\nimpl T { fn f(&mut self) { self.m.insert(1, 1); g(); Nowhere::h(); } }",
    ),
    (
        "uses_ring",
        "",
        "pub mod m#i { pub use super::m#ring::X; }\n",
        "use m0::X;\nfn f(m: &mut HashMap<u8, X>) { m.insert(1, X::new()); }",
    ),
    (
        "uses_chain",
        "",
        "pub mod m#i { pub use super::m#next::X; }\n",
        "pub mod m#end { pub struct X; }\nuse m0::X;\nfn f(m: &mut HashMap<u8, X>) { m.insert(1, X::new()); }",
    ),
    ("uses", "", "use a::b#i::C#i;\n", "fn f(m: &mut HashMap<u8, u8>) { m.insert(1, 1); }"),
    ("a_macro", "m! {\n", "fn f#i(&mut self, k: u64) { self.m.insert(k, String::new()); }\n", "}"),
    ("a_list", "fn f() { let t = vec![\n", "Vec::<u8>::with_capacity(#i),\n", "]; }"),
    ("a_literal", "fn f(m: &mut HashMap<&str, u8>) { m.insert(\"", "\\n\\u{41} {} {{ \u{e9} ", "\", 1); }"),
    ("a_format", "fn f(m: &mut HashMap<String, u8>) { m.insert(format!(\"", "{} {x:>5} {{ ", "\", 1), 1); }"),
    (
        "impls",
        "trait T { fn f(&mut self, k: u64); }\n",
        "struct S#i { m: HashMap<u64, u64> } impl T for S#i { fn f(&mut self, k: u64) { self.m.insert(k, 1); } }\n",
        "fn g(t: &mut dyn T) { loop { t.f(1); } }",
    ),
    (
        "impls_and_calls",
        "trait T { fn f(&mut self, k: u64); }\n",
        "struct S#i { m: HashMap<u64, u64> } impl T for S#i { fn f(&mut self, k: u64) { self.m.insert(k, 1); } }\nfn h#i(t: &mut dyn T) { t.f(#i); }\n",
        "",
    ),
    (
        "traits",
        "",
        "trait T#i { fn f#i(&mut self) {} } impl<X> T#i for X {}\nfn g#i(m: &mut HashMap<u8, u8>) { m.f#i(); m.insert(1, 1); }\n",
        "",
    ),
    (
        "supertraits",
        "",
        "trait T#i: T#next {}\n",
        "trait T#end { fn f(&self); }\nfn g<X: T0>(x: X, m: &mut HashMap<u8, u8>) { x.f(); m.insert(1, 1); }",
    ),
    ("supertraits_ring", "", "trait T#i: T#ring {}\n", "fn g<X: T0>(x: X, m: &mut HashMap<u8, u8>) { x.f(); m.insert(1, 1); }"),
    ("parameters", "fn f(", "m#i: &mut HashMap<u8, u8>, ", ") { m0.insert(1, 1); }"),
    (
        "variants",
        "enum E {\n",
        "V#i(HashMap<u8, u8>),\n",
        "}\nfn f(e: &mut E) { match e { E::V0(m) => { m.insert(1, 1); } _ => {} } }",
    ),
    ("alternatives", "fn f(k: u64, m: &mut HashMap<u64, u8>) { match k { 0", " | #i", " => { m.insert(k, 1); } _ => {} } }"),
    ("broken_items", "", "fn f#i( { let }\n", ""),
    ("broken_bodies", "", "fn f#i() { m.insert(1 1); }\n", ""),
    ("broken_brackets", "", "fn f#i() { ( }\n", ""),
    ("broken_quotes", "", "fn f#i() { ' \" }\n", ""),
    (
        "suppressions",
        "struct S { m: HashMap<u64, u64> }\nimpl S {\n",
        "// mapcheck: allow(unbounded_map_growth) reason\nfn f#i(&mut self, k: u64) { self.m.insert(k, 1); }\n",
        "}",
    ),
    ("suppressions_unused", "", "// mapcheck: allow(unbounded_map_growth) reason\nfn f#i() {}\n", ""),
    ("suppressions_nested", "", "mod m { // mapcheck: allow(growth) reason\n", ""),
    ("comments_open", "", "/* ", ""),
    (
        "pools",
        "struct P { free: Mutex<Vec<Vec<u8>>> }\nimpl P { fn get(&self) -> Vec<u8> { self.free.lock().unwrap().pop().unwrap_or_default() } fn put(&self, v: Vec<u8>) { self.free.lock().unwrap().push(v); } }\n",
        "fn f#i(p: &P) { let mut b = p.get(); b.push(1); if b.len() > #i { return; } p.put(b); }\n",
        "",
    ),
    (
        "channels",
        "",
        "fn f#i() { let (tx, rx) = std::sync::mpsc::channel::<u8>(); std::thread::spawn(move || loop { tx.send(1).unwrap(); }); }\n",
        "",
    ),
    (
        "sides",
        "struct S { a: HashMap<u64, u64>, b: HashMap<u64, u64> }\nimpl S {\n",
        "fn a#i(&mut self, k: u64) { self.a.insert(k, 1); self.b.insert(k, 1); } fn r#i(&mut self, k: u64) { self.a.remove(&k); }\n",
        "}",
    ),
    (
        "capacities",
        "impl R {\n",
        "fn a#i(&mut self) -> Vec<u8> { let n = self.r.read_u32().unwrap() as usize; if n > #i { return Vec::new(); } Vec::with_capacity(n * 2) }\n",
        "}",
    ),
    (
        "strings",
        "fn f(x: &[&str]) {\n",
        "for s in x { let v = s.to_string(); let z: Vec<String> = x.iter().map(|a| a.to_string()).collect(); g(v, z); }\n",
        "}",
    ),
    (
        "numbers",
        "fn f(r: &mut impl std::io::Read) -> std::io::Result<()> {\n",
        "let n#i = r.read_u32()? as usize; if n#i > 7 { g(n#i); }\n",
        "let v = Vec::<u8>::with_capacity(n0); Ok(()) }",
    ),
    (
        "numbers_in_a_loop",
        "fn f(r: &mut impl std::io::Read, v: &mut Vec<u8>) -> std::io::Result<()> { loop {\n",
        "let n#i = r.read_u32()? as usize; if n#i > 7 { v.reserve(n#i); }\n",
        "} }",
    ),
    (
        "sizes",
        "fn f(r: &mut impl std::io::Read) -> std::io::Result<()> {\n",
        "let n#i = r.read_u32()? as usize; let v#i = Vec::<u8>::with_capacity(n#i);\n",
        "Ok(()) }",
    ),
    (
        "sizes_of_one",
        "fn f(r: &mut impl std::io::Read) -> std::io::Result<()> { let n = r.read_u32()? as usize;\n",
        "let v#i = Vec::<u8>::with_capacity(n * #i);\n",
        "Ok(()) }",
    ),
    (
        "number_fields",
        "#[derive(Default)] struct H { n: usize, m: usize }\nfn f(r: &mut impl std::io::Read, v: &mut Vec<u8>) -> std::io::Result<()> {\n",
        "let mut h#i = H::default(); h#i.n = r.read_u32()? as usize; h#i.m = h#i.n + 1; v.reserve(h#i.m);\n",
        "Ok(()) }",
    ),
    (
        "number_calls",
        "fn g(n: usize, m: usize) -> usize { if n > 9 { m } else { n } }\nfn f(r: &mut impl std::io::Read) -> std::io::Result<()> { let n0 = r.read_u32()? as usize;\n",
        "let n#next = g(n#i, r.read_u32()? as usize); let v = Vec::<u8>::with_capacity(n#next);\n",
        "Ok(()) }",
    ),
    (
        "lent_in_one",
        "struct P { free: Mutex<Vec<Vec<u8>>> }\nimpl P { fn get(&self) -> Vec<u8> { self.free.lock().unwrap().pop().unwrap_or_default() } fn put(&self, v: Vec<u8>) { self.free.lock().unwrap().push(v); } }\nfn f(p: &P) {\n",
        "let b#i = p.get(); if b#i.is_empty() { return; } p.put(b#i);\n",
        "}",
    ),
    (
        "maps_in_loops",
        "fn f(n: u64) { for k in 0..n {\n",
        "let mut m#i = HashMap::new(); for j in 0..k { m#i.insert(j, k); } g(&m#i);\n",
        "} }",
    ),
    ("closures", "fn f(m: &mut HashMap<u64, u64>) {\n", "let mut c#i = |k: u64| { m.insert(k, #i); }; c#i(1);\n", "}"),
    (
        "spawned",
        "async fn f(m: Arc<Mutex<HashMap<u64, u64>>>) { loop {\n",
        "let m#i = m.clone(); tokio::spawn(async move { m#i.lock().unwrap().insert(#i, 1); });\n",
        "} }",
    ),
    (
        "locked",
        "struct S { m: Mutex<HashMap<u64, u64>> }\nimpl S { fn f(&self, k: u64) {\n",
        "{ let mut held = self.m.lock().unwrap(); held.insert(k, #i); drop(held); }\n",
        "}}",
    ),
    (
        "received",
        "struct S { m: HashMap<u64, u64> }\nimpl S { async fn f(&mut self, rx: &mut tokio::sync::mpsc::Receiver<u64>) {\n",
        "while let Some(x) = rx.recv().await { self.m.insert(x, #i); }\n",
        "}}",
    ),
    (
        "cloned",
        "fn f(m0: Arc<Mutex<HashMap<u64, u64>>>) {\n",
        "let m#next = m#i.clone(); m#next.lock().unwrap().insert(#i, 1);\n",
        "}",
    ),
    (
        "asked_first",
        "struct S { m: HashMap<u64, u64> }\nimpl S { fn f(&mut self, k: u64) {\n",
        "if self.m.contains_key(&k) { self.m.insert(k, #i); } else if self.m.len() > #i { return; }\n",
        "}}",
    ),
    (
        "formatted",
        "struct S { m: HashMap<String, u64> }\nimpl S { fn f(&mut self, k: u64) {\n",
        "self.m.insert(format!(\"{k}-{}\", #i), 1); self.m.remove(&k.to_string());\n",
        "}}",
    ),
    ("asserted", "fn f(n: usize) {\n", "assert!(n < #i); let v#i = Vec::<u8>::with_capacity(n);\n", "}"),
    (
        "read_whole",
        "fn f(r: &mut impl std::io::Read, m: &mut HashMap<u64, Vec<u8>>) -> std::io::Result<()> {\n",
        "let mut b#i = Vec::new(); r.read_to_end(&mut b#i)?; m.insert(#i, b#i);\n",
        "Ok(()) }",
    ),
    ("empty_lines", "", "\r\n", "fn f(m: &mut HashMap<u8, u8>) { m.insert(1, 1); }"),
];
