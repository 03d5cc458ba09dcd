//! Lists whose names say that what is in them is used again.

use std::collections::VecDeque;
use std::sync::Mutex;

#[derive(Debug)]
pub struct Failed;

pub struct Session {
    used: usize,
}

impl Session {
    fn is_old(&self) -> bool {
        self.used > 100
    }

    fn ping(&mut self) -> Result<(), Failed> {
        self.used += 1;
        if self.is_old() { Err(Failed) } else { Ok(()) }
    }
}

#[derive(Default)]
pub struct Work {
    spare: Mutex<Vec<Vec<u8>>>,
    free_ids: Mutex<Vec<u32>>,
    idle: Mutex<VecDeque<Session>>,
    jobs: Mutex<VecDeque<Session>>,
}

fn fill(buffer: &mut Vec<u8>, text: &str) -> Result<usize, Failed> {
    buffer.extend_from_slice(text.as_bytes());
    if buffer.len() > 100 { Err(Failed) } else { Ok(buffer.len()) }
}

fn claim(id: u32) -> Result<(), Failed> {
    if id == 0 { Err(Failed) } else { Ok(()) }
}

impl Work {
    pub fn lost(&self, text: &str) -> Result<usize, Failed> {
        let mut buffer = self.spare.lock().unwrap().pop().unwrap_or_default();
        let filled = fill(&mut buffer, text)?; //~ missing_pool_return
        buffer.clear();
        self.spare.lock().unwrap().push(buffer);
        Ok(filled)
    }

    pub fn put_back(&self, text: &str) -> Result<usize, Failed> {
        let mut buffer = self.spare.lock().unwrap().pop().unwrap_or_default();
        let filled = fill(&mut buffer, text);
        buffer.clear();
        self.spare.lock().unwrap().push(buffer);
        filled
    }

    pub fn lost_id(&self) -> Result<(), Failed> {
        let id = self.free_ids.lock().unwrap().pop().ok_or(Failed)?;
        claim(id)?; //~ missing_pool_return
        self.free_ids.lock().unwrap().push(id);
        Ok(())
    }

    /// Nobody wants what is old or broken back.
    pub fn sweep(&self) -> Result<(), Failed> {
        let mut idle = self.idle.lock().unwrap();
        while let Some(mut session) = idle.pop_back() {
            if session.is_old() {
                continue;
            }
            session.ping()?;
            idle.push_front(session);
            break;
        }
        Ok(())
    }

    /// What is done with a job that fails is another question.
    pub fn step(&self, text: &str) -> Result<(), Failed> {
        let Some(job) = self.jobs.lock().unwrap().pop_front() else { return Ok(()) };
        fill(&mut Vec::new(), text)?;
        self.jobs.lock().unwrap().push_back(job);
        Ok(())
    }
}
