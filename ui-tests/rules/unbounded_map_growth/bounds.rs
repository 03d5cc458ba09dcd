//@ confidence: low
//! Bounded by their type or by a test of their length.

pub mod lru_cache {
    use lru::LruCache;
    use std::num::NonZeroUsize;
    use std::sync::Mutex;

    pub struct Thumbnails {
        cache: Mutex<LruCache<String, Vec<u8>>>,
    }

    impl Thumbnails {
        pub fn new() -> Self {
            Self { cache: Mutex::new(LruCache::new(NonZeroUsize::new(256).unwrap())) }
        }

        pub fn store(&self, url: String, image: Vec<u8>) {
            self.cache.lock().unwrap().put(url, image);
        }
    }
}

pub mod moka_cache {
    use moka::sync::Cache;

    #[derive(Clone)]
    pub struct Profiles {
        cache: Cache<u64, String>,
    }

    impl Profiles {
        pub fn new() -> Self {
            Self { cache: Cache::new(10_000) }
        }

        pub fn remember(&self, id: u64, profile: String) {
            self.cache.insert(id, profile);
        }
    }
}

pub mod refuses_when_full {
    use std::collections::HashMap;
    use std::sync::Mutex;

    const MAX_SESSIONS: usize = 1024;

    pub struct Sessions {
        sessions: Mutex<HashMap<u64, String>>,
    }

    impl Sessions {
        pub fn open(&self, id: u64, user: String) -> Result<(), String> {
            let mut sessions = self.sessions.lock().unwrap();
            if sessions.len() >= MAX_SESSIONS {
                return Err("too many sessions".to_owned());
            }
            sessions.insert(id, user);
            Ok(())
        }
    }
}

pub mod inserts_below_a_limit {
    use std::collections::HashSet;
    use tokio::sync::mpsc::Receiver;

    pub struct Sampler {
        sampled: HashSet<u64>,
        limit: usize,
        feed: Receiver<u64>,
    }

    impl Sampler {
        pub async fn run(&mut self) {
            while let Some(id) = self.feed.recv().await {
                if self.sampled.len() < self.limit {
                    self.sampled.insert(id);
                }
            }
        }
    }
}

pub mod clears_when_full {
    use std::collections::HashMap;
    use std::sync::RwLock;

    pub struct Memo {
        memo: RwLock<HashMap<String, u64>>,
    }

    impl Memo {
        pub fn store(&self, key: &str, value: u64) {
            let mut memo = self.memo.write().unwrap();
            if memo.len() > 4096 {
                memo.clear();
            }
            memo.insert(key.to_owned(), value);
        }
    }
}

pub mod helper_tests_the_length {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Peers {
        peers: Mutex<HashMap<u64, String>>,
        max: usize,
    }

    impl Peers {
        fn is_full(&self) -> bool {
            self.peers.lock().unwrap().len() >= self.max
        }

        pub fn on_peer(&self, id: u64, addr: String) -> bool {
            if self.is_full() {
                return false;
            }
            self.peers.lock().unwrap().insert(id, addr).is_none()
        }
    }
}

/// The own type evicts in its insert.
pub mod own_bounded_type {
    use std::collections::{HashMap, VecDeque};
    use std::hash::Hash;
    use tokio::sync::mpsc::Receiver;

    pub struct Capped<K, V> {
        map: HashMap<K, V>,
        order: VecDeque<K>,
        capacity: usize,
    }

    impl<K: Hash + Eq + Clone, V> Capped<K, V> {
        fn insert(&mut self, key: K, value: V) {
            if self.map.len() == self.capacity
                && let Some(oldest) = self.order.pop_front()
            {
                self.map.remove(&oldest);
            }
            self.order.push_back(key.clone());
            self.map.insert(key, value);
        }
    }

    pub struct Resolver {
        answers: Capped<String, u32>,
        queries: Receiver<String>,
    }

    impl Resolver {
        pub async fn run(&mut self) {
            while let Some(name) = self.queries.recv().await {
                self.answers.insert(name, 0);
            }
        }
    }
}

/// A length that is only logged bounds nothing.
pub mod length_logged {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Visits {
        visits: Mutex<HashMap<String, u64>>, //~ unbounded_map_growth
    }

    impl Visits {
        pub fn record(&self, page: String, at: u64) {
            let mut visits = self.visits.lock().unwrap();
            visits.insert(page, at);
            println!("{} pages", visits.len());
        }
    }
}

/// A limit on another quantity bounds nothing.
pub mod another_limit {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Drafts {
        drafts: Mutex<HashMap<String, String>>, //~ unbounded_map_growth
    }

    impl Drafts {
        pub fn save(&self, name: &str, text: String) -> bool {
            if text.len() > 65_536 {
                return false;
            }
            self.drafts.lock().unwrap().insert(name.to_owned(), text);
            true
        }

        pub fn open(&self, name: &str) -> Option<String> {
            self.drafts.lock().unwrap().get(name).cloned()
        }
    }
}
