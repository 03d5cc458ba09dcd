//! Loops that end with their work, beside those that end with the program.

/// Filled before the loop; the loop ends with the last answer.
pub mod answers {
    use futures::StreamExt;
    use futures::stream::FuturesUnordered;
    use std::collections::HashMap;
    use tokio::sync::watch::Receiver;

    async fn ask(id: u64) -> (u64, bool) {
        tokio::task::yield_now().await;
        (id, true)
    }

    pub async fn heartbeat(ids: Vec<u64>, mut stop: Receiver<bool>) -> usize {
        let mut asked: FuturesUnordered<_> = ids.into_iter().map(ask).collect();
        let mut state: HashMap<u64, bool> = HashMap::new();
        loop {
            let (id, alive) = tokio::select! {
                next = asked.next() => match next {
                    Some(answer) => answer,
                    None => break,
                },
                _ = stop.changed() => return 0,
            };
            state.insert(id, alive);
        }
        state.values().filter(|alive| **alive).count()
    }
}

/// The rows of one query.
pub mod rows {
    use futures::{Stream, StreamExt};
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Scan {
        groups: Mutex<HashMap<String, u64>>,
    }

    impl Scan {
        pub async fn execute(&self, mut rows: impl Stream<Item = (String, u64)> + Unpin) -> u64 {
            loop {
                let row = rows.next().await;
                match row {
                    Some((group, n)) => *self.groups.lock().unwrap().entry(group).or_default() += n,
                    None => break,
                }
            }
            self.groups.lock().unwrap().values().sum()
        }
    }
}

/// It counts down.
pub mod chunks {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub async fn collect(mut remaining: usize, mut chunks: Receiver<(u64, usize)>) -> usize {
        let mut sizes: HashMap<u64, usize> = HashMap::new();
        while remaining > 0 {
            if let Some((at, size)) = chunks.recv().await {
                sizes.insert(at, size);
                remaining -= size;
            }
        }
        sizes.len()
    }
}

/// A loop without end beside them.
pub mod without_end {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub async fn collect(mut chunks: Receiver<(u64, usize)>) {
        let mut sizes: HashMap<u64, usize> = HashMap::new(); //~ unbounded_map_growth
        loop {
            let Some((at, size)) = chunks.recv().await else { break };
            sizes.insert(at, size);
        }
    }
}

/// A function without `self` in an impl says nothing of how long values of the type live.
pub mod associated {
    use std::collections::HashMap;
    use std::sync::Mutex;
    use tokio::sync::mpsc::Receiver;

    pub struct Client {
        states: Mutex<HashMap<u64, String>>,
    }

    impl Client {
        pub async fn pump(mut from: Receiver<String>) {
            while let Some(line) = from.recv().await {
                println!("{line}");
            }
        }

        pub fn resume(&self, thread: u64) {
            self.states.lock().unwrap().insert(thread, "running".to_owned());
        }
    }
}
