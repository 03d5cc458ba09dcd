//! Where keys come from: an id that the program is sent is another one each time, one of the settings is not, and of what cannot be
//! told nothing is reported.

/// The same helper, called with what comes in, and with what stands in the settings.
pub mod told_by_callers {
    use std::collections::HashMap;
    use std::sync::Mutex;
    use tokio::sync::mpsc::Receiver;

    pub struct Settings {
        mirrors: Vec<u64>,
    }

    pub struct Proxy {
        settings: Settings,
        asked: Mutex<HashMap<u64, u64>>, //~ unbounded_map_growth
        alive: Mutex<HashMap<u64, u64>>,
        pages: tokio::sync::Mutex<Receiver<u64>>,
    }

    impl Proxy {
        fn count(&self, page: u64) {
            *self.asked.lock().unwrap().entry(page).or_default() += 1;
        }

        fn check(&self, mirror: u64) {
            *self.alive.lock().unwrap().entry(mirror).or_default() += 1;
        }

        pub async fn run(&self) {
            while let Some(page) = self.pages.lock().await.recv().await {
                self.count(page);
                for mirror in &self.settings.mirrors {
                    self.check(*mirror);
                }
            }
        }
    }
}

/// Gathered in a list first, and read from a file of which nothing is known.
pub mod by_way_of_a_list {
    use std::collections::HashSet;
    use tokio::sync::mpsc::Receiver;

    unsafe extern "C" {
        fn next_title() -> u64;
    }

    fn title() -> u64 {
        unsafe { next_title() }
    }

    pub struct Index {
        titles: HashSet<u64>, //~ unbounded_map_growth
        printed: HashSet<u64>,
        lines: Receiver<u64>,
    }

    impl Index {
        pub async fn run(&mut self) {
            loop {
                let mut found = Vec::new();
                while let Ok(line) = self.lines.try_recv() {
                    found.push(line);
                }
                for line in found {
                    self.titles.insert(line);
                }
                if self.printed.insert(title()) {
                    println!("{}", self.titles.len());
                }
                let Some(last) = self.lines.recv().await else { return };
                self.titles.insert(last);
            }
        }
    }
}

/// Positions in a list are as many as the list is long; numbers that are counted are not.
pub mod numbers {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Lag {
        streams: Vec<String>,
        by_position: HashMap<usize, u64>,
        by_number: HashMap<usize, u64>, //~ unbounded_map_growth
        next: usize,
        events: Receiver<u64>,
    }

    impl Lag {
        pub async fn run(&mut self) {
            while let Some(lag) = self.events.recv().await {
                for (at, stream) in self.streams.iter().enumerate() {
                    self.by_position.insert(at, lag + stream.len() as u64);
                }
                println!("{:?} {:?}", self.by_position.get(&0), self.by_number.get(&0));
                self.next += 1;
                self.by_number.insert(self.next, lag);
            }
        }
    }
}
