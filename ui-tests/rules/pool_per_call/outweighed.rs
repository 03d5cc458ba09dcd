//! What takes a moment to make is nothing beside a call that waits for others anyway.

use std::io;

use regex::Regex;
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Mutex;

pub async fn serve(listener: TcpListener, lines: &Mutex<Vec<String>>) -> io::Result<()> {
    loop {
        let (mut stream, _) = listener.accept().await?;
        println!("{}", asked(&mut stream).await?);
        println!("{}", known(lines).await);
        println!("{}", perhaps(&mut stream, lines).await?);
        println!("{}", each(stream).await?);
    }
}

/// It waits for what is sent, and looks at that.
async fn asked(stream: &mut TcpStream) -> io::Result<usize> {
    let mut bytes = [0; 100];
    let read = stream.read(&mut bytes).await?;
    Ok(words(&String::from_utf8_lossy(&bytes[..read])))
}

fn words(text: &str) -> usize {
    let word = Regex::new("[a-z]+").expect("valid");
    word.find_iter(text).count()
}

/// A lock is nothing to wait for.
async fn known(lines: &Mutex<Vec<String>>) -> usize {
    let lines = lines.lock().await;
    let name = Regex::new("^[a-z]+$").expect("valid"); //~ pool_per_call
    lines.iter().filter(|line| name.is_match(line)).count()
}

/// It waits now and then only.
async fn perhaps(stream: &mut TcpStream, lines: &Mutex<Vec<String>>) -> io::Result<usize> {
    let name = Regex::new("^[0-9]+$").expect("valid"); //~ pool_per_call
    let lines = lines.lock().await;
    if lines.len() > 7 {
        stream.read_u8().await?;
    }
    Ok(lines.iter().filter(|line| name.is_match(line)).count())
}

/// Each part needs it, not each call.
async fn each(mut stream: TcpStream) -> io::Result<usize> {
    let (mut bytes, mut found) = ([0; 100], 0);
    loop {
        let read = stream.read(&mut bytes).await?;
        if read == 0 {
            return Ok(found);
        }
        let number = Regex::new("^[0-9]+$").expect("valid"); //~ pool_per_call
        found += usize::from(number.is_match(&String::from_utf8_lossy(&bytes[..read])));
    }
}
