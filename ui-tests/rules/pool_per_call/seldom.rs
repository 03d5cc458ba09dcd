//! What runs again and again, but only once in a while: when a timer says so, or to fill what is kept.

use std::sync::OnceLock;
use std::time::Duration;

use regex::Regex;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio::sync::{Mutex, mpsc};

fn count(line: &str) -> usize {
    let word = Regex::new(r"\w+").expect("valid"); //~ pool_per_call
    word.find_iter(line).count()
}

fn swept(line: &str) -> bool {
    let old = Regex::new("^old").expect("valid");
    old.is_match(line)
}

/// Each turn waits for the timer.
pub async fn sweep(list: &Mutex<String>) {
    let mut turns = tokio::time::interval(Duration::from_secs(60));
    loop {
        turns.tick().await;
        let line = list.lock().await.clone();
        println!("{}", swept(&line));
    }
}

fn reported(line: &str) -> bool {
    let new = Regex::new("^new").expect("valid");
    new.is_match(line)
}

/// What comes between the timer's turns comes more often.
pub async fn watch(mut lines: mpsc::Receiver<String>) {
    let mut turns = tokio::time::interval(Duration::from_secs(60));
    let mut last = String::new();
    loop {
        tokio::select! {
            _ = turns.tick() => println!("{}", reported(&last)),
            Some(line) = lines.recv() => {
                println!("{}", count(&line));
                last = line;
            }
        }
    }
}

#[derive(Clone, Default)]
pub struct Keys {
    list: Vec<String>,
}

/// Fetched where what is kept is not there, and kept.
pub struct Cache {
    keys: Mutex<Option<Keys>>,
    seen: Mutex<usize>,
}

fn fetch(text: &str) -> Keys {
    let key = Regex::new("[a-f0-9]+").expect("valid");
    Keys { list: key.find_iter(text).map(|m| m.as_str().to_owned()).collect() }
}

fn ask(text: &str) -> usize {
    let key = Regex::new("[a-f0-9]+").expect("valid"); //~ pool_per_call
    key.find_iter(text).count()
}

fn names() -> Keys {
    let name = Regex::new("[a-z]+").expect("valid");
    Keys { list: name.find_iter("a b c").map(|m| m.as_str().to_owned()).collect() }
}

static NAMES: OnceLock<Keys> = OnceLock::new();

impl Cache {
    async fn keys(&self, text: &str) -> Keys {
        if let Some(keys) = self.keys.lock().await.as_ref() {
            return keys.clone();
        }
        let keys = fetch(text);
        *self.keys.lock().await = Some(keys.clone());
        keys
    }

    /// The last one is remembered, and nobody asks for it before.
    async fn last(&self, text: &str) -> usize {
        let found = ask(text);
        *self.seen.lock().await = found;
        found
    }

    async fn answer(&self, stream: &TcpStream) -> usize {
        let text = format!("{stream:?}");
        let known = NAMES.get_or_init(names).list.len();
        known + self.keys(&text).await.list.len() + self.last(&text).await
    }

    pub async fn serve(&self, listener: &TcpListener) {
        loop {
            let Ok((stream, _)) = listener.accept().await else { continue };
            println!("{}", self.answer(&stream).await);
        }
    }
}

/// In a task of its own for each of them.
pub async fn spawn(listener: &TcpListener) {
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        tokio::spawn(async move {
            let address = Regex::new("[0-9.]+").expect("valid"); //~ pool_per_call
            println!("{}", address.is_match(&format!("{stream:?}")));
        });
    }
}

pub struct Runner {
    closing: bool,
}

impl Runner {
    fn is_shutting_down(&self) -> bool {
        self.closing
    }
}

fn job(name: &str) -> usize {
    let runtime = Runtime::new().expect("a runtime"); //~ pool_per_call
    runtime.block_on(async { name.len() })
}

/// Each turn runs as many as there are.
pub async fn run(runner: &Runner, jobs: &[String]) {
    let mut turns = tokio::time::interval(Duration::from_secs(15));
    loop {
        turns.tick().await;
        if runner.is_shutting_down() {
            break;
        }
        for name in jobs {
            let name = name.clone();
            println!("{:?}", tokio::task::spawn_blocking(move || job(&name)).await);
        }
    }
}
