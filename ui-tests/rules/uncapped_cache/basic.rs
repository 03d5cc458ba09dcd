use moka::future::Cache;

pub struct Profiles {
    cache: Cache<u64, String>,
}

impl Profiles {
    pub fn new() -> Self {
        let cache = Cache::builder().initial_capacity(1024).build(); //~ uncapped_cache
        Self { cache }
    }

    pub async fn load(&self, user: u64) -> String {
        self.cache.get_with(user, async move { format!("profile of {user}") }).await
    }
}
