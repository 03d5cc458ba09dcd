//! Channels of each library whose sender is used where messages arrive; bounded ones beside them.

pub mod std_channel {
    use std::net::TcpListener;
    use std::sync::mpsc;

    pub fn accept(listener: TcpListener) {
        let (streams, work) = mpsc::channel(); //~ unbounded_channel
        std::thread::spawn(move || work.into_iter().for_each(drop));
        loop {
            let Ok((stream, _)) = listener.accept() else { return };
            if streams.send(stream).is_err() {
                return;
            }
        }
    }

    pub fn accept_bounded(listener: TcpListener) {
        let (streams, work) = mpsc::sync_channel(64);
        std::thread::spawn(move || work.into_iter().for_each(drop));
        loop {
            let Ok((stream, _)) = listener.accept() else { return };
            if streams.send(stream).is_err() {
                return;
            }
        }
    }
}

pub mod futures_channel {
    use futures::StreamExt;
    use futures::channel::mpsc;

    pub async fn fan_in(mut source: mpsc::Receiver<u64>) {
        let (doubled, out) = mpsc::unbounded(); //~ unbounded_channel
        tokio::spawn(out.for_each(|value: u64| async move { println!("{value}") }));
        loop {
            let Some(value) = source.next().await else { return };
            if doubled.unbounded_send(value * 2).is_err() {
                return;
            }
        }
    }
}

pub mod crossbeam {
    use crossbeam_channel::{Receiver, bounded, unbounded};

    pub fn forward(source: Receiver<String>) {
        let (lines, sink) = unbounded(); //~ unbounded_channel
        std::thread::spawn(move || sink.iter().for_each(|line: String| println!("{line}")));
        loop {
            let Ok(line) = source.recv() else { return };
            let _ = lines.send(line);
        }
    }

    pub fn forward_bounded(source: Receiver<String>) {
        let (lines, sink) = bounded(16);
        std::thread::spawn(move || sink.iter().for_each(|line: String| println!("{line}")));
        loop {
            let Ok(line) = source.recv() else { return };
            let _ = lines.send(line);
        }
    }
}

/// Used once: a signal, not a queue.
pub mod signal {
    use tokio::sync::mpsc;

    pub async fn wait_for_start() {
        let (ready, mut started) = mpsc::unbounded_channel();
        tokio::spawn(async move {
            let _ = ready.send(());
        });
        started.recv().await;
    }
}
