//! Names as keys: there are as many as somebody can make up, or as few as the program was set up with.  What cannot be told is not
//! reported.

/// The same helper, called with what comes in, and with what stands in the settings.
pub mod told_by_callers {
    use std::collections::HashMap;
    use std::sync::Mutex;
    use tokio::sync::mpsc::Receiver;

    pub struct Settings {
        mirrors: Vec<String>,
    }

    pub struct Proxy {
        settings: Settings,
        asked: Mutex<HashMap<String, u64>>, //~ unbounded_map_growth
        alive: Mutex<HashMap<String, u64>>,
        pages: tokio::sync::Mutex<Receiver<String>>,
    }

    impl Proxy {
        fn count(&self, page: &str) {
            *self.asked.lock().unwrap().entry(page.to_owned()).or_default() += 1;
        }

        fn check(&self, mirror: &str) {
            *self.alive.lock().unwrap().entry(mirror.to_owned()).or_default() += 1;
        }

        pub async fn run(&self) {
            while let Some(page) = self.pages.lock().await.recv().await {
                self.count(page.trim());
                for mirror in &self.settings.mirrors {
                    self.check(mirror);
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
        fn next_title(length: *mut usize) -> *const u8;
    }

    fn title() -> String {
        let mut length = 0;
        let at = unsafe { next_title(&raw mut length) };
        String::from_utf8_lossy(unsafe { std::slice::from_raw_parts(at, length) }).into_owned()
    }

    pub struct Index {
        titles: HashSet<String>, //~ unbounded_map_growth
        printed: HashSet<String>,
        lines: Receiver<String>,
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
