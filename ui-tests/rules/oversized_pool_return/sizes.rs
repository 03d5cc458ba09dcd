//! Pools that look at what they keep, and lists that are no pools.

use std::cell::RefCell;

thread_local! {
    static CACHE: RefCell<Vec<Vec<u32>>> = const { RefCell::new(Vec::new()) };
}

pub struct Scratch(Vec<u32>);

impl Scratch {
    pub fn checkout() -> Self {
        Self(CACHE.with_borrow_mut(Vec::pop).unwrap_or_default())
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let mut list = std::mem::take(&mut self.0);
        if list.capacity() == 0 {
            return;
        }
        list.clear();
        CACHE.with_borrow_mut(|cache| cache.push(list)); //~ oversized_pool_return
    }
}

const MAX: usize = 1 << 16;

#[derive(Default)]
pub struct Capped {
    free: Vec<String>,
}

impl Capped {
    pub fn take(&mut self) -> String {
        self.free.pop().unwrap_or_default()
    }

    pub fn give(&mut self, mut text: String) {
        if text.capacity() > MAX {
            return;
        }
        text.clear();
        self.free.push(text);
    }
}

#[derive(Default)]
pub struct Shrunk {
    free: Vec<String>,
}

impl Shrunk {
    pub fn take(&mut self) -> String {
        self.free.pop().unwrap_or_default()
    }

    pub fn give(&mut self, mut text: String) {
        text.clear();
        text.shrink_to(MAX);
        self.free.push(text);
    }
}

/// A list of work, not of room.
#[derive(Default)]
pub struct Jobs {
    open: Vec<Vec<u8>>,
}

impl Jobs {
    pub fn add(&mut self, job: Vec<u8>) {
        self.open.push(job);
    }

    pub fn run(&mut self) -> usize {
        let mut done = 0;
        while let Some(job) = self.open.pop() {
            done += job.len();
        }
        done
    }
}

/// Numbers have no room of their own.
#[derive(Default)]
pub struct FreeIds {
    free: Vec<u32>,
}

impl FreeIds {
    pub fn take(&mut self) -> u32 {
        self.free.pop().unwrap_or_default()
    }

    pub fn give(&mut self, id: u32) {
        self.free.push(id);
    }
}
