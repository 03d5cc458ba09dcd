//! Streams that are read to their end.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::net::TcpStream;

pub fn peer(mut stream: TcpStream) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    stream.read_to_end(&mut all)?; //~ unbounded_read
    Ok(all)
}

pub fn peer_lines(stream: TcpStream) -> io::Result<usize> {
    let mut line = String::new();
    let mut reader = BufReader::new(stream);
    reader.read_line(&mut line) //~ unbounded_read
}

pub fn peer_up_to_a_limit(stream: TcpStream) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    stream.take(1 << 20).read_to_end(&mut all)?;
    Ok(all)
}

pub fn unpacked(packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut decoder = flate2::read::GzDecoder::new(packed);
    let mut all = Vec::new();
    decoder.read_to_end(&mut all)?; //~ unbounded_read
    Ok(all)
}

pub fn unpacked_by_copy(packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut decoder = flate2::read::ZlibDecoder::new(packed);
    let mut all = Vec::new();
    io::copy(&mut decoder, &mut all)?; //~ unbounded_read
    Ok(all)
}

pub fn unpacked_up_to_a_limit(packed: &[u8]) -> io::Result<Vec<u8>> {
    let decoder = flate2::read::GzDecoder::new(packed);
    let mut all = Vec::new();
    decoder.take(1 << 20).read_to_end(&mut all)?;
    Ok(all)
}

/// The copy ends in a file.
pub fn unpacked_to_a_file(packed: &[u8], file: &mut File) -> io::Result<u64> {
    let mut decoder = flate2::read::GzDecoder::new(packed);
    io::copy(&mut decoder, file)
}

/// Files are the user's own, and what is in memory is there already.
pub fn files(path: &str, bytes: &[u8]) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?.read_to_string(&mut text)?;
    Cursor::new(bytes).read_to_string(&mut text)?;
    let mut line = String::new();
    BufReader::new(File::open(path)?).read_line(&mut line)?;
    Ok(text)
}

/// Nothing is known of the reader.
pub fn generic(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    reader.read_to_end(&mut all)?;
    Ok(all)
}
