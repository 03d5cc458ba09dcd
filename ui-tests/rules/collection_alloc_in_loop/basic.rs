use std::io::{Read, Result};

/// How many bytes are not zero.
pub fn count(sources: &mut [impl Read]) -> Result<usize> {
    let mut total = 0;
    for source in sources {
        let mut buffer = vec![0; 65536]; //~ collection_alloc_in_loop
        let len = source.read(&mut buffer)?;
        total += buffer[..len].iter().filter(|byte| **byte != 0).count();
    }
    Ok(total)
}
