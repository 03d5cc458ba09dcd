use tokio::net::TcpListener;
use tokio::task::JoinSet;

pub async fn serve(listener: TcpListener) -> std::io::Result<()> {
    let mut connections = JoinSet::new(); //~ unjoined_task_growth
    loop {
        let (mut stream, _) = listener.accept().await?;
        connections.spawn(async move {
            let (mut read, mut write) = stream.split();
            tokio::io::copy(&mut read, &mut write).await
        });
    }
}
