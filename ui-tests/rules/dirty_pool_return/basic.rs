const MAX: usize = 1 << 16;

#[derive(Default)]
pub struct BufferPool {
    free: Vec<Vec<u8>>,
}

impl BufferPool {
    pub fn get(&mut self) -> Vec<u8> {
        self.free.pop().unwrap_or_default()
    }

    pub fn put(&mut self, buffer: Vec<u8>) {
        if buffer.capacity() <= MAX {
            self.free.push(buffer); //~ dirty_pool_return
        }
    }
}

/// Emptied when it is given back.
#[derive(Default)]
pub struct Clean {
    free: Vec<Vec<u8>>,
}

impl Clean {
    pub fn get(&mut self) -> Vec<u8> {
        self.free.pop().unwrap_or_default()
    }

    pub fn put(&mut self, mut buffer: Vec<u8>) {
        buffer.clear();
        if buffer.capacity() <= MAX {
            self.free.push(buffer);
        }
    }
}

/// Emptied when it is taken.
#[derive(Default)]
pub struct CleanLate {
    free: Vec<String>,
}

impl CleanLate {
    pub fn get(&mut self) -> String {
        let mut text = self.free.pop().unwrap_or_default();
        text.clear();
        text
    }

    pub fn put(&mut self, text: String) {
        if text.capacity() <= MAX {
            self.free.push(text);
        }
    }
}

/// Emptied by who gives it back.
#[derive(Default)]
pub struct CleanOutside {
    free: Vec<String>,
}

impl CleanOutside {
    pub fn get(&mut self) -> String {
        self.free.pop().unwrap_or_default()
    }

    pub fn put(&mut self, text: String) {
        if text.capacity() <= MAX {
            self.free.push(text);
        }
    }
}

pub fn shout(pool: &mut CleanOutside, word: &str) -> usize {
    let mut text = pool.get();
    text.push_str(word);
    let len = text.len();
    text.clear();
    pool.put(text);
    len
}
