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

/// A macro of the program's own that selects, and one whose tokens are not Rust: what stands in them may remove.
pub mod own_select {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};
    use tokio::sync::mpsc::Receiver;

    macro_rules! fair_select {
        ($($pat:pat = $future:expr => $body:block,)*) => {
            tokio::select! { $($pat = $future => $body,)* }
        };
    }

    macro_rules! when {
        ($what:expr ; then $body:block) => {
            if $what $body
        };
    }

    #[derive(Default)]
    pub struct Ops {
        selected: Mutex<HashMap<u64, String>>,
        timed: Mutex<HashMap<u64, String>>,
        only: Mutex<HashMap<u64, String>>, //~ unbounded_map_growth
    }

    pub async fn run(ops: Arc<Ops>, mut ids: Receiver<u64>, mut done: Receiver<u64>) {
        loop {
            fair_select! {
                Some(id) = ids.recv() => {
                    ops.selected.lock().unwrap().insert(id, String::new());
                    ops.timed.lock().unwrap().insert(id, String::new());
                    ops.only.lock().unwrap().insert(id, String::new());
                },
                Some(id) = done.recv() => {
                    ops.selected.lock().unwrap().remove(&id);
                    when!(id > 0; then { ops.timed.lock().unwrap().remove(&id); });
                },
            }
        }
    }

    pub static OPS: std::sync::OnceLock<Ops> = std::sync::OnceLock::new();
}
