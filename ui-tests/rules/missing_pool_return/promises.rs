//! A promise in the source: what is lost here is not lost.

use std::io::{self, Read};
use std::sync::Mutex;

pub struct BufferPool {
    free: Mutex<Vec<Vec<u8>>>,
}

impl BufferPool {
    pub fn get_buffer(&self) -> Vec<u8> {
        self.free.lock().unwrap().pop().unwrap_or_default()
    }

    pub fn put_buffer(&self, mut buffer: Vec<u8>) {
        buffer.clear();
        buffer.shrink_to(1 << 16);
        self.free.lock().unwrap().push(buffer);
    }
}

// mapcheck: caller_owns the pool makes a new one for each that is lost, which the tests count
pub fn checksum(pool: &BufferPool, mut input: impl Read) -> io::Result<u64> {
    let mut buffer = pool.get_buffer();
    input.by_ref().take(4096).read_to_end(&mut buffer)?;
    let sum = buffer.iter().map(|b| u64::from(*b)).sum();
    pool.put_buffer(buffer);
    Ok(sum)
}

