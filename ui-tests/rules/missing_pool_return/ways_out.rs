//! The ways out of a function, and what counts as giving back.

pub struct Slot(usize);

#[derive(Default)]
pub struct Slots {
    free: Vec<usize>,
    used: Vec<Slot>,
}

#[derive(Debug)]
pub struct Full;

impl Slots {
    pub fn acquire_slot(&mut self) -> Option<Slot> {
        self.free.pop().map(Slot)
    }

    pub fn release_slot(&mut self, slot: Slot) {
        self.free.push(slot.0);
    }
}

fn check(n: usize) -> Result<usize, Full> {
    if n > 7 { Err(Full) } else { Ok(n) }
}

pub fn by_question_mark(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = slots.acquire_slot().ok_or(Full)?;
    let found = check(n)?; //~ missing_pool_return
    slots.release_slot(slot);
    Ok(found)
}

pub fn by_return(slots: &mut Slots, n: usize) -> Option<usize> {
    let slot = slots.acquire_slot()?;
    if n == 0 {
        return None; //~ missing_pool_return
    }
    slots.release_slot(slot);
    Some(n)
}

pub fn by_continue(slots: &mut Slots, list: &[usize]) -> usize {
    let mut sum = 0;
    for n in list {
        let Some(slot) = slots.acquire_slot() else { break };
        if *n == 3 {
            continue; //~ missing_pool_return
        }
        sum += n;
        slots.release_slot(slot);
    }
    sum
}

pub fn by_let_else(slots: &mut Slots, n: Option<usize>) -> usize {
    let Some(slot) = slots.acquire_slot() else { return 0 };
    let Some(n) = n else {
        return 1; //~ missing_pool_return
    };
    slots.release_slot(slot);
    n
}

pub fn by_an_arm(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = match slots.acquire_slot() {
        Some(slot) => slot,
        None => return Err(Full),
    };
    match check(n) {
        Ok(n) => {
            slots.release_slot(slot);
            Ok(n)
        }
        Err(error) => return Err(error), //~ missing_pool_return
    }
}

/// Every way gives it back.
pub fn on_all_ways(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = slots.acquire_slot().ok_or(Full)?;
    let found = check(n);
    slots.release_slot(slot);
    found
}

/// The way that fails gives it back first.
pub fn before_leaving(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = slots.acquire_slot().ok_or(Full)?;
    let found = match check(n) {
        Ok(found) => found,
        Err(error) => {
            slots.release_slot(slot);
            return Err(error);
        }
    };
    slots.release_slot(slot);
    Ok(found)
}

/// The closure of the way that fails does it.
pub fn in_a_closure(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = slots.acquire_slot().ok_or(Full)?;
    match check(n) {
        Ok(n) => {
            slots.release_slot(slot);
            Ok(n)
        }
        other => {
            let undo = move |slots: &mut Slots| slots.release_slot(slot);
            undo(slots);
            other
        }
    }
}

/// What can fail comes first.
pub fn taken_late(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let found = check(n)?;
    let slot = slots.acquire_slot().ok_or(Full)?;
    slots.release_slot(slot);
    Ok(found)
}

/// Kept in a field, given to the caller, given to a function that keeps it.
pub fn kept(slots: &mut Slots) -> Result<(), Full> {
    let slot = slots.acquire_slot().ok_or(Full)?;
    slots.used.push(slot);
    check(slots.used.len())?;
    Ok(())
}

pub fn returned(slots: &mut Slots) -> Option<Slot> {
    let slot = slots.acquire_slot()?;
    if slot.0 == 4 {
        slots.release_slot(slot);
        return None;
    }
    Some(slot)
}

/// Where there was none there is nothing to give back.
pub fn none_there(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = slots.acquire_slot();
    if slot.is_none() {
        return Err(Full);
    }
    if let Some(slot) = slot {
        slots.release_slot(slot);
    }
    check(n)
}

/// Thrown away on purpose.
pub fn dropped(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = slots.acquire_slot().ok_or(Full)?;
    if n > 9 {
        drop(slot);
        return Err(Full);
    }
    slots.release_slot(slot);
    Ok(n)
}

#[derive(Default)]
pub struct Pages {
    free: Vec<Page>,
}

pub struct Page {
    room: [u8; 64],
}

impl Pages {
    pub fn alloc_page(&mut self) -> Page {
        self.free.pop().unwrap_or(Page { room: [0; 64] })
    }

    /// The release itself leaves before it has kept the page.
    pub fn free_page(&mut self, mut page: Page) -> Result<(), Full> {
        page.room = [0; 64];
        check(self.free.len())?; //~ missing_pool_return
        self.free.push(page);
        Ok(())
    }
}
