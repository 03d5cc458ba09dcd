//! Keys of a library's table that are taken back by hand.

use slab::Slab;

#[derive(Debug)]
pub struct Failed;

pub struct Conn {
    name: String,
}

#[derive(Default)]
pub struct Server {
    conns: Slab<Conn>,
    limit: usize,
}

impl Server {
    fn register(&self, key: usize) -> Result<(), Failed> {
        if key < self.limit { Ok(()) } else { Err(Failed) }
    }

    fn greet(&self, key: usize) -> Result<usize, Failed> {
        self.conns.get(key).map(|conn| conn.name.len()).ok_or(Failed)
    }

    pub fn ask(&mut self, conn: Conn) -> Result<usize, Failed> {
        let key = self.conns.insert(conn);
        let answer = self.greet(key)?; //~ missing_pool_return
        self.conns.remove(key);
        Ok(answer)
    }

    pub fn ask_and_forget(&mut self, conn: Conn) -> Result<usize, Failed> {
        let key = self.conns.insert(conn);
        let answer = self.greet(key);
        self.conns.remove(key);
        answer
    }

    /// Nothing in here says who takes it back.
    pub fn open(&mut self, conn: Conn) -> Result<usize, Failed> {
        let key = self.conns.insert(conn);
        self.register(key)?;
        Ok(key)
    }

    pub fn open_or_not(&mut self, conn: Conn) -> Result<usize, Failed> {
        let key = self.conns.insert(conn);
        if let Err(error) = self.register(key) {
            self.conns.remove(key);
            return Err(error);
        }
        Ok(key)
    }

    pub fn close(&mut self, key: usize) {
        self.conns.try_remove(key);
    }
}
