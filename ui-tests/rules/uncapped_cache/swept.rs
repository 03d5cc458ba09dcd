//! A limiter by key is fine while something sweeps it.

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

pub struct Limits {
    by_client: Arc<DefaultKeyedRateLimiter<String>>,
}

impl Limits {
    pub fn new() -> Self {
        let by_client = Arc::new(RateLimiter::keyed(Quota::per_second(NonZeroU32::MIN)));
        let swept = Arc::clone(&by_client);
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(Duration::from_secs(60)).await;
                swept.retain_recent();
            }
        });
        Self { by_client }
    }

    pub fn allows(&self, client: &String) -> bool {
        self.by_client.check_key(client).is_ok()
    }
}
