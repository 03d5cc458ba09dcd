//! What makes a type live long: each piece of evidence alone, the map itself plain.

pub mod event_loop_in_impl {
    use std::collections::HashMap;
    use std::net::{SocketAddr, UdpSocket};

    pub struct Responder {
        socket: UdpSocket,
        asked: HashMap<SocketAddr, u32>, //~ unbounded_map_growth
    }

    impl Responder {
        pub fn run(&mut self) -> std::io::Result<()> {
            let mut buf = [0; 512];
            loop {
                let (_, from) = self.socket.recv_from(&mut buf)?;
                self.answer(from);
            }
        }

        fn answer(&mut self, from: SocketAddr) {
            let times = self.asked.entry(from).or_default();
            *times += 1;
        }
    }
}

pub mod put_into_arc {
    use std::collections::HashSet;
    use std::sync::{Arc, Mutex};

    #[derive(Default)]
    pub struct Inner {
        hashes: HashSet<u64>, //~ unbounded_map_growth
    }

    #[derive(Clone, Default)]
    pub struct Pool {
        inner: Arc<Mutex<Inner>>,
    }

    impl Pool {
        pub fn submit(&self, hash: u64) -> bool {
            self.inner.lock().unwrap().hashes.insert(hash)
        }
    }
}

pub mod shared_by_arc_self {
    use std::cell::RefCell;
    use std::collections::HashMap;
    use std::net::IpAddr;
    use std::sync::{Arc, RwLock};

    pub struct Catalog {
        entries: RwLock<HashMap<IpAddr, u64>>, //~ unbounded_map_growth
        _cell: RefCell<()>,
    }

    pub fn open() -> Arc<Catalog> {
        Arc::new(Catalog { entries: RwLock::default(), _cell: RefCell::default() })
    }

    impl Catalog {
        pub fn on_create(&self, by: IpAddr, id: u64) {
            self.entries.write().unwrap().insert(by, id);
        }

        pub fn id(&self, by: IpAddr) -> Option<u64> {
            self.entries.read().unwrap().get(&by).copied()
        }
    }
}

/// Moved into a spawned task which drives it.
pub mod spawned {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Projector {
        views: HashMap<String, u64>, //~ unbounded_map_growth
    }

    impl Projector {
        fn apply(&mut self, event: String) {
            let version = self.views.get(&event).copied().unwrap_or(0) + 1;
            self.views.insert(event, version);
        }
    }

    pub fn start(mut events: Receiver<String>) {
        let mut projector = Projector { views: HashMap::new() };
        tokio::spawn(async move {
            while let Some(event) = events.recv().await {
                projector.apply(event);
            }
        });
    }
}

/// A part of a part of something that lives long.
pub mod part {
    use std::collections::BTreeMap;
    use tokio::sync::mpsc::Receiver;

    #[derive(Default)]
    struct Offsets {
        committed: BTreeMap<u64, u64>, //~ unbounded_map_growth
    }

    #[derive(Default)]
    struct Group {
        offsets: Offsets,
    }

    pub struct Coordinator {
        group: Group,
        commits: Receiver<(u64, u64)>,
    }

    impl Coordinator {
        pub async fn run(mut self) {
            while let Some((member, offset)) = self.commits.recv().await {
                self.group.commit(member, offset);
            }
        }
    }

    impl Group {
        fn commit(&mut self, member: u64, offset: u64) {
            let committed = &mut self.offsets.committed;
            if committed.get(&member).is_none_or(|old| *old < offset) {
                committed.insert(member, offset);
            }
        }
    }
}

/// A future that is polled for the program's life.
pub mod hand_written_future {
    use futures::Stream;
    use std::collections::HashMap;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub struct Demux<S> {
        source: S,
        counts: HashMap<u32, u64>, //~ unbounded_map_growth
    }

    impl<S: Stream<Item = u32> + Unpin> Future for Demux<S> {
        type Output = ();

        fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
            loop {
                match Pin::new(&mut self.source).poll_next(cx) {
                    Poll::Ready(Some(channel)) => *self.counts.entry(channel).or_insert(0) += 1,
                    Poll::Ready(None) => return Poll::Ready(()),
                    Poll::Pending => return Poll::Pending,
                }
            }
        }
    }
}

/// A slab and a skip list's cousins: other keyed collections.
pub mod other_collections {
    use slab::Slab;
    use std::collections::{BTreeSet, HashMap};
    use tokio::sync::mpsc::Receiver;

    pub struct Kernel {
        buffers: Slab<Vec<u8>>, //~ unbounded_map_growth
        // so few keys that it cannot grow far
        ports: BTreeSet<u16>,
        hashed: hashbrown::HashSet<u64>, //~ unbounded_map_growth
        fast: rustc_hash::FxHashMap<u64, u64>, //~ unbounded_map_growth
        shared: imbl::HashMap<u64, u64>, //~ unbounded_map_growth
        ordered: indexmap::IndexSet<u64>, //~ unbounded_map_growth
        freed: Slab<u64>,
        calls: Receiver<(u64, u16, Vec<u8>)>,
        by_hasher: HashMap<u64, u64, rustc_hash::FxBuildHasher>, //~ unbounded_map_growth
    }

    impl Kernel {
        pub async fn run(&mut self) {
            while let Some((id, port, bytes)) = self.calls.recv().await {
                let slot = self.buffers.insert(bytes);
                self.ports.insert(port);
                self.hashed.insert(id);
                self.fast.insert(id, slot as u64);
                self.shared.insert(id, 0);
                self.ordered.insert(id);
                self.by_hasher.insert(id, 1);
                let freed = self.freed.insert(id);
                self.freed.remove(freed);
            }
        }
    }
}

/// No evidence at all: a plain value of whoever holds it.
pub mod no_evidence {
    use std::collections::HashMap;

    #[derive(Default)]
    pub struct Tally {
        votes: HashMap<String, u32>,
    }

    impl Tally {
        pub fn vote(&mut self, candidate: &str) {
            *self.votes.entry(candidate.to_owned()).or_default() += 1;
        }

        pub fn winner(&self) -> Option<&String> {
            self.votes.iter().max_by_key(|(_, votes)| **votes).map(|(name, _)| name)
        }
    }
}
