//@ confidence: low

//! Panics after which the program goes on.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use tokio::sync::Semaphore;

#[derive(Default)]
pub struct Ids {
    free: Mutex<Vec<u32>>,
}

#[derive(Debug)]
pub struct Busy;

impl Ids {
    pub fn acquire_id(&self) -> Option<u32> {
        self.free.lock().unwrap().pop()
    }

    pub fn release_id(&self, id: u32) {
        self.free.lock().unwrap().push(id);
    }
}

fn step(count: u32) -> Result<u32, Busy> {
    count.checked_sub(1).ok_or(Busy)
}

/// The text comes from outside, the next job is done all the same.
pub fn each(ids: &Ids, lines: &[String]) -> usize {
    let mut done = 0;
    for line in lines {
        let caught = catch_unwind(AssertUnwindSafe(|| {
            let Some(id) = ids.acquire_id() else { return };
            let number: u32 = line.parse().unwrap(); //~ missing_pool_return
            println!("{id}: {number}");
            ids.release_id(id);
        }));
        done += usize::from(caught.is_ok());
    }
    done
}

pub fn each_back(ids: &Ids, lines: &[String]) -> usize {
    let mut done = 0;
    for line in lines {
        let Some(id) = ids.acquire_id() else { break };
        let caught = catch_unwind(AssertUnwindSafe(|| {
            let number: u32 = line.parse().unwrap();
            println!("{id}: {number}");
        }));
        ids.release_id(id);
        done += usize::from(caught.is_ok());
    }
    done
}

pub fn parsed_before(ids: Arc<Ids>, line: String) {
    std::thread::spawn(move || {
        let number: u32 = line.parse().unwrap();
        let Some(id) = ids.acquire_id() else { return };
        println!("{id}: {number}");
        ids.release_id(id);
    });
}

async fn work(ids: Arc<Ids>, count: u32) {
    let Some(id) = ids.acquire_id() else { return };
    let left = step(count).expect("a step"); //~ missing_pool_return
    println!("{id}: {left}");
    ids.release_id(id);
}

pub fn start(ids: Arc<Ids>, count: u32) {
    tokio::spawn(work(ids, count));
}

pub fn threads(ids: Arc<Ids>, count: u32) {
    std::thread::spawn(move || {
        let Some(id) = ids.acquire_id() else { return };
        if count > 7 {
            panic!("{id}: {count} are too many"); //~ missing_pool_return
        }
        ids.release_id(id);
    });
}

/// What never happens, what only follows from an earlier panic.
pub fn promised(ids: Arc<Ids>, shared: Arc<Mutex<u32>>) {
    std::thread::spawn(move || {
        let Some(id) = ids.acquire_id() else { return };
        *shared.lock().unwrap() += id;
        if id == u32::MAX {
            unreachable!();
        }
        ids.release_id(id);
    });
}

/// Nothing goes on after this.
pub fn of_the_program(ids: &Ids, line: &str) -> u32 {
    let Some(id) = ids.acquire_id() else { return 0 };
    let number: u32 = line.parse().unwrap();
    ids.release_id(id);
    number
}

pub fn permits(free: Arc<Semaphore>, line: String) {
    tokio::spawn(async move {
        let Ok(permit) = free.acquire().await else { return };
        permit.forget();
        let number: u32 = line.parse().unwrap(); //~ missing_pool_return
        println!("{number}");
        free.add_permits(1);
    });
}

pub fn held_permits(free: Arc<Semaphore>, line: String) {
    tokio::spawn(async move {
        let Ok(_permit) = free.acquire().await else { return };
        let number: u32 = line.parse().unwrap();
        println!("{number}");
    });
}
