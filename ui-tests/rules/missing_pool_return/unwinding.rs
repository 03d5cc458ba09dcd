//! A `drop` that asks whether its thread panics.

use std::sync::{Arc, Mutex};
use std::thread;

pub struct Conn {
    pub id: u64,
}

#[derive(Clone, Default)]
pub struct Pool {
    idle: Arc<Mutex<Vec<Conn>>>,
    open: Arc<Mutex<usize>>,
}

impl Pool {
    fn return_conn(&self, conn: Conn) {
        self.idle.lock().unwrap().push(conn);
    }

    fn forget_one(&self) {
        *self.open.lock().unwrap() -= 1;
    }
}

pub struct Early {
    pool: Pool,
    conn: Option<Conn>,
}

impl Drop for Early {
    fn drop(&mut self) {
        if thread::panicking() { //~ missing_pool_return
            return;
        }
        if let Some(conn) = self.conn.take() {
            self.pool.return_conn(conn);
        }
    }
}

pub struct Around {
    pool: Pool,
    conn: Option<Conn>,
}

impl Drop for Around {
    fn drop(&mut self) {
        if !thread::panicking() { //~ missing_pool_return
            if let Some(conn) = self.conn.take() {
                self.pool.return_conn(conn);
            }
        }
    }
}

/// What may be broken is not wanted back, and is not counted any more.
pub struct Counted {
    pool: Pool,
    conn: Option<Conn>,
}

impl Drop for Counted {
    fn drop(&mut self) {
        if thread::panicking() {
            self.pool.forget_one();
            return;
        }
        if let Some(conn) = self.conn.take() {
            self.pool.return_conn(conn);
        }
    }
}

/// It only looks whether all is in order.
pub struct Checked {
    pool: Pool,
    conn: Option<Conn>,
}

impl Drop for Checked {
    fn drop(&mut self) {
        if let Some(conn) = self.conn.take() {
            self.pool.return_conn(conn);
        }
        if !thread::panicking() {
            assert!(self.conn.is_none());
        }
    }
}

/// What it does else is nobody's loss.
pub struct Timed {
    started: std::time::Instant,
}

impl Drop for Timed {
    fn drop(&mut self) {
        if thread::panicking() {
            return;
        }
        println!("{:?}", self.started.elapsed());
    }
}
