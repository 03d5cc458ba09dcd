//@ confidence: low
//! Filled while something is made or set up, and only read afterwards: clean.  Filled while it runs as well: not.

pub mod in_new {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    pub struct Dispatcher {
        routes: HashMap<String, u32>,
        calls: Receiver<String>,
    }

    impl Dispatcher {
        pub fn new(names: &[String], calls: Receiver<String>) -> Self {
            let mut routes = HashMap::new();
            for (index, name) in names.iter().enumerate() {
                routes.insert(name.clone(), index as u32);
            }
            Self { routes, calls }
        }

        pub async fn run(mut self) {
            while let Some(call) = self.calls.recv().await {
                println!("{:?}", self.routes.get(&call));
            }
        }
    }
}

pub mod in_builder {
    use std::collections::HashMap;
    use std::sync::Arc;

    type Handler = Box<dyn Fn(&str) -> String + Send + Sync>;

    #[derive(Default)]
    pub struct Router {
        handlers: HashMap<String, Handler>,
    }

    impl Router {
        pub fn route(mut self, path: &str, handler: Handler) -> Self {
            self.handlers.insert(path.to_owned(), handler);
            self
        }

        pub fn into_shared(self) -> Arc<Self> {
            Arc::new(self)
        }

        pub fn call(&self, path: &str) -> Option<String> {
            self.handlers.get(path).map(|handler| handler(path))
        }
    }
}

pub mod in_mut_builder {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    #[derive(Default)]
    pub struct Config {
        values: BTreeMap<String, String>,
    }

    impl Config {
        pub fn set(&mut self, key: &str, value: &str) -> &mut Self {
            self.values.insert(key.to_owned(), value.to_owned());
            self
        }
    }

    pub struct Service {
        config: Arc<Config>,
    }

    impl Service {
        pub fn value(&self, key: &str) -> Option<&str> {
            self.config.values.get(key).map(String::as_str)
        }
    }
}

pub mod in_conversions {
    use std::collections::HashMap;
    use std::sync::Arc;

    pub struct Aliases {
        by_name: HashMap<String, u64>,
    }

    impl From<Vec<(String, u64)>> for Aliases {
        fn from(list: Vec<(String, u64)>) -> Self {
            let mut aliases = Aliases { by_name: HashMap::new() };
            for (name, id) in list {
                aliases.by_name.insert(name, id);
            }
            aliases
        }
    }

    impl FromIterator<(String, u64)> for Aliases {
        fn from_iter<I: IntoIterator<Item = (String, u64)>>(list: I) -> Self {
            let mut by_name = HashMap::new();
            by_name.extend(list);
            Self { by_name }
        }
    }

    impl Default for Aliases {
        fn default() -> Self {
            let mut by_name = HashMap::new();
            by_name.insert("root".to_owned(), 0);
            Self { by_name }
        }
    }

    pub struct Names {
        aliases: Arc<Aliases>,
    }

    impl Names {
        pub fn id(&self, name: &str) -> Option<u64> {
            self.aliases.by_name.get(name).copied()
        }
    }
}

/// A private step of a constructor.
pub mod helper_of_new {
    use std::collections::HashMap;
    use std::sync::RwLock;

    pub struct Languages {
        words: RwLock<HashMap<String, String>>,
    }

    impl Languages {
        pub fn new(text: &str) -> Self {
            let languages = Self { words: RwLock::default() };
            for line in text.lines() {
                languages.parse(line);
            }
            languages
        }

        fn parse(&self, line: &str) {
            if let Some((key, word)) = line.split_once('=') {
                self.words.write().unwrap().insert(key.to_owned(), word.to_owned());
            }
        }

        pub fn word(&self, key: &str) -> Option<String> {
            self.words.read().unwrap().get(key).cloned()
        }
    }
}

/// Registered before the loop begins.
pub mod before_the_loop {
    use std::collections::HashMap;
    use std::net::TcpListener;

    pub fn serve(listener: TcpListener, commands: Vec<(String, u32)>) -> std::io::Result<()> {
        let mut table = HashMap::new();
        for (name, code) in commands {
            table.insert(name, code);
        }
        loop {
            let (_stream, peer) = listener.accept()?;
            println!("{:?}", table.get(&peer.to_string()));
        }
    }
}

/// `main` fills it, the server reads it.
pub mod main_sets_up {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};

    #[derive(Default)]
    pub struct Users {
        passwords: Mutex<HashMap<String, String>>,
    }

    impl Users {
        fn add(&self, name: &str, password: &str) {
            self.passwords.lock().unwrap().insert(name.to_owned(), password.to_owned());
        }

        fn check(&self, name: &str, password: &str) -> bool {
            self.passwords.lock().unwrap().get(name).is_some_and(|known| known == password)
        }
    }

    #[tokio::main]
    async fn main() {
        let users = Arc::new(Users::default());
        users.add("admin", "secret");
        for (name, password) in std::env::vars() {
            users.add(&name, &password);
        }
        let listener = tokio::net::TcpListener::bind("localhost:0").await.unwrap();
        while let Ok((_stream, peer)) = listener.accept().await {
            let users = users.clone();
            tokio::spawn(async move { users.check(&peer.to_string(), "") });
        }
    }
}

/// `set_*`, `register_*`, `add_*` of a library: nobody here says when it is called, but its name does.
pub mod registration {
    use std::collections::HashMap;
    use std::sync::RwLock;

    pub trait Plugin: Send + Sync {
        fn name(&self) -> String;
    }

    #[derive(Default)]
    pub struct Plugins {
        plugins: RwLock<HashMap<String, Box<dyn Plugin>>>,
    }

    impl Plugins {
        pub fn register(&self, plugin: Box<dyn Plugin>) {
            self.plugins.write().unwrap().insert(plugin.name(), plugin);
        }

        pub fn has(&self, name: &str) -> bool {
            self.plugins.read().unwrap().contains_key(name)
        }
    }
}

/// The constructor fills it, and so does each request.
pub mod at_run_time_too {
    use std::collections::HashMap;
    use std::sync::Mutex;

    pub struct Resolver {
        addresses: Mutex<HashMap<String, u32>>, //~ unbounded_map_growth
    }

    impl Resolver {
        pub fn new() -> Self {
            let addresses = Mutex::new(HashMap::from([("localhost".to_owned(), 1)]));
            Self { addresses }
        }

        pub fn resolve(&self, name: &str) -> u32 {
            let mut addresses = self.addresses.lock().unwrap();
            if let Some(known) = addresses.get(name) {
                return *known;
            }
            addresses.insert(name.to_owned(), 7);
            7
        }
    }
}

/// Registered by each connection, not before them.
pub mod registered_per_connection {
    use std::collections::HashMap;
    use std::net::{SocketAddr, TcpListener};
    use std::sync::{Arc, Mutex};

    #[derive(Default)]
    pub struct Clients {
        by_addr: Mutex<HashMap<SocketAddr, u64>>, //~ unbounded_map_growth
    }

    impl Clients {
        fn register(&self, addr: SocketAddr) {
            let mut clients = self.by_addr.lock().unwrap();
            let id = clients.len() as u64;
            clients.insert(addr, id);
        }
    }

    pub fn main() {
        let clients = Arc::new(Clients::default());
        let listener = TcpListener::bind("localhost:0").unwrap();
        loop {
            let Ok((_stream, addr)) = listener.accept() else { continue };
            clients.register(addr);
        }
    }
}

/// What a started task does again and again is no set-up, whoever runs it.
pub mod started {
    use std::collections::HashMap;
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    #[derive(Clone)]
    pub struct Executor;

    impl Executor {
        pub fn spawn(&self, task: impl Future<Output = ()> + Send + 'static, name: &'static str) {
            println!("{name}");
            tokio::spawn(task);
        }
    }

    #[derive(Default)]
    pub struct Duties {
        by_epoch: Mutex<HashMap<u64, String>>, //~ unbounded_map_growth
        first: Mutex<HashMap<String, u64>>,
    }

    impl Duties {
        pub fn start(self: Arc<Self>, executor: &Executor, name: String) {
            self.note_first(name);
            let duties = Arc::clone(&self);
            executor.spawn(
                async move {
                    for epoch in 0.. {
                        duties.poll(epoch);
                        tokio::time::sleep(Duration::from_secs(1)).await;
                    }
                },
                "duties",
            );
        }

        fn poll(&self, epoch: u64) {
            self.by_epoch.lock().unwrap().insert(epoch, String::new());
        }

        fn note_first(&self, name: String) {
            self.first.lock().unwrap().insert(name, 0);
        }

        pub fn of(&self, epoch: u64) -> Option<String> {
            self.by_epoch.lock().unwrap().get(&epoch).cloned()
        }

        pub fn first(&self, name: &str) -> Option<u64> {
            self.first.lock().unwrap().get(name).copied()
        }
    }

    pub static DUTIES: std::sync::OnceLock<Arc<Duties>> = std::sync::OnceLock::new();
}
