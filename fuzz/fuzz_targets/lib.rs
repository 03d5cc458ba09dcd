//! What the targets share.

use std::io;
use std::path::Path;
use std::sync::LazyLock;

use rayon::{ThreadPool, ThreadPoolBuilder};
use tempfile::TempDir;

/// Runs `work` on the text of the input, on a thread with the stack that the program gives; other bytes are no input.
pub fn on_text(bytes: &[u8], work: impl FnOnce(&str) + Send) {
    static WORKER: LazyLock<ThreadPool> = LazyLock::new(|| {
        let pool = ThreadPoolBuilder::new().stack_size(256 << 20).num_threads(1).build().expect("a thread");
        pool.install(mapcheck_lints::engine::prepare);
        pool
    });
    if let Ok(text) = std::str::from_utf8(bytes) {
        WORKER.install(|| work(text));
    }
}

/// The same in a folder that is there for this.
pub fn in_folder(bytes: &[u8], work: impl FnOnce(&Path, &str) -> io::Result<()> + Send) {
    static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder"));
    on_text(bytes, |text| work(FOLDER.path(), text).expect("a folder that can be written"));
}
