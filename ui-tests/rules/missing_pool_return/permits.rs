//! Permits that are forgotten, to be given back by hand.

use std::sync::Arc;

use tokio::sync::Semaphore;

#[derive(Debug)]
pub struct Failed;

pub struct Lane {
    free: Arc<Semaphore>,
}

async fn work(size: usize) -> Result<usize, Failed> {
    size.checked_sub(1).ok_or(Failed)
}

impl Lane {
    pub async fn lost(&self, size: usize) -> Result<usize, Failed> {
        self.free.acquire().await.map_err(|_| Failed)?.forget();
        let done = work(size).await?; //~ missing_pool_return
        self.free.add_permits(1);
        Ok(done)
    }

    pub async fn lost_when_none(&self, size: usize) -> Option<usize> {
        let permit = self.free.clone().acquire_owned().await.ok()?;
        std::mem::forget(permit);
        if size == 0 {
            return None; //~ missing_pool_return
        }
        let done = work(size).await.ok();
        self.free.add_permits(1);
        done
    }

    pub async fn kept(&self, size: usize) -> Result<usize, Failed> {
        self.free.acquire().await.map_err(|_| Failed)?.forget();
        let done = work(size).await;
        self.free.add_permits(1);
        done
    }

    /// Somebody else makes up for it.
    pub async fn handed_on(&self, size: usize) -> Result<usize, Failed> {
        self.free.acquire().await.map_err(|_| Failed)?.forget();
        let free = self.free.clone();
        tokio::spawn(async move {
            let _ = work(size).await;
            free.add_permits(1);
        });
        work(size).await
    }

    /// It is meant to have fewer.
    pub async fn shrink(&self, by: u32) {
        if let Ok(permits) = self.free.acquire_many(by).await {
            permits.forget();
        }
    }
}
