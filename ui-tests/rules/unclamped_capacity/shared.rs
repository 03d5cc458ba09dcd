//! Numbers behind locks, and tables that are shared.

use std::io::{self, Read};
use std::sync::Arc;

use dashmap::DashMap;
use parking_lot::Mutex;

pub struct State {
    wanted: Mutex<u32>,
    most: Mutex<u32>,
    rooms: DashMap<u64, Vec<u8>>,
}

fn number(reader: &mut impl Read) -> io::Result<u32> {
    let mut bytes = [0; 4];
    reader.read_exact(&mut bytes)?;
    Ok(u32::from_be_bytes(bytes))
}

impl State {
    pub fn note(&self, reader: &mut impl Read) -> io::Result<()> {
        *self.wanted.lock() = number(reader)?;
        Ok(())
    }

    pub fn room(&self) -> Vec<u8> {
        let wanted = *self.wanted.lock();
        vec![0; wanted as usize] //~ unclamped_capacity
    }

    pub fn note_little(&self, reader: &mut impl Read) -> io::Result<()> {
        let mut most = self.most.lock();
        *most = number(reader)?.min(1024);
        Ok(())
    }

    pub fn little_room(&self) -> Vec<u8> {
        vec![0; *self.most.lock() as usize]
    }

    pub fn table(reader: &mut impl Read) -> io::Result<DashMap<u64, u64>> {
        Ok(DashMap::with_capacity(number(reader)? as usize)) //~ unclamped_capacity
    }

    pub fn small_table(reader: &mut impl Read) -> io::Result<DashMap<u64, u64>> {
        Ok(DashMap::with_capacity(number(reader)?.min(1024) as usize))
    }

    pub fn grown(&self, key: u64, reader: &mut impl Read) -> io::Result<()> {
        let count = number(reader)?;
        if let Some(mut room) = self.rooms.get_mut(&key) {
            room.resize(count as usize, 0); //~ unclamped_capacity
        }
        Ok(())
    }

    pub fn copied(self: &Arc<Self>, key: u64) -> Option<Vec<u8>> {
        let room = self.rooms.get(&key)?;
        let mut copy = Vec::with_capacity(room.len());
        copy.extend_from_slice(&room);
        Some(copy)
    }
}
