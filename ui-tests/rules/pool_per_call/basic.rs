use std::io::Read;
use std::net::{TcpListener, TcpStream};

use tokio::runtime::Runtime;

pub fn serve(listener: &TcpListener) {
    loop {
        let Ok((stream, _)) = listener.accept() else { continue };
        println!("{}", answer(stream));
    }
}

fn answer(mut stream: TcpStream) -> usize {
    let runtime = Runtime::new().expect("a runtime"); //~ pool_per_call
    let mut request = String::new();
    runtime.block_on(async { stream.read_to_string(&mut request).unwrap_or_default() }) //~ unbounded_read
}
