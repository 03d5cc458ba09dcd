//! A number that is asked for twice, a limit that may be off, and conversions of other types.

use std::io::{self, Read};

pub struct Packet {
    head: [u8; 44],
    rest: Vec<u8>,
}

const MAX_LEN: u32 = 64 * 1024;

impl Packet {
    pub fn end(&self) -> u32 {
        u32::from_le_bytes([self.head[24], self.head[25], self.head[26], self.head[27]])
    }

    /// Each question has the same answer.
    pub fn checked(&self) -> Result<Vec<u8>, String> {
        if self.end() > MAX_LEN {
            return Err(format!("{} bytes", self.end()));
        }
        let len = self.end() as usize;
        Ok(vec![0; len])
    }

    pub fn unchecked(&self) -> Vec<u8> {
        let len = self.end() as usize;
        vec![0; len] //~ unclamped_capacity
    }

    /// What is read gives something else each time.
    fn read_len(&self, at: usize) -> u32 {
        u32::from_le_bytes([self.rest[at], self.rest[at + 1], self.rest[at + 2], self.rest[at + 3]])
    }

    pub fn two(&self) -> Result<Vec<u8>, String> {
        if self.read_len(0) > MAX_LEN {
            return Err("too long".to_owned());
        }
        Ok(vec![0; self.read_len(4) as usize]) //~ unclamped_capacity
    }

    /// Of another packet.
    pub fn other(&self, other: &Self) -> Result<Vec<u8>, String> {
        if other.end() > MAX_LEN {
            return Err("too long".to_owned());
        }
        Ok(vec![0; self.end() as usize]) //~ unclamped_capacity
    }

    pub fn declared(&self) -> Option<u32> {
        (self.head[0] == 1).then(|| self.end())
    }

    /// Where there is none, there is nothing to check.
    pub fn perhaps(&self) -> Result<Vec<u8>, String> {
        if let Some(len) = self.declared() {
            if len > MAX_LEN {
                return Err("too long".to_owned());
            }
        }
        Ok(Vec::with_capacity(self.declared().unwrap_or(0) as usize))
    }
}

pub struct Codec {
    pub max_size: u32,
}

impl Codec {
    /// Zero means that the operator wants no limit.
    pub fn frame(&self, reader: &mut impl Read) -> io::Result<Vec<u8>> {
        let mut len = [0; 4];
        reader.read_exact(&mut len)?;
        let len = u32::from_be_bytes(len);
        if self.max_size != 0 && self.max_size < len {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(Vec::with_capacity(len as usize))
    }

    /// What is asked is not whether there is a limit.
    pub fn other_frame(&self, reader: &mut impl Read, strict: u32) -> io::Result<Vec<u8>> {
        let mut len = [0; 4];
        reader.read_exact(&mut len)?;
        let len = u32::from_be_bytes(len);
        if strict != 0 && self.max_size < len {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(Vec::with_capacity(len as usize)) //~ unclamped_capacity
    }
}

pub struct Rows(Vec<u8>);

impl From<usize> for Rows {
    fn from(count: usize) -> Self {
        Self(Vec::with_capacity(count))
    }
}

/// `u64::from` is not `Rows::from`.
pub fn age(bytes: [u8; 4], now: u64) -> u64 {
    let then = u32::from_be_bytes(bytes);
    now - u64::from(then)
}

pub fn rows(bytes: [u8; 4]) -> Rows {
    Rows::from(u32::from_be_bytes(bytes) as usize) //~ unclamped_capacity
}
