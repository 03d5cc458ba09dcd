//! Clean code that looks like a leak.

/// A report made for one call.
pub mod report {
    use std::collections::{BTreeMap, HashMap};

    #[derive(Default)]
    pub struct Report {
        lines: BTreeMap<String, usize>,
        totals: HashMap<String, u64>,
    }

    impl Report {
        fn add(&mut self, name: &str, size: u64) {
            *self.lines.entry(name.to_owned()).or_default() += 1;
            *self.totals.entry(name.to_owned()).or_default() += size;
        }
    }

    pub fn summarise(files: &[(String, u64)]) -> Report {
        let mut report = Report::default();
        for (name, size) in files {
            report.add(name, *size);
        }
        report
    }
}

/// A visitor of one pass of a compiler.
pub mod compiler_pass {
    use std::collections::{HashMap, HashSet};

    pub enum Node {
        Define(String),
        Use(String),
        Block(Vec<Node>),
    }

    #[derive(Default)]
    pub struct Resolver<'a> {
        defined: HashMap<&'a str, usize>,
        unresolved: HashSet<&'a str>,
        depth: usize,
    }

    impl<'a> Resolver<'a> {
        pub fn visit(&mut self, node: &'a Node) {
            match node {
                Node::Define(name) => drop(self.defined.insert(name, self.depth)),
                Node::Use(name) if self.defined.contains_key(name.as_str()) => {}
                Node::Use(name) => drop(self.unresolved.insert(name)),
                Node::Block(nodes) => {
                    self.depth += 1;
                    nodes.iter().for_each(|node| self.visit(node));
                    self.depth -= 1;
                }
            }
        }
    }
}

/// A request's own extensions.
pub mod per_request {
    use std::collections::HashMap;
    use tokio::net::TcpListener;

    #[derive(Default)]
    struct Request {
        headers: HashMap<String, String>,
    }

    impl Request {
        fn on_header(&mut self, name: &str, value: &str) {
            self.headers.insert(name.to_owned(), value.to_owned());
        }
    }

    pub async fn serve(listener: TcpListener) {
        while let Ok((_stream, peer)) = listener.accept().await {
            tokio::spawn(async move {
                let mut request = Request::default();
                request.on_header("from", &peer.to_string());
                println!("{}", request.headers.len());
            });
        }
    }
}

/// The value's owner is evicted, and the map goes with it.
pub mod owner_is_evicted {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub enum Event {
        Joined(u64),
        Subscribed(u64, String),
        Left(u64),
    }

    #[derive(Default)]
    pub struct Client {
        subscriptions: HashMap<String, u64>,
    }

    pub struct Hub {
        clients: HashMap<u64, Client>,
        events: Receiver<Event>,
    }

    impl Hub {
        pub async fn run(&mut self) {
            while let Some(event) = self.events.recv().await {
                match event {
                    Event::Joined(id) => {
                        self.clients.insert(id, Client::default());
                    }
                    Event::Subscribed(id, topic) => {
                        if let Some(client) = self.clients.get_mut(&id) {
                            client.subscriptions.insert(topic, id);
                        }
                    }
                    Event::Left(id) => {
                        self.clients.remove(&id);
                    }
                }
            }
        }
    }
}

/// A map handed out by `&mut`: whoever calls may empty it.
pub mod returned_mut {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Store {
        rows: HashMap<u64, String>,
        feed: Receiver<(u64, String)>,
    }

    impl Store {
        pub fn rows_mut(&mut self) -> &mut HashMap<u64, String> {
            &mut self.rows
        }

        pub async fn step(&mut self) {
            while let Some((id, row)) = self.feed.recv().await {
                self.rows.insert(id, row);
            }
        }
    }
}

/// `&mut` given to code that cannot be seen.
pub mod unknown_escape {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub trait Policy {
        fn apply(&mut self, entries: &mut HashMap<u64, u64>);
    }

    pub struct Engine {
        entries: HashMap<u64, u64>,
        policy: Box<dyn Policy + Send>,
        feed: Receiver<u64>,
    }

    impl Engine {
        pub async fn run(&mut self) {
            while let Some(key) = self.feed.recv().await {
                self.entries.insert(key, key);
                self.policy.apply(&mut self.entries);
            }
        }
    }
}

/// The callback of a caller gets the guard.
pub mod callback_escape {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Shared {
        inner: Mutex<HashMap<String, u64>>,
    }

    impl Shared {
        pub fn put(&self, key: String, value: u64) {
            self.inner.lock().unwrap().insert(key, value);
        }

        pub fn with<R>(&self, f: impl FnOnce(&mut HashMap<String, u64>) -> R) -> R {
            f(&mut self.inner.lock().unwrap())
        }
    }
}

/// Only reads and value changes at run time.
pub mod values_only {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};

    pub struct Workers {
        load: Arc<Mutex<HashMap<u32, u64>>>,
    }

    impl Workers {
        pub fn new(count: u32) -> Self {
            Self { load: Arc::new(Mutex::new((0..count).map(|id| (id, 0)).collect())) }
        }

        pub fn on_done(&self, worker: u32, micros: u64) {
            if let Some(load) = self.load.lock().unwrap().get_mut(&worker) {
                *load += micros;
            }
        }
    }
}

/// A mock.
#[cfg(test)]
pub mod mock {
    use std::collections::HashMap;
    use std::sync::Mutex;

    #[derive(Default)]
    pub struct MockStore {
        rows: Mutex<HashMap<String, String>>,
    }

    impl MockStore {
        pub fn put(&self, key: &str, value: &str) {
            self.rows.lock().unwrap().insert(key.to_owned(), value.to_owned());
        }
    }
}

/// Its purpose is to hold everything.
pub mod in_memory_store {
    use std::collections::BTreeMap;
    use std::sync::RwLock;

    pub trait Storage: Send + Sync {
        fn write(&self, key: &[u8], value: Vec<u8>);
        fn read(&self, key: &[u8]) -> Option<Vec<u8>>;
    }

    #[derive(Default)]
    pub struct InMemoryStorage {
        data: RwLock<BTreeMap<Vec<u8>, Vec<u8>>>,
    }

    impl Storage for InMemoryStorage {
        fn write(&self, key: &[u8], value: Vec<u8>) {
            self.data.write().unwrap().insert(key.to_vec(), value);
        }

        fn read(&self, key: &[u8]) -> Option<Vec<u8>> {
            self.data.read().unwrap().get(key).cloned()
        }
    }
}

/// An arena that lives as long as its parse.
pub mod arena {
    use std::collections::HashMap;

    pub struct Parser<'a> {
        text: &'a str,
        names: HashMap<&'a str, u32>,
    }

    impl<'a> Parser<'a> {
        pub fn parse(mut self) -> Vec<u32> {
            let text = self.text;
            text.split(' ').map(|word| self.intern(word)).collect()
        }

        fn intern(&mut self, word: &'a str) -> u32 {
            let next = self.names.len() as u32;
            *self.names.entry(word).or_insert(next)
        }
    }
}

/// A graph algorithm's working state, with a loop but no event.
pub mod algorithm {
    use std::cmp::Reverse;
    use std::collections::{BinaryHeap, HashMap};

    pub struct Dijkstra<'g> {
        edges: &'g [Vec<(usize, u64)>],
        best: HashMap<usize, u64>,
    }

    impl Dijkstra<'_> {
        pub fn run(&mut self, from: usize) -> Option<u64> {
            let mut open = BinaryHeap::from([Reverse((0, from))]);
            while let Some(Reverse((cost, at))) = open.pop() {
                if self.best.get(&at).is_some_and(|best| *best <= cost) {
                    continue;
                }
                self.best.insert(at, cost);
                open.extend(self.edges[at].iter().map(|(to, more)| Reverse((cost + more, *to))));
            }
            self.best.values().max().copied()
        }
    }
}
