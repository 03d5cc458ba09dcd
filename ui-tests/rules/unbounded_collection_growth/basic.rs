use std::sync::{Arc, Mutex};

use tokio::sync::mpsc::Sender;

#[derive(Default)]
pub struct Topic {
    subscribers: Mutex<Vec<Sender<String>>>, //~ unbounded_collection_growth
}

impl Topic {
    pub fn subscribe(&self, subscriber: Sender<String>) {
        self.subscribers.lock().unwrap().push(subscriber);
    }

    pub async fn publish(&self, message: &str) {
        let subscribers = self.subscribers.lock().unwrap().clone();
        for subscriber in subscribers {
            let _ = subscriber.send(message.to_owned()).await;
        }
    }
}

pub fn open() -> Arc<Topic> {
    Arc::new(Topic::default())
}
