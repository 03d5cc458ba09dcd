//! Pools of crates: what they lend comes back when it is dropped.

use std::io;

pub struct Buf {
    data: Vec<u8>,
}

fn fill(buf: &mut Buf) -> io::Result<usize> {
    buf.data.push(1);
    if buf.data.len() > 4096 { Err(io::Error::other("full")) } else { Ok(buf.data.len()) }
}

fn empty() -> Buf {
    Buf { data: Vec::new() }
}

pub fn forgotten(pool: &object_pool::Pool<Buf>) {
    if let Some(buf) = pool.try_pull() {
        std::mem::forget(buf); //~ missing_pool_return
    }
}

pub fn dropped(pool: &object_pool::Pool<Buf>) -> io::Result<usize> {
    let mut buf = pool.pull(empty);
    fill(&mut buf)
}

/// Out of the pool for good: the next one is made anew.
pub fn taken_out(pool: &object_pool::Pool<Buf>) -> Buf {
    let (_, buf) = pool.pull(empty).detach();
    buf
}

pub async fn kept_from_the_pool<M: qp::resource::Manage>(pool: &qp::Pool<M>) {
    if let Ok(thing) = pool.acquire().await {
        std::mem::forget(thing); //~ missing_pool_return
    }
}

pub async fn not_kept<M: qp::resource::Manage>(pool: &qp::Pool<M>) -> bool {
    match pool.acquire().await {
        Ok(thing) => qp::Pooled::is_valid(&thing).await,
        Err(_) => false,
    }
}
