use std::collections::{BTreeMap, HashMap};
use std::sync::Mutex;

pub type Table = Mutex<HashMap<String, Vec<u8>>>;

/// Emptied in another file of this crate, in `sweep`.
#[derive(Default)]
pub struct Blobs {
    pub(crate) table: Table,
}

impl Blobs {
    pub fn put(&self, name: &str, bytes: Vec<u8>) {
        self.table.lock().unwrap().insert(name.to_owned(), bytes);
    }
}

mod sweep {
    use super::Blobs;

    impl Blobs {
        pub fn sweep(&self) {
            self.table.lock().unwrap().retain(|_, bytes| !bytes.is_empty());
        }
    }
}

/// Grown in the daemon, which never empties it.
#[derive(Default)]
pub struct Index {
    rows: BTreeMap<u64, u64>, //~ unbounded_map_growth
}

impl Index {
    pub fn rows_mut(&mut self) -> &mut BTreeMap<u64, u64> {
        &mut self.rows
    }
}
