//! Where a function of the same type is told that a key ends, the entry can go there.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Mutex;

pub struct Sessions {
    names: Mutex<HashMap<SocketAddr, String>>, //~ unbounded_map_growth
    open: Mutex<usize>,
}

impl Sessions {
    pub fn joined(&self, peer: SocketAddr, name: String) {
        self.names.lock().unwrap().insert(peer, name);
        *self.open.lock().unwrap() += 1;
    }

    pub fn name(&self, peer: &SocketAddr) -> Option<String> {
        self.names.lock().unwrap().get(peer).cloned()
    }

    pub fn disconnected(&self, peer: SocketAddr) {
        *self.open.lock().unwrap() -= 1;
        println!("{peer} left");
    }
}

/// Nothing here is told when a peer leaves.
pub struct Greetings {
    sent: Mutex<HashMap<SocketAddr, usize>>, //~ unbounded_map_growth
}

impl Greetings {
    pub fn greet(&self, peer: SocketAddr) -> usize {
        let mut sent = self.sent.lock().unwrap();
        let times = sent.entry(peer).or_insert(0);
        *times += 1;
        *times
    }

    /// Something else ends.
    pub fn close(&self, why: &str) {
        println!("{why}");
    }
}

pub struct Server {
    sessions: Sessions,
    greetings: Greetings,
}

impl Server {
    pub async fn run(self, listener: tokio::net::TcpListener) {
        while let Ok((_, peer)) = listener.accept().await {
            self.sessions.joined(peer, self.greetings.greet(peer).to_string());
            println!("{:?}", self.sessions.name(&peer));
            self.sessions.disconnected(peer);
        }
        self.greetings.close("no more");
    }
}
