//! Whether what is made in a loop's turn leaves it.

use std::collections::{HashMap, HashSet};

fn count(all: &HashSet<u32>) -> usize {
    all.len()
}

fn keep(all: HashSet<u32>) -> usize {
    all.len()
}

fn fill(all: &mut HashSet<u32>, row: &[u32]) {
    all.extend(row);
}

fn steal(all: &mut HashSet<u32>) -> HashSet<u32> {
    std::mem::take(all)
}

pub fn only_used(rows: &[Vec<u32>]) -> usize {
    let mut sum = 0;
    for row in rows {
        let mut seen = HashSet::new(); //~ stays: seen
        for n in row {
            if !seen.insert(*n) {
                continue;
            }
            sum += 1;
        }
        sum += count(&seen);
    }
    sum
}

pub fn lent_to_be_filled(rows: &[Vec<u32>]) -> usize {
    let mut sum = 0;
    for row in rows {
        let mut seen = HashSet::new(); //~ stays: seen
        fill(&mut seen, row);
        sum += seen.len();
    }
    sum
}

pub fn pushed(rows: &[Vec<u32>]) -> Vec<HashSet<u32>> {
    let mut all = Vec::new(); //~ leaves: all
    for row in rows {
        let mut seen = HashSet::new(); //~ leaves: seen
        seen.extend(row);
        all.push(seen);
    }
    all
}

pub fn given_away(rows: &[Vec<u32>]) -> usize {
    let mut sum = 0;
    for row in rows {
        let mut seen = HashSet::new(); //~ leaves: seen
        seen.extend(row);
        sum += keep(seen);
    }
    sum
}

pub fn taken_from_behind(rows: &[Vec<u32>]) -> Vec<HashSet<u32>> {
    let mut all = Vec::new(); //~ leaves: all
    for row in rows {
        let mut seen: HashSet<u32> = row.iter().copied().collect(); //~ leaves: seen
        all.push(std::mem::take(&mut seen));
        let mut more: HashSet<u32> = row.iter().copied().collect(); //~ leaves: more
        all.push(steal(&mut more));
    }
    all
}

pub fn returned_on_one_way(rows: &[Vec<u32>]) -> Option<HashSet<u32>> {
    for row in rows {
        let seen: HashSet<u32> = row.iter().copied().collect(); //~ leaves: seen
        if seen.len() > 8 {
            return Some(seen);
        }
    }
    None
}

pub fn broken_out_with(rows: &[Vec<u32>]) -> HashSet<u32> {
    let mut left = rows.iter();
    loop {
        let Some(row) = left.next() else { break HashSet::new() };
        let seen: HashSet<u32> = row.iter().copied().collect(); //~ leaves: seen
        if seen.len() > 8 {
            break seen;
        }
    }
}

pub fn into_a_struct(rows: &[Vec<u32>]) -> Vec<Row> {
    let mut all = Vec::new(); //~ leaves: all
    for row in rows {
        let seen: HashSet<u32> = row.iter().copied().collect(); //~ leaves: seen
        all.push(Row { seen, pair: (1, HashMap::new()) });
    }
    all
}

pub struct Row {
    pub seen: HashSet<u32>,
    pub pair: (u32, HashMap<u32, u32>),
}

pub fn into_a_variable_outside(rows: &[Vec<u32>]) -> usize {
    let mut last = HashSet::new(); //~ stays: last
    for row in rows {
        let seen: HashSet<u32> = row.iter().copied().collect(); //~ leaves: seen
        last = seen;
    }
    last.len()
}

pub fn into_a_task(rows: Vec<Vec<u32>>) -> Vec<std::thread::JoinHandle<usize>> {
    let mut tasks = Vec::new(); //~ leaves: tasks
    for row in rows {
        let seen: HashSet<u32> = row.into_iter().collect(); //~ leaves: seen
        tasks.push(std::thread::spawn(move || seen.len()));
    }
    tasks
}

pub fn closure_that_borrows(rows: &[Vec<u32>]) -> usize {
    let mut sum = 0;
    for row in rows {
        let mut seen = HashSet::new(); //~ stays: seen
        row.iter().for_each(|n| drop(seen.insert(*n)));
        sum += seen.len();
    }
    sum
}

pub async fn over_a_wait(rows: &[Vec<u32>]) -> usize {
    let mut sum = 0;
    for row in rows {
        let mut seen = HashSet::<u32>::new(); //~ stays: seen
        seen.extend(row);
        tokio::task::yield_now().await;
        sum += seen.len();
    }
    sum
}

pub fn consumed(rows: &[Vec<u32>]) -> u32 {
    let mut sum = 0;
    for row in rows {
        let seen: HashSet<u32> = row.iter().copied().collect(); //~ stays: seen
        for n in seen {
            sum += n;
        }
    }
    sum
}

pub fn question_mark(rows: &[Vec<u32>]) -> Result<usize, std::num::TryFromIntError> {
    let mut sum = 0;
    for row in rows {
        let mut seen = HashSet::new(); //~ stays: seen
        for n in row {
            seen.insert(u8::try_from(*n)?);
        }
        sum += seen.len();
    }
    Ok(sum)
}

pub fn recursion(rows: &[Vec<u32>], depth: usize) -> usize {
    let mut seen = HashSet::<u32>::new(); //~ stays: seen
    seen.extend(rows.iter().flatten());
    if depth == 0 { seen.len() } else { recursion(rows, depth - 1) + seen.len() }
}
