//! Shapes in which numbers from outside and allocations occur in real programs.

use std::io::{self, Read, Seek, SeekFrom};

use bytes::{Buf, Bytes};

/// The larger of two is bounded by neither.
pub fn at_least(mut bytes: Bytes) -> Vec<u8> {
    let wanted = bytes.get_u32() as usize;
    Vec::with_capacity(std::cmp::max(wanted, 16)) //~ unclamped_capacity
}

/// As many as were asked for, of what has no end.
pub fn blanks(mut bytes: Bytes) -> Vec<u8> {
    let wanted = bytes.get_u32() as usize;
    std::iter::repeat(0).take(wanted).collect() //~ unclamped_capacity
}

pub fn more_blanks(mut bytes: Bytes, into: &mut Vec<u8>) {
    let wanted = bytes.get_u32() as usize;
    into.extend(std::iter::repeat_n(0, wanted)); //~ unclamped_capacity
}

/// Of what is there, no more is taken than is there.
pub fn some_of_them(mut bytes: Bytes, list: &[u8]) -> Vec<u8> {
    let wanted = bytes.get_u32() as usize;
    list.iter().copied().take(wanted).collect()
}

/// All lengths first, the room for them together afterwards.
pub fn all_together(parts: &[[u8; 4]]) -> Vec<u8> {
    let lengths: Vec<usize> = parts.iter().map(|part| u32::from_le_bytes(*part) as usize).collect();
    let total: usize = lengths.iter().sum();
    Vec::with_capacity(total) //~ unclamped_capacity
}

fn each_length(parts: &[[u8; 4]], mut then: impl FnMut(usize)) {
    for part in parts {
        then(u32::from_le_bytes(*part) as usize);
    }
}

/// A closure is called with the number.
pub fn called_back(parts: &[[u8; 4]]) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    each_length(parts, |len| all.push(Vec::with_capacity(len))); //~ unclamped_capacity
    all
}

pub fn called_back_up_to_a_limit(parts: &[[u8; 4]]) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    each_length(parts, |len| all.push(Vec::with_capacity(len.min(512))));
    all
}

fn read_len(input: &mut impl Read, len: &mut usize) -> io::Result<()> {
    let mut bytes = [0; 4];
    input.read_exact(&mut bytes)?;
    *len = u32::from_be_bytes(bytes) as usize;
    Ok(())
}

/// The number comes back through a parameter.
pub fn out_parameter(input: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut len = 0;
    read_len(input, &mut len)?;
    Ok(vec![0; len]) //~ unclamped_capacity
}

pub fn out_parameter_up_to_a_limit(input: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut len = 0;
    read_len(input, &mut len)?;
    if len > 4096 {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(vec![0; len])
}

macro_rules! at_most {
    ($len:expr, $limit:expr) => {
        if $len > $limit {
            return Err(io::ErrorKind::InvalidData.into());
        }
    };
}

/// A macro of the program's own looks at it.
pub fn own_macro(mut bytes: Bytes) -> io::Result<Vec<u8>> {
    let len = bytes.get_u32() as usize;
    at_most!(len, 4096);
    Ok(vec![0; len])
}

/// A filter lets no large one through.
pub fn filtered(bytes: Option<[u8; 4]>) -> Option<Vec<u8>> {
    let len = bytes.map(|b| u32::from_le_bytes(b) as usize).filter(|len| *len <= 4096)?;
    Some(vec![0; len])
}

/// A tuple of which one part is small.
pub fn arm(kind: u8, bytes: [u8; 4]) -> Vec<u8> {
    match (kind, u32::from_le_bytes(bytes) as usize) {
        (0, len @ 0..=512) => vec![0; len],
        (1, len) => vec![0; len], //~ unclamped_capacity
        _ => Vec::new(),
    }
}

/// One cannot go back beyond the beginning.
pub fn last_part(file: &mut (impl Read + Seek)) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::End(-4))?;
    let mut len = [0; 4];
    file.read_exact(&mut len)?;
    let len = u32::from_le_bytes(len) as usize;
    file.seek(SeekFrom::End(-4 - len as i64))?;
    let mut part = vec![0; len];
    file.read_exact(&mut part)?;
    Ok(part)
}

unsafe fn word_at(at: *const u8, offset: usize) -> [u8; 4] {
    std::array::from_fn(|i| unsafe { *at.add(offset + i) })
}

/// Memory of the same process, as whoever made the pointer wrote it.
///
/// # Safety
/// There is a list.
pub unsafe fn foreign_list(list: *const u8) -> Vec<u32> {
    let len = u32::from_ne_bytes(unsafe { word_at(list, 0) });
    Vec::with_capacity(len as usize)
}

/// What stands in a file may be the program's own: said only to who wants to hear what is not sure.
pub mod checkpoints {
    use std::fs::File;
    use std::io::{self, BufReader, Read};

    pub fn open(path: &str) -> io::Result<Vec<u8>> {
        load(&mut BufReader::new(File::open(path)?))
    }

    fn load(input: &mut impl Read) -> io::Result<Vec<u8>> {
        let mut len = [0; 4];
        input.read_exact(&mut len)?;
        Ok(vec![0; u32::from_le_bytes(len) as usize])
    }
}
