//@ confidence: low
//! What a function makes at each call can be lent to it by those who call it in a loop.

use std::fmt::Write;

/// Private, and called from here alone.
pub fn longest(rows: &[Vec<u32>]) -> usize {
    let mut longest = 0;
    for row in rows {
        longest = longest.max(width(row));
    }
    longest
}

fn width(row: &[u32]) -> usize {
    let mut line = String::new(); //~ collection_alloc_in_loop
    for value in row {
        let _ = write!(line, "{value},");
    }
    pad(&mut line);
    if line == "," { 0 } else { line.len() + used(&line) }
}

fn pad(line: &mut String) {
    line.push(' ');
}

fn used(line: &str) -> usize {
    line.trim().len()
}

pub struct Table {
    pub rows: Vec<Vec<u8>>,
}

impl Table {
    /// Also called where no loop is.
    pub fn first(&self) -> usize {
        self.distinct(0)
    }

    pub fn all(&self) -> usize {
        let mut total = 0;
        for group in 0..self.rows.len() / 2 {
            for half in 0..2 {
                total += self.distinct(group * 2 + half);
            }
        }
        total
    }

    fn distinct(&self, at: usize) -> usize {
        let row = &self.rows[at];
        let mut marks: Vec<bool> = vec![false; 256]; //~ collection_alloc_in_loop
        for byte in row {
            marks[*byte as usize] = true;
        }
        marks.iter().filter(|mark| **mark).count()
    }
}

/// Anybody may call that.
pub fn public(row: &[char]) -> usize {
    let mut text = String::new(); //~ collection_alloc_in_loop
    for c in row {
        text.push(*c);
    }
    text.trim().len()
}

/// ... and this is also passed on as a value.
pub fn named(rows: &[Vec<char>]) -> usize {
    let mut total = 0;
    for row in rows {
        total += public(row) + counted(row);
    }
    total + rows.iter().map(|row| row.as_slice()).map(counted).count()
}

fn counted(row: &[char]) -> usize {
    let mut text = String::new(); //~ collection_alloc_in_loop
    for c in row {
        text.push(*c);
    }
    text.trim().len()
}

/// It calls itself.
pub fn depths(rows: &[Vec<u8>]) -> usize {
    let mut total = 0;
    for row in rows {
        total += depth(row);
    }
    total
}

fn depth(row: &[u8]) -> usize {
    let mut rest = Vec::new(); //~ collection_alloc_in_loop
    for byte in row.iter().skip(1) {
        rest.push(*byte);
    }
    if rest.is_empty() { 1 } else { depth(&rest) + 1 }
}

/// The tests would have to lend it something too.
pub fn tested(rows: &[Vec<char>]) -> usize {
    let mut total = 0;
    for row in rows {
        total += trimmed(row);
    }
    total
}

fn trimmed(row: &[char]) -> usize {
    let mut text = String::new(); //~ collection_alloc_in_loop
    for c in row {
        text.push(*c);
    }
    text.trim().len()
}

#[cfg(test)]
mod tests {
    #[test]
    fn one() {
        assert_eq!(super::trimmed(&['a', ' ']), 1);
    }
}
