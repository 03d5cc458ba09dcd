//! A key that all callers take from the source; and one that one of them does not.

use std::collections::HashSet;
use std::sync::Mutex;
use tokio::sync::mpsc::Receiver;

const WEBHOOKS: &str = "webhooks";
const PUSHES: &str = "pushes";

pub struct Queues {
    prefix: String,
    declared: Mutex<HashSet<String>>,
    used: Mutex<HashSet<String>>, //~ unbounded_map_growth
    orders: Mutex<Receiver<String>>,
}

impl Queues {
    fn ensure(&self, queue: &str) {
        let name = self.name_of(queue);
        if !self.declared.lock().unwrap().contains(&name) {
            self.declared.lock().unwrap().insert(name);
        }
    }

    fn name_of(&self, queue: &str) -> String {
        format!("{}-{}", self.prefix, queue)
    }

    fn note(&self, user: &str) {
        self.used.lock().unwrap().insert(user.to_owned());
    }

    pub async fn run(&self) {
        self.note("nobody");
        while let Some(user) = self.orders.lock().unwrap().recv().await {
            self.ensure(WEBHOOKS);
            self.ensure(PUSHES);
            self.note(&user);
        }
    }
}
