//! Own rows of the vocabulary.

use crate::tree::Tree;

/// Own rows: a collection of the workspace, a trait whose implementors live long, a number that is safe.
#[test]
fn own_vocabulary_counts() {
    let library = "\
pub mod ring {
    pub struct Ring<T>(std::marker::PhantomData<T>);
    impl<T> Ring<T> {
        pub fn put(&mut self, _: T) {}
        pub fn take(&mut self) -> Option<T> { None }
    }
}
pub trait Service { fn call(&mut self, id: u64); }
pub struct Log { lines: ring::Ring<u64> }
impl Service for Log {
    fn call(&mut self, id: u64) { self.lines.put(id); }
}
";
    let tree = Tree::package(&[("src/lib.rs", library.as_bytes())]);
    let rows = "[[long_lived]]\ntraits = [\"small::Service\"]\n[[collection]]\ntypes = [\"small::ring::Ring\"]\nkind = \"map\"\nkey = 0\ngrow = [\"put\"]\nevict = [\"take\"]\n";
    let found = |settings: &str| {
        tree.write("mapcheck.toml", settings);
        let ran = tree.run(&["-W", "all", "--confidence", "low"]);
        assert_eq!(ran.err, "");
        ran.out.contains("`Log::lines` is filled")
    };
    assert!(!found(""));
    assert!(found(rows));
    // each row counts
    assert!(!found(&rows[rows.find("[[collection]]").expect("it is there")..]));
    assert!(!found(&rows[..rows.find("[[collection]]").expect("it is there")]));
    assert!(!found(&format!("{rows}bounded = true\n")));
    tree.write("mapcheck.toml", "[[collection]]\ntypes = [\"small::ring::Rings\", \"small::ring::Ring\"]\nkind = \"map\"\n");
    let ran = tree.run(&[]);
    assert!(
        ran.err.contains("nothing is known of `small::ring::Rings`") && ran.err.contains("mapcheck.toml:2:10"),
        "{}",
        ran.err
    );
    assert_eq!(ran.err.matches("nothing is known").count(), 1, "{}", ran.err);
}

/// Rows about numbers, streams and pools: each says what no code here tells.
#[test]
fn own_rows_of_every_table_count() {
    let library = "\
use std::io::Read;
use std::net::TcpStream;

pub static LENGTHS: [usize; 2] = [1, 2];

pub fn declared(id: u16) -> usize {
    LENGTHS[usize::from(id)]
}

pub fn modest(n: usize) -> usize {
    n
}

pub fn make(id: u16) -> Vec<u8> {
    Vec::with_capacity(modest(declared(id)))
}

pub fn slurp(stream: &mut TcpStream) -> Vec<u8> {
    let mut all = Vec::new();
    while let Ok(1) = stream.read(&mut [0]) {
        all.push(0);
    }
    all
}

pub fn answer(stream: &mut TcpStream) -> usize {
    slurp(stream).len()
}

pub struct Buffers {
    free: std::sync::Mutex<Vec<Vec<u8>>>,
}

impl Buffers {
    pub fn fetch_one(&self) -> Vec<u8> {
        self.free.lock().unwrap().pop().unwrap_or_default()
    }

    pub fn put_away(&self, mut buffer: Vec<u8>) {
        buffer.clear();
        self.free.lock().unwrap().push(buffer);
    }
}

pub fn sum(buffers: &Buffers, mut input: impl Read) -> std::io::Result<usize> {
    let mut buffer = buffers.fetch_one();
    input.by_ref().take(4096).read_to_end(&mut buffer)?;
    let sum = buffer.len();
    buffers.put_away(buffer);
    Ok(sum)
}
";
    let tree = Tree::package(&[("src/lib.rs", library.as_bytes())]);
    let found = |settings: &str| {
        tree.write("mapcheck.toml", settings);
        let ran = tree.run(&[]);
        assert_eq!(ran.err, "", "{settings}");
        ["unclamped_capacity", "unbounded_read", "missing_pool_return"]
            .map(|rule| ran.out.matches(&format!("mapcheck::{rule}]")).count())
    };
    let source = "[[source]]\npaths = [\"small::declared\"]\n";
    let bound = |kind: &str| format!("{source}[[bound]]\nkind = \"{kind}\"\npaths = [\"small::modest\"]\n");
    assert_eq!(found(""), [0, 0, 0]);
    assert_eq!(found(source), [1, 0, 0]);
    assert_eq!(found(&bound("upper")), [0, 0, 0]);
    assert_eq!(found(&bound("available")), [0, 0, 0]);
    assert_eq!(found("[[sink]]\npaths = [\"small::slurp\"]\n"), [0, 1, 0]);
    assert_eq!(found("[[pool]]\npairs = [[\"fetch_one\", \"put_away\"]]\n"), [0, 0, 1]);
    let by_hand = "[[pool]]\nlends = [\"small::Buffers::fetch_one\"]\ntakes = [\"small::Buffers::put_away\"]\n";
    assert_eq!(found(by_hand), [0, 0, 1]);
}
