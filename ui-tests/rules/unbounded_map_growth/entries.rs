//@ confidence: low
//! `entry()` in all its forms, as growth and as eviction.

pub mod or_insert {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Interner {
        ids: Mutex<HashMap<String, u32>>, //~ unbounded_map_growth
    }

    impl Interner {
        pub fn intern(&self, text: &str) -> u32 {
            let mut ids = self.ids.lock().unwrap();
            let next = ids.len() as u32;
            *ids.entry(text.to_owned()).or_insert(next)
        }
    }
}

pub mod or_insert_with {
    use dashmap::DashMap;
    use std::sync::Arc;
    use tokio::sync::Mutex;

    /// A lock for each key, and none is ever let go.
    pub struct KeyLocks {
        locks: DashMap<String, Arc<Mutex<()>>>, //~ unbounded_map_growth
    }

    impl KeyLocks {
        pub fn of(&self, key: &str) -> Arc<Mutex<()>> {
            self.locks.entry(key.to_owned()).or_insert_with(|| Arc::new(Mutex::new(()))).clone()
        }
    }
}

pub mod or_insert_with_key {
    use std::collections::BTreeMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Sizes {
        sizes: BTreeMap<String, usize>, //~ unbounded_map_growth
        feed: Receiver<String>,
    }

    impl Sizes {
        pub async fn run(&mut self) {
            while let Some(name) = self.feed.recv().await {
                let size = self.sizes.entry(name).or_insert_with_key(|name| name.len());
                println!("{size}");
            }
        }
    }
}

pub mod or_default {
    use indexmap::IndexMap;
    use parking_lot::Mutex;

    pub struct Drafts {
        strokes: Mutex<IndexMap<u64, Vec<u32>>>, //~ unbounded_map_growth
    }

    impl Drafts {
        pub fn on_stroke(&self, document: u64, stroke: u32) {
            self.strokes.lock().entry(document).or_default().push(stroke);
        }

        pub fn of(&self, document: u64) -> Vec<u32> {
            self.strokes.lock().get(&document).cloned().unwrap_or_default()
        }
    }
}

pub mod and_modify {
    use std::collections::HashMap;
    use std::net::IpAddr;
    use tokio::sync::RwLock;

    pub struct Strikes {
        by_ip: RwLock<HashMap<IpAddr, u32>>, //~ unbounded_map_growth
    }

    impl Strikes {
        pub async fn strike(&self, ip: IpAddr) {
            self.by_ip
                .write()
                .await
                .entry(ip)
                .and_modify(|count| *count += 1)
                .or_insert(1);
        }
    }
}

/// `and_modify` alone adds nothing.
pub mod and_modify_only {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Levels {
        levels: Mutex<HashMap<String, u8>>,
    }

    impl Levels {
        pub fn new(names: &[&str]) -> Self {
            Self { levels: Mutex::new(names.iter().map(|name| (name.to_string(), 0)).collect()) }
        }

        pub fn raise(&self, name: String) {
            let mut levels = self.levels.lock().unwrap();
            let _ = levels.entry(name).and_modify(|level| *level += 1);
        }
    }
}

pub mod vacant {
    use std::collections::HashMap;
    use std::collections::hash_map::Entry;
    use std::sync::Mutex;

    pub struct Claims {
        owners: Mutex<HashMap<String, u64>>, //~ unbounded_map_growth
    }

    impl Claims {
        pub fn claim(&self, name: &str, owner: u64) -> Result<(), u64> {
            match self.owners.lock().unwrap().entry(name.to_owned()) {
                Entry::Occupied(taken) => Err(*taken.get()),
                Entry::Vacant(free) => {
                    free.insert(owner);
                    Ok(())
                }
            }
        }
    }
}

pub mod vacant_if_let {
    use std::collections::hash_map::{Entry, HashMap};
    use tokio::sync::mpsc::Receiver;

    pub struct Discovery {
        found: HashMap<String, u16>, //~ unbounded_map_growth
        adverts: Receiver<(String, u16)>,
    }

    impl Discovery {
        pub async fn run(&mut self) {
            while let Some((host, port)) = self.adverts.recv().await {
                if let Entry::Vacant(slot) = self.found.entry(host) {
                    slot.insert(port);
                }
            }
        }
    }
}

/// An entry kept in a variable first.
pub mod entry_variable {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Totals {
        totals: Mutex<HashMap<u32, f64>>, //~ unbounded_map_growth
    }

    impl Totals {
        pub fn on_payment(&self, account: u32, amount: f64) {
            let mut totals = self.totals.lock().unwrap();
            let entry = totals.entry(account);
            let total = entry.or_insert(0.0);
            *total += amount;
        }
    }
}

/// `Occupied.remove()` in a `match`.
pub mod occupied_remove {
    use std::collections::HashMap;
    use std::collections::hash_map::Entry;
    use std::sync::Mutex;

    pub struct Uploads {
        parts: Mutex<HashMap<u64, Vec<u8>>>,
    }

    impl Uploads {
        pub fn on_part(&self, id: u64, bytes: &[u8], last: bool) -> Option<Vec<u8>> {
            match self.parts.lock().unwrap().entry(id) {
                Entry::Occupied(mut part) => {
                    part.get_mut().extend_from_slice(bytes);
                    if last { Some(part.remove()) } else { None }
                }
                Entry::Vacant(slot) => {
                    slot.insert(bytes.to_vec());
                    None
                }
            }
        }
    }
}

/// `if let Entry::Occupied(e) .. e.remove_entry()`.
pub mod occupied_if_let {
    use std::collections::HashMap;
    use std::collections::hash_map::Entry;
    use tokio::sync::mpsc::Receiver;

    pub enum Message {
        Open(u32),
        Close(u32),
    }

    pub struct Channels {
        open: HashMap<u32, u64>,
        inbox: Receiver<Message>,
    }

    impl Channels {
        pub async fn run(&mut self) {
            while let Some(message) = self.inbox.recv().await {
                match message {
                    Message::Open(id) => *self.open.entry(id).or_default() += 1,
                    Message::Close(id) => {
                        if let Entry::Occupied(channel) = self.open.entry(id) {
                            channel.remove_entry();
                        }
                    }
                }
            }
        }
    }
}

/// An `Occupied` that only changes its value leaves the key.
pub mod occupied_insert {
    use std::collections::HashMap;
    use std::collections::hash_map::Entry;
    use std::sync::Mutex;

    pub struct Leases {
        leases: Mutex<HashMap<String, u64>>, //~ unbounded_map_growth
    }

    impl Leases {
        pub fn renew(&self, holder: String, until: u64) -> bool {
            match self.leases.lock().unwrap().entry(holder) {
                Entry::Occupied(mut lease) => {
                    lease.insert(until);
                    true
                }
                Entry::Vacant(lease) => {
                    lease.insert(until);
                    false
                }
            }
        }
    }
}
