use std::sync::Mutex;

use tokio::sync::mpsc::Sender;

#[derive(Default)]
pub struct Topic {
    subscribers: Mutex<Vec<Sender<String>>>, //~ unbounded_collection_growth
}

impl Topic {
    pub fn subscribe(&self, subscriber: Sender<String>) {
        self.subscribers.lock().unwrap().push(subscriber);
    }

    pub fn publish(&self, message: &str) {
        for subscriber in self.subscribers.lock().unwrap().iter() {
            let _ = subscriber.try_send(message.to_owned());
        }
    }
}
