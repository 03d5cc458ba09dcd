//@ confidence: low
//! What may be moved before the loop without a look, and what a person must see.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

/// The clearing stands where the making stood: behind the `continue`.
pub fn behind_a_continue(rows: &[Vec<u32>]) -> usize {
    let mut total = 0;
    for row in rows {
        if row.is_empty() {
            continue;
        }
        // each value once
        let mut seen = HashSet::new(); //~ map_alloc_in_loop
        total += row.iter().filter(|value| seen.insert(**value)).count();
    }
    total
}

/// Before all the loops that it may outlive.
pub fn nested(tables: &[Vec<Vec<u32>>]) -> usize {
    let mut total = 0;
    for table in tables {
        let width = table.first().map_or(0, Vec::len);
        for row in table {
            if row.len() == width {
                let mut counts: HashMap<u32, u32> = HashMap::new(); //~ map_alloc_in_loop
                for value in row {
                    *counts.entry(*value).or_default() += 1;
                }
                total += counts.len();
            }
        }
    }
    total
}

/// In an arm, behind a label, in a loop with a value.
pub fn in_an_arm(input: Option<&[Vec<u32>]>) -> Option<u32> {
    match input {
        Some(rows) => 'rows: loop {
            for row in rows {
                let mut seen = HashSet::with_capacity(64); //~ map_alloc_in_loop
                for value in row {
                    if !seen.insert(*value) {
                        break 'rows Some(*value);
                    }
                }
            }
            break None;
        },
        None => None,
    }
}

/// Another variable of that name is meant before the loop's own, in its head.
pub fn shadowed(seen: &[Vec<u32>]) -> usize {
    let mut total = 0;
    for row in seen {
        let mut seen: HashSet<u32> = HashSet::new(); //~ map_alloc_in_loop
        seen.extend(row.iter().copied());
        total += seen.len();
    }
    total
}

/// ... and here it is used again behind the loop.
pub fn used_behind(rows: &[Vec<u32>]) -> usize {
    let seen = rows.len();
    let mut total = 0;
    for row in rows {
        let mut seen: HashSet<u32> = HashSet::new(); //~ map_alloc_in_loop
        seen.extend(row.iter().copied());
        total += seen.len();
    }
    total + seen
}

/// A later one of that name is another one in each iteration.
pub fn shadowed_later(rows: &[Vec<u32>]) -> usize {
    let mut total = 0;
    for row in rows {
        let mut seen: HashSet<u32> = HashSet::new(); //~ map_alloc_in_loop
        seen.extend(row.iter().copied());
        let seen = seen.len();
        total += seen;
    }
    total
}

/// When an `Arc` is dropped may be seen.
pub fn shared_values(rows: &[Vec<Arc<str>>]) -> usize {
    let mut total = 0;
    for row in rows {
        let mut seen: HashSet<Arc<str>> = HashSet::new(); //~ map_alloc_in_loop
        for value in row {
            seen.insert(Arc::clone(value));
        }
        total += seen.len();
    }
    total
}

/// This order is always the same for the same room, and would be another one for more room.
pub fn in_an_order_of_its_own(rows: &[Vec<u32>], out: &mut Vec<u32>) {
    for row in rows {
        let mut counts: FxHashMap<u32, u32> = FxHashMap::default(); //~ map_alloc_in_loop
        for value in row {
            *counts.entry(*value).or_default() += 1;
        }
        out.extend(counts.keys());
    }
}

/// Asked by key only, the order is not to be seen.
pub fn by_key(rows: &[Vec<u32>]) -> u32 {
    let mut total = 0;
    for row in rows {
        let mut counts: FxHashMap<u32, u32> = FxHashMap::default(); //~ map_alloc_in_loop
        for value in row {
            *counts.entry(*value).or_default() += 1;
        }
        total += counts.get(&7).copied().unwrap_or(0);
    }
    total
}

/// Dropped early, given away whole.
pub fn given_away(rows: &[Vec<u32>], out: &mut Vec<u32>) {
    for row in rows {
        let mut seen: HashSet<u32> = HashSet::new(); //~ map_alloc_in_loop
        seen.extend(row.iter().copied());
        out.push(seen.len() as u32);
        drop(seen);
        let mut odd: HashSet<u32> = HashSet::new(); //~ map_alloc_in_loop
        odd.extend(row.iter().copied().filter(|value| value % 2 == 1));
        out.extend(odd);
    }
}

/// A type that only the loop knows.
pub fn local_type(rows: &[Vec<u32>]) -> usize {
    let mut total = 0;
    for row in rows {
        #[derive(PartialEq, Eq, Hash)]
        struct Half(u32);
        let mut seen: HashSet<Half> = HashSet::new(); //~ map_alloc_in_loop
        seen.extend(row.iter().map(|value| Half(value / 2)));
        total += seen.len();
    }
    total
}

/// Not in every build.
pub fn conditional(rows: &[Vec<u32>]) -> usize {
    let mut total = 0;
    for row in rows {
        #[cfg(not(feature = "plain"))]
        let mut seen: HashSet<u32> = HashSet::new(); //~ map_alloc_in_loop
        seen.extend(row.iter().copied());
        total += seen.len();
    }
    total
}

/// One map stays across the loop's waiting; others may be sent along with it.
pub async fn waiting(rows: Vec<Vec<u32>>, mut sink: impl AsyncFnMut(usize)) {
    for row in &rows {
        let mut seen: HashSet<u32> = HashSet::new(); //~ map_alloc_in_loop
        seen.extend(row.iter().copied());
        sink(seen.len()).await;
    }
}
