//! Where it is made, and what becomes of it.

use std::net::{TcpListener, TcpStream};
use std::sync::OnceLock;

use tokio::runtime::{Builder, Handle, Runtime};

/// Made by a constructor, which is called once per request.
pub struct Engine {
    runtime: Runtime,
    name: String,
}

impl Engine {
    pub fn new(name: &str) -> Self {
        let runtime = Builder::new_multi_thread().enable_all().build().expect("a runtime");
        Self { runtime, name: name.to_owned() }
    }

    pub fn with_runtime(name: &str, runtime: Runtime) -> Self {
        Self { runtime, name: name.to_owned() }
    }

    pub fn run(&self) -> usize {
        self.runtime.block_on(async { self.name.len() })
    }
}

static SHARED: OnceLock<Runtime> = OnceLock::new();

fn shared() -> &'static Runtime {
    SHARED.get_or_init(|| Runtime::new().expect("a runtime"))
}

pub struct Server {
    runtime: Runtime,
    started: Option<Runtime>,
}

impl Server {
    /// Kept in a field.
    pub fn new() -> Self {
        Self { runtime: Runtime::new().expect("a runtime"), started: None }
    }

    pub fn serve(&mut self, listener: &TcpListener) {
        loop {
            let Ok((stream, peer)) = listener.accept() else { continue };
            let engine = Engine::new(&peer.to_string()); //~ pool_per_call
            println!("{}", engine.run());
            println!("{}", light(&stream));
            println!("{}", shared().block_on(async { 1 }));
            println!("{}", self.runtime.block_on(async { 2 }));
            self.keep();
            moved(stream);
        }
    }

    /// Stored.
    fn keep(&mut self) {
        let runtime = Runtime::new().expect("a runtime");
        self.started = Some(runtime);
    }
}

impl Default for Server {
    fn default() -> Self {
        Self::new()
    }
}

/// A runtime of one thread is little more than a loop.
fn light(stream: &TcpStream) -> bool {
    let runtime = Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async { stream.peer_addr().is_ok() })
}

/// Lives on in a thread of its own.
fn moved(stream: TcpStream) -> Handle {
    let runtime = Runtime::new().expect("a runtime");
    let handle = runtime.handle().clone();
    std::thread::spawn(move || runtime.block_on(async { drop(stream) }));
    handle
}

/// Given by the caller, who decides.
pub fn owned(runtime: Runtime) -> usize {
    Engine::with_runtime("owned", runtime).run()
}

/// Once, in set-up code.
pub fn main() {
    let runtime = Runtime::new().expect("a runtime");
    runtime.block_on(async {});
}
