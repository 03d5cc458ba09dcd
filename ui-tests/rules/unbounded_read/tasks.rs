//! Streams of asynchronous runtimes: several traits have methods of the same names, and the one in sight is meant.

use std::io;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::net::TcpStream;

pub async fn peer(mut stream: TcpStream) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    stream.read_to_end(&mut all).await?; //~ unbounded_read
    Ok(all)
}

pub async fn first_line(stream: TcpStream) -> io::Result<String> {
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).await?; //~ unbounded_read
    Ok(line)
}

pub async fn up_to_a_limit(stream: TcpStream) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    stream.take(1 << 20).read_to_end(&mut all).await?;
    Ok(all)
}

pub async fn own_file(mut file: tokio::fs::File) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    file.read_to_end(&mut all).await?;
    Ok(all)
}

static FONT: &[u8] = &[0x78, 0x9c, 3, 0];

/// What is packed into the program unpacks to what its author knows.
pub fn own_constant() -> io::Result<Vec<u8>> {
    use std::io::Read;
    let mut all = Vec::new();
    let mut decoder = flate2::read::ZlibDecoder::new(FONT);
    decoder.read_to_end(&mut all)?;
    flate2::read::ZlibDecoder::new(&FONT[2..]).read_to_end(&mut all)?;
    Ok(all)
}
