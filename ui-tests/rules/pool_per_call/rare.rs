//! What happens when somebody logs in happens once in a while.

use std::net::{TcpListener, TcpStream};

use regex::Regex;

pub fn serve(listener: &TcpListener, lines: &[String]) {
    loop {
        let Ok((stream, _)) = listener.accept() else { continue };
        println!("{} {}", login(&stream, lines), answer(&stream, lines));
    }
}

fn login(stream: &TcpStream, lines: &[String]) -> usize {
    let name = Regex::new("^[a-z]+$").expect("valid");
    lines.iter().filter(|line| stream.nodelay().is_ok() && name.is_match(line)).count()
}

fn answer(stream: &TcpStream, lines: &[String]) -> usize {
    let name = Regex::new("^[a-z]+$").expect("valid"); //~ pool_per_call
    lines.iter().filter(|line| stream.nodelay().is_ok() && name.is_match(line)).count()
}
