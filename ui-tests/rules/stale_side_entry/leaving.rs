//! Entries that a function makes for as long as it works.

use std::collections::{HashMap, HashSet};
use std::io::{Error, Result};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::oneshot;

async fn write(_: &str) -> Result<()> {
    Ok(())
}

/// The `?` leaves the key in the set: it is never fetched again.
pub struct Fetcher {
    running: Arc<Mutex<HashSet<String>>>,
}

impl Fetcher {
    pub async fn fetch(&self, url: String) -> Result<u64> {
        if !self.running.lock().unwrap().insert(url.clone()) {
            return Err(Error::other("in progress"));
        }
        write(&url).await?; //~ stale_side_entry
        self.running.lock().unwrap().remove(&url);
        Ok(1)
    }
}

/// The answer that comes too late, or never, removes nothing.
pub struct Client {
    waiting: Arc<Mutex<HashMap<u64, oneshot::Sender<String>>>>,
}

impl Client {
    pub async fn call(&self, id: u64, text: &str) -> Result<String> {
        let (sender, receiver) = oneshot::channel();
        self.waiting.lock().unwrap().insert(id, sender);
        write(text).await.map_err(Error::other)?; //~ stale_side_entry
        match tokio::time::timeout(Duration::from_secs(5), receiver).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(e)) => Err(Error::other(e)),
            Err(_) => {
                self.waiting.lock().unwrap().remove(&id);
                Err(Error::other("timeout"))
            }
        }
    }

    pub fn answer(&self, id: u64, text: String) {
        if let Some(sender) = self.waiting.lock().unwrap().remove(&id) {
            let _ = sender.send(text);
        }
    }
}

/// Nothing is removed when the time is up.
pub mod timeouts {
    use super::{Arc, Duration, Error, HashMap, Mutex, Result, oneshot};

    pub struct Client {
        waiting: Arc<Mutex<HashMap<u64, oneshot::Sender<String>>>>,
    }

    impl Client {
        pub async fn call(&self, id: u64) -> Result<String> {
            let (sender, receiver) = oneshot::channel();
            self.waiting.lock().unwrap().insert(id, sender);
            let answer = tokio::time::timeout(Duration::from_secs(5), receiver).await?; //~ stale_side_entry
            answer.map_err(Error::other)
        }

        pub fn answer(&self, id: u64, text: String) {
            if let Some(sender) = self.waiting.lock().unwrap().remove(&id) {
                let _ = sender.send(text);
            }
        }
    }
}

/// Whatever happens, the entry goes.
pub mod clean {
    use super::{Arc, Duration, Error, HashMap, Mutex, Result, oneshot, write};

    pub struct Client {
        waiting: Arc<Mutex<HashMap<u64, oneshot::Sender<String>>>>,
    }

    impl Client {
        pub async fn call(&self, id: u64, text: &str) -> Result<String> {
            let (sender, receiver) = oneshot::channel();
            self.waiting.lock().unwrap().insert(id, sender);
            if let Err(e) = write(text).await {
                self.forget(id);
                return Err(e);
            }
            let answer = tokio::time::timeout(Duration::from_secs(5), receiver).await;
            self.forget(id);
            answer?.map_err(Error::other)
        }

        pub async fn ask(&self, id: u64) -> Option<String> {
            let (sender, receiver) = oneshot::channel();
            self.waiting.lock().unwrap().insert(id, sender);
            receiver.await.ok()
        }

        fn forget(&self, id: u64) {
            self.waiting.lock().unwrap().remove(&id);
        }

        pub fn answer(&self, id: u64, text: String) {
            if let Some(sender) = self.waiting.lock().unwrap().remove(&id) {
                let _ = sender.send(text);
            }
        }
    }
}

/// An entry that is taken back when the work fails is meant to stay when it does not.
pub mod rolled_back {
    use super::{Arc, HashSet, Mutex, Result, write};

    pub struct Registry {
        names: Arc<Mutex<HashSet<String>>>,
    }

    impl Registry {
        pub async fn register(&self, name: String) -> Result<()> {
            self.names.lock().unwrap().insert(name.clone());
            if let Err(e) = write(&name).await {
                self.names.lock().unwrap().remove(&name);
                return Err(e);
            }
            Ok(())
        }
    }
}
