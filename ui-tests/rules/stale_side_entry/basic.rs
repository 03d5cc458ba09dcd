//! Clean-up functions that tell one collection of a key's end, and not the one beside it.

use std::collections::{HashMap, HashSet};
use tokio::sync::mpsc::Receiver;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PeerId(u64);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct StreamId(u64);

pub enum Event {
    Connected(PeerId, StreamId),
    Opened(PeerId, StreamId),
    Closed(PeerId),
}

pub struct Protocol {
    events: Receiver<Event>,
    peers: HashSet<PeerId>,
    opening: HashMap<StreamId, PeerId>,
}

impl Protocol {
    pub async fn run(mut self) {
        while let Some(event) = self.events.recv().await {
            match event {
                Event::Connected(peer, stream) => self.on_connected(peer, stream),
                Event::Opened(_, stream) => self.on_opened(stream),
                Event::Closed(peer) => self.on_closed(peer),
            }
        }
    }

    fn on_connected(&mut self, peer: PeerId, stream: StreamId) {
        self.opening.insert(stream, peer);
        self.peers.insert(peer);
    }

    fn on_opened(&mut self, stream: StreamId) {
        self.opening.remove(&stream);
    }

    fn on_closed(&mut self, peer: PeerId) {
        self.peers.remove(&peer); //~ stale_side_entry
    }
}
