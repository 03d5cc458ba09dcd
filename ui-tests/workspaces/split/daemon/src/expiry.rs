use std::sync::Arc;
use std::time::Duration;

use core_lib::Sessions;

pub async fn run(sessions: Arc<Sessions>) {
    loop {
        tokio::time::sleep(Duration::from_secs(60)).await;
        sessions.by_token.retain(|_, user| *user != 0);
    }
}
