//! What tries to break the program: broken and enormous files, projects that mean harm, disks that are full, other orders.

mod broken;
mod faults;
mod mutants;
mod projects;
mod same;
mod shapes;
mod time;
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

/// What follows numbers through a body ends where there is too much of it: that is told, and the rest of the file is checked.
#[test]
fn more_numbers_than_are_followed() {
    let shape = shapes::SHAPES.iter().find(|shape| shape.0 == "sizes").expect("a shape");
    let tree = Tree::new(&[]);
    tree.write("lib.rs", format!("{}{SOURCE}", shapes::text(shape, 4_000)));
    let ran = tree.run(&["-v", "-W", "all", "."]);
    is_sound(&ran, "sizes");
    let found: Vec<&str> = ran.out.lines().filter(|line| line.starts_with("warning[")).collect();
    assert_eq!(found.len(), 1, "{}", ran.out);
    assert!(found[0].starts_with("warning[mapcheck::char_count_as_capacity]"), "{}", ran.out);
    assert!(ran.out.contains("more values, on more ways, than are followed"), "{}", ran.out);
}
