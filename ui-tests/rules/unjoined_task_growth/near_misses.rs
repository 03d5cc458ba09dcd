//! Sets of tasks that do not grow for ever.

pub mod joined_in_select {
    use tokio::net::TcpListener;
    use tokio::task::JoinSet;

    pub async fn run(listener: TcpListener) {
        let mut tasks = JoinSet::new();
        loop {
            tokio::select! {
                Ok((stream, _)) = listener.accept() => {
                    tasks.spawn(async move { drop(stream) });
                }
                Some(done) = tasks.join_next() => println!("{}", done.is_ok()),
            }
        }
    }
}

pub mod tried_each_round {
    use tokio::net::TcpListener;
    use tokio::task::JoinSet;

    pub async fn run(listener: TcpListener) -> std::io::Result<()> {
        let mut tasks = JoinSet::new();
        loop {
            let (stream, _) = listener.accept().await?;
            while tasks.try_join_next().is_some() {}
            tasks.spawn(async move { drop(stream) });
        }
    }
}

pub mod drained_by_a_method {
    use tokio::sync::mpsc::Receiver;
    use tokio::task::JoinSet;

    pub struct Supervisor {
        orders: Receiver<u64>,
        workers: JoinSet<u64>,
    }

    impl Supervisor {
        pub async fn run(&mut self) {
            while let Some(order) = self.orders.recv().await {
                self.reap();
                self.workers.spawn(async move { order * 2 });
            }
        }

        fn reap(&mut self) {
            while let Some(done) = self.workers.try_join_next() {
                println!("{}", done.is_ok());
            }
        }
    }
}

pub mod retained {
    use tokio::sync::mpsc::Receiver;
    use tokio::task::JoinHandle;

    pub struct Jobs {
        orders: Receiver<u64>,
        running: Vec<JoinHandle<()>>,
    }

    impl Jobs {
        pub async fn run(&mut self) {
            while let Some(order) = self.orders.recv().await {
                self.running.retain(|job| !job.is_finished());
                self.running.push(tokio::spawn(async move { println!("{order}") }));
            }
        }
    }
}

pub mod bounded_by_a_test {
    use tokio::net::TcpListener;
    use tokio::task::JoinSet;

    pub async fn run(listener: TcpListener) -> std::io::Result<()> {
        let mut tasks = JoinSet::new();
        loop {
            let (stream, _) = listener.accept().await?;
            if tasks.len() >= 100 {
                tasks.join_next().await;
            }
            tasks.spawn(async move { drop(stream) });
        }
    }
}

/// A set of a known number of workers.
pub mod fixed_workers {
    use tokio::task::JoinSet;

    pub async fn run(workers: usize) -> usize {
        let mut set = JoinSet::new();
        for number in 0..workers {
            set.spawn(async move { number });
        }
        let mut total = 0;
        while let Some(done) = set.join_next().await {
            total += done.unwrap_or_default();
        }
        total
    }
}

/// A set of one request.
pub mod local_to_a_request {
    use tokio::net::TcpListener;
    use tokio::task::JoinSet;

    pub async fn run(listener: TcpListener) -> std::io::Result<()> {
        loop {
            let (_stream, peer) = listener.accept().await?;
            let mut lookups = JoinSet::new();
            for port in [80, 443] {
                lookups.spawn(async move { (peer, port) });
            }
            let _ = lookups.join_all().await;
        }
    }
}

pub mod detached {
    use tokio::net::TcpListener;

    pub async fn run(listener: TcpListener) -> std::io::Result<()> {
        loop {
            let (stream, _) = listener.accept().await?;
            tokio::spawn(async move { drop(stream) });
        }
    }
}

pub mod tracker {
    use tokio::net::TcpListener;
    use tokio_util::task::TaskTracker;

    pub async fn run(listener: TcpListener) -> std::io::Result<()> {
        let tracker = TaskTracker::new();
        loop {
            let (stream, _) = listener.accept().await?;
            tracker.spawn(async move { drop(stream) });
        }
    }
}

pub mod unordered_polled {
    use futures::StreamExt;
    use futures::stream::FuturesUnordered;
    use tokio::sync::mpsc::Receiver;

    pub async fn run(mut urls: Receiver<String>) {
        let mut fetches = FuturesUnordered::new();
        loop {
            tokio::select! {
                Some(url) = urls.recv() => fetches.push(async move { url.len() }),
                Some(length) = fetches.next() => println!("{length}"),
                else => return,
            }
        }
    }
}

pub mod removed_by_key {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;
    use tokio::task::JoinHandle;

    pub enum Order {
        Start(u64),
        Stop(u64),
    }

    pub struct Tasks {
        orders: Receiver<Order>,
        running: HashMap<u64, JoinHandle<()>>,
    }

    impl Tasks {
        pub async fn run(&mut self) {
            while let Some(order) = self.orders.recv().await {
                match order {
                    Order::Start(id) => {
                        self.running.insert(id, tokio::spawn(async move { println!("{id}") }));
                    }
                    Order::Stop(id) => {
                        if let Some(task) = self.running.remove(&id) {
                            task.abort();
                        }
                    }
                }
            }
        }
    }
}

pub mod few_service_tasks {
    use tokio::task::JoinHandle;

    pub struct Node {
        tasks: Vec<JoinHandle<()>>,
    }

    impl Node {
        pub fn start() -> Self {
            let mut tasks = Vec::new();
            tasks.push(tokio::spawn(async {}));
            tasks.push(tokio::spawn(async {}));
            Self { tasks }
        }

        pub fn stop(self) {
            self.tasks.into_iter().for_each(|task| task.abort());
        }
    }
}

/// What starts an object's tasks is called once in its life.
pub mod started_once {
    use std::future::Future;
    use std::sync::{Arc, Mutex};
    use tokio::sync::mpsc::Receiver;
    use tokio::task::JoinHandle;

    #[derive(Clone, Default)]
    pub struct Worker {
        handles: Arc<Mutex<Vec<JoinHandle<()>>>>,
    }

    impl Worker {
        pub fn run(&self, requests: Receiver<u64>, answers: Receiver<u64>) {
            self.start_handlers(requests, answers);
        }

        fn start_handlers(&self, requests: Receiver<u64>, answers: Receiver<u64>) {
            for mut inputs in [requests, answers] {
                let worker = self.clone();
                self.spawn(async move {
                    while let Some(input) = inputs.recv().await {
                        worker.handle(input);
                    }
                });
            }
        }

        fn handle(&self, input: u64) {
            println!("{input}");
        }

        fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
            self.handles.lock().unwrap().push(tokio::spawn(task));
        }

        pub fn shut_down(&self) {
            self.handles.lock().unwrap().iter().for_each(|handle| handle.abort());
        }
    }
}
