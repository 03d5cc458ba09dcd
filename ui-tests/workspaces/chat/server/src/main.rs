//! A small chat server with three memory bugs, as they are found in real ones.

mod limiter;
mod receipts;

use std::net::SocketAddr;
use std::sync::Arc;

use chat_protocol::Room;
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

struct Server {
    room: Room,
    limiter: limiter::Limiter,
    receipts: receipts::Receipts,
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let server = Arc::new(Server { room: Room::default(), limiter: limiter::Limiter::default(), receipts: receipts::Receipts::default() });
    let listener = TcpListener::bind("127.0.0.1:7000").await?;
    let mut clients = JoinSet::new(); //~ unjoined_task_growth
    loop {
        let (stream, peer) = listener.accept().await?;
        clients.spawn(serve(Arc::clone(&server), stream, peer));
    }
}

async fn serve(server: Arc<Server>, mut stream: TcpStream, peer: SocketAddr) {
    server.room.enter(peer, "guest");
    let mut buffer = [0; 1024];
    while let Ok(length) = stream.read(&mut buffer).await {
        if length == 0 || !server.limiter.admit(peer) {
            break;
        }
        server.receipts.note(peer, length as u64);
    }
    server.room.leave(peer);
}
