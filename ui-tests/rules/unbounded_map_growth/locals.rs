//! Local variables that outlive a loop which has no end of its own.

pub mod accept_loop {
    use std::collections::HashMap;
    use std::net::{IpAddr, TcpListener};

    pub fn serve(listener: TcpListener) -> std::io::Result<()> {
        let mut connections: HashMap<IpAddr, Vec<u16>> = HashMap::new(); //~ unbounded_map_growth
        loop {
            let (_stream, addr) = listener.accept()?;
            connections.entry(addr.ip()).or_default().push(addr.port());
        }
    }
}

pub mod spawned_loop {
    use futures::StreamExt;
    use futures::channel::mpsc::Receiver;
    use std::collections::BTreeMap;

    pub fn start(mut quotes: Receiver<(u64, f64)>) {
        tokio::spawn(async move {
            let mut last = BTreeMap::new(); //~ unbounded_map_growth
            loop {
                let Some((symbol, price)) = quotes.next().await else { return };
                let change = last.insert(symbol, price).map_or(0.0, |old: f64| price - old);
                println!("{change}");
            }
        });
    }
}

pub mod select_loop {
    use std::collections::HashMap;
    use std::net::SocketAddr;
    use tokio::net::UdpSocket;

    pub async fn relay(socket: UdpSocket, mut stop: tokio::sync::oneshot::Receiver<()>) {
        let mut sequence: HashMap<SocketAddr, u32> = HashMap::new(); //~ unbounded_map_growth
        let mut buf = vec![0; 1500];
        loop {
            tokio::select! {
                Ok((_, from)) = socket.recv_from(&mut buf) => {
                    sequence.entry(from).and_modify(|n| *n += 1).or_insert(1);
                }
                _ = &mut stop => return,
            }
        }
    }
}

/// Given to a helper by `&mut`.
pub mod helper_grows {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub async fn run(mut inbox: Receiver<(u64, String)>) {
        let mut names: HashMap<u64, String> = HashMap::new(); //~ unbounded_map_growth
        loop {
            match inbox.recv().await {
                Some((id, name)) => learn(&mut names, id, name),
                None => return,
            }
        }
    }

    fn learn(names: &mut HashMap<u64, String>, id: u64, name: String) {
        names.insert(id, name);
    }
}

/// A local state struct with a map in it.
pub mod local_struct {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    #[derive(Default)]
    struct Context {
        variables: HashMap<String, String>, //~ unbounded_map_growth
    }

    pub async fn interpret(mut lines: Receiver<(String, String)>) {
        let mut context = Context::default();
        while let Some((name, value)) = lines.recv().await {
            context.variables.insert(name, value);
        }
    }
}

/// Removed from in the loop.
pub mod evicted {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub async fn track(mut events: Receiver<(u64, bool)>) {
        let mut active = HashMap::new();
        while let Some((id, begins)) = events.recv().await {
            match begins {
                true => drop(active.insert(id, ())),
                false => drop(active.remove(&id)),
            }
        }
    }
}

/// Made anew in each iteration.
pub mod per_item {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub async fn summarise(mut texts: Receiver<String>) {
        while let Some(text) = texts.recv().await {
            let mut words: HashMap<&str, u32> = HashMap::new();
            for word in text.split(' ') {
                *words.entry(word).or_default() += 1;
            }
            println!("{}", words.len());
        }
    }
}

/// A loop over what is there ends.
pub mod finite_loop {
    use std::collections::HashMap;

    pub fn group(rows: Vec<(u32, String)>) -> HashMap<u32, Vec<String>> {
        let mut groups: HashMap<u32, Vec<String>> = HashMap::new();
        for (key, row) in rows {
            groups.entry(key).or_default().push(row);
        }
        groups
    }
}

/// A walk with a work list ends too.
pub mod worklist {
    use std::collections::HashSet;

    pub fn reachable(edges: &[Vec<usize>], from: usize) -> HashSet<usize> {
        let mut seen = HashSet::new();
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            if seen.insert(at) {
                open.extend(&edges[at]);
            }
        }
        seen
    }
}

/// Sent away at the end of each round.
pub mod sent_away {
    use std::collections::HashMap;
    use tokio::sync::mpsc::{Receiver, Sender};

    pub async fn batch(mut rows: Receiver<(u64, u64)>, out: Sender<HashMap<u64, u64>>) {
        let mut batch = HashMap::new();
        while let Some((key, value)) = rows.recv().await {
            batch.insert(key, value);
            if value == 0 && out.send(std::mem::take(&mut batch)).await.is_err() {
                break;
            }
        }
    }
}
