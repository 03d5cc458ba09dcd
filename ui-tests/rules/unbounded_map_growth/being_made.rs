//! What is filled while it is made, and only read afterwards, beside what is also filled later.

/// Filled by a method, on an object that its constructor has just made.
pub mod by_a_method {
    use std::collections::HashMap;
    use std::sync::OnceLock;

    static FONTS: OnceLock<Fonts> = OnceLock::new();

    pub struct Fonts {
        by_name: HashMap<String, u64>,
    }

    impl Fonts {
        fn load(&mut self, names: &[String]) {
            for (at, name) in names.iter().enumerate() {
                self.by_name.insert(name.clone(), at as u64);
            }
        }
    }

    fn scan(names: &[String]) -> Fonts {
        let mut fonts = Fonts { by_name: HashMap::new() };
        fonts.load(names);
        fonts
    }

    pub async fn serve(mut lists: tokio::sync::mpsc::Receiver<Vec<String>>) {
        while let Some(names) = lists.recv().await {
            let fonts = FONTS.get_or_init(|| scan(&names));
            println!("{}", fonts.by_name.len());
        }
    }
}

/// A copy of what is locked is changed, not what is locked.
pub mod copy {
    use std::collections::BTreeMap;
    use std::sync::RwLock;
    use tokio::sync::mpsc::Receiver;

    #[derive(Clone, Default)]
    pub struct Report {
        sizes: BTreeMap<String, usize>,
    }

    pub struct Client {
        report: RwLock<Report>,
        asked: Receiver<String>,
    }

    impl Client {
        pub async fn run(&mut self) {
            while let Some(name) = self.asked.recv().await {
                println!("{}", self.report(name).sizes.len());
            }
        }

        fn report(&self, name: String) -> Report {
            let mut report = self.report.read().unwrap().clone();
            report.sizes.insert(name, 1);
            report
        }
    }
}

/// Filled as a local variable, then shared: nobody can change it any more.
pub mod frozen {
    use std::collections::HashMap;
    use std::sync::Arc;
    use tokio::sync::mpsc::Receiver;

    pub struct Permissions {
        of: Arc<HashMap<String, bool>>,
    }

    pub struct Tables {
        last: Option<Permissions>,
        asked: Receiver<Vec<String>>,
    }

    fn build(names: Vec<String>) -> Permissions {
        let mut of = HashMap::new();
        for name in names {
            of.insert(name, true);
        }
        Permissions { of: Arc::new(of) }
    }

    impl Tables {
        pub async fn run(&mut self) {
            while let Some(names) = self.asked.recv().await {
                let built = build(names);
                println!("{}", built.of.len());
                self.last = Some(built);
            }
        }
    }
}

/// The view is fresh, what it looks at is not.
pub mod view {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    #[derive(Default)]
    pub struct Terminal {
        variables: HashMap<String, String>, //~ unbounded_map_growth
    }

    struct Performer<'a> {
        terminal: &'a mut Terminal,
    }

    impl Performer<'_> {
        fn perform(&mut self, name: String, value: String) {
            self.terminal.variables.insert(name, value);
        }
    }

    pub struct Screen {
        terminal: Terminal,
        input: Receiver<(String, String)>,
    }

    impl Screen {
        pub async fn run(&mut self) {
            while let Some((name, value)) = self.input.recv().await {
                let mut performer = Performer { terminal: &mut self.terminal };
                performer.perform(name, value);
            }
        }
    }
}

/// Text that stands in the program, under an alias.
pub mod constant_text {
    use std::collections::HashMap;
    use tokio::sync::mpsc::Receiver;

    type MethodName = &'static str;

    pub struct Description {
        name: &'static str,
    }

    pub struct Notices {
        next: HashMap<String, u64>,
        sizes: HashMap<String, u64>,
        orders: Receiver<u64>,
    }

    impl Notices {
        pub async fn run(&mut self) {
            let description = Description { name: "main" };
            while let Some(at) = self.orders.recv().await {
                self.warn("eth_sign", at);
                self.sizes.insert(description.name.into(), at);
            }
        }

        fn warn(&mut self, method: MethodName, at: u64) {
            self.next.insert(method.to_owned(), at);
        }
    }
}
