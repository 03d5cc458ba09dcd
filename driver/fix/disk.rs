//! What the user's files hold, and how it is changed.

use std::io;

use mapcheck_lints::base::{FileId, SourceFile};

use super::Host;
use super::guard::{CHANGED, Guard};
use super::write::{self, Written};
use crate::problem::Problem;

/// The texts of all files as this run has left them.
#[derive(Debug)]
pub struct Disk {
    now: Vec<SourceFile>,
}

impl Disk {
    /// The files as they were read.
    pub fn new(files: &[SourceFile]) -> Self {
        Self { now: files.to_vec() }
    }

    /// Whether the files hold these texts.
    pub fn holds(&self, texts: &[SourceFile]) -> bool {
        self.now.iter().zip(texts).all(|(now, wanted)| now.text == wanted.text)
    }

    /// Makes the files hold these texts; one that somebody else has changed meanwhile is left alone from then on.  False if a
    /// file could not be written, which is told; all others are.
    pub fn put(&mut self, texts: &[SourceFile], guard: &mut Guard<'_>, host: &mut dyn Host) -> io::Result<bool> {
        let mut all = true;
        for (at, (now, wanted)) in self.now.iter_mut().zip(texts).enumerate().filter(|(_, (now, wanted))| now.text != wanted.text)
        {
            let file = FileId(at as u32);
            let Some(path) = guard.real(file) else { continue };
            match write::replace(path, &now.text, &wanted.text) {
                Ok(Written::Yes) => now.text = wanted.text.clone(),
                Ok(Written::Changed) => guard.block(file, CHANGED),
                Err(error) => {
                    host.tell(&[Problem::error(format!("`{}` cannot be written: {error}", now.path))])?;
                    all = false;
                }
            }
        }
        Ok(all)
    }
}
