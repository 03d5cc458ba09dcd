//! An example may leak.

use std::collections::HashMap;
use std::net::TcpListener;

fn main() -> std::io::Result<()> {
    let listener = TcpListener::bind("localhost:0")?;
    let mut seen = HashMap::new();
    loop {
        let (_stream, peer) = listener.accept()?;
        *seen.entry(peer).or_insert(0) += 1;
    }
}
