//! A length off the wire as the size of a buffer, and the ways in which people check it.

use std::collections::{HashMap, VecDeque};
use std::io::{self, Read};

const MAX_FRAME: usize = 1 << 20;

fn read_len(reader: &mut impl Read) -> io::Result<usize> {
    let mut bytes = [0; 4];
    reader.read_exact(&mut bytes)?;
    Ok(u32::from_be_bytes(bytes) as usize)
}

pub fn with_capacity(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    let items = Vec::with_capacity(n); //~ unclamped_capacity
    Ok(items)
}

pub fn zeroed(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let n = read_len(reader)?;
    let mut buffer = vec![0; n]; //~ unclamped_capacity
    reader.read_exact(&mut buffer)?;
    Ok(buffer)
}

pub fn reserved(reader: &mut impl Read, into: &mut Vec<u8>) -> io::Result<()> {
    let n = read_len(reader)?;
    into.reserve(n); //~ unclamped_capacity
    Ok(())
}

pub fn resized(reader: &mut impl Read, into: &mut VecDeque<u8>) -> io::Result<()> {
    let n = read_len(reader)?;
    into.resize(n, 0); //~ unclamped_capacity
    Ok(())
}

pub fn map(reader: &mut impl Read) -> io::Result<HashMap<u32, u32>> {
    Ok(HashMap::with_capacity(read_len(reader)?)) //~ unclamped_capacity
}

pub fn repeated(reader: &mut impl Read) -> io::Result<String> {
    Ok("-".repeat(read_len(reader)?)) //~ unclamped_capacity
}

pub fn half(reader: &mut impl Read) -> io::Result<Vec<u16>> {
    let bytes = read_len(reader)?;
    Ok(Vec::with_capacity(bytes / 2)) //~ unclamped_capacity
}

pub fn too_late(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let n = read_len(reader)?;
    let mut buffer = Vec::with_capacity(n); //~ unclamped_capacity
    reader.take(n as u64).read_to_end(&mut buffer)?;
    Ok(buffer)
}

pub fn only_a_lower_bound(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let n = read_len(reader)?;
    if n == 0 {
        return Ok(Vec::new());
    }
    Ok(vec![0; n]) //~ unclamped_capacity
}

pub fn refused(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let n = read_len(reader)?;
    if n > MAX_FRAME {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(vec![0; n])
}

pub fn clamped(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    Ok(Vec::with_capacity(n.min(4096)))
}

pub fn clamped_by_function(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    Ok(Vec::with_capacity(std::cmp::min(n, 4096)))
}

pub fn in_range(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let n = read_len(reader)?;
    if !(1..=MAX_FRAME).contains(&n) {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(vec![0; n])
}

pub fn either_way(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let n = read_len(reader)?;
    let room = if n <= MAX_FRAME { n } else { MAX_FRAME };
    Ok(Vec::with_capacity(room))
}

pub fn fallible(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let n = read_len(reader)?;
    let mut buffer = Vec::new();
    buffer.try_reserve_exact(n).map_err(|_| io::ErrorKind::OutOfMemory)?;
    buffer.resize(n, 0);
    Ok(buffer)
}

pub fn asserted(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let n = read_len(reader)?;
    assert!(n < MAX_FRAME, "frame of {n} bytes");
    Ok(vec![0; n])
}

pub fn subtracted_from_what_is_there(reader: &mut impl Read, left: &mut usize) -> io::Result<Vec<u8>> {
    let n = read_len(reader)?;
    *left = left.checked_sub(n).ok_or(io::ErrorKind::UnexpectedEof)?;
    Ok(vec![0; n])
}

/// Nothing of this comes from outside.
pub fn look_alikes(items: &[u32], width: u16, settings: &Settings) -> usize {
    let a: Vec<u32> = Vec::with_capacity(items.len());
    let b: Vec<u32> = Vec::with_capacity(items.iter().size_hint().0);
    let c = vec![0u8; usize::from(width) * 4];
    let d = vec![0u8; settings.buffer];
    let e: Vec<u8> = Vec::with_capacity(64 * 1024);
    a.capacity() + b.capacity() + c.len() + d.len() + e.capacity()
}

pub struct Settings {
    pub buffer: usize,
}
