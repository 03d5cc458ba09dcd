use std::collections::HashSet;

pub struct Block {
    pub spends: Vec<u64>,
}

/// How many of the blocks spend something twice.
pub fn double_spends(blocks: &[Block]) -> usize {
    let mut count = 0;
    for block in blocks {
        let mut seen = HashSet::new(); //~ map_alloc_in_loop
        if block.spends.iter().any(|spend| !seen.insert(*spend)) {
            count += 1;
        }
    }
    count
}
