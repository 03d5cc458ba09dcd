//! Loops around loops whose turns were counted when the program was set up.

use std::collections::HashSet;
use std::sync::{Mutex, MutexGuard};

pub struct Server {
    pool: Mutex<Pool>,
}

pub struct Pool {
    shards: Vec<Mutex<Vec<u32>>>,
    lanes: usize,
    recent: Vec<Vec<u32>>,
}

impl Server {
    pub fn new(shards: Vec<Mutex<Vec<u32>>>, lanes: usize) -> Self {
        Self { pool: Mutex::new(Pool { shards, lanes, recent: Vec::new() }) }
    }

    pub fn lock(&self) -> MutexGuard<'_, Pool> {
        self.pool.lock().unwrap_or_else(|e| e.into_inner())
    }
}

impl Pool {
    pub fn add(&mut self, len: usize) {
        self.recent.push(vec![len as u32]);
        self.recent.truncate(100_000);
    }

    pub fn work(&self, len: usize) -> usize {
        let mut total = 0;
        // nothing is added to these after they were made
        for shard in &self.shards {
            for value in shard.lock().iter().flat_map(|values| values.iter()) {
                let seen: HashSet<usize> = (0..*value as usize + len).collect();
                total += seen.len();
            }
        }
        for lane in 0..self.lanes {
            for row in &self.recent {
                let seen: HashSet<u32> = row.iter().map(|value| value + lane as u32).collect();
                total += seen.len();
            }
        }
        // each request adds to these
        for row in &self.recent {
            for value in row {
                let seen: HashSet<u32> = (0..*value).collect(); //~ map_alloc_in_loop
                total += seen.len();
            }
        }
        total
    }
}

/// An answer that was waited for: beside that the sets are nothing.
pub async fn told(ask: impl AsyncFn() -> String) -> usize {
    let answer = ask().await;
    let mut most = 0;
    for line in answer.lines() {
        let letters: HashSet<char> = line.chars().collect();
        most = most.max(letters.len());
    }
    most + longest(&answer)
}

fn longest(answer: &str) -> usize {
    let mut most = 0;
    for line in answer.lines() {
        let words: HashSet<usize> = line.split(' ').map(str::len).collect();
        most = most.max(words.len());
    }
    most
}
