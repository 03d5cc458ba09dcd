//! Lists, strings, arrays and patterns per item, and those that had better stay as they are.

use regex::Regex;
use std::fmt::Write;

pub fn text(rows: &[Vec<u32>]) -> usize {
    let mut longest = 0;
    for row in rows {
        let mut line = String::new(); //~ collection_alloc_in_loop
        for value in row {
            let _ = write!(line, "{value},");
        }
        longest = longest.max(line.len());
    }
    longest
}

pub struct Item {
    pub group: u32,
    pub hidden: bool,
}

/// Collected only to ask whether there is anything, and what it is like.
pub fn collected(items: &[Item], groups: &[u32]) -> usize {
    let mut hidden = 0;
    for group in groups {
        let members: Vec<_> = items.iter().filter(|i| i.group == *group).collect(); //~ collection_alloc_in_loop
        if !members.is_empty() && members.iter().all(|i| i.hidden) {
            hidden += 1;
        }
    }
    hidden
}

pub struct Rules {
    pub ignored: Vec<String>,
}

impl Rules {
    pub fn check(&self, names: &[String]) -> usize {
        names.iter().filter(|name| !self.is_ignored(name)).count()
    }

    /// Each pattern again for each name.
    fn is_ignored(&self, name: &str) -> bool {
        for pattern in &self.ignored {
            if Regex::new(pattern).is_ok_and(|re| re.is_match(name)) { //~ collection_alloc_in_loop
                return true;
            }
        }
        false
    }
}

pub fn same_directory(names: &[String]) -> usize {
    let mut found = 0;
    for name in names {
        let here = std::env::current_dir().ok(); //~ collection_alloc_in_loop
        if here.is_some_and(|dir| dir.ends_with(name)) {
            found += 1;
        }
    }
    found
}

/// Each pattern is compiled once.
pub fn each_once(patterns: &[String], text: &str) -> usize {
    let mut matches = 0;
    for pattern in patterns {
        if Regex::new(pattern).is_ok_and(|re| re.is_match(text)) {
            matches += 1;
        }
    }
    matches
}

pub fn compiled(patterns: &[String]) -> Vec<Regex> {
    patterns.iter().filter_map(|pattern| Regex::new(pattern).ok()).collect()
}

pub fn moved_on(rows: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let mut all = Vec::new();
    for row in rows {
        let mut even = Vec::new();
        for value in row {
            if value % 2 == 0 {
                even.push(*value);
            }
        }
        all.push(even);
    }
    all
}

/// The room goes on into what is collected.
pub fn handed_on(rows: &[Vec<u32>], all: &mut Vec<Vec<u32>>) {
    for row in rows {
        let mut doubled = Vec::new();
        for value in row {
            doubled.push(value * 2);
        }
        all.push(doubled.into_iter().filter(|v| *v > 2).collect());
    }
}

pub fn joined(rows: &[&str], out: &mut Vec<String>) {
    for row in rows {
        let mut text = String::new();
        text.push_str(row);
        out.push(text + "!");
    }
}

pub fn small(rows: &[Vec<u8>]) -> u32 {
    let mut total = 0;
    for row in rows {
        let mut header = [0u8; 16];
        header[..row.len().min(16)].copy_from_slice(&row[..row.len().min(16)]);
        total += u32::from(header[0]);
    }
    total
}
