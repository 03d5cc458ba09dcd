//! The words of what is left out: each once a part, by a table that serves a whole file.

use crate::hir::{OFTEN_VARIABLES, Word};

/// No part's number.
const FREE: u32 = u32::MAX;
/// Of a word that no part had yet.
const NONE: u32 = 0;
/// Keywords that nobody asks about.
const DULL: u32 = u32::MAX - 1;
/// Words that may begin an item.
const ITEM: u32 = u32::MAX - 2;

/// Not among them: what says that there is a loop, or that something waits.
const KEYWORDS: &[&str] = &[
    "let", "mut", "if", "else", "match", "return", "self", "Self", "in", "as", "ref", "move", "break", "continue", "true",
    "false", "unsafe", "crate", "super", "dyn", "where", "pub",
];

pub(super) const ITEM_WORDS: &[&str] = &[
    "fn",
    "struct",
    "enum",
    "union",
    "impl",
    "trait",
    "mod",
    "use",
    "static",
    "const",
    "type",
    "extern",
    "macro_rules",
    "macro",
];

/// What a word is to the part in work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    New,
    Known,
    /// It may begin an item.
    Item,
}

/// For each word the last part that it stood in; parts count from 1.
#[derive(Debug)]
pub(super) struct Table {
    slots: Vec<(u64, u32)>,
    used: usize,
}

impl Table {
    pub(super) fn new() -> Self {
        let mut table = Self { slots: vec![(0, FREE); 512], used: 0 };
        for (words, mark) in [(KEYWORDS, DULL), (ITEM_WORDS, ITEM)] {
            for word in words {
                table.enter(Word::wide(word), mark);
            }
        }
        for word in OFTEN_VARIABLES {
            table.enter(Word::wide_called(Word::wide(word)), NONE);
        }
        table
    }

    fn find(&self, word: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (word >> 7) as usize & mask;
        while self.slots[at].1 != FREE && self.slots[at].0 != word {
            at = (at + 1) & mask;
        }
        at
    }

    fn enter(&mut self, word: u64, part: u32) {
        if self.used * 2 >= self.slots.len() {
            let grown = vec![(0, FREE); self.slots.len() * 4];
            for slot in std::mem::replace(&mut self.slots, grown) {
                if slot.1 != FREE {
                    let at = self.find(slot.0);
                    self.slots[at] = slot;
                }
            }
        }
        let at = self.find(word);
        self.used += usize::from(self.slots[at].1 == FREE);
        self.slots[at] = (word, part);
    }

    /// Notes that a function of a name is called in a part; says whether that is a new word of the part.
    pub(super) fn note_call(&mut self, name: u64, part: u32) -> bool {
        let called = Word::wide_called(name);
        self.slots[self.find(called)].1 != FREE && self.note(called, part) == Seen::New
    }

    /// Notes that a word stands in a part.
    pub(super) fn note(&mut self, word: u64, part: u32) -> Seen {
        let at = self.find(word);
        match self.slots[at].1 {
            ITEM => Seen::Item,
            DULL => Seen::Known,
            FREE => {
                self.enter(word, part);
                Seen::New
            }
            last if last == part => Seen::Known,
            _ => {
                self.slots[at].1 = part;
                Seen::New
            }
        }
    }
}
