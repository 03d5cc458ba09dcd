//! A set made for one piece of work, filled by hand and then drained by whoever takes it, is no leak.

use futures::StreamExt;
use futures::future::BoxFuture;
use futures::stream::FuturesUnordered;

pub struct Checks(FuturesUnordered<BoxFuture<'static, bool>>);

impl Checks {
    pub fn push(&mut self, check: BoxFuture<'static, bool>) {
        self.0.push(check);
    }

    pub async fn check(mut self) -> bool {
        while let Some(passed) = self.0.next().await {
            if !passed {
                return false;
            }
        }
        true
    }
}

/// It ends when all bytes are on their way, and joins them.
pub async fn upload(mut remaining: usize) -> usize {
    let uploads = FuturesUnordered::new();
    while remaining > 0 {
        let size = remaining.min(1024);
        tokio::task::yield_now().await;
        uploads.push(async move { size });
        remaining -= size;
    }
    uploads.fold(0, |sum, size| async move { sum + size }).await
}
