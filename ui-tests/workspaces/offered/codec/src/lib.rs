//! A library that a registry would take: the tool beside it does not make it its own.

use std::io::Read;

fn read_len(reader: &mut impl Read) -> anyhow::Result<u32> {
    let mut len = [0; 4];
    reader.read_exact(&mut len)?;
    Ok(u32::from_be_bytes(len))
}

fn check(len: u32) -> anyhow::Result<()> {
    if len > 1024 {
        anyhow::bail!("{len} bytes");
    }
    Ok(())
}

pub fn open(reader: &mut impl Read) -> anyhow::Result<Vec<u8>> {
    let len = read_len(reader)?;
    let mut block = vec![0; len as usize]; //~ unclamped_capacity
    reader.read_exact(&mut block)?;
    Ok(block)
}

/// A check that answers with another crate's `Result` is one, too.
pub fn open_small(reader: &mut impl Read) -> anyhow::Result<Vec<u8>> {
    let len = read_len(reader)?;
    check(len)?;
    let mut block = vec![0; len as usize];
    reader.read_exact(&mut block)?;
    Ok(block)
}
