//! Numbers over each way that control can take, and each way that leaves.

use std::future::Future;
use std::io;
use std::ops::ControlFlow;

const LIMIT: usize = 1 << 20;

fn spend(_: usize) {}

fn word(bytes: [u8; 4]) -> usize {
    u32::from_le_bytes(bytes) as usize
}

pub fn labelled_block(bytes: [u8; 4], strict: bool) {
    let n = 'found: {
        if strict {
            break 'found 16;
        }
        word(bytes)
    };
    spend(n); //~ origin: n: outside
    let n = 'checked: {
        let n = word(bytes);
        if n > LIMIT {
            break 'checked 0;
        }
        n
    };
    spend(n); //~ origin: n: nothing
}

pub fn break_out_of_two_loops(rows: &[[u8; 4]]) {
    let n = 'rows: loop {
        for row in rows {
            if row[0] == 0 {
                break 'rows word(*row);
            }
        }
    };
    spend(n); //~ origin: n: outside
}

pub fn continue_skips_the_rest(rows: &[[u8; 4]]) {
    'rows: for row in rows {
        let n = word(*row);
        for byte in row {
            if usize::from(*byte) < n {
                continue 'rows;
            }
        }
        spend(n); //~ origin: n: outside
    }
}

pub fn while_condition(bytes: [u8; 4]) {
    let mut n = word(bytes);
    while n > LIMIT {
        spend(n); //~ origin: n: outside
        n /= 2;
    }
    spend(n); //~ origin: n: nothing
}

pub fn while_let(mut rows: Vec<[u8; 4]>) {
    while let Some(row) = rows.pop() {
        let n = word(row);
        spend(n); //~ origin: n: outside
    }
}

pub fn chain_of_conditions(bytes: Option<[u8; 4]>) {
    if let Some(bytes) = bytes
        && let n = word(bytes)
        && n < LIMIT
    {
        spend(n); //~ origin: n: nothing
    }
}

pub fn one_of_two_tests(bytes: [u8; 4], strict: bool) {
    let n = word(bytes);
    if strict || n > LIMIT {
        spend(n); //~ origin: n: outside
        return;
    }
    spend(n); //~ origin: n: nothing
}

pub fn let_else_with_a_guard(bytes: [u8; 4]) {
    let Some(n) = Some(word(bytes)).filter(|n| *n < LIMIT) else {
        return;
    };
    spend(n); //~ origin: n: nothing
}

pub fn arm_that_leaves(bytes: [u8; 4]) -> io::Result<()> {
    let n = match word(bytes) {
        n if n > LIMIT => return Err(io::ErrorKind::InvalidData.into()),
        n => n,
    };
    spend(n); //~ origin: n: nothing
    Ok(())
}

pub fn arm_of_a_tuple(bytes: [u8; 4], kind: u8) {
    match (kind, word(bytes)) {
        (0, n) => spend(n), //~ origin: n: outside
        (_, n @ 0..=9) => spend(n), //~ origin: n: nothing
        _ => {}
    }
}

pub fn panics_bound(bytes: [u8; 4]) {
    let n = word(bytes);
    if n > LIMIT {
        panic!("too large");
    }
    spend(n); //~ origin: n: nothing
    let m = word(bytes);
    assert_ne!(m, 0);
    spend(m); //~ origin: m: outside
    debug_assert!(m < LIMIT);
    spend(m); //~ origin: m: outside
    let k = word(bytes);
    assert!(k > 4 && k < LIMIT, "{k}");
    spend(k); //~ origin: k: nothing
}

fn refuse() -> ! {
    panic!("too large")
}

pub fn call_that_never_returns(bytes: [u8; 4]) {
    let n = word(bytes);
    if n > LIMIT {
        refuse();
    }
    spend(n); //~ origin: n: nothing
    let n = word(bytes);
    let n = u16::try_from(n).expect("short");
    spend(usize::from(n)); //~ origin: n: nothing
    let n = word(bytes);
    if n > LIMIT {
        std::process::exit(1);
    }
    spend(n); //~ origin: n: nothing
}

/// What leaves a closure does not leave the function.
pub fn return_of_a_closure(bytes: [u8; 4]) {
    let n = word(bytes);
    let test = || {
        if n > LIMIT {
            return false;
        }
        spend(n); //~ origin: n: nothing
        true
    };
    test();
    spend(n); //~ origin: n: outside
}

/// A question mark in an async block leaves the block alone.
pub async fn question_mark_in_a_task(bytes: [u8; 4]) -> io::Result<()> {
    let n = word(bytes);
    let task = async {
        check(n)?;
        spend(n); //~ origin: n: nothing
        Ok::<(), io::Error>(())
    };
    task.await?;
    spend(word(bytes));
    Ok(())
}

fn check(n: usize) -> io::Result<()> {
    if n > LIMIT { Err(io::ErrorKind::InvalidData.into()) } else { Ok(()) }
}

pub fn check_that_is_looked_at(bytes: [u8; 4]) {
    let n = word(bytes);
    if check(n).is_err() {
        return;
    }
    spend(n); //~ origin: n: nothing
    let m = word(bytes);
    if let Err(error) = check(m) {
        eprintln!("{error}");
        return;
    }
    spend(m); //~ origin: m: nothing
    let k = word(bytes);
    match check(k) {
        Ok(()) => spend(k), //~ origin: k: nothing
        Err(_) => {}
    }
}

async fn read_len(bytes: [u8; 4]) -> io::Result<usize> {
    Ok(word(bytes))
}

async fn read_checked(bytes: [u8; 4]) -> io::Result<usize> {
    let n = read_len(bytes).await?;
    check(n)?;
    Ok(n)
}

pub async fn awaits(bytes: [u8; 4]) -> io::Result<()> {
    let n = read_len(bytes).await?;
    spend(n); //~ origin: n: outside
    let n = read_checked(bytes).await?;
    spend(n); //~ origin: n: nothing
    Ok(())
}

pub fn boxed_future(bytes: [u8; 4]) -> impl Future<Output = ()> {
    async move {
        let n = word(bytes);
        spend(n); //~ origin: n: outside
    }
}

pub async fn select(bytes: [u8; 4], other: impl Future<Output = usize> + Unpin) {
    tokio::select! {
        n = async { word(bytes) } => {
            spend(n); //~ origin: n: outside
        }
        m = other => {
            spend(m); //~ origin: m: given other
        }
    }
}

/// A variable of an inner scope is another one.
pub fn shadows(bytes: [u8; 4]) {
    let n = 4;
    {
        let n = word(bytes);
        spend(n); //~ origin: n: outside
    }
    spend(n); //~ origin: n: nothing
    let n = word(bytes);
    {
        let n = n.min(LIMIT);
        spend(n); //~ origin: n: nothing
    }
    spend(n); //~ origin: n: outside
}

pub fn replaced(bytes: [u8; 4]) {
    let mut n = word(bytes);
    spend(n); //~ origin: n: outside
    n = 8;
    spend(n); //~ origin: n: nothing
    let old = std::mem::replace(&mut n, word(bytes));
    spend(old); //~ origin: old: nothing
    spend(n); //~ origin: n: outside
}

pub fn control_flow(bytes: [u8; 4]) -> ControlFlow<usize> {
    let n = word(bytes);
    if n > LIMIT {
        return ControlFlow::Break(n);
    }
    spend(n); //~ origin: n: nothing
    ControlFlow::Continue(())
}

pub fn find(bytes: [u8; 4]) {
    if let ControlFlow::Break(n) = control_flow(bytes) {
        spend(n); //~ origin: n: outside
    }
}

pub fn either_is_enough(bytes: [u8; 4], forced: bool) {
    let n = word(bytes);
    if n < LIMIT || forced {
        spend(n); //~ origin: n: outside
    }
}

pub fn guarded_arm(given: Option<[u8; 4]>) {
    match given.map(word) {
        Some(n) if n > LIMIT => {}
        Some(n) => spend(n), //~ origin: n: nothing
        None => {}
    }
    match given.map(word) {
        | Some(n) if n > LIMIT => {}
        | Some(n) => spend(n), //~ origin: n: nothing
        | None => {}
    }
    match given.map(word) {
        Some(n) if n < 1 => {}
        Some(n) => spend(n), //~ origin: n: outside
        None => {}
    }
}
