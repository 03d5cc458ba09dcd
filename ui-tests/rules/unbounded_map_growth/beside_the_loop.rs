//! What a task beside the loop takes out is taken out in time; what stands behind the loop is not.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::UdpSocket;
use tokio::sync::Mutex;

pub async fn cleared_by_a_task(socket: UdpSocket) -> std::io::Result<()> {
    let tokens = Arc::new(Mutex::new(HashMap::new()));
    let expired = tokens.clone();
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_secs(30)).await;
            expired.lock().await.clear();
        }
    });
    let mut buf = [0; 64];
    loop {
        let (len, from) = socket.recv_from(&mut buf).await?;
        tokens.lock().await.insert(from, len);
    }
}

pub async fn cleared_by_a_function(socket: UdpSocket) -> std::io::Result<()> {
    let tokens = Arc::new(Mutex::new(HashMap::new()));
    tokio::spawn(expire(tokens.clone()));
    let mut buf = [0; 64];
    loop {
        let (len, from) = socket.recv_from(&mut buf).await?;
        tokens.lock().await.insert(from, len);
    }
}

async fn expire(tokens: Arc<Mutex<HashMap<SocketAddr, usize>>>) {
    loop {
        tokio::time::sleep(Duration::from_secs(30)).await;
        tokens.lock().await.retain(|_, len| *len > 0);
    }
}

pub async fn cleared_behind(socket: UdpSocket) {
    let tokens = Arc::new(Mutex::new(HashMap::new())); //~ unbounded_map_growth
    let mut buf = [0; 64];
    while let Ok((len, from)) = socket.recv_from(&mut buf).await {
        tokens.lock().await.insert(from, len);
    }
    tokens.lock().await.clear();
}

/// A result that is given up where the loop is left.
pub async fn given_up(mut pairs: tokio::sync::broadcast::Receiver<(u64, u64)>) -> usize {
    let collected = tokio::spawn(async move {
        let mut map = HashMap::new();
        loop {
            match pairs.recv().await {
                Ok((key, value)) => drop(map.insert(key, value)),
                Err(tokio::sync::broadcast::error::RecvError::Lagged(_)) => {
                    map.clear();
                    break;
                }
                Err(tokio::sync::broadcast::error::RecvError::Closed) => break,
            }
        }
        map
    });
    collected.await.map_or(0, |map| map.len())
}
