//! Pools of crates: what they lend comes back when it is dropped.

use std::io;
use std::sync::Arc;

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

pub fn owned_and_forgotten(pool: &Arc<object_pool::Pool<Buf>>) {
    std::mem::forget(pool.pull_owned(empty)); //~ missing_pool_return
}

pub fn owned(pool: &Arc<object_pool::Pool<Buf>>) -> io::Result<usize> {
    let mut buf = pool.pull_owned(empty);
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

pub fn line(pool: &lockfree_object_pool::LinearObjectPool<Buf>) {
    std::mem::forget(pool.pull()); //~ missing_pool_return
}

pub fn line_back(pool: &lockfree_object_pool::LinearObjectPool<Buf>) -> io::Result<usize> {
    fill(&mut pool.pull())
}

pub fn locked(pool: &Arc<lockfree_object_pool::MutexObjectPool<Buf>>) {
    let buf = pool.pull_owned();
    std::mem::forget(buf); //~ missing_pool_return
}

pub fn locked_back(pool: &Arc<lockfree_object_pool::MutexObjectPool<Buf>>) -> io::Result<usize> {
    let mut buf = pool.pull_owned();
    fill(&mut buf)
}

pub async fn managed<M: deadpool::managed::Manager>(pool: &deadpool::managed::Pool<M>) {
    if let Ok(thing) = pool.get().await {
        std::mem::forget(thing); //~ missing_pool_return
    }
}

pub async fn managed_back<M: deadpool::managed::Manager>(pool: &deadpool::managed::Pool<M>) -> bool {
    pool.get().await.is_ok_and(|thing| deadpool::managed::Object::metrics(&thing).recycle_count == 0)
}

pub async fn connection<M: bb8::ManageConnection>(pool: &bb8::Pool<M>) {
    if let Ok(connection) = pool.get().await {
        std::mem::forget(connection); //~ missing_pool_return
    }
}

pub async fn connection_back<M: bb8::ManageConnection>(pool: &bb8::Pool<M>, use_it: impl Fn(&M::Connection)) {
    if let Ok(connection) = pool.get().await {
        use_it(&connection);
    }
}

pub fn blocking<M: r2d2::ManageConnection>(pool: &r2d2::Pool<M>) {
    if let Some(connection) = pool.try_get() {
        std::mem::forget(connection); //~ missing_pool_return
    }
}

pub fn blocking_back<M: r2d2::ManageConnection>(pool: &r2d2::Pool<M>, use_it: impl Fn(&M::Connection)) {
    if let Some(connection) = pool.try_get() {
        use_it(&connection);
    }
}

pub async fn mobile<M: mobc::Manager>(pool: &mobc::Pool<M>) {
    if let Ok(connection) = pool.get().await {
        std::mem::forget(connection); //~ missing_pool_return
    }
}

/// Taken out by a method of its own: the pool knows.
pub async fn mobile_taken<M: mobc::Manager>(pool: &mobc::Pool<M>) -> Option<M::Connection> {
    Some(pool.get().await.ok()?.into_inner())
}

pub fn allocated<P: opool::PoolAllocator<Buf>>(pool: &opool::Pool<P, Buf>) {
    std::mem::forget(pool.get()); //~ missing_pool_return
}

pub fn allocated_back<P: opool::PoolAllocator<Buf>>(pool: Arc<opool::Pool<P, Buf>>) -> io::Result<usize> {
    let mut buf = pool.get_rc();
    fill(&mut buf)
}

pub fn recycled(pool: &lifeguard::Pool<String>) {
    std::mem::forget(pool.new_rc()); //~ missing_pool_return
}

pub fn recycled_back(pool: &lifeguard::Pool<String>, line: &str) -> usize {
    let mut text = pool.new_rc();
    text.push_str(line);
    text.len()
}

pub fn dynamic<T: dynamic_pool::DynamicReset>(pool: &dynamic_pool::DynamicPool<T>) {
    if let Some(item) = pool.try_take() {
        std::mem::forget(item); //~ missing_pool_return
    }
}

pub fn dynamic_back<T: dynamic_pool::DynamicReset>(pool: &dynamic_pool::DynamicPool<T>, use_it: impl Fn(&T)) {
    use_it(&pool.take());
}
