//! A program with a file format of its own, and one for strangers.  What it reads back it has written.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::net::TcpListener;

mod page;

fn load(path: &str) -> io::Result<usize> {
    let mut file = BufReader::new(File::open(path)?);
    let root = page::read_root(&mut file)?;
    let mut packed = Vec::new();
    file.read_to_end(&mut packed)?;
    Ok(root.len() + page::unpack(&packed)?.len())
}

fn main() -> io::Result<()> {
    let path = std::env::args().nth(1).unwrap_or_default();
    println!("{}", load(&path)?);
    let registry: Vec<Box<dyn page::Decode>> = vec![Box::new(page::Leaf)];
    let blob = std::env::args().nth(2).unwrap_or_default();
    for decoder in &registry {
        println!("{}", decoder.decode(blob.as_bytes()).len());
    }
    let listener = TcpListener::bind("0.0.0.0:4000")?;
    for stream in listener.incoming() {
        println!("{}", page::read_request(&mut stream?)?.len());
    }
    Ok(())
}
