//! Tasks that are part of what starts them, and tasks of a list that ends.

/// Each goes on as long as its object, of which there is one for each peer; the other set has one more for each job.
pub mod of_an_object {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};
    use std::time::Duration;
    use tokio::sync::mpsc::Receiver;
    use tokio::task::JoinSet;

    #[derive(Default)]
    pub struct Peer {
        tasks: Mutex<JoinSet<()>>,
    }

    async fn sweep() {
        loop {
            tokio::time::sleep(Duration::from_secs(5)).await;
        }
    }

    impl Peer {
        fn begin(self: &Arc<Self>) {
            self.tasks.lock().unwrap().spawn(sweep());
        }
    }

    #[derive(Default)]
    pub struct Peers {
        known: HashMap<u64, Arc<Peer>>,
        jobs: Mutex<JoinSet<()>>, //~ unjoined_task_growth
    }

    impl Peers {
        fn work(&self, job: u64) {
            self.jobs.lock().unwrap().spawn(async move { println!("{job}") });
        }

        pub async fn run(&mut self, mut asked: Receiver<(u64, u64)>) {
            while let Some((peer, job)) = asked.recv().await {
                let peer = self.known.entry(peer).or_default();
                peer.begin();
                self.work(job);
            }
        }

        pub fn forget(&mut self, peer: u64) {
            self.known.remove(&peer);
        }
    }
}

/// The loop takes from a list until nothing is left, and joins what it started.
pub mod until_the_list_is_empty {
    use tokio::task::JoinSet;

    pub async fn try_all(mut addresses: Vec<String>) {
        let mut tasks = JoinSet::new();
        while addresses.last().is_some_and(|a| a.len() > 3) {
            let Some(address) = addresses.pop() else { break };
            tasks.spawn(async move { println!("{address}") });
            tokio::task::yield_now().await;
        }
        let _ = tasks.join_all().await;
    }
}
