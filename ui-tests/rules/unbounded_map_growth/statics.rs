//@ confidence: low
//! Statics, lazy ones, and thread-locals.

pub mod once_lock {
    use std::collections::HashMap;
    use std::sync::{Mutex, OnceLock};

    static RESOLVED: OnceLock<Mutex<HashMap<String, u32>>> = OnceLock::new(); //~ unbounded_map_growth

    pub fn resolve(host: &str) -> u32 {
        let table = RESOLVED.get_or_init(|| Mutex::new(HashMap::new()));
        *table.lock().unwrap().entry(host.to_owned()).or_insert_with(|| host.len() as u32)
    }
}

/// Behind a function that hands it out.
pub mod once_lock_accessor {
    use std::collections::HashMap;
    use std::sync::{OnceLock, RwLock};

    fn registry() -> &'static RwLock<HashMap<u64, String>> {
        static REGISTRY: OnceLock<RwLock<HashMap<u64, String>>> = OnceLock::new(); //~ unbounded_map_growth
        REGISTRY.get_or_init(Default::default)
    }

    pub fn on_login(id: u64, name: &str) {
        registry().write().unwrap().insert(id, name.to_owned());
    }

    pub fn name(id: u64) -> Option<String> {
        registry().read().unwrap().get(&id).cloned()
    }
}

pub mod lazy_lock {
    use dashmap::DashMap;
    use std::sync::LazyLock;

    static COMPILED: LazyLock<DashMap<String, Vec<u8>>> = LazyLock::new(DashMap::new); //~ unbounded_map_growth

    pub fn compile(source: &str) -> Vec<u8> {
        COMPILED.entry(source.to_owned()).or_insert_with(|| source.as_bytes().to_vec()).clone()
    }
}

pub mod once_cell_lazy {
    use once_cell::sync::Lazy;
    use parking_lot::Mutex;
    use std::collections::HashMap;

    pub static SYMBOLS: Lazy<Mutex<HashMap<String, u32>>> = Lazy::new(|| Mutex::new(HashMap::new())); //~ unbounded_map_growth

    pub fn symbol(name: &str) -> u32 {
        let mut symbols = SYMBOLS.lock();
        let next = symbols.len() as u32;
        *symbols.entry(name.to_string()).or_insert(next)
    }
}

pub mod lazy_static_macro {
    use lazy_static::lazy_static;
    use std::collections::HashMap;
    use std::sync::Mutex;

    lazy_static! {
        /// Answers by question.
        static ref ANSWERS: Mutex<HashMap<String, String>> = Mutex::new(HashMap::new()); //~ unbounded_map_growth
        static ref LIMITS: HashMap<&'static str, u32> = HashMap::from([("small", 1), ("large", 2)]);
    }

    pub fn answer(question: &str) -> String {
        if let Some(known) = ANSWERS.lock().unwrap().get(question) {
            return known.clone();
        }
        let answer = format!("{:?}", LIMITS.get(question));
        ANSWERS.lock().unwrap().insert(question.to_owned(), answer.clone());
        answer
    }
}

pub mod thread_local_macro {
    use std::cell::RefCell;
    use std::collections::HashMap;

    thread_local! {
        static PARSED: RefCell<HashMap<String, f64>> = RefCell::new(HashMap::new()); //~ unbounded_map_growth
        static DEPTH: RefCell<u32> = const { RefCell::new(0) };
    }

    pub fn parse(text: &str) -> f64 {
        PARSED.with(|parsed| *parsed.borrow_mut().entry(text.to_owned()).or_insert_with(|| text.parse().unwrap_or(0.0)))
    }

    pub fn deeper() -> u32 {
        DEPTH.with_borrow_mut(|depth| {
            *depth += 1;
            *depth
        })
    }
}

pub mod thread_local_with_borrow_mut {
    use std::cell::RefCell;
    use std::collections::HashSet;

    thread_local! {
        static WARNED: RefCell<HashSet<String>> = RefCell::default(); //~ unbounded_map_growth
    }

    pub fn warn_once(message: &str) {
        let is_new = WARNED.with_borrow_mut(|warned| warned.insert(message.to_owned()));
        if is_new {
            eprintln!("{message}");
        }
    }
}

pub mod plain_static {
    use std::collections::BTreeMap;
    use std::sync::Mutex;

    static OFFSETS: Mutex<BTreeMap<u64, u64>> = Mutex::new(BTreeMap::new()); //~ unbounded_map_growth

    pub fn on_commit(member: u64, offset: u64) {
        OFFSETS.lock().unwrap().insert(member, offset);
    }

    pub fn committed(member: u64) -> Option<u64> {
        OFFSETS.lock().unwrap().get(&member).copied()
    }
}

/// A struct in a static.
pub mod struct_in_static {
    use std::collections::HashMap;
    use std::sync::{LazyLock, Mutex};

    #[derive(Default)]
    struct Globals {
        users: HashMap<u64, String>, //~ unbounded_map_growth
        started: bool,
    }

    static GLOBALS: LazyLock<Mutex<Globals>> = LazyLock::new(Mutex::default);

    pub fn on_user(id: u64, name: String) {
        let mut globals = GLOBALS.lock().unwrap();
        globals.started = true;
        globals.users.insert(id, name);
    }
}

/// Emptied elsewhere in the file.
pub mod swept_static {
    use std::collections::HashMap;
    use std::sync::{LazyLock, Mutex};

    static CHALLENGES: LazyLock<Mutex<HashMap<String, u64>>> = LazyLock::new(Default::default);

    pub fn challenge(name: &str, nonce: u64) {
        CHALLENGES.lock().unwrap().insert(name.to_owned(), nonce);
    }

    pub fn verify(name: &str, nonce: u64) -> bool {
        CHALLENGES.lock().unwrap().remove(name) == Some(nonce)
    }
}

/// Filled where it is made, read afterwards.
pub mod table {
    use std::collections::HashMap;
    use std::sync::LazyLock;

    static MIME: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
        let mut types = HashMap::new();
        for (extension, kind) in [("html", "text/html"), ("png", "image/png")] {
            types.insert(extension, kind);
        }
        types
    });

    pub fn mime(extension: &str) -> Option<&'static str> {
        MIME.get(extension).copied()
    }
}

/// Cleared by the thread that owns it.
pub mod scratch {
    use std::cell::RefCell;
    use std::collections::HashMap;

    thread_local! {
        static SCRATCH: RefCell<HashMap<u64, u64>> = RefCell::new(HashMap::new());
    }

    pub fn count(values: &[u64]) -> usize {
        SCRATCH.with(|scratch| {
            let mut scratch = scratch.borrow_mut();
            scratch.clear();
            for value in values {
                *scratch.entry(*value).or_insert(0) += 1;
            }
            scratch.len()
        })
    }
}
