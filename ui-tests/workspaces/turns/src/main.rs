//! Loops of a program: one that runs for each request, and one of which nothing tells how often it runs.

use std::collections::HashSet;
use std::net::UdpSocket;

mod report;
pub use report::{Page, Report};

fn main() -> std::io::Result<()> {
    let socket = UdpSocket::bind("127.0.0.1:0")?;
    let mut buffer = [0; 512];
    loop {
        let (len, _) = socket.recv_from(&mut buffer)?;
        println!("{}", repeats(&buffer[..len]));
    }
}

/// For each request over all its lines.
fn repeats(request: &[u8]) -> usize {
    let mut count = 0;
    for line in request.split(|byte| *byte == b'\n') {
        let mut seen = HashSet::new(); //~ map_alloc_in_loop
        count += line.iter().filter(|byte| !seen.insert(**byte)).count();
    }
    count
}
