//! Numbers stay with whoever made them when a call that they are given to fails.

use std::sync::Mutex;

#[derive(Debug)]
pub struct Failed;

#[derive(Clone, Copy)]
pub struct Slot(u32);

#[derive(Default)]
pub struct Slots {
    free: Vec<u32>,
}

impl Slots {
    pub fn allocate_slot(&mut self) -> Option<Slot> {
        self.free.pop().map(Slot)
    }

    pub fn free_slot(&mut self, slot: Slot) {
        self.free.push(slot.0);
    }
}

pub struct Region {
    slot: Slot,
    size: usize,
}

pub struct Device {
    slots: Mutex<Slots>,
}

fn map(region: &Region) -> Result<(), Failed> {
    if region.slot.0 == 0 || region.size == 0 { Err(Failed) } else { Ok(()) }
}

impl Device {
    fn take(&self) -> Result<Slot, Failed> {
        self.slots.lock().unwrap().allocate_slot().ok_or(Failed)
    }

    pub fn lost(&self, size: usize) -> Result<Slot, Failed> {
        let slot = self.take()?;
        map(&Region { slot, size })?; //~ missing_pool_return
        Ok(slot)
    }

    pub fn given_back(&self, size: usize) -> Result<Slot, Failed> {
        let slot = self.take()?;
        if let Err(error) = map(&Region { slot, size }) {
            self.slots.lock().unwrap().free_slot(slot);
            return Err(error);
        }
        Ok(slot)
    }

    /// Whoever is given it gives it back where it fails.
    fn mapped(&self, slot: Slot, size: usize) -> Result<(), Failed> {
        map(&Region { slot, size }).inspect_err(|_| self.slots.lock().unwrap().free_slot(slot))
    }

    pub fn looked_after(&self, size: usize) -> Result<Slot, Failed> {
        let slot = self.take()?;
        self.mapped(slot, size)?;
        Ok(slot)
    }

    /// Where the call has not failed it is the other's.
    pub fn handed_on(&self, size: usize) -> Result<usize, Failed> {
        let slot = self.take()?;
        match map(&Region { slot, size }) {
            Ok(()) => {}
            Err(_) => {
                self.slots.lock().unwrap().free_slot(slot);
                return Err(Failed);
            }
        }
        size.checked_sub(1).ok_or(Failed)
    }
}

static PAGES: Mutex<Vec<u32>> = Mutex::new(Vec::new());

pub fn alloc_page() -> Option<u32> {
    PAGES.lock().unwrap().pop()
}

pub fn free_page(page: u32) {
    PAGES.lock().unwrap().push(page);
}

fn read_page(page: u32) -> Result<u8, Failed> {
    u8::try_from(page).map_err(|_| Failed)
}

/// Functions that stand beside each other are a pair, too.
pub fn read() -> Result<u8, Failed> {
    let page = alloc_page().ok_or(Failed)?;
    let read = read_page(page)?; //~ missing_pool_return
    free_page(page);
    Ok(read)
}

pub fn read_at_last() -> Result<u8, Failed> {
    let page = alloc_page().ok_or(Failed)?;
    let read = read_page(page);
    free_page(page);
    read
}
