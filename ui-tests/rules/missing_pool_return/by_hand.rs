//! Pools of crates that want back what they lend, and what was taken out of a guard to be given back by hand.

use std::io;

use crossbeam_queue::{ArrayQueue, SegQueue};
use deadpool::unmanaged;

pub struct Buf {
    data: Vec<u8>,
}

fn fill(buf: &mut Buf) -> io::Result<usize> {
    buf.data.push(1);
    if buf.data.len() > 4096 { Err(io::Error::other("full")) } else { Ok(buf.data.len()) }
}

fn check(size: usize) -> io::Result<()> {
    if size == 0 { Err(io::Error::other("empty")) } else { Ok(()) }
}

fn empty() -> Buf {
    Buf { data: Vec::new() }
}

pub async fn created(pool: &async_object_pool::Pool<Buf>, size: usize) -> io::Result<usize> {
    let mut buf = pool.take_or_create(empty).await;
    check(size)?; //~ missing_pool_return
    let filled = fill(&mut buf);
    pool.put(buf).await;
    filled
}

/// Given to the call that fails it is lost, too.
pub async fn created_and_filled(pool: &async_object_pool::Pool<Buf>) -> io::Result<usize> {
    let mut buf = pool.take_or_create(empty).await;
    let filled = fill(&mut buf)?; //~ missing_pool_return
    pool.put(buf).await;
    Ok(filled)
}

pub async fn created_back(pool: &async_object_pool::Pool<Buf>, size: usize) -> io::Result<usize> {
    check(size)?;
    let mut buf = pool.take_or_create(empty).await;
    let filled = fill(&mut buf);
    pool.put(buf).await;
    filled
}

pub async fn handed_on(pool: &async_object_pool::Pool<Buf>, size: usize) -> io::Result<Buf> {
    let buf = pool.take_or_create(empty).await;
    check(size)?;
    Ok(buf)
}

pub fn detached(pool: &object_pool::Pool<Buf>) -> io::Result<usize> {
    let (home, mut buf) = pool.pull(empty).detach();
    let filled = fill(&mut buf)?; //~ missing_pool_return
    home.attach(buf);
    Ok(filled)
}

pub fn detached_back(pool: &object_pool::Pool<Buf>) -> io::Result<usize> {
    let (home, mut buf) = pool.pull(empty).detach();
    let filled = fill(&mut buf);
    home.attach(buf);
    filled
}

pub fn text(pool: &lifeguard::Pool<String>, size: usize) -> io::Result<usize> {
    let text = pool.detached();
    check(size)?; //~ missing_pool_return
    Ok(pool.attach(text).len())
}

pub fn text_back(pool: &lifeguard::Pool<String>, size: usize) -> io::Result<usize> {
    let text = pool.detached();
    let checked = check(size);
    let text = pool.attach(text);
    checked.map(|()| text.len())
}

pub async fn unmanaged(pool: &unmanaged::Pool<Buf>) -> io::Result<usize> {
    let guard = pool.get().await.map_err(|_| io::Error::other("closed"))?;
    let mut buf = unmanaged::Object::take(guard);
    let filled = fill(&mut buf)?; //~ missing_pool_return
    let _ = pool.try_add(buf);
    Ok(filled)
}

pub async fn unmanaged_back(pool: &unmanaged::Pool<Buf>) -> io::Result<usize> {
    let guard = pool.get().await.map_err(|_| io::Error::other("closed"))?;
    let mut buf = unmanaged::Object::take(guard);
    let filled = fill(&mut buf);
    let _ = pool.try_add(buf);
    filled
}

pub fn shard(slab: &sharded_slab::Slab<Buf>, size: usize) -> io::Result<usize> {
    let key = slab.insert(empty()).ok_or_else(|| io::Error::other("full"))?;
    check(size)?; //~ missing_pool_return
    slab.remove(key);
    Ok(size)
}

pub fn shard_back(slab: &sharded_slab::Slab<Buf>, size: usize) -> io::Result<Option<Buf>> {
    let key = slab.insert(empty()).ok_or_else(|| io::Error::other("full"))?;
    let checked = check(size);
    let buf = slab.take(key);
    checked.map(|()| buf)
}

pub fn cleared(pool: &sharded_slab::Pool<Vec<u8>>, size: usize) -> io::Result<usize> {
    let key = pool.create_with(|bytes| bytes.push(1)).ok_or_else(|| io::Error::other("full"))?;
    check(size)?; //~ missing_pool_return
    pool.clear(key);
    Ok(size)
}

pub fn cleared_back(pool: &sharded_slab::Pool<Vec<u8>>, size: usize) -> io::Result<usize> {
    let key = pool.create_with(|bytes| bytes.push(1)).ok_or_else(|| io::Error::other("full"))?;
    let checked = check(size);
    pool.clear(key);
    checked.map(|()| size)
}

pub struct Lanes {
    free: ArrayQueue<u32>,
    spare: SegQueue<Buf>,
}

impl Lanes {
    pub fn lane(&self, size: usize) -> io::Result<()> {
        let lane = self.free.pop().ok_or_else(|| io::Error::other("busy"))?;
        check(size)?; //~ missing_pool_return
        self.free.force_push(lane);
        Ok(())
    }

    pub fn lane_back(&self, size: usize) -> io::Result<()> {
        let lane = self.free.pop().ok_or_else(|| io::Error::other("busy"))?;
        let checked = check(size);
        self.free.force_push(lane);
        checked
    }

    pub fn buffer(&self) -> io::Result<usize> {
        let mut buf = self.spare.pop().unwrap_or_else(empty);
        let filled = fill(&mut buf)?; //~ missing_pool_return
        self.spare.push(buf);
        Ok(filled)
    }

    pub fn buffer_back(&self) -> io::Result<usize> {
        let mut buf = self.spare.pop().unwrap_or_else(empty);
        let filled = fill(&mut buf);
        self.spare.push(buf);
        filled
    }
}
