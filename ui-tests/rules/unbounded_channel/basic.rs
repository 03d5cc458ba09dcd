use tokio::net::UdpSocket;
use tokio::sync::mpsc;

pub async fn receive(socket: UdpSocket) -> std::io::Result<()> {
    let (packets, mut inbox) = mpsc::unbounded_channel(); //~ unbounded_channel
    tokio::spawn(async move {
        while let Some(packet) = inbox.recv().await {
            handle(packet).await;
        }
    });
    let mut buffer = [0; 1500];
    loop {
        let (length, _) = socket.recv_from(&mut buffer).await?;
        if packets.send(buffer[..length].to_vec()).is_err() {
            return Ok(());
        }
    }
}

async fn handle(packet: Vec<u8>) {
    println!("{} bytes", packet.len());
}
