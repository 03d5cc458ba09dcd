//@ confidence: low
//! What looks like an eviction and is none: the keys stay.

pub mod retain_on_a_value {
    use dashmap::DashMap;

    pub struct Rooms {
        members: DashMap<String, Vec<u64>>, //~ unbounded_map_growth
    }

    impl Rooms {
        pub fn join(&self, room: &str, user: u64) {
            self.members.entry(room.to_owned()).or_default().push(user);
        }

        pub fn leave(&self, room: &str, user: u64) {
            self.members.entry(room.to_owned()).or_default().retain(|member| *member != user);
        }
    }
}

pub mod values_mut {
    use std::collections::HashMap;
    use std::sync::{Arc, RwLock};
    use std::time::Instant;

    pub struct Windows {
        hits: Arc<RwLock<HashMap<String, Vec<Instant>>>>, //~ unbounded_map_growth
    }

    impl Windows {
        pub fn hit(&self, key: String) {
            self.hits.write().unwrap().entry(key).or_default().push(Instant::now());
        }

        pub fn sweep(&self) {
            for times in self.hits.write().unwrap().values_mut() {
                times.retain(|at| at.elapsed().as_secs() < 60);
            }
        }
    }
}

pub mod get_mut_remove {
    use std::collections::{BTreeMap, HashMap};
    use tokio::sync::mpsc::Receiver;

    pub enum Change {
        Put(u32, String),
        Delete(u32, String),
    }

    pub struct Tenants {
        keys: HashMap<u32, BTreeMap<String, ()>>, //~ unbounded_map_growth
        changes: Receiver<Change>,
    }

    impl Tenants {
        pub async fn run(&mut self) {
            while let Some(change) = self.changes.recv().await {
                match change {
                    Change::Put(tenant, key) => {
                        self.keys.entry(tenant).or_default().insert(key, ());
                    }
                    Change::Delete(tenant, key) => {
                        if let Some(keys) = self.keys.get_mut(&tenant) {
                            keys.remove(&key);
                        }
                    }
                }
            }
        }
    }
}

pub mod iter_mut_clear {
    use std::collections::{HashMap, HashSet};
    use std::sync::Mutex;

    pub struct Graph {
        edges: Mutex<HashMap<u64, HashSet<u64>>>, //~ unbounded_map_growth
    }

    impl Graph {
        pub fn link(&self, from: u64, to: u64) {
            self.edges.lock().unwrap().entry(from).or_default().insert(to);
        }

        pub fn reset(&self) {
            for (_, targets) in self.edges.lock().unwrap().iter_mut() {
                targets.clear();
            }
        }
    }
}

pub mod value_taken {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Outbox {
        queued: Mutex<HashMap<String, Vec<String>>>, //~ unbounded_map_growth
    }

    impl Outbox {
        pub fn on_mail(&self, to: String, mail: String) {
            self.queued.lock().unwrap().entry(to).or_default().push(mail);
        }

        pub fn pull(&self, to: &str) -> Vec<String> {
            self.queued.lock().unwrap().get_mut(to).map(std::mem::take).unwrap_or_default()
        }
    }
}

pub mod shrink_and_reserve {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Index {
        postings: HashMap<String, u64>, //~ unbounded_map_growth
        documents: Receiver<(u64, Vec<String>)>,
    }

    impl Index {
        pub async fn run(&mut self) {
            while let Some((document, words)) = self.documents.recv().await {
                self.postings.reserve(words.len());
                for word in words {
                    self.postings.insert(word, document);
                }
                self.postings.shrink_to_fit();
            }
        }
    }
}

pub mod test_only {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Tokens {
        issued: Mutex<HashMap<String, u64>>, //~ unbounded_map_growth
    }

    impl Tokens {
        pub fn issue(&self, token: String, user: u64) {
            self.issued.lock().unwrap().insert(token, user);
        }

        pub fn user(&self, token: &str) -> Option<u64> {
            self.issued.lock().unwrap().get(token).copied()
        }

        #[cfg(test)]
        pub fn reset(&self) {
            self.issued.lock().unwrap().clear();
        }
    }

    #[cfg(test)]
    mod tests {
        #[test]
        fn issues() {
            let tokens = super::Tokens { issued: Default::default() };
            tokens.issued.lock().unwrap().remove("a");
            tokens.reset();
        }
    }
}

/// Nobody calls `evict`.
pub mod uncalled {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Cache {
        pages: HashMap<String, Vec<u8>>, //~ unbounded_map_growth
        loads: Receiver<(String, Vec<u8>)>,
    }

    impl Cache {
        pub async fn run(&mut self) {
            while let Some((url, page)) = self.loads.recv().await {
                self.pages.insert(url, page);
            }
        }

        #[allow(dead_code)]
        fn evict(&mut self, url: &str) {
            self.pages.remove(url);
        }
    }
}

/// Called, but only from code that is never called itself.
pub mod uncalled_chain {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};

    pub struct Acks {
        pending: Arc<Mutex<HashMap<u64, Vec<u8>>>>, //~ unbounded_map_growth
    }

    impl Acks {
        pub fn on_send(&self, id: u64, packet: Vec<u8>) {
            self.pending.lock().unwrap().insert(id, packet);
        }

        pub fn is_pending(&self, id: u64) -> bool {
            self.pending.lock().unwrap().contains_key(&id)
        }

        #[allow(dead_code)]
        fn on_ack(&self, id: u64) {
            self.forget(id);
        }

        #[allow(dead_code)]
        fn forget(&self, id: u64) {
            self.pending.lock().unwrap().remove(&id);
        }
    }
}

/// Emptied behind the loop only.
pub mod drained_after_the_loop {
    use std::collections::HashMap;
    use std::net::{SocketAddr, UdpSocket};

    pub fn collect(socket: UdpSocket) -> usize {
        let mut by_peer: HashMap<SocketAddr, Vec<u8>> = HashMap::new(); //~ unbounded_map_growth
        let mut buffer = [0; 1500];
        loop {
            match socket.recv_from(&mut buffer) {
                Ok((length, from)) => by_peer.entry(from).or_default().extend(&buffer[..length]),
                Err(_) => break,
            }
        }
        by_peer.drain().map(|(_, bytes)| bytes.len()).sum()
    }
}

/// `remove` of a clone is not a removal from the map.
pub mod clone_removed {
    use std::collections::HashMap;
    use std::sync::RwLock;

    pub struct Features {
        on: RwLock<HashMap<String, bool>>, //~ unbounded_map_growth
    }

    impl Features {
        pub fn on_flag(&self, name: &str, on: bool) {
            self.on.write().unwrap().insert(name.to_owned(), on);
        }

        pub fn without(&self, name: &str) -> HashMap<String, bool> {
            let mut copy = self.on.read().unwrap().clone();
            copy.remove(name);
            copy
        }
    }
}

/// Another field of the same name is emptied.
pub mod namesake {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Upstream {
        streams: Mutex<HashMap<u32, String>>, //~ unbounded_map_growth
    }

    pub struct Downstream {
        streams: Mutex<HashMap<u32, String>>,
    }

    impl Upstream {
        pub fn on_open(&self, id: u32, host: String) {
            self.streams.lock().unwrap().insert(id, host);
        }

        pub fn host(&self, id: u32) -> Option<String> {
            self.streams.lock().unwrap().get(&id).cloned()
        }
    }

    impl Downstream {
        pub fn on_open(&self, id: u32, host: String) {
            self.streams.lock().unwrap().insert(id, host);
        }

        pub fn on_close(&self, id: u32) {
            self.streams.lock().unwrap().remove(&id);
        }
    }
}

/// One of two maps is emptied.
pub mod sibling {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub enum Event {
        Up(u64, String),
        Down(u64),
    }

    pub struct Fleet {
        live: HashMap<u64, String>,
        names: HashMap<String, u64>, //~ unbounded_map_growth
        events: Receiver<Event>,
    }

    impl Fleet {
        pub async fn run(&mut self) {
            while let Some(event) = self.events.recv().await {
                match event {
                    Event::Up(id, name) => {
                        self.names.insert(name.clone(), id);
                        self.live.insert(id, name);
                    }
                    Event::Down(id) => {
                        self.live.remove(&id);
                    }
                }
            }
        }

        pub fn id(&self, name: &str) -> Option<u64> {
            self.names.get(name).copied()
        }
    }
}
