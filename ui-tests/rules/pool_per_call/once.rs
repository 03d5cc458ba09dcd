//! A command runs once in a process.

use std::io::{self, Write};

use clap::Parser;
use tokio::runtime::Runtime;

#[derive(Parser)]
pub struct Query {
    channel: String,
}

pub struct Poll {
    channel: String,
}

fn ask(runtime: &Runtime, channel: &str) -> usize {
    runtime.block_on(async { channel.len() })
}

/// What a framework's trait begins with.
impl Write for Query {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let runtime = Runtime::new()?;
        Ok(ask(&runtime, &self.channel) + bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Write for Poll {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let runtime = Runtime::new()?; //~ pool_per_call
        Ok(ask(&runtime, &self.channel) + bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
