use std::collections::HashSet;

pub trait Report {
    fn repeats(&self) -> usize;
}

pub struct Page {
    pub lines: Vec<String>,
}

impl Report for Page {
    /// Nothing tells how often somebody asks for it, nor how long it is.
    fn repeats(&self) -> usize {
        let mut count = 0;
        for line in &self.lines {
            let mut seen = HashSet::new();
            count += line.bytes().filter(|byte| !seen.insert(*byte)).count();
        }
        count
    }
}
