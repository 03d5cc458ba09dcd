//! A library that keeps files of its own, and sees to it that they last.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Whoever reads this wrote it.
pub fn offsets(block: &[u8]) -> Vec<u32> {
    let mut head = [0; 4];
    head.copy_from_slice(&block[..4]);
    let count = u32::from_le_bytes(head) as usize;
    let mut offsets = Vec::with_capacity(count);
    offsets.extend(block[4..].chunks_exact(4).map(|item| u32::from(item[0])));
    offsets
}

pub fn append(path: &Path, block: &[u8]) -> io::Result<File> {
    let mut file = OpenOptions::new().append(true).open(path)?;
    file.write_all(block)?;
    file.sync_data()?;
    Ok(file)
}
