//! One value that is used again and again.

use std::collections::HashMap;
use std::sync::Mutex;

pub struct Device {
    scratch: Mutex<Option<HashMap<u64, String>>>,
    kept: Mutex<Option<HashMap<u64, String>>>,
    events: Vec<u64>,
    all: Mutex<HashMap<u64, String>>,
}

impl Device {
    pub fn collect(&self, ids: &[u64]) {
        let mut found = self.scratch.lock().unwrap().replace(HashMap::new()).unwrap(); //~ missing_pool_return
        found.clear();
        found.extend(ids.iter().map(|id| (*id, id.to_string())));
        self.all.lock().unwrap().extend(found);
    }

    pub fn collect_again(&self, ids: &[u64]) {
        let mut found = self.kept.lock().unwrap().take().unwrap_or_default();
        found.clear();
        found.extend(ids.iter().map(|id| (*id, id.to_string())));
        self.all.lock().unwrap().extend(found.drain());
        *self.kept.lock().unwrap() = Some(found);
    }

    /// What is in it is wanted, not its room.
    pub fn drain(&mut self) -> Vec<u64> {
        let mut events = std::mem::take(&mut self.events);
        events.sort_unstable();
        events
    }
}

pub struct Range {
    free: Vec<u64>,
}

impl Range {
    pub fn allocate(&mut self, wanted: Option<u64>) -> Option<u64> {
        let wanted = wanted.or(self.free.last().copied())?;
        let at = self.free.iter().position(|a| *a == wanted)?;
        Some(self.free.swap_remove(at))
    }

    pub fn free(&mut self, address: u64) {
        self.free.push(address);
    }
}

/// Where the new one is taken the old one is gone.
pub fn relocate(range: &mut Range, old: u64, new: u64) -> Result<(), String> {
    range.free(old);
    range.allocate(Some(new)).ok_or_else(|| "in use".to_owned())?; //~ missing_pool_return
    Ok(())
}

pub fn relocate_or_stay(range: &mut Range, old: u64, new: u64) -> Result<(), String> {
    range.free(old);
    if range.allocate(Some(new)).is_none() {
        range.allocate(Some(old)).ok_or("lost")?;
        return Err("in use".to_owned());
    }
    Ok(())
}
