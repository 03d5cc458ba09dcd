//@ confidence: low
//! Keys with few values cannot make a map grow; open ones can.

pub mod closed {
    use std::any::TypeId;
    use std::collections::HashMap;
    use std::sync::Mutex;

    #[derive(Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Topic {
        Orders,
        Prices,
        Trades,
    }

    #[derive(Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Priority {
        Urgent(bool),
        Normal,
    }

    #[derive(Default)]
    pub struct Stats {
        by_topic: Mutex<HashMap<Topic, u64>>,
        by_flag: Mutex<HashMap<bool, u64>>,
        by_opcode: Mutex<HashMap<u8, u64>>,
        by_type: Mutex<HashMap<TypeId, u64>>,
        by_pair: Mutex<HashMap<(Topic, bool), u64>>,
        by_priority: Mutex<HashMap<Option<Priority>, u64>>,
        by_name: Mutex<HashMap<&'static str, u64>>,
    }

    impl Stats {
        pub fn on_message<T: 'static>(&self, topic: Topic, flag: bool, opcode: u8, priority: Option<Priority>) {
            *self.by_topic.lock().unwrap().entry(topic).or_default() += 1;
            *self.by_flag.lock().unwrap().entry(flag).or_default() += 1;
            *self.by_opcode.lock().unwrap().entry(opcode).or_default() += 1;
            *self.by_type.lock().unwrap().entry(TypeId::of::<T>()).or_default() += 1;
            *self.by_pair.lock().unwrap().entry((topic, flag)).or_default() += 1;
            *self.by_priority.lock().unwrap().entry(priority).or_default() += 1;
        }

        pub fn on_step(&self, step: &'static str) {
            *self.by_name.lock().unwrap().entry(step).or_default() += 1;
        }
    }
}

/// What drives them: the program goes on.
pub mod server {
    use super::closed::{Stats, Topic};
    use std::sync::Arc;
    use tokio::net::TcpListener;

    pub async fn run(listener: TcpListener, stats: Arc<Stats>) {
        while let Ok((_stream, peer)) = listener.accept().await {
            stats.on_message::<u32>(Topic::Orders, peer.is_ipv4(), 0, None);
            stats.on_step("accepted");
        }
    }
}

/// The same key each time: the map has one entry, or a few.
pub mod literals {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Gauges {
        gauges: Mutex<HashMap<String, u64>>,
    }

    impl Gauges {
        pub fn on_tick(&self, memory: u64, threads: u64) {
            let mut gauges = self.gauges.lock().unwrap();
            gauges.insert("memory".to_owned(), memory);
            gauges.insert(String::from("threads"), threads);
        }
    }
}

/// A tuple with one open part is open.
pub mod open_pair {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Latencies {
        worst: Mutex<HashMap<(bool, String), u64>>, //~ unbounded_map_growth
    }

    impl Latencies {
        pub fn on_call(&self, ok: bool, route: &str, micros: u64) {
            let mut worst = self.worst.lock().unwrap();
            if worst.get(&(ok, route.to_owned())).is_none_or(|old| *old < micros) {
                worst.insert((ok, route.to_owned()), micros);
            }
        }
    }
}

/// An enum with data is as open as its data.
pub mod open_enum {
    use std::collections::HashMap;
    use std::sync::Mutex;

    #[derive(Clone, PartialEq, Eq, Hash)]
    pub enum Target {
        Broadcast,
        Peer(u64),
    }

    pub struct Backoff {
        until: Mutex<HashMap<Target, u64>>, //~ unbounded_map_growth
    }

    impl Backoff {
        pub fn on_failure(&self, target: Target, until: u64) {
            self.until.lock().unwrap().insert(target, until);
        }

        pub fn may_send(&self, target: &Target, now: u64) -> bool {
            self.until.lock().unwrap().get(target).is_none_or(|until| *until <= now)
        }
    }
}

/// A struct of an address is open.
pub mod open_struct {
    use std::collections::HashSet;
    use std::net::IpAddr;
    use std::sync::Mutex;

    #[derive(PartialEq, Eq, Hash)]
    pub struct Origin {
        ip: IpAddr,
        agent: String,
    }

    pub struct Visitors {
        origins: Mutex<HashSet<Origin>>, //~ unbounded_map_growth
    }

    impl Visitors {
        pub fn is_new(&self, ip: IpAddr, agent: &str) -> bool {
            self.origins.lock().unwrap().insert(Origin { ip, agent: agent.to_owned() })
        }
    }
}
