//! Functions that read any reader to its end, and what they are given.

use std::fs::File;
use std::io::{self, Read};

use flate2::read::GzDecoder;

fn all(mut reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes)?;
    Ok(bytes)
}

pub fn unpacked(packed: &[u8]) -> io::Result<Vec<u8>> {
    all(GzDecoder::new(packed)) //~ unbounded_read
}

pub fn unpacked_up_to(packed: &[u8], limit: u64) -> io::Result<Vec<u8>> {
    all(GzDecoder::new(packed).take(limit))
}

pub fn settings() -> io::Result<Vec<u8>> {
    all(File::open("settings")?)
}
