//! What is let go with its key lives no longer than that.

/// Sessions are taken out of their map.
pub mod evicted {
    use std::collections::{HashMap, HashSet};
    use std::sync::{Arc, Mutex};
    use tokio::sync::mpsc::Receiver;

    pub struct Session {
        topics: Mutex<HashSet<u64>>,
    }

    impl Session {
        fn subscribe(&self, topic: u64) {
            self.topics.lock().unwrap().insert(topic);
        }
    }

    pub struct Hub {
        sessions: HashMap<u64, Arc<Session>>,
        orders: Receiver<(u64, Option<u64>)>,
    }

    impl Hub {
        pub async fn run(&mut self) {
            while let Some((id, topic)) = self.orders.recv().await {
                match topic {
                    Some(topic) => self.session(id).subscribe(topic),
                    None => drop(self.sessions.remove(&id)),
                }
            }
        }

        fn session(&mut self, id: u64) -> Arc<Session> {
            self.sessions.entry(id).or_insert_with(|| Arc::new(Session { topics: Mutex::default() })).clone()
        }
    }
}

/// The same sessions are never taken out.
pub mod kept {
    use std::collections::{HashMap, HashSet};
    use std::sync::{Arc, Mutex};
    use tokio::sync::mpsc::Receiver;

    pub struct Session {
        topics: Mutex<HashSet<u64>>, //~ unbounded_map_growth
    }

    impl Session {
        fn subscribe(&self, topic: u64) {
            self.topics.lock().unwrap().insert(topic);
        }
    }

    pub struct Hub {
        sessions: HashMap<u64, Arc<Session>>, //~ unbounded_map_growth
        orders: Receiver<(u64, u64)>,
    }

    impl Hub {
        pub async fn run(&mut self) {
            while let Some((id, topic)) = self.orders.recv().await {
                self.session(id).subscribe(topic);
            }
        }

        fn session(&mut self, id: u64) -> Arc<Session> {
            self.sessions.entry(id).or_insert_with(|| Arc::new(Session { topics: Mutex::default() })).clone()
        }
    }
}

/// A state that is swapped whole each round.
pub mod swapped {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};
    use tokio::sync::mpsc::Receiver;

    #[derive(Default)]
    pub struct Round {
        votes: Mutex<HashMap<String, u64>>,
    }

    impl Round {
        fn vote(&self, voter: String, choice: u64) {
            self.votes.lock().unwrap().insert(voter, choice);
        }
    }

    pub struct Server {
        round: Mutex<Option<Arc<Round>>>,
    }

    impl Server {
        pub async fn run(&self, mut votes: Receiver<(String, u64)>) {
            while let Some((voter, choice)) = votes.recv().await {
                if choice == 0 {
                    self.round.lock().unwrap().replace(Arc::default());
                }
                if let Some(round) = &*self.round.lock().unwrap() {
                    round.vote(voter, choice);
                }
            }
        }
    }
}
