//! What silences nothing, and what may only seem to.

#![cfg_attr(any(), allow(mapcheck::uncapped_cache))] //~ unused_suppression

use std::io::{self, Read};

fn read_len(reader: &mut impl Read) -> io::Result<usize> {
    let mut bytes = [0; 4];
    reader.read_exact(&mut bytes)?;
    Ok(u32::from_be_bytes(bytes) as usize)
}

pub fn one_of_two(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    // mapcheck: allow(unclamped_capacity, unbounded_read) //~ unused_suppression
    Ok(Vec::with_capacity(n))
}

pub fn first_of_two(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    Ok(Vec::with_capacity(n)) // mapcheck: allow(unbounded_read, unclamped_capacity) why //~ unused_suppression
}

pub fn twice(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    // mapcheck: allow(unclamped_capacity) //~ unused_suppression
    {
        // mapcheck: allow(unclamped_capacity)
        return Ok(Vec::with_capacity(n));
    }
}

pub fn too_late(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    let items = Vec::with_capacity(n); //~ unclamped_capacity
    Ok(items)
    // mapcheck: allow(unclamped_capacity) //~ unused_suppression
}

pub fn clamped(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    Ok(Vec::with_capacity(n.min(64))) // mapcheck: expect(unclamped_capacity) //~ unused_suppression
}

// mapcheck: allow(capacity) a family of which nothing is found //~ unused_suppression
pub fn nothing() {}

#[cfg_attr(any(), allow(mapcheck::uncapped_cache, dead_code))] //~ unused_suppression
pub fn with_others() {}

// mapcheck: bounded(by what it says) a promise may be kept
pub struct Kept(pub Vec<u8>);

#[cfg(test)]
mod tests {
    // mapcheck: allow(unclamped_capacity) not looked at
    #[test]
    fn f() {}
}

// mapcheck: allow(unclamped_capacity) not understood
macro_rules! made { ($a:ident) => { fn $a() {} } }
