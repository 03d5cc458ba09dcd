//! Keys whose names say that there are only a few of them are reported with low confidence, which is not shown.

use std::collections::HashMap;
use tokio::sync::mpsc::Receiver;

type StoreId = u64;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartitionId(u32);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct OrderId(u32);

#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Module {
    Admin,
    Eth,
    Net,
    Other(String),
}

pub struct Event {
    pub store: StoreId,
    pub partition: PartitionId,
    pub order: OrderId,
    pub module: Module,
    pub topic_partition: u32,
    pub peer_node: u64,
    pub path: String,
    pub id: u32,
    pub letter: char,
}

pub struct Consumer {
    by_store: HashMap<StoreId, u64>,
    offsets: HashMap<PartitionId, u64>,
    orders: HashMap<OrderId, u64>, //~ unbounded_map_growth
    modules: HashMap<Module, u64>,
    committed: HashMap<u32, u64>,
    heard: HashMap<u64, u64>, //~ unbounded_map_growth
    tables: HashMap<String, u64>,
    node_tasks: HashMap<u32, u64>, //~ unbounded_map_growth
    routing_table: HashMap<u32, u64>, //~ unbounded_map_growth
    glyphs: HashMap<char, u64>,
    events: Receiver<Event>,
}

impl Consumer {
    pub async fn run(&mut self) {
        while let Some(event) = self.events.recv().await {
            self.by_store.insert(event.store, 1);
            self.offsets.insert(event.partition, 1);
            self.orders.insert(event.order, 1);
            self.modules.insert(event.module, 1);
            self.committed.insert(event.topic_partition, 1);
            self.heard.insert(event.peer_node, 1);
            self.tables.insert(event.path, 1);
            self.node_tasks.insert(event.id, 1);
            self.routing_table.insert(event.id, 1);
            self.glyphs.insert(event.letter, 1);
        }
    }
}
