//@ levels: -A all -W unchecked_capacity_arithmetic
//! Products and sums of numbers from outside.

use byteorder::{LE, ReadBytesExt};
use std::io::{self, Read};

pub fn image(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let width = reader.read_u32::<LE>()? as usize;
    let height = reader.read_u32::<LE>()? as usize;
    Ok(vec![0; width * height]) //~ unchecked_capacity_arithmetic
}

pub fn table(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let rows = reader.read_u32::<LE>()? as usize;
    let size = rows * 64; //~ unchecked_capacity_arithmetic
    Ok(Vec::with_capacity(size))
}

pub fn sum(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let head = reader.read_u64::<LE>()? as usize;
    let tail = reader.read_u64::<LE>()? as usize;
    Ok(vec![0; head + tail]) //~ unchecked_capacity_arithmetic
}

pub fn checked(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let width = reader.read_u32::<LE>()? as usize;
    let height = reader.read_u32::<LE>()? as usize;
    let size = width.checked_mul(height).ok_or(io::ErrorKind::InvalidData)?;
    Ok(vec![0; size])
}

pub fn bounded(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let width = reader.read_u32::<LE>()? as usize;
    let height = reader.read_u32::<LE>()? as usize;
    if width > 4096 || height > 4096 {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(vec![0; width * height])
}

/// One more can only overflow for the very largest number.
pub fn one_more(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let len = reader.read_u32::<LE>()? as usize;
    Ok(Vec::with_capacity(len + 1))
}
