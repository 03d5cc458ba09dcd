//! Maps that leave the iteration, loops that are none, code that hardly runs, keys that die with the item.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

type Counts = HashMap<u32, u32>;

pub fn pushed(rows: &[Vec<u32>]) -> Vec<Counts> {
    let mut all = Vec::new();
    for row in rows {
        let mut counts = Counts::new();
        for value in row {
            *counts.entry(*value).or_insert(0) += 1;
        }
        all.push(counts);
    }
    all
}

pub fn kept_in_a_struct(rows: &[Vec<u32>]) -> Vec<Kept> {
    let mut all = Vec::new();
    for row in rows {
        let seen: HashSet<u32> = row.iter().copied().collect();
        all.push(Kept { seen });
    }
    all
}

pub struct Kept {
    pub seen: HashSet<u32>,
}

pub fn returned_per_item(rows: &[Vec<u32>]) -> Vec<HashSet<u32>> {
    rows.iter()
        .map(|row| {
            let mut seen = HashSet::new();
            seen.extend(row.iter().copied());
            seen
        })
        .collect()
}

pub fn taken(rows: &[Vec<u32>], out: &mut Vec<Counts>) {
    for row in rows {
        let mut counts = Counts::new();
        for value in row {
            counts.insert(*value, 1);
        }
        out.push(std::mem::take(&mut counts));
    }
}

pub fn taken_by_a_helper(rows: &[Vec<u32>], out: &mut Vec<Counts>) {
    for row in rows {
        let mut counts = Counts::new();
        counts.insert(row.len() as u32, 1);
        flush(&mut counts, out);
    }
}

fn flush(counts: &mut Counts, out: &mut Vec<Counts>) {
    out.push(std::mem::take(counts));
}

pub fn sent(rows: Vec<Vec<u32>>, to: &std::sync::mpsc::Sender<HashSet<u32>>) {
    for row in rows {
        let seen: HashSet<u32> = row.into_iter().collect();
        let _ = to.send(seen);
    }
}

pub fn captured(rows: Vec<Vec<u32>>) {
    for row in rows {
        let mut seen = HashSet::new();
        seen.extend(row);
        std::thread::spawn(move || println!("{}", seen.len()));
    }
}

/// The next level outlives the iteration that fills it.
pub fn levels(next: &HashMap<u32, Vec<u32>>, start: u32) -> usize {
    let mut level: HashSet<u32> = HashSet::from([start]);
    let mut total = 0;
    while !level.is_empty() {
        let mut below = HashSet::new();
        for at in &level {
            below.extend(next.get(at).into_iter().flatten().copied());
        }
        total += level.len();
        level = below;
    }
    total
}

/// An iterator over it is returned, and the map with it.
pub fn lazily(rows: &[Vec<u32>]) -> usize {
    rows.iter().map(|row| distinct(row).count()).sum()
}

fn distinct(row: &[u32]) -> impl Iterator<Item = u32> {
    let mut seen = HashSet::new();
    seen.extend(row.iter().copied());
    seen.into_iter().map(|value| value + 1)
}

/// Emptied, a tree keeps no room.
pub fn trees(rows: &[Vec<u32>]) -> usize {
    let mut total = 0;
    for row in rows {
        let mut seen = BTreeSet::new();
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        for value in row {
            seen.insert(*value);
            *counts.entry(*value).or_default() += 1;
        }
        total += seen.len() + counts.len();
    }
    total
}

/// Never filled: it takes no room.
pub fn empty(rows: &[Vec<u32>]) -> usize {
    rows.iter()
        .map(|row| {
            let none: HashMap<u32, u32> = HashMap::new();
            row.len() + none.len()
        })
        .sum()
}

/// What the keys borrow from dies with the iteration.
pub fn younger_keys(lines: &[String]) -> usize {
    let mut total = 0;
    for line in lines {
        let lower = line.to_lowercase();
        let mut words: HashSet<&str> = HashSet::new();
        for word in lower.split(' ') {
            words.insert(word);
        }
        total += words.len();
    }
    total
}

pub fn runs_once(rows: &[Vec<u32>]) -> usize {
    for row in rows {
        if row.is_empty() {
            continue;
        }
        let seen: HashSet<u32> = row.iter().copied().collect();
        return seen.len();
    }
    0
}

/// Only after an error there is another round.
pub fn again_after_an_error(mut attempt: impl FnMut(&Counts) -> Result<usize, String>) -> usize {
    loop {
        let mut counts = Counts::new();
        counts.insert(1, 1);
        match attempt(&counts) {
            Ok(found) => return found,
            Err(message) => eprintln!("again: {message}"),
        }
    }
}

/// Goes on until nothing changes, which is soon.
pub fn fixpoint(values: &mut Vec<u32>) {
    loop {
        let mut seen = HashSet::new();
        values.retain(|value| seen.insert(*value));
        if seen.len() == values.len() {
            break;
        }
    }
}

pub fn a_handful(value: u32) -> usize {
    let mut total = 0;
    for factor in [1, 2, 3] {
        let mut seen = HashSet::new();
        seen.insert(value * factor);
        total += seen.len();
    }
    for step in 0..4 {
        let mut seen = HashSet::new();
        seen.insert(value + step);
        total += seen.len();
    }
    total
}

/// Only where something failed.
pub fn failures(results: &[Result<u32, Vec<u32>>]) -> u32 {
    let mut total = 0;
    for result in results {
        match result {
            Ok(value) => total += value,
            Err(causes) => {
                let distinct: HashSet<u32> = causes.iter().copied().collect();
                eprintln!("{} causes", distinct.len());
            }
        }
    }
    total
}

/// Made once, before the loop; what a `for` runs over is made once, too.
pub fn hoisted(rows: &[Vec<u32>]) -> usize {
    let mut seen = HashSet::new();
    let mut total = 0;
    for row in rows {
        seen.clear();
        seen.extend(row.iter().copied());
        total += seen.len();
    }
    for value in rows.iter().flatten().copied().collect::<HashSet<u32>>() {
        total += value as usize;
    }
    total
}

/// Not per item: `Option::map` runs its closure once.
pub fn optional(row: Option<&Vec<u32>>) -> usize {
    row.map(|row| {
        let mut seen = HashSet::new();
        seen.extend(row.iter().copied());
        seen.len()
    })
    .unwrap_or(0)
}

/// Waiting for a disk takes longer than any map.
pub fn files(paths: &[std::path::PathBuf]) -> usize {
    let mut total = 0;
    for path in paths {
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        let mut sizes: HashSet<usize> = HashSet::new();
        for line in text.lines() {
            sizes.insert(line.len());
        }
        total += sizes.len();
    }
    total
}

/// The text says how often.
pub mod counted {
    use std::collections::HashSet;

    const ROUNDS: usize = 3;

    pub fn settle(names: &[String]) -> usize {
        let mut all = 0;
        for round in 0..ROUNDS {
            let mut seen = HashSet::new();
            for name in names {
                seen.insert(name.len() % (round + 2));
            }
            all += seen.len();
        }
        all
    }
}
