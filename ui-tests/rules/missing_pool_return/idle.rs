//! A release that does nothing: what is lent looks after itself.

use std::sync::{Arc, Mutex};

pub struct Group {
    pub lines: Vec<u32>,
}

pub trait Groups {
    fn create_group(&self, base: u32) -> Result<Arc<Group>, String>;
    fn destroy_group(&self, group: Arc<Group>) -> Result<(), String>;
}

pub struct Interrupts;

impl Groups for Interrupts {
    fn create_group(&self, base: u32) -> Result<Arc<Group>, String> {
        Ok(Arc::new(Group { lines: vec![base] }))
    }

    fn destroy_group(&self, _group: Arc<Group>) -> Result<(), String> {
        Ok(())
    }
}

fn configure(group: &Group) -> Result<u32, String> {
    group.lines.first().copied().ok_or_else(|| "no line".to_owned())
}

pub fn device(groups: &dyn Groups) -> Result<u32, String> {
    let group = groups.create_group(7)?;
    let line = configure(&group)?;
    groups.destroy_group(group)?;
    Ok(line)
}

pub struct Frame(u64);

pub trait Frames {
    fn allocate_frame(&self) -> Result<Frame, String>;
    fn free_frame(&self, frame: Frame) -> Result<(), String>;
}

pub struct Memory {
    free: Mutex<Vec<u64>>,
}

impl Frames for Memory {
    fn allocate_frame(&self) -> Result<Frame, String> {
        self.free.lock().unwrap().pop().map(Frame).ok_or_else(|| "full".to_owned())
    }

    fn free_frame(&self, frame: Frame) -> Result<(), String> {
        self.free.lock().unwrap().push(frame.0);
        Ok(())
    }
}

fn fill(frame: &Frame) -> Result<u64, String> {
    if frame.0 == 0 { Err("bad".to_owned()) } else { Ok(frame.0) }
}

pub fn page(frames: &dyn Frames) -> Result<u64, String> {
    let frame = frames.allocate_frame()?;
    let sum = fill(&frame)?; //~ missing_pool_return
    frames.free_frame(frame)?;
    Ok(sum)
}

/// One buffer that goes round: from its slot into the value, and back with the next one.
#[derive(Default)]
pub struct Entry {
    value: Option<String>,
    buffer: Option<String>,
}

impl Entry {
    pub fn reset(&mut self) {
        if let Some(mut text) = self.value.take() {
            text.clear();
            self.buffer = Some(text);
        }
    }

    pub fn set(&mut self, value: &str) {
        let mut text = self.buffer.take().unwrap_or_default();
        text.clear();
        text.push_str(value);
        self.value = Some(text);
    }
}

pub struct Buffers {
    free: Mutex<Vec<Vec<u8>>>,
}

pub struct Loan<'a> {
    bytes: Vec<u8>,
    from: &'a Buffers,
}

/// Out of the slot, into the list.
impl Drop for Loan<'_> {
    fn drop(&mut self) {
        let mut bytes = std::mem::take(&mut self.bytes);
        bytes.clear();
        self.from.free.lock().unwrap().push(bytes);
    }
}
