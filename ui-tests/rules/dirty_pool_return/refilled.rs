//! Objects that are taken to be used again, and get new values field by field.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

#[derive(Default)]
pub struct Inner {
    path: String,
    length: usize,
    layers: Vec<Rc<str>>,
    marks: HashMap<u32, String>,
}

#[derive(Default)]
pub struct Requests {
    free: RefCell<Vec<Rc<Inner>>>,
}

impl Requests {
    fn get(&self) -> Option<Rc<Inner>> {
        self.free.borrow_mut().pop()
    }

    fn put(&self, inner: Rc<Inner>) {
        self.free.borrow_mut().push(inner);
    }
}

pub fn begin(requests: &Requests, path: String, layer: &Rc<str>, marks: HashMap<u32, String>) -> Option<Rc<Inner>> {
    if let Some(mut taken) = requests.get() {
        let inner = Rc::get_mut(&mut taken)?;
        inner.length = path.len();
        inner.path = path;
        inner.marks = marks;
        inner.layers.push(layer.clone()); //~ dirty_pool_return
        return Some(taken);
    }
    let mut layers = Vec::new();
    layers.push(layer.clone());
    Some(Rc::new(Inner { length: path.len(), path, layers, marks }))
}

pub fn end(requests: &Requests, inner: Rc<Inner>) -> usize {
    let size = inner.path.len() + inner.length + inner.layers.len() + inner.marks.len();
    requests.put(inner);
    size
}

#[derive(Default)]
pub struct Answer {
    status: u16,
    text: String,
    headers: Vec<String>,
}

#[derive(Default)]
pub struct Answers {
    idle: Vec<Box<Answer>>,
}

impl Answers {
    /// Emptied where it is given back.
    pub fn give(&mut self, mut answer: Box<Answer>) {
        answer.headers.clear();
        answer.text.clear();
        self.idle.push(answer);
    }

    pub fn answer(&mut self, status: u16, header: String) -> Option<Box<Answer>> {
        let mut answer = self.idle.pop()?;
        answer.status = status;
        answer.text = status.to_string();
        answer.headers.push(header);
        Some(answer)
    }
}

/// The list is called after what is in it, its type after what it is for.
#[derive(Default)]
pub struct AnswerPool {
    answers: Vec<Letter>,
}

#[derive(Default)]
pub struct Letter {
    to: String,
    size: usize,
    stamps: Vec<u32>,
}

impl AnswerPool {
    fn next_letter(&mut self) -> Option<Letter> {
        self.answers.pop()
    }

    pub fn give(&mut self, letter: Letter) {
        self.answers.push(letter);
    }
}

pub fn write(pool: &mut AnswerPool, to: String, stamp: u32) -> Letter {
    let mut letter = pool.next_letter().unwrap_or_default();
    letter.size = to.len();
    letter.to = to;
    letter.stamps.push(stamp); //~ dirty_pool_return
    letter
}

pub fn weigh(letter: &Letter) -> usize {
    letter.to.len() + letter.size + letter.stamps.len()
}
