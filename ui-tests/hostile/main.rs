//! What tries to break the program: broken and enormous files, projects that mean harm, disks that are full, other orders.

mod faults;
mod mutants;
mod projects;
mod same;
mod shapes;
#[path = "../tree.rs"]
mod tree;

use std::time::{Duration, Instant};

use tree::{Ran, Tree};

/// A finding, a suggestion, a suppression.
const SOURCE: &str = "\
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.chars().count());
    out.push_str(text);
    out
}
";

/// It ended as a run ends, and did not fall over on the way.
fn is_sound(ran: &Ran, what: &str) {
    assert!((0..=2).contains(&ran.status), "{what}: status {}\n{}", ran.status, ran.err);
    for word in ["internal error", "panicked"] {
        assert!(!ran.err.contains(word), "{what}: {}", ran.err);
    }
}

/// Each file many times what it should be, all in one run: nothing here takes minutes, and nothing overflows the stack.
/// `cargo run --example shapes` does the same with large numbers.
#[test]
fn very_many_of_one_thing() {
    let tree = Tree::new(&[]);
    for shape in shapes::SHAPES {
        tree.write(&format!("{}.rs", shape.0), shapes::text(shape, 250));
    }
    let since = Instant::now();
    let ran = tree.run(&["-W", "all", "--confidence", "low", "--message-format", "counts", "."]);
    is_sound(&ran, "shapes");
    assert!(since.elapsed() < Duration::from_secs(240), "takes {:?}", since.elapsed());
}
