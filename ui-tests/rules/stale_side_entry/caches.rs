//! Beside a cache that forgets keys by itself.

use dashmap::DashMap;
use moka::sync::Cache;
use std::sync::{Arc, Mutex};

pub struct Users {
    memories: Cache<String, Arc<Vec<u8>>>,
    logs: Arc<DashMap<String, Arc<Mutex<Vec<String>>>>>,
    names: Arc<DashMap<String, String>>,
}

impl Users {
    pub async fn note(&self, user: &str, event: String) {
        let log = self.logs.entry(user.to_owned()).or_insert_with(|| Arc::new(Mutex::new(Vec::new()))).clone();
        log.lock().unwrap().push(event);
    }

    /// What is put in on purpose is what the cache is a cache of.
    pub fn rename(&self, user: &str, name: String) {
        self.names.insert(user.to_owned(), name);
    }

    pub fn memory(&self, user: &str) -> Arc<Vec<u8>> {
        self.memories.get_with(user.to_owned(), || Arc::new(Vec::new()))
    }

    pub fn forget(&self, user: &str) {
        self.memories.invalidate(user);
        self.logs.remove(user); //~ stale_side_entry
        self.names.remove(user);
    }
}

pub mod swept {
    use dashmap::DashMap;
    use moka::sync::Cache;
    use std::sync::{Arc, Mutex};

    pub struct Users {
        memories: Cache<String, Arc<Vec<u8>>>,
        logs: Arc<DashMap<String, Arc<Mutex<Vec<String>>>>>,
    }

    impl Users {
        pub async fn note(&self, user: &str, event: String) {
            let log = self.logs.entry(user.to_owned()).or_insert_with(|| Arc::new(Mutex::new(Vec::new()))).clone();
            log.lock().unwrap().push(event);
        }

        pub fn forget(&self, user: &str) {
            self.memories.invalidate(user);
            self.logs.remove(user);
        }

        pub fn maintain(&self) {
            self.logs.retain(|user, _| self.memories.contains_key(user));
        }
    }
}
