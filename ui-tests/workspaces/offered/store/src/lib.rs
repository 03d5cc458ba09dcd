//! A library of one program.  Nothing tells who wrote what it reads.

use std::io::Read;

pub fn open(reader: &mut impl Read) -> anyhow::Result<Vec<u8>> {
    let mut len = [0; 4];
    reader.read_exact(&mut len)?;
    let mut block = vec![0; u32::from_be_bytes(len) as usize];
    reader.read_exact(&mut block)?;
    Ok(block)
}
