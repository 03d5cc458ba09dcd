//! Tokens that cannot be read may do anything to the fields that they name, if they can see them.

use std::net::TcpListener;

mod clients {
    use std::collections::HashMap;

    #[derive(Default)]
    pub struct Clients {
        addresses: HashMap<String, u64>, //~ unbounded_map_growth
    }

    impl Clients {
        pub fn note(&mut self, address: String) {
            self.addresses.insert(address, 1);
        }

        pub fn knows(&self, address: &str) -> bool {
            self.addresses.contains_key(address)
        }
    }
}

mod others {
    use std::collections::HashMap;

    #[derive(Default)]
    pub struct Others {
        names: HashMap<String, u64>,
    }

    macro_rules! script {
        (forget $name:ident of $all:expr => $field:ident . remove) => {
            $all.$field.remove($name)
        };
    }

    impl Others {
        pub fn note(&mut self, name: String) {
            self.names.insert(name, 1);
        }
    }

    pub fn forget(others: &mut Others, name: &str) {
        script!(forget name of others => names . remove);
    }

    pub struct Book {
        pub addresses: Vec<u64>,
    }

    macro_rules! strike {
        (the $at:ident from $book:ident => $field:ident . remove) => {
            $book.$field.remove($at)
        };
    }

    pub fn strike(book: &mut Book, at: usize) {
        strike!(the at from book => addresses . remove);
    }
}

fn main() -> std::io::Result<()> {
    let listener = TcpListener::bind("localhost:0")?;
    let mut clients = clients::Clients::default();
    let mut others = others::Others::default();
    loop {
        let (_, address) = listener.accept()?;
        let address = address.to_string();
        if !clients.knows(&address) {
            clients.note(address.clone());
        }
        others.note(address.clone());
        others::forget(&mut others, &address);
        others::strike(&mut others::Book { addresses: vec![0] }, 0);
    }
}
