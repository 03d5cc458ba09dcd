//! How much each peer has sent.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::RwLock;

/// Bytes by peer.
#[derive(Default)]
pub struct Receipts {
    bytes: RwLock<HashMap<SocketAddr, u64>>, //~ unbounded_map_growth
}

impl Receipts {
    /// Counts bytes for a peer.
    pub fn note(&self, peer: SocketAddr, length: u64) {
        let mut bytes = self.bytes.write().unwrap();
        *bytes.entry(peer).or_insert(0) += length;
    }

    /// Forgets a peer.  Nobody calls it.
    #[expect(dead_code)]
    pub fn forget(&self, peer: SocketAddr) {
        self.bytes.write().unwrap().remove(&peer);
    }
}
