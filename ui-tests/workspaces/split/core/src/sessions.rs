use dashmap::DashMap;

/// Emptied by the daemon.
#[derive(Default)]
pub struct Sessions {
    pub by_token: DashMap<String, u64>,
}

impl Sessions {
    pub fn log_in(&self, token: &str, user: u64) {
        self.by_token.insert(token.to_owned(), user);
    }
}

/// Emptied by nobody.
#[derive(Default)]
pub struct Devices {
    by_user: DashMap<u64, Vec<String>>, //~ unbounded_map_growth
}

impl Devices {
    pub fn seen(&self, user: u64, device: &str) {
        self.by_user.entry(user).or_default().push(device.to_owned());
    }

    /// Only the tests call it.
    pub fn forget(&self, user: u64) {
        self.by_user.remove(&user);
    }

    pub fn count(&self, user: u64) -> usize {
        self.by_user.get(&user).map_or(0, |devices| devices.len())
    }
}
