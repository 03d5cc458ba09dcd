//@ confidence: low
//! What stands in the place of the making: room, items that are always the same, items that are collected.

use std::io::{Read, Result};

/// Room for each row.
pub fn room(rows: &[Vec<u32>]) -> usize {
    let mut total = 0;
    for row in rows {
        let mut line = String::with_capacity(row.len() * 4); //~ collection_alloc_in_loop
        for value in row {
            line.push_str(&value.to_string());
        }
        total += line.len();
    }
    total
}

/// Who is given the buffer may read as much as it has room for.
pub fn room_that_is_used(source: &mut impl Read, sizes: &[u64]) -> Result<usize> {
    let mut total = 0;
    for size in sizes {
        let mut buffer = Vec::with_capacity(*size as usize); //~ collection_alloc_in_loop
        fill(source, &mut buffer)?;
        total += buffer.len();
    }
    Ok(total)
}

fn fill(source: &mut impl Read, buffer: &mut Vec<u8>) -> Result<()> {
    let room = buffer.capacity() as u64;
    source.by_ref().take(room).read_to_end(buffer)?;
    Ok(())
}

/// The same item over and over.
pub fn marks(rows: &[Vec<usize>]) -> usize {
    let mut missing = 0;
    for row in rows {
        let mut seen = vec![false; row.len()]; //~ collection_alloc_in_loop
        for value in row.iter().filter(|value| **value < row.len()) {
            seen[*value] = true;
        }
        missing += seen.iter().filter(|seen| !**seen).count();
    }
    missing
}

/// What is collected has its type from itself.
pub fn collected(names: &[String], wanted: &[u16]) -> usize {
    let mut found = 0;
    for name in names {
        let codes: Vec<u16> = name.encode_utf16().collect(); //~ collection_alloc_in_loop
        found += codes.windows(wanted.len()).filter(|window| *window == wanted).count();
    }
    found
}

pub fn texts(lines: &[Vec<char>]) -> usize {
    let mut longest = 0;
    for line in lines {
        let text: String = line[1..].iter().collect(); //~ collection_alloc_in_loop
        longest = longest.max(text.trim().len());
    }
    longest
}

/// A chain that does not fit into a line.
pub fn long(rows: &[Vec<usize>], used: &[bool]) -> usize {
    let mut total = 0;
    for row in rows {
        let candidates: Vec<usize> = row
            .iter()
            .filter(|position| **position < used.len() && !used[**position])
            .copied()
            .collect();
        //~^^^^^ collection_alloc_in_loop
        total += candidates.len() + candidates.first().copied().unwrap_or_default();
    }
    total
}

/// ... and one that does, now that it is shorter.
pub fn shorter(rows: &[Vec<usize>]) -> usize {
    let mut total = 0;
    for row in rows {
        let candidates: Vec<usize> = row
            .iter()
            .filter(|position| **position > 2)
            .copied()
            .collect();
        //~^^^^^ collection_alloc_in_loop
        total += candidates.len() + candidates.first().copied().unwrap_or_default();
    }
    total
}

/// Only the type of the list says what `into` makes.
pub fn told_by_the_list(rows: &[Vec<u32>]) -> u64 {
    let mut total = 0;
    for row in rows {
        let wide: Vec<u64> = row.iter().map(|value| (*value).into()).collect(); //~ collection_alloc_in_loop
        total += wide.iter().sum::<u64>() + wide.len() as u64;
    }
    total
}

pub struct Page {
    pub cells: Vec<String>,
    pub widths: Vec<usize>,
}

impl Page {
    fn cells(&self) -> &[String] {
        &self.cells
    }

    fn room(&self, cell: &str, column: usize, row: usize) -> char {
        if cell.len() > self.widths[column] + row { '.' } else { ' ' }
    }

    /// A name as short as `self` takes the first call beside it.
    pub fn longest(&self, rows: usize, separators_between_columns: bool) -> usize {
        let mut longest = 0;
        for row in 0..rows {
            let line: String = self
                .cells()
                .iter()
                .enumerate()
                .skip(row)
                .map(|(column, cell)| {
                    self.room(cell, column, row + usize::from(separators_between_columns))
                })
                .collect();
            //~^^^^^^^^^ collection_alloc_in_loop
            longest = longest.max(line.len());
        }
        longest
    }
}
