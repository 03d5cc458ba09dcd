//! What locks, cells and handles give out.

use std::cell::RefCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, RwLock};

use dashmap::DashMap;

type Peers = Arc<Mutex<HashMap<SocketAddr, String>>>;

pub struct State {
    peers: Peers,
    names: RwLock<HashMap<u64, String>>,
    scores: tokio::sync::Mutex<HashMap<u64, u32>>,
    totals: tokio::sync::RwLock<HashMap<u64, u32>>,
    quick: parking_lot::Mutex<Vec<u8>>,
    rooms: DashMap<String, Vec<u64>>,
    local: RefCell<HashMap<u32, u32>>,
}

impl State {
    pub fn std_locks(&self) -> Option<usize> {
        let peers = self.peers.clone(); //~ type: peers: Arc<Mutex<HashMap<SocketAddr, String>>>
        let guard = peers.lock().unwrap(); //~ type: guard: MutexGuard<HashMap<SocketAddr, String>>
        let first = guard.values().next(); //~ type: first: Option<&String>
        let Ok(names) = self.names.read() else { //~ type: names: RwLockReadGuard<HashMap<u64, String>>
            return None;
        };
        if let Ok(mut w) = self.peers.lock() { //~ type: w: MutexGuard<HashMap<SocketAddr, String>>
            w.clear();
        }
        let name = names.get(&1)?; //~ type: name: &String
        Some(name.len() + first.map_or(0, |f| f.len())) //~ type: f: &String
    }

    pub async fn tokio_locks(&self) {
        let mut scores = self.scores.lock().await; //~ type: scores: MutexGuard<HashMap<u64, u32>>
        let score = scores.entry(1).or_default(); //~ type: score: &mut u32
        *score += 1;
        let mut totals = self.totals.write().await; //~ type: totals: RwLockWriteGuard<HashMap<u64, u32>>
        let old = totals.insert(1, 2); //~ type: old: Option<u32>
        drop(old);
    }

    pub fn others(&self) {
        let quick = self.quick.lock(); //~ type: quick: MutexGuard<Vec<u8>>
        let byte = quick.first().copied(); //~ type: byte: Option<u8>
        let room = self.rooms.get("a"); //~ type: room: Option<Ref<String, Vec<u64>>>
        let count = room.map(|r| r.len()); //~ type: count: Option<usize>
        let cell = self.local.borrow_mut(); //~ type: cell: RefMut<HashMap<u32, u32>>
        drop((byte, count, cell));
    }

    pub fn entries(&self) {
        let mut names = self.names.write().unwrap();
        let entry = names.entry(7); //~ type: Entry<u64, String>
        match entry {
            Entry::Occupied(mut taken) => { //~ type: taken: OccupiedEntry<u64, String>
                let name = taken.get_mut(); //~ type: name: &mut String
                name.clear();
            }
            Entry::Vacant(free) => { //~ type: free: VacantEntry<u64, String>
                let name = free.insert(String::new()); //~ type: name: &mut String
                name.push('a');
            }
        }
        let text = names.entry(8).or_insert_with(String::new); //~ type: text: &mut String
        text.clear();
    }
}
