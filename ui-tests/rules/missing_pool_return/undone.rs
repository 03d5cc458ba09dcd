//! Functions that undo what others do, and what those took.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

#[derive(Clone, Default)]
pub struct Slots {
    free: Arc<Mutex<BTreeSet<u32>>>,
}

impl Slots {
    pub fn alloc_slot(&self) -> u32 {
        self.free.lock().unwrap().pop_first().unwrap_or_default()
    }

    pub fn free_slot(&self, slot: u32) {
        self.free.lock().unwrap().insert(slot);
    }
}

fn enter(slot: u32, size: usize) {
    println!("{slot}: {size}");
}

fn leave(slot: u32) {
    println!("{slot} is left");
}

pub struct Region {
    slot: u32,
    size: usize,
}

pub struct Window {
    slots: Slots,
    regions: Vec<Region>,
}

impl Window {
    pub fn map_all(&mut self, sizes: &[usize]) {
        for &size in sizes {
            let region = Region { slot: self.slots.alloc_slot(), size };
            enter(region.slot, region.size);
            self.regions.push(region);
        }
    }

    pub fn unmap_all(&mut self) {
        for region in self.regions.drain(..) {
            leave(region.slot); //~ missing_pool_return
        }
    }
}

pub struct Card {
    port: u32,
}

pub struct Cards {
    slots: Slots,
    cards: Vec<Card>,
}

/// Whoever looks into the field afterwards gives it back.
impl Cards {
    pub fn add_card(&mut self) {
        let port = self.slots.alloc_slot();
        enter(port, 1);
        self.cards.push(Card { port });
    }

    pub fn remove_card(&mut self) -> Option<Card> {
        let card = self.cards.pop()?;
        leave(card.port);
        Some(card)
    }

    pub fn forget(&mut self, card: Card) {
        let Card { port } = card;
        self.slots.free_slot(port);
    }
}

pub struct Memory {
    slots: Slots,
}

impl Memory {
    pub fn create_mapping(&mut self, size: usize) -> Option<u32> {
        let slot = self.slots.alloc_slot();
        enter(slot, size);
        Some(slot)
    }

    pub fn remove_mapping(&mut self, slot: u32, size: usize) {
        leave(slot); //~ missing_pool_return
        println!("{size} less");
    }

    pub fn create_zone(&mut self, size: usize) -> Option<u32> {
        let zone = self.slots.alloc_slot();
        enter(zone, size);
        Some(zone)
    }

    pub fn remove_zone(&mut self, zone: u32) {
        leave(zone);
        self.slots.free_slot(zone);
    }

    pub fn create_door(&mut self, size: usize) -> Option<u32> {
        let door = self.slots.alloc_slot();
        enter(door, size);
        Some(door)
    }

    /// Its caller does the rest.
    fn remove_door(&mut self, door: u32) {
        leave(door);
    }

    pub fn close(&mut self, door: u32) {
        self.remove_door(door);
        self.slots.free_slot(door);
    }
}
