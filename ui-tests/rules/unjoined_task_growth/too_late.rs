//! Tasks that are waited for on the way out only.

/// Listeners that end with the program.
pub mod accepting {
    use tokio::net::TcpListener;
    use tokio::task::JoinSet;

    pub async fn serve(listener: TcpListener) {
        let mut tasks = JoinSet::new(); //~ unjoined_task_growth
        while let Ok((stream, _)) = listener.accept().await {
            tasks.spawn(async move { drop(stream) });
        }
    }
}

/// Handed back to whoever shuts down.
pub mod handed_back {
    use tokio::net::TcpListener;
    use tokio::sync::broadcast::Receiver;
    use tokio::task::JoinSet;

    pub async fn listen(listener: TcpListener, mut stop: Receiver<()>) -> JoinSet<()> {
        let mut tasks = JoinSet::new(); //~ unjoined_task_growth
        loop {
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                _ = stop.recv() => break,
            };
            if let Ok((stream, _)) = accepted {
                tasks.spawn(async move { drop(stream) });
            }
        }
        tasks
    }
}

/// Drained by a function that is called before the function returns.
pub mod before_the_return {
    use tokio::sync::mpsc::Receiver;
    use tokio::task::JoinSet;

    async fn drain(tasks: &mut JoinSet<()>) {
        while tasks.join_next().await.is_some() {}
    }

    fn start(tasks: &mut JoinSet<()>, job: u64) {
        tasks.spawn(async move { println!("{job}") });
    }

    pub async fn run(mut jobs: Receiver<u64>, mut stop: Receiver<()>) {
        let mut tasks = JoinSet::new(); //~ unjoined_task_growth
        loop {
            loop {
                tokio::select! {
                    _ = stop.recv() => {
                        drain(&mut tasks).await;
                        return;
                    }
                    job = jobs.recv() => match job {
                        Some(job) => start(&mut tasks, job),
                        None => break,
                    },
                }
            }
        }
    }
}

/// An outer loop drains between two runs of the inner one: what it takes out is taken out again and again.
pub mod between_runs {
    use tokio::sync::mpsc::Receiver;
    use tokio::task::JoinSet;

    pub async fn run(mut jobs: Receiver<u64>) {
        let mut tasks = JoinSet::new();
        loop {
            while let Some(done) = tasks.join_next().await {
                println!("{}", done.is_ok());
            }
            loop {
                match jobs.recv().await {
                    Some(0) | None => break,
                    Some(job) => drop(tasks.spawn(async move { println!("{job}") })),
                }
            }
        }
    }
}
