use std::sync::Arc;

use core_lib::{BlobStore, Devices, Index, Sessions};
use tokio::net::TcpListener;

pub struct State {
    pub sessions: Arc<Sessions>,
    pub devices: Devices,
    pub blobs: BlobStore,
}

pub async fn run(state: Arc<State>) -> std::io::Result<()> {
    let listener = TcpListener::bind("localhost:0").await?;
    let mut index = Index::default();
    let mut number = 0;
    loop {
        let (_stream, peer) = listener.accept().await?;
        number += 1;
        index.rows_mut().insert(number, u64::from(peer.port()));
        let state = state.clone();
        tokio::spawn(async move {
            state.sessions.log_in(&peer.to_string(), number);
            state.devices.seen(number, "tcp");
            state.blobs.put("last", vec![0]);
            state.blobs.sweep();
            println!("{}", state.devices.count(number));
        });
    }
}
