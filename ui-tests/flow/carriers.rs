//! What carries a number from one function to another: parameters, returns, fields, closures, macros, traits.

use std::io;

const LIMIT: usize = 1 << 20;

fn spend(_: usize) {}

fn word(bytes: [u8; 4]) -> usize {
    u32::from_le_bytes(bytes) as usize
}

fn pair(bytes: [u8; 4]) -> (usize, usize) {
    (4, word(bytes))
}

fn nested(bytes: [u8; 4]) -> io::Result<(u8, Option<usize>)> {
    Ok((0, Some(word(bytes))))
}

pub fn tuples(bytes: [u8; 4]) -> io::Result<()> {
    let (fixed, n) = pair(bytes);
    spend(fixed); //~ origin: fixed: nothing
    spend(n); //~ origin: n: outside
    let both = pair(bytes);
    let n = both.1;
    spend(n); //~ origin: n: outside
    let n = both.0;
    spend(n); //~ origin: n: nothing
    if let (_, Some(n)) = nested(bytes)? {
        spend(n); //~ origin: n: outside
    }
    Ok(())
}

pub struct Header {
    pub version: u32,
    pub len: usize,
}

impl Header {
    fn parse(bytes: [u8; 4]) -> io::Result<Self> {
        let len = word(bytes);
        Ok(Self { version: 2, len })
    }

    fn checked(bytes: [u8; 4]) -> io::Result<Self> {
        let header = Self::parse(bytes)?;
        if header.len > LIMIT {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(header)
    }

    fn len(&self) -> usize {
        self.len
    }

    fn with_len(mut self, len: usize) -> Self {
        self.len = len;
        self
    }
}

pub fn structs(bytes: [u8; 4]) -> io::Result<()> {
    let Header { version, len } = Header::parse(bytes)?;
    spend(version as usize); //~ origin: version: nothing
    spend(len); //~ origin: len: outside
    let header = Header::parse(bytes)?;
    let n = header.len();
    spend(n); //~ origin: n: outside
    let small = Header { len: 16, ..header };
    let n = small.len;
    spend(n); //~ origin: n: nothing
    let header = Header::checked(bytes)?;
    let n = header.len;
    spend(n); //~ origin: n: nothing
    let large = small.with_len(word(bytes));
    let n = large.len;
    spend(n); //~ origin: n: outside
    Ok(())
}

pub enum Frame {
    Ping,
    Data { len: usize, id: usize },
    More(usize, Box<Header>),
}

fn frame(bytes: [u8; 4]) -> Frame {
    match bytes[0] {
        0 => Frame::Ping,
        1 => Frame::Data { len: word(bytes), id: 7 },
        _ => Frame::More(word(bytes), Box::new(Header { version: 1, len: 0 })),
    }
}

pub fn enums(bytes: [u8; 4]) {
    match frame(bytes) {
        Frame::Ping => {}
        Frame::Data { len, id } => {
            spend(len); //~ origin: len: outside
            spend(id); //~ origin: id: nothing
        }
        Frame::More(n, header) => {
            spend(n); //~ origin: n: outside
            let n = header.len;
            spend(n); //~ origin: n: nothing
        }
    }
    let Frame::Data { len, .. } = frame(bytes) else { return };
    spend(len); //~ origin: len: outside
}

#[derive(Default)]
pub struct Decoder {
    wanted: usize,
    chosen: usize,
    checked: usize,
}

impl Decoder {
    pub fn head(&mut self, bytes: [u8; 4]) -> io::Result<()> {
        self.wanted = word(bytes);
        self.chosen = 16;
        let checked = word(bytes);
        if checked > LIMIT {
            return Err(io::ErrorKind::InvalidData.into());
        }
        self.checked = checked;
        Ok(())
    }

    pub fn body(&self) {
        let n = self.wanted;
        spend(n); //~ origin: n: field Decoder::wanted, given self.wanted
        let n = self.chosen;
        spend(n); //~ origin: n: field Decoder::chosen, given self.chosen
    }

    /// In one body the last value counts.
    pub fn both(&mut self, bytes: [u8; 4]) {
        self.wanted = word(bytes);
        let n = self.wanted;
        spend(n); //~ origin: n: outside
        self.wanted = self.wanted.min(LIMIT);
        let n = self.wanted;
        spend(n); //~ origin: n: nothing
    }
}

macro_rules! read {
    ($bytes:expr) => {
        u32::from_be_bytes($bytes) as usize
    };
}

macro_rules! at_most {
    ($n:expr, $limit:expr) => {
        if $n > $limit {
            return Err(io::ErrorKind::InvalidData.into());
        }
    };
}

pub fn macros(bytes: [u8; 4]) -> io::Result<()> {
    let n = read!(bytes);
    spend(n); //~ origin: n: outside
    at_most!(n, LIMIT);
    spend(n); //~ origin: n: nothing
    let name = dbg!(word(bytes));
    spend(name); //~ origin: name: outside
    Ok(())
}

fn with_len<T>(bytes: [u8; 4], then: impl FnOnce(usize) -> T) -> T {
    then(word(bytes))
}

pub fn closures(bytes: [u8; 4], parts: &[[u8; 4]]) {
    let read = || word(bytes);
    let n = read();
    spend(n); //~ origin: n: outside
    let add = |more: usize| word(bytes) + more;
    let n = add(2);
    spend(n); //~ origin: n: outside
    let n = Some(bytes).map(word).unwrap_or(0);
    spend(n); //~ origin: n: outside
    let n = Some(bytes).map_or(8, word);
    spend(n); //~ origin: n: outside
    let all: Vec<usize> = parts.iter().map(|part| word(*part)).collect(); //~ stays: all
    for n in all {
        spend(n); //~ origin: n: outside
    }
    let n: usize = parts.iter().map(|part| word(*part)).sum();
    spend(n); //~ origin: n: outside
    let n = parts.iter().map(|part| word(*part)).max().unwrap_or(0);
    spend(n); //~ origin: n: outside
    let n = parts.iter().fold(0, |sum, part| sum + word(*part));
    spend(n); //~ origin: n: outside
    let n = parts.iter().filter(|part| word(**part) > 3).count();
    spend(n); //~ origin: n: nothing
}

pub fn callback(bytes: [u8; 4]) {
    with_len(bytes, |n| {
        spend(n); //~ origin: n: outside
    });
    let n = with_len(bytes, |n| n + 1);
    spend(n); //~ origin: n: outside
}

/// Through a reference that is given.
fn fill(into: &mut usize, bytes: [u8; 4]) {
    *into = word(bytes);
}

pub fn out_parameter(bytes: [u8; 4]) {
    let mut n = 0;
    fill(&mut n, bytes);
    spend(n); //~ origin: n: outside
}

fn even(bytes: &[u8], left: usize) -> usize {
    if left == 0 { word([bytes[0], 0, 0, 0]) } else { odd(bytes, left - 1) }
}

fn odd(bytes: &[u8], left: usize) -> usize {
    if left == 0 { 0 } else { even(bytes, left - 1) }
}

fn limited(n: usize, tries: u32) -> usize {
    if tries == 0 {
        return n.min(LIMIT);
    }
    limited(n, tries - 1)
}

pub fn recursion(bytes: [u8; 4]) {
    let n = odd(&bytes, 3);
    spend(n); //~ origin: n: outside
    let n = limited(word(bytes), 2);
    spend(n); //~ origin: n: nothing
}

pub trait Reader {
    fn raw(&mut self) -> [u8; 4];

    /// Of all that read.
    fn len(&mut self) -> usize {
        word(self.raw())
    }
}

pub struct Wire;
pub struct Local;

impl Reader for Wire {
    fn raw(&mut self) -> [u8; 4] {
        [1; 4]
    }
}

impl Reader for Local {
    fn raw(&mut self) -> [u8; 4] {
        [0; 4]
    }

    fn len(&mut self) -> usize {
        4
    }
}

pub fn provided_method(mut wire: Wire, mut local: Local) {
    let n = wire.len();
    spend(n); //~ origin: n: outside
    let n = local.len();
    spend(n); //~ origin: n: nothing
}

pub fn any_of_them<R: Reader>(mut reader: R, boxed: &mut Box<dyn Reader>) {
    let n = reader.len();
    spend(n); //~ origin: n: outside
    let n = boxed.len();
    spend(n); //~ origin: n: outside
}

pub trait Policy {
    fn allow(&self, n: usize) -> io::Result<usize>;
}

pub struct Strict;
pub struct Loose;

impl Policy for Strict {
    fn allow(&self, n: usize) -> io::Result<usize> {
        if n > LIMIT { Err(io::ErrorKind::InvalidData.into()) } else { Ok(n) }
    }
}

impl Policy for Loose {
    fn allow(&self, n: usize) -> io::Result<usize> {
        Ok(n)
    }
}

pub fn policies(bytes: [u8; 4], any: &dyn Policy) -> io::Result<()> {
    let n = Strict.allow(word(bytes))?;
    spend(n); //~ origin: n: nothing
    let n = Loose.allow(word(bytes))?;
    spend(n); //~ origin: n: outside
    let n = any.allow(word(bytes))?;
    spend(n); //~ origin: n: outside
    Ok(())
}
