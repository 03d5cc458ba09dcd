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

pub mod asked {
    use super::{PeerId, StreamId};
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Context {
        active: Vec<u64>,
    }

    pub struct Request {
        peer: PeerId,
        body: Vec<u8>,
    }

    pub enum Event {
        Send(PeerId, StreamId, Vec<u8>),
        Answer(StreamId),
        Disconnected { peer: PeerId },
    }

    pub struct Requests {
        events: Receiver<Event>,
        peers: HashMap<PeerId, Context>,
        outbound: HashMap<StreamId, Request>,
    }

    impl Requests {
        pub fn admit(&mut self, peer: PeerId) {
            self.peers.insert(peer, Context { active: Vec::new() });
        }

        pub async fn run(mut self) {
            loop {
                tokio::select! {
                    event = self.events.recv() => match event {
                        Some(event) => self.handle(event).await,
                        None => return,
                    },
                }
            }
        }

        async fn handle(&mut self, event: Event) {
            match event {
                Event::Send(peer, stream, body) => self.send(peer, stream, body),
                Event::Answer(stream) => {
                    if let Some(request) = self.outbound.remove(&stream) {
                        println!("{}", request.body.len());
                    }
                }
                Event::Disconnected { peer } => {
                    let Some(context) = self.peers.remove(&peer) else { return }; //~ stale_side_entry
                    println!("{} requests are lost", context.active.len());
                }
            }
        }

        fn send(&mut self, peer: PeerId, stream: StreamId, body: Vec<u8>) {
            let Some(context) = self.peers.get_mut(&peer) else { return };
            context.active.push(stream.0);
            self.outbound.insert(stream, Request { peer, body });
        }

        pub fn of(&self, stream: StreamId) -> Option<PeerId> {
            self.outbound.get(&stream).map(|r| r.peer)
        }
    }
}

pub mod removed_together {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};

    pub struct Sessions {
        users: Arc<Mutex<HashMap<String, u64>>>,
        tokens: Arc<Mutex<HashMap<String, String>>>,
    }

    impl Sessions {
        pub fn login(&self, user: String, now: u64) {
            self.users.lock().unwrap().insert(user, now);
        }

        pub fn issue(&self, user: String, token: String) {
            self.tokens.lock().unwrap().insert(user, token);
        }

        pub fn revoke(&self, user: &str) {
            self.tokens.lock().unwrap().remove(user);
        }

        pub fn logout(&self, user: &str) {
            self.users.lock().unwrap().remove(user);
            self.tokens.lock().unwrap().remove(user);
        }

        pub fn kick(&self, user: &str) {
            self.users.lock().unwrap().remove(user); //~ stale_side_entry
        }
    }
}

pub mod of_locals {
    use std::collections::HashMap;
    use tokio::sync::mpsc::{Receiver, Sender};

    pub enum Message {
        Join(u64, String, Sender<String>),
        Rename(u64, String),
        Leave(u64),
    }

    pub async fn serve(mut messages: Receiver<Message>) {
        let mut members: HashMap<u64, Sender<String>> = HashMap::new();
        let mut by_name: HashMap<String, u64> = HashMap::new();
        loop {
            match messages.recv().await {
                Some(Message::Join(id, name, sender)) => {
                    members.insert(id, sender);
                    by_name.insert(name, id);
                }
                Some(Message::Rename(id, old)) => {
                    by_name.remove(&old);
                    println!("{id}");
                }
                Some(Message::Leave(id)) => {
                    members.remove(&id); //~ stale_side_entry
                }
                None => return,
            }
        }
    }
}
