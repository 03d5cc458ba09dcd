//! Pages, and requests in the same shape.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::net::TcpStream;

fn read_len(reader: &mut impl Read) -> io::Result<usize> {
    let mut len = [0; 4];
    reader.read_exact(&mut len)?;
    Ok(u32::from_be_bytes(len) as usize)
}

/// Of the program's own file.
pub fn read_root(file: &mut BufReader<File>) -> io::Result<Vec<u8>> {
    let mut len = [0; 4];
    file.read_exact(&mut len)?;
    let mut page = vec![0; u32::from_be_bytes(len) as usize];
    file.read_exact(&mut page)?;
    Ok(page)
}

pub fn unpack(packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut page)?;
    Ok(page)
}

/// Of anybody who connects.
pub fn read_request(stream: &mut TcpStream) -> io::Result<Vec<u8>> {
    let len = read_len(stream)?;
    let mut request = vec![0; len]; //~ unclamped_capacity
    stream.read_exact(&mut request)?;
    Ok(request)
}

pub trait Decode {
    fn decode(&self, bytes: &[u8]) -> Vec<u8>;
}

pub struct Leaf;

/// Nothing tells whose bytes these are.
impl Decode for Leaf {
    fn decode(&self, bytes: &[u8]) -> Vec<u8> {
        let Some(head) = bytes.first_chunk() else { return Vec::new() };
        let mut items = Vec::with_capacity(u32::from_le_bytes(*head) as usize);
        items.extend_from_slice(bytes);
        items
    }
}
