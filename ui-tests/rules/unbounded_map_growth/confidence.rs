//@ confidence: low
//! Hints: what only `--confidence low` shows.

/// A family of metrics: as many keys as the program has names.
pub mod metrics {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Metrics {
        counters: Mutex<HashMap<String, u64>>, //~ unbounded_map_growth
    }

    impl Metrics {
        pub fn on_event(&self, name: String) {
            *self.counters.lock().unwrap().entry(name).or_default() += 1;
        }

        pub fn value(&self, name: &str) -> u64 {
            self.counters.lock().unwrap().get(name).copied().unwrap_or(0)
        }
    }
}

/// What drives them: the program goes on.
pub mod server {
    use super::metrics::Metrics;
    use std::sync::Arc;

    pub async fn run(listener: tokio::net::TcpListener, metrics: Arc<Metrics>) {
        while let Ok((_stream, peer)) = listener.accept().await {
            metrics.on_event(peer.to_string());
        }
    }
}

/// A public field of a library: code that is not here can empty it.
pub mod exposed {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Table {
        pub rows: Mutex<HashMap<u64, String>>, //~ unbounded_map_growth
    }

    impl Table {
        pub fn on_row(&self, id: u64, row: String) {
            self.rows.lock().unwrap().insert(id, row);
        }
    }
}
