//! Hot loops.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

pub struct Node {
    rows: Vec<Vec<u32>>,
    below: Vec<Node>,
}

pub fn answer(text: &str) -> usize {
    let node = Node { rows: vec![vec![text.len() as u32]], below: Vec::new() };
    let documents: Vec<Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let rows: Vec<Vec<Vec<u32>>> = text.lines().map(|line| vec![vec![line.len() as u32]]).collect();
    let tables: Vec<HashMap<u32, String>> = text.lines().map(|line| HashMap::from([(1, line.to_owned())])).collect();
    letters(text) + keys(documents) + groups(&rows) + walk(&node) + merged(&tables).len() + parts(&node)
}

/// Over the lines of a text.
fn letters(text: &str) -> usize {
    let mut most = 0;
    for line in text.lines() {
        let letters: HashSet<char> = line.chars().collect(); //~ map_alloc_in_loop
        most = most.max(letters.len());
    }
    most
}

/// Over parsed documents.
fn keys(documents: Vec<Value>) -> usize {
    documents
        .into_iter()
        .map(|document| {
            let Value::Object(fields) = document else { return 0 };
            let known: HashSet<String> = fields.keys().cloned().collect(); //~ map_alloc_in_loop
            fields.keys().filter(|key| known.contains(&key.to_lowercase())).count()
        })
        .sum()
}

/// A loop elsewhere calls it for each of its items.
fn groups(groups: &[Vec<Vec<u32>>]) -> usize {
    groups.iter().map(|rows| distinct(rows)).sum()
}

fn distinct(rows: &[Vec<u32>]) -> usize {
    let mut total = 0;
    for row in rows {
        let seen: HashSet<u32> = row.iter().copied().collect(); //~ map_alloc_in_loop
        total += seen.len();
    }
    total
}

/// For each node of a tree, of whose own lists nothing tells how long they are.
fn walk(node: &Node) -> usize {
    let mut total = 0;
    for row in &node.rows {
        let seen: HashSet<u32> = row.iter().copied().collect();
        total += seen.len();
    }
    if let Some(first) = node.below.first() {
        total += walk(first);
    }
    total
}

/// Collected only to be taken apart again.
fn merged(tables: &[HashMap<u32, String>]) -> HashMap<u32, String> {
    let mut all = HashMap::new();
    for table in tables {
        all.extend(table.iter().map(|(key, value)| (*key, value.clone())).collect::<HashMap<u32, String>>()); //~ map_alloc_in_loop
    }
    all
}

/// Once for each request, over parts of which nothing tells how many there are.
fn parts(node: &Node) -> usize {
    let mut total = 0;
    for row in &node.rows {
        let seen: HashSet<u32> = row.iter().copied().collect();
        total += seen.len();
    }
    total
}
