//! What tells of a program's loop that it takes many turns, and what that it takes few.

use std::io;
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

mod hot;
mod shards;

fn main() -> io::Result<()> {
    let shards = (0..4).map(|_| Mutex::new(vec![1, 2, 2])).collect();
    let server = Arc::new(shards::Server::new(shards, 3));
    let listener = TcpListener::bind("127.0.0.1:0")?;
    for stream in listener.incoming() {
        let server = Arc::clone(&server);
        let stream = stream?;
        std::thread::spawn(move || serve(&server, stream));
    }
    Ok(())
}

fn serve(server: &shards::Server, mut stream: TcpStream) -> io::Result<()> {
    loop {
        let mut request = vec![0; 512];
        let len = io::Read::read(&mut stream, &mut request)?;
        let text = String::from_utf8_lossy(&request[..len]).into_owned();
        let mut server = server.lock();
        server.add(len);
        println!("{} {}", hot::answer(&text), server.work(len));
        drop(shards::told(async || text.clone()));
    }
}
