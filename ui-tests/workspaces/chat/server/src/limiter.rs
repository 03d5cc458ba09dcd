//! So many messages a minute for each peer.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Mutex;
use std::time::{Duration, Instant};

const PER_MINUTE: usize = 60;

/// The moments of each peer's last messages.
#[derive(Default)]
pub struct Limiter {
    recent: Mutex<HashMap<SocketAddr, Vec<Instant>>>, //~ unbounded_map_growth
}

impl Limiter {
    /// Whether the peer may send one more.
    pub fn admit(&self, peer: SocketAddr) -> bool {
        let now = Instant::now();
        let mut recent = self.recent.lock().unwrap();
        let moments = recent.entry(peer).or_default();
        // the moments go, the peer stays
        moments.retain(|at| now.duration_since(*at) < Duration::from_secs(60));
        moments.push(now);
        moments.len() <= PER_MINUTE
    }
}
