//@ confidence: low
//! By what a map is reached when it grows: each shape on its own, none of them ever emptied.

/// `self.field.insert(..)`.
pub mod direct_field {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct SessionManager {
        sessions: HashMap<u64, String>, //~ unbounded_map_growth
        logins: Receiver<(u64, String)>,
    }

    impl SessionManager {
        pub async fn run(&mut self) {
            while let Some((id, user)) = self.logins.recv().await {
                self.sessions.insert(id, user);
            }
        }

        pub fn user(&self, id: u64) -> Option<&str> {
            self.sessions.get(&id).map(String::as_str)
        }
    }
}

/// `let mut g = self.field.lock().await; g.insert(..)`.
pub mod guard_alias_await {
    use std::collections::HashMap;
    use std::net::SocketAddr;
    use std::sync::Arc;
    use tokio::sync::Mutex;

    pub struct PeerBook {
        peers: Arc<Mutex<HashMap<SocketAddr, u32>>>, //~ unbounded_map_growth
    }

    impl PeerBook {
        pub async fn on_hello(&self, addr: SocketAddr, version: u32) {
            let mut peers = self.peers.lock().await;
            if peers.get(&addr) != Some(&version) {
                peers.insert(addr, version);
            }
        }
    }
}

/// A guard by any name, from std's lock, `expect`ed.
pub mod guard_alias_std {
    use std::collections::HashMap;
    use std::sync::RwLock;

    pub struct QuotaTable {
        used: RwLock<HashMap<String, u64>>, //~ unbounded_map_growth
    }

    impl QuotaTable {
        pub fn charge(&self, tenant: &str, bytes: u64) -> u64 {
            let mut w = self.used.write().expect("poisoned");
            let total = w.get(tenant).copied().unwrap_or_default() + bytes;
            w.insert(tenant.to_owned(), total);
            total
        }
    }
}

/// `let Ok(mut g) = .. else`.
pub mod guard_let_else {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Correlations {
        waiting: Mutex<HashMap<u128, Vec<u8>>>, //~ unbounded_map_growth
    }

    impl Correlations {
        pub fn remember(&self, id: u128, payload: Vec<u8>) -> Result<(), &'static str> {
            let Ok(mut table) = self.waiting.lock() else {
                return Err("poisoned");
            };
            table.insert(id, payload);
            Ok(())
        }

        pub fn is_waiting(&self, id: u128) -> bool {
            self.waiting.lock().is_ok_and(|table| table.contains_key(&id))
        }
    }
}

/// `if let Ok(mut g) = self.field.lock()`.
pub mod guard_if_let {
    use std::collections::BTreeMap;
    use std::sync::Mutex;

    pub struct Watermarks {
        by_topic: Mutex<BTreeMap<String, i64>>, //~ unbounded_map_growth
    }

    impl Watermarks {
        pub fn advance(&self, topic: String, offset: i64) {
            if let Ok(mut marks) = self.by_topic.lock() {
                marks.insert(topic, offset);
            }
        }

        pub fn lowest(&self) -> Option<i64> {
            self.by_topic.lock().ok()?.values().min().copied()
        }
    }
}

/// The guard is never named: one chain.
pub mod guard_unnamed {
    use parking_lot::RwLock;
    use std::collections::HashMap;
    use std::sync::Arc;

    #[derive(Clone, Default)]
    pub struct Directory {
        inner: Arc<RwLock<HashMap<String, Arc<str>>>>, //~ unbounded_map_growth
    }

    impl Directory {
        pub fn announce(&self, node: String, url: &str) {
            self.inner
                .write()
                .insert(node, Arc::from(url));
        }

        pub fn lookup(&self, node: &str) -> Option<Arc<str>> {
            self.inner.read().get(node).cloned()
        }
    }
}

/// A chain over several lines, through two locks' worth of methods.
pub mod long_chain {
    use std::collections::{HashMap, HashSet};
    use std::sync::{Arc, Mutex};

    pub struct Topics {
        subscribers: Arc<Mutex<HashMap<String, HashSet<u64>>>>, //~ unbounded_map_growth
    }

    impl Topics {
        pub fn subscribe(&self, topic: &str, client: u64) {
            self.subscribers
                .lock()
                .unwrap()
                .entry(topic.to_string())
                .or_insert_with(HashSet::new)
                .insert(client);
        }

        pub fn count(&self, topic: &str) -> usize {
            self.subscribers.lock().unwrap().get(topic).map_or(0, HashSet::len)
        }
    }
}

/// Two field segments and more.
pub mod field_segments {
    use std::collections::HashMap;
    use tokio::sync::mpsc::UnboundedReceiver;

    #[derive(Default)]
    pub struct Ledger {
        by_account: HashMap<String, u64>, //~ unbounded_map_growth
    }

    #[derive(Default)]
    pub struct Shard {
        ledger: Ledger,
    }

    pub struct Server {
        shard: Shard,
        calls: UnboundedReceiver<String>,
    }

    impl Server {
        pub async fn serve(mut self) {
            while let Some(method) = self.calls.recv().await {
                *self.shard.ledger.by_account.entry(method).or_default() += 1;
            }
        }
    }
}

/// `&mut State` given to a free function.
pub mod state_parameter_free {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub enum Event {
        Joined(u64, String),
        Said(u64),
    }

    #[derive(Default)]
    pub struct State {
        names: HashMap<u64, String>, //~ unbounded_map_growth
    }

    pub async fn event_loop(mut events: Receiver<Event>) {
        let mut state = State::default();
        while let Some(event) = events.recv().await {
            apply(&mut state, event);
        }
    }

    fn apply(state: &mut State, event: Event) {
        match event {
            Event::Joined(id, name) => {
                state.names.insert(id, name);
            }
            Event::Said(id) => println!("{:?}", state.names.get(&id)),
        }
    }
}

/// `&mut State` given to a method of another type.
pub mod state_parameter_impl {
    use std::collections::HashMap;
    use std::net::SocketAddr;
    use tokio::net::UdpSocket;

    #[derive(Default)]
    pub struct TrackerState {
        pub(crate) last_seen: HashMap<SocketAddr, u64>, //~ unbounded_map_growth
    }

    pub struct Announce {
        from: SocketAddr,
        tick: u64,
    }

    impl Announce {
        fn apply_to(&self, state: &mut TrackerState) {
            state.last_seen.insert(self.from, self.tick);
        }
    }

    pub async fn run(socket: UdpSocket) -> std::io::Result<()> {
        let mut state = TrackerState::default();
        let (mut buf, mut tick) = ([0; 64], 0);
        loop {
            let (_, from) = socket.recv_from(&mut buf).await?;
            tick += 1;
            Announce { from, tick }.apply_to(&mut state);
        }
    }
}

/// A clone of the `Arc`, captured by a spawned task.
pub mod captured_arc {
    use std::collections::HashMap;
    use std::net::SocketAddr;
    use std::sync::{Arc, Mutex};
    use tokio::net::TcpListener;

    pub async fn serve(listener: TcpListener) -> std::io::Result<()> {
        let hits: Arc<Mutex<HashMap<SocketAddr, u64>>> = Arc::default(); //~ unbounded_map_growth
        loop {
            let (_stream, addr) = listener.accept().await?;
            let hits = Arc::clone(&hits);
            tokio::spawn(async move {
                *hits.lock().unwrap().entry(addr).or_insert(0) += 1;
            });
        }
    }
}

/// The `Arc` is a field; its clone moves into the task.
pub mod captured_field {
    use dashmap::DashMap;
    use std::sync::Arc;

    pub struct Crawler {
        visited: Arc<DashMap<String, u16>>, //~ unbounded_map_growth
    }

    impl Crawler {
        pub fn fetch(&self, url: String) {
            let visited = self.visited.clone();
            tokio::spawn(async move {
                let status = u16::try_from(url.len()).unwrap_or(500);
                visited.insert(url, status);
            });
        }

        pub fn status(&self, url: &str) -> Option<u16> {
            self.visited.get(url).map(|entry| *entry)
        }
    }
}

/// A thread, and a clone made in the argument list.
pub mod captured_by_thread {
    use std::collections::BTreeMap;
    use std::sync::{Arc, Mutex, mpsc};

    pub struct Indexer {
        words: Arc<Mutex<BTreeMap<String, usize>>>, //~ unbounded_map_growth
    }

    impl Indexer {
        pub fn start(&self, lines: mpsc::Receiver<String>) {
            spawn_worker(self.words.clone(), lines);
        }

        pub fn occurrences(&self, word: &str) -> usize {
            self.words.lock().unwrap().get(word).copied().unwrap_or(0)
        }
    }

    fn spawn_worker(words: Arc<Mutex<BTreeMap<String, usize>>>, lines: mpsc::Receiver<String>) {
        std::thread::spawn(move || {
            while let Ok(line) = lines.recv() {
                let mut words = words.lock().unwrap();
                for word in line.split_whitespace() {
                    *words.entry(word.to_owned()).or_insert(0) += 1;
                }
            }
        });
    }
}

/// A type alias, of an alias.
pub mod type_alias {
    use std::collections::HashMap;
    use std::sync::{Arc, RwLock};

    type Shared<T> = Arc<RwLock<T>>;
    type RouteTable = Shared<HashMap<String, Vec<u32>>>;

    pub struct Router {
        routes: RouteTable, //~ unbounded_map_growth
    }

    impl Router {
        pub fn learn(&self, prefix: String, hops: Vec<u32>) {
            self.routes.write().unwrap().insert(prefix, hops);
        }

        pub fn hops(&self, prefix: &str) -> usize {
            self.routes.read().unwrap().get(prefix).map_or(0, Vec::len)
        }
    }
}

/// A newtype with methods of its own.
pub mod newtype {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    #[derive(Default)]
    pub struct Ledger(HashMap<String, i64>);

    impl Ledger {
        fn post(&mut self, account: String, amount: i64) {
            *self.0.entry(account).or_default() += amount;
        }

        fn balance(&self, account: &str) -> i64 {
            self.0.get(account).copied().unwrap_or_default()
        }
    }

    pub struct Accountant {
        ledger: Ledger, //~ unbounded_map_growth
        orders: Receiver<(String, i64)>,
    }

    impl Accountant {
        pub async fn run(&mut self) {
            while let Some((account, amount)) = self.orders.recv().await {
                self.ledger.post(account.clone(), amount);
                println!("{}", self.ledger.balance(&account));
            }
        }
    }
}

/// A wrapper with `Deref` and `DerefMut` to the map.
pub mod deref_wrapper {
    use std::collections::HashMap;
    use std::ops::{Deref, DerefMut};
    use tokio::sync::mpsc::Receiver;

    #[derive(Default)]
    pub struct Tags {
        inner: HashMap<String, u32>,
    }

    impl Deref for Tags {
        type Target = HashMap<String, u32>;
        fn deref(&self) -> &Self::Target {
            &self.inner
        }
    }

    impl DerefMut for Tags {
        fn deref_mut(&mut self) -> &mut Self::Target {
            &mut self.inner
        }
    }

    pub struct Tagger {
        tags: Tags, //~ unbounded_map_growth
        feed: Receiver<String>,
    }

    impl Tagger {
        pub async fn run(&mut self) {
            while let Some(tag) = self.feed.recv().await {
                let next = self.tags.len() as u32;
                self.tags.entry(tag).or_insert(next);
            }
        }
    }
}

/// A map in a map: the outer one gains keys.
pub mod nested_outer {
    use dashmap::DashMap;
    use std::collections::HashMap;

    pub struct Presence {
        rooms: DashMap<String, HashMap<u64, String>>, //~ unbounded_map_growth
    }

    impl Presence {
        pub fn join(&self, room: String, user: u64, name: String) {
            self.rooms.entry(room).or_default().insert(user, name);
        }

        pub fn leave(&self, room: &str, user: u64) {
            if let Some(mut members) = self.rooms.get_mut(room) {
                members.remove(&user);
            }
        }
    }
}

/// The insert decides a condition.
pub mod insert_in_condition {
    use std::collections::HashSet;
    use tokio::sync::mpsc::{Receiver, Sender};

    pub struct Gossip {
        seen: HashSet<[u8; 32]>, //~ unbounded_map_growth
        inbox: Receiver<([u8; 32], Vec<u8>)>,
        outbox: Sender<Vec<u8>>,
    }

    impl Gossip {
        pub async fn run(&mut self) {
            while let Some((id, message)) = self.inbox.recv().await {
                if self.seen.insert(id) && self.outbox.send(message).await.is_err() {
                    return;
                }
            }
        }
    }
}

/// `if .insert(..).is_some()`, `match` on it.
pub mod insert_matched {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Nonces {
        used: Mutex<HashMap<String, u64>>, //~ unbounded_map_growth
    }

    impl Nonces {
        pub fn is_replay(&self, client: &str, nonce: u64) -> bool {
            match self.used.lock().unwrap().insert(client.to_owned(), nonce) {
                Some(last) => last >= nonce,
                None => false,
            }
        }
    }
}

/// An arm of `select!`.
pub mod select_arm {
    use std::collections::HashMap;
    use std::net::SocketAddr;
    use tokio::net::TcpListener;
    use tokio::sync::{broadcast, watch};

    pub struct Gateway {
        clients: HashMap<SocketAddr, u32>, //~ unbounded_map_growth
        listener: TcpListener,
        stop: watch::Receiver<bool>,
        config: broadcast::Receiver<u32>,
        version: u32,
    }

    impl Gateway {
        pub async fn run(mut self) {
            loop {
                tokio::select! {
                    Ok((_, addr)) = self.listener.accept() => {
                        self.clients.insert(addr, self.version);
                    }
                    Ok(version) = self.config.recv() => self.version = version,
                    _ = self.stop.changed() => break,
                }
            }
        }
    }
}

/// A method of the map itself, taken by `&mut` from a helper.
pub mod accessor {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Store {
        users: HashMap<u32, String>, //~ unbounded_map_growth
        feed: Receiver<(u32, String)>,
    }

    impl Store {
        fn users_mut(&mut self) -> &mut HashMap<u32, String> {
            &mut self.users
        }

        pub async fn run(&mut self) {
            while let Some((id, name)) = self.feed.recv().await {
                self.users_mut().insert(id, name);
            }
        }
    }
}

/// A reference to the field, by a local name and by destructuring.
pub mod reborrowed {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Sessions {
        by_token: HashMap<String, u32>, //~ unbounded_map_growth
        by_user: HashMap<u32, String>, //~ unbounded_map_growth
        logins: Receiver<(u32, String)>,
    }

    impl Sessions {
        pub async fn run(&mut self) {
            let Self { by_token, logins, .. } = self;
            let by_user = &mut self.by_user;
            while let Some((user, token)) = logins.recv().await {
                by_token.insert(token.clone(), user);
                by_user.insert(user, token);
            }
        }
    }
}

/// `extend` grows as well.
pub mod extended {
    use std::collections::HashSet;
    use std::sync::{Arc, Mutex};

    pub struct AllowList {
        addresses: Arc<Mutex<HashSet<String>>>, //~ unbounded_map_growth
    }

    impl AllowList {
        pub fn on_update(&self, update: &str) {
            let fresh = update.lines().map(str::to_owned);
            self.addresses.lock().unwrap().extend(fresh);
        }

        pub fn allows(&self, address: &str) -> bool {
            self.addresses.lock().unwrap().contains(address)
        }
    }
}

/// The map in an enum variant of a shared state.
pub mod in_variant {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};

    pub enum Phase {
        Idle,
        Serving {
            streams: HashMap<u32, Vec<u8>>, //~ unbounded_map_growth
        },
    }

    pub struct Connection {
        phase: Arc<Mutex<Phase>>,
    }

    impl Connection {
        pub fn on_frame(&self, stream: u32, frame: Vec<u8>) {
            if let Phase::Serving { streams } = &mut *self.phase.lock().unwrap() {
                streams.insert(stream, frame);
            }
        }
    }
}

/// `Option<Map>`, filled in on demand.
pub mod optional {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Profiler {
        samples: Option<HashMap<String, u64>>, //~ unbounded_map_growth
        feed: Receiver<String>,
    }

    impl Profiler {
        pub async fn run(&mut self) {
            while let Some(name) = self.feed.recv().await {
                let samples = self.samples.get_or_insert_with(HashMap::new);
                *samples.entry(name).or_insert(0) += 1;
            }
        }
    }
}
