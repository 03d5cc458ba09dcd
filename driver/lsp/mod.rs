//! `cargo mapcheck lsp`: the language server, over stdin and stdout.
//!
//! One thread reads messages, one writes them, the server's own decides what is to be done and never waits for an analysis; the
//! worker has the workspace and analyses it with the threads of the pool.  Changes that arrive while it works are gathered into
//! its next task, so typing queues nothing up, and questions wait for the findings in the text they were asked about.

mod actions;
mod client;
mod documents;
mod published;
mod server;
mod session;
mod text;
mod transport;
mod uri;
mod view;
mod worker;

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Args;
use lsp_server::{ErrorCode, Message, Response};
use lsp_types::InitializeParams;
use mapcheck_lints::base::LevelChange;
use rayon::ThreadPool;

use crate::UNABLE;
use crate::cli::{ConfidenceArg, LevelArgs, TargetArgs};
use crate::config::Wishes;
use crate::filters::FilterArgs;
use crate::workers;
use client::Client;
use server::{End, Server};
use session::Session;
use transport::{Incoming, Transport};
use worker::Worker;

/// Options of `lsp`: those of a check that an editor has a use for.
#[derive(Debug, Args)]
pub struct LspArgs {
    /// Which targets.
    #[command(flatten)]
    pub targets: TargetArgs,
    /// Which levels.
    #[command(flatten)]
    pub levels: LevelArgs,
    /// Report findings of at least this confidence [default: medium].
    #[arg(long, value_name = "LEVEL", help_heading = "Rules")]
    pub confidence: Option<ConfidenceArg>,
    /// Report only what is not in this file.
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Talk over stdin and stdout, which is what happens in any case.
    #[arg(long, hide = true)]
    pub stdio: bool,
}

/// Serves one editor; returns the exit status that the protocol wants: 0 after a shutdown, 1 without one, 2 where what came in
/// is not the protocol.
pub fn serve(args: &LspArgs, levels: &[LevelChange]) -> io::Result<u8> {
    let pool = match workers::pool(None) {
        Ok(pool) => pool,
        Err(error) => {
            writeln!(anstream::stderr(), "error: no worker threads: {error}")?;
            return Ok(UNABLE);
        }
    };
    let transport = Transport::stdio();
    let end = match greet(&transport) {
        Ok(client) => converse(args, levels, (client, pool), &transport),
        Err(end) => end,
    };
    transport.close();
    Ok(match end {
        End::Proper => 0,
        End::Abrupt => 1,
        End::Broken => {
            writeln!(anstream::stderr(), "error: what came in on stdin is not the language server protocol")?;
            UNABLE
        }
    })
}

/// Hears what an editor says, and finds nothing in its files.
pub fn overhear(said: impl io::BufRead + Send + 'static) {
    let transport = Transport::over(|| said, io::sink);
    if let Ok(client) = greet(&transport) {
        let worker = Worker::start(|_| view::View::default());
        Server::new(client, transport.outgoing.clone(), worker).run(&transport);
    }
    transport.close();
}

/// Waits for the editor to introduce itself.
fn greet(transport: &Transport) -> Result<Client, End> {
    let send = |response: Response| transport.outgoing.send(response.into()).map_err(|_| End::Abrupt);
    for incoming in &transport.incoming {
        match incoming {
            Incoming::Message(Message::Request(request)) if request.method == "initialize" => {
                match server::read::<InitializeParams>(request.params) {
                    Ok(params) => {
                        let client = Client::new(&params);
                        send(Response::new_ok(request.id, client.greeting()))?;
                        return Ok(client);
                    }
                    Err(words) => send(Response::new_err(request.id, ErrorCode::InvalidParams as i32, words))?,
                }
            }
            Incoming::Message(Message::Request(request)) => {
                let words = "the first request is `initialize`".to_owned();
                send(Response::new_err(request.id, ErrorCode::ServerNotInitialized as i32, words))?;
            }
            Incoming::Message(Message::Notification(notification)) if notification.method == "exit" => return Err(End::Abrupt),
            Incoming::Broken(_) => return Err(End::Broken),
            Incoming::Message(_) | Incoming::Malformed(..) => {}
        }
    }
    Err(End::Abrupt)
}

fn converse(args: &LspArgs, levels: &[LevelChange], (client, pool): (Client, ThreadPool), transport: &Transport) -> End {
    let wishes = Wishes::new(levels, args.confidence, &args.targets);
    let mut session = Session::new(client.clone(), wishes, FilterArgs::known_in(args.baseline.clone()), pool);
    let worker = Worker::start(move |task| session.analyse(task));
    Server::new(client, transport.outgoing.clone(), worker).run(transport)
}
