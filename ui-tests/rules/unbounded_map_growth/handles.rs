//! A clone of a handle removes: which of its holders that is for, is not known.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tokio::sync::mpsc::Receiver;

#[derive(Clone, Default)]
pub struct Locks(Arc<Mutex<HashMap<String, u64>>>);

impl Locks {
    fn lock(&self, key: &str) -> Held {
        self.0.lock().unwrap().insert(key.to_owned(), 1);
        Held { locks: std::cell::UnsafeCell::new(Some(self.clone())), key: key.to_owned() }
    }

    fn remove(&self, key: &str) {
        self.0.lock().unwrap().remove(key);
    }
}

pub struct Held {
    locks: std::cell::UnsafeCell<Option<Locks>>,
    key: String,
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(locks) = self.locks.get_mut() {
            locks.remove(&self.key);
        }
    }
}

/// The same handle without a removal.
#[derive(Clone, Default)]
pub struct Names(Arc<Mutex<HashMap<String, u64>>>);

pub struct Manager {
    locks: Locks,
    names: Names, //~ unbounded_map_growth
    asked: Receiver<String>,
}

impl Manager {
    pub async fn run(&mut self) {
        while let Some(key) = self.asked.recv().await {
            let _held = self.locks.lock(&key);
            self.names.0.lock().unwrap().insert(key, 1);
        }
    }
}
