//! Verbs alone prove nothing.

#[derive(Default)]
pub struct Parser {
    stack: Vec<Frame>,
    tokens: Vec<String>,
}

#[derive(Default)]
pub struct Frame {
    depth: usize,
}

#[derive(Debug)]
pub struct Bad;

impl Parser {
    pub fn push(&mut self, frame: Frame) {
        self.stack.push(frame);
    }

    pub fn pop(&mut self) -> Option<Frame> {
        self.stack.pop()
    }

    pub fn get(&self, key: usize) -> Option<String> {
        self.tokens.get(key).cloned()
    }

    pub fn put(&mut self, token: String) {
        self.tokens.push(token);
    }

    pub fn begin(&mut self) -> Frame {
        Frame { depth: self.stack.len() }
    }

    pub fn end(&mut self, frame: Frame) {
        self.stack.truncate(frame.depth);
    }
}

fn step(n: usize) -> Result<usize, Bad> {
    if n > 3 { Err(Bad) } else { Ok(n) }
}

pub fn visit(parser: &mut Parser, n: usize) -> Result<(), Bad> {
    let Some(frame) = parser.pop() else { return Ok(()) };
    step(n)?;
    parser.push(frame);
    Ok(())
}

pub fn section(parser: &mut Parser, n: usize) -> Result<(), Bad> {
    let frame = parser.begin();
    step(n)?;
    parser.end(frame);
    Ok(())
}

pub fn copy(parser: &mut Parser, n: usize) -> Result<(), Bad> {
    let Some(token) = parser.get(n) else { return Err(Bad) };
    step(n)?;
    parser.put(token);
    Ok(())
}

/// Memory that frees itself, from a pool whose type gives back when it is dropped.
pub struct Lease<'a> {
    owner: &'a LeasePool,
    value: usize,
}

pub struct LeasePool {
    count: std::cell::Cell<usize>,
}

impl Drop for Lease<'_> {
    fn drop(&mut self) {
        self.owner.count.set(self.owner.count.get() + self.value);
    }
}

impl LeasePool {
    pub fn acquire(&self) -> Option<Lease<'_>> {
        Some(Lease { owner: self, value: 1 })
    }

    pub fn release(&self, lease: Lease<'_>) {
        drop(lease);
    }
}

pub fn leased(pool: &LeasePool, n: usize) -> Result<usize, Bad> {
    let lease = pool.acquire().ok_or(Bad)?;
    let n = step(n)?;
    pool.release(lease);
    Ok(n)
}
