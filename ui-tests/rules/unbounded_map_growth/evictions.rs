//! Each way to take entries out, alone: none of these places only grows.

pub mod remove {
    use std::collections::HashMap;
    use std::net::SocketAddr;
    use std::sync::{Arc, Mutex};

    pub struct Connections {
        open: Arc<Mutex<HashMap<SocketAddr, u64>>>,
    }

    impl Connections {
        pub fn on_connect(&self, addr: SocketAddr, now: u64) {
            self.open.lock().unwrap().insert(addr, now);
        }

        pub fn on_disconnect(&self, addr: &SocketAddr) {
            self.open.lock().unwrap().remove(addr);
        }
    }
}

pub mod remove_entry {
    use std::collections::BTreeMap;
    use tokio::sync::Mutex;

    pub struct Transfers {
        active: Mutex<BTreeMap<u64, String>>,
    }

    impl Transfers {
        pub async fn begin(&self, id: u64, path: String) {
            self.active.lock().await.insert(id, path);
        }

        pub async fn complete(&self, id: u64) -> Option<(u64, String)> {
            self.active.lock().await.remove_entry(&id)
        }
    }
}

pub mod remove_if {
    use dashmap::DashMap;
    use std::sync::Arc;

    pub struct Locks {
        locks: DashMap<String, Arc<()>>,
    }

    impl Locks {
        pub fn acquire(&self, key: &str) -> Arc<()> {
            self.locks.entry(key.to_owned()).or_default().clone()
        }

        pub fn release(&self, key: &str) {
            self.locks.remove_if(key, |_, lock| Arc::strong_count(lock) == 1);
        }
    }
}

pub mod retain {
    use std::collections::HashMap;
    use std::time::{Duration, Instant};
    use tokio::sync::mpsc::Receiver;

    pub struct Dedup {
        seen: HashMap<String, Instant>,
        inbox: Receiver<String>,
    }

    impl Dedup {
        pub async fn run(&mut self) {
            while let Some(id) = self.inbox.recv().await {
                self.seen.retain(|_, at| at.elapsed() < Duration::from_secs(60));
                self.seen.insert(id, Instant::now());
            }
        }
    }
}

pub mod clear {
    use std::collections::HashSet;
    use std::sync::RwLock;

    pub struct Denied {
        tokens: RwLock<HashSet<String>>,
    }

    impl Denied {
        pub fn deny(&self, token: String) -> bool {
            self.tokens.write().unwrap().insert(token)
        }

        pub fn on_new_epoch(&self) {
            self.tokens.write().unwrap().clear();
        }
    }
}

pub mod drain {
    use std::collections::HashMap;
    use tokio::sync::mpsc::{Receiver, Sender};

    pub struct Batcher {
        pending: HashMap<u64, Vec<u8>>,
        writes: Receiver<(u64, Vec<u8>)>,
        flushed: Sender<(u64, Vec<u8>)>,
    }

    impl Batcher {
        pub async fn run(&mut self) {
            while let Some((page, bytes)) = self.writes.recv().await {
                self.pending.insert(page, bytes);
                for write in self.pending.drain() {
                    let _ = self.flushed.try_send(write);
                }
            }
        }
    }
}

pub mod extract_if {
    use hashbrown::HashMap;
    use parking_lot::Mutex;

    pub struct Timers {
        timers: Mutex<HashMap<u64, u64>>,
    }

    impl Timers {
        pub fn arm(&self, id: u64, at: u64) {
            self.timers.lock().insert(id, at);
        }

        pub fn fire(&self, now: u64) -> Vec<u64> {
            self.timers.lock().extract_if(|_, at| *at <= now).map(|(id, _)| id).collect()
        }
    }
}

pub mod split_off {
    use std::collections::BTreeMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Log {
        entries: BTreeMap<u64, Vec<u8>>,
        appends: Receiver<(u64, Vec<u8>)>,
    }

    impl Log {
        pub async fn run(&mut self) {
            while let Some((index, entry)) = self.appends.recv().await {
                let newer = self.entries.split_off(&index);
                println!("{} entries are newer", newer.len());
                self.entries.insert(index, entry);
            }
        }
    }
}

pub mod truncate {
    use indexmap::IndexMap;
    use std::sync::Mutex;

    pub struct TopList {
        scores: Mutex<IndexMap<String, u64>>,
    }

    impl TopList {
        pub fn report(&self, player: String, score: u64) {
            let mut scores = self.scores.lock().unwrap();
            scores.insert(player, score);
            scores.truncate(100);
        }
    }
}

pub mod pop_first {
    use std::collections::BTreeMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Schedule {
        jobs: BTreeMap<u64, String>,
        orders: Receiver<(u64, String)>,
    }

    impl Schedule {
        pub async fn run(&mut self) {
            while let Some((at, job)) = self.orders.recv().await {
                self.jobs.insert(at, job);
                if let Some((_, next)) = self.jobs.pop_first() {
                    println!("{next}");
                }
            }
        }
    }
}

pub mod swap_remove {
    use indexmap::IndexSet;
    use std::sync::Mutex;

    pub struct Waiting {
        clients: Mutex<IndexSet<u64>>,
    }

    impl Waiting {
        pub fn join(&self, client: u64) {
            self.clients.lock().unwrap().insert(client);
        }

        pub fn served(&self, client: u64) {
            self.clients.lock().unwrap().swap_remove(&client);
        }
    }
}

pub mod shift_remove {
    use indexmap::IndexMap;
    use parking_lot::RwLock;

    pub struct Plugins {
        loaded: RwLock<IndexMap<String, u32>>,
    }

    impl Plugins {
        pub fn on_load(&self, name: String, version: u32) {
            self.loaded.write().insert(name, version);
        }

        pub fn on_unload(&self, name: &str) {
            self.loaded.write().shift_remove(name);
        }
    }
}

pub mod set_take {
    use std::collections::HashSet;
    use std::sync::Mutex;

    pub struct Blobs {
        present: Mutex<HashSet<String>>,
    }

    impl Blobs {
        pub fn stored(&self, digest: String) {
            self.present.lock().unwrap().insert(digest);
        }

        pub fn fetch(&self, digest: &str) -> Option<String> {
            self.present.lock().unwrap().take(digest)
        }
    }
}

pub mod mem_take {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Meter {
        counts: HashMap<String, u64>,
        ticks: Receiver<Option<String>>,
    }

    impl Meter {
        pub async fn run(&mut self) {
            while let Some(tick) = self.ticks.recv().await {
                match tick {
                    Some(name) => *self.counts.entry(name).or_default() += 1,
                    None => {
                        let counts = std::mem::take(&mut self.counts);
                        println!("{counts:?}");
                    }
                }
            }
        }
    }
}

pub mod mem_replace {
    use std::collections::HashSet;
    use std::mem;
    use std::sync::Mutex;

    pub struct Dirty {
        pages: Mutex<HashSet<u32>>,
    }

    impl Dirty {
        pub fn mark(&self, page: u32) {
            self.pages.lock().unwrap().insert(page);
        }

        pub fn checkpoint(&self) -> HashSet<u32> {
            mem::replace(&mut *self.pages.lock().unwrap(), HashSet::new())
        }
    }
}

pub mod mem_swap {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Generations {
        young: HashMap<u64, u32>,
        old: HashMap<u64, u32>,
        hits: Receiver<u64>,
    }

    impl Generations {
        pub async fn run(&mut self) {
            while let Some(key) = self.hits.recv().await {
                *self.young.entry(key).or_insert(0) += 1;
                if key == 0 {
                    std::mem::swap(&mut self.young, &mut self.old);
                    self.young.clear();
                }
            }
        }
    }
}

pub mod option_take {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Trace {
        spans: Mutex<Option<HashMap<u64, String>>>,
    }

    impl Trace {
        pub fn record(&self, id: u64, name: String) {
            if let Some(spans) = self.spans.lock().unwrap().as_mut() {
                spans.insert(id, name);
            }
        }

        pub fn flush(&self) -> Option<HashMap<u64, String>> {
            self.spans.lock().unwrap().take()
        }
    }
}

pub mod assigned {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub enum Update {
        Full,
        One(String, u32),
    }

    pub struct Mirror {
        prices: HashMap<String, u32>,
        updates: Receiver<Update>,
    }

    impl Mirror {
        pub async fn run(&mut self) {
            while let Some(update) = self.updates.recv().await {
                match update {
                    Update::Full => self.prices = HashMap::new(),
                    Update::One(name, price) => {
                        self.prices.insert(name, price);
                    }
                }
            }
        }
    }
}

pub mod assigned_through_guard {
    use std::collections::BTreeSet;
    use std::sync::RwLock;

    pub struct Blocklist {
        ids: RwLock<BTreeSet<u64>>,
    }

    impl Blocklist {
        pub fn block(&self, id: u64) {
            self.ids.write().unwrap().insert(id);
        }

        pub fn reload(&self, ids: Vec<u64>) {
            *self.ids.write().unwrap() = ids.into_iter().collect();
        }
    }
}

pub mod moved_out {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Aggregate {
        sums: HashMap<String, u64>,
    }

    impl Aggregate {
        fn add(&mut self, name: String, value: u64) {
            *self.sums.entry(name).or_default() += value;
        }

        fn into_rows(self) -> Vec<(String, u64)> {
            self.sums.into_iter().collect()
        }
    }

    pub async fn run(mut values: Receiver<Option<(String, u64)>>) {
        let mut current = Aggregate { sums: HashMap::new() };
        while let Some(value) = values.recv().await {
            match value {
                Some((name, value)) => current.add(name, value),
                None => {
                    let done = std::mem::replace(&mut current, Aggregate { sums: HashMap::new() });
                    println!("{:?}", done.into_rows());
                }
            }
        }
    }
}

pub mod destructured {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Session {
        answers: HashMap<u64, String>,
    }

    impl Session {
        pub fn finish(self) -> HashMap<u64, String> {
            let Session { answers } = self;
            answers
        }
    }

    pub fn on_answer(session: &Mutex<Session>, question: u64, answer: String) {
        session.lock().unwrap().answers.insert(question, answer);
    }
}

pub mod given_to_an_evicting_function {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Relay {
        nonces: HashMap<u64, u64>,
        inbox: Receiver<(u64, u64)>,
    }

    impl Relay {
        pub async fn run(&mut self) {
            while let Some((nonce, now)) = self.inbox.recv().await {
                self.nonces.insert(nonce, now);
                forget_old(&mut self.nonces, now);
            }
        }
    }

    fn forget_old(nonces: &mut HashMap<u64, u64>, now: u64) {
        nonces.retain(|_, at| now - *at < 30);
    }
}

pub mod given_to_an_evicting_function_shared {
    use dashmap::DashMap;

    pub struct Registry {
        nodes: DashMap<String, u64>,
    }

    impl Registry {
        pub fn heartbeat(&self, node: &str, now: u64) {
            self.nodes.insert(node.to_owned(), now);
            expire(&self.nodes, now);
        }
    }

    fn expire(nodes: &DashMap<String, u64>, now: u64) {
        let dead: Vec<String> = nodes.iter().filter(|n| now - *n.value() > 90).map(|n| n.key().clone()).collect();
        for node in dead {
            nodes.remove(&node);
        }
    }
}

pub mod in_a_closure {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};

    pub struct Requests {
        pending: Arc<Mutex<HashMap<u64, String>>>,
    }

    impl Requests {
        pub fn send(&self, id: u64, body: String) -> impl FnOnce() + use<> {
            self.pending.lock().unwrap().insert(id, body);
            let pending = self.pending.clone();
            move || {
                pending.lock().unwrap().remove(&id);
            }
        }
    }
}

pub mod in_a_sweeper_task {
    use dashmap::DashMap;
    use std::sync::Arc;
    use std::time::{Duration, Instant};

    #[derive(Clone)]
    pub struct RateLimits {
        buckets: Arc<DashMap<String, Instant>>,
    }

    impl RateLimits {
        pub fn new() -> Self {
            let limits = Self { buckets: Arc::new(DashMap::new()) };
            let buckets = Arc::clone(&limits.buckets);
            tokio::spawn(async move {
                let mut every = tokio::time::interval(Duration::from_secs(60));
                loop {
                    every.tick().await;
                    buckets.retain(|_, last| last.elapsed() < Duration::from_secs(600));
                }
            });
            limits
        }

        pub fn allow(&self, client: &str) -> bool {
            self.buckets.insert(client.to_owned(), Instant::now()).is_none()
        }
    }
}

pub mod in_a_sweeper_thread {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};
    use std::thread;
    use std::time::Duration;

    pub struct Cookies {
        jar: Arc<Mutex<HashMap<String, u64>>>,
    }

    impl Cookies {
        pub fn start(&self) {
            let jar = self.jar.clone();
            thread::spawn(move || sweep(jar));
        }

        pub fn set(&self, name: &str, expires: u64) {
            self.jar.lock().unwrap().insert(name.to_owned(), expires);
        }
    }

    fn sweep(jar: Arc<Mutex<HashMap<String, u64>>>) {
        loop {
            thread::sleep(Duration::from_secs(1));
            jar.lock().unwrap().retain(|_, expires| *expires > 0);
        }
    }
}

pub mod in_drop {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};

    #[derive(Default)]
    pub struct Watchers {
        by_path: Mutex<HashMap<String, u32>>,
    }

    pub struct Watch {
        path: String,
        all: Arc<Watchers>,
    }

    impl Watchers {
        pub fn watch(self: &Arc<Self>, path: &str) -> Watch {
            *self.by_path.lock().unwrap().entry(path.to_owned()).or_default() += 1;
            Watch { path: path.to_owned(), all: self.clone() }
        }
    }

    impl Drop for Watch {
        fn drop(&mut self) {
            self.all.by_path.lock().unwrap().remove(&self.path);
        }
    }
}

pub mod in_a_select_arm {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Broker {
        clients: HashMap<u64, String>,
        joins: Receiver<(u64, String)>,
        leaves: Receiver<u64>,
    }

    impl Broker {
        pub async fn run(&mut self) {
            loop {
                tokio::select! {
                    Some((id, name)) = self.joins.recv() => {
                        self.clients.insert(id, name);
                    }
                    Some(id) = self.leaves.recv() => {
                        self.clients.remove(&id);
                    }
                    else => break,
                }
            }
        }
    }
}

pub mod in_a_futures_select_arm {
    use futures::StreamExt;
    use futures::channel::mpsc::UnboundedReceiver;
    use std::collections::HashMap;

    pub async fn run(mut added: UnboundedReceiver<(u32, u32)>, mut gone: UnboundedReceiver<u32>) {
        let mut routes: HashMap<u32, u32> = HashMap::new();
        loop {
            futures::select! {
                route = added.select_next_some() => {
                    routes.insert(route.0, route.1);
                }
                id = gone.select_next_some() => {
                    routes.remove(&id);
                }
                complete => break,
            }
        }
    }
}

pub mod in_a_macro {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Jobs {
        jobs: Mutex<HashMap<u64, String>>,
    }

    macro_rules! forget {
        ($map:expr, $key:expr) => {
            $map.lock().unwrap().remove($key)
        };
    }

    impl Jobs {
        pub fn on_job(&self, id: u64, name: String) {
            self.jobs.lock().unwrap().insert(id, name);
        }

        pub fn done(&self, id: u64) {
            forget!(self.jobs, &id);
        }
    }
}

pub mod in_another_impl_by_trait {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub trait Expire {
        fn expire(&self, key: &str);
    }

    pub struct Table {
        rows: Mutex<HashMap<String, u32>>,
    }

    impl Table {
        pub fn put(&self, key: String, row: u32) {
            self.rows.lock().unwrap().insert(key, row);
        }
    }

    impl Expire for Table {
        fn expire(&self, key: &str) {
            self.rows.lock().unwrap().remove(key);
        }
    }
}

pub mod entry_api_by_newtype {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    #[derive(Default)]
    pub struct Window {
        inner: HashMap<u64, u64>,
    }

    impl Window {
        fn insert(&mut self, key: u64, at: u64) {
            self.inner.retain(|_, seen| at - *seen < 60);
            self.inner.insert(key, at);
        }
    }

    pub struct Guard {
        recent: Window,
        inbox: Receiver<(u64, u64)>,
    }

    impl Guard {
        pub async fn run(&mut self) {
            while let Some((key, at)) = self.inbox.recv().await {
                self.recent.insert(key, at);
            }
        }
    }
}

/// `for key in stale { map.remove(&key) }` with the map behind a `Deref` newtype.
pub mod through_deref {
    use std::collections::HashMap;
    use std::ops::{Deref, DerefMut};
    use std::sync::Mutex;

    #[derive(Default)]
    pub struct Mailboxes(HashMap<String, Vec<String>>);

    impl Deref for Mailboxes {
        type Target = HashMap<String, Vec<String>>;
        fn deref(&self) -> &Self::Target {
            &self.0
        }
    }

    impl DerefMut for Mailboxes {
        fn deref_mut(&mut self) -> &mut Self::Target {
            &mut self.0
        }
    }

    pub struct Post {
        boxes: Mutex<Mailboxes>,
    }

    impl Post {
        pub fn deliver(&self, to: &str, letter: String) {
            self.boxes.lock().unwrap().entry(to.to_owned()).or_default().push(letter);
        }

        pub fn collect(&self, who: &str) -> Vec<String> {
            self.boxes.lock().unwrap().remove(who).unwrap_or_default()
        }
    }
}

/// The whole object is made anew.
pub mod owner_replaced {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    #[derive(Default)]
    pub struct Epoch {
        votes: HashMap<u64, bool>,
    }

    pub struct Consensus {
        epoch: Epoch,
        votes: Receiver<(u64, u64, bool)>,
        number: u64,
    }

    impl Consensus {
        pub async fn run(&mut self) {
            while let Some((number, voter, vote)) = self.votes.recv().await {
                if number > self.number {
                    self.epoch = Epoch::default();
                    self.number = number;
                }
                self.epoch.votes.insert(voter, vote);
            }
        }
    }
}
