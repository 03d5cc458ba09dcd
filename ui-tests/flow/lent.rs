//! What is lent by a pool, on each way out: given back, moved to where it is kept, or lost.

use std::future::Future;

#[derive(Default)]
pub struct Slots {
    free: Vec<usize>,
    used: Vec<Slot>,
    last: Option<Slot>,
}

pub struct Slot(usize);

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

async fn wait(_: usize) {}

pub fn question_mark(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = slots.acquire_slot().ok_or(Full)?;
    let found = check(n)?; //~ lost: slot
    slots.release_slot(slot); //~ released: slot //~ escapes: slot
    Ok(found)
}

pub fn early_return(slots: &mut Slots, n: usize) -> Option<usize> {
    let slot = slots.acquire_slot()?;
    if n == 0 {
        return None; //~ lost: slot
    }
    slots.release_slot(slot); //~ released: slot //~ escapes: slot
    Some(n)
}

pub fn labelled(slots: &mut Slots, rows: &[Vec<usize>]) {
    'rows: for row in rows {
        let Some(slot) = slots.acquire_slot() else { break };
        for n in row {
            if *n == 3 {
                continue 'rows; //~ lost: slot
            }
            if *n == 4 {
                break 'rows; //~ lost: slot
            }
        }
        slots.release_slot(slot); //~ released: slot //~ escapes: slot
    }
}

pub fn labelled_block(slots: &mut Slots, n: usize) -> usize {
    'work: {
        let Some(slot) = slots.acquire_slot() else { break 'work 0 };
        if n == 3 {
            break 'work 1; //~ lost: slot
        }
        slots.release_slot(slot); //~ released: slot //~ escapes: slot
        2
    }
}

pub fn let_else(slots: &mut Slots, n: Option<usize>) -> usize {
    let Some(slot) = slots.acquire_slot() else { return 0 };
    let Some(n) = n else {
        return 1; //~ lost: slot
    };
    slots.release_slot(slot); //~ released: slot //~ escapes: slot
    n
}

pub fn arms(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let Some(slot) = slots.acquire_slot() else { return Err(Full) };
    match check(n) {
        Ok(0) => {
            slots.last = Some(slot); //~ escapes: slot
            Ok(0)
        }
        Ok(n) => {
            slots.release_slot(slot); //~ released: slot //~ escapes: slot
            Ok(n)
        }
        Err(error) => return Err(error), //~ lost: slot
    }
}

/// A closure that takes it along has it.
pub fn closure(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = slots.acquire_slot().ok_or(Full)?;
    let undo = move |slots: &mut Slots| slots.release_slot(slot); //~ released: slot //~ escapes: slot
    let found = check(n)?;
    undo(slots);
    Ok(found)
}

/// A question mark in a closure leaves the closure alone.
pub fn question_mark_of_a_closure(slots: &mut Slots, n: usize) -> Option<usize> {
    let slot = slots.acquire_slot()?;
    let found = (|| Ok::<usize, Full>(check(n)? + 1))();
    slots.release_slot(slot); //~ released: slot //~ escapes: slot
    found.ok()
}

pub async fn question_mark_of_a_task(slots: &mut Slots, n: usize) -> Option<usize> {
    let slot = slots.acquire_slot()?;
    let found = async { Ok::<usize, Full>(check(n)? + 1) }.await; //~ lost: slot
    slots.release_slot(slot); //~ released: slot //~ escapes: slot
    found.ok()
}

/// Where the future is dropped while it waits.
pub async fn cancelled(slots: &mut Slots) -> Option<()> {
    let slot = slots.acquire_slot()?;
    wait(slot.0).await; //~ lost: slot
    slots.release_slot(slot); //~ released: slot //~ escapes: slot
    wait(2).await;
    Some(())
}

pub fn task(slots: &mut Slots) -> Option<impl Future<Output = usize>> {
    let slot = slots.acquire_slot()?;
    Some(async move { slot.0 })
}

pub fn never_returns(slots: &mut Slots, n: usize) -> usize {
    let Some(slot) = slots.acquire_slot() else { std::process::exit(1) };
    if n > 4 {
        std::process::abort();
    }
    slots.release_slot(slot); //~ released: slot //~ escapes: slot
    n
}

/// Where its scope just ends nobody leaves; the other branch gives it back.
pub fn end_of_scope(slots: &mut Slots, n: usize) -> usize {
    if n > 3 {
        let slot = slots.acquire_slot();
        if slot.is_none() {
            return 0;
        }
    }
    let Some(slot) = slots.acquire_slot() else { return 1 };
    slots.release_slot(slot); //~ released: slot //~ escapes: slot
    n
}

/// Renamed it is the same.
pub fn renamed(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = slots.acquire_slot().ok_or(Full)?;
    let mine = slot; //~ escapes: slot
    let found = check(n)?; //~ lost: mine
    slots.release_slot(mine); //~ released: mine //~ escapes: mine
    Ok(found)
}

pub fn moved_into_places(slots: &mut Slots, n: usize) -> Result<(usize, Slot), Full> {
    let first = slots.acquire_slot().ok_or(Full)?;
    slots.used.push(first); //~ escapes: first
    let second = slots.acquire_slot().ok_or(Full)?;
    slots.last = Some(second); //~ escapes: second
    let third = slots.acquire_slot().ok_or(Full)?;
    let pair = (n, third); //~ escapes: third
    check(n)?;
    Ok(pair)
}

/// A helper that gives back what it is given.
fn finish(slots: &mut Slots, slot: Slot) {
    slots.release_slot(slot);
}

/// One that does through another.
fn finish_later(slots: &mut Slots, slot: Slot, _: &str) {
    finish(slots, slot);
}

pub fn through_helpers(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = slots.acquire_slot().ok_or(Full)?;
    let found = check(n)?; //~ lost: slot
    finish_later(slots, slot, "done"); //~ released: slot //~ escapes: slot
    Ok(found)
}

/// A helper that takes one and hands it on.
fn begin(slots: &mut Slots) -> Result<Slot, Full> {
    slots.acquire_slot().ok_or(Full)
}

fn begin_twice(slots: &mut Slots) -> Result<Slot, Full> {
    let slot = begin(slots)?;
    Ok(slot) //~ escapes: slot
}

pub fn from_helpers(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = begin_twice(slots)?;
    let found = check(n)?; //~ lost: slot
    finish(slots, slot); //~ released: slot //~ escapes: slot
    Ok(found)
}

/// A helper that only looks at it.
fn look(slot: &Slot) -> Result<usize, Full> {
    check(slot.0)
}

pub fn looked_at(slots: &mut Slots) -> Result<usize, Full> {
    let slot = slots.acquire_slot().ok_or(Full)?;
    let n = look(&slot);
    slots.release_slot(slot); //~ released: slot //~ escapes: slot
    n
}

/// One way through the helper gives it back, the other drops it.
fn sometimes(slots: &mut Slots, slot: Slot, keep: bool) {
    if keep {
        slots.release_slot(slot);
    }
}

pub fn through_sometimes(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = slots.acquire_slot().ok_or(Full)?;
    sometimes(slots, slot, n > 2); //~ escapes: slot
    check(n)
}

pub trait Store {
    fn acquire_page(&mut self) -> Option<u64>;
    fn release_page(&mut self, page: u64);
}

pub struct Disk(Vec<u64>);

impl Store for Disk {
    fn acquire_page(&mut self) -> Option<u64> {
        self.0.pop()
    }

    fn release_page(&mut self, page: u64) {
        self.0.push(page); //~ escapes: page
    }
}

pub fn of_a_trait(store: &mut dyn Store, n: usize) -> Result<usize, Full> {
    let page = store.acquire_page().ok_or(Full)?;
    let found = check(n)?; //~ lost: page
    store.release_page(page); //~ released: page //~ escapes: page
    Ok(found)
}

pub fn of_any<S: Store>(store: &mut S, n: usize) -> Result<usize, Full> {
    let page = store.acquire_page().ok_or(Full)?;
    let found = check(n)?; //~ lost: page
    store.release_page(page); //~ released: page //~ escapes: page
    Ok(found)
}

pub fn of_a_known_one(disk: &mut Disk, n: usize) -> Result<usize, Full> {
    let page = disk.acquire_page().ok_or(Full)?;
    let found = check(n)?; //~ lost: page
    disk.release_page(page); //~ released: page //~ escapes: page
    Ok(found)
}

/// A type that gives it back in its `drop`.
pub struct Guard<'a> {
    slots: &'a mut Slots,
    slot: Option<Slot>,
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        if let Some(slot) = self.slot.take() {
            self.slots.release_slot(slot);
        }
    }
}

pub fn guarded(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = slots.acquire_slot();
    let guard = Guard { slots, slot }; //~ escapes: slot
    let found = check(n)?;
    drop(guard);
    Ok(found)
}

/// Each turn gives back its own; what is left of the last is lost with the loop.
pub fn loops(slots: &mut Slots, list: &[usize]) -> Result<(), Full> {
    let mut slot = slots.acquire_slot().ok_or(Full)?;
    for n in list {
        check(*n)?; //~ lost: slot
        slots.release_slot(slot); //~ released: slot //~ escapes: slot
        slot = slots.acquire_slot().ok_or(Full)?;
    }
    slots.release_slot(slot); //~ released: slot //~ escapes: slot
    Ok(())
}

fn nested(slots: &mut Slots, slot: Slot, depth: usize) {
    if depth == 0 {
        slots.release_slot(slot);
    } else {
        nested(slots, slot, depth - 1);
    }
}

pub fn through_recursion(slots: &mut Slots, n: usize) -> Result<usize, Full> {
    let slot = slots.acquire_slot().ok_or(Full)?;
    let found = check(n)?; //~ lost: slot
    nested(slots, slot, n); //~ released: slot //~ escapes: slot
    Ok(found)
}

/// A panic leaves, too; what is parsed before it is taken does not lose it.
pub fn panics(slots: &mut Slots, text: &str) -> usize {
    let Some(slot) = slots.acquire_slot() else { return 0 };
    let n: usize = text.parse().unwrap(); //~ lost: slot
    assert!(n > 0); //~ lost: slot
    if n > 7 {
        panic!("{n}"); //~ lost: slot
    }
    slots.release_slot(slot); //~ released: slot //~ escapes: slot
    text.parse().expect("a number")
}
