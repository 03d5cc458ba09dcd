//! Where numbers come from, and what bounds them, through each construct of the language.

use std::io::{self, Read};

const LIMIT: usize = 1 << 20;

fn spend(_: usize) {}

fn word(bytes: [u8; 4]) -> usize {
    u32::from_le_bytes(bytes) as usize
}

pub fn lets_and_casts(bytes: [u8; 8]) {
    let wide = u64::from_be_bytes(bytes);
    let n = wide as usize; //~ origin: wide: outside
    let n = n / 2 + 1; //~ origin: n: outside
    spend(n); //~ origin: n: outside
    let small = wide as u16 as usize;
    spend(small); //~ origin: small: nothing
    let masked = wide as usize & 0xfff;
    spend(masked); //~ origin: masked: nothing
    let rest = wide as usize % 64;
    spend(rest); //~ origin: rest: nothing
}

pub fn given(n: usize, header: &Header) {
    spend(n); //~ origin: n: given n
    let len = header.len;
    spend(len); //~ origin: len: field Header::len, given header.len
}

pub struct Header {
    pub len: usize,
}

pub fn comparison_that_leaves(bytes: [u8; 4]) -> io::Result<()> {
    let n = word(bytes);
    if n > LIMIT {
        spend(n); //~ origin: n: outside
        return Err(io::ErrorKind::InvalidData.into());
    }
    spend(n); //~ origin: n: nothing
    Ok(())
}

pub fn lower_bound_only(bytes: [u8; 4]) {
    let n = word(bytes);
    if n < 4 {
        return;
    }
    spend(n); //~ origin: n: outside
}

pub fn derived_numbers_share_the_bound(bytes: [u8; 4]) {
    let n = word(bytes);
    let total = n * 16;
    if total > LIMIT {
        return;
    }
    spend(n); //~ origin: n: nothing
}

pub fn both_ways_of_a_branch(bytes: [u8; 4], strict: bool) {
    let n = word(bytes);
    if strict {
        assert!(n <= LIMIT);
        spend(n); //~ origin: n: nothing
    }
    spend(n); //~ origin: n: outside
}

pub fn question_mark(bytes: [u8; 4]) -> Result<(), std::num::TryFromIntError> {
    let n = usize::try_from(u32::from_be_bytes(bytes))?;
    spend(n); //~ origin: n: outside
    Ok(())
}

pub fn let_else(bytes: Option<[u8; 4]>) {
    let Some(bytes) = bytes else { return };
    let (n, _) = (word(bytes), 0);
    spend(n); //~ origin: n: outside
}

pub fn matches(bytes: [u8; 4]) {
    let n = word(bytes);
    match n {
        0..=512 => spend(n), //~ origin: n: nothing
        m if m < LIMIT => spend(m), //~ origin: m: nothing
        _ => spend(n), //~ origin: n: outside
    }
    if matches!(n, 1..=64) {
        spend(n); //~ origin: n: nothing
    }
    if !matches!(n.checked_mul(4), Some(len) if len <= LIMIT) {
        return;
    }
    spend(n); //~ origin: n: nothing
}

pub enum Token {
    Long(u64),
    End,
}

fn token(bytes: [u8; 8]) -> Token {
    if bytes[0] == 0 { Token::End } else { Token::Long(u64::from_le_bytes(bytes)) }
}

pub fn enum_patterns(bytes: [u8; 8]) {
    if let Token::Long(n) = token(bytes) {
        spend(n as usize); //~ origin: n: outside
    }
}

pub fn structs(bytes: [u8; 4]) {
    let header = Header { len: word(bytes) };
    let Header { len } = header;
    spend(len); //~ origin: len: outside
    let mut header = Header { len: 0 };
    header.len = word(bytes);
    let len = header.len;
    spend(len); //~ origin: len: outside
    header.len = 4;
    let len = header.len;
    spend(len); //~ origin: len: nothing
}

pub fn labelled_loops(parts: &[[u8; 4]]) {
    let mut total = 0;
    'parts: for part in parts {
        let n = word(*part);
        if n > LIMIT {
            continue 'parts;
        }
        spend(n); //~ origin: n: nothing
        if n == 0 {
            break 'parts;
        }
        total += word(*part);
    }
    spend(total); //~ origin: total: outside
}

pub fn value_of_a_loop(bytes: [u8; 4]) {
    let n = loop {
        let n = word(bytes);
        if n != 0 {
            break n;
        }
    };
    spend(n); //~ origin: n: outside
}

pub fn closures(bytes: Option<[u8; 4]>, limit: Option<usize>) {
    let n = bytes.map(|b| word(b)).unwrap_or(0);
    spend(n); //~ origin: n: outside
    if limit.is_some_and(|max| n > max) {
        return;
    }
    spend(n); //~ origin: n: nothing
}

pub fn optional_limit(bytes: [u8; 4], limit: Option<usize>) {
    let n = word(bytes);
    if let Some(max) = limit {
        if n > max {
            return;
        }
    }
    spend(n); //~ origin: n: nothing
}

fn checked(n: usize) -> io::Result<usize> {
    if n > LIMIT { Err(io::ErrorKind::InvalidData.into()) } else { Ok(n) }
}

fn check(n: usize) -> io::Result<()> {
    if n > LIMIT {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(())
}

fn fits(n: usize) -> bool {
    n <= LIMIT
}

fn passed_on(n: usize) -> usize {
    n + 8
}

pub fn helpers(bytes: [u8; 4]) -> io::Result<()> {
    let n = checked(word(bytes))?;
    spend(n); //~ origin: n: nothing
    let n = word(bytes);
    check(n)?;
    spend(n); //~ origin: n: nothing
    let n = word(bytes);
    if !fits(n) {
        return Ok(());
    }
    spend(n); //~ origin: n: nothing
    let n = passed_on(word(bytes));
    spend(n); //~ origin: n: outside
    Ok(())
}

/// Calls itself; the number comes out at the end.
fn recursive(bytes: &[u8], depth: u32) -> usize {
    if depth == 0 {
        return u32::from_le_bytes([bytes[0], 0, 0, 0]) as usize;
    }
    recursive(bytes, depth - 1)
}

pub fn recursion(bytes: &[u8]) {
    let n = recursive(bytes, 3);
    spend(n); //~ origin: n: outside
}

trait Source {
    fn size(&self) -> usize;
}

struct Disk([u8; 4]);
struct Fixed;

impl Source for Disk {
    fn size(&self) -> usize {
        u32::from_be_bytes(self.0) as usize
    }
}

impl Source for Fixed {
    fn size(&self) -> usize {
        512
    }
}

pub fn known_impl(bytes: [u8; 4]) {
    let n = Fixed.size();
    spend(n); //~ origin: n: nothing
    let n = Disk(bytes).size();
    spend(n); //~ origin: n: outside
}

fn any_impl(source: &dyn Source) {
    let n = source.size();
    spend(n); //~ origin: n: outside
}

pub fn joined(bytes: [u8; 4]) {
    any_impl(&Fixed);
    any_impl(&Disk(bytes));
}

pub fn what_is_there(bytes: [u8; 4], input: &[u8]) {
    let n = word(bytes);
    if n > input.len() {
        return;
    }
    spend(n); //~ origin: n: nothing
    let m = word(bytes);
    let part = &input[..m];
    spend(part.len());
    spend(m); //~ origin: m: nothing
}

/// A number put together from bytes.
pub fn varint(reader: &mut impl Read) -> io::Result<usize> {
    let mut n = 0u64;
    let mut shift = 0;
    loop {
        let mut byte = [0u8; 1];
        reader.read_exact(&mut byte)?;
        n |= u64::from(byte[0] & 0x7f) << shift;
        if byte[0] & 0x80 == 0 {
            break;
        }
        shift += 7;
    }
    Ok(n as usize) //~ origin: n: outside
}

pub async fn awaited(bytes: [u8; 4]) {
    let n = async { word(bytes) }.await;
    spend(n); //~ origin: n: outside
}

struct Table {
    sizes: Vec<u32>,
}

impl Table {
    fn read(&mut self, bytes: [u8; 4]) {
        self.sizes.push(u32::from_be_bytes(bytes));
    }

    pub fn kept(&self, at: usize) {
        let n = self.sizes[at];
        spend(n as usize); //~ origin: n: field Table::sizes, given self.sizes
        let m = self.sizes.len();
        spend(m); //~ origin: m: nothing
    }
}

pub fn gathered(bytes: [u8; 4]) {
    let mut sizes = Vec::new(); //~ stays: sizes
    sizes.push(word(bytes));
    for n in &sizes {
        spend(*n); //~ origin: n: outside
    }
    let mut by_name = std::collections::HashMap::new(); //~ stays: by_name
    by_name.insert(word(bytes), 1);
    let n = by_name[&2];
    spend(n); //~ origin: n: nothing
}

pub fn either(bytes: [u8; 4], wide: bool) {
    let n = word(bytes);
    if n <= 4 || wide && n <= 8 {
        spend(n); //~ origin: n: nothing
    }
    let m = word(bytes);
    if m <= 4 || wide {
        spend(m); //~ origin: m: outside
    }
}

pub fn not_more_than(bytes: [u8; 4], max: usize, have: usize) -> Option<()> {
    let n = word(bytes);
    if max.checked_sub(have).and_then(|left| left.checked_sub(n)).is_none() {
        return None;
    }
    spend(n); //~ origin: n: nothing
    let m = word(bytes);
    let Some(_) = max.checked_sub(have).filter(|left| m <= *left) else { return None };
    spend(m); //~ origin: m: nothing
    let unasked = word(bytes);
    let _ = max.checked_sub(have).and_then(|left| left.checked_sub(unasked));
    spend(unasked); //~ origin: unasked: outside
    Some(())
}
