//! What only seems to live long.

/// Swapped for a new one as a whole, behind its lock; and beside it one that stays.
pub mod swapped {
    use std::collections::HashMap;
    use std::sync::{Arc, RwLock};
    use tokio::sync::mpsc::Receiver;

    #[derive(Default)]
    pub struct Table {
        rows: HashMap<u64, u64>,
    }

    #[derive(Default)]
    pub struct Totals {
        rows: HashMap<u64, u64>, //~ unbounded_map_growth
    }

    pub struct Writer {
        table: Arc<RwLock<Table>>,
        totals: Arc<RwLock<Totals>>,
        numbers: Receiver<u64>,
    }

    impl Writer {
        fn rotate(&self) -> usize {
            let mut table = self.table.write().unwrap();
            let old = std::mem::replace(&mut *table, Table::default());
            old.rows.len()
        }

        pub async fn run(&mut self) {
            while let Some(number) = self.numbers.recv().await {
                self.table.write().unwrap().rows.insert(number, 1);
                self.totals.write().unwrap().rows.insert(number, 1);
                println!("{:?}", self.totals.read().unwrap().rows.get(&0));
                if number % 1000 == 0 {
                    println!("{}", self.rotate());
                }
            }
        }
    }
}

/// A local variable in the task of one connection, whose loop ends with it; and in the loop of the program.
pub mod per_connection {
    use std::collections::HashSet;
    use std::net::SocketAddr;
    use tokio::net::{TcpListener, TcpStream, UdpSocket};

    async fn serve(stream: TcpStream) -> std::io::Result<()> {
        let mut seen = HashSet::new();
        let mut line = [0; 16];
        loop {
            stream.readable().await?;
            let read = stream.try_read(&mut line)?;
            if read == 0 {
                return Ok(());
            }
            if seen.insert(line) {
                println!("{line:?}");
            }
        }
    }

    pub async fn accept(listener: TcpListener) {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let _ = serve(stream).await;
            });
        }
    }

    pub async fn listen(socket: UdpSocket) -> std::io::Result<()> {
        let mut seen: HashSet<SocketAddr> = HashSet::new(); //~ unbounded_map_growth
        let mut line = [0; 16];
        loop {
            let (_, from) = socket.recv_from(&mut line).await?;
            if seen.insert(from) {
                println!("{from}");
            }
        }
    }
}

/// Handed from one step to the next, each of which ends with what it is sent.
pub mod handed_on {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    #[derive(Default)]
    pub struct Progress {
        users: HashMap<u64, u64>,
    }

    pub async fn move_users(mut progress: Progress, mut users: Receiver<u64>) -> Result<Progress, String> {
        while let Some(user) = users.recv().await {
            progress.users.insert(user, user + 1);
        }
        Ok(progress)
    }
}
