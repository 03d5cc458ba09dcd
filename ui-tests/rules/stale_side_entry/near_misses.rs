//! Every entry has its end, or what becomes of it cannot be told.

use std::collections::{HashMap, HashSet};
use tokio::sync::mpsc::Receiver;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PeerId(u64);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct StreamId(u64);

pub enum Event {
    Connected(PeerId, StreamId),
    Opened(PeerId, StreamId),
    Failed(PeerId, StreamId),
    Closed(PeerId),
}

/// The caller tells the other place.
pub struct Told {
    events: Receiver<Event>,
    peers: HashSet<PeerId>,
    names: HashMap<PeerId, String>,
}

impl Told {
    pub async fn run(mut self) {
        while let Some(event) = self.events.recv().await {
            match event {
                Event::Connected(peer, _) => {
                    self.peers.insert(peer);
                    self.names.insert(peer, String::new());
                }
                Event::Closed(peer) => {
                    self.on_closed(peer);
                    self.names.remove(&peer);
                }
                _ => {}
            }
        }
    }

    fn on_closed(&mut self, peer: PeerId) {
        self.peers.remove(&peer);
    }
}

/// A sweep takes what was forgotten.
pub struct Swept {
    events: Receiver<Event>,
    peers: HashSet<PeerId>,
    opening: HashMap<StreamId, PeerId>,
}

impl Swept {
    pub async fn run(mut self) {
        while let Some(event) = self.events.recv().await {
            match event {
                Event::Connected(peer, stream) => {
                    self.peers.insert(peer);
                    self.opening.insert(stream, peer);
                }
                Event::Opened(_, stream) => drop(self.opening.remove(&stream)),
                Event::Failed(..) => self.opening.retain(|_, peer| self.peers.contains(peer)),
                Event::Closed(peer) => drop(self.peers.remove(&peer)),
            }
        }
    }
}

/// The key goes on to the next stage: that is no end.
pub struct Stages {
    events: Receiver<Event>,
    dialing: HashMap<PeerId, StreamId>,
    connected: HashMap<PeerId, StreamId>,
    labels: HashMap<PeerId, String>,
}

impl Stages {
    pub async fn run(mut self) {
        while let Some(event) = self.events.recv().await {
            match event {
                Event::Connected(peer, stream) => {
                    self.dialing.insert(peer, stream);
                    self.labels.insert(peer, String::from("new"));
                }
                Event::Opened(peer, _) => {
                    if let Some(stream) = self.dialing.remove(&peer) {
                        self.connected.insert(peer, stream);
                    }
                }
                Event::Failed(peer, _) => {
                    self.dialing.remove(&peer);
                    self.labels.remove(&peer);
                }
                Event::Closed(peer) => {
                    self.connected.remove(&peer);
                    self.labels.remove(&peer);
                }
            }
        }
    }
}

/// The entry lives as long as the call that makes it.
pub struct Scoped {
    events: Receiver<Event>,
    peers: HashSet<PeerId>,
    busy: HashMap<PeerId, u64>,
}

impl Scoped {
    pub async fn run(mut self) {
        while let Some(event) = self.events.recv().await {
            match event {
                Event::Connected(peer, _) => drop(self.peers.insert(peer)),
                Event::Opened(peer, stream) => self.work(peer, stream).await,
                Event::Failed(..) => {}
                Event::Closed(peer) => drop(self.peers.remove(&peer)),
            }
        }
    }

    async fn work(&mut self, peer: PeerId, stream: StreamId) {
        if !self.peers.contains(&peer) {
            return;
        }
        self.busy.insert(peer, stream.0);
        tokio::task::yield_now().await;
        self.busy.remove(&peer);
    }
}

/// It remembers who is gone.
pub struct Remembered {
    events: Receiver<Event>,
    peers: HashSet<PeerId>,
    addresses: HashMap<PeerId, String>,
    known: HashMap<PeerId, u64>,
}

impl Remembered {
    pub async fn run(mut self) {
        while let Some(event) = self.events.recv().await {
            match event {
                Event::Connected(peer, _) => {
                    self.peers.insert(peer);
                    self.addresses.insert(peer, String::new());
                }
                Event::Opened(peer, stream) => drop(self.known.insert(peer, stream.0)),
                Event::Failed(peer, _) => drop(self.known.remove(&peer)),
                Event::Closed(peer) => self.remove(peer),
            }
        }
    }

    fn remove(&mut self, peer: PeerId) {
        self.peers.remove(&peer);
        self.addresses.remove(&peer);
    }
}

/// Removed when its guard is dropped.
pub mod guarded {
    use super::PeerId;
    use std::collections::{HashMap, HashSet};
    use std::sync::{Arc, Mutex};

    pub struct Guard {
        peer: PeerId,
        running: Arc<Mutex<HashMap<PeerId, u64>>>,
    }

    impl Drop for Guard {
        fn drop(&mut self) {
            self.running.lock().unwrap().remove(&self.peer);
        }
    }

    pub struct Server {
        peers: Mutex<HashSet<PeerId>>,
        running: Arc<Mutex<HashMap<PeerId, u64>>>,
    }

    impl Server {
        pub fn start(&self, peer: PeerId) -> Option<Guard> {
            self.peers.lock().unwrap().insert(peer);
            self.running.lock().unwrap().insert(peer, 1);
            Some(Guard { peer, running: Arc::clone(&self.running) })
        }

        pub fn disconnect(&self, peer: PeerId) {
            self.peers.lock().unwrap().remove(&peer);
        }
    }
}
