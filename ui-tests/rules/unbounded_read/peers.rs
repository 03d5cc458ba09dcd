//! Who the peer is: a stranger, somebody whom the program called, a process of the same user.

use std::io::{self, BufRead, BufReader, Read};
use std::net::{TcpListener, TcpStream};
use std::os::unix::net::UnixStream;

/// Whoever connects.
pub fn serve(listener: &TcpListener) -> io::Result<()> {
    for stream in listener.incoming() {
        let mut all = Vec::new();
        stream?.read_to_end(&mut all)?; //~ unbounded_read
        println!("{}", all.len());
    }
    Ok(())
}

pub fn serve_by_helper(listener: &TcpListener) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept()?;
        println!("{}", first_line(stream)?);
    }
}

fn first_line(stream: TcpStream) -> io::Result<String> {
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line)?; //~ unbounded_read
    Ok(line)
}

/// The program asked a server that its user named.
pub fn own_address(server: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect(server)?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

pub fn greeting(server: &str) -> io::Result<String> {
    greeted(&mut BufReader::new(TcpStream::connect(server)?))
}

fn greeted(reader: &mut BufReader<TcpStream>) -> io::Result<String> {
    let mut line = String::new();
    reader.read_line(&mut line)?;
    Ok(line)
}

/// The browser of the user who logs in.
pub fn redirected() -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let (stream, _) = listener.accept()?;
    let mut line = String::new();
    BufReader::new(&stream).read_line(&mut line)?;
    Ok(line)
}

pub fn same_machine(mut socket: UnixStream) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    socket.read_to_end(&mut all)?;
    Ok(all)
}

pub struct Key([u8; 32]);

impl Key {
    pub fn decrypt(&self, sealed: &[u8]) -> io::Result<Vec<u8>> {
        Ok(sealed.iter().zip(self.0.iter().cycle()).map(|(a, b)| a ^ b).collect())
    }
}

/// Only who has the key can have packed it.
pub fn unpack_sealed(key: &Key, sealed: &[u8]) -> io::Result<Vec<u8>> {
    let opened = key.decrypt(sealed)?;
    let mut all = Vec::new();
    flate2::read::GzDecoder::new(opened.as_slice()).read_to_end(&mut all)?;
    Ok(all)
}

pub fn unpack(packed: &[u8]) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut all)?; //~ unbounded_read
    Ok(all)
}
