//@ confidence: low
//! Lists, queues, heaps and strings: behind a lock or in something that lives long.

pub mod locked_history {
    use std::collections::VecDeque;
    use std::sync::{Arc, Mutex};

    #[derive(Clone, Default)]
    pub struct History {
        lines: Arc<Mutex<VecDeque<String>>>, //~ unbounded_collection_growth
    }

    impl History {
        pub fn on_line(&self, line: String) {
            self.lines.lock().unwrap().push_back(line);
        }

        pub fn last(&self) -> Option<String> {
            self.lines.lock().unwrap().back().cloned()
        }
    }
}

pub mod trimmed_history {
    use std::collections::VecDeque;
    use std::sync::Mutex;

    #[derive(Default)]
    pub struct History {
        lines: Mutex<VecDeque<String>>,
    }

    impl History {
        pub fn on_line(&self, line: String) {
            let mut lines = self.lines.lock().unwrap();
            lines.push_back(line);
            if lines.len() > 100 {
                lines.pop_front();
            }
        }
    }
}

pub mod weak_never_pruned {
    use std::sync::{Arc, Mutex, Weak};

    pub trait Observer: Send + Sync {
        fn notify(&self);
    }

    pub struct Subject {
        observers: Mutex<Vec<Weak<dyn Observer>>>, //~ unbounded_collection_growth
    }

    impl Subject {
        pub fn observe(&self, observer: &Arc<dyn Observer>) {
            self.observers.lock().unwrap().push(Arc::downgrade(observer));
        }

        pub fn notify(&self) {
            for observer in self.observers.lock().unwrap().iter().filter_map(Weak::upgrade) {
                observer.notify();
            }
        }
    }
}

pub mod weak_pruned {
    use std::sync::{Arc, Mutex, Weak};

    pub struct Pool {
        members: Mutex<Vec<Weak<String>>>,
    }

    impl Pool {
        pub fn join(&self, member: &Arc<String>) {
            let mut members = self.members.lock().unwrap();
            members.retain(|member| member.strong_count() > 0);
            members.push(Arc::downgrade(member));
        }
    }
}

pub mod heap_in_loop {
    use std::collections::BinaryHeap;
    use tokio::sync::mpsc::Receiver;

    pub struct Scheduler {
        due: BinaryHeap<u64>, //~ unbounded_collection_growth
        orders: Receiver<u64>,
    }

    impl Scheduler {
        pub async fn run(&mut self) {
            while let Some(at) = self.orders.recv().await {
                self.due.push(at);
                println!("{:?}", self.due.peek());
            }
        }
    }
}

pub mod log_in_static {
    use std::sync::Mutex;

    static WARNINGS: Mutex<Vec<String>> = Mutex::new(Vec::new()); //~ unbounded_collection_growth

    pub fn warn(text: &str) {
        WARNINGS.lock().unwrap().push(text.to_owned());
    }

    pub fn warnings() -> Vec<String> {
        WARNINGS.lock().unwrap().clone()
    }
}

pub mod string_of_an_actor {
    use tokio::sync::mpsc::Receiver;

    pub struct Transcript {
        text: String, //~ unbounded_collection_growth
        words: Receiver<String>,
    }

    impl Transcript {
        pub async fn run(&mut self) {
            while let Some(word) = self.words.recv().await {
                self.text.push_str(&word);
            }
        }
    }
}

/// Flushed with each line.
pub mod line_buffer {
    use tokio::sync::mpsc::Receiver;

    pub struct Lines {
        partial: String,
        chunks: Receiver<String>,
    }

    impl Lines {
        pub async fn run(&mut self) {
            while let Some(chunk) = self.chunks.recv().await {
                self.partial.push_str(&chunk);
                if chunk.ends_with('\n') {
                    println!("{}", self.partial);
                    self.partial.clear();
                }
            }
        }
    }
}

/// A plain list is a result under construction.
pub mod result_builder {
    #[derive(Default)]
    pub struct Tokens {
        tokens: Vec<String>,
    }

    impl Tokens {
        pub fn push(&mut self, token: &str) {
            self.tokens.push(token.to_owned());
        }
    }

    pub fn tokens(text: &str) -> Tokens {
        let mut tokens = Tokens::default();
        text.split(' ').for_each(|token| tokens.push(token));
        tokens
    }
}

/// A queue that is taken from.
pub mod work_queue {
    use std::collections::VecDeque;
    use std::sync::{Condvar, Mutex};

    #[derive(Default)]
    pub struct Queue {
        jobs: Mutex<VecDeque<u64>>,
        ready: Condvar,
    }

    impl Queue {
        pub fn submit(&self, job: u64) {
            self.jobs.lock().unwrap().push_back(job);
            self.ready.notify_one();
        }

        pub fn next(&self) -> u64 {
            let mut jobs = self.jobs.lock().unwrap();
            loop {
                match jobs.pop_front() {
                    Some(job) => return job,
                    None => jobs = self.ready.wait(jobs).unwrap(),
                }
            }
        }
    }
}
