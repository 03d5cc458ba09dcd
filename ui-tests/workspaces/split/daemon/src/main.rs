mod expiry;
mod serve;

use std::sync::Arc;

use core_lib::{BlobStore, Devices, Sessions};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let sessions = Arc::new(Sessions::default());
    tokio::spawn(expiry::run(sessions.clone()));
    let state = serve::State { sessions, devices: Devices::default(), blobs: BlobStore::default() };
    serve::run(Arc::new(state)).await
}
