//! Entries that are made with a task, and what becomes of them when it is over.

use futures::future::BoxFuture;
use futures::stream::{FuturesUnordered, Stream, StreamExt};
use std::collections::HashMap;
use std::pin::Pin;
use std::task::{Context, Poll};

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ConnectionId(u64);

pub struct Connection {
    id: ConnectionId,
}

async fn connect(id: ConnectionId, address: String) -> Result<Connection, ConnectionId> {
    if address.is_empty() { Err(id) } else { Ok(Connection { id }) }
}

/// One result removes, the other does not.
pub struct Transport {
    dials: HashMap<ConnectionId, String>,
    connecting: FuturesUnordered<BoxFuture<'static, Result<Connection, ConnectionId>>>,
}

impl Transport {
    pub fn dial(&mut self, id: ConnectionId, address: String) {
        self.dials.insert(id, address.clone());
        self.connecting.push(Box::pin(async move { connect(id, address).await }));
    }
}

impl Stream for Transport {
    type Item = Option<Connection>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while let Poll::Ready(Some(result)) = self.connecting.poll_next_unpin(cx) {
            match result {
                Ok(connection) => return Poll::Ready(Some(Some(connection))), //~ stale_side_entry
                Err(id) => {
                    if let Some(address) = self.dials.remove(&id) {
                        println!("{address} failed");
                        return Poll::Ready(Some(None));
                    }
                }
            }
        }
        Poll::Pending
    }
}

/// Both do.
pub struct Clean {
    dials: HashMap<ConnectionId, String>,
    connecting: FuturesUnordered<BoxFuture<'static, Result<Connection, ConnectionId>>>,
}

impl Clean {
    pub fn dial(&mut self, id: ConnectionId, address: String) {
        self.dials.insert(id, address.clone());
        self.connecting.push(Box::pin(async move { connect(id, address).await }));
    }

    pub async fn run(mut self) {
        loop {
            match self.connecting.select_next_some().await {
                Ok(connection) => {
                    self.dials.remove(&connection.id);
                }
                Err(id) => {
                    self.dials.remove(&id);
                }
            }
        }
    }
}

/// The sender of an answer stays when the one who waits for it is gone.
pub mod halves {
    use super::ConnectionId;
    use futures::future::BoxFuture;
    use futures::stream::{FuturesUnordered, StreamExt};
    use std::collections::HashMap;
    use tokio::sync::{mpsc, oneshot};

    pub enum Command {
        Ask(ConnectionId),
        Cancel(ConnectionId),
    }

    pub struct Requests {
        commands: mpsc::Receiver<Command>,
        cancels: HashMap<ConnectionId, oneshot::Sender<()>>,
        running: FuturesUnordered<BoxFuture<'static, (ConnectionId, bool)>>,
    }

    impl Requests {
        fn ask(&mut self, id: ConnectionId) {
            let (cancel, cancelled) = oneshot::channel();
            self.cancels.insert(id, cancel);
            self.running.push(Box::pin(async move { (id, cancelled.await.is_ok()) }));
        }

        fn cancel(&mut self, id: ConnectionId) {
            if let Some(cancel) = self.cancels.remove(&id) {
                let _ = cancel.send(());
            }
        }

        pub async fn run(mut self) {
            loop {
                tokio::select! {
                    command = self.commands.recv() => match command {
                        Some(Command::Ask(id)) => self.ask(id),
                        Some(Command::Cancel(id)) => self.cancel(id),
                        None => return,
                    },
                    event = self.running.select_next_some(), if !self.running.is_empty() => { //~ stale_side_entry
                        let (id, cancelled) = event;
                        println!("{} {cancelled}", id.0);
                    }
                }
            }
        }
    }

    pub struct Forgetful {
        commands: mpsc::Receiver<Command>,
        cancels: HashMap<ConnectionId, oneshot::Sender<()>>,
        running: FuturesUnordered<BoxFuture<'static, (ConnectionId, bool)>>,
    }

    impl Forgetful {
        fn ask(&mut self, id: ConnectionId) {
            let (cancel, cancelled) = oneshot::channel();
            self.cancels.insert(id, cancel);
            self.running.push(Box::pin(async move { (id, cancelled.await.is_ok()) }));
        }

        pub async fn run(mut self) {
            loop {
                tokio::select! {
                    command = self.commands.recv() => match command {
                        Some(Command::Ask(id)) => self.ask(id),
                        Some(Command::Cancel(id)) => drop(self.cancels.remove(&id)),
                        None => return,
                    },
                    event = self.running.select_next_some(), if !self.running.is_empty() => {
                        let (id, cancelled) = event;
                        println!("{} {cancelled}", id.0);
                        self.cancels.remove(&id);
                    }
                }
            }
        }
    }
}
