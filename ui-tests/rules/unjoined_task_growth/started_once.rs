//! Tasks that are started once in the life of what keeps them.

/// Behind a flag.
pub mod behind_a_flag {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;
    use tokio::sync::mpsc::Receiver;
    use tokio::task::JoinSet;

    pub struct Collector {
        started: AtomicBool,
        tasks: Mutex<JoinSet<()>>,
        asked: tokio::sync::Mutex<Receiver<u64>>,
    }

    impl Collector {
        fn start(&self) {
            if self.started.swap(true, Ordering::AcqRel) {
                return;
            }
            self.tasks.lock().unwrap().spawn(async {
                loop {
                    tokio::time::sleep(Duration::from_secs(1)).await;
                }
            });
        }

        pub async fn run(&self) {
            while let Some(asked) = self.asked.lock().await.recv().await {
                self.start();
                println!("{asked}");
            }
        }
    }
}

/// Of a connection, by whoever takes it over.
pub mod taken_over {
    use std::collections::HashMap;
    use std::sync::Arc;
    use tokio::net::{TcpListener, TcpStream};
    use tokio::sync::mpsc::Sender;
    use tokio::task::JoinSet;

    pub struct Conn {
        stream: Arc<TcpStream>,
        tasks: JoinSet<()>,
    }

    impl Conn {
        fn start_receiving(&mut self, packets: Sender<u64>) {
            let stream = self.stream.clone();
            self.tasks.spawn(async move {
                while stream.readable().await.is_ok() {
                    let _ = packets.send(1).await;
                }
            });
        }
    }

    pub struct Peers {
        conns: HashMap<u64, Conn>,
        packets: Sender<u64>,
    }

    impl Peers {
        fn add(&mut self, id: u64, mut conn: Conn) {
            conn.start_receiving(self.packets.clone());
            self.conns.insert(id, conn);
        }

        pub async fn run(&mut self, listener: TcpListener) -> std::io::Result<()> {
            loop {
                let (stream, from) = listener.accept().await?;
                self.conns.remove(&0);
                self.add(from.port().into(), Conn { stream: Arc::new(stream), tasks: JoinSet::new() });
            }
        }
    }
}

/// Finished ones are dropped where a new one is added, though whoever does that is gone at the end.
pub mod pruned {
    use std::sync::{Arc, Mutex};
    use tokio::sync::mpsc::Receiver;
    use tokio::task::JoinHandle;

    #[derive(Clone, Default)]
    pub struct Jobs {
        running: Arc<Mutex<Vec<JoinHandle<()>>>>,
    }

    impl Jobs {
        fn start(&self, of: u64) {
            let handle = tokio::spawn(async move { println!("{of}") });
            let mut running = self.running.lock().unwrap();
            running.retain(|task| !task.is_finished());
            running.push(handle);
        }
    }

    pub struct Builder {
        jobs: Jobs,
        blocks: Receiver<u64>,
    }

    impl Builder {
        pub async fn run(mut self) {
            while let Some(block) = self.blocks.recv().await {
                self.jobs.start(block);
            }
        }
    }
}

/// A task of the same set takes the finished ones out.
pub mod reaped_beside {
    use std::sync::{Arc, Mutex};
    use std::time::Duration;
    use tokio::net::TcpListener;
    use tokio::task::JoinSet;

    async fn reap(tasks: Arc<Mutex<JoinSet<()>>>) {
        loop {
            tokio::time::sleep(Duration::from_secs(1)).await;
            while tasks.lock().unwrap().try_join_next().is_some() {}
        }
    }

    pub async fn serve(listener: TcpListener) -> std::io::Result<()> {
        let tasks = Arc::new(Mutex::new(JoinSet::new()));
        tokio::spawn(reap(tasks.clone()));
        loop {
            let (stream, _) = listener.accept().await?;
            tasks.lock().unwrap().spawn(async move { drop(stream) });
        }
    }
}
