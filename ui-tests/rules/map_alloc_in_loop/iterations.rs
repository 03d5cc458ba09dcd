//! What runs once per item: every kind of loop, closures of adaptors, helpers beside the loop.

use std::collections::{HashMap, HashSet, VecDeque};

pub fn nested(rows: &[Vec<Vec<u32>>]) -> usize {
    let mut total = 0;
    for row in rows {
        for cell in row {
            let distinct: HashSet<u32> = cell.iter().copied().collect(); //~ map_alloc_in_loop
            total += distinct.len();
        }
    }
    total
}

pub fn work_list(mut open: VecDeque<Vec<u32>>) -> u64 {
    let mut total = 0;
    while let Some(next) = open.pop_front() {
        let mut counts: HashMap<u32, u64> = HashMap::with_capacity(next.len()); //~ map_alloc_in_loop
        for value in &next {
            *counts.entry(*value).or_default() += 1;
        }
        total += counts.values().copied().max().unwrap_or(0);
    }
    total
}

pub fn adaptor(rows: &[Vec<u32>]) -> Vec<usize> {
    rows.iter()
        .map(|row| {
            let mut distinct: HashSet<u32> = HashSet::new(); //~ map_alloc_in_loop
            distinct.extend(row.iter().copied());
            distinct.len()
        })
        .collect()
}

/// The entries are taken out one by one, which `drain` does as well.
pub fn taken_apart(rows: &[Vec<u32>], out: &mut Vec<(u32, u32)>) {
    for row in rows {
        let mut counts: HashMap<u32, u32> = HashMap::new(); //~ map_alloc_in_loop
        for value in row {
            *counts.entry(*value).or_insert(0) += 1;
        }
        for (value, count) in counts {
            out.push((value, count));
        }
    }
}

/// Keys borrowed from what is older than the loop.
pub fn older_keys(names: &[(String, Vec<usize>)]) -> usize {
    let mut most = 0;
    for (_, picks) in names {
        let mut seen: HashSet<&str> = HashSet::new(); //~ map_alloc_in_loop
        for pick in picks {
            seen.insert(&names[*pick].0);
        }
        most = most.max(seen.len());
    }
    most
}

/// Filled and looked at by others, who give it back.
pub fn lent(rows: &[Vec<u32>]) -> usize {
    let mut total = 0;
    for row in rows {
        let mut distinct = HashSet::new(); //~ map_alloc_in_loop
        fill(row, &mut distinct);
        total += size(&distinct);
    }
    total
}

fn fill(row: &[u32], into: &mut HashSet<u32>) {
    into.extend(row.iter().copied());
}

fn size(of: &HashSet<u32>) -> usize {
    of.len()
}

/// A new map in place of the old one, which nobody took.
pub fn replaced(rows: &[Vec<u32>]) -> u64 {
    let mut counts: HashMap<u32, u64> = HashMap::new();
    let mut total = 0;
    for row in rows {
        counts = HashMap::new(); //~ map_alloc_in_loop
        for value in row {
            *counts.entry(*value).or_default() += 1;
        }
        total += counts.values().sum::<u64>();
    }
    total + counts.len() as u64
}

pub struct Graph {
    edges: Vec<Vec<usize>>,
}

impl Graph {
    pub fn reached(&self, groups: &[Vec<usize>]) -> usize {
        let mut total = 0;
        for group in groups {
            for start in group {
                total += self.reach(*start);
            }
        }
        total
    }

    /// A private helper of the loops above.
    fn reach(&self, start: usize) -> usize {
        let mut seen = HashSet::new(); //~ map_alloc_in_loop
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            if seen.insert(at) {
                open.extend(&self.edges[at]);
            }
        }
        seen.len()
    }
}
