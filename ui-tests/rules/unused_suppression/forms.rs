//! Every form that silences something: nothing is reported here.

use std::io::{self, Read};

fn read_len(reader: &mut impl Read) -> io::Result<usize> {
    let mut bytes = [0; 4];
    reader.read_exact(&mut bytes)?;
    Ok(u32::from_be_bytes(bytes) as usize)
}

pub fn before_a_line(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    // mapcheck: allow(unclamped_capacity) the peer is our own
    let items = Vec::with_capacity(n);
    Ok(items)
}

pub fn behind_it(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    Ok(Vec::with_capacity(n)) // mapcheck: allow(unclamped_capacity)
}

pub fn before_a_statement(reader: &mut impl Read) -> io::Result<usize> {
    let n = read_len(reader)?;
    // mapcheck: expect(unclamped_capacity)
    let lengths = [n].map(|n| {
        let items: Vec<u64> = Vec::with_capacity(n);
        items.capacity()
    });
    Ok(lengths[0])
}

pub fn behind_a_statement(reader: &mut impl Read) -> io::Result<String> {
    let n = read_len(reader)?;
    Ok(
        String::with_capacity(n)
            .trim()
            .to_owned(), // mapcheck: allow(unclamped_capacity)
    )
}

// mapcheck: allow(unclamped_capacity)
pub fn before_an_item(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    Ok(Vec::with_capacity(n))
}

pub fn before_a_block(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    // mapcheck: allow(capacity) a family
    {
        let items = Vec::with_capacity(n);
        return Ok(items);
    }
}

pub fn behind_a_brace(reader: &mut impl Read) -> io::Result<Vec<u64>> { // mapcheck: allow(unclamped-capacity)
    let n = read_len(reader)?;
    Ok(Vec::with_capacity(n))
}

pub mod inside {
    //! mapcheck: allow(mapcheck::unclamped_capacity)

    pub fn a_module(reader: &mut impl std::io::Read) -> std::io::Result<Vec<u64>> {
        let n = super::read_len(reader)?;
        Ok(Vec::with_capacity(n))
    }
}

pub fn in_a_macro(reader: &mut impl Read) -> io::Result<()> {
    let n = read_len(reader)?;
    println!(
        "{}",
        // mapcheck: allow(unclamped_capacity) it is printed only
        String::with_capacity(n)
    );
    Ok(())
}

#[cfg_attr(any(), allow(mapcheck::unclamped_capacity))]
pub fn by_an_attribute(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    Ok(Vec::with_capacity(n))
}

pub fn by_a_contract(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    // mapcheck: bounded(by the frame, which was checked when it was read)
    Ok(Vec::with_capacity(n))
}

pub fn the_nearest_counts(reader: &mut impl Read) -> io::Result<Vec<u64>> {
    let n = read_len(reader)?;
    // mapcheck: allow(unused_suppression) both are meant
    {
        // mapcheck: allow(unclamped_capacity)
        let items = Vec::with_capacity(n); // mapcheck: allow(uncapped_cache)
        return Ok(items);
    }
}
