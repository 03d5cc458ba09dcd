//! What says that new keys keep coming.  Beside each hit stands what looks the same and says nothing of the kind.

/// An address of whoever connects, and the name of something that a message is about.
pub mod peers {
    use std::collections::HashMap;
    use tokio::net::TcpListener;
    use tokio::sync::mpsc::Receiver;

    pub struct Gate {
        listener: TcpListener,
        orders: Receiver<String>,
        visits: HashMap<String, u64>, //~ unbounded_map_growth
        buckets: HashMap<String, u64>,
    }

    impl Gate {
        pub async fn run(&mut self) {
            loop {
                let Ok((_stream, addr)) = self.listener.accept().await else { return };
                *self.visits.entry(addr.ip().to_string()).or_default() += 1;
                let Some(bucket) = self.orders.recv().await else { return };
                *self.buckets.entry(bucket).or_default() += 1;
                println!("{:?} {:?}", self.visits.get("::1"), self.buckets.get("default"));
            }
        }
    }
}

/// Counted by the object itself, and counted by nobody.
pub mod counted {
    use std::collections::HashMap;
    use std::sync::Mutex;
    use tokio::sync::mpsc::Receiver;

    unsafe extern "C" {
        fn current_speed() -> u32;
    }

    #[derive(Default)]
    pub struct Spooler {
        next: u32,
        jobs: HashMap<u32, String>, //~ unbounded_map_growth
        speeds: Mutex<HashMap<u32, String>>,
    }

    impl Spooler {
        fn id(&mut self) -> u32 {
            self.next += 1;
            self.next
        }

        pub async fn run(&mut self, mut pages: Receiver<String>) {
            while let Some(page) = pages.recv().await {
                let id = self.id();
                self.speeds.lock().unwrap().insert(unsafe { current_speed() }, page.clone());
                self.jobs.insert(id, page);
                println!("{:?} {:?}", self.jobs.get(&1), self.speeds.lock().unwrap().get(&1));
            }
        }
    }
}

/// Keys of the same type are taken out of the map beside it; of another type none are.
pub mod sibling {
    use std::collections::HashMap;
    use std::sync::Mutex;
    use tokio::sync::mpsc::Receiver;

    #[derive(Clone, PartialEq, Eq, Hash)]
    pub struct Viewer(String);

    #[derive(Clone, PartialEq, Eq, Hash)]
    pub struct Theatre(String);

    #[derive(Default)]
    pub struct Desk {
        seats: Mutex<HashMap<Viewer, u64>>,
        tastes: Mutex<HashMap<Viewer, u64>>, //~ unbounded_map_growth
        screens: Mutex<HashMap<Theatre, u64>>,
    }

    impl Desk {
        fn enter(&self, viewer: Viewer, theatre: Theatre) {
            self.seats.lock().unwrap().insert(viewer.clone(), 1);
            self.tastes.lock().unwrap().insert(viewer, 2);
            self.screens.lock().unwrap().insert(theatre, 3);
        }

        fn leave(&self, viewer: &Viewer) -> Option<u64> {
            println!("{:?}", self.screens.lock().unwrap().get(&Theatre(String::new())));
            self.seats.lock().unwrap().remove(viewer);
            self.tastes.lock().unwrap().get(viewer).copied()
        }

        pub async fn run(&self, mut doors: Receiver<Door>) {
            while let Some(door) = doors.recv().await {
                match door {
                    Door::In(viewer, theatre) => self.enter(viewer, theatre),
                    Door::Out(viewer) => println!("{:?}", self.leave(&viewer)),
                }
            }
        }
    }

    pub enum Door {
        In(Viewer, Theatre),
        Out(Viewer),
    }
}

/// A text that is worked on is no name; one that something is looked up by is.
pub mod content {
    use std::collections::HashMap;
    use std::sync::{LazyLock, Mutex};

    static PARSED: LazyLock<Mutex<HashMap<String, f64>>> = LazyLock::new(Mutex::default); //~ unbounded_map_growth
    static PRICES: LazyLock<Mutex<HashMap<String, u64>>> = LazyLock::new(Mutex::default);

    fn parsed(formula: &str) -> f64 {
        fn work_out(formula: &str) -> f64 {
            formula.split('+').filter_map(|part| part.parse::<f64>().ok()).sum()
        }
        *PARSED.lock().unwrap().entry(formula.to_owned()).or_insert_with(|| work_out(formula))
    }

    fn price(product: &str, stock: &HashMap<String, u64>) -> u64 {
        *PRICES.lock().unwrap().entry(product.to_owned()).or_insert_with(|| stock.get(product).copied().unwrap_or(0))
    }

    pub fn on_order(product: &str, formula: &str, stock: &HashMap<String, u64>) -> f64 {
        parsed(formula) + price(product, stock) as f64
    }
}

/// Names in pairs, and one by one.
pub mod pairs {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Routes {
        by_both: HashMap<(String, String), u64>, //~ unbounded_map_growth
        by_index: HashMap<String, u64>,
        lines: Receiver<(String, String)>,
    }

    impl Routes {
        pub async fn run(&mut self) {
            while let Some((index, source)) = self.lines.recv().await {
                *self.by_index.entry(index.clone()).or_default() += 1;
                *self.by_both.entry((index, source)).or_default() += 1;
                println!("{:?} {:?}", self.by_both.keys().next(), self.by_index.keys().next());
            }
        }
    }
}

/// What a loop does for each once, and what it says once.
pub mod once {
    use std::collections::HashSet;
    use tokio::sync::mpsc::Receiver;

    pub struct Poller {
        ticks: Receiver<()>,
        done: HashSet<String>, //~ unbounded_map_growth
        warned: HashSet<String>,
        folder: std::path::PathBuf,
    }

    impl Poller {
        fn letters(&self) -> Vec<String> {
            std::fs::read_to_string(&self.folder).unwrap_or_default().lines().map(str::to_owned).collect()
        }

        pub async fn run(&mut self) {
            while self.ticks.recv().await.is_some() {
                for letter in self.letters() {
                    if self.done.contains(&letter) {
                        continue;
                    }
                    std::fs::read(&letter).ok();
                    if self.warned.insert(letter.clone()) {
                        eprintln!("{letter} is gone");
                    }
                    self.done.insert(letter);
                }
            }
        }
    }
}

/// A list of times under each name runs out, a list of tracks does not.
pub mod windows {
    use std::collections::HashMap;
    use std::time::Instant;
    use tokio::sync::mpsc::Receiver;

    pub struct Jukebox {
        calls: HashMap<String, Vec<Instant>>, //~ unbounded_map_growth
        albums: HashMap<String, Vec<u64>>,
        asked: Receiver<String>,
    }

    impl Jukebox {
        pub async fn run(&mut self) {
            while let Some(name) = self.asked.recv().await {
                self.albums.entry(name.clone()).or_default().retain(|track| *track > 0);
                let calls = self.calls.entry(name).or_default();
                calls.retain(|at| at.elapsed().as_secs() < 60);
                calls.push(Instant::now());
            }
        }
    }
}

/// That something is shared does not say how long it lives, and that its keys end elsewhere does not say that they end before it.
pub mod shared {
    use std::collections::HashMap;
    use std::sync::{Arc, RwLock};
    use tokio::sync::mpsc::Receiver;

    #[derive(Clone, PartialEq, Eq, Hash)]
    pub struct Row(u64);

    #[derive(Default)]
    pub struct Distances {
        found: RwLock<HashMap<Row, u64>>,
    }

    impl Distances {
        pub fn insert(&self, row: Row, distance: u64) {
            self.found.write().unwrap().insert(row, distance);
        }

        pub fn get(&self, row: &Row) -> Option<u64> {
            self.found.read().unwrap().get(row).copied()
        }
    }

    pub struct Plan {
        pub distances: Arc<Distances>,
    }

    pub struct Table {
        rows: HashMap<Row, String>,
        sizes: HashMap<Row, u64>, //~ unbounded_map_growth
        changes: Receiver<(Row, Option<String>)>,
    }

    impl Table {
        pub async fn run(&mut self) {
            while let Some((row, text)) = self.changes.recv().await {
                match text {
                    Some(text) => {
                        self.sizes.insert(row.clone(), text.len() as u64);
                        self.rows.insert(row, text);
                    }
                    None => println!("{:?} {:?}", self.rows.remove(&row), self.sizes.get(&row)),
                }
            }
        }
    }
}
