//! An object that is used again and again.

use std::collections::HashMap;

#[derive(Default)]
pub struct Writer {
    types: HashMap<String, u32>, //~ dirty_pool_return
    names: HashMap<u32, String>,
    functions: HashMap<String, u32>,
    constants: HashMap<u64, u32>,
    /// Emptied where it is used up.
    pending: HashMap<u32, u32>,
    /// Filled once.
    keywords: HashMap<&'static str, u32>,
}

impl Writer {
    pub fn new() -> Self {
        let mut writer = Self::default();
        writer.keywords.insert("fn", 1);
        writer
    }

    pub fn write(&mut self, source: &str) -> usize {
        self.names.clear();
        self.functions.clear();
        self.constants.clear();
        for (at, word) in (0..).zip(source.split(' ')) {
            self.word(at, word);
        }
        self.pending.drain().count()
    }

    fn word(&mut self, at: u32, word: &str) {
        self.types.insert(word.to_owned(), at);
        self.names.insert(at, word.to_owned());
        self.functions.insert(word.to_owned(), at);
        self.constants.insert(u64::from(at), at);
        self.pending.insert(at, at);
    }
}
