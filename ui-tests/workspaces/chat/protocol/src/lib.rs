//! What clients and the server say to each other.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Mutex;

/// Who is in the room: entered on connect, left on disconnect.
#[derive(Default)]
pub struct Room {
    members: Mutex<HashMap<SocketAddr, String>>,
}

impl Room {
    pub fn enter(&self, peer: SocketAddr, name: &str) {
        self.members.lock().unwrap().insert(peer, name.to_owned());
    }

    pub fn leave(&self, peer: SocketAddr) {
        self.members.lock().unwrap().remove(&peer);
    }

    pub fn name(&self, peer: SocketAddr) -> Option<String> {
        self.members.lock().unwrap().get(&peer).cloned()
    }
}
