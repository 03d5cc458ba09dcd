//@ confidence: low
//! Sets of tasks that are filled in a loop and drained nowhere in it.

pub mod drained_behind_the_loop {
    use tokio::net::TcpListener;
    use tokio::sync::watch;
    use tokio::task::JoinSet;

    pub async fn run(listener: TcpListener, mut stop: watch::Receiver<bool>) {
        let mut tasks = JoinSet::new(); //~ unjoined_task_growth
        loop {
            tokio::select! {
                Ok((stream, _)) = listener.accept() => {
                    tasks.spawn(async move { drop(stream) });
                }
                _ = stop.changed() => break,
            }
        }
        while tasks.join_next().await.is_some() {}
    }
}

pub mod vec_of_handles {
    use tokio::sync::mpsc::Receiver;

    pub async fn dispatch(mut jobs: Receiver<String>) {
        let mut handles = Vec::new(); //~ unjoined_task_growth
        loop {
            let Some(job) = jobs.recv().await else { break };
            handles.push(tokio::spawn(async move { println!("{job}") }));
        }
        for handle in handles {
            let _ = handle.await;
        }
    }
}

pub mod field {
    use tokio::sync::mpsc::Receiver;
    use tokio::task::JoinSet;

    pub struct Supervisor {
        orders: Receiver<u64>,
        workers: JoinSet<u64>, //~ unjoined_task_growth
    }

    impl Supervisor {
        pub async fn run(&mut self) {
            while let Some(order) = self.orders.recv().await {
                self.workers.spawn(async move { order * 2 });
            }
        }

        pub async fn shutdown(&mut self) {
            self.workers.shutdown().await;
        }
    }
}

pub mod futures_unordered {
    use futures::stream::FuturesUnordered;
    use tokio::net::UdpSocket;

    pub async fn answer(socket: &UdpSocket) {
        let replies = FuturesUnordered::new(); //~ unjoined_task_growth
        let mut buffer = [0; 512];
        loop {
            let Ok((length, from)) = socket.recv_from(&mut buffer).await else { return };
            let bytes = buffer[..length].to_vec();
            replies.push(async move { socket.send_to(&bytes, from).await });
        }
    }
}

pub mod map_of_handles {
    use std::collections::HashMap;
    use std::net::SocketAddr;
    use tokio::net::TcpListener;
    use tokio::task::JoinHandle;

    pub struct Acceptor {
        listener: TcpListener,
        peers: HashMap<SocketAddr, JoinHandle<()>>, //~ unjoined_task_growth
    }

    impl Acceptor {
        pub async fn run(mut self) -> std::io::Result<()> {
            loop {
                let (stream, addr) = self.listener.accept().await?;
                self.peers.insert(addr, tokio::spawn(async move { drop(stream) }));
            }
        }
    }
}

pub mod threads {
    use std::net::TcpListener;
    use std::thread::{self, JoinHandle};

    pub fn serve(listener: TcpListener) {
        let mut threads: Vec<JoinHandle<()>> = Vec::new(); //~ unjoined_task_growth
        loop {
            let Ok((stream, _)) = listener.accept() else { continue };
            threads.push(thread::spawn(move || drop(stream)));
        }
    }
}

pub mod locked_handles {
    use std::sync::Mutex;
    use tokio::task::JoinHandle;

    #[derive(Default)]
    pub struct Background {
        handles: Mutex<Vec<JoinHandle<()>>>, //~ unjoined_task_growth
    }

    impl Background {
        pub fn on_request(&self, body: Vec<u8>) {
            let handle = tokio::spawn(async move { drop(body) });
            self.handles.lock().unwrap().push(handle);
        }

        pub async fn shutdown(&self) {
            let handles = std::mem::take(&mut *self.handles.lock().unwrap());
            for handle in handles {
                let _ = handle.await;
            }
        }
    }
}
