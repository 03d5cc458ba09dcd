//! What the program's own macros do is not known: a removal in one may be of any place of that name.

use std::collections::HashMap;
use tokio::sync::mpsc::Receiver;

macro_rules! forget {
    ($key:expr, $state:expr) => {
        $state.pipes.remove($key)
    };
}

macro_rules! leave {
    ($id:expr, $state:expr) => {
        $state.remove_client($id)
    };
}

pub enum Event {
    Opened(u64, String),
    Closed(u64),
}

pub struct State {
    pipes: HashMap<u64, String>,
    clients: HashMap<u64, String>,
    names: HashMap<u64, String>, //~ unbounded_map_growth
    events: Receiver<Event>,
}

impl State {
    pub async fn run(&mut self) {
        while let Some(event) = self.events.recv().await {
            match event {
                Event::Opened(id, name) => {
                    self.pipes.insert(id, name.clone());
                    self.clients.insert(id, name.clone());
                    self.names.insert(id, name);
                }
                Event::Closed(id) => {
                    forget!(&id, self);
                    leave!(&id, self);
                }
            }
        }
    }

    fn remove_client(&mut self, id: &u64) {
        self.clients.remove(id);
    }
}
