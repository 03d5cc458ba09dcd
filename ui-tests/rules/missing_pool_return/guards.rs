//! What comes back when it is dropped: types with a `Drop` of their own.

use std::sync::{Arc, Mutex};

pub struct Conn {
    id: u64,
}

#[derive(Default)]
pub struct PoolInner {
    idle: Vec<Conn>,
    open: usize,
}

impl PoolInner {
    pub fn pop(&mut self) -> Option<Conn> {
        self.idle.pop()
    }

    pub fn put(&mut self, conn: Conn) {
        self.idle.push(conn);
    }
}

#[derive(Clone, Default)]
pub struct Pool {
    inner: Arc<Mutex<PoolInner>>,
}

pub struct Pooled {
    pool: Pool,
    conn: Option<Conn>,
}

impl Drop for Pooled {
    fn drop(&mut self) {
        if let Some(conn) = self.conn.take() {
            self.pool.inner.lock().unwrap().put(conn);
        }
    }
}

async fn is_valid(conn: &Conn) -> bool {
    conn.id != 0
}

impl Pool {
    /// Dropped while it waits, the future drops the bare connection.
    pub async fn bare(&self) -> Option<Conn> {
        let conn = self.inner.lock().unwrap().pop()?;
        if is_valid(&conn).await { //~ missing_pool_return
            return Some(conn);
        }
        self.inner.lock().unwrap().open -= 1;
        drop(conn);
        None
    }

    pub async fn guarded(&self) -> Option<Pooled> {
        let conn = self.inner.lock().unwrap().pop()?;
        let pooled = Pooled { pool: self.clone(), conn: Some(conn) };
        is_valid(pooled.conn.as_ref()?).await.then_some(pooled)
    }
}

pub struct Transaction {
    conn: Pooled,
    depth: usize,
}

impl Drop for Transaction {
    fn drop(&mut self) {
        self.depth = 0;
    }
}

impl Transaction {
    pub fn commit(self) {
        std::mem::forget(self); //~ missing_pool_return
    }

    /// Only its own `drop` is left out: the connection is taken out before.
    pub fn into_conn(mut self) -> Option<Conn> {
        let conn = self.conn.conn.take();
        drop(std::mem::replace(&mut self.conn, Pooled { pool: Pool::default(), conn: None }));
        std::mem::forget(self);
        conn
    }
}

/// Handed on in another form.
pub struct Raw {
    conn: *mut Transaction,
}

pub fn into_raw(mut transaction: Transaction) -> Raw {
    let raw = Raw { conn: &raw mut transaction };
    std::mem::forget(transaction);
    raw
}

impl Transaction {
    /// What the part stands for lives on in the copy.
    pub fn detach(self, list: &mut Vec<usize>) {
        let id = self.conn.pool.inner.lock().unwrap().open;
        list.push(id);
        std::mem::forget(self);
    }
}

/// Nothing in it comes back.
pub struct Token {
    used: bool,
}

impl Drop for Token {
    fn drop(&mut self) {
        self.used = true;
    }
}

pub fn disarm(token: Token) {
    std::mem::forget(token);
}

/// What it does not keep it drops, so nothing is lost where it is dropped early.
pub struct Sessions {
    idle: tokio::sync::Mutex<Vec<Session>>,
}

pub struct Session {
    id: u64,
    dirty: bool,
}

pub struct Lease {
    session: Option<Session>,
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            println!("{} is over", session.id);
        }
    }
}

impl Sessions {
    pub async fn check_out(&self) -> Option<Session> {
        self.idle.lock().await.pop()
    }

    pub async fn check_in(&self, session: Session) {
        let mut idle = self.idle.lock().await;
        if !session.dirty {
            idle.push(session);
        }
    }
}
