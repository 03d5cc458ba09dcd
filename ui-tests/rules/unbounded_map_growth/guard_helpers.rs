//! Locks that are taken by helpers: what such a helper hands back is what it was given.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockWriteGuard};
use std::time::Instant;

/// A method on all locks.
pub trait LockRecover<T> {
    fn lock_recover(&self) -> MutexGuard<'_, T>;
}

impl<T> LockRecover<T> for Mutex<T> {
    fn lock_recover(&self) -> MutexGuard<'_, T> {
        self.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A function for all locks.
fn write<T>(lock: &RwLock<T>) -> RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(PoisonError::into_inner)
}

#[derive(Clone)]
pub struct Limiter {
    attempts: Arc<Mutex<HashMap<IpAddr, Vec<Instant>>>>, //~ unbounded_map_growth
    bans: Arc<RwLock<HashMap<IpAddr, Instant>>>,         //~ unbounded_map_growth
    swept: Arc<Mutex<HashMap<IpAddr, Instant>>>,
    unbanned: Arc<RwLock<HashMap<IpAddr, Instant>>>,
}

impl Limiter {
    pub fn allow(&self, ip: IpAddr) -> bool {
        let now = Instant::now();
        self.swept.lock_recover().insert(ip, now);
        write(&self.unbanned).insert(ip, now);
        let mut attempts = self.attempts.lock_recover();
        let recent = attempts.entry(ip).or_default();
        recent.retain(|at| now.duration_since(*at).as_secs() < 60);
        recent.push(now);
        if recent.len() > 10 {
            write(&self.bans).insert(ip, now);
        }
        recent.len() <= 10
    }

    pub fn sweep(&self) {
        let now = Instant::now();
        self.swept.lock_recover().retain(|_, at| now.duration_since(*at).as_secs() < 60);
        let mut unbanned = write(&self.unbanned);
        unbanned.clear();
    }
}

pub async fn wait() {
    tokio::task::yield_now().await;
}
