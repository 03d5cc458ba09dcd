//! A limiter by key keeps a cell for each key it ever saw.

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;

pub struct Limits {
    by_ip: DefaultKeyedRateLimiter<IpAddr>,
}

impl Limits {
    pub fn new() -> Self {
        Self { by_ip: RateLimiter::keyed(Quota::per_second(NonZeroU32::MIN)) } //~ uncapped_cache
    }

    pub fn allows(&self, ip: IpAddr) -> bool {
        self.by_ip.check_key(&ip).is_ok()
    }
}

/// One cell for all.
pub fn direct() -> governor::DefaultDirectRateLimiter {
    RateLimiter::direct(Quota::per_second(NonZeroU32::MIN))
}
