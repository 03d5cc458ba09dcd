use std::collections::HashMap;
use std::net::SocketAddr;

use tokio::sync::mpsc::Receiver;

pub struct Packet {
    pub from: SocketAddr,
    pub bytes: Vec<u8>,
}

pub struct Relay {
    packets: Receiver<Packet>,
    traffic: HashMap<SocketAddr, u64>, //~ unbounded_map_growth
}

impl Relay {
    pub async fn run(mut self) {
        while let Some(packet) = self.packets.recv().await {
            let total = self.traffic.entry(packet.from).or_insert(0);
            *total += packet.bytes.len() as u64;
        }
    }
}
