//! What is made anew for each request does not live long, whatever locks it has.

/// One is made for each line that comes in, and shared with the helpers of that request only.
pub mod per_request {
    use std::collections::HashMap;
    use std::sync::{Arc, RwLock};
    use tokio::sync::mpsc::Receiver;

    struct Lookups {
        found: RwLock<HashMap<String, u64>>,
    }

    struct Request {
        lookups: Arc<Lookups>,
        line: String,
    }

    impl Lookups {
        fn find(&self, name: &str) -> u64 {
            let length = name.len() as u64;
            self.found.write().unwrap().insert(name.to_owned(), length);
            length
        }
    }

    fn answer(line: String) -> u64 {
        let lookups = Arc::new(Lookups { found: RwLock::default() });
        let request = Request { lookups, line };
        request.line.split(' ').map(|word| request.lookups.find(word)).sum()
    }

    pub async fn serve(mut lines: Receiver<String>) {
        while let Some(line) = lines.recv().await {
            println!("{}", answer(line));
        }
    }
}

/// The same, made once before the loop.
pub mod for_all_requests {
    use std::collections::HashMap;
    use std::sync::{Arc, RwLock};
    use tokio::sync::mpsc::Receiver;

    struct Lookups {
        found: RwLock<HashMap<String, u64>>, //~ unbounded_map_growth
    }

    impl Lookups {
        fn find(&self, name: &str) -> u64 {
            let length = name.len() as u64;
            self.found.write().unwrap().insert(name.to_owned(), length);
            length
        }
    }

    fn answer(lookups: &Arc<Lookups>, line: &str) -> u64 {
        line.split(' ').map(|word| lookups.find(word)).sum()
    }

    pub async fn serve(mut lines: Receiver<String>) {
        let lookups = Arc::new(Lookups { found: RwLock::default() });
        while let Some(line) = lines.recv().await {
            println!("{}", answer(&lookups, &line));
        }
    }
}

/// Made for each request, but kept by what goes on.
pub mod kept {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};
    use tokio::sync::mpsc::Receiver;

    pub struct Session {
        seen: Mutex<HashMap<u64, String>>, //~ unbounded_map_growth
    }

    pub struct Hub {
        current: Vec<Arc<Session>>, //~ unbounded_collection_growth
        lines: Receiver<(u64, String)>,
    }

    impl Hub {
        pub async fn run(&mut self) {
            while let Some((id, line)) = self.lines.recv().await {
                if self.current.is_empty() {
                    self.current.push(open());
                }
                for session in &self.current {
                    session.seen.lock().unwrap().insert(id, line.clone());
                }
            }
        }
    }

    fn open() -> Arc<Session> {
        Arc::new(Session { seen: Mutex::default() })
    }
}

/// A lock alone says nothing of how long a value lives: low confidence.
pub mod only_a_lock {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Notices {
        printed: Mutex<HashMap<String, u64>>,
    }

    impl Notices {
        pub fn print(&self, name: String, at: u64) {
            self.printed.lock().unwrap().insert(name, at);
        }
    }

    pub async fn wait() {
        tokio::task::yield_now().await;
    }
}

/// Nothing but a handle, made to be held by several.
pub mod handle {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};

    #[derive(Clone, Default)]
    pub struct Roster {
        members: Arc<Mutex<HashMap<(String, String), u64>>>, //~ unbounded_map_growth
    }

    impl Roster {
        pub fn upsert(&self, chat: &str, member: &str, at: u64) {
            self.members.lock().unwrap().insert((chat.to_owned(), member.to_owned()), at);
        }

        pub fn member(&self, chat: &str, member: &str) -> Option<u64> {
            self.members.lock().unwrap().get(&(chat.to_owned(), member.to_owned())).copied()
        }
    }

    pub async fn wait() {
        tokio::task::yield_now().await;
    }
}

/// A slot behind a lock that is emptied: what it holds does not live as long as its owner.
pub mod replaced {
    use std::collections::HashMap;
    use std::sync::Mutex;
    use tokio::sync::mpsc::Receiver;

    pub enum Order {
        Begin,
        Chunk(u64, Vec<u8>),
        End,
    }

    #[derive(Default)]
    pub struct Restoration {
        chunks: HashMap<u64, Vec<u8>>,
    }

    pub struct Service {
        restoration: Mutex<Option<Restoration>>,
        orders: Receiver<Order>,
    }

    impl Service {
        pub async fn run(&mut self) {
            while let Some(order) = self.orders.recv().await {
                let mut restoration = self.restoration.lock().unwrap();
                match order {
                    Order::Begin => *restoration = Some(Restoration::default()),
                    Order::Chunk(at, bytes) => {
                        if let Some(restoration) = &mut *restoration {
                            restoration.chunks.insert(at, bytes);
                        }
                    }
                    Order::End => *restoration = None,
                }
            }
        }
    }
}
