//! Caches of libraries, with and without a limit.

pub mod moka_caches {
    use moka::sync::{Cache, CacheBuilder};
    use std::time::Duration;

    pub fn unlimited() -> Cache<String, u64> {
        Cache::builder() //~ uncapped_cache
            .name("answers")
            .build()
    }

    pub fn by_number() -> Cache<String, u64> {
        Cache::new(10_000)
    }

    pub fn by_capacity() -> Cache<String, u64> {
        Cache::builder().name("answers").max_capacity(10_000).build()
    }

    pub fn by_builder() -> Cache<String, u64> {
        CacheBuilder::new(500).build()
    }

    pub fn by_age() -> Cache<String, u64> {
        Cache::builder().time_to_live(Duration::from_secs(60)).build()
    }

    pub fn by_idleness() -> Cache<String, u64> {
        Cache::builder().time_to_idle(Duration::from_secs(60)).build()
    }

    /// Limited further on: not known, silent.
    pub fn stored_builder(limit: Option<u64>) -> Cache<String, u64> {
        let mut builder = Cache::builder();
        if let Some(limit) = limit {
            builder = builder.max_capacity(limit);
        }
        builder.build()
    }
}

pub mod lru_caches {
    use lru::LruCache;
    use std::num::NonZeroUsize;

    pub struct Pages {
        capped: LruCache<u64, Vec<u8>>,
        uncapped: LruCache<u64, Vec<u8>>,
    }

    pub fn pages() -> Pages {
        Pages {
            capped: LruCache::new(NonZeroUsize::new(64).unwrap()),
            uncapped: LruCache::unbounded(), //~ uncapped_cache
        }
    }

    impl Pages {
        pub fn load(&mut self, page: u64) {
            self.capped.put(page, Vec::new());
            self.uncapped.put(page, Vec::new());
        }
    }
}
