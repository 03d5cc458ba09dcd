//! What ties an entry to its sibling's, and who forgets it.

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PeerId(u64);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct StreamId(u64);

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

/// One function cleans up after a peer in several places, and forgets one.
pub mod cleaned {
    use super::PeerId;
    use std::collections::{HashMap, HashSet};
    use std::sync::{Arc, RwLock};

    pub struct Connections {
        locations: Arc<RwLock<HashMap<PeerId, f64>>>,
        since: Arc<RwLock<HashMap<PeerId, u64>>>,
        ready: Arc<RwLock<HashSet<PeerId>>>,
        versions: Arc<RwLock<HashMap<PeerId, u16>>>,
    }

    impl Connections {
        pub fn place(&self, peer: PeerId, at: f64) {
            self.locations.write().unwrap().insert(peer, at);
        }

        pub fn meet(&self, peer: PeerId, now: u64) {
            self.since.write().unwrap().insert(peer, now);
            self.ready.write().unwrap().insert(peer);
        }

        pub fn record_version(&self, peer: PeerId, version: Option<u16>) {
            match version {
                Some(version) => drop(self.versions.write().unwrap().insert(peer, version)),
                None => drop(self.versions.write().unwrap().remove(&peer)),
            }
        }

        pub fn prune(&self, peer: PeerId) {
            self.locations.write().unwrap().remove(&peer); //~ stale_side_entry
            self.since.write().unwrap().remove(&peer);
            self.ready.write().unwrap().remove(&peer);
        }
    }
}

/// The answer may never come.
pub mod unanswered {
    use std::collections::HashMap;
    use tokio::sync::{mpsc, oneshot};

    pub struct Requests {
        commands: mpsc::Receiver<(u64, oneshot::Sender<String>)>,
        answers: mpsc::Receiver<(u64, String)>,
        senders: HashMap<u64, oneshot::Sender<String>>,
    }

    impl Requests {
        pub async fn run(mut self) {
            loop {
                tokio::select! {
                    Some((id, sender)) = self.commands.recv() => {
                        self.senders.insert(id, sender);
                    }
                    Some((id, text)) = self.answers.recv() => {
                        if let Some(sender) = self.senders.remove(&id) { //~ stale_side_entry
                            let _ = sender.send(text);
                        }
                    }
                    else => return,
                }
            }
        }
    }

    /// What nobody waits for any more is swept.
    pub struct Swept {
        commands: mpsc::Receiver<(u64, oneshot::Sender<String>)>,
        answers: mpsc::Receiver<(u64, String)>,
        senders: HashMap<u64, oneshot::Sender<String>>,
    }

    impl Swept {
        pub async fn run(mut self) {
            loop {
                tokio::select! {
                    Some((id, sender)) = self.commands.recv() => {
                        self.senders.retain(|_, sender| !sender.is_closed());
                        self.senders.insert(id, sender);
                    }
                    Some((id, text)) = self.answers.recv() => {
                        if let Some(sender) = self.senders.remove(&id) {
                            let _ = sender.send(text);
                        }
                    }
                    else => return,
                }
            }
        }
    }
}
