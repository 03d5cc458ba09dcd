//! Promises count for the collection, under whichever of its names they stand.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use tokio::net::TcpListener;

type Counts = Arc<Mutex<HashMap<u64, u64>>>;

pub struct Server {
    // mapcheck: bounded(by the number of shards, which the operator sets)
    shards: Counts,
    peers: Counts, //~ unbounded_map_growth
}

/// Holds the same collections under other names.
pub struct Worker {
    by_shard: Counts,
    by_peer: Counts,
}

impl Server {
    pub fn worker(&self) -> Worker {
        Worker { by_shard: Arc::clone(&self.shards), by_peer: Arc::clone(&self.peers) }
    }

    pub async fn run(self, listener: TcpListener) {
        let worker = self.worker();
        while let Ok((_, peer)) = listener.accept().await {
            worker.note(peer.port().into());
        }
    }
}

impl Worker {
    pub fn note(&self, id: u64) {
        *self.by_shard.lock().unwrap().entry(id).or_default() += 1;
        *self.by_peer.lock().unwrap().entry(id).or_default() += 1;
    }
}
