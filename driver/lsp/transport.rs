//! Messages on stdin and stdout, with the header that the protocol puts before each.

use std::io::{self, BufRead, Read, Write};
use std::thread::{self, JoinHandle};

use crossbeam_channel::{Receiver, Sender, unbounded};
use lsp_server::{Message, RequestId};
use serde_json::Value;

/// No editor sends more at once; without a limit a wrong header would ask for all memory.
const MAX_BYTES: usize = 256 << 20;

/// What came in.
#[derive(Debug)]
pub enum Incoming {
    /// A message.
    Message(Message),
    /// Something that is none, with its id if it has one.  The next message may be a good one.
    Malformed(Option<RequestId>, String),
    /// Where the next message begins cannot be said any more.  Nothing follows.
    Broken(String),
}

/// Both ends, each with its thread.
#[derive(Debug)]
pub struct Transport {
    /// Ends where stdin does.
    pub incoming: Receiver<Incoming>,
    /// What is sent here is written; closed where nobody reads it.
    pub outgoing: Sender<Message>,
    writer: JoinHandle<()>,
}

impl Transport {
    /// Takes stdin and stdout, which are the protocol's from now on.
    pub fn stdio() -> Self {
        Self::over(|| io::stdin().lock(), || io::stdout().lock())
    }

    /// Takes what is made in the threads that read and write it.
    pub fn over<R: BufRead, W: Write>(
        from: impl FnOnce() -> R + Send + 'static,
        to: impl FnOnce() -> W + Send + 'static,
    ) -> Self {
        let (arrived, incoming) = unbounded();
        let (outgoing, written) = unbounded::<Message>();
        // it waits for stdin, so it is not waited for
        thread::spawn(move || read_all(&mut from(), &arrived));
        let writer = thread::spawn(move || {
            let mut out = to();
            let _ = written.iter().try_for_each(|message| message.write(&mut out));
        });
        Self { incoming, outgoing, writer }
    }

    /// Waits until everything is written.
    pub fn close(self) {
        drop(self.outgoing);
        let _ = self.writer.join();
    }
}

fn read_all(from: &mut impl BufRead, to: &Sender<Incoming>) {
    loop {
        let incoming = match body(from) {
            Ok(None) => return,
            Ok(Some(body)) => parse(&body),
            Err(error) => Incoming::Broken(error.to_string()),
        };
        let broken = matches!(incoming, Incoming::Broken(_));
        if to.send(incoming).is_err() || broken {
            return;
        }
    }
}

fn parse(body: &[u8]) -> Incoming {
    let value: Value = match serde_json::from_slice(body) {
        Ok(value) => value,
        Err(error) => return Incoming::Malformed(None, error.to_string()),
    };
    let id = value.get("id").and_then(|id| serde_json::from_value(id.clone()).ok());
    match serde_json::from_value(value) {
        Ok(message) => Incoming::Message(message),
        Err(error) => Incoming::Malformed(id, error.to_string()),
    }
}

/// What follows the next header; none at the end of the stream.
fn body(from: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let wrong = |what: String| io::Error::new(io::ErrorKind::InvalidData, what);
    let mut length = None;
    loop {
        let mut line = Vec::new();
        // a line that is no header may be as long as it likes
        if from.take(1024).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim_end_matches(['\r', '\n']);
        if line.is_empty() {
            break;
        }
        let Some((name, value)) = line.split_once(':') else { return Err(wrong(format!("`{line}` is no header"))) };
        if name.eq_ignore_ascii_case("content-length") {
            let bytes = value.trim().parse().map_err(|_| wrong(format!("`{line}` has no length")))?;
            length = Some(bytes).filter(|bytes| *bytes <= MAX_BYTES);
        }
    }
    let length = length.ok_or_else(|| wrong("a message has no length, or is too long".to_owned()))?;
    let mut body = vec![0; length];
    from.read_exact(&mut body)?;
    Ok(Some(body))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Incoming> {
        let (to, all) = unbounded();
        read_all(&mut text.as_bytes(), &to);
        all.try_iter().collect()
    }

    fn framed(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn what_is_no_message_does_not_end_the_stream() {
        let good = framed(r#"{"jsonrpc":"2.0","method":"exit"}"#);
        let text = framed("{") + &framed("[1]") + &framed(r#"{"id":7}"#) + &good;
        let all = read(&text);
        assert!(matches!(&all[0], Incoming::Malformed(None, _)), "{all:?}");
        assert!(matches!(&all[1], Incoming::Malformed(None, _)), "{all:?}");
        assert!(matches!(&all[3], Incoming::Message(Message::Notification(_))), "{all:?}");
        assert_eq!(all.len(), 4);
    }

    #[test]
    fn a_broken_header_does() {
        for text in [
            "hello\r\n\r\n",
            "Content-Length: x\r\n\r\n",
            "\r\n",
            "Content-Length: 99999999999999\r\n\r\n",
            "Content-Length: 9\r\n\r\n{",
        ] {
            let all = read(&(text.to_owned() + &framed(r#"{"jsonrpc":"2.0","method":"exit"}"#)));
            assert!(
                matches!(&all[..], [Incoming::Broken(_)] | [Incoming::Malformed(..), Incoming::Broken(_)]),
                "{text:?}: {all:?}"
            );
        }
        assert!(read("").is_empty());
    }
}
